package org.yinghuo.ingest.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.WordList;

/** Finds the visits of one row: 第一次签到 第一次签退 第二次签到 第二次签退 are two services, unless the row says their length together. */
public final class Visits {

    /** What tells the columns of one visit from those of another. */
    private static final Pattern WHICH = Pattern.compile(WordList.BUILT_IN.either("heading says", "which") + "|[0-9]+");

    private Visits() {}

    /** The block once for every visit, each with its own start and end; the block alone where there is one. */
    public static List<Block> of(Block block) {
        List<Column> starts = inOrder(block.all(Field.START));
        List<Column> ends = inOrder(block.all(Field.END));
        if (starts.size() < 2
                || ends.isEmpty()
                || block.has(Field.HOURS)
                || !block.spreads().isEmpty()
                || !areAlike(starts)
                || !areAlike(ends)) {
            return List.of(block);
        }
        List<Block> visits = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i).column();
            int to = i + 1 < starts.size() ? starts.get(i + 1).column() : Integer.MAX_VALUE;
            List<Column> own = ends.stream()
                    .filter(end -> end.column() > from && end.column() < to)
                    .toList();
            Map<Field, List<Column>> columns = new EnumMap<>(block.columns());
            columns.put(Field.START, List.of(starts.get(i)));
            columns.remove(Field.END);
            if (!own.isEmpty()) {
                columns.put(Field.END, own);
            }
            visits.add(new Block(columns, block.spreads(), block.totals(), block.said(), block.shared()));
        }
        return visits;
    }

    /** Whether a visit's own cells say anything. */
    public static boolean isMade(Cells visit) {
        return visit.saysItself(Field.START) || visit.saysItself(Field.END);
    }

    private static List<Column> inOrder(List<Column> columns) {
        return columns.stream().sorted(Comparator.comparingInt(Column::column)).toList();
    }

    /** Whether headings differ only in which visit they are of; 开始时间 beside 签到时间 is one planned and one made. */
    private static boolean areAlike(List<Column> columns) {
        return columns.stream()
                        .map(column ->
                                WHICH.matcher(Folding.letters(column.quoted())).replaceAll(""))
                        .distinct()
                        .count()
                == 1;
    }
}
