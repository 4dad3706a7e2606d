package org.yinghuo.sheet;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands a text on to the CSV parser with every record well-formed, so that a stray or unclosed quote costs its own line and no other.
 *
 * <p>A quoted cell may run over several lines only if its quote is closed as the format demands and the lines do not look like rows of their own; a line whose quotes
 * do not fit is handed on with its quotes as ordinary characters, and noted. Each record handed on is one record for the parser, so records count alike on both sides.
 */
final class QuoteMender extends Reader {

    /** Lines a quoted cell may run over. */
    private static final int LINES = 1_000;

    /** Cells in a line that no parser should be asked to make. */
    private static final int MANY = 16 * Bounds.COLUMNS;

    private final LineReader lines;
    private final Delimiter dialect;
    private final char delimiter;
    private final int usualWidth;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Deque<Note> notes = new ArrayDeque<>();
    private String out = "";
    private int served;
    private long records;
    private boolean ended;

    private record Note(long record, String reason) {}

    QuoteMender(LineReader lines, Delimiter delimiter) {
        this.lines = lines;
        this.dialect = delimiter;
        this.delimiter = delimiter.character();
        this.usualWidth = delimiter.width();
    }

    /** What is wrong with a record, asked for in their order; null where nothing. */
    @Nullable
    String wrongWith(long record) {
        Note note = notes.peek();
        if (note == null || note.record() != record) {
            return null;
        }
        notes.remove();
        return note.reason();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int filled = 0;
        while (filled < length) {
            if (served == out.length()) {
                if ((filled > 0 && length - filled < 256) || ended || !advance()) {
                    return filled > 0 ? filled : ended ? -1 : 0;
                }
            }
            int part = Math.min(length - filled, out.length() - served);
            out.getChars(served, served + part, target, offset + filled);
            served += part;
            filled += part;
        }
        return filled;
    }

    @Override
    public int read() throws IOException {
        if (served == out.length() && (ended || !advance())) {
            return -1;
        }
        return out.charAt(served++);
    }

    private boolean advance() throws IOException {
        String line = take();
        if (line == null) {
            ended = true;
            return false;
        }
        records++;
        served = 0;
        if (line.length() > Bounds.LINE) {
            note("line-too-long");
            out = literally(line.substring(0, Bounds.CELL));
        } else if (line.length() > MANY && Delimiter.literalCells(line, delimiter) > MANY) {
            note("too-many-cells");
            out = literally(line.substring(0, MANY));
        } else if (line.indexOf('"') < 0 && line.indexOf(dialect.quote()) < 0) {
            out = line.concat("\n");
        } else {
            out = mended(line);
        }
        return true;
    }

    private @Nullable String take() throws IOException {
        return ahead.isEmpty() ? next() : ahead.remove();
    }

    private @Nullable String next() throws IOException {
        String line = lines.read();
        return line == null ? null : dialect.line(line);
    }

    private void note(String reason) {
        notes.add(new Note(records, reason));
    }

    private String mended(String line) throws IOException {
        Quotes quotes = new Quotes(delimiter, dialect.quote());
        Quotes.State state = quotes.scan(line);
        if (state == Quotes.State.CLOSED) {
            return quotes.isPlain() ? line.concat("\n") : written(quotes.cells());
        }
        if (state == Quotes.State.OPEN) {
            List<String> joined = continued(quotes, line);
            if (joined != null) {
                for (int i = 1; i < joined.size(); i++) {
                    take();
                }
                return quotes.isPlain() ? String.join("\n", joined).concat("\n") : written(quotes.cells());
            }
            note("unclosed-quote");
        } else {
            note("stray-quote");
        }
        return literally(line);
    }

    /** The lines of a record whose quoted cells run over several; null where they do not close well. The lines stay ahead. */
    private @Nullable List<String> continued(Quotes quotes, String first) throws IOException {
        List<String> joined = new ArrayList<>(List.of(first));
        Iterator<String> held = ahead.iterator();
        List<String> fetched = new ArrayList<>();
        Quotes.State state = Quotes.State.OPEN;
        while (state == Quotes.State.OPEN && joined.size() < LINES && quotes.openLength() <= Bounds.CELL) {
            String line;
            if (held.hasNext()) {
                line = held.next();
            } else {
                line = next();
                if (line == null) {
                    break;
                }
                fetched.add(line);
            }
            joined.add(line);
            state = quotes.scanOn(line);
        }
        ahead.addAll(fetched);
        return state == Quotes.State.CLOSED && !looksLikeRows(joined) ? joined : null;
    }

    /** Whether the lines, each taken by itself, have the cells that rows usually have here. */
    private boolean looksLikeRows(List<String> joined) {
        if (usualWidth < 2) {
            return false;
        }
        int last = joined.size() - 1;
        for (String line : joined.subList(1, last)) {
            Quotes alone = new Quotes(delimiter, dialect.quote());
            if (alone.scan(line) == Quotes.State.CLOSED && alone.cells().size() == usualWidth) {
                return true;
            }
        }
        Quotes opening = new Quotes(delimiter, dialect.quote());
        opening.scan(joined.get(0));
        Quotes closing = new Quotes(delimiter, dialect.quote());
        closing.scanOn(joined.get(last));
        return usualWidth > 2 && opening.widthIfLiteral() >= usualWidth && closing.widthIfLiteral() >= usualWidth;
    }

    private String literally(String line) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (int end = line.indexOf(delimiter); end >= 0; end = line.indexOf(delimiter, start)) {
            cells.add(line.substring(start, end));
            start = end + 1;
        }
        cells.add(line.substring(start));
        return written(cells);
    }

    private String written(List<String> cells) {
        StringBuilder record = new StringBuilder();
        for (String cell : cells) {
            record.append(record.length() > 0 ? String.valueOf(delimiter) : "")
                    .append('"')
                    .append(cell.replace("\"", "\"\""))
                    .append('"');
        }
        return record.append('\n').toString();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
