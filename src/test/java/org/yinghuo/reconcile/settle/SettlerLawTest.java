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
import org.yinghuo.model.Payment;
import org.yinghuo.model.SheetKind;
import org.yinghuo.reconcile.Draft;
import org.yinghuo.reconcile.Office;
import org.yinghuo.reconcile.Reconciler;
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
        for (int list = 0; list < 2; list++) {
            Office.Sheet sheet = office.donations("list" + list + ".xlsx");
            boolean spans = random.nextInt(3) == 0;
            DaySource source = spans ? DaySource.TITLE : DaySource.ROW;
            String since = spans && random.nextBoolean() ? "2022-08-30" : null;
            String last = "2022-09-09";
            for (int i = random.nextInt(10); i > 0; i--) {
                sheet.add(Draft.of(pick(NAMES, random), random.nextInt(3) == 0 ? "人事处" : "综合处")
                        .yuan(Integer.toString(YUAN[random.nextInt(YUAN.length)]))
                        .on(spans ? last : day(random))
                        .dayFrom(source)
                        .since(since)
                        .campaign(random.nextInt(3) == 0 ? "助学捐款" : "抗震救灾捐款")
                        .by(pick(CHANNELS, random)));
            }
        }
        statement(office, "wechat.csv", Channel.WECHAT, random);
        statement(office, "bank.csv", Channel.BANK, random);
        if (random.nextBoolean()) {
            copy(office, office.sheets().get(office.sheets().size() - 1), random);
        }
        return office;
    }

    private static void statement(Office office, String file, Channel channel, Random random) {
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
                    random.nextInt(5) == 0 ? "某银行(1234)" : "/"));
        }
    }

    /** The same statement once more, some lines without their number. */
    private static void copy(Office office, Office.Sheet original, Random random) {
        Office.Sheet copy = office.sheet("copy.csv", "", SheetKind.PAYMENTS)
                .covers("2022-09-01T00:00", "2022-09-08T23:59", Channel.BANK);
        for (Entry entry : original.entries()) {
            Payment line = (Payment) entry;
            String number = random.nextInt(3) == 0 ? "" : line.transactionId();
            copy.add(origin -> new Payment(
                    origin,
                    line.content() + number.length(),
                    line.time(),
                    line.direction(),
                    line.amount(),
                    line.refunded(),
                    line.standing(),
                    line.payer(),
                    line.account(),
                    number,
                    line.text(),
                    line.channel(),
                    line.method()));
        }
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static String day(Random random) {
        return "2022-09-%02d".formatted(1 + random.nextInt(18));
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
        Settlement settlement = office.books().settlement();
        long received = 0;
        for (Settlement.Account account : settlement.accounts()) {
            assertThat(account.received().plus(account.unreceived()).plus(account.unverified()))
                    .isEqualTo(account.gift().amount());
            received += account.received().fen();
        }
        Map<Entry, Amount> left = new HashMap<>();
        settlement.unclaimed().forEach(part -> left.merge(part.payment(), part.amount(), Amount::plus));
        Set<Payment> used = new HashSet<>();
        for (Match match : settlement.matches()) {
            match.payments().forEach(payment -> assertThat(used.add(payment)).isTrue());
        }
        for (Payment payment : payments(office)) {
            Posting posting = settlement.fates().get(payment.origin());
            assertThat(posting).isNotNull();
            boolean counts = posting.fate() == Fate.COUNTED || posting.fate() == Fate.OUTSIDE;
            assertThat(used.contains(payment) || left.containsKey(payment)).isEqualTo(counts);
            if (used.contains(payment)) {
                assertThat(payment.direction()).isEqualTo(Payment.Direction.IN);
            }
        }
        long paid = used.stream().mapToLong(payment -> payment.amount().fen()).sum();
        long excess = settlement.unclaimed().stream()
                .filter(part -> used.contains(part.payment()))
                .mapToLong(part -> part.amount().fen())
                .sum();
        assertThat(received + excess).isLessThanOrEqualTo(paid);
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
                    assertThat(match.payments().stream().map(Payment::payer).distinct())
                            .hasSize(1);
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
                    assertThat(oneDrive || oneList || namesPeople(match)).isTrue();
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
        Settlement shuffled = Reconciler.reconcile(office.shuffled(seed)).settlement();
        assertThat(shuffled).isEqualTo(settlement);
        assertThat(settlement.findings().stream().map(Finding::id)).doesNotHaveDuplicates();
    }
}
