package org.yinghuo.ingest.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yinghuo.ingest.reading.Paper;
import org.yinghuo.ingest.reading.Paper.Format;

/** Form 5: two or three blocks side by side (rule side-by-side). */
class SideBySideTest {

    @ParameterizedTest
    @EnumSource(Format.class)
    void eachBlockIsAnEntryOfItsOwnCells(Format format) {
        var understood = Paper.of(
                        "综合处助学捐款名单",
                        "填报单位：综合处　　日期：2022年9月5日",
                        "序号|姓名|捐款金额(元)|序号|姓名|捐款金额(元)|序号|姓名|捐款金额(元)",
                        "#1|朱丹|#100|#3|熊倩|200元|#5|匿名|￥20",
                        "#2|牛森|#50|#4|黄绚|#30|||",
                        "合计||#400||||||")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "A4:C4 朱丹 综合处 100.00 2022-09-05 助学捐款",
                        "D4:F4 熊倩 综合处 200.00 2022-09-05 助学捐款",
                        "G4:I4 匿名 综合处 20.00 2022-09-05 助学捐款",
                        "A5:C5 牛森 综合处 50.00 2022-09-05 助学捐款",
                        "D5:F5 黄绚 综合处 30.00 2022-09-05 助学捐款",
                        "A6:C6 TOTAL");
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void blocksMayBelongToDepartmentsAndHaveTotalsOfTheirOwn(Format format) {
        var understood = Paper.of(
                        "助学捐款名单 2022年9月6日", "综合处||人事处|", "姓名|金额|姓名|金额", "朱丹|100|牛森|50", "熊倩|20||", "合计|120|合计|51")
                .merge("A2:B2", "C2:D2")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "A4:B4 朱丹 综合处 100.00 2022-09-06 助学捐款",
                        "C4:D4 牛森 人事处 50.00 2022-09-06 助学捐款",
                        "A5:B5 熊倩 综合处 20.00 2022-09-06 助学捐款",
                        "A6:D6 TOTAL");
        assertThat(understood.found()).containsExactly("total-mismatch/sum 6");
    }

    @Test
    void aColumnBeforeTheBlocksBelongsToAll() {
        assertThat(Paper.of("助学捐款名单 2022年9月6日", "部门|姓名|金额|姓名|金额", "综合处|朱丹|100|牛森|50")
                        .read()
                        .lines())
                .containsExactly("B3:C3 朱丹 综合处 100.00 2022-09-06 助学捐款", "D3:E3 牛森 综合处 50.00 2022-09-06 助学捐款");
    }

    @Test
    void anotherNumberBehindTheBlocksIsNoBlock() {
        assertThat(Paper.of(
                                "综合处助学捐款名单 2022年9月6日",
                                "序号|姓名|金额|序号|姓名|金额|编号",
                                "#1|朱丹|100|#2|牛森|50|A001",
                                "#3|熊倩|20||||A002")
                        .read()
                        .lines())
                .containsExactly(
                        "A3:C3 朱丹 综合处 100.00 2022-09-06 助学捐款",
                        "D3:G3 牛森 综合处 50.00 2022-09-06 助学捐款",
                        "A4:C4 熊倩 综合处 20.00 2022-09-06 助学捐款");
    }

    @Test
    void namesAloneMayStandSideBySide() {
        assertThat(Paper.of("2022年9月3日锦绣社区秩序维护志愿者名单", "姓名|姓名|姓名", "朱丹|牛森|熊倩", "扎西·顿珠||")
                        .read()
                        .lines())
                .containsExactly(
                        "A3 朱丹 - 秩序维护 锦绣社区 2022-09-03 served",
                        "B3 牛森 - 秩序维护 锦绣社区 2022-09-03 served",
                        "C3 熊倩 - 秩序维护 锦绣社区 2022-09-03 served",
                        "A4 扎西·顿珠 - 秩序维护 锦绣社区 2022-09-03 served");
    }

    @Test
    void aContactBesideTheNameIsNoSecondBlock() {
        var understood = Paper.of("志愿服务", "姓名|电话|服务内容|日期|联系人|联系人电话", "朱丹|13000000001|秩序维护|9月3日|牛森|13000000002")
                .read();
        assertThat(understood.lines()).containsExactly("A3:D3 朱丹 - 秩序维护 - 2022-09-03 served");
    }

    @Test
    void campaignsMayEachHaveDayAndSum() {
        assertThat(Paper.of(
                                "捐款统计",
                                "姓名|部门|抗震救灾捐款||助学捐款|",
                                "||金额|日期|金额|日期",
                                "朱丹|综合处|100|9月5日|50|9月6日",
                                "牛森|人事处|||20|9月6日")
                        .merge("A2:A3", "B2:B3", "C2:D2", "E2:F2")
                        .read()
                        .lines())
                .containsExactly(
                        "C4:D4 朱丹 综合处 100.00 2022-09-05 抗震救灾捐款",
                        "E4:F4 朱丹 综合处 50.00 2022-09-06 助学捐款",
                        "E5:F5 牛森 人事处 20.00 2022-09-06 助学捐款");
    }

    @Test
    void aTotalInOneBlockLeavesTheRowBesideIt() {
        var understood = Paper.of("助学捐款 2022年9月6日", "姓名|金额|姓名|金额", "朱丹|100|牛森|50", "熊倩|100|合计|250")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A3:B3 朱丹 - 100.00 2022-09-06 助学捐款",
                        "C3:D3 牛森 - 50.00 2022-09-06 助学捐款",
                        "A4:B4 熊倩 - 100.00 2022-09-06 助学捐款",
                        "C4:D4 TOTAL");
        assertThat(understood.found()).isEmpty();
    }
}
