package org.yinghuo.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.ingest.reading.Office;
import org.yinghuo.ingest.reading.Understood;
import org.yinghuo.model.SourceFile;

/** A sum with a comma that nobody quoted is read whole where that is certain, and never as something else. */
class SplitThousandsTest {

    private static Understood read(String... lines) throws IOException {
        Path file = Files.createTempFile("statement", ".csv");
        try {
            Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
            return Understood.of(new SourceFile("流水.csv", "0", Files.size(file), Instant.EPOCH), file, Office.seeds());
        } finally {
            Files.delete(file);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "交易时间,交易对方,收/支,金额; 2022-09-03 10:00:00,朱丹,收入,1,000.00; 1000.00",
                "交易时间,交易对方,收/支,金额; 2022-09-03 10:00:00,朱丹,收入,1,234,567.00; 1234567.00",
                "交易时间,收/支,金额,交易对方,备注; 2022-09-03 10:00:00,收入,¥1,000.00,朱丹,捐款; 1000.00",
                "交易时间,收/支,金额,交易对方,备注; 2022-09-03 10:00:00,收入,1,000.00,朱丹,; 1000.00",
                "交易时间,交易对方,收/支,金额,备注; 2022-09-03 10:00:00,朱丹,收入,1,234.00,; 1234.00",
                "交易时间,收入,支出,余额,交易对方,摘要; 2022-09-03,1,200.00,,5,200.00,朱丹,捐款; 1200.00",
                "交易时间,收入,支出,余额,交易对方,摘要; 2022-09-03,300.00,,5,200.00,朱丹,捐款; 300.00",
                "金额,余额,交易时间,交易对方; 1,000.00,500.00,2022-09-03,朱丹; 1000.00"
            })
    void isReadWhole(String header, String row, String amount) throws IOException {
        Understood understood = read(header, row);
        assertThat(understood.found()).isEmpty();
        assertThat(understood.lines()).singleElement().asString().contains(" IN " + amount + " 朱丹");
    }

    @Test
    void twoWaysToReadItAreNone() throws IOException {
        Understood understood = read("交易时间,交易对方,金额,余额", "2022-09-03,朱丹,100,200,300.00", "2022-09-04,牛森,50.00,350.00");
        assertThat(understood.found()).containsExactly("malformed-row/too-many-cells 2");
        assertThat(understood.lines()).containsExactly("A2:E2 malformed-row", "A3:D3 2022-09-04T00:00 IN 50.00 牛森 -");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "交易时间,交易对方,金额,余额; 2022-09-03,朱丹,1,500.00",
                "交易时间,交易对方,金额,余额,备注; 2022-09-03,朱丹,1,500.00,买菜,买米",
                "交易时间,交易对方,收入,支出,余额; 2022-09-03,朱丹,1,,500"
            })
    void whatSuitsItsHeadingsIsLeftAlone(String header, String row) throws IOException {
        Understood understood = read(header, row);
        assertThat(understood.found()).allMatch(found -> found.startsWith("unread-column"));
        assertThat(understood.lines()).singleElement().asString().contains(" IN 1.00 朱丹");
    }

    /** A row of which something else cannot be read either is still no payment of one yuan. */
    @Test
    void aCutSumInARowThatIsWrongOtherwiseIsNotRead() throws IOException {
        Understood understood =
                read("交易时间,交易对方,收/支,金额,状态", "2022-09-03 10:00:00,朱丹,收入,200,支付成功", "2022-09-04 10:00:00,牛森,进帐了吧,1,000");
        assertThat(understood.lines()).hasSize(2).last().asString().endsWith("malformed-row");
    }

    /** No sum of a thousand begins with a naught, and none stands where two headings ask for two. */
    @Test
    void twoSumsOfADayAreNotOneThatWasCut() throws IOException {
        Understood understood = read(
                "交易时间,支出,收入,交易对方,备注",
                "2022-09-03,,520,朱丹,捐款",
                "本日合计,0,520,,",
                "2022-09-04,,180,牛森,捐款",
                "2022-09-04,100,,某某超市,纸",
                "本日合计,100,180,,");
        assertThat(understood.found()).isEmpty();
        assertThat(understood.lines())
                .containsExactly(
                        "A2:E2 2022-09-03T00:00 IN 520.00 朱丹 捐款",
                        "A3:C3 TOTAL",
                        "A4:E4 2022-09-04T00:00 IN 180.00 牛森 捐款",
                        "A5:E5 2022-09-04T00:00 OUT 100.00 某某超市 纸",
                        "A6:C6 TOTAL");
    }
}
