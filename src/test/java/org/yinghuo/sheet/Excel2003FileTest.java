package org.yinghuo.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yinghuo.sheet.SheetHead.Region;

class Excel2003FileTest {

    @TempDir
    Path folder;

    @Test
    void theEncodingDoesNotMatter() throws IOException {
        for (String charset : List.of("UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE", "Big5")) {
            String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
            String workbook = mark + "<?xml version=\"1.0\" encoding=\"" + charset.replaceAll("[LB]E$", "") + "\"?>\n"
                    + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table><Row><Cell><Data>姓名</Data></Cell>"
                    + "<Cell><Data>金額</Data></Cell></Row></Table></Worksheet></Workbook>";
            assertThat(Shown.rows(workbook, Charset.forName(charset)))
                    .as(charset)
                    .containsExactly("1|姓名|金額");
        }
    }

    @Test
    void aWorkbookInXmlIsRead() throws IOException {
        String workbook = "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                + "<DocumentProperties xmlns=\"urn:schemas-microsoft-com:office:office\"><LastSaved>2022-09-03T02:03:04Z</LastSaved></DocumentProperties>"
                + "<Styles><Style ss:ID=\"Default\"/><Style ss:ID=\"d\"><NumberFormat ss:Format=\"yyyy/m/d\"/></Style>"
                + "<Style ss:ID=\"t\"><NumberFormat ss:Format=\"Short Time\"/></Style><Style ss:ID=\"x\"><Font ss:StrikeThrough=\"1\"/></Style></Styles>"
                + "<Worksheet ss:Name=\"捐款\"><Table><Column ss:Width=\"50\"/><Column ss:Hidden=\"1\" ss:Span=\"1\"/>"
                + "<Row><Cell ss:MergeAcross=\"2\"><Data ss:Type=\"String\">登记表</Data></Cell><Cell><Data ss:Type=\"String\">后</Data></Cell></Row>"
                + "<Row ss:Index=\"4\" ss:Hidden=\"1\"><Cell ss:StyleID=\"d\"><Data ss:Type=\"DateTime\">2022-09-03T00:00:00.000</Data></Cell>"
                + "<Cell ss:StyleID=\"t\"><Data ss:Type=\"DateTime\">1899-12-31T14:30:00.000</Data></Cell>"
                + "<Cell ss:Index=\"4\"><Data ss:Type=\"Number\">0.57999999999999996</Data><Comment><ss:Data>批注</ss:Data></Comment></Cell>"
                + "<Cell><Data ss:Type=\"Boolean\">1</Data></Cell><Cell><Data ss:Type=\"Error\">#N/A</Data></Cell><Cell ss:Formula=\"=RC[-1]\"/>"
                + "<Cell ss:StyleID=\"d\"><Data ss:Type=\"Number\">44807</Data></Cell></Row>"
                + "<Row><Cell ss:StyleID=\"x\"><Data ss:Type=\"String\">划掉</Data></Cell></Row></Table>"
                + "<WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>"
                + "<Worksheet ss:Name=\"二\"><Table><Row><Cell><Data ss:Type=\"String\">x</Data></Cell></Row></Table></Worksheet></Workbook>";
        assertThat(Shown.rows(workbook))
                .containsExactly(
                        "1|登记表|||后",
                        "4|@2022-09-03|~14:30:00||#0.58|?TRUE|!#N/A|=|@2022-09-03 hidden",
                        "5|划掉 struck",
                        "1|x");
        Path file = folder.resolve("x.xls");
        Files.writeString(file, workbook);
        try (SheetFile opened = SheetFile.open(file)) {
            assertThat(opened.modified()).isEqualTo(Instant.parse("2022-09-03T02:03:04Z"));
            SheetHead head = opened.nextSheet().head();
            assertThat(head.name()).isEqualTo("捐款");
            assertThat(head.hidden()).isTrue();
            assertThat(head.mergedRegions()).containsExactly(new Region(1, 1, 1, 3));
            assertThat(head.hiddenColumns().stream().boxed()).containsExactly(2, 3);
        }
    }
}
