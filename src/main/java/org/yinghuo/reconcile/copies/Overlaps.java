package org.yinghuo.reconcile.copies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Code;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Donation;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.reconcile.books.BookLine;
import org.yinghuo.reconcile.books.Decisions;
import org.yinghuo.reconcile.books.Findings;

/**
 * Pairs of files of one kind of which half of each recurs in the other, and whose names tell no version: what differs between them counts twice, and only a
 * person knows whether it should.
 */
final class Overlaps {

    /** One row that recurs is a row; it takes two to speak of files. */
    private static final int FEWEST = 2;

    /** Two documents, the one with the smaller path first. */
    private record Pair(Document one, Document other) {
        static Pair of(Document some, Document other) {
            return some.first.path().compareTo(other.first.path()) <= 0 ? new Pair(some, other) : new Pair(other, some);
        }

        String subject() {
            return one.first.path() + "|" + other.first.path();
        }
    }

    /** Stands in a number that was covered. */
    private static final String COVERED = "****";

    private final Map<String, Document> byPath;
    private final Set<Pair> answered = new HashSet<>();

    Overlaps(Map<String, Document> byPath) {
        this.byPath = byPath;
    }

    /**
     * The documents that a decision says give way, each with the one that stands; an answer that does not name one of the two is refused.
     *
     * @param decisions those that name a file
     */
    Map<Document, Document> decided(Collection<Document> documents, Decisions decisions) {
        Map<Document, Document> outdone = new LinkedHashMap<>();
        decisions.naming(Decision.SUPERSEDES).forEach((id, file) -> {
            boolean clear = false;
            for (Document named : documents) {
                if (isCalled(named, file)) {
                    for (Document other : documents) {
                        boolean meant = named != other && (isAt(named, file) || !isCalled(other, file));
                        if (meant && id(Pair.of(named, other)).equals(id)) {
                            outdone.put(named, other);
                            clear = true;
                        }
                    }
                }
            }
            if (!clear) {
                decisions.refuse(id, Decisions.NO_SUCH_FILE);
            }
        });
        return outdone;
    }

    /** As a page shows a path, a number in it covered: {@code 捐款/138****1234.csv}. */
    private static boolean isCoveredBy(String path, String file) {
        if (!file.contains(COVERED)) {
            return false;
        }
        String parts = Stream.of(file.split(Pattern.quote(COVERED), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".+"));
        return Pattern.matches(parts, path);
    }

    /** A whole path tells a file from others of its name: 甲.csv is the one at the top, not 捐款/甲.csv. */
    private static boolean isAt(Document document, String file) {
        String path = document.first.path();
        return path.equalsIgnoreCase(file) || isCoveredBy(path, file);
    }

    private static boolean isCalled(Document document, String file) {
        String name = document.first.name();
        int dot = name.lastIndexOf('.');
        return isAt(document, file)
                || name.equalsIgnoreCase(file)
                || (dot > 0 && name.substring(0, dot).equalsIgnoreCase(file));
    }

    /** Asks no more of a pair that was asked of otherwise, and answered. */
    void settle(Document one, Document other) {
        answered.add(Pair.of(one, other));
    }

    /** Says of a pair that a decision has settled what it said before, with the decision. */
    void noteDecided(Document outdone, Document stands, FileCopies copies, Findings findings) {
        Pair pair = Pair.of(outdone, stands);
        answered.add(pair);
        findings.add(finding(
                pair,
                copies.unchanged(),
                0,
                outdone.understood().size(),
                stands.understood().size()));
    }

    /**
     * Says which pairs recur, once every repetition is known.
     *
     * @param plans sheets that say who is to come; that those came stands elsewhere by nature
     */
    void note(List<BookLine> lines, OtherHours otherHours, Set<SheetId> plans, Findings findings) {
        Map<Document, Integer> sizes = new HashMap<>();
        Map<String, Map<Pair, OtherHours.Shared>> shared = new TreeMap<>();
        for (BookLine line : lines) {
            Document document =
                    counted(line) ? byPath.get(line.entry.origin().sheet().file()) : null;
            if (document == null) {
                continue;
            }
            sizes.merge(document, 1, Integer::sum);
            Origin twin = line.fate == Fate.DUPLICATE ? line.twin : null;
            Document other = twin == null ? null : byPath.get(twin.sheet().file());
            if (twin != null
                    && other != null
                    && other != document
                    && plans.contains(twin.sheet())
                            == plans.contains(line.entry.origin().sheet())) {
                Pair pair = Pair.of(document, other);
                OtherHours.Shared its = shared.computeIfAbsent(pair.subject(), any -> new HashMap<>())
                        .computeIfAbsent(pair, any -> new OtherHours.Shared());
                otherHours.count(line, its);
            }
        }
        List<Finding> found = new ArrayList<>();
        shared.values()
                .forEach(pairs -> pairs.forEach((pair, its) -> {
                    int one = sizes.getOrDefault(pair.one(), 0);
                    int other = sizes.getOrDefault(pair.other(), 0);
                    boolean told = pair.one().undecided.contains(pair.other())
                            || pair.other().undecided.contains(pair.one())
                            || answered.contains(pair);
                    if (!told
                            && pair.one().kinds.equals(pair.other().kinds)
                            && its.rows() >= FEWEST
                            && 2 * its.rows() >= Math.max(one, other)) {
                        found.add(finding(pair, its.rows(), its.ofOtherHours(), one, other));
                    }
                }));
        found.forEach(findings::add);
    }

    private static boolean counted(BookLine line) {
        return (line.entry instanceof Attendance
                        || line.entry instanceof Donation
                        || line.entry instanceof DonationSummary)
                && line.fate != Fate.SUPERSEDED
                && line.fate != Fate.REJECTED
                && !line.reason.equals(Code.DUPLICATE_FILE.word());
    }

    private static String id(Pair pair) {
        return finding(pair, 0, 0, 0, 0).id();
    }

    private static Finding finding(Pair pair, int shared, int ofOtherHours, int one, int other) {
        Origin at = new Origin(new SheetId(pair.other().first.path(), ""), 0, 0, 0, 0);
        List<String> args = new ArrayList<>(List.of(
                pair.one().first.path(), Integer.toString(shared), Integer.toString(one), Integer.toString(other)));
        if (ofOtherHours > 0) {
            args.add(Integer.toString(ofOtherHours));
        }
        String variant = ofOtherHours > 0 ? "hours" : "";
        return Finding.at(Code.OVERLAPPING_FILES, at, "", "", variant, args, pair.subject());
    }
}
