package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;

/**
 * What was paid back of the money that came in: by the line's own word, or by a later line.
 *
 * <p>A later line pays one back that bears its number with something added ({@code …058R}, {@code …058_01}), or that goes to the same
 * counterparty: as much, or less where its words say 退款. Where a payment's own line tells of the refund too, it is counted once.
 */
final class Refunds {
    private static final List<String> WORDS = List.of("退款", "退回", "退还", "退汇", "冲正", "冲账", "撤销", "refund", "reversal");
    private static final Set<String> BLAND =
            Set.of("", "/", "转账", "转帐", "汇款", "网银转账", "手机转账", "转出", "跨行转账", "转账汇款", "支付");
    private static final int SHORTEST_NUMBER = 8;
    private static final int LONGEST_ADDITION = 40;

    /** Longest time after which a return that does not say so is taken for one. */
    private static final int UNSAID_WITHIN_DAYS = 15;

    private static final Comparator<Payment> IN_TIME =
            Comparator.comparing(Payment::time).thenComparing(Payment::origin);

    private record Party(Channel channel, String name) {}

    private static final class Received {
        final Payment payment;
        long paidBack;

        Received(Payment payment) {
            this.payment = payment;
        }

        long left() {
            return payment.amount().fen() - paidBack;
        }

        /** Whether its own line already tells of a refund of that size which no other line stands for yet. */
        boolean tells(long fen) {
            return paidBack == 0 && ownWord() == fen;
        }

        long ownWord() {
            return payment.standing() == Payment.Standing.REFUNDED
                    ? payment.amount().fen()
                    : payment.refunded().fen();
        }
    }

    private final UnaryOperator<String> key;
    private final Map<String, List<Received>> byNumber = new HashMap<>();
    private final Map<Party, List<Received>> byParty = new HashMap<>();
    private final Map<Origin, Received> received = new HashMap<>();
    private final Map<Origin, Origin> refunded = new HashMap<>();

    private Refunds(UnaryOperator<String> key) {
        this.key = key;
    }

    /**
     * @param payments each once, none after the run's moment
     * @param key folds a counterparty's name for comparing
     */
    static Refunds of(List<Payment> payments, UnaryOperator<String> key) {
        Refunds refunds = new Refunds(key);
        List<Payment> inTime = payments.stream()
                .filter(payment -> payment.standing() != Payment.Standing.PENDING)
                .sorted(IN_TIME)
                .toList();
        Set<Party> paidOut = new HashSet<>();
        for (Payment payment : inTime) {
            if (payment.direction() != Payment.Direction.IN) {
                paidOut.add(refunds.party(payment));
            }
        }
        for (Payment payment : inTime) {
            if (payment.direction() == Payment.Direction.IN) {
                refunds.receive(payment, paidOut);
            }
        }
        for (Payment payment : inTime) {
            if (payment.direction() != Payment.Direction.IN && mayPayBack(payment)) {
                refunds.payBack(payment);
            }
        }
        return refunds;
    }

    /** What went out and came back itself paid nobody back. */
    private static boolean mayPayBack(Payment payment) {
        return switch (payment.standing()) {
            case CLOSED, PENDING -> false;
            case REFUNDED -> payment.direction() == Payment.Direction.NEUTRAL;
            case SETTLED ->
                payment.direction() == Payment.Direction.NEUTRAL
                        || payment.refunded().isZero();
        };
    }

    private Party party(Payment payment) {
        return new Party(payment.channel(), key.apply(payment.payer()));
    }

    private void receive(Payment payment, Set<Party> paidOut) {
        Received entry = new Received(payment);
        received.put(payment.origin(), entry);
        if (payment.transactionId().length() >= SHORTEST_NUMBER) {
            byNumber.computeIfAbsent(payment.transactionId(), any -> new ArrayList<>(1))
                    .add(entry);
        }
        Party party = party(payment);
        if (paidOut.contains(party) && !party.name().isEmpty() && payment.standing() != Payment.Standing.CLOSED) {
            byParty.computeIfAbsent(party, any -> new ArrayList<>(1)).add(entry);
        }
    }

    private void payBack(Payment line) {
        Received original = numbered(line);
        if (original == null) {
            original = sentTo(line);
        }
        if (original != null) {
            original.paidBack += line.amount().fen();
            refunded.put(line.origin(), original.payment.origin());
        }
    }

    /** The payment whose number the line's own begins with. */
    private @Nullable Received numbered(Payment line) {
        String number = line.transactionId();
        int shortest = Math.max(SHORTEST_NUMBER, number.length() - LONGEST_ADDITION);
        for (int length = number.length(); length >= shortest; length--) {
            if (length < number.length() && Character.isDigit(number.charAt(length))) {
                continue;
            }
            for (Received entry : byNumber.getOrDefault(number.substring(0, length), List.of())) {
                if (entry.left() >= line.amount().fen() && entry.payment.channel() == line.channel()) {
                    return entry;
                }
            }
        }
        return null;
    }

    /** The latest payment of the same counterparty before the line: one that tells of this refund itself, else of that sum, else of a larger one. */
    private @Nullable Received sentTo(Payment line) {
        boolean saysSo = saysRefund(line);
        String words = key.apply(line.text());
        if (!saysSo && (line.direction() != Payment.Direction.OUT || !BLAND.contains(words))) {
            return null;
        }
        Received equal = null;
        Received larger = null;
        for (Received entry : byParty.getOrDefault(party(line), List.of())) {
            boolean inTime = !entry.payment.time().isAfter(line.time())
                    && (saysSo
                            || !entry.payment
                                    .time()
                                    .plusDays(UNSAID_WITHIN_DAYS)
                                    .isBefore(line.time()));
            if (!inTime) {
                continue;
            }
            if (saysSo && entry.tells(line.amount().fen())) {
                return entry;
            }
            if (entry.ownWord() == 0 && entry.left() == line.amount().fen()) {
                equal = entry;
            } else if (entry.ownWord() == 0
                    && saysSo
                    && entry.left() > line.amount().fen()) {
                larger = entry;
            }
        }
        return equal != null ? equal : larger;
    }

    /** Whether a line's words speak of money going back. */
    static boolean saysRefund(Payment line) {
        return WORDS.stream().anyMatch(line.text()::contains);
    }

    /** What is left of a payment that came in. */
    Amount net(Payment payment) {
        Received entry = received.get(payment.origin());
        long paidBack = entry == null ? 0 : Math.max(entry.paidBack, entry.ownWord());
        return new Amount(Math.max(0, payment.amount().fen() - paidBack));
    }

    /** The payment that a line pays back; null where it pays none back. */
    @Nullable
    Origin original(Payment line) {
        return refunded.get(line.origin());
    }
}
