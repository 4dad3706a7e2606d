package org.yinghuo.reconcile.copies;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Agreement;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Donation;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Origin;
import org.yinghuo.words.han.Readings;

/**
 * How the rows of an earlier file stand in a later one: by person and day, or by person and campaign.
 *
 * @param twins each recurring row of the earlier file with the row of the later that replaces it
 * @param added rows only the later has
 * @param changed rows that say something else in the later
 * @param unchanged rows that say the same
 * @param removed rows only the earlier has
 */
record FileCopies(Map<Origin, Origin> twins, int added, int changed, int unchanged, int removed) {

    /** Whether at least half of the earlier file's rows recur. */
    public boolean isCorrection() {
        int recurring = changed + unchanged;
        return recurring > 0 && 2 * recurring >= recurring + removed;
    }

    public static FileCopies of(List<Entry> earlier, List<Entry> later, Readings readings) {
        Map<Origin, Origin> twins = new HashMap<>();
        Map<String, Deque<Entry>> bySaying = new HashMap<>();
        later.forEach(
                entry -> bySaying.computeIfAbsent(name(entry, readings) + saying(entry), any -> new ArrayDeque<>(1))
                        .add(entry));
        List<Entry> open = new ArrayList<>();
        for (Entry entry : earlier) {
            Entry twin = taken(entry, bySaying.get(name(entry, readings) + saying(entry)));
            if (twin == null) {
                open.add(entry);
            } else {
                twins.put(entry.origin(), twin.origin());
            }
        }
        int unchanged = twins.size();
        Map<String, Deque<Entry>> byName = new HashMap<>();
        bySaying.values()
                .forEach(rest ->
                        rest.forEach(entry -> byName.computeIfAbsent(name(entry, readings), any -> new ArrayDeque<>(1))
                                .add(entry)));
        for (Entry entry : open) {
            Entry twin = taken(entry, byName.get(name(entry, readings)));
            if (twin != null) {
                twins.put(entry.origin(), twin.origin());
            }
        }
        int changed = twins.size() - unchanged;
        return new FileCopies(twins, later.size() - unchanged - changed, changed, unchanged, open.size() - changed);
    }

    /** What two rows must share to be compared at all: the name, and the day of a service. */
    public static String name(Entry entry, Readings readings) {
        if (entry instanceof Attendance attendance) {
            return "a" + readings.key(attendance.who().name()) + attendance.day();
        }
        if (entry instanceof Donation donation) {
            return "d" + readings.key(donation.who().name());
        }
        return entry instanceof DonationSummary summary ? "s" + summary.department() : "";
    }

    /** The first of the candidates that recurs as the entry, taken off the list; null where none does. */
    private static @Nullable Entry taken(Entry entry, @Nullable Deque<Entry> candidates) {
        if (candidates == null) {
            return null;
        }
        for (Iterator<Entry> each = candidates.iterator(); each.hasNext(); ) {
            Entry candidate = each.next();
            if (recurs(entry, candidate)) {
                each.remove();
                return candidate;
            }
        }
        return null;
    }

    private static boolean recurs(Entry entry, Entry other) {
        if (entry instanceof Attendance one && other instanceof Attendance two) {
            return one.signUp() == two.signUp()
                    && Agreement.of(one.who().department(), two.who().department());
        }
        if (entry instanceof Donation one && other instanceof Donation two) {
            return Agreement.of(one.campaign(), two.campaign())
                    && Agreement.of(one.who().department(), two.who().department())
                    && (Objects.equals(one.day(), two.day()) || one.amount().equals(two.amount()));
        }
        return entry instanceof DonationSummary one
                && other instanceof DonationSummary two
                && Agreement.of(one.campaign(), two.campaign());
    }

    /** What an entry says besides who and when or for what, in one word. */
    private static String saying(Entry entry) {
        if (entry instanceof Attendance said) {
            return List.<Object>of(
                            said.activityWords(),
                            said.place(),
                            said.status(),
                            said.half(),
                            String.valueOf(said.start()),
                            String.valueOf(said.end()),
                            String.valueOf(said.hours()),
                            String.valueOf(said.quantity()),
                            said.timesThisYear())
                    .toString();
        }
        if (entry instanceof Donation said) {
            return List.<Object>of(
                            said.amount(),
                            said.day(),
                            said.channel(),
                            said.transactionId(),
                            said.who().heads())
                    .toString();
        }
        return entry instanceof DonationSummary said ? said.amount() + " " + said.people() : "";
    }
}
