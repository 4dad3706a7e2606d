package org.yinghuo.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Donation;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Origin;

/**
 * How the rows of an earlier file stand in a later one: by person and day, or by person and campaign.
 *
 * @param twins each recurring row of the earlier file with the row of the later that replaces it
 * @param added rows only the later has
 * @param changed rows that say something else in the later
 * @param unchanged rows that say the same
 * @param removed rows only the earlier has
 */
record Copies(Map<Origin, Origin> twins, int added, int changed, int unchanged, int removed) {

    /** Whether at least half of the earlier file's rows recur. */
    boolean isCorrection() {
        int recurring = changed + unchanged;
        return recurring > 0 && 2 * recurring >= recurring + removed;
    }

    static Copies of(List<Entry> earlier, List<Entry> later, Readings readings) {
        Map<String, List<Entry>> byName = new HashMap<>();
        for (Entry entry : later) {
            byName.computeIfAbsent(name(entry, readings), any -> new ArrayList<>(2))
                    .add(entry);
        }
        Map<Origin, Origin> twins = new HashMap<>();
        int unchanged = 0;
        List<Entry> open = new ArrayList<>();
        for (Entry entry : earlier) {
            Entry twin = taken(entry, byName.get(name(entry, readings)), true);
            if (twin == null) {
                open.add(entry);
            } else {
                twins.put(entry.origin(), twin.origin());
                unchanged++;
            }
        }
        int changed = 0;
        for (Entry entry : open) {
            Entry twin = taken(entry, byName.get(name(entry, readings)), false);
            if (twin != null) {
                twins.put(entry.origin(), twin.origin());
                changed++;
            }
        }
        int removed = open.size() - changed;
        return new Copies(twins, later.size() - unchanged - changed, changed, unchanged, removed);
    }

    /** What two rows must share to be compared at all: the name, and the day of a service. */
    static String name(Entry entry, Readings readings) {
        if (entry instanceof Attendance attendance) {
            return "a" + readings.key(attendance.who().name()) + attendance.day();
        }
        if (entry instanceof Donation donation) {
            return "d" + readings.key(donation.who().name());
        }
        return entry instanceof DonationSummary summary ? "s" + summary.department() : "";
    }

    /** The first of the candidates that recurs as the entry, taken off the list; null where none does. */
    private static @Nullable Entry taken(Entry entry, @Nullable List<Entry> candidates, boolean theSame) {
        if (candidates == null) {
            return null;
        }
        for (int i = 0; i < candidates.size(); i++) {
            Entry candidate = candidates.get(i);
            if (recurs(entry, candidate) && (!theSame || saysTheSame(entry, candidate))) {
                return candidates.remove(i);
            }
        }
        return null;
    }

    private static boolean recurs(Entry entry, Entry other) {
        if (entry instanceof Attendance one && other instanceof Attendance two) {
            return one.signUp() == two.signUp()
                    && agree(one.who().department(), two.who().department());
        }
        if (entry instanceof Donation one && other instanceof Donation two) {
            return agree(one.campaign(), two.campaign())
                    && agree(one.who().department(), two.who().department());
        }
        return entry instanceof DonationSummary one
                && other instanceof DonationSummary two
                && agree(one.campaign(), two.campaign());
    }

    private static boolean saysTheSame(Entry entry, Entry other) {
        if (entry instanceof Attendance one && other instanceof Attendance two) {
            return Slot.activity(one).equals(Slot.activity(two))
                    && one.place().equals(two.place())
                    && one.status() == two.status()
                    && one.half() == two.half()
                    && Objects.equals(one.start(), two.start())
                    && Objects.equals(one.end(), two.end())
                    && Objects.equals(one.hours(), two.hours())
                    && Objects.equals(one.quantity(), two.quantity())
                    && one.timesThisYear() == two.timesThisYear();
        }
        if (entry instanceof Donation one && other instanceof Donation two) {
            return one.amount().equals(two.amount())
                    && one.day().equals(two.day())
                    && one.channel() == two.channel()
                    && one.transactionId().equals(two.transactionId())
                    && one.who().heads() == two.who().heads();
        }
        return entry instanceof DonationSummary one
                && other instanceof DonationSummary two
                && one.amount().equals(two.amount())
                && one.people() == two.people();
    }

    private static boolean agree(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
