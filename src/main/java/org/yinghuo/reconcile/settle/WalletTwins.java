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
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.words.ChannelWords;

/**
 * The same money in a wallet's and a bank's statement: what came into WeChat Pay or Alipay by way of a bank stands in the bank's statement too.
 *
 * <p>The two lines agree in the sum and lie a day apart at most; the wallet's names a bank as where the money came from or went, or the
 * bank's names the wallet as the counterparty. The nearest ones are twins, one to one.
 */
final class WalletTwins {
    private static final Duration APART = Duration.ofDays(1);
    private static final Duration MINUTES = Duration.ofMinutes(10);

    private record Trace(long fen, long day, String side) {}

    private record Twins(Payment wallet, Payment bank, Duration apart) {}

    private final UnaryOperator<String> key;
    private final Map<Origin, Payment> walletLine = new HashMap<>();
    private final Set<Origin> withBankLine = new HashSet<>();

    private WalletTwins(UnaryOperator<String> key) {
        this.key = key;
    }

    /**
     * @param payments that came in and stand, and the neutral ones
     * @param key folds a counterparty's name for comparing
     */
    static WalletTwins of(List<Payment> payments, UnaryOperator<String> key) {
        WalletTwins twins = new WalletTwins(key);
        Map<Trace, List<Payment>> bankLines = new HashMap<>();
        for (Payment bank : payments) {
            if (bank.channel() == Channel.BANK && bank.direction() == Payment.Direction.IN) {
                twins.traces(bank)
                        .forEach(trace -> bankLines
                                .computeIfAbsent(trace, any -> new ArrayList<>(1))
                                .add(bank));
            }
        }
        List<Twins> candidates = new ArrayList<>();
        for (Payment wallet : payments) {
            if (!bankLines.isEmpty() && twins.mayStandInABank(wallet)) {
                for (Trace trace : twins.sought(wallet)) {
                    for (Payment bank : bankLines.getOrDefault(trace, List.of())) {
                        Duration apart = apart(wallet, bank);
                        if (apart.compareTo(APART) <= 0 && twins.areOne(wallet, bank, apart)) {
                            candidates.add(new Twins(wallet, bank, apart));
                        }
                    }
                }
            }
        }
        candidates.sort(Comparator.comparing(Twins::apart)
                .thenComparing(pair -> pair.wallet().origin())
                .thenComparing(pair -> pair.bank().origin()));
        for (Twins pair : candidates) {
            if (!twins.withBankLine.contains(pair.wallet().origin())
                    && twins.walletLine.putIfAbsent(pair.bank().origin(), pair.wallet()) == null) {
                twins.withBankLine.add(pair.wallet().origin());
            }
        }
        return twins;
    }

    /** What a bank's line can be found by: its sum with its day, and the wallet it names or its payer. */
    private List<Trace> traces(Payment bank) {
        long day = bank.time().toLocalDate().toEpochDay();
        List<Trace> traces = new ArrayList<>(List.of(new Trace(bank.amount().fen(), day, key.apply(bank.payer()))));
        ChannelWords.WALLETS.forEach((wallet, words) -> {
            if (speaks(bank.payer() + bank.text(), words)) {
                traces.add(new Trace(bank.amount().fen(), day, wallet.word()));
            }
        });
        return traces;
    }

    private List<Trace> sought(Payment wallet) {
        long day = wallet.time().toLocalDate().toEpochDay();
        Set<String> sides = new TreeSet<>(List.of(wallet.channel().word()));
        if (speaks(wallet.method(), ChannelWords.BANKS)) {
            sides.add(key.apply(wallet.payer()));
            sides.add("");
        }
        List<Trace> sought = new ArrayList<>();
        for (String side : sides) {
            for (long near = day - 1; near <= day + 1; near++) {
                sought.add(new Trace(wallet.amount().fen(), near, side));
            }
        }
        return sought;
    }

    private boolean mayStandInABank(Payment wallet) {
        if (!ChannelWords.WALLETS.containsKey(wallet.channel())) {
            return false;
        }
        return switch (wallet.direction()) {
            case IN -> true;
            case OUT, NEUTRAL -> speaks(wallet.text() + wallet.method(), ChannelWords.WITHDRAWALS);
        };
    }

    private boolean areOne(Payment wallet, Payment bank, Duration apart) {
        boolean bankNamesWallet =
                speaks(bank.payer() + bank.text(), ChannelWords.WALLETS.getOrDefault(wallet.channel(), Set.of()));
        if (wallet.direction() != Payment.Direction.IN) {
            return bankNamesWallet;
        }
        boolean walletNamesBank = speaks(wallet.method(), ChannelWords.BANKS);
        if (bankNamesWallet) {
            return walletNamesBank || apart.compareTo(MINUTES) <= 0 || namesPayer(bank, wallet);
        }
        boolean samePayer = key.apply(bank.payer()).equals(key.apply(wallet.payer()));
        return walletNamesBank && (samePayer || (bank.payer().isEmpty() && apart.compareTo(MINUTES) <= 0));
    }

    private boolean namesPayer(Payment bank, Payment wallet) {
        String payer = key.apply(wallet.payer());
        return payer.length() > 1 && key.apply(bank.payer() + bank.text()).contains(payer);
    }

    /** Whether a text names a wallet, or whoever settles for it. */
    static boolean names(String text, Channel wallet) {
        return speaks(text, ChannelWords.WALLETS.getOrDefault(wallet, Set.of()));
    }

    private static boolean speaks(String text, Set<String> words) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        return words.stream().anyMatch(lower::contains);
    }

    /** Between two times; a time of which only the day is known may be any of that day. */
    private static Duration apart(Payment one, Payment other) {
        if (isDayOnly(one) || isDayOnly(other)) {
            return Duration.ofDays(Math.abs(one.time().toLocalDate().toEpochDay()
                    - other.time().toLocalDate().toEpochDay()));
        }
        return Duration.between(one.time(), other.time()).abs();
    }

    private static boolean isDayOnly(Payment payment) {
        return payment.time().toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** The wallet's line for a bank's, by the bank line's origin. */
    Map<Origin, Payment> walletLine() {
        return walletLine;
    }

    /** Whether a wallet's line stands in a bank's statement too. */
    boolean isInBank(Payment wallet) {
        return withBankLine.contains(wallet.origin());
    }
}
