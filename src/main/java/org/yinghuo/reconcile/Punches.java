package org.yinghuo.reconcile;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Code;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Hours;
import org.yinghuo.model.SheetId;
import org.yinghuo.reconcile.books.BookLine;
import org.yinghuo.reconcile.books.Findings;
import org.yinghuo.reconcile.books.Identity;

/** Makes services of the punches of a clock (rule punches): one person's of one day in order, from the one to the next; an odd one is asked. */
final class Punches {

    /** Who punches twice at once, or within minutes, has come once. */
    private static final Duration TWICE = Duration.ofMinutes(5);

    private record Key(SheetId sheet, Identity who, LocalDate day, String activity, String place) {}

    private final Findings findings;

    Punches(Findings findings) {
        this.findings = findings;
    }

    void pair(List<BookLine> lines) {
        Map<Key, List<BookLine>> days = new LinkedHashMap<>();
        for (BookLine line : lines) {
            if (line.isOpen() && line.entry instanceof Attendance said && said.isPunch()) {
                Key key = new Key(said.origin().sheet(), line.who(), said.day(), said.activityWords(), said.place());
                days.computeIfAbsent(key, any -> new ArrayList<>(2)).add(line);
            }
        }
        days.values().forEach(this::pairOneDay);
    }

    private void pairOneDay(List<BookLine> day) {
        List<BookLine> punches = day.stream()
                .sorted(Comparator.comparing(
                                (BookLine line) -> SameService.said(line).start(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(line -> line.entry.origin()))
                .toList();
        @Nullable BookLine in = null;
        @Nullable BookLine last = null;
        for (BookLine punch : punches) {
            if (last != null && isAtOnce(SameService.said(last), SameService.said(punch))) {
                punch.close(Fate.NEUTRAL, "punch", last.entry.origin());
                continue;
            }
            last = punch;
            if (in == null) {
                in = punch;
                continue;
            }
            Attendance came = SameService.said(in);
            LocalTime left = SameService.said(punch).start();
            if (came.start() == null || left == null) {
                odd(in);
                in = punch;
                continue;
            }
            in.entry = came.until(
                    left, Hours.ofMinutes(Duration.between(came.start(), left).toMinutes()));
            punch.close(Fate.NEUTRAL, "punch", in.entry.origin());
            in = null;
        }
        if (in != null) {
            odd(in);
        }
    }

    private static boolean isAtOnce(Attendance one, Attendance next) {
        LocalTime first = one.start();
        LocalTime second = next.start();
        return first != null
                && second != null
                && Duration.between(first, second).compareTo(TWICE) < 0;
    }

    private void odd(BookLine punch) {
        Attendance said = SameService.said(punch);
        punch.entry = said.until(null, null);
        findings.add(
                Finding.of(
                        Code.BAD_TIME,
                        said,
                        "",
                        said.start() == null ? "" : said.start().toString(),
                        "punch",
                        List.of(said.who().name(), Finding.day(said.day()))),
                punch);
    }
}
