package org.yinghuo.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Amount;
import org.yinghuo.model.CellType;

/** Shows (rule exact-money). */
class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000|1000.00",
                "1,000.00|1000.00",
                "￥1,000|1000.00",
                "￥500.-|500.00",
                "5￥|5.00",
                "1'000.00|1000.00",
                "12’500元|12500.00",
                "500。00|500.00",
                "1仟元|1000.00",
                "捐款500元|500.00",
                "大写：伍佰元|500.00",
                "人民币伍佰元整（￥500.00）|500.00",
                "500（伍佰元整）|500.00",
                "¥28.16|28.16",
                "1000元|1000.00",
                "1千元|1000.00",
                "0.1万元|1000.00",
                "壹仟元整|1000.00",
                "１０００|1000.00",
                "１００.５|100.50",
                "１，０００．５０元|1000.50",
                "+10000.00|10000.00",
                "人民币壹仟元整|1000.00",
                "人民币：1000元|1000.00",
                "RMB 500|500.00",
                "CNY1,000.00|1000.00",
                "一千零五十元|1050.00",
                "三百五十块|350.00",
                "贰佰块|200.00",
                "伍佰元|500.00",
                "100块钱|100.00",
                "2万5千元|25000.00",
                "1.5万|15000.00",
                "100元5角|100.50",
                "12元3角4分|12.34",
                "壹佰贰拾叁元肆角伍分|123.45",
                "壹拾元零壹分|10.01",
                "壹佰圆整|100.00",
                "捌佰元正|800.00",
                "500.00元整|500.00",
                "100元（现金）|100.00",
                "300（元）|300.00",
                "0.3（万元）|3000.00",
                " 200 |200.00",
                "200\u00a0|200.00",
                "10 000|10000.00",
                "10,000,000.5|10000000.50",
                "100.|100.00",
                ".5|0.50",
                "1000.0000|1000.00",
                "五十|50.00",
                "`1000.00|1000.00",
                "=\"1000\"|1000.00",
            })
    void readsEveryFormOfSum(String text, String yuan) {
        assertThat(Amounts.read(text, CellType.TEXT, Unit.NONE)).isEqualTo(Reading.of(Amount.parse(yuan)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-71.89|negative",
                "－5|negative",
                "−5|negative",
                "(100.00)|negative",
                "负五十元|negative",
                "0|zero",
                "0.00元|zero",
                "零元|zero",
                "33.333|decimals",
                "1.005|decimals",
                "三百五|ambiguous",
                "一千二|ambiguous",
                "1,00|unreadable",
                "1,0000|unreadable",
                "1.000,00|unreadable",
                "100 200|unreadable",
                "1E3|unreadable",
                "1.23E+17|unreadable",
                "约100|unreadable",
                "100元/人|unreadable",
                "100-200|unreadable",
                "1k|unreadable",
                "人民币伍佰元整（￥600.00）|unreadable",
                "500.-5|unreadable",
                "100元/人|unreadable",
                "免费|unreadable",
                "一百多|unreadable",
                "百元|unreadable",
                "元|unreadable",
                "￥|unreadable",
                "2022-09-03|unreadable",
                "100、200|unreadable",
                "--5|unreadable",
                "$100|foreign",
                "100美元|foreign",
                "99999999999999999999|too-large",
            })
    void refusesWhatIsNoGift(String text, String problem) {
        assertThat(Amounts.read(text, CellType.TEXT, Unit.NONE)).isEqualTo(Reading.bad(problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "/", "-", "无"})
    void aFillerSaysNothing(String text) {
        assertThat(Amounts.read(text, CellType.TEXT, Unit.NONE).isBlank()).isTrue();
    }

    @Test
    void aSheetsUnitScalesWhatStatesNone() {
        assertThat(Amounts.read("0.15", CellType.NUMBER, Unit.TEN_THOUSAND_YUAN))
                .isEqualTo(Reading.of(Amount.parse("1500.00")));
        assertThat(Amounts.read("0.15", CellType.TEXT, Unit.TEN_THOUSAND_YUAN))
                .isEqualTo(Reading.of(Amount.parse("1500.00")));
        assertThat(Amounts.read("2", CellType.TEXT, Unit.THOUSAND_YUAN)).isEqualTo(Reading.of(Amount.parse("2000.00")));
        assertThat(Amounts.read("一百", CellType.TEXT, Unit.THOUSAND_YUAN))
                .isEqualTo(Reading.of(Amount.parse("100000.00")));
        assertThat(Amounts.read("500元", CellType.TEXT, Unit.TEN_THOUSAND_YUAN))
                .as("the cell's own unit wins")
                .isEqualTo(Reading.of(Amount.parse("500.00")));
        assertThat(Amounts.read("1.2345678", CellType.NUMBER, Unit.TEN_THOUSAND_YUAN))
                .isEqualTo(Reading.bad("decimals"));
        assertThat(Amounts.read("1.234567", CellType.NUMBER, Unit.TEN_THOUSAND_YUAN))
                .isEqualTo(Reading.of(Amount.parse("12345.67")));
    }

    @Test
    void aCellsTypeIsBelieved() {
        assertThat(Amounts.read("1E+3", CellType.NUMBER, Unit.NONE)).isEqualTo(Reading.of(Amount.parse("1000.00")));
        assertThat(Amounts.read("2022-09-03", CellType.DATE, Unit.NONE)).isEqualTo(Reading.bad("unreadable"));
        assertThat(Amounts.read("TRUE", CellType.BOOLEAN, Unit.NONE)).isEqualTo(Reading.bad("unreadable"));
        assertThat(Amounts.read("#REF!", CellType.ERROR, Unit.NONE)).isEqualTo(Reading.bad("error"));
        assertThat(Amounts.read("1E+999999999", CellType.NUMBER, Unit.NONE).isBad())
                .isTrue();
    }

    @Test
    void statementsMayGoBelowZero() {
        assertThat(Amounts.signed("-71.89", CellType.TEXT, Unit.NONE)).isEqualTo(Reading.of(Amount.parse("-71.89")));
        assertThat(Amounts.signed("¥-71.89", CellType.TEXT, Unit.NONE)).isEqualTo(Reading.of(Amount.parse("-71.89")));
        assertThat(Amounts.signed("-¥71.89", CellType.TEXT, Unit.NONE)).isEqualTo(Reading.of(Amount.parse("-71.89")));
        assertThat(Amounts.signed("0.00", CellType.TEXT, Unit.NONE)).isEqualTo(Reading.of(Amount.ZERO));
    }

    @Test
    void findsWhatWasPaidBack() {
        assertThat(Amounts.refundWithin("已退款(￥5.00)")).isEqualTo(Reading.of(Amount.parse("5.00")));
        assertThat(Amounts.refundWithin("已退款￥1,050.00")).isEqualTo(Reading.of(Amount.parse("1050.00")));
        assertThat(Amounts.refundWithin("131.77(已退款89.84)")).isEqualTo(Reading.of(Amount.parse("89.84")));
        assertThat(Amounts.refundWithin("已全额退款").isBlank()).isTrue();
        assertThat(Amounts.refundWithin("支付成功 5.00").isBlank()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsBackWhateverAnOfficeWrites(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            long fen = 1 + (long) Math.pow(10, random.nextDouble() * 11);
            Amount amount = new Amount(fen);
            BigDecimal yuan = BigDecimal.valueOf(fen, 2);
            String plain = yuan.toPlainString();
            String grouped = String.format(java.util.Locale.ROOT, "%,.2f", yuan);
            List<String> forms = List.of(
                    plain,
                    grouped,
                    "¥" + grouped,
                    plain + "元",
                    wide(plain),
                    yuan.movePointLeft(4).toPlainString() + "万元",
                    yuan.movePointLeft(3).toPlainString() + "千",
                    "人民币" + fen / 100 + "元" + fen / 10 % 10 + "角" + fen % 10 + "分");
            for (String form : forms) {
                assertThat(Amounts.read(form, CellType.TEXT, Unit.NONE))
                        .as(form)
                        .isEqualTo(Reading.of(amount));
            }
        }
    }

    /** Plain figures take a short cut; with a plus sign before them, they take the long way. */
    @Test
    void theShortCutForPlainFiguresReadsWhatTheLongWayReads() {
        Random random = new Random(12);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = 1 + random.nextInt(15); length > 0; length--) {
                text.append(random.nextInt(6) == 0 ? '.' : (char) ('0' + random.nextInt(10)));
            }

            assertThat(Amounts.signed(text.toString(), CellType.TEXT, Unit.NONE))
                    .as(text.toString())
                    .isEqualTo(Amounts.signed("+" + text, CellType.TEXT, Unit.NONE));
        }
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c + 0xfee0)));
        return wide.toString();
    }
}
