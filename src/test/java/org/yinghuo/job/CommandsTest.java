package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample as a user would try it: figures, questions, options (rules kept-originals, vanished-share). */
class CommandsTest {

    private static final Path INPUT =
            Path.of("src/test/resources/cases/issue-34/input").toAbsolutePath();
    private static final Path SEEDS =
            Path.of("src/test/resources/cases/issue-34/seeds").toAbsolutePath();
    private static final String AS_OF = "--as-of=2022-09-10T02:00";

    @TempDir
    Path folder;

    private Nights office;

    @BeforeEach
    void openOffice() {
        office = new Nights(INPUT, SEEDS, folder.resolve("output"), folder.resolve("state"));
    }

    private Nights.Ended ask(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(office.arguments());
        return Nights.command(arguments);
    }

    private JsonNode report() throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(Files.readString(office.output().resolve("2022/034/report.json")));
    }

    @Test
    void theSampleShowsTheNewslettersFigures() throws IOException {
        assertThat(office.run(AS_OF).code()).isZero();

        JsonNode figures = report().get("figures");
        assertThat(figures.get("volunteers.people").asInt()).isEqualTo(18);
        assertThat(figures.get("volunteers.served").asInt()).isEqualTo(11);
        assertThat(figures.get("volunteers.registered").asInt()).isEqualTo(1);
        assertThat(figures.get("volunteers.waitlisted").asInt()).isEqualTo(6);
        assertThat(figures.get("donations.party_members").asInt()).isEqualTo(33);
        assertThat(figures.get("donations.donors").asInt()).isEqualTo(33);
        assertThat(figures.get("donations.amount").asString()).isEqualTo("12600.00");
        assertThat(figures.get("donations.received").asString()).isEqualTo("10100.00");
        assertThat(report().get("findings").propertyNames())
                .containsExactlyInAnyOrder("duplicate-row", "superseded-file", "unclaimed-payment");
        JsonNode platelets = report().get("tables").get("quantities").get(0);
        assertThat(platelets.get("quantity").asString()).isEqualTo("2");
        assertThat(platelets.get("unit").asString()).isEqualTo("治疗单位");
    }

    @Test
    void theSampleUsedInTheReadmeIsTheGoldenOne() throws IOException {
        assertThat(Nights.hashes(Path.of("input"))).isEqualTo(Nights.hashes(INPUT));
        assertThat(Nights.hashes(Path.of("seeds"))).isEqualTo(Nights.hashes(SEEDS));
    }

    @Test
    void everyFigureOfTheSampleIsTheSumOfTheCellsBehindIt() throws IOException {
        assertThat(office.run(AS_OF).code()).isZero();
        JsonNode figures = report().get("figures");

        for (String figure : figures.propertyNames()) {
            if (figure.equals("year_to_date.since")) {
                continue;
            }
            Nights.Ended answer = ask("explain", "2022-34", figure);
            assertThat(answer.code()).as("%s: %s", figure, answer.printed()).isZero();
            String[] lines = answer.printed().strip().split("\r?\n");
            String[] last = lines[lines.length - 1].split(",", -1);
            assertThat(new BigDecimal(last[5]))
                    .as(figure)
                    .isEqualByComparingTo(new BigDecimal(figures.get(figure).asString()));
        }
    }

    @Test
    void aRowSaysWhatBecameOfIt() {
        assertThat(office.run(AS_OF).code()).isZero();

        assertThat(ask("explain", "2022-34", "--row=志愿者报名表.csv!6").printed())
                .contains("张兆法")
                .contains("counted");
        assertThat(ask("explain", "2022-34", "--row=捐款/馆社捐款登记表.xls#登记表!8").printed())
                .contains("neutral");
        assertThat(ask("explain", "2022-34", "--row=志愿者报名表.csv!1").printed()).contains("不是记录");
    }

    @Test
    void whatDoesNotExistIsWrongUsage() {
        assertThat(ask("explain", "2022-34", "donations.amount").code())
                .as("no night yet")
                .isEqualTo(2);
        assertThat(office.run(AS_OF).code()).isZero();
        assertThat(ask("explain", "2022-99", "donations.amount").code()).isEqualTo(2);
        assertThat(ask("explain", "2022-34", "donations.amont").code()).isEqualTo(2);
        assertThat(ask("explain", "2022-34", "--row=nothing.csv!3").code()).isEqualTo(2);
        assertThat(ask("check", "nothing.csv").code()).isEqualTo(2);
        assertThat(office.run("--as-of=2022-09-09T02:00").code())
                .as("before the newest night")
                .isEqualTo(2);
    }

    @Test
    void checkAndRowsTellHowAFileIsReadAndWriteNothing() {
        String list = INPUT.resolve("捐款/综合处捐款名单.csv").toString();

        Nights.Ended check = ask("check", list);
        Nights.Ended rows = ask("rows", list);

        assertThat(check.code()).isZero();
        assertThat(check.printed()).contains("捐款名单").contains("综合处").contains("2200.00");
        assertThat(rows.printed()).startsWith("file,sheet,row,A,B").contains("萤安");
        assertThat(office.output()).doesNotExist();
        assertThat(office.state()).doesNotExist();
    }

    @Test
    void aDryRunLeavesNothingBehindAndTellsWhatTheRunThenDoes() throws IOException {
        Nights.Ended dry = office.run(AS_OF, "--dry-run");

        assertThat(dry.code()).as(dry.printed()).isZero();
        assertThat(dry.printed()).contains("将首次发布：2022-34 第1版", "捐款金额：— → 12600.00");
        assertThat(office.output()).doesNotExist();
        assertThat(office.state()).doesNotExist();
        assertThat(office.run(AS_OF).printed()).contains("首次发布：2022-34 第1版", "文件 8；记录 105：已计入 78，重复 1，已被更正件取代 20，");
        var published = Nights.hashes(folder);
        assertThat(office.run("--as-of=2022-09-11T02:00", "--dry-run").code()).isZero();
        assertThat(Nights.hashes(folder.resolve("output")))
                .isEqualTo(new java.util.TreeMap<>(Nights.hashes(office.output())));
        assertThat(Nights.hashes(folder).keySet()).containsAll(published.keySet());
    }

    @Test
    void localeAndZoneOfTheMachineChangeNoByte() throws IOException {
        assertThat(office.run(AS_OF).code()).isZero();
        var expected = Nights.hashes(office.output());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            var other = new Nights(INPUT, SEEDS, folder.resolve("output2"), folder.resolve("state2"));
            assertThat(other.run(AS_OF).code()).isZero();
            assertThat(Nights.hashes(other.output())).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void openFindingsAskForAPersonOnlyWhereThatIsAsked() throws IOException {
        Path input = Files.createDirectories(folder.resolve("input"));
        Files.writeString(input.resolve("坏.csv"), "姓名,部门,金额,日期\n萤安,综合处,若干,2022-09-08\n");
        var other = new Nights(input, SEEDS, folder.resolve("output3"), folder.resolve("state3"));

        assertThat(other.run(AS_OF).code()).isZero();
        assertThat(other.run("--as-of=2022-09-11T02:00", "--fail-on=error").code())
                .isEqualTo(3);
    }
}
