package org.yinghuo.report.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipOutputStream;

/**
 * A workbook written straight as the file format has it, without a model of it being built first.
 *
 * <p>A night hands back dozens of small workbooks, and to build each as the library has it takes longer than all else that is done for it. What has charts is
 * still built by the library.
 */
final class PlainWorkbook implements Closeable {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-";
    private static final String SHEET_TYPES = TYPES + "officedocument.spreadsheetml.";

    private final List<PlainSheet> sheets = new ArrayList<>();
    private String propertyName = "";
    private String property = "";

    /** A new sheet, after those there are. */
    PlainSheet sheet(String name) {
        PlainSheet sheet = new PlainSheet(name, sheets.size() + 1);
        sheets.add(sheet);
        return sheet;
    }

    /** Lets the workbook carry a text that no sheet shows. */
    void property(String name, String text) {
        propertyName = name;
        property = text;
    }

    /**
     * Writes all of it.
     *
     * @param title the title in its properties
     * @param created the moment in its properties
     */
    void write(String title, LocalDateTime created, OutputStream out) throws IOException {
        sheets.forEach(PlainSheet::finish);
        ZipOutputStream to = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(to, "[Content_Types].xml", types());
        put(to, "_rels/.rels", rootRelations());
        StableZip.putProperties(to, title, created);
        if (!propertyName.isEmpty()) {
            put(to, "docProps/custom.xml", custom());
        }
        put(to, "xl/_rels/workbook.xml.rels", workbookRelations());
        for (PlainSheet sheet : sheets) {
            SheetNotes notes = sheet.notes();
            if (!notes.isEmpty()) {
                put(to, notes.textsPart(), notes.texts());
                put(to, notes.shapesPart(), notes.shapes());
                put(
                        to,
                        "xl/worksheets/_rels/" + sheet.part().substring("xl/worksheets/".length()) + ".rels",
                        notes.relations());
            }
        }
        StableZip.put(to, "xl/styles.xml", StyleSheet.bytes());
        put(to, "xl/workbook.xml", workbook());
        for (PlainSheet sheet : sheets) {
            to.putNextEntry(StableZip.part(sheet.part()));
            to.write(sheet.head().getBytes(StandardCharsets.UTF_8));
            try (InputStream rows = sheet.rows()) {
                rows.transferTo(to);
            }
            to.write(sheet.tail().getBytes(StandardCharsets.UTF_8));
            to.closeEntry();
        }
        to.finish();
    }

    private static void put(ZipOutputStream to, String name, String xml) throws IOException {
        StableZip.put(to, name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private String types() {
        StringBuilder types = new StringBuilder(DECLARATION
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"" + TYPES + "package.relationships+xml\"/>"
                + "<Default Extension=\"vml\" ContentType=\"" + TYPES + "officedocument.vmlDrawing\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        type(types, "docProps/app.xml", TYPES + "officedocument.extended-properties+xml");
        type(types, "docProps/core.xml", TYPES + "package.core-properties+xml");
        if (!propertyName.isEmpty()) {
            type(types, "docProps/custom.xml", TYPES + "officedocument.custom-properties+xml");
        }
        type(types, "xl/styles.xml", SHEET_TYPES + "styles+xml");
        type(types, "xl/workbook.xml", SHEET_TYPES + "sheet.main+xml");
        for (PlainSheet sheet : sheets) {
            type(types, sheet.part(), SHEET_TYPES + "worksheet+xml");
            if (!sheet.notes().isEmpty()) {
                type(types, sheet.notes().textsPart(), SHEET_TYPES + "comments+xml");
            }
        }
        return types.append("</Types>").toString();
    }

    private static void type(StringBuilder types, String part, String type) {
        types.append("<Override PartName=\"/")
                .append(part)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>");
    }

    private String rootRelations() {
        return relations("<Relationship Id=\"rId1\" Type=\"" + RELATIONS
                + "/officeDocument\" Target=\"xl/workbook.xml\"/><Relationship Id=\"rId2\" Type=\"" + RELATIONS
                + "/extended-properties\" Target=\"docProps/app.xml\"/><Relationship Id=\"rId3\" Type=\"" + PACKAGE
                + "/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
                + (propertyName.isEmpty()
                        ? ""
                        : "<Relationship Id=\"rId4\" Type=\"" + RELATIONS
                                + "/custom-properties\" Target=\"docProps/custom.xml\"/>"));
    }

    private String workbookRelations() {
        StringBuilder relations = new StringBuilder();
        for (int at = 1; at <= sheets.size(); at++) {
            relations
                    .append("<Relationship Id=\"rId")
                    .append(at)
                    .append("\" Type=\"" + RELATIONS + "/worksheet\" Target=\"worksheets/sheet")
                    .append(at)
                    .append(".xml\"/>");
        }
        relations
                .append("<Relationship Id=\"rId")
                .append(sheets.size() + 1)
                .append("\" Type=\"" + RELATIONS + "/styles\" Target=\"styles.xml\"/>");
        return relations(relations.toString());
    }

    static String relations(String all) {
        return DECLARATION + "<Relationships xmlns=\"" + PACKAGE + "\">" + all + "</Relationships>";
    }

    private String workbook() {
        StringBuilder workbook = new StringBuilder(DECLARATION + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\""
                + RELATIONS + "\"><workbookPr/><bookViews><workbookView/></bookViews><sheets>");
        StringBuilder names = new StringBuilder();
        for (int at = 1; at <= sheets.size(); at++) {
            PlainSheet sheet = sheets.get(at - 1);
            workbook.append("<sheet name=\"")
                    .append(XmlText.escape(sheet.name()))
                    .append("\" sheetId=\"")
                    .append(at)
                    .append(sheet.isHidden() ? "\" state=\"hidden" : "")
                    .append("\" r:id=\"rId")
                    .append(at)
                    .append("\"/>");
            names.append(sheet.definedNames());
        }
        workbook.append("</sheets>");
        if (!names.isEmpty()) {
            workbook.append("<definedNames>").append(names).append("</definedNames>");
        }
        return workbook.append("</workbook>").toString();
    }

    private String custom() {
        return DECLARATION
                + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\""
                + " xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\"><property"
                + " fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name=\"" + XmlText.escape(propertyName)
                + "\"><vt:lpwstr>" + XmlText.escape(property) + "</vt:lpwstr></property></Properties>";
    }

    @Override
    public void close() throws IOException {
        for (PlainSheet sheet : sheets) {
            sheet.close();
        }
    }
}
