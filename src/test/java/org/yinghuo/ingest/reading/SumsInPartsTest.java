package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.ingest.reading.Paper.Format;

/** Sums that stand in several columns, or in a unit that only one place of the sheet states. */
class SumsInPartsTest {

    @ParameterizedTest
    @EnumSource(Format.class)
    void waysOfGivingUnderOneHeadingAreAllRead(Format format) {
        var understood = Paper.of(
                        "助学捐款登记表 2022年9月6日",
                        "序号|姓名|部门|捐款金额（百元）|||合计|备注",
                        "|||微信|现金|其他||",
                        "#1|朱丹|综合处|#1|||#1|",
                        "#2|牛森|综合处||#2||#2|",
                        "#3|熊倩|人事处|#1||#3|#4|",
                        "合计|||#2|#2|#3|#7|")
                .merge("A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:G3", "H2:H3")
                .read(format);
        assertThat(understood.lines().subList(0, 4))
                .containsExactly(
                        "D4 朱丹 综合处 100.00 2022-09-06 助学捐款 wechat",
                        "E5 牛森 综合处 200.00 2022-09-06 助学捐款 cash",
                        "D6 熊倩 人事处 100.00 2022-09-06 助学捐款 wechat",
                        "F6 熊倩 人事处 300.00 2022-09-06 助学捐款 other");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void aWayOfGivingThatIsNoneOfTheOthersIsMoneyToo() {
        assertThat(Paper.of("助学捐款登记表 2022年9月6日", "姓名|部门|微信|支付宝|现金|转账|其他", "朱丹|综合处||||#5|", "牛森|综合处|||||#4")
                        .read()
                        .lines())
                .containsExactly("F3 朱丹 综合处 5.00 2022-09-06 助学捐款 transfer", "G4 牛森 综合处 4.00 2022-09-06 助学捐款 other");
    }

    @Test
    void aPartOfADepartmentsSumIsNotItsSum() {
        var understood = Paper.of(
                        "助学捐款汇总表 2022年9月6日",
                        "部门|捐款人数|捐款金额|其中党员|",
                        "|||人数|金额",
                        "综合处|#5|#1000|#3|#700",
                        "合计|#5|#1000|#3|#700")
                .merge("A2:A3", "B2:B3", "C2:C3", "D2:E2")
                .read();
        assertThat(understood.entries()).hasSize(2);
        assertThat(understood.lines().get(0)).contains("综合处 5 1000.00 2022-09-06 助学捐款");
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"单位：百元,300.00", "单位：千元,3000.00", "金额单位：人民币万元,30000.00", "单位：元,3.00"})
    void aFormLineStatesTheUnit(String line, String amount) {
        assertThat(Paper.of("助学捐款 2022年9月6日", line, "姓名|部门|金额", "朱丹|综合处|#3")
                        .read()
                        .lines())
                .containsExactly("A4:C4 朱丹 综合处 " + amount + " 2022-09-06 助学捐款");
    }

    @ParameterizedTest
    @ValueSource(strings = {"注：以上单位为万元", "备注：金额单位：万元", "以上金额均以万元计", "（单位：人民币万元）"})
    void aFootnoteStatesTheUnitWhereNothingAboveDoes(String footnote) {
        assertThat(Paper.of("助学捐款 2022年9月6日", "姓名|部门|金额", "朱丹|综合处|#0.13", footnote)
                        .read()
                        .lines()
                        .get(0))
                .isEqualTo("A3:C3 朱丹 综合处 1300.00 2022-09-06 助学捐款");
        assertThat(Paper.of("助学捐款 2022年9月6日", "姓名|部门|金额（元）", "朱丹|综合处|#13", footnote)
                        .read()
                        .lines()
                        .get(0))
                .isEqualTo("A3:C3 朱丹 综合处 13.00 2022-09-06 助学捐款");
    }

    @Test
    void anotherCountrysMoneyIsNotCountedAsYuan() {
        var byTitle = Paper.of("助学捐款 2022年9月6日", "单位：美元", "姓名|部门|金额", "朱丹|综合处|#10", "牛森|综合处|20元")
                .read();
        assertThat(byTitle.lines()).containsExactly("A4:C4 bad-amount", "A5:C5 牛森 综合处 20.00 2022-09-06 助学捐款");
        assertThat(Paper.of("助学捐款 2022年9月6日", "姓名|部门|金额（港元）", "朱丹|综合处|10")
                        .read()
                        .found())
                .containsExactly("bad-amount/foreign 3");
    }

    @Test
    void aCircledNumberBeforeASumIsNoDigitOfIt() {
        assertThat(Paper.of("助学捐款 2022年9月6日", "姓名|部门|金额", "朱丹|综合处|①100").read().found())
                .containsExactly("bad-amount/unreadable 3");
    }

    @Test
    void aSumThatItsCapitalsContradictIsRefused() {
        var understood = Paper.of(
                        "助学捐款 2022年9月6日", "姓名|部门|金额|金额（大写）", "朱丹|综合处|#221|贰佰贰拾壹元整", "牛森|综合处|#222|贰佰元整", "熊倩|人事处|#223|/")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A3:C3 朱丹 综合处 221.00 2022-09-06 助学捐款",
                        "A4:C4 bad-amount",
                        "A5:C5 熊倩 人事处 223.00 2022-09-06 助学捐款");
        assertThat(understood.found()).containsExactly("bad-amount/capitals 4");
    }

    @Test
    void aPlatformsSumsInFenAreHundredths() {
        assertThat(Paper.of("交易时间|付款人|金额(分)|交易状态|订单号", "2022-09-06 10:00:00|朱丹|#12450|支付成功|A1")
                        .read()
                        .lines())
                .containsExactly("A2:E2 2022-09-06T10:00 IN 124.50 朱丹 -");
    }

    @Test
    void aRowsOwnTotalIsItsSumWhereUnknownColumnsAddUpToIt() {
        var understood = Paper.of(
                        "助学捐款 2022年9月6日",
                        "姓名|部门|本人捐款|家属捐款|合计",
                        "朱丹|综合处|#105|#10|#115",
                        "牛森|综合处|#106||#106",
                        "合计||#211|#10|#221")
                .read();
        assertThat(understood.lines().subList(0, 2))
                .containsExactly("A3:E3 朱丹 综合处 115.00 2022-09-06 助学捐款", "A4:E4 牛森 综合处 106.00 2022-09-06 助学捐款");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void aDepartmentsWaysOfGivingWithoutTheirSumAreRefused() {
        assertThat(Paper.of("助学捐款汇总 2022年9月6日", "部门|人数|微信金额|现金金额", "综合处|#4|#300|#118")
                        .read()
                        .found())
                .containsExactly("unrecognised-sheet/two-amounts 2");
        assertThat(Paper.of("助学捐款汇总 2022年9月6日", "部门|人数|微信|现金|金额", "综合处|#4|#300|#118|#418")
                        .read()
                        .lines())
                .containsExactly("A3:E3 综合处 4 418.00 2022-09-06 助学捐款");
    }

    @ParameterizedTest
    @ValueSource(strings = {"助学捐款登记表 2022年9月6日（单位：分）|||", "助学捐款登记表 2022年9月6日||单位：分|"})
    void fenOverSumsAreTheHundredthOfAYuan(String title) {
        assertThat(Paper.of(title, "姓名|部门|金额|备注", "朱丹|综合处|20050|").read().lines())
                .containsExactly("A3:C3 朱丹 综合处 200.50 2022-09-06 助学捐款");
    }

    @Test
    void fenOverLengthsAreMinutes() {
        assertThat(Paper.of("志愿服务（单位：分）", "姓名|服务内容|日期|时长", "朱丹|秩序维护|9月3日|90")
                        .read()
                        .lines()
                        .toString())
                .contains(" 1.5h ");
    }

    @Test
    void minutesBesideHoursUnderOneHeadingAreTheRestOfThem() {
        assertThat(Paper.of("志愿服务", "姓名|服务内容|日期|服务时长|", "|||时|分", "朱丹|秩序维护|9月3日|2|30")
                        .merge("D2:E2")
                        .read(Format.XLSX)
                        .lines()
                        .toString())
                .contains(" 2.5h ");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theDigitsOfAPrintedReceiptAreOneSum(Format format) {
        var understood = Paper.of(
                        "助学捐款收据登记 2022年9月6日",
                        "收据号|捐款人|捐款金额||||||部门",
                        "||千|百|十|元|角|分|",
                        "001|朱丹|||¥|5|#0|#0|综合处",
                        "002|熊倩|#1|#0|#5|#0|#5|#0|人事处",
                        "合计||#1|#0|#5|#5|#5|#0|")
                .merge("C2:H2")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "B4:I4 朱丹 综合处 5.00 2022-09-06 助学捐款", "B5:I5 熊倩 人事处 1050.50 2022-09-06 助学捐款", "A6:C6 TOTAL");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void yuanJiaoAndFenAreOneSumWhateverHeadsThem() {
        var understood = Paper.of(
                        "助学捐款 2022年9月6日", "姓名|元|角|分|部门", "朱丹|#200|#5||综合处", "熊倩|50.5|||人事处", "牛森|#20|#15|#0|人事处")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A3:E3 朱丹 综合处 200.50 2022-09-06 助学捐款",
                        "A4:E4 熊倩 人事处 50.50 2022-09-06 助学捐款",
                        "A5:E5 bad-amount");
        assertThat(understood.found()).containsExactly("bad-amount/unreadable 5");
    }

    @Test
    void aTableBeneathWithOtherHeadingsHasNoPartsOfSums() {
        assertThat(Paper.of(
                                "助学捐款 2022年9月6日",
                                "姓名|元|角|分|部门",
                                "朱丹|#200|#5||综合处",
                                "",
                                "姓名|志愿服务内容|地点|时长|日期",
                                "熊倩|秩序维护|锦绣社区|#3|9月3日")
                        .read()
                        .lines())
                .containsExactly("A3:E3 朱丹 综合处 200.50 2022-09-06 助学捐款", "A6:E6 熊倩 - 秩序维护 锦绣社区 2022-09-03 3h served");
    }

    @Test
    void sumsThatAllHaveADecimalCommaAreReadSo() {
        assertThat(Paper.of("助学捐款 2022年9月6日", "姓名|金额", "朱丹|1.200,50", "熊倩|50,00")
                        .read()
                        .lines())
                .containsExactly("A3:B3 朱丹 - 1200.50 2022-09-06 助学捐款", "A4:B4 熊倩 - 50.00 2022-09-06 助学捐款");
        assertThat(Paper.of("助学捐款 2022年9月6日", "姓名|金额", "朱丹|1,00", "熊倩|50")
                        .read()
                        .found())
                .containsExactly("bad-amount/unreadable 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "助学捐款 2022年9月6日;说明：金额单位为万元;姓名|金额;蓝天公司|3",
                "助学捐款 2022年9月6日;姓名|金额;|（万元）;蓝天公司|3",
                "助学捐款 2022年9月6日;捐赠方|金额|单位;蓝天公司|3|万元",
                "助学捐款 2022年9月6日;捐赠方|金额|金额单位;蓝天公司|3|万元",
                "助学捐款 2022年9月6日;捐赠方|捐赠数额|计量单位;蓝天公司|3|万元",
                "助学捐款 2022年9月6日;捐赠方|金额|币种;蓝天公司|3|万元"
            })
    void theUnitIsHeardWhereverItStands(String lines) {
        var understood = Paper.of(lines.split(";")).read();
        assertThat(understood.lines().toString()).contains("蓝天公司 - 30000.00");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void eachRowsOwnUnitIsItsSums() {
        assertThat(Paper.of("助学捐款 2022年9月6日", "捐赠方|金额|单位", "蓝天公司|3|万元", "朱丹|500|元")
                        .read()
                        .lines()
                        .toString())
                .contains("30000.00", "500.00")
                .doesNotContain("万元");
    }

    @Test
    void aColumnOfUnitsMayNameOtherMoneyAndGoods() {
        var understood = Paper.of("助学捐款 2022年9月6日", "姓名|数额|单位", "朱丹|100|元", "牛森|100|美元", "熊倩|0.5|万元", "黄绚|3|箱")
                .read();
        assertThat(understood.found()).containsExactly("bad-amount/foreign 4");
        assertThat(understood.lines().toString()).contains("100.00", "5000.00").doesNotContain("3.00");
    }

    @Test
    void codesOfMoneyAreNobodysName() {
        assertThat(Paper.of("助学捐款 2022年9月6日", "Amount|Unit|Details", "15000|JPY|a", "20|EUR|b")
                        .read()
                        .found())
                .containsExactly("unrecognised-sheet/no-names 2");
    }

    @Test
    void aStatementsRowsHaveUnitsToo() {
        assertThat(Paper.of("交易时间|对方户名|收入|支出|金额单位|摘要", "2022-09-05 10:00|朱丹|0.01||万元|捐款")
                        .read()
                        .lines()
                        .toString())
                .contains("100.00");
    }
}
