package org.yinghuo.aggregate;

import org.yinghuo.model.Attendance;
import org.yinghuo.model.Donation;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Entry;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Participation;

/** Tells people whom the books know from those nobody does, who are never the same twice. */
final class Unnamed {

    private Unnamed() {}

    static boolean is(Participation participation) {
        return !participation.evidence().isEmpty()
                && is(participation.evidence().get(0));
    }

    static boolean is(Gift gift) {
        return is(gift.entry());
    }

    /** A text for a stranger that nobody else has. */
    static String who(Participation participation) {
        return stranger(participation.evidence().get(0));
    }

    static String who(Gift gift) {
        return stranger(gift.entry());
    }

    private static boolean is(Entry entry) {
        return entry instanceof DonationSummary
                || (entry instanceof Donation donation && donation.who().anonymous())
                || (entry instanceof Attendance attendance && attendance.who().anonymous());
    }

    private static String stranger(Entry entry) {
        return entry.origin().sheet() + "!" + entry.origin().cells() + "/"
                + entry.origin().part();
    }
}
