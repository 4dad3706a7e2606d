package org.yinghuo.aggregate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.aggregate.lines.ContributingLines;
import org.yinghuo.aggregate.lines.KeptLines;
import org.yinghuo.aggregate.lines.Late;
import org.yinghuo.aggregate.lines.Late.Correction;
import org.yinghuo.aggregate.lines.LinePrint;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Person;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.reconcile.people.KnownPeople;

/** What sealed issues are known to hold: their own lines, as later sealed issues corrected and supplemented them. */
final class SealedLines implements KnownPeople.Seals {

    private final Map<IssueId, List<ContributingLine>> known = new HashMap<>();
    private final Map<IssueId, ContributingLines> closed = new HashMap<>();
    private final Map<IssueId, List<Long>> outweighed = new HashMap<>();

    private final Map<IssueId, Set<String>> since = new HashMap<>();
    private final List<IssueId> inOrder = new ArrayList<>();

    SealedLines(Collection<SealedIssue> sealed) {
        List<SealedIssue> issues = new ArrayList<>(sealed);
        issues.sort(Comparator.comparing((SealedIssue one) -> one.issue().cutoff())
                .thenComparing(one -> one.issue().id()));
        issues.forEach(one -> inOrder.add(one.issue().id()));
        issues.forEach(one -> known.put(one.issue().id(), one.lines()));
        issues.forEach(one -> outweighed.put(one.issue().id(), one.outweighed()));
        issues.forEach(one -> learn(one.late()));
    }

    @Override
    public List<Person> people() {
        List<Person> people = new ArrayList<>();
        inOrder.forEach(issue -> people.addAll(ContributingLines.people(of(issue))));
        return people;
    }

    @Override
    public void tell(KnownPeople.Told to) {
        inOrder.forEach(issue -> ContributingLines.of(of(issue)).forEach(line -> {
            if (!line.unnamed() && !line.isOfPayment()) {
                to.entry(line.who(), line.content());
            }
        }));
    }

    List<ContributingLine> of(IssueId issue) {
        ContributingLines lines = closed.remove(issue);
        if (lines != null) {
            List<ContributingLine> drawn = new ArrayList<>();
            lines.forEach(drawn::add);
            known.put(issue, drawn);
        }
        return known.getOrDefault(issue, List.of());
    }

    /** Whether lines say just what is known of an issue: then nothing of it came late, and nothing was corrected. */
    boolean isKnown(IssueId issue, ContributingLines now) {
        return known.get(issue) instanceof KeptLines kept && kept.print().equals(LinePrint.of(now));
    }

    /** The files that have told of an issue only since it was sealed. */
    Set<String> since(IssueId issue) {
        return since.getOrDefault(issue, Set.of());
    }

    /** Contents of the rows that told a service of an issue with other hours than those that counted when it was sealed. */
    Set<Long> outweighed(IssueId issue) {
        return Set.copyOf(outweighed.getOrDefault(issue, List.of()));
    }

    /** Notes an issue that is sealed tonight; its lines are drawn when they are asked for. */
    void close(IssueId issue, ContributingLines lines, List<Posting> postings) {
        closed.put(issue, lines);
        outweighed.put(issue, SealedIssue.outweighed(postings));
    }

    /** A payment in one issue. */
    private record Told(IssueId issue, Origin payment) {
        static Told of(ContributingLine line) {
            return new Told(line.issue(), line.origin());
        }
    }

    private static Set<String> files(List<ContributingLine> lines) {
        Set<String> files = new HashSet<>();
        lines.forEach(line -> files.add(line.file()));
        return files;
    }

    /** Takes in what became known later. */
    void learn(Late late) {
        Map<IssueId, Map<ContributingLine, Integer>> gone = new HashMap<>();
        Set<Told> payments = new HashSet<>();
        Map<IssueId, List<ContributingLine>> come = new HashMap<>();
        for (Correction correction : late.corrections()) {
            IssueId issue = correction.before().issue();
            gone.computeIfAbsent(issue, any -> new HashMap<>()).merge(correction.before(), 1, Integer::sum);
            if (correction.before().isOfPayment()) {
                payments.add(Told.of(correction.before()));
            }
            if (correction.after() != null) {
                come.computeIfAbsent(issue, any -> new ArrayList<>()).add(correction.after());
            }
        }
        for (ContributingLine line : late.supplements()) {
            come.computeIfAbsent(line.issue(), any -> new ArrayList<>()).add(line);
        }
        come.forEach((issue, lines) -> {
            Set<String> more = files(lines);
            more.removeAll(files(of(issue)));
            since.computeIfAbsent(issue, any -> new HashSet<>()).addAll(more);
        });
        gone.forEach((issue, lines) -> {
            List<ContributingLine> left = new ArrayList<>(of(issue));
            left.removeIf(line -> {
                // One line speaks for a payment, though each gift it paid has its own.
                if (line.isOfPayment() && payments.contains(Told.of(line))) {
                    return true;
                }
                Integer rest = lines.computeIfPresent(line, (same, times) -> times - 1);
                return rest != null && rest >= 0;
            });
            known.put(issue, left);
        });
        come.forEach((issue, lines) -> {
            List<ContributingLine> all = new ArrayList<>(of(issue));
            all.addAll(lines);
            known.put(issue, all);
        });
    }
}
