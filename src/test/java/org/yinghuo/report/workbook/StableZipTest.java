package org.yinghuo.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class StableZipTest {

    private static final LocalDateTime CREATED = LocalDateTime.of(2022, 9, 9, 12, 0);

    @Test
    void aWorkbookHasTheSameBytesUnderAnyClockLocaleAndZone() throws IOException {
        byte[] first = workbook();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(Arrays.equals(workbook(), first)).isTrue();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void partsAreCompressedInAFixedOrderWithAFixedTime() throws IOException {
        List<ZipEntry> entries = entries(document());
        assertThat(entries).extracting(ZipEntry::getName).startsWith("[Content_Types].xml", "_rels/.rels");
        assertThat(entries.subList(2, entries.size()))
                .extracting(ZipEntry::getName)
                .isSorted();
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.getMethod()).isEqualTo(ZipEntry.DEFLATED);
            assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
        });
    }

    @Test
    void thePropertiesTellTheIssueAndNotTheLibrary() throws IOException {
        byte[] bytes = document();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (parts.getNextEntry() != null) {
                assertThat(new String(parts.readAllBytes(), StandardCharsets.UTF_8))
                        .doesNotContain("Apache POI");
            }
        }
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("第34期 <萤火> & 光");
            assertThat(document.getProperties().getCoreProperties().getCreated().toInstant())
                    .hasToString("2022-09-09T12:00:00Z");
            assertThat(document.getParagraphs().get(0).getText()).isEqualTo("你好");
        }
    }

    @Test
    void theDefaultStyleOfAWorkbookHasItsName() throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook()))) {
            List<String> styles = new ArrayList<>();
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals("xl/styles.xml")) {
                    styles.add(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            assertThat(styles).singleElement().asString().contains("<cellStyle name=\"Normal\"");
        }
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("表").createRow(0).createCell(0).setCellValue("值");
            StableZip.write(workbook::write, "表", CREATED, out);
        }
        return out.toByteArray();
    }

    private static byte[] document() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("你好");
            StableZip.write(document::write, "第34期 <萤火> & 光", CREATED, out);
        }
        return out.toByteArray();
    }

    private static List<ZipEntry> entries(byte[] bytes) throws IOException {
        List<ZipEntry> entries = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry);
            }
        }
        return entries;
    }
}
