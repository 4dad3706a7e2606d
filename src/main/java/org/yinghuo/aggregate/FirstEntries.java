package org.yinghuo.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;

/**
 * Counts the entries behind a figure while its lines go by, and keeps the first of them by origin, never more than {@link EntriesBehind#WHOLE}.
 *
 * <p>It tells what {@link IssueLineage#behind} would begin with, without working that out.
 */
final class FirstEntries {

    /** @param number of the order in which they came, which decides between equal origins */
    private record Held(Contribution contribution, boolean nothing, long number) {}

    private static final Comparator<Held> ORDER =
            Comparator.comparing((Held held) -> held.contribution().origin()).thenComparingLong(Held::number);

    private final Measure measure;
    private final PriorityQueue<Held> held = new PriorityQueue<>(ORDER.reversed());
    private final Set<Origin> payments = new HashSet<>();
    private int most = EntriesBehind.WHOLE;
    private long entries;
    private long numbers;

    // The person whose lines go by, and the entries told of.
    private @Nullable String who;
    private @Nullable IssueId issue;
    private @Nullable Origin only;
    private boolean onlyNothing;
    private final Set<Origin> nothings = new HashSet<>();
    private final Set<Origin> others = new HashSet<>();

    FirstEntries(Measure measure, List<Contribution> given) {
        this.measure = measure;
        for (Contribution contribution : given) {
            count(contribution, false);
        }
    }

    /** Takes in a line that counts in the figure, and that the tally has just added. */
    void add(ContributingLine line, Tally tally) {
        boolean nothing = tally.addedNothing();
        if (isToldAlready(line, nothing)) {
            return;
        }
        entries++;
        if (hasRoomFor(line.origin())) {
            hold(
                    new Contribution(
                            measure.name(),
                            line.origin(),
                            tally.added(),
                            measure.rule().apply(line)),
                    nothing);
        }
    }

    private void count(Contribution contribution, boolean nothing) {
        entries++;
        if (hasRoomFor(contribution.origin())) {
            hold(contribution, nothing);
        }
    }

    private boolean hasRoomFor(Origin origin) {
        if (entries > EntriesBehind.WHOLE && most != EntriesBehind.OF_MANY) {
            most = EntriesBehind.OF_MANY;
            while (held.size() > most) {
                held.remove();
            }
        }
        Held last = held.size() < most ? null : held.peek();
        return last == null || origin.compareTo(last.contribution().origin()) < 0;
    }

    private void hold(Contribution contribution, boolean nothing) {
        if (held.size() == most) {
            held.remove();
        }
        held.add(new Held(contribution, nothing, numbers++));
    }

    /** An entry that adds something does not stand there for nothing too, and for nothing only once. */
    private boolean isToldAlready(ContributingLine line, boolean nothing) {
        Origin origin = line.origin();
        if (line.kind() == ContributingLine.Kind.PAYMENT) {
            return nothing && !payments.add(origin);
        }
        if (!line.who().equals(who) || !line.issue().equals(issue)) {
            who = line.who();
            issue = line.issue();
            only = origin;
            onlyNothing = nothing;
            if (!nothings.isEmpty()) {
                nothings.clear();
            }
            if (!others.isEmpty()) {
                others.clear();
            }
            return false;
        }
        if (only != null) {
            (onlyNothing ? nothings : others).add(only);
            only = null;
        }
        if (nothing) {
            return others.contains(origin) || !nothings.add(origin);
        }
        if (nothings.remove(origin)) {
            entries--;
            held.removeIf(one -> one.nothing() && one.contribution().origin().equals(origin));
        }
        others.add(origin);
        return false;
    }

    /** As far as the lines have come. */
    EntriesBehind told() {
        List<Held> inOrder = new ArrayList<>(held);
        inOrder.sort(ORDER);
        return new EntriesBehind(
                entries, inOrder.stream().map(Held::contribution).toList());
    }
}
