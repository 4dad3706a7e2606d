package org.yinghuo.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.HeadingReader;
import org.yinghuo.ingest.reading.TurnedSheet.Cell;
import org.yinghuo.model.CellType;
import org.yinghuo.sheet.SheetHead;
import org.yinghuo.sheet.SheetRow;
import org.yinghuo.words.Field;
import org.yinghuo.words.Header;
import org.yinghuo.words.TitleWords;
import org.yinghuo.words.TotalWords;
import org.yinghuo.words.names.Names;

/**
 * Gives a column of names to a table of what one person did, 日期 | 服务内容 | 时长, where a line above it says who: 姓名：朱丹; or where the sheet is called by
 * somebody of the staff.
 */
final class OnePersonsTable {

    /** Money and its sides: above a statement 姓名 is whose account it is. */
    private static final Set<Field> MONEY =
            Set.of(Field.AMOUNT, Field.DEBIT, Field.CREDIT, Field.BALANCE, Field.PAYER, Field.PAYEE);

    private static final Pattern LABELLED =
            Pattern.compile("(\\p{L}{1,10})\\s*[:：]\\s*(.*?)(?=\\s+\\p{L}{1,10}\\s*[:：]|$)");
    private static final int FEWEST_HEADINGS = 2;
    private static final String NAME = "姓名";

    private final HeadingReader headings;
    private final Predicate<String> staff;

    /** @param staff whether the roster knows a name */
    OnePersonsTable(HeadingReader headings, Predicate<String> staff) {
        this.headings = headings;
        this.staff = staff;
    }

    /** The table with the person's name in each of its rows; null where nothing says whose it is, or where it names people or moves money. */
    @Nullable
    TurnedSheet of(SheetHead head, List<SheetRow> rows) {
        int width = rows.stream().mapToInt(SheetRow::width).max().orElse(0);
        TurnedSheet turned = new TurnedSheet(head.name());
        Cell person = null;
        boolean tabled = false;
        boolean any = false;
        for (SheetRow row : rows) {
            List<Cell> filled = Cell.filled(row);
            Cell said = person(row, filled);
            if (said != null) {
                person = said;
                tabled = false;
            }
            Boolean header = said == null ? isHeader(filled) : Boolean.FALSE;
            if (header == null) {
                return null;
            }
            if (header && person == null) {
                person = byName(head, row);
            }
            if (header && person == null) {
                return null;
            }
            Cell last = blank(row);
            if (header && person != null) {
                tabled = true;
                last = new Cell(Field.NAME.word(), CellType.TEXT, person.row(), person.column());
            } else if (tabled && person != null && isRow(filled)) {
                last = person;
                any = true;
            }
            List<Cell> cells = new ArrayList<>();
            for (int column = 1; column <= width; column++) {
                // What stands beside the name is left to be read as any line above a table is.
                boolean ofName = said != null && filled.size() > 1 && isOfName(row, filled, column, said);
                cells.add(ofName ? new Cell("", CellType.TEXT, row.number(), column) : Cell.of(row, column));
            }
            cells.add(last);
            turned.addLine(row, cells);
        }
        return any ? turned : null;
    }

    /** Whether a cell only labels the name, or is it: 姓名 | 朱丹, 姓名： | 朱丹. */
    private boolean isOfName(SheetRow row, List<Cell> filled, int column, Cell said) {
        String text = row.text(column).strip();
        Cell before = filled.stream()
                .filter(cell -> cell.column() < column)
                .reduce((first, second) -> second)
                .orElse(null);
        return isLabel(text)
                || (text.equals(said.text())
                        && before != null
                        && isLabel(before.text().strip()));
    }

    /** 姓名, 姓名：. */
    private boolean isLabel(String text) {
        return isOfName(text.replaceAll("\\s*[:：]$", ""));
    }

    private static Cell blank(SheetRow row) {
        return new Cell("", CellType.TEXT, row.number(), row.width());
    }

    /** Whom the sheet is called by, where the staff know somebody of that name: 朱丹, 朱丹志愿服务记录. */
    private @Nullable Cell byName(SheetHead head, SheetRow header) {
        String bare = TitleWords.withoutOwnWords(head.name().strip());
        for (String name : List.of(head.name().strip(), bare)) {
            if (staff.test(name)) {
                return new Cell(name, CellType.TEXT, header.number(), 1);
            }
        }
        return null;
    }

    /** The name that a line says for all beneath it, 姓名：朱丹 or 姓名 | 朱丹 | 部门 | 综合处; null where it says none. */
    private @Nullable Cell person(SheetRow row, List<Cell> filled) {
        for (int i = 0; i < filled.size(); i++) {
            Cell cell = filled.get(i);
            Cell next = i + 1 < filled.size() ? filled.get(i + 1) : null;
            Matcher labelled = LABELLED.matcher(cell.text().strip());
            while (labelled.find()) {
                String value = labelled.group(2).strip();
                if (isOfName(labelled.group(1))) {
                    String name = value.isEmpty() && next != null ? next.text().strip() : value;
                    return isOne(name) ? new Cell(name, CellType.TEXT, row.number(), cell.column()) : null;
                }
            }
            boolean pair = i == 0
                    && filled.size() % 2 == 0
                    && next != null
                    && isOfName(cell.text().strip())
                    && isOne(next.text().strip());
            if (pair) {
                return next;
            }
        }
        return null;
    }

    private boolean isOfName(String label) {
        Header header = headings.header(label);
        // 志愿者姓名 is 志愿者; 登记人姓名 is no 姓名.
        Header bare =
                label.endsWith(NAME) ? headings.header(label.substring(0, label.length() - NAME.length())) : header;
        return header.likeliest() == Field.NAME && (header.exact() || (bare.exact() && bare.likeliest() == Field.NAME));
    }

    private boolean isOne(String name) {
        List<Names.Named> names = Names.split(name);
        return names.size() == 1
                && names.get(0).heads() == 1
                && !names.get(0).anonymous()
                && Names.isPlausible(names.get(0).name())
                && !headings.header(name).isKnown();
    }

    /** Whether a line heads a table of what somebody did; null where it names people itself, or moves money. */
    private @Nullable Boolean isHeader(List<Cell> filled) {
        int known = 0;
        for (Cell cell : filled) {
            Header header = headings.header(cell.text().strip());
            if (cell.type() != CellType.TEXT) {
                return false;
            }
            known += header.isKnown() ? 1 : 0;
        }
        if (known < FEWEST_HEADINGS || known * 2 <= filled.size()) {
            return false;
        }
        boolean other = filled.stream()
                .map(cell -> headings.header(cell.text().strip()))
                .anyMatch(header -> header.likeliest() == Field.NAME
                        || header.fields().stream().anyMatch(MONEY::contains));
        return other ? null : Boolean.TRUE;
    }

    /** Whether a line beneath the header is of something done: a running number alone is a row left blank, a total is nobody's. */
    private static boolean isRow(List<Cell> filled) {
        return filled.size() > 1
                && filled.stream()
                        .filter(cell -> cell.type() == CellType.TEXT)
                        .noneMatch(cell -> TotalWords.isTotal(cell.text().strip())
                                || TitleWords.beginsAsSignature(cell.text().strip()));
    }
}
