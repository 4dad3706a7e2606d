package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Form of a day per column: one cell may head the morning and the afternoon of its day. */
class HalvesOfDaysTest {

    @ParameterizedTest
    @ValueSource(strings = {"上午、下午", "上午（7：45）、下午（13：55）", "上午/下午", "上午 下午"})
    void oneCellHeadsBothHalves(String halves) {
        var understood = Paper.of(
                        "幸福社区志愿服务签到表",
                        "序号|姓名|2022-09-05||2022-09-06||签字",
                        "||上午|下午|" + halves + "||",
                        "1|朱丹|√|√|√|√|",
                        "2|牛森|√||√||",
                        "3|熊倩||√||√|")
                .read();
        assertThat(understood.found()).isEmpty();
        assertThat(understood.entries()).hasSize(8);
        assertThat(understood.lines().toString()).contains("2022-09-06").contains("MORNING", "AFTERNOON");
    }

    @Test
    void inOneColumnTheyAreAWholeDay() {
        var understood = Paper.of("幸福社区志愿服务签到表", "姓名|2022-09-05|2022-09-06", "|上午、下午|上午、下午", "朱丹|√|√", "牛森|√|", "熊倩||√")
                .read();
        assertThat(understood.entries()).hasSize(4);
    }

    @Test
    void aSignThatNobodyKnowsIsAskedOnce() {
        assertThat(Paper.of("幸福社区志愿服务签到表", "姓名|2022-09-05|2022-09-06|2022-09-07", "朱丹|√|√|线上", "牛森|线上|√|线上", "熊倩|√|√|√")
                        .read()
                        .found())
                .containsExactly("unknown-status/mark 3");
    }
}
