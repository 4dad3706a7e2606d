package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An office's first steps: nothing there, an empty office, its settings, and whom a run tells (rule first-run). */
class StartingTest {

    private static final Path SAMPLE =
            Path.of("src/test/resources/cases/late-donation").toAbsolutePath();

    @TempDir
    Path folder;

    private Path input;
    private Path seeds;
    private Nights office;

    @BeforeEach
    void openOffice() {
        input = folder.resolve("input");
        seeds = folder.resolve("seeds");
        office = new Nights(input, seeds, folder.resolve("output"), folder.resolve("state"));
    }

    private Nights.Ended ask(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(office.arguments());
        return Nights.command(arguments);
    }

    private void fill() throws IOException {
        Nights.copyTree(SAMPLE.resolve("night-1/input"), input);
        Nights.copyTree(SAMPLE.resolve("seeds"), seeds);
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsWritten() throws IOException {
        assertThat(office.run()).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.printed()).contains("找不到基础资料文件夹", "init");
        });
        Files.createDirectories(seeds);
        assertThat(office.run().printed()).contains("还没有期号");
        fill();
        Files.writeString(seeds.resolve("issues.csv"), "year,number,cutoff\n");
        assertThat(office.run().code()).isEqualTo(2);
        Nights.copyTree(SAMPLE.resolve("seeds"), seeds);
        Nights.deleteTree(input);
        assertThat(office.run().printed()).contains("找不到收件文件夹").doesNotContain("Exception");
        Files.createDirectories(input);
        Files.writeString(input.resolve("~$a.csv"), "x");
        assertThat(office.run()).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.printed()).contains("收件文件夹是空的");
        });
        assertThat(office.output()).doesNotExist();
        assertThat(office.state()).doesNotExist();
    }

    @Test
    void aFolderThatWasThereLastTimeIsAFailureAndNoWrongUsage() throws IOException {
        fill();
        assertThat(office.run("--as-of=2022-09-12T02:00").code()).isZero();
        Nights.deleteTree(input);
        Nights.Ended gone = office.run("--as-of=2022-09-13T02:00");
        assertThat(gone.code()).isEqualTo(1);
        assertThat(gone.printed()).contains("共享文件夹可能没有连上");
    }

    @Test
    void anEmptyOfficeIsWrittenOnceAndRunsWhenItsSheetsAreFilledIn() throws IOException {
        assertThat(ask("init").code()).isZero();
        assertThat(seeds.resolve("期号表.xlsx")).exists();
        assertThat(office.run().printed()).contains("还没有期号");
        var before = Nights.hashes(seeds);
        assertThat(ask("init").code()).isEqualTo(2);
        assertThat(Nights.hashes(seeds)).isEqualTo(before);

        Files.delete(seeds.resolve("期号表.xlsx"));
        Files.delete(seeds.resolve("部门表.xlsx"));
        Files.writeString(seeds.resolve("期号表.csv"), "年份,期号,统计开始,统计截止\n2022,34,2022-09-01,2022-09-09 12:00\n");
        Files.writeString(seeds.resolve("部门表.csv"), "次序,部门\n1,综合处\n2,人事处\n");
        Files.writeString(seeds.resolve("期初数.csv"), "年份,指标,数值\n2022,累计捐款金额,1000\n");
        Files.delete(seeds.resolve("期初数.xlsx"));
        Nights.copyTree(SAMPLE.resolve("night-1/input"), input);
        assertThat(office.run("--as-of=2022-09-12T02:00").code()).isZero();
        JsonNode report = JsonMapper.builder()
                .build()
                .readTree(Files.readString(office.output().resolve("2022/034/report.json")));
        assertThat(report.path("figures").path("donations.amount").asString()).isEqualTo("1000.00");
        assertThat(report.path("figures").path("year_to_date.donations.amount").asString())
                .isEqualTo("2000.00");
        assertThat(report.path("findings").has("unknown-department")).isFalse();
    }

    @Test
    void settingsOfTheOfficeHoldUnlessTheCommandLineSaysOtherwise() throws IOException {
        fill();
        Path settings = seeds.resolve("yinghuo.properties");
        Files.writeString(settings, "# 说明\nlang=en\nas-of = 2022-09-12T02:00\ndry-run=false\n");
        assertThat(office.run("--dry-run").printed()).contains("this was a dry run", "would be published");
        assertThat(office.run("--dry-run", "--lang=zh").printed()).contains("将首次发布");
        for (String wrong : List.of("langg=en", "lang", "lang=zh\nlang=en", "dry-run=perhaps", "seeds=elsewhere")) {
            Files.writeString(settings, wrong);
            assertThat(office.run().code()).as(wrong).isEqualTo(2);
        }
    }

    /** However an editor saves it, and whatever an input method types; a wrong value says in which line it stands. */
    @Test
    void settingsAreHonouredOrRefusedWithTheirLine() throws IOException {
        fill();
        Path settings = seeds.resolve("yinghuo.properties");
        String text = "# 本处的设置\r\nｌａｎｇ＝ｅｎ\r\nas-of = 2022-09-12T０2：00\r\ndry-run＝是\r\n";
        for (String charset : List.of("UTF-8", "GB18030", "UTF-16")) {
            Files.write(settings, text.getBytes(Charset.forName(charset)));
            assertThat(office.run().printed()).as(charset).contains("this was a dry run");
        }
        for (String wrong : List.of("keep=许多", "lang=法文", "dry-run=否\ndry-run=是", "lang：zh", "lang=false")) {
            Files.writeString(settings, "# 说明\n" + wrong);
            Nights.Ended ended = office.run();
            assertThat(ended.code()).as(wrong).isEqualTo(2);
            assertThat(ended.printed()).as(wrong).containsAnyOf("第 2 行", "第 3 行");
        }
        Files.move(settings, seeds.resolve("Yinghuo.properties.txt"));
        Nights.Ended ended = office.run();
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.printed()).contains("文件名应为 yinghuo.properties");
    }

    @Test
    void aRunTellsItsOutcomeInCountsAndItsSilenceChangesNothing() throws IOException {
        fill();
        List<String> told = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        String hook = "--webhook=http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
        try {
            assertThat(office.run(hook, "--as-of=2022-09-12T02:00").code()).isZero();
            assertThat(office.run(hook, "--as-of=2022-09-12T05:00").code()).isZero();
            Nights.deleteTree(input);
            Files.createDirectories(input);
            assertThat(office.run(hook, "--as-of=2022-09-13T02:00").code()).isEqualTo(1);
        } finally {
            server.stop(0);
        }
        assertThat(told).hasSize(3);
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(told.get(1))
                        .path("outcome")
                        .asString())
                .as("a quiet night is told too")
                .isEqualTo("unchanged");
        JsonNode good = JsonMapper.builder().build().readTree(told.get(0));
        assertThat(good.path("outcome").asString()).isEqualTo("published");
        assertThat(good.path("files").asInt()).isEqualTo(2);
        assertThat(good.path("report").asString()).endsWith("/index.html");
        assertThat(told.get(0)).doesNotContain("萤安", "捐款.csv");
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(told.get(2))
                        .path("exit")
                        .asInt())
                .isEqualTo(1);
        Nights.copyTree(SAMPLE.resolve("night-1/input"), input);
        Nights.Ended silent = office.run(hook + "?key=secret", "--as-of=2022-09-14T02:00");
        assertThat(silent.code()).isZero();
        assertThat(silent.printed()).contains("通知未送达").doesNotContain("secret");
    }

    @Test
    void theLastNightIsExplainedFromTheStateAlone() throws IOException {
        fill();
        assertThat(office.run("--as-of=2022-09-12T02:00").code()).isZero();
        String before = ask("explain", "2022-34", "donations.amount").printed();
        Nights.deleteTree(input);
        Nights.deleteTree(seeds);
        Nights.deleteTree(office.output());
        assertThat(ask("explain", "2022-34", "donations.amount").printed())
                .isEqualTo(before)
                .contains("1000.00,sum");
        assertThat(ask("explain", "2022-34", "--row=捐款.csv!3").printed()).contains("counted");
    }

    @Test
    void aCheckIsAGateForPrograms() throws IOException {
        fill();
        Path list = input.resolve("捐款.csv");
        Files.writeString(list, "捐款名单\n姓名,部门,金额,日期\n萤安,综合处,若干,2022-09-08\n");
        Nights.Ended open = ask("check", "--format=json", list.toString());
        assertThat(open.code()).isZero();
        JsonNode file = JsonMapper.builder()
                .build()
                .readTree(open.printed())
                .path("files")
                .path(0);
        assertThat(file.path("sheets").path(0).path("kind").asString()).isEqualTo("donations");
        assertThat(file.path("findings").path(0).path("code").asString()).isEqualTo("bad-amount");
        assertThat(ask("check", "--fail-on=error", list.toString()).code()).isEqualTo(3);
        assertThat(office.output()).doesNotExist();
    }

    @Test
    void editingTheTextAloneMakesANewRevision() throws IOException {
        Nights.copyTree(
                Path.of("src/test/resources/cases/nothing-new/night-1/input").toAbsolutePath(), input);
        Nights.copyTree(Path.of("src/test/resources/cases/nothing-new/seeds").toAbsolutePath(), seeds);
        assertThat(office.run("--as-of=2022-09-10T02:00").code()).isZero();
        Files.writeString(seeds.resolve("newsletter.txt"), "= 题目\n编者按。{volunteers.srved}\n共{donations.gifts}笔。\n");
        Nights.Ended edited = office.run("--as-of=2022-09-11T02:00");
        assertThat(edited.printed()).contains("第2版", "错误 1");
        assertThat(Files.readString(office.output().resolve("index.html"))).contains("newsletter.txt", "占位符");
        assertThat(office.run("--as-of=2022-09-12T02:00").printed()).contains("没有变化");
    }
}
