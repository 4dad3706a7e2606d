package org.yinghuo.words.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"周六", "（六）", "星期日", "礼拜天", "Sat", "monday"})
    void weekdays(String text) {
        assertThat(DayWords.isWeekday(text)).isTrue();
        assertThat(DayWords.isWeekday(text + "朱丹")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"9月,9月", "2022年9月份,2022年9月"})
    void months(String text, String month) {
        assertThat(DayWords.monthWithin(text)).isEqualTo(month);
        assertThat(DayWords.isMonth(text)).isTrue();
        assertThat(DayWords.monthWithin("九月")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3,3", "3日,3", "31号,31", "3（周六）,3", "3 六,3", "3上午,3", "32,0", "3社区,0", "社区,0"})
    void daysOfAMonth(String text, int day) {
        assertThat(DayWords.dayOfMonth(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"9月3日秩序维护,秩序维护", "幸福社区（9月3日）,幸福社区", "2022年9月3日（周六）上午：秩序维护,秩序维护", "秩序维护,秩序维护"})
    void aHeadingWithoutItsDay(String heading, String rest) {
        assertThat(DayWords.withoutDay(heading)).isEqualTo(rest);
    }

    @Test
    void partsOfDays() {
        assertThat(DayWords.isPartOfDay("上午")).isTrue();
        assertThat(DayWords.isPartOfDay("9:00-11:00")).isTrue();
        assertThat(DayWords.isPartOfDay("9:00")).as("an instant is no part").isFalse();
        assertThat(DayWords.isPartOfDay("综合处")).isFalse();
        assertThat(DayWords.isPartOfDay("上午" + " ".repeat(60))).isFalse();
    }

    @Test
    void daysAreTakenOutOfTitles() {
        assertThat(DayWords.cutOut("2022年9月3日秩序维护")).isEqualTo("秩序维护");
        assertThat(DayWords.blanked("秩序9月3日维护")).isEqualTo("秩序 维护");
        assertThat(DayWords.tidied("秩序维护（） （周六）,")).isEqualTo("秩序维护");
    }

    @Test
    void valuesHoldDays() {
        assertThat(DayWords.beginsWithDay("2022")).isTrue();
        assertThat(DayWords.beginsWithDay("于9/3")).isTrue();
        assertThat(DayWords.beginsWithDay("综合处一楼会议室9/3")).isFalse();
        assertThat(DayWords.holdsDay("综合处一楼会议室9/3")).isTrue();
        assertThat(DayWords.holdsDay("朱丹")).isFalse();
    }
}
