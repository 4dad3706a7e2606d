package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.SheetId;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Match;
import org.yinghuo.words.HeadCount;
import org.yinghuo.words.Masks;
import org.yinghuo.words.NameMask;

/**
 * Step 4: one payment for all still open gifts of one department in one campaign, or of one list, or for the only subset of them that adds up to it.
 *
 * <p>The payer is one of them, or pays for others, or the payment's words name the department. Whole departments and lists come before subsets,
 * a department before a list, the nearest in time first; each match may decide what is still open for the next, so what it touches
 * is looked at anew until nothing more is found.
 */
final class Collective {
    /** How many days a payment may lie before or after the last of its gifts. */
    static final int NEAR = 15;

    /**
     * In a list of more open gifts it is no surprise that some add up to any sum: where they do in several ways, or where that cannot be told, the
     * payer's own gift of another amount comes first.
     */
    private static final int LONG_LIST = 400;

    /** A contest names so many of the gifts it is about. */
    private static final int MOST_NAMED = 5;

    private static final Comparator<Pledge> IN_ORDER = Comparator.comparingInt(pledge -> pledge.index);

    private record Drive(String department, String campaign) {}

    /** What a payment tells of whom it is for. */
    record Clues(
            Incoming receipt,
            List<Pledge> own,
            Set<String> departments,
            Set<String> campaigns,
            int people,
            List<GiftGroup> places) {}

    /** Gifts that may be a payer's own, and where they are. */
    private record Own(List<Pledge> pledges, Set<GiftGroup> places) {}

    /** Gifts of one place that add up to a payment. */
    private record Choice(GiftGroup place, List<Pledge> pledges) {
        boolean isSameAs(Choice other) {
            return pledges.size() == other.pledges.size() && pledges.equals(other.pledges);
        }

        long lastDay() {
            long last = Long.MIN_VALUE;
            for (Pledge pledge : pledges) {
                last = Math.max(last, pledge.day);
            }
            return last;
        }

        int heads() {
            return pledges.stream()
                    .mapToInt(pledge -> pledge.gift.person().heads())
                    .sum();
        }

        Map<Pledge.Likeness, Integer> figures() {
            Map<Pledge.Likeness, Integer> figures = new HashMap<>();
            pledges.forEach(pledge -> figures.merge(pledge.likeness, 1, Integer::sum));
            return figures;
        }
    }

    private record Taken(Candidate candidate, long days) {
        private static final Comparator<Taken> NEAREST = Comparator.comparingLong(Taken::days)
                .thenComparing(taken -> taken.candidate().receipt(), Pairing.BY_TIME);
    }

    private final Matching matching;
    private final Payers payers;
    private final Map<Pledge, List<GiftGroup>> placesOf = new HashMap<>();
    private final Map<String, List<Pledge>> byName = new HashMap<>();
    private final Map<String, List<Pledge>> byMask = new HashMap<>();
    private final Map<String, Set<GiftGroup>> byDepartment = new HashMap<>();
    private final Map<String, List<Pledge>> unnamed = new HashMap<>();
    private final IdentityHashMap<Payer, Own> ownGifts = new IdentityHashMap<>();
    private final Map<Incoming, Ambiguity> reserved = new HashMap<>();

    Collective(Matching matching, Payers payers) {
        this.matching = matching;
        this.payers = payers;
    }

    /** Matches all that can be; leaves to a person what fits in several ways. */
    void match() {
        List<Incoming> free = new ArrayList<>();
        for (Incoming receipt : matching.free()) {
            if (!Refunds.saysRefund(receipt.payment)) {
                free.add(receipt);
            }
        }
        if (free.isEmpty()) {
            return;
        }
        look(free);
        List<Candidate> candidates = candidates(free);
        boolean more = true;
        while (more) {
            more = takeNearest(candidates, Candidate::whole) || takeNearest(candidates, Candidate::subset);
        }
        new Instalments(matching, payers).match().forEach(this::touch);
        for (Candidate candidate : candidates) {
            if (candidate.receipt().isFree()) {
                Candidate.Search search = candidate.whole();
                contest(candidate.receipt(), search.contest() == null ? candidate.subset() : search);
            }
        }
    }

    private void contest(Incoming receipt, Candidate.Search search) {
        if (search.contest() != null) {
            Ambiguity contest = search.contest().get();
            if (search.firm()) {
                receipt.contest = contest;
            } else {
                reserved.put(receipt, contest);
            }
        }
    }

    /** Says of payments that no later step took why this one did not: to be called when all steps are done. */
    void contestReserved() {
        reserved.forEach((receipt, contest) -> {
            if (receipt.isFree()) {
                receipt.contest = contest;
            }
        });
    }

    /** Takes what is found, the nearest first; where an earlier one has changed what is still open, it is looked for again. */
    private boolean takeNearest(List<Candidate> candidates, Function<Candidate, Candidate.Search> search) {
        List<Taken> all = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.receipt().isFree()) {
                Candidate.Found found = search.apply(candidate).found();
                if (found != null) {
                    all.add(new Taken(candidate, found.days()));
                }
            }
        }
        all.sort(Taken.NEAREST);
        boolean some = false;
        for (Taken next : all) {
            Candidate.Found found = search.apply(next.candidate()).found();
            if (found != null) {
                matching.match(found.pledges(), List.of(next.candidate().receipt()), Match.How.COLLECTIVE);
                found.pledges().forEach(this::touch);
                some = true;
            }
        }
        return some;
    }

    private void touch(Pledge pledge) {
        placesOf.getOrDefault(pledge, List.of()).forEach(GiftGroup::change);
    }

    /** Sees which gifts are open where, and which of them the payments may be of. */
    private void look(List<Incoming> free) {
        Set<String> names = new HashSet<>();
        Masks masks = new Masks();
        for (Incoming receipt : free) {
            names.addAll(receipt.payer.names());
            if (receipt.payer.isMasked()) {
                masks.add(receipt.payer.mask());
            }
        }
        Map<Object, GiftGroup> places = new LinkedHashMap<>();
        List<Pledge> open = matching.open();
        open.sort(Pairing.BY_DAY);
        for (Pledge pledge : open) {
            Gift gift = pledge.gift;
            SheetId sheet = gift.entry().origin().sheet();
            GiftGroup department = places.computeIfAbsent(
                    new Drive(gift.department(), gift.campaign()),
                    any -> GiftGroup.of(gift.department(), gift.campaign()));
            GiftGroup list = places.computeIfAbsent(sheet, any -> GiftGroup.of(sheet));
            placesOf.put(pledge, List.of(department, list));
            department.add(pledge);
            list.add(pledge);
            if (gift.entry() instanceof DonationSummary) {
                add(unnamed, gift.department(), pledge);
            }
            if (!pledge.anonymous) {
                for (String name : pledge.names) {
                    if (names.contains(name)) {
                        add(byName, name, pledge);
                    }
                }
                if (!masks.isEmpty()) {
                    masks.showing(pledge.names).forEach(mask -> add(byMask, mask, pledge));
                }
            }
        }
        for (GiftGroup place : places.values()) {
            if (place.departments().size() == 1) {
                byDepartment
                        .computeIfAbsent(place.departments().iterator().next(), any -> new LinkedHashSet<>())
                        .add(place);
            }
        }
    }

    private static <K, V> void add(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, any -> new ArrayList<>(1)).add(value);
    }

    /** The payments that may belong somewhere, each with what it says. */
    private List<Candidate> candidates(List<Incoming> free) {
        List<Clues> clues = new ArrayList<>();
        for (Incoming receipt : free) {
            Set<String> departments = new TreeSet<>(payers.departmentsIn(receipt.payment));
            departments.addAll(receipt.payer.proxyFor());
            Own own = own(receipt);
            Set<GiftGroup> places = new HashSet<>(own.places());
            for (String department : departments) {
                places.addAll(byDepartment.getOrDefault(department, Set.of()));
            }
            if (!places.isEmpty()) {
                places.forEach(GiftGroup::expectOne);
                clues.add(new Clues(
                        receipt,
                        own.pledges(),
                        departments,
                        payers.campaignsIn(receipt.payment),
                        HeadCount.in(payers.key(receipt.payment.text())),
                        places.stream().sorted(GiftGroup.IN_ORDER).toList()));
            }
        }
        return clues.stream()
                .map(one -> new Candidate(one, this::whole, this::subset))
                .toList();
    }

    /** The gifts that may be the payer's own. */
    private Own own(Incoming receipt) {
        Own own = ownGifts.computeIfAbsent(receipt.payer, payer -> {
            List<Pledge> theirs = new ArrayList<>();
            for (String name : payer.names()) {
                for (Pledge pledge : byName.getOrDefault(name, List.of())) {
                    if (payer.isDonorOf(pledge)) {
                        theirs.add(pledge);
                    }
                }
            }
            theirs.addAll(byMask.getOrDefault(payer.mask(), List.of()));
            return ownOf(theirs);
        });
        if (unnamed.isEmpty()) {
            return own;
        }
        List<Pledge> withUnnamed = new ArrayList<>(own.pledges());
        for (String department : payers.departmentsOf(receipt.payer, receipt.payment)) {
            withUnnamed.addAll(unnamed.getOrDefault(department, List.of()));
        }
        return withUnnamed.size() == own.pledges().size() ? own : ownOf(withUnnamed);
    }

    private Own ownOf(List<Pledge> pledges) {
        Set<GiftGroup> places = new HashSet<>();
        pledges.forEach(pledge -> places.addAll(placesOf.getOrDefault(pledge, List.of())));
        return new Own(pledges, places);
    }

    /** Whether the payer may be one of those who gave: by name, by what is shown of it, or as one of a department's unnamed people. */
    private boolean isOneOf(Incoming receipt, Pledge pledge) {
        if (pledge.gift.entry() instanceof DonationSummary) {
            return payers.worksIn(receipt.payer, pledge.gift.department());
        }
        if (pledge.anonymous) {
            return false;
        }
        if (receipt.payer.isMasked()) {
            for (String name : pledge.names) {
                if (NameMask.shows(receipt.payer.mask(), name)) {
                    return true;
                }
            }
        }
        return receipt.payer.isDonorOf(pledge);
    }

    /** Whether a payment's words, or what is known of its payer, say that it is for all who gave these. */
    private static boolean isFor(Candidate candidate, GiftGroup place, List<Pledge> pledges) {
        Set<String> departments = candidate.clues.departments();
        if (departments.isEmpty()) {
            return false;
        }
        if (departments.containsAll(place.departments())) {
            return true;
        }
        for (Pledge pledge : pledges) {
            if (!departments.contains(pledge.gift.department())) {
                return false;
            }
        }
        return true;
    }

    /** All still open gifts of a place: all there are, those given so far, those near the payment, or those of one issue. */
    private Candidate.Search whole(Candidate candidate, List<GiftGroup> places, StepLimit unused) {
        Incoming receipt = candidate.receipt();
        List<Choice> fitting = new ArrayList<>(0);
        for (GiftGroup place : places) {
            for (List<Pledge> pledges : place.pool(receipt).adding(receipt.net.fen(), receipt.day, NEAR)) {
                Choice choice = new Choice(place, pledges);
                if (mayPay(candidate, choice) && fitting.stream().noneMatch(choice::isSameAs)) {
                    fitting.add(choice);
                }
            }
        }
        return choose(receipt, preferred(candidate, fitting), "whole");
    }

    private boolean mayPay(Candidate candidate, Choice choice) {
        Incoming receipt = candidate.receipt();
        if (Math.abs(receipt.day - choice.lastDay()) > NEAR) {
            return false;
        }
        List<Pledge> pledges = choice.pledges();
        boolean together = pledges.size() > 1 || pledges.get(0).gift.person().heads() > 1;
        if (isFor(candidate, choice.place(), pledges)) {
            return together || speaksForOthers(receipt);
        }
        return together && pledges.stream().anyMatch(pledge -> isOneOf(receipt, pledge));
    }

    private boolean speaksForOthers(Incoming receipt) {
        return !receipt.payer.proxyFor().isEmpty() || payers.speaksOfGiving(receipt.payment);
    }

    /** Of several choices those of as many people as the words say, then those of the campaign they name, then a department's. */
    private static List<Choice> preferred(Candidate candidate, List<Choice> fitting) {
        if (fitting.size() < 2) {
            return fitting;
        }
        List<Choice> left = fitting;
        Clues said = candidate.clues;
        if (said.people() > 0) {
            left = narrowed(left, choice -> choice.heads() == said.people());
        }
        if (!said.campaigns().isEmpty()) {
            left = narrowed(
                    left,
                    choice -> choice.pledges().stream()
                            .allMatch(pledge -> said.campaigns().contains(pledge.gift.campaign())));
        }
        return narrowed(left, choice -> !choice.place().isList());
    }

    private static <T> List<T> narrowed(List<T> all, Predicate<T> wish) {
        List<T> some = all.stream().filter(wish).toList();
        return some.isEmpty() ? all : some;
    }

    private static Candidate.Search choose(Incoming receipt, List<Choice> choices, String variant) {
        if (choices.isEmpty()) {
            return Candidate.Search.NOTHING;
        }
        Choice first = choices.get(0);
        if (choices.size() > 1) {
            Map<Pledge.Likeness, Integer> figures = first.figures();
            if (!choices.stream().allMatch(other -> other.figures().equals(figures))) {
                return new Candidate.Search(null, () -> contest(choices, variant), true);
            }
        }
        return Candidate.Search.of(new Candidate.Found(first.pledges(), Math.abs(receipt.day - first.lastDay())));
    }

    private static Ambiguity contest(List<Choice> choices, String variant) {
        Set<Pledge> contested = new TreeSet<>(IN_ORDER);
        choices.forEach(choice -> contested.addAll(choice.pledges()));
        return new Ambiguity(contested.stream().limit(MOST_NAMED).toList(), contested.size(), variant);
    }

    /** The only subset of a place that adds up to the payment. */
    private Candidate.Search subset(Candidate candidate, List<GiftGroup> places, StepLimit allowance) {
        Incoming receipt = candidate.receipt();
        List<Choice> ways = new ArrayList<>(0);
        for (GiftGroup place : places) {
            OpenGifts pool = place.pool(receipt);
            if (pool.sumBefore(receipt.day + NEAR + 1) < receipt.net.fen() || !pool.hasSince(receipt.day - NEAR)) {
                continue;
            }
            boolean forAll = isFor(candidate, place, pool.pledges());
            List<Pledge> own = forAll ? List.of() : ownIn(candidate, place);
            if (!forAll && own.isEmpty()) {
                continue;
            }
            boolean oneWillDo = forAll && speaksForOthers(receipt);
            Subsets.Answer answer =
                    new Subsets(receipt, pool, forAll, oneWillDo, own, allowance).find(candidate.clues.people());
            switch (answer.found()) {
                case NONE -> {}
                case ONE -> ways.add(new Choice(place, answer.pledges()));
                case SEVERAL -> {
                    return open(receipt, place, pool, "subset");
                }
                case GAVE_UP -> {
                    return open(receipt, place, pool, "size");
                }
            }
        }
        return choose(receipt, ways, "subset");
    }

    /** The payer's own open gifts in a place that it may pay. */
    private List<Pledge> ownIn(Candidate candidate, GiftGroup place) {
        Incoming receipt = candidate.receipt();
        List<Pledge> own = new ArrayList<>();
        for (Pledge pledge : candidate.clues.own()) {
            if (pledge.isOpen()
                    && placesOf.getOrDefault(pledge, List.of()).contains(place)
                    && receipt.isOf(pledge.gift.channel())
                    && Subsets.mayBePart(receipt, pledge)
                    && isOneOf(receipt, pledge)) {
                own.add(pledge);
            }
        }
        return own;
    }

    private static Candidate.Search open(Incoming receipt, GiftGroup place, OpenGifts pool, String variant) {
        boolean firm = !place.isList() || pool.pledges().size() <= LONG_LIST;
        return new Candidate.Search(null, () -> open(receipt, pool, variant), firm);
    }

    private static Ambiguity open(Incoming receipt, OpenGifts pool, String variant) {
        List<Pledge> first = new ArrayList<>();
        int number = 0;
        for (Pledge pledge : pool.pledges()) {
            if (Subsets.mayBePart(receipt, pledge)) {
                number++;
                if (first.size() < MOST_NAMED) {
                    first.add(pledge);
                }
            }
        }
        return new Ambiguity(first, number, variant);
    }
}
