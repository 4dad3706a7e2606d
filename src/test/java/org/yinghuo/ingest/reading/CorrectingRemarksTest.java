package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written beside or beneath rows and says that one is otherwise is asked, never passed over (rules undone-row, every-cell-accounted). */
class CorrectingRemarksTest {

    @ParameterizedTest
    @ValueSource(strings = {"实际捐款200", "金额有误，应为80", "更正为80元", "应为捌拾元"})
    void aRemarkThatTellsAnotherSumIsAsked(String remark) {
        Understood understood =
                Paper.of("助学捐款", "姓名|部门|金额|日期|备注", "朱丹|综合处|#100|9月5日|" + remark).read();
        assertThat(understood.lines().toString()).contains("100.00");
        assertThat(understood.found()).containsExactly("implausible/corrected 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"实际捐款100元", "微信", "金额无误", "定向捐助2名学生"})
    void aRemarkThatTellsNoOtherSumIsNotAsked(String remark) {
        assertThat(Paper.of("助学捐款", "姓名|部门|金额|日期|备注", "朱丹|综合处|#100|9月5日|" + remark)
                        .read()
                        .found())
                .isEmpty();
    }

    @Test
    void aRemarkThatTellsAnotherLengthIsAsked() {
        assertThat(Paper.of("志愿服务", "姓名|服务内容|日期|时长|备注", "朱丹|秩序维护|9月3日|3|实际服务2小时", "牛森|秩序维护|9月3日|2|实际服务2小时")
                        .read()
                        .found())
                .containsExactly("implausible/corrected 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"说明：牛森临时有事未到，由熊倩代替。", "注：除牛森请假外，其余人员均已到岗。", "备注：牛森时长应为4小时。"})
    void aRemarkBeneathThatSpeaksOfSomebodyInTheRowsIsAskedOnce(String remark) {
        Understood understood = Paper.of("志愿服务", "姓名|服务内容|日期|时长", "朱丹|秩序维护|9月3日|3", "牛森|秩序维护|9月3日|2", remark)
                .read();
        assertThat(understood.lines()).hasSize(2);
        assertThat(understood.found()).containsExactly("unknown-status/beneath 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"说明：如需请假请提前告知。", "填表人：牛森", "注：以上由朱丹核对。", "备注：取消报名请联系综合处。"})
    void aRemarkBeneathThatChangesNobodysRowIsNotAsked(String remark) {
        assertThat(Paper.of("志愿服务", "姓名|服务内容|日期|时长", "朱丹|秩序维护|9月3日|3", "牛森|秩序维护|9月3日|2", remark)
                        .read()
                        .found())
                .isEmpty();
    }

    @Test
    void aCountMergedOverTheRowsItCountsTellsOfNobodyElse() {
        Paper paper = Paper.of("9月3日秩序维护志愿服务", "部门|人数|姓名", "综合处|#2|朱丹", "||牛森", "人事处|#1|熊倩");
        assertThat(paper.merge("A3:A4", "B3:B4").read(Paper.Format.XLSX).lines())
                .hasSize(3);
        assertThat(paper.read(Paper.Format.CSV).lines()).hasSize(3);
    }

    @Test
    void aCountBesideOneRowStillTellsOfTheOthers() {
        assertThat(Paper.of("9月3日秩序维护志愿服务", "部门|人数|姓名", "综合处|#3|朱丹", "人事处|#1|熊倩")
                        .read()
                        .lines())
                .hasSize(3);
    }

    @Test
    void whatSeveralDaysCountTogetherIsSharedByThem() {
        assertThat(Paper.of("志愿服务", "姓名|服务内容|服务日期|服务次数", "朱丹|秩序维护|9月3日、5日|3", "牛森|秩序维护|9月3日|2")
                        .read()
                        .entries())
                .extracting(entry -> ((org.yinghuo.model.Attendance) entry).turns())
                .containsExactly(2, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"牛森（女，藏族）", "牛森（男、党员）", "牛森(女,35岁)"})
    void whatSomebodyIsBehindTheNameIsNobodyElse(String name) {
        assertThat(Paper.of("9月3日秩序维护志愿服务", "姓名|部门", name + "|综合处").read().lines())
                .hasSize(1)
                .allMatch(line -> line.contains("牛森 "));
    }
}
