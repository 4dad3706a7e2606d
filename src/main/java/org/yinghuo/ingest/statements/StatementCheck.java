package org.yinghuo.ingest.statements;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Payment.Direction;
import org.yinghuo.model.Payment.Standing;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.Statement;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.StatementWords;
import org.yinghuo.words.lines.StatementClaim;
import org.yinghuo.words.time.PeriodText;

/** What a statement says of itself before and after its lines (period, counts, sums), to be compared with the lines (rule totals-checked). */
public final class StatementCheck {

    private static final Pattern FIGURE = Pattern.compile("`?-?[￥¥]?[\\d,]+(?:\\.\\d+)?");

    private final StatementPeriod period = new StatementPeriod();
    private final StatementHead head;
    private final List<StatementClaim> claims = new ArrayList<>();
    private final List<Tally> tallies = new ArrayList<>();
    /** Heard since the last row: what ends this statement, unless rows follow, and what may head the next. */
    private final List<SheetLine> beneath = new ArrayList<>();

    private final Lexicon lexicon;
    private @Nullable SheetLine labels;
    private boolean begun;
    private boolean coversNothing;

    public StatementCheck(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.head = new StatementHead(lexicon);
    }

    /** Lines alike in all that a claim may speak of. */
    private static final class Tally {
        private final Direction printed;
        private final Standing standing;
        private final boolean refund;
        private long lines;
        private Amount sum = Amount.ZERO;

        Tally(Direction printed, Standing standing, boolean refund) {
            this.printed = printed;
            this.standing = standing;
            this.refund = refund;
        }
    }

    /** A line above the header or below the last row. */
    public void hear(SheetLine line) {
        if (begun) {
            beneath.add(line);
        } else {
            head.hear(line);
            take(line, labels);
        }
        labels = isLabels(line) ? line : null;
    }

    private void take(SheetLine line, @Nullable SheetLine above) {
        String text = line.joined();
        period.hear(text);
        claims.addAll(StatementClaim.in(line.number(), text));
        if (above != null && isFigures(line)) {
            for (int column = 1; column <= line.row().width(); column++) {
                String label = above.own(column).strip();
                String figure = line.own(column).strip().replace("`", "");
                if (!label.isEmpty() && !figure.isEmpty()) {
                    claims.addAll(StatementClaim.in(line.number(), label + "  " + figure));
                }
            }
        }
    }

    /** A row stands there: what was heard since the last one is of this statement. */
    public void goOn() {
        begun = true;
        end();
    }

    /** Nothing more follows: what was heard since the last row is of this statement. */
    public void end() {
        SheetLine above = null;
        for (SheetLine line : beneath) {
            take(line, above);
            above = isLabels(line) ? line : null;
        }
        beneath.clear();
    }

    /**
     * Whether the header that is repeated beneath lines heads another statement pasted there, and no further page of this one.
     *
     * @param tail the lines beneath the last row
     */
    public boolean isOver(List<SheetLine> tail) {
        int begins = begins(tail);
        StatementCheck next = headed(tail.subList(begins, tail.size()));
        if (period.differs(next.period) || head.differs(next.head)) {
            return true;
        }
        boolean samePage = (period.isSaid() && next.period.isSaid())
                || (!head.account().isEmpty() && !next.head.account().isEmpty());
        return !samePage && tail.subList(0, begins).stream().anyMatch(this::isClaim);
    }

    /** Ends this statement where another begins beneath it, which has what stands there of its own head. */
    public StatementCheck next(List<SheetLine> tail) {
        List<SheetLine> heads = tail.subList(begins(tail), tail.size());
        if (!heads.isEmpty()) {
            beneath.removeIf(line -> line.number() >= heads.get(0).number());
        }
        end();
        return headed(heads);
    }

    private StatementCheck headed(List<SheetLine> heads) {
        StatementCheck next = new StatementCheck(lexicon);
        heads.forEach(next::hear);
        return next;
    }

    /** Where in the lines beneath a statement the head of the next begins: with a title above the first that says whose account it is or which time. */
    private int begins(List<SheetLine> tail) {
        int first = 0;
        while (first < tail.size() && !isHead(tail.get(first))) {
            first++;
        }
        while (first < tail.size() && first > 0 && mayBeTitle(tail.get(first - 1))) {
            first--;
        }
        return first;
    }

    private boolean mayBeTitle(SheetLine line) {
        return line.ownCells() == 1
                && !StatementWords.standsBeneath(line.joined().strip())
                && StatementClaim.in(line.number(), line.joined()).isEmpty();
    }

    /** Whether a line is labels of a period, each with its day beside it, and so no row for all its days. */
    public static boolean isPeriod(SheetLine line) {
        return line.firstOwn() > 0
                && PeriodText.isLabel(line.own(line.firstOwn()).strip());
    }

    /** Whether a line says whose account it is, what of it was exported or which time, as above a statement. */
    public boolean isHead(SheetLine line) {
        return StatementPeriod.isSaidIn(line.joined()) || new StatementHead(lexicon).hear(line);
    }

    private static boolean isLabels(SheetLine line) {
        return line.ownCells() > 1
                && !line.anyOwn(column -> line.own(column).chars().anyMatch(Character::isDigit));
    }

    private static boolean isFigures(SheetLine line) {
        return line.ownCells() > 1
                && line.allOwn(
                        column -> FIGURE.matcher(line.own(column).strip()).matches());
    }

    /** Whether a line makes a claim, so that it is no payment: {@code 5 收 91,007,497.02}, figures under the labels of sums. */
    public boolean isClaim(SheetLine line) {
        return (labels != null && isFigures(line))
                || !StatementClaim.in(line.number(), line.joined()).isEmpty();
    }

    /**
     * A line of the statement.
     *
     * @param printed the direction as the statement itself prints it
     * @param amount as printed, below zero where it takes back
     * @param refund whether its words say that it pays back
     */
    public void add(LocalDateTime time, Direction printed, Amount amount, Standing standing, boolean refund) {
        period.add(time);
        Tally tally = tally(printed, standing, refund);
        tally.lines++;
        tally.sum = tally.sum.plus(amount);
    }

    private Tally tally(Direction printed, Standing standing, boolean refund) {
        for (Tally one : tallies) {
            if (one.printed == printed && one.standing == standing && one.refund == refund) {
                return one;
            }
        }
        Tally tally = new Tally(printed, standing, refund);
        tallies.add(tally);
        return tally;
    }

    /** All claims made. */
    public List<StatementClaim> claims() {
        return claims;
    }

    /** Whether the lines bear a claim out; lines that were closed, are pending or were paid back may be counted or not. */
    public boolean holds(StatementClaim claim) {
        if (isOfPending(claim)) {
            return agrees(claim, one -> true);
        }
        return agrees(claim, one -> true)
                || agrees(claim, one -> one.standing != Standing.CLOSED)
                || agrees(claim, one -> one.standing != Standing.CLOSED && one.standing != Standing.PENDING)
                || agrees(claim, one -> one.standing == Standing.SETTLED);
    }

    private static boolean isOfPending(StatementClaim claim) {
        return claim.subject() == StatementClaim.Subject.PENDING_IN
                || claim.subject() == StatementClaim.Subject.PENDING_OUT;
    }

    private boolean agrees(StatementClaim claim, Predicate<Tally> counted) {
        Tally total = total(claim, counted);
        return claim.agrees(total.lines, total.sum);
    }

    /** What the lines come to that a claim speaks of. */
    public String summed(StatementClaim claim) {
        Tally total = total(claim, one -> true);
        return claim.summed(total.lines, total.sum);
    }

    private Tally total(StatementClaim claim, Predicate<Tally> counted) {
        Tally total = new Tally(Direction.NEUTRAL, Standing.SETTLED, false);
        for (Tally one : tallies) {
            if (isOf(claim.subject(), one) && counted.test(one)) {
                total.lines += one.lines;
                total.sum = total.sum.plus(one.sum);
            }
        }
        return total;
    }

    private static boolean isOf(StatementClaim.Subject subject, Tally lines) {
        return switch (subject) {
            case ALL -> true;
            case IN -> lines.printed == Direction.IN;
            case OUT -> lines.printed == Direction.OUT;
            case NEUTRAL -> lines.printed == Direction.NEUTRAL;
            case PENDING_IN -> lines.printed == Direction.IN && lines.standing == Standing.PENDING;
            case PENDING_OUT -> lines.printed == Direction.OUT && lines.standing == Standing.PENDING;
            case TRADES -> !lines.refund;
            case REFUNDS -> lines.refund;
        };
    }

    /** What the lines above the header say of all lines. */
    public StatementHead head() {
        return head;
    }

    /** Its lines say of no day what came in. */
    public void coversNothing() {
        coversNothing = true;
    }

    /** What the statement covers of money received; null where it has neither a period nor a line, or shows only what went out. */
    @Nullable
    public Statement statement(SheetId sheet, Channel channel) {
        return coversNothing || head.isOutgoingOnly() ? null : period.statement(sheet, channel);
    }
}
