package org.yinghuo.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The styles of an OpenDocument file, as far as they hide a sheet or strike a text through. */
final class OdsStyles {

    private static final Set<String> TABLE = Set.of(OpenDocument.TABLE);

    private final Map<String, Boolean> struck = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private @Nullable String current;

    /** Takes an element within the styles; others say nothing here. */
    void take(Xml xml) throws UnreadableFileException {
        if (parents.size() + struck.size() + hidden.size() > Bounds.STYLES) {
            throw Unreadable.TOO_LARGE.because("more than " + Bounds.STYLES + " styles");
        }
        switch (xml.name(OpenDocument.STYLE)) {
            case "style" -> {
                current = xml.attribute("name");
                String parent = xml.attribute("parent-style-name");
                if (current != null && parent != null) {
                    parents.put(current, parent);
                }
            }
            case "text-properties" -> {
                String line = xml.attribute("text-line-through-style");
                String kind = xml.attribute("text-line-through-type");
                if (current != null && (line != null || kind != null)) {
                    struck.put(current, !"none".equals(line) && !"none".equals(kind));
                }
            }
            case "table-properties" -> {
                if (current != null && "false".equals(xml.attributeOf(TABLE, "display"))) {
                    hidden.add(current);
                }
            }
            default -> {
                // borders and widths
            }
        }
    }

    /** Reads a part that holds nothing but styles. */
    void read(XmlSource source) throws IOException {
        try (Xml xml = new Xml(source.open())) {
            while (xml.nextStart()) {
                take(xml);
            }
        }
    }

    boolean isHidden(@Nullable String style) {
        return style != null && hidden.contains(style);
    }

    /** Whether the style or one it is based on strikes through; null where none of them says. */
    @Nullable
    Boolean struck(@Nullable String style) {
        String name = style;
        for (int steps = 0; name != null && steps < 20; steps++) {
            Boolean says = struck.get(name);
            if (says != null) {
                return says;
            }
            name = parents.get(name);
        }
        return null;
    }
}
