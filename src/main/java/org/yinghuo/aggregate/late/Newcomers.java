package org.yinghuo.aggregate.late;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.model.Agreement;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.OfficeNames;

/** Lines that a sealed issue does not know; those found to stand for older ones are taken away. */
final class Newcomers {

    private record Row(SheetId sheet, int row) {}

    private final Map<Origin, ContributingLine> byOrigin = new LinkedHashMap<>();
    private final Map<Object, List<ContributingLine>> byPersonOrRow = new HashMap<>();

    private final OfficeNames names;

    /** @param names by which departments and campaigns go today */
    Newcomers(List<ContributingLine> lines, OfficeNames names) {
        this.names = names;
        for (ContributingLine line : lines) {
            byOrigin.put(line.origin(), line);
            byPersonOrRow.computeIfAbsent(line.who(), any -> new ArrayList<>(1)).add(line);
            byPersonOrRow.computeIfAbsent(row(line), any -> new ArrayList<>(1)).add(line);
        }
    }

    List<ContributingLine> left() {
        return List.copyOf(byOrigin.values());
    }

    /** The line of an entry, if it is one of them. */
    @Nullable
    ContributingLine take(@Nullable Origin origin) {
        return origin == null ? null : byOrigin.remove(origin);
    }

    /**
     * The line that most likely stands where an old one stood, if there is one.
     *
     * @param may which it may be
     */
    @Nullable
    ContributingLine successor(ContributingLine old, Predicate<ContributingLine> may) {
        List<ContributingLine> candidates = new ArrayList<>(byPersonOrRow.getOrDefault(old.who(), List.of()));
        candidates.addAll(byPersonOrRow.getOrDefault(row(old), List.of()));
        ContributingLine best = null;
        int bestFit = 0;
        for (ContributingLine line : candidates) {
            int fit = byOrigin.containsKey(line.origin()) && may.test(line) ? fit(old, line) : 0;
            if (fit > bestFit) {
                best = line;
                bestFit = fit;
            }
        }
        return best == null ? null : take(best.origin());
    }

    /**
     * The department's sum that stands for an old one whose file is gone, if there is one.
     *
     * @param adds whether an entry is a sum that adds to others
     */
    @Nullable
    ContributingLine summary(ContributingLine old, Predicate<Origin> adds) {
        if (!isSummary(old)) {
            return null;
        }
        ContributingLine latest = null;
        for (ContributingLine line : byOrigin.values()) {
            if (isSummary(line)
                    && isOfSameGiving(old, line)
                    && (latest == null || line.day().isAfter(latest.day()))
                    && !adds.test(line.origin())) {
                latest = line;
            }
        }
        return latest == null ? null : take(latest.origin());
    }

    /** Whether named gifts tell in full what an old sum of a department counted without names. */
    boolean isTold(ContributingLine old) {
        if (!isSummary(old)) {
            return false;
        }
        return isSumOf(
                old,
                byOrigin.values().stream()
                        .filter(line -> !isSummary(line) && isOfSameGiving(old, line))
                        .toList());
    }

    /**
     * Which of them may be money that stands as sealed already, told as a sum instead of gifts or as gifts instead of a sum. A sum that comes to just the
     * people and money of the gifts is no newcomer.
     *
     * @param standing gifts and sums of files that are gone
     * @param adds whether an entry is a sum that adds to others
     */
    List<LateComparison.Doubled> doubled(List<ContributingLine> standing, Predicate<Origin> adds) {
        List<LateComparison.Doubled> doubled = new ArrayList<>();
        for (ContributingLine old : standing) {
            if (isSummary(old)) {
                List<ContributingLine> gifts = byOrigin.values().stream()
                        .filter(line -> !isSummary(line) && isOfSameGiving(old, line))
                        .toList();
                if (!gifts.isEmpty()) {
                    doubled.add(new LateComparison.Doubled(old, gifts, gifts.get(0)));
                }
            }
        }
        for (ContributingLine sum : left()) {
            if (isSummary(sum) && !adds.test(sum.origin())) {
                List<ContributingLine> gifts = standing.stream()
                        .filter(old -> !isSummary(old) && isOfSameGiving(old, sum))
                        .toList();
                if (isSumOf(sum, gifts)) {
                    take(sum.origin());
                } else if (!gifts.isEmpty()) {
                    doubled.add(new LateComparison.Doubled(sum, gifts, sum));
                }
            }
        }
        return doubled;
    }

    private static boolean isSumOf(ContributingLine sum, List<ContributingLine> gifts) {
        return total(gifts).equals(sum.money().declared())
                && heads(gifts) == sum.person().heads();
    }

    static Amount total(List<ContributingLine> gifts) {
        Amount total = Amount.ZERO;
        for (ContributingLine gift : gifts) {
            total = total.plus(gift.money().declared());
        }
        return total;
    }

    /** How many people gave, each once. */
    static int heads(List<ContributingLine> gifts) {
        Set<String> people = new HashSet<>();
        int heads = 0;
        for (ContributingLine gift : gifts) {
            heads += people.add(gift.who()) ? gift.person().heads() : 0;
        }
        return heads;
    }

    private static boolean isSummary(ContributingLine line) {
        return line.kind() == ContributingLine.Kind.GIFT && line.sheetKind().equals(SheetKind.DONATION_SUMMARY.word());
    }

    /** Whether two sums of departments count as many people and as much money, and so add the same to every figure. */
    static boolean isSameSum(ContributingLine old, ContributingLine now) {
        return isSummary(old)
                && isSummary(now)
                && old.department().equals(now.department())
                && old.campaign().equals(now.campaign())
                && old.person().heads() == now.person().heads()
                && old.money().declared().equals(now.money().declared());
    }

    private boolean isOfSameGiving(ContributingLine old, ContributingLine now) {
        String department = names.departmentToday(old.department());
        String campaign = names.campaignToday(old.campaign());
        return old.kind() == now.kind()
                && department.equals(now.department())
                && Agreement.of(campaign, now.campaign())
                && Agreement.onCause(old.cause(), now.cause());
    }

    private static Object row(ContributingLine line) {
        return new Row(line.origin().sheet(), line.origin().row());
    }

    private static int fit(ContributingLine old, ContributingLine line) {
        if (line.kind() != old.kind()) {
            return 0;
        }
        boolean file = line.file().equals(old.file());
        boolean place = line.origin().sheet().equals(old.origin().sheet())
                && line.origin().row() == old.origin().row();
        if (!line.who().equals(old.who())) {
            return place ? 1 : 0;
        }
        return 2 + (file ? 4 : 0) + (line.day().equals(old.day()) ? 2 : 0) + (place ? 1 : 0);
    }
}
