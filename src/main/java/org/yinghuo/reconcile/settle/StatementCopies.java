package org.yinghuo.reconcile.settle;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.SheetId;
import org.yinghuo.reconcile.settle.StatementLine.Precision;

/**
 * The same line in two exports of one account, because their periods overlap, one was saved again by a spreadsheet program, or a clerk keeps a list beside it.
 *
 * <p>Two lines are one payment where all that both tell agrees: sum, day and time, balance, number, payer. The surest pairs are taken first, each line
 * of an export once; so what repeats within one statement are so many payments. Of each payment the fullest line is kept, and learns what only the others tell.
 */
final class StatementCopies {

    private record Sum(Payment.Direction direction, long fen, LocalDate day) {}

    private record Numbered(SheetId sheet, String number) {}

    /** One payment, and its line in each of the statements seen so far. */
    private static final class Copies {
        final List<StatementLine> lines = new ArrayList<>(2);

        boolean mayHold(StatementLine line) {
            return lines.stream().allMatch(one -> one.mayBe(line));
        }

        /** Whether its number says that it is the same, whatever is damaged or renamed beside it. */
        boolean isNumbered(StatementLine line) {
            return lines.stream().anyMatch(one -> one.number.equals(line.number))
                    && lines.stream().allMatch(one -> one.sameAccount(line) && one.sameBalance(line));
        }
    }

    private final UnaryOperator<String> key;
    private final Function<Payment, Set<String>> people;
    private final Predicate<Payment> keptApart;
    private final Map<SheetId, Precision> clocks = new HashMap<>();
    private final Set<Numbered> shared = new HashSet<>();
    private final Map<Origin, Origin> twins = new HashMap<>();
    private final Map<Origin, Origin> counted = new HashMap<>();
    private final List<Payment> distinct = new ArrayList<>();
    private final Map<SheetId, List<Payment>> uncompared = new TreeMap<>();
    private long comparisons;

    private StatementCopies(
            UnaryOperator<String> key, Function<Payment, Set<String>> people, Predicate<Payment> keptApart) {
        this.key = key;
        this.people = people;
        this.keptApart = keptApart;
    }

    /**
     * @param key folds a counterparty's name for comparing
     * @param people names of those a line's money may come from, by its payer, the aliases and its words
     * @param keptApart lines that a person decided to count
     */
    static StatementCopies of(
            List<Payment> payments,
            UnaryOperator<String> key,
            Function<Payment, Set<String>> people,
            Predicate<Payment> keptApart) {
        StatementCopies copies = new StatementCopies(key, people, keptApart);
        List<Payment> inOrder =
                payments.stream().sorted(Comparator.comparing(Payment::origin)).toList();
        inOrder.forEach(copies::seeClock);
        copies.seeNumbers(inOrder);
        Map<Sum, List<Payment>> alike = new LinkedHashMap<>(2 * payments.size());
        for (Payment payment : inOrder) {
            Sum sum = new Sum(
                    payment.direction(), payment.amount().fen(), payment.time().toLocalDate());
            alike.computeIfAbsent(sum, any -> new ArrayList<>(1)).add(payment);
        }
        alike.values().forEach(copies::tellApart);
        copies.distinct.sort(Comparator.comparing(Payment::origin));
        return copies;
    }

    /** A spreadsheet program drops seconds, a list of days all times: each for its whole sheet. */
    private void seeClock(Payment payment) {
        boolean seconds = payment.time().getSecond() != 0;
        clocks.merge(
                payment.origin().sheet(),
                seconds ? Precision.SECOND : Precision.MINUTE,
                (one, two) -> one.compareTo(two) > 0 ? one : two);
    }

    /** A number that several payers of one statement bear is a batch's, and tells no line. */
    private void seeNumbers(List<Payment> payments) {
        Map<Numbered, String> payers = new HashMap<>(2 * payments.size());
        for (Payment payment : payments) {
            String number = payment.transactionId();
            if (number.length() >= StatementLine.SHORTEST_NUMBER) {
                Numbered numbered = new Numbered(payment.origin().sheet(), number);
                String before = payers.putIfAbsent(numbered, payment.payer());
                if (before != null && !before.equals(payment.payer())) {
                    shared.add(numbered);
                }
            }
        }
    }

    private StatementLine line(Payment payment) {
        SheetId sheet = payment.origin().sheet();
        String number = payment.transactionId();
        boolean tells = number.length() >= StatementLine.SHORTEST_NUMBER
                && number.chars().distinct().limit(2).count() > 1
                && !shared.contains(new Numbered(sheet, number));
        return new StatementLine(
                payment,
                clocks.getOrDefault(sheet, Precision.SECOND),
                key.apply(payment.payer()),
                tells ? number : "",
                people.apply(payment));
    }

    private void tellApart(List<Payment> payments) {
        if (payments.size() == 1) {
            distinct.add(payments.get(0));
            return;
        }
        Map<SheetId, List<StatementLine>> bySheet = new TreeMap<>();
        for (Payment payment : payments) {
            StatementLine line = line(payment);
            List<StatementLine> told = bySheet.computeIfAbsent(payment.origin().sheet(), any -> new ArrayList<>(1));
            StatementLine same = sameWithin(told, line);
            if (same == null || isCounted(payment, same)) {
                told.add(line);
            } else {
                twins.put(payment.origin(), same.payment.origin());
            }
        }
        List<Copies> all = new ArrayList<>();
        // What two poor exports leave open, which line is whose, a full one decides, so it comes first.
        bySheet.values().stream()
                .sorted(Comparator.comparingInt(StatementCopies::fullest).reversed())
                .forEach(lines -> join(all, lines));
        all.forEach(this::keep);
    }

    /** Whether a person said that a line counts beside the one it repeats. */
    private boolean isCounted(Payment copy, StatementLine twin) {
        boolean counts = keptApart.test(copy);
        if (counts) {
            counted.put(copy.origin(), twin.payment.origin());
        }
        return counts;
    }

    /** The same line twice in one sheet, as when two exports were pasted together: nothing but its number, or time and balance, can tell. */
    private static @Nullable StatementLine sameWithin(List<StatementLine> told, StatementLine line) {
        for (StatementLine other : told) {
            boolean numbered = !line.number.isEmpty()
                    && other.number.equals(line.number)
                    && other.payment.time().equals(line.payment.time())
                    && other.payer.equals(line.payer)
                    && other.sameBalance(line);
            if (numbered || (line.isPlacedAs(other) && line.number.equals(other.number))) {
                return other;
            }
        }
        return null;
    }

    /** Takes in another statement's lines: those it shares with the ones before, the surest first, and those it adds. */
    private void join(List<Copies> all, List<StatementLine> lines) {
        List<StatementLine> open = new ArrayList<>(lines);
        if (!all.isEmpty()) {
            Set<Copies> free = new LinkedHashSet<>(all);
            comparisons = 0;
            pair(free, open, line -> line.number, Copies::isNumbered);
            pair(free, open, StatementLine::balanceTold, Copies::mayHold);
            pair(free, open, line -> line.clock == Precision.SECOND ? line.payer : "", Copies::mayHold);
            pair(free, open, line -> line.payer, Copies::mayHold);
            comparisons += (long) free.size() * open.size();
            if (comparisons <= SearchBounds.COMPARISONS_OF_LINES) {
                pairRest(new ArrayList<>(free), open);
            } else {
                List<Payment> left =
                        uncompared.computeIfAbsent(lines.get(0).payment.origin().sheet(), any -> new ArrayList<>());
                open.forEach(line -> left.add(line.payment));
            }
        }
        for (StatementLine line : open) {
            Copies one = new Copies();
            one.lines.add(line);
            all.add(one);
        }
    }

    /** Pairs what shares a word of that sort, in order. */
    private void pair(
            Set<Copies> free,
            List<StatementLine> open,
            Function<StatementLine, String> word,
            BiPredicate<Copies, StatementLine> same) {
        Map<String, Deque<Copies>> byWord = new HashMap<>();
        for (Copies copies : free) {
            for (StatementLine line : copies.lines) {
                String its = word.apply(line);
                if (!its.isEmpty()) {
                    byWord.computeIfAbsent(its, any -> new ArrayDeque<>(2)).add(copies);
                }
            }
        }
        List<StatementLine> left = new ArrayList<>();
        for (StatementLine line : open) {
            Copies found = first(free, byWord.getOrDefault(word.apply(line), new ArrayDeque<>()), line, same);
            if (found == null) {
                left.add(line);
            } else {
                found.lines.add(line);
                free.remove(found);
            }
        }
        open.clear();
        open.addAll(left);
    }

    /** The first that is still free and may be the same; those that are not free any more are taken out on the way. */
    private @Nullable Copies first(
            Set<Copies> free, Deque<Copies> sharing, StatementLine line, BiPredicate<Copies, StatementLine> same) {
        Iterator<Copies> each = sharing.iterator();
        while (each.hasNext() && comparisons <= SearchBounds.COMPARISONS_OF_LINES) {
            Copies copies = each.next();
            if (!free.contains(copies)) {
                each.remove();
            } else {
                comparisons++;
                if (same.test(copies, line)) {
                    return copies;
                }
            }
        }
        return null;
    }

    /** Pairs as many of the rest as may be one, so that a masked name takes no line from one that fits no other. */
    private static void pairRest(List<Copies> free, List<StatementLine> open) {
        int[] lineOf = new int[free.size()];
        Arrays.fill(lineOf, -1);
        List<List<Integer>> fitting = new ArrayList<>();
        for (StatementLine line : open) {
            List<Integer> fits = new ArrayList<>();
            for (int i = 0; i < free.size(); i++) {
                if (free.get(i).mayHold(line)) {
                    fits.add(i);
                }
            }
            fitting.add(fits);
        }
        for (int line = 0; line < open.size(); line++) {
            if (!fitting.get(line).isEmpty()) {
                augment(line, fitting, lineOf);
            }
        }
        List<StatementLine> taken = new ArrayList<>();
        for (int i = 0; i < lineOf.length; i++) {
            if (lineOf[i] >= 0) {
                free.get(i).lines.add(open.get(lineOf[i]));
                taken.add(open.get(lineOf[i]));
            }
        }
        open.removeAll(new HashSet<>(taken));
    }

    /** Finds the line a place by moving others to places they fit too, the nearest way first. */
    private static void augment(int start, List<List<Integer>> fitting, int[] lineOf) {
        int[] cameFrom = new int[lineOf.length];
        Arrays.fill(cameFrom, -1);
        ArrayDeque<Integer> waiting = new ArrayDeque<>(List.of(start));
        Map<Integer, Integer> placeOf = new HashMap<>();
        while (!waiting.isEmpty()) {
            int line = waiting.poll();
            for (int place : fitting.get(line)) {
                if (cameFrom[place] >= 0) {
                    continue;
                }
                cameFrom[place] = line;
                if (lineOf[place] < 0) {
                    int at = place;
                    while (true) {
                        int mover = cameFrom[at];
                        Integer before = placeOf.get(mover);
                        lineOf[at] = mover;
                        if (before == null) {
                            return;
                        }
                        at = before;
                    }
                }
                placeOf.put(lineOf[place], place);
                waiting.add(lineOf[place]);
            }
        }
    }

    /** Keeps the fullest line; the others are its twins, unless a person decided to count them. */
    private void keep(Copies copies) {
        List<StatementLine> lines = copies.lines;
        if (lines.size() == 1) {
            distinct.add(lines.get(0).payment);
            return;
        }
        lines.sort(FULLEST);
        List<StatementLine> told = new ArrayList<>(List.of(lines.get(0)));
        for (StatementLine copy : lines.subList(1, lines.size())) {
            if (isCounted(copy.payment, lines.get(0))) {
                distinct.add(copy.payment);
            } else {
                twins.put(copy.payment.origin(), lines.get(0).payment.origin());
                told.add(copy);
            }
        }
        distinct.add(together(told));
    }

    private static final Comparator<StatementLine> FULLEST =
            Comparator.comparingInt(StatementCopies::fullness).reversed().thenComparing(line -> line.payment.origin());

    /** How much a line tells; whose money it is weighs most, then by which number it is known. */
    private static int fullness(StatementLine line) {
        Payment payment = line.payment;
        int told = line.payer.isEmpty() ? 0 : line.isMasked() ? 1 : 4;
        told = told * 4 + (line.number.isEmpty() ? 0 : 3);
        told = told * 4 + line.exactness();
        told = told * 4 + progress(payment);
        told = told * 2 + (payment.booking().balance() == null ? 0 : 1);
        return told * 64
                + Math.min(63, payment.text().length() + payment.account().length());
    }

    private static int fullest(List<StatementLine> lines) {
        return lines.stream().mapToInt(StatementCopies::fullness).max().orElse(0);
    }

    /** The furthest a payment has come is how it stands: a later statement knows more. */
    private static int progress(Payment payment) {
        return switch (payment.standing()) {
            case PENDING -> 0;
            case SETTLED -> payment.refunded().isZero() ? 1 : 2;
            case CLOSED, REFUNDED -> 3;
        };
    }

    /** The fullest line with what only the others tell: how the payment stands by now, its number, its remark. */
    private static Payment together(List<StatementLine> lines) {
        Payment kept = lines.get(0).payment;
        if (lines.size() == 1) {
            return kept;
        }
        Payment furthest = kept;
        String number = kept.transactionId();
        String account = kept.account();
        String method = kept.method();
        Channel channel = kept.channel();
        StringBuilder text = new StringBuilder(kept.text());
        Payment.Booking booking = kept.booking();
        for (StatementLine line : lines.subList(1, lines.size())) {
            Payment copy = line.payment;
            furthest = progress(copy) > progress(furthest) ? copy : furthest;
            number = number.isEmpty() ? copy.transactionId() : number;
            account = account.isEmpty() ? copy.account() : account;
            method = method.isEmpty() ? copy.method() : method;
            channel = channel == Channel.UNSAID ? copy.channel() : channel;
            if (!copy.text().isEmpty() && text.indexOf(copy.text()) < 0) {
                text.append(text.isEmpty() ? "" : " ").append(copy.text());
            }
            booking = together(booking, copy.booking());
        }
        return new Payment(
                kept.origin(),
                kept.content(),
                kept.time(),
                kept.direction(),
                kept.amount(),
                furthest.refunded(),
                furthest.standing(),
                kept.payer(),
                account,
                number,
                text.toString(),
                channel,
                method,
                booking);
    }

    private static Payment.Booking together(Payment.Booking one, Payment.Booking two) {
        Amount balance = one.balance();
        return new Payment.Booking(
                one.ownAccount().isEmpty() ? two.ownAccount() : one.ownAccount(),
                balance == null ? two.balance() : balance,
                one.fee().isZero() ? two.fee() : one.fee(),
                one.takesBack() || two.takesBack());
    }

    /** Every payment once, in the order of origins. */
    List<Payment> distinct() {
        return distinct;
    }

    /** Lines that were too many to be compared with those of other statements, by their own. */
    Map<SheetId, List<Payment>> uncompared() {
        return uncompared;
    }

    /** The line that one repeats which counts all the same, since a person said so, by the latter's origin. */
    Map<Origin, Origin> counted() {
        return counted;
    }

    /** The line that a copy repeats, by the copy's origin. */
    Map<Origin, Origin> twins() {
        return twins;
    }
}
