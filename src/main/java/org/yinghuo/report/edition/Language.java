package org.yinghuo.report.edition;

import java.util.Locale;

/** The language of headings and sentences in reports; names and codes are never translated. */
public enum Language {
    ZH,
    EN;

    /** The option's value: {@code zh}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
