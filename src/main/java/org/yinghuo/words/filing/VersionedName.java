package org.yinghuo.words.filing;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yinghuo.words.Numerals;
import org.yinghuo.words.WordList;

/**
 * A file's name taken apart: what it is about, and what it says of its version.
 *
 * <p>A mark of a single character (改, 新), and a word that may as well be part of a name (正式), count only where something ends: at the end of the name, before a bracket, a
 * separator, a number or another mark. So 改革办名单 is no version of anything.
 *
 * @param stem the name without ending, version marks, dates and separators
 * @param ending {@code xlsx}, empty if none
 * @param rank of the version: 3 for 定稿 and 最终版, 2 for 改 and 更正, 1 for a number, 0 for none
 * @param number the version's own number: 3 of {@code v3}, 2 of {@code 最终版2}; 0 if not said
 * @param minor what follows its point: 1 of {@code v2.1}
 * @param date the dates in the name as written, and marks that say a version only of the same days (第2次); empty if none
 * @param day the date as a number that grows with time, 0 if none
 * @param marked whether it bears any mark of a version, also one without a rank such as 副本
 */
public record VersionedName(
        String stem, String ending, int rank, int number, int minor, String date, int day, boolean marked) {
    private static final int FINAL = 3;
    private static final int CORRECTED = 2;
    private static final int NUMBERED = 1;

    private static final String END = "(?=$|[\\s\\p{Z}\\p{Cf}_()\\[\\]【】「」~+.\\-\\u2010-\\u2015\\d])";
    private static final Pattern ENDING = Pattern.compile("\\.([a-z0-9]{1,5})$");
    private static final Pattern DATE = Pattern.compile("(?<![\\dv])(?:"
            + "((?:19|20)\\d{2})\\s*[-._年/]\\s*(\\d{1,2})\\s*[-._月/]\\s*(\\d{1,2})日?"
            + "|((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])"
            + "|(0?[1-9]|1[0-2])月(0?[1-9]|[12]\\d|3[01])[日号]?"
            + "|(0?[1-9]|1[0-2])[-.](0?[1-9]|[12]\\d|3[01])"
            + "|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])"
            + ")(?!\\d)");
    private static final Pattern COPY =
            Pattern.compile("copy of |[-_ ]*(?:" + any("copy") + "|\\bcopy\\b)(?:\\s*\\(?\\d{1,3}\\)?)?");
    private static final Pattern FINAL_MARK = mark("final", "final ending");
    private static final Pattern CORRECTED_MARK = mark("corrected", "corrected ending");

    /** {@code (2)}, {@code v2.1}, 第3版, a number after an underscore at the end. */
    private static final Pattern NUMBER = Pattern.compile("\\(\\s*(\\d{1,3})\\s*\\)"
            + "|(?<![a-z0-9])(?:v|ver|版本?)\\s*\\.?\\s*(\\d{1,3})(?:\\.(\\d{1,3}))?(?:\\.\\d{1,3})*(?![a-z0-9])"
            + "|第([\\d" + any("digits") + "]{1,3})[版稿]"
            + "|(?<=[^\\s_\\d])_(\\d{1,2})(?=\\s*$)");

    /** 第2次, {@code -2}: a version only of a list of the same days, else the next of a series. */
    private static final Pattern TIME = Pattern.compile(
            "第\\s*([\\d" + any("digits") + "]{1,3})\\s*[次遍回]|(?<=[^\\s\\-\\d])-(\\d{1,2})(?=[\\s()\\[\\]]*$)");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Cf}_()\\[\\]【】「」~+.\\-\\u2010-\\u2015]+");

    private static String any(String meaning) {
        Collection<String> words = WordList.BUILT_IN.words("version", meaning);
        return meaning.equals("digits") ? String.join("", words) : alternatives(words);
    }

    private static String alternatives(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(word -> word.chars().allMatch(c -> c < 0x80) ? "\\b" + word + "\\b" : word)
                .collect(Collectors.joining("|"));
    }

    private static Pattern mark(String anywhere, String atAnEnd) {
        return Pattern.compile(
                "(?:(?:" + any(anywhere) + ")(?:版本?|稿|后)?|(?:" + any(atAnEnd) + ")" + END + ")\\s*(\\d{0,3}(?!\\d))");
    }

    /** Takes a file's name apart. */
    public static VersionedName of(String fileName) {
        String name = Normalizer.normalize(fileName, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        String ending = "";
        Matcher matcher = ENDING.matcher(name);
        if (matcher.find()) {
            ending = matcher.group(1);
            name = name.substring(0, matcher.start());
        }
        Taken taken = new Taken(name);
        taken.dates();
        taken.take(COPY, 0);
        taken.take(NUMBER, NUMBERED);
        taken.take(TIME, NUMBERED);
        // One mark may have hidden the end of another: 改后 before 最终版, -2 before 更正.
        taken.take(FINAL_MARK, FINAL);
        taken.take(CORRECTED_MARK, CORRECTED);
        taken.take(FINAL_MARK, FINAL);
        taken.take(NUMBER, NUMBERED);
        taken.take(TIME, NUMBERED);
        return new VersionedName(
                SEPARATORS.matcher(taken.rest).replaceAll(""),
                ending,
                taken.rank,
                taken.number,
                taken.minor,
                String.join(" ", taken.dates),
                taken.day,
                taken.marked);
    }

    /** The name of a receipt made of a file of this name: a corrected copy of it. */
    public VersionedName corrected() {
        return new VersionedName(stem, ending, Math.max(CORRECTED, rank), number, minor, date, day, true);
    }

    /** Whether it says that it corrects or ends what came before, not only which of several it is. */
    public boolean isCorrected() {
        return rank >= CORRECTED;
    }

    /** Whether two names in one folder differ in nothing but their versions or dates; mere endings make no version. */
    public boolean isVersionOf(VersionedName other) {
        return stem.equals(other.stem)
                && (marked || other.marked || !date.equals(other.date))
                && !(rank == other.rank
                        && number == other.number
                        && minor == other.minor
                        && marked == other.marked
                        && date.equals(other.date)
                        && !ending.equals(other.ending));
    }

    /** A name from which one kind of mark after another is taken. */
    private static final class Taken {
        private final Set<String> dates = new TreeSet<>();
        private String rest;
        private int rank;
        private int number;
        private int minor;
        private int day;
        private boolean marked;

        Taken(String name) {
            rest = name;
        }

        void dates() {
            rest = DATE.matcher(rest).replaceAll(found -> {
                dates.add(found.group().strip());
                day = Math.max(day, day(found));
                return " ";
            });
        }

        /** Year, month and day run together; without a year month and day alone. */
        private static int day(MatchResult found) {
            int day = 0;
            for (int group = 1; group <= found.groupCount(); group++) {
                String digits = found.group(group);
                day = digits == null ? day : day * 100 + Integer.parseInt(digits);
            }
            return day;
        }

        void take(Pattern mark, int itsRank) {
            rest = mark.matcher(rest).replaceAll(found -> {
                marked |= mark != TIME;
                if (mark == TIME) {
                    dates.add(found.group().strip());
                }
                rank = Math.max(rank, itsRank);
                for (int group = 1; group <= found.groupCount(); group++) {
                    String digits = found.group(group);
                    if (digits != null && !digits.isEmpty()) {
                        if (mark == NUMBER && group == 3) {
                            minor = Math.max(minor, Integer.parseInt(digits));
                        } else {
                            number = Math.max(number, value(digits));
                        }
                    }
                }
                return " ";
            });
        }

        private static int value(String digits) {
            if (digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Integer.parseInt(digits);
            }
            var value = Numerals.parse(digits);
            return value == null ? 0 : value.intValue();
        }
    }
}
