package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Severity;
import org.yinghuo.report.edition.Language;

class CommandLineTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2022-09-09T18:00:00.5Z"));

    private static CommandLine parse(String... arguments) throws UsageException {
        return CommandLine.parse(List.of(arguments), CLOCK);
    }

    @Test
    void nothingSaidIsANightlyRunWithTheDefaults() throws UsageException {
        CommandLine line = parse();

        assertThat(line.command()).isEqualTo(CommandLine.Command.RUN);
        Options options = line.options();
        assertThat(options.input().getFileName()).hasToString("input");
        assertThat(options.output().getFileName()).hasToString("output");
        assertThat(options.seeds().getFileName()).hasToString("seeds");
        assertThat(options.state().getFileName()).hasToString(".yinghuo");
        assertThat(options.language()).isEqualTo(Language.ZH);
        assertThat(options.settle()).isEqualTo(Duration.ofSeconds(5));
        assertThat(options.failOn()).isEqualTo(Optional.empty());
    }

    @Test
    void theMomentIsTheOfficesNowWhereNoneIsGiven() throws UsageException {
        assertThat(parse().options().asOf()).isEqualTo(LocalDateTime.parse("2022-09-10T02:00:00"));
        assertThat(parse("--zone=UTC").options().asOf()).isEqualTo(LocalDateTime.parse("2022-09-09T18:00:00"));
    }

    @Test
    void everyOptionIsTaken() throws UsageException {
        Options options = parse(
                        "--input=/a/in",
                        "--output=/a/out",
                        "--seeds=/a/seeds",
                        "--state=/a/state",
                        "--as-of=2022-09-10T02:00",
                        "--zone=Asia/Shanghai",
                        "--lang=en",
                        "--settle=500ms",
                        "--dry-run",
                        "--accept-withdrawals",
                        "--fail-on=warning")
                .options();

        assertThat(options.asOf()).isEqualTo(LocalDateTime.parse("2022-09-10T02:00"));
        assertThat(options.settle()).isEqualTo(Duration.ofMillis(500));
        assertThat(options.language()).isEqualTo(Language.EN);
        assertThat(options.dryRun()).isTrue();
        assertThat(options.acceptWithdrawals()).isTrue();
        assertThat(options.failOn()).contains(Severity.WARNING);
    }

    @ParameterizedTest
    @CsvSource({"0s, 0", "5s, 5000", "1.5s, 1500", "2m, 120000", "1h, 3600000", "PT3S, 3000"})
    void durationsAreWrittenAsPeopleWriteThem(String text, long millis) throws UsageException {
        assertThat(parse("--settle=" + text).options().settle()).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--foo",
                "--inptu=x",
                "--input",
                "--input=",
                "--dry-run=yes",
                "-v",
                "publish",
                "--as-of=yesterday",
                "--zone=Mars",
                "--lang=fr",
                "--settle=-1s",
                "--settle=soon",
                "--fail-on=info",
                "--row=a#b!1",
                "check",
                "rows",
                "explain"
            })
    void whatIsNotUnderstoodIsNeverIgnored(String argument) {
        assertThatThrownBy(() -> parse(argument)).isInstanceOf(UsageException.class);
    }

    @Test
    void anOptionGivenTwiceIsRefused() {
        assertThatThrownBy(() -> parse("--lang=zh", "--lang=en")).isInstanceOf(UsageException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/a, /a/out, /s, /t",
        "/a/in, /a, /s, /t",
        "/a, /b, /b/seeds, /t",
        "/a, /a, /s, /t",
        "/a, /b, /c, /a/state"
    })
    void noFolderMayLieWithinAnother(String input, String output, String seeds, String state) {
        assertThatThrownBy(
                        () -> parse("--input=" + input, "--output=" + output, "--seeds=" + seeds, "--state=" + state))
                .isInstanceOf(UsageException.class);
    }

    @Test
    void explainTakesAFigureOrARow() throws UsageException {
        assertThat(parse("explain", "2022-34", "donations.amount").operands())
                .containsExactly("2022-34", "donations.amount");
        assertThat(parse("explain", "2022-34", "--row=名单.csv#!12").row()).contains("名单.csv#!12");
        assertThatThrownBy(() -> parse("explain", "2022-34")).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> parse("rows", "a", "b")).isInstanceOf(UsageException.class);
    }
}
