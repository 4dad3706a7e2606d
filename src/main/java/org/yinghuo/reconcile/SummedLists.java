package org.yinghuo.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Agreement;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Code;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Donation;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Hours;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.Status;
import org.yinghuo.reconcile.books.BookLine;
import org.yinghuo.reconcile.books.Findings;
import org.yinghuo.reconcile.books.Identity;

/**
 * Takes out what is no entry but a sum of other rows (rule sums-are-no-entries): a list without days of its own each of whose people has there what
 * the rows of other lists come to, and of a list that says it is cumulative all that earlier lists have told.
 *
 * <p>A name alone proves nothing: 汇总 over figures that agree with no rows is a list like any other.
 */
final class SummedLists {

    /** So many people whose sums agree make a sum of a list of which others disagree. */
    private static final int FEWEST_AGREEING = 2;

    private final Findings findings;
    private final Map<SheetId, String> cumulative;
    private final Map<SheetId, Set<Integer>> summedColumns = new HashMap<>();

    /** @param readings say which sheets and columns are sums */
    SummedLists(Findings findings, List<SheetReading> readings) {
        this.findings = findings;
        this.cumulative = SheetReading.given(readings, SheetReading.CUMULATIVE);
        SheetReading.given(readings, SheetReading.SUMMED)
                .forEach((sheet, summed) -> summedColumns.put(sheet, columns(summed)));
    }

    private static Set<Integer> columns(String said) {
        Set<Integer> columns = new HashSet<>();
        for (String column : said.split(",", -1)) {
            columns.add(Integer.valueOf(column));
        }
        return columns;
    }

    /** The open rows of one table that stand in the same columns and tell, or do not tell, their own days. */
    private static final class Listing {
        private final List<BookLine> lines = new ArrayList<>();
        private final SheetId sheet;
        private final boolean dated;
        private int first;
        private int last;
        private boolean cumulative;
        private boolean perhaps;
        private boolean summed;

        Listing(SheetId sheet, boolean dated, int first, int last) {
            this.sheet = sheet;
            this.dated = dated;
            this.first = first;
            this.last = last;
        }

        boolean reaches(Entry entry) {
            return entry.origin().firstColumn() <= last && entry.origin().lastColumn() >= first;
        }

        boolean reachesAny(Set<Integer> columns) {
            return columns.stream().anyMatch(column -> column >= first && column <= last);
        }

        void add(BookLine line) {
            lines.add(line);
            first = Math.min(first, line.entry.origin().firstColumn());
            last = Math.max(last, line.entry.origin().lastColumn());
        }

        /** Whether it may be a sum of others: it tells no days of its own, or is headed as one. */
        boolean mayBeSum() {
            return !dated || cumulative || summed;
        }

        LocalDate day() {
            return lines.stream()
                    .map(line -> SummedLists.day(line.entry))
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.MIN);
        }
    }

    /** What the rows of one kind are summed by. */
    private record Measure(Class<? extends Entry> kind, ToLongFunction<Entry> value) {}

    /**
     * Closes the sums among the lines.
     *
     * @param withdrawn what sealed issues counted and no line tells of any more
     */
    void close(List<BookLine> lines, List<BookLine> withdrawn) {
        Measure money =
                new Measure(Donation.class, entry -> ((Donation) entry).amount().fen());
        Measure time = new Measure(Attendance.class, entry -> {
            Hours hours = ((Attendance) entry).hours();
            return hours == null ? 0 : hours.millis();
        });
        close(summed(lines, money), summed(withdrawn, money), money);
        close(summed(lines, time), summed(withdrawn, time), time);
    }

    private static List<BookLine> summed(List<BookLine> lines, Measure measure) {
        return lines.stream()
                .filter(line -> line.isOpen() && measure.kind().isInstance(line.entry) && isSummed(line.entry))
                .toList();
    }

    private void close(List<BookLine> counted, List<BookLine> withdrawn, Measure measure) {
        List<Listing> listings = listings(counted);
        close(listings, counted, withdrawn, measure);
        askOfHours(listings);
    }

    private void close(List<Listing> listings, List<BookLine> counted, List<BookLine> withdrawn, Measure measure) {
        List<Listing> undated = listings.stream()
                .filter(Listing::mayBeSum)
                .sorted(Comparator.comparing(Listing::day)
                        .thenComparing(listing -> listing.lines.get(0).entry.origin()))
                .toList();
        if (undated.isEmpty() || listings.size() + withdrawn.size() < 2) {
            return;
        }
        Map<Identity, List<BookLine>> known = new HashMap<>();
        withdrawn.forEach(line -> note(line, known));
        for (Listing listing : listings) {
            if (!listing.mayBeSum()) {
                listing.lines.forEach(line -> note(line, known));
            }
        }
        Map<Identity, List<BookLine>> all = new HashMap<>();
        counted.forEach(line -> note(line, all));
        withdrawn.forEach(line -> note(line, all));
        for (Listing listing : undated) {
            settle(listing, known, all, measure);
            listing.lines.stream().filter(BookLine::isOpen).forEach(line -> note(line, known));
        }
    }

    /** A list of hours that says it is cumulative, tells no days, and repeats none that is known: since when it counts nobody can tell. */
    private void askOfHours(List<Listing> listings) {
        for (Listing listing : listings) {
            BookLine first = listing.lines.get(0);
            if (!listing.cumulative
                    || listing.dated
                    || !(first.entry instanceof Attendance)
                    || !listing.lines.stream().allMatch(BookLine::isOpen)) {
                continue;
            }
            long hours = listing.lines.stream()
                    .mapToLong(line -> orNone(((Attendance) line.entry).hours()).millis())
                    .sum();
            Finding finding = Finding.of(
                    Code.IMPLAUSIBLE,
                    first.entry,
                    "",
                    "",
                    "cumulative",
                    List.of(Integer.toString(listing.lines.size()), new Hours(hours).toString()));
            if (Decision.SKIP.is(findings.add(finding, first))) {
                listing.lines.forEach(line -> line.close(Fate.SKIPPED, Code.IMPLAUSIBLE.word(), null));
            }
        }
    }

    private static Hours orNone(@Nullable Hours hours) {
        return hours == null ? Hours.ZERO : hours;
    }

    private static boolean isSummed(Entry entry) {
        return entry instanceof Donation donation
                ? !donation.who().anonymous()
                : entry instanceof Attendance attendance
                        && attendance.status() == Status.SERVED
                        && attendance.hours() != null
                        && !attendance.who().anonymous();
    }

    private static void note(BookLine line, Map<Identity, List<BookLine>> byPerson) {
        byPerson.computeIfAbsent(line.who(), any -> new ArrayList<>(2)).add(line);
    }

    private List<Listing> listings(List<BookLine> lines) {
        Map<SheetId, List<Listing>> bySheet = new TreeMap<>();
        for (BookLine line : lines) {
            SheetId sheet = line.entry.origin().sheet();
            boolean dated = source(line.entry) == DaySource.ROW;
            List<Listing> ofSheet = bySheet.computeIfAbsent(sheet, any -> new ArrayList<>(1));
            Listing its = null;
            for (Listing one : ofSheet) {
                if (one.dated == dated && one.reaches(line.entry)) {
                    its = one;
                    break;
                }
            }
            if (its == null) {
                its = new Listing(
                        sheet,
                        dated,
                        line.entry.origin().firstColumn(),
                        line.entry.origin().lastColumn());
                ofSheet.add(its);
            }
            its.add(line);
        }
        List<Listing> all = new ArrayList<>();
        bySheet.values().forEach(all::addAll);
        for (Listing listing : all) {
            String said = cumulative.getOrDefault(listing.sheet, "");
            listing.perhaps = said.equals(SheetReading.PERHAPS);
            listing.cumulative = said.equals(SheetReading.WHOLE)
                    || (listing.perhaps && !listing.dated)
                    || (!said.isEmpty()
                            && !said.equals(SheetReading.WHOLE)
                            && !listing.perhaps
                            && listing.reachesAny(columns(said)));
            listing.summed = listing.reachesAny(summedColumns.getOrDefault(listing.sheet, Set.of()));
        }
        return all;
    }

    /** What one person has in a list, and what other lists come to. */
    private record Compared(List<BookLine> own, List<BookLine> others, long stated, long known) {

        boolean agrees() {
            return !others.isEmpty() && stated == known;
        }
    }

    private void settle(
            Listing listing, Map<Identity, List<BookLine>> known, Map<Identity, List<BookLine>> all, Measure measure) {
        Map<Identity, List<BookLine>> own = new LinkedHashMap<>();
        listing.lines.forEach(line -> note(line, own));
        List<Compared> people = compared(listing, own, listing.cumulative ? known : all, measure);
        long agreeing = people.stream().filter(Compared::agrees).count();
        boolean sums = people.stream().anyMatch(one -> one.agrees() && one.others.size() > 1 && one.own.size() == 1);
        boolean single = own.values().stream().allMatch(lines -> lines.size() == 1);
        long repeating = people.stream()
                .filter(one -> !one.others.isEmpty() && one.stated >= one.known)
                .count();
        long before = !listing.perhaps ? 0 : earlier(listing, known);
        if (listing.cumulative && repeating > 0 && repeating * 2 >= before) {
            take(listing, people, "cumulative", measure);
        } else if (agreeing < FEWEST_AGREEING ? isOneOfSeries(listing, people) : isBeforeOthers(listing, people)) {
            return;
        } else if (single && sums && agreeing == people.size()) {
            take(listing, people, "sums", measure);
        } else if (single && sums && agreeing >= FEWEST_AGREEING && agreeing * 2 >= people.size()) {
            take(listing, people, "mostly", measure);
        }
    }

    /** Whether a list of services is of the day that its title or name says, as those are that it would sum: a sheet a day. */
    private static boolean isOneOfSeries(Listing listing, List<Compared> people) {
        return !listing.summed
                && listing.lines.stream().allMatch(line -> isOfDayInTitle(line.entry))
                && others(people).anyMatch(line -> isOfDayInTitle(line.entry));
    }

    /** Whether such a list is of a day before one of theirs: nobody sums what is still to come. */
    private static boolean isBeforeOthers(Listing listing, List<Compared> people) {
        LocalDate day = listing.day();
        return isOneOfSeries(listing, people)
                && others(people).anyMatch(line -> day(line.entry).isAfter(day));
    }

    private static Stream<BookLine> others(List<Compared> people) {
        return people.stream().flatMap(one -> one.others.stream());
    }

    private static boolean isOfDayInTitle(Entry entry) {
        return entry instanceof Attendance attendance && attendance.daySource() == DaySource.TITLE;
    }

    /** How many people earlier lists of the same campaign name. */
    private static long earlier(Listing listing, Map<Identity, List<BookLine>> known) {
        Entry first = listing.lines.get(0).entry;
        LocalDate day = listing.day();
        return known.values().stream()
                .filter(lines -> lines.stream()
                        .anyMatch(line -> mayBeForOne(first, line.entry)
                                && !day(line.entry).isAfter(day)
                                && !line.entry.origin().sheet().equals(listing.sheet)))
                .count();
    }

    private static List<Compared> compared(
            Listing listing, Map<Identity, List<BookLine>> own, Map<Identity, List<BookLine>> known, Measure measure) {
        List<Compared> people = new ArrayList<>();
        Set<BookLine> theirs = new HashSet<>(listing.lines);
        LocalDate day = listing.day();
        own.forEach((person, lines) -> {
            Entry first = lines.get(0).entry;
            List<BookLine> others = known.getOrDefault(person, List.of()).stream()
                    .filter(line -> !theirs.contains(line)
                            && line.isOpen()
                            && mayBeForOne(first, line.entry)
                            && (!listing.cumulative
                                    || line.entry.origin().sheet().equals(listing.sheet)
                                    || !day(line.entry).isAfter(day)))
                    .toList();
            long stated = lines.stream()
                    .mapToLong(line -> measure.value().applyAsLong(line.entry))
                    .sum();
            people.add(new Compared(lines, others, stated, sum(others, measure)));
        });
        return people;
    }

    /** What rows come to of which several lists may tell the same: each as often as the list that has it most often says. */
    private static long sum(List<BookLine> lines, Measure measure) {
        Map<Long, Map<String, Map<SheetId, Integer>>> times = new TreeMap<>();
        for (BookLine line : lines) {
            // Of services the day in a title is the day; gifts of a list may be of any.
            boolean dated = source(line.entry) == DaySource.ROW || isOfDayInTitle(line.entry);
            times.computeIfAbsent(measure.value().applyAsLong(line.entry), any -> new TreeMap<>())
                    .computeIfAbsent(dated ? what(line.entry) : "", any -> new TreeMap<>())
                    .merge(line.entry.origin().sheet(), 1, Integer::sum);
        }
        long sum = 0;
        for (Map.Entry<Long, Map<String, Map<SheetId, Integer>>> value : times.entrySet()) {
            long dated = 0;
            long vague = 0;
            for (Map.Entry<String, Map<SheetId, Integer>> what :
                    value.getValue().entrySet()) {
                int most = what.getValue().values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0);
                dated += what.getKey().isEmpty() ? 0 : most;
                vague = what.getKey().isEmpty() ? most : vague;
            }
            sum += value.getKey() * Math.max(dated, vague);
        }
        return sum;
    }

    private static String what(Entry entry) {
        return entry instanceof Attendance attendance
                ? attendance.day() + "|" + attendance.activityWords() + "|" + attendance.place() + "|"
                        + attendance.start()
                : day(entry).toString();
    }

    private void take(Listing listing, List<Compared> people, String variant, Measure measure) {
        BookLine first = listing.lines.get(0);
        long content =
                listing.lines.stream().mapToLong(line -> line.entry.content()).sum();
        long sum = people.stream().mapToLong(Compared::stated).sum();
        long apart = people.stream().filter(one -> !one.agrees()).count();
        Finding finding = Finding.at(
                Code.SUMMED_ROWS,
                first.entry.origin(),
                "",
                "",
                variant,
                List.of(
                        Integer.toString(listing.lines.size()),
                        shown(first.entry, sum),
                        Long.toString(people.size() - apart),
                        Long.toString(apart)),
                variant + "|" + Long.toHexString(content));
        if (Decision.COUNT.is(findings.add(finding, first))) {
            return;
        }
        for (Compared one : people) {
            if (one.others.isEmpty()) {
                if (variant.equals("mostly")) {
                    differs(one);
                }
                continue;
            }
            if (one.stated > one.known && variant.equals("cumulative") && one.own.get(0).entry instanceof Donation) {
                takeDifference(one, measure);
                continue;
            }
            if (one.stated != one.known) {
                differs(one);
            }
            one.own.forEach(line -> line.close(
                    Fate.NEUTRAL,
                    Code.SUMMED_ROWS.word(),
                    one.others.get(0).entry.origin()));
        }
    }

    /** Of a greater sum what is new counts: of rows that say what others have said nothing, of the last the rest. */
    private static void takeDifference(Compared one, Measure measure) {
        List<BookLine> others = new ArrayList<>(one.others);
        List<BookLine> left = new ArrayList<>();
        for (BookLine line : one.own) {
            long value = measure.value().applyAsLong(line.entry);
            BookLine twin = others.stream()
                    .filter(other -> measure.value().applyAsLong(other.entry) == value)
                    .findFirst()
                    .orElse(null);
            if (twin == null) {
                left.add(line);
            } else {
                others.remove(twin);
                line.close(Fate.NEUTRAL, Code.SUMMED_ROWS.word(), twin.entry.origin());
            }
        }
        long counted = one.stated - one.known;
        for (BookLine line : left) {
            Donation said = (Donation) line.entry;
            long takes = Math.min(counted, said.amount().fen());
            counted -= takes;
            if (takes == 0) {
                line.close(
                        Fate.NEUTRAL,
                        Code.SUMMED_ROWS.word(),
                        one.others.get(0).entry.origin());
            } else if (takes < said.amount().fen()) {
                line.entry = said.withAmount(new Amount(takes));
            }
        }
    }

    /** A sum that disagrees with the rows it sums, or that has none. */
    private void differs(Compared one) {
        BookLine line = one.own.get(0);
        findings.add(
                Finding.of(
                        Code.TOTAL_MISMATCH,
                        line.entry,
                        "",
                        shown(line.entry, one.stated),
                        "person",
                        List.of(line.who().name(), shown(line.entry, one.stated), shown(line.entry, one.known))),
                line);
    }

    private static String shown(Entry entry, long value) {
        return entry instanceof Donation ? new Amount(value).toString() : new Hours(value).toString();
    }

    private static DaySource source(Entry entry) {
        return entry instanceof Donation donation ? donation.daySource() : ((Attendance) entry).daySource();
    }

    private static LocalDate day(Entry entry) {
        return entry instanceof Donation donation ? donation.day() : ((Attendance) entry).day();
    }

    /** Whether two gifts may be for one campaign and one cause. */
    private static boolean mayBeForOne(Entry entry, Entry other) {
        return !(entry instanceof Donation one && other instanceof Donation two)
                || (Agreement.of(one.campaign(), two.campaign()) && Agreement.onCause(one.cause(), two.cause()));
    }
}
