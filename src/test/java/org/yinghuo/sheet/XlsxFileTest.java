package org.yinghuo.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.sheet.SheetHead.Region;

class XlsxFileTest {

    @TempDir
    Path folder;

    private static String data(String rows) {
        return "<sheetData>" + rows + "</sheetData>";
    }

    private SheetFile open(Package made) throws IOException {
        Path file = folder.resolve("made.csv");
        Files.write(file, made.bytes());
        return SheetFile.open(file);
    }

    @Test
    void sharedStringsLeaveOutPhoneticReadings() throws IOException {
        assertThat(Shown.rows(Package.xlsx(
                                data("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                                        + "<c r=\"C1\" t=\"s\"><v>2</v></c></row>"))
                        .strings("<si><t>朱丹</t><rPh sb=\"0\" eb=\"1\"><t>zhu</t></rPh><phoneticPr fontId=\"1\"/></si>"
                                + "<si><r><t xml:space=\"preserve\">综合 </t></r><r><rPr><b/></rPr><t>处</t></r></si>"
                                + "<si><t>a_x000D_b_x005F_x000D_c_xZZ</t></si>")
                        .bytes()))
                .containsExactly("1|朱丹|综合 处|a\rb_x000D_c_xZZ");
    }

    @Test
    void inlineStringsLeaveOutPhoneticReadings() throws IOException {
        assertThat(Shown.rows(Package.xlsx(data("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>朱丹</t><rPh sb=\"0\""
                                + " eb=\"1\"><t>zhu</t></rPh></is></c><c r=\"B1\""
                                + " t=\"inlineStr\"><is><r><t>综</t></r><r><t>合</t></r></is></c><c r=\"C1\""
                                + " t=\"str\"><v>x</v></c></row>"))
                        .bytes()))
                .containsExactly("1|朱丹|综合|x");
    }

    @Test
    void rowsAndCellsWithoutAddressesAreCounted() throws IOException {
        assertThat(Shown.rows(Package.xlsx("<dimension ref=\"A1\"/>"
                                + data("<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"4\"><c"
                                        + " r=\"C4\"><v>3</v></c><c><v>4</v></c></row><row><c/><c"
                                        + " t=\"b\"><v>1</v></c><c t=\"e\"><v>#REF!</v></c></row>"))
                        .bytes()))
                .containsExactly("1|#1|#2", "4|||#3|#4", "5||?TRUE|!#REF!");
    }

    @Test
    void numbersComeFromTheStoredText() throws IOException {
        assertThat(Shown.rows(Package.xlsx(data("<row r=\"1\"><c r=\"A1\"><v>0.57999999999999996</v></c><c"
                                + " r=\"B1\"><v>510102199003071234</v></c><c r=\"C1\"><v>1E3</v></c><c r=\"D1\""
                                + " t=\"n\"><v> 12.50 </v></c></row>"))
                        .bytes()))
                .containsExactly("1|#0.58|#510102199003071234|#1000|#12.5");
    }

    @Test
    void daysAndTimesFollowTheNumberFormat() throws IOException {
        String styles = "<numFmts count=\"1\"><numFmt numFmtId=\"164\""
                + " formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts><cellXfs><xf"
                + " numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"31\"/><xf numFmtId=\"164\"/><xf"
                + " numFmtId=\"32\"/><xf numFmtId=\"57\"/><xf numFmtId=\"22\"/></cellXfs>";
        String row = "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>44807</v></c><c r=\"B1\" s=\"1\"><v>44807</v></c><c r=\"C1\""
                + " s=\"2\"><v>44807</v></c><c r=\"D1\" s=\"3\"><v>44807</v></c><c r=\"E1\""
                + " s=\"4\"><v>0.5</v></c><c r=\"F1\" s=\"5\"><v>44805</v></c><c r=\"G1\""
                + " s=\"6\"><v>44807.604166666664</v></c><c r=\"H1\""
                + " t=\"d\"><v>2022-09-03T08:00:00Z</v></c></row>";
        assertThat(Shown.rows(Package.xlsx(data(row)).styles(styles).bytes()))
                .containsExactly(
                        "1|#44807|@2022-09-03|@2022-09-03|@2022-09-03|~12:00:00|@2022-09-01|@2022-09-03T14:30:00|@2022-09-03T08:00:00");
        assertThat(Shown.rows(Package.xlsx(data("<row r=\"1\"><c r=\"A1\" s=\"2\"><v>43345</v></c></row>"))
                        .styles(styles)
                        .date1904()
                        .bytes()))
                .containsExactly("1|@2022-09-03");
    }

    @Test
    void aFormulaWithoutValueIsNotZero() throws IOException {
        assertThat(Shown.rows(Package.xlsx(
                                data("<row r=\"1\"><c r=\"A1\"><f>SUM(B1)</f></c><c r=\"B1\"><f>1+1</f><v></v></c><c"
                                        + " r=\"C1\"><f>1+1</f><v>2</v></c><c r=\"D1\""
                                        + " t=\"str\"><f>T(\"\")</f><v></v></c><c r=\"E1\""
                                        + " t=\"str\"><f>T(\"x\")</f><v>x</v></c><c r=\"F1\""
                                        + " t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>"))
                        .bytes()))
                .containsExactly("1|=|=|#2||x|!#DIV/0!");
    }

    @Test
    void mergedRegionsAreKnownBeforeTheRows() throws IOException {
        try (SheetFile file = open(Package.xlsx(data("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                + "<mergeCells count=\"3\"><mergeCell ref=\"A1:C1\"/><mergeCell"
                + " ref=\"B4:B9\"/><mergeCell ref=\"D1\"/></mergeCells>"))) {
            SheetReader sheet = file.nextSheet();
            assertThat(sheet).isNotNull();
            assertThat(sheet.head().mergedRegions()).containsExactly(new Region(1, 1, 1, 3), new Region(4, 2, 9, 2));
        }
    }

    @Test
    void whatIsHiddenIsSaid() throws IOException {
        try (SheetFile file =
                open(Package.xlsx("<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"5\" max=\"5\" width=\"0\""
                                + " customWidth=\"1\"/></cols>"
                                + data("<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" ht=\"0\""
                                        + " customHeight=\"1\"><c r=\"A2\"><v>2</v></c></row><row r=\"3\""
                                        + " ht=\"15\"><c r=\"A3\"><v>3</v></c></row>"))
                        .state("veryHidden"))) {
            SheetReader sheet = file.nextSheet();
            assertThat(sheet).isNotNull();
            assertThat(sheet.head().hidden()).isTrue();
            assertThat(sheet.head().name()).isEqualTo("表");
            assertThat(sheet.head().hiddenColumns().stream().boxed()).containsExactly(2, 3, 5);
            assertThat(Shown.row(sheet.read())).isEqualTo("1|#1 hidden");
            assertThat(Shown.row(sheet.read())).isEqualTo("2|#2 hidden");
            assertThat(Shown.row(sheet.read())).isEqualTo("3|#3");
            assertThat(sheet.read()).isNull();
            assertThat(file.nextSheet()).isNull();
        }
    }

    @Test
    void aRowIsStruckOutWhereACellOfItIsAndOfACellStruckInPartTheRestIsRead() throws IOException {
        String styles = "<fonts><font/><font><strike/></font><font><strike val=\"0\"/></font></fonts>"
                + "<cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/><xf fontId=\"2\"/></cellXfs>";
        String strings =
                "<si><t>甲</t></si><si><r><rPr><strike/></rPr><t>乙</t></r><r><rPr><strike/><b/></rPr><t>丙</t></r></si>"
                        + "<si><r><rPr><strike/></rPr><t>丁</t></r><r><rPr><b/></rPr><t>戊</t></r></si>";
        assertThat(Shown.rows(Package.xlsx(data("<row r=\"1\"><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c><c r=\"B1\""
                                + " s=\"1\"><v>5</v></c><c r=\"C1\" s=\"0\"/></row><row r=\"2\"><c r=\"A2\""
                                + " s=\"1\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"2\"><v>5</v></c></row><row"
                                + " r=\"3\"><c r=\"A3\" s=\"0\" t=\"s\"><v>1</v></c></row><row r=\"4\"><c r=\"A4\""
                                + " s=\"1\" t=\"s\"><v>2</v></c></row>"))
                        .styles(styles)
                        .strings(strings)
                        .bytes()))
                .containsExactly("1|甲|#5 struck", "2|甲|#5 struck", "3|乙丙 struck", "4|戊");
    }

    @Test
    void strictOoxmlIsRead() throws IOException {
        assertThat(Shown.rows(Package.xlsx(data("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"))
                        .strings("<si><t>严格</t></si>")
                        .strict()
                        .bytes()))
                .containsExactly("1|严格");
    }

    @Test
    void prefixesAndByteOrderMarksDoNotMatter() throws IOException {
        Package made = Package.xlsx("");
        made.part(
                "xl/worksheets/sheet1.xml",
                "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?><x:worksheet"
                        + " xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData><x:row"
                        + " r=\"1\"><x:c r=\"A1\""
                        + " t=\"inlineStr\"><x:is><x:t>有前缀</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell"
                        + " ref=\"A1:B1\"/></x:mergeCells></x:worksheet>");
        try (SheetFile file = open(made)) {
            SheetReader sheet = file.nextSheet();
            assertThat(sheet).isNotNull();
            assertThat(sheet.head().mergedRegions()).containsExactly(new Region(1, 1, 1, 2));
            assertThat(Shown.row(sheet.read())).isEqualTo("1|有前缀");
        }
    }

    @Test
    void aPartInUtf16IsRead() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(Package.xlsx("").bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        String sheet = "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet><sheetData><row><c"
                + " t=\"str\"><v>宽字</v></c></row></sheetData><mergeCells><mergeCell"
                + " ref=\"A1:B1\"/></mergeCells></worksheet>";
        for (String charset : List.of("UTF-16LE", "UTF-16BE")) {
            parts.put("xl/worksheets/sheet1.xml", sheet.getBytes(Charset.forName(charset)));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                }
            }
            assertThat(Shown.rows(bytes.toByteArray())).containsExactly("1|宽字");
        }
    }

    @Test
    void theWorkbookSaysWhenItWasChanged() throws IOException {
        Package made = Package.xlsx(data(""))
                .part(
                        "docProps/core.xml",
                        "<cp:coreProperties xmlns:cp=\"x\""
                                + " xmlns:dcterms=\"http://purl.org/dc/terms/\"><dcterms:created>2022-09-01T00:00:00Z</dcterms:created><dcterms:modified>2022-09-03T02:03:04Z</dcterms:modified></cp:coreProperties>");
        try (SheetFile file = open(made)) {
            assertThat(file.modified()).isEqualTo(Instant.parse("2022-09-03T02:03:04Z"));
        }
        try (SheetFile file = open(Package.xlsx(data(""))
                .part(
                        "docProps/core.xml",
                        "<c xmlns:d=\"http://purl.org/dc/terms/\"><d:modified>gestern</d:modified></c>"))) {
            assertThat(file.modified()).isNull();
        }
    }

    @Test
    void aCellWrittenTwiceAndAMissingStringSpoilTheirRowOnly() throws IOException {
        assertThat(Shown.rows(
                        Package.xlsx(data("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row><row"
                                        + " r=\"2\"><c r=\"A2\" t=\"s\"><v>7</v></c></row><row r=\"3\"><c"
                                        + " r=\"B3\"><v>3</v></c><c r=\"A3\"><v>4</v></c></row><row r=\"4\"><c"
                                        + " r=\"ZZZ4\"><v>3</v></c></row>"))
                                .bytes()))
                .containsExactly("1|#1 cell-twice", "2 missing-string", "3|#4|#3", "4 too-many-cells");
    }

    @Test
    void aRowWrittenTwiceSpoilsTheSecondOnly() throws IOException {
        assertThat(Shown.rows(Package.xlsx(data("<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>2</v></c></row>"
                                + "<row r=\"1\"/><row><c><v>3</v></c></row>"))
                        .bytes()))
                .containsExactly("2|#1", "2|#2 row-twice", "3|#3");
    }

    /** What an extension calls by a word of the standard, wherever an extension may stand, says nothing. */
    @Test
    void whatAnExtensionCallsByTheSameNameSaysNothing() throws IOException {
        String x14 = "<extLst><ext uri=\"{1}\""
                + " xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\">%s</ext></extLst>";
        Package made = Package.xlsx("<x14:cols xmlns:x14=\"urn:x\"><x14:col min=\"1\" max=\"1\""
                + " hidden=\"1\"/></x14:cols><sheetData xmlns:x14=\"urn:x\"><x14:row"
                + " r=\"7\"><x14:c><x14:v>9</x14:v></x14:c></x14:row><row r=\"1\" x14:r=\"5\" x14:hidden=\"1\"><c"
                + " r=\"A1\" t=\"s\" x14:s=\"1\"><x14:v>4</x14:v><v>1</v></c><x14:c r=\"B1\"><v>8</v></x14:c><c"
                + " r=\"C1\" s=\"0\"><v>5</v>"
                + x14.formatted("<x14:v>6</x14:v>")
                + "</c><c r=\"D1\" t=\"inlineStr\"><is><t>字</t><x14:t>多</x14:t></is></c></row></sheetData>"
                + "<mergeCells><x14:mergeCell xmlns:x14=\"urn:x\" ref=\"A1:B9\"/></mergeCells>"
                + x14.formatted("<x14:mergeCells><x14:mergeCell ref=\"A1:B9\"/></x14:mergeCells>")
                + x14.formatted("<mergeCell ref=\"A1:C9\"/>"));
        made.strings("<x14:si xmlns:x14=\"urn:x\"><t>外</t></x14:si><si><t>零</t></si><si><t>一</t>"
                + x14.formatted("<t>外</t><si><t>外</t></si>") + "</si>");
        made.styles("<fonts><font/></fonts><cellXfs><xf fontId=\"0\"/></cellXfs>"
                + "<dxfs><dxf><font><strike/></font><numFmt numFmtId=\"0\" formatCode=\"yyyy/m/d\"/></dxf></dxfs>"
                + x14.formatted("<x14:fonts><x14:font><x14:strike/></x14:font></x14:fonts>"
                        + "<x14:numFmts><x14:numFmt numFmtId=\"0\" formatCode=\"yyyy/m/d\"/></x14:numFmts>"));
        try (SheetFile file = open(made)) {
            SheetReader sheet = file.nextSheet();
            assertThat(sheet).isNotNull();
            assertThat(sheet.head().mergedRegions()).isEmpty();
            assertThat(sheet.head().hiddenColumns().isEmpty()).isTrue();
            assertThat(Shown.row(sheet.read())).isEqualTo("1|一||#5|字");
            assertThat(sheet.read()).isNull();
            assertThat(file.nextSheet()).isNull();
        }
    }

    /** Excel for the Mac writes workbooks with dates of 1904, and an extension of its own with the same element's name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x14:workbookPr defaultImageDpi=\"32767\"/>",
                "<x14:workbookPr date1904=\"0\"/>",
                "<workbookPr date1904=\"0\"/>",
                "<sheets><sheet name=\"外\" sheetId=\"1\" r:id=\"s1\"/></sheets>"
            })
    void anExtensionDoesNotChangeHowDaysAreCounted(String extension) throws IOException {
        Package made = Package.xlsx(data("<row r=\"1\"><c r=\"A1\" s=\"0\"><v>43345</v></c></row>"))
                .styles("<cellXfs><xf numFmtId=\"14\"/></cellXfs>")
                .date1904()
                .extension(extension);
        assertThat(Shown.rows(made.bytes())).containsExactly("1|@2022-09-03");
        made.strict();
        assertThat(Shown.rows(made.bytes())).containsExactly("1|@2022-09-03");
    }

    @Test
    void stringsMayBeEmptyWhereverTheyStand() throws IOException {
        assertThat(Shown.rows(Package.xlsx(data(
                                "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>"
                                        + "<c t=\"s\"><v>3</v></c></row>"))
                        .strings("<si><t></t></si><si><t>甲</t></si><si/><si><t>乙</t></si>")
                        .bytes()))
                .containsExactly("1||甲||乙");
    }
}
