package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Offices of one folder have their nights one after the other, and know nothing of each other (rule many-offices). */
class EveryOfficeTest {

    private static final Path THREE = Path.of("src/test/resources/offices/three");
    private static final List<String> WATCHED = List.of("index.html", "findings.csv");

    private static final String EAST = "东城局";
    private static final String SOUTH = "南山 局#2";
    private static final String WEST = "西湖局";

    /** What only this office's sheets and seeds say. */
    private static final Map<String, List<String>> CANARIES = Map.of(
            EAST, List.of("萤金雀", "萤银杏", "东一处", "抗洪"),
            SOUTH, List.of("萤铜鼓", "萤铁树", "南二处", "助学"),
            WEST, List.of("萤锡山", "萤铅华", "西三处", "扶贫"));

    @TempDir
    Path folder;

    private Path offices;

    @BeforeEach
    void copy() throws IOException {
        offices = folder.resolve("offices");
        Nights.copyTree(THREE.resolve("offices"), offices);
    }

    private Nights.Ended night(String moment, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("--offices=" + offices, "--settle=0s", "--as-of=2022-09-" + moment));
        arguments.addAll(List.of(more));
        return Nights.command(arguments);
    }

    @Test
    void oneOfThreeFailsAndTheOthersArePublished() throws IOException {
        assertThat(night("10T02:00").code()).isZero();
        Nights.deleteTree(offices.resolve(SOUTH).resolve("input"));
        Files.createDirectories(offices.resolve(SOUTH).resolve("input"));
        Files.delete(offices.resolve(EAST).resolve("input/东一处服务.csv"));
        SortedMap<String, String> before = Nights.published(output(SOUTH));

        Nights.Ended ended = night("11T02:00");

        assertThat(ended.code()).as(ended.printed()).isEqualTo(1);
        assertThat(ended.printed()).contains("3 个单位：正常 2，其他 1");
        assertThat(output(SOUTH).resolve("FAILED.txt")).content().contains("--accept-withdrawals");
        assertThat(Nights.published(output(SOUTH))).isEqualTo(before);
        assertThat(output(EAST).resolve("FAILED.txt")).doesNotExist();
        assertThat(output(EAST).resolve("2022/034/revisions/1")).isDirectory();
        compareWithExpected();
    }

    @Test
    void nothingOfOneOfficeStandsInTheOutputOfAnother() throws IOException {
        night("10T02:00", "--lang=en");
        night("11T02:00");

        for (String office : CANARIES.keySet()) {
            SortedMap<String, String> texts = texts(output(office));
            assertThat(String.join("\n", texts.values())).contains(CANARIES.get(office));
            CANARIES.forEach((other, canaries) -> {
                if (!other.equals(office)) {
                    texts.forEach((path, text) ->
                            assertThat(text).as("%s in %s", path, office).doesNotContain(canaries));
                }
            });
        }
        String overview = Files.readString(offices.resolve("index.html"));
        CANARIES.values().forEach(canaries -> assertThat(overview).doesNotContain(canaries));
    }

    @Test
    void anOfficeInAFolderOfOfficesComesToWhatItComesToAlone() throws IOException {
        night("10T02:00");

        for (String office : CANARIES.keySet()) {
            Path home = offices.resolve(office);
            Path alone = folder.resolve("alone-" + office);
            new Nights(home.resolve("input"), home.resolve("seeds"), alone.resolve("output"), alone.resolve("state"))
                    .run("--as-of=2022-09-10T02:00");
            assertThat(Nights.published(output(office))).isEqualTo(Nights.published(alone.resolve("output")));
        }
    }

    @Test
    void everyLinkOfTheOverviewLeadsToAFile() throws IOException {
        night("10T02:00");
        Nights.deleteTree(offices.resolve(SOUTH).resolve("input"));
        night("11T02:00");

        Document page = Jsoup.parse(offices.resolve("index.html").toFile(), "UTF-8");

        List<String> links = page.select("main a[href]").eachAttr("href");
        assertThat(links).hasSize(7).contains("./%E5%8D%97%E5%B1%B1%20%E5%B1%80%232/output/FAILED.txt");
        for (String link : links) {
            assertThat(Path.of(offices.toUri().resolve(link))).isRegularFile();
        }
    }

    @Test
    void anOfficeThatCannotBeginSpoilsNoOther() throws IOException {
        Files.writeString(offices.resolve(EAST).resolve("seeds/yinghuo.properties"), "webhok=https://token\n");
        Nights.deleteTree(offices.resolve(SOUTH).resolve("seeds"));

        Nights.Ended ended = night("10T02:00");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.printed()).contains("正常 1，其他 2");
        Document page = Jsoup.parse(offices.resolve("index.html").toFile(), "UTF-8");
        assertThat(page.select("tr.wrong th").eachText()).containsExactly(EAST, SOUTH);
        assertThat(page.select("tr.well th").eachText()).containsExactly(WEST);
        assertThat(page.text()).doesNotContain("token");
        assertThat(output(WEST).resolve("2022/034/report.json")).exists();
    }

    @Test
    void anOfficesOwnSettingsAreItsOwn() throws IOException {
        Files.writeString(
                offices.resolve(EAST).resolve("seeds/yinghuo.properties"), "output=published\nlang=en\nfail-on=info\n");
        Files.writeString(
                offices.resolve(WEST).resolve("seeds/yinghuo.properties"), "fail-on=error\noutput=../east-too\n");
        Files.writeString(offices.resolve(EAST).resolve("seeds/yinghuo.properties"), "output=published\nlang=en\n");

        Nights.Ended ended = night("10T02:00");

        assertThat(ended.code()).as(ended.printed()).isEqualTo(3);
        assertThat(offices.resolve(EAST).resolve("published/2022/034/report.html"))
                .content()
                .contains("lang=\"en\"");
        assertThat(output(SOUTH).resolve("2022/034/report.html")).content().contains("lang=\"zh-CN\"");
        assertThat(offices.resolve("east-too/2022/034/report.html")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"output=../南山 局#2/output", "input=../南山 局#2/input", "state=../南山 局#2", "input=../南山 局#2"})
    void noOfficeReachesIntoAnother(String setting) throws IOException {
        Files.writeString(offices.resolve(WEST).resolve("seeds/yinghuo.properties"), setting + "\n");

        Nights.Ended ended = night("10T02:00");

        assertThat(ended.code()).as(ended.printed()).isEqualTo(2);
        assertThat(ended.printed()).contains(WEST + "：文件夹");
        assertThat(output(SOUTH).resolve("2022/034/report.html")).exists();
        assertThat(output(WEST)).doesNotExist();
    }

    @Test
    void noOfficeReachesIntoAnotherByALink() throws IOException {
        Path input = offices.resolve(WEST).resolve("input");
        Nights.deleteTree(input);
        Files.createSymbolicLink(input, offices.resolve(EAST).resolve("input"));

        assertThat(night("10T02:00").code()).isEqualTo(2);
        assertThat(output(WEST)).doesNotExist();
    }

    @Test
    void aDryRunWritesNoOverview() {
        Nights.Ended ended = night("10T02:00", "--dry-run");

        assertThat(ended.code()).isZero();
        assertThat(offices.resolve("index.html")).doesNotExist();
        assertThat(output(EAST)).doesNotExist();
    }

    @Test
    void aSecondRunOverTheSameFolderEndsAtOnce() throws IOException {
        try (RunLock held = RunLock.acquire(offices.resolve(".offices.lock")).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(night("10T02:00").code()).isEqualTo(75);
        }
        assertThat(output(EAST)).doesNotExist();
    }

    @Test
    void anOfficeUnderWayIsPassedOver() throws IOException {
        Path state = Files.createDirectories(offices.resolve(EAST).resolve(".yinghuo"));
        try (RunLock held = RunLock.acquire(state.resolve("yinghuo.lock")).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(night("10T02:00").code()).isEqualTo(75);
        }
        assertThat(output(EAST)).doesNotExist();
        assertThat(output(WEST).resolve("2022/034/report.html")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--input=a", "--output=a", "--seeds=a", "--state=a"})
    void theFoldersOfOneOfficeCannotBeGivenForAll(String option) {
        assertThat(night("10T02:00", option).code()).isEqualTo(2);
    }

    @Test
    void aFolderWithoutOfficesIsWrongUsage() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty/reports"));

        assertThat(Nights.command(List.of("--offices=" + empty.getParent())).code())
                .isEqualTo(2);
        assertThat(Nights.command(List.of("--offices=" + folder.resolve("none")))
                        .code())
                .isEqualTo(2);
        assertThat(Nights.command(List.of("check", "--offices=" + offices, "x.csv"))
                        .code())
                .isEqualTo(2);
        assertThat(empty.getParent().resolve("index.html")).doesNotExist();
    }

    private Path output(String office) {
        return offices.resolve(office).resolve("output");
    }

    private void compareWithExpected() throws IOException {
        Path expected = THREE.resolve("expected");
        SortedMap<String, String> now = watched(offices);
        if (Boolean.getBoolean("golden.update")) {
            Nights.deleteTree(expected);
            for (Map.Entry<String, String> file : now.entrySet()) {
                Path target = expected.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
            }
        }
        assertThat(now).isEqualTo(watched(expected));
    }

    /** The overview, and of each office its findings; that its figures are those of the office alone is another test. */
    private static SortedMap<String, String> watched(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString();
                boolean overview = path.equals("index.html");
                boolean ofOffice = WATCHED.contains(file.getFileName().toString())
                        && path.contains("/output/")
                        && !path.endsWith("index.html");
                if (overview || ofOffice) {
                    // How a page looks is not what this is about.
                    String text = Files.readString(file);
                    texts.put(path, overview ? text.substring(text.indexOf("<body")) : text);
                }
            }
        }
        return texts;
    }

    /** All that a folder says, also inside its workbooks and documents; each path with its text, the path itself included. */
    private static SortedMap<String, String> texts(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString();
                texts.put(path, path + "\n" + text(Files.readAllBytes(file)));
            }
        }
        return texts;
    }

    private static String text(byte[] bytes) throws IOException {
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(text(zip.readAllBytes())).append('\n');
            }
        }
        return text.toString();
    }
}
