package org.yinghuo.ingest.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.words.ContentHash;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Unit;
import org.yinghuo.words.UnitText;

/** The cells of one entry, by field. */
public final class Cells {

    private final SheetLine line;
    private final Block block;
    private final String joint;
    private final boolean groupCounted;

    public Cells(SheetLine line, Block block) {
        this(line, block, "", false);
    }

    /**
     * @param joint the names of the rows beneath that share this row's sum
     * @param groupCounted whether its count of people is of the rows beneath too
     */
    public Cells(SheetLine line, Block block, String joint, boolean groupCounted) {
        this.line = line;
        this.block = block;
        this.joint = joint;
        this.groupCounted = groupCounted;
    }

    /** Whether the row's count of people is of rows that name them, and tells of nobody besides. */
    public boolean isGroupCounted() {
        return groupCounted;
    }

    /** All names of the row, and of those beneath that share its sum. */
    public String names() {
        String own = raw(Field.NAME);
        return joint.isEmpty() ? own : own + "、" + joint;
    }

    public SheetLine line() {
        return line;
    }

    public Block block() {
        return block;
    }

    /** The column of a field to read: of several the first that says something; null where the table has none. */
    @Nullable
    public Column column(Field field) {
        List<Column> all = block.all(field);
        for (Column column : all) {
            if (!isBlank(column)) {
                return column;
            }
        }
        return all.isEmpty() ? null : all.get(0);
    }

    private boolean isBlank(Column column) {
        return line.type(column.column()) != CellType.FORMULA_WITHOUT_VALUE
                && Folding.isBlank(bare(line.text(column.column())));
    }

    /** What the cell says, cleaned; empty for a blank, a filler or a column that the table lacks. */
    public String text(Field field) {
        Column column = column(field);
        if (field == Field.NAME && block.has(Field.NAME_REST)) {
            return Folding.clean(raw(field));
        }
        if (column == null || isBlank(column)) {
            return "";
        }
        return Folding.clean(bare(line.text(column.column())));
    }

    /** A name from a column of given and one of family names: Mary Smith, 朱丹; as it stands where a whole name stands beside its family name. */
    private String nameOfParts(String family, @Nullable Column givenColumn) {
        String given = givenColumn == null || isBlank(givenColumn)
                ? ""
                : bare(line.text(givenColumn.column())).strip();
        String surname = family.strip();
        if (isWhole(given, surname)) {
            return given;
        }
        boolean han = !surname.isEmpty() && Folding.isHan(surname.charAt(0));
        return han ? surname + given : (given + " " + surname).strip();
    }

    private static boolean isWhole(String name, String surname) {
        if (surname.isEmpty() || name.length() <= surname.length()) {
            return false;
        }
        if (Folding.isHan(surname.charAt(0))) {
            return name.startsWith(surname);
        }
        List<String> words = Arrays.asList(name.toLowerCase(Locale.ROOT).split("[\\s,]+", -1));
        String word = surname.toLowerCase(Locale.ROOT);
        return words.size() > 1
                && (words.get(0).equals(word) || words.get(words.size() - 1).equals(word));
    }

    /** WeChat's merchant statements put a backtick before every value. */
    static String bare(String text) {
        return text.startsWith("`") ? text.substring(1) : text;
    }

    /** What a column's cell says as it stands. */
    public String bare(Column column) {
        return bare(line.text(column.column()));
    }

    /** What the cell says as it stands, for readers of values. */
    public String raw(Field field) {
        Column column = column(field);
        if (field == Field.NAME && block.has(Field.NAME_REST)) {
            return nameOfParts(raw(Field.NAME_REST), column);
        }
        return column == null || isBlank(column) ? "" : bare(line.text(column.column()));
    }

    public CellType type(Field field) {
        Column column = column(field);
        return column == null ? CellType.TEXT : line.type(column.column());
    }

    /** The unit of the row's money under a heading: what a column 单位 beside it says, else the heading's own, else what is said of the table. */
    public Unit moneyUnit(Unit ofHeading, Stated said) {
        Unit ofRow = UnitText.money(text(Field.MONEY_UNIT));
        if (ofRow != Unit.NONE) {
            return ofRow;
        }
        // 万元 under 币种 is no other money, but more of it.
        Unit ofCurrency = UnitText.money(text(Field.CURRENCY));
        return ofCurrency.yuan() > 1 ? ofCurrency : said.moneyUnit(ofHeading);
    }

    /** All columns of a field in one text. */
    public String joined(Field field) {
        StringBuilder all = new StringBuilder();
        for (Column column : block.all(field)) {
            if (!isBlank(column)) {
                all.append(all.isEmpty() ? "" : " ").append(Folding.tidy(bare(line.text(column.column()))));
            }
        }
        return all.toString();
    }

    /** Whether the row itself says anything in a field; merged cells from above do not count. */
    public boolean saysItself(Field field) {
        for (Column column : block.all(field)) {
            if (!line.isBlank(column.column()) && !isBlank(column)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOwn(Column column) {
        return column.field() != Field.OTHER && !block.shared().contains(column.column());
    }

    /** Whether the row says anything of weight in the block's own columns: more than a running number or a remark. */
    public boolean isFilled() {
        for (List<Column> columns : block.columns().values()) {
            for (Column column : columns) {
                if (isOwn(column)
                        && column.field() != Field.SEQ
                        && column.field() != Field.NOTE
                        && !line.isBlank(column.column())
                        && !isBlank(column)) {
                    return true;
                }
            }
        }
        return block.spreads().stream().anyMatch(spread -> !line.isBlank(spread.column()));
    }

    public boolean isFormulaWithoutValue(Field field) {
        return type(field) == CellType.FORMULA_WITHOUT_VALUE;
    }

    /** The range of the block's own cells in the row. */
    public Origin origin(SheetId sheet, int part) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (List<Column> columns : block.columns().values()) {
            for (Column column : columns) {
                if (isOwn(column) && !line.isBlank(column.column())) {
                    first = Math.min(first, column.column());
                    last = Math.max(last, column.column());
                }
            }
        }
        return last == 0 ? line.origin(sheet, 1, 1, part) : line.origin(sheet, first, last, part);
    }

    /** A hash of what the entry's cells say, running numbers left out; the same words in other columns or rows give the same. */
    public long content() {
        long sum = 0;
        for (List<Column> columns : block.columns().values()) {
            for (Column column : columns) {
                if (column.field() != Field.SEQ && column.field() != Field.OTHER) {
                    sum += ContentHash.of(column.field(), line.text(column.column()));
                }
            }
        }
        return sum;
    }
}
