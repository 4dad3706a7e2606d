package org.yinghuo.aggregate;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.yinghuo.model.Attendance;
import org.yinghuo.reconcile.books.Participation;
import org.yinghuo.words.Folding;
import org.yinghuo.words.time.TimedTask;

/** What the activities that seeds do not list are called in an issue: as its rows write them most often, 义卖志愿服务, where titles tell no more than 义卖. */
final class ActivityLabels {

    private static final Comparator<Map.Entry<String, Integer>> OFTENEST = Map.Entry.<String, Integer>comparingByValue()
            .thenComparing(written -> written.getKey().length())
            .thenComparing(Map.Entry::getKey, Comparator.reverseOrder());

    private final Map<String, String> written = new HashMap<>();

    /** @param official whether seeds list an activity, which is called as they call it */
    ActivityLabels(Collection<Participation> participations, Predicate<String> official) {
        Map<String, Boolean> listed = new HashMap<>();
        Map<String, Map<String, Integer>> seen = new HashMap<>();
        for (Participation participation : participations) {
            for (Attendance entry : participation.evidence()) {
                List<String> activities = entry.activities();
                if (activities.size() == 1
                        && !entry.activity().isEmpty()
                        && !listed.computeIfAbsent(activities.get(0), official::test)) {
                    seen.computeIfAbsent(activities.get(0), any -> new HashMap<>())
                            .merge(entry.activity(), 1, Integer::sum);
                }
            }
        }
        seen.forEach((activity, labels) -> {
            String label =
                    labels.entrySet().stream().max(OFTENEST).orElseThrow().getKey();
            written.put(activity, TimedTask.of(Folding.clean(label)).task());
        });
    }

    /** The same activities as they are called. */
    List<String> of(List<String> activities) {
        return activities.stream().noneMatch(written::containsKey)
                ? activities
                : activities.stream()
                        .map(activity -> written.getOrDefault(activity, activity))
                        .toList();
    }
}
