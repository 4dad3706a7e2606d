package org.yinghuo.words.time;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which comes first where a day ends with its year: 13/9/2022 or 9/13/2022. */
public enum DayOrder {
    UNKNOWN,
    MONTH_FIRST,
    DAY_FIRST;

    private static final Pattern YEAR_LAST =
            Pattern.compile("\\s*([0-9]{1,2})([-/.])([0-9]{1,2})\\2[0-9]{4}(?![0-9]).*");
    /** 9/13/22 can be no year first. */
    private static final Pattern SHORT_YEAR =
            Pattern.compile("\\s*(?:0?[1-9]|1[0-2])/(?:1[3-9]|2[0-9]|3[01])/[0-9]{2}(?![0-9/]).*");

    private static final Pattern STATED = Pattern.compile("(?:dd?[-/.](mm?)|mm?[-/.](dd?))[-/.]yy");
    private static final int MONTHS = 12;

    /**
     * What one sheet's cells show together: where one says 13/9/2022, another's 9/3/2022 is of March. Unknown where nothing tells, or the
     * cells do not agree.
     */
    public static final class Seen {
        private boolean monthFirst;
        private boolean dayFirst;

        /** Sees a cell, or a heading that says how days are to be written: Date (mm/dd/yyyy). */
        public void see(String text) {
            if (text.length() < 7 || text.length() > 80) {
                return;
            }
            if (text.indexOf('/') < 0 && text.indexOf('-') < 0 && text.indexOf('.') < 0) {
                return;
            }
            Matcher day = YEAR_LAST.matcher(text);
            if (day.matches()) {
                monthFirst |= Integer.parseInt(day.group(3)) > MONTHS;
                dayFirst |= Integer.parseInt(day.group(1)) > MONTHS;
                return;
            }
            monthFirst |= SHORT_YEAR.matcher(text).matches();
            Matcher stated = STATED.matcher(text.toLowerCase(Locale.ROOT));
            if (stated.find()) {
                dayFirst |= stated.group(1) != null;
                monthFirst |= stated.group(2) != null;
            }
        }

        public DayOrder order() {
            return monthFirst == dayFirst ? UNKNOWN : monthFirst ? MONTH_FIRST : DAY_FIRST;
        }
    }
}
