package org.yinghuo.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Iterator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/** A web page whose tables stand one under the other on one sheet, as Excel shows it; the texts between them are rows of one cell. */
final class HtmlFile implements SheetFile, SheetReader {

    private final SheetHead head;
    private final Iterator<SheetRow> rows;
    private boolean given;

    private HtmlFile(HtmlRows page) {
        head = new SheetHead("", false, page.merged(), new BitSet());
        rows = page.rows().iterator();
    }

    static HtmlFile open(Path file, TextEncoding encoding) throws IOException {
        if (Files.size(file) > Bounds.WHOLE_FILE) {
            throw Unreadable.TOO_LARGE.because("web page of " + Files.size(file) + " bytes");
        }
        try (Reader text = encoding.reader(file)) {
            Document page = parsed(text);
            HtmlRows rows = new HtmlRows();
            rows.take(page.body());
            if (page.selectFirst("table") == null) {
                throw Unreadable.UNSUPPORTED.because("web page without a table", "HTML");
            }
            return new HtmlFile(rows);
        } catch (OutOfMemoryError e) {
            throw Unreadable.TOO_LARGE.because("web page that does not fit into memory");
        }
    }

    /**
     * The page, unless it has more elements than can be held at once: tags that are left open stand again in every paragraph beneath. An element is given when it
     * is closed, so those within one another are counted as they are opened.
     */
    private static Document parsed(Reader text) throws IOException {
        try (StreamParser parser = new StreamParser(Parser.htmlParser()).parse(new Opened(text), "")) {
            Iterator<Element> elements = parser.iterator();
            int count = 0;
            while (elements.hasNext()) {
                elements.next();
                require(++count);
            }
            return parser.document();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void require(int elements) throws UnreadableFileException {
        if (elements > Bounds.ELEMENTS) {
            throw Unreadable.TOO_LARGE.because("web page of more than " + Bounds.ELEMENTS + " elements");
        }
    }

    /** Counts the tags that are opened. */
    private static final class Opened extends FilterReader {

        private int tags;
        private char last;

        Opened(Reader text) {
            super(text);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int many = super.read(buffer, offset, length);
            for (int i = offset; i < offset + many; i++) {
                if (last == '<' && Character.isLetter(buffer[i])) {
                    tags++;
                }
                last = buffer[i];
            }
            require(tags);
            return many;
        }
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
        return head;
    }

    @Override
    public @Nullable SheetRow read() {
        return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public void close() {
        // read as a whole
    }
}
