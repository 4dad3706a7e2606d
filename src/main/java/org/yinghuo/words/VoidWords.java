package org.yinghuo.words;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.CellType;

/** Knows the words that undo a row: 作废, 已退款, 重复登记, and of gifts 已取消; alone, and within a longer remark. */
public final class VoidWords {

    /** What a text says of the row it stands in. */
    public enum Said {
        NOTHING,
        /** It is undone. */
        UNDONE,
        /** There is such a word, among others. */
        PERHAPS
    }

    private static final Set<String> ANY = WordList.BUILT_IN.words("void", "any");
    private static final Set<String> GIFT = WordList.BUILT_IN.words("void", "gift");
    private static final Set<String> NOBODY = WordList.BUILT_IN.words("void", "nobody");
    /** Words that say so wherever they stand. */
    private static final List<String> PLAIN = List.copyOf(WordList.BUILT_IN.words("void", "within"));

    private static final List<String> PLAIN_GIFT =
            List.copyOf(WordList.BUILT_IN.words("void", "within", "within gift"));
    private static final List<String> WHOLE = List.copyOf(WordList.BUILT_IN.words("void", "whole"));
    private static final List<String> WHOLE_BENEATH = List.copyOf(WordList.BUILT_IN.words("void", "whole beneath"));
    private static final List<String> NOTHING = List.copyOf(WordList.BUILT_IN.words("void", "not within"));

    private static final List<String> BESIDE = Stream.concat(
                    WordList.BUILT_IN.words("void beside", "any").stream(), Stream.of("退款", "退回"))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    private static final Pattern FIGURES = Pattern.compile(
            "(?:\\d{2,4}年)?\\d{1,2}月\\d{1,2}[日号]?|\\d{2,4}[-/.]\\d{1,2}[-/.]\\d{1,2}|[¥￥]?\\d[\\d,.:]*元?|第\\d+[行条笔]");
    private static final Pattern SUM =
            Pattern.compile("(?:[¥￥] ?|退[款还回]?了? ?)(\\d+(?:\\.\\d{1,2})?)(?![\\d月.日号/-])|(\\d+(?:\\.\\d{1,2})?) ?[元块]");

    private static final Pattern DENIED = Pattern.compile("[不未无非勿没别免]\\p{IsHan}{0,1}$");
    private static final int LONGEST = 200;
    private static final int LONGEST_LINE = 30;

    private VoidWords() {}

    /** What a status, a bracket or a remark says. */
    public static Said read(String text, boolean gift) {
        if (Folding.isBlank(text) || text.length() > LONGEST) {
            return Said.NOTHING;
        }
        String words = letters(text);
        if (isWord(words, gift) || isWord(bare(text), gift)) {
            return Said.UNDONE;
        }
        for (String nothing : NOTHING) {
            words = words.replace(nothing, "");
        }
        for (String plain : gift ? PLAIN_GIFT : PLAIN) {
            int at = words.indexOf(plain);
            if (at >= 0 && !DENIED.matcher(words.substring(0, at)).find()) {
                return Said.PERHAPS;
            }
        }
        return Said.NOTHING;
    }

    /** Whether what stands for a name says that nobody serves there: 作废, 空缺, TBD. */
    public static boolean namesNobody(String name) {
        return NOBODY.contains(letters(name)) || read(name, false) == Said.UNDONE;
    }

    /** Whether a title, or the name of a sheet or a file, says that nothing beneath it stands: 作废, 活动已取消. */
    public static boolean undoesAll(String title) {
        return has(WHOLE, letters(title));
    }

    /** Whether a line beneath a list says that nothing of it happened: 因雨取消，未开展. */
    public static boolean undoesAllAbove(String line) {
        return line.length() <= LONGEST_LINE && has(WHOLE_BENEATH, letters(line));
    }

    private static boolean has(List<String> some, String words) {
        return some.stream().anyMatch(word -> {
            int at = words.indexOf(word);
            return at >= 0 && !DENIED.matcher(words.substring(0, at)).find();
        });
    }

    /** Whether a text that undoes names another sum than the row's: of 200 that 已退100元 stands beside, the rest was kept. */
    public static boolean undoesOnlyPart(String text, @Nullable Amount whole) {
        Matcher sum = SUM.matcher(Folding.narrow(text).replace(",", ""));
        if (whole == null || !sum.find()) {
            return false;
        }
        String told = sum.group(1) == null ? sum.group(2) : sum.group(1);
        Amount part = Amounts.signed(told, CellType.TEXT, Unit.YUAN).value();
        return part != null && part.isPositive() && part.fen() < whole.fen();
    }

    private static boolean isWord(String words, boolean gift) {
        return ANY.contains(words) || (gift && GIFT.contains(words));
    }

    /** Without days, sums and what else may stand beside such a word and changes nothing: 此笔9月6日已作废. */
    private static String bare(String text) {
        String rest = letters(FIGURES.matcher(Folding.narrow(text)).replaceAll(" "));
        for (boolean found = true; found; ) {
            found = false;
            for (String beside : BESIDE) {
                if (rest.length() > beside.length() && rest.startsWith(beside)) {
                    rest = rest.substring(beside.length());
                    found = true;
                } else if (rest.length() > beside.length() && rest.endsWith(beside) && !isWord(rest, true)) {
                    rest = rest.substring(0, rest.length() - beside.length());
                    found = true;
                }
            }
        }
        return rest;
    }

    private static String letters(String text) {
        return Folding.letters(text);
    }
}
