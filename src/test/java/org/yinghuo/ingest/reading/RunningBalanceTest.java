package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A statement's balances follow from one another, or a row is missing. */
class RunningBalanceTest {

    private static final String HEADER = "交易时间|对方户名|收入|支出|余额";
    private static final List<String> ROWS = List.of(
            "2022-09-01 10:00:00|朱丹|100.00||1100.00",
            "2022-09-02 10:00:00|牛森|200.00||1300.00",
            "2022-09-03 10:00:00|青禾文具店||50.00|1250.00",
            "2022-09-04 10:00:00|熊倩|300.00||1550.00",
            "2022-09-05 10:00:00|黄绚|10.00||1560.00",
            "2022-09-06 10:00:00|苏晴|40.00||1600.00");

    private static List<String> found(List<String> rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(rows);
        return Paper.of(lines.toArray(String[]::new)).read().found();
    }

    @Test
    void thatFollowSayNothingInEitherOrder() {
        assertThat(found(ROWS)).isEmpty();
        List<String> newestFirst = new ArrayList<>(ROWS);
        Collections.reverse(newestFirst);
        assertThat(found(newestFirst)).isEmpty();
    }

    @Test
    void aMissingRowShows() {
        List<String> rows = new ArrayList<>(ROWS);
        rows.remove(2);
        assertThat(found(rows)).containsExactly("total-mismatch/balance 4");
        Collections.reverse(rows);
        assertThat(found(rows)).containsExactly("total-mismatch/balance 5");
    }

    @Test
    void aListOfReceiptsAloneIsNotHeldToIt() {
        assertThat(found(ROWS.stream().filter(row -> !row.contains("||")).toList()))
                .isEmpty();
        assertThat(found(List.of(ROWS.get(4), ROWS.get(0), ROWS.get(3), ROWS.get(1), ROWS.get(5))))
                .isEmpty();
    }

    @Test
    void eachAccountHasItsOwn() {
        assertThat(Paper.of(
                                "本方账号|交易时间|对方户名|收入|支出|余额",
                                "1001|2022-09-01 10:00:00|朱丹|100.00||1100.00",
                                "1002|2022-09-01 11:00:00|牛森|10.00||10.00",
                                "1001|2022-09-02 10:00:00|牛森|200.00||1300.00",
                                "1002|2022-09-02 11:00:00|朱丹|20.00||30.00",
                                "1001|2022-09-03 10:00:00|青禾文具店||50.00|1250.00",
                                "1002|2022-09-03 11:00:00|青禾文具店||5.00|25.00",
                                "1001|2022-09-04 10:00:00|熊倩|300.00||1550.00")
                        .read()
                        .found())
                .isEmpty();
    }

    @Test
    void whatStoodInTheAccountBeforeIsNoLine() {
        var understood = Paper.of(
                        "日期|凭证|摘要|借方|贷方|方向|余额",
                        "2022-09-01||上期结余|||贷|1000.00",
                        "2022-09-05|记-1|收朱丹捐款||200.00|贷|1200.00")
                .read();
        assertThat(understood.found()).noneMatch(found -> found.startsWith("missing-value"));
    }
}
