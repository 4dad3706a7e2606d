package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.ingest.reading.Paper.Format;
import org.yinghuo.model.SheetReading.TotalReading;

/** Form 8: totals anywhere, not counted, compared with the rows they sum (rule totals-checked). */
class TotalLinesTest {

    private static final String HEADER = "序号|姓名|部门|金额|日期";
    private static final String ONE = "#1|朱丹|综合处|#100|9月5日";
    private static final String TWO = "#2|牛森|人事处|#250|9月6日";

    @ParameterizedTest
    @EnumSource(Format.class)
    void atTheEnd(Format format) {
        var understood = Paper.of("捐款名单", HEADER, ONE, TWO, "合  计|||#350|").read(format);
        assertThat(understood.lines()).hasSize(3).last().isEqualTo("A5:D5 TOTAL");
        assertThat(understood.found()).isEmpty();
        assertThat(understood.readings().get(0).totals())
                .containsExactly(new TotalReading(5, "amount", "350.00", "350.00"));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void atTheTop(Format format) {
        assertThat(Paper.of("捐款名单", HEADER, "总合计|||#350|", ONE, TWO)
                        .read(format)
                        .found())
                .isEmpty();
        assertThat(Paper.of("捐款名单", HEADER, "总合计|||#351|", ONE, TWO)
                        .read(format)
                        .found())
                .containsExactly("total-mismatch/sum 3");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void withoutAWord(Format format) {
        var understood = Paper.of("捐款名单", HEADER, ONE, TWO, "|||#350|").read(format);
        assertThat(understood.lines()).last().isEqualTo("D5 TOTAL");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void aRowWithoutANameThatSumsNothingMissesItsName() {
        assertThat(Paper.of("捐款名单", HEADER, ONE, TWO, "|||#351|").read().found())
                .containsExactly("missing-value/name 5");
    }

    @Test
    void subtotalsSumTheirOwnRowsAndTheTotalAll() {
        assertThat(Paper.of("捐款名单", HEADER, ONE, "小计|||100|", TWO, "人事处小计|||250|", "合计|||350|")
                        .read()
                        .found())
                .isEmpty();
        assertThat(Paper.of("捐款名单", HEADER, ONE, "小计|||100|", TWO, "小计|||240|", "合计|||350|")
                        .read()
                        .found())
                .containsExactly("total-mismatch/sum 6");
    }

    @Test
    void subtotalsMayStandAboveTheirRows() {
        assertThat(Paper.of("捐款名单", HEADER, "总计|||350|", "小计|||100|", ONE, "小计|||250|", TWO)
                        .read()
                        .found())
                .isEmpty();
        assertThat(Paper.of("捐款名单", HEADER, "总计|||350|", "小计|||100|", ONE, "小计|||260|", TWO)
                        .read()
                        .found())
                .containsExactly("total-mismatch/sum 6");
    }

    @Test
    void peopleAreCountedToo() {
        assertThat(Paper.of("捐款名单", HEADER, ONE, TWO, "合计|3人||350|").read().found())
                .containsExactly("total-mismatch/people 5");
        assertThat(Paper.of("捐款名单", HEADER, ONE, TWO, "合计：2人，350元||||").read().found())
                .isEmpty();
        assertThat(Paper.of("捐款名单", HEADER, ONE, TWO, "合计：2人，360元||||").read().found())
                .containsExactly("total-mismatch/sum 5");
    }

    @Test
    void aRowThatWasRefusedMayBeInTheTotalOrNot() {
        String negative = "#3|熊倩|人事处|#-50|9月6日";
        assertThat(Paper.of("捐款名单", HEADER, ONE, TWO, negative, "合计|||300|")
                        .read()
                        .found())
                .containsExactly("bad-amount/negative 5");
        assertThat(Paper.of("捐款名单", HEADER, ONE, TWO, negative, "合计|||350|")
                        .read()
                        .found())
                .containsExactly("bad-amount/negative 5");
    }

    @Test
    void summariesOfDepartmentsAreSummedByPeopleAndAmount() {
        var understood = Paper.of(
                        "助学捐款汇总表",
                        "填报日期：2022年9月6日",
                        "序号|处室|人数|金额",
                        "1|综合处|5|1,200.00",
                        "2|人事处|0|0",
                        "3|机关党委|3|300",
                        "合计||9|1500")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A4:D4 综合处 5 1200.00 2022-09-06 助学捐款", "A6:D6 机关党委 3 300.00 2022-09-06 助学捐款", "A7:D7 TOTAL");
        assertThat(understood.found()).containsExactly("total-mismatch/sum 7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计人民币（大写）叁佰元整||￥300.00",
                "合计（大写）|叁佰元整|300",
                "人民币（大写）：叁佰元整||",
                "大写金额：叁佰元整",
                "总计3人，捐款300元",
                "共3人捐款300元",
                "以上共计3人，捐款合计300元。",
                "合计：叁佰元整",
                "总 计：300元"
            })
    void aTotalInWordsIsCheckedAndNoGift(String total) {
        String[] rows = {"助学捐款 2022年9月6日", "姓名|部门|金额", "朱丹|综合处|100", "牛森|综合处|100", "熊倩|人事处|100", total};
        var right = Paper.of(rows).read();
        assertThat(right.lines()).hasSize(4);
        assertThat(right.lines().get(3)).endsWith("TOTAL");
        assertThat(right.found()).isEmpty();
        rows[4] = "熊倩|人事处|50";
        assertThat(Paper.of(rows).read().found()).isNotEmpty().allMatch(found -> found.equals("total-mismatch/sum 6"));
    }

    @Test
    void aSumInCapitalsIsAGiftInItsColumn() {
        assertThat(Paper.of("助学捐款 2022年9月6日", "姓名|部门|金额", "朱丹|综合处|大写：伍佰元", "牛森|综合处|叁佰元整（300.00）")
                        .read()
                        .lines())
                .containsExactly("A3:C3 朱丹 综合处 500.00 2022-09-06 助学捐款", "A4:C4 牛森 综合处 300.00 2022-09-06 助学捐款");
    }

    @Test
    void aTableGoesOnOverAPageBreakWithItsTitle() {
        String title = "助学捐款明细表 2022年9月6日";
        var understood = Paper.of(
                        title,
                        "姓名|部门|金额",
                        "朱丹|综合处|100",
                        "本页小计||100",
                        "第1页",
                        title,
                        "姓名|部门|金额",
                        "牛森|综合处|100",
                        "本页小计||100",
                        "助学捐款明细表（续）",
                        "姓名|部门|金额",
                        "熊倩|综合处|50",
                        "合计||250")
                .read();
        assertThat(understood.lines().stream().filter(line -> line.contains("2022-09-06")))
                .hasSize(3);
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void theEndOfAFormIsNoRow() {
        var understood = Paper.of(
                        "助学捐款 2022年9月6日", "姓名|部门|金额", "朱丹|综合处|100", "制表：张三||审核：李四", "以下空白", "处长签字", "（单位公章）", "填表：张三")
                .read();
        assertThat(understood.lines()).hasSize(1);
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计：2人，300元", "共计捐款300元", "共2人捐款300.00元，其中党员1人200元", "截至9月6日，共有2名干部职工捐款0.03万元"})
    void aTotalAboveTheHeaderIsComparedToo(String total) {
        String title = "助学捐款名单 2022年9月6日";
        assertThat(Paper.of(title, total, "姓名|部门|金额", "朱丹|综合处|#100", "牛森|综合处|#200")
                        .read()
                        .found())
                .isEmpty();
        assertThat(Paper.of(title, total, "姓名|部门|金额", "朱丹|综合处|#100", "牛森|综合处|#20")
                        .read()
                        .found())
                .containsExactly("total-mismatch 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"共有5名党员捐款1200元", "共需捐款500元（目标）", "共计3人参加，人均100元", "第34期"})
    void whatIsSaidOfSomeAboveTheHeaderIsNoTotal(String line) {
        assertThat(Paper.of("助学捐款名单 2022年9月6日", line, "姓名|部门|金额", "朱丹|综合处|#100")
                        .read()
                        .found())
                .isEmpty();
    }

    @Test
    void aTotalAboveTwoTablesSumsBoth() {
        String[] rows = {
            "助学捐款名单 2022年9月6日", "合计：3人，350元", "姓名|部门|金额", "朱丹|综合处|#100", "牛森|综合处|#200", "人事处", "姓名|部门|金额", "熊倩|人事处|#50"
        };
        assertThat(Paper.of(rows).read().found()).isEmpty();
        rows[1] = "合计：4人，350元";
        assertThat(Paper.of(rows).read().found()).containsExactly("total-mismatch/people 2");
    }

    @Test
    void aSumHeadedAsNoHeadingOfAColumnWouldBeIsATotal() {
        var understood = Paper.of(
                        "助学捐款名单 2022年9月6日",
                        "姓名|部门|金额",
                        "朱丹|综合处|#100",
                        "牛森|综合处|#200",
                        "捐款总额：||#310",
                        "捐款人数：||#2",
                        "人均||#150",
                        "最高||#200")
                .read();
        assertThat(understood.lines().subList(2, 6))
                .containsExactly("A5:C5 TOTAL", "A6:C6 TOTAL", "A7:C7 TOTAL", "A8:C8 TOTAL");
        assertThat(understood.found()).containsExactly("total-mismatch/sum 5");
    }

    @Test
    void aSumToldInWordsAndFiguresIsSaidOnce() {
        assertThat(Paper.of("助学捐款 2022年9月6日", "姓名|金额", "朱丹|#100", "牛森|#250", "合计（大写）：肆佰元整|（小写）：400")
                        .read()
                        .found())
                .containsExactly("total-mismatch/sum 5");
    }

    @Test
    void mayLeaveOutWhatIsUndone() {
        assertThat(Paper.of("捐款名单", "姓名|金额|日期|状态", "朱丹|500|9月5日|正常", "牛森|200|9月5日|作废", "江雁|100|9月5日|正常", "合计|600||")
                        .read()
                        .found())
                .containsExactly("voided-row 4");
    }

    @Test
    void ofAStatementMayLeaveOutWhatDidNotCome() {
        assertThat(Paper.of(
                                "交易时间|交易类型|支付方式|交易金额|手续费|交易状态|参考号|付款账号",
                                "2022-09-04 10:00:01|消费|微信|500.00|2.00|成功|220904000001|o***1",
                                "2022-09-06 11:05:01|消费|银行卡|300.00|1.80|失败|220906000001|6222****1234",
                                "合计|||500.00|2.00|||")
                        .read()
                        .found())
                .isEmpty();
    }
}
