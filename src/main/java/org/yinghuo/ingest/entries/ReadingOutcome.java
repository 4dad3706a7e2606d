package org.yinghuo.ingest.entries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.GroupedSums;
import org.yinghuo.model.Aside;
import org.yinghuo.model.Code;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Numbering;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Severity;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.Unread;
import org.yinghuo.words.ContentHash;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;

/** Gathers what the rows of a sheet come to, and keeps findings about equal words apart by their occurrence. */
public final class ReadingOutcome {

    private final Numbering subjects;
    private List<Entry> entries = new ArrayList<>();
    private List<Finding> findings = new ArrayList<>();
    private long count;
    private long refused;
    private long leftOut;
    private boolean anyCounts;
    private final Map<String, Cause> causes = new LinkedHashMap<>();
    private long countBefore;
    private final GroupedSums people = new GroupedSums();

    /** Findings of one cause, the first of them one by one. */
    private static final class Cause {
        private final List<Finding> first = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();
        private long contents;
        private final String subject;
        private final boolean always;
        private int rows;

        Cause(String subject, boolean always) {
            this.subject = subject;
            this.always = always;
        }
    }

    /** So many rows without a day are each a row; of more, or of most rows, the whole column is blank. */
    private static final int FEW = 20;
    /** An answer is given to no more rows at once. */
    private static final int MOST_AT_ONCE = 1000;

    /** @param subjects what findings of this file were about so far */
    public ReadingOutcome(Numbering subjects) {
        this.subjects = subjects;
    }

    public void add(Entry entry) {
        entries.add(entry);
        people.add(entry);
        count++;
        if (entry instanceof Unread) {
            refused++;
        }
        leftOut += isLeftOut(entry) ? 1 : 0;
        anyCounts |= !(entry instanceof Unread || entry instanceof Aside);
    }

    /** Whether there was any entry that may count. */
    public boolean anyCounts() {
        return anyCounts;
    }

    /** What the rows come to for each person. */
    public GroupedSums people() {
        return people;
    }

    /** How many entries of them could not be understood. */
    public long refused() {
        return refused;
    }

    /** How many entries a total may leave out: not understood, undone, or money that did not move in the end. */
    public long leftOut() {
        return leftOut;
    }

    /** An entry that was added is undone by its own row. */
    void undone() {
        leftOut++;
    }

    private static boolean isLeftOut(Entry entry) {
        return entry instanceof Unread
                || (entry instanceof Aside aside && aside.kind() == Aside.Kind.VOID)
                || (entry instanceof Payment payment && payment.standing() == Payment.Standing.CLOSED);
    }

    /** The entries gathered since they were last taken. */
    public List<Entry> made() {
        return List.copyOf(entries);
    }

    /** How many entries there have been. */
    public long count() {
        return count;
    }

    /**
     * A finding about some cells.
     *
     * @param content the hash of the words it is about
     */
    public void find(
            Code code,
            Severity severity,
            Origin at,
            long content,
            String column,
            String value,
            String variant,
            List<String> args) {
        String subject = Long.toHexString(content) + (column.isEmpty() ? "" : "|" + Folding.fold(column));
        findings.add(subjects.distinct(Finding.at(code, at, column, value.strip(), variant, args, subject)
                .as(severity)));
    }

    /** A finding of the code's own severity. */
    public void find(
            Code code, Origin at, long content, String column, String value, String variant, List<String> args) {
        find(code, code.severity(), at, content, column, value, variant, args);
    }

    /** A finding about what a row says in a field, at all its cells. */
    void find(Code code, SheetId sheet, Cells cells, Field field, List<String> args) {
        Column column = cells.column(field);
        find(
                code,
                cells.origin(sheet, 0),
                cells.content(),
                column == null ? "" : column.quoted(),
                cells.raw(field),
                "",
                args);
    }

    public void find(Finding finding) {
        findings.add(finding);
    }

    /**
     * A finding that may be one of many of the same cause; they are said together at the table's end.
     *
     * @param cause what makes it the same: the column, the word
     * @param always whether two are one already; else only where most rows have it
     */
    public void findOfMany(String cause, boolean always, Finding finding) {
        String key = finding.code().word() + "|" + cause;
        Cause its = causes.computeIfAbsent(
                key, any -> new Cause(Long.toHexString(ContentHash.of(Field.OTHER, cause)), always));
        its.rows++;
        if (!finding.code().decisions().isEmpty()) {
            its.numbers.add(finding.row());
            its.contents += ContentHash.of(Field.OTHER, finding.subject());
            if (its.numbers.size() == MOST_AT_ONCE) {
                causes.remove(key);
                causes.put(key + "|" + finding.row(), its);
            }
        }
        if (its.first.size() <= FEW) {
            its.first.add(finding);
        }
    }

    /** The table ends: what its rows have in common is said. */
    public void endOfTable() {
        long rows = count - countBefore;
        for (Cause cause : causes.values()) {
            boolean together = cause.rows > 1 && (cause.always || cause.rows > FEW || cause.rows * 2L > rows);
            if (together && !cause.numbers.isEmpty()) {
                String subject = cause.subject + "|" + Long.toHexString(cause.contents);
                find(subjects.distinct(cause.first.get(0).ofRows(cause.numbers, cause.rows, subject)));
            } else if (together) {
                find(subjects.distinct(cause.first.get(0).withSubject(cause.subject))
                        .ofRows(cause.rows));
            } else {
                cause.first.forEach(finding -> find(subjects.distinct(finding)));
            }
        }
        causes.clear();
        countBefore = count;
    }

    /** What was gathered since the last time; null where nothing was. */
    @Nullable
    public Ingested take(int row) {
        if (entries.isEmpty() && findings.isEmpty()) {
            return null;
        }
        Ingested taken = new Ingested(row, entries, findings, null);
        entries = new ArrayList<>();
        findings = new ArrayList<>();
        return taken;
    }
}
