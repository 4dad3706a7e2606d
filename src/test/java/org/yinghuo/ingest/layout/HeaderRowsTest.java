package org.yinghuo.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yinghuo.ingest.reading.Paper;
import org.yinghuo.ingest.reading.Paper.Format;

/** Form 2: headers of one to three rows, wherever they stand, and repeated further down (rule header-by-words). */
class HeaderRowsTest {

    @ParameterizedTest
    @EnumSource(Format.class)
    void aLineMoreAboveTheHeaderChangesNothing(Format format) {
        String[] table = {"姓名|部门|服务内容|地点|日期|时长", "朱丹|综合处|秩序维护|锦绣社区|9月3日|#3"};
        var bare = Paper.of(table).read(format);
        var below = Paper.of("志愿服务情况", "各处室：", "", "（内部资料）", table[0], table[1]).read(format);
        assertThat(bare.lines()).containsExactly("A2:F2 朱丹 综合处 秩序维护 锦绣社区 2022-09-03 3h served");
        assertThat(below.lines()).containsExactly("A6:F6 朱丹 综合处 秩序维护 锦绣社区 2022-09-03 3h served");
        assertThat(below.entries().get(0).content())
                .isEqualTo(bare.entries().get(0).content());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void twoRowsWithGroups(Format format) {
        var understood = Paper.of(
                        "志愿服务情况登记表||||||",
                        "人员||服务||是否录取|人员|服务",
                        "编号|姓 名|服务时间|社区/小区||所在处室|服务时长",
                        "#1|朱丹|2022/9/3|锦绣社区|已服务|综合|2.5h")
                .merge("A1:G1", "A2:B2", "C2:D2", "E2:E3")
                .read(format);
        assertThat(understood.kind()).isEqualTo("services");
        assertThat(understood.lines()).containsExactly("A4:G4 朱丹 综合处 - 锦绣社区 2022-09-03 2.5h served");
        assertThat(understood.readings().get(0).headerRow()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void threeRows(Format format) {
        var understood = Paper.of(
                        "志愿服务统计|||||", "人员信息||服务情况|||", "姓名|部门|时间||地点|活动", "||日期|时长||", "朱丹|综合处|9月3日|3|锦绣社区|秩序维护")
                .merge("A2:B2", "C2:F2", "A3:A4", "B3:B4", "C3:D3", "E3:E4", "F3:F4")
                .read(format);
        assertThat(understood.lines()).containsExactly("A5:F5 朱丹 综合处 秩序维护 锦绣社区 2022-09-03 3h served");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aHeaderRepeatedFurtherDownIsNoRow(Format format) {
        var understood = Paper.of("助学捐款 2022年9月6日", "姓名|部门|金额", "朱丹|综合处|100", "姓名|部门|金额", "牛森|综合处|50", "合计||150")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "A3:C3 朱丹 综合处 100.00 2022-09-06 助学捐款", "A5:C5 牛森 综合处 50.00 2022-09-06 助学捐款", "A6:C6 TOTAL");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void aRowThatNumbersTheColumnsIsNoRow() {
        var understood = Paper.of("综合处志愿服务登记表", "序号|姓名|服务内容|地点|日期", "1|2|3|4|5", "1|朱丹|秩序维护|锦绣社区|9月3日")
                .read();
        assertThat(understood.lines()).containsExactly("A4:E4 朱丹 综合处 秩序维护 锦绣社区 2022-09-03 served");
    }

    @Test
    void headersAreReadInTraditionalCharactersAndInEnglish() {
        assertThat(Paper.of("志願服務登記表", "姓名|處室|服務內容|服務地點|服務日期|服務時長(小時)|狀態", "朱丹|綜合處|維持秩序|錦繡社區|2022年9月3日|3|已服務")
                        .read()
                        .lines())
                .containsExactly("A3:G3 朱丹 综合处 維持秩序 錦繡社區 2022-09-03 3h served");
        assertThat(Paper.of(
                                "Volunteer record",
                                "Name|Department|Activity|Location|Date|Hours|Status",
                                "Zhu Dan|综合处|信息录入|Jinxiu|2022-09-03|3|absent")
                        .read()
                        .lines())
                .containsExactly("A3:G3 Zhu Dan 综合处 信息录入 Jinxiu 2022-09-03 3h absent");
    }

    @Test
    void valuesDecideWhatAnAmbiguousHeaderMeans() {
        String[] header = {"志愿服务登记表", "姓名|部门|服务内容|地点|日期|服务时间"};
        assertThat(Paper.of(header[0], header[1], "朱丹|综合处|秩序维护|锦绣社区|9月3日|3小时")
                        .read()
                        .lines())
                .containsExactly("A3:F3 朱丹 综合处 秩序维护 锦绣社区 2022-09-03 3h served");
        assertThat(Paper.of(header[0], header[1], "朱丹|综合处|秩序维护|锦绣社区|9月3日|14:00-17:00")
                        .read()
                        .lines())
                .containsExactly("A3:F3 朱丹 综合处 秩序维护 锦绣社区 2022-09-03 3h 14:00-17:00 served");
        assertThat(Paper.of("志愿服务登记表", "姓名|部门|服务内容|地点|服务时间", "朱丹|综合处|秩序维护|锦绣社区|9月3日")
                        .read()
                        .lines())
                .containsExactly("A3:E3 朱丹 综合处 秩序维护 锦绣社区 2022-09-03 served");
        assertThat(Paper.of("无偿献血志愿服务", "姓名|单位|日期|数量|单位", "朱丹|综合处|9月3日|2|治疗量")
                        .read()
                        .lines())
                .containsExactly("A3:E3 朱丹 综合处 无偿献血 - 2022-09-03 2治疗量 served");
    }

    @Test
    void signInAndSignOutHoldTheHour() {
        assertThat(Paper.of("志愿服务", "姓名|部门|服务内容|日期|签到|签退", "朱丹|综合处|秩序维护|9月3日|9:00|11:30")
                        .read()
                        .lines())
                .containsExactly("A3:F3 朱丹 综合处 秩序维护 - 2022-09-03 2.5h 09:00-11:30 served");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theRowsBeforeARepeatedHeaderAreNoPartOfIt(Format format) {
        assertThat(Paper.of(
                                "2022年9月3日秩序维护志愿服务签到表",
                                "姓名|部门|备注",
                                "朱丹|综合处|",
                                "黄绚|综合处|",
                                "姓名|部门|备注",
                                "牛森|综合处|",
                                "部门|姓名|备注",
                                "人事处|熊倩|")
                        .read(format)
                        .lines())
                .containsExactly(
                        "A3:B3 朱丹 综合处 秩序维护 - 2022-09-03 served",
                        "A4:B4 黄绚 综合处 秩序维护 - 2022-09-03 served",
                        "A6:B6 牛森 综合处 秩序维护 - 2022-09-03 served",
                        "A8:B8 熊倩 人事处 秩序维护 - 2022-09-03 served");
    }
}
