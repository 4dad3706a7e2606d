package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Channel;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.SheetId;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Match;
import org.yinghuo.words.names.Masks;
import org.yinghuo.words.names.NameMask;

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
            boolean forCampaign,
            List<GiftGroup> places) {
        boolean saysForWhom() {
            return !departments.isEmpty()
                    || !campaigns.isEmpty()
                    || !receipt.payer.together().isEmpty();
        }

        /** Whether it is for all gifts of a place or for none. */
        boolean onlyWhole() {
            return forCampaign && !receipt.clues.isGathered();
        }
    }

    /** How many payments of a payer were looked at together, and how often their groups had changed then. */
    private record Sought(int payments, long changes) {}

    /** Gifts that may be a payer's own, and where they are. */
    private record Own(List<Pledge> pledges, Set<GiftGroup> places) {}

    /** Gifts of one place that add up to a payment. */
    private record Choice(GiftGroup place, List<Pledge> pledges) {
        boolean isSameAs(Choice other) {
            return pledges.size() == other.pledges.size() && pledges.equals(other.pledges);
        }

        /** How many days a payment lies from the last of them; none on any day the last may have been given on. */
        long daysTo(long day) {
            long first = Long.MIN_VALUE;
            long last = Long.MIN_VALUE;
            for (Pledge pledge : pledges) {
                first = Math.max(first, pledge.since);
                last = Math.max(last, pledge.day);
            }
            return day > last ? day - last : Math.max(0, first - day);
        }

        boolean isOf(Channel channel) {
            return pledges.stream().allMatch(pledge -> pledge.gift.channel() == channel);
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
    private final Map<String, List<Incoming>> personal = new HashMap<>();
    private final Map<String, Set<GiftGroup>> byCampaign = new HashMap<>();
    private final Map<Set<String>, List<GiftGroup>> byPeople = new HashMap<>();
    private final Map<Object, GiftGroup> places = new LinkedHashMap<>();
    private final Map<Pledge, Boolean> spoken = new HashMap<>();

    private final Map<Payer, Sought> soughtTogether = new HashMap<>();

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
            more = takeNearest(candidates, Candidate::whole)
                    || takeTogether(candidates)
                    || takeNearest(candidates, Candidate::subset);
        }
        Instalments instalments = new Instalments(matching, payers);
        instalments.match().forEach(this::touch);
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
        paid.forEach(this::touch);
        for (Incoming receipt : by) {
            for (String name : receipt.payer.names()) {
                for (Pledge pledge : byName.getOrDefault(name, List.of())) {
                    if (Boolean.TRUE.equals(spoken.remove(pledge))) {
                        touch(pledge);
                    }
                }
            }
        }
    }

    private void touch(Pledge pledge) {
        placesOf.getOrDefault(pledge, List.of()).forEach(GiftGroup::change);
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
            Ambiguity contest = tooMany(first.receipt(), first.clues.places(), "transfers");
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
        Set<Pledge> contested = new TreeSet<>(IN_ORDER);
        answer.found().forEach(way -> contested.addAll(way.pledges()));
        Ambiguity contest = new Ambiguity(contested.stream().limit(MOST_NAMED).toList(), contested.size(), "whole");
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
        return preferred(last, fitting).stream().map(Choice::pledges).toList();
    }

    /** Whether a payment may be of every one of these gifts: which transfer paid which of them nobody knows. */
    private static boolean mayBring(Incoming receipt, List<Pledge> pledges) {
        return pledges.stream().allMatch(pledge -> receipt.mayBring(pledge.gift.channel()));
    }

    /** Sees which gifts are open where, and which of them the payments may be of. */
    private void look(List<Incoming> free) {
        Set<String> names = new HashSet<>();
        Masks masks = new Masks();
        for (Incoming receipt : free) {
            names.addAll(receipt.payer.names());
            names.addAll(receipt.payer.together());
            if (receipt.payer.isMasked()) {
                masks.add(receipt.payer.mask());
            }
            if (receipt.clues.departments().isEmpty() && !receipt.clues.isGathered()) {
                receipt.payer.names().forEach(name -> add(personal, name, receipt));
            }
        }
        personal.values().forEach(theirs -> theirs.sort(Pairing.BY_TIME));
        List<Pledge> open = matching.open();
        open.sort(Pairing.BY_DAY);
        for (Pledge pledge : open) {
            Gift gift = pledge.gift;
            SheetId sheet = gift.entry().origin().sheet();
            GiftGroup department = places.computeIfAbsent(
                    new Drive(gift.department(), gift.campaign()),
                    any -> GiftGroup.of(gift.department(), gift.campaign(), this::isSpoken));
            GiftGroup list = places.computeIfAbsent(sheet, any -> GiftGroup.of(sheet, this::isSpoken));
            placesOf.put(pledge, new ArrayList<>(List.of(department, list)));
            department.add(pledge);
            list.add(pledge);
            byCampaign
                    .computeIfAbsent(gift.campaign(), any -> new LinkedHashSet<>())
                    .addAll(List.of(department, list));
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

    /** Whether a gift's own donor has a payment near it that is still unused and says nothing of others. */
    private boolean isSpoken(Pledge pledge) {
        return spoken.computeIfAbsent(pledge, this::hasOwnPayment);
    }

    private boolean hasOwnPayment(Pledge pledge) {
        if (personal.isEmpty() || pledge.anonymous) {
            return false;
        }
        for (String name : pledge.names) {
            List<Incoming> theirs = personal.getOrDefault(name, List.of());
            for (int i = firstSince(pledge.firstWithin(Matching.NEAR), theirs); i < theirs.size(); i++) {
                Incoming receipt = theirs.get(i);
                if (receipt.day > pledge.day + Matching.NEAR) {
                    break;
                }
                if (receipt.isFree() && receipt.isOf(pledge.gift.channel()) && receipt.payer.isDonorOf(pledge)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int firstSince(long day, List<Incoming> inTime) {
        int low = 0;
        int high = inTime.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inTime.get(middle).day < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The open gifts of the people that the words of a payment name, by campaign and all together. */
    private List<GiftGroup> ofPeople(Set<String> people) {
        return byPeople.computeIfAbsent(people, any -> {
            Set<Pledge> theirs = new TreeSet<>(Pairing.BY_DAY);
            people.forEach(name -> theirs.addAll(byName.getOrDefault(name, List.of())));
            Map<String, GiftGroup> found = new LinkedHashMap<>();
            Set<String> campaigns = new TreeSet<>();
            theirs.forEach(pledge -> campaigns.add(pledge.gift.campaign()));
            for (Pledge pledge : theirs) {
                String campaign = pledge.gift.campaign();
                include(pledge, found.computeIfAbsent(campaign, one -> GiftGroup.of(people, one, this::isSpoken)));
                if (campaigns.size() > 1) {
                    include(pledge, found.computeIfAbsent("\n", one -> GiftGroup.of(people, "\n", this::isSpoken)));
                }
            }
            return List.copyOf(found.values());
        });
    }

    private void include(Pledge pledge, GiftGroup place) {
        place.add(pledge);
        placesOf.computeIfAbsent(pledge, any -> new ArrayList<>()).add(place);
    }

    private static <K, V> void add(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, any -> new ArrayList<>(1)).add(value);
    }

    /** The payments that may belong somewhere, each with what it says. */
    private List<Candidate> candidates(List<Incoming> free) {
        List<Clues> clues = new ArrayList<>();
        for (Incoming receipt : free) {
            Clues said = clues(receipt);
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

    private Clues clues(Incoming receipt) {
        TextClues said = receipt.clues;
        if (!receipt.payer.together().isEmpty()) {
            Set<String> people = receipt.payer.together();
            return new Clues(receipt, List.of(), Set.of(), said.campaigns(), people.size(), false, ofPeople(people));
        }
        Set<String> departments = new TreeSet<>(said.departments());
        departments.addAll(receipt.payer.proxyFor());
        Own own = own(receipt);
        Set<GiftGroup> theirs = new HashSet<>(own.places());
        for (String department : departments) {
            theirs.addAll(byDepartment.getOrDefault(department, Set.of()));
        }
        boolean forCampaign =
                departments.isEmpty() && said.speaksOfGiving() && (said.isGathered() || !payers.knows(receipt.payer));
        if (forCampaign) {
            theirs.addAll(ofCampaigns(receipt));
        }
        return new Clues(
                receipt,
                own.pledges(),
                departments,
                said.campaigns(),
                said.people(),
                forCampaign,
                theirs.stream().sorted(GiftGroup.IN_ORDER).toList());
    }

    /** Lists and departments with gifts of the campaigns that a payment's words name; of all, where they only say that it was gathered. */
    private Set<GiftGroup> ofCampaigns(Incoming receipt) {
        Set<GiftGroup> theirs = new LinkedHashSet<>();
        if (receipt.clues.campaigns().isEmpty()) {
            if (receipt.clues.isGathered()) {
                byCampaign.values().forEach(theirs::addAll);
            }
        } else {
            receipt.clues.campaigns().forEach(one -> theirs.addAll(byCampaign.getOrDefault(one, Set.of())));
        }
        if (theirs.size() > SearchBounds.GROUPS) {
            if (receipt.clues.isGathered()) {
                reserved.put(receipt, tooMany(receipt, theirs, "size"));
            }
            theirs.removeIf(place -> place.pool(receipt)
                    .adding(receipt.net.fen(), receipt.day, NEAR, Set.of())
                    .isEmpty());
        }
        return theirs;
    }

    /** What may be for any open gifts of some groups. */
    private static Ambiguity tooMany(Incoming receipt, Collection<GiftGroup> groups, String variant) {
        Set<Pledge> open = new TreeSet<>(IN_ORDER);
        groups.forEach(group -> open.addAll(group.pool(receipt).pledges()));
        return new Ambiguity(open.stream().limit(MOST_NAMED).toList(), open.size(), variant);
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

    /** Where gifts are; not among the people whom some other payment names together. */
    private Own ownOf(List<Pledge> pledges) {
        Set<GiftGroup> places = new HashSet<>();
        pledges.forEach(pledge -> placesOf.getOrDefault(pledge, List.of()).stream()
                .filter(place -> place.people().isEmpty())
                .forEach(places::add));
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
                                    .allMatch(pledge ->
                                            candidate.clues.campaigns().contains(pledge.gift.campaign())));
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

    /** All still open gifts of a place: all there are, those given so far, those near the payment, those of one issue, or those given in cash. */
    private Candidate.Search whole(Candidate candidate, List<GiftGroup> among, StepLimit unused) {
        Incoming receipt = candidate.receipt();
        List<Choice> fitting = new ArrayList<>(0);
        for (GiftGroup place : among) {
            OpenGifts pool = place.pool(receipt);
            Set<Pledge> own = pool.spokenOf(candidate.clues.own());
            List<List<Pledge>> adding = pool.adding(receipt.net.fen(), receipt.day, NEAR, own);
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
        return choose(receipt, preferred(candidate, fitting), "whole");
    }

    private boolean mayPay(Candidate candidate, Choice choice) {
        Incoming receipt = candidate.receipt();
        if (choice.daysTo(receipt.day) > NEAR) {
            return false;
        }
        List<Pledge> pledges = choice.pledges();
        boolean together = pledges.size() > 1 || pledges.get(0).gift.person().heads() > 1;
        if (isFor(candidate, choice.place(), pledges)) {
            return together || (!candidate.clues.forCampaign() && speaksForOthers(receipt));
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
        if (said.receipt().clues.isCash()) {
            left = narrowed(left, choice -> choice.isOf(Channel.CASH));
        }
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
        return Candidate.Search.of(new Candidate.Found(first.pledges(), first.daysTo(receipt.day)));
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
                    if (place.people().isEmpty() || isFor(candidate, place, answer.pledges())) {
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
        return choose(receipt, ways, "subset");
    }

    /** The payer's own open gifts in a place that it may pay. */
    private List<Pledge> ownIn(Candidate candidate, GiftGroup place) {
        Incoming receipt = candidate.receipt();
        List<Pledge> own = new ArrayList<>();
        for (Pledge pledge : candidate.clues.own()) {
            if (pledge.isOpen()
                    && placesOf.getOrDefault(pledge, List.of()).contains(place)
                    && receipt.mayBring(pledge.gift.channel())
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
