package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office whose clerks write numbers of people into every kind of cell and name: none of them leaves the program whole. */
class PrivacyTest {

    @TempDir
    Path folder;

    private Nights office;
    private Path gifts;
    private Path services;

    /** What was written somewhere, and the digits that must not be found again in one piece. */
    private final Map<String, String> canaries = new LinkedHashMap<>();

    private String canary(String text) {
        canaries.put(text, text.replaceAll("[^0-9A-Za-z@.]|(?<=[0-9])\\.(?=[0-9])", ""));
        return text;
    }

    @BeforeEach
    void inventOffice() throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(
                seeds.resolve("issues.csv"),
                "year,number,cumulative,date,opens,cutoff,closed,title,publisher,disclosure,report_to,send_to\n"
                        + "2026,1,1,2026-01-31,,2026-01-31T18:00,2026-02-05T00:00,政工简讯" + canary("13000000028")
                        + ",党委" + canary("（130）00000029") + ",主动公开,市委" + canary("13000000030") + ",各处室"
                        + canary("*13000000031") + "\n");
        Files.writeString(seeds.resolve("departments.csv"), "order,department,aliases\n1,综合处,\n");
        Path input = Files.createDirectories(folder.resolve("input"));
        gifts = input.resolve("捐款" + canary("130-0000-0011") + ".csv");
        Files.writeString(
                gifts,
                "志愿捐款登记 联系人" + canary("13000000012") + "\n姓名,部门,捐款金额,捐款日期,项目,备注,电话" + canary("13000000013") + "\n"
                        + "萤安" + canary("13000000014") + ",综合处,7,2026-01-05,救灾," + canary("1300.0000.015") + "\n"
                        + "萤平,规划处" + canary("13000000016") + ",9,2026-01-05,助学" + canary("13000000017") + ","
                        + canary("110101 19900101 0018") + "\n"
                        + "萤和,综合处,若干" + canary("13000000019") + ",2026-01-05,救灾," + canary("someone_x@example.com")
                        + "\n"
                        + "萤乐,综合处,5,2026-13-45 " + canary("1300 0000 020") + ",救灾," + canary("E90000021") + "\n");
        services = input.resolve("志愿服务.csv");
        Files.writeString(
                services,
                "姓名,部门,服务内容,地点,日期,时长,状态\n萤安,综合处,秩序维护" + canary("130_0000_0022") + ",锦绣社区" + canary("130/0000/0023")
                        + ",2026-01-05,2,已完成\n萤平,综合处,秩序维护,东苑,2026-01-06,3,已" + canary("13000000024") + "\n");
        Files.writeString(
                input.resolve("流水.csv"),
                "交易时间,收入,支出,余额,对方户名,摘要\n2026-01-06 10:00:00,7.00,,7.00,萤安" + canary("1300\u20090000\u2009025") + ",捐款 "
                        + canary("6222 0000 0000 0026") + "\n2026-01-07 10:00:00,33.00,,40.00,路人"
                        + canary("13000000027") + ",捐款\n");
        office = new Nights(input, seeds, folder.resolve("out"), folder.resolve("state"));
    }

    @Test
    void noNumberLeavesWhole() throws IOException {
        for (String asOf : List.of("2026-01-20T02:00", "2026-02-06T02:00")) {
            Nights.Ended night = office.run("--as-of=" + asOf);
            assertThat(night.code()).as(night.printed()).isZero();
            assertNothingWhole("console", night.printed());
            if (asOf.startsWith("2026-01")) {
                Files.writeString(gifts, Files.readString(gifts) + "萤喜,综合处,6,2026-01-06,救灾,\n");
            }
        }
        assertThat(office.output().resolve("2026/001/sealed.json")).exists();
        assertThat(office.output().resolve("2026/001/revisions/1/report.docx")).exists();
        assertThat(texts(office.output()).entrySet())
                .allSatisfy(text -> assertNothingWhole(text.getKey(), text.getValue()));
        List<String> options = office.arguments().stream()
                .filter(option -> !option.startsWith("--settle"))
                .toList();
        for (Path file : List.of(gifts, services)) {
            assertNothingWhole("check", command(options, "check", file.toString()));
            assertNothingWhole("rows", command(options, "rows", file.toString()));
        }
        assertNothingWhole("explain", command(options, "explain", "2026-01", "donations.amount"));
        assertNothingWhole("explain", command(options, "explain", "2026-01", "--row=" + gifts.getFileName() + "!3"));
    }

    @Test
    void theStateFolderIsItsOwnersOnlyFileByFile() throws IOException {
        assertThat(office.run("--as-of=2026-01-20T02:00").code()).isZero();
        try (Stream<Path> tree = Files.walk(office.state())) {
            for (Path path : tree.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as(path.toString())
                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }
    }

    private static String command(List<String> options, String command, String... operands) {
        List<String> arguments = new ArrayList<>(List.of(command));
        options.stream()
                .filter(option ->
                        command.equals("explain") || option.startsWith("--seeds") || option.startsWith("--input"))
                .forEach(arguments::add);
        arguments.addAll(List.of(operands));
        Nights.Ended ended = Nights.command(arguments);
        assertThat(ended.code()).as(ended.printed()).isZero();
        return ended.printed();
    }

    private void assertNothingWhole(String where, String text) {
        List<String> told = new ArrayList<>();
        canaries.forEach((written, bare) -> {
            StringBuilder parted = new StringBuilder();
            bare.chars()
                    .forEach(c ->
                            parted.append(Pattern.quote(Character.toString(c))).append("[^0-9A-Za-z*|,<>@.]{0,2}"));
            if (text.contains(written)
                    || Pattern.compile(parted.toString()).matcher(text).find()) {
                told.add(written);
            }
        });
        assertThat(told).as(where + " tells").isEmpty();
    }

    /** The text of every file, what is packed in it unpacked, with its name. */
    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String name = folder.relativize(file).toString();
                if (bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K') {
                    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                            texts.put(
                                    name + "!" + entry.getName(),
                                    name + "\n" + new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                        }
                    }
                } else {
                    texts.put(name, name + "\n" + new String(bytes, StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}
