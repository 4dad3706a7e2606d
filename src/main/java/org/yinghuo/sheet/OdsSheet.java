package org.yinghuo.sheet;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.CellType;

/** Reads one table of an OpenDocument spreadsheet; what is repeated is repeated only as far as a sheet reaches. */
final class OdsSheet implements SheetReader {

    /** How deep a sheet stands: within the document, its {@code body} and {@code spreadsheet}. */
    private static final int PLACE = 4;

    private static final Set<String> OFFICE = Set.of(OpenDocument.OFFICE);

    private static final Set<String> CALC_EXTENSION = Set.of(OpenDocument.CALC_EXTENSION);

    private final Xml xml;
    private final SheetHead head;
    private final OdsStyles styles;
    private final int depth;
    private final RowBuilder row = new RowBuilder();
    private final StringBuilder text = new StringBuilder();
    private boolean anyStruck;
    private boolean anyUnstruck;
    private boolean ended;
    private long nextRow = 1;
    private @Nullable SheetRow repeated;
    private int repeats;
    private long cellsRepeated;

    /**
     * @param xml at the table's start
     */
    OdsSheet(Xml xml, SheetHead head, OdsStyles styles) {
        this.xml = xml;
        this.head = head;
        this.styles = styles;
        this.depth = xml.depth();
    }

    /** Whether a sheet starts here; tables that only keep another file's values are none. */
    static boolean isTable(Xml xml) {
        return xml.isAt(OpenDocument.TABLE, "table")
                && xml.depth() == PLACE
                && xml.attribute("name") != null
                && !xml.attribute("style-name", "").equals("ta_extref");
    }

    @Override
    public SheetHead head() {
        return head;
    }

    @Override
    public @Nullable SheetRow read() throws IOException {
        if (repeated != null && repeats > 0) {
            repeats--;
            repeated = repeated.at(repeated.number() + 1);
            return repeated;
        }
        while (!ended) {
            if (!xml.nextChild(depth)) {
                ended = true;
            } else if (xml.isAt(OpenDocument.TABLE, "table-row")) {
                SheetRow read = readRow();
                if (read != null) {
                    return read;
                }
            } else if (xml.isAt(OpenDocument.TABLE, "shapes") || xml.isAt(OpenDocument.TABLE, "named-expressions")) {
                xml.skip();
            }
        }
        return null;
    }

    private @Nullable SheetRow readRow() throws IOException {
        long number = nextRow;
        int times = Math.max(1, xml.number("number-rows-repeated", 1));
        nextRow += times;
        if (number > Bounds.ROWS) {
            xml.skip();
            return null;
        }
        row.start((int) number, !xml.attribute("visibility", "visible").equals("visible"));
        String style = xml.attribute("default-cell-style-name");
        long column = 1;
        int open = xml.depth();
        while (xml.nextChild(open)) {
            if (xml.isAt(OpenDocument.TABLE, "table-cell") || xml.isAt(OpenDocument.TABLE, "covered-table-cell")) {
                column += readCell(column, style);
            } else {
                xml.skip();
            }
        }
        SheetRow built = row.build();
        repeated = built;
        repeats = built == null ? 0 : (int) Math.min(times - 1L, Bounds.ROWS - number);
        cellsRepeated += built == null ? 0 : (long) repeats * Math.max(1, built.width());
        if (cellsRepeated > Bounds.REPEATED) {
            throw Unreadable.TOO_LARGE.because(
                    "more than " + Bounds.REPEATED + " cells that are only said to be repeated");
        }
        return built;
    }

    /** Returns over how many columns the cell is repeated. */
    private int readCell(long column, @Nullable String rowStyle) throws IOException {
        int times = Math.max(1, xml.number("number-columns-repeated", 1));
        String said = xml.attributeOf(OFFICE, "value-type");
        String kind = said == null ? "" : said;
        // LibreOffice says in an attribute of its own that a formula's result is an error.
        boolean error = "error".equals(xml.attributeOf(CALC_EXTENSION, "value-type"));
        boolean formula = xml.attribute("formula") != null;
        String value = value(kind);
        String style = xml.attribute("style-name");
        Boolean struckStyle = styles.struck(style == null ? rowStyle : style);
        boolean byCell = struckStyle != null && struckStyle;
        readText(byCell);
        boolean struck = anyStruck && !anyUnstruck;
        String shown = text.toString();
        for (long i = column; i < column + times && i <= Bounds.COLUMNS + 1L; i++) {
            int at = (int) i;
            if (formula && kind.isEmpty() && shown.isEmpty()) {
                row.put(at, CellType.FORMULA_WITHOUT_VALUE, "", false);
            } else if (error || (formula && shown.startsWith("#") && kind.equals("string"))) {
                row.put(at, CellType.ERROR, shown, struck);
            } else {
                put(at, kind, value, shown, struck);
            }
        }
        return times;
    }

    private @Nullable String value(String kind) {
        return switch (kind) {
            case "float", "percentage", "currency" -> xml.attributeOf(OFFICE, "value");
            case "date" -> xml.attributeOf(OFFICE, "date-value");
            case "time" -> xml.attributeOf(OFFICE, "time-value");
            case "boolean" -> xml.attributeOf(OFFICE, "boolean-value");
            default -> xml.attributeOf(OFFICE, "string-value");
        };
    }

    private void put(int column, String kind, @Nullable String value, String shown, boolean struck) {
        if (value == null) {
            row.put(column, CellType.TEXT, shown, struck);
            return;
        }
        switch (kind) {
            case "float", "percentage", "currency" ->
                row.put(column, StoredNumber.of(value, NumberKind.NUMBER, false), struck);
            case "date" -> row.put(column, StoredNumber.ofIsoDate(value), struck);
            case "time" -> row.put(column, duration(value), struck);
            case "boolean" -> row.put(column, CellType.BOOLEAN, value.toUpperCase(Locale.ROOT), struck);
            default -> row.put(column, CellType.TEXT, value, struck);
        }
    }

    private static StoredNumber duration(String text) {
        try {
            Duration duration = Duration.parse(text.replace(',', '.'));
            return duration.isNegative()
                    ? new StoredNumber(CellType.TEXT, text)
                    : StoredNumber.ofSeconds(duration.plusMillis(500).toSeconds());
        } catch (DateTimeException e) {
            return new StoredNumber(CellType.TEXT, text);
        }
    }

    /** Gathers the cell's paragraphs; notes, drawings and phonetic readings are not its text. */
    private void readText(boolean byCell) throws IOException {
        text.setLength(0);
        anyStruck = false;
        anyUnstruck = false;
        boolean first = true;
        int open = xml.depth();
        while (xml.nextChild(open)) {
            if (xml.isAt(OpenDocument.TEXT, "p") && xml.depth() == open + 1) {
                if (!first) {
                    text.append('\n');
                }
                first = false;
                readParagraph(byCell);
            } else {
                xml.skip();
            }
        }
        if (text.length() == 0) {
            anyStruck = byCell;
        }
    }

    private void readParagraph(boolean struck) throws IOException {
        int open = xml.depth();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS) {
                int before = text.length();
                if (before <= Bounds.CELL) {
                    xml.appendText(text);
                }
                boolean blank = text.substring(before).isBlank();
                anyStruck |= struck && !blank;
                anyUnstruck |= !struck && !blank;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name(OpenDocument.TEXT)) {
                    case "s" -> text.append(" ".repeat(Math.min(Math.max(xml.number("c", 1), 1), 1_000)));
                    case "tab" -> text.append('\t');
                    case "line-break" -> text.append('\n');
                    case "span" -> {
                        Boolean says = styles.struck(xml.attribute("style-name"));
                        readParagraph(says == null ? struck : says);
                    }
                    case "ruby-text", "" -> xml.skip(); // readings, notes and drawings
                    default -> {
                        // links and fields: their text counts
                    }
                }
            } else if (event == XMLStreamConstants.END_DOCUMENT || xml.depth() < open) {
                return;
            }
        }
    }
}
