package org.yinghuo.sheet;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The formats in which banks hand statements to accounting programs: OFX, QIF, MT940, CAMT; and JSON. None is a table. */
enum ExchangeFormat {
    OFX("\\s*(?:OFXHEADER\\s*:|(?:<\\?xml[^>]*>\\s*)?(?:<\\?OFX\\b|<OFX>)).*"),
    QIF("\\s*!(?:Type|Account|Option)\\s*:.*"),
    MT940("(?:\\{1:F01.*|\\s*(?::20:|:25:).*\\n:60[FM]:.*)"),
    CAMT("\\s*<\\?xml[^>]*>\\s*<(?:\\w+:)?Document[^>]*urn:iso:std:iso:20022:tech:xsd:camt\\.05.*"),
    JSON("\\s*(?:\\{\\s*\"|\\[\\s*\\{\\s*\").*");

    private static final int LOOKED_AT = 2_048;

    private final Pattern beginning;

    ExchangeFormat(String beginning) {
        this.beginning = Pattern.compile(beginning, Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    }

    /** The format that a file begins like; null where it is none of them. */
    static @Nullable ExchangeFormat of(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        String start = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
        for (ExchangeFormat format : values()) {
            if (format.beginning.matcher(start).matches()) {
                return format;
            }
        }
        return null;
    }

    /** The refusal of such a file. */
    UnreadableFileException refusal() {
        return this == JSON
                ? Unreadable.UNSUPPORTED.because("JSON", "JSON")
                : Unreadable.EXCHANGE.because("statement for accounting programs", name());
    }
}
