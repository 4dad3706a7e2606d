package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A long file that breaks off in its midst is refused as a whole: none of it counts, and everything else does (rule whole-file-or-none). */
class DamagedFileTest {

    /** More than are handed on at a time. */
    private static final int ROWS = 4_500;

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir
    Path folder;

    private Nights office;

    @BeforeEach
    void inventOffice() throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(
                seeds.resolve("issues.csv"),
                "year,number,cumulative,date,opens,cutoff,closed,title,publisher\n"
                        + "2026,1,1,2026-01-31,,2026-01-31T18:00,,政工简讯,党委\n");
        Files.writeString(seeds.resolve("departments.csv"), "order,department,aliases\n1,综合处,\n");
        Path input = Files.createDirectories(folder.resolve("input"));
        Files.writeString(input.resolve("捐款.csv"), "姓名,部门,捐款金额,捐款日期\n萤安,综合处,7,2026-01-05\n");
        office = new Nights(input, seeds, folder.resolve("out"), folder.resolve("state"));
    }

    private record Damaged(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Damaged> damaged() throws IOException {
        String rows = rows("");
        byte[] flipped = xlsx(rows);
        byte[] row = "<row".getBytes(StandardCharsets.UTF_8);
        assertThat(new String(flipped, StandardCharsets.ISO_8859_1)).contains(new String(row, StandardCharsets.UTF_8));
        flipped[flipped.length * 9 / 10] = '<';
        String ods = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";
        return Stream.of(
                new Damaged("翻转.xlsx", flipped),
                new Damaged("截断.xlsx", xlsx(rows.substring(0, rows.lastIndexOf("<row") + 9))),
                new Damaged("行号.xlsx", xlsx(rows("<row r=\"2000000\"><c><v>1</v></c></row>"))),
                new Damaged("文种.xlsx", xlsx(rows("<row><c><v>&other;</v></c></row>"))),
                new Damaged(
                        "2003.xls",
                        utf8("<?xml version=\"1.0\"?><Workbook"
                                + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table>"
                                + many(
                                        "<Row><Cell><Data>%s</Data></Cell><Cell><Data>%s</Data></Cell><Cell><Data>%s</Data></Cell><Cell><Data>%s</Data></Cell></Row>")
                                + "<Row><Cell>")),
                new Damaged(
                        "开放.fods",
                        utf8("<?xml version=\"1.0\"?><office:document " + ods
                                + "><office:body><office:spreadsheet><table:table table:name=\"S\">"
                                + many(
                                        "<table:table-row><table:table-cell><text:p>%s</text:p></table:table-cell><table:table-cell><text:p>%s</text:p></table:table-cell>"
                                                + "<table:table-cell><text:p>%s</text:p></table:table-cell><table:table-cell><text:p>%s</text:p></table:table-cell></table:table-row>")
                                + "<table:table-row>")),
                new Damaged("编码.csv", charsets()),
                new Damaged("杂乱.csv", utf8(many("%s,%s,%s,%s\n") + "x,y\n".repeat(21_000))),
                new Damaged("杂乱一.csv", utf8("姓名,部门,捐款金额,捐款日期\n萤火,综合处,7,2026-01-05\n" + "x,y\n".repeat(2_500))));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void nothingOfItCountsAndEverythingElseDoes(Damaged damaged) throws IOException {
        Files.write(folder.resolve("input").resolve(damaged.name()), damaged.bytes());

        Nights.Ended night = office.run("--as-of=2026-01-20T02:00");

        assertThat(night.code()).as(night.printed()).isZero();
        String report = Files.readString(office.output().resolve("2026/001/report.json"));
        assertThat(report).contains("\"donations.amount\" : \"7.00\"");
        assertThat(Files.readString(office.output().resolve("findings.csv")))
                .contains("unreadable-file")
                .contains(damaged.name());
        assertThat(Files.readString(office.output().resolve("2026/001/lineage.csv")))
                .doesNotContain(damaged.name());
        SortedMap<String, String> published = Nights.hashes(office.output());

        Nights.deleteTree(office.state());
        Nights.deleteTree(office.output());
        assertThat(office.run("--as-of=2026-01-20T02:00").code()).isZero();
        assertThat(Nights.hashes(office.output())).isEqualTo(published);
    }

    @Test
    void theSameIsSaidWhereTheRowsWereNotStaged() throws IOException {
        Files.write(folder.resolve("input").resolve("行号.xlsx"), xlsx(rows("<row r=\"2000000\"><c><v>1</v></c></row>")));
        assertThat(office.run("--as-of=2026-01-20T02:00").code()).isZero();
        Nights.deleteTree(office.state().resolve("staged"));

        Nights.Ended explained = Nights.command(Stream.concat(
                        Stream.of("explain"),
                        Stream.concat(
                                office.arguments().stream().filter(one -> !one.startsWith("--settle")),
                                Stream.of("2026-01", "donations.amount")))
                .toList());

        assertThat(explained.code()).as(explained.printed()).isZero();
        assertThat(explained.printed()).contains("萤安").doesNotContain("行号");
    }

    /** 700,000 rows of junk under a good header, and a heap that their questions would not fit into. */
    @Test
    void junkThatWouldNotFitIntoMemoryStopsNobody() throws Exception {
        Files.writeString(folder.resolve("input").resolve("杂.csv"), "姓名,部门,捐款金额,捐款日期\n" + "x,y\n".repeat(700_000));

        Process run = office.start(List.of("-Xmx128m"), "--as-of=2026-01-20T02:00");

        String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(printed).isZero();
        assertThat(Files.readString(office.output().resolve("2026/001/report.json")))
                .contains("\"donations.amount\" : \"7.00\"");
        assertThat(Files.readString(office.output().resolve("findings.csv"))).contains("杂.csv");
    }

    /** GBK after thousands of lines of UTF-8. */
    private static byte[] charsets() {
        byte[] good = utf8(many("%s,%s,%s,%s\n"));
        byte[] bad = {(byte) 0xC3, (byte) 0x28, (byte) 0xFF, (byte) 0xFE, '\n'};
        byte[] both = Arrays.copyOf(good, good.length + bad.length);
        System.arraycopy(bad, 0, both, good.length, bad.length);
        return both;
    }

    private static String rows(String last) {
        return many("<row><c t=\"str\"><v>%s</v></c><c t=\"str\"><v>%s</v></c><c t=\"str\"><v>%s</v></c><c"
                        + " t=\"str\"><v>%s</v></c></row>")
                + last;
    }

    private static String many(String row) {
        StringBuilder rows = new StringBuilder(row.formatted("姓名", "部门", "捐款金额", "捐款日期"));
        for (int number = 0; number < ROWS; number++) {
            String name = "萤" + (char) (0x4e00 + number % 500) + (char) (0x5e00 + number / 500);
            rows.append(row.formatted(name, "综合处", "1", "2026-01-05"));
        }
        return rows.toString();
    }

    /** Stored, not packed: a byte of the zip is a byte of the sheet. */
    private static byte[] xlsx(String rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            part(zip, "_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONSHIPS
                            + "\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", relationship("worksheet", "sheet.xml"));
            part(
                    zip,
                    "xl/sheet.xml",
                    "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        }
        return bytes.toByteArray();
    }

    private static String relationship(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                + " Id=\"r1\" Type=\""
                + RELATIONSHIPS + "/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        byte[] bytes = utf8(content);
        ZipEntry entry = new ZipEntry(name);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(bytes);
        entry.setCrc(sum.getValue());
        entry.setSize(bytes.length);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
