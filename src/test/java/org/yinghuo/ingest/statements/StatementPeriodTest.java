package org.yinghuo.ingest.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.model.Channel;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.Statement;

/** The time a statement covers (rule received-or-not). */
class StatementPeriodTest {

    private static String covered(String line, String... times) {
        StatementPeriod period = new StatementPeriod();
        if (!line.isEmpty()) {
            period.hear(line);
        }
        for (String time : times) {
            period.add(LocalDateTime.parse(time));
        }
        Statement statement = period.statement(new SheetId("流水.csv", ""), Channel.BANK);
        return statement == null ? "nothing" : statement.from() + " " + statement.to();
    }

    @ParameterizedTest
    @CsvSource({
        "起始时间：[2022-09-01 00:00:00] 终止时间：[2022-09-09 23:59:59], 2022-09-01T00:00 2022-09-09T23:59:59",
        "查询期间：2022年9月1日至2022年9月9日, 2022-09-01T00:00 2022-09-09T23:59:59",
        "查询期间：2022年9月1日至9日, 2022-09-01T00:00 2022-09-09T23:59:59",
        "捐款专户流水（2022年9月1日至9月9日）, 2022-09-01T00:00 2022-09-09T23:59:59",
        "起始日期：2022-09-01, 2022-09-01T00:00 2022-09-05T10:00",
        "截止日期：2022-09-09, 2022-09-03T09:00 2022-09-09T23:59:59",
        "捐款专户流水, 2022-09-03T09:00 2022-09-05T10:00"
    })
    void isWhatALineSaysElseFromTheFirstToTheLast(String line, String covered) {
        assertThat(covered(line, "2022-09-05T10:00", "2022-09-03T09:00", "2022-09-04T00:00"))
                .isEqualTo(covered);
    }

    @Test
    void aMidnightEndsTheDayBeforeUnlessALineOrTheStartIsOfThatDay() {
        String until = "起始日期：[2022年09月01日 00:00:00] 终止日期：[2022年09月04日 00:00:00]";
        assertThat(covered(until, "2022-09-03T10:00")).isEqualTo("2022-09-01T00:00 2022-09-03T23:59:59");
        assertThat(covered(until, "2022-09-04T00:00")).isEqualTo("2022-09-01T00:00 2022-09-04T23:59:59");
        assertThat(covered("起始日期：[2022年09月04日 00:00:00] 终止日期：[2022年09月04日 00:00:00]"))
                .isEqualTo("2022-09-04T00:00 2022-09-04T23:59:59");
    }

    @Test
    void aLastLineWithoutATimeIsOfItsWholeDay() {
        assertThat(covered("", "2022-09-03T00:00", "2022-09-05T00:00"))
                .isEqualTo("2022-09-03T00:00 2022-09-05T23:59:59");
    }

    @Test
    void withoutPeriodAndLinesNothingIsCovered() {
        assertThat(covered("")).isEqualTo("nothing");
        assertThat(covered("起始日期：2022-09-01")).isEqualTo("nothing");
    }

    @Test
    void aRangeThatRunsBackwardsIsNone() {
        assertThat(covered("查询期间：2022年9月9日至2022年9月1日", "2022-09-03T10:00"))
                .isEqualTo("2022-09-03T10:00 2022-09-03T10:00");
    }

    @Test
    void aLabelOutweighsATitleAndNoRangeBetweenLinesIsOne() {
        StatementPeriod period = new StatementPeriod();
        period.hear("捐款专户流水（2022年9月1日至9月9日）");
        period.hear("查询期间：2022年9月2日至2022年9月8日");
        period.hear("（2022年8月1日至8月9日）");
        Statement statement = period.statement(new SheetId("流水.csv", ""), Channel.BANK);
        assertThat(statement).isNotNull();
        assertThat(statement.from() + " " + statement.to()).isEqualTo("2022-09-02T00:00 2022-09-08T23:59:59");
    }
}
