package org.yinghuo.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yinghuo.model.Code;

/** What is broken, locked or made to harm is refused with what to do about it, never with an error of its own. */
class HostileFileTest {

    private static final String ONE_ROW = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>";

    private static void assertRefused(byte[] bytes, String variant) {
        Throwable thrown = catchThrowable(() -> Shown.rows(bytes));
        assertThat(thrown).isInstanceOf(UnreadableFileException.class);
        assertThat(((UnreadableFileException) thrown).variant()).isEqualTo(variant);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] xls() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            for (int i = 0; i < 6; i++) {
                workbook.createSheet("表" + i).createRow(3).createCell(2).setCellValue("张三" + i);
            }
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void otherKindsOfFilesAreNamed() throws IOException {
        assertRefused(new byte[0], "empty");
        assertRefused(text("%PDF-1.7\n%...."), "picture");
        assertRefused(text("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR"), "picture");
        assertRefused(text("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF"), "picture");
        assertRefused(text("MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n"), "unsupported");
        assertRefused(text("{\\rtf1\\ansi x}"), "document");
        assertRefused(text("Rar!\u001a\u0007\0"), "zip");
        assertRefused(text("\u001f\u008b\b\0\0\0"), "zip");
        assertRefused(text("\t\b\b\0\0\5\u0010\0"), "unsupported");
        assertRefused(Package.zip(Map.of("捐款.csv", "姓名,金额\n")), "zip");
        assertRefused(Package.zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>")), "document");
        assertRefused(Package.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text")), "unsupported");
        assertRefused(Package.zip(Map.of("Index/Document.iwa", "x")), "unsupported");
        assertRefused(text("<?xml version=\"1.0\"?><note><to>x</to></note>"), "unsupported");
        assertRefused(text("<html><body><p>no table</p></body></html>"), "unsupported");
    }

    @Test
    void aBinaryWorkbookIsNamed() throws IOException {
        byte[] bytes = Package.zip(Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "_rels/.rels",
                "<Relationships><Relationship Id=\"a\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                        + " Target=\"xl/workbook.bin\"/></Relationships>",
                "xl/workbook.bin",
                "\0"));
        Throwable thrown = catchThrowable(() -> Shown.rows(bytes));
        assertThat(((UnreadableFileException) thrown).args()).containsExactly(".xlsb");
    }

    @Test
    void encryptedWorkbooksAreNamed() throws IOException, GeneralSecurityException, InvalidFormatException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("表");
            workbook.write(plain);
        }
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(plain.toByteArray()));
                    OutputStream out = encryptor.getDataStream(container)) {
                opened.save(out);
            }
            container.writeFilesystem(locked);
        }
        assertEncrypted(locked.toByteArray());

        ByteArrayOutputStream old = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("geheim");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("表").createRow(0).createCell(0).setCellValue("张三");
            workbook.write(old);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertEncrypted(old.toByteArray());

        byte[] zip = Package.xlsx(ONE_ROW).bytes();
        int central = indexOf(zip, 0x02014b50);
        zip[central + 8] |= 1;
        assertEncrypted(zip);

        assertEncrypted(Package.zip(new LinkedHashMap<>(Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "META-INF/manifest.xml",
                "<m:manifest xmlns:m=\"x\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"))));
    }

    @Test
    void filesLockedByASecurityProgramAreNamed() {
        assertEncrypted(text("b\u0014#e\u0001\u0002?\u0003\0\0\0\0 E-SafeNet\0\0\0LOCK\0\0"));
        assertEncrypted(text("%TSD-Header-###%\0\0\0"));
    }

    private static void assertEncrypted(byte[] bytes) {
        assertRefused(bytes, "encrypted");
        assertThat(((UnreadableFileException) catchThrowable(() -> Shown.rows(bytes))).code())
                .isEqualTo(Code.ENCRYPTED_FILE);
    }

    @Test
    void aWorkbookCutOffAnywhereIsDamagedOrWhole() throws IOException {
        byte[] whole = Package.xlsx(ONE_ROW).bytes();
        for (int length = 4; length < whole.length; length++) {
            assertRefused(Arrays.copyOf(whole, length), "damaged");
        }
        byte[] xls = xls();
        for (int length = 512; length < xls.length; length += 777) {
            byte[] cut = Arrays.copyOf(xls, length);
            Throwable thrown = catchThrowable(() -> Shown.rows(cut));
            assertThat(thrown)
                    .satisfiesAnyOf(
                            t -> assertThat(t).isNull(),
                            t -> assertThat(t).isInstanceOf(UnreadableFileException.class));
        }
    }

    @Test
    void twoZipsInOneFileAreDamaged() throws IOException {
        byte[] first = Package.xlsx(ONE_ROW).bytes();
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.write(first);
        two.write(Package.xlsx("<sheetData/>").bytes());
        assertRefused(two.toByteArray(), "damaged");
        ByteArrayOutputStream tail = new ByteArrayOutputStream();
        tail.write(first);
        tail.write(0);
        assertRefused(tail.toByteArray(), "damaged");
    }

    @Test
    void entriesNamedTwiceInAnyCaseAreDamaged() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("xl/sheet1.xml", "<a/>");
        parts.put("XL/Sheet1.xml", "<b/>");
        assertRefused(Package.zip(parts), "damaged");
        byte[] twice = Package.zip(Map.of("[Content_Types].xml", "<Types/>", "xl/a.xml", "<a/>", "xl/b.xml", "<b/>"));
        assertRefused(replace(twice, "xl/b.xml", "xl/a.xml"), "damaged");
    }

    @Test
    void anEntryNamedOtherwiseThanInTheDirectoryIsDamaged() throws IOException {
        byte[] zip = Package.xlsx(ONE_ROW).bytes();
        byte[] name = text("xl/workbook.xml");
        int local = indexOf(zip, name, 0);
        zip[local + name.length - 1] = 'L';
        assertRefused(zip, "damaged");
    }

    @Test
    void namesThatLeadOutOfTheZipAreDamaged() throws IOException {
        assertRefused(Package.zip(Map.of("[Content_Types].xml", "<Types/>", "../x.xml", "<a/>")), "damaged");
        assertRefused(Package.zip(Map.of("[Content_Types].xml", "<Types/>", "/x.xml", "<a/>")), "damaged");
    }

    @Test
    void aZipBombIsTooLarge() throws IOException {
        assertRefused(bomb("xl/worksheets/sheet1.xml", 1_050), "too-large");
        assertRefused(bomb("xl/sharedStrings.xml", 20), "too-large");
        assertRefused(bomb("xl/styles.xml", 20), "too-large");
        assertRefused(bomb("xl/worksheets/sheet1.xml", 20), "too-large");
    }

    /** A workbook one of whose parts is a single endless text. */
    private static byte[] bomb(String bombed, int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] start = Package.xlsx(ONE_ROW).bytes();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                java.util.zip.ZipInputStream in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(start))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(bombed)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(zip);
                    zip.closeEntry();
                }
            }
            zip.setLevel(java.util.zip.Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(bombed));
            zip.write(text("<sst><sheetData><row><c t=\"inlineStr\"><is><t>"));
            byte[] megabyte = new byte[1 << 20];
            Arrays.fill(megabyte, (byte) 'a');
            for (int i = 0; i < megabytes; i++) {
                zip.write(megabyte);
            }
            zip.write(text("</t></is></c></row></sheetData></sst>"));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void anEntryLargerThanTheDirectorySaysIsDamaged() throws IOException {
        byte[] zip = Package.xlsx("<sheetData>" + "<row><c><v>1</v></c></row>".repeat(5_000) + "</sheetData>")
                .bytes();
        byte[] name = text("xl/worksheets/sheet1.xml");
        int central = indexOf(zip, name, indexOf(zip, 0x02014b50)) - 46;
        zip[central + 24] = 100;
        zip[central + 25] = 0;
        zip[central + 26] = 0;
        assertRefused(zip, "damaged");
    }

    @Test
    void documentTypesAndEntitiesAreRefused() throws IOException {
        for (String declaration : List.of(
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>")) {
            assertRefused(
                    Package.xlsx("")
                            .part(
                                    "xl/worksheets/sheet1.xml",
                                    declaration
                                            + "<worksheet><sheetData><row><c"
                                            + " t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>")
                            .bytes(),
                    "damaged");
            assertRefused(
                    Package.xlsx(ONE_ROW)
                            .part("xl/sharedStrings.xml", declaration + "<sst><si><t>&a;</t></si></sst>")
                            .bytes(),
                    "damaged");
        }
    }

    @Test
    void commentsAndCdataCannotHideEndlessText() throws IOException {
        String endless = "<<a>]>->".repeat(400_000);
        assertRefused(
                Package.xlsx("<!--" + endless.replace("--", "") + "-->" + ONE_ROW)
                        .bytes(),
                "too-large");
        assertRefused(Package.xlsx("<![CDATA[" + endless + "]]>" + ONE_ROW).bytes(), "too-large");
        assertRefused(Package.xlsx("<a>".repeat(100_000)).bytes(), "damaged");
    }

    @Test
    void placesFarOutCostNothing() throws IOException {
        assertThat(Shown.rows(Package.xlsx("<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1048576\"><c"
                                + " r=\"A1048576\"><v>1</v></c><c r=\"XFD1048576\"/></row></sheetData>")
                        .bytes()))
                .containsExactly("1048576|#1");
        assertRefused(
                Package.xlsx("<sheetData><row r=\"99999999\"><c><v>1</v></c></row></sheetData>")
                        .bytes(),
                "too-large");
        assertThat(Shown.rows(Package.xlsx("<sheetData>" + "<row/>".repeat(200_000) + "</sheetData>")
                        .bytes()))
                .isEmpty();
    }

    /** A parser's table of names slows down with the square of their number. */
    @Test
    @Timeout(20)
    void endlessNamesAreRefused() throws IOException {
        String attributes = many(50_000, " a%d=\"1\"");
        assertRefused(
                Package.xlsx("<sheetData><row" + attributes + "/></sheetData>").bytes(), "too-large");
        assertRefused(
                Package.xlsx("<sheetData>" + many(50_000, "<row a%d=\"1\"/>") + "</sheetData>")
                        .bytes(),
                "too-large");
        assertRefused(
                Package.xlsx("<sheetData>" + many(50_000, "<b%d/>") + "</sheetData>")
                        .bytes(),
                "too-large");
        assertRefused(
                Package.xlsx("<sheetData>" + many(50_000, "<row xmlns:n%1$d=\"u\" n%1$d:a=\"1\"/>") + "</sheetData>")
                        .bytes(),
                "too-large");
        for (String charset : List.of("UTF-16LE", "UTF-16BE")) {
            String workbook = "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
                    + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet" + attributes
                    + "/></Workbook>";
            assertRefused(workbook.getBytes(Charset.forName(charset)), "too-large");
        }
    }

    @Test
    @Timeout(20)
    void aTagMayHaveManyAttributesAndEqualsSignsInTheirValues() throws IOException {
        assertThat(Shown.rows(Package.xlsx("<sheetData><row" + many(200, " a%d=\"x\"") + " b=\"" + "=".repeat(5_000)
                                + "\" c='\">='><c><v>1</v></c></row></sheetData>")
                        .bytes()))
                .containsExactly("1|#1");
    }

    @Test
    @Timeout(20)
    void aPartThatIsReadAgainAndAgainIsRefused() throws IOException {
        Package made = Package.xlsx("<sheetData>" + "<row><c><v>1</v></c></row>".repeat(20_000) + "</sheetData>");
        made.sheets(5_000);
        assertRefused(made.bytes(), "too-large");
    }

    @Test
    @Timeout(20)
    void cellsThatAreOnlySaidToBeRepeatedAreRefused() throws IOException {
        String names = " xmlns:office=\"" + OpenDocument.OFFICE + "\" xmlns:table=\"" + OpenDocument.TABLE
                + "\" xmlns:text=\"" + OpenDocument.TEXT + "\"";
        for (String repeated : List.of("16384", "200")) {
            assertRefused(
                    text("<?xml version=\"1.0\"?><office:document" + names
                            + "><office:body><office:spreadsheet><table:table table:name=\"S\">"
                            + "<table:table-row table:number-rows-repeated=\"1048576\">"
                            + "<table:table-cell table:number-columns-repeated=\"" + repeated
                            + "\" office:value-type=\"string\"><text:p>萤</text:p></table:table-cell></table:table-row>"
                            + "</table:table></office:spreadsheet></office:body></office:document>"),
                    "too-large");
        }
    }

    @Test
    @Timeout(60)
    void aLongTextThatManyCellsShareIsRefused() throws IOException {
        assertRefused(
                Package.xlsx("<sheetData>"
                                + ("<row>" + "<c t=\"s\"><v>0</v></c>".repeat(200) + "</row>").repeat(3_000)
                                + "</sheetData>")
                        .strings("<si><t>" + "长".repeat(32_000) + "</t></si>")
                        .bytes(),
                "too-large");
    }

    private static String many(int times, String numbered) {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < times; i++) {
            many.append(numbered.formatted(i));
        }
        return many.toString();
    }

    /** Elements within one another, and those that stand again in every paragraph since they were never closed. */
    @Test
    void webPagesOfMillionsOfElementsAreTooLarge() {
        assertRefused(text("<html>" + "<table><tr><td>".repeat(340_000)), "too-large");
        assertRefused(
                text("<html><p><b><i><u><s><tt><em><small><big><code><strong>" + "<p>x".repeat(100_000)), "too-large");
    }

    /** Bytes changed at random never lead to anything but rows or a refusal. */
    @ParameterizedTest
    @MethodSource("seeds")
    void changedBytesGiveRowsOrARefusal(int seed) throws IOException {
        Random random = new Random(seed);
        List<byte[]> wholes = List.of(
                Package.xlsx(ONE_ROW + "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>")
                        .strings("<si><t>x</t></si>")
                        .bytes(),
                xls(),
                "姓名,\"部门\",金额\n张三,综合处,100\n".getBytes(StandardCharsets.UTF_8),
                text("<html><table><tr><td colspan=2>a</td></tr></table></html>"));
        for (byte[] whole : wholes) {
            byte[] changed = whole.clone();
            for (int i = 1 + random.nextInt(12); i > 0; i--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            Throwable thrown = catchThrowable(() -> Shown.rows(changed));
            assertThat(thrown)
                    .satisfiesAnyOf(
                            t -> assertThat(t).isNull(),
                            t -> assertThat(t).isInstanceOf(UnreadableFileException.class));
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 80);
    }

    private static int indexOf(byte[] bytes, int signature) {
        byte[] wanted = {
            (byte) signature, (byte) (signature >>> 8), (byte) (signature >>> 16), (byte) (signature >>> 24)
        };
        return indexOf(bytes, wanted, 0);
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int i = from; i <= bytes.length - wanted.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("not in there");
    }

    private static byte[] replace(byte[] bytes, String from, String to) {
        byte[] changed = bytes.clone();
        byte[] wanted = text(from);
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                System.arraycopy(text(to), 0, changed, i, wanted.length);
            }
        }
        return changed;
    }

    @Test
    void aStatementForAccountingProgramsIsToldByItsFormat() {
        for (String ofx : new String[] {
            "OFXHEADER:100\r\nDATA:OFXSGML\r\n\r\n<OFX>",
            "<?xml version=\"1.0\"?>\n<?OFX OFXHEADER=\"200\"?><OFX>",
            "\ufeff<OFX><BANKMSGSRSV1>"
        }) {
            assertThat(refusal(ofx)).isEqualTo("exchange OFX");
        }
        assertThat(refusal("!Type:Bank\nD9/5/2022\nT100.00\n^\n")).isEqualTo("exchange QIF");
        assertThat(refusal(":20:STMT\n:25:6222\n:60F:C220901CNY0,00\n")).isEqualTo("exchange MT940");
        assertThat(refusal(
                        "<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">"))
                .isEqualTo("exchange CAMT");
        assertThat(refusal("[{\"name\": \"x\"}]")).isEqualTo("unsupported JSON");
    }

    private static String refusal(String content) {
        Throwable thrown = catchThrowable(() -> Shown.rows(content.getBytes(StandardCharsets.UTF_8)));
        assertThat(thrown).isInstanceOf(UnreadableFileException.class);
        UnreadableFileException refused = (UnreadableFileException) thrown;
        return refused.variant() + " " + String.join(",", refused.args());
    }
}
