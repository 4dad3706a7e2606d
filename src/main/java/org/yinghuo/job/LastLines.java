package org.yinghuo.job;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Severity;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.report.publish.Published;

/** What a run says at its end: files, entries, issues, findings, and where the report is. */
final class LastLines {

    private LastLines() {}

    static void print(Progress progress, Options options, int files, Books books, Published published) {
        totals(progress, files, books).forEach(line -> progress.line(line, line));
        List<String> anew = published.issues().stream()
                .filter(LastLines::isNew)
                .map(issue -> issue.id() + " r" + issue.revision())
                .toList();
        if (options.dryRun()) {
            said(progress, published, "将发布", "would publish");
            return;
        }
        if (anew.isEmpty()) {
            progress.line("没有变化，未发布新版", "nothing changed, no new revision");
        } else {
            said(progress, published, "发布", "published");
        }
        Path index = options.output().resolve("index.html");
        progress.line("报表：" + index, "report: " + index);
    }

    /** What was read and what became of it, and what waits for an answer. */
    static List<String> totals(Progress progress, int files, Books books) {
        Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        for (Posting posting : books.postings()) {
            fates.merge(posting.fate(), 1L, Long::sum);
        }
        Map<Severity, Long> severities = new EnumMap<>(Severity.class);
        for (Finding finding : books.findings()) {
            severities.merge(finding.severity(), 1L, Long::sum);
        }
        String entries = progress.text(
                "文件 " + files + "；记录 " + books.postings().size() + "：计入 " + of(fates, Fate.COUNTED) + "，重复 "
                        + of(fates, Fate.DUPLICATE) + "，未能计入 " + of(fates, Fate.REJECTED),
                "files " + files + "; entries " + books.postings().size() + ": counted " + of(fates, Fate.COUNTED)
                        + ", duplicate " + of(fates, Fate.DUPLICATE) + ", rejected " + of(fates, Fate.REJECTED));
        String open = progress.text(
                "待办：错误 " + of(severities, Severity.ERROR) + "，警告 " + of(severities, Severity.WARNING) + "，提示 "
                        + of(severities, Severity.INFO),
                "findings: errors " + of(severities, Severity.ERROR) + ", warnings " + of(severities, Severity.WARNING)
                        + ", infos " + of(severities, Severity.INFO));
        return List.of(entries, open);
    }

    private static void said(Progress progress, Published published, String zh, String en) {
        for (Published.IssueOutcome issue : published.issues()) {
            if (isNew(issue)) {
                progress.line(
                        zh + "：" + issue.id() + " 第" + issue.revision() + "版，"
                                + issue.changes().size() + " 处变化",
                        en + ": " + issue.id() + " revision " + issue.revision() + ", "
                                + issue.changes().size() + " changes");
            }
        }
    }

    private static boolean isNew(Published.IssueOutcome issue) {
        return switch (issue.outcome()) {
            case FIRST, REVISED, SEALED, REWRITTEN -> true;
            case UNCHANGED, KEPT -> false;
        };
    }

    private static <K> long of(Map<K, Long> counts, K key) {
        return counts.getOrDefault(key, 0L);
    }
}
