package org.yinghuo.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An OpenDocument spreadsheet, zipped (.ods) or as a single XML file (.fods). */
final class OdsFile implements SheetFile {

    /** OpenDocument writes the time of the office's own clock, without a zone. */
    private static final ZoneOffset OFFICE = ZoneOffset.ofHours(8);

    private final Closeable file;
    private final Deque<SheetHead> heads = new ArrayDeque<>();
    private final OdsStyles styles = new OdsStyles();
    private final Xml rows;
    private final @Nullable Instant modified;
    private final Map<String, String> properties = new HashMap<>();
    private final String firstSheet;

    private OdsFile(Closeable file, XmlSource content, @Nullable XmlSource commonStyles, XmlSource meta)
            throws IOException {
        this.file = file;
        if (commonStyles != null) {
            styles.read(commonStyles);
        }
        readHeads(content);
        modified = modified(meta);
        readProperties(meta);
        SheetHead first = heads.peek();
        firstSheet = first == null ? "" : first.name();
        rows = new Xml(content.open());
    }

    static OdsFile zipped(Path path, List<ZipDirectory.Entry> checked) throws IOException {
        ZipParts parts = new ZipParts(path, checked);
        try {
            if (parts.has("encrypted-package") || isEncrypted(parts)) {
                throw Unreadable.ENCRYPTED.because("encrypted .ods");
            }
            return new OdsFile(
                    parts,
                    part(parts, "content.xml"),
                    parts.has("styles.xml") ? part(parts, "styles.xml") : null,
                    part(parts, "meta.xml"));
        } catch (IOException | RuntimeException | Error e) {
            parts.close();
            throw e;
        }
    }

    static OdsFile flat(Path path) throws IOException {
        XmlSource source = () -> Files.newInputStream(path);
        return new OdsFile(() -> {}, source, null, source);
    }

    private static XmlSource part(ZipParts parts, String name) {
        return () -> {
            InputStream in = parts.open(name);
            if (in == null) {
                throw Unreadable.DAMAGED.because(".ods without " + name);
            }
            return in;
        };
    }

    private static boolean isEncrypted(ZipParts parts) throws IOException {
        InputStream manifest = parts.openSmall("META-INF/manifest.xml");
        if (manifest == null) {
            return false;
        }
        try (Xml xml = new Xml(manifest)) {
            while (xml.nextStart()) {
                if (xml.isAt("encryption-data")) {
                    return true;
                }
            }
        }
        return false;
    }

    private void readHeads(XmlSource content) throws IOException {
        try (Xml xml = new Xml(content.open())) {
            while (xml.nextStart()) {
                if (OdsSheet.isTable(xml)) {
                    heads.add(head(xml));
                } else {
                    styles.take(xml);
                }
            }
        }
    }

    /** Walks through a table for its merged cells and hidden columns. */
    private SheetHead head(Xml xml) throws IOException {
        String name = xml.attribute("name", "");
        boolean hidden = styles.isHidden(xml.attribute("style-name"));
        Merges merged = new Merges();
        BitSet hiddenColumns = new BitSet();
        int open = xml.depth();
        long row = 1;
        long nextRow = 1;
        long column = 1;
        int defined = 1;
        while (xml.nextChild(open)) {
            switch (xml.name(OpenDocument.TABLE)) {
                case "table-column" -> {
                    int count = Math.max(1, xml.number("number-columns-repeated", 1));
                    if (!xml.attribute("visibility", "visible").equals("visible") && defined <= Bounds.COLUMNS) {
                        hiddenColumns.set(defined, Math.min(defined + count, Bounds.COLUMNS + 1));
                    }
                    defined = (int) Math.min(defined + (long) count, 1 << 20);
                }
                case "table-row" -> {
                    row = nextRow;
                    nextRow = row + Math.max(1, xml.number("number-rows-repeated", 1));
                    column = 1;
                }
                case "table-cell", "covered-table-cell" -> {
                    int right = xml.number("number-columns-spanned", 1);
                    int down = xml.number("number-rows-spanned", 1);
                    if (row <= Bounds.ROWS && column <= Bounds.COLUMNS) {
                        merged.add(
                                (int) row,
                                (int) column,
                                (int) Math.min(row + Math.max(down, 1) - 1L, Bounds.ROWS),
                                (int) Math.min(column + Math.max(right, 1) - 1L, 1 << 14));
                    }
                    column += Math.max(1, xml.number("number-columns-repeated", 1));
                    xml.skip();
                }
                case "shapes", "named-expressions", "" -> xml.skip();
                default -> {
                    // groups and headers of rows and columns are walked into
                }
            }
        }
        return new SheetHead(name, hidden, merged.regions(), hiddenColumns);
    }

    /** A time that is missing or badly written is none: it only helps to order copies. */
    private static @Nullable Instant modified(XmlSource meta) {
        try (Xml xml = new Xml(meta.open())) {
            while (xml.nextStart()) {
                if (xml.isAt(OpenDocument.OFFICE, "meta") && xml.depth() == 2) {
                    int open = xml.depth();
                    while (xml.nextChild(open)) {
                        if (xml.isAt(OpenDocument.DUBLIN_CORE, "date") && xml.depth() == open + 1) {
                            String text = xml.text().trim();
                            return text.endsWith("Z") || text.lastIndexOf('+') > 10
                                    ? OffsetDateTime.parse(text).toInstant()
                                    : LocalDateTime.parse(text).toInstant(OFFICE);
                        }
                    }
                } else if (xml.isAt(OpenDocument.OFFICE, "body")) {
                    return null;
                }
            }
            return null;
        } catch (IOException | DateTimeException e) {
            return null;
        }
    }

    /** The properties that somebody gave the document; a document without any is none the worse. */
    private void readProperties(XmlSource meta) {
        try (Xml xml = new Xml(meta.open())) {
            while (xml.nextStart() && !xml.isAt("body")) {
                if (xml.isAt("user-defined")) {
                    properties.put(xml.attribute("name", ""), xml.text());
                }
            }
        } catch (IOException e) {
            properties.clear();
        }
    }

    @Override
    public @Nullable SheetReader nextSheet() throws IOException {
        SheetHead head = heads.poll();
        while (head != null && rows.nextStart()) {
            if (OdsSheet.isTable(rows)) {
                return new OdsSheet(rows, head, styles);
            }
        }
        return null;
    }

    @Override
    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    @Override
    public String firstSheet() {
        return firstSheet;
    }

    @Override
    public @Nullable Instant modified() {
        return modified;
    }

    @Override
    public void close() throws IOException {
        try (file) {
            rows.close();
        }
    }
}
