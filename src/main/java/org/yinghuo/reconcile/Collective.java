package org.yinghuo.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Channel;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.SheetId;

/**
 * Step 4: one payment for all still open gifts of one department in one campaign, or of one list, or for the only subset of them that adds up to it.
 *
 * <p>The payer is one of them, or pays for others, or the payment's words name the department. Whole departments and lists come before subsets,
 * a department before a list, the nearest in time first; each match may decide what is still open for the next, so the search
 * begins anew until nothing more is found.
 */
final class Collective {
    /** How many days a payment may lie before or after the last of its gifts. */
    static final int NEAR = 15;

    /** Of more open gifts than that no subset is sought. */
    private static final int MOST_GIFTS = 400;

    private static final Comparator<Pledge> IN_ORDER = Comparator.comparingInt(pledge -> pledge.index);

    /** Where gifts may be paid together. */
    private sealed interface Place {}

    private record Drive(String department, String campaign) implements Place {}

    private record Sheet(SheetId id) implements Place {}

    /** Whose statement sees gifts of which channels. */
    private record View(
            Place place, Channel channel, @Nullable Channel alsoSeenIn) {}

    /** What a payment tells of whom it is for. */
    private record Clues(Set<String> departments, Set<String> campaigns, int people) {}

    /** A payment with the gifts it pays. */
    private record Found(Receipt receipt, List<Pledge> pledges, long days) {
        private static final Comparator<Found> NEAREST =
                Comparator.comparingLong(Found::days).thenComparing(Found::receipt, Pairing.BY_TIME);
    }

    /** What came of looking for a payment's gifts; where nothing may be taken, why. */
    private record Search(@Nullable Found found, @Nullable Contest contest) {
        private static final Search NOTHING = new Search(null, null);

        private boolean isNothing() {
            return found == null && contest == null;
        }
    }

    private final Matching matching;
    private final Payers payers;
    private final Map<Receipt, Clues> clues = new HashMap<>();
    private final Map<View, Pool> pools = new HashMap<>();
    private final Set<String> masks = new HashSet<>();
    private Map<Place, List<Pledge>> places = Map.of();
    private Map<String, List<Pledge>> byName = Map.of();
    private Map<String, List<Pledge>> byMask = Map.of();
    private Map<String, List<Place>> byDepartment = Map.of();
    private Map<String, List<Pledge>> unnamed = Map.of();

    Collective(Matching matching, Payers payers) {
        this.matching = matching;
        this.payers = payers;
    }

    /** Matches all that can be; leaves to a person what fits in several ways. */
    void match() {
        List<Receipt> free = matching.free();
        free.stream().filter(receipt -> receipt.payer.isMasked()).forEach(receipt -> masks.add(receipt.payer.mask()));
        look();
        List<Receipt> candidates = free.stream()
                .filter(receipt -> !Refunds.saysRefund(receipt.payment)
                        && !placesOf(receipt).isEmpty())
                .toList();
        boolean more = true;
        while (more) {
            more = takeNearest(candidates, this::whole) || takeNearest(candidates, this::subset);
        }
        new Instalments(matching, payers).match();
        pools.clear();
        for (Receipt receipt : candidates) {
            if (receipt.isFree()) {
                Contest whole = whole(receipt).contest();
                receipt.contest = whole != null ? whole : subset(receipt).contest();
            }
        }
    }

    /** Takes what is found, the nearest first; where an earlier one has changed what is still open, it is looked for again. */
    private boolean takeNearest(List<Receipt> candidates, Function<Receipt, Search> search) {
        List<Found> all = new ArrayList<>();
        for (Receipt receipt : candidates) {
            Found found = receipt.isFree() ? search.apply(receipt).found() : null;
            if (found != null) {
                all.add(found);
            }
        }
        all.sort(Found.NEAREST);
        Set<Place> touched = new HashSet<>();
        boolean some = false;
        for (Found before : all) {
            boolean stale = before.pledges().stream()
                    .anyMatch(pledge -> placesOf(pledge).stream().anyMatch(touched::contains));
            Found found = stale ? search.apply(before.receipt()).found() : before;
            if (found != null) {
                matching.match(found.pledges(), List.of(found.receipt()), Match.How.COLLECTIVE);
                found.pledges().forEach(pledge -> touched.addAll(placesOf(pledge)));
                pools.keySet().removeIf(view -> touched.contains(view.place()));
                some = true;
            }
        }
        return some;
    }

    /** Sees which gifts are open where. */
    private void look() {
        places = new LinkedHashMap<>();
        byName = new HashMap<>();
        byMask = new HashMap<>();
        byDepartment = new TreeMap<>();
        unnamed = new HashMap<>();
        for (Pledge pledge : matching.open()) {
            placesOf(pledge).forEach(place -> add(places, place, pledge));
            if (pledge.gift.entry() instanceof DonationSummary) {
                add(unnamed, pledge.gift.department(), pledge);
            }
            if (!pledge.anonymous) {
                Set<String> shown = new TreeSet<>();
                pledge.names.forEach(name -> shown.addAll(masks.isEmpty() ? List.of() : NameMask.all(name)));
                shown.retainAll(masks);
                pledge.names.forEach(name -> add(byName, name, pledge));
                shown.forEach(mask -> add(byMask, mask, pledge));
            }
        }
        places.forEach((place, pledges) -> {
            Set<String> departments = new HashSet<>();
            pledges.forEach(pledge -> departments.add(pledge.gift.department()));
            if (departments.size() == 1) {
                add(byDepartment, departments.iterator().next(), place);
            }
        });
    }

    private static <K, V> void add(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, any -> new ArrayList<>(1)).add(value);
    }

    private static List<Place> placesOf(Pledge pledge) {
        return List.of(
                new Drive(pledge.gift.department(), pledge.gift.campaign()),
                new Sheet(pledge.gift.entry().origin().sheet()));
    }

    private Clues clues(Receipt receipt) {
        return clues.computeIfAbsent(receipt, any -> {
            Set<String> departments = new TreeSet<>(payers.departmentsIn(receipt.payment));
            departments.addAll(receipt.payer.proxyFor());
            return new Clues(
                    departments, payers.campaignsIn(receipt.payment), HeadCount.in(payers.key(receipt.payment.text())));
        });
    }

    /** Where a payment may belong: where its payer gave, and in the departments it is for; departments first. */
    private Set<Place> placesOf(Receipt receipt) {
        Set<Place> theirs = new LinkedHashSet<>();
        for (Pledge own : own(receipt)) {
            theirs.addAll(placesOf(own));
        }
        for (String department : clues(receipt).departments()) {
            theirs.addAll(byDepartment.getOrDefault(department, List.of()));
        }
        return theirs;
    }

    private List<Pledge> own(Receipt receipt) {
        List<Pledge> own = new ArrayList<>();
        for (String name : receipt.payer.names()) {
            for (Pledge pledge : byName.getOrDefault(name, List.of())) {
                if (receipt.payer.isDonorOf(pledge)) {
                    own.add(pledge);
                }
            }
        }
        if (receipt.payer.isMasked()) {
            own.addAll(byMask.getOrDefault(receipt.payer.mask(), List.of()));
        }
        if (!unnamed.isEmpty()) {
            for (String department : payers.departmentsOf(receipt.payer, receipt.payment)) {
                own.addAll(unnamed.getOrDefault(department, List.of()));
            }
        }
        own.removeIf(pledge -> !pledge.isOpen());
        return own;
    }

    /** Whether the payer may be one of those who gave: by name, by what is shown of it, or as one of a department's unnamed people. */
    private boolean isOneOf(Receipt receipt, Pledge pledge) {
        if (pledge.gift.entry() instanceof DonationSummary) {
            return payers.worksIn(receipt.payer, pledge.gift.department());
        }
        return !pledge.anonymous
                && (receipt.payer.isDonorOf(pledge)
                        || (receipt.payer.isMasked()
                                && byMask.getOrDefault(receipt.payer.mask(), List.of())
                                        .contains(pledge)));
    }

    /** Whether a payment's words, or what is known of its payer, say that it is for all who gave there. */
    private boolean isFor(Receipt receipt, List<Pledge> pledges) {
        Set<String> departments = clues(receipt).departments();
        return pledges.stream().allMatch(pledge -> departments.contains(pledge.gift.department()));
    }

    private Pool pool(Receipt receipt, Place place) {
        return pools.computeIfAbsent(
                new View(place, receipt.payment.channel(), receipt.alsoSeenIn()),
                any -> new Pool(places.getOrDefault(place, List.of()).stream()
                        .filter(pledge -> pledge.isOpen() && receipt.isOf(pledge.gift.channel()))
                        .toList()));
    }

    /** All still open gifts of a place: all there are, those given so far, those near the payment, or those of one issue. */
    private Search whole(Receipt receipt) {
        Map<List<Pledge>, Place> fitting = new LinkedHashMap<>();
        for (Place place : placesOf(receipt)) {
            for (List<Pledge> choice : pool(receipt, place).adding(receipt.net.fen(), receipt.day, NEAR)) {
                if (mayPay(receipt, choice)) {
                    fitting.putIfAbsent(choice, place);
                }
            }
        }
        return choose(receipt, preferred(receipt, fitting), "whole");
    }

    private static long last(List<Pledge> pledges) {
        return pledges.stream().mapToLong(pledge -> pledge.day).max().orElse(Long.MIN_VALUE);
    }

    private boolean mayPay(Receipt receipt, List<Pledge> pledges) {
        if (Math.abs(receipt.day - last(pledges)) > NEAR) {
            return false;
        }
        boolean together = pledges.size() > 1 || pledges.get(0).gift.person().heads() > 1;
        if (isFor(receipt, pledges)) {
            return together || speaksForOthers(receipt);
        }
        return together && pledges.stream().anyMatch(pledge -> isOneOf(receipt, pledge));
    }

    private boolean speaksForOthers(Receipt receipt) {
        return !receipt.payer.proxyFor().isEmpty() || payers.speaksOfGiving(receipt.payment);
    }

    /** Of several choices those of as many people as the words say, then those of the campaign they name, then a department's. */
    private List<List<Pledge>> preferred(Receipt receipt, Map<List<Pledge>, Place> fitting) {
        List<List<Pledge>> left = new ArrayList<>(fitting.keySet());
        Clues said = clues(receipt);
        if (said.people() > 0) {
            left = narrowed(left, choice -> heads(choice) == said.people());
        }
        if (!said.campaigns().isEmpty()) {
            left = narrowed(
                    left,
                    choice ->
                            choice.stream().allMatch(pledge -> said.campaigns().contains(pledge.gift.campaign())));
        }
        return narrowed(left, choice -> fitting.get(choice) instanceof Drive);
    }

    private static <T> List<T> narrowed(List<T> all, Predicate<T> wish) {
        List<T> some = all.stream().filter(wish).toList();
        return some.isEmpty() ? all : some;
    }

    private static int heads(List<Pledge> pledges) {
        return pledges.stream().mapToInt(pledge -> pledge.gift.person().heads()).sum();
    }

    private static Search choose(Receipt receipt, List<List<Pledge>> choices, String variant) {
        if (choices.isEmpty()) {
            return Search.NOTHING;
        }
        List<Pledge> first = choices.get(0);
        Map<Pledge.Likeness, Integer> figures = figures(first);
        for (List<Pledge> other : choices) {
            if (!figures.equals(figures(other))) {
                Set<Pledge> contested = new TreeSet<>(IN_ORDER);
                choices.forEach(contested::addAll);
                return new Search(null, new Contest(List.copyOf(contested), variant));
            }
        }
        return new Search(new Found(receipt, first, Math.abs(receipt.day - last(first))), null);
    }

    private static Map<Pledge.Likeness, Integer> figures(List<Pledge> pledges) {
        Map<Pledge.Likeness, Integer> figures = new HashMap<>();
        pledges.forEach(pledge -> figures.merge(pledge.likeness, 1, Integer::sum));
        return figures;
    }

    /** The only subset of a place that adds up to the payment: of a department in a campaign, else of a list. */
    private Search subset(Receipt receipt) {
        List<Place> departments = new ArrayList<>();
        List<Place> lists = new ArrayList<>();
        for (Place place : placesOf(receipt)) {
            (place instanceof Drive ? departments : lists).add(place);
        }
        Set<String> campaigns = clues(receipt).campaigns();
        Search found = subset(
                receipt,
                narrowed(departments, place -> place instanceof Drive drive && campaigns.contains(drive.campaign())));
        return found.isNothing() ? subset(receipt, lists) : found;
    }

    private Search subset(Receipt receipt, List<Place> among) {
        Set<List<Pledge>> ways = new LinkedHashSet<>();
        for (Place place : among) {
            List<Pledge> open = pool(receipt, place).pledges().stream()
                    .filter(pledge -> pledge.day <= receipt.day + NEAR
                            && pledge.gift.amount().compareTo(receipt.net) <= 0)
                    .toList();
            if (!isWorthTrying(receipt, open) || (place instanceof Sheet && open.size() > MOST_GIFTS)) {
                continue;
            }
            Subsets.Answer answer = open.size() > MOST_GIFTS
                    ? new Subsets.Answer(SubsetSum.Found.GAVE_UP, List.of())
                    : subsets(receipt, open).find(clues(receipt).people());
            switch (answer.found()) {
                case NONE -> {}
                case ONE -> ways.add(answer.pledges());
                case SEVERAL -> {
                    return new Search(null, new Contest(open, "subset"));
                }
                case GAVE_UP -> {
                    return new Search(null, new Contest(open, "size"));
                }
            }
        }
        return choose(receipt, List.copyOf(ways), "subset");
    }

    private Subsets subsets(Receipt receipt, List<Pledge> open) {
        boolean forAll = isFor(receipt, open);
        return new Subsets(
                receipt, open, forAll, forAll && speaksForOthers(receipt), pledge -> isOneOf(receipt, pledge));
    }

    private boolean isWorthTrying(Receipt receipt, List<Pledge> open) {
        return Pool.sum(open) >= receipt.net.fen()
                && open.stream().anyMatch(pledge -> pledge.day >= receipt.day - NEAR)
                && (isFor(receipt, open) || open.stream().anyMatch(pledge -> isOneOf(receipt, pledge)));
    }
}
