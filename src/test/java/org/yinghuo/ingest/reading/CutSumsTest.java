package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yinghuo.ingest.reading.Paper.Format;

/** Sums that their own commas cut in two, since nobody put them in quotes: whole again where that is certain, refused where it is not. */
class CutSumsTest {

    private static Understood csv(String... rows) {
        return Paper.of(rows).read(Format.CSV);
    }

    @Test
    void aGiftIsWholeAgainWhereTheRowIsLongerThanItsHeader() {
        var last = csv("助学捐款 2022年9月6日", "姓名|金额", "朱丹|100", "牛森|1|500");
        assertThat(last.lines())
                .containsExactly("A3:B3 朱丹 - 100.00 2022-09-06 助学捐款", "A4:C4 牛森 - 1500.00 2022-09-06 助学捐款");
        assertThat(last.found()).isEmpty();
        assertThat(csv("助学捐款 2022年9月6日", "姓名|金额|备注", "朱丹|100|微信", "牛森|1|234|567.00|微信")
                        .lines())
                .contains("A4:E4 牛森 - 1234567.00 2022-09-06 助学捐款");
    }

    @Test
    void anEmptyCellBehindItCountsAsACell() {
        var understood = csv("助学捐款", "姓名|部门|日期|金额|备注", "朱丹|综合处|2022-09-06|1|500|", "牛森|人事处|2022-09-06|200|");
        assertThat(understood.lines())
                .containsExactly("A3:E3 朱丹 综合处 1500.00 2022-09-06 助学捐款", "A4:D4 牛森 人事处 200.00 2022-09-06 助学捐款");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void threeDigitsWhereWordsShouldStandAreRefused() {
        assertThat(csv("助学捐款", "姓名|部门|日期|金额|备注", "朱丹|综合处|2022-09-06|1|500", "牛森|人事处|2022-09-06|200|")
                        .found())
                .containsExactly("malformed-row/cut-sum 3");
        assertThat(csv("助学捐款 2022年9月6日", "姓名|金额|方式|备注", "朱丹|1|500|微信", "牛森|200|微信|")
                        .found())
                .containsExactly("malformed-row/cut-sum 3");
    }

    @Test
    void twoSumsSideBySideAreTwo() {
        var understood = csv("助学捐款 2022年9月6日", "姓名|部门|微信|现金", "朱丹|综合处|100|200", "牛森|综合处|1|100|200", "熊倩|综合处||1|300");
        assertThat(understood.lines())
                .containsExactly(
                        "C3 朱丹 综合处 100.00 2022-09-06 助学捐款 wechat",
                        "D3 朱丹 综合处 200.00 2022-09-06 助学捐款 cash",
                        "A4:E4 malformed-row",
                        "D5:E5 熊倩 综合处 1300.00 2022-09-06 助学捐款 cash");
        assertThat(understood.found()).containsExactly("malformed-row/too-many-cells 4");
    }

    @Test
    void aCommaMoreAtTheEndOfEveryRowCutsNothing() {
        var understood = csv("助学捐款 2022年9月6日", "姓名|部门|微信|现金", "朱丹|综合处|100|200|", "牛森|综合处|50||", "熊倩|综合处|5|100|");
        assertThat(understood.lines())
                .contains("C5 熊倩 综合处 5.00 2022-09-06 助学捐款 wechat", "D5 熊倩 综合处 100.00 2022-09-06 助学捐款 cash");
    }

    @Test
    void aDepartmentsSumIsWholeAgainAndItsHeadcountIsLeftAlone() {
        var understood = csv("助学捐款汇总 2022年9月6日", "部门|人数|金额", "综合处|12|1|500", "人事处|12|500", "合计|24|2|000");
        assertThat(understood.lines().subList(0, 2))
                .containsExactly("A3:D3 综合处 12 1500.00 2022-09-06 助学捐款", "A4:C4 人事处 12 500.00 2022-09-06 助学捐款");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void whatStandsBehindIsNamedByTheFilesOwnColumns() {
        var understood = csv(
                "交易时间|对方户名|收入金额|支出金额|余额|币种|摘要",
                "2022-09-06 10:00:00|朱丹|1|000.00|0.00|2|000.00|USD|捐款",
                "2022-09-06 11:00:00|牛森|100.00|0.00|2|100.00|CNY|捐款");
        assertThat(understood.lines().get(0)).startsWith("A2:I2 ");
        assertThat(understood.lines().get(1)).startsWith("A3:H3 2022-09-06T11:00 IN 100.00 牛森");
        assertThat(understood.findings())
                .singleElement()
                .satisfies(one -> assertThat(one.firstColumn()).isEqualTo(8));
    }

    @Test
    void aCellOfASpreadsheetIsNeverCut() {
        assertThat(Paper.of("助学捐款 2022年9月6日", "姓名|金额|备注", "朱丹|1|500")
                        .read(Format.XLSX)
                        .lines())
                .containsExactly("A3:C3 朱丹 - 1.00 2022-09-06 助学捐款");
    }
}
