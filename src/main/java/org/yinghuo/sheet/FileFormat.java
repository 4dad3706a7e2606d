package org.yinghuo.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Finds out what is inside a file from its first bytes, and opens it so. */
final class FileFormat {

    private static final int HEAD = 8_192;

    private FileFormat() {}

    static SheetFile open(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw Unreadable.EMPTY.because("empty file");
        }
        String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
            return zipped(file);
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return XlsFile.open(file);
        }
        refuseLocked(head);
        refuseOthers(start);
        ExchangeFormat exchange = ExchangeFormat.of(head);
        if (exchange != null) {
            throw exchange.refusal();
        }
        TextEncoding encoding = TextEncoding.of(file);
        return switch (Markup.of(file, encoding)) {
            case NONE -> new TextFile(file, encoding);
            case HTML -> HtmlFile.open(file, encoding);
            case EXCEL_2003 -> new Excel2003File(file);
            case OPEN_DOCUMENT -> OdsFile.flat(file);
            case OTHER_XML -> throw Unreadable.UNSUPPORTED.because("XML that is no workbook", "XML");
        };
    }

    private static SheetFile zipped(Path file) throws IOException {
        List<ZipDirectory.Entry> entries = ZipDirectory.check(file);
        boolean ooxml = false;
        for (ZipDirectory.Entry entry : entries) {
            String name = entry.name().toLowerCase(Locale.ROOT);
            if (name.startsWith("word/") || name.startsWith("ppt/")) {
                throw Unreadable.DOCUMENT.because(
                        "text document or presentation", name.startsWith("word/") ? "Word" : "PowerPoint");
            }
            if (name.endsWith(".iwa")) {
                throw Unreadable.UNSUPPORTED.because("Numbers document", "Numbers");
            }
            if (name.equals("mimetype") || name.equals("meta-inf/manifest.xml")) {
                return openDocument(file, entries);
            }
            ooxml |= name.equals("[content_types].xml") || name.equals("_rels/.rels");
        }
        if (!ooxml) {
            throw Unreadable.ZIP.because("archive");
        }
        return XlsxFile.open(file, entries);
    }

    /** OpenDocument of any kind, or else an archive of something that has a manifest too. */
    private static SheetFile openDocument(Path file, List<ZipDirectory.Entry> entries) throws IOException {
        String type;
        try (ZipParts parts = new ZipParts(file, entries);
                InputStream in = parts.openSmall("mimetype")) {
            type = in == null ? "" : new String(in.readNBytes(200), StandardCharsets.ISO_8859_1).trim();
        }
        if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
            return OdsFile.zipped(file, entries);
        }
        if (type.startsWith("application/vnd.oasis.opendocument")) {
            throw Unreadable.UNSUPPORTED.because("OpenDocument without sheets", "OpenDocument");
        }
        throw Unreadable.ZIP.because("archive");
    }

    /** Files that an office's own security program keeps locked outside its walls. */
    private static void refuseLocked(byte[] head) throws UnreadableFileException {
        String start = new String(head, 0, Math.min(head.length, 1_024), StandardCharsets.ISO_8859_1);
        if (start.contains("E-SafeNet") || start.startsWith("%TSD-Header-###%")) {
            throw Unreadable.ENCRYPTED.because("locked by a document security program");
        }
    }

    private static void refuseOthers(String start) throws UnreadableFileException {
        if (start.startsWith("%PDF")) {
            throw Unreadable.PICTURE.because("PDF");
        }
        if (start.startsWith("MIME-Version:")) {
            throw Unreadable.UNSUPPORTED.because("web archive", "MHTML");
        }
        if (start.startsWith("{\\rtf")) {
            throw Unreadable.DOCUMENT.because("RTF", "RTF");
        }
        if (start.startsWith("\u0089PNG")
                || start.startsWith("\u00FF\u00D8\u00FF")
                || start.startsWith("GIF8")
                || start.startsWith("II*\0")
                || start.startsWith("MM\0*")
                || (start.startsWith("BM") && start.startsWith("\0\0\0\0", 6))
                || start.startsWith("RIFF")
                || start.startsWith("ftyp", 4)) {
            throw Unreadable.PICTURE.because("image");
        }
        if (start.startsWith("Rar!")
                || start.startsWith("7z\u00BC\u00AF'\u001C")
                || start.startsWith("\u001F\u008B")
                || start.startsWith("BZh")
                || start.startsWith("\u00FD7zXZ")) {
            throw Unreadable.ZIP.because("archive");
        }
        if (start.startsWith("\t\0\4\0")
                || start.startsWith("\t\2\6\0")
                || start.startsWith("\t\4\6\0")
                || start.startsWith("\t\b\b\0")
                || start.startsWith("\t\b\20\0")) {
            throw Unreadable.UNSUPPORTED.because(".xls of before Excel 97", "Excel 95");
        }
    }
}
