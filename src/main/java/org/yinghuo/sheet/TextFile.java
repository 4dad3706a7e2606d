package org.yinghuo.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A text file of cells: CSV and its relatives, in any encoding and with any delimiter. It is one sheet without a name. */
final class TextFile implements SheetFile, SheetReader {

    /** Lines looked at to find the delimiter. */
    private static final int HEAD = 400;

    /** The line beneath a header of a Markdown table: | --- | :---: |. */
    private static final Pattern RULE =
            Pattern.compile("\\s*\\|?\\s*:?-{2,}:?\\s*(?:\\|\\s*:?-{2,}:?\\s*)+\\|?\\s*|\\|\\s*:?-{2,}:?\\s*\\|\\s*");

    private static final Pattern RULE_CELL = Pattern.compile("\\s*:?-{2,}:?\\s*");
    /** Bold, code and links of Markdown: what is to be seen of them is the first group that is there. */
    private static final Pattern DRESSED =
            Pattern.compile("(?<!\\\\)(?:\\*\\*(.+?)(?<!\\\\)\\*\\*|`([^`]+)`|!?\\[([^\\]]*)]\\([^)\\s]*\\))");

    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!|~-])");

    private final QuoteMender mender;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final boolean commas;
    private final boolean markdown;
    private boolean given;

    TextFile(Path file, TextEncoding encoding) throws IOException {
        List<String> head = head(file, encoding);
        Delimiter delimiter = Delimiter.of(head);
        markdown = delimiter.character() == '|'
                && head.stream().anyMatch(line -> RULE.matcher(line).matches());
        LineReader lines = lines(file, encoding);
        if (delimiter.announced()) {
            lines.read();
        }
        commas = delimiter.character() == ',';
        mender = new QuoteMender(lines, delimiter);
        parser = CSVParser.builder()
                .setReader(mender)
                .setFormat(CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter.character())
                        .setIgnoreEmptyLines(false)
                        .setTrailingData(true)
                        .setLenientEof(true)
                        .get())
                .get();
        records = parser.iterator();
    }

    private static LineReader lines(Path file, TextEncoding encoding) throws IOException {
        return new LineReader(encoding.reader(file));
    }

    private static List<String> head(Path file, TextEncoding encoding) throws IOException {
        List<String> head = new ArrayList<>();
        long length = 0;
        try (LineReader lines = lines(file, encoding)) {
            for (String line = lines.read();
                    line != null && head.size() < HEAD && length < Bounds.LINE;
                    line = lines.read()) {
                head.add(line);
                length += line.length();
            }
        }
        return head;
    }

    @Override
    public @Nullable SheetReader nextSheet() {
        if (given) {
            return null;
        }
        given = true;
        return this;
    }

    @Override
    public SheetHead head() {
        return SheetHead.plain();
    }

    @Override
    public @Nullable SheetRow read() throws IOException {
        try {
            while (records.hasNext()) {
                SheetRow row = row(records.next());
                if (row.width() > 0 || row.malformed() != null) {
                    return row;
                }
            }
            return null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private SheetRow row(CSVRecord record) {
        String malformed = mender.wrongWith(record.getRecordNumber());
        String[] texts = record.values();
        for (int i = 0; markdown && i < texts.length; i++) {
            texts[i] = undressed(texts[i]);
        }
        int width = texts.length;
        while (width > 0 && texts[width - 1].isEmpty()) {
            width--;
        }
        if (width > Bounds.COLUMNS) {
            malformed = "too-many-cells";
            width = Bounds.COLUMNS;
        }
        if (width < texts.length) {
            texts = Arrays.copyOf(texts, width);
        }
        for (int i = 0; i < width; i++) {
            if (texts[i].length() > Bounds.CELL) {
                malformed = "cell-too-long";
                texts[i] = texts[i].substring(0, Bounds.CELL);
            }
        }
        return SheetRow.ofCommas(
                Math.toIntExact(record.getRecordNumber()), texts, malformed, commas ? record.size() : 0);
    }

    /** What is to be seen of a cell of Markdown: 100 of **100**, *煜 of \\*煜, nothing of :---:. */
    private static String undressed(String text) {
        if (RULE_CELL.matcher(text).matches()) {
            return "";
        }
        String plain = DRESSED.matcher(text).replaceAll(dressed -> {
            String seen = dressed.group(1) != null
                    ? dressed.group(1)
                    : dressed.group(2) != null ? dressed.group(2) : dressed.group(3);
            return Matcher.quoteReplacement(seen);
        });
        return ESCAPED.matcher(plain).replaceAll("$1").strip();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
