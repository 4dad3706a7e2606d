package org.yinghuo.ingest.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.entries.Ingested;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Code;
import org.yinghuo.model.Donation;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Severity;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.Unread;
import org.yinghuo.sheet.SheetHead;
import org.yinghuo.sheet.SheetHead.Region;
import org.yinghuo.sheet.SheetReader;
import org.yinghuo.sheet.SheetRow;
import org.yinghuo.words.Folding;
import org.yinghuo.words.lines.LineWords;

/**
 * A sheet laid out as a table is, with a header above and a row for each person, of which every cell knows where it stands in the file (rule
 * turned-sheets). What is read from it is told by the file's own cells.
 */
final class TurnedSheet implements SheetReader {

    /** A cell as it stands in the file. */
    record Cell(String text, CellType type, int row, int column) {

        static Cell of(SheetRow row, int column) {
            return new Cell(row.text(column), row.type(column), row.number(), column);
        }

        /** The cells of a row that hold anything. */
        static List<Cell> filled(SheetRow row) {
            return IntStream.rangeClosed(1, row.width())
                    .filter(column -> !Folding.isBlank(row.text(column)))
                    .mapToObj(column -> of(row, column))
                    .toList();
        }
    }

    /**
     * A row of the table.
     *
     * @param at the cell that is told for the whole row, that of the name; null for a line of the file as it is
     * @param part which of several rows made of that cell, 0 where it is the only one
     */
    private record Line(List<Cell> cells, @Nullable Cell at, int part, boolean hidden, boolean struckOut) {}

    /** More than the names in one cell. */
    private static final int PARTS = 1000;

    private final String name;
    private final List<Line> lines = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private int next;

    TurnedSheet(String name) {
        this.name = name;
    }

    /** Whether a line is about its sheet and no part of it: 注：以上信息由各部门提供, 制表：黄绚 | 审核：熊倩. */
    static boolean isAside(List<Cell> cells) {
        return !cells.isEmpty()
                && cells.stream()
                        .allMatch(cell -> LineWords.isRemark(cell.text())
                                || LineWords.isSigned(cell.text())
                                || LineWords.isExample(cell.text().strip()));
    }

    /** Adds a line of the file as it is: a title, a form line, a remark. */
    void addLine(SheetRow row) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 1; column <= row.width(); column++) {
            cells.add(Cell.of(row, column));
        }
        lines.add(new Line(cells, null, 0, row.isHidden(), row.isStruckOut()));
    }

    /** Adds what one of several tables has of a line of the file. */
    void addLine(SheetRow row, List<Cell> cells) {
        lines.add(new Line(List.copyOf(cells), null, 0, row.isHidden(), row.isStruckOut()));
    }

    /** Adds a header, or what one person's cells say. */
    void addRow(List<Cell> cells, Cell at, int part) {
        lines.add(new Line(List.copyOf(cells), at, part, false, false));
    }

    /** Cells of a column are merged, from one row behind those added so far to another. */
    void merge(int column, int first, int last) {
        regions.add(new Region(lines.size() + 1 + first, column, lines.size() + 1 + last, column));
    }

    @Override
    public SheetHead head() {
        return new SheetHead(name, false, regions, new BitSet());
    }

    @Override
    public @Nullable SheetRow read() {
        if (next == lines.size()) {
            return null;
        }
        Line line = lines.get(next++);
        String[] texts = line.cells.stream().map(Cell::text).toArray(String[]::new);
        CellType[] types = line.cells.stream().map(Cell::type).toArray(CellType[]::new);
        return new SheetRow(next, texts, types, line.hidden, line.struckOut, null);
    }

    /** What was read from the table, told by the file's own cells. */
    Ingested placed(Ingested row) {
        List<Entry> entries = new ArrayList<>();
        row.entries().forEach(entry -> entries.add(entry.at(place(entry.origin()))));
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : row.findings()) {
            Origin at = new Origin(
                    new SheetId(finding.file(), finding.sheet()),
                    finding.row(),
                    finding.firstColumn(),
                    finding.lastColumn(),
                    0);
            findings.add(finding.at(place(at)));
        }
        SheetReading reading = row.reading();
        return new Ingested(rowOf(row.row()), entries, findings, reading == null ? null : placed(reading));
    }

    /** Whether what was read are people's entries, and few of them rejected: the other way about is believed only where it explains nearly all. */
    static boolean isWhole(List<Ingested> read) {
        List<Entry> entries =
                read.stream().flatMap(row -> row.entries().stream()).toList();
        long people = entries.stream()
                .filter(entry -> entry instanceof Attendance || entry instanceof Donation)
                .count();
        long unread = entries.stream().filter(Unread.class::isInstance).count();
        // All that a list without a day lacks is its day, and so it should be told.
        boolean undated = unread > 1
                && read.stream()
                        .flatMap(row -> row.findings().stream())
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .allMatch(finding -> finding.code() == Code.MISSING_VALUE
                                && finding.variant().startsWith("date"));
        return (people > 0 ? unread <= people : undated)
                && read.stream()
                        .flatMap(row -> row.findings().stream())
                        .noneMatch(finding -> finding.code() == Code.UNRECOGNISED_SHEET);
    }

    private SheetReading placed(SheetReading reading) {
        List<SheetReading.ColumnReading> columns = new ArrayList<>();
        for (SheetReading.ColumnReading column : reading.columns()) {
            Cell heading = cell(column.table(), column.column());
            columns.add(new SheetReading.ColumnReading(
                    heading == null ? column.column() : heading.column,
                    column.header(),
                    column.field(),
                    column.why(),
                    rowOf(column.table())));
        }
        List<SheetReading.TotalReading> totals = reading.totals().stream()
                .map(total -> new SheetReading.TotalReading(
                        rowOf(total.row()), total.field(), total.stated(), total.summed()))
                .toList();
        Map<String, String> given = new TreeMap<>(reading.given());
        // Columns named by number are the table's, of which the file has none.
        given.remove(SheetReading.SUMMED);
        given.computeIfPresent(
                SheetReading.CUMULATIVE,
                (key, said) -> said.equals(SheetReading.WHOLE) || said.equals(SheetReading.PERHAPS) ? said : null);
        return new SheetReading(
                reading.sheet(),
                reading.kind(),
                rowOf(reading.headerRow()),
                columns,
                given,
                totals,
                reading.entries(),
                reading.statements(),
                reading.modified(),
                null);
    }

    private Origin place(Origin origin) {
        Line line = line(origin.row());
        if (line == null || origin.firstColumn() < 1) {
            return line == null ? origin : new Origin(origin.sheet(), rowOf(origin.row()), 0, 0, origin.part());
        }
        Cell only = origin.firstColumn() == origin.lastColumn() ? cell(origin.row(), origin.firstColumn()) : null;
        Cell at = only == null ? line.at : only;
        if (line.at == null || at == null) {
            return new Origin(
                    origin.sheet(), rowOf(origin.row()), origin.firstColumn(), lastOf(line, origin), origin.part());
        }
        int part = line.part == 0 || origin.part() == 0 ? line.part + origin.part() : line.part * PARTS + origin.part();
        return new Origin(origin.sheet(), at.row, at.column, at.column, part);
    }

    /** The last of the cells that stand in the file's own row: what was put behind them is told elsewhere. */
    private static int lastOf(Line line, Origin origin) {
        int last = Math.min(origin.lastColumn(), line.cells.size());
        while (last > origin.firstColumn() && line.cells.get(last - 1).row != line.cells.get(0).row) {
            last--;
        }
        return last == line.cells.size() ? origin.lastColumn() : last;
    }

    private int rowOf(int number) {
        Line line = line(number);
        if (line == null) {
            return number;
        }
        return line.at != null ? line.at.row : line.cells.get(0).row;
    }

    private @Nullable Line line(int number) {
        return number < 1 || number > lines.size() ? null : lines.get(number - 1);
    }

    private @Nullable Cell cell(int number, int column) {
        Line line = line(number);
        return line == null || column < 1 || column > line.cells.size() ? null : line.cells.get(column - 1);
    }
}
