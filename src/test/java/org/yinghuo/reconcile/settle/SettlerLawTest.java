package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Code;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.SheetKind;
import org.yinghuo.reconcile.Draft;
import org.yinghuo.reconcile.Office;
import org.yinghuo.reconcile.Reconciliation;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Match;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.reconcile.books.Settlement;

/** What must hold of every settlement, on random offices. */
class SettlerLawTest {
    private static final List<String> NAMES = List.of("张三", "李四", "王小五", "赵小五", "孙七", "周八", "吴九", "郑十");
    private static final List<String> PAYERS = List.of(
            "张三", "李四", "王小五", "赵小五", "孙七", "周八", "*小五", "孙*", "某某超市", "热心市民", "小太阳", "张三(个人)", "综合处李四", "孙七🌸", "人事处",
            "");
    private static final List<String> TEXTS = List.of(
            "",
            "转账",
            "捐款",
            "综合处捐款",
            "综合处3人捐款",
            "助学捐款",
            "退款",
            "人事处",
            "代周八捐款",
            "张三、李四捐款",
            "补交捐款",
            "聚餐AA",
            "工资代扣助学捐款",
            "综合处现金捐款");
    private static final List<Channel> CHANNELS = List.of(Channel.UNSAID, Channel.WECHAT, Channel.BANK, Channel.CASH);
    private static final int[] YUAN = {50, 100, 100, 200, 300, 35};

    /** {@code mvn -Dtest=SettlerLawTest -Dlaws.offices=5000 test} for five thousand offices. */
    private static final int OFFICES = Integer.getInteger("laws.offices", 150);

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seed <= OFFICES; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    /** What a list says of a gift. */
    private record Given(String name, String department, int yuan, String day, String campaign) {}

    private static Office office(long seed) {
        Random random = new Random(seed);
        Office office = Office.asOf("2022-09-20T02:00")
                .issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00")
                .issue(2022, 35, "2022-09-09T12:00", "2022-09-23T12:00")
                .department("综合处")
                .department("人事处")
                .campaign("抗震救灾捐款", true, null)
                .campaign("助学捐款", true, null)
                .alias("小太阳", "吴九", "综合处", random.nextBoolean());
        List<Given> given = new ArrayList<>();
        for (int list = 0; list < 2; list++) {
            Office.Sheet sheet = office.donations("list" + list + ".xlsx");
            boolean spans = random.nextInt(3) == 0;
            DaySource source = spans ? DaySource.TITLE : DaySource.ROW;
            String since = spans && random.nextBoolean() ? "2022-08-30" : null;
            String last = "2022-09-09";
            for (int i = random.nextInt(10); i > 0; i--) {
                Given one = new Given(
                        pick(NAMES, random),
                        random.nextInt(3) == 0 ? "人事处" : "综合处",
                        YUAN[random.nextInt(YUAN.length)],
                        spans ? last : day(random),
                        random.nextInt(3) == 0 ? "助学捐款" : "抗震救灾捐款");
                given.add(one);
                sheet.add(Draft.of(one.name(), one.department())
                        .yuan(Integer.toString(one.yuan()))
                        .on(one.day())
                        .dayFrom(source)
                        .since(since)
                        .campaign(one.campaign())
                        .by(pick(CHANNELS, random)));
            }
        }
        statement(office, "wechat.csv", Channel.WECHAT, random);
        Office.Sheet bank = statement(office, "bank.csv", Channel.BANK, random);
        given.forEach(one -> pay(bank, one, random));
        collect(bank, given, random);
        if (random.nextBoolean()) {
            copy(office, office.sheets().get(office.sheets().size() - 1), random);
        }
        return office;
    }

    private static Office.Sheet statement(Office office, String file, Channel channel, Random random) {
        Office.Sheet sheet = office.sheet(file, "", SheetKind.PAYMENTS)
                .covers("2022-09-01T00:00", random.nextBoolean() ? "2022-09-19T23:59" : "2022-09-08T23:59", channel);
        for (int i = random.nextInt(12); i > 0; i--) {
            String time = day(random) + "T" + (10 + random.nextInt(9)) + ":00";
            int times = random.nextInt(4) == 0 ? 2 + random.nextInt(3) : 1;
            Amount amount = new Amount(times * YUAN[random.nextInt(YUAN.length)] * 100L);
            Payment.Direction direction = random.nextInt(8) == 0 ? Payment.Direction.OUT : Payment.Direction.IN;
            Amount refunded = random.nextInt(8) == 0 ? new Amount(1000) : Amount.ZERO;
            String payer = pick(PAYERS, random);
            String text = pick(TEXTS, random);
            String number =
                    random.nextInt(4) == 0 ? "" : "42000000" + random.nextInt(30) + (random.nextInt(6) == 0 ? "R" : "");
            sheet.add(origin -> new Payment(
                    origin,
                    java.util.Objects.hash(time, payer, amount, text, number, direction.name()),
                    LocalDateTime.parse(time),
                    direction,
                    amount,
                    refunded,
                    Payment.Standing.SETTLED,
                    payer,
                    "",
                    number,
                    text,
                    channel,
                    random.nextInt(5) == 0 ? "某银行(1234)" : "/",
                    Payment.Booking.PLAIN));
        }
        return sheet;
    }

    /** A gift's money, as people pay: at once, in parts, by another name, through another, too little and the rest later, and sometimes back again. */
    private static void pay(Office.Sheet bank, Given gift, Random random) {
        LocalDateTime time = LocalDate.parse(gift.day())
                .atTime(10, random.nextInt(60), random.nextInt(60))
                .plusDays(random.nextInt(3));
        switch (random.nextInt(14)) {
            case 0, 1 -> line(bank, time, gift.yuan(), gift.name(), "转账");
            case 2 -> {
                int parts = 2 + random.nextInt(4);
                for (int part = 1; part <= parts; part++) {
                    int sum = part < parts ? gift.yuan() / parts : gift.yuan() - (parts - 1) * (gift.yuan() / parts);
                    line(bank, time.plusMinutes(part), sum, gift.name(), "捐款");
                }
            }
            case 3 -> line(bank, time, gift.yuan(), gift.name() + "🌸", "");
            case 4 -> line(bank, time, gift.yuan(), "某某超市", "代" + gift.name() + "捐款");
            case 5 -> {
                line(bank, time, gift.yuan() - 10, gift.name(), "捐款");
                line(bank, time.plusDays(7), 10, gift.name(), "补交捐款");
            }
            case 6 -> {
                line(bank, time, gift.yuan(), gift.name(), "捐款");
                line(bank, time.plusDays(1), -gift.yuan(), gift.name(), random.nextBoolean() ? "冲正" : "捐款");
            }
            case 7 -> {
                line(bank, time, gift.yuan() + 20, gift.name(), "捐款");
                line(bank, time.plusHours(1), -20, gift.name(), "多转的退你");
            }
            case 8 -> line(bank, time, gift.yuan(), "*" + gift.name().substring(1), "转账");
            default -> {}
        }
    }

    /** One who collected brings what a department gave. */
    private static void collect(Office.Sheet bank, List<Given> given, Random random) {
        if (given.isEmpty() || random.nextBoolean()) {
            return;
        }
        Given one = pick(given, random);
        int sum = given.stream()
                .filter(other -> other.department().equals(one.department())
                        && other.campaign().equals(one.campaign()))
                .mapToInt(Given::yuan)
                .sum();
        LocalDateTime time = LocalDate.parse(one.day()).atTime(15, 0, 5);
        int first = random.nextBoolean() ? sum : sum / 2;
        line(bank, time, first, pick(NAMES, random), one.department() + "捐款");
        if (first < sum) {
            line(bank, time.plusHours(1), sum - first, pick(NAMES, random), one.department() + "捐款");
        }
    }

    /** @param yuan below zero where the account's book has it so among what came in */
    private static void line(Office.Sheet bank, LocalDateTime time, int yuan, String payer, String text) {
        bank.add(origin -> new Payment(
                origin,
                java.util.Objects.hash(time, payer, yuan, text),
                time,
                yuan < 0 ? Payment.Direction.OUT : Payment.Direction.IN,
                new Amount(Math.abs(yuan) * 100L),
                Amount.ZERO,
                Payment.Standing.SETTLED,
                payer,
                "",
                "",
                text,
                Channel.BANK,
                "",
                new Payment.Booking("", null, Amount.ZERO, yuan < 0)));
    }

    /** The same statement once more, some lines without their number, all without their seconds, or with names half hidden. */
    private static void copy(Office office, Office.Sheet original, Random random) {
        Office.Sheet copy = office.sheet("copy.csv", "", SheetKind.PAYMENTS)
                .covers("2022-09-01T00:00", "2022-09-08T23:59", Channel.BANK);
        boolean minutes = random.nextBoolean();
        boolean masked = random.nextInt(3) == 0;
        for (Entry entry : original.entries()) {
            Payment line = (Payment) entry;
            String number = random.nextInt(3) == 0 ? "" : line.transactionId();
            copy.add(origin -> new Payment(
                    origin,
                    line.content() + number.length(),
                    minutes ? line.time().truncatedTo(ChronoUnit.MINUTES) : line.time(),
                    line.direction(),
                    line.amount(),
                    line.refunded(),
                    line.standing(),
                    masked && NAMES.contains(line.payer()) ? "*" + line.payer().substring(1) : line.payer(),
                    line.account(),
                    number,
                    line.text(),
                    line.channel(),
                    line.method(),
                    line.booking()));
        }
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static String day(Random random) {
        return "2022-09-%02d".formatted(1 + random.nextInt(18));
    }

    private static Map<Origin, Posting> fates(Books books) {
        Map<Origin, Posting> fates = new HashMap<>();
        books.postings().forEach(posting -> fates.put(posting.entry().origin(), posting));
        return fates;
    }

    private static List<Payment> payments(Office office) {
        return office.intake().entries().stream()
                .filter(Payment.class::isInstance)
                .map(Payment.class::cast)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachYuanDeclaredAndEachYuanPaidEndsInExactlyOneLine(long seed) {
        Office office = office(seed);
        Books books = office.books();
        Settlement settlement = books.settlement();
        Map<Origin, Posting> fates = fates(books);
        long received = 0;
        for (Settlement.Account account : settlement.accounts()) {
            assertThat(account.received().plus(account.unreceived()).plus(account.unverified()))
                    .isEqualTo(account.gift().amount());
            received += account.received().fen();
        }
        Set<Origin> left = new HashSet<>();
        settlement.unclaimed().forEach(part -> left.add(part.payment().origin()));
        Map<Origin, Payment> used = new HashMap<>();
        for (Match match : settlement.matches()) {
            match.payments()
                    .forEach(payment ->
                            assertThat(used.put(payment.origin(), payment)).isNull());
        }
        for (Payment payment : payments(office)) {
            Posting posting = fates.get(payment.origin());
            assertThat(posting).isNotNull();
            boolean counts = posting.fate() == Fate.COUNTED || posting.fate() == Fate.OUTSIDE;
            assertThat(used.containsKey(payment.origin()) || left.contains(payment.origin()))
                    .isEqualTo(counts);
            if (used.containsKey(payment.origin())) {
                assertThat(payment.direction()).isEqualTo(Payment.Direction.IN);
            }
        }
        long paid =
                used.values().stream().mapToLong(payment -> payment.net().fen()).sum();
        long excess = settlement.unclaimed().stream()
                .filter(part -> used.containsKey(part.payment().origin()))
                .mapToLong(part -> part.amount().fen())
                .sum();
        assertThat(received + excess).isEqualTo(paid);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatCameInLessWhatWentBackIsWhatTheBooksHold(long seed) {
        Office office = office(seed);
        Books books = office.books();
        Settlement settlement = books.settlement();
        Map<Origin, Posting> fates = fates(books);
        long held = settlement.accounts().stream()
                .mapToLong(account -> account.received().fen())
                .sum();
        held += settlement.unclaimed().stream()
                .mapToLong(part -> part.amount().fen())
                .sum();
        Set<Origin> takenBack = new HashSet<>();
        for (Posting posting : fates.values()) {
            if (posting.reason().equals("refund")) {
                takenBack.add(posting.twin());
            }
        }
        long arrived = 0;
        long unknown = 0;
        long saidTwice = 0;
        for (Payment payment : payments(office)) {
            Posting posting = fates.get(payment.origin());
            long fen = payment.amount().minus(payment.refunded()).fen();
            // What a later line takes back may be what the line itself says was paid back.
            saidTwice +=
                    takenBack.contains(payment.origin()) ? payment.refunded().fen() : 0;
            if (payment.direction() == Payment.Direction.OUT) {
                arrived -= posting.reason().equals("refund") ? payment.amount().fen() : 0;
            } else if (Set.of(Fate.COUNTED, Fate.OUTSIDE, Fate.NEUTRAL).contains(posting.fate())) {
                arrived += fen;
                unknown += posting.reason().equals("unknown-payer") ? fen : 0;
            }
        }
        assertThat(held).isBetween(arrived - unknown, arrived + saidTwice);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyMatchIsOneTheContractAllows(long seed) {
        for (Match match : office(seed).books().settlement().matches()) {
            for (Payment payment : match.payments()) {
                for (Gift gift : match.gifts()) {
                    assertThat(gift.channel()).isIn(Channel.UNSAID, payment.channel(), Channel.BANK, Channel.CASH);
                    assertThat(gift.channel() != Channel.CASH || isCashSentOn(match))
                            .isTrue();
                }
            }
            Gift first = match.gifts().get(0);
            long apart = match.payments().stream()
                    .mapToLong(payment -> apart(first, payment))
                    .max()
                    .orElseThrow();
            switch (match.how()) {
                case EXACT, MASKED, OTHER_AMOUNT -> {
                    assertThat(match.gifts()).hasSize(1);
                    assertThat(match.payments()).hasSize(1);
                    assertThat(apart).isLessThanOrEqualTo(3);
                }
                case PARTS -> {
                    assertThat(match.gifts()).hasSize(1);
                    assertThat(match.payments()).hasSizeBetween(2, 20);
                    assertThat(apart).isLessThanOrEqualTo(3);
                }
                case COLLECTIVE -> {
                    assertThat(isOfOnePayer(match)).isTrue();
                    LocalDate since = match.gifts().stream()
                            .map(SettlerLawTest::since)
                            .max(Comparator.naturalOrder())
                            .orElseThrow();
                    LocalDate last = match.gifts().stream()
                            .map(Gift::day)
                            .max(Comparator.naturalOrder())
                            .orElseThrow();
                    LocalDate paid = match.payments()
                            .get(match.payments().size() - 1)
                            .time()
                            .toLocalDate();
                    assertThat(paid).isBetween(since.minusDays(15), last.plusDays(15));
                    boolean oneDrive = match.gifts().stream()
                                    .map(gift -> gift.department() + gift.campaign())
                                    .distinct()
                                    .count()
                            == 1;
                    boolean oneList = match.gifts().stream()
                                    .map(gift -> gift.entry().origin().sheet())
                                    .distinct()
                                    .count()
                            == 1;
                    assertThat(oneDrive || oneList || namesPeople(match) || namesCampaignOrDepartments(match))
                            .isTrue();
                }
                case LATER -> {
                    assertThat(match.gifts()).hasSize(1);
                    assertThat(apart).isLessThanOrEqualTo(31);
                }
                case DECISION -> throw new AssertionError("nobody decided");
            }
        }
    }

    /** The first day a gift may have been given on. */
    private static LocalDate since(Gift gift) {
        LocalDate since = gift.since();
        if (gift.daySource() == DaySource.ROW) {
            return gift.day();
        }
        return since == null ? LocalDate.parse("2022-08-26") : since;
    }

    private static long apart(Gift gift, Payment payment) {
        LocalDate paid = payment.time().toLocalDate();
        if (paid.isAfter(gift.day())) {
            return ChronoUnit.DAYS.between(gift.day(), paid);
        }
        assertThat(gift.daySource() == DaySource.ROW || !paid.isBefore(since(gift)))
                .as("before the first of its days")
                .isTrue();
        return Math.max(0, ChronoUnit.DAYS.between(paid, since(gift)));
    }

    private static boolean isCashSentOn(Match match) {
        return match.how() == Match.How.COLLECTIVE
                && match.payments().stream().allMatch(payment -> payment.text().contains("现金"));
    }

    /** One cell, or one person whom each cell, the words beside it or an alias name; nicknames and words tell who paid. */
    private static boolean isOfOnePayer(Match match) {
        return match.payments().stream().map(Payment::payer).distinct().count() == 1
                || NAMES.stream()
                        .anyMatch(name -> match.payments().stream()
                                .allMatch(payment -> payment.payer().contains(name)
                                        || payment.text().contains(name)
                                        || (name.equals("吴九") && payment.payer().equals("小太阳"))));
    }

    /** Whether all gifts are of the campaign, or of the departments, that every payment's cell or words name. */
    private static boolean namesCampaignOrDepartments(Match match) {
        return match.payments().stream().allMatch(payment -> {
            String said = payment.text() + payment.payer();
            return match.gifts().stream().allMatch(gift -> said.contains(gift.campaign()))
                    || match.gifts().stream().allMatch(gift -> payment.text().contains(gift.department()));
        });
    }

    private static boolean namesPeople(Match match) {
        return match.payments().stream()
                .allMatch(payment -> match.gifts().stream()
                        .allMatch(gift -> payment.text().contains(gift.person().name())));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodysLunchIsAGift(long seed) {
        assertThat(office(seed).books().settlement().matches())
                .flatExtracting(Match::payments)
                .extracting(Payment::text)
                .doesNotContain("聚餐AA");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noGiftIsLeftOpenBesideItsOwnPaymentUnlessThatIsSaidToBeAmbiguous(long seed) {
        Settlement settlement = office(seed).books().settlement();
        Set<Integer> questioned = settlement.findings().stream()
                .filter(finding -> finding.code() == Code.AMBIGUOUS_PAYMENT)
                .map(finding -> finding.file().hashCode() * 31 + finding.row())
                .collect(Collectors.toSet());
        for (Settlement.Account account : settlement.accounts()) {
            Gift gift = account.gift();
            if (account.match() != null) {
                continue;
            }
            for (Settlement.Unclaimed left : settlement.unclaimed()) {
                Payment payment = left.payment();
                boolean own = payment.payer().equals(gift.person().name())
                        && List.of("", "转账", "捐款").contains(payment.text())
                        && gift.daySource() == DaySource.ROW
                        && left.amount().equals(gift.amount())
                        && (gift.channel() == Channel.UNSAID || gift.channel() == payment.channel())
                        && Math.abs(ChronoUnit.DAYS.between(
                                        gift.day(), payment.time().toLocalDate()))
                                <= 3
                        && settlement.matches().stream()
                                .noneMatch(match -> match.payments().contains(payment));
                if (own) {
                    assertThat(questioned)
                            .contains(payment.origin().sheet().file().hashCode() * 31
                                    + payment.origin().row());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfRowsAndFilesChangesNothing(long seed) {
        Office office = office(seed);
        Settlement settlement = office.books().settlement();
        Settlement shuffled = Reconciliation.of(office.shuffled(seed)).atNight().settlement();
        assertThat(shuffled).isEqualTo(settlement);
        assertThat(settlement.findings().stream().map(Finding::id)).doesNotHaveDuplicates();
    }
}
