package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yinghuo.model.SourceFile;
import org.yinghuo.sheet.receipts.KeptFiles;

/** What {@code check} tells a clerk. */
class FileCheckTest {

    @TempDir
    private Path folder;

    private String check(String language, String... lines) throws IOException {
        Path file = folder.resolve("助学捐款.csv");
        Files.writeString(file, String.join("\r\n", lines));
        return new FileCheck(language, finding -> finding.code().word())
                .of(
                        new SourceFile("助学捐款.csv", "0", Files.size(file), Instant.EPOCH),
                        file,
                        KeptFiles.NONE,
                        Office.seeds());
    }

    @Test
    void kindHeaderColumnsGivenTotalsAndFindings() throws IOException {
        String[] lines = {"综合处助学捐款名单,,,", "姓名,金额(元),日期,领导签字", "朱丹,100,9月5日,", "牛森,若干,9月5日,", "合计,110,,"};
        assertThat(check("zh", lines)).isEqualTo("""
            助学捐款.csv
              内容：捐款名单，3 条，表头在第 2 行
                各列：
                  A 列“姓名”：姓名
                  B 列“金额（元）”：金额
                  C 列“日期”：日期
                  D 列“领导签字”：不用（统计不需要）
                标题、工作表名或文件名给出：项目“助学捐款”，部门“综合处”
                合计（第 5 行）：金额 写 110.00，各行相加 100.00，不符
                问题：
                  B4［错误］bad-amount
                  B5［提醒］total-mismatch
            """);
        assertThat(check("en", lines))
                .contains("Content: donations, 3 entries, header in row 2")
                .contains("B4 [error] bad-amount");
    }

    @Test
    void quotesWithinQuotesAreSingle() throws IOException {
        assertThat(check("zh", "项目：“暖冬”捐款,,", "捐款名单,,", "姓名,捐款金额,日期", "朱丹,100,9月5日"))
                .contains("项目“‘暖冬’捐款”");
    }

    @Test
    void nothingToReport() throws IOException {
        assertThat(check("zh", "姓名,捐款金额,日期", "朱丹,100,9月5日")).endsWith("  没有问题\n");
    }

    @Test
    void aSheetThatIsNotUnderstoodIsSaidToo() throws IOException {
        assertThat(check("zh", "通知", "请开会")).contains("内容：未能识别").contains("［错误］unrecognised-sheet");
    }
}
