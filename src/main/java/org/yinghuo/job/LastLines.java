package org.yinghuo.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Severity;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.report.edition.Change;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.publish.Published;

/** What a run says at its end: files, entries, issues, findings, and where the report is. */
final class LastLines {

    private LastLines() {}

    static void print(Progress progress, Options options, int files, Books books, Published published) {
        totals(progress, files, books, options.language()).forEach(line -> progress.line(line, line));
        ReportWords phrases = ReportWords.in(options.language());
        for (Published.IssueOutcome issue : published.issues()) {
            said(progress, issue, options.dryRun());
            if (options.dryRun()) {
                figures(progress, issue, phrases);
            }
        }
        if (published.issues().isEmpty()) {
            progress.line("还没有一期开始统计，暂无可发布的内容", "no issue has begun yet, there is nothing to publish");
        } else if (published.issues().stream().noneMatch(LastLines::isNew)) {
            progress.line("没有变化，未发布新版", "nothing changed, no new revision");
        }
        if (options.dryRun()) {
            progress.line("以上只是试算，什么都没有改动", "this was a dry run, nothing was changed");
            return;
        }
        for (String kept : published.kept()) {
            progress.line("有人改动过的文件已另存：" + kept, "a file that someone changed was kept: " + kept);
        }
        Path index = options.output().resolve("index.html");
        progress.line("报表：" + index, "report: " + index);
    }

    /** What was read and what became of it, and what waits for an answer. */
    static List<String> totals(Progress progress, int files, Books books, Language language) {
        Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        for (Posting posting : books.postings()) {
            fates.merge(posting.fate(), 1L, Long::sum);
        }
        Map<Severity, Long> open = RunFacts.open(books);
        String account = account(fates, ReportWords.in(language));
        String entries = progress.text(
                "文件 " + files + "；记录 " + books.postings().size() + (account.isEmpty() ? "" : "：" + account),
                "files " + files + "; entries " + books.postings().size() + (account.isEmpty() ? "" : ": " + account));
        String waiting = progress.text(
                "待办（未答复）：错误 " + of(open, Severity.ERROR) + "，提醒 " + of(open, Severity.WARNING) + "；说明 "
                        + of(open, Severity.INFO),
                "open findings: errors " + of(open, Severity.ERROR) + ", warnings " + of(open, Severity.WARNING)
                        + "; notes " + of(open, Severity.INFO));
        return List.of(entries, waiting);
    }

    /** Every fate that occurs with its count: they add up to the entries. */
    private static String account(Map<Fate, Long> fates, ReportWords phrases) {
        List<String> parts = new ArrayList<>();
        fates.forEach((fate, count) -> parts.add(phrases.fate(fate) + " " + count));
        return String.join(phrases.language() == Language.ZH ? "，" : ", ", parts);
    }

    private static void said(Progress progress, Published.IssueOutcome issue, boolean dryRun) {
        String zh = issue.id() + " 第" + issue.revision() + "版";
        String en = issue.id() + " revision " + issue.revision();
        String will = dryRun ? "将" : "";
        String would = dryRun ? "would be " : "";
        switch (issue.outcome()) {
            case FIRST -> progress.line(will + "首次发布：" + zh, would + "published for the first time: " + en);
            case REVISED ->
                progress.line(
                        will + "发布：" + zh + "，" + issue.changes().size() + " 处变化",
                        would + "published: " + en + ", " + issue.changes().size() + " changes");
            case SEALED -> progress.line(will + "封存：" + zh + "，今后不再改动", would + "sealed: " + en + ", for good");
            case REWRITTEN -> progress.line(will + "修复：" + zh, would + "repaired: " + en);
            case UNCHANGED, KEPT -> {}
        }
    }

    /** What the figures of an issue are now and would be. */
    private static void figures(Progress progress, Published.IssueOutcome issue, ReportWords phrases) {
        Map<String, Change> changes = new LinkedHashMap<>();
        for (Change step : issue.changes()) {
            // A figure told in several steps goes from the first one's beginning to the last one's end.
            changes.merge(
                    step.figure(),
                    step,
                    (first, last) -> new Change(first.figure(), first.before(), last.after(), "", ""));
        }
        for (Change change : changes.values()) {
            String name = phrases.figure(change.figure());
            boolean isFigure = !name.equals(change.figure());
            boolean nothing = change.before().isEmpty() && change.after().matches("0(\\.0+)?");
            if (isFigure && !nothing) {
                String before = change.before().isEmpty() ? "—" : change.before();
                progress.line(
                        "  " + name + "：" + before + " → " + change.after(),
                        "  " + name + ": " + before + " → " + change.after());
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
