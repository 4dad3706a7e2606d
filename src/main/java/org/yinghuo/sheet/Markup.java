package org.yinghuo.sheet;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a text is cells or markup, as what many programs export under the name .xls is. */
enum Markup {
    NONE,
    HTML,
    EXCEL_2003,
    OPEN_DOCUMENT,
    OTHER_XML;

    private static final int HEAD = 8_192;
    private static final Pattern HTML_START = Pattern.compile(
            "<(?:!doctype\\s+html|html|head|meta|title|style|script|body|table|div|center|font|p|h[1-6])\\b");
    private static final Pattern PROLOGUE = Pattern.compile("\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*)*", Pattern.DOTALL);

    static Markup of(Path file, TextEncoding encoding) throws IOException {
        char[] head = new char[HEAD];
        int length = 0;
        try (Reader text = encoding.reader(file)) {
            for (int got = text.read(head); got > 0 && length < HEAD; got = text.read(head, length, HEAD - length)) {
                length += got;
            }
        }
        return of(new String(head, 0, length).toLowerCase(Locale.ROOT));
    }

    private static Markup of(String head) {
        String start = head.stripLeading();
        if (!start.startsWith("<")) {
            return head.contains("<table") && head.contains("<tr") ? HTML : NONE;
        }
        var prologue = PROLOGUE.matcher(start);
        String body = prologue.lookingAt() ? start.substring(prologue.end()) : start;
        if (body.contains("urn:schemas-microsoft-com:office:spreadsheet")
                && body.contains("<")
                && !body.contains("<html")) {
            return EXCEL_2003;
        }
        if (body.startsWith("<office:document") && body.contains("opendocument")) {
            return OPEN_DOCUMENT;
        }
        if (HTML_START.matcher(body).lookingAt() || (body.contains("<table") && body.contains("<tr"))) {
            return HTML;
        }
        return start.startsWith("<?xml") ? OTHER_XML : NONE;
    }
}
