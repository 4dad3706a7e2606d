package org.yinghuo.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;

/**
 * The way from what donors declared to what arrived, and from the revision before to this one, line by line; what it cannot explain must be nothing.
 *
 * <p>Each line is the sum of its own lineage.
 */
final class Bridge {

    static final String NAME = "bridge";
    private static final String UNEXPLAINED = "unexplained";

    /**
     * A line of the bridge.
     *
     * @param given sums known only as such, of whole sheets of the revision before
     */
    record Step(Measure measure, List<Contribution> given) {}

    private Bridge() {}

    /**
     * The lines in their order, without the last.
     *
     * @param before what each sheet declared in the revision before; null where there is none
     * @param now what each sheet declares
     */
    static List<Step> steps(@Nullable Map<SheetId, Amount> before, Map<SheetId, Amount> now) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Measure.AMOUNT.named("declared"), List.of()));
        steps.add(new Step(
                Measure.money(
                        "unreceived",
                        Measure.UNRECEIVED.counts(),
                        line -> Amount.ZERO.minus(line.money().unreceived()),
                        Measure.UNRECEIVED.rule()),
                List.of()));
        steps.add(new Step(
                Measure.money(
                        "unverified",
                        Measure.UNVERIFIED.counts(),
                        line -> Amount.ZERO.minus(line.money().unverified()),
                        Measure.UNVERIFIED.rule()),
                List.of()));
        steps.add(new Step(Measure.UNCLAIMED, List.of()));
        steps.add(new Step(
                Measure.money(
                        "arrived",
                        line -> Measure.RECEIVED.counts().test(line)
                                || Measure.UNCLAIMED.counts().test(line),
                        line -> line.money().received().plus(line.money().unclaimed()),
                        line -> line.kind() == ContributingLine.Kind.UNCLAIMED
                                ? Measure.UNCLAIMED.rule().apply(line)
                                : Measure.RECEIVED.rule().apply(line)),
                List.of()));
        if (before != null) {
            steps.addAll(fromTheRevisionBefore(before, now));
        }
        return steps;
    }

    /** The lines with the last one, as far as single entries account for it. */
    static List<Step> withLast(List<Step> steps) {
        List<Step> all = new ArrayList<>(steps);
        all.add(new Step(REST, List.of()));
        return all;
    }

    private static List<Step> fromTheRevisionBefore(Map<SheetId, Amount> before, Map<SheetId, Amount> now) {
        List<Contribution> all = new ArrayList<>();
        List<Contribution> changed = new ArrayList<>();
        List<Contribution> withdrawn = new ArrayList<>();
        for (SheetId sheet : new TreeSet<>(before.keySet())) {
            Amount was = before.getOrDefault(sheet, Amount.ZERO);
            Amount is = now.get(sheet);
            all.add(given("revision-before", sheet, was));
            if (is == null) {
                withdrawn.add(given("withdrawn", sheet, Amount.ZERO.minus(was)));
            } else if (!is.equals(was)) {
                changed.add(given("changed", sheet, Amount.ZERO.minus(was)));
            }
        }
        return List.of(
                new Step(declaredBy("revision-before", line -> false), all),
                new Step(declaredBy("added", line -> !before.containsKey(sheetOf(line))), List.of()),
                new Step(
                        declaredBy(
                                "changed",
                                line -> before.containsKey(sheetOf(line))
                                        && !Objects.equals(before.get(sheetOf(line)), now.get(sheetOf(line)))),
                        changed),
                new Step(declaredBy("withdrawn", line -> false), withdrawn),
                new Step(declaredBy("revision-now", line -> true), List.of()));
    }

    private static Measure declaredBy(String name, Predicate<ContributingLine> which) {
        return Measure.money(
                name,
                line -> Measure.isGift(line) && which.test(line),
                line -> line.money().declared(),
                line -> name);
    }

    private static SheetId sheetOf(ContributingLine line) {
        return line.origin().sheet();
    }

    private static Contribution given(String step, SheetId sheet, Amount amount) {
        return new Contribution(cell(step), new Origin(sheet, 0, 0, 0, 0), amount.toString(), "sheet-before");
    }

    static String cell(String step) {
        return NAME + "[" + step + "].amount";
    }

    /** A gift whose money does not end in exactly one place leaves the rest unexplained. */
    private static final Measure REST =
            Measure.money(UNEXPLAINED, line -> !rest(line).isZero(), Bridge::rest, line -> UNEXPLAINED);

    private static Amount rest(ContributingLine line) {
        return line.money()
                .declared()
                .minus(line.money().unreceived())
                .minus(line.money().unverified())
                .minus(line.money().received());
    }

    /** The table while its lines come. */
    static final class Filling {
        private final List<Step> steps;
        private final List<Tally> tallies = new ArrayList<>();

        Filling(List<Step> steps) {
            this.steps = steps;
            steps.forEach(step -> tallies.add(step.measure().tally().get()));
        }

        void add(ContributingLine line) {
            for (int i = 0; i < tallies.size(); i++) {
                if (steps.get(i).measure().counts().test(line)) {
                    tallies.get(i).add(line);
                }
            }
        }

        /** The finished table; an {@link UnbalancedBooksException} where anything stays unexplained. */
        Table table(String issue) {
            Map<String, Amount> amounts = new HashMap<>();
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++) {
                Amount amount = Amount.parse(tallies.get(i).value());
                for (Contribution given : steps.get(i).given()) {
                    amount = amount.plus(Amount.parse(given.value()));
                }
                amounts.put(steps.get(i).measure().name(), amount);
                rows.add(List.of(steps.get(i).measure().name(), amount.toString()));
            }
            Amount toArrived =
                    residual(amounts, List.of("declared", "unreceived", "unverified", "unclaimed"), "arrived");
            Amount toNow =
                    residual(amounts, List.of("revision-before", "added", "changed", "withdrawn"), "revision-now");
            if (!toArrived.isZero() || !toNow.isZero()) {
                throw new UnbalancedBooksException("issue " + issue + ": of the money declared " + toArrived
                        + " ends nowhere, of the difference to the revision before " + toNow);
            }
            rows.add(List.of(UNEXPLAINED, toArrived.plus(toNow).toString()));
            return new Table(
                    NAME,
                    List.of(new Table.Column("line", ValueType.TEXT), new Table.Column("amount", ValueType.MONEY)),
                    rows);
        }

        private static Amount residual(Map<String, Amount> amounts, List<String> parts, String whole) {
            Amount sum = Amount.ZERO;
            for (String part : parts) {
                sum = sum.plus(amounts.getOrDefault(part, Amount.ZERO));
            }
            return sum.minus(amounts.getOrDefault(whole, Amount.ZERO));
        }
    }
}
