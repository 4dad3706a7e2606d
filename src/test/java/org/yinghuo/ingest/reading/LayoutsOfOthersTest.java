package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways of writing that a first look got wrong (rules who-is-who, reviewed-row, totals-checked, stands-for-several). */
class LayoutsOfOthersTest {

    @ParameterizedTest
    @ValueSource(strings = {"朱丹-综合处、熊倩-人事处", "朱丹（综合处）、熊倩（人事处）", "朱丹 综合处，熊倩 人事处"})
    void eachNameHasADepartmentOfItsOwn(String names) {
        assertThat(Paper.of("志愿服务", "服务内容|服务日期|志愿者", "秩序维护|2022-09-03|" + names)
                        .read()
                        .lines())
                .extracting(line -> line.replaceFirst("^\\S+ ", ""))
                .containsExactly("朱丹 综合处 秩序维护 - 2022-09-03 served", "熊倩 人事处 秩序维护 - 2022-09-03 served");
    }

    @Test
    void whatWasRecognisedOutweighsWhatWasClaimed() {
        Understood understood = Paper.of(
                        "志愿时长公示",
                        "姓名|服务项目|服务日期|申报时长|核定时长|审批状态",
                        "朱丹|秩序维护|2022-09-03|4|3|已通过",
                        "熊倩|秩序维护|2022-09-03|4|1|已驳回")
                .read();
        assertThat(understood.lines().get(0)).endsWith("3h served");
        assertThat(understood.found()).contains("voided-row 4");
    }

    @ParameterizedTest
    @CsvSource({"小时|分钟,2|30,2.5h", "时长（小时）|时长（分钟）,2|120,2h", "小时|分钟,2|0,2h"})
    void minutesBesideHoursAreTheRest(String headings, String cells, String hours) {
        assertThat(Paper.of("志愿服务", "姓名|服务内容|服务日期|" + headings, "朱丹|秩序维护|2022-09-03|" + cells)
                        .read()
                        .lines()
                        .get(0))
                .contains(" " + hours + " ");
    }

    @ParameterizedTest
    @CsvSource({"熊倩（携家属2人）,3", "熊倩携孩子一名,2", "熊倩（带2名家属）,3", "熊倩 另带3人,4"})
    void whoBringsOthersStandsForThemToo(String name, int heads) {
        assertThat(org.yinghuo.words.names.Names.heads(org.yinghuo.words.names.Names.split(name)))
                .isEqualTo(heads);
    }

    @Test
    void aDepartmentWithItsCountIsATotal() {
        Understood understood = Paper.of(
                        "助学捐款 2022年9月6日", "部门|姓名|金额", "综合处|朱丹|100", "综合处|熊倩|200", "综合处 共2人||300", "全处 共2人||300")
                .read();
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void sumsThatGrowWithEveryRowAreAsked() {
        assertThat(Paper.of("助学捐款登记", "姓名|日期|累计金额", "朱丹|2022-09-05|100", "熊倩|2022-09-05|300", "黄绚|2022-09-06|350")
                        .read()
                        .found())
                .contains("implausible/running-sum 3");
    }

    @Test
    void threeLanguagesWithStrokesBetweenThem() {
        assertThat(Paper.of(
                                "志愿服务",
                                "姓名/Name/이름|单位/Dept/부서|活动/Activity/활동|日期/Date/날짜|时长/Hours/시간",
                                "朱丹|综合处|秩序维护|2022-09-03|3")
                        .read()
                        .lines())
                .containsExactly("A3:E3 朱丹 综合处 秩序维护 - 2022-09-03 3h served");
    }
}
