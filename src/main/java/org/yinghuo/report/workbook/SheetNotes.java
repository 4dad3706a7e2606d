package org.yinghuo.report.workbook;

import org.yinghuo.model.Origin;

/** The notes on the cells of a sheet, in the two parts that the file format has for them: what they say, and where they are drawn. */
final class SheetNotes {

    /** By it the sheet knows the part that draws them. */
    static final String DRAWING = "rId1";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /** Shapes are numbered by the thousand, each drawing in one of its own. */
    private static final int SHAPES = 1024;

    private static final int WIDE = 4;

    private final int number;
    private final StringBuilder texts = new StringBuilder();
    private final StringBuilder shapes = new StringBuilder();
    private int count;

    /** @param number that of the sheet, from 1 */
    SheetNotes(int number) {
        this.number = number;
    }

    void add(int row, int column, int high, String text) {
        count++;
        texts.append("<comment ref=\"")
                .append(Origin.columnName(column + 1))
                .append(row + 1)
                .append("\" authorId=\"0\"><text><t xml:space=\"preserve\">")
                .append(XmlText.escape(text))
                .append("</t></text></comment>");
        shapes.append("<v:shape id=\"_x0000_s")
                .append(SHAPES * number + count)
                .append("\" type=\"#_x0000_t202\" style=\"position:absolute; visibility:hidden\" fillcolor=\"#ffffe1\""
                        + " o:insetmode=\"auto\"><v:fill color=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\""
                        + " obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox"
                        + " style=\"mso-direction-alt:auto\"/><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/>"
                        + "<x:SizeWithCells/><x:Anchor>")
                .append(column + 1)
                .append(", 0, ")
                .append(row)
                .append(", 0, ")
                .append(column + 1 + WIDE)
                .append(", 0, ")
                .append(row + high)
                .append(", 0</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>")
                .append(row)
                .append("</x:Row><x:Column>")
                .append(column)
                .append("</x:Column></x:ClientData></v:shape>");
    }

    boolean isEmpty() {
        return count == 0;
    }

    String textsPart() {
        return "xl/comments" + number + ".xml";
    }

    String shapesPart() {
        return "xl/drawings/vmlDrawing" + number + ".vml";
    }

    String texts() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<authors><author>yinghuo</author></authors><commentList>" + texts + "</commentList></comments>";
    }

    String shapes() {
        return "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">"
                + "<o:idmap v:ext=\"edit\" data=\"" + number + "\"/></o:shapelayout><v:shapetype"
                + " id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
                + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
                + shapes + "</xml>";
    }

    /** Which parts belong to the sheet. */
    String relations() {
        return PlainWorkbook.relations("<Relationship Id=\"" + DRAWING + "\" Type=\"" + RELATIONS
                + "vmlDrawing\" Target=\"../drawings/vmlDrawing" + number + ".vml\"/>"
                + "<Relationship Id=\"rId2\" Type=\"" + RELATIONS + "comments\" Target=\"../comments" + number
                + ".xml\"/>");
    }
}
