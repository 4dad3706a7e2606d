package org.yinghuo.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.CellType;

/** Shows (rule damaged-identifier). */
class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13000000000",
                "+86 13000000000",
                "+86-130-0000-0000",
                "0086 13000000000",
                "8613000000000",
                "130 0000 0000",
                "130-0000-0000",
                "１３０００００００００",
                "13000000000\t",
                "`13000000000",
                "\u200b13000000000",
                "13000000000/02800000000",
                "13000000000、13100000000"
            })
    void readsPhonesInEveryForm(String text) {
        assertThat(Identifiers.phone(text, CellType.TEXT)).isEqualTo(Reading.of("13000000000"));
    }

    @Test
    void readsLandlinesAndNumbers() {
        assertThat(Identifiers.phone("028-86000000", CellType.TEXT)).isEqualTo(Reading.of("02886000000"));
        assertThat(Identifiers.phone("13000000000", CellType.NUMBER)).isEqualTo(Reading.of("13000000000"));
        assertThat(Identifiers.phone("130****0000", CellType.TEXT).isBlank())
                .as("a masked number says nothing")
                .isTrue();
        assertThat(Identifiers.phone("/", CellType.TEXT).isBlank()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1.3E+10,damaged",
        "12345,unreadable",
        "张三,unreadable",
        "23000000000,unreadable",
        "130000000001,unreadable"
    })
    void aBrokenPhoneIsNone(String text, String problem) {
        assertThat(Identifiers.phone(text, CellType.TEXT)).isEqualTo(Reading.bad(problem));
    }

    @Test
    void anIdentityNumberHasItsCheckDigit() {
        String first17 = "00000000000000000";
        assertThat(Identifiers.idNumber(first17 + "1", CellType.TEXT)).isEqualTo(Reading.of(first17 + "1"));
        assertThat(Identifiers.idNumber(first17 + "2", CellType.TEXT)).isEqualTo(Reading.bad("checksum"));
        // A single 1 in the first place weighs 7, and 7 stands for 5.
        assertThat(Identifiers.idNumber("１" + first17.substring(1) + "5", CellType.TEXT))
                .isEqualTo(Reading.of("100000000000000005"));
        // A 1 in the seventeenth place weighs 2, and 2 stands for X.
        assertThat(Identifiers.idNumber("00000000000000001x", CellType.TEXT))
                .isEqualTo(Reading.of("00000000000000001X"));
        assertThat(Identifiers.idNumber("123456789012345", CellType.TEXT)).isEqualTo(Reading.of("123456789012345"));
        assertThat(Identifiers.idNumber("1234", CellType.TEXT)).isEqualTo(Reading.bad("unreadable"));
        assertThat(Identifiers.idNumber("5101**********1234", CellType.TEXT).isBlank())
                .isTrue();
    }

    @Test
    void digitsThatWereLostAreNeverRepaired() {
        assertThat(Identifiers.code("1.23E+17", CellType.TEXT)).isEqualTo(Reading.bad("damaged"));
        assertThat(Identifiers.code("4.2E27", CellType.TEXT)).isEqualTo(Reading.bad("damaged"));
        assertThat(Identifiers.code("1234567890123450", CellType.NUMBER)).isEqualTo(Reading.bad("damaged"));
        assertThat(Identifiers.idNumber("510322199001015000", CellType.NUMBER)).isEqualTo(Reading.bad("damaged"));
        assertThat(Identifiers.code("123456789012345", CellType.NUMBER)).isEqualTo(Reading.of("123456789012345"));
        assertThat(Identifiers.code("12345678901234567890123456", CellType.TEXT))
                .as("long text is intact")
                .isEqualTo(Reading.of("12345678901234567890123456"));
    }

    @Test
    void codesKeepTheirZerosAndLetters() {
        assertThat(Identifiers.code("0012", CellType.TEXT)).isEqualTo(Reading.of("0012"));
        assertThat(Identifiers.code(" S0001\t", CellType.TEXT)).isEqualTo(Reading.of("S0001"));
        assertThat(Identifiers.code("=\"00042\"", CellType.TEXT)).isEqualTo(Reading.of("00042"));
        assertThat(Identifiers.code("`4200000000\t", CellType.TEXT)).isEqualTo(Reading.of("4200000000"));
        assertThat(Identifiers.code("12.0", CellType.NUMBER)).isEqualTo(Reading.of("12"));
        assertThat(Identifiers.code("A1E5", CellType.TEXT)).isEqualTo(Reading.of("A1E5"));
        assertThat(Identifiers.code("42000E12", CellType.TEXT))
                .as("no spreadsheet shows a number so")
                .isEqualTo(Reading.of("42000E12"));
    }
}
