package org.yinghuo.aggregate.late;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.model.Entry;
import org.yinghuo.words.filing.VersionedName;

/**
 * Which files that are gone are carried on in others: at least half of what was sealed of one is told alike by files that have told of the issue only
 * since, as when a file is renamed, moved, saved in another form, taken apart or put together with others; or, by a file of its own name but for marks
 * of a version, of the same people and days, as any corrected copy.
 */
final class CarriedFiles {
    private final Map<String, Integer> sealed = new HashMap<>();
    private final Map<String, Map<String, Integer>> told = new HashMap<>();

    private final Map<Long, Set<String>> byContent = new HashMap<>();

    /** What the issue was sealed with: that carries on nothing. */
    private final Set<String> before;

    /** @param since the files that have told of it only since it was sealed */
    CarriedFiles(List<ContributingLine> lines, Set<String> since) {
        lines.forEach(line -> {
            sealed.merge(line.file(), 1, Integer::sum);
            byContent.computeIfAbsent(line.content(), any -> new HashSet<>(2)).add(line.file());
        });
        before = new HashSet<>(sealed.keySet());
        before.removeAll(since);
    }

    /** A later version of a file tells of it too where another list tells the same and counts. */
    void seeRepeated(Entry entry) {
        String other = entry.origin().sheet().file();
        if (!before.contains(other)) {
            for (String file : byContent.getOrDefault(entry.content(), Set.of())) {
                if (stem(other).equals(stem(file))) {
                    told.computeIfAbsent(file, any -> new HashMap<>()).merge(other, 0, Integer::sum);
                }
            }
        }
    }

    void see(ContributingLine line, ContributingLine now) {
        if (!before.contains(now.file())) {
            told.computeIfAbsent(line.file(), any -> new HashMap<>()).merge(now.file(), 1, Integer::sum);
        }
    }

    private record Again(String stem, String what, String who, String by) {}

    /** Takes in what a later version of a file tells in other words: services of the same day, gifts of the same day or sum. */
    void seeCorrected(List<ContributingLine> known, List<ContributingLine> current) {
        Map<Again, String> again = new HashMap<>();
        for (ContributingLine now : current) {
            for (Again one : before.contains(now.file()) ? List.<Again>of() : again(now)) {
                again.merge(one, now.file(), (first, other) -> first.compareTo(other) <= 0 ? first : other);
            }
        }
        for (ContributingLine line : again.isEmpty() ? List.<ContributingLine>of() : known) {
            again(line).stream()
                    .map(again::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(other -> told.computeIfAbsent(line.file(), any -> new HashMap<>())
                            .merge(other, 1, Integer::sum));
        }
    }

    private static List<Again> again(ContributingLine line) {
        String stem = stem(line.file());
        Again day = new Again(stem, line.what(), line.who(), line.day().toString());
        return switch (line.kind()) {
            case ATTENDANCE -> List.of(day);
            // Of files that a date tells apart the sums of one week may be those of the next.
            case GIFT ->
                List.of(
                        day,
                        new Again(
                                stem,
                                line.what() + name(line.file()).date(),
                                line.who(),
                                line.money().declared().toString()));
            case PAYMENT, UNCLAIMED -> List.of();
        };
    }

    boolean isCarried(String gone) {
        int times = told.getOrDefault(gone, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return times > 0 && times * 2 >= sealed.getOrDefault(gone, 0);
    }

    /** The file that tells most of one that is gone. */
    String in(String gone) {
        return told.getOrDefault(gone, Map.of()).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** Whether what a file that is gone told may stand in another, changed. */
    boolean carries(String gone, String other) {
        return isCarried(gone) && told.getOrDefault(gone, Map.of()).containsKey(other);
    }

    /** Whether a row may stand in another file: a part of one that is carried on, or one into which several were put together. */
    boolean mayStandIn(ContributingLine line, ContributingLine now) {
        return !before.contains(now.file()) && (isCarried(line.file()) || isPutTogether(line.file(), now.file()));
    }

    /** Whether of one file, and of the others that another tells of, that tells half. */
    private boolean isPutTogether(String gone, String other) {
        int times = 0;
        int rows = sealed.getOrDefault(gone, 0);
        for (Map.Entry<String, Map<String, Integer>> one : told.entrySet()) {
            int share = one.getValue().getOrDefault(other, 0);
            times += share;
            rows += share > 0 && !one.getKey().equals(gone) ? sealed.getOrDefault(one.getKey(), 0) : 0;
        }
        return times > 0 && times * 2 >= rows;
    }

    /** Whether a file that carries it on has its name, versions, folder and ending aside: what is not there was taken out. */
    boolean isSameDocument(String gone) {
        return isCarried(gone)
                && told.getOrDefault(gone, Map.of()).keySet().stream()
                        .anyMatch(other -> stem(other).equals(stem(gone)));
    }

    private static String stem(String path) {
        return name(path).stem();
    }

    private static VersionedName name(String path) {
        return VersionedName.of(path.substring(path.lastIndexOf('/') + 1));
    }
}
