package org.yinghuo.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Code;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Donation;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.model.Unread;
import org.yinghuo.model.Who;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.ReceiptPath;

class ReceiptTest {
    private static final IssueId ISSUE = new IssueId(2022, 34);

    @TempDir
    Path folder;

    @Test
    void rowsStandWhereTheyWereWithTheirOutcomeBeside() throws IOException {
        try (XSSFWorkbook workbook = open(donations(false))) {
            Sheet data = workbook.getSheetAt(1);
            assertThat(texts(data.getRow(1))).containsExactly("姓名", "手机", "金额", "处理结果", "¶2");
            assertThat(texts(data.getRow(3))).startsWith("李鑫").endsWith("已计入（2022年第34期）", "¶4");
            assertThat(data.getRow(2)).as("an empty line stays empty").isNull();
            assertThat(texts(data.getRow(5)))
                    .startsWith("=1+1")
                    .element(3)
                    .asString()
                    .contains("重复")
                    .contains("见本表第4行");
        }
    }

    @Test
    void itsNameIsNoLongerThanAFileSystemTakes() throws IOException {
        for (String letter : List.of("a", "萤", "\uD842\uDFB7", "\uD83D\uDE00")) {
            var source = new SourceFile("九月/" + letter.repeat(60) + ".csv", "d".repeat(64), 10, Instant.EPOCH);
            Path receipt = folder.resolve(ReceiptPath.of(List.of(source)).get(source.path()));
            Files.createDirectories(receipt.getParent());
            // What the clerk changed in it is kept beside it under a longer name.
            Files.createFile(receipt.resolveSibling(
                    receipt.getFileName().toString().replace(".xlsx", "-dddddddd（改动于2026-01-20-22）.xlsx")));
            assertThat(receipt.getFileName().toString()).startsWith(letter.repeat(30));
        }
    }

    @Test
    void anUnpackedReceiptIsAFolderBesideTheReceipt() {
        var file = new SourceFile("a.csv", "d".repeat(64), 10, Instant.EPOCH);
        var within = new SourceFile("a（回执）.xlsx/b.csv", "e".repeat(64), 10, Instant.EPOCH);
        Map<String, String> paths = ReceiptPath.of(List.of(file, within));
        assertThat(paths.get(within.path()))
                .isEqualTo("receipts/a（回执）.xlsx_/b（回执）.xlsx")
                .doesNotStartWith(paths.get(file.path()) + "/");
    }

    @Test
    void aCellInQuestionIsColouredAndSaysWhyInAComment() throws IOException {
        try (XSSFWorkbook workbook = open(donations(false))) {
            Cell amount = workbook.getSheetAt(1).getRow(4).getCell(2);
            assertThat(amount.getStringCellValue()).isEqualTo("一百多");
            assertThat(amount.getCellComment().getString().getString()).contains("一百多");
            assertThat(amount.getCellStyle().getFillForegroundColorColor()).isNotNull();
            assertThat(workbook.getSheetAt(1).getRow(3).getCell(2).getCellComment())
                    .isNull();
        }
    }

    @Test
    void numbersOfPeopleAreCoveredAndNothingRuns() throws IOException {
        try (XSSFWorkbook workbook = open(donations(false))) {
            Sheet data = workbook.getSheetAt(1);
            assertThat(data.getRow(1).getCell(1).getStringCellValue()).isEqualTo("手机");
            assertThat(data.getRow(3).getCell(1).getStringCellValue()).isEqualTo("130****0001");
            assertThat(data.getRow(5).getCell(0).getCellType()).isEqualTo(CellType.STRING);
        }
        assertThat(new String(bytes(donations(false)), StandardCharsets.UTF_8)).doesNotContain("13000000001");
    }

    @Test
    void theFirstSheetCountsAndSums() throws IOException {
        try (XSSFWorkbook workbook = open(donations(false))) {
            String summary = text(workbook.getSheetAt(0));
            assertThat(summary).contains("捐款名单", "已计入 1", "重复 1", "未计入 1", "金额 100.00 元", "一百多");
        }
    }

    @Test
    void itIsTheSameFromTheSameAndItsBasisFollowsWhatItSays() throws IOException {
        Receipt receipt = donations(false);
        assertThat(bytes(receipt)).isEqualTo(bytes(donations(false)));
        assertThat(receipt.basis())
                .isEqualTo(donations(false).basis())
                .isNotEqualTo(donations(true).basis());
        assertThat(receipt.path()).isEqualTo("receipts/综合处/捐款名单（回执）.xlsx");
    }

    @Test
    void aFileNobodyCanReadHasItsFindingAlone() throws IOException {
        Path bytes = Files.write(folder.resolve("broken"), new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        SourceFile source = new SourceFile("坏文件.xlsx", "cd".repeat(32), 7, Instant.EPOCH);
        Finding finding = Finding.about(Code.UNREADABLE_FILE, new SheetId(source.path(), ""), "", "", List.of());
        Receipt receipt = new Receipt(
                source,
                "receipts/a.xlsx",
                sha256 -> bytes,
                List.of(),
                List.of(),
                List.of(finding),
                Map.of(),
                Language.ZH);
        try (XSSFWorkbook workbook = open(receipt)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
            assertThat(text(workbook.getSheetAt(0))).contains("文件打不开");
        }
    }

    @Test
    void ofAVeryLongFileOnlyTheRowsInQuestionAreShownAtTheirNumbers() throws IOException {
        StringBuilder csv = new StringBuilder("姓名,金额\n");
        for (int i = 2; i <= 100_005; i++) {
            csv.append("丁甲,1\n");
        }
        Path bytes = Files.writeString(folder.resolve("long.csv"), csv);
        SourceFile source = new SourceFile("long.csv", "ef".repeat(32), 7, Instant.EPOCH);
        SheetId sheet = new SheetId("long.csv", "");
        Finding finding = Finding.at(Code.REPEATED_ROW, new Origin(sheet, 90_000, 1, 2, 0), "", "", "", List.of(), "x");
        Receipt receipt = new Receipt(
                source,
                "receipts/long（回执）.xlsx",
                sha256 -> bytes,
                List.of(reading(sheet, 1)),
                List.of(),
                List.of(finding),
                Map.of(),
                Language.ZH);
        try (XSSFWorkbook workbook = open(receipt)) {
            assertThat(workbook.isSheetHidden(1))
                    .as("the note of the rows it was given")
                    .isTrue();
            assertThat(text(workbook.getSheetAt(1))).contains("1,90000");
            Sheet data = workbook.getSheetAt(2);
            assertThat(data.getPhysicalNumberOfRows()).isEqualTo(2);
            assertThat(texts(data.getRow(89_999))).startsWith("丁甲");
        }
    }

    @Test
    void sheetNamesAreMadeFitAndKeptApart() {
        java.util.Set<String> taken = new java.util.HashSet<>();
        assertThat(ReceiptSheet.name("Data", taken)).isEqualTo("Data");
        assertThat(ReceiptSheet.name("data", taken)).isEqualTo("data (2)");
        assertThat(ReceiptSheet.name("9月/捐款?", taken)).isEqualTo("9月 捐款 ");
        assertThat(ReceiptSheet.name("长".repeat(40), taken)).hasSize(31);
        assertThat(ReceiptSheet.name("长".repeat(40), taken)).hasSize(31).endsWith("(2)");
    }

    private Receipt donations(boolean decided) throws IOException {
        String csv = "抗震救灾捐款\n姓名,手机,金额\n\n李鑫,13000000001,100\n王川,13000000002,一百多\n=1+1,13000000001,100\n";
        Path bytes = Files.writeString(folder.resolve("gifts.csv"), csv);
        SourceFile source = new SourceFile("综合处/捐款名单.csv", "ab".repeat(32), 99, Instant.EPOCH);
        SheetId sheet = new SheetId(source.path(), "");
        Origin first = new Origin(sheet, 4, 1, 3, 0);
        Origin bad = new Origin(sheet, 5, 1, 3, 0);
        Origin again = new Origin(sheet, 6, 1, 3, 0);
        List<Posting> postings = List.of(
                new Posting(gift(first, "李鑫"), Fate.COUNTED, "counted", null, ISSUE, null, ""),
                new Posting(
                        new Unread(bad, 2, SheetKind.DONATIONS, Code.BAD_AMOUNT),
                        Fate.REJECTED,
                        "bad-amount",
                        null,
                        null,
                        null,
                        ""),
                new Posting(gift(again, "李鑫"), Fate.DUPLICATE, "duplicate-row", first, ISSUE, null, ""));
        Finding finding = Finding.at(Code.BAD_AMOUNT, bad, "金额", "一百多", "", List.of(), "2");
        return new Receipt(
                source,
                ReceiptPath.of(List.of(source)).get(source.path()),
                sha256 -> bytes,
                List.of(reading(sheet, 2)),
                postings,
                List.of(finding),
                decided ? Map.of(finding.id(), "skip") : Map.of(),
                Language.ZH);
    }

    private static Donation gift(Origin origin, String name) {
        return new Donation(
                origin,
                1,
                Who.of(name, ""),
                new Amount(10_000),
                LocalDate.of(2022, 9, 8),
                DaySource.TITLE,
                null,
                "抗震救灾捐款",
                "",
                Channel.UNSAID,
                "",
                null);
    }

    private static SheetReading reading(SheetId sheet, int header) {
        return new SheetReading(
                sheet,
                SheetKind.DONATIONS,
                header,
                List.of(
                        new SheetReading.ColumnReading(1, "姓名", "name", "", 1),
                        new SheetReading.ColumnReading(2, "手机", "phone", "", 1),
                        new SheetReading.ColumnReading(3, "金额", "amount", "", 1)),
                Map.of(),
                List.of(),
                3,
                List.of(),
                null,
                null);
    }

    private static byte[] bytes(Receipt receipt) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        receipt.write(out);
        return out.toByteArray();
    }

    private static XSSFWorkbook open(Receipt receipt) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(receipt)));
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.toString()));
        return texts;
    }

    private static String text(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        sheet.forEach(row -> texts(row).forEach(cell -> text.append(cell).append('\n')));
        return text.toString();
    }
}
