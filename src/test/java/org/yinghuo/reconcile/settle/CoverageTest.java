package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.model.Channel;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.Statement;

/** Whether a statement would have shown a gift's money (rule received-or-not). */
class CoverageTest {
    private final List<Statement> statements = new ArrayList<>();
    private String asOf = "2022-10-31T02:00";

    private void statement(Channel channel, String from, String to) {
        SheetId sheet = new SheetId(statements.size() + ".csv", "");
        statements.add(new Statement(sheet, channel, LocalDateTime.parse(from), LocalDateTime.parse(to)));
    }

    private boolean covers(Channel channel, String first, String last) {
        GivingDays days = new GivingDays(
                LocalDate.parse(first).toEpochDay(), LocalDate.parse(last).toEpochDay(), first.equals(last));
        return new Coverage(statements, LocalDateTime.parse(asOf)).covers(channel, days);
    }

    private boolean covers(String day) {
        return covers(Channel.BANK, day, day);
    }

    @ParameterizedTest
    @CsvSource({"2022-08-31,false", "2022-09-01,true", "2022-09-27,true", "2022-09-28,false"})
    void itCoversTheDayAndTheThreeAfterIt(String day, boolean covered) {
        statement(Channel.BANK, "2022-09-01T12:00", "2022-09-30T08:00");
        assertThat(covers(day)).isEqualTo(covered);
    }

    @Test
    void itCoversAllDaysOfASpan() {
        statement(Channel.BANK, "2022-09-01T00:00", "2022-09-30T23:59");
        assertThat(covers(Channel.BANK, "2022-09-01", "2022-09-27")).isTrue();
        assertThat(covers(Channel.BANK, "2022-08-31", "2022-09-27")).isFalse();
        assertThat(covers(Channel.BANK, "2022-09-01", "2022-09-28")).isFalse();
    }

    @Test
    void statementsThatFollowOneAnotherCoverTogether() {
        statement(Channel.BANK, "2022-09-16T00:00", "2022-09-30T23:59");
        statement(Channel.BANK, "2022-09-01T00:00", "2022-09-15T23:59");
        statement(Channel.BANK, "2022-09-02T00:00", "2022-09-04T23:59");
        assertThat(covers("2022-09-14")).isTrue();
        assertThat(covers("2022-09-27")).isTrue();
    }

    @Test
    void aDayBetweenThemIsCoveredByNeither() {
        statement(Channel.BANK, "2022-09-01T00:00", "2022-09-15T23:59");
        statement(Channel.BANK, "2022-09-17T00:00", "2022-09-30T23:59");
        assertThat(covers("2022-09-12")).isTrue();
        assertThat(covers("2022-09-13")).isFalse();
        assertThat(covers("2022-09-16")).isFalse();
        assertThat(covers("2022-09-17")).isTrue();
    }

    @Test
    void theStatementsOfItsChannelCoverAndThoseThatSayNone() {
        statement(Channel.WECHAT, "2022-09-01T00:00", "2022-09-30T23:59");
        assertThat(covers(Channel.WECHAT, "2022-09-05", "2022-09-05")).isTrue();
        assertThat(covers(Channel.BANK, "2022-09-05", "2022-09-05")).isFalse();
        assertThat(covers(Channel.UNSAID, "2022-09-05", "2022-09-05")).isTrue();
        assertThat(covers(Channel.CASH, "2022-09-05", "2022-09-05")).isFalse();
        statement(Channel.UNSAID, "2022-09-01T00:00", "2022-09-30T23:59");
        assertThat(covers(Channel.BANK, "2022-09-05", "2022-09-05")).isTrue();
        assertThat(covers(Channel.CASH, "2022-09-05", "2022-09-05")).isFalse();
    }

    @Test
    void whatAStatementSaysOfDaysToComeIsNotKnownYet() {
        statement(Channel.BANK, "2022-09-01T00:00", "2022-09-30T23:59");
        asOf = "2022-09-11T02:00";
        assertThat(covers("2022-09-07")).as("up to the whole day before").isTrue();
        assertThat(covers("2022-09-08")).isFalse();
        asOf = "2022-09-11T23:59";
        assertThat(covers("2022-09-08")).isTrue();
        asOf = "2022-08-31T02:00";
        assertThat(covers("2022-09-01")).isFalse();
    }
}
