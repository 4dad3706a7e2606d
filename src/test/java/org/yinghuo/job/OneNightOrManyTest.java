package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One night over many weeks comes to what a night a week came to, where no file was late (rule closing-order). */
class OneNightOrManyTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 6);
    private static final int WEEKS = 6;
    private static final List<String> PEOPLE =
            List.of("王伟芳", "李娜敏", "张静丽", "刘强磊", "陈军洋", "杨勇艳", "赵杰娟", "黄涛超", "周秀霞", "吴平刚");
    private static final List<String> PLACES = List.of("东苑小区", "蜀都花园");

    @TempDir
    Path folder;

    /** A row of a list or of the statement, and the day on which it is there. */
    private record Said(LocalDate day, String row) {}

    private record Transfer(LocalDateTime time, String payer, int amount, String text) {}

    private final List<List<Said>> services = new ArrayList<>();
    private final List<List<Said>> gifts = new ArrayList<>();
    private final List<Transfer> transfers = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = 1)
    void aNightOverAllWeeksIsANightAWeek(long seed) throws IOException {
        invent(new Random(seed));
        seeds();
        Nights many = nights("many");
        for (int week = 1; week <= WEEKS + 1; week++) {
            lay(week);
            assertThat(many.run(asOf(week)).code()).isZero();
        }
        Nights one = nights("one");
        assertThat(one.run(asOf(WEEKS + 1)).code()).isZero();

        SortedMap<String, JsonNode> told = reports(many);
        assertThat(told).hasSize(WEEKS);
        assertThat(reports(one)).isEqualTo(told);
    }

    /** What is kept of the seals is only quicker to go through: nights that have none of it, or some that is damaged, come to the same bytes. */
    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void nightsComeToTheSameWithAndWithoutWhatIsKeptOfSeals(long seed) throws IOException {
        Random random = new Random(seed);
        invent(random);
        seeds();
        Nights kept = nights("kept");
        Nights without = nights("without");
        int looked = 0;
        for (int week = 1; week <= WEEKS + 2; week++) {
            lay(week);
            comeLate(week, seed);
            looked += lines(without, seed % 2 == 0);
            assertThat(kept.run(asOf(week)).code()).isZero();
            assertThat(without.run(asOf(week)).code()).isZero();
            assertThat(Nights.hashes(without.output())).as("week " + week).isEqualTo(Nights.hashes(kept.output()));
        }
        assertThat(looked).as("lines of seals that were taken away or damaged").isPositive();
        assertThat(lines(kept, false)).as("lines of seals that the other had").isPositive();
    }

    /** For sealed issues: a row that comes late, one that is changed, a file that is gone, one that is named otherwise. */
    private void comeLate(int week, long seed) throws IOException {
        Path input = folder.resolve("input");
        if (week >= 4) {
            Files.writeString(
                    input.resolve("补报.csv"),
                    "姓名,部门,服务内容,地点,日期,时长（小时）\n王伟芳,综合处,环境消杀,东苑小区," + START.plusDays(1 + seed) + ",2\n郑成功,综合处,环境消杀,东苑小区,"
                            + START.plusDays(2) + ",3\n");
        }
        if (week >= 5) {
            Path changed = input.resolve("2周志愿服务.csv");
            List<String> rows = new ArrayList<>(Files.readAllLines(changed));
            rows.set(1, rows.get(1).replaceAll(",\\d+$", ",7"));
            Files.writeString(changed, String.join("\n", rows) + "\n");
        }
        if (week >= 6) {
            Files.deleteIfExists(input.resolve("3周志愿服务.csv"));
            Files.move(input.resolve("1周捐款.csv"), input.resolve("一月第一周捐款.csv"));
        }
    }

    /** Takes away what is kept of the seals, or damages it; says of how many. */
    private static int lines(Nights nights, boolean damage) throws IOException {
        Path contents = nights.state().resolve("published").resolve("contents");
        int looked = 0;
        if (Files.isDirectory(contents)) {
            try (var all = Files.list(contents)) {
                for (Path lines :
                        all.filter(path -> path.toString().endsWith(".lines")).toList()) {
                    looked++;
                    byte[] bytes = Files.readAllBytes(lines);
                    if (damage) {
                        bytes[bytes.length / 2] ^= 1;
                        Files.write(lines, bytes);
                    } else {
                        Files.delete(lines);
                    }
                }
            }
        }
        return looked;
    }

    @Test
    void whatIsPaidAfterTheClosingIsNotThereForTheIssueAndToldByTheNext() throws IOException {
        for (int week = 0; week < WEEKS; week++) {
            services.add(List.of());
            gifts.add(List.of());
        }
        LocalDate last = START.plusDays(6);
        gifts.set(0, List.of(new Said(last, "王伟芳,综合处,200," + last + ",爱心捐款")));
        gifts.set(2, List.of(new Said(START.plusDays(18), "李娜敏,综合处,50," + START.plusDays(18) + ",爱心捐款")));
        // Closed ten days after its last day, paid on the fourteenth.
        transfers.add(new Transfer(last.plusDays(14).atTime(9, 0), "王伟芳", 200, "补交捐款"));
        transfers.add(new Transfer(START.plusDays(18).atTime(10, 0), "李娜敏", 50, "捐款"));
        seeds();
        lay(WEEKS + 1);

        Nights one = nights("one");
        assertThat(one.run(asOf(WEEKS + 1)).code()).isZero();

        JsonNode first = reports(one).get("001");
        assertThat(first.path("figures").path("donations.received").asString()).isEqualTo("0.00");
        assertThat(first.path("figures").path("donations.unreceived").asString())
                .isEqualTo("200.00");
        assertThat(reports(one)
                        .get("003")
                        .path("figures")
                        .path("donations.received")
                        .asString())
                .isEqualTo("50.00");
    }

    private void invent(Random random) {
        for (int week = 0; week < WEEKS; week++) {
            List<Said> served = new ArrayList<>();
            List<Said> gave = new ArrayList<>();
            List<String> people = new ArrayList<>(PEOPLE);
            Collections.shuffle(people, random);
            for (String who : people.subList(0, 6)) {
                LocalDate day = START.plusDays(7L * week + random.nextInt(7));
                served.add(new Said(
                        day,
                        who + ",综合处,秩序维护," + PLACES.get(random.nextInt(2)) + "," + day + ","
                                + (1 + random.nextInt(6))));
            }
            Collections.shuffle(people, random);
            for (String who : people.subList(0, 5)) {
                LocalDate day = START.plusDays(7L * week + random.nextInt(7));
                int amount = List.of(50, 100, 200, 300).get(random.nextInt(4));
                gave.add(new Said(day, who + ",综合处," + amount + "," + day + ",爱心捐款"));
                pay(random, day, who, amount);
            }
            if (random.nextInt(3) == 0) {
                // Money that no list names.
                transfers.add(new Transfer(START.plusDays(7L * week + 2).atTime(8, 30), people.get(9), 33, "捐款"));
            }
            services.add(served);
            gifts.add(gave);
        }
        transfers.sort(Comparator.comparing(Transfer::time).thenComparing(Transfer::payer));
    }

    /** Within days, in two parts, weeks after, or never. */
    private void pay(Random random, LocalDate day, String who, int amount) {
        switch (random.nextInt(6)) {
            case 0 -> {
                // Never.
            }
            case 1 -> {
                transfers.add(new Transfer(day.atTime(9, random.nextInt(60)), who, amount / 2, "捐款"));
                transfers.add(new Transfer(day.plusDays(1).atTime(9, random.nextInt(60)), who, amount / 2, "捐款"));
            }
            case 2 ->
                transfers.add(new Transfer(
                        day.plusDays(18 + random.nextInt(5)).atTime(11, random.nextInt(60)), who, amount, "补交捐款"));
            default ->
                transfers.add(new Transfer(
                        day.plusDays(random.nextInt(3)).atTime(10, random.nextInt(60)), who, amount, "捐款"));
        }
    }

    private void seeds() throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        StringBuilder issues = new StringBuilder(
                "year,number,cumulative,date,opens,cutoff,closed,title,publisher,disclosure,report_to,send_to,copies\n");
        for (int week = 0; week < WEEKS; week++) {
            LocalDate last = START.plusDays(7L * week + 6);
            issues.append("2025,%d,%d,%s,%s,%sT23:59,%sT00:00,简讯,综合处,主动公开,,,1%n"
                    .formatted(week + 1, week + 1, last, week == 0 ? START + "T00:00" : "", last, last.plusDays(10)));
        }
        Files.writeString(seeds.resolve("issues.csv"), issues);
        Files.writeString(seeds.resolve("departments.csv"), "order,department,aliases\n1,综合处,\n");
        StringBuilder roster = new StringBuilder("staff_id,name,department,title,party_member,phone\n");
        for (int at = 0; at < PEOPLE.size(); at++) {
            roster.append("S%03d,%s,综合处,科员,是,%n".formatted(at, PEOPLE.get(at)));
        }
        Files.writeString(seeds.resolve("roster.csv"), roster);
        Files.writeString(
                seeds.resolve("campaigns.csv"),
                "campaign,aliases,kind,starts,deadline\n爱心捐款,,donation,2025-01-01,2026-12-31\n");
    }

    /** The folder as it is after so many weeks: each week's lists when it ends, the statement up to the day before. */
    private void lay(int weeks) throws IOException {
        Path input = folder.resolve("input");
        Nights.deleteTree(input);
        Files.createDirectories(input);
        for (int week = 0; week < Math.min(weeks, WEEKS); week++) {
            list(input.resolve((week + 1) + "周志愿服务.csv"), "姓名,部门,服务内容,地点,日期,时长（小时）", services.get(week));
            list(input.resolve((week + 1) + "周捐款.csv"), "姓名,部门,捐款金额（元）,日期,项目", gifts.get(week));
        }
        LocalDate last = START.plusDays(7L * weeks - 1);
        StringBuilder statement =
                new StringBuilder("账户明细,起止日期：%s 至 %s%n交易日期,交易时间,收入,支出,余额,对方户名,摘要%n".formatted(START, last));
        int balance = 0;
        for (Transfer transfer : transfers) {
            if (!transfer.time().toLocalDate().isAfter(last)) {
                balance += transfer.amount();
                statement.append("%s,%s:00,%d.00,,%d.00,%s,%s%n"
                        .formatted(
                                transfer.time().toLocalDate(),
                                transfer.time().toLocalTime(),
                                transfer.amount(),
                                balance,
                                transfer.payer(),
                                transfer.text()));
            }
        }
        Files.writeString(input.resolve("银行流水.csv"), statement);
    }

    private static void list(Path file, String head, List<Said> rows) throws IOException {
        if (!rows.isEmpty()) {
            StringBuilder text = new StringBuilder(head).append('\n');
            rows.forEach(said -> text.append(said.row()).append('\n'));
            Files.writeString(file, text);
        }
    }

    private static String asOf(int weeks) {
        return "--as-of=" + START.plusDays(7L * weeks) + "T02:00";
    }

    private Nights nights(String name) {
        return new Nights(
                folder.resolve("input"),
                folder.resolve("seeds"),
                folder.resolve(name).resolve("output"),
                folder.resolve(name).resolve("state"));
    }

    /** Figures, tables and findings of each issue; how it came to its revision is another matter. */
    private static SortedMap<String, JsonNode> reports(Nights nights) throws IOException {
        SortedMap<String, JsonNode> reports = new TreeMap<>();
        for (int week = 1; week <= WEEKS; week++) {
            String number = "%03d".formatted(week);
            Path file = nights.output().resolve("2025").resolve(number).resolve("report.json");
            ObjectNode report = (ObjectNode) JsonMapper.builder().build().readTree(Files.readString(file));
            ObjectNode told = JsonMapper.builder().build().createObjectNode();
            told.set("figures", report.path("figures"));
            ObjectNode tables = ((ObjectNode) report.path("tables")).deepCopy();
            tables.remove("bridge");
            told.set("tables", tables);
            told.set("findings", report.path("findings"));
            reports.put(number, told);
        }
        return reports;
    }
}
