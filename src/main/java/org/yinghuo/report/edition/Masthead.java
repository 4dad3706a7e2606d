package org.yinghuo.report.edition;

import org.yinghuo.model.Issue;

/** What stands at the head of an issue wherever it is shown. */
public record Masthead(
        String title,
        String number,
        String publisher,
        String date,
        String window,
        String asOf,
        String revision,
        boolean sealed,
        String state) {

    public static Masthead of(Edition edition) {
        ReportWords phrases = ReportWords.in(edition.language());
        Language language = edition.language();
        Issue issue = edition.report().issue();
        return new Masthead(
                Masking.mask(issue.title()),
                number(issue, phrases),
                Masking.mask(issue.publisher()),
                ValueText.day(issue.date(), language),
                phrases.say(
                        "masthead.window",
                        ValueText.moment(issue.opens(), language),
                        ValueText.moment(issue.cutoff(), language)),
                ValueText.moment(edition.asOf(), language),
                phrases.say("masthead.revision", edition.revision()),
                edition.sealed(),
                phrases.say(edition.sealed() ? "masthead.sealed" : "masthead.open"));
    }

    /** Title and number in one line. */
    public String full() {
        return (title + " " + number).strip();
    }

    /** Both numbers: 第34期（总第95期）. */
    static String number(Issue issue, ReportWords phrases) {
        return issue.cumulative() > 0
                ? phrases.say("masthead.number", issue.id().number(), issue.cumulative())
                : phrases.say("masthead.number.alone", issue.id().number());
    }
}
