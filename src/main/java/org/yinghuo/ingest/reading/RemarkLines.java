package org.yinghuo.ingest.reading;

import java.util.regex.Pattern;
import org.yinghuo.ingest.entries.RowReader;
import org.yinghuo.ingest.layout.Block;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.totals.SummedColumn;
import org.yinghuo.ingest.totals.SummedColumns;
import org.yinghuo.ingest.totals.Totals;
import org.yinghuo.model.CellType;
import org.yinghuo.words.Field;
import org.yinghuo.words.lines.LineWords;
import org.yinghuo.words.lines.NumberedLine;
import org.yinghuo.words.names.Names;

/** Which lines of a table are about the table, not of it: remarks, signatures, examples, hints, numbers of columns. */
final class RemarkLines {

    private static final Pattern BRACKETS = Pattern.compile("[（()）]");

    private final Layout layout;
    private final Totals totals;
    private final RowReader reader;

    RemarkLines(Layout layout, Totals totals, RowReader reader) {
        this.layout = layout;
        this.totals = totals;
        this.reader = reader;
    }

    boolean isRemark(SheetLine line, int first, boolean alone) {
        String text = line.own(first).strip();
        if (line.row().type(first) != CellType.TEXT || (!alone && Character.isDigit(text.charAt(0)))) {
            return false;
        }
        if (LineWords.isSigner(text)) {
            return true;
        }
        if (isBesideName(line, first)) {
            return false;
        }
        if (LineWords.isRemark(text) || (LineWords.isSigned(text) && !isNamedRow(line, first))) {
            return true;
        }
        if (alone && LineWords.isEnding(text)) {
            return true;
        }
        if (!alone) {
            return false;
        }
        for (Block block : layout.blocks()) {
            for (Column name : block.all(Field.NAME)) {
                if (name.column() == first) {
                    return layout.isChat()
                            ? NumberedLine.of(text) == null && !namesSomebody(text)
                            : !reader.isName(text);
                }
            }
            if (block.spreads().stream().anyMatch(one -> one.column() == first)) {
                return false;
            }
            for (Field field : SummedColumns.FIELDS) {
                for (Column column : block.all(field)) {
                    if (column.column() == first) {
                        return new SummedColumn(column.heading(), field, column.unit()).read(text, CellType.TEXT)
                                == null;
                    }
                }
            }
        }
        return true;
    }

    /** Whether a line without a number among numbered ones names somebody: 朱丹 下午, 综合处 朱丹, and not 满员了 or 下午：. */
    private static boolean namesSomebody(String text) {
        return !LineWords.isSpoken(text) && NumberedLine.words(text).stream().anyMatch(Names::arePeople);
    }

    /** 组长：朱丹 | 3 and 组长：朱丹 | 综合处 | 9月3日 are rows, 制表人：朱丹 | 日期：9月9日 is none. */
    private boolean isNamedRow(SheetLine line, int first) {
        return layout.isColumnOf(Field.NAME, first) && (hasSum(line, first) || isFilledLikeRow(line, first));
    }

    /** 第一组（组长：朱丹） | 熊倩 | 9月3日 is 熊倩's row; 制表人： | 熊倩 | 9月3日 and 制表人：熊倩 | 综合处 are none. */
    private boolean isBesideName(SheetLine line, int first) {
        return layout.isColumn(first)
                && !layout.isColumnOf(Field.NAME, first)
                && !LineWords.behindLabel(line.own(first)).isEmpty()
                && isFilledLikeRow(line, first)
                && line.anyOwn(column -> layout.isColumnOf(Field.NAME, column) && reader.isName(line.own(column)));
    }

    /** Whether at least two cells stand beside the first, each in a column of the table and none with a label of its own. */
    private boolean isFilledLikeRow(SheetLine line, int first) {
        return line.ownCells() > 2
                && !LineWords.isSigner(LineWords.label(line.own(first)))
                && line.allOwn(column -> column == first
                        || (layout.isColumn(column)
                                && LineWords.label(line.own(column)).isEmpty()));
    }

    private boolean hasSum(SheetLine line, int first) {
        return totals.measures().stream()
                .anyMatch(measure -> measure.column() != first
                        && measure.read(line.own(measure.column()), line.row().type(measure.column())) != null);
    }

    /** A row that shows how to fill the form in: 例：张三, 示例 | 张三, 张三 | 综合处 | 样例. */
    static boolean isExample(SheetLine line, int first) {
        String second = line.own(line.nextOwn(first));
        return LineWords.isExample(line.own(first).strip())
                || LineWords.isExample(second.strip())
                || line.anyOwn(column -> LineWords.isExampleMark(line.own(column)));
    }

    /** A line beneath the header that says how to fill the columns in. */
    static boolean areHints(SheetLine line) {
        return line.ownCells() > 1 && line.allOwn(column -> LineWords.isHint(line.own(column)));
    }

    /** A line that numbers the columns: 1 2 3 4 … */
    static boolean isColumnNumbers(SheetLine line) {
        int first = line.firstOwn();
        if (first == 0 || line.own(first).indexOf('1') < 0) {
            return false;
        }
        int expected = 0;
        for (int column = 1; column <= line.row().width(); column++) {
            if (line.isBlank(column)) {
                continue;
            }
            expected++;
            String bare = BRACKETS.matcher(line.own(column).strip()).replaceAll("");
            if (!bare.equals(Integer.toString(expected))) {
                return false;
            }
        }
        return expected >= 4;
    }
}
