package org.yinghuo.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.report.edition.Effects;
import org.yinghuo.report.edition.Language;

/** What the page of questions lets a person choose. */
class QuestionsPageTest {

    private static Document page(Code code, String... args) throws IOException {
        Origin at = new Origin(new SheetId("捐款/乙.csv", ""), 0, 0, 0, 0);
        Finding finding = Finding.at(code, at, "", "", "", List.of(args), "subject");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        QuestionsPage.write(List.of(finding), Map.of(), Effects.NONE, Language.ZH, out);
        return Jsoup.parse(out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aSheetThatNobodyUnderstoodMayBeGivenAKind() throws IOException {
        Document page = page(Code.UNRECOGNISED_SHEET, "", "", "");

        assertThat(page.select("fieldset select.other option").eachAttr("value"))
                .contains("sign-ups", "donations", "payments");
        assertThat(page.select("input[type=radio]").eachAttr("value")).containsExactly("skip", "");
    }

    @Test
    void aColumnThatNothingTookMayBeNamed() throws IOException {
        Document page = page(Code.UNREAD_COLUMN, "甲", "3", "");

        assertThat(page.select("fieldset input.other[type=text]")).hasSize(1);
        assertThat(page.select("input[type=radio]").eachAttr("value")).containsExactly("skip", "");
    }

    @Test
    void theGiftThatAPaymentsQuestionSuggestsMayBeChosenThoughItIsNotAskedAboutItself() throws IOException {
        Finding finding = Finding.at(
                Code.UNCLAIMED_PAYMENT,
                new Origin(new SheetId("微信.csv", ""), 3, 0, 0, 0),
                "",
                "200.00",
                "lacking",
                List.of("云淡风轻", "@2022-09-09T10:21", "200.00", "捐款", "综合处萤恩", "@2022-09-09", "cgtamkabjfhe"),
                "subject");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        QuestionsPage.write(List.of(finding.in(new IssueId(2022, 34))), Map.of(), Effects.NONE, Language.ZH, out);
        Document page = Jsoup.parse(out.toString(StandardCharsets.UTF_8));

        assertThat(page.select("input[type=radio]").eachAttr("value"))
                .containsExactly("unmatch", "match:cgtamkabjfhe", "");
        assertThat(page.select("input[value^=match:]").first().parent().text()).isEqualTo("对应:综合处萤恩 9月9日");
    }

    @Test
    void ofThoseWhoMayBeMeantEachMayBeChosen() throws IOException {
        Document page = page(Code.AMBIGUOUS_PERSON, "萤方", "综合处 萤方 (S01)、人事处 萤方 (S02)、综合处 萤方", "S01、S02、");

        assertThat(page.select("select.other option").eachAttr("value")).containsExactly("", "S01", "S02");
        assertThat(page.select("select.other option").eachText()).contains("人事处 萤方 (S02)");
        assertThat(page(Code.AMBIGUOUS_PERSON, "萤方").select("input.other[type=text]"))
                .hasSize(1);
    }

    @Test
    void aFileWhosePathHoldsANumberMayBeChosenByWhatIsShownOfIt() throws IOException {
        Document page = page(Code.OVERLAPPING_FILES, "捐款/13800001234.csv", "3", "4", "5");

        assertThat(page.select("select.other option").eachAttr("value"))
                .containsExactly("", "捐款/乙.csv", "捐款/138****1234.csv");
        assertThat(page.html()).doesNotContain("13800001234");
    }

    @Test
    void theAdviceSpeaksOfTheAnswersBelowIt() throws IOException {
        String page = page(Code.OVERLAPPING_FILES, "捐款/甲.csv", "3", "4", "5").text();

        assertThat(page).contains("请在下面选“保留两份”").doesNotContain("处理决定");
    }

    @Test
    void ofTwoFilesThatOverlapEitherMayBeVoid() throws IOException {
        Document page = page(Code.OVERLAPPING_FILES, "捐款/甲.csv", "3", "4", "5");

        assertThat(page.select("select.other").attr("data-prefix")).isEqualTo("supersedes:");
        assertThat(page.select("select.other option").eachAttr("value")).containsExactly("", "捐款/乙.csv", "捐款/甲.csv");
    }
}
