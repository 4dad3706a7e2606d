package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet counts where it has what a kind needs and where its words say so; each line is {@code file name;title;header;row}. */
class KindsByEvidenceTest {

    private static Understood read(String sheet) {
        String[] parts = sheet.split(";", -1);
        String[] rows =
                parts[1].isEmpty() ? new String[] {parts[2], parts[3]} : new String[] {parts[1], parts[2], parts[3]};
        return Paper.of(rows).named(parts[0].isEmpty() ? "表" : parts[0]).read();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";志愿服务登记表;姓名|部门|服务内容|地点|日期;朱丹|综合处|秩序维护|锦绣社区|9月3日",
                ";;姓名|部门|服务内容|服务日期;朱丹|综合处|擦栏杆|9月3日",
                ";;姓名|部门|活动|地点|日期;朱丹|综合处|秩序维护|锦绣社区|9月3日",
                ";;姓名|部门|岗位|地点|日期;朱丹|综合处|防汛值守|滨江路|9月3日",
                "锦绣社区志愿者;;姓名|部门|地点|日期;朱丹|综合处|锦绣社区|9月3日",
                ";锦绣社区值班表;姓名|部门|地点|日期;朱丹|综合处|锦绣社区|9月3日",
                ";大运会志愿者签到表 2022年9月3日;姓名|部门|地点|签到;朱丹|综合处|东安湖公园|√",
                ";培训会场志愿者签到表 2022年9月3日;姓名|部门|地点|签到;朱丹|综合处|东安湖公园|√",
                ";志愿者考勤表;姓名|部门|地点|日期|时长;朱丹|综合处|锦绣社区|9月3日|3",
                ";无偿献血登记 2022年9月3日;姓名|部门|地点|献血量;朱丹|综合处|天府广场献血屋|400",
                ";志愿服务（物资发放）签到表;姓名|部门|服务内容|服务日期;朱丹|综合处|物资发放|9月3日",
                ";下沉社区报到人员名单;姓名|部门|报到社区|报到日期;朱丹|综合处|锦绣社区|9月3日",
                ";義工服務紀錄;姓名|單位|服務內容|地點|日期;朱丹|綜合處|擦欄杆|錦繡社區|9月3日",
                ";;name|department|event|date|volunteer_hours;Zhu Dan|Office|Park clean-up|2022-09-03|3",
                ";图书馆志愿者服务表;姓名|部门|服务内容|日期;朱丹|综合处|图书整理|9月3日",
                ";运动会志愿服务;姓名|部门|服务内容|日期;朱丹|综合处|检录|9月3日",
            })
    void whoServedIsCounted(String sheet) {
        assertThat(read(sheet).kind()).isEqualTo("services");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";爱心捐款名单;姓名|部门|金额|日期;朱丹|综合处|100|9月5日",
                ";;姓名|部门|捐款金额|日期;朱丹|综合处|100|9月5日",
                "助学捐款;;姓名|部门|金额|日期;朱丹|综合处|100|9月5日",
                ";;姓名|部门|金额|项目|日期;朱丹|综合处|100|助学捐款|9月5日",
                ";献爱心捐款;付款人|部门|金额|付款时间;朱丹|综合处|100|9月5日 10:00",
                ";;捐赠者|收入金额|交易日期;朱丹|100|9月5日",
                ";;捐赠单位|联系人|捐赠金额|捐赠日期;蓝天药业有限公司|朱丹|100|9月5日",
                ";慈善一日捐登记表;姓名|单位|金额|日期;朱丹|综合处|100|9月5日",
                ";捐款捐物登记表;姓名|部门|日期|捐赠物资|数量|单位|捐款金额（元）;朱丹|综合处|9月5日||||100",
                ";;donorName|donation_amount|donationDate;Zhu Dan|100|2022-09-05",
                ";困难职工帮扶捐款;姓名|部门|金额|日期;朱丹|综合处|100|9月5日",
                ";退役军人捐款名单;姓名|部门|金额|日期;朱丹|综合处|100|9月5日",
            })
    void whoGaveIsCounted(String sheet) {
        assertThat(read(sheet).kind()).isEqualTo("donations");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";参会人员签到表;序号|姓名|部门|地点|日期|签到;1|朱丹|综合处|三楼会议室|9月3日|√",
                ";志愿者培训签到表;姓名|部门|地点|日期|签到;朱丹|综合处|三楼会议室|9月3日|√",
                ";来访人员登记表;日期|姓名|单位|事由|地点;9月3日|朱丹|蓝天公司|办事|一楼大厅",
                ";加班登记表;姓名|部门|日期|工作内容|加班时长;朱丹|综合处|9月3日|整理档案|2",
                ";物品借用登记;日期|姓名|部门|物品|地点;9月3日|朱丹|综合处|投影仪|会议室",
                ";老干部服务处9月考勤表;姓名|部门|9月1日|9月2日;朱丹|综合处|√|√",
                ";国庆节值班表;日期|姓名|部门|地点|电话;9月3日|朱丹|综合处|值班室|13000000001",
                ";交通补贴发放表;姓名|部门|日期|金额;朱丹|综合处|9月3日|100",
                ";2022年9月工会会费;姓名|部门|日期|金额;朱丹|综合处|9月3日|100",
                "费用报销明细;;日期|姓名|部门|摘要|金额;9月3日|朱丹|综合处|差旅费|560",
                ";捐款退款名单;姓名|日期|金额;朱丹|9月3日|100",
                ";;捐赠人|日期|物资名称|数量|单价|金额;朱丹|9月3日|口罩|100|5|500",
                ";;书名|作者|数量|单价|金额;秋日|朱丹|2|30|60",
                ";资产台账;资产编号|名称|使用人|存放地点|购置日期|金额;Z1|打印机|朱丹|办公室|9月3日|1200",
                "项目;;名称|地点|日期|人数;河道清理|和平社区|9月3日|30",
                ";篮球比赛报名表;姓名|部门|地点|日期;朱丹|综合处|体育馆|9月3日",
                ";;姓名|部门|金额|日期;朱丹|综合处|100|9月5日",
                ";获奖人员名单;姓名|部门|名次;朱丹|综合处|1",
                ";;姓名|部门|地点|日期;朱丹|综合处|三楼|9月3日",
                ";疫苗接种名单;姓名|部门|地点|日期;朱丹|综合处|社区卫生中心|9月3日",
            })
    void anyOtherPaperIsAskedAboutAndNotCounted(String sheet) {
        Understood understood = read(sheet);
        assertThat(understood.lines()).isEmpty();
        assertThat(understood.found()).singleElement().asString().startsWith("unrecognised-sheet/");
        assertThat(understood.found().get(0)).doesNotContain("no-header").doesNotContain("prose");
    }

    @Test
    void aRefusalSaysTheHeaderTheColumnsAndWhatItLooksLike() {
        Understood understood =
                Paper.of("会议签到", "", "序号|姓名|部门|桌号", "1|朱丹|综合处|7").read();
        assertThat(understood.findings().get(0).variant()).isEqualTo("other-paper.unread");
        assertThat(understood.findings().get(0).args())
                .containsExactly("3", "“序号”“姓名”“部门”", "“桌号”", "", "@topic.meeting");
    }

    @Test
    void aListOfTheStaffSaysSo() {
        assertThat(read(";职工花名册;工号|姓名|部门;A1|朱丹|综合处").kind()).isEqualTo("roster");
        assertThat(read("通讯录;;姓名|部门|电话;朱丹|综合处|13000000001").kind()).isEqualTo("roster");
        assertThat(read(";志愿者花名册;姓名|部门|电话;朱丹|综合处|13000000001").kind()).isEmpty();
        assertThat(read(";学生花名册;姓名|部门|电话;朱丹|综合处|13000000001").kind()).isEmpty();
    }
}
