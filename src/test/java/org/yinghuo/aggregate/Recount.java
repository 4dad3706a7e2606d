package org.yinghuo.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Donation;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Hours;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Status;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Participation;
import org.yinghuo.reconcile.books.Settlement;

/** The figures counted once more, one rule after the other, without any thought of speed or lineage. */
final class Recount {

    private final Books books;
    private final List<Issue> issues;

    Recount(Books books, List<Issue> issues) {
        this.books = books;
        this.issues = issues;
    }

    Map<String, String> figures(Issue issue) {
        Map<String, String> figures = new TreeMap<>();
        List<Participation> all = participations(issue.id());
        figures.put("volunteers.people", people(all, participation -> participation.status() != Status.CANCELLED));
        Set<String> told = new HashSet<>();
        for (Status status : List.of(Status.SERVED, Status.REGISTERED, Status.WAITLISTED, Status.ABSENT)) {
            Map<String, Integer> heads = new HashMap<>();
            for (Participation participation : all) {
                if (participation.status() == status && !told.contains(who(participation))) {
                    heads.merge(who(participation), participation.person().heads(), Math::max);
                }
            }
            told.addAll(heads.keySet());
            figures.put("volunteers." + status.word(), sum(heads));
        }
        figures.put("volunteers.turns", Long.toString(turns(all)));
        figures.put("volunteers.hours", hours(all).toString());
        figures.put(
                "volunteers.party_members",
                people(
                        all,
                        participation -> participation.status() == Status.SERVED
                                && participation.person().partyMember()));
        figures.put("volunteers.first_time", firstTime(issue, all));

        List<Settlement.Account> gifts = accounts(issue.id());
        figures.put("donations.donors", donors(gifts, gift -> true));
        figures.put(
                "donations.party_members", donors(gifts, gift -> gift.person().partyMember()));
        figures.put("donations.gifts", Integer.toString(gifts.size()));
        long amount = 0;
        long received = 0;
        long unreceived = 0;
        long unverified = 0;
        for (Settlement.Account account : gifts) {
            amount += account.gift().amount().fen();
            received += account.received().fen();
            unreceived += account.unreceived().fen();
            unverified += account.unverified().fen();
        }
        figures.put("donations.amount", yuan(amount));
        figures.put("donations.received", yuan(received));
        figures.put("donations.unreceived", yuan(unreceived));
        figures.put("donations.unverified", yuan(unverified));
        figures.put(
                "payments.unclaimed",
                yuan(books.settlement().unclaimed().stream()
                        .filter(left -> issue.id().equals(left.issue()))
                        .mapToLong(left -> left.amount().fen())
                        .sum()));
        return figures;
    }

    /** The year to date without any opening. */
    Map<String, String> yearToDate(Issue issue) {
        Set<String> served = new HashSet<>();
        Set<String> gave = new HashSet<>();
        long unnamedServed = 0;
        long unnamedGave = 0;
        long turns = 0;
        long millis = 0;
        long fen = 0;
        for (Issue earlier : issues) {
            if (earlier.id().year() != issue.id().year() || earlier.cutoff().isAfter(issue.cutoff())) {
                continue;
            }
            List<Participation> all = participations(earlier.id());
            turns += turns(all);
            millis += hours(all).millis();
            Map<String, Integer> groups = new HashMap<>();
            for (Participation participation : all) {
                if (participation.status() == Status.SERVED) {
                    if (anonymous(participation)) {
                        unnamedServed += participation.person().heads();
                    } else {
                        served.add(participation.person().key());
                        groups.put(
                                participation.person().key(),
                                participation.person().heads() - 1);
                    }
                }
            }
            unnamedServed += Long.parseLong(sum(groups));
            for (Settlement.Account account : accounts(earlier.id())) {
                fen += account.gift().amount().fen();
                if (anonymous(account.gift())) {
                    unnamedGave += account.gift().person().heads();
                } else {
                    gave.add(account.gift().person().key());
                }
            }
        }
        return Map.of(
                "volunteers.served", Long.toString(served.size() + unnamedServed),
                "volunteers.turns", Long.toString(turns),
                "volunteers.hours", new Hours(millis).toString(),
                "donations.donors", Long.toString(gave.size() + unnamedGave),
                "donations.amount", yuan(fen));
    }

    private String firstTime(Issue issue, List<Participation> all) {
        Set<String> before = new HashSet<>();
        for (Participation participation : books.participations()) {
            Issue its = issues.stream()
                    .filter(one -> one.id().equals(participation.issue()))
                    .findFirst()
                    .orElseThrow();
            if (participation.status() == Status.SERVED
                    && its.cutoff().isBefore(issue.cutoff())
                    && !anonymous(participation)) {
                before.add(participation.person().key());
            }
        }
        Map<String, Integer> turnsSoFar = new HashMap<>();
        for (Participation participation : all) {
            if (participation.status() == Status.SERVED) {
                int earlier = turnsSoFar.getOrDefault(who(participation), 0);
                for (Attendance entry : participation.evidence()) {
                    if (entry.timesThisYear() > earlier + 1) {
                        before.add(who(participation));
                    }
                }
                turnsSoFar.put(
                        who(participation), earlier + participation.turns().size());
            }
        }
        return people(
                all, participation -> participation.status() == Status.SERVED && !before.contains(who(participation)));
    }

    List<Participation> participations(IssueId issue) {
        return books.participations().stream()
                .filter(participation -> participation.issue().equals(issue))
                .toList();
    }

    List<Settlement.Account> accounts(IssueId issue) {
        return books.settlement().accounts().stream()
                .filter(account -> account.gift().issue().equals(issue))
                .toList();
    }

    static String people(List<Participation> all, Predicate<Participation> which) {
        Map<String, Integer> heads = new HashMap<>();
        all.stream()
                .filter(which)
                .forEach(participation ->
                        heads.merge(who(participation), participation.person().heads(), Math::max));
        return sum(heads);
    }

    static String donors(List<Settlement.Account> all, Predicate<Gift> which) {
        Map<String, Integer> heads = new HashMap<>();
        for (Settlement.Account account : all) {
            Gift gift = account.gift();
            if (which.test(gift)) {
                heads.merge(
                        anonymous(gift)
                                ? gift.entry().origin().toString()
                                : gift.person().key(),
                        gift.person().heads(),
                        Math::max);
            }
        }
        return sum(heads);
    }

    static long turns(List<Participation> all) {
        long turns = 0;
        for (Participation participation : all) {
            turns +=
                    (long) participation.turns().size() * participation.person().heads();
        }
        return turns;
    }

    static Hours hours(List<Participation> all) {
        long millis = 0;
        for (Participation participation : all) {
            for (Attendance turn : participation.turns()) {
                if (turn.hours() != null) {
                    millis += turn.hours().millis() * participation.person().heads();
                }
            }
        }
        return new Hours(millis);
    }

    /** The activities a turn counts under. */
    static List<String> activities(Participation participation, Attendance turn) {
        List<String> activities = turn.activities().isEmpty() ? participation.activities() : turn.activities();
        return activities.isEmpty() ? List.of("") : new ArrayList<>(activities);
    }

    private static boolean anonymous(Participation participation) {
        return participation.evidence().get(0).who().anonymous();
    }

    private static boolean anonymous(Gift gift) {
        return gift.entry() instanceof DonationSummary
                || ((Donation) gift.entry()).who().anonymous();
    }

    static String who(Participation participation) {
        return anonymous(participation)
                ? participation.evidence().get(0).origin().toString()
                : participation.person().key();
    }

    private static String sum(Map<String, Integer> heads) {
        return Long.toString(
                heads.values().stream().mapToLong(Integer::longValue).sum());
    }

    static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
