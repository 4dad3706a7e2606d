package org.yinghuo.report.edition;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Code;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Severity;
import org.yinghuo.model.SheetKind;

/**
 * What figures, tables, columns, codes and states are called in reports, in one language.
 *
 * <p>From {@code phrases_zh.properties} and {@code pages_zh.properties}, or their English twins. A name without a phrase is shown as it is.
 */
public final class ReportWords {

    private static final String CELL = "cell.";
    private static final Map<Language, ReportWords> BY_LANGUAGE = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BY_LANGUAGE.put(language, new ReportWords(language));
        }
    }

    private final Language language;
    private final Wording wording;

    /** Words of cells by the names of their columns. */
    private final Map<String, Map<String, String>> cells = new HashMap<>();

    private ReportWords(Language language) {
        this.language = language;
        this.wording = Wording.of(language, "phrases", "pages");
        wording.all().forEach((key, phrase) -> {
            int dot = key.indexOf('.', CELL.length());
            if (key.startsWith(CELL) && dot > 0) {
                cells.computeIfAbsent(key.substring(CELL.length(), dot), column -> new HashMap<>())
                        .put(key.substring(dot + 1), phrase);
            }
        });
    }

    public static ReportWords in(Language language) {
        ReportWords phrases = BY_LANGUAGE.get(language);
        if (phrases == null) {
            throw new IllegalArgumentException("no phrases in " + language);
        }
        return phrases;
    }

    public Language language() {
        return language;
    }

    /** The heading of a figure: {@code donations.amount} is 捐款金额. */
    public String figure(String name) {
        return or("figure." + name, name);
    }

    /** What a figure counts in: 人, 人次, 小时, 元; empty for a day. */
    public String unit(String figure) {
        return or("unit." + figure, "");
    }

    /** What a figure means, in one sentence. */
    public String meaning(String figure) {
        return or("meaning." + figure, "");
    }

    /** The heading of a table. */
    public String table(String name) {
        return or("table." + name, name);
    }

    /** The heading of a column wherever it stands. */
    public String column(String name) {
        return or("column." + name, name);
    }

    /** The heading of a column in one table, where that is another. */
    public String column(String table, String name) {
        String own = wording.find("column." + table + "." + name);
        return own == null ? column(name) : own;
    }

    /** A cell as people read it: the words {@code served}, {@code received}, {@code exact} … are said, all else stays as it is. */
    public String cell(String column, String value) {
        Map<String, String> words = cells.get(column);
        String said = words == null ? null : words.get(value);
        return said == null ? value : said;
    }

    /** An answer as people write it: {@code same} is 同一人, {@code match:…} 对应:…; a staff number stays as it is. */
    public String answer(String decision) {
        int colon = decision.indexOf(':');
        return colon < 0
                ? decision.isEmpty() ? "" : or("answer." + decision, decision)
                : or("answer." + decision.substring(0, colon), decision.substring(0, colon))
                        + decision.substring(colon);
    }

    /** The answers that a kind of finding takes, as people write them. */
    public List<String> answers(Code code) {
        return code.decisions().stream()
                .map(decision -> switch (decision) {
                    case STAFF_ID -> say("findings.decision.staff-id");
                    case KIND -> say("findings.decision.kind");
                    case FIELD -> say("findings.decision.field");
                    default -> answer(decision.word());
                })
                .toList();
    }

    /** What a kind of finding is called: {@code bad-date} is 日期有误. */
    public String code(Code code) {
        return or("code." + code.word(), code.word());
    }

    /** What stands in the place of a value that nothing states. */
    public String unstated() {
        return say("unstated");
    }

    public String severity(Severity severity) {
        return or("severity." + severity.word(), severity.word());
    }

    public String fate(Fate fate) {
        return or("fate." + fate.word(), fate.word());
    }

    public String kind(SheetKind kind) {
        return or("kind." + kind.word(), kind.word());
    }

    /** Why a figure changed: the cause of a {@link Change}. */
    public String cause(String cause) {
        return or("cause." + cause, cause);
    }

    /** Any other sentence with {@code {0}}, {@code {1}} … filled; an {@link IllegalArgumentException} where there is none. */
    public String say(String key, Object... values) {
        String sentence = wording.find(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence " + key + " in " + language.tag());
        }
        return Wording.fill(sentence, place -> argument(place, values));
    }

    private static @Nullable String argument(String place, Object[] values) {
        int index = FindingText.index(place);
        return index >= 0 && index < values.length ? String.valueOf(values[index]) : null;
    }

    private String or(String key, String otherwise) {
        String phrase = wording.find(key);
        return phrase == null ? otherwise : phrase;
    }
}
