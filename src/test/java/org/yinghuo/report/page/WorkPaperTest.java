package org.yinghuo.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Finding;
import org.yinghuo.report.InventedIssue;
import org.yinghuo.report.edition.Change;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.FindingText;
import org.yinghuo.report.edition.Language;

/** Shows (rule public-page). */
class WorkPaperTest {
    private static final Edition ISSUE = InventedIssue.edition(Language.ZH);

    @Test
    void whatNeedsAPersonComesFirstTheGravestBeforeTheOthersTheUndecidedBeforeTheDecided() throws IOException {
        Document page = page(ISSUE);
        assertThat(page.select("#attention .level h3").eachText()).containsExactly("错误 3", "提醒 7", "说明 4");
        List<String> errors = page.select("#attention .level.error li").eachText();
        assertThat(errors).hasSize(3);
        assertThat(page.select("#attention .level.error li").last().hasClass("decided"))
                .isTrue();
        assertThat(page.select("#attention > p").text()).contains("9 项");
    }

    @Test
    void whatChangedIsShownWithItsDifference() throws IOException {
        Document page = page(ISSUE);
        assertThat(page.select("#changes tbody tr").first().text())
                .startsWith("捐款金额 12,400.00 20,003.96 +7,603.96 新增文件");
        assertThat(page.select("#changes tbody tr").get(2).text()).contains("−5");
    }

    @Test
    void anAnswerIsNamedByItsQuestion() throws IOException {
        Finding asked = ISSUE.report().findings().get(0);
        Edition answered = new Edition(
                ISSUE.report(),
                2,
                ISSUE.asOf(),
                false,
                List.of(new Change(
                        "decisions",
                        asked.id() + "=skip、bcdefghjkmnp=count",
                        asked.id() + "=count",
                        "decided",
                        "答复.csv")),
                ISSUE.sources(),
                ISSUE.readings(),
                ISSUE.departments(),
                Language.ZH,
                "",
                Map.of());

        Document page = page(answered);

        String question = FindingText.in(Language.ZH).message(asked);
        assertThat(page.select("#changes tbody tr").eachText())
                .hasSize(2)
                .anySatisfy(row -> assertThat(row).contains("答复：" + question.substring(0, 10), "不计", "计入", "答复.csv"));
    }

    @Test
    void theFirstRevisionHasNothingToCompareWith() throws IOException {
        Edition first = new Edition(
                ISSUE.report(),
                1,
                ISSUE.asOf(),
                true,
                List.of(new Change("donations.amount", "", "1.00", "first", "")),
                ISSUE.sources(),
                ISSUE.readings(),
                ISSUE.departments(),
                Language.ZH,
                "",
                Map.of());
        Document page = page(first);
        assertThat(page.select("#changes")).isEmpty();
        assertThat(page.select(".badge").text()).isEqualTo("已封存，不再改动");
    }

    @Test
    void namesAndPaymentsStandThereWhateverTheDisclosure() throws IOException {
        Document internal = page(InventedIssue.edition(Language.ZH, InventedIssue.INTERNAL, 62));
        assertThat(internal.select("#money table").eachText()).anyMatch(text -> text.contains("到账（元）"));
        assertThat(internal.select("#sources tbody tr")).hasSize(3);
        assertThat(internal.select(".notice").text()).contains("内部使用");
    }

    @Test
    void anIssueInWhichNothingHappenedIsCalm() throws IOException {
        assertThat(page(InventedIssue.quiet(Language.ZH)).select("#attention").text())
                .contains("没有需要处理的事项");
    }

    @Test
    void sealingWithQuestionsOpenIsSaidAWeekBeforeAndAfterwards() throws IOException {
        assertThat(page(closing("2022-09-20T18:00", false)).select(".notice").text())
                .doesNotContain("封存");
        assertThat(page(closing("2022-09-17T02:00", false)).select(".notice").text())
                .contains("封存", "9 项");
        assertThat(page(closing("2022-09-09T18:00", true)).select(".notice").text())
                .contains("封存时还有 9 项");
    }

    private static Edition closing(String closed, boolean sealed) {
        return InventedIssue.closing(ISSUE, LocalDateTime.parse(closed), sealed);
    }

    private static Document page(Edition edition) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        new WorkPaper().write(edition, page);
        return Jsoup.parse(page.toString(StandardCharsets.UTF_8));
    }
}
