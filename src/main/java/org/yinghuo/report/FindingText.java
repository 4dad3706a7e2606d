package org.yinghuo.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Finding;

/**
 * What a finding says to a clerk: what is there, and what to write instead. Numbers of people and accounts are covered.
 *
 * <p>Sentences are looked up by code and variant, then by code alone; a code without any gets one that names it.
 */
public final class FindingText {

    static final List<String> SOURCES =
            List.of("findings/reading", "findings/reconciling", "findings/settling", "findings/otherwise");

    private static final Map<Language, FindingText> BY_LANGUAGE = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BY_LANGUAGE.put(language, new FindingText(language));
        }
    }

    private final Wording wording;

    private FindingText(Language language) {
        this.wording = Wording.of(language, SOURCES.toArray(String[]::new));
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
        return sentence(finding, "message");
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
        return Masking.mask(Wording.fill(sentence == null ? code : sentence, place -> value(finding, place)));
    }

    private static @Nullable String value(Finding finding, String place) {
        return switch (place) {
            case "code" -> finding.code().word();
            case "value" -> finding.value();
            case "column" -> finding.column();
            case "file" -> finding.file();
            case "sheet" -> finding.sheet();
            case "row" -> Integer.toString(finding.row());
            default -> {
                int index = index(place);
                yield index >= 0 && index < finding.args().size()
                        ? finding.args().get(index)
                        : null;
            }
        };
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
