package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Form 12: a statement's rows that a narrow page wrapped over several lines (rule wrapped-row). */
class WrappedRowsTest {

    private static final String HEADER = "交易时间|交易对方|收入|备注";

    private static Understood read(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return Paper.of(lines).read();
    }

    @Test
    void textAloneGoesOnWithTheRowAbove() {
        Understood understood = read("2022-09-03|熊|100|助学", "|倩||捐款", "2022-09-04|朱丹|50|");
        assertThat(understood.found()).isEmpty();
        assertThat(understood.lines())
                .containsExactly("A2:D2 2022-09-03T00:00 IN 100.00 熊倩 助学捐款", "A4:C4 2022-09-04T00:00 IN 50.00 朱丹 -");
    }

    @Test
    void latinWordsArePartedByABlank() {
        assertThat(read("2022-09-03|Mary|100|gift", "|Smith||for school").lines())
                .containsExactly("A2:D2 2022-09-03T00:00 IN 100.00 Mary Smith gift for school");
        assertThat(read("2022-09-03|熊倩|100|gift", "|||助学").lines())
                .containsExactly("A2:D2 2022-09-03T00:00 IN 100.00 熊倩 gift助学");
    }

    @Test
    void twoWholeNamesAreTwoPeopleOfWhomTheSecondLacksDayAndSum() {
        Understood understood = read("2022-09-03|朱丹|100|", "|牛森||", "2022-09-04|熊倩|50|");
        assertThat(understood.found()).containsExactly("malformed-row/half-row 3");
        assertThat(understood.lines())
                .containsExactly(
                        "A2:C2 2022-09-03T00:00 IN 100.00 朱丹 -",
                        "B3 malformed-row",
                        "A4:C4 2022-09-04T00:00 IN 50.00 熊倩 -");
    }

    @Test
    void aLongerTextBeneathANameIsNoSecondName() {
        assertThat(read("2022-09-03|锦绣商贸有限|100|", "|公司||").lines())
                .containsExactly("A2:C2 2022-09-03T00:00 IN 100.00 锦绣商贸有限公司 -");
    }

    @Test
    void aRemarkOrATotalBeneathIsNoRest() {
        Understood understood = read("2022-09-03|朱丹|100|助学捐款", "|||制表：牛森");
        assertThat(understood.lines()).containsExactly("A2:D2 2022-09-03T00:00 IN 100.00 朱丹 助学捐款");
        assertThat(read("2022-09-03|朱丹|100|助学捐款", "合计||100|").lines().get(0))
                .isEqualTo("A2:D2 2022-09-03T00:00 IN 100.00 朱丹 助学捐款");
    }

    @Test
    void aListOfGiftsWrapsNothing() {
        assertThat(Paper.of("助学捐款 2022年9月6日", "姓名|部门|金额|备注", "熊|综合处|100|助学", "倩|||捐款")
                        .read()
                        .lines()
                        .get(0))
                .isEqualTo("A3:D3 熊 综合处 100.00 2022-09-06 助学捐款");
    }
}
