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
import org.yinghuo.aggregate.ContributingLine;
import org.yinghuo.aggregate.Contribution;
import org.yinghuo.aggregate.Correction;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.Late;
import org.yinghuo.aggregate.Lineage;
import org.yinghuo.aggregate.SealedIssue;
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
                        told.late()));
        assertThat(Files.readString(file)).doesNotContain("13000000001");
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

    private Path written(Edition edition) throws IOException {
        Path file = folder.resolve("sealed.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            new SealedJson().write(edition, out);
        }
        return file;
    }

    private static Edition edition() {
        Edition full = FullReport.with("综合处", List.of(), Map.of(), Language.ZH);
        IssueReport report = full.report();
        ContributingLine gift = line(ContributingLine.Kind.GIFT, PHONE_FILE, 3);
        ContributingLine service = line(ContributingLine.Kind.ATTENDANCE, "签到.csv", 4);
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
                        late),
                2,
                full.asOf(),
                true,
                List.of(),
                List.of(),
                List.of(),
                full.departments(),
                Language.ZH);
    }

    private static ContributingLine line(ContributingLine.Kind kind, String file, int row) {
        Origin origin = new Origin(new SheetId(file, "表"), row, 1, 4, 0);
        boolean money = kind == ContributingLine.Kind.GIFT;
        return new ContributingLine(
                ISSUE,
                kind,
                origin,
                origin,
                -7L * row,
                money ? "donations" : "services",
                "k" + row,
                false,
                new Person("k" + row, "甲", "综合处", "", true, true, 1),
                "综合处",
                "抗震救灾",
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
                                Amount.ZERO,
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
