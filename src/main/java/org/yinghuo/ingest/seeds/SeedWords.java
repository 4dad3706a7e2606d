package org.yinghuo.ingest.seeds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Calendar;
import org.yinghuo.model.Code;
import org.yinghuo.model.Seeds;
import org.yinghuo.words.Counts;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Reading;
import org.yinghuo.words.WordList;
import org.yinghuo.words.time.Day;
import org.yinghuo.words.time.Days;

/** Reads the office's campaigns, activities, further words, and what its year stood at before. */
final class SeedWords {

    private static final Pattern NUMBER = Pattern.compile(
            "(-?\\d{1,20}(?:\\.\\d{1,6})?)\\s*(?:" + WordList.BUILT_IN.either("seed words", "counted") + ")?");
    private static final int YEAR_WITHOUT_ISSUES = 2000;
    private static final Set<String> OF_YEAR = WordList.BUILT_IN.words("seed words", "of_year");
    private static final Set<String> THIS_YEAR = WordList.BUILT_IN.words("seed words", "this_year");
    private static final Set<String> GIVING = WordList.BUILT_IN.words("seed words", "giving");

    private SeedWords() {}

    /** Campaigns; one of no stated kind is a donation where its name says 捐. */
    static List<Seeds.Campaign> campaigns(SeedTable table, Calendar calendar) {
        List<SharedAliases.Named> named = named(table, "campaign");
        var shared = new SharedAliases(named);
        List<Seeds.Campaign> campaigns = new ArrayList<>();
        for (SharedAliases.Named one : named) {
            campaigns.add(new Seeds.Campaign(
                    one.name(),
                    shared.own(one),
                    isDonation(one.row(), one.name()),
                    day(one.row(), "starts", calendar),
                    day(one.row(), "deadline", calendar)));
        }
        return campaigns;
    }

    /** Activities and the phrases they go by. */
    static List<Seeds.Activity> activities(SeedTable table) {
        List<SharedAliases.Named> named = named(table, "activity");
        var shared = new SharedAliases(named);
        return named.stream()
                .map(one -> new Seeds.Activity(one.name(), shared.own(one)))
                .toList();
    }

    private static List<SharedAliases.Named> named(SeedTable table, String column) {
        List<SharedAliases.Named> named = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SeedTable.Row row : table.rows()) {
            String name = row.text(column);
            if (isNew(row, column, name, names)) {
                named.add(new SharedAliases.Named(name, row.list("aliases"), row));
            }
        }
        return named;
    }

    /** Further words and what they mean. */
    static Map<String, String> vocabulary(SeedTable table) {
        Map<String, String> vocabulary = new LinkedHashMap<>();
        for (SeedTable.Row row : table.rows()) {
            // A word may be a sign that elsewhere only fills a cell.
            String word = Folding.clean(row.raw("word"));
            String means = row.text("means");
            if (word.isEmpty() || means.isEmpty()) {
                row.report(Code.MISSING_VALUE, word.isEmpty() ? "word" : "means", "");
            } else if (!means.equals(Objects.requireNonNullElse(vocabulary.putIfAbsent(word, means), means))) {
                row.report(Code.MALFORMED_ROW, "word", "name-twice");
            }
        }
        return vocabulary;
    }

    /** What the year's figures stood at before the first issue known: year to figure to plain number. */
    static Map<Integer, Map<String, String>> opening(SeedTable table) {
        Map<Integer, Map<String, String>> opening = new HashMap<>();
        for (SeedTable.Row row : table.rows()) {
            Integer year =
                    Counts.read(row.raw("year"), row.type("year"), OF_YEAR).value();
            String figure = figure(row.text("figure"));
            BigDecimal value = number(row.text("value"));
            if (year == null || figure.isEmpty()) {
                row.report(Code.MISSING_VALUE, year == null ? "year" : "figure", "");
            } else if (value == null) {
                row.report(Code.BAD_AMOUNT, "value", "unreadable");
            } else {
                String plain = value.toPlainString();
                String other = opening.computeIfAbsent(year, any -> new LinkedHashMap<>())
                        .putIfAbsent(figure, plain);
                if (other != null && !other.equals(plain)) {
                    row.report(Code.MALFORMED_ROW, "figure", "name-twice");
                }
            }
        }
        return opening;
    }

    /** The figure by its name, or by what people call it: 累计服务人次, 本年捐款金额. */
    private static String figure(String written) {
        String called = Folding.letters(written);
        for (WordList.Line line : WordList.BUILT_IN.section("seed figures")) {
            for (String word : line.words()) {
                if (called.equals(word) || THIS_YEAR.stream().anyMatch(year -> called.equals(year + word))) {
                    return line.meaning();
                }
            }
        }
        return written.toLowerCase(Locale.ROOT);
    }

    private static boolean isNew(SeedTable.Row row, String column, String name, Set<String> names) {
        if (name.isEmpty()) {
            row.report(Code.MISSING_VALUE, column, "");
            return false;
        }
        if (!names.add(Folding.fold(name))) {
            row.report(Code.MALFORMED_ROW, column, "name-twice");
            return false;
        }
        return true;
    }

    private static boolean isDonation(SeedTable.Row row, String name) {
        String kind = Folding.fold(row.raw("kind"));
        if (WordList.BUILT_IN.words("seed words", "donation").contains(kind)) {
            return true;
        }
        if (WordList.BUILT_IN.words("seed words", "volunteering").contains(kind)) {
            return false;
        }
        if (!kind.isEmpty()) {
            row.report(Code.MALFORMED_ROW, "kind", "campaign-kind");
        }
        return GIVING.stream().anyMatch(name::contains);
    }

    private static @Nullable LocalDate day(SeedTable.Row row, String column, Calendar calendar) {
        var days = new Days(calendar, calendar.issues().isEmpty() ? Integer.valueOf(YEAR_WITHOUT_ISSUES) : null);
        Reading<Day> reading = days.read(row.raw(column), row.type(column));
        if (reading.isBad()) {
            row.report(Code.BAD_DATE, column, reading.problem());
        }
        return reading.value() == null ? null : reading.value().last();
    }

    /** 12600, 12,600元, 120人次: a number, and perhaps what it counts. */
    private static @Nullable BigDecimal number(String text) {
        Matcher number = NUMBER.matcher(text.replace(",", ""));
        return number.matches() ? new BigDecimal(number.group(1)) : null;
    }
}
