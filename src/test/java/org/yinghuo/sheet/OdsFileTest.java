package org.yinghuo.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yinghuo.sheet.SheetHead.Region;

class OdsFileTest {

    @TempDir
    Path folder;

    private static final String NAMES = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

    private static final String STYLES =
            "<office:automatic-styles><style:style style:name=\"co1\" style:family=\"table-column\"/>"
                    + "<style:style style:name=\"hidden\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
                    + "<style:style style:name=\"struck\" style:family=\"table-cell\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style>"
                    + "<style:style style:name=\"based\" style:family=\"table-cell\" style:parent-style-name=\"struck\"/></office:automatic-styles>";

    private static byte[] ods(String tables) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put("META-INF/manifest.xml", "<manifest/>");
        parts.put(
                "meta.xml",
                "<office:document-meta" + NAMES
                        + "><office:meta><dc:date>2022-09-03T10:00:00.5</dc:date></office:meta></office:document-meta>");
        parts.put(
                "content.xml",
                "<office:document-content" + NAMES + ">" + STYLES + "<office:body><office:spreadsheet>" + tables
                        + "</office:spreadsheet></office:body></office:document-content>");
        return Package.zip(parts);
    }

    private static String table(String rows) {
        return "<table:table table:name=\"表1\">" + rows + "</table:table>";
    }

    private static String row(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }

    @Test
    void everyTypeOfCellIsRead() throws IOException {
        assertThat(
                        Shown.rows(
                                ods(
                                        table(
                                                row(
                                                        "<table:table-cell office:value-type=\"string\"><text:p>张<text:s text:c=\"2\"/>三</text:p><text:p>第二段</text:p></table:table-cell>"
                                                                + "<table:table-cell office:value-type=\"float\" office:value=\"0.57999999999999996\"><text:p>0.58</text:p></table:table-cell>"
                                                                + "<table:table-cell office:value-type=\"currency\" office:value=\"1000\"><text:p>￥1,000.00</text:p></table:table-cell>"
                                                                + "<table:table-cell office:value-type=\"date\" office:date-value=\"2022-09-03\"><text:p>2022年9月3日</text:p></table:table-cell>"
                                                                + "<table:table-cell office:value-type=\"date\" office:date-value=\"2022-09-03T14:30:00\"/>"
                                                                + "<table:table-cell office:value-type=\"time\" office:time-value=\"PT14H30M00S\"/>"
                                                                + "<table:table-cell office:value-type=\"time\" office:time-value=\"PT26H00M00S\"/>"
                                                                + "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>"
                                                                + "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>"
                                                                + "<table:table-cell table:formula=\"of:=A1\"/>"
                                                                + "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>批注</text:p></office:annotation><text:p>有批注</text:p></table:table-cell>")))))
                .containsExactly(
                        "1|张  三⏎第二段|#0.58|#1000|@2022-09-03|@2022-09-03T14:30:00|~14:30:00|~26:00:00|?TRUE|!#DIV/0!|=|有批注");
    }

    @Test
    void whatIsRepeatedIsRepeatedOnlyAsFarAsASheetReaches() throws IOException {
        String cell = "<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
        assertThat(Shown.rows(ods(table("<table:table-row table:number-rows-repeated=\"2\">"
                        + cell.replace("<table:table-cell", "<table:table-cell table:number-columns-repeated=\"3\"")
                        + "<table:table-cell table:number-columns-repeated=\"16381\"/></table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
                        + row(cell)
                        + "<table:table-row table:number-rows-repeated=\"2000000000\"><table:table-cell/></table:table-row>"
                        + row(cell)))))
                .containsExactly("1|x|x|x", "2|x|x|x", "1000003|x");
    }

    @Test
    void hiddenAndMergedAndStruckOutAreKnown() throws IOException {
        Path file = folder.resolve("x");
        String cell = "<table:table-cell office:value-type=\"string\"";
        Files.write(
                file,
                ods(
                        "<table:table table:name=\"一\" table:style-name=\"hidden\"><table:table-column table:number-columns-repeated=\"2\"/>"
                                + "<table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"2\"/><table:table-header-rows>"
                                + row(
                                        cell
                                                + " table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"><text:p>a</text:p></table:table-cell><table:covered-table-cell/>")
                                + "</table:table-header-rows><table:table-row table:visibility=\"filter\">" + cell
                                + " table:style-name=\"based\"><text:p>b</text:p></table:table-cell></table:table-row></table:table>"
                                + "<table:table table:name=\"'file:///x.ods'#$y\" table:style-name=\"ta_extref\">"
                                + row(cell + "><text:p>no</text:p></table:table-cell>")
                                + "</table:table><table:table table:name=\"二\">"
                                + row(cell + "><text:p>c</text:p></table:table-cell>")
                                + "</table:table>"));
        try (SheetFile opened = SheetFile.open(file)) {
            SheetReader first = opened.nextSheet();
            assertThat(first).isNotNull();
            assertThat(first.head().name()).isEqualTo("一");
            assertThat(first.head().hidden()).isTrue();
            assertThat(first.head().mergedRegions()).isEqualTo(List.of(new Region(1, 1, 2, 2)));
            assertThat(first.head().hiddenColumns().stream().boxed()).containsExactly(3, 4);
            assertThat(Shown.row(first.read())).isEqualTo("1|a");
            assertThat(Shown.row(first.read())).isEqualTo("2|b hidden struck");
            assertThat(first.read()).isNull();
            SheetReader second = opened.nextSheet();
            assertThat(second).isNotNull();
            assertThat(second.head().name()).isEqualTo("二");
            assertThat(second.head().hidden()).isFalse();
            assertThat(Shown.row(second.read())).isEqualTo("1|c");
            assertThat(opened.nextSheet()).isNull();
            assertThat(opened.modified()).isEqualTo(Instant.parse("2022-09-03T02:00:00.5Z"));
        }
    }

    @Test
    void aSheetLeftHalfReadDoesNotSpoilTheNext() throws IOException {
        Path file = folder.resolve("x");
        String cell = "<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
        Files.write(file, ods(table(row(cell) + row(cell)) + table(row(cell + cell))));
        try (SheetFile opened = SheetFile.open(file)) {
            opened.nextSheet().read();
            assertThat(Shown.row(opened.nextSheet().read())).isEqualTo("1|x|x");
        }
    }

    @Test
    void aFlatFileIsReadToo() throws IOException {
        String flat = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document" + NAMES
                + "><office:meta><dc:date>2022-09-03T10:00:00Z</dc:date></office:meta>" + STYLES
                + "<office:body><office:spreadsheet>"
                + table(row("<table:table-cell office:value-type=\"string\"><text:p>平</text:p></table:table-cell>"))
                + "</office:spreadsheet></office:body></office:document>";
        assertThat(Shown.rows(flat.getBytes(StandardCharsets.UTF_8))).containsExactly("1|平");
    }
}
