package org.yinghuo.ingest.layout;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.yinghuo.words.TitleWords;
import org.yinghuo.words.WordSet;

/** What a column is for besides its field, by its heading's words. */
public enum HeadingUse {
    /** Where people sign, or are ticked off, when they come. */
    SIGN,
    /** How many came along, the person beside not counted. */
    COMPANIONS,
    /** How many services a row stands for. */
    TURNS,
    /** How many days: a number beneath is days, not hours. */
    DAYS,
    /** That each service took so long, not all of a row together. */
    EACH,
    /** How long somebody has served since some beginning, this row's service last. */
    RUNNING,
    /** How long in all: of a row's service, or of all up to it. */
    WHOLE,
    /** When a clock was punched. */
    PUNCH,
    /** What really happened. */
    REAL,
    /** That somebody took part, planned or done. */
    TAKEN,
    /** What whoever looks records over says. */
    REVIEW,
    /** Whether it is recognised. */
    RECOGNISED,
    /** Whether the row is undone. */
    VOID,
    /** Whether the money came. */
    ARRIVED,
    /** What became of paying, as a platform says it. */
    PAYING,
    /** What was given that is no money, and what it is worth. */
    GOODS,
    /** That what was paid back is taken off already. */
    NET,
    /** What somebody promised, beside what they gave: 认捐金额. */
    PROMISED,
    /** Whether somebody's name is to be kept out of print. */
    ANONYMOUS,
    /** What one of several services took: 每次时长. */
    EACH_TIME,
    /** The number of a receipt. */
    RECEIPT,
    /** On which day of the week. */
    WEEKDAY,
    /** A sum spelt in capitals. */
    CAPITALS,
    /** A post, beside a department in one column. */
    POST;

    @SuppressWarnings("ImmutableEnumChecker") // nothing adds to the words of words.txt
    private final WordSet words = WordSet.of("use", name().toLowerCase(Locale.ROOT));

    /** Whether a sum beneath is what each of those beside it gave. */
    public static boolean isOfEach(Heading heading) {
        return TitleWords.isOfEach(heading.quoted());
    }

    /** Whether the heading is one of its words, brackets aside. */
    public boolean is(Heading heading) {
        return words.is(heading.header().text()) || words.is(heading.text());
    }

    /** Whether one of its words stands within the heading. */
    public boolean isWithin(Heading heading) {
        return words.isWithin(heading.quoted());
    }

    /** All whose words stand within the heading. */
    public static Set<HeadingUse> within(Heading heading) {
        Set<HeadingUse> uses = EnumSet.noneOf(HeadingUse.class);
        for (HeadingUse use : values()) {
            if (use.isWithin(heading)) {
                uses.add(use);
            }
        }
        return uses;
    }
}
