package org.yinghuo.aggregate;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Status;

/**
 * The one definition of a figure or of a table's column: which lines count in it, what they add, and by which rule.
 *
 * @param name the figure, or the column
 * @param counts which lines stand behind it
 * @param tally a new one for each value
 * @param stating which lines could state it and whether they do: what no line states is not known to be nothing
 */
public record Measure(
        String name,
        ValueType type,
        Predicate<ContributingLine> counts,
        Supplier<Tally> tally,
        Function<ContributingLine, String> rule,
        Stating stating) {

    Measure(
            String name,
            ValueType type,
            Predicate<ContributingLine> counts,
            Supplier<Tally> tally,
            Function<ContributingLine, String> rule) {
        this(name, type, counts, tally, rule, Stating.ALWAYS);
    }

    /** Different people among some lines. */
    static Measure people(String name, Predicate<ContributingLine> counts, Function<ContributingLine, String> rule) {
        return new Measure(name, ValueType.COUNT, counts, () -> new Tally.People(line -> 0), rule);
    }

    static Measure sum(
            String name,
            ValueType type,
            Predicate<ContributingLine> counts,
            ToLongFunction<ContributingLine> part,
            Function<ContributingLine, String> rule) {
        return new Measure(name, type, counts, () -> new Tally.Sum(type, part), rule);
    }

    static Measure money(
            String name,
            Predicate<ContributingLine> counts,
            Function<ContributingLine, Amount> part,
            Function<ContributingLine, String> rule) {
        return sum(name, ValueType.MONEY, counts, line -> part.apply(line).fen(), rule);
    }

    Measure named(String newName) {
        return new Measure(newName, type, counts, tally, rule, stating);
    }

    private Measure stated(Predicate<ContributingLine> could, Predicate<ContributingLine> does) {
        return new Measure(name, type, counts, tally, rule, new Stating(could, does));
    }

    /** People with any participation but cancelled. */
    static final Measure PEOPLE = people("people", Measure::tookPart, Measure::statusWord);

    static final Measure SERVED = standing(Status.SERVED);
    static final Measure REGISTERED = standing(Status.REGISTERED);
    static final Measure WAITLISTED = standing(Status.WAITLISTED);
    static final Measure ABSENT = standing(Status.ABSENT);

    /** Services, each person a turn. */
    static final Measure TURNS = sum(
            "turns", ValueType.COUNT, Measure::isTurn, line -> line.attended().turns(), Measure::statusWord);

    static final Measure HOURS = sum(
                    "hours",
                    ValueType.HOURS,
                    line -> isTurn(line) && line.attended().hours().millis() != 0,
                    line -> line.attended().hours().millis(),
                    line -> "stated")
            .stated(Measure::isTurn, line -> line.attended().hours().millis() != 0);

    static final Measure PARTY_MEMBERS_SERVED =
            people("party_members", line -> line.isServed() && line.person().partyMember(), line -> "party-member");
    static final Measure FIRST_TIME =
            people("first_time", line -> line.isServed() && line.attended().firstTime(), line -> "first-time");

    static final Measure DONORS = people("donors", Measure::isGift, line -> line.unnamed() ? "unnamed" : "donor");
    static final Measure PARTY_MEMBERS_GIVING =
            people("party_members", line -> isGift(line) && line.person().partyMember(), line -> "party-member");
    static final Measure GIFTS =
            sum("gifts", ValueType.COUNT, Measure::isGift, line -> line.money().gifts(), line -> "declared");
    static final Measure AMOUNT =
            money("amount", Measure::isGift, line -> line.money().declared(), line -> "declared");

    /** What arrived; the payments stand behind it too, the gifts bear the sums. Of a gift that no statement covers nobody knows. */
    static final Measure RECEIVED = money(
                    "received",
                    line -> line.kind() == ContributingLine.Kind.PAYMENT
                            || (isGift(line) && !line.money().received().isZero()),
                    line -> line.money().received(),
                    line -> (line.kind() == ContributingLine.Kind.PAYMENT ? "paid-" : "received-")
                            + line.money().how())
            .stated(
                    Measure::isGift,
                    line -> !line.money().received().isZero()
                            || !line.money().unreceived().isZero());

    static final Measure UNRECEIVED = money(
            "unreceived",
            line -> isGift(line) && !line.money().unreceived().isZero(),
            line -> line.money().unreceived(),
            line -> line.money().received().isZero() ? "unreceived" : "shortfall");
    static final Measure UNVERIFIED = money(
            "unverified",
            line -> isGift(line) && !line.money().unverified().isZero(),
            line -> line.money().unverified(),
            line -> "unverified");
    static final Measure UNCLAIMED = money(
            "unclaimed",
            line -> line.kind() == ContributingLine.Kind.UNCLAIMED,
            line -> line.money().unclaimed(),
            line -> line.money().how().isEmpty() ? "unclaimed" : "excess");

    private static Measure standing(Status status) {
        return people(
                status.word(),
                line -> line.kind() == ContributingLine.Kind.ATTENDANCE
                        && line.attended().status() == status
                        && line.attended().standing() == status,
                Measure::statusWord);
    }

    private static boolean tookPart(ContributingLine line) {
        return line.kind() == ContributingLine.Kind.ATTENDANCE
                && line.attended().status() != Status.CANCELLED;
    }

    private static boolean isTurn(ContributingLine line) {
        return line.kind() == ContributingLine.Kind.ATTENDANCE
                && line.attended().turns() > 0;
    }

    static boolean isGift(ContributingLine line) {
        return line.kind() == ContributingLine.Kind.GIFT;
    }

    private static String statusWord(ContributingLine line) {
        return line.attended().status().word();
    }
}
