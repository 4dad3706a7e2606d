package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.reconcile.settle.StatementLine.Precision;

/** Which two lines of statements may be one (rule one-payment-twice). */
class StatementLineTest {
    private static StatementLine line(Transfer line, Precision clock) {
        return new StatementLine(line.payment(), clock, line.payer(), line.number(), Set.of(line.payer()));
    }

    private static boolean mayBe(Transfer one, Transfer other) {
        StatementLine left = line(one, Precision.SECOND);
        StatementLine right = line(other, Precision.SECOND);
        assertThat(right.mayBe(left)).as("either way").isEqualTo(left.mayBe(right));
        return left.mayBe(right);
    }

    @ParameterizedTest
    @CsvSource({
        "6222020000001111,6222020000001111,true",
        "6222020000001111,6222 0200 0000 1111,true",
        "6222020000001111,6222-0200-0000-1111,true",
        "6222020000001111,1111,true",
        "6222020000001111,111,true",
        "6222020000001111,2111,false",
        "6222020000001111,***1111,true",
        "6222020000001111,***2111,false",
        "6222020000001111,6222****1111,true",
        "6222020000001111,6225****1111,false",
        "6222020000001111,6222****11,true",
        "6222****1111,6222020000****,true",
        "6222****1111,6225020000****,false",
        "6222020000001111,7222020000001111,false",
        "6222020000001111,公益小管家,true",
        "6222020000001111,……,true",
        "公益小管家,工会小助手,false",
        "gongyi@x.cn,GONGYI@x.cn,true",
        "gon***@x.cn,gongyi@x.cn,true",
        "gon***@x.cn,gongyi@y.cn,false",
        "gongyi@x.cn,gonghui@x.cn,false",
        "gongyix.cn,gongyi@x.cn,false"
    })
    void accountsAreOneWhereWhatBothShowAgrees(String one, String other, boolean same) {
        assertThat(mayBe(Transfer.in(1).account(one), Transfer.in(2).account(other)))
                .isEqualTo(same);
        assertThat(mayBe(Transfer.in(1).own(one), Transfer.in(2).own(other))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "张三,张三,true",
        "张三,李四,false",
        "张三,张*,true",
        "张三丰,张*,false",
        "张*,*三,true",
        "张*,李*,false",
        "张*,张**,false",
        "*三丰,张*丰,true",
        "*三丰,张*峰,false",
        "综合处张三,张三,true",
        "张三丰,三,false",
        "张三,,true"
    })
    void payersAreOneWhereWhatBothShowAgrees(String one, String other, boolean same) {
        String second = other == null ? "" : other;
        assertThat(mayBe(Transfer.in(1).payer(one), Transfer.in(2).payer(second)))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "A0001234,A0001234,true",
        "A0001234,A0001235,false",
        "A0001234,A***1234,true",
        "A0001234,A***1235,false",
        "A0001234,B***1234,false",
        "A0001234,A00012345,false"
    })
    void numbersAreOneWhereWhatBothShowAgrees(String one, String other, boolean same) {
        assertThat(mayBe(Transfer.in(1).number(one), Transfer.in(2).number(other)))
                .isEqualTo(same);
        assertThat(mayBe(Transfer.in(1).number(one), Transfer.in(2))).isTrue();
    }

    @Test
    void numbersOfTwoSortsAreOneWhereTheBalanceIs() {
        Transfer one = Transfer.in(1).number("A0001234").balance(500);
        assertThat(mayBe(one, Transfer.in(2).number("A00012345").balance(500))).isTrue();
        assertThat(mayBe(one, Transfer.in(2).number("A00012345"))).isFalse();
        assertThat(mayBe(one, Transfer.in(2).number("A0001235").balance(500)))
                .as("of one sort they are two")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-03T10:00:20,SECOND,2022-09-03T10:00:20,SECOND,true",
        "2022-09-03T10:00:20,SECOND,2022-09-03T10:00:21,SECOND,false",
        "2022-09-03T10:00:20,SECOND,2022-09-03T10:00,MINUTE,true",
        "2022-09-03T10:00:20,SECOND,2022-09-03T10:01,MINUTE,false",
        "2022-09-03T10:00,MINUTE,2022-09-04T10:00,MINUTE,false",
        "2022-09-03T10:00,DAY,2022-09-03T11:30,SECOND,true",
        "2022-09-03T10:00,DAY,2022-09-04T10:00,SECOND,false",
        "2022-09-03T00:00,SECOND,2022-09-03T11:30,SECOND,true",
        "2022-09-03T00:00,SECOND,2022-09-02T11:30,SECOND,false"
    })
    void timesAreOneAsFarAsBothTellThem(String one, Precision clock, String other, Precision otherClock, boolean same) {
        StatementLine left = line(Transfer.in(1).at(one), clock);
        StatementLine right = line(Transfer.in(2).at(other), otherClock);
        assertThat(left.mayBe(right)).isEqualTo(same);
        assertThat(right.mayBe(left)).isEqualTo(same);
    }

    @Test
    void theMoreExactTimeTellsMore() {
        Transfer noon = Transfer.in(1);
        assertThat(line(noon, Precision.SECOND).exactness())
                .isGreaterThan(line(noon, Precision.MINUTE).exactness());
        assertThat(line(noon, Precision.MINUTE).exactness())
                .isGreaterThan(line(noon, Precision.DAY).exactness());
        assertThat(line(noon.at("2022-09-03T00:00"), Precision.SECOND).exactness())
                .as("midnight is no time")
                .isEqualTo(line(noon, Precision.DAY).exactness());
    }

    @Test
    void aNameIsMaskedWhereverSomeOfItIsHidden() {
        assertThat(line(Transfer.in(1).payer("张*"), Precision.DAY).isMasked()).isTrue();
        assertThat(line(Transfer.in(1).payer("*"), Precision.DAY).isMasked()).isTrue();
        assertThat(line(Transfer.in(1).payer("某公司*分部办公室"), Precision.DAY).isMasked())
                .isTrue();
        assertThat(line(Transfer.in(1).payer("张三"), Precision.DAY).isMasked()).isFalse();
    }

    @Test
    void aBalanceThatIsNotToldIsNoWord() {
        assertThat(line(Transfer.in(1), Precision.DAY).balanceTold()).isEmpty();
        assertThat(line(Transfer.in(1).balance(500), Precision.DAY).balanceTold())
                .isEqualTo("500.00");
    }
}
