package org.yinghuo.sheet;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The different names a document uses: a parser's table of names slows down with the square of their number, and a sheet needs some hundreds. */
final class XmlNames {

    private static final int MOST = 10_000;
    private static final int RECENT = 1 << 8;

    private final Set<String> names = new HashSet<>();

    /** The parser hands out one string a name, so that a look tells most names that were seen. */
    private final @Nullable String[] recent = new @Nullable String[RECENT];

    /** Takes in the names of the element just started. */
    void see(XMLStreamReader reader) throws UnreadableFileException {
        see(reader.getLocalName());
        see(reader.getPrefix());
        int attributes = reader.getAttributeCount();
        for (int i = 0; i < attributes; i++) {
            see(reader.getAttributeLocalName(i));
            see(reader.getAttributePrefix(i));
        }
        int declared = reader.getNamespaceCount();
        for (int i = 0; i < declared; i++) {
            see(reader.getNamespacePrefix(i));
            see(reader.getNamespaceURI(i));
        }
    }

    @SuppressWarnings("ReferenceEquality") // equal ones that are not the same are looked up
    private void see(@Nullable String name) throws UnreadableFileException {
        if (name == null || name.isEmpty()) {
            return;
        }
        int slot = name.hashCode() & (RECENT - 1);
        if (recent[slot] == name) {
            return;
        }
        recent[slot] = name;
        if (names.add(name) && names.size() > MOST) {
            throw Unreadable.TOO_LARGE.because("XML with more than " + MOST + " different names");
        }
    }
}
