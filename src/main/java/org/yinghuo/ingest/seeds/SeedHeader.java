package org.yinghuo.ingest.seeds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Header;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.WordList;

/** Which column of a reference sheet is which: by the sheet's own words, with a remark in brackets or without, else by the words that head any table. */
final class SeedHeader {

    private static final int LONGEST = 60;

    private final Map<String, Set<String>> words = new HashMap<>();
    private final List<String> required;
    private final List<String> telling;

    /** @param sheet the sheet's English name: {@code roster} */
    SeedHeader(String sheet) {
        for (WordList.Line line : WordList.BUILT_IN.section("seed " + sheet)) {
            words.put(
                    line.meaning(),
                    Set.copyOf(line.words().stream().map(Folding::letters).toList()));
        }
        required = List.copyOf(WordList.BUILT_IN.words("seed required", sheet));
        telling = List.copyOf(WordList.BUILT_IN.words("seed telling", sheet));
    }

    /**
     * The columns of a line by their names, block for block, which makes it a header where none is lacking that the sheet cannot do without; else none. A long list is printed in several
     * blocks beside each other (姓名 电话 姓名 电话), each of which begins with the same word.
     */
    List<Map<String, Integer>> in(SheetLine line) {
        List<Integer> starts = new ArrayList<>();
        int first = line.firstOwn();
        for (int column = first; column > 0; column = line.nextOwn(column)) {
            if (Folding.letters(line.own(column)).equals(Folding.letters(line.own(first)))) {
                starts.add(column);
            }
        }
        List<Map<String, Integer>> blocks = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : Integer.MAX_VALUE;
            blocks.add(in(line, starts.get(i), end));
        }
        if (blocks.size() > 1 && blocks.stream().noneMatch(Map::isEmpty)) {
            return blocks;
        }
        Map<String, Integer> whole = in(line, first, Integer.MAX_VALUE);
        return whole.isEmpty() ? List.of() : List.of(whole);
    }

    private Map<String, Integer> in(SheetLine line, int first, int end) {
        Map<String, Integer> columns = new HashMap<>();
        for (int column = first; column > 0 && column < end; column = line.nextOwn(column)) {
            String text = line.own(column);
            String exact = Folding.letters(text);
            String bare = Folding.letters(Folding.outsideBrackets(text));
            for (Map.Entry<String, Set<String>> word : words.entrySet()) {
                if (text.length() <= LONGEST
                        && (word.getValue().contains(exact) || word.getValue().contains(bare))) {
                    columns.putIfAbsent(word.getKey(), column);
                }
            }
        }
        if (line.ownCells() > 1) {
            addByOtherWords(line, first, end, columns);
        }
        return columns.keySet().containsAll(required) ? columns : Map.of();
    }

    /** 所在部门 and 联系手机, as in the tables that people send. */
    private void addByOtherWords(SheetLine line, int first, int end, Map<String, Integer> columns) {
        Map<String, Integer> more = new LinkedHashMap<>();
        for (int column = first; column > 0 && column < end; column = line.nextOwn(column)) {
            if (columns.containsValue(column)) {
                continue;
            }
            Header header = Lexicon.builtIn().header(line.own(column));
            for (Field field : header.fields()) {
                String name = field.name().toLowerCase(Locale.ROOT);
                if (words.containsKey(name) && header.match() != Header.Match.WEAK) {
                    more.putIfAbsent(name, column);
                    break;
                }
            }
        }
        more.forEach(columns::putIfAbsent);
    }

    /** Columns that nobody knows, where some are missing that figures rest on: they may be those. */
    Map<Integer, UnreadSeedColumn> unread(SheetLine header, Map<String, Integer> columns) {
        List<String> missing =
                telling.stream().filter(name -> !columns.containsKey(name)).toList();
        Map<Integer, UnreadSeedColumn> unread = new TreeMap<>();
        for (int column = header.firstOwn(); column > 0 && !missing.isEmpty(); column = header.nextOwn(column)) {
            String heading = header.own(column).strip();
            Header known = Lexicon.builtIn().header(heading);
            boolean mayBeMissing = known.fields().stream()
                    .map(field -> field.name().toLowerCase(Locale.ROOT))
                    .anyMatch(missing::contains);
            if (!columns.containsValue(column) && (mayBeMissing || !known.isKnown())) {
                unread.put(column, new UnreadSeedColumn(heading, missing));
            }
        }
        return unread;
    }
}
