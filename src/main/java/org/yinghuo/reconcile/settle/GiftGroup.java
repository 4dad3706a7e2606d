package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Channel;
import org.yinghuo.model.SheetId;

/** Gifts that one payment may pay together: those of one department in one campaign, or of one list. */
public final class GiftGroup {
    /** Payments seen in the same statements may stand for the same gifts. */
    private record View(Channel channel, @Nullable Channel alsoSeenIn, boolean cash) {}

    /** Gifts that figure alike side by side, the largest sums first; the same whatever sheets they stand on. */
    static final Comparator<Pledge> BY_KIND = Comparator.comparing(
                    (Pledge pledge) -> pledge.likeness, Pledge.Likeness.LARGEST_FIRST)
            .thenComparingInt(pledge -> pledge.gift.person().heads())
            .thenComparing(Pairing.BY_DAY);

    /** People before departments, these before lists; the same whatever order the gifts came in. */
    static final Comparator<GiftGroup> IN_ORDER = Comparator.comparing(GiftGroup::isList)
            .thenComparing(place -> place.people.isEmpty())
            .thenComparing(place -> place.name)
            .thenComparing(GiftGroup::campaign);

    private final boolean list;
    private final boolean ofWords;
    private final String name;
    private final String campaign;
    private final List<Pledge> pledges = new ArrayList<>();
    private final Set<String> departments = new TreeSet<>();
    private @Nullable List<Pledge> byKind;
    private final Map<View, OpenGifts> pools = new HashMap<>(2);
    private int expected;
    private int changes;

    private final Predicate<Pledge> isSpoken;
    private final Set<String> people;

    private GiftGroup(
            boolean list,
            boolean ofWords,
            String name,
            String campaign,
            Set<String> people,
            Predicate<Pledge> isSpoken) {
        this.list = list;
        this.ofWords = ofWords;
        this.people = Set.copyOf(people);
        this.isSpoken = isSpoken;
        this.name = name;
        this.campaign = campaign;
    }

    /**
     * Of a department and a campaign.
     *
     * @param isSpoken whether a gift's own donor has a payment that is still unused
     */
    static GiftGroup of(String department, String campaign, Predicate<Pledge> isSpoken) {
        return new GiftGroup(false, false, department, campaign, Set.of(), isSpoken);
    }

    /** Of a list. */
    static GiftGroup of(SheetId list, Predicate<Pledge> isSpoken) {
        return new GiftGroup(true, false, list.file() + "\n" + list.sheet(), "", Set.of(), isSpoken);
    }

    /** Of the people that the words of a payment name, in a campaign. */
    static GiftGroup of(Set<String> people, String campaign, Predicate<Pledge> isSpoken) {
        return new GiftGroup(false, true, String.join("\n", new TreeSet<>(people)), campaign, people, isSpoken);
    }

    /** Of several departments that the words of a payment name together, in a campaign. */
    static GiftGroup ofSeveral(String departments, String campaign, Predicate<Pledge> isSpoken) {
        return new GiftGroup(false, true, departments, campaign, Set.of(), isSpoken);
    }

    /** Of a whole campaign that the words of a payment name. */
    static GiftGroup ofCampaign(String campaign, Predicate<Pledge> isSpoken) {
        return new GiftGroup(false, true, "", campaign, Set.of(), isSpoken);
    }

    /** Whether it is of a whole campaign, which is paid together or not at all. */
    boolean isOfCampaign() {
        return ofWords && name.isEmpty();
    }

    /** Whether only the words of some payment put its gifts together. */
    boolean isOfWords() {
        return ofWords;
    }

    /** The people it is of; empty where it is of a department or list. */
    Set<String> people() {
        return people;
    }

    boolean isList() {
        return list;
    }

    /** The campaign its gifts are for; of a list the empty string. */
    String campaign() {
        return campaign;
    }

    /** The departments its gifts are of. */
    Set<String> departments() {
        return departments;
    }

    /** Whether any of its gifts is of one of these departments, or states none. */
    boolean hasOneOf(Set<String> named) {
        return departments.stream().anyMatch(department -> department.isEmpty() || named.contains(department));
    }

    /** To be called in the order of days. */
    void add(Pledge pledge) {
        pledges.add(pledge);
        departments.add(pledge.gift.department());
    }

    /** How often gifts of it were taken. */
    int changes() {
        return changes;
    }

    /** Says that gifts of it were taken. */
    void change() {
        changes++;
        pools.clear();
    }

    /** The gifts still open that may have come the way a payment did. */
    OpenGifts pool(Incoming receipt) {
        View view = new View(receipt.payment.channel(), receipt.alsoSeenIn(), receipt.clues.isCash());
        OpenGifts pool = pools.get(view);
        if (pool == null) {
            Predicate<Pledge> mayBe = pledge -> pledge.isOpen() && receipt.mayBring(pledge.gift.channel());
            pool = new OpenGifts(pledges, mayBe, isSpoken, this::byKind);
            pools.put(view, pool);
        }
        return pool;
    }

    private List<Pledge> byKind() {
        List<Pledge> sorted = byKind;
        if (sorted == null) {
            sorted = pledges.stream().sorted(BY_KIND).toList();
            byKind = sorted;
        }
        return sorted;
    }

    /** Says that one payment more may be of these gifts. */
    void expectOne() {
        expected++;
    }

    /** The steps that each of the payments may take: equal shares, so that what one may do depends on no other's luck. */
    long stepsEach() {
        long all = Math.min(
                SearchBounds.MOST_STEPS_OF_GROUP,
                Math.max(SearchBounds.LEAST_STEPS_OF_GROUP, pledges.size() * SearchBounds.STEPS_OF_GROUP_A_GIFT));
        return all / Math.max(1, expected);
    }
}
