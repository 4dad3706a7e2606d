package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yinghuo.ingest.reading.Paper.Format;

/** What a bare mark counts, and what columns of hours and times beside the marks of a row say (rule marks-of-a-row). */
class MarksOfARowTest {

    private static final String TITLE = "秩序维护志愿服务到岗表";

    @Test
    void hoursBesideMarksAreAllTheirsTogether() {
        var understood = Paper.of(TITLE, "姓名|部门|9月3日|9月4日|服务时长", "朱丹|综合处|√|√|#7", "牛森|人事处||√|#3")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "C3 朱丹 综合处 秩序维护 - 2022-09-03 3.5h served",
                        "D3 朱丹 综合处 秩序维护 - 2022-09-04 3.5h served",
                        "D4 牛森 人事处 秩序维护 - 2022-09-04 3h served");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void hoursThatDoNotGrowWithTheMarksAreEachs() {
        var understood = Paper.of(TITLE, "姓名|部门|9月3日|9月4日|服务时长", "朱丹|综合处|√|√|#3", "牛森|人事处||√|#3")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "C3 朱丹 综合处 秩序维护 - 2022-09-03 3h served",
                        "D3 朱丹 综合处 秩序维护 - 2022-09-04 3h served",
                        "D4 牛森 人事处 秩序维护 - 2022-09-04 3h served");
    }

    @Test
    void aMarkThatTellsItsHoursLeavesTheRestToTheOthers() {
        var understood = Paper.of(TITLE, "姓名|9月3日|9月4日|9月5日|总时长", "朱丹|半天|√|√|#10", "牛森|√|||#2")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "B3 朱丹 - 秩序维护 - 2022-09-03 4h served",
                        "C3 朱丹 - 秩序维护 - 2022-09-04 3h served",
                        "D3 朱丹 - 秩序维护 - 2022-09-05 3h served",
                        "B4 牛森 - 秩序维护 - 2022-09-03 2h served");
    }

    @Test
    void moreThanADayAMarkIsAsked() {
        var understood =
                Paper.of(TITLE, "姓名|9月3日|9月4日|累计时长", "朱丹|√|√|#120", "牛森||√|#3").read();
        assertThat(understood.lines())
                .containsExactly(
                        "B3 朱丹 - 秩序维护 - 2022-09-03 served",
                        "C3 朱丹 - 秩序维护 - 2022-09-04 served",
                        "C4 牛森 - 秩序维护 - 2022-09-04 3h served");
        assertThat(understood.found()).contains("bad-hours/too-long 3");
    }

    @Test
    void timesBesideMarksCountThem() {
        var understood =
                Paper.of(TITLE, "姓名|9月3日|9月4日|服务次数", "朱丹|#1|#1|#2", "牛森||#1|#2").read();
        assertThat(understood.lines())
                .containsExactly(
                        "B3 朱丹 - 秩序维护 - 2022-09-03 served",
                        "C3 朱丹 - 秩序维护 - 2022-09-04 served",
                        "C4 牛森 - 秩序维护 - 2022-09-04 served");
        assertThat(understood.found()).containsExactly("total-mismatch/row 4");
    }

    @Test
    void aSumInDaysMakesItsNumbersDays() {
        var understood = Paper.of(TITLE, "姓名|9月3日|9月4日|合计（天）", "朱丹|#1|#0.5|#1.5", "牛森|#1||#1")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "B3 朱丹 - 秩序维护 - 2022-09-03 8h served",
                        "C3 朱丹 - 秩序维护 - 2022-09-04 4h served",
                        "B4 牛森 - 秩序维护 - 2022-09-03 8h served");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void aSumThatHoldsOnlyInDaysProvesThem() {
        var understood =
                Paper.of(TITLE, "姓名|9月3日|9月4日|合计", "朱丹|#1|半天|#1.5", "牛森|√|√|#2").read();
        assertThat(understood.lines())
                .containsExactly(
                        "B3 朱丹 - 秩序维护 - 2022-09-03 8h served",
                        "C3 朱丹 - 秩序维护 - 2022-09-04 4h served",
                        "B4 牛森 - 秩序维护 - 2022-09-03 8h served",
                        "C4 牛森 - 秩序维护 - 2022-09-04 8h served");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void hoursThatAreNotTheOnesAreTheRowsAndTheOnesAreMarks() {
        var understood =
                Paper.of(TITLE, "姓名|9月3日|9月4日|服务时长", "朱丹|#1|#1|#6", "牛森||#1|#3").read();
        assertThat(understood.lines())
                .containsExactly(
                        "B3 朱丹 - 秩序维护 - 2022-09-03 3h served",
                        "C3 朱丹 - 秩序维护 - 2022-09-04 3h served",
                        "C4 牛森 - 秩序维护 - 2022-09-04 3h served");
    }

    @Test
    void hoursBesideNumbersAreTheirSumOrTold() {
        var understood =
                Paper.of(TITLE, "姓名|9月3日|9月4日|服务时长", "朱丹|#2|#4|#6", "牛森||#3|#4").read();
        assertThat(understood.lines())
                .containsExactly(
                        "B3 朱丹 - 秩序维护 - 2022-09-03 2h served",
                        "C3 朱丹 - 秩序维护 - 2022-09-04 4h served",
                        "C4 牛森 - 秩序维护 - 2022-09-04 3h served");
        assertThat(understood.found()).containsExactly("total-mismatch/row 4");
    }

    @Test
    void aUnitOfTimeAboveTheTableHoldsForItsHours() {
        var understood = Paper.of(
                        "秩序维护志愿服务记录（单位：分钟）", "姓名|部门|服务日期|时长", "朱丹|综合处|2022-09-03|#90", "牛森|人事处|2022-09-03|#15")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A3:D3 朱丹 综合处 秩序维护 - 2022-09-03 1.5h served", "A4:D4 牛森 人事处 秩序维护 - 2022-09-03 0.25h served");
    }

    @Test
    void whatATitleMeasuresIsNoActivity() {
        for (String title : new String[] {"志愿服务时长统计表", "9月志愿服务考勤表", "志愿服务出勤天数汇总"}) {
            var understood =
                    Paper.of(title, "姓名|部门|服务日期|服务时长", "朱丹|综合处|2022-09-03|#2").read();
            assertThat(understood.lines()).as(title).containsExactly("A3:D3 朱丹 综合处 志愿服务 - 2022-09-03 2h served");
        }
    }

    @Test
    void hoursAmongWhichOneDidNotComeAreHours() {
        assertThat(Paper.of("志愿服务签到 服务内容：秩序维护 日期：9月3日", "姓名|签到|签退|备注", "朱丹|9:00|12:00|", "熊倩|9:40|12:00|迟到", "黄绚|未到||")
                        .read(Format.CSV)
                        .lines()
                        .toString())
                .contains("朱丹 - 秩序维护 - 2022-09-03 3h", "熊倩 - 秩序维护 - 2022-09-03 2.333", "黄绚 - 秩序维护 - 2022-09-03 absent");
    }

    @Test
    void aStrokeAmongSignaturesIsNone() {
        Understood understood = Paper.of("志愿服务签到 服务内容：秩序维护 日期：9月3日", "姓名|签到|签退", "朱丹|9:00|12:00", "牛森|/|/")
                .read(Format.CSV);
        assertThat(understood.lines().toString()).contains("牛森 - 秩序维护 - 2022-09-03 absent");
        assertThat(understood.found()).containsExactly("unsigned-row 4");
    }

    @Test
    void aStrokeIsASignWhereNobodyWritesAnyOther() {
        assertThat(Paper.of("志愿服务签到 服务内容：秩序维护 日期：9月3日", "姓名|部门|签到", "朱丹|综合处|/", "牛森|人事处|", "江雁|人事处|/")
                        .read(Format.CSV)
                        .lines()
                        .toString())
                .contains("朱丹 综合处 秩序维护 - 2022-09-03 served", "牛森 人事处 秩序维护 - 2022-09-03 absent");
    }

    @Test
    void aHeadingBesideWhatItHeadsIsNoActivity() {
        assertThat(Paper.of("2022年9月志愿服务台账", "序号|姓名||服务内容|服务日期|时长", "1|朱丹|秩序维护|9月3日|3|", "2|熊倩|秩序维护|9月4日|2|")
                        .read(Format.CSV)
                        .found()
                        .toString())
                .contains("unrecognised-sheet/no-activity");
    }
}
