package org.yinghuo.reconcile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
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
import org.yinghuo.model.Entry;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Match;
import org.yinghuo.reconcile.books.SealedPayment;
import org.yinghuo.reconcile.books.SealedPayment.Told;

/**
 * Which of tonight's gifts stay paid by which payments, as sealed issues say (rule paid-stays-paid): those paid in full, where gifts and payments are all still
 * there in the same words.
 */
final class SealedMatches {

    /** Gifts and payments that stand and fall together. */
    private static final class Group {
        final Set<SealedPayment> payments = new LinkedHashSet<>();

        /** Whether the payments brought just what the gifts came to: else an issue not sealed yet had its share of them. */
        boolean isWhole() {
            Map<Told, Amount> declared = new HashMap<>();
            Map<Told, Amount> brought = new HashMap<>();
            for (SealedPayment one : payments) {
                declared.put(one.gift(), one.declared());
                brought.put(one.payment(), one.brought());
            }
            return payments.stream().allMatch(SealedPayment::inFull)
                    && sum(declared).equals(sum(brought));
        }

        private static Amount sum(Map<Told, Amount> amounts) {
            return amounts.values().stream().reduce(Amount.ZERO, Amount::plus);
        }

        <T> List<T> distinct(Function<SealedPayment, T> part) {
            return payments.stream().map(part).distinct().toList();
        }
    }

    private final Present<Gift> gifts;
    private final Present<Payment> payments;

    private SealedMatches(Collection<Gift> gifts, Collection<Payment> payments) {
        this.gifts = new Present<>(gifts, Gift::entry);
        this.payments = new Present<>(payments, payment -> payment);
    }

    /** The same in any order of what it is given, in the order of the gifts. */
    static List<Match> of(List<SealedPayment> sealed, Collection<Gift> gifts, Collection<Payment> payments) {
        if (sealed.isEmpty()) {
            return List.of();
        }
        SealedMatches present = new SealedMatches(gifts, payments);
        List<Match> standing = new ArrayList<>();
        for (Group group : groups(sealed)) {
            Match match = group.isWhole() ? present.match(group) : null;
            if (match != null) {
                standing.add(match);
            }
        }
        return standing;
    }

    private @Nullable Match match(Group group) {
        List<Gift> paid = gifts.find(group.distinct(SealedPayment::gift));
        List<Payment> by = payments.find(group.distinct(SealedPayment::payment));
        return paid.isEmpty() || by.isEmpty()
                ? null
                : new Match(paid, by, group.payments.iterator().next().how());
    }

    private static Collection<Group> groups(List<SealedPayment> sealed) {
        List<SealedPayment> inOrder = sealed.stream()
                .sorted(Comparator.comparing((SealedPayment one) -> one.gift().origin())
                        .thenComparing(one -> one.payment().origin()))
                .toList();
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

    /** What is there tonight, found by how a seal knows it: in its place, else by its words; each once. */
    private static final class Present<T> {
        private final Map<Origin, T> byOrigin = new HashMap<>();
        private final Map<Long, Deque<T>> byContent = new HashMap<>();
        private final Set<Origin> found = new HashSet<>();
        private final Function<T, Entry> entry;

        Present(Collection<T> things, Function<T, Entry> entry) {
            this.entry = entry;
            things.stream()
                    .sorted(Comparator.comparing(thing -> entry.apply(thing).origin()))
                    .forEach(thing -> {
                        byOrigin.put(entry.apply(thing).origin(), thing);
                        byContent
                                .computeIfAbsent(entry.apply(thing).content(), any -> new ArrayDeque<>(1))
                                .add(thing);
                    });
        }

        /** All of them; none where one is not there. */
        List<T> find(List<Told> wanted) {
            List<T> all = new ArrayList<>();
            for (Told told : wanted) {
                T thing = find(told);
                if (thing == null) {
                    return List.of();
                }
                all.add(thing);
            }
            return all;
        }

        private @Nullable T find(Told told) {
            T there = byOrigin.get(told.origin());
            if (there != null && entry.apply(there).content() == told.content() && found.add(told.origin())) {
                return there;
            }
            Deque<T> same = byContent.getOrDefault(told.content(), new ArrayDeque<>());
            while (!same.isEmpty()) {
                T next = same.remove();
                if (found.add(entry.apply(next).origin())) {
                    return next;
                }
            }
            return null;
        }
    }
}
