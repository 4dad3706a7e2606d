package org.yinghuo.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTextTest {

    @ParameterizedTest
    @CsvSource({"万元,TEN_THOUSAND_YUAN", "人民币元,YUAN", "美元,FOREIGN_MONEY", "小时,NONE", "人,NONE", "综合处,NONE"})
    void unitsOfMoney(String text, Unit unit) {
        assertThat(UnitText.money(text)).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({"小时,HOURS", "天,DAYS", "万元,TEN_THOUSAND_YUAN", "人,NONE"})
    void unitsOfMoneyOrTime(String text, Unit unit) {
        assertThat(UnitText.of(text)).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({"捐款名单（单位：万元）,TEN_THOUSAND_YUAN", "捐款名单（元）,YUAN", "服务时长（单位：小时）,HOURS", "捐款名单（综合处）,NONE"})
    void unitsInBrackets(String title, Unit unit) {
        assertThat(UnitText.inBrackets(title)).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "注：以上单位为万元,TEN_THOUSAND_YUAN",
        "金额均以元为单位,YUAN",
        "单位：百元,HUNDRED_YUAN",
        "以万元计,TEN_THOUSAND_YUAN",
        "单位为综合处,NONE"
    })
    void unitsInFootnotes(String text, Unit unit) {
        assertThat(UnitText.ofFootnote(text)).isEqualTo(unit);
    }
}
