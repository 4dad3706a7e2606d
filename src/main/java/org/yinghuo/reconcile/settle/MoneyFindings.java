package org.yinghuo.reconcile.settle;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Numbering;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.SheetId;

/** What there is to say about money: each finding with what a clerk needs to chase it. */
final class MoneyFindings {
    private static final int MOST_NAMED = 5;
    private final Set<Origin> counted = new HashSet<>();
    private final PaymentDecisions verdicts;
    private final List<Finding> findings = new ArrayList<>();
    private final Numbering copies = new Numbering();
    private final Map<Origin, Finding> repeated = new HashMap<>();
    /** What came in and went back whole, and the lines by which money went back, by what they take from. */
    private final List<Incoming> gone = new ArrayList<>();

    private final Map<Origin, List<Payment>> returns = new HashMap<>();

    MoneyFindings(PaymentDecisions verdicts) {
        this.verdicts = verdicts;
    }

    static String subject(Pledge pledge) {
        return pledge.words() + "|" + pledge.occurrence;
    }

    static String subject(Incoming receipt) {
        return receipt.words() + "|" + receipt.occurrence;
    }

    /** A line that says what another statement says too: asked before anything is said of it. */
    boolean isKeptApart(Payment copy) {
        return verdicts.counts(repetition(copy));
    }

    /** Notes that a person said that a line counts. */
    void count(Payment line) {
        counted.add(line.origin());
    }

    /** Whether a person said that a line counts. */
    boolean isCounted(Payment line) {
        return counted.contains(line.origin());
    }

    private Finding repetition(Payment copy) {
        return repeated.computeIfAbsent(
                copy.origin(),
                any -> Finding.at(
                        Code.REPEATED_PAYMENT,
                        copy.origin(),
                        "",
                        copy.amount().toString(),
                        "",
                        List.of(),
                        copies.next(Long.toHexString(copy.content()))));
    }

    /** @param variant empty for the same line in another statement, {@code wallet} for the same money in a wallet's, {@code settlement} for that of a merchant's lines */
    void repeats(Payment copy, Origin twin, String variant, @Nullable IssueId issue) {
        Finding finding = repetition(copy);
        findings.add(
                Finding.at(finding.code(), copy.origin(), "", finding.value(), variant, twin.where(), finding.subject())
                        .in(issue));
    }

    /** Lines so many of one day and sum that not each was compared with each of another statement; said once a statement. */
    void uncompared(SheetId statement, List<Payment> lines) {
        Amount sum = Amount.ZERO;
        for (Payment line : lines) {
            sum = sum.plus(line.amount());
        }
        Payment first = lines.get(0);
        List<String> args = List.of(
                Integer.toString(lines.size()),
                sum.toString(),
                first.time().toLocalDate().toString(),
                first.amount().toString());
        findings.add(Finding.about(Code.REPEATED_PAYMENT, statement, sum.toString(), "uncompared", args));
    }

    /** A sum taken back of which no payment before it is known to be the one. */
    void takenBack(Payment line, @Nullable IssueId issue) {
        findings.add(Finding.at(
                        Code.UNCLAIMED_PAYMENT,
                        line.origin(),
                        "",
                        line.amount().toString(),
                        "taken-back",
                        List.of(
                                line.payer(),
                                Finding.minute(line.time()),
                                line.amount().toString(),
                                line.text()),
                        Long.toHexString(line.content()))
                .in(issue));
    }

    /** Notes a payment of which nothing is left. */
    void wentBack(Incoming receipt) {
        gone.add(receipt);
    }

    /** Notes a line by which money goes back. */
    void takesBack(Payment line, Origin original) {
        returns.computeIfAbsent(original, any -> new ArrayList<>(1)).add(line);
    }

    Finding unpaid(Pledge pledge, Amount missing) {
        List<String> args = new ArrayList<>(
                List.of(name(pledge), Finding.day(pledge.gift.day()), missing.toString(), pledge.gift.department()));
        Incoming back = gone.stream()
                .filter(receipt -> receipt.payer.isDonorOf(pledge)
                        && receipt.payment.amount().equals(pledge.gift.amount())
                        && Math.abs(receipt.day - pledge.day) <= Matching.NEAR
                        && returns.containsKey(receipt.payment.origin()))
                .min(Comparator.<Incoming>comparingLong(receipt -> Math.abs(receipt.day - pledge.day))
                        .thenComparing(receipt -> receipt.payment.origin()))
                .orElse(null);
        if (back != null) {
            args.addAll(List.of(minute(back), where(back.payment.origin()), whereBack(List.of(back))));
        }
        return about(Code.UNPAID_DONATION, pledge, back == null ? "" : "returned", args);
    }

    private String whereBack(List<Incoming> receipts) {
        return String.join(
                "、",
                receipts.stream()
                        .flatMap(receipt -> returns.getOrDefault(receipt.payment.origin(), List.of()).stream())
                        .sorted(Comparator.comparing(Payment::time).thenComparing(Payment::origin))
                        .map(line -> where(line.origin()))
                        .toList());
    }

    private static String where(Origin origin) {
        return String.join(" ", origin.where());
    }

    /** @param paid what was paid for the gift, or for it and others together */
    Finding differs(Pledge pledge, Amount declared, Amount paid, List<Incoming> by) {
        String variant = by.isEmpty() ? "undone" : paid.compareTo(declared) < 0 ? "less" : "more";
        Amount apart = paid.compareTo(declared) < 0 ? declared.minus(paid) : paid.minus(declared);
        List<String> args = new ArrayList<>(List.of(
                name(pledge),
                declared.toString(),
                paid.toString(),
                apart.toString(),
                by.isEmpty() ? "" : where(by.get(0).payment.origin())));
        String back = whereBack(by);
        if (variant.equals("less") && !back.isEmpty()) {
            Amount came = Amount.ZERO;
            for (Incoming receipt : by) {
                came = came.plus(receipt.payment.amount()).minus(receipt.net);
            }
            args.addAll(List.of(came.toString(), back));
            variant = "less-returned";
        }
        return about(Code.AMOUNT_DIFFERS, pledge, variant, args);
    }

    private static Finding about(Code code, Pledge pledge, String variant, List<String> args) {
        return Finding.at(
                        code,
                        pledge.gift.entry().origin(),
                        "",
                        pledge.gift.amount().toString(),
                        variant,
                        args,
                        subject(pledge))
                .in(pledge.gift.issue());
    }

    Finding unclaimed(Incoming receipt) {
        return about(
                Code.UNCLAIMED_PAYMENT,
                receipt,
                "",
                List.of(receipt.payment.payer(), minute(receipt), receipt.net.toString(), receipt.payment.text()));
    }

    /**
     * A payment by a payer nobody knows that comes to just what a gift lacks.
     *
     * @param resemblance what makes the payer look like the donor; empty if nothing does
     */
    Finding lacking(Incoming receipt, Pledge pledge, String resemblance) {
        return about(
                Code.UNCLAIMED_PAYMENT,
                receipt,
                resemblance.isEmpty() ? "lacking" : resemblance,
                List.of(
                        receipt.payment.payer(),
                        minute(receipt),
                        receipt.net.toString(),
                        receipt.payment.text(),
                        pledge.gift.department() + name(pledge),
                        Finding.day(pledge.gift.day()),
                        Finding.id(
                                pledge.match == null ? Code.UNPAID_DONATION : Code.AMOUNT_DIFFERS, subject(pledge))));
    }

    /** Whether a person decided that what unknown payers sent counts. */
    boolean countsUnknown(SheetId statement) {
        return verdicts.counts(unknown(statement, "", List.of()));
    }

    /** What unknown payers sent, said once a statement. */
    void unknown(SheetId statement, List<Incoming> receipts) {
        Amount sum = Amount.ZERO;
        for (Incoming receipt : receipts) {
            sum = sum.plus(receipt.net);
        }
        Incoming first = receipts.get(0);
        List<String> args = List.of(
                Integer.toString(receipts.size()),
                sum.toString(),
                first.payment.payer(),
                minute(first),
                first.net.toString());
        findings.add(unknown(statement, sum.toString(), args));
    }

    private static Finding unknown(SheetId statement, String sum, List<String> args) {
        return Finding.about(Code.UNKNOWN_RECEIPTS, statement, sum, "", args);
    }

    /** @param payments all that it is about, of which the first is named */
    Finding ambiguous(List<Incoming> payments, Ambiguity contest) {
        Incoming receipt = payments.get(0);
        Amount sum = Amount.ZERO;
        for (Incoming one : payments) {
            sum = sum.plus(one.net);
        }
        List<String> named = contest.pledges().stream()
                .limit(MOST_NAMED)
                .map(pledge -> pledge.gift.department() + name(pledge) + " " + Finding.day(pledge.gift.day()) + " "
                        + pledge.gift.amount())
                .toList();
        return about(
                Code.AMBIGUOUS_PAYMENT,
                receipt,
                contest.variant(),
                List.of(
                        receipt.payment.payer(),
                        minute(receipt),
                        receipt.net.toString(),
                        String.join("、", named),
                        Integer.toString(contest.number()),
                        Integer.toString(payments.size()),
                        sum.toString()));
    }

    private static Finding about(Code code, Incoming receipt, String variant, List<String> args) {
        return Finding.at(code, receipt.payment.origin(), "", receipt.net.toString(), variant, args, subject(receipt))
                .in(receipt.leftover.issue());
    }

    Finding outside(Incoming receipt) {
        LocalDateTime time = receipt.payment.time();
        return Finding.at(
                Code.OUTSIDE_ANY_ISSUE,
                receipt.payment.origin(),
                "",
                time.toLocalDate().toString(),
                "",
                List.of(),
                subject(receipt));
    }

    private static String name(Pledge pledge) {
        String name = pledge.gift.person().name();
        return name.isEmpty() ? pledge.gift.person().heads() + "人" : name;
    }

    private static String minute(Incoming receipt) {
        return Finding.minute(receipt.payment.time());
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /** Adds what holds tonight, or what a decision taken tonight rests on. */
    void add(boolean holds, Pledge pledge, Supplier<Finding> finding) {
        if (holds || verdicts.isAbout(pledge)) {
            Finding said = finding.get();
            if (holds || verdicts.restsOn(said)) {
                findings.add(said);
            }
        }
    }

    /** Adds what holds tonight, or what a decision taken tonight rests on. */
    void add(boolean holds, Incoming receipt, Supplier<Finding> finding) {
        if (holds || verdicts.isAbout(receipt)) {
            Finding said = finding.get();
            if (holds || verdicts.restsOn(said)) {
                findings.add(said);
            }
        }
    }

    List<Finding> findings() {
        return findings;
    }
}
