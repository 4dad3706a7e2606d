package org.yinghuo.ingest.reading;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yinghuo.ingest.layout.Block;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.totals.Totals;
import org.yinghuo.model.CellType;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.Field;
import org.yinghuo.words.TotalWords;
import org.yinghuo.words.lines.LineWords;
import org.yinghuo.words.names.Names;

/** Which lines of a table sum others, or say of others what is no sum of them. */
final class TotalLines {

    private static final Pattern ZERO = Pattern.compile("0(?:\\.0+)?");

    private final Layout layout;
    private final Totals totals;

    TotalLines(Layout layout, Totals totals) {
        this.layout = layout;
        this.totals = totals;
    }

    /** 0 | 0 | 0: formulas filled down farther than there are rows. */
    boolean isFilledDown(SheetLine line) {
        if (!layout.isCounted() || line.ownCells() < 2) {
            return false;
        }
        for (int column = line.firstOwn(); column != 0; column = line.nextOwn(column)) {
            if (!ZERO.matcher(line.own(column).strip()).matches() && !layout.isColumnOf(Field.SEQ, column)) {
                return false;
            }
        }
        return true;
    }

    boolean isCarried(SheetLine line) {
        return layout.isCounted()
                && line.ownCells() > 1
                && (TotalWords.isCarried(line.own(line.firstOwn()))
                        || TotalWords.isCarried(line.own(line.nextOwn(line.firstOwn()))));
    }

    /** 现金 | | 100 beneath a total or above it: of what is summed so much; no day, no name. */
    boolean isPartOfTotal(SheetLine line) {
        int first = line.firstOwn();
        if (!layout.isCounted()
                || line.row().type(first) != CellType.TEXT
                || !TotalWords.isPartOfTotal(line.own(first))
                || !layout.isNameless(line, first)
                || layout.isColumnOf(Field.DEPARTMENT, first)
                || (layout.isColumnOf(Field.CHANNEL, first) && line.ownCells() > 2)) {
            return false;
        }
        boolean dated = layout.blocks().stream()
                .anyMatch(block -> block.all(Field.DATE).stream().anyMatch(column -> !line.isBlank(column.column())));
        return !dated && totals.isMeasured(line);
    }

    boolean isTotal(SheetLine line) {
        int seen = 0;
        for (int column = 1; column <= line.row().width() && seen < 3; column++) {
            if (line.isBlank(column)) {
                continue;
            }
            // 2022 | 9 | 4 | 本日合计: the parts of a day are one cell of a day.
            seen += layout.isColumnOf(Field.YEAR, column) || layout.isColumnOf(Field.MONTH, column) ? 0 : 1;
            if (line.row().type(column) == CellType.TEXT && !isSum(column)) {
                String text = line.own(column).strip();
                if (!TotalWords.mayBe(text)) {
                    continue;
                }
                if (isPartsTotal(line, column)) {
                    return true;
                }
                if (isTotalWord(text)) {
                    return mayLabelTotal(column) || seen == 1 || isOfNobody(line);
                }
            }
        }
        return seen == 1 && layout.isCounted() && TotalWords.isTotalSentence(line.own(line.firstOwn()));
    }

    /** 综合处 汇总 without a name beside it. */
    private boolean isPartsTotal(SheetLine line, int column) {
        return layout.isCounted()
                && TotalWords.endsAsTotal(line.own(column))
                && layout.isNameless(line, column)
                && totals.isMeasured(line);
    }

    private boolean isTotalWord(String text) {
        return TotalWords.isTotal(text)
                || TotalWords.isAtEnd(text)
                || (layout.isCounted() && (TotalWords.isSpeltTotal(text) || TotalWords.isRowTotal(text)));
    }

    /** Whether a column holds sums, which no total's word stands in: 大写：伍佰元 is a gift's. */
    private boolean isSum(int column) {
        return totals.measures().stream()
                .anyMatch(measure -> measure.column() == column && measure.field() != Field.PEOPLE);
    }

    /** Whether a statement's line names no other side: 本日合计 in its summary sums a ledger's day. */
    private boolean isOfNobody(SheetLine line) {
        return layout.kind() == SheetKind.PAYMENTS
                && layout.blocks().stream()
                        .flatMap(block -> Stream.of(Field.PAYER, Field.ACCOUNT, Field.TRANSACTION_ID)
                                .flatMap(field -> block.all(field).stream()))
                        .allMatch(column -> line.isBlank(column.column()));
    }

    /** A total's word stands where a number or a name would; in a remark it is a remark. */
    private boolean mayLabelTotal(int column) {
        return !layout.isColumnOf(Field.NOTE, column);
    }

    /** 人均 | | 142, 捐款人数： | 5, 捐款人数：5人, 笔数合计 | 3: figures about the rows that no sum of them can be compared with. */
    boolean isStatistic(SheetLine line) {
        int first = line.firstOwn();
        return (layout.isCounted() || layout.kind() == SheetKind.PAYMENTS)
                && line.row().type(first) == CellType.TEXT
                && (line.ownCells() > 1
                        ? TotalWords.isStatistic(line.own(first).strip())
                        : TotalWords.isStatistic(LineWords.label(line.own(first)))
                                && LineWords.isCount(LineWords.behindLabel(line.own(first))))
                && layout.isNameless(line, first);
    }

    boolean isTotalByArithmetic(Cells cells) {
        boolean named = cells.saysItself(Field.NAME)
                || cells.saysItself(Field.SEQ)
                || (layout.kind() == SheetKind.DONATION_SUMMARY && cells.saysItself(Field.DEPARTMENT))
                || cells.saysItself(Field.DATE);
        return layout.isCounted() && !named && totals.looksLikeTotal(cells.line());
    }

    /** The columns of the blocks that hold a row of their own beside another block's total: 朱丹 | 100 | 合计 | 250. */
    Set<Integer> rowsBesideTotal(SheetLine line) {
        Set<Integer> beside = new HashSet<>();
        if (layout.blocks().size() < 2) {
            return beside;
        }
        for (Block block : layout.blocks()) {
            boolean named = false;
            boolean labelled = false;
            for (int column : block.own()) {
                String text = line.own(column).strip();
                boolean label = TotalWords.mayBe(text) && isTotalWord(text);
                labelled |= label;
                named |= !label
                        && !text.isEmpty()
                        && block.all(Field.NAME).stream().anyMatch(name -> name.column() == column)
                        && Names.split(text).stream().anyMatch(one -> one.anonymous() || Names.isPlausible(one.name()));
            }
            if (named && !labelled) {
                beside.addAll(block.own());
            }
        }
        return beside;
    }
}
