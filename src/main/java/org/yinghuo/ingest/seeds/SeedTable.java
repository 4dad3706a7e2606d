package org.yinghuo.ingest.seeds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.LookAhead;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Numbering;
import org.yinghuo.model.Origin;
import org.yinghuo.model.RowRanges;
import org.yinghuo.model.SheetId;
import org.yinghuo.sheet.SheetFile;
import org.yinghuo.sheet.SheetReader;
import org.yinghuo.sheet.UnreadableFileException;
import org.yinghuo.words.Folding;
import org.yinghuo.words.TotalWords;
import org.yinghuo.words.lines.LineWords;

/**
 * One reference sheet: its rows by the names of their columns.
 *
 * <p>The header is found by its words within the first rows, as in any other file; of a workbook all sheets are read that have one and can be seen, but those that show
 * how to fill others in.
 */
final class SeedTable {

    private static final int HEADER_WITHIN = 30;

    private static final Pattern BETWEEN = Pattern.compile("[、;；,，\\n]");

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("(?<=\\p{IsHan}{2})\\s*[\\s\u3000/|／｜]\\s*(?=\\p{IsHan}{2})");

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
        try {
            // A hidden sheet is an old one beside others, the table itself where it is alone.
            if (!table.readSheets(path, name, false) && !table.readSheets(path, name, true)) {
                findings.add(
                        Finding.about(Code.UNRECOGNISED_SHEET, new SheetId(file, ""), "", "no-header.seed", List.of()));
            }
        } catch (UnreadableFileException e) {
            // Half a roster would make strangers of the other half.
            table.rows.clear();
            findings.removeIf(finding -> finding.file().equals(file));
            findings.add(Finding.about(e.code(), new SheetId(file, ""), "", e.variant(), e.args()));
        }
        return table;
    }

    /** Reads the hidden sheets or the others; whether one has a header. */
    private boolean readSheets(Path path, String name, boolean hidden) throws IOException {
        boolean any = false;
        try (SheetFile sheets = SheetFile.open(path)) {
            for (SheetReader sheet = sheets.nextSheet(); sheet != null; sheet = sheets.nextSheet()) {
                String called = sheet.head().name();
                if (sheet.head().hidden() == hidden
                        && !LineWords.isExampleSheet(called)
                        && !LineWords.isRemark(called)) {
                    var rows = new SheetRows(new SheetId(file, called), new SeedHeader(name));
                    any |= rows.read(new LookAhead(sheet));
                }
            }
        }
        return any;
    }

    List<Row> rows() {
        return rows;
    }

    /** The rows of one sheet. */
    private final class SheetRows {

        private final SheetId id;
        private final SeedHeader header;
        private final Map<Integer, UnreadSeedColumn> unread = new TreeMap<>();
        private final Map<Integer, String> headings = new TreeMap<>();
        private final List<Map<String, Integer>> beside = new ArrayList<>();
        private Map<String, Integer> columns = Map.of();
        private final List<Integer> struckOut = new ArrayList<>();
        private int looked;
        private boolean over;

        SheetRows(SheetId id, SeedHeader header) {
            this.id = id;
            this.header = header;
        }

        /** Reads them; whether there is a header. */
        boolean read(LookAhead lines) throws IOException {
            for (lines.fill(); lines.size() > 0 && !over; lines.fill()) {
                lines.slice(0, lines.size()).stream()
                        .filter(line -> line.ownCells() > 0)
                        .forEach(line -> {
                            if (columns.isEmpty()) {
                                look(line);
                            } else {
                                take(line);
                            }
                        });
                lines.drop(lines.size());
            }
            if (!struckOut.isEmpty()) {
                findings.add(Finding.at(
                        Code.STRUCK_OUT,
                        new Origin(id, struckOut.get(0), 1, 1, 0),
                        "",
                        "",
                        "seed",
                        List.of(RowRanges.write(struckOut)),
                        file + "|" + id.sheet() + "|struck"));
            }
            unread.forEach((column, one) -> one.say(id, column).ifPresent(findings::add));
            return !columns.isEmpty();
        }

        /** Looks for the header; an example ends the search, since what it heads shows how to fill the others in. */
        private void look(SheetLine line) {
            if (over) {
                return;
            }
            List<Map<String, Integer>> blocks = header.in(line);
            if (blocks.isEmpty()) {
                over = isExample(line) || ++looked > HEADER_WITHIN;
                return;
            }
            columns = blocks.get(0);
            beside.addAll(blocks.subList(1, blocks.size()));
            header.unread(line, columns).forEach(unread::put);
            columns.values().forEach(column -> headings.put(column, Folding.letters(line.own(column))));
        }

        private void take(SheetLine line) {
            if (line.row().malformed() != null) {
                findings.add(new Row(id, line, columns)
                        .finding(Code.MALFORMED_ROW, "", line.row().malformed()));
            } else if (!isAside(line, columns) && !isHeader(line)) {
                rows.add(new Row(id, line, columns));
                beside.stream()
                        .filter(block -> block.values().stream()
                                .anyMatch(column -> !line.text(column).isEmpty()))
                        .forEach(block -> rows.add(new Row(id, line, block)));
                if (line.row().isStruckOut()) {
                    struckOut.add(line.number());
                }
                unread.forEach((column, one) -> one.see(line.text(column), line.type(column)));
            }
        }

        /** Whether the header stands there again, on a further page. */
        private boolean isHeader(SheetLine line) {
            return headings.entrySet().stream()
                    .allMatch(one -> Folding.letters(line.own(one.getKey())).equals(one.getValue()));
        }
    }

    private static String first(SheetLine line) {
        return line.own(line.firstOwn()).strip();
    }

    /** 示例：, and 示例（写在前一张表里才算数） as init writes it. */
    private static boolean isExample(SheetLine line) {
        String text = first(line);
        return LineWords.isExample(text) || LineWords.isExampleMark(Folding.outsideBrackets(text));
    }

    /** Whether a line beneath the header is a sum, an example, a remark or a signature. */
    private static boolean isAside(SheetLine line, Map<String, Integer> columns) {
        String text = first(line);
        // Any word may be explained.
        return !columns.containsKey("word")
                && (TotalWords.isTotal(text)
                        || isExample(line)
                        || (line.ownCells() < columns.size()
                                && (LineWords.isRemark(text) || LineWords.isSigned(text) || LineWords.isEnding(text))));
    }

    /** A row below the header. */
    final class Row {

        private final SheetId sheet;
        private final SheetLine line;
        private final Map<String, Integer> columns;

        private Row(SheetId sheet, SheetLine line, Map<String, Integer> columns) {
            this.sheet = sheet;
            this.line = line;
            this.columns = columns;
        }

        /** The cell as the file has it; empty where the sheet has no such column. */
        String raw(String column) {
            int at = at(column);
            return at == 0 ? "" : line.text(at);
        }

        CellType type(String column) {
            int at = at(column);
            return at == 0 ? CellType.TEXT : line.type(at);
        }

        /** The name of the sheet it stands on. */
        String sheet() {
            return sheet.sheet();
        }

        /** What stands in it where that is all; empty where there is more. */
        String alone() {
            return line.ownCells() == 1 ? first(line) : "";
        }

        /** The cell for keeping, without padding; empty for a filler such as {@code /}. */
        String text(String column) {
            String raw = raw(column);
            return Folding.isBlank(raw) ? "" : Folding.clean(raw);
        }

        /** The names a cell lists, divided by 、 ; or ，, where none of these stands Chinese names by a blank or a stroke. */
        List<String> list(String column) {
            List<String> names = new ArrayList<>();
            String raw = raw(column).strip();
            Pattern between = BETWEEN.matcher(raw).find() ? BETWEEN : BETWEEN_WORDS;
            for (String name : between.split(raw, -1)) {
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
            for (int i = 1; i <= line.row().width(); i++) {
                content.append('|').append(line.own(i));
            }
            int at = at(column);
            var origin = new Origin(
                    sheet, line.number(), Math.max(at, 1), at == 0 ? line.row().width() : at, 0);
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
