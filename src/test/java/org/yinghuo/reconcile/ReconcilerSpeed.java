package org.yinghuo.reconcile;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Intake;

/**
 * Measures how long the books of many rows take against a large roster; run by hand, since a test must not depend on the clock.
 *
 * <p>{@code java -cp ... org.yinghuo.reconcile.ReconcilerSpeed 1000000 100000}: rows, members of staff.
 */
final class ReconcilerSpeed {
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文玉兰红梅志海波宇浩然子轩欣怡佳琪";

    private ReconcilerSpeed() {}

    public static void main(String[] args) {
        int rows = Integer.parseInt(args[0]);
        int members = Integer.parseInt(args[1]);
        Random random = new Random(7);
        Office office = Office.asOf("2022-09-30T02:00")
                .issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00")
                .issue(2022, 35, "2022-09-09T12:00", "2022-09-23T12:00");
        List<String[]> people = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            String name = "" + any(SURNAMES, random) + any(GIVEN, random) + any(GIVEN, random);
            String department = "第" + i % 500 + "处";
            people.add(new String[] {name, department, "1380" + (1_000_000 + i)});
            office.member("S" + i, name, department, "", null, people.get(i)[2]);
        }
        Office.Sheet services = office.services("a.xlsx");
        Office.Sheet signUps = office.signUps("b.xlsx");
        Office.Sheet gifts = office.donations("c.xlsx");
        for (int i = 0; i < rows; i++) {
            String[] person = people.get(random.nextInt(members));
            String name = random.nextInt(50) == 0 ? person[0].charAt(0) + "" + any(GIVEN, random) : person[0];
            Draft draft = Draft.of(name, person[1])
                    .phone(random.nextInt(3) == 0 ? person[2] : "")
                    .on(LocalDate.of(2022, 8, 27).plusDays(random.nextInt(27)).toString())
                    .doing("活动" + random.nextInt(6))
                    .at("社区" + random.nextInt(20))
                    .hours("2")
                    .campaign("抗震救灾")
                    .yuan(Integer.toString(50 * (1 + random.nextInt(20))));
            (i % 5 < 3 ? services : i % 5 == 3 ? signUps : gifts).add(draft);
        }
        Intake intake = office.intake();
        for (int round = 0; round < 3; round++) {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();
            Books books = Reconciliation.of(intake).atNight();
            long millis = (threads.getCurrentThreadCpuTime() - before) / 1_000_000;
            Map<Code, Long> found = books.findings().stream()
                    .collect(java.util.stream.Collectors.groupingBy(
                            Finding::code, java.util.TreeMap::new, java.util.stream.Collectors.counting()));
            System.out.println(rows + " rows, " + members + " members: " + millis + " ms of processor time, "
                    + books.participations().size() + " participations, "
                    + books.gifts().size() + " gifts, " + found);
        }
    }

    private static char any(String characters, Random random) {
        return characters.charAt(random.nextInt(characters.length()));
    }
}
