package org.yinghuo.ingest.seeds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Numbering;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.sheet.SheetFile;
import org.yinghuo.sheet.SheetReader;
import org.yinghuo.sheet.SheetRow;
import org.yinghuo.sheet.UnreadableFileException;
import org.yinghuo.words.Folding;
import org.yinghuo.words.WordList;

/**
 * One reference sheet: its rows by the names of their columns.
 *
 * <p>The header is found by its words within the first rows of the first sheet that has one, as in any other file.
 */
final class SeedTable {

    private static final int HEADER_WITHIN = 30;

    private final String file;
    private final List<Row> rows = new ArrayList<>();
    private final List<Finding> findings;
    private final Numbering subjects = new Numbering();

    private SeedTable(String file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    /** A table without rows, for a sheet that is not there. */
    static SeedTable empty() {
        return new SeedTable("", new ArrayList<>());
    }

    /**
     * Reads a table.
     *
     * @param name the sheet's English name: {@code issues}
     * @param findings takes what is wrong with it
     */
    static SeedTable read(Path path, String name, List<Finding> findings) throws IOException {
        String file = "seeds/" + path.getFileName();
        var table = new SeedTable(file, findings);
        try (SheetFile sheets = SheetFile.open(path)) {
            for (SheetReader sheet = sheets.nextSheet(); sheet != null; sheet = sheets.nextSheet()) {
                if (table.readSheet(sheet, name)) {
                    return table;
                }
            }
            findings.add(Finding.about(Code.UNRECOGNISED_SHEET, new SheetId(file, ""), "", "no-header", List.of()));
        } catch (UnreadableFileException e) {
            // Half a roster would make strangers of the other half.
            table.rows.clear();
            findings.removeIf(finding -> finding.file().equals(file));
            findings.add(Finding.about(e.code(), new SheetId(file, ""), "", e.variant(), e.args()));
        }
        return table;
    }

    List<Row> rows() {
        return rows;
    }

    private boolean readSheet(SheetReader sheet, String name) throws IOException {
        Map<String, Set<String>> words = new HashMap<>();
        for (WordList.Line line : WordList.BUILT_IN.section("seed " + name)) {
            words.put(
                    line.meaning(),
                    Set.copyOf(line.words().stream().map(Folding::letters).toList()));
        }
        Set<String> required = Set.copyOf(WordList.BUILT_IN.words("seed required", name));
        var id = new SheetId(file, sheet.head().name());
        Map<String, Integer> columns = Map.of();
        int looked = 0;
        for (SheetRow row = sheet.read(); row != null; row = sheet.read()) {
            if (row.isBlank()) {
                continue;
            }
            if (columns.isEmpty()) {
                Map<String, Integer> found = columns(row, words);
                if (found.keySet().containsAll(required)) {
                    columns = found;
                } else if (++looked > HEADER_WITHIN) {
                    return false;
                }
            } else if (row.malformed() != null) {
                findings.add(new Row(id, row, columns).finding(Code.MALFORMED_ROW, "", row.malformed()));
            } else if (!columns(row, words).equals(columns)) {
                rows.add(new Row(id, row, columns));
            }
        }
        return !columns.isEmpty();
    }

    private static Map<String, Integer> columns(SheetRow row, Map<String, Set<String>> words) {
        Map<String, Integer> columns = new HashMap<>();
        for (int column = 1; column <= row.width(); column++) {
            String text = row.text(column);
            if (text.length() > 60) {
                continue;
            }
            String header = Folding.letters(text);
            for (Map.Entry<String, Set<String>> word : words.entrySet()) {
                if (word.getValue().contains(header)) {
                    columns.putIfAbsent(word.getKey(), column);
                }
            }
        }
        return columns;
    }

    /** A row below the header. */
    final class Row {

        private final SheetId sheet;
        private final SheetRow row;
        private final Map<String, Integer> columns;

        private Row(SheetId sheet, SheetRow row, Map<String, Integer> columns) {
            this.sheet = sheet;
            this.row = row;
            this.columns = columns;
        }

        /** The cell as the file has it; empty where the sheet has no such column. */
        String raw(String column) {
            return row.text(at(column));
        }

        CellType type(String column) {
            return row.type(at(column));
        }

        /** The cell for keeping, without padding; empty for a filler such as {@code /}. */
        String text(String column) {
            String raw = raw(column);
            return Folding.isBlank(raw) ? "" : Folding.clean(raw);
        }

        /** The names a cell lists, divided by 、 ; or ，. */
        List<String> list(String column) {
            List<String> names = new ArrayList<>();
            for (String name : raw(column).split("[、;；,，\\n]", -1)) {
                if (!Folding.isBlank(name)) {
                    names.add(Folding.clean(name));
                }
            }
            return names;
        }

        void report(Code code, String column, String variant) {
            findings.add(finding(code, column, variant));
        }

        private Finding finding(Code code, String column, @Nullable String variant) {
            StringBuilder content = new StringBuilder(file).append('|').append(column);
            for (int i = 1; i <= row.width(); i++) {
                content.append('|').append(row.text(i));
            }
            int at = at(column);
            var origin = new Origin(sheet, row.number(), Math.max(at, 1), at == 0 ? row.width() : at, 0);
            String subject = file + "|" + column + "|"
                    + Integer.toHexString(content.toString().hashCode());
            return subjects.distinct(
                    Finding.at(code, origin, column, raw(column), variant == null ? "" : variant, List.of(), subject));
        }

        private int at(String column) {
            return columns.getOrDefault(column, 0);
        }
    }
}
