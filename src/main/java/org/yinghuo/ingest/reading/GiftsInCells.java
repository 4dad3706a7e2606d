package org.yinghuo.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.HeadingReader;
import org.yinghuo.ingest.reading.TurnedSheet.Cell;
import org.yinghuo.model.Amount;
import org.yinghuo.model.CellType;
import org.yinghuo.sheet.SheetHead;
import org.yinghuo.sheet.SheetRow;
import org.yinghuo.words.Amounts;
import org.yinghuo.words.Field;
import org.yinghuo.words.TotalWords;
import org.yinghuo.words.Unit;
import org.yinghuo.words.WordList;
import org.yinghuo.words.names.GiftInText;

/** Turns a table that tells in one cell who gave and how much, 综合处 | 黄绚200元、熊倩100元, into one with a row for each gift. */
final class GiftsInCells {

    private static final List<String> HEADINGS = List.copyOf(WordList.BUILT_IN.words("list in text", "heading"));
    private static final int NAME = 1;
    private static final int SUM = 2;
    /** One gift a row may be a name with a number beside it. */
    private static final int FEWEST = 2;

    private final HeadingReader headings;

    GiftsInCells(HeadingReader headings) {
        this.headings = headings;
    }

    /** The table with a row for each gift; null where not all of its rows tell gifts so, or where sums beside them say otherwise. */
    @Nullable
    TurnedSheet of(SheetHead head, List<SheetRow> rows) {
        for (int top = 0; top + 1 < rows.size(); top++) {
            SheetRow header = rows.get(top);
            if (Cell.filled(header).size() > 1) {
                int column = told(header, rows.get(top + 1));
                return column == 0 ? null : turned(head, rows, top, column);
            }
        }
        return null;
    }

    /** The column of the first row in which gifts are told; 0 where none. */
    private static int told(SheetRow header, SheetRow first) {
        for (Cell cell : Cell.filled(first)) {
            if (!header.text(cell.column()).isBlank()
                    && GiftInText.of(header.text(cell.column()), false).isEmpty()
                    && !gifts(header, first, cell.column()).isEmpty()) {
                return cell.column();
            }
        }
        return 0;
    }

    private static List<GiftInText> gifts(SheetRow header, SheetRow row, int column) {
        return GiftInText.of(row.text(column), GiftInText.isInYuan(header.text(column)));
    }

    private @Nullable TurnedSheet turned(SheetHead head, List<SheetRow> rows, int top, int column) {
        SheetRow header = rows.get(top);
        TurnedSheet turned = new TurnedSheet(head.name());
        rows.subList(0, top).forEach(turned::addLine);
        List<Integer> others = others(header, column);
        List<Cell> heading = new ArrayList<>();
        others.forEach(other -> heading.add(Cell.of(header, other)));
        Cell over = Cell.of(header, column);
        heading.add(cell(HEADINGS.get(NAME), over));
        heading.add(cell(HEADINGS.get(SUM), over));
        turned.addRow(heading, over, 0);
        int all = 0;
        for (SheetRow row : rows.subList(top + 1, rows.size())) {
            List<GiftInText> gifts = gifts(header, row, column);
            if (gifts.isEmpty()) {
                List<Cell> filled = Cell.filled(row);
                boolean remark =
                        filled.size() < 2 || TotalWords.isTotal(filled.get(0).text());
                if (!remark) {
                    return null;
                }
                if (filled.size() == 1) {
                    turned.addLine(row);
                }
                continue;
            }
            if (!agree(header, row, column, gifts)) {
                return null;
            }
            all += gifts.size();
            Cell at = Cell.of(row, column);
            for (int part = 0; part < gifts.size(); part++) {
                List<Cell> cells = new ArrayList<>();
                others.forEach(other -> cells.add(HeadingCells.reaching(head, rows, row, other)));
                cells.add(cell(gifts.get(part).name(), at));
                cells.add(cell(gifts.get(part).sum(), at));
                turned.addRow(cells, at, gifts.size() == 1 ? 0 : part + 1);
            }
        }
        return all < FEWEST ? null : turned;
    }

    /** The columns that say something of every gift of a row: neither sums nor numbers of people. */
    private List<Integer> others(SheetRow header, int column) {
        List<Integer> others = new ArrayList<>();
        for (Cell cell : Cell.filled(header)) {
            if (cell.column() != column && !isSum(cell.text())) {
                others.add(cell.column());
            }
        }
        return others;
    }

    private boolean isSum(String heading) {
        var meant = headings.header(heading.strip());
        return TotalWords.isTotal(heading) || meant.mayBe(Field.AMOUNT) || meant.mayBe(Field.PEOPLE);
    }

    /** Whether the sums and numbers of people beside the gifts are theirs. */
    private boolean agree(SheetRow header, SheetRow row, int column, List<GiftInText> gifts) {
        Amount sum = Amount.ZERO;
        for (GiftInText gift : gifts) {
            Amount amount = Amounts.read(gift.sum(), CellType.TEXT, Unit.YUAN).value();
            if (amount == null) {
                return false;
            }
            sum = sum.plus(amount);
        }
        for (Cell cell : Cell.filled(row)) {
            String heading = header.text(cell.column());
            if (cell.column() == column || !isSum(heading)) {
                continue;
            }
            boolean people = headings.header(heading.strip()).mayBe(Field.PEOPLE);
            Amount stated = Amounts.signed(cell.text().replace("人", ""), cell.type(), Unit.NONE)
                    .value();
            Amount told = people ? Amount.ofYuan(java.math.BigDecimal.valueOf(gifts.size())) : sum;
            if (stated == null || !stated.equals(told)) {
                return false;
            }
        }
        return true;
    }

    private static Cell cell(String text, Cell at) {
        return new Cell(text, CellType.TEXT, at.row(), at.column());
    }
}
