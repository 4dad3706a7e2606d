package org.yinghuo.reconcile.settle;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Calendar;
import org.yinghuo.model.Channel;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Departments;
import org.yinghuo.model.Donation;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Person;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.Statement;
import org.yinghuo.model.Who;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Settlement;
import org.yinghuo.words.han.Readings;

/**
 * Measures how long gifts and payments take to find each other; run by hand, since a test must not depend on the clock.
 *
 * <p>{@code java -cp ... org.yinghuo.reconcile.settle.SettlerSpeed office 300000 350000}: an office where most pay exactly, of so many gifts and payments.
 * {@code hostile}: every scenario that was ever slow. {@code subsets}: the search for the one subset among 60 gifts and more.
 */
final class SettlerSpeed {
    private static final String SURNAMES =
            "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚";
    private static final String GIVEN =
            "安邦博才昌成达德东方飞丰刚高光广国海汉浩恒宏洪华辉慧佳嘉建健江杰金晶静军俊凯康科坤兰磊黎力立丽亮林玲龙露茂梅美敏明铭楠宁培鹏平琪启千强勤清庆秋仁荣如瑞润森山善胜诗世书淑思松涛天婷彤威维伟文武希霞欣新馨";
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final int ISSUES = 26;
    private static final int DAYS = ISSUES * 14;
    private static final List<String> CAMPAIGNS = List.of("助学捐款", "抗震救灾捐款", "春蕾计划", "敬老月", "慈善一日捐");
    private static final int[] ROUND = {50, 100, 100, 100, 200, 200, 300, 500, 1000};

    private final Random random;
    private final int departments;
    private final List<Gift> gifts = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();

    private SettlerSpeed(long seed, int departments) {
        this.random = new Random(seed);
        this.departments = departments;
    }

    public static void main(String[] args) {
        switch (args[0]) {
            case "office" -> {
                for (int round = 0; round < (args.length > 3 ? Integer.parseInt(args[3]) : 1); round++) {
                    office(Integer.parseInt(args[1]), Integer.parseInt(args[2])).measure("office");
                }
            }
            case "hostile" -> hostile(args.length > 1 ? args[1] : "");
            case "subsets" -> subsets();
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void hostile(String only) {
        Map<String, Supplier<SettlerSpeed>> scenarios = new java.util.LinkedHashMap<>();
        scenarios.put("many-left", () -> leftovers(60_000, 40_000, 500, false));
        scenarios.put("round-sums", () -> oneDepartment(20_000, 5_000, false, true));
        scenarios.put("round-sums-no-days", () -> oneDepartment(20_000, 5_000, true, true));
        scenarios.put("odd-sums", () -> oneDepartment(20_000, 5_000, false, false));
        scenarios.put("sixty-each", () -> leftovers(30_000, 5_000, 500, true));
        scenarios.put("chains", () -> chains(3_000));
        scenarios.put("one-payer", () -> onePayer(20_000, 5_000));
        scenarios.put("masked", () -> masked(20_000, 10_000));
        scenarios.put("parts", () -> parts(500, 40));
        scenarios.put("transfers", () -> transfers(1_000, 40));
        scenarios.forEach((name, scenario) -> {
            if (only.isEmpty() || only.equals(name)) {
                scenario.get().measure(name);
            }
        });
    }

    /** Most gifts are paid exactly, some in other ways, two in a hundred not at all; what is left of the payments is by people known or not. */
    private static SettlerSpeed office(int gifts, int payments) {
        SettlerSpeed office = new SettlerSpeed(7, 500);
        int staff = Math.max(1_000, gifts / 3);
        List<Gift> together = new ArrayList<>();
        while (office.gifts.size() < gifts) {
            int person = office.random.nextInt(staff);
            int day = office.random.nextInt(DAYS - 20);
            int yuan = office.random.nextInt(4) == 0 ? 1 + office.random.nextInt(3_000) : office.round();
            int fate = office.random.nextInt(1_000);
            if (fate < 4) {
                // A department's people give within a few days, and one of them brings it all.
                int department = person % office.departments;
                String campaign = office.campaign();
                together.clear();
                int people = 2 + office.random.nextInt(12);
                long sum = 0;
                for (int i = 0; i < people; i++) {
                    int other = department + office.random.nextInt(staff / office.departments) * office.departments;
                    int one = office.random.nextInt(5) == 0 ? 1 + office.random.nextInt(3_000) : office.round();
                    sum += one * 100L;
                    together.add(office.gift(other, campaign, one * 100L, day + office.random.nextInt(4)));
                }
                office.pay(
                        together.get(0).person().name(),
                        sum,
                        day + 4 + office.random.nextInt(5),
                        department(department) + people + "人捐款");
                continue;
            }
            Gift gift = office.gift(person, office.campaign(), yuan * 100L, day);
            String name = gift.person().name();
            int paid = day + office.random.nextInt(2);
            if (fate < 10) {
                office.pay("*" + name.substring(1), yuan * 100L, paid, "转账");
            } else if (fate < 15) {
                long part = 1 + office.random.nextInt(yuan * 100 - 1);
                office.pay(name, part, paid, "转账");
                office.pay(name, yuan * 100L - part, paid, "转账");
            } else if (fate < 20) {
                office.pay(name, yuan * 100L + 1_000, paid, "转账");
            } else if (fate >= 40) {
                office.pay(name, yuan * 100L, paid, "转账");
            }
        }
        while (office.payments.size() < payments) {
            int who = office.random.nextInt(4);
            int person = office.random.nextInt(staff);
            long fen = who == 0
                    ? 1 + office.random.nextInt(1_000_000)
                    : office.round() * 100L * (1 + office.random.nextInt(9));
            office.pay(
                    who < 3 ? name(person) : "热心市民",
                    fen,
                    office.random.nextInt(DAYS),
                    office.random.nextInt(3) == 0 ? department(person % office.departments) + "捐款" : "转账");
        }
        return office;
    }

    /** Departments full of open gifts, and payments of their people that hardly ever add up. */
    private static SettlerSpeed leftovers(int gifts, int payments, int departments, boolean fen) {
        SettlerSpeed office = new SettlerSpeed(11, departments);
        for (int i = 0; i < gifts; i++) {
            office.gift(
                    i,
                    CAMPAIGNS.get(0),
                    fen ? 1 + office.random.nextInt(1_000_000) : office.round() * 100L,
                    office.random.nextInt(fen ? 14 : DAYS - 20));
        }
        for (int i = 0; i < payments; i++) {
            int person = office.random.nextInt(gifts);
            long sum = fen
                    ? 1 + office.random.nextInt(30_000_000)
                    : office.round() * 100L * (1 + office.random.nextInt(9))
                            + (office.random.nextInt(3) == 0 ? 3_700 : 0);
            office.pay(
                    i % 3 == 0 ? name(person) : "热心市民",
                    sum,
                    office.random.nextInt(fen ? 20 : DAYS),
                    i % 3 == 0 ? "转账" : department(person % departments) + "捐款");
        }
        return office;
    }

    private static SettlerSpeed oneDepartment(int gifts, int payments, boolean noDays, boolean round) {
        SettlerSpeed office = new SettlerSpeed(13, 1);
        int[] sums = {100, 200, 500};
        for (int i = 0; i < gifts; i++) {
            long fen = round ? sums[office.random.nextInt(3)] * 100L : 1 + office.random.nextInt(1_000_000);
            office.gift(i, CAMPAIGNS.get(0), fen, noDays ? 7 : office.random.nextInt(DAYS - 20));
        }
        for (int i = 0; i < payments; i++) {
            int person = office.random.nextInt(gifts);
            long fen = round
                    ? sums[office.random.nextInt(3)] * 100L * (1 + office.random.nextInt(40))
                    : 1 + office.random.nextInt(20_000_000);
            office.pay(
                    name(person),
                    fen,
                    noDays ? 7 : office.random.nextInt(DAYS),
                    i % 2 == 0 ? "转账" : department(0) + "捐款");
        }
        return office;
    }

    /** Each match leaves one thing only for the next. */
    private static SettlerSpeed chains(int links) {
        SettlerSpeed office = new SettlerSpeed(17, 1);
        for (int i = 0; i < links; i++) {
            office.gift(i, CAMPAIGNS.get(0), (1L + i) * 100, i % 10);
            office.gift(links + i, CAMPAIGNS.get(0), (1L + links + i) * 100, i % 10);
        }
        for (int i = 0; i < links; i++) {
            office.pay(name(i), (2L + links + 2L * i) * 100, 10 + i % 5, "转账");
        }
        return office;
    }

    /** A company gave and paid everything, never twice the same sum. */
    private static SettlerSpeed onePayer(int gifts, int payments) {
        SettlerSpeed office = new SettlerSpeed(19, 1);
        for (int i = 0; i < gifts; i++) {
            office.gift(
                    0,
                    CAMPAIGNS.get(i % 5),
                    2 + 2L * office.random.nextInt(1_000_000),
                    office.random.nextInt(DAYS - 20));
        }
        for (int i = 0; i < payments; i++) {
            office.pay(name(0), 1 + 2L * office.random.nextInt(1_000_000), office.random.nextInt(DAYS - 20), "转账");
        }
        return office;
    }

    private static SettlerSpeed masked(int gifts, int payments) {
        SettlerSpeed office = new SettlerSpeed(23, 50);
        for (int i = 0; i < gifts; i++) {
            office.gift(i * 100, CAMPAIGNS.get(0), office.round() * 100L, office.random.nextInt(30));
        }
        for (int i = 0; i < payments; i++) {
            office.pay(
                    SURNAMES.charAt(office.random.nextInt(3)) + "**",
                    office.round() * 100L,
                    office.random.nextInt(30),
                    "转账");
        }
        return office;
    }

    /** People who pay every gift in many small parts of one size, within three days. */
    private static SettlerSpeed parts(int people, int each) {
        SettlerSpeed office = new SettlerSpeed(29, 10);
        for (int i = 0; i < people; i++) {
            for (int k = 0; k < each; k++) {
                office.gift(i, CAMPAIGNS.get(k % 5), (200 + k % 7) * 100L, 5 + k % 3);
                office.pay(name(i), 5_000 + k % 11 * 100L, 5 + k % 3, "转账");
            }
        }
        return office;
    }

    /** Payers who each bring their department's money in so many odd sums that hardly ever add up. */
    private static SettlerSpeed transfers(int payers, int each) {
        SettlerSpeed office = new SettlerSpeed(31, 10);
        for (int i = 0; i < payers; i++) {
            for (int k = 0; k < 10; k++) {
                office.gift(i + 10 * payers, CAMPAIGNS.get(k % 5), office.round() * 1_000L, 5 + k % 3);
            }
            for (int k = 0; k < each; k++) {
                office.pay(name(i), 50_000 + office.random.nextInt(100_000), 6 + k % 3, department(i % 10) + "捐款");
            }
        }
        return office;
    }

    private Gift gift(int number, String campaign, long fen, int day) {
        int row = gifts.size() + 2;
        Channel channel = Channel.UNSAID;
        String name = name(number);
        String department = department(number % departments);
        Origin origin = new Origin(new SheetId("捐款明细" + row / 75_000 + ".csv", ""), row % 75_000 + 2, 1, 7, 0);
        Who who = new Who(name, List.of(), department, "", "", "", "", null, 1, false);
        LocalDate date = FIRST_DAY.plusDays(day);
        Donation donation = new Donation(
                origin,
                random.nextLong(),
                who,
                new Amount(fen),
                date,
                DaySource.ROW,
                null,
                campaign,
                "",
                channel,
                "",
                null);
        Person person = new Person("S" + number, name, department, "干部", false, true, 1);
        Gift gift = new Gift(
                donation,
                person,
                new IssueId(2025, Math.min(ISSUES, 1 + day / 14)),
                department,
                campaign,
                date,
                DaySource.ROW,
                null,
                new Amount(fen),
                channel,
                "");
        gifts.add(gift);
        return gift;
    }

    private void pay(String payer, long fen, int day, String text) {
        int row = payments.size() + 4;
        boolean bank = random.nextInt(10) > 2;
        payments.add(new Payment(
                new Origin(new SheetId(bank ? "银行流水.csv" : "微信.csv", ""), row, 1, 8, 0),
                random.nextLong(),
                FIRST_DAY.plusDays(day).atTime(8 + random.nextInt(4), random.nextInt(60), random.nextInt(60)),
                Payment.Direction.IN,
                new Amount(fen),
                Amount.ZERO,
                Payment.Standing.SETTLED,
                payer,
                "6222****" + (1000 + row % 9000),
                "42%024d".formatted(row),
                text,
                bank ? Channel.BANK : Channel.WECHAT,
                "",
                Payment.Booking.PLAIN));
    }

    private int round() {
        return ROUND[random.nextInt(ROUND.length)];
    }

    private String campaign() {
        return CAMPAIGNS.get(random.nextInt(CAMPAIGNS.size()));
    }

    private static String name(int person) {
        int surname = person % 100;
        int first = person / 100 % 100;
        int second = (person / 10_000 * 7 + first * 3 + surname) % 100;
        return "" + SURNAMES.charAt(surname) + GIVEN.charAt(first) + GIVEN.charAt(second);
    }

    private static String department(int index) {
        return "第" + (1 + index) + "处";
    }

    private Seeds seeds() {
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < ISSUES; i++) {
            LocalDateTime opens = FIRST_DAY.plusDays(14L * i).atStartOfDay();
            issues.add(new Issue(
                    new IssueId(2025, i + 1),
                    i + 1,
                    opens.toLocalDate(),
                    opens,
                    opens.plusDays(14),
                    null,
                    "",
                    "",
                    "",
                    "",
                    "",
                    0));
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < departments; i++) {
            names.add(department(i));
        }
        List<Seeds.Campaign> campaigns = CAMPAIGNS.stream()
                .map(name -> new Seeds.Campaign(name, List.of(), true, null, null))
                .toList();
        return new Seeds(
                new Calendar(issues),
                new Departments(names, Map.of()),
                List.of(),
                campaigns,
                List.of(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    private void measure(String name) {
        Collections.shuffle(gifts, random);
        Collections.shuffle(payments, random);
        Seeds seeds = seeds();
        LocalDateTime asOf = LocalDateTime.of(2026, 3, 1, 2, 0);
        List<Statement> statements = List.of(
                new Statement(new SheetId("银行流水.csv", ""), Channel.BANK, FIRST_DAY.atStartOfDay(), asOf.minusDays(1)),
                new Statement(new SheetId("微信.csv", ""), Channel.WECHAT, FIRST_DAY.atStartOfDay(), asOf.minusDays(1)));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.gc();
        long heap = used();
        long allBefore = system.getProcessCpuTime();
        long before = threads.getCurrentThreadCpuTime();
        long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        Payers payers = Payers.of(seeds, List.of(), gifts, new Readings());
        long known = threads.getCurrentThreadCpuTime();
        Settlement settlement =
                Settler.settle(gifts, payments, statements, payers, seeds.calendar(), asOf, Map.of(), List.of());
        long after = threads.getCurrentThreadCpuTime();
        long allAfter = system.getProcessCpuTime();
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes;
        System.gc();
        Map<String, Long> how = new TreeMap<>(settlement.matches().stream()
                .collect(Collectors.groupingBy(match -> match.how().word(), Collectors.counting())));
        Map<String, Long> said = new TreeMap<>(settlement.findings().stream()
                .collect(Collectors.groupingBy(SettlerSpeed::kind, Collectors.counting())));
        System.out.printf(
                "%-20s %,9d gifts %,9d payments: payers %,6d ms, settled %,7d ms, process %,7d ms; %,5d MB allocated,"
                        + " %,5d MB kept; %s %s%n",
                name,
                gifts.size(),
                payments.size(),
                (known - before) / 1_000_000,
                (after - known) / 1_000_000,
                (allAfter - allBefore) / 1_000_000,
                allocated >> 20,
                used() - heap >> 20,
                how,
                said);
    }

    private static String kind(Finding finding) {
        return finding.code().word() + (finding.variant().isEmpty() ? "" : "/" + finding.variant());
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void subsets() {
        for (int round = 0; round < 2; round++) {
            for (int count : new int[] {30, 36, 40, 60, 120, 400}) {
                Random random = new Random(count);
                List<SubsetSum.Item> equal = new ArrayList<>();
                List<SubsetSum.Item> multiples = new ArrayList<>();
                List<SubsetSum.Item> oneOff = new ArrayList<>();
                List<SubsetSum.Item> even = new ArrayList<>();
                List<SubsetSum.Item> fen = new ArrayList<>();
                List<SubsetSum.Item> huge = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    equal.add(item(10_000));
                    multiples.add(item(10_000L * (1 + random.nextInt(50))));
                    oneOff.add(item(10_000L * (1 + random.nextInt(50)) + (i == 0 ? 1 : 0)));
                    even.add(item(100_000 + 2L * i * i));
                    fen.add(item(1 + random.nextInt(1_000_000)));
                    huge.add(item(1 + (random.nextLong() >>> 26)));
                }
                solve("all equal", equal, 10_000L * (count / 2));
                solve("multiples, none", multiples, sum(multiples) / 2 / 10_000 * 10_000 + 1);
                solve("one off, none", oneOff, sum(oneOff) / 2 / 10_000 * 10_000 + 2);
                solve("near, none", even, sum(even) / 2 | 1);
                solve("random, half", fen, sum(fen) / 2);
                solve("huge, half", huge, sum(huge) / 2);
            }
        }
    }

    private static SubsetSum.Item item(long fen) {
        return new SubsetSum.Item(fen, 1, 1, 0);
    }

    private static long sum(List<SubsetSum.Item> items) {
        return items.stream().mapToLong(SubsetSum.Item::fen).sum();
    }

    private static void solve(String name, List<SubsetSum.Item> items, long target) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int heads : new int[] {0, items.size() / 2}) {
            long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            long before = threads.getCurrentThreadCpuTime();
            SubsetSum.Found found = SubsetSum.solve(items, target, heads, 0, new StepLimit(1L << 30))
                    .found();
            System.out.printf(
                    "%-16s %4d gifts, heads %3d: %-8s %,6d ms %,5d MB%n",
                    name,
                    items.size(),
                    heads,
                    found,
                    (threads.getCurrentThreadCpuTime() - before) / 1_000_000,
                    threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes >> 20);
        }
    }
}
