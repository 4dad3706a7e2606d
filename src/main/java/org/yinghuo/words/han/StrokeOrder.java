package org.yinghuo.words.han;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The order of names in official lists (姓氏笔画): by the strokes of the surname, then names of one given character, then the given name's strokes.
 *
 * <p>A character stands by its number of strokes, then by 横竖撇点折 stroke by stroke (GF 3003-1999), as {@code strokes.txt} gives them for 6,939
 * characters. Of the others ICU knows the number of strokes; they follow the known ones of as many strokes, by radical. What is no
 * Han character comes last; the dot within a name, and blanks, say nothing. Names that differ are never equal.
 */
public final class StrokeOrder implements Comparator<String> {
    public static final StrokeOrder OFFICIAL = new StrokeOrder();

    private static final int NOT_HAN = 1_000;

    /** Position in the official order, from 1, of each character of the first plane; 0 where unknown. */
    private final int[] ranks = new int[Character.MAX_VALUE + 1];

    private final Map<Integer, Integer> strokes = new ConcurrentHashMap<>();

    StrokeOrder() {
        readStrokes();
    }

    @Override
    public int compare(String left, String right) {
        return isKnown(left) && isKnown(right) ? compareKnown(left, right) : compareAny(left, right);
    }

    /** Whether all its characters have their place in the official order, as those of nearly all names do. */
    private boolean isKnown(String name) {
        for (int at = 0; at < name.length(); at++) {
            if (ranks[name.charAt(at)] == 0) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private int compareKnown(String left, String right) {
        int bySurname = Integer.compare(ranks[left.charAt(0)], ranks[right.charAt(0)]);
        if (bySurname != 0) {
            return bySurname;
        }
        int singleFirst = Boolean.compare(left.length() > 2, right.length() > 2);
        if (singleFirst != 0) {
            return singleFirst;
        }
        for (int at = 1; at < Math.min(left.length(), right.length()); at++) {
            int byCharacter = Integer.compare(ranks[left.charAt(at)], ranks[right.charAt(at)]);
            if (byCharacter != 0) {
                return byCharacter;
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** The same for names with any characters. */
    int compareAny(String left, String right) {
        int[] a = letters(left);
        int[] b = letters(right);
        if (a.length > 0 && b.length > 0) {
            int bySurname = compareCharacters(a[0], b[0]);
            if (bySurname != 0) {
                return bySurname;
            }
            int singleFirst = Boolean.compare(a.length > 2, b.length > 2);
            if (singleFirst != 0) {
                return singleFirst;
            }
        }
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int byCharacter = compareCharacters(a[i], b[i]);
            if (byCharacter != 0) {
                return byCharacter;
            }
        }
        int byLength = Integer.compare(a.length, b.length);
        return byLength != 0 ? byLength : left.compareTo(right);
    }

    private static int[] letters(String name) {
        return name.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || Character.isIdeographic(c))
                .toArray();
    }

    private int compareCharacters(int a, int b) {
        int rankA = rank(a);
        int rankB = rank(b);
        if (a == b || (rankA > 0 && rankB > 0)) {
            return Integer.compare(rankA, rankB);
        }
        int byCount = Integer.compare(strokeCount(a), strokeCount(b));
        if (byCount != 0) {
            return byCount;
        }
        if (rankA > 0 || rankB > 0) {
            return rankA > 0 ? -1 : 1;
        }
        int byRadical = Unlisted.BY_RADICAL.compare(Character.toString(a), Character.toString(b));
        return byRadical != 0 ? byRadical : Integer.compare(a, b);
    }

    private int rank(int character) {
        return character < ranks.length ? ranks[character] : 0;
    }

    private int strokeCount(int character) {
        Integer known = strokes.get(character);
        return known != null ? known : strokes.computeIfAbsent(character, Unlisted::strokeCount);
    }

    private void readStrokes() {
        try (InputStream in = Objects.requireNonNull(StrokeOrder.class.getResourceAsStream("strokes.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int rank = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    ranks[line.charAt(0)] = ++rank;
                    strokes.put((int) line.charAt(0), line.length() - 2);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What ICU knows of the characters without stroke data; made only when such a name turns up. */
    private static final class Unlisted {
        static final Collator BY_RADICAL =
                Collator.getInstance(new ULocale("zh-u-co-unihan")).freeze();
        private static final AlphabeticIndex.ImmutableIndex<Void> BY_STROKES = new AlphabeticIndex<Void>(
                        (RuleBasedCollator) Collator.getInstance(new ULocale("zh-u-co-stroke")))
                .buildImmutableIndex();

        private Unlisted() {}

        static int strokeCount(int character) {
            if (!Character.isIdeographic(character)) {
                return NOT_HAN;
            }
            String label = BY_STROKES
                    .getBucket(BY_STROKES.getBucketIndex(Character.toString(character)))
                    .getLabel();
            int digits = 0;
            while (digits < label.length() && label.charAt(digits) >= '0' && label.charAt(digits) <= '9') {
                digits++;
            }
            return digits == 0 ? NOT_HAN : Integer.parseInt(label.substring(0, digits));
        }
    }
}
