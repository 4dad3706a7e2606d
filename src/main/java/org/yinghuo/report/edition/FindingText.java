package org.yinghuo.report.edition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Code;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;

/**
 * What a finding says to a clerk: what is there, and what to write instead. Numbers of people and accounts are covered.
 *
 * <p>Sentences are looked up by code and variant, then by code alone; a code without any gets one that names it.
 */
public final class FindingText {

    static final List<String> SOURCES =
            List.of("findings/reading", "findings/reconciling", "findings/settling", "findings/otherwise");

    /** What a word that is to be said in the reader's language begins with among the arguments. */
    private static final String WORD = "@";

    private static final Map<Language, FindingText> BY_LANGUAGE = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BY_LANGUAGE.put(language, new FindingText(language));
        }
    }

    /** Where in what an unused answer's finding mentions the sentence of its question stands, and from where the question's own making. */
    private static final int QUESTION = 2;

    private static final int ASKED = 3;

    /** What {@link Finding#day} and {@link Finding#minute} write. */
    private static final Pattern MOMENT = Pattern.compile("@(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2}:\\d{2}))?");

    private static final Map<String, Code> CODES = new HashMap<>();

    static {
        for (Code code : Code.values()) {
            CODES.put(code.word(), code);
        }
    }

    private final Language language;
    private final Wording wording;
    private final Map<String, String> decided;

    private FindingText(Language language) {
        this(language, Wording.of(language, SOURCES.toArray(String[]::new)), Map.of());
    }

    private FindingText(Language language, Wording wording, Map<String, String> decided) {
        this.language = language;
        this.wording = wording;
        this.decided = decided;
    }

    /** The same sentences, each followed by what the decision on its finding came to. */
    public FindingText with(Map<String, String> newDecided) {
        return new FindingText(language, wording, newDecided);
    }

    public static FindingText in(Language language) {
        FindingText text = BY_LANGUAGE.get(language);
        if (text == null) {
            throw new IllegalArgumentException("no findings in " + language);
        }
        return text;
    }

    /** What is wrong or worth knowing. */
    public String message(Finding finding) {
        return sentence(finding, "message") + ofRows(finding) + decided(finding);
    }

    /** How often the same is the matter. */
    private String ofRows(Finding finding) {
        boolean ofSheets = finding.code() == Code.UNRECOGNISED_SHEET || finding.code() == Code.UNREAD_COLUMN;
        String of = ofSheets ? "of-sheets.message" : "of-rows.message";
        String sentence = finding.rows() < 2 ? null : wording.find(of);
        return sentence == null ? "" : Wording.fill(sentence, place -> value(finding, place));
    }

    private String decided(Finding finding) {
        String answer = decided.isEmpty() ? "" : decided.getOrDefault(finding.id(), "");
        if (answer.isEmpty()) {
            return "";
        }
        boolean read = finding.code() == Code.UNRECOGNISED_SHEET || finding.code() == Code.UNREAD_COLUMN;
        String word = Decision.MATCH.is(answer) ? "match" : read && !Decision.SKIP.is(answer) ? "read" : answer;
        String sentence = wording.find("decided." + finding.code().word() + "." + word);
        if (sentence == null) {
            sentence = wording.find("decided." + word);
        }
        if (sentence == null) {
            sentence = wording.find("decided.staff-id");
        }
        Wording.Places values =
                place -> place.equals("decision") ? ReportWords.in(language).answer(Masking.decision(answer)) : null;
        return sentence == null ? "" : Wording.fill(sentence, values);
    }

    /** What to do about it. */
    public String suggestion(Finding finding) {
        return sentence(finding, "suggestion");
    }

    private String sentence(Finding finding, String part) {
        String code = finding.code().word();
        String sentence =
                finding.variant().isEmpty() ? null : wording.find(code + "." + finding.variant() + "." + part);
        if (sentence == null) {
            sentence = wording.find(code + "." + part);
        }
        if (sentence == null) {
            sentence = wording.find("otherwise." + part);
        }
        Wording.Places values =
                place -> finding.code() == Code.UNUSED_DECISION ? ofAnswer(finding, place) : value(finding, place);
        return Masking.mask(Wording.fill(sentence == null ? code : sentence, values));
    }

    /** What the sentence of an answer that was not used mentions: the answers in people's words, and the question that was asked. */
    private @Nullable String ofAnswer(Finding finding, String place) {
        List<String> args = finding.args();
        Code asked = args.size() > ASKED ? CODES.get(args.get(ASKED)) : null;
        return switch (place) {
            case "0", "1" -> ReportWords.in(language).answer(args.get(place.equals("0") ? 0 : 1));
            case "question" -> {
                if (args.size() > QUESTION && !args.get(QUESTION).isEmpty()) {
                    yield args.get(QUESTION);
                }
                yield asked == null ? finding.value() : sentence(asked(finding, asked), "message");
            }
            case "allowed" ->
                asked == null
                        ? ""
                        : String.join(
                                ReportWords.in(language).say("html.comma"),
                                ReportWords.in(language).answers(asked));
            default -> value(finding, place);
        };
    }

    private static Finding asked(Finding unused, Code asked) {
        List<String> args = unused.args();
        return Finding.at(
                asked,
                new Origin(new SheetId("", ""), 0, 0, 0, 0),
                "",
                args.get(ASKED + 2),
                args.get(ASKED + 1),
                args.subList(ASKED + 3, args.size()),
                "");
    }

    private @Nullable String value(Finding finding, String place) {
        return switch (place) {
            case "code" -> finding.code().word();
            case "value" -> finding.value();
            case "day" -> said(WORD + finding.value(), finding);
            case "column" -> finding.column();
            case "file" -> finding.file();
            case "sheet" -> finding.sheet();
            case "rows" -> Integer.toString(finding.rows());
            case "row" -> Integer.toString(finding.row());
            default -> {
                int index = index(place);
                yield index >= 0 && index < finding.args().size()
                        ? said(finding.args().get(index), finding)
                        : null;
            }
        };
    }

    /** What a finding mentions, as its sentence writes it: days the reader's way, numbers covered. */
    public String written(String arg, Finding finding) {
        return Masking.mask(said(arg, finding));
    }

    /** A word of the program's own, {@code @topic.meeting}, in the reader's language; anything else as it is. */
    private String said(String arg, Finding finding) {
        if (arg.indexOf(WORD) < 0) {
            return arg;
        }
        String word = arg.startsWith(WORD) ? wording.find(arg.substring(WORD.length())) : null;
        return word == null
                ? MOMENT.matcher(arg).replaceAll(moment -> Matcher.quoteReplacement(time(moment, finding.issue())))
                : word;
    }

    /** A day or moment, with its year where that is not the issue's. */
    private String time(MatchResult moment, @Nullable IssueId issue) {
        LocalDate day;
        try {
            day = LocalDate.parse(moment.group(1));
        } catch (DateTimeException noDay) {
            // A clerk's own words may look like one.
            return moment.group();
        }
        boolean year = issue == null || issue.year() != day.getYear();
        String text = year ? ValueText.day(day, language) : ValueText.dayOfYear(day, language);
        return moment.group(2) == null ? text : ValueText.at(text, moment.group(2), language);
    }

    /** The number of a numbered place, -1 for a named one. */
    static int index(String place) {
        int index = 0;
        for (int at = 0; at < place.length(); at++) {
            int digit = place.charAt(at) - '0';
            if (digit < 0 || digit > 9 || at > 3) {
                return -1;
            }
            index = index * 10 + digit;
        }
        return place.isEmpty() ? -1 : index;
    }
}
