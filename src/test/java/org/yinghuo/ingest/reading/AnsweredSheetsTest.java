package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;

/** What a clerk answers about a sheet or a column is followed, and stays listed (rule asked-sheet). */
class AnsweredSheetsTest {

    private static Finding asked(Understood understood, Code code) {
        return understood.findings().stream()
                .filter(finding -> finding.code() == code)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSheetIsOfTheKindThatSomebodySays() {
        Paper paper = Paper.of("姓名|部门|金额|日期", "朱丹|综合处|100|9月5日").named("九月");
        Understood before = paper.read();
        assertThat(before.lines()).isEmpty();
        Finding question = asked(before, Code.UNRECOGNISED_SHEET);
        Understood after = paper.answering(Map.of(question.id(), "捐款")).read();
        assertThat(after.lines()).containsExactly("A2:D2 朱丹 综合处 100.00 2022-09-05 -");
        assertThat(asked(after, Code.UNRECOGNISED_SHEET).id()).isEqualTo(question.id());
        assertThat(paper.answering(Map.of(question.id(), "汇总")).read().kind()).isEmpty();
    }

    @Test
    void aTrainingThatWasOneOfVolunteersIsCountedWhereSomebodySaysSo() {
        Paper paper = Paper.of("志愿者培训签到表", "姓名|部门|地点|日期", "朱丹|综合处|锦绣社区|9月3日");
        String id = asked(paper.read(), Code.UNRECOGNISED_SHEET).id();
        assertThat(paper.answering(Map.of(id, "services")).read().lines())
                .containsExactly("A3:D3 朱丹 综合处 培训 锦绣社区 2022-09-03 served");
    }

    @Test
    void aColumnHoldsWhatSomebodySays() {
        Paper paper = Paper.of("秩序维护志愿服务 2022年9月3日", "姓名|部门|核实|", "朱丹|综合处|已到|3", "牛森|综合处|未到|");
        Understood before = paper.read();
        assertThat(before.found()).containsExactly("unread-column/status 3", "unread-column/no-heading 3");
        assertThat(before.lines()).allMatch(line -> line.endsWith("served"));
        Finding status = before.findings().get(0);
        Finding hours = before.findings().get(1);
        Understood after =
                paper.answering(Map.of(status.id(), "状态", hours.id(), "时长")).read();
        assertThat(after.lines())
                .containsExactly("A3:D3 朱丹 综合处 秩序维护 - 2022-09-03 3h served", "A4:C4 牛森 综合处 秩序维护 - 2022-09-03 absent");
        assertThat(after.findings().stream().map(Finding::id)).containsExactly(status.id(), hours.id());
    }

    @Test
    void likeSheetsAreAskedAboutOnceAndAnAnswerHoldsForAll() {
        Paper paper = Paper.of("姓名|部门|金额|日期", "朱丹|综合处|100|9月5日")
                .sheet("六日", "姓名|部门|金额|日期", "牛森|综合处|50|9月6日")
                .sheet("七日", "姓名|部门|金额|日期", "熊倩|综合处|20|9月7日")
                .sheet("其他", "姓名|部门|金额|房间", "熊倩|综合处|7|301");
        Understood before = paper.read();
        assertThat(before.lines()).isEmpty();
        assertThat(before.findings()).extracting(Finding::rows).containsExactlyInAnyOrder(3, 1);
        Finding question = before.findings().stream()
                .filter(finding -> finding.rows() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(question.sheet()).isEqualTo("Sheet1");
        Understood after = paper.answering(Map.of(question.id(), "捐款")).read();
        assertThat(after.lines())
                .containsExactly(
                        "A2:D2 朱丹 综合处 100.00 2022-09-05 -",
                        "A2:D2 牛森 综合处 50.00 2022-09-06 -",
                        "A2:D2 熊倩 综合处 20.00 2022-09-07 -");
        assertThat(after.findings()).hasSize(2);
    }
}
