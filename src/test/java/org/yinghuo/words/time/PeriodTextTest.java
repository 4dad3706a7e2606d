package org.yinghuo.words.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTextTest {

    @Test
    void momentsAreReadInTheirOrder() {
        assertThat(PeriodText.moments("起始日期：[2022-09-01 00:00:00] 终止日期：[2022年09月04日 24:00]"))
                .containsExactly(
                        new PeriodText.Moment(LocalDateTime.of(2022, 9, 1, 0, 0), false),
                        new PeriodText.Moment(LocalDateTime.of(2022, 9, 4, 23, 59, 59), false));
        assertThat(PeriodText.moments("20220901"))
                .containsExactly(new PeriodText.Moment(LocalDateTime.of(2022, 9, 1, 0, 0), true));
        assertThat(PeriodText.moments("2022-02-30")).as("no such day").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2022年9月1日至9月9日,2022-09-09T00:00",
        "2022年9月1日至9日,2022-09-09T00:00",
        "2022年12月30日至1月2日,2023-01-02T00:00",
        "2022年9月9日至1日,",
        "2022年9月1日至2022年9月9日,",
        "2022年9月1日,"
    })
    void theEndOfARangeMayLeaveOutItsYearOrMonth(String text, LocalDateTime end) {
        assertThat(PeriodText.shortEnd(text)).isEqualTo(end);
        assertThat(PeriodText.holdsRange(text)).isEqualTo(text.contains("至"));
    }

    @Test
    void wordsTellWhatAMomentIs() {
        assertThat(PeriodText.isLabelled("查询期间")).isTrue();
        assertThat(PeriodText.saysStart("开始时间")).isTrue();
        assertThat(PeriodText.saysEnd("截止日期")).isTrue();
        assertThat(PeriodText.saysStart("截止日期") || PeriodText.saysEnd("开始时间") || PeriodText.isLabelled("户名"))
                .isFalse();
    }
}
