package org.yinghuo.words.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"备注：请假须报备", "（说明）1", "注:以上为实收", "填表说明：一人一行", "※注意：", "附件1"})
    void remarks(String line) {
        assertThat(LineWords.isRemark(line)).isEqualTo(!line.startsWith("（说明"));
        assertThat(LineWords.isSigned(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"制表人：朱丹", "审核：", "处长签字：", "部门负责人（签章）：朱丹", "填报日期：9月9日", "经办者 ："})
    void signatures(String line) {
        assertThat(LineWords.isSigned(line)).isTrue();
        assertThat(LineWords.isExample(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"制表人", "审核", "分管领导签字", "部门负责人", "盖章"})
    void whoSignsStandsInACellOfItsOwn(String cell) {
        assertThat(LineWords.isSigner(cell)).isTrue();
        assertThat(LineWords.isSigner(cell + "朱丹")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"示例", "（例）朱丹", "填写样例：", "例如：朱丹", "朱丹（示例）"})
    void examples(String cell) {
        assertThat(LineWords.isExample(cell)).isTrue();
        assertThat(LineWords.isExample("实" + cell.replaceAll("[（(].*", ""))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"（必填）", "选填", "*必填", "[yyyy-mm-dd]", "自动计算"})
    void hints(String cell) {
        assertThat(LineWords.isHint(cell)).isTrue();
        assertThat(LineWords.isHint("朱丹" + cell)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"以下空白", "——以下空白——", "（此页无正文）", "谢谢大家！", "处长签字", "单位公章"})
    void endings(String line) {
        assertThat(LineWords.isEnding(line)).isTrue();
        assertThat(LineWords.isEnding(line + "朱丹 100元")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"共5人", "300元", "¥1,200", "12小时", "3人次", "合计5名"})
    void counts(String cell) {
        assertThat(LineWords.isCount(cell)).isTrue();
        assertThat(LineWords.isCount("朱丹" + cell)).isFalse();
    }
}
