package org.yinghuo.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SumTextTest {

    @ParameterizedTest
    @CsvSource({
        "'合计：5人，1200元',5,'',1200,YUAN",
        "'12人次，1.2万元','',12,1.2,TEN_THOUSAND_YUAN",
        "'3名 7笔',3,7,,",
        "'合计1,200元','','','1,200',YUAN",
        "捐款,'','',,"
    })
    void peopleTimesAndSums(String text, String people, String turns, String figure, Unit unit) {
        assertThat(SumText.people(text)).isEqualTo(people);
        assertThat(SumText.turns(text)).isEqualTo(turns);
        assertThat(SumText.money(text)).isEqualTo(figure == null ? null : new SumText.Money(figure, unit));
    }

    @Test
    void aRoundSumIsNoSumToCompareAndRoundPeopleAreAtLeastSoMany() {
        assertThat(SumText.peopleAtLeast("12余人捐款")).isEqualTo(12);
        assertThat(SumText.peopleAtLeast("12人次")).isNull();
        assertThat(SumText.exactMoney("捐款300余元")).isNull();
        assertThat(SumText.exactMoney("捐款3百元")).isEqualTo(new SumText.Money("3", Unit.HUNDRED_YUAN));
    }

    @Test
    void capitals() {
        assertThat(SumText.inCapitals("大写：叁佰元整")).isEqualTo("叁佰元整");
        assertThat(SumText.inCapitals("大写：壹佰元伍角")).isEqualTo("壹佰元伍角");
        assertThat(SumText.inCapitals("300元")).isEmpty();
        assertThat(SumText.hasCapitals("贰")).isTrue();
        assertThat(SumText.hasCapitals("二")).isFalse();
    }

    @Test
    void figures() {
        assertThat(SumText.holdsSum("朱丹100元")).isTrue();
        assertThat(SumText.holdsSum("朱丹¥100")).isTrue();
        assertThat(SumText.holdsSum("朱丹100")).isFalse();
        assertThat(SumText.isFigure("¥1,200.50元")).isTrue();
        assertThat(SumText.isFigure("约100")).isFalse();
        assertThat(SumText.isTail("200.00元")).isTrue();
        assertThat(SumText.isTail("20")).isFalse();
    }
}
