package org.yinghuo.aggregate;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Agreement;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Code;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Hours;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Person;
import org.yinghuo.model.SheetReading;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.filing.VersionedName;
import org.yinghuo.words.names.NameMask;

/**
 * Holds what a sealed issue knows against what the books say of it now (rule late-entry).
 *
 * <p>An entry is known again by its words and its day, else by whose and what it is, wherever its file went; one whose file is gone stands as sealed, and the same service or gift
 * told again elsewhere is not late; if it was renamed or saved in another form, what was changed in it is a correction. What then is left in the books came late; what is left in the seal was changed, if its file is still
 * there, or was superseded, skipped or replaced by fuller entries. An entry in the same words that is somebody else's by now, as an alias or an answer tells, is corrected too.
 */
final class LateComparison {

    /** What an entry says, and of which day and whom, where that is asked. */
    private record Words(String what, long content, LocalDate day, String who) {}

    private record DayAndSum(LocalDate day, Amount sum) {}

    private final Set<String> presentFiles = new HashSet<>();
    private final Iterable<Posting> postings;
    private final Set<IssueId> sealedIssues;
    private final OfficeNames names;
    private final List<ContributingLine> supplements = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final Map<Lacking, List<ContributingLine>> missing = new TreeMap<>();
    private final Map<Lacking, List<ContributingLine>> otherwise = new TreeMap<>();
    private final Map<Lacking, List<ContributingLine>> otherSums = new TreeMap<>();
    private final List<Doubled> doubled = new ArrayList<>();

    /** Payments that nothing tells any more, of files that are gone. */
    private final List<ContributingLine> untoldPayments = new ArrayList<>();

    private CarriedFiles carried = new CarriedFiles(List.of(), Set.of());
    private @Nullable Set<Origin> increments;

    /** @param names by which departments, campaigns and activities go today; a seal has those of its own night */
    LateComparison(
            Collection<SheetReading> readings,
            Iterable<Posting> postings,
            Set<IssueId> sealedIssues,
            OfficeNames names) {
        this.names = names;
        this.sealedIssues = sealedIssues;
        for (SheetReading reading : readings) {
            if (reading.kind() != null) {
                presentFiles.add(reading.sheet().file());
            }
        }
        this.postings = postings;
    }

    /** A file that is gone, of which something was sealed, and the file that carries it on without all of that. */
    record Lacking(IssueId issue, String gone, String carriedOn) implements Comparable<Lacking> {
        private static final Comparator<Lacking> ORDER = Comparator.comparing(Lacking::issue)
                .thenComparing(Lacking::gone)
                .thenComparing(Lacking::carriedOn);

        @Override
        public int compareTo(Lacking other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * A department's sum and named gifts of it that may be the same money: the one stands as sealed, of a file that is gone, the other came late.
     *
     * @param late what came late, the sum or the gifts
     */
    record Doubled(ContributingLine sum, List<ContributingLine> gifts, ContributingLine late) {}

    List<Doubled> doubled() {
        return doubled;
    }

    /** What stands as sealed although the file that carries its own on lacks it. */
    Map<Lacking, List<ContributingLine>> missing() {
        return missing;
    }

    /** What stands as sealed although another list tells it with other hours. */
    Map<Lacking, List<ContributingLine>> otherwise() {
        return otherwise;
    }

    /** What stands as sealed although gifts of the same people and days, of other sums, came late in another list. */
    Map<Lacking, List<ContributingLine>> otherSums() {
        return otherSums;
    }

    /** What all comparisons came to. */
    Late result() {
        correctTakenElsewhere();
        return new Late(supplements, corrections);
    }

    /**
     * Compares one issue.
     *
     * @param since the files that have told of it only since it was sealed
     * @param outweighed contents of the rows that told a service with other hours when it was sealed already
     */
    void compare(List<ContributingLine> sealed, Set<String> since, Set<Long> outweighed, ContributingLines now) {
        List<ContributingLine> known = comparable(sealed::forEach);
        List<ContributingLine> current = comparable(now);
        Set<Origin> found = new HashSet<>();
        current.forEach(line -> found.add(line.origin()));
        carried = new CarriedFiles(known, since);
        match(
                known,
                current,
                line -> new Words(what(line), line.content(), line.day(), line.who()),
                LateComparison::isWordForWord,
                (sealedLine, line) -> {
                    carried.see(sealedLine, line);
                    noteOtherShare(sealedLine, line);
                });
        match(
                known,
                current,
                line -> new Words(what(line), line.content(), line.day(), ""),
                LateComparison::isWordForWord,
                (sealedLine, line) -> {
                    carried.see(sealedLine, line);
                    if (isOfAnother(sealedLine, line)) {
                        corrections.add(new Correction(sealedLine, line, Correction.ATTRIBUTED));
                    }
                    noteOtherShare(sealedLine, line);
                });
        match(known, current, LateComparison::personAndDay, this::isToldAlike, (sealedLine, line) -> {
            carried.see(sealedLine, line);
            noteOtherShare(sealedLine, line);
        });
        match(
                known,
                current,
                LateComparison::personAndDay,
                (sealedLine, line) -> outweighed.contains(line.content())
                        && !isPresent(sealedLine)
                        && isAboutTheSame(sealedLine, line),
                (sealedLine, line) -> {
                    // It was there when the fuller row counted, so now that this one is gone it tells nothing new.
                });
        carried.seeCorrected(known, current);
        match(known, current, LateComparison::personAndDay, this::isToldOtherwise, this::noteOtherHours);
        match(known, current, LateComparison::sumAndDay, LateComparison::mayBeOnePayment, this::noteOtherShare);
        current.forEach(line -> found.remove(line.origin()));
        Newcomers newcomers = new Newcomers(current, names);
        List<ContributingLine> standing = correct(known, newcomers, found);
        standing.removeIf(line -> line.kind() != ContributingLine.Kind.GIFT);
        doubled.addAll(newcomers.doubled(standing, this::isIncrement));
        noteOtherSums(standing, newcomers.left());
        supplements.addAll(newcomers.left());
    }

    /** One line an entry: of a payment for many gifts its first. */
    private static List<ContributingLine> comparable(ContributingLines lines) {
        List<ContributingLine> one = new ArrayList<>();
        Set<Origin> payments = new HashSet<>();
        lines.forEach(line -> {
            if (!isOfPayment(line) || payments.add(line.origin())) {
                one.add(line);
            }
        });
        return one;
    }

    /** Whether several lines may be about the same payment. */
    static boolean isOfPayment(ContributingLine line) {
        return line.kind() == ContributingLine.Kind.PAYMENT || line.kind() == ContributingLine.Kind.UNCLAIMED;
    }

    static String what(ContributingLine line) {
        return switch (line.kind()) {
            case ATTENDANCE -> line.attended().turns() > 0 ? "turn" : "word";
            case GIFT -> "gift";
            case PAYMENT, UNCLAIMED -> "payment";
        };
    }

    /** Equal words need no further look. */
    private static boolean isWordForWord(ContributingLine sealed, ContributingLine now) {
        return sealed.content() == now.content();
    }

    /**
     * Whether an entry is another person's by now. Two of one name whom a seal counts in two departments stay two, though the departments are one by now.
     */
    private static boolean isOfAnother(ContributingLine sealed, ContributingLine now) {
        Person then = sealed.person();
        Person today = now.person();
        return !isOfPayment(sealed)
                && !sealed.unnamed()
                && !now.unnamed()
                && !sealed.who().equals(now.who())
                && (!then.name().equals(today.name())
                        || then.department().isEmpty()
                        || today.department().isEmpty());
    }

    /** The same service or gift in other words, alike in all that counts. */
    private boolean isToldAlike(ContributingLine sealed, ContributingLine now) {
        if (sealed.unnamed() || now.unnamed()) {
            return false;
        }
        return switch (sealed.kind()) {
            case ATTENDANCE -> isAboutTheSame(sealed, now) && isAlike(sealed.attended(), now.attended());
            case GIFT ->
                isAboutTheSame(sealed, now)
                        && sealed.money().declared().equals(now.money().declared());
            // As when a statement is exported anew with other columns, whatever it was taken for.
            case PAYMENT, UNCLAIMED -> sealed.money().paid().equals(now.money().paid());
        };
    }

    /** The same service with other hours, told by another file than the one that is gone and that nothing carries on. */
    private boolean isToldOtherwise(ContributingLine sealed, ContributingLine now) {
        return sealed.kind() == ContributingLine.Kind.ATTENDANCE
                && !sealed.unnamed()
                && !now.unnamed()
                && !isPresent(sealed)
                && !carried.mayStandIn(sealed, now)
                && isAboutTheSame(sealed, now);
    }

    /** Whether what somebody did or gave on one day agrees in what it was done or given for, where both say it. */
    private boolean isAboutTheSame(ContributingLine sealed, ContributingLine now) {
        return switch (sealed.kind()) {
            case ATTENDANCE ->
                Agreement.of(sealed.attended().place(), now.attended().place())
                        && Agreement.of(
                                String.join("、", activities(sealed.attended().activities())),
                                String.join("、", now.attended().activities()));
            case GIFT -> Agreement.of(names.campaignToday(sealed.campaign()), now.campaign());
            case PAYMENT, UNCLAIMED -> false;
        };
    }

    /** Whether an entry may be what an untold one of a file that is gone has become: in a file that carries on that one, or one of the parts it fell into. */
    private boolean mayHaveBecome(ContributingLine sealed, ContributingLine now) {
        return carried.carries(file(sealed), file(now))
                || (carried.mayStandIn(sealed, now)
                        && personAndDay(sealed).equals(personAndDay(now))
                        && isAboutTheSame(sealed, now));
    }

    private static String file(ContributingLine line) {
        return line.origin().sheet().file();
    }

    /** Of a payment that by now pays gifts of other issues too, or fewer of them. */
    private void noteOtherShare(ContributingLine sealed, ContributingLine now) {
        if (!sealed.money().brought().equals(now.money().brought())) {
            corrections.add(new Correction(sealed, now, "changed"));
        }
    }

    /** One whose file is there was counted with the longer hours, and that is said where files overlap. */
    private void noteOtherHours(ContributingLine sealed, ContributingLine now) {
        Hours then = sealed.attended().hours();
        Hours today = now.attended().hours();
        if (!then.equals(today) && !then.equals(Hours.ZERO) && !today.equals(Hours.ZERO)) {
            otherwise
                    .computeIfAbsent(between(sealed, now), any -> new ArrayList<>())
                    .add(sealed);
        }
    }

    /** Gifts of a file that is gone, where somebody's of the same day but another sum came late: whether that is the same gift only a person knows. */
    private void noteOtherSums(List<ContributingLine> standing, List<ContributingLine> late) {
        Map<Words, List<ContributingLine>> byPersonAndDay = new HashMap<>();
        for (ContributingLine now : late) {
            if (now.kind() == ContributingLine.Kind.GIFT && !now.unnamed()) {
                byPersonAndDay
                        .computeIfAbsent(personAndDay(now), any -> new ArrayList<>(1))
                        .add(now);
            }
        }
        for (ContributingLine gift : byPersonAndDay.isEmpty() ? List.<ContributingLine>of() : standing) {
            for (ContributingLine now : byPersonAndDay.getOrDefault(personAndDay(gift), List.of())) {
                if (Agreement.of(names.campaignToday(gift.campaign()), now.campaign())) {
                    otherSums
                            .computeIfAbsent(between(gift, now), any -> new ArrayList<>())
                            .add(gift);
                }
            }
        }
    }

    private static Words personAndDay(ContributingLine line) {
        return new Words(what(line), 0, line.day(), line.who());
    }

    /** Of a payment; anything else is told by its words. */
    private static Words sumAndDay(ContributingLine line) {
        return isOfPayment(line)
                ? new Words(what(line), line.money().paid().fen(), line.day(), "")
                : new Words(what(line), line.content(), line.day(), line.who());
    }

    /** As when a statement is exported anew that hides part of each name, or does not. */
    private static boolean mayBeOnePayment(ContributingLine sealed, ContributingLine now) {
        return isOfPayment(sealed)
                && isOfPayment(now)
                && NameMask.mayBeOne(sealed.person().name(), now.person().name());
    }

    private static Lacking between(ContributingLine sealed, ContributingLine now) {
        return new Lacking(sealed.issue(), file(sealed), file(now));
    }

    private List<String> activities(List<String> then) {
        return then.stream()
                .flatMap(activity ->
                        names.isActivity(activity) ? names.activities(activity).stream() : Stream.of(activity))
                .distinct()
                .toList();
    }

    private static boolean isAlike(ContributingLine.Attended sealed, ContributingLine.Attended now) {
        return sealed.status() == now.status()
                && sealed.hours().equals(now.hours())
                && sealed.quantity().equals(now.quantity());
    }

    private boolean isPresent(ContributingLine line) {
        return presentFiles.contains(file(line));
    }

    /** Takes from both lists what is the same in them. */
    private static void match(
            List<ContributingLine> known,
            List<ContributingLine> current,
            Function<ContributingLine, Words> key,
            BiPredicate<ContributingLine, ContributingLine> same,
            BiConsumer<ContributingLine, ContributingLine> pairs) {
        if (known.isEmpty() || current.isEmpty()) {
            return;
        }
        Map<Words, Deque<ContributingLine>> byKey = new HashMap<>();
        known.forEach(line -> byKey.computeIfAbsent(key.apply(line), any -> new ArrayDeque<>(1))
                .add(line));
        Set<ContributingLine> matched = Collections.newSetFromMap(new IdentityHashMap<>());
        current.removeIf(line -> {
            Deque<ContributingLine> candidates = byKey.get(key.apply(line));
            if (candidates == null) {
                return false;
            }
            for (Iterator<ContributingLine> each = candidates.iterator(); each.hasNext(); ) {
                ContributingLine candidate = each.next();
                if (same.test(candidate, line)) {
                    each.remove();
                    pairs.accept(candidate, line);
                    return matched.add(candidate);
                }
            }
            return false;
        });
        known.removeIf(matched::contains);
    }

    /**
     * Finds what became of sealed lines that nothing tells any more.
     *
     * @param found entries that are in the seal and still count
     * @return those that stand as sealed, of files that are gone
     */
    private List<ContributingLine> correct(List<ContributingLine> known, Newcomers current, Set<Origin> found) {
        List<ContributingLine> standing = new ArrayList<>();
        if (known.isEmpty()) {
            return standing;
        }
        Map<Long, List<Posting>> sameWords = new HashMap<>();
        known.forEach(line -> sameWords.computeIfAbsent(line.content(), any -> new ArrayList<>(1)));
        for (Posting posting : postings) {
            if (posting.fate() == Fate.DUPLICATE) {
                carried.seeRepeated(posting.entry());
            }
            List<Posting> same = sameWords.get(posting.entry().content());
            if (same != null && !found.contains(posting.entry().origin())) {
                same.add(posting);
            }
        }
        for (ContributingLine line : known) {
            Posting posting = take(sameWords.getOrDefault(line.content(), List.of()), line);
            if (posting != null) {
                correct(line, posting, current);
            } else if (!correctUntold(line, current)) {
                (isOfPayment(line) ? untoldPayments : standing).add(line);
            }
        }
        return standing;
    }

    /** Corrects payments that a statement exported anew tells in other words, and that another issue counts by now. */
    private void correctTakenElsewhere() {
        if (untoldPayments.isEmpty()) {
            return;
        }
        Set<Origin> late = new HashSet<>();
        supplements.forEach(line -> late.add(line.origin()));
        Map<DayAndSum, List<Posting>> taken = new HashMap<>();
        for (Posting posting : postings) {
            IssueId issue = posting.issue();
            if (posting.entry() instanceof Payment payment
                    && posting.fate() == Fate.COUNTED
                    && issue != null
                    && (!sealedIssues.contains(issue) || late.contains(payment.origin()))) {
                taken.computeIfAbsent(
                                new DayAndSum(payment.time().toLocalDate(), payment.net()), any -> new ArrayList<>(1))
                        .add(posting);
            }
        }
        for (ContributingLine line : untoldPayments) {
            List<Posting> same =
                    taken.getOrDefault(new DayAndSum(line.day(), line.money().paid()), List.of());
            same.stream()
                    .filter(posting -> !line.issue().equals(posting.issue()) && isOfSame(line, posting))
                    .findFirst()
                    .ifPresent(posting -> {
                        same.remove(posting);
                        corrections.add(new Correction(line, null, "moved"));
                    });
        }
        untoldPayments.clear();
    }

    private static boolean isOfSame(ContributingLine line, Posting posting) {
        String name = line.person().name();
        Person person = posting.person();
        return (posting.entry() instanceof Payment payment && NameMask.mayBeOne(payment.payer(), name))
                || (person != null && person.name().equals(name));
    }

    /** Whether a department's sum adds to others of its days. */
    private boolean isIncrement(Origin origin) {
        Set<Origin> known = increments;
        if (known == null) {
            known = new HashSet<>();
            for (Posting posting : postings) {
                if (posting.entry() instanceof DonationSummary summary && summary.increment()) {
                    known.add(summary.origin());
                }
            }
            increments = known;
        }
        return known.contains(origin);
    }

    private static @Nullable Posting take(List<Posting> same, ContributingLine line) {
        Posting best = null;
        for (Posting posting : same) {
            if (best == null
                    || posting.entry().origin().sheet().equals(line.origin().sheet())) {
                best = posting;
            }
        }
        if (best != null) {
            same.remove(best);
        }
        return best;
    }

    /** What no entry tells word for word; says whether that is a correction. */
    private boolean correctUntold(ContributingLine line, Newcomers current) {
        String file = file(line);
        boolean present = isPresent(line);
        ContributingLine after = present
                ? current.successor(line, now -> file(now).equals(file))
                : current.successor(line, now -> mayHaveBecome(line, now));
        after = after == null && !present ? current.summary(line, this::isIncrement) : after;
        if (after != null) {
            corrections.add(new Correction(line, after, "changed"));
        } else if (present || carried.isSameDocument(file)) {
            corrections.add(new Correction(line, null, "removed"));
        } else if (current.isTold(line)) {
            corrections.add(new Correction(line, null, "replaced"));
        } else {
            if (carried.isCarried(file)) {
                missing.computeIfAbsent(new Lacking(line.issue(), file, carried.in(file)), any -> new ArrayList<>())
                        .add(line);
            }
            return false;
        }
        return true;
    }

    private void correct(ContributingLine line, Posting posting, Newcomers current) {
        switch (posting.fate()) {
            case SKIPPED -> corrections.add(new Correction(line, null, "skipped"));
            case SUPERSEDED ->
                corrections.add(new Correction(line, current.successor(line, any -> true), "superseded"));
            case NEUTRAL -> {
                // A summary that named gifts do not account for stays counted: whom it counted is still not known.
                if (!posting.reason().equals(Code.SUMMARY_MISMATCH.word()) && !isSumOfSealed(posting)) {
                    corrections.add(new Correction(line, null, "replaced"));
                }
            }
            case DUPLICATE -> {
                ContributingLine twin = current.take(posting.twin());
                if (twin != null) {
                    corrections.add(new Correction(line, twin, "replaced"));
                }
            }
            case COUNTED -> {
                ContributingLine again = current.take(posting.entry().origin());
                if (again != null) {
                    corrections.add(new Correction(line, again, "changed"));
                } else if (posting.issue() != null && !posting.issue().equals(line.issue())) {
                    corrections.add(new Correction(line, null, "moved"));
                }
            }
            case REJECTED, OUTSIDE, LATE, NOT_YET -> {
                // As sealed: the entry itself is still there, and nobody decided against it.
            }
        }
    }

    /** Whether it only sums what a file told that is gone: that counts by its seal alone. */
    private boolean isSumOfSealed(Posting posting) {
        Origin summed = posting.twin();
        return posting.reason().equals(Code.SUMMED_ROWS.word())
                && summed != null
                && !presentFiles.contains(summed.sheet().file());
    }

    /**
     * Which files that are gone are carried on in others: at least half of what was sealed of one is told alike by files that have told of the issue only
     * since, as when a file is renamed, moved, saved in another form, taken apart or put together with others; or, by a file of its own name but for marks
     * of a version, of the same people and days, as any corrected copy.
     */
    private static final class CarriedFiles {
        private final Map<String, Integer> sealed = new HashMap<>();
        private final Map<String, Map<String, Integer>> told = new HashMap<>();

        private final Map<Long, Set<String>> byContent = new HashMap<>();

        /** What the issue was sealed with: that carries on nothing. */
        private final Set<String> before;

        /** @param since the files that have told of it only since it was sealed */
        CarriedFiles(List<ContributingLine> lines, Set<String> since) {
            lines.forEach(line -> {
                sealed.merge(file(line), 1, Integer::sum);
                byContent
                        .computeIfAbsent(line.content(), any -> new HashSet<>(2))
                        .add(file(line));
            });
            before = new HashSet<>(sealed.keySet());
            before.removeAll(since);
        }

        /** A later version of a file tells of it too where another list tells the same and counts. */
        void seeRepeated(Entry entry) {
            String other = entry.origin().sheet().file();
            if (!before.contains(other)) {
                for (String file : byContent.getOrDefault(entry.content(), Set.of())) {
                    if (stem(other).equals(stem(file))) {
                        told.computeIfAbsent(file, any -> new HashMap<>()).merge(other, 0, Integer::sum);
                    }
                }
            }
        }

        void see(ContributingLine line, ContributingLine now) {
            if (!before.contains(file(now))) {
                told.computeIfAbsent(file(line), any -> new HashMap<>()).merge(file(now), 1, Integer::sum);
            }
        }

        private record Again(String stem, String what, String who, String by) {}

        /** Takes in what a later version of a file tells in other words: services of the same day, gifts of the same day or sum. */
        void seeCorrected(List<ContributingLine> known, List<ContributingLine> current) {
            Map<Again, String> again = new HashMap<>();
            for (ContributingLine now : current) {
                for (Again one : before.contains(file(now)) ? List.<Again>of() : again(now)) {
                    again.merge(one, file(now), (first, other) -> first.compareTo(other) <= 0 ? first : other);
                }
            }
            for (ContributingLine line : again.isEmpty() ? List.<ContributingLine>of() : known) {
                again(line).stream()
                        .map(again::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .ifPresent(other -> told.computeIfAbsent(file(line), any -> new HashMap<>())
                                .merge(other, 1, Integer::sum));
            }
        }

        private static List<Again> again(ContributingLine line) {
            String stem = stem(file(line));
            Again day = new Again(stem, what(line), line.who(), line.day().toString());
            return switch (line.kind()) {
                case ATTENDANCE -> List.of(day);
                // Of files that a date tells apart the sums of one week may be those of the next.
                case GIFT ->
                    List.of(
                            day,
                            new Again(
                                    stem,
                                    what(line) + name(file(line)).date(),
                                    line.who(),
                                    line.money().declared().toString()));
                case PAYMENT, UNCLAIMED -> List.of();
            };
        }

        boolean isCarried(String gone) {
            int times = told.getOrDefault(gone, Map.of()).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            return times > 0 && times * 2 >= sealed.getOrDefault(gone, 0);
        }

        /** The file that tells most of one that is gone. */
        String in(String gone) {
            return told.getOrDefault(gone, Map.of()).entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<String, Integer>comparingByKey().reversed()))
                    .map(Map.Entry::getKey)
                    .orElse("");
        }

        /** Whether what a file that is gone told may stand in another, changed. */
        boolean carries(String gone, String other) {
            return isCarried(gone) && told.getOrDefault(gone, Map.of()).containsKey(other);
        }

        /** Whether a row may stand in another file: a part of one that is carried on, or one into which several were put together. */
        boolean mayStandIn(ContributingLine line, ContributingLine now) {
            return !before.contains(file(now)) && (isCarried(file(line)) || isPutTogether(file(line), file(now)));
        }

        /** Whether of one file, and of the others that another tells of, that tells half. */
        private boolean isPutTogether(String gone, String other) {
            int times = 0;
            int rows = sealed.getOrDefault(gone, 0);
            for (Map.Entry<String, Map<String, Integer>> one : told.entrySet()) {
                int share = one.getValue().getOrDefault(other, 0);
                times += share;
                rows += share > 0 && !one.getKey().equals(gone) ? sealed.getOrDefault(one.getKey(), 0) : 0;
            }
            return times > 0 && times * 2 >= rows;
        }

        /** Whether a file that carries it on has its name, versions, folder and ending aside: what is not there was taken out. */
        boolean isSameDocument(String gone) {
            return isCarried(gone)
                    && told.getOrDefault(gone, Map.of()).keySet().stream()
                            .anyMatch(other -> stem(other).equals(stem(gone)));
        }

        private static String stem(String path) {
            return name(path).stem();
        }

        private static VersionedName name(String path) {
            return VersionedName.of(path.substring(path.lastIndexOf('/') + 1));
        }
    }
}
