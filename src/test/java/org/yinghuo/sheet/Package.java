package org.yinghuo.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written part by part, for tests of what no writer would write. */
final class Package {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private String workbookProperties = "";
    private String workbookExtension = "";
    private String sheetState = "";
    private boolean strict;
    private int sheetCount = 1;

    /** An .xlsx with one sheet, {@code sheet} being what stands within its worksheet element. */
    static Package xlsx(String sheet) {
        Package made = new Package();
        made.parts.put("sheet", sheet);
        return made;
    }

    Package strings(String items) {
        parts.put("xl/sharedStrings.xml", HEAD + "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
        return this;
    }

    Package styles(String content) {
        parts.put("xl/styles.xml", HEAD + "<styleSheet xmlns=\"" + MAIN + "\">" + content + "</styleSheet>");
        return this;
    }

    Package date1904() {
        workbookProperties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** What an extension of the workbook holds. */
    Package extension(String content) {
        workbookExtension =
                "<extLst><ext uri=\"{1}\" xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\">"
                        + content + "</ext></extLst>";
        return this;
    }

    /** So many sheets, all of them the one part. */
    Package sheets(int count) {
        sheetCount = count;
        return this;
    }

    Package state(String state) {
        sheetState = " state=\"" + state + "\"";
        return this;
    }

    Package strict() {
        strict = true;
        return this;
    }

    Package part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        all.put(
                "_rels/.rels",
                HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r1\" Type=\"" + RELATIONSHIPS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/><Relationship Id=\"r2\""
                        + " Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\""
                        + " Target=\"docProps/core.xml\"/></Relationships>");
        StringBuilder sheets = new StringBuilder();
        for (int number = 1; number <= sheetCount; number++) {
            sheets.append("<sheet name=\"表").append(number == 1 ? "" : number);
            sheets.append("\" sheetId=\"")
                    .append(number)
                    .append("\" r:id=\"s1\"")
                    .append(sheetState)
                    .append("/>");
        }
        all.put(
                "xl/workbook.xml",
                HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONSHIPS + "\">" + workbookProperties
                        + "<sheets>" + sheets + "</sheets>" + workbookExtension + "</workbook>");
        all.put(
                "xl/_rels/workbook.xml.rels",
                HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"s1\" Type=\"" + RELATIONSHIPS
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"s2\" Type=\"" + RELATIONSHIPS + "/styles\" Target=\"/xl/styles.xml\"/>"
                        + "<Relationship Id=\"s3\" Type=\"" + RELATIONSHIPS
                        + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                        + "</Relationships>");
        all.put(
                "xl/worksheets/sheet1.xml",
                HEAD + "<worksheet xmlns=\"" + MAIN + "\">" + parts.getOrDefault("sheet", "") + "</worksheet>");
        all.putAll(parts);
        if (strict) {
            all.replaceAll((name, text) -> text.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                    .replace(RELATIONSHIPS, "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        }
        return zip(all);
    }

    static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
