package org.yinghuo.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An invented office's year of small workbooks: every week fifteen services a department, every fourth week ten gifts, an issue a week of which the last two
 * are open. Nothing in it is messy: it measures what a file and an issue cost.
 */
final class YearOffice {

    private static final LocalDate START = LocalDate.of(2025, 1, 6);
    private static final int PEOPLE = 25;
    private static final int SERVICES = 15;
    private static final int GIFTS = 10;
    private static final int DAYS_TO_CLOSE = 10;
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧曹";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛超秀霞平刚桂英华国文玉兰红玲波鹏浩凯帆雪荣慧巧美娥";
    private static final List<String> ACTIVITIES = List.of("秩序维护", "信息录入", "物资分发", "政策宣传", "环境消杀");

    private final int departments;
    private final int weeks;
    private final Random random = new Random(7);
    private final List<List<String>> staff = new ArrayList<>();

    YearOffice(int departments, int weeks) {
        this.departments = departments;
        this.weeks = weeks;
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < departments * PEOPLE) {
            names.add("" + one(SURNAMES) + one(GIVEN) + one(GIVEN));
        }
        List<String> all = List.copyOf(names);
        for (int department = 0; department < departments; department++) {
            staff.add(all.subList(department * PEOPLE, (department + 1) * PEOPLE));
        }
    }

    /** The moment of the first night; the next one, with one week's files more, is a week later. */
    LocalDateTime asOf() {
        return START.plusDays(7L * weeks).atTime(2, 0);
    }

    /** Writes seeds and input; in a folder next to them what comes the week after. */
    void write(Path office) throws IOException {
        seeds(office.resolve("seeds"));
        for (int week = 0; week <= weeks; week++) {
            Path folder = Files.createDirectories(
                    office.resolve(week < weeks ? "input" : "next").resolve("%02d周".formatted(week + 1)));
            for (int department = 0; department < departments; department++) {
                services(folder, department, week);
                if (week % 4 == 3) {
                    gifts(folder, department, week);
                }
            }
        }
    }

    private void seeds(Path seeds) throws IOException {
        Files.createDirectories(seeds);
        var issues = new StringBuilder("year,number,cumulative,date,opens,cutoff,closed,title,publisher,disclosure\n");
        for (int week = 0; week < weeks; week++) {
            LocalDate end = START.plusDays(7L * week + 6);
            issues.append("2025,%d,%d,%s,%s,%sT23:59,%sT00:00,政工简讯,办公室,主动公开\n"
                    .formatted(
                            week + 1,
                            week + 1,
                            end,
                            week == 0 ? START + "T00:00" : "",
                            end,
                            end.plusDays(DAYS_TO_CLOSE)));
        }
        Files.writeString(seeds.resolve("issues.csv"), issues);
        var order = new StringBuilder("order,department,aliases\n");
        var roster = new StringBuilder("staff_id,name,department,title,party_member\n");
        for (int department = 0; department < departments; department++) {
            order.append("%d,%s,\n".formatted(department + 1, department(department)));
            for (int person = 0; person < PEOPLE; person++) {
                roster.append("S%05d,%s,%s,科员,%s\n"
                        .formatted(
                                department * PEOPLE + person,
                                staff.get(department).get(person),
                                department(department),
                                person % 3 == 0 ? "否" : "是"));
            }
        }
        Files.writeString(seeds.resolve("departments.csv"), order);
        Files.writeString(seeds.resolve("roster.csv"), roster);
        Files.writeString(
                seeds.resolve("activities.csv"), "activity,aliases\n" + String.join(",\n", ACTIVITIES) + ",\n");
        Files.writeString(
                seeds.resolve("campaigns.csv"),
                "campaign,aliases,kind,starts,deadline\n爱心捐款,,donation,2025-01-01,2026-12-31\n");
    }

    private void services(Path folder, int department, int week) throws IOException {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {department(department) + "志愿服务登记表"});
        rows.add(new Object[] {"序号", "姓名", "部门", "服务内容", "地点", "日期", "时长（小时）"});
        for (int row = 1; row <= SERVICES; row++) {
            rows.add(new Object[] {
                row,
                staff.get(department).get((row + 3 * week) % PEOPLE),
                department(department),
                ACTIVITIES.get(random.nextInt(ACTIVITIES.size())),
                "第" + (1 + random.nextInt(40)) + "社区",
                day(week),
                1 + random.nextInt(6)
            });
        }
        workbook(folder.resolve(department(department) + "志愿服务.xlsx"), "志愿服务", rows);
    }

    private void gifts(Path folder, int department, int week) throws IOException {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {department(department) + "爱心捐款名单"});
        rows.add(new Object[] {"序号", "姓名", "部门", "捐款金额（元）", "日期"});
        int total = 0;
        for (int row = 1; row <= GIFTS; row++) {
            int yuan = 50 * (1 + random.nextInt(10));
            total += yuan;
            rows.add(new Object[] {
                row, staff.get(department).get((row + week) % PEOPLE), department(department), yuan, day(week)
            });
        }
        rows.add(new Object[] {"合计", "", "", total});
        workbook(folder.resolve(department(department) + "捐款.xlsx"), "捐款", rows);
    }

    private static void workbook(Path file, String name, List<Object[]> rows) throws IOException {
        try (var workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet(name);
            for (Object[] cells : rows) {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (int column = 0; column < cells.length; column++) {
                    if (cells[column] instanceof Integer number) {
                        row.createCell(column).setCellValue(number);
                    } else {
                        row.createCell(column).setCellValue(cells[column].toString());
                    }
                }
            }
            workbook.write(out);
        }
    }

    private String day(int week) {
        return START.plusDays(7L * week + random.nextInt(7)).toString();
    }

    private static String department(int index) {
        return "第" + (index + 1) + "处";
    }

    private char one(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }
}
