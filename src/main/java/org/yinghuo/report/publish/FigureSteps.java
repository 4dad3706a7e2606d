package org.yinghuo.report.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yinghuo.aggregate.FilesShare;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.report.edition.Change;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.PublishedIssue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * By how much each file moved a figure (rule cause-of-change): what an issue's report tells of its files' shares, before and now.
 *
 * <p>What the files that differ said before is taken away one after the other, then what they say now is added; so nobody who stands in several of them
 * is counted twice.
 */
final class FigureSteps {

    private final List<Share> before = new ArrayList<>();
    private final List<Share> now = new ArrayList<>();

    private record Share(Set<String> files, Set<String> with, Set<String> without, Map<String, BigDecimal> figures) {

        boolean stands(Set<String> present) {
            return files.stream().anyMatch(present::contains)
                    && (with.isEmpty() || with.stream().anyMatch(present::contains))
                    && without.stream().noneMatch(present::contains);
        }
    }

    FigureSteps(ObjectNode before, List<FilesShare> now) {
        for (JsonNode row : before.path("shares")) {
            Map<String, BigDecimal> figures = new HashMap<>();
            row.path("figures")
                    .properties()
                    .forEach(figure ->
                            figures.put(figure.getKey(), new BigDecimal(PublishedIssue.text(figure.getValue()))));
            this.before.add(
                    new Share(paths(row.path("files")), paths(row.path("with")), paths(row.path("without")), figures));
        }
        for (FilesShare share : now) {
            this.now.add(
                    new Share(masked(share.files()), masked(share.with()), masked(share.without()), share.figures()));
        }
    }

    private static Set<String> paths(JsonNode json) {
        Set<String> paths = new HashSet<>();
        json.forEach(path -> paths.add(PublishedIssue.text(path)));
        return paths;
    }

    private static Set<String> masked(List<String> paths) {
        Set<String> masked = new HashSet<>();
        paths.forEach(path -> masked.add(Masking.mask(path)));
        return masked;
    }

    /** Whether the shares of both revisions add up to what they say of a figure: those of an earlier program say nothing. */
    boolean tells(String figure, String was, String is) {
        Set<String> all = files(before);
        all.addAll(files(now));
        return sum(before, figure, all).compareTo(new BigDecimal(was)) == 0
                && sum(now, figure, all).compareTo(new BigDecimal(is)) == 0;
    }

    /** How much each of the files that differ moved a figure; those that moved nothing are left out. */
    Map<String, BigDecimal> moved(String figure, Collection<String> differing) {
        Set<String> standing = files(before);
        Map<String, BigDecimal> moved = new LinkedHashMap<>();
        BigDecimal sum = sum(before, figure, standing);
        List<String> order = inOrder(differing);
        for (String file : order) {
            standing.remove(file);
            BigDecimal without = sum(before, figure, standing);
            moved.merge(file, without.subtract(sum), BigDecimal::add);
            sum = without;
        }
        standing = files(now);
        standing.removeAll(order);
        sum = sum(now, figure, standing);
        for (String file : order) {
            standing.add(file);
            BigDecimal with = sum(now, figure, standing);
            moved.merge(file, with.subtract(sum), BigDecimal::add);
            sum = with;
        }
        moved.values().removeIf(part -> part.signum() == 0);
        return moved;
    }

    /** Files by their paths, those that others lean on last: statements, and services behind sign-ups. */
    private List<String> inOrder(Collection<String> differing) {
        Set<String> leantOn = new HashSet<>();
        for (List<Share> shares : List.of(before, now)) {
            shares.forEach(share -> {
                leantOn.addAll(share.with());
                leantOn.addAll(share.without());
            });
        }
        List<String> order = new ArrayList<>(new TreeSet<>(differing));
        order.sort(Comparator.comparing(leantOn::contains));
        return order;
    }

    /**
     * A change told in steps, each from where the one before it ended.
     *
     * @param moved how much each file moved it
     * @param causes of the files
     * @param others who else moved what files did not, each with its cause
     */
    static List<Change> steps(
            String item,
            String was,
            String is,
            ValueType type,
            Map<String, BigDecimal> moved,
            Map<String, String> causes,
            List<Change> others) {
        List<Change> steps = new ArrayList<>();
        BigDecimal from = new BigDecimal(was);
        String written = was;
        for (Map.Entry<String, BigDecimal> part : moved.entrySet()) {
            from = from.add(part.getValue());
            String to = written(from, type);
            steps.add(new Change(item, written, to, causes.getOrDefault(part.getKey(), ""), part.getKey()));
            written = to;
        }
        if (!written.equals(is)) {
            for (Change other : others) {
                steps.add(new Change(item, written, is, other.cause(), other.file()));
            }
        }
        return steps;
    }

    private static String written(BigDecimal value, ValueType type) {
        BigDecimal plain =
                type == ValueType.MONEY ? value.setScale(2, RoundingMode.UNNECESSARY) : value.stripTrailingZeros();
        return plain.signum() == 0 && type != ValueType.MONEY ? "0" : plain.toPlainString();
    }

    private static BigDecimal sum(List<Share> shares, String figure, Set<String> files) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Share share : shares) {
            BigDecimal part = share.figures().get(figure);
            if (part != null && share.stands(files)) {
                sum = sum.add(part);
            }
        }
        return sum;
    }

    private static Set<String> files(List<Share> shares) {
        Set<String> files = new HashSet<>();
        shares.forEach(share -> {
            files.addAll(share.files());
            files.addAll(share.with());
            files.addAll(share.without());
        });
        return files;
    }
}
