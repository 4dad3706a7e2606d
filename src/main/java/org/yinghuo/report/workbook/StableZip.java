package org.yinghuo.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Workbooks and documents whose bytes depend on nothing but what they say.
 *
 * <p>The package is packed anew: its parts in a fixed order, compressed since people mail them, their times fixed, and its properties written
 * here, since the library's own tell the time, the user and the library's version. Compressors may differ between machines; what is inside does not.
 */
public final class StableZip {

    /** A month after the first moment a zip can tell: the JDK takes that one for an earlier, and adds a field that depends on the zone. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final DateTimeFormatter W3C = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'");
    private static final String NO_ROWS = "<sheetData/>";
    private static final String CORE = "docProps/core.xml";
    private static final String APPLICATION = "docProps/app.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final String END_OF_FORMATS = "</cellXfs>";
    private static final String DEFAULT_STYLE =
            "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

    /** The part that names all others comes first, then the one that names the root; readers that stream rely on it. */
    private static final Comparator<ZipArchiveEntry> ORDER = Comparator.<ZipArchiveEntry>comparingInt(
                    entry -> switch (entry.getName()) {
                        case "[Content_Types].xml" -> 0;
                        case "_rels/.rels" -> 1;
                        default -> 2;
                    })
            .thenComparing(ZipArchiveEntry::getName);

    private StableZip() {}

    /** Writes a package: {@code workbook::write}. */
    public interface Packed {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes a workbook or document.
     *
     * @param document how POI writes it: {@code workbook::write}
     * @param title the title in its properties
     * @param created the moment in its properties: the issue's, never the clock's
     */
    public static void write(Packed document, String title, LocalDateTime created, OutputStream out)
            throws IOException {
        write(document, List.of(), title, created, out);
    }

    /**
     * The same for a workbook some of whose sheets have their rows elsewhere.
     *
     * @param rows of sheets that are empty in the workbook itself
     */
    static void write(Packed document, List<SheetXml> rows, String title, LocalDateTime created, OutputStream out)
            throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        // It is only read again here: to compress it would be in vain.
        try (ZipArchiveOutputStream quickly = new ZipArchiveOutputStream(packed)) {
            quickly.setLevel(Deflater.NO_COMPRESSION);
            document.write(quickly);
        }
        write(packed.toByteArray(), rows, title, created, out);
    }

    private static void write(byte[] packed, List<SheetXml> rows, String title, LocalDateTime created, OutputStream out)
            throws IOException {
        Map<String, SheetXml> rowsByPart = new HashMap<>();
        rows.forEach(sheet -> rowsByPart.put(sheet.part(), sheet));
        try (ZipFile from = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(packed))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(from.getEntries());
            entries.sort(ORDER);
            ZipOutputStream to = new ZipOutputStream(out, StandardCharsets.UTF_8);
            for (ZipArchiveEntry entry : entries) {
                switch (entry.getName()) {
                    case CORE -> put(to, CORE, core(title, created));
                    case APPLICATION -> put(to, APPLICATION, application());
                    case STYLES -> {
                        try (InputStream part = from.getInputStream(entry)) {
                            put(to, STYLES, withDefaultStyle(part.readAllBytes()));
                        }
                    }
                    default -> {
                        SheetXml elsewhere = rowsByPart.get(entry.getName());
                        if (elsewhere != null) {
                            try (InputStream part = from.getInputStream(entry)) {
                                put(to, entry.getName(), part.readAllBytes(), elsewhere);
                            }
                            continue;
                        }
                        to.putNextEntry(part(entry.getName()));
                        try (InputStream part = from.getInputStream(entry)) {
                            part.transferTo(to);
                        }
                        to.closeEntry();
                    }
                }
            }
            to.finish();
        }
    }

    /** A sheet, its rows put in where it has none. */
    private static void put(ZipOutputStream to, String name, byte[] sheet, SheetXml rows) throws IOException {
        String whole = new String(sheet, StandardCharsets.UTF_8);
        int place = whole.indexOf(NO_ROWS);
        if (place < 0) {
            throw new IllegalStateException(name + " has rows of its own");
        }
        byte[] before = (whole.substring(0, place) + "<sheetData>\n").getBytes(StandardCharsets.UTF_8);
        byte[] after = ("</sheetData>" + whole.substring(place + NO_ROWS.length())).getBytes(StandardCharsets.UTF_8);
        to.putNextEntry(part(name));
        to.write(before);
        try (InputStream in = rows.read()) {
            in.transferTo(to);
        }
        to.write(after);
        to.closeEntry();
    }

    /** The parts that tell of a package's making. */
    static void putProperties(ZipOutputStream to, String title, LocalDateTime created) throws IOException {
        put(to, APPLICATION, application());
        put(to, CORE, core(title, created));
    }

    static void put(ZipOutputStream to, String name, byte[] bytes) throws IOException {
        to.putNextEntry(part(name));
        to.write(bytes);
        to.closeEntry();
    }

    /** A part whose time is the same always. */
    static ZipEntry part(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        return entry;
    }

    /** POI leaves the default style of a workbook without a name, of which other readers complain. */
    private static byte[] withDefaultStyle(byte[] styles) {
        String whole = new String(styles, StandardCharsets.UTF_8);
        int place = whole.indexOf(END_OF_FORMATS);
        if (place < 0 || whole.contains("<cellStyles")) {
            return styles;
        }
        int after = place + END_OF_FORMATS.length();
        return (whole.substring(0, after) + DEFAULT_STYLE + whole.substring(after)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] core(String title, LocalDateTime created) {
        String moment = W3C.format(created);
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                        + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                        + "<dc:title>" + XmlText.escape(title) + "</dc:title><dc:creator>yinghuo</dc:creator>"
                        + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + moment + "</dcterms:created>"
                        + "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + moment + "</dcterms:modified>"
                        + "</cp:coreProperties>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] application() {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                        + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                        + "<Application>yinghuo</Application></Properties>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
