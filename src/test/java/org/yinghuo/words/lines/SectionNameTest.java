package org.yinghuo.words.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionNameTest {

    @ParameterizedTest
    @CsvSource({
        "一、综合处,1,综合处",
        "第二、人事处,1,人事处",
        "Ⅱ. 人事处,1,人事处",
        "（二）9月3日,2,9月3日",
        "3. 锦绣社区,3,锦绣社区",
        "3 锦绣社区,3,锦绣社区",
        "（3）锦绣社区,4,锦绣社区",
        "3）锦绣社区,4,锦绣社区",
        "⑥锦绣社区,4,锦绣社区",
        "㈡锦绣社区,2,锦绣社区",
        "第一组：锦绣社区,1,锦绣社区",
        "★综合处,9,综合处",
        "【综合处】,9,综合处",
        "综合处,9,综合处"
    })
    void aNumberTellsTheLevelAndWhatStandsBehindItTheName(String line, int level, String body) {
        SectionName name = SectionName.of(line);

        assertThat(name.level()).isEqualTo(level);
        assertThat(name.body()).isEqualTo(body);
        assertThat(name.isNumbered()).isEqualTo(level != SectionName.UNNUMBERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"综合处（5人）", "综合处(共5人)", "综合处 合计：5人，1200元", "综合处：", "综合处（1200.50元）", "综合处，共计5人次，1.2万元", "综合处（12小时）"
            })
    void itsCountAndItsSumAreNoPartOfTheName(String line) {
        assertThat(SectionName.of(line).body()).isEqualTo("综合处");
    }

    @Test
    void aDayIsNoNumberOfASection() {
        assertThat(SectionName.of("9 月3日").isNumbered()).isFalse();
        assertThat(SectionName.of("9.3").isNumbered()).isFalse();
    }

    @Test
    void whatIsLongerThanAnyNameIsNone() {
        SectionName name = SectionName.of("一、" + "综".repeat(60));

        assertThat(name.body()).isEmpty();
        assertThat(name.candidates()).isEmpty();
    }

    @Test
    void aNameMayBeginWithItsBareNumber() {
        assertThat(SectionName.of("一综合处（5人）").candidates()).containsExactly("一综合处（5人）", "综合处（5人）", "一综合处", "综合处");
    }

    @ParameterizedTest
    @ValueSource(strings = {"一", "（二）", "3", "第三组", "Ⅳ.", "③"})
    void aNumberMayStandAlone(String text) {
        assertThat(SectionName.isNumber(text)).isTrue();
        assertThat(SectionName.isNumber(text + "综合处")).isFalse();
    }

    @Test
    void onlyShortLinesAreNumbered() {
        assertThat(SectionName.isNumbered("一、捐款")).isTrue();
        assertThat(SectionName.isNumbered("捐款")).isFalse();
        assertThat(SectionName.isNumbered("一、" + "捐".repeat(30))).isFalse();
    }

    @Test
    void departmentsAndActivitiesAreKnownByTheirLooks() {
        assertThat(SectionName.endsAsDepartment("巡检三科")).isTrue();
        assertThat(SectionName.endsAsDepartment("秩序维护")).isFalse();
        assertThat(SectionName.mayBeActivity("秩序维护")).isTrue();
        assertThat(SectionName.mayBeActivity("请假名单")).isFalse();
        assertThat(SectionName.mayBeActivity("秩序3")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"9月3日锦绣社区,锦绣社区", "2022年9月3日（周六）锦绣社区,锦绣社区", "锦绣社区,锦绣社区", "（9.3）锦绣社区,锦绣社区"})
    void itsDayIsTakenOut(String name, String rest) {
        assertThat(SectionName.withoutDay(name)).isEqualTo(rest);
    }
}
