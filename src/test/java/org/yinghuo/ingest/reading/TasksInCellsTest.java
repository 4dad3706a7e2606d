package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Attendance;

/** A cell that says what people did may say where and in which part of the day beside it (rule task-cells). */
class TasksInCellsTest {

    private static String read(String headings, String cells) {
        Attendance read = (Attendance) Paper.of("志愿服务记录", headings, "朱丹|综合处|2022-09-03|" + cells)
                .read()
                .entries()
                .get(0);
        return String.join(" ", read.activityWords(), read.place(), read.half().name());
    }

    @ParameterizedTest
    @CsvSource({
        "秩序维护（上午）,秩序维护  MORNING",
        "下午秩序维护,秩序维护  AFTERNOON",
        "锦绣社区秩序维护,秩序维护 锦绣社区 NONE",
        "秩序维护（锦绣社区）,秩序维护 锦绣社区 NONE",
        "锦绣社区秩序维护（上午）,秩序维护 锦绣社区 MORNING",
        "义卖（上午）,义卖  MORNING"
    })
    void placeAndPartOfDayAreHeard(String cell, String read) {
        assertThat(read("姓名|部门|日期|服务内容", cell)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"秩序维护（9月3日）", "秩序维护（2小时）", "夜间巡逻", "锦绣社区义卖"})
    void anythingElseStaysWhatTheyDid(String cell) {
        assertThat(read("姓名|部门|日期|服务内容", cell)).isEqualTo(cell + "  NONE");
    }

    @Test
    void aPlaceInAColumnOfItsOwnCountsBefore() {
        assertThat(read("姓名|部门|日期|服务内容|地点", "锦绣社区秩序维护|四道街社区")).isEqualTo("秩序维护 四道街社区 NONE");
    }
}
