package org.yinghuo.report.workbook;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yinghuo.report.workbook.CellStyles.Look;

/** The part of a {@link PlainWorkbook} that tells how each {@link Look} is drawn: the same in every one of them. */
final class StyleSheet {

    /** Formats of numbers that have no number of their own begin here. */
    private static final int OWN_FORMATS = 164;

    /** The first two fills are every workbook's. */
    private static final int OWN_FILLS = 2;

    private static final Map<Look, Integer> INDEXES = indexes();

    private static final byte[] XML = xml().getBytes(StandardCharsets.UTF_8);

    private StyleSheet() {}

    /** The style of a look, by its place. */
    static int index(Look look) {
        return Objects.requireNonNull(INDEXES.get(look));
    }

    private static Map<Look, Integer> indexes() {
        Map<Look, Integer> indexes = new EnumMap<>(Look.class);
        for (Look look : Look.values()) {
            indexes.put(look, indexes.size() + 1);
        }
        return indexes;
    }

    static byte[] bytes() {
        return XML.clone();
    }

    private static String xml() {
        StringBuilder formats = new StringBuilder();
        StringBuilder fonts =
                new StringBuilder("<font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>");
        StringBuilder fills = new StringBuilder("<fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill>");
        StringBuilder looks =
                new StringBuilder("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
        int format = OWN_FORMATS;
        int fill = OWN_FILLS;
        for (Look look : Look.values()) {
            Dress dress = look.dress();
            fonts.append(font(dress));
            boolean filled = !dress.fill().isEmpty();
            if (filled) {
                fills.append("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF")
                        .append(dress.fill())
                        .append("\"/></patternFill></fill>");
            }
            int builtIn = builtIn(dress.format());
            if (builtIn < 0) {
                formats.append("<numFmt numFmtId=\"")
                        .append(format)
                        .append("\" formatCode=\"")
                        .append(XmlText.escape(dress.format()))
                        .append("\"/>");
            }
            looks.append("<xf numFmtId=\"")
                    .append(builtIn < 0 ? format++ : builtIn)
                    .append("\" fontId=\"")
                    .append(index(look))
                    .append("\" fillId=\"")
                    .append(filled ? fill++ : 0)
                    .append("\" borderId=\"")
                    .append(List.of(Dress.Lines.values()).indexOf(dress.lines()))
                    .append("\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\"")
                    .append(dress.quoted() ? " quotePrefix=\"1\"" : "")
                    .append(" applyAlignment=\"1\">")
                    .append(alignment(dress))
                    .append("</xf>");
        }
        int all = Look.values().length + 1;
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<numFmts count=\"" + (format - OWN_FORMATS) + "\">" + formats + "</numFmts>"
                + "<fonts count=\"" + all + "\">" + fonts + "</fonts>"
                + "<fills count=\"" + fill + "\">" + fills + "</fills>"
                + "<borders count=\"" + Dress.Lines.values().length + "\">" + borders() + "</borders><cellStyleXfs"
                + " count=\"1\"><xf"
                + " numFmtId=\"0\""
                + " fontId=\"0\" fillId=\"0\""
                + " borderId=\"0\"/></cellStyleXfs><cellXfs"
                + " count=\"" + all + "\">" + looks + "</cellXfs>"
                + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
                + "</styleSheet>";
    }

    private static String font(Dress dress) {
        return "<font>"
                + (dress.bold() ? "<b/>" : "")
                + (dress.underlined() ? "<u/>" : "")
                + "<sz val=\"" + dress.points() + "\"/>"
                + (dress.colour().isEmpty() ? "" : "<color rgb=\"FF" + dress.colour() + "\"/>")
                + "<name val=\"" + CellStyles.FONT + "\"/></font>";
    }

    private static String alignment(Dress dress) {
        String side = switch (dress.side()) {
            case USUAL -> "";
            case LEFT -> " horizontal=\"left\"";
            case CENTRE -> " horizontal=\"center\"";
            case RIGHT -> " horizontal=\"right\"";
        };
        return "<alignment" + side + " vertical=\"center\""
                + (dress.wrapped() ? " wrapText=\"1\"" : "")
                + (dress.indent() > 0 ? " indent=\"" + dress.indent() + "\"" : "")
                + "/>";
    }

    /** In the order of {@link Dress.Lines}. */
    private static String borders() {
        StringBuilder borders = new StringBuilder();
        for (Dress.Lines lines : Dress.Lines.values()) {
            borders.append(
                    switch (lines) {
                        case NONE -> "<border><left/><right/><top/><bottom/><diagonal/></border>";
                        case AROUND ->
                            "<border>" + line("left", "thin", Dress.LINE) + line("right", "thin", Dress.LINE)
                                    + line("top", "thin", Dress.LINE) + line("bottom", "thin", Dress.LINE)
                                    + "<diagonal/></border>";
                        case BENEATH ->
                            "<border><left/><right/><top/>" + line("bottom", "medium", Dress.RED)
                                    + "<diagonal/></border>";
                    });
        }
        return borders.toString();
    }

    private static String line(String where, String style, String colour) {
        return "<" + where + " style=\"" + style + "\"><color rgb=\"FF" + colour + "\"/></" + where + ">";
    }

    /** The number that the file format itself gives a format; negative where it has none. */
    private static int builtIn(String format) {
        return switch (format) {
            case "General" -> 0;
            case "#,##0" -> 3;
            case "#,##0.00" -> 4;
            case "@" -> 49;
            default -> -1;
        };
    }
}
