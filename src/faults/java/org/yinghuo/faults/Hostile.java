package org.yinghuo.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.yinghuo.job.Nights;

/**
 * Files made to cost memory and time, each looked at by a process with 256 MB and a minute of processor; then all of them in one night with 256 MB a
 * processor, which must have the figures it has without them.
 */
final class Hostile {

    private static final int MEGABYTES = 256;
    private static final String HEAP = "-Xmx" + MEGABYTES + "m";

    /** A night reads as many files at once as there are processors. */
    private static final String HEAP_OF_ALL =
            "-Xmx" + MEGABYTES * Runtime.getRuntime().availableProcessors() + "m";

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String HEADER = "姓名,部门,捐款金额,捐款日期\n";

    /** Writes one file piece by piece: it may be larger than what this process could hold. */
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private final Office office;
    private final Path home;
    private final Path printed;
    private final Tally tally;
    private final Random random;
    private final Map<String, Content> files = new LinkedHashMap<>();

    Hostile(Office office, Path home, Tally tally, long seed) {
        this.office = office;
        this.home = Image.machine(home);
        this.printed = home.resolve("printed");
        this.tally = tally;
        this.random = new Random(seed);
        texts();
        pages();
        workbooks();
        zips();
    }

    private void texts() {
        files.put("一行没有尽头.csv", out -> repeat(out, HEADER, "长", 60_000_000, "\n"));
        // Its rows are read and of no issue: as many as others would be a night of their own.
        files.put("引号没有关.csv", out -> repeat(out, HEADER + "\"", "萤一,综合处,100,2019-01-05\n", 100_000, ""));
        files.put("五千万列.csv", out -> repeat(out, HEADER, ",", 50_000_000, "\n"));
        files.put("全是引号.csv", out -> repeat(out, HEADER, "\"", 30_000_001, "\n"));
        files.put("全是换行.csv", out -> repeat(out, HEADER, "\n", 50_000_000, ""));
        files.put("百万张小表.csv", out -> repeat(out, "", HEADER + "萤一,综合处,若干,2月31日\n合计,,1,\n\n", 100_000, ""));
        files.put("每行都是问题.csv", out -> repeat(out, HEADER, "萤?,某处,若干,2月31日\n", 300_000, ""));
        files.put("许多种分隔.txt", out -> repeat(out, HEADER, "萤一;综合处\t100|2026-01-05,;;\t\t||\n", 400_000, ""));
        files.put("全是零字节.csv", out -> repeat(out, "", "\0", 80_000_000, ""));
        files.put("随机字节.csv", out -> noise(out, 60_000_000));
        files.put("半个国标.csv", out -> {
            byte[] half = "萤一,综合处".getBytes(Charset.forName("GB18030"));
            for (int at = 0; at < 4_000_000; at++) {
                out.write(half, at % 2, half.length - 1);
            }
        });
        files.put("宽字节无标记.csv", out -> {
            for (int at = 0; at < 500_000; at++) {
                out.write("萤一,综合处,100,2026-01-05\n".getBytes(StandardCharsets.UTF_16LE));
            }
        });
        files.put("叠加符号.csv", out -> repeat(out, HEADER, "a\u0301\u0327\u200D\uFE0F", 6_000_000, ",综合处,1,\n"));
        files.put("表头无尽.csv", out -> repeat(out, "", "姓名,部门,捐款金额,", 15_000, "\n"));
        files.put("接龙无尽.txt", out -> repeat(out, "#接龙\n志愿服务报名\n", "1. 萤一 综合处 13800000000 ", 1_000_000, "\n"));
    }

    private void pages() {
        files.put("套了又套.xls", out -> repeat(out, "<html><body>", "<table><tr><td>", 2_000_000, "萤"));
        files.put("不关的标签.xls", out -> repeat(out, "<table>", "<tr><td><b><i><font color=red>萤一<td>100", 800_000, ""));
        files.put(
                "跨列跨行.xls",
                out -> repeat(
                        out,
                        "<table>",
                        "<tr><td rowspan=65000 colspan=1000>萤<td rowspan=999999999 colspan=999999999>一",
                        20_000,
                        ""));
        files.put("属性无尽.xls", out -> repeat(out, "<table><tr><td ", "a=1 b ", 6_000_000, ">"));
        files.put("实体无尽.xls", out -> repeat(out, "<table><tr><td>", "&amp;&#x841;&lt", 5_000_000, ""));
        files.put(
                "2003.xml.xls",
                out -> repeat(
                        out,
                        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet"
                                + " ss:Name=\"S\"><Table>",
                        "<Row ss:Index=\"1\"><Cell ss:MergeAcross=\"16383\""
                                + " ss:MergeDown=\"1048575\"><Data>萤</Data></Cell></Row>",
                        400_000,
                        "</Table></Worksheet></Workbook>"));
    }

    private void workbooks() {
        sheet("千倍压缩.xlsx", "<sheetData><row><c t=\"str\"><v>", " ", 250_000_000, "</v></c></row></sheetData>");
        sheet("百万空行.xlsx", "<sheetData>", "<row/>", 5_000_000, "</sheetData>");
        sheet("每格都远.xlsx", "<sheetData>", "<row><c r=\"XFD1\"><v>1</v></c></row>", 1_000_000, "</sheetData>");
        sheet(
                "百万合并.xlsx",
                "<sheetData/><mergeCells>",
                "<mergeCell ref=\"A1:XFD1048576\"/>",
                1_000_000,
                "</mergeCells>");
        sheet("百万公式.xlsx", "<sheetData>", "<row><c><f>A1+A1</f></c></row>", 1_500_000, "</sheetData>");
        sheet("长数.xlsx", "<sheetData><row><c><v>", "9", 100_000_000, "</v></c></row></sheetData>");
        sheet("深处.xlsx", "", "<sheetData>", 3_000_000, "");
        sheet("百万列一行.xlsx", "<sheetData><row>", "<c><v>1</v></c>", 10_000_000, "</row></sheetData>");
        sheet(
                "全是隐藏.xlsx",
                "<sheetData>",
                "<row hidden=\"1\"><c t=\"str\"><v>萤</v></c></row>",
                1_000_000,
                "</sheetData>");
        part("百万共享字.xlsx", "xl/sharedStrings.xml", "<sst>", "<si><t>萤火虫</t></si>", 8_000_000, "</sst>");
        part("一字三亿.xlsx", "xl/sharedStrings.xml", "<sst><si><t>", "长", 90_000_000, "</t></si></sst>");
        part("字分百万段.xlsx", "xl/sharedStrings.xml", "<sst><si>", "<r><t>萤</t></r>", 5_000_000, "</si></sst>");
        part(
                "百万样式.xlsx",
                "xl/styles.xml",
                "<styleSheet><cellXfs>",
                "<xf numFmtId=\"14\"/>",
                6_000_000,
                "</cellXfs></styleSheet>");
        part(
                "实体叠实体.xlsx",
                "xl/sharedStrings.xml",
                "<!DOCTYPE l [<!ENTITY a \"哈\">]><sst><si><t>",
                "&a;",
                1_000_000,
                "</t></si></sst>");
        files.put("万张表.xlsx", out -> workbook(out, "<sheetData><row><c><v>1</v></c></row></sheetData>", 10_000));
        files.put("坏的旧簿.xls", out -> {
            out.write(
                    new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                    });
            noise(out, 30_000_000);
        });
        files.put("说有万亿.ods", out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                entry(zip, "mimetype", content -> text(content, "application/vnd.oasis.opendocument.spreadsheet"));
                entry(
                        zip,
                        "content.xml",
                        content -> repeat(
                                content,
                                "<office:document-content"
                                    + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet><table:table"
                                    + " table:name=\"S\">",
                                "<table:table-row table:number-rows-repeated=\"999999999\"><table:table-cell"
                                    + " table:number-columns-repeated=\"999999999\"><text:p>1</text:p></table:table-cell></table:table-row>",
                                100_000,
                                "</table:table></office:spreadsheet></office:body></office:document-content>"));
            }
        });
    }

    private void zips() {
        files.put("十万个部分.xlsx", out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (int number = 0; number < 100_000; number++) {
                    entry(zip, "xl/worksheets/sheet" + number + ".xml", content -> text(content, "<worksheet/>"));
                }
            }
        });
        files.put("压缩包里压缩包.xlsx", out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (int number = 0; number < 20; number++) {
                    entry(zip, number + ".zip", content -> {
                        ZipOutputStream inner = new ZipOutputStream(content);
                        entry(inner, "0", zeros -> repeat(zeros, "", "\0", 5_000_000, ""));
                        inner.finish();
                    });
                }
            }
        });
    }

    private void sheet(String name, String before, String piece, int times, String after) {
        part(name, "xl/worksheets/sheet1.xml", "<worksheet>" + before, piece, times, after + "</worksheet>");
    }

    private void part(String name, String part, String before, String piece, int times, String after) {
        files.put(name, out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                frame(zip, 1);
                entry(zip, part, content -> repeat(content, before, piece, times, after));
                if (!part.equals("xl/worksheets/sheet1.xml")) {
                    entry(
                            zip,
                            "xl/worksheets/sheet1.xml",
                            content -> text(
                                    content,
                                    "<worksheet><sheetData><row><c"
                                            + " t=\"s\"><v>0</v></c></row></sheetData></worksheet>"));
                }
            }
        });
    }

    private static void workbook(OutputStream out, String sheet, int sheets) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            frame(zip, sheets);
            entry(zip, "xl/worksheets/sheet1.xml", content -> text(content, "<worksheet>" + sheet + "</worksheet>"));
        }
    }

    private static void frame(ZipOutputStream zip, int sheets) throws IOException {
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006/relationships";
        entry(
                zip,
                "[Content_Types].xml",
                content -> text(
                        content, "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
        entry(
                zip,
                "_rels/.rels",
                content -> text(
                        content,
                        "<Relationships xmlns=\"" + packages + "\"><Relationship Id=\"r1\" Type=\"" + office
                                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        entry(zip, "xl/workbook.xml", content -> {
            text(content, "<workbook xmlns:r=\"" + office + "\"><sheets>");
            for (int number = 1; number <= sheets; number++) {
                text(content, "<sheet name=\"S" + number + "\" sheetId=\"" + number + "\" r:id=\"r1\"/>");
            }
            text(content, "</sheets></workbook>");
        });
        entry(
                zip,
                "xl/_rels/workbook.xml.rels",
                content -> text(
                        content,
                        "<Relationships xmlns=\"" + packages + "\"><Relationship Id=\"r1\" Type=\"" + office
                                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\""
                                + office
                                + "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\""
                                + office
                                + "/styles\" Target=\"styles.xml\"/></Relationships>"));
    }

    private static void entry(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.write(zip);
        zip.closeEntry();
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void repeat(OutputStream out, String before, String piece, int times, String after)
            throws IOException {
        text(out, before);
        int together = Math.min(times, Math.max(1, 60_000 / piece.length()));
        byte[] many = piece.repeat(together).getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < times / together; at++) {
            out.write(many);
        }
        text(out, piece.repeat(times % together) + after);
    }

    private void noise(OutputStream out, int bytes) throws IOException {
        byte[] some = new byte[100_000];
        for (int at = 0; at < bytes; at += some.length) {
            random.nextBytes(some);
            out.write(some);
        }
    }

    void run(Office.Scenario night) throws IOException, InterruptedException {
        Image.delete(home);
        Files.createDirectories(home);
        for (Map.Entry<String, Content> file : files.entrySet()) {
            Path path = home.resolve(file.getKey());
            try (OutputStream out = Files.newOutputStream(path)) {
                file.getValue().write(out);
            }
            tally.trial("hostile files, each looked at with " + HEAP + " in a minute of processor");
            look(path);
        }
        together(night);
        Image.delete(home);
    }

    private void look(Path path) throws IOException, InterruptedException {
        Process process =
                Nights.start(List.of(HEAP), List.of("check", "--seeds=" + office.seeds(), path.toString()), printed);
        Duration took = bounded(process);
        String said = said();
        String what = "hostile " + path.getFileName() + " (" + took.toMillis() + " ms of processor)";
        tally.say(what);
        tally.check(process.waitFor() == 0, what + ": exit " + process.exitValue() + " " + shortened(said));
        tally.check(!said.contains("java.") && !said.contains("Exception"), what + ": " + shortened(said));
        tally.check(said.contains(path.getFileName().toString()), what + ": not named: " + shortened(said));
    }

    private String said() throws IOException {
        return Files.readString(Image.machine(printed), StandardCharsets.UTF_8);
    }

    private static String shortened(String said) {
        return said.substring(0, Math.min(said.length(), 2_000));
    }

    /** Lets it run for a minute of processor, whatever else the machine does meanwhile. */
    private static Duration bounded(Process process) throws InterruptedException {
        Duration took = Duration.ZERO;
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            took = process.info().totalCpuDuration().orElse(took);
            if (took.compareTo(LONGEST) > 0) {
                process.destroyForcibly();
            }
        }
        return took;
    }

    /** All of them at once beside the office's own files: named each, and nothing else is changed by them. */
    private void together(Office.Scenario night) throws IOException, InterruptedException {
        office.set(night);
        Path dropped = Image.machine(office.input).resolve("敌意");
        Files.createDirectories(dropped);
        for (String name : files.keySet()) {
            Files.move(home.resolve(name), dropped.resolve(name));
        }
        Process process = Nights.start(List.of(HEAP_OF_ALL), office.nights().arguments("--as-of=" + night.asOf()), printed);
        int code = process.waitFor();
        String what = files.size() + " hostile files in one night";
        tally.trial("nights with all hostile files in their input, " + HEAP_OF_ALL);
        tally.check(code == 0, what + ": exit " + code + " " + shortened(said()));
        Image after = Image.of(office.disk);
        Map<String, String> expected = MovingFiles.figures(night.after());
        Map<String, String> found = MovingFiles.figures(after);
        tally.check(found.equals(expected), what + ": figures are " + found + ", not " + expected);
        Set<String> unnamed = new TreeSet<>(files.keySet());
        after.files("output").forEach((path, entry) -> {
            if (path.endsWith("findings.csv") || path.equals("files.html")) {
                unnamed.removeIf(new String(entry.bytes(), StandardCharsets.UTF_8)::contains);
            }
        });
        tally.check(unnamed.isEmpty(), what + ": " + unnamed + " are named nowhere");
        Image.delete(dropped);
    }
}
