package org.yinghuo.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.aggregate.lines.ContributingLines;
import org.yinghuo.aggregate.lines.Late;
import org.yinghuo.aggregate.lines.Late.Correction;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Status;

/** The tables in which an issue tells what became known of sealed ones, with the lines they add up from. */
final class LateTables {

    static final LateTables NONE = new LateTables(Late.NONE, new SealedLines(List.of()));

    private record Told(People people, String who) {}

    private record People(IssueId issue, String sheetKind) {}

    private final Late late;
    private final List<IssueLineage.Source> sources;

    /** @param sealed what was known before */
    LateTables(Late late, SealedLines sealed) {
        this.late = late;
        this.sources = List.of(
                new IssueLineage.Source(supplementsTable(), ContributingLines.of(late.supplements())),
                new IssueLineage.Source(correctionsTable(), corrections(late, sealed)));
    }

    Late late() {
        return late;
    }

    List<IssueLineage.Source> sources() {
        return sources;
    }

    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        for (IssueLineage.Source source : sources) {
            Breakdown.Filling filling = source.breakdown().filling();
            source.lines().forEach(filling::add);
            tables.add(filling.table());
        }
        return tables;
    }

    /** The new lines that are in the year to date. */
    ContributingLines countedIn(Year year) {
        Set<IssueId> issues = year.issues();
        List<ContributingLine> counted = new ArrayList<>(late.supplements());
        for (Correction correction : late.corrections()) {
            if (correction.after() != null) {
                counted.add(correction.after());
            }
        }
        counted.removeIf(line -> !issues.contains(line.issue()));
        return counted::forEach;
    }

    /**
     * Each line taken back, and each that stands instead: a person is taken back who is in no other line of that kind of sheet, and one is new who was
     * in none. People nobody knows by name are taken back and brought each time: there may be more or fewer of them now.
     *
     * @param sealed what was known before these corrections
     */
    private static ContributingLines corrections(Late late, SealedLines sealed) {
        Map<People, Map<String, Integer>> before = new HashMap<>();
        for (Correction correction : late.corrections()) {
            before.computeIfAbsent(peopleOf(correction.before()), any -> new HashMap<>());
            if (correction.after() != null) {
                before.computeIfAbsent(peopleOf(correction.after()), any -> new HashMap<>());
            }
        }
        Set<IssueId> issues = new HashSet<>();
        before.keySet().forEach(people -> issues.add(people.issue()));
        for (IssueId issue : issues) {
            for (ContributingLine line : sealed.of(issue)) {
                count(before.get(peopleOf(line)), line, 1);
            }
        }
        Map<People, Map<String, Integer>> after = new HashMap<>();
        before.forEach((people, lines) -> after.put(people, new HashMap<>(lines)));
        for (Correction correction : late.corrections()) {
            count(after.get(peopleOf(correction.before())), correction.before(), -1);
            if (correction.after() != null) {
                count(after.get(peopleOf(correction.after())), correction.after(), 1);
            }
        }
        List<ContributingLine> signed = new ArrayList<>();
        Set<Told> told = new HashSet<>();
        for (Correction correction : late.corrections()) {
            ContributingLine old = correction.before();
            boolean gone = isOfPeople(old) && (old.unnamed() || isToldFirst(after, old, told));
            signed.add(old.reversed(gone ? old.person().heads() : 0));
            ContributingLine now = correction.after();
            if (now != null) {
                boolean come = isOfPeople(now) && (now.unnamed() || isToldFirst(before, now, told));
                signed.add(now.bringing(come ? now.person().heads() : 0));
            }
        }
        return signed::forEach;
    }

    /** Whether a person is in no line of the others, and this is the first to say so. */
    private static boolean isToldFirst(
            Map<People, Map<String, Integer>> others, ContributingLine line, Set<Told> told) {
        return lines(others, line) == 0 && told.add(new Told(peopleOf(line), line.who()));
    }

    private static int lines(Map<People, Map<String, Integer>> counts, ContributingLine line) {
        return counts.getOrDefault(peopleOf(line), Map.of()).getOrDefault(line.who(), 0);
    }

    private static void count(@Nullable Map<String, Integer> lines, ContributingLine line, int times) {
        if (lines != null && isOfPeople(line)) {
            lines.merge(line.who(), times, Integer::sum);
        }
    }

    private static People peopleOf(ContributingLine line) {
        return new People(line.issue(), line.sheetKind());
    }

    /** What came late for issues already sealed. */
    private static Breakdown supplementsTable() {
        return ofSealed(
                "supplements",
                new Measure(
                        "people",
                        ValueType.COUNT,
                        LateTables::isOfPeople,
                        () -> new Tally.People(line -> 0),
                        LateTables::lateRule));
    }

    /** What is no longer so of issues already sealed; its lines are those taken back and those that stand instead. */
    private static Breakdown correctionsTable() {
        return ofSealed(
                "corrections",
                Measure.sum(
                        "people",
                        ValueType.COUNT,
                        LateTables::isOfPeople,
                        line -> line.person().heads(),
                        LateTables::lateRule));
    }

    private static Breakdown ofSealed(String name, Measure people) {
        return new Breakdown(
                name,
                List.of(Breakdowns.text("issue"), Breakdowns.text("kind")),
                row -> String.join("/", row.label()),
                line -> List.of(line.issue() + "/" + line.sheetKind()),
                (id, line) -> List.of(line.issue().toString(), line.sheetKind()),
                List.of(
                        people,
                        late("turns", ValueType.COUNT, line -> line.attended().turns()),
                        late(
                                "hours",
                                ValueType.HOURS,
                                line -> line.attended().hours().millis()),
                        late("gifts", ValueType.COUNT, line -> line.money().gifts()),
                        late(
                                "amount",
                                ValueType.MONEY,
                                line -> line.money()
                                        .declared()
                                        .plus(line.money().brought())
                                        .fen())),
                Breakdown.byFirstColumn(
                        Comparator.comparing(IssueId::parse),
                        Comparator.comparing(row -> row.label().get(1))));
    }

    private static Measure late(String name, ValueType type, ToLongFunction<ContributingLine> part) {
        return Measure.sum(name, type, line -> part.applyAsLong(line) != 0, part, LateTables::lateRule);
    }

    private static boolean isOfPeople(ContributingLine line) {
        return Measure.isGift(line)
                || (line.kind() == ContributingLine.Kind.ATTENDANCE
                        && line.attended().status() != Status.CANCELLED);
    }

    private static String lateRule(ContributingLine line) {
        return "late";
    }
}
