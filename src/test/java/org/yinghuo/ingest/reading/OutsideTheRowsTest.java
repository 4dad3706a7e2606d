package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Calendar;
import org.yinghuo.model.Donation;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetReading;

/** What stands outside the rows and bears on whether they count: comments, names of sheets and of plans (rules walk-in-and-no-show, undone-row). */
class OutsideTheRowsTest {

    private static final String[] ROWS = {"志愿服务登记表", "姓名|服务内容|日期", "朱丹|秩序维护|9月3日", "牛森|秩序维护|9月3日"};

    @ParameterizedTest
    @ValueSource(strings = {"张三：\n此人已请假", "由熊倩代替", "金额有误", "重复登记"})
    void aCommentThatTouchesARowIsAskedAtIt(String comment) {
        Understood understood = Paper.of(ROWS).comment("A4", comment).read();
        assertThat(understood.lines()).hasSize(2);
        assertThat(understood.found()).containsExactly("hidden-content/comment 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"已退", "张三:\n已退款", "作废", "取消捐款", "未到账"})
    void aCommentThatUndoesAGiftIsAskedAtIt(String comment) {
        Understood understood = Paper.of("助学捐款", "姓名|金额|日期", "朱丹|#100|9月5日", "牛森|#50|9月5日")
                .comment("A4", comment)
                .read();
        assertThat(understood.lines()).hasSize(2);
        assertThat(understood.found()).containsExactly("hidden-content/comment 4");
    }

    @Test
    void aCommentThatTouchesNoRowIsNotAsked() {
        assertThat(Paper.of(ROWS)
                        .comment("A3", "党员")
                        .comment("B2", "如请假请填写取消")
                        .read()
                        .found())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"模板", "填写示例", "样表", "Template"})
    void aSheetCalledAnExampleBesideAFilledOneIsAsked(String name) {
        Understood understood =
                Paper.of("无关的话").sheet(name, ROWS).sheet("登记", ROWS).read();
        assertThat(understood.lines()).hasSize(4);
        assertThat(understood.found()).contains("hidden-content/example");
    }

    @Test
    void aTemplateThatIsTheOnlySheetFilledInIsNotAsked() {
        assertThat(Paper.of("无关的话").sheet("模板", ROWS).read().found())
                .noneMatch(found -> found.startsWith("hidden-content"));
    }

    @ParameterizedTest
    @CsvSource({"2022年9月9日 11时59分,", "2022年9月9日 12时01分,2022-35", "2022-09-09 15:00,2022-35", "2022-09-09,", "9月9日下午,"})
    void aGiftsOwnTimeTellsItsIssueOnTheDayOfACutoff(String time, String issue) {
        Seeds before = Office.seeds();
        List<Issue> issues = new ArrayList<>(before.calendar().issues());
        Issue last = issues.get(issues.size() - 1);
        issues.add(new Issue(
                new IssueId(2022, 35),
                96,
                LocalDate.of(2022, 9, 16),
                last.cutoff(),
                LocalDateTime.parse("2022-09-16T12:00"),
                null,
                "简讯",
                "办公室",
                "主动公开",
                "",
                "",
                0));
        Seeds seeds = new Seeds(
                new Calendar(issues),
                before.departments(),
                before.roster(),
                before.campaigns(),
                before.activities(),
                before.vocabulary(),
                before.aliases(),
                before.opening(),
                List.of());
        assertThat(Paper.of("助学捐款", "姓名|部门|金额|捐款时间", "朱丹|综合处|#100|" + time)
                        .with(seeds)
                        .read()
                        .entries())
                .extracting(entry -> ((Donation) entry).issueNamed())
                .containsExactly(issue == null ? null : new IssueId(2022, 35));
    }

    private static boolean isPlan(String title, String header) {
        return Paper.of(title, header, "朱丹|综合处|秩序维护|√").read().readings().stream()
                .anyMatch(reading -> reading.given().containsKey(SheetReading.PLANNED));
    }

    @Test
    void aListNamedAPlanWithNoColumnOfComingIsAPlan() {
        assertThat(isPlan("9月3日志愿服务安排表", "姓名|部门|岗位|备注")).isTrue();
        assertThat(isPlan("9月3日志愿服务安排表", "姓名|部门|岗位|签到")).isFalse();
        assertThat(isPlan("9月3日志愿服务安排表", "姓名|部门|岗位|时长")).isFalse();
        assertThat(isPlan("9月3日志愿服务登记表", "姓名|部门|岗位|备注")).isFalse();
    }

    @Test
    void ticksUnderWaysOfPayingBesideASumAreNoSums() {
        Understood understood = Paper.of("助学捐款", "姓名|部门|金额|日期|现金|微信", "朱丹|综合处|#100|9月5日|√|", "牛森|综合处|#50|9月6日||√")
                .read();
        assertThat(understood.lines()).hasSize(2);
        assertThat(understood.found()).noneMatch(found -> found.startsWith("bad-amount"));
    }
}
