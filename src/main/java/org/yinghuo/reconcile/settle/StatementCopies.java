package org.yinghuo.reconcile.settle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.SheetId;

/**
 * Lines that stand in two statements of one account, because their periods overlap or one was dropped twice.
 *
 * <p>A transaction number tells a line; without one channel, time, amount and payer do, and where the time is a day only, all that the line says
 * (so its balance too). Equal lines without a number within one statement are so many payments.
 */
final class StatementCopies {
    private static final int SHORTEST_NUMBER = 8;

    private record Numbered(
            Channel channel, Payment.Direction direction, Amount amount, String number, LocalDate day) {}

    private record Timed(
            Channel channel,
            Payment.Direction direction,
            Amount amount,
            LocalDateTime time,
            String payer,
            String number) {}

    private record Said(Channel channel, long content) {}

    /** The furthest a payment has come is how it stands: a later statement knows more. */
    private static final Comparator<Payment> SUREST =
            Comparator.comparingInt(StatementCopies::progress).reversed().thenComparing(Payment::origin);

    private final Map<Origin, Origin> twins = new HashMap<>();
    private final List<Payment> distinct = new ArrayList<>();

    private StatementCopies() {}

    /** @param keptApart lines that a person decided to count */
    static StatementCopies of(List<Payment> payments, Predicate<Payment> keptApart) {
        StatementCopies copies = new StatementCopies();
        Map<Object, List<Payment>> alike = new LinkedHashMap<>();
        for (Payment payment :
                payments.stream().sorted(Comparator.comparing(Payment::origin)).toList()) {
            alike.computeIfAbsent(key(payment), any -> new ArrayList<>(1)).add(payment);
        }
        alike.forEach((key, lines) -> copies.tellApart(lines, key instanceof Numbered, keptApart));
        copies.distinct.sort(Comparator.comparing(Payment::origin));
        return copies;
    }

    private static Object key(Payment payment) {
        if (payment.transactionId().length() >= SHORTEST_NUMBER) {
            return new Numbered(
                    payment.channel(),
                    payment.direction(),
                    payment.amount(),
                    payment.transactionId(),
                    payment.time().toLocalDate());
        }
        if (payment.time().toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return new Said(payment.channel(), payment.content());
        }
        return new Timed(
                payment.channel(),
                payment.direction(),
                payment.amount(),
                payment.time(),
                payment.payer(),
                payment.transactionId());
    }

    private void tellApart(List<Payment> lines, boolean numbered, Predicate<Payment> keptApart) {
        if (lines.size() == 1) {
            distinct.add(lines.get(0));
            return;
        }
        Map<SheetId, List<Payment>> bySheet = new TreeMap<>();
        for (Payment line : lines) {
            List<Payment> told = bySheet.computeIfAbsent(line.origin().sheet(), any -> new ArrayList<>(1));
            Payment same = numbered ? same(told, line) : null;
            if (same != null && !keptApart.test(line)) {
                twins.put(line.origin(), same.origin());
            } else {
                told.add(line);
            }
        }
        int most = bySheet.values().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < most; i++) {
            int occurrence = i;
            List<Payment> copies = bySheet.values().stream()
                    .filter(told -> told.size() > occurrence)
                    .map(told -> told.get(occurrence))
                    .sorted(SUREST)
                    .toList();
            Payment kept = copies.get(0);
            distinct.add(kept);
            for (Payment copy : copies.subList(1, copies.size())) {
                if (keptApart.test(copy)) {
                    distinct.add(copy);
                } else {
                    twins.put(copy.origin(), kept.origin());
                }
            }
        }
    }

    private static @Nullable Payment same(List<Payment> told, Payment line) {
        for (Payment other : told) {
            if (other.time().equals(line.time()) && other.payer().equals(line.payer())) {
                return other;
            }
        }
        return null;
    }

    private static int progress(Payment payment) {
        return switch (payment.standing()) {
            case PENDING -> 0;
            case SETTLED -> payment.refunded().isZero() ? 1 : 2;
            case CLOSED, REFUNDED -> 3;
        };
    }

    /** Every payment once, in the order of origins. */
    List<Payment> distinct() {
        return distinct;
    }

    /** The line that a copy repeats, by the copy's origin. */
    Map<Origin, Origin> twins() {
        return twins;
    }
}
