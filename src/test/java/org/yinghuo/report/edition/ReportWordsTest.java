package org.yinghuo.report.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Code;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.report.FullReport;
import org.yinghuo.report.data.FindingsCsv;
import org.yinghuo.report.data.LineageCsv;
import org.yinghuo.report.publish.ChangesCsv;

class ReportWordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phrases",
                "pages",
                "findings/reading",
                "findings/reconciling",
                "findings/settling",
                "findings/otherwise"
            })
    void bothLanguagesSayTheSameThings(String source) {
        Map<String, String> chinese = Wording.of(Language.ZH, source).all();
        Map<String, String> english = Wording.of(Language.EN, source).all();

        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        if (source.startsWith("findings/")) {
            chinese.forEach((key, sentence) ->
                    assertThat(places(english.get(key))).as(key).isEqualTo(places(sentence)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFigureTableColumnAndCodeHasAName(Language language) {
        Map<String, String> wording = Wording.of(language, "phrases").all();
        Edition edition = FullReport.with("字", List.of(), Map.of(), language);

        edition.report()
                .figures()
                .keySet()
                .forEach(figure ->
                        assertThat(wording).containsKeys("figure." + figure, "unit." + figure, "meaning." + figure));
        edition.report().tables().forEach(table -> {
            assertThat(wording).containsKey("table." + table.name());
            table.columns().forEach(column -> assertThat(wording).containsKey("column." + column.name()));
        });
        for (List<String> columns : List.of(FindingsCsv.COLUMNS, LineageCsv.COLUMNS, ChangesCsv.COLUMNS)) {
            columns.forEach(column -> assertThat(wording).containsKey("column." + column));
        }
        for (Code code : Code.values()) {
            assertThat(wording)
                    .containsKeys(
                            "code." + code.word(), "severity." + code.severity().word());
        }
        for (Fate fate : Fate.values()) {
            assertThat(wording).containsKey("fate." + fate.word());
        }
        for (SheetKind kind : SheetKind.values()) {
            assertThat(wording).containsKey("kind." + kind.word());
        }
    }

    @Test
    void theMachinesLocaleHasNoSay() {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertThat(Wording.of(Language.ZH, "phrases").find("table.donors")).isEqualTo("捐款名录");
            Locale.setDefault(Locale.CHINA);
            assertThat(Wording.of(Language.EN, "phrases").find("table.donors")).isEqualTo("Donors");
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void whatFillsAPlaceIsNotLookedAtAgain() {
        assertThat(Wording.fill(
                        "{0}和{1}{2}",
                        place -> switch (place) {
                            case "0" -> "{1}";
                            case "1" -> "乙";
                            default -> null;
                        }))
                .isEqualTo("{1}和乙{2}");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeHasASentenceAndCoversNumbers(Language language) {
        for (Code code : Code.values()) {
            Finding finding = Finding.about(code, new SheetId("a.csv", ""), "13000000001", "", List.of("13000000001"));
            assertThat(FindingText.in(language).message(finding)).isNotBlank().doesNotContain("13000000001");
            assertThat(FindingText.in(language).suggestion(finding))
                    .isNotBlank()
                    .doesNotContain("13000000001");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyDecisionSaysWhatItCameTo(Language language) {
        FindingText text = FindingText.in(language);
        for (Code code : Code.values()) {
            Finding finding = Finding.about(code, new SheetId("a.csv", ""), "", "", List.of());
            for (Decision decision : code.decisions()) {
                String answer = switch (decision) {
                    case STAFF_ID -> "13000000001";
                    case MATCH -> Decision.MATCH.of("0123456789ab");
                    default -> decision.word();
                };
                String said = text.with(Map.of(finding.id(), answer)).message(finding);
                boolean itsOwnSentenceSaysSo =
                        decision == Decision.UNMATCH && (code == Code.AMOUNT_DIFFERS || code == Code.AMBIGUOUS_PAYMENT);
                assertThat(said).startsWith(text.message(finding)).doesNotContain("13000000001");
                assertThat(said.equals(text.message(finding)))
                        .as("%s %s", code, decision)
                        .isEqualTo(itsOwnSentenceSaysSo);
            }
        }
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(sentence);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }
}
