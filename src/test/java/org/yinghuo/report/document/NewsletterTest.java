package org.yinghuo.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.model.IssueId;
import org.yinghuo.report.InventedIssue;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.ReportWords;

class NewsletterTest {
    private static final java.time.LocalDateTime AS_OF = java.time.LocalDateTime.of(2022, 9, 10, 2, 0);
    private static final Edition QUIET = InventedIssue.quiet(Language.ZH);
    private static final Edition BUSY = InventedIssue.edition(Language.ZH);

    @TempDir
    Path seeds;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{volunteers.served}人~3人",
                "{?volunteers.served}有{/}{!volunteers.served}无{/}~有",
                "{?donations.amount}有{/}{!donations.amount}无{/}~无",
                "{?volunteers.served}外{?donations.donors}内{/}外{/}。~外外。",
                "{nobody.knows}照印~{nobody.knows}照印",
                "{volunteers.served|person|people} {volunteers.absent|person|people}~people person",
                "{?volunteers.served}没有收尾~没有收尾",
                "多余的收尾{/}~多余的收尾",
                "孤单的{括号~孤单的{括号",
                "{issue.number}/{issue.cumulative} {issue.title}~34/95 萤火简讯",
            })
    void signsAreFilled(String line, String text) {
        Edition edition = InventedIssue.with(QUIET, Map.of("volunteers.served", "3", "volunteers.absent", "1"));
        assertThat(SentenceTemplate.parse(line).fill(values(edition))).isEqualTo(text);
    }

    @Test
    void aListJoinsTheRowsOfATableAndPassesOverEmptyOnes() {
        Edition edition = InventedIssue.with(
                QUIET,
                "volunteers_by_place",
                List.of(
                        List.of("甲社区", "2", "1", "1", "2"),
                        List.of("乙社区", "1", "0", "0", "0"),
                        List.of("", "1", "1", "2", "2.5")));
        assertThat(SentenceTemplate.parse("{list volunteers_by_place 、}{?served}{place}{turns}人次{/}{/}。")
                        .fill(values(edition)))
                .isEqualTo("甲社区1人次、未注明2人次。");
        assertThat(SentenceTemplate.parse("{list donors 、}{name}{/}").fill(values(QUIET)))
                .isEmpty();
    }

    @Test
    void namesOfARowStandOnlyInAPublicIssue() {
        SentenceTemplate sentence = SentenceTemplate.parse("{list donations_by_department ；}{names}{/}");
        assertThat(sentence.fill(values(BUSY))).contains("、");
        assertThat(sentence.fill(values(InventedIssue.edition(Language.ZH, InventedIssue.INTERNAL, 62))))
                .isEmpty();
    }

    @Test
    void whereNobodyGaveNothingIsSaidOfGiving() {
        Edition edition = InventedIssue.with(
                QUIET, Map.of("volunteers.served", "3", "volunteers.people", "3", "volunteers.turns", "4"));
        String text = text(edition);
        assertThat(text).contains("3名志愿者走上服务岗位，共服务4人次。").doesNotContain("捐款", "其中", "0");
    }

    @Test
    void whereNobodyServedYetThoseRegisteredAreNamedAlone() {
        Edition edition = InventedIssue.with(QUIET, Map.of("volunteers.registered", "5", "volunteers.people", "5"));
        assertThat(text(edition)).contains("本期没有服务记录", "已报名、未见服务记录的有5人").doesNotContain("候补", "走上服务岗位", "等待", "没有志愿服务");
    }

    @Test
    void wholeYuanHaveNoDecimals() {
        Edition edition = InventedIssue.with(
                QUIET,
                Map.of(
                        "donations.gifts",
                        "2",
                        "donations.donors",
                        "2",
                        "donations.amount",
                        "600.00",
                        "donations.received",
                        "600.00"));
        assertThat(text(edition)).contains("截至9月9日12时，2人捐款600元。", "已到账600元。").doesNotContain("党员", "待核对");
    }

    @Test
    void inEnglishOneIsOne() {
        Edition edition = InventedIssue.with(
                InventedIssue.quiet(Language.EN),
                Map.of(
                        "volunteers.served", "1",
                        "volunteers.people", "1",
                        "volunteers.turns", "1",
                        "volunteers.hours", "1",
                        "volunteers.party_members", "1"));
        assertThat(text(edition)).contains("1 volunteer served 1 turn, 1 hour in all; 1 of them is a party member.");
    }

    @Test
    void neitherTextLeavesASignUnfilled() {
        for (Language language : Language.values()) {
            assertThat(text(InventedIssue.edition(language)))
                    .doesNotContain("{", "}")
                    .isNotBlank();
            assertThat(text(InventedIssue.quiet(language)))
                    .doesNotContain("{", "}")
                    .isNotBlank();
        }
    }

    @Test
    void theOfficesOwnTextIsTakenInWhateverItsEditorSavedItAs() throws IOException {
        String own = "\uFEFF# 说明\n= 我们的题目\n\n== 捐款\n{?donations.donors}有人捐款。{/}\n== 服务\n共{volunteers.served}人。\n";
        for (Charset charset : List.of(java.nio.charset.StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            Files.write(seeds.resolve(Newsletter.FILE), own.getBytes(charset));
            assertThat(Newsletter.read(seeds, Language.ZH).fill(QUIET.report(), AS_OF, ReportWords.in(Language.ZH)))
                    .containsExactly(
                            new Newsletter.Title("我们的题目"),
                            new Newsletter.Heading("服务"),
                            new Newsletter.Paragraph("共0人。"));
        }
    }

    @Test
    void aMistypedPlaceholderIsAskedAboutAndNeverPrinted() throws IOException {
        Files.writeString(
                seeds.resolve(Newsletter.FILE),
                "= 题目\n共{volunteers.peopel}人。\n共{volunteers.people}人。\n{list donors 、}{nmae}{/}\n[each dnoors] x\n");
        Newsletter own = Newsletter.read(seeds, Language.ZH);
        assertThat(own.findings(Language.ZH))
                .extracting(finding -> finding.row() + finding.value())
                .containsExactly("2{volunteers.peopel}", "4{nmae}", "5{dnoors}");
        assertThat(own.fill(QUIET.report(), AS_OF, ReportWords.in(Language.ZH)))
                .containsExactly(new Newsletter.Title("题目"), new Newsletter.Paragraph("共0人。"));
        for (Language language : Language.values()) {
            assertThat(Newsletter.builtIn(language).findings(language)).isEmpty();
        }
    }

    @Test
    void aParagraphOfItsOwnStandsInOneIssueAndChangesOnlyThat() {
        Newsletter own = Newsletter.of("= 题目\n[issue 2022-34] 本期编者按。\n[issue 2022-35] == 别期标题\n[issue 2022-35] 别期。\n");
        assertThat(own.fill(QUIET.report(), AS_OF, ReportWords.in(Language.ZH)))
                .containsExactly(new Newsletter.Title("题目"), new Newsletter.Paragraph("本期编者按。"));
        Newsletter edited = Newsletter.of("= 题目\n[issue 2022-34] 本期编者按。\n[issue 2022-35] 改过。\n");
        IssueId here = new IssueId(2022, 34);
        assertThat(edited.fingerprint(here)).isEqualTo(own.fingerprint(here)).isNotEmpty();
        assertThat(edited.fingerprint(new IssueId(2022, 35))).isNotEqualTo(own.fingerprint(new IssueId(2022, 35)));
        assertThat(Newsletter.builtIn(Language.ZH).fingerprint(here)).isEmpty();
    }

    @Test
    void withoutAnOwnTextTheBuiltInOneStands() throws IOException {
        assertThat(Newsletter.read(seeds, Language.ZH).fill(BUSY.report(), AS_OF, ReportWords.in(Language.ZH)))
                .isEqualTo(Newsletter.builtIn(Language.ZH).fill(BUSY.report(), AS_OF, ReportWords.in(Language.ZH)));
    }

    @Test
    void rollsAndTablesOfPeopleAreLeftOutOfAnIssueThatIsNotPublic() {
        Newsletter own = Newsletter.of("[table donors]\n[table donations_by_department]\n[roll donors] 名单\n[注] 说明");
        Edition internal = InventedIssue.edition(Language.ZH, InventedIssue.INTERNAL, 62);
        assertThat(own.fill(internal.report(), AS_OF, ReportWords.in(Language.ZH)))
                .containsExactly(
                        new Newsletter.TableHere("donations_by_department"), new Newsletter.Paragraph("[注] 说明"));
        assertThat(own.fill(BUSY.report(), AS_OF, ReportWords.in(Language.ZH))).hasSize(4);
    }

    private static NewsletterValues values(Edition edition) {
        return NewsletterValues.of(edition.report(), AS_OF, ReportWords.in(edition.language()));
    }

    private static String text(Edition edition) {
        StringBuilder text = new StringBuilder();
        for (Newsletter.Block block : Newsletter.builtIn(edition.language())
                .fill(edition.report(), AS_OF, ReportWords.in(edition.language()))) {
            if (block instanceof Newsletter.Paragraph paragraph) {
                text.append(paragraph.text()).append('\n');
            } else if (block instanceof Newsletter.Heading heading) {
                text.append(heading.text()).append('\n');
            }
        }
        return text.toString();
    }
}
