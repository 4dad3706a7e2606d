package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Channel;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Match;

/**
 * Step 4: one payment, or several of one payer, for all still open gifts of one department in one campaign, of one list, or of the people its words
 * name; or one payment for the only subset of them that adds up to it.
 *
 * <p>The payer is one of them, or pays for others, or the payment's words name the department, the campaign or the donors. Whole departments and lists
 * come before subsets, a department before a list, the nearest in time first; each match may decide what is still open for the next, so what it touches
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

    /** How many payments of a payer were looked at together, and how often their groups had changed then. */
    private record Sought(int payments, long changes) {}

    private record Taken(Candidate candidate, long days) {
        private static final Comparator<Taken> NEAREST = Comparator.comparingLong(Taken::days)
                .thenComparing(taken -> taken.candidate().receipt(), Pairing.BY_TIME);
    }

    private final Matching matching;
    private final Payers payers;
    private final OpenGroups groups;
    private final Map<Incoming, Ambiguity> reserved = new HashMap<>();
    private final Map<Payer, Sought> soughtTogether = new HashMap<>();

    Collective(Matching matching, Payers payers) {
        this.matching = matching;
        this.payers = payers;
        this.groups = new OpenGroups(payers);
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
        groups.look(free, matching.open());
        List<Candidate> candidates = candidates(free);
        boolean more = true;
        while (more) {
            more = takeNearest(candidates, Candidate::whole)
                    || takeTogether(candidates)
                    || takeNearest(candidates, Candidate::subset);
        }
        Instalments instalments = new Instalments(matching, payers);
        instalments.match().forEach(groups::change);
        instalments.givenUp().forEach(reserved::putIfAbsent);
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
                take(found.pledges(), List.of(next.candidate().receipt()));
                some = true;
            }
        }
        return some;
    }

    private void take(List<Pledge> paid, List<Incoming> by) {
        matching.match(paid, by, Match.How.COLLECTIVE);
        groups.take(paid, by);
    }

    /** Takes several payments of one payer for all gifts of a place, the fewest that add up. */
    private boolean takeTogether(List<Candidate> candidates) {
        Map<Payer, List<Candidate>> byPayer = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            Payer payer = candidate.receipt().payer;
            boolean isSomeone = !payer.names().isEmpty() || !payer.together().isEmpty();
            if (candidate.receipt().isFree() && isSomeone && !candidate.clues.onlyWhole()) {
                byPayer.computeIfAbsent(candidate.receipt().payer, any -> new ArrayList<>(1))
                        .add(candidate);
            }
        }
        boolean some = false;
        for (List<Candidate> ofOne : byPayer.values()) {
            if (ofOne.size() > 1) {
                some |= takeTransfers(ofOne);
            }
        }
        return some;
    }

    private boolean takeTransfers(List<Candidate> ofOne) {
        Payer payer = ofOne.get(0).receipt().payer;
        long changes = 0;
        for (Candidate candidate : ofOne) {
            for (GiftGroup place : candidate.clues.places()) {
                changes += place.changes();
            }
        }
        Sought sought = new Sought(ofOne.size(), changes);
        if (sought.equals(soughtTogether.put(payer, sought))) {
            return false;
        }
        Transfers.Answer answer = Transfers.of(ofOne, new WholePlaces());
        if (answer.tooMany()) {
            Candidate first = ofOne.get(0);
            Ambiguity contest = OpenGroups.tooMany(first.receipt(), first.clues.places(), "transfers");
            ofOne.forEach(candidate -> reserved.putIfAbsent(candidate.receipt(), contest));
            return false;
        }
        if (answer.found().isEmpty()) {
            return false;
        }
        Transfers.Way first = answer.found().get(0);
        if (answer.found().stream().allMatch(first::figuresAs)) {
            take(
                    first.pledges(),
                    first.payments().stream()
                            .map(Candidate::receipt)
                            .sorted(Pairing.BY_TIME)
                            .toList());
            return true;
        }
        Set<Pledge> contested = new HashSet<>();
        answer.found().forEach(way -> contested.addAll(way.pledges()));
        Ambiguity contest = Ambiguity.among(contested, "whole");
        answer.found().forEach(way -> way.payments().forEach(payment -> payment.receipt().contest = contest));
        return false;
    }

    /** All the gifts of a group, as one payer's payments may pay them. */
    private final class WholePlaces implements Transfers.Wholes {
        /** Payments see the same gifts where they came one way on one day. */
        private record View(
                long day, Channel channel, @Nullable Channel alsoSeenIn, boolean cash, List<GiftGroup> places) {}

        private final Map<View, NavigableSet<Long>> seen = new HashMap<>();

        @Override
        public NavigableSet<Long> sums(Candidate last) {
            Incoming receipt = last.receipt();
            View view = new View(
                    receipt.day,
                    receipt.payment.channel(),
                    receipt.alsoSeenIn(),
                    receipt.clues.isCash(),
                    last.clues.places());
            return seen.computeIfAbsent(view, any -> {
                NavigableSet<Long> sums = new TreeSet<>();
                for (GiftGroup place : last.clues.places()) {
                    OpenGifts pool = place.pool(receipt);
                    pool.addSums(receipt.day, NEAR, pool.spokenOf(last.clues.own()), sums);
                }
                return sums;
            });
        }

        @Override
        public List<List<Pledge>> of(List<Candidate> payments, long fen) {
            return wholes(payments, fen);
        }
    }

    /** All gifts of a place that several payments may pay together, in each way that adds up. */
    private List<List<Pledge>> wholes(List<Candidate> payments, long fen) {
        Candidate last = payments.get(payments.size() - 1);
        Incoming receipt = last.receipt();
        List<Choice> fitting = new ArrayList<>(0);
        for (GiftGroup place : last.clues.places()) {
            if (payments.stream().allMatch(payment -> payment.clues.places().contains(place))) {
                OpenGifts pool = place.pool(receipt);
                for (List<Pledge> pledges : pool.adding(fen, receipt.day, NEAR, pool.spokenOf(last.clues.own()))) {
                    Choice choice = new Choice(place, pledges);
                    if (pledges.size() > 1
                            && payments.stream()
                                    .allMatch(
                                            payment -> mayPay(payment, choice) && mayBring(payment.receipt(), pledges))
                            && fitting.stream().noneMatch(choice::isSameAs)) {
                        fitting.add(choice);
                    }
                }
            }
        }
        return Choice.preferred(last, fitting).stream().map(Choice::pledges).toList();
    }

    /** Whether a payment may be of every one of these gifts: which transfer paid which of them nobody knows. */
    private static boolean mayBring(Incoming receipt, List<Pledge> pledges) {
        return pledges.stream().allMatch(pledge -> receipt.mayBring(pledge.gift.channel()));
    }

    /** The payments that may belong somewhere, each with what it says. */
    private List<Candidate> candidates(List<Incoming> free) {
        List<Clues> clues = new ArrayList<>();
        for (Incoming receipt : free) {
            Clues said = groups.clues(receipt);
            if (said.tooMany() != null) {
                reserved.put(receipt, said.tooMany());
            }
            if (!said.places().isEmpty()) {
                if (!said.onlyWhole()) {
                    said.places().forEach(GiftGroup::expectOne);
                }
                clues.add(said);
            }
        }
        return clues.stream()
                .map(one -> new Candidate(one, this::whole, this::subset))
                .toList();
    }

    /** Whether a payment's words, or what is known of its payer, say that it is for all who gave these. */
    private static boolean isFor(Candidate candidate, GiftGroup place, List<Pledge> pledges) {
        if (!place.people().isEmpty()) {
            Set<String> missing = new HashSet<>(place.people());
            pledges.forEach(pledge -> missing.removeAll(pledge.names));
            return missing.isEmpty();
        }
        Set<String> departments = candidate.clues.departments();
        if (departments.isEmpty()) {
            return candidate.clues.forCampaign()
                    && (candidate.clues.campaigns().isEmpty()
                            || pledges.stream()
                                    .allMatch(pledge -> pledge.gift.campaign().isEmpty()
                                            || candidate.clues.campaigns().contains(pledge.gift.campaign())));
        }
        for (Pledge pledge : pledges) {
            if (!departments.contains(pledge.gift.department())) {
                return false;
            }
        }
        return true;
    }

    /** All still open gifts of a place: all there are, those given so far, those near the payment, those of one issue, or those given in cash. */
    private Candidate.Search whole(Candidate candidate, List<GiftGroup> among, StepLimit unused) {
        Incoming receipt = candidate.receipt();
        List<Choice> fitting = new ArrayList<>(0);
        for (GiftGroup place : among) {
            OpenGifts pool = place.pool(receipt);
            Set<Pledge> own = pool.spokenOf(candidate.clues.own());
            List<List<Pledge>> adding =
                    saysOnlyCash(receipt) ? new ArrayList<>(1) : pool.adding(receipt.net.fen(), receipt.day, NEAR, own);
            if (receipt.clues.isCash()) {
                adding.addAll(pool.addingOf(Channel.CASH, receipt.net.fen()));
            }
            for (List<Pledge> pledges : adding) {
                Choice choice = new Choice(place, pledges);
                if (mayPay(candidate, choice) && fitting.stream().noneMatch(choice::isSameAs)) {
                    fitting.add(choice);
                }
            }
        }
        return Choice.choose(receipt, Choice.preferred(candidate, fitting), "whole");
    }

    /** Whether it tells of cash and of nothing else: then it is of gifts that were given in cash. */
    private static boolean saysOnlyCash(Incoming receipt) {
        TextClues said = receipt.clues;
        return said.isCash()
                && !said.speaksOfGiving()
                && !said.isGathered()
                && said.departments().isEmpty();
    }

    private boolean mayPay(Candidate candidate, Choice choice) {
        Incoming receipt = candidate.receipt();
        if (choice.daysTo(receipt.day) > NEAR) {
            return false;
        }
        List<Pledge> pledges = choice.pledges();
        if (isOfOthers(receipt, pledges)) {
            return false;
        }
        Gift first = pledges.get(0).gift;
        boolean together = pledges.size() > 1 || first.person().heads() > 1;
        boolean paidIn = receipt.clues.isCash() && first.channel() == Channel.CASH;
        if (isFor(candidate, choice.place(), pledges)) {
            return together
                    || (paidIn && !saysOnlyCash(receipt))
                    || (!candidate.clues.forCampaign() && speaksForOthers(receipt));
        }
        return (together || paidIn) && pledges.stream().anyMatch(pledge -> groups.isOneOf(receipt, pledge));
    }

    /** Whether the words name departments of which none of the gifts is. */
    private static boolean isOfOthers(Incoming receipt, List<Pledge> pledges) {
        Set<String> named = receipt.clues.together();
        return !named.isEmpty()
                && pledges.stream()
                        .map(pledge -> pledge.gift.department())
                        .noneMatch(department -> department.isEmpty() || named.contains(department));
    }

    private boolean speaksForOthers(Incoming receipt) {
        return !receipt.payer.proxyFor().isEmpty() || payers.speaksOfGiving(receipt.payment);
    }

    /** The only subset of a place that adds up to the payment. */
    private Candidate.Search subset(Candidate candidate, List<GiftGroup> places, StepLimit allowance) {
        Incoming receipt = candidate.receipt();
        List<Choice> ways = new ArrayList<>(0);
        for (GiftGroup place : places) {
            if (place.isOfCampaign()) {
                continue;
            }
            OpenGifts pool = place.pool(receipt);
            Set<Pledge> spokenOwn = pool.spokenOf(candidate.clues.own());
            if (!pool.mayCome(receipt.net.fen(), receipt.day + NEAR + 1, receipt.day - NEAR, spokenOwn)) {
                continue;
            }
            boolean forAll = !candidate.clues.onlyWhole() && isFor(candidate, place, pool.pledges());
            List<Pledge> own = forAll ? List.of() : ownIn(candidate, place);
            if (!forAll && own.isEmpty()) {
                continue;
            }
            boolean oneWillDo =
                    forAll && place.people().isEmpty() && !candidate.clues.forCampaign() && speaksForOthers(receipt);
            Subsets.Answer answer = new Subsets(receipt, pool, forAll, oneWillDo, own, spokenOwn, allowance)
                    .find(candidate.clues.people());
            switch (answer.found()) {
                case NONE -> {}
                case ONE -> {
                    if ((place.people().isEmpty() || isFor(candidate, place, answer.pledges()))
                            && !isOfOthers(receipt, answer.pledges())) {
                        ways.add(new Choice(place, answer.pledges()));
                    }
                }
                case SEVERAL -> {
                    return open(receipt, place, pool, "subset");
                }
                case GAVE_UP -> {
                    return open(receipt, place, pool, "size");
                }
            }
        }
        return Choice.choose(receipt, ways, "subset");
    }

    /** The payer's own open gifts in a place that it may pay. */
    private List<Pledge> ownIn(Candidate candidate, GiftGroup place) {
        Incoming receipt = candidate.receipt();
        List<Pledge> own = new ArrayList<>();
        for (Pledge pledge : candidate.clues.own()) {
            if (pledge.isOpen()
                    && groups.of(pledge).contains(place)
                    && receipt.mayBring(pledge.gift.channel())
                    && Subsets.mayBePart(receipt, pledge)
                    && groups.isOneOf(receipt, pledge)) {
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
                if (first.size() < Ambiguity.MOST_NAMED) {
                    first.add(pledge);
                }
            }
        }
        return new Ambiguity(first, number, variant);
    }
}
