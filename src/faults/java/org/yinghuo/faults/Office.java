package org.yinghuo.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yinghuo.job.Nights;

/** An invented office with a first night, a next night on which files changed, came and went, and a night that seals. */
final class Office {

    /**
     * A night to be disturbed.
     *
     * @param before output and state as the night finds them
     * @param after the same as the undisturbed night leaves them
     */
    record Scenario(String name, String asOf, Image input, Image before, Image after) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String ISSUES = "year,number,cumulative,date,opens,cutoff,closed,title,publisher,disclosure\n"
            + "2026,1,1,2026-01-31,,2026-01-31T18:00,2026-02-05T00:00,萤火简讯,办公室,主动公开\n"
            + "2026,2,2,2026-02-28,,2026-02-28T18:00,,萤火简讯,办公室,\n";

    private final Path seeds;
    final Path input;
    final Path disk;

    Office(Path home) throws IOException {
        seeds = home.resolve("seeds");
        input = home.resolve("input");
        disk = home.resolve("disk");
        Image.delete(home);
        Files.createDirectories(seeds);
        Files.createDirectories(input);
        Files.writeString(seeds.resolve("issues.csv"), ISSUES);
        Files.writeString(seeds.resolve("departments.csv"), "order,department,aliases\n1,综合处,\n2,人事处,\n3,财务处,\n");
        Files.writeString(
                seeds.resolve("roster.csv"),
                "staff_id,name,department,title,party_member,phone\n"
                        + "A1,萤一,综合处,科员,是,\nA2,萤二,综合处,科员,否,\nA3,萤三,人事处,处长,是,\nA4,萤四,财务处,科员,否,\n");
    }

    /** The three nights, each made undisturbed. */
    List<Scenario> scenarios() throws IOException {
        List<Scenario> all = new ArrayList<>();
        firstFiles();
        all.add(undisturbed("first night", "2026-01-20T02:00"));
        nextFiles();
        all.add(undisturbed("next night", "2026-01-25T02:00"));
        lateFiles();
        all.add(undisturbed("sealing night", "2026-02-06T02:00"));
        return all;
    }

    private Scenario undisturbed(String name, String asOf) throws IOException {
        Files.createDirectories(disk.resolve("output"));
        Files.createDirectories(disk.resolve("state"));
        Image before = Image.of(disk);
        Nights.Ended ended = run(asOf);
        if (ended.code() != 0) {
            throw new IllegalStateException(name + ": " + ended.printed());
        }
        return new Scenario(name, asOf, Image.of(input), before, Image.of(disk));
    }

    Path output() {
        return disk.resolve("output");
    }

    Path state() {
        return disk.resolve("state");
    }

    /** A night on the disk as it is. */
    Nights.Ended run(String asOf, String... more) {
        var arguments = new ArrayList<>(List.of("--as-of=" + asOf));
        arguments.addAll(List.of(more));
        return nights().run(arguments.toArray(String[]::new));
    }

    Nights nights() {
        return new Nights(input, seeds, output(), state());
    }

    /** Makes the input folder and the disk what the scenario's night found. */
    void set(Scenario scenario) throws IOException {
        scenario.input().restore(input);
        scenario.before().restore(disk);
    }

    Path seeds() {
        return seeds;
    }

    private void firstFiles() throws IOException {
        text("综合处/捐款.csv", "姓名,部门,捐款金额,捐款日期\n萤一,综合处,100,2026-01-05\n萤二,综合处,50.5,2026-01-06\n萤二,综合处,50.5,2026-01-06\n");
        text("人事处/捐款.csv", "姓名,部门,捐款金额,捐款日期\n萤三,人事处,若干,2026-01-05\n萤五,人事处,20,2026-01-07\n");
        text("报名.csv", "姓名,部门,报名活动,地点,日期\n萤一,综合处,秩序维护,南湖社区,2026-01-10\n萤四,财务处,秩序维护,南湖社区,2026-01-10\n");
        text("服务.csv", "姓名,部门,服务内容,地点,日期,时长\n萤一,综合处,秩序维护,南湖社区,2026-01-10,3\n萤三,人事处,秩序维护,南湖社区,2026-01-10,2\n");
        text(
                "流水.csv",
                "交易时间,交易对方,收/支,金额(元),交易单号,备注\n"
                        + "2026-01-05 09:00:00,萤一,收入,100.00,4200001,捐款\n"
                        + "2026-01-09 09:00:00,萤四,收入,30.00,4200002,爱心捐款\n");
        text("说明.txt", "请各处室一月底前报来\n");
        workbook(
                file("财务处/志愿服务.xlsx"),
                "志愿服务登记表",
                List.of("姓名", "部门", "服务内容", "地点", "日期", "时长（小时）"),
                List.of(
                        List.of("萤四", "财务处", "信息录入", "北山社区", "2026-01-12", 4),
                        List.of("萤二", "综合处", "信息录入", "北山社区", "2026-01-12", 1)));
    }

    private void nextFiles() throws IOException {
        text("人事处/捐款.csv", "姓名,部门,捐款金额,捐款日期\n萤三,人事处,60,2026-01-05\n萤五,人事处,20,2026-01-07\n");
        workbook(
                file("财务处/捐款.xlsx"),
                "爱心捐款名单",
                List.of("姓名", "部门", "捐款金额（元）", "捐款日期"),
                List.of(List.of("萤四", "财务处", 30, "2026-01-09"), List.of("萤四", "财务处", 5, "2026-01-19")));
        Files.delete(input.resolve("说明.txt"));
    }

    private void lateFiles() throws IOException {
        text("二月服务.csv", "姓名,部门,服务内容,地点,日期,时长\n萤二,综合处,秩序维护,南湖社区,2026-02-02,3\n");
        text("补报.csv", "姓名,部门,服务内容,地点,日期,时长\n萤四,财务处,秩序维护,南湖社区,2026-01-30,2\n");
    }

    void text(String path, String text) throws IOException {
        Path file = Image.machine(input.resolve(path));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private Path file(String path) throws IOException {
        Path file = input.resolve(path);
        Files.createDirectories(file.getParent());
        return file;
    }

    /** Writes a workbook as an office writes it: a title, headings, rows. */
    static void workbook(Path file, String title, List<String> headings, List<List<Object>> rows) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet(title);
            sheet.createRow(0).createCell(0).setCellValue(title);
            fill(sheet.createRow(1), headings);
            for (List<Object> row : rows) {
                fill(sheet.createRow(sheet.getLastRowNum() + 1), row);
            }
            workbook.write(out);
        }
    }

    private static void fill(Row row, List<?> values) {
        for (Object value : values) {
            var cell = row.createCell(Math.max(0, row.getLastCellNum()));
            if (value instanceof Integer number) {
                cell.setCellValue(number);
            } else if (!value.equals("")) {
                cell.setCellValue(value.toString());
            }
        }
    }
}
