package org.yinghuo.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the cell styles of an .xlsx say about their cells: kind of number, struck through. */
final class XlsxStyles {

    private final Map<Integer, NumberKind> formats = new HashMap<>();
    private final List<Boolean> struckFonts = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();

    private record Style(int format, int font) {}

    /**
     * @param part the part's bytes; null for a workbook without
     */
    XlsxStyles(@Nullable InputStream part) throws IOException {
        if (part == null) {
            return;
        }
        try (Xml xml = new Xml(part)) {
            if (!xml.nextStart() || !xml.isAt("styleSheet")) {
                throw Unreadable.DAMAGED.because("workbook whose styles are none");
            }
            while (xml.nextOwnChild(1)) {
                switch (xml.name()) {
                    case "numFmts" -> formats(xml);
                    case "fonts" -> fonts(xml);
                    case "cellXfs" -> cellStyles(xml);
                    default -> {
                        // fills and borders say nothing
                    }
                }
            }
        }
    }

    private void formats(Xml xml) throws IOException {
        int open = xml.depth();
        while (xml.nextOwnChild(open)) {
            if (xml.isAt("numFmt")) {
                formats.put(xml.number("numFmtId", -1), NumberKind.ofCode(xml.attribute("formatCode", "")));
            }
        }
    }

    private void fonts(Xml xml) throws IOException {
        int open = xml.depth();
        while (xml.nextOwnChild(open)) {
            if (xml.isAt("font")) {
                boolean struck = false;
                int font = xml.depth();
                while (xml.nextOwnChild(font)) {
                    if (xml.isAt("strike") || xml.isAt("dstrike")) {
                        struck = xml.flag("val", true);
                    }
                }
                struckFonts.add(struck);
            }
        }
    }

    private void cellStyles(Xml xml) throws IOException {
        int open = xml.depth();
        while (xml.nextOwnChild(open)) {
            if (xml.isAt("xf")) {
                styles.add(new Style(xml.number("numFmtId", 0), xml.number("fontId", 0)));
            }
        }
    }

    NumberKind kind(int style) {
        if (style < 0 || style >= styles.size()) {
            return NumberKind.NUMBER;
        }
        int format = styles.get(style).format();
        NumberKind own = formats.get(format);
        return own == null ? NumberKind.ofBuiltIn(format) : own;
    }

    boolean isStruck(int style) {
        if (style < 0 || style >= styles.size()) {
            return false;
        }
        int font = styles.get(style).font();
        return font >= 0 && font < struckFonts.size() && struckFonts.get(font);
    }
}
