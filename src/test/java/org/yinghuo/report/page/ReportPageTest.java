package org.yinghuo.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.yinghuo.aggregate.Table;
import org.yinghuo.report.InventedIssue;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.PageTable;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.edition.ValueText;

class ReportPageTest {
    private static final Edition ISSUE = InventedIssue.edition(Language.ZH);

    @Test
    void theHeadNamesTheIssueAndItsState() throws IOException {
        Document page = page(ISSUE);
        assertThat(page.title()).isEqualTo("萤火简讯 第34期（总第95期）");
        assertThat(page.select("header").text())
                .contains("萤火简讯", "第34期（总第95期）", "青川市志愿服务工作办公室", "2022年9月9日", "第3版", "未封存");
    }

    @Test
    void everyFigureIsShownAsPeopleReadIt() throws IOException {
        List<String> cards = page(ISSUE).select("#glance .card").eachText();
        assertThat(cards).hasSize(ISSUE.report().figures().size());
        ISSUE.report()
                .figures()
                .forEach((name, figure) -> assertThat(cards)
                        .anyMatch(card ->
                                card.startsWith(ReportWords.in(Language.ZH).figure(name) + " ")
                                        && card.contains(ValueText.show(figure.type(), figure.value(), Language.ZH))));
    }

    @Test
    void everyChartIsDescribedAndHasItsRealTableBesideIt() throws IOException {
        Document page = page(ISSUE);
        assertThat(page.select("figure.chart")).hasSize(5);
        for (Element chart : page.select("figure.chart")) {
            Element drawing = chart.select("svg[role=img]").first();
            assertThat(drawing.select("title").text()).isNotBlank();
            assertThat(drawing.select("desc").text()).contains("：");
            for (String id : drawing.attr("aria-labelledby").split(" ", -1)) {
                assertThat(page.getElementById(id)).as(id).isNotNull();
            }
            Element table = chart.parent().select("table").first();
            assertThat(table.select("tbody tr").size())
                    .isEqualTo(chart.select("svg > g").size());
            assertThat(table.select("caption").text())
                    .isEqualTo(drawing.select("title").text());
        }
    }

    @Test
    void barsAreAsLongAsTheirValues() throws IOException {
        Table days = ISSUE.report().table("volunteers_by_day");
        Element chart =
                page(ISSUE).select("figure.chart:has(desc:contains(9月3日))").first();
        int most = days.rows().stream()
                .mapToInt(row -> Integer.parseInt(row.get(3)))
                .max()
                .orElseThrow();
        int longest = chart.select("rect.series-1").eachAttr("width").stream()
                .filter(width -> !width.equals("24"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElseThrow();
        List<Integer> widths = new ArrayList<>();
        chart.select("svg > g rect.series-1").eachAttr("width").forEach(width -> widths.add(Integer.valueOf(width)));
        for (int i = 0; i < days.rows().size(); i++) {
            double share = Integer.parseInt(days.rows().get(i).get(3)) / (double) most;
            assertThat(widths.get(i) / (double) longest).isBetween(share - 0.01, share + 0.01);
        }
    }

    @Test
    void everyHeaderCellHasAScopeAndEveryTableACaption() throws IOException {
        Document page = page(ISSUE);
        assertThat(page.select("th").eachAttr("scope"))
                .hasSameSizeAs(page.select("th"))
                .doesNotContain("");
        page.select("table")
                .forEach(table -> assertThat(table.select("caption").text()).isNotBlank());
        assertThat(page.select(".skip").attr("href")).isEqualTo("#main");
        assertThat(page.select("main#main, header, footer, nav[aria-label]")).hasSize(4);
        page.select("nav a")
                .forEach(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.attr("href"))
                                .isNotNull());
    }

    @Test
    void nothingIsFetchedFromAnywhereAndNothingRuns() throws IOException {
        String html = html(ISSUE);
        assertThat(html.replace("http://www.w3.org", ""))
                .doesNotContain("http:", "https:", "@import", "url(//", "<script");
        assertThat(Jsoup.parse(html).select("script, link, iframe, img, object"))
                .isEmpty();
    }

    @Test
    void namesStandThereOnlyWhereTheIssueIsPublic() throws IOException {
        String open = html(ISSUE);
        String internal = html(InventedIssue.edition(Language.ZH, InventedIssue.INTERNAL, 62));
        for (String name : InventedIssue.everybody(ISSUE)) {
            assertThat(open).contains(name);
            assertThat(internal).doesNotContain(name);
        }
        assertThat(internal).contains("只列数字，不列姓名");
    }

    @Test
    void nothingInternalStandsThere() throws IOException {
        Document page = page(ISSUE);
        assertThat(page.select("#attention, #changes, #sources, #money, #table-reconciliation"))
                .isEmpty();
        assertThat(page.html()).doesNotContain("findings.xlsx", "捐款名单(2).xlsx");
        assertThat(page.select("table:has(#table-donors) thead th, table:has(#table-donations-by-department) thead th")
                        .eachText())
                .contains("金额（元）")
                .doesNotContain("到账（元）");
    }

    @Test
    void aTableOfSeveralRowsEndsInItsTotals() throws IOException {
        Element total = page(ISSUE)
                .select("table:has(#table-donations-by-department) tfoot tr")
                .first();
        assertThat(total.text())
                .startsWith("合计")
                .contains(ValueText.grouped(
                        ISSUE.report().figures().get("donations.amount").value()));
    }

    @Test
    void textIsNeverMarkupAndNumbersOfPeopleAreCovered() throws IOException {
        Edition hostile = InventedIssue.with(
                ISSUE,
                "volunteers_by_activity",
                List.of(
                        List.of("<script>alert(1)</script>\"'&", "1", "1", "1", "2"),
                        List.of("联系13000000001", "1", "1", "1", "2")));
        Document page = page(hostile);
        assertThat(page.select("script")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script>\"'&", "联系130****0001");
        assertThat(page.html()).doesNotContain("13000000001");
    }

    @Test
    void anIssueInWhichNothingHappenedIsCalmAndShort() throws IOException {
        Document page = page(InventedIssue.quiet(Language.ZH));
        assertThat(page.select("figure.chart, #volunteers, #donations")).isEmpty();
        assertThat(page.select("#glance .card b").eachText()).contains("0", "0.00");
    }

    @Test
    void longTablesAreCutAndSayWhereTheRestIs() throws IOException {
        Document page = page(InventedIssue.edition(Language.ZH, InventedIssue.PUBLIC, 900));
        Element volunteers = page.select("table:has(#table-volunteers)").first();
        assertThat(volunteers.select("tbody tr")).hasSize(PageTable.MOST_ROWS);
        assertThat(volunteers.parent().parent().select("a").attr("href")).isEqualTo("tables/volunteers.csv");
    }

    @Test
    void inEnglishNoHeadingIsChinese() throws IOException {
        Document page = page(InventedIssue.edition(Language.EN));
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h2, h3, caption, thead th, dt, nav a, .badge, .chart .title, .downloads span, footer p")
                        .eachText())
                .noneMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
        assertThat(page.select("#table-volunteers-by-day").first().parent().text())
                .contains("3 Sep 2022");
    }

    @Test
    void theSameEditionGivesTheSameBytes() throws IOException {
        assertThat(InventedIssue.bytes(new ReportPage(), InventedIssue.edition(Language.ZH)))
                .isEqualTo(InventedIssue.bytes(new ReportPage(), InventedIssue.edition(Language.ZH)));
    }

    @Test
    void theBarOfMoneyHasAPartForWhatArrivedAndForWhatDidNot() throws IOException {
        Edition none = InventedIssue.with(
                ISSUE,
                Map.of(
                        "donations.received",
                        "0.00",
                        "donations.unreceived",
                        "0.00",
                        "donations.unverified",
                        "20003.96"));
        assertThat(page(ISSUE).select(".split > svg rect")).hasSize(3);
        assertThat(page(none).select(".split > svg rect").eachAttr("width")).containsExactly("720");
        assertThat(page(none).select(".split").text()).contains("待核金额 20,003.96 100.0%");
    }

    private static Document page(Edition edition) throws IOException {
        return Jsoup.parse(html(edition));
    }

    private static String html(Edition edition) throws IOException {
        return new String(InventedIssue.bytes(new ReportPage(), edition), StandardCharsets.UTF_8);
    }
}
