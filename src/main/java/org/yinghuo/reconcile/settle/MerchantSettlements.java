package org.yinghuo.reconcile.settle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.SheetId;
import org.yinghuo.words.ChannelWords;

/**
 * A wallet's settlements in the bank's statement: what customers paid a merchant on a day, or on the days of a holiday, arrives in one sum, with or without the wallet's fees.
 *
 * <p>The bank's line names the wallet and says 结算; the merchant's own lines of the days before it add up to it. Every day is settled once, the nearest first.
 */
final class MerchantSettlements {
    /** Most days between a payment and its settlement: a long holiday. */
    private static final int LATEST = 10;

    /** Where no line tells its fee, no wallet keeps more than one in so many. */
    private static final int SMALLEST_SHARE_KEPT = 50;

    /** What a merchant took in on a day. */
    private static final class Day {
        private @Nullable Payment first;
        private long paid;
        private long left;
        private long fees;
        private boolean settled;

        void add(Payment payment, long net) {
            if (payment.direction() == Payment.Direction.IN) {
                first = first == null ? payment : first;
                paid += payment.amount().fen();
                left += net;
                fees += payment.booking().fee().fen();
            } else {
                paid -= payment.amount().fen();
            }
        }
    }

    private record Merchant(SheetId sheet, Channel wallet) {}

    private final Map<Merchant, NavigableMap<LocalDate, Day>> merchants = new HashMap<>();
    private final Map<Origin, Payment> settled = new HashMap<>();

    private MerchantSettlements() {}

    /**
     * @param payments each once, in the order of origins
     * @param twins bank lines that are one wallet line's settle no day
     */
    static MerchantSettlements of(List<Payment> payments, Refunds refunds, WalletTwins twins) {
        MerchantSettlements settlements = new MerchantSettlements();
        List<Payment> banks = new ArrayList<>();
        for (Payment payment : payments) {
            if (payment.channel() == Channel.BANK
                    && payment.direction() == Payment.Direction.IN
                    && !twins.walletLine().containsKey(payment.origin())
                    && wallet(payment) != null
                    && says(payment)) {
                banks.add(payment);
            }
        }
        if (banks.isEmpty()) {
            return settlements;
        }
        for (Payment payment : payments) {
            settlements.takeIn(payment, refunds);
        }
        banks.sort(Comparator.comparing(Payment::time).thenComparing(Payment::origin));
        banks.forEach(settlements::settle);
        return settlements;
    }

    private static @Nullable Channel wallet(Payment bank) {
        for (Channel wallet : List.of(Channel.WECHAT, Channel.ALIPAY)) {
            if (WalletTwins.names(bank.payer() + bank.text(), wallet)) {
                return wallet;
            }
        }
        return null;
    }

    private static boolean says(Payment bank) {
        String words = (bank.payer() + bank.text()).toLowerCase(Locale.ROOT);
        return ChannelWords.SETTLEMENTS.stream().anyMatch(words::contains);
    }

    private void takeIn(Payment payment, Refunds refunds) {
        boolean wallet = payment.channel() == Channel.WECHAT || payment.channel() == Channel.ALIPAY;
        boolean paysBack = payment.direction() == Payment.Direction.OUT && refunds.original(payment) != null;
        boolean comesIn = payment.direction() == Payment.Direction.IN
                && (payment.standing() == Payment.Standing.SETTLED || payment.standing() == Payment.Standing.REFUNDED);
        if (wallet && (comesIn || paysBack)) {
            merchants
                    .computeIfAbsent(new Merchant(payment.origin().sheet(), payment.channel()), any -> new TreeMap<>())
                    .computeIfAbsent(payment.time().toLocalDate(), any -> new Day())
                    .add(payment, refunds.net(payment).fen());
        }
    }

    private void settle(Payment bank) {
        LocalDate until = bank.time().toLocalDate();
        Channel wallet = wallet(bank);
        for (boolean told : new boolean[] {true, false}) {
            List<Map.Entry<Merchant, NavigableMap<LocalDate, Day>>> theirs = merchants.entrySet().stream()
                    .filter(merchant -> merchant.getKey().wallet() == wallet)
                    .sorted(Comparator.comparing(merchant -> merchant.getKey().sheet()))
                    .toList();
            for (Map.Entry<Merchant, NavigableMap<LocalDate, Day>> merchant : theirs) {
                List<Day> days =
                        settledBy(merchant.getValue().subMap(until.minusDays(LATEST), true, until, true), bank, told);
                if (!days.isEmpty()) {
                    days.forEach(day -> day.settled = true);
                    days.stream()
                            .map(day -> day.first)
                            .filter(first -> first != null)
                            .findFirst()
                            .ifPresent(first -> settled.put(bank.origin(), first));
                    return;
                }
            }
        }
    }

    /** The days that a bank's line settles: the fewest, the nearest to it; none where nothing adds up. */
    private static List<Day> settledBy(NavigableMap<LocalDate, Day> before, Payment bank, boolean told) {
        List<Day> days = new ArrayList<>(before.descendingMap().values());
        int most = told ? days.size() : Math.min(1, days.size());
        for (int length = 1; length <= most; length++) {
            for (int from = 0; from + length <= days.size(); from++) {
                List<Day> run = days.subList(from, from + length);
                if (run.stream().noneMatch(day -> day.settled)
                        && (told
                                ? isSum(run, bank.amount().fen())
                                : isLessFee(run, bank.amount().fen()))) {
                    return run;
                }
            }
        }
        return List.of();
    }

    private static boolean isSum(List<Day> days, long fen) {
        long paid = days.stream().mapToLong(day -> day.paid).sum();
        long left = days.stream().mapToLong(day -> day.left).sum();
        long fees = days.stream().mapToLong(day -> day.fees).sum();
        return fen == paid || fen == left || fen == paid - fees || fen == left - fees;
    }

    private static boolean isLessFee(List<Day> days, long fen) {
        long paid = days.stream().mapToLong(day -> day.paid).sum();
        long fees = days.stream().mapToLong(day -> day.fees).sum();
        return fees == 0 && fen < paid && paid - fen <= paid / SMALLEST_SHARE_KEPT;
    }

    /** A merchant's first line of what a bank's line settles, by the bank line's origin. */
    Map<Origin, Payment> settled() {
        return settled;
    }
}
