package org.yinghuo.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.CellType;

/** A workbook in the XML of Excel 2003, mostly named .xls by the program that exported it. */
final class Excel2003File implements SheetFile {

    private static final String OFFICE = "urn:schemas-microsoft-com:office:office";
    private static final String EXCEL = "urn:schemas-microsoft-com:office:excel";

    private final Deque<SheetHead> heads = new ArrayDeque<>();
    private final Map<String, Style> styles = new HashMap<>();
    private final Xml rows;
    private @Nullable Instant modified;
    private boolean date1904;

    /** What a cell's style says. */
    private record Style(NumberKind kind, boolean struck) {}

    private static final Style PLAIN = new Style(NumberKind.NUMBER, false);

    Excel2003File(Path file) throws IOException {
        try (Xml xml = new Xml(Files.newInputStream(file))) {
            while (xml.nextStart()) {
                if (xml.isAt(OFFICE, "LastSaved") && xml.depth() == 3) {
                    modified = instant(xml.text().trim());
                } else if (xml.isAt(EXCEL, "Date1904") && xml.depth() == 3) {
                    date1904 = true;
                } else if (xml.isAt("Style") && xml.depth() == 3) {
                    style(xml);
                } else if (isSheet(xml)) {
                    heads.add(head(xml));
                }
            }
        }
        rows = new Xml(Files.newInputStream(file));
    }

    private static boolean isSheet(Xml xml) {
        return xml.isAt("Worksheet") && xml.depth() == 2;
    }

    private static @Nullable Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void style(Xml xml) throws IOException {
        String id = xml.attribute("ID", "");
        Style parent = styles.getOrDefault(xml.attribute("Parent", "Default"), PLAIN);
        NumberKind kind = parent.kind();
        boolean struck = parent.struck();
        int open = xml.depth();
        while (xml.nextOwnChild(open)) {
            if (xml.isAt("NumberFormat")) {
                kind = kind(xml.attribute("Format", "General"));
            } else if (xml.isAt("Font")) {
                struck = xml.flag("StrikeThrough", false);
            }
        }
        if (styles.size() > Bounds.STYLES) {
            throw Unreadable.TOO_LARGE.because("more than " + Bounds.STYLES + " styles");
        }
        styles.put(id, new Style(kind, struck));
    }

    private static NumberKind kind(String format) {
        return switch (format) {
            case "General Date", "Long Date", "Medium Date", "Short Date" -> NumberKind.DATE;
            case "Long Time", "Medium Time", "Short Time" -> NumberKind.TIME;
            case "Standard",
                    "Fixed",
                    "Percent",
                    "Scientific",
                    "Currency",
                    "Euro Currency",
                    "Yes/No",
                    "True/False",
                    "On/Off" -> NumberKind.NUMBER;
            default -> NumberKind.ofCode(format);
        };
    }

    private static SheetHead head(Xml xml) throws IOException {
        String name = xml.attribute("Name", "");
        boolean hidden = false;
        Merges merged = new Merges();
        BitSet hiddenColumns = new BitSet();
        int open = xml.depth();
        Place place = new Place();
        int column = 0;
        while (xml.nextChild(open)) {
            switch (xml.name()) {
                case "Column" -> {
                    column = xml.number("Index", column + 1);
                    int last = (int) Math.min(column + (long) Math.max(xml.number("Span", 0), 0), Bounds.COLUMNS);
                    if ((xml.flag("Hidden", false) || xml.attribute("Width", "").equals("0"))
                            && column > 0
                            && column <= last) {
                        hiddenColumns.set(column, last + 1);
                    }
                    column = last;
                }
                case "Row" -> place.row(xml);
                case "Cell" -> {
                    place.cell(xml);
                    merged.add(place.row, place.column, place.row + place.down, place.column + place.across);
                    xml.skip();
                    place.column += place.across;
                }
                default -> {
                    if (xml.isAt(EXCEL, "Visible") && xml.depth() == open + 2) {
                        hidden = !xml.text().trim().equals("SheetVisible");
                    }
                }
            }
        }
        return new SheetHead(name, hidden, merged.regions(), hiddenColumns);
    }

    /** Where in the table a cell stands: rows and cells are counted unless they say their number. */
    private static final class Place {

        private int row;
        private int column;
        private int across;
        private int down;
        private final int[] coveredTo = new int[Bounds.COLUMNS + 2];

        void row(Xml xml) throws IOException {
            int number = xml.number("Index", row + 1);
            if (number <= row) {
                throw Unreadable.DAMAGED.because("row " + number + " after row " + row);
            }
            if (number > Bounds.ROWS) {
                throw Unreadable.TOO_LARGE.because("row " + number);
            }
            row = number;
            column = 0;
        }

        /** The first column from here on that no cell above reaches into. */
        private int free(int from) {
            int next = from;
            while (next < coveredTo.length && coveredTo[next] >= row) {
                next++;
            }
            return next;
        }

        void cell(Xml xml) {
            column = Math.max(1, Math.min(xml.number("Index", free(column + 1)), 1 << 14));
            across = Math.max(0, Math.min(xml.number("MergeAcross", 0), 1 << 14));
            down = Math.max(0, Math.min(xml.number("MergeDown", 0), Bounds.ROWS - row));
            if (down > 0 && column < coveredTo.length) {
                Arrays.fill(coveredTo, column, Math.min(column + across + 1, coveredTo.length), row + down);
            }
        }
    }

    @Override
    public @Nullable SheetReader nextSheet() throws IOException {
        SheetHead head = heads.poll();
        while (head != null && rows.nextStart()) {
            if (isSheet(rows)) {
                return new Sheet(head);
            }
        }
        return null;
    }

    @Override
    public @Nullable Instant modified() {
        return modified;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private final class Sheet implements SheetReader {

        private final SheetHead head;
        private final int depth = rows.depth();
        private final Place place = new Place();
        private final RowBuilder builder = new RowBuilder();
        private boolean ended;

        Sheet(SheetHead head) {
            this.head = head;
        }

        @Override
        public SheetHead head() {
            return head;
        }

        @Override
        public @Nullable SheetRow read() throws IOException {
            while (!ended) {
                if (!rows.nextChild(depth)) {
                    ended = true;
                } else if (rows.isAt("Row") && rows.depth() == depth + 2) {
                    SheetRow row = readRow();
                    if (row != null) {
                        return row;
                    }
                }
            }
            return null;
        }

        private @Nullable SheetRow readRow() throws IOException {
            place.row(rows);
            builder.start(
                    place.row,
                    rows.flag("Hidden", false) || rows.attribute("Height", "").equals("0"));
            String rowStyle = rows.attribute("StyleID", "Default");
            int open = rows.depth();
            while (rows.nextOwnChild(open)) {
                if (rows.isAt("Cell")) {
                    place.cell(rows);
                    readCell(styles.getOrDefault(rows.attribute("StyleID", rowStyle), PLAIN));
                    place.column += place.across;
                }
            }
            return builder.build();
        }

        private void readCell(Style style) throws IOException {
            boolean formula = rows.attribute("Formula") != null;
            boolean valued = false;
            int open = rows.depth();
            while (rows.nextChild(open)) {
                if (rows.isAt("Data") && rows.depth() == open + 1) {
                    valued = true;
                    String type = rows.attribute("Type", "String");
                    put(type, rows.text(), style);
                } else {
                    rows.skip();
                }
            }
            if (formula && !valued) {
                builder.put(place.column, CellType.FORMULA_WITHOUT_VALUE, "", false);
            }
        }

        private void put(String type, String text, Style style) {
            switch (type) {
                case "Number" ->
                    builder.put(place.column, StoredNumber.of(text.trim(), style.kind(), date1904), style.struck());
                case "DateTime" -> builder.put(place.column, moment(text.trim(), style.kind()), style.struck());
                case "Boolean" ->
                    builder.put(
                            place.column, CellType.BOOLEAN, text.trim().equals("1") ? "TRUE" : "FALSE", style.struck());
                case "Error" -> builder.put(place.column, CellType.ERROR, text, style.struck());
                default -> builder.put(place.column, CellType.TEXT, text, style.struck());
            }
        }

        /** A time of day is written as one of the calendar's day zero. */
        private StoredNumber moment(String text, NumberKind kind) {
            if (kind == NumberKind.TIME && (text.startsWith("1899-12-31T") || text.startsWith("1904-01-01T"))) {
                try {
                    return StoredNumber.ofSeconds(LocalDateTime.parse(text)
                            .toLocalTime()
                            .plusNanos(500_000_000)
                            .toSecondOfDay());
                } catch (DateTimeException e) {
                    return new StoredNumber(CellType.TEXT, text);
                }
            }
            return StoredNumber.ofIsoDate(text);
        }
    }
}
