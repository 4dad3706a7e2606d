package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What the sheets of one workbook have in common is said once, and answered once for all of them (rule every-cell-accounted). */
class LikeSheetsTest {

    private static final List<String> TASKS = List.of("秩序维护", "信息录入", "物资分发", "交通引导");

    @TempDir
    Path folder;

    private void workbook(Nights office, boolean dated) throws IOException {
        try (var workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(office.input().resolve("各组.xlsx"))) {
            for (String task : TASKS) {
                var sheet = workbook.createSheet(task);
                List<List<String>> rows = List.of(
                        List.of("志愿服务名单"),
                        List.of("姓名", "部门", "活动", dated ? "日期" : "时长", "领导批示"),
                        List.of("萤安", "综合处", task, dated ? "2022-09-02" : "2", "到岗"),
                        List.of("朱丹", "综合处", task, dated ? "2022-09-02" : "2", "请假"));
                for (int r = 0; r < rows.size(); r++) {
                    var row = sheet.createRow(r);
                    for (int c = 0; c < rows.get(r).size(); c++) {
                        row.createCell(c).setCellValue(rows.get(r).get(c));
                    }
                }
            }
            workbook.write(out);
        }
    }

    private static String turns(Nights office) throws IOException {
        return JsonMapper.shared()
                .readTree(office.output().resolve("2022/001/report.json").toFile())
                .at("/figures/volunteers.turns")
                .toString();
    }

    @Test
    void aColumnThatNobodyKnowsIsAskedOnceAndAnsweredForAll() throws IOException {
        Nights office = Nights.ofFourWeeks(folder);
        workbook(office, true);
        office.night(5);
        assertThat(turns(office)).isEqualTo("8");
        List<String> asked = Files.readAllLines(office.output().resolve("findings.csv")).stream()
                .filter(line -> line.contains("unread-column"))
                .toList();
        assertThat(asked).singleElement().asString().contains("共 4 张工作表如此");
        // A clerk's own words for the two columns.
        office.drop("答复.csv", "编号,答复\n" + asked.get(0).substring(0, 12) + ",状态\n");
        office.night(6);
        assertThat(turns(office)).isEqualTo("4");
        assertThat(Files.readString(office.output().resolve("findings.csv")))
                .contains("当作“状态”读取")
                .doesNotContain("unused-decision");
    }

    @Test
    void sheetsWithoutAnyDayAreOneError() throws IOException {
        Nights office = Nights.ofFourWeeks(folder);
        workbook(office, false);
        office.night(5);
        assertThat(Files.readAllLines(office.output().resolve("findings.csv")).stream()
                        .filter(line -> line.contains("missing-value")))
                .singleElement()
                .asString()
                .contains("4 张工作表没有日期", "信息录入", "共 8 行如此");
    }
}
