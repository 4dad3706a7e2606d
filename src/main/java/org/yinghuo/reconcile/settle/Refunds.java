package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.words.GivingWords;
import org.yinghuo.words.StatementWords;
import org.yinghuo.words.names.NameMask;

/**
 * What was paid back of the money that came in: by the line's own word, or by a later line.
 *
 * <p>A later line pays one back that bears its number with something added ({@code …058R}, {@code …058_01}), or that goes to the same
 * counterparty within a month and does not say what else it is for: the nearest of that sum, else of a greater one. Where its words say 退款, or its sign takes back
 * what came in, it may come later, by another way, and for several together; and where the words name a donor, it is theirs, whoever takes it. Where a payment's own line tells of the refund too, it is counted once.
 */
final class Refunds {
    private static final int SHORTEST_NUMBER = 8;
    private static final int LONGEST_ADDITION = 40;

    /** Longest time after which a return that does not say so is taken for one. */
    private static final int UNSAID_WITHIN_DAYS = 31;

    private static final Comparator<Payment> IN_TIME =
            Comparator.comparing(Payment::time).thenComparing(Payment::origin);

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
    private final Function<Payment, Set<String>> named;
    private final Map<String, List<Received>> byNumber = new HashMap<>();
    private final Map<String, List<Received>> byParty = new HashMap<>();
    private final Map<String, List<Received>> byDonor = new HashMap<>();
    private final Map<Long, List<Received>> bySum = new HashMap<>();
    private final Map<Origin, Received> received = new HashMap<>();
    private final Map<Origin, Origin> refunded = new HashMap<>();
    private final Map<Origin, Origin> returned = new HashMap<>();

    private Refunds(UnaryOperator<String> key, Function<Payment, Set<String>> named) {
        this.key = key;
        this.named = named;
    }

    /**
     * @param payments each once, none after the run's moment
     * @param key folds a counterparty's name for comparing
     * @param named keys of those whom a payment came from, or whom the words of one that goes out name
     */
    static Refunds of(List<Payment> payments, UnaryOperator<String> key, Function<Payment, Set<String>> named) {
        Refunds refunds = new Refunds(key, named);
        List<Payment> inTime = payments.stream()
                .filter(payment -> payment.standing() != Payment.Standing.PENDING)
                .sorted(IN_TIME)
                .toList();
        refunds.findReturned(inTime);
        Set<Origin> bounced = Set.copyOf(refunds.returned.values());
        Set<String> paidOut = new HashSet<>();
        Set<Long> takenBack = new HashSet<>();
        Set<String> spokenOf = new HashSet<>();
        for (Payment payment : inTime) {
            if (payment.direction() != Payment.Direction.IN) {
                paidOut.addAll(refunds.parties(payment));
                spokenOf.addAll(refunds.givenBack(payment));
                if (payment.booking().takesBack() && payment.payer().isEmpty()) {
                    takenBack.add(payment.amount().fen());
                }
            }
        }
        for (Payment payment : inTime) {
            if (payment.direction() == Payment.Direction.IN) {
                refunds.receive(payment, paidOut, takenBack);
                refunds.receiveFrom(payment, spokenOf);
            }
        }
        for (Payment payment : inTime) {
            if (payment.direction() != Payment.Direction.IN
                    && refunds.mayPayBack(payment)
                    && !bounced.contains(payment.origin())) {
                refunds.payBack(payment);
            }
        }
        return refunds;
    }

    /** What came in by a word that it comes back (退汇; neutral already where that is all it says) is what went out before to the same, or to whoever, of just that sum; the latest. */
    private void findReturned(List<Payment> inTime) {
        List<Payment> out = new ArrayList<>();
        for (Payment payment : inTime) {
            if (payment.direction() == Payment.Direction.OUT && payment.standing() == Payment.Standing.SETTLED) {
                out.add(payment);
            } else if (payment.direction() != Payment.Direction.OUT && saysRefund(payment)) {
                for (int i = out.size() - 1; i >= 0 && mayStillReturn(out.get(i), payment); i--) {
                    if (isReturnOf(payment, out.get(i))) {
                        returned.put(payment.origin(), out.remove(i).origin());
                        break;
                    }
                }
            }
        }
    }

    private boolean isReturnOf(Payment line, Payment out) {
        boolean sameParty = line.payer().isEmpty() || parties(line).stream().anyMatch(parties(out)::contains);
        return sameParty
                && line.amount().equals(out.amount())
                && line.channel() == out.channel()
                && line.booking().ownAccount().equals(out.booking().ownAccount());
    }

    private static boolean mayStillReturn(Payment out, Payment line) {
        return !out.time().plusDays(UNSAID_WITHIN_DAYS).isBefore(line.time());
    }

    /** What went out and came back itself paid nobody back; but 退款成功 beside a payment's own number does. */
    private boolean mayPayBack(Payment payment) {
        return switch (payment.standing()) {
            case CLOSED, PENDING -> false;
            case REFUNDED -> payment.direction() == Payment.Direction.NEUTRAL || numbered(payment) != null;
            case SETTLED ->
                payment.direction() == Payment.Direction.NEUTRAL
                        || payment.refunded().isZero();
        };
    }

    /** By whom a payment may be found: the name, and the account that a bank shows beside it. */
    private List<String> parties(Payment payment) {
        List<String> parties = new ArrayList<>(2);
        String name = key.apply(payment.payer());
        if (!name.isEmpty()) {
            parties.add(name);
        }
        String account = payment.account();
        // A card's number that is hidden in part still tells it from others where enough of it is shown.
        if (account.chars().filter(c -> c != NameMask.HIDDEN).count() >= SHORTEST_NUMBER) {
            parties.add("account " + account);
        }
        return parties;
    }

    private void receive(Payment payment, Set<String> paidOut, Set<Long> takenBack) {
        Received entry = new Received(payment);
        received.put(payment.origin(), entry);
        if (payment.transactionId().length() >= SHORTEST_NUMBER) {
            byNumber.computeIfAbsent(payment.transactionId(), any -> new ArrayList<>(1))
                    .add(entry);
        }
        if (payment.standing() == Payment.Standing.CLOSED) {
            return;
        }
        for (String party : paidOut.isEmpty() ? List.<String>of() : parties(payment)) {
            if (paidOut.contains(party)) {
                byParty.computeIfAbsent(party, any -> new ArrayList<>(1)).add(entry);
            }
        }
        if (takenBack.contains(payment.amount().fen())) {
            bySum.computeIfAbsent(payment.amount().fen(), any -> new ArrayList<>(1))
                    .add(entry);
        }
    }

    /** Donors whose money the words say goes back: 退还黄绚捐款, 退黄绚. */
    private Set<String> givenBack(Payment line) {
        Set<String> donors = named.apply(line);
        boolean says = saysRefund(line)
                || donors.stream().anyMatch(donor -> line.text().contains("退" + donor));
        return says ? donors : Set.of();
    }

    private void receiveFrom(Payment payment, Set<String> spokenOf) {
        if (spokenOf.isEmpty() || payment.standing() == Payment.Standing.CLOSED) {
            return;
        }
        Received entry = received.get(payment.origin());
        for (String donor : entry == null ? Set.<String>of() : named.apply(payment)) {
            if (spokenOf.contains(donor)) {
                byDonor.computeIfAbsent(donor, any -> new ArrayList<>(1)).add(entry);
            }
        }
    }

    private void payBack(Payment line) {
        // A fee bears the number of what it is kept of.
        boolean other = !insists(line) && StatementWords.saysOtherPurpose(line.text());
        Received original = other ? null : numbered(line);
        if (original == null) {
            original = ofNamed(line, true);
        }
        if (original == null) {
            original = sentTo(line);
        }
        if (original == null) {
            original = ofNamed(line, false);
        }
        if (original != null) {
            original.paidBack += line.amount().fen();
            refunded.put(line.origin(), original.payment.origin());
        } else if (insists(line)) {
            payBackSeveral(line);
        }
    }

    /** Whether a line takes money back whatever else its words say. */
    private static boolean insists(Payment line) {
        return line.booking().takesBack() || saysRefund(line);
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

    /** The latest payment, of that sum or else of more, of somebody whose gift the words say goes back, whoever takes it: 退还黄绚捐款. */
    private @Nullable Received ofNamed(Payment line, boolean whole) {
        List<Received> theirs = new ArrayList<>();
        for (String donor : byDonor.isEmpty() ? Set.<String>of() : givenBack(line)) {
            for (Received entry : byDonor.getOrDefault(donor, List.of())) {
                if (!entry.payment.time().isAfter(line.time())
                        && entry.payment.channel() == line.channel()
                        && (!whole || entry.left() == line.amount().fen())
                        && !theirs.contains(entry)) {
                    theirs.add(entry);
                }
            }
        }
        theirs.sort(Comparator.comparing(entry -> entry.payment, IN_TIME));
        return latest(theirs, line);
    }

    /** The latest payment of the same counterparty before the line: one that tells of this refund itself, else of that sum, else of a larger one. */
    private @Nullable Received sentTo(Payment line) {
        boolean insists = insists(line);
        if (!insists && (line.direction() != Payment.Direction.OUT || StatementWords.saysOtherPurpose(line.text()))) {
            return null;
        }
        List<Received> theirs = before(line, insists);
        Received found = latest(theirs, line);
        if (found == null && line.booking().takesBack() && line.payer().isEmpty()) {
            List<Received> ofSum =
                    new ArrayList<>(bySum.getOrDefault(line.amount().fen(), List.of()));
            ofSum.removeIf(
                    entry -> entry.payment.time().isAfter(line.time()) || entry.payment.channel() != line.channel());
            found = latest(ofSum, line);
        }
        return found;
    }

    /** What the counterparty had paid by then, in order; by another way only where none came by this. */
    private List<Received> before(Payment line, boolean insists) {
        List<Received> theirs = new ArrayList<>();
        for (String party : parties(line)) {
            for (Received entry : byParty.getOrDefault(party, List.of())) {
                boolean inTime = !entry.payment.time().isAfter(line.time())
                        && (insists
                                || !entry.payment
                                        .time()
                                        .plusDays(UNSAID_WITHIN_DAYS)
                                        .isBefore(line.time()));
                if (inTime && !theirs.contains(entry)) {
                    theirs.add(entry);
                }
            }
        }
        List<Received> here = theirs.stream()
                .filter(entry -> entry.payment.channel() == line.channel())
                .toList();
        return here.isEmpty() && saysRefund(line) ? theirs : here;
    }

    private static @Nullable Received latest(List<Received> theirs, Payment line) {
        long fen = line.amount().fen();
        Received equal = null;
        Received larger = null;
        for (Received entry : theirs) {
            if (insists(line) && entry.tells(fen)) {
                return entry;
            }
            if (entry.ownWord() == 0 && entry.left() == fen) {
                equal = entry;
            } else if (entry.ownWord() == 0 && entry.left() > fen) {
                larger = entry;
            }
        }
        return equal != null ? equal : larger;
    }

    /** Takes back more than any payment was: the latest first, where all of them together were as much. */
    private void payBackSeveral(Payment line) {
        List<Received> theirs = before(line, true);
        long most = theirs.stream()
                .filter(entry -> entry.ownWord() == 0)
                .mapToLong(Received::left)
                .sum();
        if (most < line.amount().fen()) {
            return;
        }
        long rest = line.amount().fen();
        for (int i = theirs.size() - 1; i >= 0 && rest > 0; i--) {
            Received entry = theirs.get(i);
            long part = entry.ownWord() == 0 ? Math.min(rest, entry.left()) : 0;
            if (part > 0) {
                entry.paidBack += part;
                rest -= part;
                refunded.putIfAbsent(line.origin(), entry.payment.origin());
            }
        }
    }

    /** Whether a line's words speak of money going back. */
    static boolean saysRefund(Payment line) {
        return GivingWords.TAKEN_BACK.stream().anyMatch(line.text()::contains);
    }

    /** What is left of a payment that came in. */
    Amount net(Payment payment) {
        Received entry = received.get(payment.origin());
        long paidBack = entry == null ? 0 : Math.max(entry.paidBack, entry.ownWord());
        return new Amount(Math.max(0, payment.amount().fen() - paidBack));
    }

    /** The line that went out of which a line is the return: 退汇; null where it is none. */
    @Nullable
    Origin returned(Payment line) {
        return returned.get(line.origin());
    }

    /** The payment that a line pays back; null where it pays none back. */
    @Nullable
    Origin original(Payment line) {
        return refunded.get(line.origin());
    }
}
