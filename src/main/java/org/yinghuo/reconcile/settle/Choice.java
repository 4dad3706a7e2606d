package org.yinghuo.reconcile.settle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.yinghuo.model.Channel;

/** Gifts of one place that add up to a payment. */
record Choice(GiftGroup place, List<Pledge> pledges) {
    boolean isSameAs(Choice other) {
        return pledges.size() == other.pledges.size() && pledges.equals(other.pledges);
    }

    /** How many days a payment lies from the last of them; none on any day the last may have been given on. */
    long daysTo(long day) {
        long first = Long.MIN_VALUE;
        long last = Long.MIN_VALUE;
        for (Pledge pledge : pledges) {
            first = Math.max(first, pledge.since);
            last = Math.max(last, pledge.day);
        }
        return day > last ? day - last : Math.max(0, first - day);
    }

    boolean isOf(Channel channel) {
        return pledges.stream().allMatch(pledge -> pledge.gift.channel() == channel);
    }

    int heads() {
        return pledges.stream().mapToInt(pledge -> pledge.gift.person().heads()).sum();
    }

    Map<Pledge.Likeness, Integer> figures() {
        Map<Pledge.Likeness, Integer> figures = new HashMap<>();
        pledges.forEach(pledge -> figures.merge(pledge.likeness, 1, Integer::sum));
        return figures;
    }

    /** Of several choices those of as many people as the words say, then those of the campaign they name, then a department's. */
    static List<Choice> preferred(Candidate candidate, List<Choice> fitting) {
        if (fitting.size() < 2) {
            return fitting;
        }
        List<Choice> left = fitting;
        Clues said = candidate.clues;
        if (said.receipt().clues.isCash()) {
            left = narrowed(left, choice -> choice.isOf(Channel.CASH));
        }
        if (said.people() > 0) {
            left = narrowed(left, choice -> choice.heads() == said.people());
        }
        TextClues words = said.receipt().clues;
        if (words.nameAPurpose()) {
            left = narrowed(
                    left, choice -> choice.pledges().stream().allMatch(pledge -> words.nameThePurposeOf(pledge.gift)));
        }
        return narrowed(left, choice -> !choice.place().isList());
    }

    private static <T> List<T> narrowed(List<T> all, Predicate<T> wish) {
        List<T> some = all.stream().filter(wish).toList();
        return some.isEmpty() ? all : some;
    }

    static Candidate.Search choose(Incoming receipt, List<Choice> choices, String variant) {
        if (choices.isEmpty()) {
            return Candidate.Search.NOTHING;
        }
        Choice first = choices.get(0);
        if (choices.size() > 1) {
            Map<Pledge.Likeness, Integer> figures = first.figures();
            if (!choices.stream().allMatch(other -> other.figures().equals(figures))) {
                return new Candidate.Search(null, () -> contest(choices, variant), true);
            }
        }
        return Candidate.Search.of(new Candidate.Found(first.pledges(), first.daysTo(receipt.day)));
    }

    private static Ambiguity contest(List<Choice> choices, String variant) {
        Set<Pledge> contested = new HashSet<>();
        choices.forEach(choice -> contested.addAll(choice.pledges()));
        return Ambiguity.among(contested, variant);
    }
}
