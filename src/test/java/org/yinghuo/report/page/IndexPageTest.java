package org.yinghuo.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Severity;
import org.yinghuo.report.InventedIssue;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.PublishedIssue;
import org.yinghuo.report.edition.Run;
import org.yinghuo.report.edition.Shelf;

class IndexPageTest {
    @Test
    void issuesStandInTheOrderOfTheShelfWithTheirStateAndRevision() throws IOException {
        Document page = page(shelf(Language.ZH));
        assertThat(page.select("article h2").eachText()).containsExactly("2022年第34期（总第95期）", "2022年第33期（总第94期）");
        assertThat(page.select("article .badge").eachText()).containsExactly("未封存，可更正", "已封存，不再改动");
        assertThat(page.select("article .state").eachText()).allMatch(text -> text.contains("第3版"));
    }

    @Test
    void linksAreRelativeAndSizesAreTold() throws IOException {
        Document page = page(shelf(Language.EN));
        assertThat(page.select("article a").eachAttr("href"))
                .contains("2022/034/report.html", "2022/034/report.docx", "2022/033/report.xlsx")
                .noneMatch(link -> link.startsWith("/") || link.contains(":") || link.contains("\\"));
        Element workbook = page.select("article")
                .first()
                .select("a[href$=report.xlsx]")
                .first()
                .parent();
        assertThat(workbook.text()).isEqualTo("report.xlsx 288.8 KB");
    }

    @Test
    void whatNeedsAPersonIsCountedAndWhatDoesNotIsSaid() throws IOException {
        Document page = page(shelf(Language.ZH));
        assertThat(page.select("article .waits").eachText()).containsExactly("错误 2 提醒 7", "没有待处理事项");
        assertThat(page.select(".notice").text()).contains("错误 1");
    }

    @Test
    void anEmptyShelfSaysSo() throws IOException {
        Document page = page(new Shelf(Language.ZH, List.of(), Set.of(), attention(0, 0), List.of(), List.of()));
        assertThat(page.select("article")).isEmpty();
        assertThat(page.body().text()).contains("还没有发布任何一期");
    }

    /** A number was corrected in the issues sheet while the issue was open. */
    @Test
    void anIssueThatTheSeedsKnowNoLongerSaysSoAndStandsInNoPicture() throws IOException {
        Shelf all = shelf(Language.ZH);
        Document page = page(new Shelf(
                all.language(), all.issues(), Set.of(new IssueId(2022, 34)), all.attention(), all.runs(), all.kept()));
        Element dropped = page.select("article").first();
        assertThat(dropped.select(".badge").text()).isEqualTo("期号表中没有这一期了（或尚未开始），不再更新");
        assertThat(dropped.select(".change")).isEmpty();
        assertThat(dropped.select(".waits").text()).isEqualTo("没有待处理事项");
        assertThat(page.select(".courses figure")).isEmpty();
        assertThat(page(all).select(".courses figure")).isNotEmpty();
    }

    @Test
    void sizesAreRoundedToOneDecimal() {
        assertThat(IndexPage.size(0)).isEqualTo("0 B");
        assertThat(IndexPage.size(1023)).isEqualTo("1023 B");
        assertThat(IndexPage.size(1024)).isEqualTo("1.0 KB");
        assertThat(IndexPage.size(1_500_000)).isEqualTo("1.4 MB");
    }

    static Shelf shelf(Language language) {
        List<PublishedIssue> issues = new ArrayList<>();
        for (int number = 34; number > 32; number--) {
            SortedMap<String, String> figures = new TreeMap<>();
            InventedIssue.edition(language)
                    .report()
                    .figures()
                    .forEach((name, figure) -> figures.put(name, figure.value()));
            boolean newest = number == 34;
            issues.add(new PublishedIssue(
                    new IssueId(2022, number),
                    "2022/0" + number,
                    3,
                    LocalDateTime.of(2022, 9, 10, 2, 0),
                    !newest,
                    number + 61,
                    LocalDate.of(2022, 9, number - 25),
                    newest ? LocalDateTime.of(2022, 9, 14, 18, 0) : null,
                    "萤火简讯",
                    "青川市志愿服务工作办公室",
                    InventedIssue.PUBLIC,
                    figures,
                    newest ? Set.of() : Set.of("volunteers.hours"),
                    attention(newest ? 2 : 0, newest ? 7 : 0),
                    List.of(),
                    List.of(
                            new PublishedIssue.Download("report.html", 92_000),
                            new PublishedIssue.Download("report.docx", 54_321),
                            new PublishedIssue.Download("report.xlsx", 295_712),
                            new PublishedIssue.Download("findings.xlsx", 8_100))));
        }
        return new Shelf(
                language,
                issues,
                Set.of(),
                attention(1, 0),
                List.of(
                        new Run(
                                LocalDateTime.of(2022, 9, 11, 2, 0),
                                "failed",
                                "磁盘已满",
                                0,
                                List.of(),
                                List.of(),
                                List.of()),
                        new Run(
                                LocalDateTime.of(2022, 9, 10, 2, 0),
                                "published",
                                "",
                                120,
                                List.of(new Run.FileLine(
                                        "综合处/9月服务签到.xlsx",
                                        List.of("services"),
                                        "counted",
                                        42,
                                        39,
                                        "",
                                        2,
                                        "receipts/综合处/9月服务签到（回执）.xlsx")),
                                List.of(new Run.Unassigned("捐款.xls", "文件设有密码，无法读取。", "请取消密码。")),
                                List.of(new Run.IssueLine("2022-34", 3, "revised", 4)))),
                List.of("2022/034/report（改动于2022-09-10）.docx"));
    }

    private static Map<Severity, Integer> attention(int errors, int warnings) {
        return Map.of(Severity.ERROR, errors, Severity.WARNING, warnings, Severity.INFO, 0);
    }

    static byte[] bytes(Shelf shelf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new IndexPage().write(shelf, out);
        return out.toByteArray();
    }

    private static Document page(Shelf shelf) throws IOException {
        return Jsoup.parse(new String(bytes(shelf), StandardCharsets.UTF_8));
    }
}
