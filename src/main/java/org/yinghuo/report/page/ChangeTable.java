package org.yinghuo.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yinghuo.aggregate.Figure;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.model.Finding;
import org.yinghuo.report.edition.Change;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.FindingText;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.PageTable;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.edition.TextWidth;
import org.yinghuo.report.edition.ValueText;
import org.yinghuo.words.filing.AnswerWords;

/** What a revision says otherwise than the one before it. */
final class ChangeTable {
    private static final int MOST_ROWS = 100;
    private static final String MASTHEAD = "masthead.";

    private static final String DECISIONS = "decisions";
    private static final int SENTENCE = 100;

    private ChangeTable() {}

    /** No rows for a first revision; the files that caused a change are named only where names may stand. */
    static PageTable of(Edition edition, boolean names, ReportWords phrases) {
        List<PageTable.Head> heads = new ArrayList<>();
        heads.add(new PageTable.Head(phrases.column("figure"), false));
        heads.add(new PageTable.Head(phrases.column("before"), true));
        heads.add(new PageTable.Head(phrases.column("after"), true));
        heads.add(new PageTable.Head(phrases.say("html.difference"), true));
        heads.add(new PageTable.Head(phrases.column("cause"), false));
        if (names) {
            heads.add(new PageTable.Head(phrases.column("file"), false));
        }
        List<List<PageTable.Cell>> rows = new ArrayList<>();
        List<Change> changes = edition.revision() > 1 ? edition.changes() : List.of();
        for (Change change : changes.subList(0, Math.min(MOST_ROWS, changes.size()))) {
            if (change.figure().equals(DECISIONS)) {
                rows.addAll(answers(edition, change, names, phrases));
                continue;
            }
            Figure figure = edition.report().figures().get(change.figure());
            ValueType type = figure == null ? ValueType.TEXT : figure.type();
            List<PageTable.Cell> row = new ArrayList<>();
            row.add(new PageTable.Cell(name(change.figure(), figure, phrases), false));
            row.add(new PageTable.Cell(ValueText.show(type, change.before(), phrases.language()), true));
            row.add(new PageTable.Cell(ValueText.show(type, change.after(), phrases.language()), true));
            row.add(new PageTable.Cell(difference(change, type), true));
            row.add(new PageTable.Cell(phrases.cause(change.cause()), false));
            if (names) {
                row.add(new PageTable.Cell(Masking.mask(change.file()), false));
            }
            rows.add(row);
        }
        return new PageTable(
                "table-changes",
                phrases.say("html.changes.caption", edition.revision() - 1),
                heads,
                rows,
                Math.max(0, changes.size() - MOST_ROWS));
    }

    /** Each answer that is another than before, with the question it answers. */
    private static List<List<PageTable.Cell>> answers(
            Edition edition, Change change, boolean names, ReportWords phrases) {
        Map<String, String> before = answers(change.before());
        Map<String, String> after = answers(change.after());
        Map<String, String> questions = new HashMap<>();
        FindingText text = FindingText.in(phrases.language());
        for (Finding finding : edition.report().findings()) {
            if (before.containsKey(finding.id()) || after.containsKey(finding.id())) {
                questions.put(finding.id(), TextWidth.shorten(text.message(finding), SENTENCE));
            }
        }
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        List<List<PageTable.Cell>> rows = new ArrayList<>();
        for (String id : ids) {
            List<PageTable.Cell> row = new ArrayList<>();
            row.add(new PageTable.Cell(phrases.say("html.answered", questions.getOrDefault(id, id)), false));
            row.add(new PageTable.Cell(phrases.answer(before.getOrDefault(id, "")), true));
            row.add(new PageTable.Cell(phrases.answer(after.getOrDefault(id, "")), true));
            row.add(new PageTable.Cell("", true));
            row.add(new PageTable.Cell(phrases.cause(change.cause()), false));
            if (names) {
                row.add(new PageTable.Cell(Masking.mask(change.file()), false));
            }
            rows.add(row);
        }
        return rows;
    }

    /** {@code id=answer} of each, as the change tells them. */
    private static Map<String, String> answers(String told) {
        Map<String, String> answers = new HashMap<>();
        for (String one : AnswerWords.parted(told)) {
            int equals = one.indexOf('=');
            if (equals > 0) {
                answers.put(one.substring(0, equals), one.substring(equals + 1));
            }
        }
        return answers;
    }

    private static String name(String figure, @org.jspecify.annotations.Nullable Figure known, ReportWords phrases) {
        if (known != null) {
            return phrases.figure(figure);
        }
        if (figure.equals("findings")) {
            return phrases.say("findings.title");
        }
        if (figure.startsWith(MASTHEAD)) {
            return phrases.say("html.masthead", phrases.column(figure));
        }
        int open = figure.indexOf('[');
        int close = figure.lastIndexOf("].");
        if (open < 0 || close < open) {
            return phrases.table(figure);
        }
        // A cell goes by its table, its row and its column: donations_by_department[机关党委].donors.
        String table = figure.substring(0, open);
        String row = figure.substring(open + 1, close);
        return phrases.say(
                "html.changed-cell",
                phrases.table(table),
                row.isEmpty() ? phrases.say("html.unnamed") : row,
                phrases.column(table, figure.substring(close + 2)));
    }

    private static String difference(Change change, ValueType type) {
        if (!ValueText.isNumber(type)
                || change.before().isEmpty()
                || change.after().isEmpty()) {
            return "";
        }
        BigDecimal difference = new BigDecimal(change.after()).subtract(new BigDecimal(change.before()));
        String text = ValueText.grouped(difference.toPlainString());
        return difference.signum() > 0 ? "+" + text : text;
    }
}
