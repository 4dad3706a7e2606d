package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads every sentence of a printed newsletter and holds it against the figures beside it.
 *
 * <p>A sentence that no rule here knows fails too: whoever words a new one says how it is checked.
 */
final class NewsletterTruth {

    private static final String N = "(\\d+)";
    private static final String SUM = "(\\d+(?:\\.\\d+)?)";
    private static final String DAY = "(\\d+月\\d+日)";

    private final Map<Pattern, BiConsumer<MatchResult, Issue>> rules = new LinkedHashMap<>();

    /** An issue's {@code report.json} as these rules ask for it. */
    private record Issue(JsonNode json) {
        BigDecimal figure(String name) {
            return new BigDecimal(json.path("figures").path(name).asString());
        }

        boolean isStated(String name) {
            return json.path("not_stated")
                    .valueStream()
                    .noneMatch(one -> one.asString().equals(name));
        }

        List<JsonNode> rows(String table) {
            return json.path("tables").path(table).valueStream().toList();
        }

        void has(String figure, String said) {
            assertThat(isStated(figure)).as(figure + " is stated").isTrue();
            assertThat(new BigDecimal(said)).as(figure).isEqualByComparingTo(figure(figure));
        }

        void hasIfSaid(String figure, String said) {
            if (said != null) {
                has(figure, said);
            } else {
                assertThat(isStated(figure) && figure(figure).signum() != 0)
                        .as(figure + " is told")
                        .isFalse();
            }
        }
    }

    NewsletterTruth() {
        rule("本期收录的时段内，没有志愿服务和捐款记录", (said, issue) -> {
            assertThat(issue.figure("volunteers.people")).isZero();
            assertThat(issue.figure("donations.gifts")).isZero();
        });
        volunteering();
        giving();
        year();
    }

    /** Every newsletter that stands there now; revisions are those of nights before. */
    void check(Path output) throws IOException {
        if (!Files.isDirectory(output)) {
            return;
        }
        List<Path> documents;
        try (Stream<Path> files = Files.walk(output)) {
            documents = files.filter(file -> file.getFileName().toString().equals("report.docx"))
                    .filter(file -> !file.toString().contains("revisions"))
                    .toList();
        }
        for (Path document : documents) {
            Issue issue = new Issue(
                    JsonMapper.builder().build().readTree(Files.readString(document.resolveSibling("report.json"))));
            if (!issue.json().path("language").asString().equals("zh")) {
                continue;
            }
            for (String sentence : sentences(document)) {
                check(sentence, issue, document);
            }
        }
    }

    private void check(String sentence, Issue issue, Path document) {
        for (Map.Entry<Pattern, BiConsumer<MatchResult, Issue>> rule : rules.entrySet()) {
            Matcher matcher = rule.getKey().matcher(sentence);
            if (matcher.matches()) {
                try {
                    rule.getValue().accept(matcher, issue);
                } catch (AssertionError wrong) {
                    throw new AssertionError(document + ": “" + sentence + "”: " + wrong.getMessage(), wrong);
                }
                return;
            }
        }
        throw new AssertionError("no rule reads “" + sentence + "” of " + document);
    }

    /** The sentences of the article: what stands between its title and the rolls, headings and captions aside. */
    private static List<String> sentences(Path document) throws IOException {
        List<String> sentences = new ArrayList<>();
        try (InputStream in = Files.newInputStream(document);
                XWPFDocument read = new XWPFDocument(in)) {
            boolean article = false;
            for (XWPFParagraph paragraph : read.getParagraphs()) {
                String text = paragraph.getText().strip();
                if (text.equals("志愿服务和捐款情况")) {
                    article = true;
                } else if (article && text.endsWith("人）")) {
                    break;
                } else if (article && text.endsWith("。")) {
                    sentences.addAll(Arrays.asList(text.split("。")));
                }
            }
        }
        return sentences;
    }

    private void rule(String pattern, BiConsumer<MatchResult, Issue> check) {
        rules.put(Pattern.compile(pattern), check);
    }

    private void volunteering() {
        rule(
                "(?:" + DAY + "至)?" + DAY + "，" + N + "名志愿者走上服务岗位，共服务" + N + "人次(?:、" + SUM + "小时|，其中写明时长的共" + SUM
                        + "小时)?",
                (said, issue) -> {
                    List<String> days = issue.rows("volunteers_by_day").stream()
                            .filter(row -> row.path("served").asInt() > 0)
                            .map(row -> day(row.path("day").asString()))
                            .toList();
                    assertThat(said.group(1) == null ? said.group(2) : said.group(1))
                            .isEqualTo(days.get(0));
                    assertThat(said.group(2)).isEqualTo(days.get(days.size() - 1));
                    issue.has("volunteers.served", said.group(3));
                    issue.has("volunteers.turns", said.group(4));
                    issue.hasIfSaid("volunteers.hours", said.group(5) == null ? said.group(6) : said.group(5));
                });
        rule("其中，党员" + N + "名(?:，首次参加的" + N + "名)?", (said, issue) -> {
            issue.has("volunteers.party_members", said.group(1));
            issue.hasIfSaid("volunteers.first_time", said.group(2));
        });
        rule("其中，首次参加的" + N + "名", (said, issue) -> issue.has("volunteers.first_time", said.group(1)));
        rule("按部门看：((?:[^，]+名，)*[^，]+名)", (said, issue) -> {
            List<String> rows = new ArrayList<>();
            issue.rows("volunteers_by_department").stream()
                    .filter(row -> row.path("served").asInt() > 0)
                    .forEach(row -> rows.add(
                            named(row, "department") + row.path("served").asString() + "名"));
            assertThat(said.group(1)).isEqualTo(String.join("，", rows));
        });
        rule("服务地点有(.+)", (said, issue) -> {
            List<String> rows = issue.rows("volunteers_by_place").stream()
                    .filter(row -> row.path("served").asInt() > 0)
                    .map(row -> named(row, "place"))
                    .toList();
            assertThat(said.group(1)).isEqualTo(String.join("、", rows));
        });
        rule("(.+)：" + N + "人，" + N + "人次(?:，(?:写明时长的)?" + SUM + "小时)?", (said, issue) -> {
            JsonNode row = issue.rows("volunteers_by_activity").stream()
                    .filter(one -> named(one, "activity").equals(said.group(1)))
                    .findFirst()
                    .orElseThrow();
            assertThat(said.group(2)).isEqualTo(row.path("served").asString());
            assertThat(said.group(3)).isEqualTo(row.path("turns").asString());
            if (said.group(4) != null) {
                assertThat(new BigDecimal(said.group(4)))
                        .isEqualByComparingTo(row.path("hours").asString());
            }
        });
        rule("参加的有(.+)", (said, issue) -> {
            List<String> served = issue.rows("volunteers").stream()
                    .filter(row -> row.path("status").asString().equals("served"))
                    .map(row -> row.path("name").asString())
                    .toList();
            assertThat(said.group(1).replaceAll("等\\d+人$", "").split("、")).isSubsetOf(served);
        });
        rule(
                "服务中共完成(.+)",
                (said, issue) -> issue.rows("quantities")
                        .forEach(row -> assertThat(said.group(1))
                                .contains(new BigDecimal(row.path("quantity").asString())
                                                .stripTrailingZeros()
                                                .toPlainString()
                                        + row.path("unit").asString())));
        rule("本期没有服务记录", (said, issue) -> {
            assertThat(issue.figure("volunteers.served")).isZero();
            assertThat(issue.figure("volunteers.people")).isPositive();
        });
        rule("已报名、未见服务记录的有" + N + "人", (said, issue) -> issue.has("volunteers.registered", said.group(1)));
        rule("另有" + N + "人报名后列为候补或未获录取", (said, issue) -> issue.has("volunteers.waitlisted", said.group(1)));
        rule("((?:[^，]+本年第\\d+次参加[^，]+，)*[^，]+本年第\\d+次参加[^，]+)", (said, issue) -> {
            List<String> served = issue.rows("volunteers").stream()
                    .filter(row -> row.path("status").asString().equals("served"))
                    .map(row -> row.path("name").asString())
                    .toList();
            for (String one : said.group(1).split("，")) {
                assertThat(served).contains(one.substring(0, one.indexOf("本年第")));
            }
        });
    }

    private void giving() {
        rule("截至" + DAY + "(\\d+)时(?:(\\d+)分)?，" + N + "人捐款" + SUM + "元(?:，捐款人中有党员" + N + "名)?", (said, issue) -> {
            LocalDateTime asOf = LocalDateTime.parse(issue.json().path("as_of").asString());
            LocalDateTime cutoff = LocalDateTime.parse(
                    issue.json().path("masthead").path("cutoff").asString());
            LocalDateTime until = asOf.isBefore(cutoff) ? asOf : cutoff;
            assertThat(said.group(1)).isEqualTo(day(until.toLocalDate().toString()));
            assertThat(Integer.parseInt(said.group(2))).isEqualTo(until.getHour());
            issue.has("donations.donors", said.group(4));
            issue.has("donations.amount", said.group(5));
            issue.hasIfSaid("donations.party_members", said.group(6));
        });
        rule("按部门看：(.+元)", (said, issue) -> {
            List<String> rows = new ArrayList<>();
            issue.rows("donations_by_department")
                    .forEach(row -> rows.add(named(row, "department")
                            + row.path("donors").asString() + "人"
                            + plain(row.path("amount").asString()) + "元"));
            assertThat(said.group(1)).isEqualTo(String.join("，", rows));
        });
        rule("与收款记录核对，已到账" + SUM + "元(?:，未到账" + SUM + "元)?(?:，待核对" + SUM + "元)?", (said, issue) -> {
            issue.has("donations.received", said.group(1));
            issue.hasIfSaid("donations.unreceived", said.group(2));
            issue.hasIfSaid("donations.unverified", said.group(3));
        });
        rule("捐款到账情况尚待核对", (said, issue) -> {
            assertThat(issue.figure("donations.received")).isZero();
            assertThat(issue.figure("donations.unverified")).isPositive();
        });
        rule("另有" + SUM + "元到账，尚未对应到捐款名单", (said, issue) -> issue.has("payments.unclaimed", said.group(1)));
        for (Map.Entry<String, String> late :
                Map.of("补报", "supplements", "更正", "corrections").entrySet()) {
            rule(
                    late.getKey() + "第" + N + "期：(.+)",
                    (said, issue) -> assertThat(issue.rows(late.getValue()).stream()
                                    .filter(row -> row.path("issue").asString().endsWith("-" + said.group(1)))
                                    .map(NewsletterTruth::numbers))
                            .contains(Pattern.compile(SUM)
                                    .matcher(said.group(2))
                                    .results()
                                    .map(number -> new BigDecimal(number.group()).stripTrailingZeros())
                                    .toList()));
        }
    }

    /** The numbers of a late row that are not nothing, without their signs; of late gifts their sum and how many, not the people. */
    private static List<BigDecimal> numbers(JsonNode row) {
        List<BigDecimal> numbers = new ArrayList<>();
        boolean givenLate = row.path("gifts").asInt() > 0 && row.path("people").asInt() > 0;
        for (String column : List.of("people", "turns", "hours", "gifts", "amount")) {
            BigDecimal number = new BigDecimal(row.path(column).asString()).abs();
            boolean said = number.signum() != 0 && !(givenLate && column.equals("people"));
            if (said) {
                numbers.add(number.stripTrailingZeros());
            }
        }
        return numbers;
    }

    private void year() {
        rule(
                "(\\d+年(?:\\d+月\\d+日)?)以来，(?:" + N + "名志愿者服务" + N + "人次(?:、" + SUM + "小时|（写明时长的共" + SUM + "小时）)?；?)?(?:"
                        + N + "人捐款" + SUM + "元)?",
                (said, issue) -> {
                    String since = issue.json()
                            .path("figures")
                            .path("year_to_date.since")
                            .asString();
                    LocalDate day = LocalDate.parse(since);
                    assertThat(said.group(1))
                            .isEqualTo(
                                    since.endsWith("-01-01") ? day.getYear() + "年" : day.getYear() + "年" + day(since));
                    issue.hasIfSaid("year_to_date.volunteers.served", said.group(2));
                    issue.hasIfSaid("year_to_date.volunteers.turns", said.group(3));
                    issue.hasIfSaid(
                            "year_to_date.volunteers.hours", said.group(4) == null ? said.group(5) : said.group(4));
                    issue.hasIfSaid("year_to_date.donations.donors", said.group(6));
                    issue.hasIfSaid("year_to_date.donations.amount", said.group(7));
                });
    }

    private static String named(JsonNode row, String column) {
        String text = row.path(column).asString();
        return text.isEmpty() ? "未注明" : text;
    }

    private static String day(String iso) {
        LocalDate day = LocalDate.parse(iso);
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String plain(String decimal) {
        BigDecimal number = new BigDecimal(decimal);
        return number.stripTrailingZeros().scale() <= 0 ? number.setScale(0).toPlainString() : number.toPlainString();
    }
}
