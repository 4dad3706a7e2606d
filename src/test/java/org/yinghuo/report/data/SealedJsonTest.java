package org.yinghuo.report.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yinghuo.aggregate.Contribution;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.Lineage;
import org.yinghuo.aggregate.SealedIssue;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.aggregate.lines.ContributingLines;
import org.yinghuo.aggregate.lines.Late;
import org.yinghuo.aggregate.lines.Late.Correction;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Hours;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Person;
import org.yinghuo.model.Quantity;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.Status;
import org.yinghuo.report.FullReport;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.Language;

class SealedJsonTest {

    private static final IssueId ISSUE = new IssueId(2022, 34);
    private static final String PHONE_FILE = "13000000001.xlsx";

    @TempDir
    Path folder;

    @Test
    void aSealedIssueIsReadBackAsItWasWritten() throws IOException {
        Edition edition = edition();
        Path file = written(edition);

        SealedIssue told = SealedIssue.of(edition.report());
        assertThat(SealedJson.read(
                        file, name -> name.equals("130****0001.xlsx") ? PHONE_FILE : name, new SealedJson.Shared()))
                .isEqualTo(new SealedIssue(
                        told.issue(),
                        told.figures(),
                        told.tables().stream()
                                .filter(table -> !ReportContent.ROLLS.contains(table.name()))
                                .toList(),
                        told.lines(),
                        told.late(),
                        told.outweighed()));
        assertThat(Files.readString(file)).doesNotContain("13000000001");
    }

    /** A key that holds eleven digits in a row, as a phone does: about one in two hundred does. */
    private static final String LIKE_A_PHONE = "2b13051288447107";

    @Test
    void aPersonsKeyIsNeverCoveredLikeANumber() throws IOException {
        SealedIssue sealed = SealedIssue.of(edition(LIKE_A_PHONE).report());
        Path file = written(edition(LIKE_A_PHONE));

        assertThat(Files.readString(file)).contains(LIKE_A_PHONE).doesNotContain("**7107");
        assertThat(SealedJson.readWhole(file, UnaryOperator.identity(), new SealedJson.Shared()))
                .isEqualTo(SealedJson.read(file, UnaryOperator.identity(), new SealedJson.Shared()));
        assertThat(SealedJson.read(file, UnaryOperator.identity(), new SealedJson.Shared())
                        .lines())
                .extracting(ContributingLine::who)
                .isEqualTo(sealed.lines().stream().map(ContributingLine::who).toList())
                .contains(LIKE_A_PHONE);
    }

    @Test
    void aSealWithCoveredKeysIsReadAsItWasMeant() throws IOException {
        String text = Files.readString(written(edition(LIKE_A_PHONE)));
        int people = text.indexOf("\"people\"");
        int lines = text.indexOf("\"lines\"");
        assertThat(people).isLessThan(lines);
        String old =
                text.substring(0, lines) + text.substring(lines).replace(",\"\",false,", ",\"2b130****7107\",false,");
        assertThat(old).contains("2b130****7107");
        int member = old.lastIndexOf(",\n  \"sha256\"");
        String before = old.substring(0, member);
        Path file = folder.resolve("old.json");
        Files.writeString(
                file,
                before + ",\n  \"sha256\" : \""
                        + org.yinghuo.store.DurableFiles.sha256(before.getBytes(StandardCharsets.UTF_8)) + "\"\n}\n");

        SealedIssue read = SealedJson.read(file, UnaryOperator.identity(), new SealedJson.Shared());

        assertThat(read.lines()).extracting(ContributingLine::who).contains(LIKE_A_PHONE);
        assertThat(read.late().supplements()).extracting(ContributingLine::who).doesNotContain("2b130****7107");
        assertThat(read)
                .isEqualTo(SealedJson.read(
                        written(edition(LIKE_A_PHONE)), UnaryOperator.identity(), new SealedJson.Shared()));
    }

    @Test
    void itsKeptLinesSayWhatTheSealSays() throws IOException {
        for (String key : List.of(LIKE_A_PHONE, "0123456789abcdef")) {
            SealedIssue seal =
                    SealedJson.read(written(edition(key)), UnaryOperator.identity(), new SealedJson.Shared());
            Path kept = folder.resolve("kept.lines");
            try (OutputStream out = Files.newOutputStream(kept)) {
                SealedLinesFile.write(seal, out);
            }

            SealedIssue read = SealedLinesFile.read(kept, UnaryOperator.identity());

            assertThat(read)
                    .isEqualTo(new SealedIssue(
                            seal.issue(), new TreeMap<>(), List.of(), seal.lines(), seal.late(), seal.outweighed()));
            assertThat(read.lines()).hasSameSizeAs(seal.lines());
            List<ContributingLine> told = new java.util.ArrayList<>();
            ContributingLines.of(read.lines()).forEach(told::add);
            List<ContributingLine> asTheSeal = new java.util.ArrayList<>();
            ContributingLines.of(seal.lines()).forEach(asTheSeal::add);
            assertThat(told).isEqualTo(asTheSeal).isNotEmpty();
            assertThat(SealedLinesFile.read(kept, name -> "of " + name)
                            .lines()
                            .get(0)
                            .origin()
                            .sheet()
                            .file())
                    .startsWith("of ");
        }
    }

    @Test
    void keptLinesThatWereAlteredSayNothing() throws IOException {
        Path kept = folder.resolve("kept.lines");
        try (OutputStream out = Files.newOutputStream(kept)) {
            SealedLinesFile.write(
                    SealedJson.read(written(edition()), UnaryOperator.identity(), new SealedJson.Shared()), out);
        }
        SealedIssue whole = SealedLinesFile.read(kept, UnaryOperator.identity());
        byte[] bytes = Files.readAllBytes(kept);
        int noticed = 0;
        for (int at = 0; at < bytes.length; at++) {
            byte[] altered = bytes.clone();
            altered[at] ^= 1;
            Files.write(kept, altered);
            SealedIssue read = SealedLinesFile.read(kept, UnaryOperator.identity());
            // Some bits of a packed file tell nothing of what is packed.
            assertThat(read).isIn(null, whole);
            noticed += read == null ? 1 : 0;
        }
        assertThat(noticed).isGreaterThan(bytes.length * 9 / 10);
        Files.write(kept, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(SealedLinesFile.read(kept, UnaryOperator.identity())).isNull();
        assertThat(SealedLinesFile.read(folder.resolve("none.lines"), UnaryOperator.identity()))
                .isNull();
    }

    @Test
    void keptLinesOfAnotherFormAreNotReadAndKeptAnew() throws IOException {
        Path kept = folder.resolve("kept.lines");
        assertThat(SealedLinesFile.isOfTodaysForm(kept)).isFalse();
        try (OutputStream out = Files.newOutputStream(kept)) {
            SealedLinesFile.write(
                    SealedJson.read(written(edition()), UnaryOperator.identity(), new SealedJson.Shared()), out);
        }
        assertThat(SealedLinesFile.isOfTodaysForm(kept)).isTrue();
        try (OutputStream out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(kept))) {
            out.write("YHL2, and what an earlier version wrote behind it".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(SealedLinesFile.isOfTodaysForm(kept)).isFalse();
        assertThat(SealedLinesFile.read(kept, UnaryOperator.identity())).isNull();
    }

    @Test
    void anyAlteredByteIsNoticed() throws IOException {
        Path file = written(edition());
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length - 10; at += 7) {
            byte[] altered = bytes.clone();
            altered[at] ^= 1;
            Files.write(file, altered);
            assertThatThrownBy(() -> SealedJson.read(file, UnaryOperator.identity(), new SealedJson.Shared()))
                    .isInstanceOf(IOException.class);
        }
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> SealedJson.read(file, UnaryOperator.identity(), new SealedJson.Shared()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void itsChecksumIsThatOfTheBytesBeforeIt() throws IOException {
        String text = Files.readString(written(edition()));
        int member = text.lastIndexOf(",\n  \"sha256\"");

        assertThat(text.substring(member))
                .contains(org.yinghuo.store.DurableFiles.sha256(
                        text.substring(0, member).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anAnswerThatIsACoveredNumberIsNotKeptButAFileIsKnownByTheRestOfItsPath() throws IOException {
        Edition edition = edition();
        Path file = written(new Edition(
                edition.report(),
                2,
                edition.asOf(),
                true,
                List.of(),
                List.of(),
                List.of(),
                edition.departments(),
                Language.ZH,
                "",
                Map.of(
                        "abcdefghjkmn",
                        "skip",
                        "bbcdefghjkmn",
                        "13000000001",
                        "cbcdefghjkmn",
                        "supersedes:" + PHONE_FILE)));

        assertThat(SealedJson.answers(file).inForce())
                .containsExactly(
                        Map.entry("abcdefghjkmn", "skip"), Map.entry("cbcdefghjkmn", "supersedes:130****0001.xlsx"));
        assertThat(Files.readString(file)).doesNotContain("13000000001");
    }

    private Path written(Edition edition) throws IOException {
        Path file = folder.resolve("sealed.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            new SealedJson().write(edition, out);
        }
        return file;
    }

    private static Edition edition() {
        return edition("k3");
    }

    private static Edition edition(String donor) {
        Edition full = FullReport.with("综合处", List.of(), Map.of(), Language.ZH);
        IssueReport report = full.report();
        ContributingLine gift = line(ContributingLine.Kind.GIFT, PHONE_FILE, 3, donor);
        ContributingLine service = line(ContributingLine.Kind.ATTENDANCE, "签到.csv", 4, "k4");
        Late late = new Late(
                List.of(service),
                List.of(new Correction(gift, null, "removed"), new Correction(gift, service, "changed")));
        return new Edition(
                new IssueReport(
                        report.issue(),
                        report.figures(),
                        report.tables(),
                        report.control(),
                        report.postings(),
                        new Told(List.of(gift, service)),
                        report.findings(),
                        report.decided(),
                        new TreeMap<>(),
                        List.of(),
                        late,
                        report.gaps(),
                        report.milestones()),
                2,
                full.asOf(),
                true,
                List.of(),
                List.of(),
                List.of(),
                full.departments(),
                Language.ZH,
                "",
                Map.of());
    }

    private static ContributingLine line(ContributingLine.Kind kind, String file, int row, String key) {
        Origin origin = new Origin(new SheetId(file, "表"), row, 1, 4, 0);
        boolean money = kind == ContributingLine.Kind.GIFT;
        return new ContributingLine(
                ISSUE,
                kind,
                origin,
                origin,
                -7L * row,
                money ? "donations" : "services",
                key,
                false,
                new Person(key, "甲", "综合处", "", true, true, 1),
                "综合处",
                "抗震救灾",
                money ? "disaster/earthquake" : "",
                LocalDate.of(2022, 9, 8),
                money
                        ? ContributingLine.Attended.NONE
                        : new ContributingLine.Attended(
                                List.of("无偿献血", "秩序维护"),
                                "某社区",
                                Status.SERVED,
                                Status.SERVED,
                                true,
                                1,
                                new Hours(5_400_000),
                                new Quantity(new BigDecimal("2.5")),
                                "治疗量"),
                money
                        ? new ContributingLine.Money(
                                1,
                                Amount.parse("100.00"),
                                Amount.parse("60.00"),
                                Amount.parse("40.00"),
                                Amount.ZERO,
                                Amount.ZERO,
                                Amount.parse("60.00"),
                                Amount.parse("50.00"),
                                "exact")
                        : ContributingLine.Money.NONE);
    }

    private record Told(List<ContributingLine> lines) implements Lineage {
        @Override
        public List<Contribution> behind(String figure) {
            return List.of();
        }

        @Override
        public List<String> countsIn(Origin origin) {
            return List.of();
        }
    }
}
