package org.yinghuo.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yinghuo.sheet.SheetHead.Region;

class HtmlFileTest {

    @TempDir
    Path folder;

    @Test
    void aTableNamedXlsIsRead() throws IOException {
        String page =
                "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=\"gb2312\"><style>td{}</style></head><body>"
                        + "<h3>捐款登记表</h3>填报单位：综合处<table border=1><tr><th>姓名</th><th>金额</th></tr>"
                        + "<tr><td> 张&nbsp;三 <br>(代)</td><td x:num=\"1000.50\">1,000.50</td></tr>"
                        + "<tr style='display: none'><td><s>李四</s></td><td><del>200</del></td></tr></table><p>制表人：王五</p></body></html>";
        assertThat(Shown.rows(page, Charset.forName("GB18030")))
                .containsExactly(
                        "1|捐款登记表", "2|填报单位：综合处", "3|姓名|金额", "4|张 三⏎(代)|#1000.5", "5|李四|200 hidden struck", "6|制表人：王五");
    }

    @Test
    void cellsOverSeveralRowsAndColumnsAreMerged() throws IOException {
        Path file = folder.resolve("x.xls");
        Files.writeString(
                file,
                "<table><tr><td rowspan=2>部门</td><td colspan=2>捐款</td></tr><tr><td>姓名</td><td>金额</td></tr>"
                        + "<tr><td rowspan=2>综合处</td><td>张三</td><td>100</td></tr><tr><td>李四</td><td>200</td></tr></table>");
        assertThat(Shown.rows(file)).containsExactly("1|部门|捐款", "2||姓名|金额", "3|综合处|张三|100", "4||李四|200");
        try (SheetFile opened = SheetFile.open(file)) {
            assertThat(opened.nextSheet().head().mergedRegions())
                    .containsExactly(new Region(1, 1, 2, 1), new Region(1, 2, 1, 3), new Region(3, 1, 4, 1));
        }
    }

    @Test
    void severalAndNestedTablesStandOneUnderTheOther() throws IOException {
        assertThat(
                        Shown.rows(
                                "<!-- x --><table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr><tr><td><table><tr><td>c</td></tr></table></td></tr></table><table><tr><td>d</td></tr></table>"))
                .containsExactly("1|a|b", "2|c", "3|d");
    }

    @Test
    void tagSoupIsAPageToo() throws IOException {
        assertThat(Shown.rows("\r\n<b>捐款表</b><TABLE><TR><TD>a<TD>b<TR><TD>c</TABLE>"))
                .containsExactly("1|捐款表", "2|a|b", "3|c");
        assertThat(Shown.rows("捐款表<table><tr><td>a</td></tr></table>")).containsExactly("1|捐款表", "2|a");
    }

    @Test
    void hostileSpansAndNestingCostNothing() throws IOException {
        assertThat(Shown.rows("<table><tr><td colspan=999999 rowspan=999999>a</td></tr><tr><td>b</td></tr></table>"))
                .containsExactly("1|a", "2 too-many-cells");
        assertThat(Shown.rows("<table><tr><td>" + "<b>".repeat(100_000) + "x</td></tr></table>"))
                .hasSize(1);
    }
}
