package org.yinghuo.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.sheet.SheetFile;
import org.yinghuo.sheet.SheetReader;
import org.yinghuo.sheet.SheetRow;
import org.yinghuo.sheet.SheetRow.CellType;
import org.yinghuo.sheet.UnreadableFileException;

/**
 * One of the office's own reference sheets, its columns found by the contract's names or their Chinese ones wherever the header stands.
 *
 * <p>What cannot be read is a finding on {@code seeds/NAME…}; the sheet's other rows still hold.
 */
final class SeedSheet {

    private final SheetId id;
    private final List<Row> rows = new ArrayList<>();
    private final List<Finding> findings;

    private SeedSheet(SheetId id, List<Finding> findings) {
        this.id = id;
        this.findings = findings;
    }

    /**
     * Reads {@code NAME.csv}, {@code NAME.xlsx} or whatever else a spreadsheet of that name is; none where there is none.
     *
     * @param columns each column's name with the words its header may be, folded
     * @param needed the column without which a row is no header
     */
    static SeedSheet read(
            Path folder, String name, Map<String, List<String>> columns, String needed, List<Finding> findings)
            throws IOException {
        Path file = find(folder, name);
        if (file == null) {
            return new SeedSheet(new SheetId("seeds/" + name, ""), findings);
        }
        var seed = new SeedSheet(new SheetId("seeds/" + file.getFileName(), ""), findings);
        try (SheetFile sheets = SheetFile.open(file)) {
            SheetReader sheet = sheets.nextSheet();
            if (sheet != null) {
                seed.take(sheet, columns, needed);
            }
        } catch (UnreadableFileException unreadable) {
            findings.add(Finding.about(unreadable.code(), seed.id, "", unreadable.variant(), List.of()));
        }
        return seed;
    }

    private static @Nullable Path find(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> String.valueOf(file.getFileName()).startsWith(name + "."))
                    .filter(file -> !String.valueOf(file.getFileName()).endsWith(".txt"))
                    .sorted()
                    .findFirst()
                    .orElse(null);
        }
    }

    private void take(SheetReader sheet, Map<String, List<String>> columns, String needed) throws IOException {
        Map<String, Integer> places = Map.of();
        for (SheetRow row = sheet.read(); row != null; row = sheet.read()) {
            if (places.isEmpty()) {
                Map<String, Integer> header = header(row, columns);
                places = header.containsKey(needed) ? header : Map.of();
            } else if (!row.isBlank()) {
                rows.add(new Row(row, places));
            }
        }
        if (places.isEmpty()) {
            findings.add(Finding.about(Code.UNRECOGNISED_SHEET, id, "", "seeds", List.of(needed)));
        }
    }

    private static Map<String, Integer> header(SheetRow row, Map<String, List<String>> columns) {
        Map<String, Integer> places = new HashMap<>();
        for (int column = 1; column <= row.width(); column++) {
            String word = Folding.letters(row.text(column));
            for (Map.Entry<String, List<String>> candidate : columns.entrySet()) {
                if (word.equals(Folding.letters(candidate.getKey()))
                        || candidate.getValue().contains(word)) {
                    places.putIfAbsent(candidate.getKey(), column);
                }
            }
        }
        return places;
    }

    List<Row> rows() {
        return rows;
    }

    /** A row of the sheet. */
    final class Row {
        private final SheetRow row;
        private final Map<String, Integer> places;

        private Row(SheetRow row, Map<String, Integer> places) {
            this.row = row;
            this.places = places;
        }

        /** The cell, cleaned; empty where the column is missing. */
        String text(String column) {
            Integer place = places.get(column);
            return place == null ? "" : Folding.clean(row.text(place));
        }

        CellType type(String column) {
            Integer place = places.get(column);
            return place == null ? CellType.TEXT : row.type(place);
        }

        /** The aliases that a cell lists. */
        List<String> list(String column) {
            return Stream.of(text(column).split("[、;；,，]", -1))
                    .map(String::strip)
                    .filter(alias -> !alias.isEmpty())
                    .toList();
        }

        /** Says that a cell is not what its column needs. */
        void bad(Code code, String column, String variant) {
            int place = places.getOrDefault(column, 1);
            findings.add(Finding.at(
                    code,
                    new Origin(id, row.number(), place, place, 0),
                    column,
                    text(column),
                    variant,
                    List.of(),
                    id.file() + "|" + row.number() + "|" + column));
        }
    }
}
