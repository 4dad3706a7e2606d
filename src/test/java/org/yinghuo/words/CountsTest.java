package org.yinghuo.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.CellType;

class CountsTest {

    @ParameterizedTest
    @CsvSource({
        "11,11",
        "11次,11",
        "第11次,11",
        "本年第11次,11",
        "十一人,11",
        "11.0,11",
        "１２名,12",
        "共5人,5",
        "第三次,3",
        "0,0",
        "1 2,12"
    })
    void readsCounts(String text, int count) {
        assertThat(Counts.read(text, CellType.TEXT)).isEqualTo(Reading.of(count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "三百五", "很多", "1-2", "99999999999", "张三", "2022-09-03"})
    void refusesWhatIsNoWholeNumber(String text) {
        assertThat(Counts.read(text, CellType.TEXT)).isEqualTo(Reading.bad("unreadable"));
    }

    @Test
    void aCountIsNotNegative() {
        assertThat(Counts.read("-3", CellType.TEXT)).isEqualTo(Reading.bad("negative"));
        assertThat(Counts.read("", CellType.TEXT).isBlank()).isTrue();
        assertThat(Counts.read("12", CellType.NUMBER)).isEqualTo(Reading.of(12));
        assertThat(Counts.read("1.2E+1", CellType.NUMBER)).isEqualTo(Reading.of(12));
    }

    @ParameterizedTest
    @CsvSource({
        "2,2,",
        "2单位,2,单位",
        "2个治疗单位,2,治疗单位",
        "2治疗单位,2,治疗单位",
        "400ml,400,ml",
        "１.５份,1.5,份",
        "两份,2,份",
        "半份,0.5,份",
        "'1,200件',1200,件",
        "2.0个,2,个"
    })
    void readsQuantitiesWithTheirUnit(String text, String value, String unit) {
        Counts.Measured measured = Counts.measured(text, CellType.TEXT).value();
        assertThat(measured.quantity()).hasToString(value);
        assertThat(measured.unit()).isEqualTo(unit == null ? "" : unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"若干", "2-3", "一箱2份", "2022-09-03", "很多份"})
    void refusesWhatIsNoQuantity(String text) {
        assertThat(Counts.measured(text, CellType.TEXT).isBad()).isTrue();
    }
}
