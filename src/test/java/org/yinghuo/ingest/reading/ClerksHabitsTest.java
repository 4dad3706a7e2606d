package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.ingest.reading.Paper.Format;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Severity;
import org.yinghuo.words.names.Names;

/** What clerks write besides plain rows: dittos, examples, posts beside departments, numbers between names, refusals where a time should stand. */
class ClerksHabitsTest {

    @ParameterizedTest
    @EnumSource(Format.class)
    void aDittoSaysWhatStandsAbove(Format format) {
        var understood = Paper.of(
                        "志愿服务登记表 2022年",
                        "姓名|部门|日期|服务内容|地点",
                        "朱丹|综合处|9月3日|秩序维护|幸福社区",
                        "牛森|同上|同上|〃|″",
                        "熊倩|人事处|9月4日|同上|同上")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "A3:E3 朱丹 综合处 秩序维护 幸福社区 2022-09-03 served",
                        "A4 牛森 综合处 秩序维护 幸福社区 2022-09-03 served",
                        "A5:C5 熊倩 人事处 秩序维护 幸福社区 2022-09-04 served");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void aDittoUnderNothingIsQuestioned() {
        assertThat(Paper.of("秩序维护志愿服务", "姓名|部门|日期", "朱丹|综合处|同上").read().found())
                .containsExactly("bad-date/unreadable 3");
    }

    @Test
    void aSumIsNeverADitto() {
        assertThat(Paper.of("助学捐款 2022年9月6日", "姓名|部门|金额", "朱丹|综合处|100", "牛森|同上|同上")
                        .read()
                        .found())
                .containsExactly("bad-amount/unreadable 4");
    }

    @Test
    void anExampleIsNoRow() {
        assertThat(Paper.of(
                                "志愿服务登记表",
                                "序号|姓名|部门|日期|服务内容",
                                "例|张三|综合处|2022年9月1日|秩序维护",
                                "#1|（示例）李四|人事处|2022年9月1日|秩序维护",
                                "#1|朱丹|综合处|2022年9月3日|秩序维护")
                        .read()
                        .lines())
                .containsExactly("A5:E5 朱丹 综合处 秩序维护 - 2022-09-03 served");
    }

    @Test
    void howToFillAFormInIsNoRow() {
        var understood = Paper.of("秩序维护志愿服务登记表 2022年9月3日", "姓名|部门|时长", "（必填）|（必填）|（小时）", "张三（示例）|综合处|3", "朱丹|综合处|3")
                .read();
        assertThat(understood.lines()).containsExactly("A5:C5 朱丹 综合处 秩序维护 - 2022-09-03 3h served");
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"综合处处长,综合处", "人事处 一级主任科员,人事处", "机关党委/专职副书记,机关党委", "省志办综合处副处长,综合处", "办公室,办公室", "财务处处长,财务处", "办公室主任,办公室"})
    void aColumnOfDepartmentsAndPostsGivesBoth(String both, String department) {
        assertThat(Paper.of("助学捐款 2022年9月6日", "姓名|单位及职务|金额", "朱丹|" + both + "|100")
                        .read()
                        .lines())
                .containsExactly("A3:C3 朱丹 " + department + " 100.00 2022-09-06 助学捐款");
    }

    @Test
    void aColumnOfDepartmentsAloneIsNotTakenApart() {
        assertThat(Paper.of("助学捐款 2022年9月6日", "姓名|部门|金额", "朱丹|综合处处长|100").read().lines())
                .containsExactly("A3:C3 朱丹 综合处处长 100.00 2022-09-06 助学捐款");
    }

    @ParameterizedTest
    @ValueSource(strings = {"综合处：朱丹、牛森", "综合处 朱丹、牛森", "1.朱丹 2.牛森", "①朱丹②牛森", "组长：朱丹；组员：牛森", "朱丹\\牛森", "朱丹（组长）、牛森"})
    void whatStandsBetweenNamesIsNoName(String names) {
        assertThat(Paper.of("2022年9月3日秩序维护志愿服务（综合处）", "姓名|时长", names + "|3")
                        .read()
                        .lines())
                .containsExactly(
                        "A3:B3/1 朱丹 综合处 秩序维护 - 2022-09-03 3h served", "A3:B3/2 牛森 综合处 秩序维护 - 2022-09-03 3h served");
    }

    @Test
    void aDepartmentInBracketsBehindANameIsTheirs() {
        assertThat(Paper.of("助学捐款 2022年9月6日", "捐款人（部门）|金额", "朱丹（人事处）|100")
                        .read()
                        .lines())
                .containsExactly("A3:B3 朱丹 人事处 100.00 2022-09-06 助学捐款");
    }

    @Test
    void arefusalWhereATimeShouldStandIsAStatus() {
        var understood = Paper.of(
                        "秩序维护志愿服务签到表 2022年9月3日",
                        "姓名|部门|签到时间|签退时间|签名",
                        "朱丹|综合处|9:00|11:30|",
                        "牛森|综合处|未到||",
                        "熊倩|综合处|请假|请假|",
                        "黄绚|综合处|||缺席",
                        "朱一|综合处|√|√|")
                .read();
        assertThat(understood.lines().stream()
                        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                        .toList())
                .containsExactly("served", "absent", "cancelled", "absent", "served");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void hoursUnderAHeadingThatMayMeanADayAreHours() {
        assertThat(Paper.of("秩序维护志愿服务 2022年9月3日", "姓名|部门|服务时间", "朱丹|综合处|2.5", "牛森|综合处|1.5")
                        .read()
                        .lines())
                .containsExactly(
                        "A3:C3 朱丹 综合处 秩序维护 - 2022-09-03 2.5h served", "A4:C4 牛森 综合处 秩序维护 - 2022-09-03 1.5h served");
    }

    @Test
    void aCircleUnderADayIsAskedAbout() {
        var understood =
                Paper.of("秩序维护志愿服务签到表", "姓名|部门|9月1日|9月2日", "朱丹|综合处|√|○").read();
        assertThat(understood.lines()).hasSize(2);
        assertThat(understood.found()).containsExactly("unknown-status/mark 3");
    }

    @Test
    void aListOfNamesUnderADatedActivityIsOneOfVolunteers() {
        assertThat(Paper.of("2022年9月3日秩序维护", "姓名|部门", "朱丹|综合处").read().lines())
                .containsExactly("A3:B3 朱丹 综合处 秩序维护 - 2022-09-03 served");
    }

    @Test
    void aTitleWithAColonIsATitle() {
        assertThat(Paper.of("志愿服务签到表：秩序维护（2022年9月3日，幸福社区）", "姓名|部门", "朱丹|综合处")
                        .read()
                        .lines())
                .containsExactly("A3:B3 朱丹 综合处 秩序维护 幸福社区 2022-09-03 served");
    }

    @Test
    void aUnitInTheBracketsOfATitleEndsWithThem() {
        assertThat(Paper.of("助学捐款（单位：万元）2022年9月6日", "姓名|部门|金额", "朱丹|综合处|0.01")
                        .read()
                        .lines())
                .containsExactly("A3:C3 朱丹 综合处 100.00 2022-09-06 助学捐款");
    }

    @Test
    void aTimeThatAProgramAddedToADayIsNone() {
        assertThat(Paper.of("秩序维护志愿服务", "姓名|部门|服务日期", "朱丹|综合处|2022/9/3 0:00:00")
                        .read(Format.CSV)
                        .lines())
                .containsExactly("A3:C3 朱丹 综合处 秩序维护 - 2022-09-03 served");
    }

    @ParameterizedTest
    @CsvSource({
        "已报名（候补）,waitlisted",
        "已录取，已参加,served",
        "名额已满，未录取,waitlisted",
        "社区人员已满,waitlisted",
        "临时有事未到,absent",
        "已报名未参加,absent",
        "报名后因出差请假,cancelled",
        "有事来不了,cancelled",
        "报名成功，待安排,registered",
        "已完成（补）,served",
        "未请假,registered"
    })
    void aStatusIsUnderstoodInItsParts(String words, String status) {
        assertThat(Paper.of("秩序维护志愿者报名表 2022年9月3日", "姓名|部门|录用情况", "朱丹|综合处|" + words)
                        .read()
                        .lines())
                .containsExactly("A3:C3 朱丹 综合处 秩序维护 - 2022-09-03 " + status);
    }

    @ParameterizedTest
    @CsvSource({"9:00-11:00，14:00-16:00,4h", "上午9点-11点半；下午2点-4点,4.5h"})
    void aRestBetweenTwoPeriodsIsNoService(String periods, String hours) {
        for (String heading : new String[] {"时段", "服务时间"}) {
            assertThat(Paper.of("秩序维护志愿服务 2022年9月3日", "姓名|部门|" + heading, "朱丹|综合处|" + periods)
                            .read()
                            .lines()
                            .get(0))
                    .contains(" " + hours + " ");
        }
    }

    @ParameterizedTest
    @CsvSource({"王芳（B）,王芳B", "王芳(女),王芳", "张三副处长,张三", "李四一主任,李四一", "张副处长,张副处长", "王五老师,王五"})
    void aPostBehindANameIsNoName(String written, String name) {
        assertThat(Names.fold(written)).isEqualTo(name);
    }

    @Test
    void whoIsLentToADepartmentIsOfIt() {
        var understood = Paper.of("2022年9月3日秩序维护志愿服务", "姓名|部门", "朱丹|综合处（借调）", "牛森|人事处(已退休)", "熊倩|人事处（二）")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A3:B3 朱丹 综合处 秩序维护 - 2022-09-03 served",
                        "A4:B4 牛森 人事处 秩序维护 - 2022-09-03 served",
                        "A5:B5 熊倩 人事处（二） 秩序维护 - 2022-09-03 served");
        assertThat(understood.found()).containsExactly("unknown-department 5");
    }

    @Test
    void whoBringsAnotherIsTwo() {
        assertThat(Names.split("张三+1")).containsExactly(new Names.Named("张三", 2, false));
        assertThat(Names.split("张三+李四")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"20:00-次日8:00,12h", "9:00-12:00（3小时）,3h", "3小时,3h", "9-12,3h"})
    void aPeriodGivesHours(String period, String hours) {
        var understood =
                Paper.of("秩序维护志愿服务 2022年9月3日", "姓名|部门|时段", "朱丹|综合处|" + period).read();
        assertThat(understood.lines().get(0)).contains(" " + hours + " ");
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9月3日、5日", "9月3日 9月5日", "9月3日，9月5日", "9.3、9.5", "2022年9月3日、5日", "9月3日（周六）、9月5日（周一）", "9月3日┋9月5日"
            })
    void severalDaysInACellAreAServiceEach(String days) {
        var understood =
                Paper.of("秩序维护志愿服务 2022年", "姓名|部门|日期", "朱丹、牛森|综合处|" + days).read();
        assertThat(understood.lines())
                .containsExactly(
                        "A3:C3/1 朱丹 综合处 秩序维护 - 2022-09-03 served",
                        "A3:C3/2 朱丹 综合处 秩序维护 - 2022-09-05 served",
                        "A3:C3/3 牛森 综合处 秩序维护 - 2022-09-03 served",
                        "A3:C3/4 牛森 综合处 秩序维护 - 2022-09-05 served");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void howLongEachOfSeveralDaysLastedIsNotGuessed() {
        var understood = Paper.of("秩序维护志愿服务 2022年", "姓名|部门|日期|时长|时段", "朱丹|综合处|9月3日、5日|4|", "牛森|综合处|9月3日、5日||9:00-11:00")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A3:D3/1 朱丹 综合处 秩序维护 - 2022-09-03 served",
                        "A3:D3/2 朱丹 综合处 秩序维护 - 2022-09-05 served",
                        "A4:E4/1 牛森 综合处 秩序维护 - 2022-09-03 2h 09:00-11:00 served",
                        "A4:E4/2 牛森 综合处 秩序维护 - 2022-09-05 2h 09:00-11:00 served");
        assertThat(understood.found()).containsExactly("bad-hours/several-days 3");
        assertThat(understood.findings().get(0).rows()).isEqualTo(2);
    }

    @Test
    void aDayOfBeginningAndOneOfEndingAreASpan() {
        var understood = Paper.of("秩序维护志愿服务 2022年", "姓名|部门|开始日期|结束日期", "朱丹|综合处|9月3日|9月5日", "牛森|综合处|9月3日|9月3日")
                .read();
        assertThat(understood.lines()).containsExactly("A3:D3 bad-date", "A4:D4 牛森 综合处 秩序维护 - 2022-09-03 served");
        assertThat(understood.found()).containsExactly("bad-date/range 3");
    }

    @Test
    void onesOwnNameWhereATimeShouldStandIsASignature() {
        assertThat(Paper.of("秩序维护志愿服务签到表 2022年9月3日", "姓名|部门|签到|签退", "朱丹|综合处|朱丹|朱丹")
                        .read()
                        .found())
                .isEmpty();
    }

    @Test
    void aRefusalOrALengthMayStandInAnotherColumn() {
        var understood = Paper.of("秩序维护志愿服务签到表 2022年9月3日", "姓名|部门|时段|情况", "朱丹|综合处|上午|已服务3小时", "牛森|综合处|请假|")
                .read();
        assertThat(understood.lines().stream().map(line -> line.substring(line.indexOf("09-03") + 6)))
                .containsExactly("3h MORNING served", "cancelled");
    }

    @Test
    void whoCouldNotGiveBloodGaveNone() {
        var understood = Paper.of("2022年9月3日无偿献血登记", "姓名|部门|献血量", "朱丹|综合处|400毫升", "牛森|人事处|未献")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A3:C3 朱丹 综合处 无偿献血 - 2022-09-03 400毫升 served", "A4:C4 牛森 人事处 无偿献血 - 2022-09-03 absent");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void aSpanOfDaysAndAGiftOfSeveralDaysAreAskedAbout() {
        assertThat(Paper.of("秩序维护志愿服务 2022年", "姓名|部门|日期", "牛森|综合处|9月3日-5日")
                        .read()
                        .found())
                .containsExactly("bad-date/range 3");
        assertThat(Paper.of("助学捐款 2022年", "姓名|部门|日期|金额", "牛森|综合处|9月3日、5日|100")
                        .read()
                        .found())
                .containsExactly("bad-date/several 3");
    }

    @Test
    void aTitleGivesATimeBehindItsDay() {
        assertThat(Paper.of("秩序维护志愿服务签到表（9月3日 14:00—16:30）", "姓名|部门", "朱丹|综合处")
                        .read()
                        .lines())
                .containsExactly("A3:B3 朱丹 综合处 秩序维护 - 2022-09-03 2.5h 14:00-16:30 served");
        assertThat(Paper.of("9月3日下午赴幸福社区开展秩序维护志愿服务", "姓名|部门", "朱丹|综合处").read().lines())
                .containsExactly("A3:B3 朱丹 综合处 秩序维护 幸福社区 2022-09-03 AFTERNOON served");
    }

    @Test
    void aSummaryByGroupsCountsTheirSum() {
        var understood = Paper.of(
                        "抗震救灾捐款汇总表（截至9月8日）",
                        "部门|党员||群众||合计|",
                        "|人数|金额|人数|金额|人数|金额",
                        "综合处|3|300|2|100|5|400",
                        "合计|3|300|2|100|5|400")
                .merge("A2:A3", "B2:C2", "D2:E2", "F2:G2")
                .read();
        assertThat(understood.lines().get(0)).contains("综合处 5 400.00 2022-09-08 抗震救灾捐款");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void aSheetThatGoesOnWithoutItsHeaderIsSaid() {
        var understood = Paper.of("交易时间|对方户名|收入|支出", "2022-09-05|朱丹|#100|")
                .sheet("续", "2022-09-06|牛森|#200|")
                .read();
        assertThat(understood.found()).containsExactly("unrecognised-sheet/no-header");
        assertThat(Paper.of("交易时间|对方户名|收入|支出", "2022-09-05|朱丹|#100|")
                        .sheet("选项", "部门|综合处", "|人事处")
                        .read()
                        .found())
                .isEmpty();
    }

    @Test
    void aCrossInOneOfTwoTablesSideBySideIsOfSomebodyWhoDidNotCome() {
        assertThat(Paper.of("9月3日秩序维护志愿服务", "姓名|部门|到岗|姓名|部门|到岗", "朱丹|综合处|√|牛森|人事处|√", "熊倩|综合处|√|邓海|人事处|×")
                        .read()
                        .lines())
                .containsExactly(
                        "A3:C3 朱丹 综合处 秩序维护 - 2022-09-03 served",
                        "D3:F3 牛森 人事处 秩序维护 - 2022-09-03 served",
                        "A4:C4 熊倩 综合处 秩序维护 - 2022-09-03 served",
                        "D4:F4 邓海 人事处 秩序维护 - 2022-09-03 absent");
        assertThat(Paper.of("9月3日秩序维护志愿服务", "姓名|部门|到岗|请假", "朱丹|综合处|√|", "熊倩|综合处|×|", "邓海|人事处||√")
                        .read()
                        .lines())
                .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
                .containsExactly("served", "absent", "cancelled");
    }

    @Test
    void whichWayAClockWasPunchedIsNoTask() {
        var understood = Paper.of(
                        "秩序维护志愿服务签到记录", "姓名|部门|签到类型|时间", "朱丹|综合处|签到|2022-09-03 20:00", "朱丹|综合处|签退|2022-09-03 23:00")
                .read();
        assertThat(understood.entries())
                .allSatisfy(entry -> assertThat(((Attendance) entry).isPunch()).isTrue());
        assertThat(understood.lines()).allMatch(line -> line.contains("秩序维护"));
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void whoAnswersForATeamServesWithIt() {
        assertThat(Paper.of("9月3日志愿服务分工表", "任务|负责人|成员", "清扫|朱丹|熊倩、黄绚", "宣传|牛森|邓海")
                        .read()
                        .lines())
                .hasSize(5);
        assertThat(Paper.of("9月3日志愿服务", "任务|负责人|志愿者", "清扫|朱丹|熊倩、黄绚").read().lines())
                .hasSize(2);
    }

    @Test
    void whatIsAskedOfEveryoneSaysWhoCame() {
        assertThat(Paper.of("无偿献血登记表 2022年9月6日", "姓名|部门|献血量|是否献血", "朱丹|综合处|400ml|是", "熊倩|综合处||否（血压偏高）")
                        .read()
                        .lines())
                .hasSize(2)
                .anyMatch(line -> line.endsWith("served"))
                .anyMatch(line -> line.endsWith("absent"));
    }

    @Test
    void whoIsTickedUnderNeitherOfTwoHeadingsDidNotCome() {
        var understood = Paper.of("9月3日秩序维护志愿服务", "姓名|部门|到岗|请假", "朱丹|综合处|√|", "熊倩|综合处||√", "邓海|人事处||")
                .read();
        assertThat(understood.lines())
                .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
                .containsExactly("served", "cancelled", "absent");
        assertThat(understood.found()).containsExactly("unsigned-row 5");
    }

    @Test
    void aSheetThatIsCalledVoidIsAskedAboutOnce() {
        var understood = Paper.of("助学捐款登记表", "姓名|日期|金额", "朱丹|9月5日|100")
                .sheet("作废", "助学捐款登记表", "姓名|日期|金额", "熊倩|9月5日|200", "牛森|9月5日|300")
                .read();
        assertThat(understood.lines()).hasSize(3);
        assertThat(understood.found()).containsExactly("voided-row/sheet");
        assertThat(Paper.of("志愿者报名表（活动已取消）", "姓名|活动|日期", "朱丹|秩序维护|9月5日").read().found())
                .containsExactly("voided-row/sheet");
        assertThat(Paper.of("助学捐款登记表（不含作废）", "姓名|日期|金额", "朱丹|9月5日|100").read().found())
                .isEmpty();
    }

    @Test
    void whoeverSignsForAListOverItsDayIsNoRow() {
        assertThat(Paper.of("感谢以下同志为助学捐款", "姓名|部门|金额|捐款日期", "朱丹|综合处|100|9月5日", "特此致谢！", "机关工会", "2022年9月8日")
                        .read()
                        .found())
                .isEmpty();
    }

    @Test
    void whatSomebodyIsTickedInAColumnOfItsOwnIsNoStatus() {
        assertThat(Paper.of("9月3日秩序维护志愿服务", "姓名|男|女|部门|群众", "朱丹||√|综合处|√", "熊倩|√||综合处|")
                        .read()
                        .findings())
                .noneMatch(finding -> finding.severity() != Severity.INFO);
    }

    @Test
    void aRemarkThatCorrectsARowIsAsked() {
        assertThat(Paper.of("志愿服务记录", "姓名|服务内容|服务日期|时长|备注", "朱丹|秩序维护|9月3日|3|", "朱丹|秩序维护|9月3日|3.5|更正时长")
                        .read()
                        .found())
                .containsExactly("implausible/corrected 4");
    }

    @Test
    void thePartOfTheDayOverOneOfTwoTablesSideBySideIsOfAllItsRows() {
        var understood = Paper.of("9月3日秩序维护志愿服务时长", "上午||下午|", "姓名|时长|姓名|时长", "朱丹|3|朱丹|3", "熊倩|2|牛森|1")
                .read();
        assertThat(understood.entries())
                .extracting(entry -> ((Attendance) entry).half() + " " + ((Attendance) entry).activityWords())
                .containsExactly("MORNING 秩序维护", "AFTERNOON 秩序维护", "MORNING 秩序维护", "AFTERNOON 秩序维护");
        assertThat(Paper.of("9月3日志愿服务", "上午：秩序维护||下午：信息录入|", "姓名|部门|姓名|部门", "朱丹|综合处|牛森|人事处")
                        .read()
                        .lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("朱丹 综合处 秩序维护"))
                .anyMatch(line -> line.contains("牛森 人事处 信息录入"));
    }

    @Test
    void numbersThatATitleExplainsAreMarks() {
        assertThat(Paper.of("秩序维护志愿服务签到（1到岗 0缺席 2请假）", "姓名|部门|9月3日|9月4日", "朱丹|综合处|1|1", "熊倩|综合处|0|1", "黄绚|综合处|2|1")
                        .read()
                        .lines())
                .filteredOn(line -> line.endsWith("served"))
                .hasSize(4)
                .noneMatch(line -> line.contains("2h"));
    }
}
