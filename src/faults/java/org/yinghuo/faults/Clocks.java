package org.yinghuo.faults;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.yinghuo.faults.Office.Scenario;
import org.yinghuo.job.Nights;

/** Machines set to other zones and languages, also where the clock is put forward or back that night; and a clock that went back. */
final class Clocks {

    private static final List<String> ZONES = List.of(
            "UTC", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Pacific/Kiritimati", "Asia/Kathmandu");
    private static final List<String> LANGUAGES = List.of("zh-CN", "tr-TR", "ar-EG", "th-TH-u-ca-buddhist", "de-DE");

    private final Office office;
    private final Tally tally;

    Clocks(Office office, Tally tally) {
        this.office = office;
        this.tally = tally;
    }

    void run(Scenario scenario) throws IOException {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            for (int at = 0; at < Math.max(ZONES.size(), LANGUAGES.size()); at++) {
                TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(at % ZONES.size())));
                Locale.setDefault(Locale.forLanguageTag(LANGUAGES.get(at % LANGUAGES.size())));
                office.set(scenario);
                tally.trial("machines of other zones and languages");
                new Kills(office, tally, 0)
                        .recover(
                                scenario,
                                scenario + " under " + TimeZone.getDefault().getID() + ", " + Locale.getDefault());
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    /** A night whose moment lies before the one that stands published changes nothing and says so. */
    void backwards(Scenario scenario, String earlier) throws IOException {
        scenario.input().restore(office.input);
        scenario.after().restore(office.disk);
        tally.trial("a clock that went back");
        Nights.Ended ended = office.run(earlier);
        tally.check(
                ended.code() == 2, scenario + ", then " + earlier + ": exit " + ended.code() + " " + ended.printed());
        List<String> differing = Kills.differing(
                scenario.after().files("output"), Image.of(office.disk).files("output"));
        tally.check(differing.isEmpty(), scenario + ", then " + earlier + ": output differs in " + differing);
    }
}
