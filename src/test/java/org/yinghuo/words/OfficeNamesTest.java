package org.yinghuo.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.ingest.reading.Some;
import org.yinghuo.model.IssueId;

class OfficeNamesTest {

    private final OfficeNames phrases = new OfficeNames(Some.seeds());

    @ParameterizedTest
    @CsvSource({"综合处,综合处", "综 合 处,综合处", "綜合處,综合处", "综合,综合处", "人事,人事处", "一、人事处,人事处", "（二）人事处,人事处", "1.人事处：,人事处"})
    void resolvesDepartmentsByNameAndAlias(String text, String official) {
        assertThat(phrases.department(text)).contains(official);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "综合二处", "省综合处", "处", "年鉴", "张三"})
    void anUnlistedDepartmentIsUnknown(String text) {
        assertThat(phrases.department(text)).isEmpty();
    }

    @Test
    void findsTheOnlyDepartmentWithinATitle() {
        assertThat(phrases.departmentWithin("人事处捐款01")).isEqualTo("人事处");
        assertThat(phrases.departmentWithin("年鉴工作处志愿服务签到")).isEqualTo("年鉴工作处");
        assertThat(phrases.departmentWithin("人事处和综合处捐款")).isNull();
        assertThat(phrases.departmentWithin("捐款明细")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "抗震救灾捐款,抗震救灾捐款",
        "地震捐款,抗震救灾捐款",
        "抗震救灾,抗震救灾捐款",
        "2022年抗震救灾捐款登记表,抗震救灾捐款",
        "助学,助学捐款",
        "办公室助学捐款名单,助学捐款",
        "抗震救灾专项,抗震救灾捐款",
        "机关抗震救灾爱心捐款名单,抗震救灾捐款",
        "抗震救灾自愿募捐登记表,抗震救灾捐款",
        "地震专项捐赠明细,抗震救灾捐款",
        "“抗震救灾”特殊党费缴纳登记表,抗震救灾捐款"
    })
    void resolvesCampaigns(String text, String name) {
        assertThat(phrases.campaign(text).orElseThrow().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "捐款", "抗洪捐款", "抗震救灾捐款和助学捐款", "抗震救灾爱心捐款和助学爱心捐款", "抗洪爱心捐款名单", "抗震救灾物资", "/"})
    void anUnlistedCampaignIsUnknown(String text) {
        assertThat(phrases.campaign(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "秩序维护|秩序维护",
                "维持秩序|秩序维护",
                "維護秩序|秩序维护",
                "核酸检测信息录入|信息录入",
                "秩序维护、信息录入|秩序维护 信息录入",
                "维持秩序；登记信息|秩序维护 信息录入",
                "维持秩序和登记信息|秩序维护 信息录入",
                "维持秩序，登记信息|秩序维护 信息录入",
                "维持秩序 登记信息|秩序维护 信息录入",
                "维持秩序/维护秩序|秩序维护",
                "秩序维护工作|秩序维护",
                "参加无偿献血|无偿献血",
                "协助维持秩序工作|秩序维护",
                "搬东西|物资搬运",
                "扫楼|秩序维护",
                "秩序维护、量体温|秩序维护 量体温",
                "量体温|量体温",
                "到社区，量体温|到社区，量体温",
                "参加量体温志愿服务|量体温",
                "“量体温”志愿服务活动|量体温",
                "赴敬老院服务|敬老院",
                "到岗值守|到岗值守",
                "志愿服务|志愿服务",
                "志愿服务活动|志愿服务",
                "1.秩序维护|秩序维护",
                "秩序维护等|秩序维护"
            })
    void namesOfficialActivitiesAndKeepsUnknownOnes(String text, String activities) {
        assertThat(String.join(" ", phrases.activities(text))).isEqualTo(activities);
    }

    @Test
    void aBlankNamesNoActivity() {
        assertThat(phrases.activities("")).isEmpty();
        assertThat(phrases.activities(" / ")).isEmpty();
        assertThat(phrases.isActivity("登记信息")).isTrue();
        assertThat(phrases.isActivity("量体温、登记信息")).isTrue();
        assertThat(phrases.isActivity("张三")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "第34期,2022-34",
        "2022年第34期,2022-34",
        "志愿服务（第 35 期）,2022-35",
        "第三十四期,2022-34",
        "总第96期,2022-35",
        "第34期（总第95期）,2022-34",
        "2022年第34期（总第95期）,2022-34"
    })
    void knowsTheIssueATextNames(String text, String issue) {
        assertThat(phrases.issueWithin(text, null)).isEqualTo(IssueId.parse(issue));
    }

    @ParameterizedTest
    @ValueSource(strings = {"第99期", "总第7期", "2021年第34期", "34", "学期", "9月3日"})
    void anIssueThatIsNotListedIsNone(String text) {
        assertThat(phrases.issueWithin(text, null)).isNull();
    }
}
