package org.yinghuo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ReportWorkbookTest {
    @Test
    void look() throws IOException {
        Files.write(Path.of("/tmp/pages/report.xlsx"), bytes(InventedIssue.edition(Language.ZH)));
        Files.write(Path.of("/tmp/pages/report-en.xlsx"), bytes(InventedIssue.edition(Language.EN)));
        Files.write(Path.of("/tmp/pages/report-quiet.xlsx"), bytes(InventedIssue.quiet(Language.ZH)));
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(bytes(InventedIssue.edition(Language.ZH))))) {
            assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("封面");
        }
    }

    private static byte[] bytes(Edition edition) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportWorkbook().write(edition, out);
        return out.toByteArray();
    }
}
