package org.yinghuo.reconcile.settle;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.words.GivingWords;

/**
 * Money moved from one account to another, of both of which there are statements: what came into the one went out of the other.
 *
 * <p>The lines agree in the sum and lie a day apart at most, and each names the other's account as far as it names any; or, where none is named, collected
 * money went from one channel to another within minutes. The nearest ones are one movement, one to one.
 */
final class OwnTransfers {
    private static final Duration APART = Duration.ofDays(1);
    private static final Duration MINUTES = Duration.ofMinutes(10);

    /** The digits that a statement shows of an account at least. */
    private static final Pattern NUMBER = Pattern.compile("\\d{4}\\D*$");

    private record Movement(Payment out, Payment in, Duration apart) {}

    private OwnTransfers() {}

    /**
     * The line that shows where it went out, by the origin of the one that shows where it came in.
     *
     * @param payments each once
     */
    static Map<Origin, Origin> of(List<Payment> payments) {
        Map<Long, List<Payment>> outgoing = new HashMap<>();
        for (Payment payment : payments) {
            if (payment.direction() == Payment.Direction.OUT
                    && payment.standing() == Payment.Standing.SETTLED
                    && !payment.booking().takesBack()) {
                outgoing.computeIfAbsent(payment.amount().fen(), any -> new ArrayList<>(1))
                        .add(payment);
            }
        }
        List<Movement> movements = new ArrayList<>();
        for (Payment in : outgoing.isEmpty() ? List.<Payment>of() : payments) {
            if (in.direction() == Payment.Direction.IN) {
                for (Payment out : outgoing.getOrDefault(in.amount().fen(), List.of())) {
                    Duration apart = Duration.between(out.time(), in.time()).abs();
                    if (apart.compareTo(APART) <= 0 && isOne(out, in)) {
                        movements.add(new Movement(out, in, apart));
                    }
                }
            }
        }
        movements.sort(Comparator.comparing(Movement::apart)
                .thenComparing(movement -> movement.in().origin())
                .thenComparing(movement -> movement.out().origin()));
        Map<Origin, Origin> wentOut = new HashMap<>();
        Set<Origin> used = new HashSet<>();
        for (Movement movement : movements) {
            Origin out = movement.out().origin();
            if (!used.contains(out) && wentOut.putIfAbsent(movement.in().origin(), out) == null) {
                used.add(out);
            }
        }
        return wentOut;
    }

    private static boolean isOne(Payment out, Payment in) {
        String from = out.booking().ownAccount();
        String to = in.booking().ownAccount();
        boolean mayBe = !out.origin().sheet().equals(in.origin().sheet())
                && StatementLine.agree(from, in.account())
                && StatementLine.agree(to, out.account());
        return mayBe
                && ((isNumber(from) && isNumber(in.account()))
                        || (isNumber(to) && isNumber(out.account()))
                        || isSentOn(out, in));
    }

    /** Whether money that was collected left one channel and reached another within minutes, and both lines speak of giving. */
    private static boolean isSentOn(Payment out, Payment in) {
        return out.channel() != in.channel()
                && !isDayOnly(out)
                && !isDayOnly(in)
                && Duration.between(out.time(), in.time()).abs().compareTo(MINUTES) <= 0
                && GivingWords.speaks(out.text(), GivingWords.GIVING)
                && GivingWords.speaks(in.text(), GivingWords.GIVING);
    }

    private static boolean isDayOnly(Payment payment) {
        return payment.time().toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static boolean isNumber(String account) {
        return NUMBER.matcher(account).find();
    }
}
