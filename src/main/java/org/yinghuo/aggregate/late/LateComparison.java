package org.yinghuo.aggregate.late;

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
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.aggregate.lines.ContributingLines;
import org.yinghuo.aggregate.lines.Late;
import org.yinghuo.aggregate.lines.Late.Correction;
import org.yinghuo.model.Agreement;
import org.yinghuo.model.Code;
import org.yinghuo.model.Donation;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Hours;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Person;
import org.yinghuo.model.SheetReading;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.words.OfficeNames;

/**
 * Holds what a sealed issue knows against what the books say of it now (rule late-entry).
 *
 * <p>An entry is known again by its words and its day, else by whose and what it is, wherever its file went; one whose file is gone stands as sealed, and the same service or gift
 * told again elsewhere is not late; if it was renamed or saved in another form, what was changed in it is a correction. What then is left in the books came late; what is left in the seal was changed, if its file is still
 * there, or was superseded, skipped or replaced by fuller entries. An entry in the same words that is somebody else's by now, as an alias or an answer tells, is corrected too.
 */
public final class LateComparison {

    /** What an entry says, and of which day and whom, where that is asked. */
    private record Words(String what, long content, LocalDate day, String who) {}

    private final Set<String> presentFiles = new HashSet<>();
    private final Iterable<Posting> postings;
    private final OfficeNames names;
    private final List<ContributingLine> supplements = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final Map<Lacking, List<ContributingLine>> missing = new TreeMap<>();
    private final Map<Lacking, List<ContributingLine>> otherwise = new TreeMap<>();
    private final Map<Lacking, List<ContributingLine>> otherSums = new TreeMap<>();
    private final List<Doubled> doubled = new ArrayList<>();

    private final LatePayments payments;

    private CarriedFiles carried = new CarriedFiles(List.of(), Set.of());
    private @Nullable Set<Origin> increments;

    /** @param names by which departments, campaigns and activities go today; a seal has those of its own night */
    public LateComparison(Collection<SheetReading> readings, Iterable<Posting> postings, OfficeNames names) {
        this.names = names;
        this.payments = new LatePayments(readings, names);
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

    /** What went back of payments that brought a sealed issue more, by payment. */
    Map<Origin, List<Finding>> wentBack() {
        return payments.wentBack();
    }

    /** What all comparisons came to. */
    public Late result() {
        payments.close(postings);
        supplements.addAll(payments.supplements());
        corrections.addAll(payments.corrections());
        payments.missing()
                .forEach((lacking, lines) -> missing.computeIfAbsent(lacking, any -> new ArrayList<>())
                        .addAll(lines));
        return new Late(supplements, corrections);
    }

    /** Takes in the payments of an issue of which nothing is new; they are asked for only where another issue is compared. */
    public void pass(Supplier<List<Payment>> now) {
        payments.pass(now);
    }

    /**
     * Compares one issue.
     *
     * @param since the files that have told of it only since it was sealed
     * @param outweighed contents of the rows that told a service with other hours when it was sealed already
     */
    public void compare(
            IssueId issue,
            List<ContributingLine> sealed,
            Set<String> since,
            Set<Long> outweighed,
            ContributingLines now) {
        payments.compare(issue, sealed, since, now);
        List<ContributingLine> known = withoutPayments(sealed::forEach);
        List<ContributingLine> current = withoutPayments(now);
        Set<Origin> found = new HashSet<>();
        current.forEach(line -> found.add(line.origin()));
        carried = new CarriedFiles(known, since);
        match(
                known,
                current,
                line -> new Words(line.what(), line.content(), line.day(), line.who()),
                LateComparison::isWordForWord,
                carried::see);
        match(
                known,
                current,
                line -> new Words(line.what(), line.content(), line.day(), ""),
                LateComparison::isWordForWord,
                (sealedLine, line) -> {
                    carried.see(sealedLine, line);
                    if (isOfAnother(sealedLine, line)) {
                        corrections.add(new Correction(sealedLine, line, Correction.ATTRIBUTED));
                    }
                });
        match(known, current, LateComparison::personAndDay, this::isToldAlike, carried::see);
        match(known, current, LateComparison::nobodyAndDay, this::isOfNobodyAlike, carried::see);
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
        current.forEach(line -> found.remove(line.origin()));
        Newcomers newcomers = new Newcomers(current, names);
        List<ContributingLine> standing = correct(known, newcomers, found);
        standing.removeIf(line -> line.kind() != ContributingLine.Kind.GIFT);
        doubled.addAll(newcomers.doubled(standing, this::isIncrement));
        noteOtherSums(standing, newcomers.left());
        supplements.addAll(newcomers.left());
    }

    private static List<ContributingLine> withoutPayments(ContributingLines lines) {
        List<ContributingLine> others = new ArrayList<>();
        lines.forEach(line -> {
            if (!line.isOfPayment()) {
                others.add(line);
            }
        });
        return others;
    }

    /** Equal words need no further look. */
    private static boolean isWordForWord(ContributingLine sealed, ContributingLine now) {
        return sealed.content() == now.content()
                && (sealed.file().equals(now.file()) || Agreement.onCause(sealed.cause(), now.cause()));
    }

    /**
     * Whether an entry is another person's by now. Two of one name whom a seal counts in two departments stay two, though the departments are one by now.
     */
    private static boolean isOfAnother(ContributingLine sealed, ContributingLine now) {
        Person then = sealed.person();
        Person today = now.person();
        return !sealed.unnamed()
                && !now.unnamed()
                && !sealed.who().equals(now.who())
                && (!then.name().equals(today.name())
                        || then.department().isEmpty()
                        || today.department().isEmpty());
    }

    /** The same service or gift in other words, alike in all that counts. */
    private boolean isToldAlike(ContributingLine sealed, ContributingLine now) {
        return !sealed.unnamed()
                && !now.unnamed()
                && isAboutTheSame(sealed, now)
                && switch (sealed.kind()) {
                    case ATTENDANCE -> isAlike(sealed.attended(), now.attended());
                    case GIFT -> sealed.money().declared().equals(now.money().declared());
                    case PAYMENT, UNCLAIMED -> throw ofPayment();
                };
    }

    /** The same of people whom nobody knows by name: in the very file, or in one that carries it on, since elsewhere they would be others. */
    private boolean isOfNobodyAlike(ContributingLine sealed, ContributingLine now) {
        boolean again = sealed.file().equals(now.file()) || (!isPresent(sealed) && carried.mayStandIn(sealed, now));
        return again
                && sealed.unnamed()
                && now.unnamed()
                && sealed.person().heads() == now.person().heads()
                && isAboutTheSame(sealed, now)
                && (sealed.kind() == ContributingLine.Kind.GIFT
                        ? sealed.money().declared().equals(now.money().declared())
                        : isAlike(sealed.attended(), now.attended()));
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
                                String.join("、", activities(now.attended().activities())));
            case GIFT ->
                Agreement.of(names.campaignToday(sealed.campaign()), now.campaign())
                        && Agreement.onCause(sealed.cause(), now.cause());
            case PAYMENT, UNCLAIMED -> throw ofPayment();
        };
    }

    private static IllegalStateException ofPayment() {
        return new IllegalStateException("a payment is compared by itself");
    }

    /** Whether an entry may be what an untold one of a file that is gone has become: in a file that carries on that one, or one of the parts it fell into. */
    private boolean mayHaveBecome(ContributingLine sealed, ContributingLine now) {
        return carried.carries(sealed.file(), now.file())
                || (carried.mayStandIn(sealed, now)
                        && personAndDay(sealed).equals(personAndDay(now))
                        && isAboutTheSame(sealed, now));
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
                if (isAboutTheSame(gift, now)) {
                    otherSums
                            .computeIfAbsent(between(gift, now), any -> new ArrayList<>())
                            .add(gift);
                }
            }
        }
    }

    private static Words personAndDay(ContributingLine line) {
        return new Words(line.what(), 0, line.day(), line.who());
    }

    private static Words nobodyAndDay(ContributingLine line) {
        return new Words(line.what(), 0, line.day(), line.person().name() + "|" + line.department());
    }

    private static Lacking between(ContributingLine sealed, ContributingLine now) {
        return new Lacking(sealed.issue(), sealed.file(), now.file());
    }

    /** What activities are known by, whatever they are or were called. */
    private List<String> activities(List<String> called) {
        return called.stream()
                .flatMap(activity -> names.activities(activity).stream())
                .distinct()
                .toList();
    }

    private static boolean isAlike(ContributingLine.Attended sealed, ContributingLine.Attended now) {
        return sealed.status() == now.status()
                && sealed.hours().equals(now.hours())
                && sealed.quantity().equals(now.quantity());
    }

    private boolean isPresent(ContributingLine line) {
        return presentFiles.contains(line.file());
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
                standing.add(line);
            }
        }
        return standing;
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
            if (!mayTellOfOneCause(line, posting.entry())) {
                continue;
            }
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

    /** A row in the same words is another gift under a title of another cause, unless it is the very file whose title was mended. */
    private static boolean mayTellOfOneCause(ContributingLine line, Entry entry) {
        return !(entry instanceof Donation donation)
                || entry.origin().sheet().file().equals(line.file())
                || Agreement.onCause(line.cause(), donation.cause());
    }

    /** What no entry tells word for word; says whether that is a correction. */
    private boolean correctUntold(ContributingLine line, Newcomers current) {
        String file = line.file();
        boolean present = isPresent(line);
        ContributingLine after = present
                ? current.successor(line, now -> now.file().equals(file))
                : current.successor(line, now -> mayHaveBecome(line, now));
        after = after == null && !present ? current.summary(line, this::isIncrement) : after;
        if (after != null && Newcomers.isSameSum(line, after)) {
            // Saved anew in other words: 5,050.00元 for 5050.
            return true;
        }
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
}
