package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yinghuo.ingest.reading.Paper.Format;

/** Form 3: values merged over several rows, filled down only where merged. */
class MergedValuesTest {

    private static final Paper LIST = Paper.of("助学捐款名单 2022年9月6日", "部门|姓名|金额", "综合处|朱丹|100", "|牛森|50", "人事处|熊倩|30")
            .merge("A3:A4");

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"XLSX", "XLS"})
    void aMergedDepartmentHoldsForAllItsRows(Format format) {
        assertThat(LIST.read(format).lines())
                .containsExactly(
                        "A3:C3 朱丹 综合处 100.00 2022-09-06 助学捐款",
                        "B4:C4 牛森 综合处 50.00 2022-09-06 助学捐款",
                        "A5:C5 熊倩 人事处 30.00 2022-09-06 助学捐款");
    }

    @Test
    void aBlankThatIsNotMergedStaysBlank() {
        assertThat(LIST.read(Format.CSV).lines()).contains("B4:C4 牛森 - 50.00 2022-09-06 助学捐款");
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"XLSX", "XLS"})
    void activityPlaceDayAndHoursAreFilledDownToo(Format format) {
        var understood = Paper.of("志愿服务", "活动|地点|日期|时长|姓名|部门", "秩序维护|锦绣社区|9月3日|#3|朱丹|综合处", "||||牛森|人事处")
                .merge("A3:A4", "B3:B4", "C3:C4", "D3:D4")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "A3:F3 朱丹 综合处 秩序维护 锦绣社区 2022-09-03 3h served", "E4:F4 牛森 人事处 秩序维护 锦绣社区 2022-09-03 3h served");
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"XLSX", "XLS"})
    void aSumMergedOverSeveralNamesIsOneGiftOfAllOfThem(Format format) {
        var understood = Paper.of(
                        "助学捐款名单 2022年9月5日", "姓名|部门|金额", "朱丹|综合处|#300", "牛森|综合处|", "熊倩|综合处|", "黄绚|人事处|#50", "合计|4人|#350")
                .merge("C3:C5")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "A3:C3 朱丹、牛森、熊倩 综合处 300.00 2022-09-05 助学捐款 3 people",
                        "A6:C6 黄绚 人事处 50.00 2022-09-05 助学捐款",
                        "A7:C7 TOTAL");
        assertThat(understood.found()).isEmpty();
    }
}
