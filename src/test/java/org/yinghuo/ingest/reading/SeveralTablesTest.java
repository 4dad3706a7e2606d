package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yinghuo.ingest.reading.Paper.Format;

/** Form 10: several tables on one sheet, one under the other. */
class SeveralTablesTest {

    @ParameterizedTest
    @EnumSource(Format.class)
    void aWordThatHeadsOtherColumnsIsAValueInItsOwn(Format format) {
        var understood = Paper.of(
                        "政治面貌|姓名|捐款金额（元）|部门|捐款方式|捐款日期",
                        "党员|牛森|50元|综合处|微信|2022年9月3日",
                        "党员||||",
                        "党员|葛亮|100|人事处|现金|2022年9月5日")
                .read(format);
        assertThat(understood.lines())
                .containsExactly("A2:F2 牛森 综合处 50.00 2022-09-03 - wechat", "A4:F4 葛亮 人事处 100.00 2022-09-05 - cash");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aHeaderMayStandOnTwoRowsEachFillingTheOthersGaps(Format format) {
        var understood = Paper.of(
                        "|部门|姓名|捐款金额（元）||", "血型||||捐款日期|经手意见", "A型|综合处|朱丹|100|2022年9月3日|同意", "|人事处|牛森|50|2022年9月4日|同意")
                .read(format);
        assertThat(understood.lines())
                .containsExactly("B3:E3 朱丹 综合处 100.00 2022-09-03 -", "B4:E4 牛森 人事处 50.00 2022-09-04 -");
        assertThat(understood.found()).containsExactly("unread-column/status 3");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theColumnsOfEachAreListed(Format format) {
        var understood = Paper.of(
                        "综合处抗震救灾捐款名单", "姓名|金额|日期", "朱丹|#100|9月5日", "", "人事处助学捐款名单", "日期|姓名|尺码|金额", "9月6日|牛森|XL|#50")
                .read(format);
        assertThat(understood.readings().get(0).columns().stream()
                        .map(column -> column.table() + " " + column.header() + " " + column.field() + column.why()))
                .containsExactly(
                        "2 姓名 name",
                        "2 金额 amount",
                        "2 日期 date",
                        "6 日期 date",
                        "6 姓名 name",
                        "6 尺码 not-needed",
                        "6 金额 amount");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aChannelInItsColumnIsNoPartOfATotal(Format format) {
        var understood = Paper.of("姓名|捐款方式|政治面貌|金额|日期", "|支付宝|党员|50|9月3日", "|支付宝|党员|50|", "牛森|微信|党员|200|9月3日")
                .read(format);
        assertThat(understood.lines())
                .containsExactly("B2:E2 missing-value", "B3:D3 missing-value", "A4:E4 牛森 - 200.00 2022-09-03 - wechat");
    }

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

    @Test
    void blankRowsAlonePartATableFromOneOfOtherThingsAboveIt() {
        var understood = Paper.of(
                        "日期|物品|数量|领用人", "2022-09-03|口罩|#20|朱丹", "", "", "姓名|部门|服务内容|服务日期", "朱丹|综合处|秩序维护|2022-09-03")
                .read();
        assertThat(understood.lines()).containsExactly("A6:D6 朱丹 综合处 秩序维护 - 2022-09-03 served");
        assertThat(understood.found()).singleElement().asString().startsWith("unrecognised-sheet/");
    }
}
