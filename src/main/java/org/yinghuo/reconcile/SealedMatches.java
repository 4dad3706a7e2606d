package org.yinghuo.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Payment;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Match;
import org.yinghuo.reconcile.books.SealedPayment;
import org.yinghuo.reconcile.books.SealedPayment.Told;

/**
 * Which of tonight's gifts stay paid by which payments, as sealed issues say (rule paid-stays-paid): where the gifts are all still
 * there in the same words, and the payments in the same or of the same day and sum.
 */
final class SealedMatches {

    /** Gifts and payments that stand and fall together. */
    private static final class Group {
        final Set<SealedPayment> payments = new LinkedHashSet<>();

        /** Whether the payments brought just what the gifts received: else an issue not sealed yet had its share of them. */
        boolean isWhole() {
            Map<Told, Amount> received = new HashMap<>();
            Map<Told, Amount> brought = new HashMap<>();
            for (SealedPayment one : payments) {
                received.put(one.gift(), one.received());
                brought.put(one.payment(), one.brought());
            }
            return sum(received).equals(sum(brought));
        }

        private static Amount sum(Map<Told, Amount> amounts) {
            return amounts.values().stream().reduce(Amount.ZERO, Amount::plus);
        }
    }

    private final Map<Told, Gift> gifts;
    private final Map<Told, Payment> payments;

    private SealedMatches(Map<Told, Gift> gifts, Map<Told, Payment> payments) {
        this.gifts = gifts;
        this.payments = payments;
    }

    /** The same in any order of what it is given, in the order of the gifts. */
    static List<Match> of(List<SealedPayment> sealed, Collection<Gift> gifts, Collection<Payment> payments) {
        if (sealed.isEmpty()) {
            return List.of();
        }
        List<SealedPayment> inOrder = sealed.stream()
                .sorted(Comparator.comparing((SealedPayment one) -> one.gift().origin())
                        .thenComparing(one -> one.payment().origin()))
                .toList();
        Present<Gift> presentGifts = new Present<>(gifts, Gift::entry);
        presentGifts.find(inOrder.stream().map(SealedPayment::gift).distinct().toList());
        Set<String> donors = new HashSet<>();
        gifts.forEach(gift -> donors.add(gift.person().name()));
        PaymentsAgain again = new PaymentsAgain(payments, payment -> "", donors);
        SealedMatches present = new SealedMatches(
                presentGifts.found(),
                again.find(inOrder.stream()
                        .map(one -> new PaymentsAgain.Known(
                                one.payment(), one.day(), one.paid(), one.donor(), one.how() == Match.How.COLLECTIVE))
                        .toList()));
        List<Match> standing = new ArrayList<>();
        for (Group group : groups(inOrder)) {
            Match match = group.isWhole() ? present.match(group) : null;
            if (match != null) {
                standing.add(match);
            }
        }
        return standing;
    }

    private @Nullable Match match(Group group) {
        List<Gift> paid = all(group, SealedPayment::gift, gifts);
        List<Payment> by = all(group, SealedPayment::payment, payments);
        return paid.isEmpty() || by.isEmpty()
                ? null
                : new Match(paid, by, group.payments.iterator().next().how());
    }

    /** All that are meant; none where one is not there. */
    private static <T> List<T> all(Group group, Function<SealedPayment, Told> part, Map<Told, T> present) {
        List<Told> wanted = group.payments.stream().map(part).distinct().toList();
        return present.keySet().containsAll(wanted)
                ? wanted.stream().map(present::get).toList()
                : List.of();
    }

    private static Collection<Group> groups(List<SealedPayment> inOrder) {
        Map<Told, Group> groupOf = new LinkedHashMap<>();
        for (SealedPayment one : inOrder) {
            Group group = groupOf.computeIfAbsent(one.gift(), any -> new Group());
            Group other = groupOf.putIfAbsent(one.payment(), group);
            if (other != null && other != group) {
                group.payments.addAll(other.payments);
                for (SealedPayment moved : other.payments) {
                    groupOf.put(moved.gift(), group);
                    groupOf.put(moved.payment(), group);
                }
            }
            group.payments.add(one);
        }
        return new LinkedHashSet<>(groupOf.values());
    }
}
