package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each yuan that arrived is told once over all issues and nights: as received or unclaimed, or among the payments of supplements and corrections (rules
 * paid-stays-paid, late-entry).
 */
class MoneyOverNightsLawTest {

    private static final List<String> PEOPLE = List.of("萤安", "萤平", "萤和", "萤乐");
    private static final List<Integer> SUMS = List.of(50, 100, 100, 200);
    private static final int[] CUTOFFS = {7, 14, 21, 28};
    private static final int[] NIGHTS = {9, 11, 16, 18, 23, 25, 30};

    @TempDir
    Path folder;

    private record Gift(int day, String donor, int amount, boolean late) {}

    private record Transfer(int day, String payer, int amount, String text) {
        Transfer(int day, String payer, int amount) {
            this(day, payer, amount, "爱心捐款");
        }

        String in() {
            return amount > 0 ? String.valueOf(amount) : "";
        }

        String out() {
            return amount < 0 ? String.valueOf(-amount) : "";
        }
    }

    private final List<Gift> gifts = new ArrayList<>();
    private final List<Transfer> transfers = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {5, 12})
    void whatTheIssuesTellComesToWhatArrived(long seed) throws IOException {
        Random random = new Random(seed);
        invent(random);
        assertLaw(random);
    }

    /** Some of it goes back, in whole or in part, to who sent it or by the words to somebody else's hands, soon or after the seal. */
    @ParameterizedTest
    @ValueSource(longs = {3, 8})
    void alsoWhereMoneyGoesBack(long seed) throws IOException {
        Random random = new Random(seed);
        invent(random);
        for (Transfer one : List.copyOf(transfers)) {
            int day = one.day + 1 + random.nextInt(12);
            if (random.nextInt(3) == 0 && day <= 28) {
                boolean whole = random.nextBoolean();
                boolean toOther = random.nextInt(4) == 0;
                transfers.add(new Transfer(
                        day,
                        toOther ? "何丹" : one.payer,
                        whole ? -one.amount : -one.amount / 2,
                        toOther ? "退还" + one.payer + "捐款" : "退款"));
            }
        }
        transfers.sort(Comparator.comparingInt(Transfer::day));
        assertLaw(random);
    }

    private void assertLaw(Random random) throws IOException {
        Nights office = Nights.ofFourWeeks(folder);
        Files.writeString(
                folder.resolve("seeds/campaigns.csv"),
                "campaign,aliases,kind,starts,deadline\n爱心捐款,,donation,2022-09-01,2022-12-31\n");
        Files.writeString(
                folder.resolve("seeds/roster.csv"),
                "staff_id,name,department,title,party_member,phone\n"
                        + PEOPLE.stream()
                                .map(name -> "S" + PEOPLE.indexOf(name) + "," + name + ",综合处,科员,否,\n")
                                .collect(Collectors.joining()));
        for (int night : NIGHTS) {
            lay(office, night, random);
            office.run("--as-of=2022-09-%02dT02:00".formatted(night), "--accept-withdrawals");
            assertThat(told(office)).as("by 9-" + night).isBetween(arrived(night, 28), arrived(night, 30));
        }
    }

    /** Few people and few sums, so that much money fits several gifts. */
    private void invent(Random random) {
        int many = 4 + random.nextInt(11);
        for (int i = 0; i < many; i++) {
            int day = 1 + random.nextInt(27);
            String donor = pick(PEOPLE, random);
            int amount = pick(SUMS, random);
            gifts.add(new Gift(day, donor, amount, random.nextInt(5) == 0));
            int how = random.nextInt(20);
            if (how < 15) {
                transfers.add(new Transfer(Math.max(1, day - 1 + random.nextInt(5)), donor, amount));
            } else if (how < 17) {
                transfers.add(new Transfer(day + 1, donor, amount - 20));
            } else if (how < 19) {
                transfers.add(new Transfer(day, donor, amount / 2));
                transfers.add(new Transfer(day + 1, donor, amount - amount / 2));
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            transfers.add(new Transfer(1 + random.nextInt(28), pick(PEOPLE, random), pick(SUMS, random)));
        }
        transfers.sort(Comparator.comparingInt(Transfer::day));
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** The lists as they are by a night, and the statement, exported anew in one of two forms, perhaps with names hidden in part. */
    private void lay(Nights office, int night, Random random) throws IOException {
        int opens = 0;
        for (int cutoff : CUTOFFS) {
            int after = opens;
            String rows = gifts.stream()
                    .filter(gift -> gift.day > after && gift.day <= cutoff && gift.day < night)
                    .filter(gift -> !gift.late || night >= gift.day + 9)
                    .map(gift -> "%s,综合处,2022-09-%02d,%d,银行转账%n".formatted(gift.donor, gift.day, gift.amount))
                    .collect(Collectors.joining());
            if (!rows.isEmpty()) {
                office.drop("捐款至" + cutoff + "日.csv", "姓名,部门,捐款日期,金额,捐款方式\n" + rows);
            }
            opens = cutoff;
        }
        for (Path old : Nights.hashes(office.input()).keySet().stream()
                .filter(name -> name.contains("流水"))
                .map(office.input()::resolve)
                .toList()) {
            Files.delete(old);
        }
        boolean full = random.nextBoolean();
        boolean hidden = !full && random.nextBoolean();
        StringBuilder lines = new StringBuilder(
                full
                        ? "账户明细,起止日期：2022-09-01 至 2022-09-%02d,,,\n交易时间,对方户名,摘要,收入金额,支出金额,流水号\n".formatted(night - 1)
                        : "交易日期,对方户名,贷方发生额,借方发生额,摘要\n");
        for (int i = 0; i < transfers.size() && transfers.get(i).day < night; i++) {
            Transfer one = transfers.get(i);
            lines.append((full
                            ? "2022-09-%02d 10:%02d:00,%s,%s,%s,%s,20220900%04d%n"
                            : "2022-09-%1$02d,%3$s,%5$s,%6$s,%4$s%n")
                    .formatted(
                            one.day,
                            i,
                            hidden ? "*" + one.payer.substring(1) : one.payer,
                            one.text,
                            one.in(),
                            one.out(),
                            i * 37));
        }
        office.drop("流水" + (random.nextBoolean() ? "" : night) + ".csv", lines.toString());
    }

    private BigDecimal arrived(int night, int until) {
        return BigDecimal.valueOf(transfers.stream()
                .filter(one -> one.day < night && one.day <= until)
                .mapToInt(Transfer::amount)
                .sum());
    }

    private static BigDecimal told(Nights office) throws IOException {
        BigDecimal told = BigDecimal.ZERO;
        List<Path> reports;
        try (Stream<Path> all = Files.walk(office.output().resolve("2022"), 2)) {
            reports = all.filter(path -> path.endsWith("report.json")).toList();
        }
        for (Path path : reports) {
            JsonNode report = JsonMapper.shared().readTree(path.toFile());
            for (String figure : List.of("donations.received", "payments.unclaimed")) {
                told = told.add(new BigDecimal(report.at("/figures/" + figure).asString()));
            }
            for (String table : List.of("supplements", "corrections")) {
                for (JsonNode row : report.at("/tables/" + table)) {
                    if (row.get("kind").asString().equals("payments")) {
                        told = told.add(new BigDecimal(row.get("amount").asString()));
                    }
                }
            }
        }
        return told;
    }
}
