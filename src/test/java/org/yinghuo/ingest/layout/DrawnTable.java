package org.yinghuo.ingest.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.CellType;
import org.yinghuo.model.SheetKind;
import org.yinghuo.sheet.SheetRow;
import org.yinghuo.words.Field;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.time.Clock;

/**
 * A table drawn up for a test, what each column is taken for being given: {@code 姓名:NAME}, {@code 2022-09-03:+DATE} for a column of marks or sums of its own,
 * {@code 合计:=} for one that sums others of the row, {@code 行号:} for one that is nothing.
 */
public final class DrawnTable {

    private final Layout layout;

    private DrawnTable(SheetKind kind, String... headings) {
        Map<Field, List<Column>> columns = new EnumMap<>(Field.class);
        List<SpreadColumn> spreads = new ArrayList<>();
        List<Heading> totals = new ArrayList<>();
        List<Heading> all = new ArrayList<>();
        for (int i = 0; i < headings.length; i++) {
            int colon = headings[i].lastIndexOf(':');
            String field = headings[i].substring(colon + 1);
            Heading heading = heading(i + 1, headings[i].substring(0, colon), field.equals("="));
            all.add(heading);
            if (field.startsWith("+")) {
                spreads.add(new SpreadColumn(heading, Field.valueOf(field.substring(1)), Stated.NOTHING));
            } else if (heading.total()) {
                totals.add(heading);
            } else if (!field.isEmpty()) {
                columns.computeIfAbsent(Field.valueOf(field), any -> new ArrayList<>())
                        .add(new Column(i + 1, Field.valueOf(field), heading));
            }
        }
        Block block = new Block(columns, spreads, totals, Stated.NOTHING, Set.of());
        layout = new Layout(kind, new HeaderRows(1, 1, 1, all), List.of(block), List.of());
    }

    public static DrawnTable of(SheetKind kind, String... headings) {
        return new DrawnTable(kind, headings);
    }

    private static Heading heading(int column, String text, boolean total) {
        LocalDate day = text.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(text) : null;
        return new Heading(column, text, "", Lexicon.builtIn().header(text), day, Clock.UNSAID, total);
    }

    public Layout layout() {
        return layout;
    }

    public Block block() {
        return layout.blocks().get(0);
    }

    /** A line of cells divided by {@code |}; {@code #5} is a number as a workbook holds one, {@code =} a formula without a value. */
    public static SheetLine line(int number, String cells) {
        String[] texts = cells.split("\\|", -1);
        @Nullable CellType[] types = new CellType[texts.length];
        Arrays.fill(types, CellType.TEXT);
        for (int i = 0; i < texts.length; i++) {
            if (texts[i].startsWith("#")) {
                types[i] = CellType.NUMBER;
                texts[i] = texts[i].substring(1);
            } else if (texts[i].equals("=")) {
                types[i] = CellType.FORMULA_WITHOUT_VALUE;
                texts[i] = "";
            }
        }
        return SheetLine.of(new SheetRow(number, texts, types, false, false, null), List.of());
    }

    /** The cells of such a line in this table. */
    public Cells cells(int number, String cells) {
        return new Cells(line(number, cells), block());
    }
}
