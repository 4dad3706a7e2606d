package org.yinghuo.words.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.words.Folding;
import org.yinghuo.words.WordList;

/**
 * Finds what people write beside a name to take it back, with whatever bracket, dash or blank: 黄绚[作废], 牛森-已取消, 【退款】熊倩, 邓海/未到, 请假：朱丹、江雁; and writes
 * all of it one way, in round brackets behind the name.
 */
public final class NameRemarks {

    private static final String OPENING = "([{<（［｛＜【〔《「『〖";
    private static final String CLOSING = ")]}>）］｝＞】〕》」』〗";
    /** What stands between a name and such a word. */
    private static final String DASHES = "-—–－―~～:：*＊=＝→";
    /** What divides names too. */
    private static final String DIVIDERS = "、，,;；/／|｜\\＼\n\r";

    private static final Set<String> CROSSES = WordList.BUILT_IN.words("beside name", "cross");
    private static final List<String> OF_ALL = List.copyOf(WordList.BUILT_IN.words("beside name", "all"));
    private static final int LONGEST = 24;

    /** 上午+下午 is one remark, and divides no names. */
    private static final Pattern TOGETHER = Pattern.compile("(?<=\\p{IsHan})[+＋、/](?=\\p{IsHan})");

    private NameRemarks() {}

    private enum Kind {
        TEXT,
        SPACE,
        DASH,
        DIVIDER,
        REMARK,
        /** One that is said of all names of the cell. */
        REMARK_OF_ALL
    }

    private record Piece(Kind kind, String text) {}

    /** Whether a text is a cross such as strikes a name out. */
    public static boolean isCross(String text) {
        return CROSSES.contains(text.strip());
    }

    /**
     * The cell with such remarks in round brackets behind their names; the cell itself where there are none.
     *
     * @param undoes whether a word takes back what it stands beside
     */
    public static String bracketed(String cell, Predicate<String> undoes) {
        if (cell.length() > 200 || (cell.length() < 4 && isHan(cell))) {
            return cell;
        }
        List<Piece> pieces = told(pieces(cell, undoes), undoes);
        if (pieces.stream().noneMatch(piece -> isRemark(piece.kind()))) {
            return cell;
        }
        if (pieces.stream().noneMatch(piece -> piece.kind() == Kind.TEXT)) {
            return cell;
        }
        return written(pieces);
    }

    private static boolean isRemark(Kind kind) {
        return kind == Kind.REMARK || kind == Kind.REMARK_OF_ALL;
    }

    private static List<Piece> pieces(String cell, Predicate<String> undoes) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < cell.length(); at++) {
            char c = cell.charAt(at);
            int bracket = OPENING.indexOf(c);
            int end = bracket < 0 ? -1 : cell.indexOf(CLOSING.charAt(bracket), at);
            if (end > at && end - at <= LONGEST) {
                Piece remark = remark(cell.substring(at + 1, end), true, undoes);
                if (remark != null) {
                    end(text, pieces);
                    pieces.add(remark);
                } else {
                    text.append(cell, at, end + 1);
                }
                at = end;
                continue;
            }
            Kind kind = DIVIDERS.indexOf(c) >= 0
                    ? Kind.DIVIDER
                    : DASHES.indexOf(c) >= 0 ? Kind.DASH : Folding.isSpace(c) ? Kind.SPACE : Kind.TEXT;
            if (kind == Kind.TEXT) {
                text.append(c);
            } else {
                end(text, pieces);
                pieces.add(new Piece(kind, String.valueOf(c)));
            }
        }
        end(text, pieces);
        return pieces;
    }

    private static void end(StringBuilder text, List<Piece> pieces) {
        if (text.length() > 0) {
            pieces.add(new Piece(Kind.TEXT, text.toString()));
            text.setLength(0);
        }
    }

    /** The pieces with those that are remarks without brackets told from names. */
    private static List<Piece> told(List<Piece> pieces, Predicate<String> undoes) {
        if (pieces.size() == 1 && pieces.get(0).kind() == Kind.TEXT) {
            return glued(pieces.get(0).text(), undoes);
        }
        List<Piece> told = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Piece remark = piece.kind() == Kind.TEXT ? remark(piece.text(), isDashed(pieces, i), undoes) : null;
            if (remark == null) {
                told.add(piece);
            } else {
                // 请假：朱丹、江雁 is said of both.
                boolean heads = told.stream().allMatch(before -> before.kind() == Kind.SPACE)
                        && i + 1 < pieces.size()
                        && (pieces.get(i + 1).text().equals(":")
                                || pieces.get(i + 1).text().equals("："));
                told.add(heads ? new Piece(Kind.REMARK_OF_ALL, remark.text()) : remark);
            }
        }
        return told;
    }

    private static boolean isDashed(List<Piece> pieces, int at) {
        return next(pieces, at, -1) == Kind.DASH || next(pieces, at, 1) == Kind.DASH;
    }

    /** What stands before or behind a piece, blanks aside. */
    private static Kind next(List<Piece> pieces, int at, int step) {
        int other = at + step;
        while (other >= 0 && other < pieces.size() && pieces.get(other).kind() == Kind.SPACE) {
            other += step;
        }
        return other < 0 || other >= pieces.size()
                ? Kind.SPACE
                : pieces.get(other).kind();
    }

    /** 黄绚作废: what is no part of a name, though nothing parts it from one. */
    private static List<Piece> glued(String text, Predicate<String> undoes) {
        for (int end = Math.min(4, text.length() - 2); end >= 2; end--) {
            String name = text.substring(0, end);
            String rest = text.substring(end);
            if (isHan(text) && NameParts.beginsWithSurname(name) && remark(rest, false, undoes) != null) {
                return List.of(new Piece(Kind.TEXT, name), new Piece(Kind.REMARK, rest));
            }
        }
        return List.of(new Piece(Kind.TEXT, text));
    }

    private static boolean isHan(String text) {
        return text.chars().allMatch(c -> Folding.isHan((char) c));
    }

    /** @param marked whether a bracket or a dash sets the text off from a name: then single characters and other languages' words are remarks too */
    private static @Nullable Piece remark(String text, boolean marked, Predicate<String> undoes) {
        String word = text.strip();
        if (isCross(word)) {
            return new Piece(Kind.REMARK, word);
        }
        long han = word.chars().filter(c -> Folding.isHan((char) c)).count();
        boolean latin = word.length() > 3 && word.chars().allMatch(c -> c < 0x80 && !Character.isDigit(c));
        if (word.length() > LONGEST || (marked ? han == 0 && !latin : han < 2)) {
            return null;
        }
        for (String all : OF_ALL) {
            String rest = word.startsWith(all) ? word.substring(all.length()) : "";
            if (!rest.isEmpty() && undoes.test(rest)) {
                return new Piece(Kind.REMARK_OF_ALL, rest);
            }
        }
        return undoes.test(word) ? new Piece(Kind.REMARK, word) : null;
    }

    private static String written(List<Piece> pieces) {
        String ofAll = pieces.stream()
                .filter(piece -> piece.kind() == Kind.REMARK_OF_ALL)
                .map(Piece::text)
                .findFirst()
                .orElse("");
        StringBuilder all = new StringBuilder();
        StringBuilder name = new StringBuilder();
        String remark = "";
        String divider = "";
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean named = name.length() > 0;
            switch (piece.kind()) {
                case TEXT -> {
                    if (!divider.isEmpty() && named) {
                        add(all, name, remark.isEmpty() ? ofAll : remark).append(divider);
                        remark = "";
                    }
                    divider = "";
                    name.append(piece.text());
                }
                case SPACE, DASH -> {
                    if (named && divider.isEmpty()) {
                        name.append(piece.text());
                    }
                }
                case DIVIDER -> divider = piece.text();
                case REMARK -> {
                    Kind behind = i + 1 < pieces.size() ? pieces.get(i + 1).kind() : Kind.DIVIDER;
                    if (named && !divider.isEmpty() && (behind == Kind.TEXT || behind == Kind.DASH)) {
                        // 熊倩、【缺席】江雁: it heads the next name.
                        add(all, name, remark.isEmpty() ? ofAll : remark).append(divider);
                        divider = "";
                    } else if (named) {
                        divider = "、";
                    }
                    remark = piece.text();
                }
                case REMARK_OF_ALL -> divider = "";
            }
        }
        return add(all, name, remark.isEmpty() ? ofAll : remark).toString();
    }

    /** Writes a name and what is said of it, without what stood between them. */
    private static StringBuilder add(StringBuilder all, StringBuilder name, String remark) {
        int end = name.length();
        while (end > 0 && (Folding.isSpace(name.charAt(end - 1)) || DASHES.indexOf(name.charAt(end - 1)) >= 0)) {
            end--;
        }
        all.append(name, 0, end);
        if (!remark.isEmpty()) {
            all.append('(').append(TOGETHER.matcher(remark).replaceAll("")).append(')');
        }
        name.setLength(0);
        return all;
    }
}
