package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Payment;
import org.yinghuo.model.SheetKind;
import org.yinghuo.reconcile.Draft;
import org.yinghuo.reconcile.Office;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Match;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.reconcile.books.Settlement;

/** One payment for several gifts, against a twin that tries every subset of every department and list. */
class CollectiveLawTest {
    private static final List<String> NAMES = List.of("张三", "李四", "王小五", "赵小五", "孙七", "周八", "吴九", "郑十");
    private static final List<String> OTHERS = List.of("陈一", "林二", "何三", "郭四", "马五", "罗六", "梁七", "宋八");
    private static final int[] YUAN = {50, 100, 100, 200, 300, 35, 512, 64};

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seed <= Math.min(200, Integer.getInteger("laws.offices", 200)); seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    private static Office office() {
        return Office.asOf("2022-10-30T02:00")
                .issue(2022, 34, "2022-07-26T12:00", "2022-10-09T12:00")
                .department("综合处")
                .department("人事处")
                .department("财务处")
                .department("信息处")
                .campaign("抗震救灾捐款", true, null);
    }

    /** Gifts of two departments in one list, and one payment that is nobody's own. */
    private static void add(Office office, List<String> names, List<String> departments, String file, Random random) {
        Office.Sheet sheet = office.donations(file + ".xlsx");
        long all = 0;
        int gifts = 2 + random.nextInt(6);
        for (int i = 0; i < gifts; i++) {
            int yuan = YUAN[random.nextInt(YUAN.length)];
            all += random.nextBoolean() ? yuan : 0;
            sheet.add(Draft.of(names.get(i), departments.get(random.nextInt(3) / 2))
                    .yuan(Integer.toString(yuan))
                    .on("2022-09-%02d".formatted(1 + random.nextInt(28)))
                    .campaign("抗震救灾捐款"));
        }
        String payer = random.nextInt(3) == 0 ? "某公司" : names.get(random.nextInt(gifts));
        String text = random.nextInt(3) == 0 ? departments.get(0) + "捐款" : "转账";
        // A fen more or less than anybody's own sum keeps the first steps away; the fifth takes nothing of so far a
        // day.
        office.sheet(file + ".csv", "", SheetKind.PAYMENTS)
                .covers("2022-08-01T00:00", "2022-10-19T23:59", Channel.BANK)
                .payment(
                        "2022-09-%02dT10:00".formatted(1 + random.nextInt(28)),
                        payer,
                        Long.toString(Math.max(1, all)),
                        text);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPaymentIsTakenForTheOnlySubsetAndLeftWhereThereAreSeveral(long seed) {
        Office office = office();
        add(office, NAMES, List.of("综合处", "人事处"), "a", new Random(seed));
        Books books = office.books();
        Settlement settlement = books.settlement();
        Payment payment = books.postings().stream()
                .map(Posting::entry)
                .filter(Payment.class::isInstance)
                .map(Payment.class::cast)
                .findFirst()
                .orElseThrow();
        List<Match> matches = settlement.matches();
        if (matches.stream().anyMatch(match -> match.how() != Match.How.COLLECTIVE)) {
            return;
        }
        Map<String, Set<Set<Gift>>> ways = ways(books.gifts(), payment);
        boolean ofOthers = ways.values().stream().flatMap(Set::stream).anyMatch(way -> isOfOthers(way, payment));
        ways.values().forEach(some -> some.removeIf(way -> isOfOthers(way, payment)));
        ways.values().removeIf(Set::isEmpty);
        Set<Set<Gift>> all = new HashSet<>();
        ways.values().forEach(all::addAll);
        Set<Set<Gift>> first = ways.getOrDefault("department", Set.of());
        Set<Set<Gift>> preferred = first.isEmpty() ? all : first;
        boolean questioned =
                settlement.findings().stream().anyMatch(finding -> finding.code() == Code.AMBIGUOUS_PAYMENT);
        if (matches.isEmpty()) {
            assertThat(preferred.size() != 1 && questioned == (preferred.size() > 1) || ofOthers)
                    .as("%s of %s", payment, preferred)
                    .isTrue();
        } else {
            Set<Gift> taken = Set.copyOf(matches.get(0).gifts());
            assertThat(all).contains(taken);
            assertThat(figures(preferred).size() == 1 && preferred.contains(taken) || isWhole(taken, books.gifts()))
                    .as("%s of %s", taken, preferred)
                    .isTrue();
        }
    }

    /** Whether the words name a department of which none of the gifts is. */
    private static boolean isOfOthers(Set<Gift> way, Payment payment) {
        return payment.text().endsWith("捐款")
                && way.stream().noneMatch(gift -> payment.text().contains(gift.department()));
    }

    /** By department or list, every subset that adds up, is near enough, and that the payer may pay. */
    private static Map<String, Set<Set<Gift>>> ways(List<Gift> gifts, Payment payment) {
        Map<String, Set<Set<Gift>>> ways = new TreeMap<>();
        for (int chosen = 1; chosen < 1 << gifts.size(); chosen++) {
            Set<Gift> subset = new HashSet<>();
            for (int i = 0; i < gifts.size(); i++) {
                if ((chosen >> i & 1) != 0) {
                    subset.add(gifts.get(i));
                }
            }
            Set<String> departments = subset.stream().map(Gift::department).collect(Collectors.toSet());
            long last = subset.stream()
                    .mapToLong(gift -> gift.day().toEpochDay())
                    .max()
                    .orElseThrow();
            boolean payerIsOne =
                    subset.stream().anyMatch(gift -> gift.person().name().equals(payment.payer()));
            boolean named = departments.stream().allMatch(payment.text()::contains);
            boolean adds =
                    subset.stream().mapToLong(gift -> gift.amount().fen()).sum()
                            == payment.amount().fen();
            if (adds
                    && Math.abs(payment.time().toLocalDate().toEpochDay() - last) <= 15
                    && (named || (payerIsOne && subset.size() > 1))) {
                ways.computeIfAbsent(departments.size() == 1 ? "department" : "list", any -> new HashSet<>())
                        .add(subset);
            }
        }
        return ways;
    }

    private static Set<Map<String, Long>> figures(Set<Set<Gift>> ways) {
        return ways.stream()
                .map(way -> way.stream()
                        .collect(Collectors.groupingBy(
                                gift -> gift.person().name() + gift.department() + gift.amount(),
                                Collectors.counting())))
                .collect(Collectors.toSet());
    }

    /** All gifts of a department or list there are, up to a day, or since one. */
    private static boolean isWhole(Set<Gift> taken, List<Gift> gifts) {
        Set<String> departments = taken.stream().map(Gift::department).collect(Collectors.toSet());
        List<Gift> place = gifts.stream()
                .filter(gift -> departments.size() > 1 || departments.contains(gift.department()))
                .toList();
        Set<java.time.LocalDate> inside = taken.stream().map(Gift::day).collect(Collectors.toSet());
        java.time.LocalDate from =
                inside.stream().min(java.time.LocalDate::compareTo).orElseThrow();
        java.time.LocalDate to =
                inside.stream().max(java.time.LocalDate::compareTo).orElseThrow();
        return taken.equals(place.stream()
                .filter(gift -> !gift.day().isBefore(from) && !gift.day().isAfter(to))
                .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatDepartmentsHaveNothingInCommonIsSettledAsIfTheOthersWereNotThere(long seed) {
        Office one = office();
        add(one, NAMES, List.of("综合处", "人事处"), "a", new Random(seed));
        Office other = office();
        add(other, OTHERS, List.of("财务处", "信息处"), "b", new Random(-seed));
        Office both = office();
        add(both, NAMES, List.of("综合处", "人事处"), "a", new Random(seed));
        add(both, OTHERS, List.of("财务处", "信息处"), "b", new Random(-seed));
        List<String> apart = new ArrayList<>(told(one));
        apart.addAll(told(other));
        assertThat(told(both)).containsExactlyInAnyOrderElementsOf(apart);
    }

    private static List<String> told(Office office) {
        Settlement settlement = office.books().settlement();
        List<String> told = new ArrayList<>();
        for (Match match : settlement.matches()) {
            told.add(match.how() + " "
                    + match.gifts().stream()
                            .map(gift -> gift.entry().origin().toString())
                            .toList());
        }
        for (Finding finding : settlement.findings()) {
            // Whatever another department lacks may be what a payer nobody knows has sent.
            boolean isStrangers = finding.code() == Code.UNCLAIMED_PAYMENT
                    && finding.args().get(0).equals("某公司");
            if (isStrangers || finding.code() == Code.UNKNOWN_RECEIPTS) {
                continue;
            }
            told.add(finding.code() + " " + finding.variant() + " " + finding.file() + " " + finding.row() + " "
                    + finding.value());
        }
        return told;
    }
}
