package org.yinghuo.reconcile.copies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Agreement;
import org.yinghuo.model.Donation;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Entry;
import org.yinghuo.words.filing.VersionedName;
import org.yinghuo.words.han.Readings;

/** Files of one folder and one kind whose names differ in versions or dates only: finds which is a corrected copy of which. */
final class Family {
    /** A document under the name it bears in the folder. */
    record Member(Document document, VersionedName name, Instant modified) {}

    private static final Comparator<Member> BY_VERSION = Comparator.comparingInt(
                    (Member member) -> member.name().rank())
            .thenComparingInt(member -> member.name().number())
            .thenComparingInt(member -> member.name().minor());

    /** When two receipts of one file were saved last, by their own word where both keep it, else by their files'. */
    static final Comparator<Document> BY_TIME = Comparator.comparing(
                    (Document document) -> Objects.requireNonNullElse(document.workbookModified, Instant.MIN))
            .thenComparing(document -> document.first.modified())
            .thenComparing(document -> document.first.path());

    /** A day that tells its year is greater. */
    private static final int YEARS = 10_000;

    private final List<Member> latestFirst;
    private final List<List<Entry>> entries = new ArrayList<>();
    private final List<Document.@Nullable Days> days = new ArrayList<>();
    private final Map<String, List<Integer>> membersByName = new HashMap<>();
    private final Readings readings;

    Family(List<Member> members, Readings readings) {
        this.readings = readings;
        this.latestFirst = members.stream()
                .sorted(BY_VERSION
                        .thenComparingInt(member -> member.name().day())
                        .thenComparing(member ->
                                Objects.requireNonNullElse(member.document().workbookModified, member.modified()))
                        .thenComparing(Member::modified)
                        .reversed()
                        .thenComparing(member -> member.document().first.path()))
                .toList();
        for (int i = 0; i < latestFirst.size(); i++) {
            Document document = latestFirst.get(i).document();
            entries.add(document.understood());
            days.add(document.days());
            for (String name : names(i)) {
                membersByName.computeIfAbsent(name, any -> new ArrayList<>(2)).add(i);
            }
        }
    }

    /** Which of two is the later: the rank decides, then the day in the name, then when the workbooks were changed where both say so, then when the files were. */
    private static int order(Member one, Member other) {
        int byVersion = BY_VERSION.compare(one, other);
        if (byVersion != 0) {
            return byVersion;
        }
        int day = one.name().day();
        int itsDay = other.name().day();
        if (day != itsDay && day > 0 && itsDay > 0 && (day > YEARS) == (itsDay > YEARS)) {
            return Integer.compare(day, itsDay);
        }
        Instant its = one.document().workbookModified;
        Instant others = other.document().workbookModified;
        int byWorkbook = its == null || others == null ? 0 : its.compareTo(others);
        return byWorkbook != 0 ? byWorkbook : one.modified().compareTo(other.modified());
    }

    private Set<String> names(int member) {
        Set<String> names = new HashSet<>();
        entries.get(member).forEach(entry -> names.add(FileCopies.name(entry, readings)));
        return names;
    }

    /** Notes of each document which later one replaces it, or that nothing decides. */
    void compare() {
        for (int i = 0; i < latestFirst.size(); i++) {
            Document document = latestFirst.get(i).document();
            int[] shared = shared(i);
            for (int j = 0; j < latestFirst.size() && !document.isReplaced(); j++) {
                if (i == j || shared[j] == 0) {
                    continue;
                }
                int decided = order(latestFirst.get(i), latestFirst.get(j));
                boolean isHalf = 2 * shared[j] >= entries.get(i).size();
                if (decided < 0 && isHalf && isCopy(i, j)) {
                    document.replaceBy(latestFirst.get(j).document());
                } else if (decided < 0 && isHalf && isCalledCorrection(i, j)) {
                    document.unlike.add(latestFirst.get(j).document());
                } else if (decided == 0 && (isCopy(i, j) || isCopy(j, i))) {
                    document.undecided.add(latestFirst.get(j).document());
                }
            }
        }
    }

    /** How many rows of a document have their name in each other one: never fewer than recur there. */
    private int[] shared(int member) {
        int[] shared = new int[latestFirst.size()];
        for (Entry entry : entries.get(member)) {
            for (int other : membersByName.getOrDefault(FileCopies.name(entry, readings), List.of())) {
                shared[other]++;
            }
        }
        return shared;
    }

    private boolean isCopy(int earlier, int later) {
        return isVersion(earlier, later)
                && (mayBeForOneCause(earlier, later) || isCalledCorrection(earlier, later))
                && FileCopies.of(entries.get(earlier), entries.get(later), readings)
                        .isCorrection();
    }

    /** 捐款名单(2) of another cause is another list; of one called 更正 the title may be what was mended. */
    private boolean mayBeForOneCause(int one, int other) {
        Set<String> its = causes(one);
        Set<String> others = causes(other);
        return its.isEmpty()
                || others.isEmpty()
                || its.stream().anyMatch(cause -> others.stream().anyMatch(same -> Agreement.onCause(cause, same)));
    }

    private Set<String> causes(int member) {
        Set<String> causes = new HashSet<>();
        for (Entry entry : entries.get(member)) {
            if (entry instanceof Donation donation) {
                causes.add(donation.cause());
            } else if (entry instanceof DonationSummary summary) {
                causes.add(summary.cause());
            }
        }
        return causes;
    }

    private boolean isVersion(int earlier, int later) {
        VersionedName name = latestFirst.get(earlier).name();
        VersionedName other = latestFirst.get(later).name();
        return name.isVersionOf(other)
                && (name.date().equals(other.date())
                        || (days.get(earlier) != null && Objects.equals(days.get(earlier), days.get(later))));
    }

    /** Whether by its name the later corrects the earlier, whatever it says of the same people. */
    private boolean isCalledCorrection(int earlier, int later) {
        return isVersion(earlier, later)
                && latestFirst.get(later).name().isCorrected()
                && !latestFirst.get(earlier).name().isCorrected();
    }
}
