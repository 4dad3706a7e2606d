package org.yinghuo.report.data;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.yinghuo.aggregate.ValueType;

/**
 * CSV as spreadsheet programs open it by a double click: UTF-8 with BOM, commas, CRLF, quotes only where needed.
 *
 * <p>A text that such a program would run as a formula gets an apostrophe before it; our own numbers never do. A line break inside a cell
 * becomes a blank, so that a line is a row for every reader.
 */
public final class CsvText implements Closeable {

    private static final char BOM = '\uFEFF';
    private static final String LINE_END = "\r\n";

    /** What starts a formula, in either width. */
    private static final String STARTS_FORMULA = "=+-@＝＋－＠";

    private final Writer out;

    public CsvText(OutputStream out, List<String> header) throws IOException {
        this(new Utf8Writer(out), header, true);
    }

    /** @param marked whether to begin with a byte order mark, as a file for a spreadsheet program does and a stream for a terminal does not */
    public CsvText(Writer out, List<String> header, boolean marked) throws IOException {
        this.out = out;
        if (marked) {
            this.out.write(BOM);
        }
        line(header);
    }

    /** A row of texts. */
    public void texts(List<String> cells) throws IOException {
        line(cells.stream().map(CsvText::safe).toList());
    }

    /** A row whose cells are what {@code types} say; only a {@link ValueType#TEXT} could be a formula. */
    public void row(List<String> cells, List<ValueType> types) throws IOException {
        for (int at = 0; at < cells.size(); at++) {
            cell(at, types.get(at) == ValueType.TEXT ? safe(cells.get(at)) : cells.get(at));
        }
        out.write(LINE_END);
    }

    private void line(List<String> cells) throws IOException {
        for (int at = 0; at < cells.size(); at++) {
            cell(at, cells.get(at));
        }
        out.write(LINE_END);
    }

    private void cell(int at, String text) throws IOException {
        if (at > 0) {
            out.write(',');
        }
        boolean quoted = text.indexOf(',') >= 0
                || text.indexOf('"') >= 0
                || (!text.isEmpty() && (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' '));
        if (quoted) {
            out.write('"');
            out.write(text.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(text);
        }
    }

    /** The text as no spreadsheet program runs it. */
    public static String safe(String text) {
        if (text.isEmpty() || (Character.isLetterOrDigit(text.charAt(0)) && isOneLine(text))) {
            return text;
        }
        String oneLine = oneLine(text);
        int first = 0;
        while (first < oneLine.length() && isBlank(oneLine.charAt(first))) {
            first++;
        }
        boolean runs = first < oneLine.length() && STARTS_FORMULA.indexOf(oneLine.charAt(first)) >= 0;
        boolean startsWithControl = !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
        return runs || startsWithControl ? "'" + oneLine : oneLine;
    }

    private static boolean isOneLine(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r' || c == '\0') {
                return false;
            }
        }
        return true;
    }

    private static String oneLine(String text) {
        if (isOneLine(text)) {
            return text;
        }
        return text.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ').replace("\0", "");
    }

    /** Blanks of every width, and the characters without any. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    /** Reads what this class wrote, a row at a time, the header first; an apostrophe put before a formula stays. */
    public static void read(InputStream in, Consumer<List<String>> rows) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        boolean first = true;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            boolean marked = first && !line.isEmpty() && line.charAt(0) == BOM;
            rows.accept(cells(marked ? line.substring(1) : line));
            first = false;
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"') {
                boolean doubled = quoted && at + 1 < line.length() && line.charAt(at + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Flushes; the stream below stays open. */
    @Override
    public void close() throws IOException {
        out.flush();
    }
}
