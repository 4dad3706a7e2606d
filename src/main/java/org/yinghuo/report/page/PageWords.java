package org.yinghuo.report.page;

import org.yinghuo.report.edition.ReportWords;

/** The phrases as a template asks for them: its expression language cannot leave out the values a sentence does not have. */
public record PageWords(ReportWords phrases) {
    public String say(String key) {
        return phrases.say(key);
    }

    public String say(String key, Object value) {
        return phrases.say(key, value);
    }

    public String column(String name) {
        return phrases.column(name);
    }
}
