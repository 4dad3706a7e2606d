package org.yinghuo.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A real office's year: every week a workbook of services of each department, every fourth week one of donations too; an issue a week, closed ten days later.
 *
 * <p>Nothing in it is messy: it makes a night long, with many files, many issues to seal and two that are open.
 */
final class YearOffice {

    private static final int STAFF = 25;
    private static final int SERVED = 15;
    private static final int GAVE = 10;
    private static final LocalDate START = LocalDate.of(2025, 1, 6);
    private static final String SURNAMES =
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧曹袁邓傅沈曾彭吕苏蒋蔡贾丁魏薛潘杜戴夏钟田任范石姚谭廖邹熊郝孔崔毛邱秦顾侯邵孟龙万段雷钱易常乔龚";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛超秀霞平刚桂英华国文玉兰红玲波鹏浩凯帆雪荣慧巧美娥晨保宁瑞松泽智佳倩翔锦成星光天达安生才清飞彬富顺信子仁启克翰朗";
    private static final List<String> ACTIVITIES = List.of("秩序维护", "信息录入", "物资分发", "政策宣传", "环境消杀");
    private static final List<Integer> GIFTS = List.of(50, 100, 200, 300, 500);

    private final Path home;
    private final Random random = new Random(7);
    private final List<String> departments = new ArrayList<>();
    private final List<List<String>> staff = new ArrayList<>();
    private final int weeks;

    private YearOffice(Path home, int departments, int weeks) {
        this.home = Image.machine(home);
        this.weeks = weeks;
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < departments * STAFF) {
            names.add("" + any(SURNAMES) + any(GIVEN) + any(GIVEN));
        }
        List<String> all = new ArrayList<>(names);
        for (int at = 0; at < departments; at++) {
            this.departments.add("第" + (at + 1) + "处");
            staff.add(all.subList(at * STAFF, (at + 1) * STAFF));
        }
    }

    private char any(String signs) {
        return signs.charAt(random.nextInt(signs.length()));
    }

    /**
     * Makes input and seeds below a folder.
     *
     * @return the moment of its first night
     */
    static String make(Path home, int departments, int weeks) throws IOException {
        var office = new YearOffice(home, departments, weeks);
        office.seeds();
        for (int week = 0; week < weeks; week++) {
            office.week(week);
        }
        return START.plusDays(7L * weeks) + "T02:00";
    }

    private void seeds() throws IOException {
        List<String> issues = new ArrayList<>();
        issues.add("year,number,cumulative,date,opens,cutoff,closed,title,publisher,disclosure");
        for (int week = 0; week < weeks; week++) {
            LocalDate first = START.plusDays(7L * week);
            LocalDate last = first.plusDays(6);
            issues.add("%d,%d,%d,%s,%s,%sT23:59,%sT00:00,政工简讯,办公室,主动公开"
                    .formatted(
                            first.getYear(),
                            week + 1,
                            week + 1,
                            last,
                            week == 0 ? first + "T00:00" : "",
                            last,
                            last.plusDays(10)));
        }
        seed("issues", issues);
        List<String> order = new ArrayList<>(List.of("order,department,aliases"));
        List<String> roster = new ArrayList<>(List.of("staff_id,name,department,title,party_member,phone"));
        for (int at = 0; at < departments.size(); at++) {
            order.add((at + 1) + "," + departments.get(at) + ",");
            for (String name : staff.get(at)) {
                int number = roster.size();
                roster.add("S%05d,%s,%s,科员,%s,138%08d"
                        .formatted(number, name, departments.get(at), number % 3 > 0 ? "是" : "否", number));
            }
        }
        seed("departments", order);
        seed("roster", roster);
        seed(
                "activities",
                List.of(
                        "activity,aliases",
                        ACTIVITIES.stream().map(one -> one + ",").collect(Collectors.joining("\n"))));
        seed("campaigns", List.of("campaign,aliases,kind,starts,deadline", "爱心捐款,,donation,2025-01-01,2026-12-31"));
    }

    private void seed(String name, List<String> lines) throws IOException {
        Path file = home.resolve("seeds").resolve(name + ".csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private void week(int week) throws IOException {
        LocalDate monday = START.plusDays(7L * week);
        for (int at = 0; at < departments.size(); at++) {
            String department = departments.get(at);
            List<List<Object>> services = new ArrayList<>();
            for (String name : some(staff.get(at), SERVED)) {
                services.add(List.of(
                        services.size() + 1,
                        name,
                        department,
                        ACTIVITIES.get(random.nextInt(ACTIVITIES.size())),
                        "第" + (1 + random.nextInt(40)) + "社区",
                        monday.plusDays(random.nextInt(7)).toString(),
                        1 + random.nextInt(6)));
            }
            workbook(
                    week,
                    department + "志愿服务",
                    department + "志愿服务登记表",
                    List.of("序号", "姓名", "部门", "服务内容", "地点", "日期", "时长（小时）"),
                    services);
            if (week % 4 == 3) {
                List<List<Object>> gifts = new ArrayList<>();
                int sum = 0;
                for (String name : some(staff.get(at), GAVE)) {
                    int amount = GIFTS.get(random.nextInt(GIFTS.size()));
                    sum += amount;
                    gifts.add(List.of(
                            gifts.size() + 1,
                            name,
                            department,
                            amount,
                            monday.plusDays(random.nextInt(7)).toString()));
                }
                gifts.add(List.of("合计", "", "", sum));
                workbook(
                        week,
                        department + "捐款",
                        department + "爱心捐款名单",
                        List.of("序号", "姓名", "部门", "捐款金额（元）", "日期"),
                        gifts);
            }
        }
    }

    private List<String> some(List<String> all, int count) {
        List<String> drawn = new ArrayList<>(all);
        Collections.shuffle(drawn, random);
        return drawn.subList(0, count);
    }

    private void workbook(int week, String name, String title, List<String> headings, List<List<Object>> rows)
            throws IOException {
        Path folder = Files.createDirectories(home.resolve("input").resolve("%02d周".formatted(week + 1)));
        Office.workbook(folder.resolve(name + ".xlsx"), title, headings, rows);
    }
}
