package org.yinghuo.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.yinghuo.model.Code;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Severity;
import org.yinghuo.model.Sha256;
import org.yinghuo.report.data.Json;
import org.yinghuo.report.edition.Effects;
import org.yinghuo.report.edition.FindingList;
import org.yinghuo.report.edition.FindingText;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.NamedAnswers;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.edition.TextWidth;
import org.yinghuo.words.filing.AskedSheet;

/**
 * {@code questions.html}: every open question, the gravest first, to be answered in the browser.
 *
 * <p>A single file without any server: the answers leave it as a CSV of decisions, which is dropped into the input folder like any workbook.
 */
public final class QuestionsPage {
    public static final String PATH = "questions.html";

    /** A page of more is slow on a phone; {@code findings.xlsx} holds them all. */
    private static final int MOST = 1_500;

    private static final String NO_ISSUE = "-";
    private static final int SHORT = 72;
    private static final String PAGES = "/org/yinghuo/report/page/pages/";

    private QuestionsPage() {}

    /** A value and how it is called. */
    public record Choice(String value, String label, String moves) {}

    /** One question as it stands on the page. */
    public record Question(
            String id,
            String code,
            String severity,
            String severityWord,
            String issue,
            String message,
            String place,
            String suggestion,
            String answer,
            List<String> rows,
            List<Choice> options,
            String prefix,
            String prefixLabel,
            List<Choice> others) {
        public Question {
            rows = List.copyOf(rows);
            options = List.copyOf(options);
            others = List.copyOf(others);
        }
    }

    /** The questions of one kind. */
    public record Group(String kind, String title, String severity, List<Choice> options, List<Question> questions) {
        public Group {
            options = List.copyOf(options);
            questions = List.copyOf(questions);
        }
    }

    /**
     * Writes the page.
     *
     * @param findings of open issues and of none
     * @param decided finding id to the answer in force
     */
    public static void write(
            List<Finding> findings, Map<String, String> decided, Effects effects, Language language, OutputStream out)
            throws IOException {
        ReportWords phrases = ReportWords.in(language);
        List<Finding> asked = findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO
                        || !finding.decisions().isEmpty())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        List<Finding> shown = asked.stream().limit(MOST).toList();
        NamedAnswers named = new NamedAnswers(asked);
        FindingText text = FindingText.in(language).with(decided);
        Map<Code, List<Question>> questions = new EnumMap<>(Code.class);
        List<Code> order = new ArrayList<>();
        for (Finding finding : shown) {
            if (!questions.containsKey(finding.code())) {
                order.add(finding.code());
            }
            questions
                    .computeIfAbsent(finding.code(), code -> new ArrayList<>())
                    .add(question(finding, decided, effects, named, text, phrases));
        }
        List<Group> groups = new ArrayList<>();
        for (Code code : order) {
            List<Question> its = Objects.requireNonNull(questions.get(code));
            groups.add(new Group(
                    code.word(), phrases.code(code), its.get(0).severity(), fixed(code.decisions(), phrases), its));
        }
        String script = resource("questions.js");
        Map<String, Object> model = new HashMap<>();
        model.put("p", new PageWords(phrases));
        model.put("lang", phrases.say("html.lang"));
        model.put("policy", "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + hash(script) + "'");
        model.put("style", resource("questions.css"));
        model.put("script", script);
        model.put("words", words(phrases));
        model.put("groups", groups);
        model.put("severities", severities(shown, phrases));
        model.put("issues", issues(shown, phrases));
        model.put("more", asked.size() - shown.size());
        Pages.write("questions.html", model, out);
    }

    private static Question question(
            Finding finding,
            Map<String, String> decided,
            Effects effects,
            NamedAnswers named,
            FindingText text,
            ReportWords phrases) {
        String answer = Masking.decision(decided.getOrDefault(finding.id(), ""));
        List<Choice> options = new ArrayList<>();
        for (Choice choice : fixed(finding.decisions(), phrases)) {
            options.add(new Choice(
                    choice.value(), choice.label(), effects.sentence(finding.id(), choice.value(), phrases)));
        }
        Decision naming = finding.decisions().stream()
                .filter(Decision::isNaming)
                .findFirst()
                .orElse(null);
        String prefix = naming != null && naming.isPrefix() ? naming.word() : "";
        for (NamedAnswers.Named one : named.of(finding)) {
            if (one.suggested()) {
                options.add(new Choice(
                        one.decision(),
                        phrases.answer(prefix) + name(one, finding, text),
                        effects.sentence(finding.id(), one.decision(), phrases)));
            }
        }
        IssueId issue = finding.issue();
        return new Question(
                finding.id(),
                finding.code().word(),
                finding.severity().word(),
                phrases.severity(finding.severity()),
                issue == null ? NO_ISSUE : issue.toString(),
                text.message(finding),
                FindingList.place(finding, phrases),
                advice(finding, text, phrases),
                answer,
                effects.rows(finding.id(), phrases),
                options,
                prefix,
                naming == null ? "" : asksFor(naming, phrases),
                naming == Decision.KIND
                        ? AskedSheet.asked().stream()
                                .map(kind -> new Choice(kind.word(), phrases.kind(kind), ""))
                                .toList()
                        : others(finding, prefix, named, effects, text, phrases));
    }

    /** What to do, said for this page: the answers stand below it, where the workbook has a column for them. */
    private static String advice(Finding finding, FindingText text, ReportWords phrases) {
        return text.suggestion(finding).replace(phrases.say("questions.column"), phrases.say("questions.here"));
    }

    /** What is to be named. */
    private static String asksFor(Decision naming, ReportWords phrases) {
        return switch (naming) {
            case MATCH -> phrases.say("questions.other");
            case SUPERSEDES -> phrases.say("questions.supersedes");
            case STAFF_ID -> phrases.say("questions.staff-id");
            case KIND -> phrases.say("questions.kind");
            case FIELD -> phrases.say("questions.field");
            default -> "";
        };
    }

    private static List<Choice> fixed(List<Decision> decisions, ReportWords phrases) {
        return decisions.stream()
                .filter(decision -> !decision.isNaming())
                .map(decision -> new Choice(decision.word(), phrases.answer(decision.word()), ""))
                .toList();
    }

    /** What an answer of the question's family may name. */
    private static List<Choice> others(
            Finding finding,
            String prefix,
            NamedAnswers named,
            Effects effects,
            FindingText text,
            ReportWords phrases) {
        return named.of(finding).stream()
                .filter(one -> !one.suggested() || one.finding() != null)
                .map(one -> new Choice(
                        Masking.decision(one.decision()).substring(prefix.length()),
                        name(one, finding, text),
                        effects.sentence(finding.id(), one.decision(), phrases)))
                .toList();
    }

    private static String name(NamedAnswers.Named one, Finding finding, FindingText text) {
        Finding other = one.finding();
        return other == null ? text.written(one.name(), finding) : TextWidth.shorten(text.message(other), SHORT);
    }

    private static List<Choice> severities(List<Finding> findings, ReportWords phrases) {
        TreeSet<Severity> severities = new TreeSet<>();
        findings.forEach(finding -> severities.add(finding.severity()));
        return severities.stream()
                .map(severity -> new Choice(severity.word(), phrases.severity(severity), ""))
                .toList();
    }

    private static List<Choice> issues(List<Finding> findings, ReportWords phrases) {
        TreeSet<String> issues = new TreeSet<>();
        boolean none = false;
        for (Finding finding : findings) {
            IssueId issue = finding.issue();
            none |= issue == null;
            if (issue != null) {
                issues.add(issue.toString());
            }
        }
        List<Choice> choices = new ArrayList<>();
        issues.descendingSet().forEach(issue -> choices.add(new Choice(issue, issue, "")));
        if (none && !choices.isEmpty()) {
            choices.add(new Choice(NO_ISSUE, phrases.say("questions.no-issue"), ""));
        }
        return choices;
    }

    /** What the script says, as JSON that cannot end its element. */
    private static String words(ReportWords phrases) throws IOException {
        var json = Json.object();
        for (String key : List.of("nothing", "ready", "saved", "shown")) {
            json.put(key, phrases.say("questions.say." + key, "{0}"));
        }
        json.put("withdraw", phrases.say("answer.withdraw"));
        json.put("file", phrases.say("questions.file", "{0}"));
        var columns = json.putArray("columns");
        for (String column : List.of("finding_id", "decision", "message")) {
            columns.add(phrases.column(column));
        }
        return json.toString().replace("<", "\\u003c");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = QuestionsPage.class.getResourceAsStream(PAGES + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String hash(String script) {
        return Base64.getEncoder().encodeToString(Sha256.digest().digest(script.getBytes(StandardCharsets.UTF_8)));
    }
}
