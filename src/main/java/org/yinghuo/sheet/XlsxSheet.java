package org.yinghuo.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.CellType;
import org.yinghuo.sheet.SheetHead.Region;

/**
 * Reads a worksheet part from top to bottom by the text of its cells, never by a formatted or binary value.
 *
 * <p>Merged regions stand behind the rows in the file but are needed before them: a first look at the part says whether it has any.
 */
final class XlsxSheet implements SheetReader, Closeable {

    /** What the cells of all sheets refer to. */
    record Book(XlsxStyles styles, SharedStrings strings, boolean date1904) {}

    /** What the workbook and its other parts say of a sheet. */
    record Entry(String name, boolean hidden, Map<Integer, String> comments) {}

    /** How deep the rows' element stands: within {@code worksheet}. */
    private static final int SHEET_DATA = 2;

    private final Book book;
    private final SheetHead head;
    private final @Nullable Xml xml;
    private final RowBuilder row = new RowBuilder();
    private final StringBuilder value = new StringBuilder();
    private final SharedStrings.RichText rich = new SharedStrings.RichText();
    private boolean inRows;
    private int lastRow;

    XlsxSheet(ZipParts parts, String part, Entry entry, Book book) throws IOException {
        this.book = book;
        List<Region> merged = MergedCells.find(parts, part);
        InputStream bytes = parts.open(part);
        BitSet hiddenColumns = new BitSet();
        xml = bytes == null ? null : new Xml(bytes);
        if (xml == null) {
            throw Unreadable.DAMAGED.because("workbook with a sheet missing");
        }
        if (!xml.nextStart()) {
            throw Unreadable.DAMAGED.because("workbook with a sheet missing");
        }
        while (!inRows && xml.nextOwnChild(1)) {
            if (xml.isAt("cols")) {
                findHidden(xml, hiddenColumns);
            }
            inRows = xml.isAt("sheetData");
        }
        head = new SheetHead(entry.name(), entry.hidden(), merged, hiddenColumns, entry.comments());
    }

    private static void findHidden(Xml xml, BitSet hiddenColumns) throws IOException {
        int open = xml.depth();
        while (xml.nextOwnChild(open)) {
            if (xml.isAt("col") && isHidden(xml, "width")) {
                int last = Math.min(xml.number("max", 0), Bounds.COLUMNS);
                for (int column = Math.max(xml.number("min", 1), 1); column <= last; column++) {
                    hiddenColumns.set(column);
                }
            }
        }
    }

    /** Hidden by saying so or by having no height or width. */
    private static boolean isHidden(Xml xml, String size) {
        if (xml.flag("hidden", false)) {
            return true;
        }
        String extent = xml.attribute(size);
        return extent != null && (extent.equals("0") || extent.equals("0.0"));
    }

    @Override
    public SheetHead head() {
        return head;
    }

    @Override
    public @Nullable SheetRow read() throws IOException {
        if (xml == null) {
            return null;
        }
        while (inRows) {
            if (!xml.nextOwnChild(SHEET_DATA)) {
                inRows = false;
            } else if (xml.isAt("row")) {
                SheetRow read = readRow(xml);
                if (read != null) {
                    return read;
                }
            }
        }
        return null;
    }

    private @Nullable SheetRow readRow(Xml in) throws IOException {
        int number = in.number("r", lastRow + 1);
        if (number > Bounds.ROWS) {
            throw Unreadable.TOO_LARGE.because("row " + number);
        }
        row.start(number, isHidden(in, "ht"));
        if (number <= lastRow) {
            row.malformed("row-twice");
        }
        lastRow = Math.max(lastRow, number);
        int column = 0;
        int open = in.depth();
        while (in.nextOwnChild(open)) {
            if (in.isAt("c")) {
                String address = in.attribute("r");
                int named = address == null ? 0 : CellAddress.column(address);
                column = named > 0 ? named : column + 1;
                readCell(in, column);
            }
        }
        return row.build();
    }

    private void readCell(Xml in, int column) throws IOException {
        String type = in.attribute("t", "n");
        int style = in.number("s", 0);
        boolean formula = false;
        boolean valued = false;
        boolean inline = false;
        value.setLength(0);
        int open = in.depth();
        int event = in.next();
        while (!(event == XMLStreamConstants.END_ELEMENT && in.depth() < open)) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw Unreadable.DAMAGED.because("sheet that is cut off");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (in.depth() == open + 1 ? in.name() : "") {
                    case "v" -> {
                        valued = true;
                        value.append(in.text());
                    }
                    case "f" -> {
                        formula = true;
                        in.skip();
                    }
                    case "is" -> {
                        inline = true;
                        rich.read(in);
                    }
                    default -> in.skip();
                }
            }
            event = in.next();
        }
        boolean struck = book.styles().isStruck(style);
        // A library that writes over a cell may leave its old text behind: the type says which one is meant.
        if (inline && (type.equals("inlineStr") || !valued)) {
            row.put(column, CellType.TEXT, rich.text(), rich.isStruck() || (struck && !rich.isUnstruck()));
        } else if (formula && (!valued || (value.length() == 0 && !type.equals("str")))) {
            row.put(column, CellType.FORMULA_WITHOUT_VALUE, "", false);
        } else if (value.length() > 0) {
            put(column, type, style, struck);
        }
    }

    private void put(int column, String type, int style, boolean struck) {
        switch (type) {
            case "s" -> {
                int index = index(value);
                if (index < 0 || index >= book.strings().count()) {
                    row.malformed("missing-string");
                } else {
                    row.put(
                            column,
                            CellType.TEXT,
                            book.strings().get(index),
                            book.strings().isStruck(index, struck));
                }
            }
            case "str", "inlineStr" -> row.put(column, CellType.TEXT, SharedStrings.RichText.unescaped(value), struck);
            case "b" -> {
                String word = value.toString().trim();
                row.put(
                        column,
                        CellType.BOOLEAN,
                        word.equals("1") || word.equalsIgnoreCase("true") ? "TRUE" : "FALSE",
                        struck);
            }
            case "e" -> row.put(column, CellType.ERROR, value.toString().trim(), struck);
            case "d" -> row.put(column, StoredNumber.ofIsoDate(value.toString().trim()), struck);
            default ->
                row.put(
                        column,
                        StoredNumber.of(value.toString().trim(), book.styles().kind(style), book.date1904()),
                        struck);
        }
    }

    private static int index(StringBuilder digits) {
        int index = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9 || index > Integer.MAX_VALUE / 10 - 1) {
                return -1;
            }
            index = index * 10 + digit;
        }
        return index;
    }

    @Override
    public void close() throws IOException {
        if (xml != null) {
            xml.close();
        }
    }
}
