package org.yinghuo.aggregate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yinghuo.model.Attendance;
import org.yinghuo.reconcile.books.Participation;

/**
 * Someone who serves for the so-manieth time this year, as a sheet says.
 *
 * @param activity official names joined by {@code 、}; empty if not said
 */
public record Milestone(String name, String department, String activity, int times) {

    private record Key(String person, String activity) {}

    /** The highest count of each person and activity among those who served, in the order of department and names given. */
    static List<Milestone> of(Collection<Participation> participations, Comparator<String> departments) {
        Map<Key, Milestone> highest = new LinkedHashMap<>();
        for (Participation participation : participations) {
            for (Attendance turn : participation.turns()) {
                if (turn.timesThisYear() > 1 && !participation.person().name().isEmpty()) {
                    String activity = String.join("、", participation.activities());
                    Milestone one = new Milestone(
                            participation.person().name(),
                            participation.person().department(),
                            activity,
                            turn.timesThisYear());
                    highest.merge(
                            new Key(participation.person().key(), activity),
                            one,
                            (left, right) -> left.times() >= right.times() ? left : right);
                }
            }
        }
        List<Milestone> milestones = new ArrayList<>(highest.values());
        milestones.sort(Comparator.comparingInt(Milestone::times)
                .reversed()
                .thenComparing(Milestone::department, departments)
                .thenComparing(Milestone::name)
                .thenComparing(Milestone::activity));
        return milestones;
    }
}
