package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.ingest.reading.Paper.Format;

/** Rosters of duties: days, shifts, places, tasks or departments across, and names beneath. */
class DutyRostersTest {

    @ParameterizedTest
    @EnumSource(Format.class)
    void daysAcrossAndNamesBeneath(Format format) {
        var understood = Paper.of("2022年9月幸福社区志愿服务排班表", "9月5日|9月6日|9月7日", "朱丹|牛森、黄绚|熊倩", "朱一||朱丹")
                .read(format);
        assertThat(understood.kind()).isEqualTo("services");
        assertThat(understood.lines())
                .containsExactly(
                        "A3 朱丹 - - 幸福社区 2022-09-05 served",
                        "B3/1 牛森 - - 幸福社区 2022-09-06 served",
                        "B3/2 黄绚 - - 幸福社区 2022-09-06 served",
                        "C3 熊倩 - - 幸福社区 2022-09-07 served",
                        "A4 朱一 - - 幸福社区 2022-09-05 served",
                        "C4 朱丹 - - 幸福社区 2022-09-07 served");
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void daysAcrossAndShiftsDown(Format format) {
        assertThat(Paper.of("四道街社区值守排班表 2022年", "班次|9月5日|9月6日", "上午|朱丹、牛森|熊倩", "下午|朱一|休")
                        .read(format)
                        .lines())
                .containsExactly(
                        "B3/1 朱丹 - 值守 四道街社区 2022-09-05 MORNING served",
                        "B3/2 牛森 - 值守 四道街社区 2022-09-05 MORNING served",
                        "C3 熊倩 - 值守 四道街社区 2022-09-06 MORNING served",
                        "B4 朱一 - 值守 四道街社区 2022-09-05 AFTERNOON served");
    }

    @Test
    void shiftsAcrossAndDaysDownWithTheirLeader() {
        assertThat(Paper.of(
                                "2022年9月幸福社区秩序维护志愿服务值班表",
                                "日期|星期|上午|9:00-11:00|带队领导|备注",
                                "9月5日|周一|朱丹|牛森|黄绚|带好马甲",
                                "9月6日|周二|熊倩|朱一|黄绚|")
                        .read()
                        .lines())
                .containsExactly(
                        "C3 朱丹 - 秩序维护 幸福社区 2022-09-05 MORNING served",
                        "D3 牛森 - 秩序维护 幸福社区 2022-09-05 2h 09:00-11:00 served",
                        "E3 黄绚 - 秩序维护 幸福社区 2022-09-05 served",
                        "C4 熊倩 - 秩序维护 幸福社区 2022-09-06 MORNING served",
                        "D4 朱一 - 秩序维护 幸福社区 2022-09-06 2h 09:00-11:00 served",
                        "E4 黄绚 - 秩序维护 幸福社区 2022-09-06 served");
    }

    @Test
    void weekdaysOverDaysAndPlacesDown() {
        assertThat(Paper.of("秩序维护志愿服务排班表 2022年", "点位|周一|周二", "|9月5日|9月6日", "东门岗|朱丹|牛森", "幸福社区|黄绚|朱一")
                        .read()
                        .lines())
                .containsExactly(
                        "B4 朱丹 - 秩序维护 东门岗 2022-09-05 served",
                        "C4 牛森 - 秩序维护 东门岗 2022-09-06 served",
                        "B5 黄绚 - 秩序维护 幸福社区 2022-09-05 served",
                        "C5 朱一 - 秩序维护 幸福社区 2022-09-06 served");
    }

    @Test
    void placesAcrossAndDaysDown() {
        assertThat(Paper.of("2022年9月秩序维护志愿服务排班表", "日期|幸福社区|锦绣社区", "9月5日|朱丹|综合处：熊倩、黄绚", "9月6日|朱一|")
                        .read()
                        .lines())
                .containsExactly(
                        "B3 朱丹 - 秩序维护 幸福社区 2022-09-05 served",
                        "C3/1 熊倩 综合处 秩序维护 锦绣社区 2022-09-05 served",
                        "C3/2 黄绚 综合处 秩序维护 锦绣社区 2022-09-05 served",
                        "B4 朱一 - 秩序维护 幸福社区 2022-09-06 served");
    }

    @Test
    void tasksOrDepartmentsAcrossOnTheTitlesDay() {
        assertThat(Paper.of("2022年9月3日幸福社区志愿者报名分工表", "秩序维护|信息录入", "朱丹|牛森", "黄绚|")
                        .read()
                        .lines())
                .containsExactly(
                        "A3 朱丹 - 秩序维护 幸福社区 2022-09-03 registered",
                        "B3 牛森 - 信息录入 幸福社区 2022-09-03 registered",
                        "A4 黄绚 - 秩序维护 幸福社区 2022-09-03 registered");
        assertThat(Paper.of("2022年9月3日幸福社区秩序维护志愿服务人员名单", "综合处|人事处", "朱丹|牛森")
                        .read()
                        .lines())
                .containsExactly("A3 朱丹 综合处 秩序维护 幸福社区 2022-09-03 served", "B3 牛森 人事处 秩序维护 幸福社区 2022-09-03 served");
    }

    @Test
    void oneWeekBeneathAnother() {
        assertThat(Paper.of("2022年幸福社区志愿服务排班表", "班次|9月1日|9月2日", "上午|朱丹|牛森", "班次|9月5日|9月6日", "上午|熊倩|黄绚", "制表人：朱一")
                        .read()
                        .lines())
                .containsExactly(
                        "B3 朱丹 - - 幸福社区 2022-09-01 MORNING served",
                        "C3 牛森 - - 幸福社区 2022-09-02 MORNING served",
                        "B5 熊倩 - - 幸福社区 2022-09-05 MORNING served",
                        "C5 黄绚 - - 幸福社区 2022-09-06 MORNING served");
    }

    @Test
    void aNameMergedOverSeveralDaysIsThereOnEach() {
        assertThat(Paper.of("2022年9月幸福社区志愿服务排班表", "班次|9月5日|9月6日", "上午|朱丹|", "下午|牛森|熊倩")
                        .merge("B3:C3")
                        .read()
                        .lines())
                .containsExactly(
                        "B3 朱丹 - - 幸福社区 2022-09-05 MORNING served",
                        "C3 朱丹 - - 幸福社区 2022-09-06 MORNING served",
                        "B4 牛森 - - 幸福社区 2022-09-05 AFTERNOON served",
                        "C4 熊倩 - - 幸福社区 2022-09-06 AFTERNOON served");
    }

    @Test
    void whatIsNoNameUnderADayIsAskedAbout() {
        var understood = Paper.of("2022年9月幸福社区志愿服务排班表", "班次|9月5日|9月6日", "上午|朱丹|牛森", "下午|熊倩|黄绚", "晚上|朱一|（待定人选1名）！")
                .read();
        assertThat(understood.lines()).hasSize(6).last().isEqualTo("C5 missing-value");
        assertThat(understood.found()).containsExactly("missing-value/name 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"国庆假期值班表", "2022年9月会议室使用安排"})
    void dutiesThatAreNobodysVolunteeringAreNotTakenForIt(String title) {
        assertThat(Paper.of(title, "日期|上午|下午", "9月5日|朱丹|牛森", "9月6日|熊倩|黄绚")
                        .read()
                        .found())
                .singleElement()
                .asString()
                .startsWith("unrecognised-sheet/");
    }

    @Test
    void aRosterWithoutDaysIsNotRead() {
        assertThat(Paper.of("幸福社区志愿服务排班表", "周一|周二|周三", "朱丹|牛森|熊倩", "黄绚|朱一|朱丹")
                        .read()
                        .found())
                .singleElement()
                .asString()
                .startsWith("unrecognised-sheet/");
    }

    @Test
    void departmentsUnderDaysAreNoNames() {
        assertThat(Paper.of("幸福社区志愿服务排班表 2022年", "班次|9月5日|9月6日", "上午|综合处|人事处", "下午|办公室|综合处")
                        .read()
                        .found())
                .singleElement()
                .asString()
                .startsWith("unrecognised-sheet/");
    }

    @Test
    void countsOfPeopleBesideNamesAreNoHours() {
        var understood = Paper.of(
                        "2022年9月幸福社区志愿服务排班表", "日期|上午|联系电话|下午|合计人数", "9月5日|朱丹、牛森|13000000001|熊倩|3", "合计|2||1|3")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "B3/1 朱丹 - - 幸福社区 2022-09-05 MORNING served",
                        "B3/2 牛森 - - 幸福社区 2022-09-05 MORNING served",
                        "D3 熊倩 - - 幸福社区 2022-09-05 AFTERNOON served",
                        "A4:E4 TOTAL");
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void shiftsUnderDaysAndPlacesDown(Format format) {
        assertThat(Paper.of("2022年9月秩序维护志愿服务排班表", "社区|9月5日||9月6日|", "|上午|下午|上午|下午", "幸福社区|朱丹|黄绚|牛森|熊倩")
                        .merge("B2:C2", "D2:E2")
                        .read(format)
                        .lines())
                .containsExactly(
                        "B4 朱丹 - 秩序维护 幸福社区 2022-09-05 MORNING served",
                        "C4 黄绚 - 秩序维护 幸福社区 2022-09-05 AFTERNOON served",
                        "D4 牛森 - 秩序维护 幸福社区 2022-09-06 MORNING served",
                        "E4 熊倩 - 秩序维护 幸福社区 2022-09-06 AFTERNOON served");
    }

    @Test
    void theHoursBesideNamesAreEveryones() {
        assertThat(Paper.of("志愿者登记表", "日期|服务地点|志愿者姓名名单|时长", "9月3日|锦绣社区|朱丹、黄绚|2", "9月4日|锦绣社区|熊倩、牛森|3")
                        .read()
                        .lines())
                .extracting(line -> line.split(" ")[1] + line.replaceAll(".* (\\S+h) .*", " $1"))
                .containsExactly("朱丹 2h", "黄绚 2h", "熊倩 3h", "牛森 3h");
    }
}
