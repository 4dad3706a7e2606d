package org.yinghuo.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.BinarySearch;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Status;
import org.yinghuo.reconcile.books.Posting;

/**
 * Gathers beneath which files each part of a figure stands, while the lines of an issue come.
 *
 * <p>A person is told of by all files with a line of theirs that counts, a turn or a gift by its own file and by those whose rows repeat it. Who served is told
 * of by the rows that say so; the sign-ups beside them would else tell of somebody registered.
 */
final class FilesShares {

    /** More groups of files than a report should list; then nothing is said and causes are named without their parts. */
    private static final int MOST = 400;

    private static final List<String> NONE = List.of();

    private final List<Measure> measures;
    private final List<Posting> postings;
    private final Map<Origin, TreeSet<String>> repeatedIn = new HashMap<>();
    private final TreeSet<String> statements = new TreeSet<>();
    private final Map<Group, Map<String, BigDecimal>> shares = new HashMap<>();
    private final List<Person> people = new ArrayList<>();
    private @Nullable ContributingLine gift;
    private final TreeSet<String> paidBy = new TreeSet<>();

    private record Group(List<String> files, List<String> with, List<String> without) {

        String order() {
            return String.join("\n", files) + "\n\n" + String.join("\n", with) + "\n\n" + String.join("\n", without);
        }
    }

    /** Of whom a figure's lines are just telling. */
    private static final class Person {
        private String who = "";
        private final TreeSet<String> all = new TreeSet<>();
        private final TreeSet<String> present = new TreeSet<>();
        private final Map<Status, TreeSet<String>> signedUp = new TreeMap<>();
        private BigDecimal heads = BigDecimal.ZERO;
    }

    /**
     * @param measures the figures
     * @param postings of the issue, in the order of their origins
     */
    FilesShares(List<Measure> measures, List<Posting> postings) {
        this.measures = measures;
        this.postings = postings;
        measures.forEach(measure -> people.add(new Person()));
        for (Posting posting : postings) {
            String file = posting.entry().origin().sheet().file();
            Origin twin = posting.twin();
            if (posting.entry() instanceof Payment) {
                statements.add(file);
            } else if (posting.fate() == Fate.DUPLICATE
                    && twin != null
                    && !file.equals(twin.sheet().file())) {
                repeatedIn.computeIfAbsent(twin, key -> new TreeSet<>()).add(file);
            }
        }
    }

    /** Takes a line that counts in a figure, just added to the figure's tally. */
    void add(int figure, Tally tally, ContributingLine line) {
        if (tally instanceof Tally.People) {
            person(figure, tally, line);
        } else if (!tally.addedNothing() && !isAboutArrival(measures.get(figure).name())) {
            bring(measures.get(figure).name(), new Group(files(line), NONE, NONE), new BigDecimal(tally.added()));
        }
    }

    /** Takes any line, once; a gift's payments follow it. */
    void follow(ContributingLine line) {
        if (line.kind() == ContributingLine.Kind.PAYMENT) {
            paidBy.add(line.origin().sheet().file());
            return;
        }
        settle();
        if (line.kind() == ContributingLine.Kind.GIFT) {
            gift = line;
        }
    }

    /** What arrived of a gift stands by its statement, without which it would be unverified. */
    private void settle() {
        ContributingLine told = gift;
        gift = null;
        if (told == null) {
            return;
        }
        List<String> files = files(told);
        List<String> by = List.copyOf(paidBy.isEmpty() ? statements : paidBy);
        paidBy.clear();
        ContributingLine.Money money = told.money();
        bring(Figures.RECEIVED, new Group(files, by, NONE), money.received());
        bring(Figures.UNRECEIVED, new Group(files, by, NONE), money.unreceived());
        bring(Figures.UNVERIFIED, new Group(files, NONE, NONE), money.unverified());
        if (!by.isEmpty()) {
            bring(
                    Figures.UNVERIFIED,
                    new Group(files, NONE, by),
                    money.received().plus(money.unreceived()));
        }
    }

    private static boolean isAboutArrival(String figure) {
        return figure.equals(Figures.RECEIVED)
                || figure.equals(Figures.UNRECEIVED)
                || figure.equals(Figures.UNVERIFIED);
    }

    private void person(int figure, Tally tally, ContributingLine line) {
        Person person = people.get(figure);
        if (!line.who().equals(person.who)) {
            close(figure);
            person.who = line.who();
        }
        List<String> files = files(line);
        person.all.addAll(files);
        if (line.attended().turns() > 0) {
            person.present.addAll(files);
        } else if (measures.get(figure).name().equals(Figures.SERVED)) {
            Status own = ownStatus(line.origin());
            person.signedUp.computeIfAbsent(own, key -> new TreeSet<>()).addAll(files);
        }
        if (!tally.addedNothing()) {
            person.heads = person.heads.add(new BigDecimal(tally.added()));
        }
    }

    private void close(int figure) {
        Person person = people.get(figure);
        String name = measures.get(figure).name();
        if (person.heads.signum() != 0) {
            boolean all = name.equals(Figures.PEOPLE) || person.present.isEmpty();
            bring(name, new Group(List.copyOf(all ? person.all : person.present), NONE, NONE), person.heads);
            if (name.equals(Figures.SERVED)) {
                signedUp(person);
            }
        }
        person.all.clear();
        person.present.clear();
        person.signedUp.clear();
        person.heads = BigDecimal.ZERO;
    }

    /** Without the rows by which somebody served, the sign-ups would stand as they are. */
    private void signedUp(Person person) {
        List<String> served = List.copyOf(person.present);
        TreeSet<String> registered = person.signedUp.get(Status.REGISTERED);
        TreeSet<String> waitlisted = person.signedUp.get(Status.WAITLISTED);
        if (registered != null) {
            bring(Figures.REGISTERED, new Group(List.copyOf(registered), NONE, served), person.heads);
        } else if (waitlisted != null) {
            bring(Figures.WAITLISTED, new Group(List.copyOf(waitlisted), NONE, served), person.heads);
        }
    }

    /** What an entry itself says, whatever became of the participation. */
    private Status ownStatus(Origin origin) {
        int at = BinarySearch.first(
                postings.size(), place -> postings.get(place).entry().origin().compareTo(origin) >= 0);
        boolean found =
                at < postings.size() && postings.get(at).entry().origin().equals(origin);
        return found && postings.get(at).entry() instanceof Attendance entry ? entry.status() : Status.CANCELLED;
    }

    private List<String> files(ContributingLine line) {
        String own = line.origin().sheet().file();
        TreeSet<String> others = repeatedIn.get(line.origin());
        if (others == null) {
            return List.of(own);
        }
        TreeSet<String> files = new TreeSet<>(others);
        files.add(own);
        return List.copyOf(files);
    }

    private void bring(String figure, Group group, Amount part) {
        if (!part.isZero()) {
            bring(figure, group, new BigDecimal(part.toString()));
        }
    }

    private void bring(String figure, Group group, BigDecimal part) {
        shares.computeIfAbsent(group, key -> new HashMap<>()).merge(figure, part, BigDecimal::add);
    }

    /** All of them, in the order of their files. */
    List<FilesShare> list() {
        settle();
        for (int i = 0; i < measures.size(); i++) {
            close(i);
        }
        if (shares.size() > MOST) {
            return List.of();
        }
        SortedMap<String, FilesShare> ordered = new TreeMap<>();
        shares.forEach((group, figures) -> ordered.put(
                group.order(), new FilesShare(group.files(), group.with(), group.without(), new TreeMap<>(figures))));
        return List.copyOf(ordered.values());
    }
}
