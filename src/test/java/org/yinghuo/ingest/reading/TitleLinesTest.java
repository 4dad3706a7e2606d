package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.ingest.reading.Paper.Format;

/** Form 1: what titles, form lines, sheet names and file names give to the rows beneath (rule titles-give). */
class TitleLinesTest {

    @ParameterizedTest
    @EnumSource(Format.class)
    void aFormLineGivesDepartmentDayAndUnit(Format format) {
        var understood = Paper.of("助学捐款登记表", "填报单位：综合处  捐款日期：2022年9月5日  单位：万元", "姓名|金额", "朱丹|#0.1", "牛森|0.02")
                .read(format);
        assertThat(understood.lines())
                .containsExactly("A4:B4 朱丹 综合处 1000.00 2022-09-05 助学捐款", "A5:B5 牛森 综合处 200.00 2022-09-05 助学捐款");
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aFormLineMayBeSpreadOverCells(Format format) {
        var understood = Paper.of("志愿服务签到表", "部门：综合处|服务内容：秩序维护|服务地点：锦绣社区|2022年9月3日", "序号|姓名", "#1|朱丹", "#2|牛森")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "A4:B4 朱丹 综合处 秩序维护 锦绣社区 2022-09-03 served", "A5:B5 牛森 综合处 秩序维护 锦绣社区 2022-09-03 served");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aValueMayStandInTheCellAfterItsLabel(Format format) {
        var understood = Paper.of("捐款名单", "填报单位：|综合处|填报日期：|2022年9月9日", "姓名|金额|日期", "朱丹|100|9月8日")
                .read(format);
        assertThat(understood.lines()).containsExactly("A4:C4 朱丹 综合处 100.00 2022-09-08 -");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aTitleNamesDepartmentCampaignPlaceActivityAndDayInOnePhrase(Format format) {
        var understood = Paper.of("综合处2022年9月3日四道街社区秩序维护志愿服务签到表", "姓名|联系电话", "朱丹|13000000001")
                .read(format);
        assertThat(understood.lines()).containsExactly("A3:B3 朱丹 综合处 秩序维护 四道街社区 2022-09-03 served");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9月3日校园清扫志愿服务人员名单如下：",
                "附件1：9月3日校园清扫志愿服务名单",
                "附件1-2：9月3日校园清扫志愿服务名单",
                "附表3 校园清扫志愿服务名单（9月3日）",
                "2022年度第三季度校园清扫志愿服务（9月3日）",
                "某某学校综合处关于报送9月3日校园清扫志愿服务名单的函",
                "关于9月3日校园清扫志愿服务情况的报告",
                "9月3日 星期六 校园清扫志愿服务",
                "9月3日下午2点校园清扫志愿服务",
                "赴校园清扫志愿服务名单9月3日",
                "9月3日到校园清扫参加志愿服务人员",
                "9月3日校园清扫志愿服务名单V2",
                "第二批校园清扫志愿服务人员名单（9月3日）"
            })
    void whatPapersHaveAroundThemIsNoPartOfWhatPeopleDid(String title) {
        assertThat(Paper.of(title, "姓名|部门|时长", "朱丹|综合处|2").read().lines())
                .extracting(line -> line.replace(" AFTERNOON", ""))
                .containsExactly("A3:C3 朱丹 综合处 校园清扫 - 2022-09-03 2h served");
    }

    @ParameterizedTest
    @ValueSource(strings = {"四点半课堂", "在线辅导", "到岗值守", "每周一次清扫", "附属工程清扫"})
    void whatLooksLikeThatMayBePartOfWhatPeopleDid(String done) {
        assertThat(Paper.of("9月3日" + done + "志愿服务名单", "姓名|部门", "朱丹|综合处").read().lines())
                .containsExactly("A3:B3 朱丹 综合处 " + done + " - 2022-09-03 served");
    }

    @ParameterizedTest
    @CsvSource({
        "0903校园清扫,2022-09-03",
        "校园清扫0903,2022-09-03",
        "校园清扫_220903(2),2022-09-03",
        "校园清扫20220903_1109,2022-09-03"
    })
    void theFilesNameMayTellTheDayInFourDigitsOrSix(String name, String day) {
        assertThat(Paper.of("姓名|部门|服务内容", "朱丹|综合处|校园清扫志愿服务").named(name).read().lines())
                .singleElement()
                .asString()
                .contains(" " + day + " ");
    }

    @Test
    void aDayInTheRowWinsOverTheTitlesAndAReportDayComesLast() {
        var understood = Paper.of("助学捐款名单", "填报单位：综合处  填报日期：2022年9月9日", "姓名|金额|日期", "朱丹|100|9月5日", "牛森|50|")
                .read();
        assertThat(understood.lines())
                .containsExactly("A4:C4 朱丹 综合处 100.00 2022-09-05 助学捐款", "A5:B5 牛森 综合处 50.00 2022-09-09 助学捐款");
    }

    @Test
    void theSheetsNameAndThenTheFilesNameAreAskedLast() {
        var bySheet = new Paper()
                .sheet("人事处助学捐款", "姓名|金额|日期", "朱丹|100|9月5日")
                .named("综合处2022年9月6日")
                .read();
        assertThat(bySheet.lines()).containsExactly("A2:C2 朱丹 人事处 100.00 2022-09-05 助学捐款");
        var byFile = Paper.of("姓名|金额", "朱丹|100").named("综合处助学捐款2022年9月6日").read();
        assertThat(byFile.lines()).containsExactly("A2:B2 朱丹 综合处 100.00 2022-09-06 助学捐款");
    }

    @Test
    void onlyADepartmentThatIsKnownIsTakenFromATitle() {
        var understood =
                Paper.of("后勤中心助学捐款名单 2022年9月5日", "填报单位：后勤中心", "姓名|金额", "朱丹|100").read();
        assertThat(understood.lines()).containsExactly("A4:B4 朱丹 - 100.00 2022-09-05 助学捐款");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void withoutAnyDayTheIssueNamedOrTheDeadlineGivesOne() {
        assertThat(Paper.of("简讯第34期捐款名单", "姓名|部门|金额", "朱丹|综合处|100").read().lines())
                .containsExactly("A3:C3 朱丹 综合处 100.00 2022-09-09 -");
        assertThat(Paper.of("抗震救灾捐款名单", "姓名|部门|金额", "朱丹|综合处|100").read().lines())
                .containsExactly("A3:C3 朱丹 综合处 100.00 2022-09-08 抗震救灾捐款");
        var none = Paper.of("助学捐款名单", "姓名|部门|金额", "朱丹|综合处|100").read();
        assertThat(none.lines()).containsExactly("A3:C3 missing-value");
        assertThat(none.found()).containsExactly("missing-value/date 3");
    }

    @Test
    void aFormLineMayGiveTheHoursOrTheHourOfTheDay() {
        assertThat(Paper.of("综合处志愿服务签到表", "服务内容：秩序维护  服务日期：2022年9月3日  服务时长：3小时", "序号|姓名", "1|朱丹")
                        .read()
                        .lines())
                .containsExactly("A4:B4 朱丹 综合处 秩序维护 - 2022-09-03 3h served");
        assertThat(Paper.of("综合处志愿服务签到表", "服务内容：秩序维护", "服务时间：2022年9月3日 9:00-12:00", "序号|姓名", "1|朱丹")
                        .read()
                        .lines())
                .containsExactly("A5:B5 朱丹 综合处 秩序维护 - 2022-09-03 3h 09:00-12:00 served");
    }

    @Test
    void anActivityThatNoSeedListsIsWhatIsLeftOfTheTitle() {
        assertThat(Paper.of("综合处文明劝导志愿服务签到表", "姓名|日期|时长", "朱丹|9月3日|2").read().lines())
                .containsExactly("A3:C3 朱丹 综合处 文明劝导 - 2022-09-03 2h served");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void labelsAndValuesMayStandInCellsOfTheirOwn(Format format) {
        assertThat(Paper.of("志愿服务签到表", "服务内容|秩序维护|服务地点|幸福社区", "日期|2022年9月3日", "部门|综合处", "姓名|时长|备注", "朱丹|3|")
                        .read(format)
                        .lines())
                .containsExactly("A6:B6 朱丹 综合处 秩序维护 幸福社区 2022-09-03 3h served");
    }
}
