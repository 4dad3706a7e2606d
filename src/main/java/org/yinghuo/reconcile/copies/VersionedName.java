package org.yinghuo.reconcile.copies;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file's name taken apart: what it is about, and what it says of its version.
 *
 * @param stem the name without ending, version marks, dates and separators
 * @param ending {@code xlsx}, empty if none
 * @param rank of the version: 3 for 定稿 and 最终版, 2 for 更正 and 修订, 1 for a number, 0 for none
 * @param number the version's own number: 3 of {@code v3}, 2 of {@code 最终版2}; 0 if not said
 * @param date the dates in the name as written, empty if none
 * @param marked whether it bears any mark of a version, also one without a rank such as 副本
 */
record VersionedName(String stem, String ending, int rank, int number, String date, boolean marked) {
    private static final Pattern ENDING = Pattern.compile("\\.([a-z0-9]{1,5})$");
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(?:"
            + "(?:19|20)\\d{2}\\s*[-._年/]\\s*\\d{1,2}\\s*[-._月/]\\s*\\d{1,2}日?"
            + "|(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"
            + "|(?:0?[1-9]|1[0-2])月(?:0?[1-9]|[12]\\d|3[01])[日号]?"
            + "|(?:0?[1-9]|1[0-2])[-.](?:0?[1-9]|[12]\\d|3[01])"
            + "|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"
            + ")(?!\\d)");
    private static final Pattern COPY =
            Pattern.compile("copy of |[-_ ]*(?:的?副本|复件|拷贝|复制|\\bcopy\\b)(?:\\s*\\(?\\d{1,3}\\)?)?");
    private static final Pattern FINAL = Pattern.compile("(?:最终定稿|最终版本?|最终稿|最终|定稿版?|终稿|终版|\\bfinal\\b)\\s*(\\d{0,3})");
    private static final Pattern CORRECTED =
            Pattern.compile("(?:已?更正|已?修订|已?修改|已?订正|已?更新|\\brevised\\b|\\bcorrected\\b)(?:版本?|稿|后)?\\s*(\\d{0,3})");
    private static final Pattern NUMBERED = Pattern.compile(
            "\\((\\d{1,3})\\)|(?<![a-z0-9])v\\s*\\.?(\\d{1,3})(?:\\.\\d{1,3})*(?![a-z0-9])|第(\\d{1,3})[版稿]");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Cf}_()\\[\\]【】「」~+.\\-\\u2010-\\u2015]+");

    static VersionedName of(String fileName) {
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
        taken.take(COPY, 0);
        taken.take(FINAL, 3);
        taken.take(CORRECTED, 2);
        taken.take(NUMBERED, 1);
        StringBuilder dates = new StringBuilder();
        Matcher date = DATE.matcher(taken.rest);
        String stem = date.replaceAll(found -> {
            dates.append(found.group()).append(' ');
            return " ";
        });
        return new VersionedName(
                SEPARATORS.matcher(stem).replaceAll(""),
                ending,
                taken.rank,
                taken.number,
                dates.toString().strip(),
                taken.marked);
    }

    /** Whether two names in one folder differ in nothing but their versions or dates; mere endings make no version. */
    boolean isVersionOf(VersionedName other) {
        return stem.equals(other.stem)
                && (marked || other.marked || !date.equals(other.date))
                && !(rank == other.rank
                        && number == other.number
                        && marked == other.marked
                        && date.equals(other.date)
                        && !ending.equals(other.ending));
    }

    /** A name from which one kind of mark after another is taken. */
    private static final class Taken {
        private String rest;
        private int rank;
        private int number;
        private boolean marked;

        Taken(String name) {
            rest = name;
        }

        void take(Pattern mark, int itsRank) {
            Matcher matcher = mark.matcher(rest);
            rest = matcher.replaceAll(found -> {
                marked = true;
                if (itsRank > rank) {
                    rank = itsRank;
                }
                for (int group = 1; group <= found.groupCount(); group++) {
                    String digits = found.group(group);
                    if (digits != null && !digits.isEmpty()) {
                        number = Math.max(number, Integer.parseInt(digits));
                    }
                }
                return " ";
            });
        }
    }
}
