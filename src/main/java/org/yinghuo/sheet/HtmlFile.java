package org.yinghuo.sheet;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Iterator;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
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
            Document page = Parser.htmlParser().parseInput(text, "");
            HtmlRows rows = new HtmlRows();
            rows.take(page.body());
            if (page.selectFirst("table") == null) {
                throw Unreadable.UNSUPPORTED.because("web page without a table", "HTML");
            }
            return new HtmlFile(rows);
        } catch (StackOverflowError e) {
            throw Unreadable.DAMAGED.because("web page nested too deep");
        } catch (OutOfMemoryError e) {
            throw Unreadable.TOO_LARGE.because("web page that does not fit into memory");
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
