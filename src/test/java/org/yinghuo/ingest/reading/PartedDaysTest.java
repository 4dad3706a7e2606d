package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days whose year, month and number stand in columns of their own, and days whose last zero a spreadsheet dropped (rules day-of-entry, ambiguous-day). */
class PartedDaysTest {

    @ParameterizedTest
    @CsvSource({"2022|9|3, 2022-09-03", "2022年|9月|3日, 2022-09-03", "|9|3, 2022-09-03"})
    void yearMonthAndDayMakeOne(String cells, String day) {
        assertThat(Paper.of("志愿服务登记表", "姓名|部门|服务内容|年|月|日", "朱丹|综合处|秩序维护|" + cells)
                        .read()
                        .lines())
                .singleElement()
                .asString()
                .contains(" " + day + " served");
    }

    @Test
    void theDaysAroundSettleADayThatLostItsZero() {
        Understood settled = Paper.of(
                        "志愿服务登记表",
                        "姓名|部门|服务内容|日期",
                        "朱丹|综合处|秩序维护|2022.8.29",
                        "牛森|综合处|秩序维护|#8.3",
                        "熊倩|人事处|秩序维护|2022.8.31")
                .read(Paper.Format.XLSX);
        assertThat(settled.lines().get(1)).contains(" 2022-08-30 served");
        Understood alone =
                Paper.of("志愿服务登记表", "姓名|部门|服务内容|日期", "牛森|综合处|秩序维护|#8.3").read(Paper.Format.XLSX);
        assertThat(alone.lines()).singleElement().asString().contains("bad-date");
    }
}
