package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Attendance;

/** Columns of hours that go on counting from row to row (rule running-hours). */
class RunningHoursTest {

    private static Understood read(String heading, String... rows) {
        List<String> lines = new ArrayList<>(List.of("志愿服务记录", "姓名|服务内容|服务日期|" + heading));
        lines.addAll(List.of(rows));
        return Paper.of(lines.toArray(String[]::new)).read();
    }

    private static List<String> hours(Understood understood) {
        return understood.entries().stream()
                .map(entry -> String.valueOf(((Attendance) entry).hours()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"累计时长", "累计工时", "累计服务时长", "累计志愿服务时长（小时）", "累計時數"})
    void aRowTellsWhatItAdds(String heading) {
        Understood understood = read(
                heading,
                "朱丹|秩序维护|2022-09-01|3",
                "牛森|秩序维护|2022-09-01|2",
                "朱丹|秩序维护|2022-09-02|5",
                "朱丹|信息录入|2022-09-03|9.5");
        assertThat(hours(understood)).containsExactly("3", "2", "2", "4.5");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void theNewestMayStandFirst() {
        assertThat(hours(read("累计时长", "朱丹|信息录入|2022-09-03|9", "朱丹|秩序维护|2022-09-02|5", "朱丹|秩序维护|2022-09-01|3")))
                .containsExactly("4", "2", "3");
    }

    @Test
    void aTotalThatGrowsWithEveryRowGoesOnCounting() {
        assertThat(hours(read(
                        "总时长",
                        "朱丹|秩序维护|2022-09-01|3",
                        "朱丹|秩序维护|2022-09-02|5",
                        "朱丹|信息录入|2022-09-03|9",
                        "朱丹|信息录入|2022-09-04|10")))
                .containsExactly("3", "2", "4", "1");
    }

    @Test
    void aTotalThatGrowsOnceMayDoSoByChance() {
        Understood understood = read("总时长", "朱丹|秩序维护|2022-09-01|3", "朱丹|秩序维护|2022-09-02|5");
        assertThat(hours(understood)).containsExactly("3", "5");
        assertThat(understood.found()).containsExactly("implausible/running-hours 3");
    }

    @Test
    void aTotalThatShrinksIsEachRowsOwn() {
        Understood understood = read("总时长", "朱丹|秩序维护|2022-09-01|3", "朱丹|秩序维护|2022-09-02|5", "朱丹|信息录入|2022-09-03|2");
        assertThat(hours(understood)).containsExactly("3", "5", "2");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void whatWasServedBeforeTheFirstRowIsNotThatRows() {
        Understood understood =
                read("累计时长", "朱丹|秩序维护|2022-09-01|120", "牛森|秩序维护|2022-09-01|33", "朱丹|秩序维护|2022-09-02|122.5");
        assertThat(hours(understood)).containsExactly("null", "null", "2.5");
        assertThat(understood.found()).containsExactly("bad-hours/running 3");
        assertThat(understood.findings().get(0).rows()).isEqualTo(2);
    }

    @Test
    void whatNobodysGrowthTellsIsAsked() {
        Understood understood = read("累计时长", "朱丹|秩序维护|2022-09-01|3", "牛森|秩序维护|2022-09-01|2");
        assertThat(hours(understood)).containsExactly("3", "2");
        assertThat(understood.found()).containsExactly("implausible/running-hours 3");
        assertThat(understood.findings().get(0).rowNumbers()).containsExactly(3, 4);
    }

    @Test
    void theHoursOfEachServiceBesideAreTheHours() {
        Understood understood = Paper.of(
                        "志愿服务记录", "姓名|服务内容|服务日期|本次时长|累计时长", "朱丹|秩序维护|2022-09-01|3|13", "朱丹|秩序维护|2022-09-02|2|15")
                .read();
        assertThat(hours(understood)).containsExactly("3", "2");
    }
}
