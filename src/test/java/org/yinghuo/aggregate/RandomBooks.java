package org.yinghuo.aggregate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Calendar;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Code;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Departments;
import org.yinghuo.model.Donation;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Fate;
import org.yinghuo.model.HalfDay;
import org.yinghuo.model.Hours;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Person;
import org.yinghuo.model.Quantity;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.Status;
import org.yinghuo.model.Unread;
import org.yinghuo.model.Who;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Match;
import org.yinghuo.reconcile.books.Participation;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.reconcile.books.Settlement;

/** Books of an invented office, the same for the same seed, with every shape that counting must bear. */
final class RandomBooks {

    static final LocalDateTime AS_OF = LocalDateTime.of(2022, 3, 1, 2, 0);
    private static final List<String> DEPARTMENTS = List.of("综合处", "人事处", "年鉴社");
    private static final List<String> ACTIVITIES = List.of("维持秩序", "无偿献血", "信息录入", "未列之事");
    private static final List<String> CAMPAIGNS = List.of("抗震救灾", "助学", "");

    private final Random random;
    private final int size;
    private final List<Issue> issues = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Posting> postings = new ArrayList<>();
    private final List<Participation> participations = new ArrayList<>();
    private final List<Gift> gifts = new ArrayList<>();
    private final List<Settlement.Account> accounts = new ArrayList<>();
    private final List<Match> matches = new ArrayList<>();
    private final List<Settlement.Unclaimed> unclaimed = new ArrayList<>();
    private final Map<SheetId, Integer> rows = new TreeMap<>();
    private int strangers;

    RandomBooks(long seed, int size) {
        this.random = new Random(seed);
        this.size = size;
        issue(2021, 36, LocalDate.of(2021, 12, 20));
        issue(2022, 1, LocalDate.of(2022, 1, 10));
        issue(2022, 2, LocalDate.of(2022, 1, 20));
        issue(2022, 3, LocalDate.of(2022, 1, 30));
        for (int i = 0; i < Math.max(3, size / 3); i++) {
            String name = "某" + (char) ('一' + i % 4000);
            String department = random.nextInt(8) == 0 ? "" : pick(List.of("综合处", "人事处", "年鉴社", "外单位"));
            people.add(new Person(
                    "p" + i, name, department, pick(List.of("", "科长")), random.nextBoolean(), random.nextBoolean(), 1));
        }
        for (int i = 0; i < size; i++) {
            participation();
            gift();
            if (random.nextInt(6) == 0) {
                left();
            }
            if (random.nextInt(10) == 0) {
                Origin origin = origin("乱.csv", 1);
                postings.add(new Posting(
                        new Unread(origin, i, SheetKind.SERVICES, Code.BAD_DATE),
                        Fate.REJECTED,
                        "bad-date",
                        null,
                        random.nextBoolean() ? pick(issues).id() : null,
                        null,
                        ""));
            }
        }
    }

    private void issue(int year, int number, LocalDate cutoff) {
        issues.add(new Issue(
                new IssueId(year, number),
                60 + issues.size(),
                cutoff,
                cutoff.minusDays(10).atTime(12, 0),
                cutoff.atTime(12, 0),
                null,
                "简讯",
                "办公室",
                "主动公开",
                "",
                "",
                1));
    }

    List<Issue> issues() {
        return issues;
    }

    Seeds seeds() {
        return new Seeds(
                new Calendar(issues),
                new Departments(DEPARTMENTS, Map.of()),
                List.of(),
                List.of(
                        new Seeds.Campaign("助学", List.of(), true, null, null),
                        new Seeds.Campaign("抗震救灾", List.of(), true, null, null)),
                List.of(
                        new Seeds.Activity("无偿献血", List.of()),
                        new Seeds.Activity("维持秩序", List.of()),
                        new Seeds.Activity("信息录入", List.of())),
                Map.of(),
                List.of(),
                Map.of(
                        2022,
                        Map.of(
                                "year_to_date.volunteers.served", "7",
                                "year_to_date.volunteers.hours", "10.5",
                                "donations.amount", "1,000.50")),
                List.of());
    }

    Books books() {
        List<Posting> ordered = new ArrayList<>(postings);
        ordered.sort(Comparator.comparing(posting -> posting.entry().origin()));
        return new Books(
                ordered,
                participations,
                gifts,
                new Settlement(accounts, matches, unclaimed, Map.of(), List.of()),
                List.of(),
                Map.of(),
                List.of());
    }

    /** The same books with participations, gifts, accounts and what is unclaimed in another order, as no reconciler would leave them. */
    Books shuffled(long seed) {
        Books books = books();
        Settlement settlement = books.settlement();
        return new Books(
                books.postings(),
                shuffle(books.participations(), seed),
                shuffle(books.gifts(), seed),
                new Settlement(
                        shuffle(settlement.accounts(), seed),
                        shuffle(settlement.matches(), seed),
                        shuffle(settlement.unclaimed(), seed),
                        Map.of(),
                        List.of()),
                List.of(),
                Map.of(),
                List.of());
    }

    /** The books and readings of a night that has seen only part of it: each participation and gift goes missing with some chance, its files stay. */
    Books thinned(long seed, double missing) {
        Random chance = new Random(seed);
        Set<Origin> gone = new HashSet<>();
        List<Participation> some = new ArrayList<>();
        for (Participation participation : participations) {
            if (chance.nextDouble() < missing) {
                participation.evidence().forEach(entry -> gone.add(entry.origin()));
            } else {
                some.add(participation);
            }
        }
        List<Settlement.Account> left = new ArrayList<>();
        for (Settlement.Account account : accounts) {
            if (chance.nextDouble() < missing) {
                gone.add(account.gift().entry().origin());
            } else {
                left.add(new Settlement.Account(
                        account.gift(), Amount.ZERO, Amount.ZERO, account.gift().amount(), null));
            }
        }
        return new Books(
                books().postings().stream()
                        .filter(posting ->
                                !gone.contains(posting.entry().origin()) && !(posting.entry() instanceof Payment))
                        .toList(),
                some,
                left.stream().map(Settlement.Account::gift).toList(),
                new Settlement(left, List.of(), List.of(), Map.of(), List.of()),
                List.of(),
                Map.of(),
                List.of());
    }

    static List<SheetReading> readings(Books books) {
        Map<SheetId, Long> entries = new TreeMap<>();
        books.postings()
                .forEach(posting -> entries.merge(posting.entry().origin().sheet(), 1L, Long::sum));
        List<SheetReading> readings = new ArrayList<>();
        entries.forEach((sheet, count) -> readings.add(new SheetReading(
                sheet, SheetKind.SERVICES, 1, List.of(), Map.of(), List.of(), count, List.of(), null, null)));
        return readings;
    }

    private static <T> List<T> shuffle(List<T> list, long seed) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    List<SheetReading> readings() {
        return readings(books());
    }

    private void participation() {
        boolean anonymous = random.nextInt(12) == 0;
        Person person = anonymous ? stranger("匿名", 1) : pick(people);
        if (!anonymous && random.nextInt(15) == 0) {
            person = new Person(
                    person.key() + "等", person.name() + "等3人", person.department(), "", person.partyMember(), false, 3);
        }
        Issue issue = pick(issues);
        LocalDate day = issue.date().minusDays(random.nextInt(9));
        List<String> activities = switch (random.nextInt(6)) {
            case 0 -> List.of();
            case 1 -> List.of("维持秩序", "信息录入");
            default -> List.of(pick(ACTIVITIES));
        };
        Status status = random.nextInt(3) > 0 ? Status.SERVED : pick(List.of(Status.values()));
        List<Attendance> evidence = new ArrayList<>();
        List<Attendance> turns = new ArrayList<>();
        int entries = anonymous ? 1 : 1 + random.nextInt(3);
        for (int i = 0; i < entries; i++) {
            boolean signUp = i > 0;
            Attendance entry = new Attendance(
                    origin(signUp ? "报名.csv" : "服务.csv", 1),
                    random.nextLong(),
                    signUp,
                    who(person, anonymous),
                    random.nextInt(4) == 0 ? List.of() : activities,
                    "",
                    pick(List.of("", "翠苑社区", "北街小区")),
                    day,
                    DaySource.ROW,
                    null,
                    null,
                    HalfDay.NONE,
                    random.nextInt(4) == 0 ? null : Hours.ofMinutes(10L * (1 + random.nextInt(30))),
                    random.nextInt(4) == 0 ? new Quantity(new BigDecimal(random.nextInt(30)).movePointLeft(1)) : null,
                    pick(List.of("份", "单位")),
                    random.nextInt(5) == 0 ? 1 + random.nextInt(3) : 0,
                    1,
                    status,
                    "",
                    null);
            evidence.add(entry);
            if (status == Status.SERVED && (!signUp || random.nextInt(4) == 0)) {
                turns.add(entry);
            }
            post(entry, issue.id(), person);
        }
        participations.add(new Participation(
                person,
                issue.id(),
                day,
                activities,
                evidence.get(0).place(),
                pick(List.of("", "迎新")),
                status,
                turns,
                evidence));
    }

    private void gift() {
        Issue issue = pick(issues);
        LocalDate day = issue.date().minusDays(random.nextInt(9));
        String campaign = pick(CAMPAIGNS);
        Amount amount = new Amount(1 + random.nextInt(100_000));
        Entry entry;
        Person person;
        if (random.nextInt(8) == 0) {
            person = stranger("", 1 + random.nextInt(20));
            entry = new DonationSummary(
                    origin("汇总.csv", 2),
                    random.nextLong(),
                    person.department(),
                    person.heads(),
                    amount,
                    day,
                    DaySource.ROW,
                    null,
                    campaign,
                    "",
                    false,
                    null);
        } else {
            boolean anonymous = random.nextInt(10) == 0;
            person = anonymous ? stranger("匿名", 1) : pick(people);
            entry = new Donation(
                    origin(random.nextBoolean() ? "捐款.csv" : "名单/捐款2.csv", 2),
                    random.nextLong(),
                    who(person, anonymous),
                    amount,
                    day,
                    DaySource.ROW,
                    null,
                    campaign,
                    "",
                    Channel.UNSAID,
                    "",
                    null);
        }
        Gift gift = new Gift(
                entry,
                person,
                issue.id(),
                random.nextInt(6) == 0 ? "工会" : person.department(),
                campaign,
                day,
                DaySource.ROW,
                null,
                amount,
                Channel.UNSAID,
                "");
        gifts.add(gift);
        post(entry, issue.id(), person);
        settle(gift);
    }

    private void settle(Gift gift) {
        switch (random.nextInt(4)) {
            case 0 -> accounts.add(new Settlement.Account(gift, Amount.ZERO, gift.amount(), Amount.ZERO, null));
            case 1 -> accounts.add(new Settlement.Account(gift, Amount.ZERO, Amount.ZERO, gift.amount(), null));
            case 2 -> {
                List<Payment> parts = new ArrayList<>();
                long first = random.nextLong(gift.amount().fen()) + 1;
                parts.add(payment(gift.day(), new Amount(first)));
                if (first < gift.amount().fen()) {
                    parts.add(payment(gift.day(), new Amount(gift.amount().fen() - first)));
                }
                Match match = new Match(List.of(gift), parts, Match.How.PARTS);
                matches.add(match);
                accounts.add(new Settlement.Account(gift, gift.amount(), Amount.ZERO, Amount.ZERO, match));
                parts.forEach(part -> post(part, gift.issue(), gift.person()));
            }
            default -> {
                Payment payment = payment(gift.day(), new Amount(1 + random.nextInt(100_000)));
                Match match = new Match(List.of(gift), List.of(payment), Match.How.OTHER_AMOUNT);
                matches.add(match);
                Amount received = gift.amount().min(payment.amount());
                accounts.add(
                        new Settlement.Account(gift, received, gift.amount().minus(received), Amount.ZERO, match));
                if (payment.amount().compareTo(received) > 0) {
                    unclaimed.add(new Settlement.Unclaimed(
                            payment, payment.amount().minus(received), gift.issue(), gift.person()));
                }
                post(payment, gift.issue(), gift.person());
            }
        }
    }

    private void left() {
        Issue issue = pick(issues);
        Payment payment = payment(issue.date(), new Amount(1 + random.nextInt(5_000)));
        IssueId id = random.nextInt(5) == 0 ? null : issue.id();
        unclaimed.add(
                new Settlement.Unclaimed(payment, payment.amount(), id, random.nextBoolean() ? pick(people) : null));
        postings.add(new Posting(
                payment, id == null ? Fate.OUTSIDE : Fate.COUNTED, "unclaimed-payment", null, id, null, ""));
    }

    private Payment payment(LocalDate day, Amount amount) {
        return new Payment(
                origin("账单.csv", 5),
                random.nextLong(),
                day.atTime(9, 0),
                Payment.Direction.IN,
                amount,
                Amount.ZERO,
                Payment.Standing.SETTLED,
                "*某",
                "",
                "",
                "",
                Channel.WECHAT,
                "",
                Payment.Booking.PLAIN);
    }

    private void post(Entry entry, IssueId issue, Person person) {
        postings.add(new Posting(entry, Fate.COUNTED, "counted", null, issue, person, "name"));
        if (random.nextInt(9) == 0) {
            Origin again = origin("重复.csv", 3);
            postings.add(new Posting(
                    new Unread(again, 0, SheetKind.SERVICES, Code.BAD_DATE),
                    Fate.DUPLICATE,
                    "duplicate-row",
                    entry.origin(),
                    issue,
                    person,
                    "name"));
        }
    }

    /** Someone nobody knows; the key is no help in telling two of them apart. */
    private Person stranger(String name, int heads) {
        strangers++;
        return new Person(
                strangers % 2 == 0 ? "nobody" : "n" + strangers, name, pick(DEPARTMENTS), "", false, false, heads);
    }

    private Origin origin(String file, int width) {
        SheetId sheet = new SheetId(file, "");
        int row = rows.merge(sheet, 1, Integer::sum);
        return new Origin(sheet, row, 2, 1 + width, 0);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static Who who(Person person, boolean anonymous) {
        return new Who(person.name(), List.of(), person.department(), "", "", "", "", null, person.heads(), anonymous);
    }
}
