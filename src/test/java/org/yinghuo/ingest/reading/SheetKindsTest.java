package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a sheet is about, by its headers and titles (rule kind-by-evidence). */
class SheetKindsTest {

    private static final String WHO = "姓名|部门|活动|地点|日期";
    private static final String ROW = "朱丹|综合处|秩序维护|锦绣社区|9月3日";

    @Test
    void aListOfVolunteersIsOneOfSignUpsWhereTitleOrHeadersSaySo() {
        assertThat(Paper.of("志愿者报名表", WHO, ROW).read().kind()).isEqualTo("sign-ups");
        assertThat(Paper.of("姓名|部门|报名活动|地点|活动日期", ROW).read().kind()).isEqualTo("sign-ups");
        assertThat(Paper.of("志愿服务登记表", WHO, ROW).read().kind()).isEqualTo("services");
        assertThat(Paper.of(WHO, ROW).named("志愿者报名表").read().kind()).isEqualTo("sign-ups");
        assertThat(Paper.of(WHO + "|报名时间", ROW + "|9月1日").read().kind()).isEqualTo("services");
    }

    @Test
    void itsOwnStatusColumnDecidesRowByRow() {
        var understood = Paper.of(
                        "社区防疫志愿者报名表",
                        WHO + "|状态",
                        ROW + "|已录取",
                        ROW + "|人员已满",
                        ROW + "|",
                        ROW + "|到岗",
                        ROW + "|取消",
                        ROW + "|未到",
                        ROW + "|神秘")
                .read();
        assertThat(understood.lines().stream()
                        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                        .toList())
                .containsExactly(
                        "registered", "waitlisted", "registered", "served", "cancelled", "absent", "registered");
        assertThat(understood.found()).containsExactly("unknown-status/registered 9");
    }

    @Test
    void whatBecameOfItOutweighsWhatWasIntended() {
        assertThat(Paper.of("志愿者报名表", WHO + "|是否录取|是否到岗", ROW + "|是|否", ROW + "|是|是")
                        .read()
                        .lines())
                .containsExactly(
                        "A3:G3 朱丹 综合处 秩序维护 锦绣社区 2022-09-03 absent", "A4:G4 朱丹 综合处 秩序维护 锦绣社区 2022-09-03 served");
    }

    @Test
    void membersOfStaffWithoutActivityOrAmountAreARoster() {
        var understood = Paper.of("干部花名册", "工号|姓名|部门|职务|政治面貌|手机", "A01|朱　丹|综合|处长|党员|13000000001")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A3:F3 ROSTER {department=综合处, name=朱丹, party_member=党员, phone=13000000001, staff_id=A01,"
                                + " title=处长}");
    }

    @Test
    void ourOwnFindingsComeBackAsDecisions() {
        var understood = Paper.of(
                        "finding_id|severity|code|issue|file|sheet|row|column|value|message|suggestion|decision",
                        "abcdef012345|warning|no-show|2022-34|a.xlsx|s|3||||y|absent",
                        "abcdef012346|warning|no-show|2022-34|a.xlsx|s|4||||y|")
                .read();
        assertThat(understood.kind()).isEqualTo("decisions");
        assertThat(understood.lines()).containsExactly("A2:L2 DECISION {decision=absent, finding_id=abcdef012345}");
        assertThat(Paper.of("问题编号|处理意见", "abcdef012345|skip").read().kind()).isEqualTo("decisions");
    }

    @Test
    void aSummaryHasPeopleAndAmountAndNoName() {
        assertThat(Paper.of("当日助学捐款汇总 2022年9月5日", "处室|人数|金额", "综合处|5|1,200.00")
                        .read()
                        .lines())
                .containsExactly("A3:C3 综合处 5 1200.00 2022-09-05 助学捐款 more");
    }

    @Test
    void twoReadingsThatFitEquallyAreAFinding() {
        assertThat(Paper.of("助学捐款", "姓名|部门|志愿活动|日期|时长|金额", "朱丹|综合处|秩序维护|9月3日|3|100")
                        .read()
                        .found())
                .containsExactly("unrecognised-sheet/two-kinds 2");
        assertThat(Paper.of("助学捐款名单", "姓名|日期|捐款金额|捐赠金额", "朱丹|9月5日|100|100", "牛森|9月6日|20|10")
                        .read()
                        .found())
                .containsExactly("unrecognised-sheet/two-amounts 2");
    }

    @Test
    void whatCameCountsBesideWhatWasPromised() {
        assertThat(Paper.of("助学捐款名单", "姓名|日期|认捐金额|实捐金额", "朱丹|9月5日|100|100", "牛森|9月6日|20|10")
                        .read()
                        .lines())
                .containsExactly("A3:D3 朱丹 - 100.00 2022-09-05 助学捐款", "A4:D4 牛森 - 10.00 2022-09-06 助学捐款");
    }

    @Test
    void figuresAndCapitalsOfOneSumAreOne() {
        assertThat(Paper.of("助学捐款名单", "姓名|日期|大写金额|金额", "朱丹|9月5日|壹佰元整|100")
                        .read()
                        .lines())
                .containsExactly("A3:D3 朱丹 - 100.00 2022-09-05 助学捐款");
    }

    @Test
    void aListWithoutWhatItMustHaveIsNotRecognised() {
        assertThat(Paper.of("志愿者名单", "姓名|部门|日期|时长", "朱丹|综合处|9月3日|3").read().found())
                .containsExactly("unrecognised-sheet/no-activity 2");
        assertThat(Paper.of("助学捐款名单", "姓名|部门", "朱丹|综合处").read().found())
                .containsExactly("unrecognised-sheet/no-amount 2");
    }

    @Test
    void blankSheetsAndCoversBesideAGoodOneAreSilent() {
        var understood = new Paper()
                .sheet("说明", "填表说明", "1.请如实填写", "2.谢谢")
                .sheet("空")
                .sheet("捐款", "姓名|部门|金额|日期", "朱丹|综合处|100|9月5日")
                .read();
        assertThat(understood.found()).isEmpty();
        assertThat(understood.readings()).hasSize(3);
    }

    @Test
    void aFileOfProseOrOfNothingIsNotRecognised() {
        assertThat(Paper.of("关于召开工作会议的通知", "各处室：", "请于周五下午参加会议。").read().found())
                .containsExactly("unrecognised-sheet/prose");
        assertThat(Paper.of("").read().found()).containsExactly("unrecognised-sheet/empty");
        assertThat(Paper.of("a|b|c", "1|2|3", "4|5|6", "7|8|9").read().found())
                .containsExactly("unrecognised-sheet/no-header");
    }

    @Test
    void aTableThatCannotBeUnderstoodIsSaidEvenBesideAGoodOne() {
        assertThat(new Paper()
                        .sheet("捐款", "姓名|部门|金额|日期", "朱丹|综合处|100|9月5日")
                        .sheet("其他", "a|b|c", "1|2|3", "4|5|6", "7|8|9")
                        .read()
                        .found())
                .containsExactly("unrecognised-sheet/no-header");
    }

    /** (rule turned-sheets) */
    @Test
    void onePersonsFormIsARowOfItsOwnAndNoTable() {
        for (String[] form : new String[][] {
            {"秩序维护志愿者登记卡 2022年9月3日", "姓名|朱丹|部门|综合处|职务|处长", "性别|女|电话|13000000001|党员|是"},
            {"秩序维护志愿者报名表 2022年9月3日", "姓名|朱丹|部门|综合处", "联系电话|13000000001|政治面貌|中共党员", "时段|上午|地点|幸福社区"},
            {"秩序维护志愿者报名表 2022年9月3日", "姓名|朱丹|部门|综合处", "电话|13000000001|时长|3", "", "姓名|牛森|部门|人事处", "电话|13000000002|时长|2"}
        }) {
            var understood = Paper.of(form).read();
            assertThat(understood.lines())
                    .isNotEmpty()
                    .allMatch(line -> line.contains(" 朱丹 综合处 ") || line.contains(" 牛森 人事处 "));
            assertThat(understood.found()).isEmpty();
        }
    }

    @Test
    void whoSignsInForAMeetingServesNobody() {
        for (String title : new String[] {"2022年9月3日处务会签到表", "2022年9月3日消防培训签到表"}) {
            assertThat(Paper.of(title, "姓名|部门|签名", "朱丹|综合处|").read().found())
                    .containsExactly("unrecognised-sheet/other-paper 2");
        }
        assertThat(Paper.of("2022年9月3日防火宣传培训志愿服务签到表", "姓名|部门|签名", "朱丹|综合处|")
                        .read()
                        .lines())
                .hasSize(1);
    }

    @Test
    void whatIsMissingIsNotSaidOfAColumnThatStandsThere() {
        assertThat(Paper.of("花名册", "序号|房号|姓名|电话", "1|101|朱丹|13800000001").read().found())
                .containsExactly("unrecognised-sheet/no-department 2");
        assertThat(Paper.of("volunteers", "id|name|email|year", "0|v1|v1@example.org|10", "1|v2|v2@example.org|10")
                        .read()
                        .found())
                .containsExactly("unrecognised-sheet/no-people 2");
    }

    @Test
    void numbersOfSomethingElseAreNoIssues() {
        assertThat(Paper.of(
                                "助学捐款",
                                "捐赠者|金额|日期|Issue",
                                "朱丹|100|2022-09-05|#2",
                                "牛森|200|2022-09-05|#34",
                                "熊倩|50|2022-09-06|#107")
                        .read()
                        .lines()
                        .toString())
                .doesNotContain("2022-34");
    }
}
