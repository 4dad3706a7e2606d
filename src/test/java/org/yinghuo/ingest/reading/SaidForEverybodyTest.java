package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What titles and remarks say of all rows: how long everyone served, on what day (rule titles-give). */
class SaidForEverybodyTest {

    @ParameterizedTest
    @ValueSource(strings = {"秩序维护志愿服务签到表（9月3日，每人3小时）", "秩序维护志愿服务签到表（9月3日）（服务时长：3小时）"})
    void aTitleTellsHowLongEverybodyServed(String title) {
        var understood = Paper.of(title, "序号|姓名", "#1|朱丹", "#2|熊倩").read();
        assertThat(understood.lines()).hasSize(2).allMatch(line -> line.endsWith("2022-09-03 3h served"));
    }

    @Test
    void aRemarkTellsItToo() {
        var understood = Paper.of("秩序维护志愿服务签到表（9月3日）", "序号|姓名", "#1|朱丹", "#2|熊倩", "备注：每人服务3小时")
                .read();
        assertThat(understood.lines()).hasSize(2).allMatch(line -> line.endsWith("3h served"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"注：每人不少于3小时", "服务总时长6小时"})
    void noOtherLengthIsEverybodys(String remark) {
        var understood =
                Paper.of("秩序维护志愿服务签到表（9月3日）", "序号|姓名", "#1|朱丹", "#2|熊倩", remark).read();
        assertThat(understood.lines()).noneMatch(line -> line.contains("h served"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "活动时间：2022年9月3日  活动地点：和平社区",
                "服务日期：2022年9月3日",
                "负责人：黄绚  2022年9月3日",
            })
    void theDayMayStandBeneathTheList(String line) {
        var understood = Paper.of("秩序维护志愿服务签到表", "序号|姓名|报名时间", "#1|朱丹|2022-08-30 9:00", "#2|熊倩|2022-08-30 9:01", line)
                .read();
        assertThat(understood.lines()).hasSize(2).allMatch(row -> row.contains("2022-09-03"));
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void theDayMayStandBesideWhoSigns() {
        var understood = Paper.of("助学捐款汇总表（经办人：朱丹 2022年9月6日）", "姓名|金额", "朱丹|#100", "熊倩|#200")
                .read();
        assertThat(understood.lines()).hasSize(2).allMatch(row -> row.contains("2022-09-06"));
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void aRowWhoseFirstCellLooksSignedIsOne() {
        var understood = Paper.of(
                        "秩序维护志愿服务分组",
                        "组别|姓名|日期",
                        "第一组（组长：朱丹）|熊倩|2022-09-03",
                        "说明：迟到|黄绚|2022-09-03",
                        "制表人：|邓海|2022-09-04")
                .read();
        assertThat(understood.lines()).hasSize(2);
    }

    @Test
    void aSumThatNothingPrecedesIsTheRowsOwn() {
        var understood = Paper.of("防汛值守志愿服务", "日期|姓名|工时合计", "9月3日|朱丹|#6", "9月4日|黄绚、熊倩|#2")
                .read();
        assertThat(understood.lines().get(0)).contains("6h served");
        assertThat(understood.found()).anyMatch(one -> one.contains("bad-hours"));
    }

    @Test
    void theBracketsOfATitleMayTellTheTask() {
        var understood =
                Paper.of("志愿服务报名表（9月3日秩序维护）", "姓名|部门", "朱丹|综合处", "熊倩|综合处").read();
        assertThat(understood.lines()).hasSize(2).allMatch(line -> line.contains("秩序维护 - 2022-09-03 registered"));
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"秩序维护志愿服务名单（原定9月3日，改为9月4日）", "秩序维护志愿服务名单（9月3日改为9月4日）", "秩序维护志愿服务名单（由9月3日推迟至9月4日）"})
    void theDayToWhichItWasPutOffCounts(String title) {
        var understood = Paper.of(title, "姓名|部门", "朱丹|综合处").read();
        assertThat(understood.lines()).singleElement().asString().contains("2022-09-04");
    }

    @Test
    void aLineBeneathMayUndoTheWholeList() {
        var understood = Paper.of("秩序维护志愿服务名单（9月3日）", "序号|姓名", "#1|朱丹", "#2|熊倩", "因雨取消，未开展")
                .read();
        assertThat(understood.found()).anyMatch(one -> one.startsWith("voided-row/sheet"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"作废票据另附", "3人因故取消", "如遇下雨活动照常"})
    void noOtherLineUndoesIt(String line) {
        var understood =
                Paper.of("秩序维护志愿服务名单（9月3日）", "序号|姓名", "#1|朱丹", "#2|熊倩", line).read();
        assertThat(understood.found()).noneMatch(one -> one.startsWith("voided-row/sheet"));
    }

    @Test
    void whoIsAddedBeneathIsAsked() {
        var understood = Paper.of("图书整理志愿服务（9月3日）", "姓名|时长", "朱丹|#2", "熊倩|#2", "补充：黄绚当日也参加，2小时")
                .read();
        assertThat(understood.found()).containsExactly("unknown-status/more 5");
    }

    @Test
    void theUnitAndTheDayMayStandInOneBracket() {
        var understood =
                Paper.of("助学捐款（单位：百元，9月5日）", "姓名|金额", "朱丹|#1", "熊倩|#2.5").read();
        assertThat(understood.lines()).hasSize(2).allMatch(line -> line.contains("2022-09-05"));
        assertThat(understood.lines().get(1)).contains("250.00");
    }

    /** 单位 above all of them gives way to the departments that the office knows. */
    @Test
    void theDepartmentThatSeedsKnowCounts() {
        var understood = Paper.of("助学捐款（9月5日）", "姓名|单位|部门|金额", "朱丹|市局|综合处|#100", "朱丹|市局|人事处|#50")
                .read();
        assertThat(understood.lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("综合处"),
                        line -> assertThat(line).contains("人事处"));
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void sumsOfDepartmentsWithoutPeopleAreRefusedForWantOfPeople() {
        var understood =
                Paper.of("助学捐款统计（9月5日）", "部门|金额", "综合处|#500", "人事处|#300").read();
        assertThat(understood.found()).containsExactly("unrecognised-sheet/no-heads 2");
    }
}
