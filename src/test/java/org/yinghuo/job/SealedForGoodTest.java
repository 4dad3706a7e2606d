package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed is known by its seal alone: whatever is lost beside it is restored or said, never made anew with other bytes. */
class SealedForGoodTest {

    private static final String SEALED = "2026/001/";

    @TempDir
    Path folder;

    private Nights office;
    private SortedMap<String, String> asSealed;

    @BeforeEach
    void sealAnIssue() throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(
                seeds.resolve("issues.csv"),
                "year,number,cumulative,date,opens,cutoff,closed,title,publisher\n"
                        + "2026,1,1,2026-01-31,,2026-01-31T18:00,2026-02-10T00:00,政工简讯,党委\n"
                        + "2026,2,2,2026-02-28,,2026-02-28T18:00,,政工简讯,党委\n");
        Files.writeString(seeds.resolve("departments.csv"), "order,department,aliases\n1,综合处,\n");
        input("一月.csv", "萤安,综合处,7,2026-01-05\n萤平,综合处,9,2026-01-06");
        office = new Nights(folder.resolve("input"), seeds, folder.resolve("out"), folder.resolve("state"));
        assertThat(office.run("--as-of=2026-02-01T02:00").code()).isZero();
        Nights.copyTree(office.state(), folder.resolve("older"));
        assertThat(office.run("--as-of=2026-02-11T02:00").code()).isZero();
        asSealed = sealedFiles();
        assertThat(asSealed).containsKeys(SEALED + "sealed.json", SEALED + "report.json");
    }

    private void input(String name, String rows) throws IOException {
        Path input = Files.createDirectories(folder.resolve("input"));
        Files.writeString(input.resolve(name), "姓名,部门,捐款金额,捐款日期\n" + rows + "\n");
    }

    private SortedMap<String, String> sealedFiles() throws IOException {
        // What somebody altered is kept beside the file it was; that is none of the issue's own.
        SortedMap<String, String> own =
                new TreeMap<>(Nights.hashes(office.output()).subMap(SEALED, SEALED + "~"));
        own.keySet().removeIf(path -> path.contains("（改动于"));
        return own;
    }

    private void damage(String name, String how) throws IOException {
        Path file = office.output().resolve(SEALED + name);
        if (how.equals("deleted")) {
            Files.delete(file);
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        int at = how.equals("flipped") ? bytes.length / 2 : bytes.length - 3;
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    /** More comes for the sealed issue, and more for the open one. */
    private Nights.Ended nextNight() throws IOException {
        input("一月迟到.csv", "萤和,综合处,100,2026-01-07");
        input("二月.csv", "萤乐,综合处,30,2026-02-12");
        return office.run("--as-of=2026-02-20T02:00");
    }

    private void assertTheYearIsRight() throws IOException {
        assertThat(Files.readString(office.output().resolve("2026/002/report.json")))
                .contains("\"donations.amount\" : \"30.00\"")
                .contains("\"year_to_date.donations.amount\" : \"146.00\"");
    }

    @ParameterizedTest
    @CsvSource({
        "report.json,flipped", "report.json,deleted", "report.json,end", "report.docx,flipped", "report.xlsx,deleted",
        "lineage.csv,deleted", "changes.csv,flipped", "tables/donors.csv,deleted", "SHA256SUMS,flipped",
                "SHA256SUMS,deleted"
    })
    void withoutAnyStateNoOtherByteOfItChanges(String name, String how) throws IOException {
        Nights.deleteTree(office.state());
        damage(name, how);
        SortedMap<String, String> damaged = sealedFiles();

        Nights.Ended night = nextNight();

        assertThat(night.code()).as(night.printed()).isZero();
        assertThat(sealedFiles()).isEqualTo(damaged);
        assertThat(night.printed()).contains("没有备份可恢复");
        assertTheYearIsRight();
    }

    @ParameterizedTest
    @CsvSource({
        "report.json,flipped",
        "report.json,deleted",
        "sealed.json,flipped",
        "sealed.json,deleted",
        "SHA256SUMS,deleted"
    })
    void withTheStateFolderItIsRestored(String name, String how) throws IOException {
        damage(name, how);

        Nights.Ended night = nextNight();

        assertThat(night.code()).as(night.printed()).isZero();
        assertThat(sealedFiles()).isEqualTo(asSealed);
        assertThat(night.printed()).contains("已恢复");
        assertTheYearIsRight();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "", "{\"published\" : {}}", "no list", "older", "digit"})
    void aListThatIsNotAsItWasWrittenChangesNothing(String list) throws IOException {
        Path file;
        try (var files = Files.walk(office.state())) {
            file = files.filter(path -> path.endsWith("published.json"))
                    .findFirst()
                    .orElseThrow();
        }
        String written = Files.readString(file);
        if (list.equals("older")) {
            Nights.copyTree(folder.resolve("older"), office.state());
        } else if (list.equals("digit")) {
            int hash = written.indexOf("\"sha256\" : \"") + 12;
            char digit = written.charAt(hash) == '0' ? '1' : '0';
            Files.writeString(file, written.substring(0, hash) + digit + written.substring(hash + 1));
        } else {
            Files.writeString(file, list);
        }

        Nights.Ended night = nextNight();

        assertThat(night.code()).as(night.printed()).isZero();
        assertThat(sealedFiles()).isEqualTo(asSealed);
        assertTheYearIsRight();
    }

    @Test
    void aSealThatIsLostIsWrittenAnewOnlyWithItsVeryBytes() throws IOException {
        Nights.deleteTree(office.state());
        damage("sealed.json", "deleted");
        assertThat(office.run("--as-of=2026-02-20T02:00").code()).isZero();
        assertThat(sealedFiles()).isEqualTo(asSealed);

        Nights.deleteTree(office.state());
        damage("sealed.json", "flipped");
        SortedMap<String, String> damaged = sealedFiles();
        Nights.Ended night = nextNight();
        assertThat(night.code()).isEqualTo(1);
        assertThat(night.printed()).contains("2026/001/sealed.json", "备份");
        assertThat(sealedFiles()).isEqualTo(damaged);

        damage("report.json", "deleted");
        damaged = sealedFiles();
        assertThat(nextNight().code()).isEqualTo(1);
        assertThat(sealedFiles()).isEqualTo(damaged);
    }

    /** A calendar changed after the sealing (rule sealed-window) would otherwise move what was counted into another issue, and count it there again. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-31T18:00|2026-01-05T18:00,现写作",
        "2026-01-31T18:00|2026-02-15T18:00,现写作",
        "'2026,1,1,|2026,4,1,',没有采用",
        "'2026,1,1,2026-01-31,,2026-01-31T18:00,2026-02-10T00:00,政工简讯,党委\n|',收取",
        "2026-02-10T00:00|,不能再打开",
    })
    void aCalendarThatIsChangedAfterItMovesNothing(String change, String said) throws IOException {
        Path issues = folder.resolve("seeds").resolve("issues.csv");
        int bar = change.indexOf('|');
        Files.writeString(
                issues,
                Files.readString(issues)
                        .replaceFirst(Pattern.quote(change.substring(0, bar)), change.substring(bar + 1)));

        Nights.Ended night = nextNight();

        assertThat(night.code()).as(night.printed()).isZero();
        assertThat(sealedFiles()).isEqualTo(asSealed);
        assertThat(night.printed() + Files.readString(office.output().resolve("findings.csv")))
                .contains(said);
        assertTheYearIsRight();
    }

    /** Its folder stays, and the page of all no longer shows the same figures under two numbers as if both held. */
    @Test
    void anOpenIssueThatIsRenumberedIsSaidToBeNoLongerWorkedOn() throws IOException {
        input("二月.csv", "萤安,综合处,5,2026-02-05");
        assertThat(office.run("--as-of=2026-02-12T02:00").code()).isZero();
        Path issues = folder.resolve("seeds/issues.csv");
        Files.writeString(issues, Files.readString(issues).replace("2026,2,2,", "2026,3,3,"));
        assertThat(office.run("--as-of=2026-02-13T02:00").code()).isZero();

        assertThat(office.output().resolve("2026/002/report.json")).exists();
        assertThat(office.output().resolve("2026/003/report.json")).exists();
        String page = Files.readString(office.output().resolve("index.html"));
        assertThat(page.split("期号表中没有这一期了", -1)).hasSize(2);
        assertThat(sealedFiles()).isEqualTo(asSealed);
    }
}
