package org.yinghuo.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.aggregate.lines.ContributingLines;
import org.yinghuo.aggregate.lines.Late;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Person;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetId;
import org.yinghuo.reconcile.books.Match;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.reconcile.books.SealedBooks;
import org.yinghuo.reconcile.books.SealedPayment;
import org.yinghuo.words.han.StrokeOrder;

/**
 * What earlier nights have published.
 *
 * @param sealed the closed issues, in any order
 * @param declared what each sheet declared in the newest revision of an open issue, as its report's {@code declared} says; issues not yet published are
 *     absent
 */
public record Past(List<SealedIssue> sealed, Map<IssueId, SortedMap<SheetId, Amount>> declared) implements SealedBooks {

    private static final Comparator<Issue> ORDER =
            Comparator.comparing(Issue::cutoff).thenComparing(Issue::id);

    /** Nothing was ever published. */
    public static final Past NONE = new Past(List.of(), Map.of());

    public Past {
        sealed = List.copyOf(sealed);
        declared = Map.copyOf(new HashMap<>(declared));
    }

    @Override
    public List<Issue> issues() {
        return sealed.stream().map(SealedIssue::issue).toList();
    }

    @Override
    public List<Posting> counted() {
        SealedLines known = new SealedLines(sealed);
        List<Posting> counted = new ArrayList<>();
        for (SealedIssue one : sealed) {
            for (ContributingLine line : known.of(one.issue().id())) {
                Entry entry = line.entry();
                if (entry != null) {
                    counted.add(new Posting(entry, Fate.COUNTED, "counted", null, line.issue(), line.person(), ""));
                }
            }
        }
        return counted;
    }

    @Override
    public List<Person> people() {
        return new SealedLines(sealed).people();
    }

    @Override
    public List<SealedPayment> payments() {
        SealedLines known = new SealedLines(sealed);
        Map<Origin, ContributingLine> gifts = new HashMap<>();
        Map<Origin, Amount> excess = new HashMap<>();
        List<ContributingLine> paying = new ArrayList<>();
        for (SealedIssue one : sealed) {
            ContributingLines.of(known.of(one.issue().id())).forEach(line -> {
                switch (line.kind()) {
                    case GIFT -> gifts.put(line.origin(), line);
                    case PAYMENT -> paying.add(line);
                    case UNCLAIMED -> excess.put(line.origin(), line.money().unclaimed());
                    case ATTENDANCE -> {}
                }
            });
        }
        List<SealedPayment> payments = new ArrayList<>(paying.size());
        for (ContributingLine line : paying) {
            ContributingLine gift = gifts.get(line.about());
            if (gift != null) {
                payments.add(new SealedPayment(
                        new SealedPayment.Told(gift.origin(), gift.content()),
                        gift.person().name(),
                        gift.money().received(),
                        new SealedPayment.Told(line.origin(), line.content()),
                        line.day(),
                        line.money().paid(),
                        line.money().paid().minus(excess.getOrDefault(line.origin(), Amount.ZERO)),
                        Match.How.of(line.money().how())));
            }
        }
        return payments;
    }

    /**
     * What stands behind a sealed issue, from the seals alone.
     *
     * @throws IllegalArgumentException where the issue is not sealed
     */
    public Lineage lineage(IssueId issue, Seeds seeds) {
        SealedIssue asked = sealed.stream()
                .filter(one -> one.issue().id().equals(issue))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not sealed: " + issue));
        List<SealedIssue> then = sealed.stream()
                .filter(one -> ORDER.compare(one.issue(), asked.issue()) <= 0)
                .sorted(Comparator.comparing(SealedIssue::issue, ORDER))
                .toList();
        SealedLines known = new SealedLines(then.stream()
                .map(one -> one.issue().id().equals(issue) ? one.with(Late.NONE) : one)
                .toList());
        LateTables late = new LateTables(asked.late(), known);
        known.learn(asked.late());
        Year year = new Year(issue.year(), seeds.opening().getOrDefault(issue.year(), Map.of()));
        for (SealedIssue one : then) {
            if (one.issue().id().year() == issue.year()) {
                ContributingLines lines =
                        ContributingLines.of(known.of(one.issue().id()));
                year.next(one.issue(), lines);
                lines.forEach(year::add);
            }
        }
        ContributingLines own = ContributingLines.of(asked.lines());
        List<IssueLineage.Source> sources = new ArrayList<>();
        for (Breakdown breakdown : new Breakdowns(seeds, StrokeOrder.OFFICIAL).all()) {
            sources.add(new IssueLineage.Source(breakdown, own));
        }
        sources.addAll(late.sources());
        return new IssueLineage(own, late.countedIn(year), year, sources, Bridge.steps(null, Map.of()));
    }
}
