package org.yinghuo.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Agreement;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Code;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Donation;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Fate;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Person;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.Who;
import org.yinghuo.reconcile.books.BookLine;
import org.yinghuo.reconcile.books.Findings;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Identity;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.reconcile.people.KnownPeople;
import org.yinghuo.words.OfficeNames;

/**
 * What sealed issues counted from files that are there no longer and that no present row tells of: a list that runs on from the first day
 * tells it again (rule sums-are-no-entries), and so may one that tells no days.
 *
 * <p>The seals are only asked where a sheet says of itself that it sums, or tells gifts or services without a day.
 */
final class WithdrawnEntries {

    /** What two entries have in common where one tells the other again. */
    private record Telling(String who, Object what, Object when) {}

    private final List<BookLine> lines = new ArrayList<>();

    private final Seeds seeds;
    private final OfficeNames names;

    /**
     * @param seeds by whose names people, departments and campaigns go tonight
     * @param present the rows of tonight, their people told
     * @param sealed what sealed issues counted
     */
    WithdrawnEntries(
            Seeds seeds,
            Collection<SheetReading> readings,
            Collection<BookLine> present,
            Supplier<List<Posting>> sealed) {
        this.seeds = seeds;
        this.names = new OfficeNames(seeds);
        Set<SheetId> sums = new HashSet<>(
                SheetReading.given(readings, SheetReading.CUMULATIVE).keySet());
        sums.addAll(SheetReading.given(readings, SheetReading.SUMMED).keySet());
        for (BookLine line : present) {
            if (line.isOpen() && isUndated(line.entry)) {
                sums.add(line.entry.origin().sheet());
            }
        }
        if (sums.isEmpty()) {
            return;
        }
        Set<String> files = new HashSet<>();
        for (SheetReading reading : readings) {
            if (reading.kind() != null) {
                files.add(reading.sheet().file());
            }
        }
        List<Posting> gone = sealed.get().stream()
                .filter(posting ->
                        !files.contains(posting.entry().origin().sheet().file()))
                .toList();
        if (!gone.isEmpty()) {
            keepUntold(gone, present, sums);
        }
    }

    /** Whether nothing but the campaign's deadline tells when somebody gave or served. */
    private static boolean isUndated(Entry entry) {
        return (entry instanceof Donation donation && donation.daySource() == DaySource.DEADLINE)
                || (entry instanceof Attendance attendance && attendance.daySource() == DaySource.DEADLINE);
    }

    /** Of whom the withdrawn entries tell. */
    private record Gone(List<Posting> postings) implements KnownPeople.Seals {
        @Override
        public List<Person> people() {
            return postings.stream()
                    .filter(posting -> isOfSomebody(posting.entry()))
                    .map(Posting::person)
                    .filter(Objects::nonNull)
                    .toList();
        }

        @Override
        public void tell(KnownPeople.Told to) {
            for (Posting posting : postings) {
                Person person = posting.person();
                if (person != null && isOfSomebody(posting.entry())) {
                    to.entry(person.key(), posting.entry().content());
                }
            }
        }

        private static boolean isOfSomebody(Entry entry) {
            Who who = entry.who();
            return who != null && !who.anonymous();
        }
    }

    private void keepUntold(List<Posting> gone, Collection<BookLine> present, Set<SheetId> sums) {
        KnownPeople known = KnownPeople.of(
                new Gone(gone),
                seeds,
                Map.of(),
                present,
                line -> line.entry,
                line -> line.identity == null ? null : line.identity.person());
        Map<String, Identity> people = new HashMap<>();
        Map<Telling, Integer> told = new HashMap<>();
        for (BookLine line : present) {
            if (line.identity != null) {
                people.putIfAbsent(line.identity.person().key(), line.identity);
            }
            if (!line.isOpen()) {
                continue;
            }
            told.merge(inTheSameWords(line.entry), 1, Integer::sum);
            if (!sums.contains(line.entry.origin().sheet())) {
                String who = line.identity == null ? "" : line.identity.person().key();
                told.merge(inOtherWords(line.entry, who, line.issue), 1, Integer::sum);
            }
        }
        List<Posting> changed = gone.stream()
                .filter(posting -> !take(told, inTheSameWords(posting.entry())))
                .toList();
        for (Posting posting : changed) {
            Person person = posting.person();
            String who = person == null ? "" : known.tonight(person.key());
            if (!take(told, inOtherWords(posting.entry(), who, posting.issue()))) {
                BookLine line = new BookLine(posting.entry());
                line.issue = posting.issue();
                line.identity = person == null ? null : people.computeIfAbsent(who, key -> identity(key, person));
                lines.add(line);
            }
        }
    }

    private static boolean take(Map<Telling, Integer> told, Telling telling) {
        Integer times = told.get(telling);
        if (times == null || times == 0) {
            return false;
        }
        told.put(telling, times - 1);
        return true;
    }

    private static Telling inTheSameWords(Entry entry) {
        return new Telling("", entry.content(), day(entry));
    }

    private Telling inOtherWords(Entry entry, String who, @Nullable IssueId issue) {
        if (entry instanceof Donation donation) {
            return new Telling(who, donation.amount(), donation.day());
        }
        if (entry instanceof DonationSummary summary) {
            return new Telling(
                    names.departmentToday(summary.department()),
                    names.campaignToday(summary.campaign()),
                    String.valueOf(issue));
        }
        if (entry instanceof Attendance attendance) {
            return new Telling(who, String.valueOf(attendance.hours()), attendance.day());
        }
        return new Telling(who, entry.origin(), "");
    }

    private static LocalDate day(Entry entry) {
        if (entry instanceof Donation donation) {
            return donation.day();
        }
        if (entry instanceof DonationSummary summary) {
            return summary.day();
        }
        return entry instanceof Attendance attendance ? attendance.day() : LocalDate.MIN;
    }

    private static Identity identity(String key, Person person) {
        return new Identity(
                key,
                person.name(),
                person.department(),
                person.title(),
                person.partyMember(),
                person.onRoster(),
                person.heads());
    }

    /** Each with its person and issue, and without a fate. */
    List<BookLine> lines() {
        return lines;
    }

    /**
     * Takes out gifts that tell no day and that a sealed issue counted already; each row tells of one, as a list is kept that has lost its days.
     *
     * @param findings where each is said, naming the row it repeats
     */
    void closeUndated(List<BookLine> present, Findings findings) {
        Map<String, List<BookLine>> left = new HashMap<>();
        for (BookLine gone : lines) {
            if (gone.entry instanceof Donation) {
                left.computeIfAbsent(gone.who().person().key(), any -> new ArrayList<>(1))
                        .add(gone);
            }
        }
        for (BookLine line : present) {
            if (line.isOpen()
                    && line.entry instanceof Donation said
                    && isUndated(said)
                    && !said.who().anonymous()) {
                List<BookLine> theirs = left.getOrDefault(line.who().person().key(), List.of());
                BookLine twin = theirs.stream()
                        .filter(gone -> gone.entry instanceof Donation then
                                && then.amount().equals(said.amount())
                                && Agreement.of(names.campaignToday(then.campaign()), said.campaign())
                                && Agreement.onCause(then.cause(), said.cause()))
                        .findFirst()
                        .orElse(null);
                if (twin != null) {
                    theirs.remove(twin);
                    Origin first = twin.entry.origin();
                    if (!Decision.COUNT.is(findings.add(Services.repeats(line, first), line))) {
                        line.close(Fate.DUPLICATE, Code.DUPLICATE_ROW.word(), first);
                    }
                }
            }
        }
    }

    /** Those that are gifts, of unnamed people too. */
    List<Gift> gifts() {
        List<Gift> gifts = new ArrayList<>();
        for (BookLine line : lines) {
            if (line.entry instanceof Donation donation) {
                gifts.add(gift(line, donation.amount(), names.campaignToday(donation.campaign()), donation.day()));
            } else if (line.entry instanceof DonationSummary summary) {
                gifts.add(gift(line, summary.amount(), names.campaignToday(summary.campaign()), summary.day()));
            }
        }
        return gifts;
    }

    private Gift gift(BookLine line, Amount amount, String campaign, LocalDate day) {
        IssueId issue = line.issue;
        if (issue == null) {
            throw new IllegalStateException("sealed in no issue: " + line.entry.origin());
        }
        return new Gift(
                line.entry,
                line.who().person(),
                issue,
                names.departmentToday(line.who().department()),
                campaign,
                day,
                DaySource.ROW,
                null,
                amount,
                Channel.UNSAID,
                "");
    }
}
