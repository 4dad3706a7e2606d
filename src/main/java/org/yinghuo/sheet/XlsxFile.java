package org.yinghuo.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An .xlsx, .xlsm or strict OOXML workbook.
 *
 * <p>Its parts are found by the relationships between them, never by their usual names. The package is read straight from the zip: what POI refuses in it (a second
 * core-properties part, a badly written time) says nothing about the sheets.
 */
final class XlsxFile implements SheetFile {

    /** Of transitional and of strict OOXML. */
    private static final Set<String> RELATIONSHIPS = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships");

    private static final String DUBLIN_CORE_TERMS = "http://purl.org/dc/terms/";

    private final ZipParts parts;
    private final Deque<Sheet> sheets = new ArrayDeque<>();
    private final XlsxStyles styles;
    private final SharedStrings strings;
    private final @Nullable Instant modified;
    private final Map<String, String> properties;
    private final String firstSheet;
    private boolean date1904;
    private @Nullable XlsxSheet open;

    private record Sheet(String name, boolean hidden, String part) {}

    /** A relationship's target by its id, for one of the types wanted. */
    private record Relationship(String id, String type, String target) {}

    XlsxFile(ZipParts parts) throws IOException {
        this.parts = parts;
        String workbook = "";
        String core = "";
        String custom = "";
        for (Relationship relationship : relationships("")) {
            if (relationship.type().equals("officeDocument")) {
                workbook = relationship.target();
            } else if (relationship.type().equals("core-properties")) {
                core = relationship.target();
            } else if (relationship.type().equals("custom-properties")) {
                custom = relationship.target();
            }
        }
        if (workbook.endsWith(".bin")) {
            throw Unreadable.UNSUPPORTED.because("binary workbook", ".xlsb");
        }
        if (!parts.has(workbook)) {
            throw Unreadable.DAMAGED.because("package without a workbook");
        }
        Map<String, Relationship> byId = new HashMap<>();
        String stylesPart = "";
        String stringsPart = "";
        for (Relationship relationship : relationships(workbook)) {
            byId.put(relationship.id(), relationship);
            if (relationship.type().equals("styles")) {
                stylesPart = relationship.target();
            } else if (relationship.type().equals("sharedStrings")) {
                stringsPart = relationship.target();
            }
        }
        readWorkbook(workbook, byId);
        styles = new XlsxStyles(parts.openSmall(stylesPart));
        strings = new SharedStrings(parts.open(stringsPart));
        modified = modified(core);
        properties = properties(custom);
        Sheet first = sheets.peek();
        firstSheet = first == null ? "" : first.name();
    }

    static XlsxFile open(Path file, List<ZipDirectory.Entry> checked) throws IOException {
        ZipParts parts = new ZipParts(file, checked);
        try {
            return new XlsxFile(parts);
        } catch (IOException | RuntimeException | Error e) {
            parts.close();
            throw e;
        }
    }

    private void readWorkbook(String workbook, Map<String, Relationship> byId) throws IOException {
        InputStream part = parts.openSmall(workbook);
        if (part == null) {
            throw Unreadable.DAMAGED.because("package without a workbook");
        }
        try (Xml xml = new Xml(part)) {
            if (!xml.nextStart() || !xml.isAt("workbook")) {
                throw Unreadable.UNSUPPORTED.because("package that is no workbook", "OOXML");
            }
            while (xml.nextOwnChild(1)) {
                if (xml.isAt("workbookPr")) {
                    date1904 = xml.flag("date1904", false);
                } else if (xml.isAt("sheets")) {
                    readSheets(xml, byId);
                }
            }
        }
    }

    private void readSheets(Xml xml, Map<String, Relationship> byId) throws IOException {
        int open = xml.depth();
        while (xml.nextOwnChild(open)) {
            String id = xml.isAt("sheet") ? xml.attributeOf(RELATIONSHIPS, "id") : null;
            Relationship relationship = id == null ? null : byId.get(id);
            if (relationship != null && relationship.type().equals("worksheet")) {
                boolean hidden = !xml.attribute("state", "visible").equals("visible");
                sheets.add(new Sheet(xml.attribute("name", ""), hidden, relationship.target()));
            }
        }
    }

    /** The relationships of a part, of the package where it is empty; their types by their last word. */
    private List<Relationship> relationships(String part) throws IOException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        List<Relationship> relationships = new ArrayList<>();
        InputStream bytes = parts.openSmall(folder + "_rels/" + part.substring(slash + 1) + ".rels");
        if (bytes == null) {
            return relationships;
        }
        try (Xml xml = new Xml(bytes)) {
            if (!xml.nextStart()) {
                return relationships;
            }
            while (xml.nextOwnChild(1)) {
                if (xml.isAt("Relationship") && !xml.attribute("TargetMode", "").equals("External")) {
                    String type = xml.attribute("Type", "");
                    relationships.add(new Relationship(
                            xml.attribute("Id", ""), type(type), resolved(folder, xml.attribute("Target", ""))));
                }
            }
        }
        return relationships;
    }

    /** The last word of a type of the standard; what extensions call by the same word is none. */
    private static String type(String uri) {
        int slash = uri.lastIndexOf('/');
        String word = uri.substring(slash + 1);
        boolean standard =
                word.equals("core-properties") || RELATIONSHIPS.contains(uri.substring(0, Math.max(slash, 0)));
        return standard ? word : uri;
    }

    private static String resolved(String folder, String target) {
        String path = target.replace('\\', '/');
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (path.startsWith("/") ? path : folder + path).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    /** A time that is missing or badly written is none: it only helps to order copies. */
    private @Nullable Instant modified(String core) {
        try (InputStream part = parts.openSmall(core)) {
            if (part == null) {
                return null;
            }
            try (Xml xml = new Xml(part)) {
                while (xml.nextStart()) {
                    if (xml.isAt(DUBLIN_CORE_TERMS, "modified") && xml.depth() == 2) {
                        return OffsetDateTime.parse(xml.text().trim()).toInstant();
                    }
                }
            }
            return null;
        } catch (IOException | DateTimeException e) {
            return null;
        }
    }

    /** The properties that somebody gave the workbook; none where they cannot be read. */
    private Map<String, String> properties(String custom) {
        Map<String, String> read = new HashMap<>();
        try (InputStream part = custom.isEmpty() ? null : parts.openSmall(custom)) {
            if (part == null) {
                return read;
            }
            try (Xml xml = new Xml(part)) {
                while (xml.nextStart()) {
                    if (xml.isAt("property")) {
                        String name = xml.attribute("name", "");
                        int depth = xml.depth();
                        if (xml.nextChild(depth)) {
                            read.put(name, xml.text());
                        }
                    }
                }
            }
        } catch (IOException e) {
            return read;
        }
        return read;
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
    public @Nullable SheetReader nextSheet() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
        Sheet next = sheets.poll();
        if (next == null) {
            return null;
        }
        open = new XlsxSheet(
                parts,
                next.part(),
                new XlsxSheet.Entry(next.name(), next.hidden(), comments(next.part())),
                new XlsxSheet.Book(styles, strings, date1904));
        return open;
    }

    /** What is written beside the cells of a sheet; nothing where that cannot be read, for it only helps to ask. */
    private Map<Integer, String> comments(String sheet) {
        try {
            for (Relationship relationship : relationships(sheet)) {
                if (relationship.type().equals("comments")) {
                    return XlsxComments.read(parts.openSmall(relationship.target()));
                }
            }
        } catch (IOException e) {
            return Map.of();
        }
        return Map.of();
    }

    @Override
    public @Nullable Instant modified() {
        return modified;
    }

    @Override
    public void close() throws IOException {
        try (parts) {
            if (open != null) {
                open.close();
            }
        }
    }
}
