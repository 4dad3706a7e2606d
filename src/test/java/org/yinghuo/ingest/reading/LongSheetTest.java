package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yinghuo.ingest.reading.Paper.Format;
import org.yinghuo.model.Donation;

/** Sheets longer than what is looked at before anything is decided. */
class LongSheetTest {

    @Test
    void everyRowOfALongSheetIsReadAndItsTotalCompared() {
        List<String> lines = new ArrayList<>(List.of("助学捐款名单 2022年9月6日", "序号|姓名|部门|金额"));
        for (int i = 1; i <= 2500; i++) {
            lines.add("#" + i + "|朱丹|综合处|#10");
        }
        lines.add("合计|2500人||#25000");
        var understood = Paper.of(lines.toArray(String[]::new)).read(Format.CSV);
        assertThat(understood.entries()).hasSize(2501);
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void cellsMergedAcrossTheEdgeOfALookStayTogether() {
        List<String> lines = new ArrayList<>(List.of("助学捐款名单 2022年9月6日", "姓名|部门|金额"));
        List<String> merges = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            int row = lines.size() + 1;
            lines.add("朱丹|综合处|#30");
            lines.add("牛森|综合处|");
            lines.add("熊倩|综合处|");
            merges.add("C" + row + ":C" + (row + 2));
        }
        var understood = Paper.of(lines.toArray(String[]::new))
                .merge(merges.toArray(String[]::new))
                .read(Format.XLSX);
        assertThat(understood.entries())
                .hasSize(700)
                .allSatisfy(
                        entry -> assertThat(((Donation) entry).who().heads()).isEqualTo(3));
    }

    @Test
    void equalMistakesHaveIdsOfTheirOwn() {
        var understood = new Paper()
                .sheet("一", "姓名|部门|捐款金额|日期", "朱丹|综合处|若干|9月5日", "朱丹|综合处|若干|9月5日")
                .sheet("二", "姓名|部门|捐款金额|日期", "朱丹|综合处|若干|9月5日")
                .read();
        assertThat(understood.findings()).hasSize(3);
        assertThat(understood.findings().stream().map(finding -> finding.id()).distinct())
                .hasSize(3);
    }

    /** A header is not looked for without end, and where it is given up the sheet says so. */
    @Test
    void aHeaderFarBelowIsAsked() {
        List<String> lines = new ArrayList<>(List.of("志愿服务 2022年9月"));
        lines.addAll(Collections.nCopies(5_100, "朱丹|综合处|若干|9月5日"));
        lines.add("姓名|部门|捐款金额|日期");
        lines.add("朱丹|综合处|#100|9月5日");
        var understood = Paper.of(lines.toArray(String[]::new)).read(Format.CSV);
        assertThat(understood.entries()).isEmpty();
        assertThat(understood.found()).singleElement().asString().contains("no-header.far");
    }

    /** The same beneath a table that was understood and one that was not. */
    @Test
    void aHeaderFarBelowAnotherTableIsAsked() {
        List<String> lines =
                new ArrayList<>(List.of("姓名|部门|捐款金额|日期", "朱丹|综合处|#100|9月5日", "序号|物资名称|规格|领取人", "1|雨衣|大|牛森"));
        lines.addAll(Collections.nCopies(5_100, "雨衣|大|牛森|若干"));
        lines.add("姓名|部门|捐款金额|日期");
        lines.add("牛森|综合处|#100|9月5日");
        var understood = Paper.of(lines.toArray(String[]::new)).read(Format.CSV);
        assertThat(understood.entries()).hasSize(1);
        assertThat(understood.found()).anyMatch(found -> found.contains("no-header.far"));
    }
}
