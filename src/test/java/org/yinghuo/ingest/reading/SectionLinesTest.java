package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.ingest.reading.Paper.Format;

/** Form 4: section lines that give the department, or a day, to the rows beneath (rule section-lines). */
class SectionLinesTest {

    @Test
    void aSectionMaySayDayPlaceAndActivity() {
        assertThat(Paper.of("志愿服务登记", "姓名|部门|时长", "9月3日 幸福社区 秩序维护", "朱丹|综合处|3", "9月4日锦绣社区信息录入", "牛森|人事处|2")
                        .read()
                        .lines())
                .containsExactly(
                        "A4:C4 朱丹 综合处 秩序维护 幸福社区 2022-09-03 3h served", "A6:C6 牛森 人事处 信息录入 锦绣社区 2022-09-04 2h served");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "姓名|部门|时长"})
    void aSectionMayBeTheTitleOfItsList(String headerAgain) {
        assertThat(Paper.of("一、校园清扫志愿服务名单（9月3日）", "姓名|部门|时长", "朱丹|综合处|2", "二、河边植树志愿服务（9月4日）", headerAgain, "牛森|人事处|3")
                        .read()
                        .lines())
                .extracting(line -> line.replaceFirst("^\\S+ ", ""))
                .containsExactly("朱丹 综合处 校园清扫 - 2022-09-03 2h served", "牛森 人事处 河边植树 - 2022-09-04 3h served");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aSectionGivesItsDepartment(Format format) {
        var understood = Paper.of(
                        "助学捐款 2022年9月6日",
                        "序号|姓名|金额",
                        "一、综合处||",
                        "#1|朱丹|100",
                        "#2|牛森|50",
                        "小计||150",
                        "（二）人事处（1人）||",
                        "#3|熊倩|200",
                        "小计||200",
                        "总计|3人|350")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "A4:C4 朱丹 综合处 100.00 2022-09-06 助学捐款",
                        "A5:C5 牛森 综合处 50.00 2022-09-06 助学捐款",
                        "A6:C6 TOTAL",
                        "A8:C8 熊倩 人事处 200.00 2022-09-06 助学捐款",
                        "A9:C9 TOTAL",
                        "A10:C10 TOTAL");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void aBareDepartmentInARowOfItsOwnIsASectionToo() {
        assertThat(Paper.of("助学捐款 2022年9月6日", "姓名|金额", "综合处", "朱丹|100", "人事处", "牛森|50")
                        .read()
                        .lines())
                .containsExactly("A4:B4 朱丹 综合处 100.00 2022-09-06 助学捐款", "A6:B6 牛森 人事处 50.00 2022-09-06 助学捐款");
    }

    @Test
    void sectionsWithinSectionsEndWithTheOuterOne() {
        assertThat(Paper.of(
                                "助学捐款明细 2022年9月6日",
                                "一、机关处室",
                                "（一）综合处",
                                "姓名|金额",
                                "朱丹|100",
                                "（二）人事处",
                                "牛森|50",
                                "二、其他",
                                "熊倩|30")
                        .read()
                        .lines())
                .containsExactly(
                        "A5:B5 朱丹 综合处 100.00 2022-09-06 助学捐款",
                        "A7:B7 牛森 人事处 50.00 2022-09-06 助学捐款",
                        "A9:B9 熊倩 - 30.00 2022-09-06 助学捐款");
    }

    @Test
    void aSectionMayNameADayOrAnActivity() {
        assertThat(Paper.of("综合处志愿服务", "姓名|地点|时长", "一、9月3日秩序维护", "朱丹|锦绣社区|3", "二、9月4日", "牛森|锦绣社区|2")
                        .read()
                        .lines())
                .contains("A6:C6 牛森 综合处 - 锦绣社区 2022-09-04 2h served");
        assertThat(Paper.of("综合处志愿服务 2022年9月3日", "姓名|地点|时长", "一、秩序维护", "朱丹|锦绣社区|3", "二、文明劝导", "牛森|锦绣社区|2")
                        .read()
                        .lines())
                .containsExactly(
                        "A4:C4 朱丹 综合处 秩序维护 锦绣社区 2022-09-03 3h served", "A6:C6 牛森 综合处 文明劝导 锦绣社区 2022-09-03 2h served");
    }

    @Test
    void aDepartmentThatIsNotListedIsKeptAsWrittenAndSaidOnce() {
        var understood =
                Paper.of("助学捐款 2022年9月6日", "姓名|金额", "一、后勤中心", "朱丹|100", "牛森|50").read();
        assertThat(understood.lines())
                .containsExactly("A4:B4 朱丹 后勤中心 100.00 2022-09-06 助学捐款", "A5:B5 牛森 后勤中心 50.00 2022-09-06 助学捐款");
        assertThat(understood.found()).containsExactly("unknown-department/section 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1、人事处",
                "2. 人事处",
                "(4) 人事处",
                "5）人事处",
                "⑥人事处",
                "㈡人事处",
                "Ⅶ、人事处",
                "第八、人事处",
                "一人事处",
                "1 人事处",
                "【人事处】",
                "★人事处",
                "人事处：",
                "人事处 2人",
                "人事处（共2人，合计20元）",
                "三、人事处（2人，20元）",
                "部门：人事处",
                "所在处室：人事处",
                "组织人事处"
            })
    void aSectionIsNumberedInManyWays(String section) {
        var understood = Paper.of("助学捐款 2022年9月6日", "姓名|金额", "综合处", "朱丹|100", section, "牛森|50")
                .read();
        assertThat(understood.lines())
                .containsExactly("A4:B4 朱丹 综合处 100.00 2022-09-06 助学捐款", "A6:B6 牛森 人事处 50.00 2022-09-06 助学捐款");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void aSectionsNumberMayStandInACellOfItsOwn() {
        assertThat(Paper.of("助学捐款 2022年9月6日", "序号|姓名|金额", "一|综合处|", "1|朱丹|100", "（二）|人事处|", "1|牛森|50")
                        .read()
                        .lines())
                .containsExactly("A4:C4 朱丹 综合处 100.00 2022-09-06 助学捐款", "A6:C6 牛森 人事处 50.00 2022-09-06 助学捐款");
    }

    @Test
    void aSectionMayStateWhatItsRowsComeTo() {
        var understood = Paper.of(
                        "助学捐款 2022年9月6日",
                        "序号|姓名|金额",
                        "综合处（2人）||200",
                        "1|朱丹|100",
                        "2|牛森|100",
                        "人事处（1人）||60",
                        "3|熊倩|50",
                        "合计|3人|250")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A3:C3 TOTAL",
                        "A4:C4 朱丹 综合处 100.00 2022-09-06 助学捐款",
                        "A5:C5 牛森 综合处 100.00 2022-09-06 助学捐款",
                        "A6:C6 TOTAL",
                        "A7:C7 熊倩 人事处 50.00 2022-09-06 助学捐款",
                        "A8:C8 TOTAL");
        assertThat(understood.found()).containsExactly("total-mismatch/sum 6");
    }

    @Test
    void aFormLineBetweenRowsHoldsForThoseBeneath() {
        assertThat(Paper.of(
                                "2022年9月3日秩序维护志愿服务",
                                "姓名|部门",
                                "朱丹|综合处",
                                "服务日期：2022年9月4日  地点：和平社区",
                                "牛森|人事处",
                                "填报日期：2022年9月9日",
                                "熊倩|人事处",
                                "制表人：黄绚  填报单位：综合处")
                        .read()
                        .lines())
                .containsExactly(
                        "A3:B3 朱丹 综合处 秩序维护 - 2022-09-03 served",
                        "A5:B5 牛森 人事处 秩序维护 和平社区 2022-09-04 served",
                        "A7:B7 熊倩 人事处 秩序维护 和平社区 2022-09-04 served");
    }

    @Test
    void aSectionMayGiveADayAndAnActivityOrADepartment() {
        assertThat(Paper.of("志愿服务登记表", "姓名|部门", "2022年9月5日 信息录入", "朱丹|综合处", "9月6日（周二） 秩序维护", "牛森|人事处")
                        .read()
                        .lines())
                .containsExactly("A4:B4 朱丹 综合处 信息录入 - 2022-09-05 served", "A6:B6 牛森 人事处 秩序维护 - 2022-09-06 served");
        assertThat(Paper.of("助学捐款", "姓名|金额", "综合处（9月5日）", "朱丹|100").read().lines())
                .containsExactly("A4:B4 朱丹 综合处 100.00 2022-09-05 助学捐款");
    }

    @ParameterizedTest
    @ValueSource(strings = {"高三年级", "3号楼", "第二批", "锦绣小区", "退休干部第一支部"})
    void aGroupsNameAloneAboveARepeatedHeaderIsNoRow(String group) {
        Understood understood = Paper.of(
                        "助学捐款", "高二年级", "姓名|捐款金额|日期", "朱丹|#100|9月5日", group, "姓名|捐款金额|日期", "黄绚|#50|9月5日")
                .read(Format.CSV);
        assertThat(understood.lines()).hasSize(2);
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void aNameAloneAboveARepeatedHeaderIsARow() {
        Understood understood = Paper.of("志愿服务登记（9月3日）", "服务内容：秩序维护", "姓名|部门", "朱丹|综合处", "黄村", "姓名|部门", "牛森|综合处")
                .read();
        assertThat(understood.lines()).hasSize(3);
    }
}
