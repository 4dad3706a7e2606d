package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Papers that are about those who serve and do not say that anybody did (rule kind-by-evidence). */
class PapersAboutVolunteersTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    志愿者体温登记表; 日期|姓名|部门|上午体温|下午体温; 2022-09-03|朱丹|综合处|#36.5|#36.6
                    志愿者核酸检测结果登记; 日期|姓名|部门|采样时间|检测结果; 2022-09-03|朱丹|综合处|8:00|阴性
                    抗疫志愿者用餐统计表; 日期|姓名|部门|早餐|午餐; 2022-09-03|朱丹|综合处|#1|#0
                    志愿服务满意度评分表（9月3日）; 姓名|部门|服务态度|服务质量|总分; 朱丹|综合处|#48|#47|#95
                    保安巡逻记录表; 日期|时间|巡逻人|地点; 2022-09-03|22:00|朱丹|一号楼
                    """)
    void isRefusedAsWhatItIs(String title, String header, String row) {
        var understood = Paper.of(title, header, row, row.replace("朱丹", "熊倩")).read();
        assertThat(understood.lines()).isEmpty();
        assertThat(understood.found()).singleElement().asString().contains("other-paper");
    }

    /** What volunteers do is not taken for what is kept of them. */
    @Test
    void aTemperatureBesideATaskIsNoPaperOfItsOwn() {
        var understood = Paper.of("姓名|服务内容|服务日期|体温", "朱丹|体温检测|2022-09-03|#36.5", "熊倩|秩序维护|2022-09-03|#36.6")
                .read();
        assertThat(understood.lines()).hasSize(2);
    }

    @Test
    void whoCannotComeDidNotServe() {
        var understood = Paper.of("9月3日不能参加志愿服务人员情况说明", "姓名|部门|原因", "朱丹|综合处|出差", "熊倩|综合处|病假")
                .read();
        assertThat(understood.lines()).allMatch(line -> line.endsWith("cancelled"));
    }

    @Test
    void anAppointmentIsNoService() {
        var understood = Paper.of("无偿献血预约登记表", "姓名|部门|预约日期", "朱丹|综合处|2022-09-03", "熊倩|综合处|2022-09-03")
                .read();
        assertThat(understood.lines()).allMatch(line -> line.endsWith("registered"));
    }
}
