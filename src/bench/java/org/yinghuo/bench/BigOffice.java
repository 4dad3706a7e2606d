package org.yinghuo.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Invents a big office whose true figures are known, in the formats people drop: 100,000 members of staff in 500 departments, 26 issues, services,
 * donations and a bank statement in CSV, and a workbook of services.
 *
 * <p>Five in a hundred entries stand a second time in a supplementary file, two in a hundred cannot be read. A person's gifts lie at least
 * 16 days apart, so that each payment can be of one gift only; one in fifty payments is nobody's gift. All names, numbers and sums are invented.
 */
final class BigOffice {

    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    static final int ISSUES = 26;
    static final int DAYS_AN_ISSUE = 14;
    private static final int DEPARTMENTS = 500;
    private static final int ACTIVITIES = 20;
    private static final int PLACES = 300;
    private static final int PARTS = 4;
    private static final String SURNAMES =
            "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚";
    private static final String GIVEN =
            "安邦博才昌成达德东方飞丰刚高光广国海汉浩恒宏洪华辉慧佳嘉建健江杰金晶静军俊凯康科坤兰磊黎力立丽亮林玲龙露茂梅美敏明铭楠宁培鹏平琪启千强勤清庆秋仁荣如瑞润森山善胜诗世书淑思松涛天婷彤威维伟文武希霞欣新馨";

    final int staff;
    final int services;
    final int donations;
    final int workbookRows;
    private final long seed;
    private final Truth truth = new Truth(ISSUES);

    BigOffice(int rows, int workbookRows, long seed) {
        this.staff = Math.max(1_000, rows / 10);
        this.services = rows;
        this.donations = rows;
        this.workbookRows = workbookRows;
        this.seed = seed;
    }

    /** Writes {@code seeds} and {@code input} below a folder and returns the true figures. */
    Truth write(Path folder) throws IOException {
        Path input = Files.createDirectories(folder.resolve("input"));
        writeSeeds(Files.createDirectories(folder.resolve("seeds")));
        var served = new ServedDays();
        writeServices(input, served);
        writeDonationsAndStatement(input);
        writeWorkbook(input, served);
        return truth;
    }

    static String name(int person) {
        int surname = person % 100;
        int first = person / 100 % 100;
        int second = (person / 10_000 * 7 + first * 3 + surname) % 100;
        return "" + SURNAMES.charAt(surname) + GIVEN.charAt(first) + GIVEN.charAt(second);
    }

    private static String department(int person) {
        return "第" + (1 + person % DEPARTMENTS) + "处";
    }

    private static String activity(int index) {
        return "志愿活动" + (char) ('A' + index);
    }

    private static String place(int index) {
        return "第" + (1 + index) + "社区";
    }

    static LocalDateTime cutoff(int issue) {
        return FIRST_DAY.plusDays((long) DAYS_AN_ISSUE * (issue + 1) - 1).atTime(12, 0);
    }

    /** The issue of a day counted from the first, its hour unknown. */
    static int issueOf(int day) {
        return Math.min(ISSUES - 1, day / DAYS_AN_ISSUE);
    }

    private void writeSeeds(Path seeds) throws IOException {
        try (BufferedWriter out = writer(seeds.resolve("issues.csv"))) {
            out.write(
                    "year,number,cumulative,date,opens,cutoff,closed,title,publisher,disclosure,report_to,send_to,copies\n");
            for (int issue = 0; issue < ISSUES; issue++) {
                LocalDateTime cutoff = cutoff(issue);
                String opens = issue == 0 ? FIRST_DAY.atStartOfDay().toString() : "";
                // All but the last two issues were closed long ago.
                String closed = issue < ISSUES - 2 ? cutoff.plusDays(20).toString() : "";
                out.write("2025," + (issue + 1) + "," + (issue + 101) + "," + cutoff.toLocalDate() + "," + opens + ","
                        + cutoff + "," + closed + ",大办公室简讯,大办公室,主动公开,上级机关,各处室,13\n");
            }
        }
        try (BufferedWriter out = writer(seeds.resolve("departments.csv"))) {
            out.write("order,department,aliases\n");
            for (int department = 0; department < DEPARTMENTS; department++) {
                out.write((department + 1) + "," + department(department) + ",\n");
            }
        }
        try (BufferedWriter out = writer(seeds.resolve("activities.csv"))) {
            out.write("activity,aliases\n");
            for (int activity = 0; activity < ACTIVITIES; activity++) {
                out.write(activity(activity) + ",\n");
            }
        }
        try (BufferedWriter out = writer(seeds.resolve("campaigns.csv"))) {
            out.write("campaign,aliases,kind,starts,deadline\n助学捐款,,donation,,\n");
        }
        try (BufferedWriter out = writer(seeds.resolve("roster.csv"))) {
            out.write("staff_id,name,department,title,party_member,phone\n");
            for (int person = 0; person < staff; person++) {
                out.write(String.format(
                                "S%06d,%s,%s,干部,%s,%n",
                                person, name(person), department(person), person % 3 == 0 ? "是" : "否")
                        .replace("\r", ""));
            }
        }
    }

    /** Which days of service are taken: no two services of a person, day, activity and place. */
    private static final class ServedDays {
        private final java.util.Set<Long> taken = new java.util.HashSet<>();

        boolean take(int person, int day, int activity, int place) {
            return taken.add(((person * 400L + day) * ACTIVITIES + activity) * PLACES + place);
        }
    }

    private void writeServices(Path input, ServedDays served) throws IOException {
        var random = new SplittableRandom(seed);
        List<BufferedWriter> parts = new ArrayList<>();
        for (int part = 1; part <= PARTS; part++) {
            parts.add(writer(input.resolve("志愿服务记录" + part + ".csv")));
            parts.get(part - 1).write("序号,姓名,部门,服务内容,服务地点,服务日期,时长,状态\n");
        }
        BufferedWriter again = writer(input.resolve("志愿服务补报.csv"));
        again.write("姓名,部门,服务日期,服务内容,服务地点,时长\n");
        for (int row = 0; row < services; row++) {
            BufferedWriter out = parts.get(row % PARTS);
            int person = random.nextInt(staff);
            if (random.nextInt(50) == 0) {
                out.write(row + "," + name(person) + "," + department(person) + "," + activity(0) + "," + place(0)
                        + ",2025-13-45,2,已服务\n");
                truth.rejected++;
                continue;
            }
            int day = random.nextInt(ISSUES * DAYS_AN_ISSUE);
            int activity = random.nextInt(ACTIVITIES);
            int place = random.nextInt(PLACES);
            if (!served.take(person, day, activity, place)) {
                row--;
                continue;
            }
            int halves = 1 + random.nextInt(16);
            String hours = halves % 2 == 0 ? Integer.toString(halves / 2) : halves / 2 + ".5";
            LocalDate date = FIRST_DAY.plusDays(day);
            String written = row % 3 == 0 ? date.toString().replace('-', '/') : date.toString();
            out.write(row + "," + name(person) + "," + department(person) + "," + activity(activity) + ","
                    + place(place) + "," + written + "," + hours + ",已服务\n");
            truth.serve(issueOf(day), person, halves);
            if (random.nextInt(20) == 0) {
                again.write(name(person) + "," + department(person) + "," + date + "," + activity(activity) + ","
                        + place(place) + "," + hours + "\n");
                truth.duplicates++;
            }
        }
        for (BufferedWriter out : parts) {
            out.close();
        }
        again.close();
    }

    private void writeDonationsAndStatement(Path input) throws IOException {
        var random = new SplittableRandom(seed + 1);
        int giftsEach = Math.max(1, donations / staff);
        int slots = Math.min(giftsEach, 10);
        List<BufferedWriter> parts = new ArrayList<>();
        for (int part = 1; part <= PARTS; part++) {
            parts.add(writer(input.resolve("捐款明细" + part + ".csv")));
            parts.get(part - 1).write("序号,姓名,部门,捐款项目,捐款日期,捐款金额(元),捐款方式\n");
        }
        BufferedWriter again = writer(input.resolve("捐款补报.csv"));
        again.write("姓名,部门,金额,日期,方式,项目\n");
        BufferedWriter bank = writer(input.resolve("银行流水.csv"));
        bank.write("账户交易明细,,,,,,,\n户名：大办公室,,账号：51050100****1234,,,,,\n"
                + "起始日期：2025-01-01,终止日期：2025-12-31,,,,,,\n交易时间,交易流水号,借方发生额,贷方发生额,余额,对方户名,对方账号,摘要\n");
        long balance = 0;
        long line = 0;
        int spacing = ISSUES * DAYS_AN_ISSUE / slots;
        for (int slot = 0; slot < slots; slot++) {
            for (int person = 0; person < staff; person++) {
                BufferedWriter out = parts.get(person % PARTS);
                int row = slot * staff + person;
                if (random.nextInt(50) == 0) {
                    out.write(row + "," + name(person) + "," + department(person) + ",助学捐款,2025-06-01,若干,银行转账\n");
                    truth.rejected++;
                    continue;
                }
                int day = slot * spacing + random.nextInt(Math.max(1, spacing - 16));
                int yuan = 50 * (1 + random.nextInt(40));
                LocalDate date = FIRST_DAY.plusDays(day);
                String amount = row % 3 == 0 ? "￥" + yuan : row % 3 == 1 ? yuan + ".00" : Integer.toString(yuan);
                out.write(row + "," + name(person) + "," + department(person) + ",助学捐款," + date + "," + amount
                        + ",银行转账\n");
                boolean paid = random.nextInt(25) != 0;
                truth.give(issueOf(day), person, yuan, paid);
                if (random.nextInt(20) == 0) {
                    again.write(name(person) + "," + department(person) + "," + yuan + "," + date + ",银行转账,助学捐款\n");
                    truth.duplicates++;
                }
                if (paid) {
                    balance += yuan;
                    bank.write(date.plusDays(random.nextInt(2)) + " " + clock(random) + "," + number(++line) + ",,"
                            + yuan + ".00," + balance + ".00," + name(person) + ",6222****" + (1000 + person % 9000)
                            + ",转账\n");
                } else if (random.nextInt(2) == 0) {
                    balance += 7;
                    bank.write(date.plusDays(8) + " " + clock(random) + "," + number(++line) + ",,7.00," + balance
                            + ".00,热心市民" + ",6222****0000,捐款\n");
                    truth.unclaimed(day + 8);
                }
            }
        }
        for (BufferedWriter out : parts) {
            out.close();
        }
        again.close();
        bank.close();
    }

    private static String clock(SplittableRandom random) {
        return String.format("%02d:%02d:%02d", 8 + random.nextInt(4), random.nextInt(60), random.nextInt(60));
    }

    private static String number(long line) {
        return "42" + String.format("%024d", line);
    }

    private void writeWorkbook(Path input, ServedDays served) throws IOException {
        if (workbookRows == 0) {
            return;
        }
        var random = new SplittableRandom(seed + 2);
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(input.resolve("志愿服务登记.xlsx"))) {
            SXSSFSheet sheet = workbook.createSheet("登记");
            row(sheet, 0, "志愿服务情况登记表");
            row(sheet, 1, "姓名", "部门", "服务内容", "服务地点", "服务日期", "时长", "状态");
            for (int written = 0; written < workbookRows; ) {
                int person = random.nextInt(staff);
                int day = random.nextInt(ISSUES * DAYS_AN_ISSUE);
                int activity = random.nextInt(ACTIVITIES);
                int place = random.nextInt(PLACES);
                if (!served.take(person, day, activity, place)) {
                    continue;
                }
                SXSSFRow cells = row(
                        sheet,
                        written + 2,
                        name(person),
                        department(person),
                        activity(activity),
                        place(place),
                        FIRST_DAY.plusDays(day).toString());
                int halves = 1 + random.nextInt(16);
                cells.createCell(5).setCellValue(halves / 2.0);
                cells.createCell(6).setCellValue("已服务");
                truth.serve(issueOf(day), person, halves);
                written++;
            }
            workbook.write(out);
        }
    }

    private static SXSSFRow row(SXSSFSheet sheet, int index, String... texts) {
        SXSSFRow row = sheet.createRow(index);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
        return row;
    }

    private static BufferedWriter writer(Path file) throws IOException {
        return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    /** The true figures, by issue. */
    static final class Truth {
        final long[] turns;
        final long[] halfHours;
        final long[] gifts;
        final long[] yuan;
        final long[] received;
        final long[] unclaimed;
        final BitSet[] servants;
        final BitSet[] donors;
        long duplicates;
        long rejected;

        Truth(int issues) {
            turns = new long[issues];
            halfHours = new long[issues];
            gifts = new long[issues];
            yuan = new long[issues];
            received = new long[issues];
            unclaimed = new long[issues];
            servants = new BitSet[issues];
            donors = new BitSet[issues];
            for (int issue = 0; issue < issues; issue++) {
                servants[issue] = new BitSet();
                donors[issue] = new BitSet();
            }
        }

        private void serve(int issue, int person, int halves) {
            turns[issue]++;
            halfHours[issue] += halves;
            servants[issue].set(person);
        }

        private void give(int issue, int person, int amount, boolean paid) {
            gifts[issue]++;
            yuan[issue] += amount;
            received[issue] += paid ? amount : 0;
            donors[issue].set(person);
        }

        private void unclaimed(int day) {
            // A payment before noon of a cutoff's day belongs to that issue, like a day without an hour.
            if (day < ISSUES * DAYS_AN_ISSUE) {
                unclaimed[issueOf(day)] += 7;
            }
        }

        /** One line an issue: served, turns, hours, donors, gifts, amount, received. */
        String line(int issue) {
            return servants[issue].cardinality() + "," + turns[issue] + "," + halfHours[issue] / 2
                    + (halfHours[issue] % 2 == 0 ? "" : ".5") + "," + donors[issue].cardinality() + "," + gifts[issue]
                    + "," + yuan[issue] + ".00," + received[issue] + ".00";
        }
    }
}
