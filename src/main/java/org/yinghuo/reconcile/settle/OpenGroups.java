package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yinghuo.model.BinarySearch;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.SheetId;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.words.names.Masks;
import org.yinghuo.words.names.NameMask;

/** Which gifts are open in which groups, and which of them a payment may be of. */
final class OpenGroups {

    private record Drive(String department, String campaign) {}

    /** Gifts that may be a payer's own, and where they are. */
    private record Own(List<Pledge> pledges, Set<GiftGroup> places) {}

    private final Payers payers;
    private final Map<Pledge, List<GiftGroup>> placesOf = new HashMap<>();
    private final Map<String, List<Pledge>> byName = new HashMap<>();
    private final Map<String, List<Pledge>> byMask = new HashMap<>();
    private final Map<String, Set<GiftGroup>> byDepartment = new HashMap<>();
    private final Map<String, List<Pledge>> unnamed = new HashMap<>();
    private final IdentityHashMap<Payer, Own> ownGifts = new IdentityHashMap<>();
    private final Map<String, List<Incoming>> personal = new HashMap<>();
    private final Map<String, Set<GiftGroup>> byCampaign = new HashMap<>();
    private final Map<Set<String>, List<GiftGroup>> byPeople = new HashMap<>();
    private final Map<Set<String>, List<GiftGroup>> byDepartments = new HashMap<>();
    private final Map<String, GiftGroup> wholeCampaigns = new HashMap<>();
    private final Map<Object, GiftGroup> places = new LinkedHashMap<>();
    private final Map<Pledge, Boolean> spoken = new HashMap<>();

    /** The gifts open at the beginning, in the order of days. */
    private List<Pledge> open = List.of();

    OpenGroups(Payers payers) {
        this.payers = payers;
    }

    /** Sees which gifts are open where, and which of them the payments may be of. */
    void look(List<Incoming> free, List<Pledge> stillOpen) {
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
        open = stillOpen;
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

    /** The groups that a gift is in. */
    List<GiftGroup> of(Pledge pledge) {
        return placesOf.getOrDefault(pledge, List.of());
    }

    /** Says that these gifts are paid by these payments: what is known of their groups, and of the payers' other gifts, is looked at anew. */
    void take(List<Pledge> paid, List<Incoming> by) {
        paid.forEach(this::change);
        for (Incoming receipt : by) {
            for (String name : receipt.payer.names()) {
                for (Pledge pledge : byName.getOrDefault(name, List.of())) {
                    if (Boolean.TRUE.equals(spoken.remove(pledge))) {
                        change(pledge);
                    }
                }
            }
        }
    }

    /** Says that a gift was taken. */
    void change(Pledge pledge) {
        of(pledge).forEach(GiftGroup::change);
    }

    /** What may be for any open gifts of some groups. */
    static Ambiguity tooMany(Incoming receipt, Collection<GiftGroup> groups, String variant) {
        Set<Pledge> open = new HashSet<>();
        groups.forEach(group -> open.addAll(group.pool(receipt).pledges()));
        return Ambiguity.among(open, variant);
    }

    /** Whether a gift's own donor has a payment near it that is still unused and says nothing of others. */
    private boolean isSpoken(Pledge pledge) {
        return spoken.computeIfAbsent(pledge, this::hasOwnPayment);
    }

    private boolean hasOwnPayment(Pledge pledge) {
        for (String name : pledge.names) {
            List<Incoming> theirs = personal.getOrDefault(name, List.of());
            long since = pledge.firstWithin(Matching.NEAR);
            for (int i = BinarySearch.first(theirs.size(), place -> theirs.get(place).day >= since);
                    i < theirs.size();
                    i++) {
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

    /** The open gifts of several departments that a payment is for together, by campaign and all together. */
    private List<GiftGroup> ofDepartments(Set<String> departments) {
        return byDepartments.computeIfAbsent(departments, any -> {
            Map<String, GiftGroup> found = new LinkedHashMap<>();
            String name = String.join("\n", departments);
            for (Pledge pledge : open) {
                if (departments.contains(pledge.gift.department())) {
                    for (String campaign : List.of(pledge.gift.campaign(), "\n")) {
                        include(
                                pledge,
                                found.computeIfAbsent(campaign, one -> GiftGroup.ofSeveral(name, one, this::isSpoken)));
                    }
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

    /** What a payment says of whom it is for, and where these gifts may be. */
    Clues clues(Incoming receipt) {
        TextClues said = receipt.clues;
        if (!receipt.payer.together().isEmpty()) {
            Set<String> people = receipt.payer.together();
            return new Clues(
                    receipt, List.of(), Set.of(), said.campaigns(), people.size(), false, ofPeople(people), null);
        }
        Set<String> departments = new TreeSet<>(said.departments());
        departments.addAll(receipt.payer.proxyFor());
        Own own = own(receipt);
        Set<GiftGroup> theirs = new HashSet<>(own.places());
        if (!said.together().isEmpty()) {
            // Words that name a department say for whom it is, whoever sends it.
            theirs.removeIf(place -> !place.hasOneOf(said.together()));
        }
        for (String department : departments) {
            theirs.addAll(byDepartment.getOrDefault(department, Set.of()));
        }
        if (said.together().size() > 1) {
            theirs.addAll(ofDepartments(new TreeSet<>(said.together())));
        }
        boolean forCampaign = departments.isEmpty()
                && (mayBeCollected(receipt)
                        || (said.speaksOfGiving() && (said.isGathered() || !payers.knows(receipt.payer))));
        Ambiguity tooMany = null;
        if (forCampaign) {
            Set<GiftGroup> some = ofCampaigns(receipt);
            if (some.size() > SearchBounds.GROUPS) {
                if (said.isGathered()) {
                    tooMany = tooMany(receipt, some, "size");
                }
                some.removeIf(place -> place.pool(receipt)
                        .adding(receipt.net.fen(), receipt.day, Collective.NEAR, Set.of())
                        .isEmpty());
            }
            theirs.addAll(some);
        }
        return new Clues(
                receipt,
                own.pledges(),
                departments,
                said.campaigns(),
                said.people(),
                forCampaign,
                theirs.stream().sorted(GiftGroup.IN_ORDER).toList(),
                tooMany);
    }

    /** Whether it is cash of others that was paid in: its words speak of cash and of giving, or name nobody who gave it. */
    private static boolean mayBeCollected(Incoming receipt) {
        return receipt.clues.isCash()
                && !receipt.clues.isForElse()
                && (receipt.clues.speaksOfGiving() || receipt.payment.payer().isEmpty());
    }

    /**
     * Lists and departments with gifts of the campaigns that a payment's words name, or of no campaign that is said; of all, where they only say that it
     * was gathered.
     */
    private Set<GiftGroup> ofCampaigns(Incoming receipt) {
        Set<GiftGroup> theirs = new LinkedHashSet<>();
        if (receipt.clues.campaigns().isEmpty()) {
            if (receipt.clues.isGathered() || mayBeCollected(receipt)) {
                byCampaign.values().forEach(theirs::addAll);
            }
        } else {
            receipt.clues.campaigns().forEach(one -> theirs.addAll(byCampaign.getOrDefault(one, Set.of())));
            theirs.addAll(byCampaign.getOrDefault("", Set.of()));
            if (theirs.size() > 1 && theirs.size() < SearchBounds.GROUPS) {
                receipt.clues.campaigns().forEach(one -> theirs.add(ofCampaign(one)));
            }
        }
        return theirs;
    }

    /** All open gifts of a campaign, of whatever departments and lists. */
    private GiftGroup ofCampaign(String campaign) {
        GiftGroup known = wholeCampaigns.get(campaign);
        if (known == null) {
            known = GiftGroup.ofCampaign(campaign, this::isSpoken);
            for (Pledge pledge : open) {
                if (pledge.gift.campaign().equals(campaign)) {
                    include(pledge, known);
                }
            }
            wholeCampaigns.put(campaign, known);
        }
        return known;
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

    /** Where gifts are; not among the people or departments that some other payment names together. */
    private Own ownOf(List<Pledge> pledges) {
        Set<GiftGroup> places = new HashSet<>();
        pledges.forEach(pledge ->
                of(pledge).stream().filter(place -> !place.isOfWords()).forEach(places::add));
        return new Own(pledges, places);
    }

    /** Whether the payer may be one of those who gave: by name, by what is shown of it, or as one of a department's unnamed people. */
    boolean isOneOf(Incoming receipt, Pledge pledge) {
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
}
