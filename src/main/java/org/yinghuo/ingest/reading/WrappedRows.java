package org.yinghuo.ingest.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.model.CellType;
import org.yinghuo.model.SheetKind;
import org.yinghuo.sheet.SheetRow;
import org.yinghuo.words.Field;
import org.yinghuo.words.StatementWords;
import org.yinghuo.words.TitleWords;
import org.yinghuo.words.names.Names;

/**
 * Puts together a statement's rows that a page too narrow wrapped over several lines, as text copied from a PDF has them: {@code 熊} and beneath it {@code 倩}.
 *
 * <p>A line goes on with the one right above where it says neither day nor sum nor number, only text in columns of text.
 */
final class WrappedRows {

    private static final Set<Field> TEXTS = EnumSet.of(
            Field.PAYER, Field.PAYEE, Field.NOTE, Field.TRANSACTION_TYPE, Field.METHOD, Field.STATUS, Field.OTHER);
    private static final Set<Field> MONEY = EnumSet.of(Field.AMOUNT, Field.DEBIT, Field.CREDIT);

    private static final int LONGEST = 40;

    private final boolean statement;
    private final Map<Integer, Field> fields = new HashMap<>();
    private final Set<Integer> times = new HashSet<>();
    private final Set<Integer> sums = new HashSet<>();

    WrappedRows(Layout layout) {
        this.statement = layout.kind() == SheetKind.PAYMENTS;
        for (Heading heading : layout.header().headings()) {
            fields.put(heading.column(), Field.OTHER);
        }
        layout.blocks()
                .get(0)
                .columns()
                .forEach((field, columns) -> columns.forEach(column -> {
                    fields.put(column.column(), field);
                    if (field == Field.TIME) {
                        times.add(column.column());
                    } else if (MONEY.contains(field)) {
                        sums.add(column.column());
                    }
                }));
    }

    /** The lines with wrapped rows whole; what is joined to the line above is blank where it stood. */
    List<SheetLine> joined(List<SheetLine> lines) {
        if (!statement) {
            return lines;
        }
        List<SheetLine> whole = new ArrayList<>(lines);
        int open = -1;
        int last = 0;
        for (int i = 0; i < lines.size(); i++) {
            SheetLine line = lines.get(i);
            boolean beneath = line.number() == last + 1;
            last = line.ownCells() > 0 ? line.number() : last;
            if (isRow(line)) {
                open = i;
            } else if (open >= 0 && beneath && isRest(line)) {
                boolean another = namesAnother(whole.get(open), line);
                whole.set(i, another ? halfRow(line) : SheetLine.of(SheetRow.ofText(line.number()), List.of()));
                if (!another) {
                    whole.set(open, together(whole.get(open), line));
                }
            } else if (line.ownCells() > 0) {
                open = -1;
            }
        }
        return whole;
    }

    private boolean isRow(SheetLine line) {
        return line.row().malformed() == null
                && times.stream().anyMatch(column -> !line.isBlank(column))
                && sums.stream().anyMatch(column -> !line.isBlank(column));
    }

    /** Whether a line may be the rest of the row above. */
    boolean isRest(SheetLine line) {
        if (!statement || line.row().malformed() != null || line.ownCells() == 0) {
            return false;
        }
        boolean text = false;
        for (int column = line.firstOwn(); column > 0; column = line.nextOwn(column)) {
            String own = line.own(column).strip();
            Field field = fields.get(column);
            if (field == null
                    || !TEXTS.contains(field)
                    || line.row().type(column) != CellType.TEXT
                    || own.length() > LONGEST
                    || own.chars().anyMatch(Character::isDigit)
                    || StatementWords.standsBeneath(own)
                    || TitleWords.saysStatement(own)) {
                return false;
            }
            text |= field != Field.OTHER;
        }
        return text;
    }

    /** Whether a line names somebody else than the row above, both whole: somebody's row without day and sum. */
    private boolean namesAnother(SheetLine row, SheetLine rest) {
        return fields.entrySet().stream()
                .filter(column -> column.getValue() == Field.PAYER)
                .anyMatch(column -> isWholeName(row.own(column.getKey())) && isWholeName(rest.own(column.getKey())));
    }

    private static boolean isWholeName(String text) {
        String name = text.strip();
        return name.length() >= 2 && name.length() <= 4 && Names.isPlausible(name);
    }

    private static SheetLine halfRow(SheetLine line) {
        String[] texts = new String[line.row().width()];
        for (int column = 1; column <= texts.length; column++) {
            texts[column - 1] = line.own(column);
        }
        return SheetLine.of(
                new SheetRow(line.number(), texts, null, line.row().isHidden(), false, "half-row"), List.of());
    }

    private static SheetLine together(SheetLine row, SheetLine rest) {
        int width = Math.max(row.row().width(), rest.row().width());
        String[] texts = new String[width];
        CellType[] types = new CellType[width];
        for (int column = 1; column <= width; column++) {
            String first = row.own(column);
            String more = rest.own(column);
            texts[column - 1] = more.isBlank() ? first : first.isBlank() ? more : joint(first.strip(), more.strip());
            types[column - 1] = row.row().type(column);
        }
        SheetRow whole = new SheetRow(
                row.number(),
                texts,
                types,
                row.row().isHidden() || rest.row().isHidden(),
                row.row().isStruckOut(),
                row.row().malformed());
        return SheetLine.of(whole, List.of());
    }

    /** Latin words are parted by a blank, Chinese characters are not. */
    private static String joint(String first, String more) {
        boolean latin = first.charAt(first.length() - 1) < 0x250 && more.charAt(0) < 0x250;
        return latin && Character.isLetter(more.charAt(0)) ? first + " " + more : first + more;
    }
}
