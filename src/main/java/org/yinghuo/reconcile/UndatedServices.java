package org.yinghuo.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yinghuo.model.Agreement;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Code;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Hours;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.Status;
import org.yinghuo.reconcile.books.BookLine;
import org.yinghuo.reconcile.books.Findings;

/**
 * Asks of services that tell no day, and so count on their campaign's deadline, where another list tells the same people's with their days: whether they
 * are the same, or sum them, only a person knows.
 */
final class UndatedServices {
    private final Findings findings;

    UndatedServices(Findings findings) {
        this.findings = findings;
    }

    /** Asks once a sheet, and leaves out the rows it is about where the answer says so. */
    void ask(List<BookLine> lines, List<BookLine> withdrawn) {
        Map<SheetId, List<BookLine>> undated = new TreeMap<>();
        for (BookLine line : lines) {
            if (line.isOpen() && isServed(line) && said(line).daySource() == DaySource.DEADLINE) {
                undated.computeIfAbsent(line.entry.origin().sheet(), any -> new ArrayList<>())
                        .add(line);
            }
        }
        if (undated.isEmpty()) {
            return;
        }
        Map<String, List<BookLine>> dated = new HashMap<>();
        for (List<BookLine> some : List.of(lines, withdrawn)) {
            for (BookLine line : some) {
                if (line.isOpen() && isServed(line) && said(line).daySource() != DaySource.DEADLINE) {
                    dated.computeIfAbsent(line.who().person().key(), any -> new ArrayList<>(1))
                            .add(line);
                }
            }
        }
        undated.values().forEach(rows -> ask(rows, dated));
    }

    private void ask(List<BookLine> rows, Map<String, List<BookLine>> dated) {
        List<BookLine> told = new ArrayList<>();
        BookLine twin = null;
        long hours = 0;
        for (BookLine row : rows) {
            BookLine same = dated.getOrDefault(row.who().person().key(), List.of()).stream()
                    .filter(other -> mayBeOne(said(row), said(other)))
                    .findFirst()
                    .orElse(null);
            if (same != null) {
                told.add(row);
                twin = twin == null ? same : twin;
                Hours its = said(row).hours();
                hours += its == null ? 0 : its.millis();
            }
        }
        if (twin == null) {
            return;
        }
        BookLine first = told.get(0);
        List<String> args = new ArrayList<>(twin.entry.origin().where());
        args.add(Integer.toString(told.size()));
        args.add(new Hours(hours).toString());
        args.add(said(first).who().name());
        Finding finding = Finding.of(Code.IMPLAUSIBLE, first.entry, "", "", "undated", args);
        if (Decision.SKIP.is(findings.add(finding, first))) {
            told.forEach(row -> row.close(Fate.SKIPPED, Code.IMPLAUSIBLE.word(), null));
        }
    }

    private static boolean mayBeOne(Attendance undated, Attendance dated) {
        return Agreement.of(undated.campaign(), dated.campaign())
                && Agreement.of(undated.place(), dated.place())
                && Agreement.of(undated.activityWords(), dated.activityWords());
    }

    private static boolean isServed(BookLine line) {
        return line.entry instanceof Attendance attendance
                && !attendance.signUp()
                && attendance.status() == Status.SERVED
                && !attendance.who().anonymous();
    }

    private static Attendance said(BookLine line) {
        return (Attendance) line.entry;
    }
}
