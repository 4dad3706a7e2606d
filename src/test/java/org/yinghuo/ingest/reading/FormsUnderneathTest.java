package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yinghuo.ingest.reading.Paper.Format;

/** Whole forms, with titles and form lines of their own, one under the other on a sheet (form 10), also under one that is not understood (rule several-tables). */
class FormsUnderneathTest {

    @ParameterizedTest
    @EnumSource(Format.class)
    void aFormLineOverSeveralCellsIsNobodysMark(Format format) {
        var understood = Paper.of(
                        "志愿服务签到表",
                        "部门：综合处|服务内容：信息录入|服务地点：锦绣社区|2022年",
                        "序号|姓名|9月1日|",
                        "#1|朱丹|#6|",
                        "志愿服务签到表",
                        "部门：人事处|服务内容：秩序维护|服务地点：东苑小区|2022年",
                        "序号|姓名|9月3日|",
                        "#1|熊倩|#2|")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "C4 朱丹 综合处 信息录入 锦绣社区 2022-09-01 6h served", "C8 熊倩 人事处 秩序维护 东苑小区 2022-09-03 2h served");
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aGridMayStandUnderAList(Format format) {
        var understood = Paper.of(
                        "志愿服务登记表",
                        "部门|序号|姓名|服务日期|地点|服务内容|时长",
                        "综合处|#1|朱丹|2022-09-01|锦绣社区|信息录入|#2",
                        "",
                        "志愿服务签到表",
                        "部门：人事处|服务内容：秩序维护|服务地点：东苑小区|2022年|||",
                        "序号|姓名|9月3日|9月4日|||",
                        "#1|熊倩||#3|||")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "A3:G3 朱丹 综合处 信息录入 锦绣社区 2022-09-01 2h served", "D8 熊倩 人事处 秩序维护 东苑小区 2022-09-04 3h served");
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whoSentAFormInIsSaidOfTheTableBeneath(Format format) {
        var understood = Paper.of(
                        "助学捐款登记表",
                        "填报单位：综合处|单位：元||",
                        "序号|姓名|金额|日期",
                        "#1|朱丹|#100|2022-09-05",
                        "合计||#100|",
                        "制表人：邓海|审核人：牛森||",
                        "助学捐款登记表",
                        "填报单位：人事处|单位：元||",
                        "序号|姓名|金额|日期",
                        "#1|熊倩|#200|2022-09-06")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "A4:D4 朱丹 综合处 100.00 2022-09-05 助学捐款", "A5:C5 TOTAL", "A10:D10 熊倩 人事处 200.00 2022-09-06 助学捐款");
        assertThat(understood.found()).isEmpty();
    }

    /** The day is merged over both rows of the header, beside a group over the rest. */
    @Test
    void aDayBesideAGroupHeadsItsColumn() {
        var understood = Paper.of(
                        "志愿服务签到表",
                        "部门：综合处|服务内容：信息录入|服务地点：锦绣社区|2022年",
                        "人员情况||9月1日|9月2日",
                        "序号|姓名||",
                        "#1|朱丹|#6|",
                        "#2|熊倩||#2")
                .merge("A3:B3", "C3:C4", "D3:D4")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "C5 朱丹 综合处 信息录入 锦绣社区 2022-09-01 6h served", "D6 熊倩 综合处 信息录入 锦绣社区 2022-09-02 2h served");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void whatATableOfOtherThingsHoldsSaysNothingOfTheOneBeneath() {
        var goods = Paper.of(
                        "序号|物资名称|数量|领取人",
                        "#1|矿泉水|#20|朱丹",
                        "#2|口罩|#30|牛森",
                        "",
                        "抗震救灾捐款名单",
                        "姓名|部门|金额|日期",
                        "熊倩|人事处|#300|2022-09-05")
                .read();
        assertThat(goods.lines()).containsExactly("A7:D7 熊倩 人事处 300.00 2022-09-05 抗震救灾捐款");
        assertThat(goods.found()).containsExactly("unrecognised-sheet/another-table 1");

        var fees = Paper.of(
                        "姓名|缴费金额|日期",
                        "朱丹|#200|2022-09-01",
                        "牛森|#300|2022-09-02",
                        "抗震救灾捐款名单",
                        "姓名|部门|金额|日期",
                        "熊倩|人事处|#300|2022-09-05")
                .read();
        assertThat(fees.lines()).containsExactly("A6:D6 熊倩 人事处 300.00 2022-09-05 抗震救灾捐款");
        assertThat(fees.found()).hasSize(1).allMatch(found -> found.startsWith("unrecognised-sheet/"));
    }

    /** A title beneath the rows of days is the next table's: without it nothing says that these sums are gifts. */
    @Test
    void aTitleBeneathSaysNothingOfTheRowsAbove() {
        var understood = Paper.of(
                        "姓名|9月1日|9月2日|", "朱丹|#2||", "牛森||#3|", "抗震救灾捐款名单", "姓名|部门|金额|日期", "熊倩|人事处|#300|2022-09-05")
                .read();
        assertThat(understood.lines()).containsExactly("A6:D6 熊倩 人事处 300.00 2022-09-05 抗震救灾捐款");
        assertThat(understood.found()).hasSize(1).allMatch(found -> found.startsWith("unrecognised-sheet/"));
    }

    @Test
    void rowsUnderAHeaderOfUnknownWordsAreSaid() {
        var understood = Paper.of(
                        "捐的人|捐了|时候",
                        "朱丹|#200|2022-09-01",
                        "牛森|#300|2022-09-02",
                        "抗震救灾捐款名单",
                        "姓名|部门|金额|日期",
                        "熊倩|人事处|#300|2022-09-05")
                .read();
        assertThat(understood.lines()).containsExactly("A6:D6 熊倩 人事处 300.00 2022-09-05 抗震救灾捐款");
        assertThat(understood.found()).containsExactly("unrecognised-sheet/no-header.above 2");
    }

    @Test
    void whoIsNamedOverATableIsNoRowOfAnother() {
        var understood = Paper.of(
                        "抗震救灾捐款名单",
                        "填报人|朱丹|2022年9月5日|",
                        "审核人|牛森|2022年9月6日|",
                        "综合处|第34期||",
                        "姓名|部门|金额|日期",
                        "熊倩|人事处|#300|2022-09-05")
                .read();
        assertThat(understood.lines()).hasSize(1);
        assertThat(understood.found()).isEmpty();
    }
}
