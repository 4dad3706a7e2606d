package org.yinghuo.reconcile;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Code;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Donation;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Hours;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.Status;
import org.yinghuo.reconcile.books.BookLine;
import org.yinghuo.reconcile.books.Findings;
import org.yinghuo.reconcile.books.Identity;

/** Asks about what can hardly be (rule implausible): more than 24 hours in a day, two services at one time, a sum a hundred times its list's median. */
final class Plausibility {

    private static final Hours DAY = Hours.ofMinutes(24 * 60);

    /** A sum so many times the median was typed with two zeros too many, or in the wrong unit. */
    private static final int TIMES = 100;

    private static final int MOST_TURNS = 10;

    /** Of fewer gifts no median tells what is usual. */
    private static final int FEWEST = 3;

    private record PersonDay(Identity who, LocalDate day) {}

    private record What(String activity, String place) {}

    private final Findings findings;

    Plausibility(Findings findings) {
        this.findings = findings;
    }

    void check(List<BookLine> lines) {
        Map<PersonDay, List<BookLine>> days = new LinkedHashMap<>();
        Map<SheetId, List<BookLine>> lists = new TreeMap<>();
        for (BookLine line : lines) {
            if (!line.isOpen()) {
                continue;
            }
            if (line.entry instanceof Attendance said
                    && said.status() == Status.SERVED
                    && (said.daySource() == DaySource.ROW || said.daySource() == DaySource.TITLE)
                    && !said.who().anonymous()) {
                days.computeIfAbsent(new PersonDay(line.who(), said.day()), any -> new ArrayList<>(1))
                        .add(line);
            } else if (line.entry instanceof Donation said) {
                lists.computeIfAbsent(said.origin().sheet(), any -> new ArrayList<>())
                        .add(line);
            }
        }
        Set<SheetId> sums = sheetsOfSums(lines);
        days.values().forEach(day -> checkHours(day, sums));
        days.values().forEach(this::checkTurns);
        days.values().forEach(this::checkTimes);
        lists.values().forEach(this::checkSums);
    }

    /** The sheets whose rows have no day of their own and mostly more hours than a day: a month's hours under the day of the paper. */
    private static Set<SheetId> sheetsOfSums(List<BookLine> lines) {
        Map<SheetId, int[]> counts = new TreeMap<>();
        for (BookLine line : lines) {
            if (line.isOpen()
                    && line.entry instanceof Attendance said
                    && said.daySource() != DaySource.ROW
                    && said.hours() != null) {
                int[] count = counts.computeIfAbsent(said.origin().sheet(), any -> new int[2]);
                count[said.hours().compareTo(DAY) > 0 ? 1 : 0]++;
            }
        }
        Set<SheetId> sums = new TreeSet<>();
        counts.forEach((sheet, count) -> {
            if (count[1] > 0 && count[1] >= count[0]) {
                sums.add(sheet);
            }
        });
        return sums;
    }

    /** More than a day has, by one row or by all that one list, or several, tell of different services. */
    private void checkHours(List<BookLine> day, Set<SheetId> sums) {
        Map<What, Map<SheetId, Hours>> hours = new LinkedHashMap<>();
        BookLine longest = day.get(0);
        for (BookLine line : day) {
            Attendance said = SameService.said(line);
            boolean isOfMore = said.turns() > 1 || sums.contains(said.origin().sheet());
            Hours its = said.hours() == null || isOfMore ? Hours.ZERO : said.hours();
            if (SameService.said(longest).hours() == null
                    || its.compareTo(orNone(SameService.said(longest).hours())) > 0) {
                longest = line;
            }
            hours.computeIfAbsent(new What(said.activityWords(), said.place()), any -> new TreeMap<>())
                    .merge(said.origin().sheet(), its, Hours::plus);
        }
        Hours all = Hours.ZERO;
        for (Map<SheetId, Hours> told : hours.values()) {
            all = all.plus(told.values().stream().max(Comparator.naturalOrder()).orElse(Hours.ZERO));
        }
        if (all.compareTo(DAY) > 0) {
            ask(
                    longest,
                    "hours",
                    all.toString(),
                    List.of(
                            longest.who().name(),
                            Finding.day(SameService.said(longest).day()),
                            all.toString()));
        }
    }

    /** So many services of one row's day that they are rather a month's, or a count of something else. */
    private void checkTurns(List<BookLine> day) {
        for (BookLine line : day) {
            Attendance said = SameService.said(line);
            if (line.isOpen() && said.daySource() == DaySource.ROW && said.turns() > MOST_TURNS) {
                ask(
                        line,
                        "turns",
                        Integer.toString(said.turns()),
                        List.of(line.who().name(), Integer.toString(said.turns())));
            }
        }
    }

    private static Hours orNone(@Nullable Hours hours) {
        return hours == null ? Hours.ZERO : hours;
    }

    /** Two services in different places, of different kinds or begun at different times, whose times overlap. */
    private void checkTimes(List<BookLine> day) {
        if (day.size() < 2) {
            return;
        }
        List<BookLine> timed = day.stream()
                .filter(line -> line.isOpen()
                        && SameService.said(line).start() != null
                        && SameService.said(line).end() != null)
                .sorted(Comparator.comparing((BookLine line) -> start(line)).thenComparing(line -> line.entry.origin()))
                .toList();
        for (int i = 1; i < timed.size(); i++) {
            BookLine line = timed.get(i);
            for (BookLine before : timed.subList(0, i)) {
                boolean another = isElsewhere(SameService.said(before), SameService.said(line))
                        || !start(before).equals(start(line));
                if (another && start(line).isBefore(end(before))) {
                    Attendance other = SameService.said(before);
                    ask(
                            line,
                            "at-once",
                            start(line) + "-" + end(line),
                            List.of(
                                    line.who().name(),
                                    Finding.day(other.day()),
                                    start(before) + "-" + end(before),
                                    other.origin().sheet().toString(),
                                    other.origin().cells()));
                    break;
                }
            }
        }
    }

    private static LocalTime start(BookLine line) {
        LocalTime start = SameService.said(line).start();
        return start == null ? LocalTime.MIN : start;
    }

    private static LocalTime end(BookLine line) {
        LocalTime end = SameService.said(line).end();
        return end == null ? LocalTime.MAX : end;
    }

    private static boolean isElsewhere(Attendance one, Attendance other) {
        return differ(one.activityWords(), other.activityWords()) || differ(one.place(), other.place());
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private void checkSums(List<BookLine> list) {
        if (list.size() < FEWEST) {
            return;
        }
        long[] sums = list.stream().mapToLong(Plausibility::perHead).sorted().toArray();
        long median = sums[(sums.length - 1) / 2];
        if (median <= 0 || sums[sums.length - 1] / TIMES < median) {
            return;
        }
        for (BookLine line : list) {
            if (perHead(line) / TIMES >= median) {
                Amount amount = ((Donation) line.entry).amount();
                ask(line, "sum", amount.toString(), List.of(amount.toString(), new Amount(median).toString()));
            }
        }
    }

    private static long perHead(BookLine line) {
        Donation said = (Donation) line.entry;
        return said.amount().fen() / Math.max(1, said.who().heads());
    }

    private void ask(BookLine line, String variant, String value, List<String> args) {
        Finding finding = Finding.of(Code.IMPLAUSIBLE, line.entry, "", value, variant, args);
        if (Decision.SKIP.is(findings.add(finding, line))) {
            line.close(Fate.SKIPPED, Code.IMPLAUSIBLE.word(), null);
        }
    }
}
