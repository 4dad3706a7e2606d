package org.yinghuo.sheet;

/** The vocabularies of OpenDocument. */
final class OpenDocument {

    static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    /** LibreOffice's own, for what the standard has no word for. */
    static final String CALC_EXTENSION = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

    private OpenDocument() {}
}
