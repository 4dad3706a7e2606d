package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receipts that come back over several nights, whatever they were made of (rule receipt-corrects). */
class ReceiptsComeBackTest {

    private static final String HEAD = "抗震救灾捐款名单\n姓名,部门,金额,日期\n";

    @TempDir
    Path folder;

    private Nights office;

    @BeforeEach
    void openOffice() throws IOException {
        office = Nights.ofOneDepartment(folder, "2022,34,95,2022-09-09,2022-09-01T00:00,2022-09-09T12:00,");
    }

    private void assertAmount(String amount) throws IOException {
        assertThat(Files.readString(office.output().resolve("2022/034/report.json")))
                .contains("\"donations.amount\" : \"" + amount + "\"");
    }

    /** Drops a receipt under another name, a cell of it written over. */
    private void putBack(String receipt, String as, String value, String now) throws IOException {
        Path target = office.input().resolve(as);
        int written = 0;
        try (InputStream in = Files.newInputStream(office.output().resolve("receipts/" + receipt));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (int column = 0; column < row.getLastCellNum(); column++) {
                        boolean rows = !sheet.getSheetName().startsWith("回执");
                        if (rows && String.valueOf(row.getCell(column)).equals(value)) {
                            row.createCell(column).setCellValue(now);
                            written++;
                        }
                    }
                }
            }
            try (OutputStream out = Files.newOutputStream(target)) {
                workbook.write(out);
            }
        }
        assertThat(written).as("cells that hold %s", value).isPositive();
    }

    @Test
    void aReceiptOfAReceiptCorrectsBoth() throws IOException {
        office.drop("捐款.csv", HEAD + "萤甲,综合处,若干,2022-09-08\n萤乙,综合处,几百,2022-09-08\n萤丙,综合处,50,2022-09-08\n");
        office.night(10);
        assertAmount("50.00");
        putBack("捐款（回执）.xlsx", "改好了.xlsx", "若干", "100");
        office.night(11);
        assertAmount("150.00");

        putBack("改好了（回执）.xlsx", "又改.xlsx", "几百", "300");
        office.night(12);

        assertAmount("450.00");
        office.night(13);
        assertAmount("450.00");
    }
}
