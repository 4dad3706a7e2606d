package org.yinghuo.ingest.entries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yinghuo.ingest.entries.Paper.Format;

/** Form 10: several tables on one sheet, one under the other. */
class SeveralTablesTest {

    @ParameterizedTest
    @EnumSource(Format.class)
    void eachHasItsOwnTitleAndTotals(Format format) {
        var understood = Paper.of(
                        "综合处抗震救灾捐款名单",
                        "姓名|金额|日期",
                        "朱丹|#100|9月5日",
                        "合计|#100|",
                        "",
                        "人事处助学捐款名单",
                        "姓名|金额|日期",
                        "牛森|#50|9月6日",
                        "合计|#50|")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "A3:C3 朱丹 综合处 100.00 2022-09-05 抗震救灾捐款",
                        "A4:B4 TOTAL",
                        "A8:C8 牛森 人事处 50.00 2022-09-06 助学捐款",
                        "A9:B9 TOTAL");
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aTitleAboveAllHoldsForEach(Format format) {
        var understood = Paper.of(
                        "综合处志愿服务情况",
                        "一、秩序维护",
                        "姓名|地点|日期|时长",
                        "朱丹|锦绣社区|9月3日|3",
                        "",
                        "二、信息录入",
                        "姓名|地点|日期|时长",
                        "牛森|四道街社区|9月4日|2")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "A4:D4 朱丹 综合处 秩序维护 锦绣社区 2022-09-03 3h served", "A8:D8 牛森 综合处 信息录入 四道街社区 2022-09-04 2h served");
    }

    @Test
    void tablesOfDifferentKindsMayShareASheet() {
        var understood = Paper.of("综合处志愿服务", "姓名|服务内容|日期", "朱丹|秩序维护|9月3日", "", "综合处助学捐款名单", "姓名|金额|日期", "牛森|50|9月6日")
                .read();
        assertThat(understood.lines())
                .containsExactly("A3:C3 朱丹 综合处 秩序维护 - 2022-09-03 served", "A7:C7 牛森 综合处 50.00 2022-09-06 助学捐款");
    }

    @Test
    void aTotalAtTheEndMaySumAllTables() {
        var understood = Paper.of(
                        "一、抗震救灾捐款（9月6日）",
                        "姓名|部门|金额",
                        "朱丹|综合处|100",
                        "小计||100",
                        "二、助学捐款（9月5日）",
                        "姓名|部门|金额",
                        "牛森|综合处|50",
                        "小计||50",
                        "总计|2人|150")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A3:C3 朱丹 综合处 100.00 2022-09-06 抗震救灾捐款",
                        "A4:C4 TOTAL",
                        "A7:C7 牛森 综合处 50.00 2022-09-05 助学捐款",
                        "A8:C8 TOTAL",
                        "A9:C9 TOTAL");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void aListOfThoseWaitingGoesOnWithTheActivityAbove() {
        assertThat(Paper.of("2022年9月3日秩序维护志愿者报名表", "序号|姓名|部门", "#1|朱丹|综合处", "候补名单", "序号|姓名|部门", "#1|牛森|人事处")
                        .read()
                        .lines())
                .containsExactly(
                        "A3:C3 朱丹 综合处 秩序维护 - 2022-09-03 registered", "A6:C6 牛森 人事处 秩序维护 - 2022-09-03 waitlisted");
    }

    @Test
    void aListWithATitleOfItsOwnThatSaysNoActivityGoesOnWithTheOneAbove() {
        assertThat(Paper.of(
                                "2022年9月3日秩序维护志愿服务",
                                "序号|姓名|部门",
                                "#1|朱丹|综合处",
                                "人事处志愿者名单",
                                "序号|姓名|部门|电话",
                                "#1|牛森|人事处|13000000001",
                                "第二批人员名单",
                                "姓名|部门",
                                "熊倩|人事处")
                        .read()
                        .lines())
                .containsExactly(
                        "A3:C3 朱丹 综合处 秩序维护 - 2022-09-03 served",
                        "A6:D6 牛森 人事处 秩序维护 - 2022-09-03 served",
                        "A9:B9 熊倩 人事处 秩序维护 - 2022-09-03 served");
    }

    @Test
    void aDirectoryBeneathAListIsARoster() {
        assertThat(Paper.of("2022年9月3日秩序维护志愿服务", "姓名|部门|时长", "朱丹|综合处|3", "职工通讯录", "姓名|部门|电话", "牛森|人事处|13000000001")
                        .read()
                        .lines()
                        .get(1))
                .startsWith("A6:C6 ROSTER");
    }

    @Test
    void aTableOfOtherThingsBeneathAListIsAskedAboutAndNobodysRows() {
        for (String other : new String[] {"序号|物资名称|数量|领取人", "部门|人数|备注"}) {
            var understood = Paper.of("2022年9月3日秩序维护志愿服务", "序号|姓名|部门", "#1|朱丹|综合处", "", other, "#1|马甲|#2|牛森")
                    .read();
            assertThat(understood.lines()).containsExactly("A3:C3 朱丹 综合处 秩序维护 - 2022-09-03 served");
            assertThat(understood.found())
                    .singleElement()
                    .asString()
                    .matches("unrecognised-sheet/(no-names|another-table).* 5");
        }
    }
}
