package org.yinghuo.words.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.model.Decision;

/** Answers as clerks write them. */
class AnswerWordsTest {

    @ParameterizedTest
    @CsvSource({
        "不同人,different",
        "' 不同人。',different",
        "“不同人”,different",
        "不同人（已核实）,different",
        "不同人 (问过本人),different",
        "不是（不同的人）,different",
        "（同一人）,same"
    })
    void anAnswerIsOneWithSignsAndARemarkBehindIt(String written, String answer) {
        assertThat(AnswerWords.decision(written, List.of(Decision.SAME, Decision.DIFFERENT)))
                .isEqualTo(answer);
    }

    /** A remark that says another answer, or a figure, may be meant. */
    @ParameterizedTest
    @CsvSource({"计入（不计也可以）,计入(不计也可以", "计入（200元）,计入(200元", "待定（已核实）,待定(已核实"})
    void whatTheRemarkLeavesOpenIsNoAnswer(String written, String kept) {
        assertThat(AnswerWords.decision(written, List.of(Decision.COUNT, Decision.SKIP)))
                .isEqualTo(kept);
    }
}
