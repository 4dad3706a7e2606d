package org.yinghuo.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through an XML document element by element, by name and namespace: a name that stands alone is one of the vocabulary the document's root
 * element belongs to, so that transitional and strict OOXML, and any prefixes, are one, and what extensions call by the same name is none of it.
 *
 * <p>A document type, nesting deeper than any sheet's and endless text or tags are refused; nothing outside the document is ever fetched.
 */
final class Xml implements Closeable {

    private static final int DEPTH = 200;

    private final XMLStreamReader reader;
    private final InputStream bytes;
    private int depth;
    private String vocabulary = "";
    private final XmlNames names = new XmlNames();

    Xml(InputStream in) throws IOException {
        bytes = new MarkupGuard(in);
        try {
            reader = factory().createXMLStreamReader(bytes);
        } catch (XMLStreamException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    /** A factory of its own for each document: factories remember every name they ever saw. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** The next start or end of an element, or text; {@link XMLStreamConstants#END_DOCUMENT} after the last. */
    int next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEPTH) {
                            throw Unreadable.DAMAGED.because("XML nested too deep");
                        }
                        if (depth == 1) {
                            vocabulary = namespace();
                        }
                        names.see(reader);
                        return event;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return event;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return XMLStreamConstants.CHARACTERS;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw Unreadable.DAMAGED.because("XML with a document type");
                    default -> {
                        // comments and processing instructions say nothing
                    }
                }
            }
            return XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    /** Goes on to the start of the next element; false after the last. */
    boolean nextStart() throws IOException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
            event = next();
        }
        return true;
    }

    /** Goes on to the start of the next element within the one open now; false at its end. */
    boolean nextChild(int parentDepth) throws IOException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT
                    || (event == XMLStreamConstants.END_ELEMENT && depth < parentDepth)) {
                return false;
            }
        }
    }

    /**
     * Goes on to the start of the next element of the root's vocabulary that stands directly within the one open at that depth; false at its end. What is left
     * of the child before, and what extensions put between them, is passed over.
     */
    boolean nextOwnChild(int parentDepth) throws IOException {
        while (nextChild(parentDepth)) {
            if (depth == parentDepth + 1 && isOwn()) {
                return true;
            }
        }
        return false;
    }

    /** How many elements are open, the one just started included. */
    int depth() {
        return depth;
    }

    /** The name of the element, empty where it is none of the root's vocabulary. */
    String name() {
        return isOwn() ? reader.getLocalName() : "";
    }

    /** The name of the element, empty where it is none of that namespace. */
    String name(String namespace) {
        return namespace().equals(namespace) ? reader.getLocalName() : "";
    }

    boolean isAt(String localName) {
        return reader.getLocalName().equals(localName) && isOwn();
    }

    boolean isAt(String namespace, String localName) {
        return reader.getLocalName().equals(localName) && namespace().equals(namespace);
    }

    private boolean isOwn() {
        return namespace().equals(vocabulary);
    }

    private String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** The value of the element's own attribute, written with its element's prefix or with none; null where it is missing. */
    @Nullable
    String attribute(String localName) {
        int count = reader.getAttributeCount();
        for (int i = 0; i < count; i++) {
            if (reader.getAttributeLocalName(i).equals(localName)) {
                String namespace = reader.getAttributeNamespace(i);
                if (namespace == null || namespace.isEmpty() || namespace.equals(namespace())) {
                    return reader.getAttributeValue(i);
                }
            }
        }
        return null;
    }

    /** The value of an attribute of another vocabulary; null where it is missing. */
    @Nullable
    String attributeOf(Set<String> namespaces, String localName) {
        int count = reader.getAttributeCount();
        for (int i = 0; i < count; i++) {
            if (reader.getAttributeLocalName(i).equals(localName)
                    && namespaces.contains(String.valueOf(reader.getAttributeNamespace(i)))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String localName, String otherwise) {
        String value = attribute(localName);
        return value == null ? otherwise : value;
    }

    /** A whole number in an attribute; the other value where it is missing or none. */
    int number(String localName, int otherwise) {
        String value = attribute(localName);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.trim());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Whether the attribute says yes. */
    boolean flag(String localName, boolean otherwise) {
        String value = attribute(localName);
        return value == null ? otherwise : value.equals("1") || value.equals("true") || value.equals("on");
    }

    /** The text at the current event. */
    void appendText(StringBuilder text) throws IOException {
        try {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    /** All text within the element just started, of its child elements too; goes on to its end. */
    String text() throws IOException {
        int open = depth;
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS) {
                if (text.length() <= Bounds.LINE) {
                    appendText(text);
                }
            } else if (event == XMLStreamConstants.END_DOCUMENT
                    || (event == XMLStreamConstants.END_ELEMENT && depth < open)) {
                return text.toString();
            }
        }
    }

    /** Goes on to the end of the element just started. */
    void skip() throws IOException {
        int open = depth;
        while (depth >= open && next() != XMLStreamConstants.END_DOCUMENT) {
            // all of it
        }
    }

    /** The disk's or the guard's own word where one of them is behind it. */
    private static IOException unreadable(Exception e) {
        Throwable cause = e;
        for (int steps = 0; cause != null && steps < 10; steps++) {
            if (cause instanceof IOException io) {
                return io;
            }
            Throwable nested = cause instanceof XMLStreamException stax ? stax.getNestedException() : null;
            cause = nested == null ? cause.getCause() : nested;
        }
        return Unreadable.DAMAGED.because("damaged XML");
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw unreadable(e);
        } finally {
            bytes.close();
        }
    }
}
