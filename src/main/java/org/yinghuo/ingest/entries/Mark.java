package org.yinghuo.ingest.entries;

import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Hours;
import org.yinghuo.model.Status;
import org.yinghuo.words.time.Clock;

/**
 * What a mark under a day says besides that somebody was there.
 *
 * @param status what became of somebody; null where there is no mark
 * @param hours null where it says no length
 * @param activity where it names one, else empty
 * @param place the same
 */
public record Mark(@Nullable Status status, @Nullable Hours hours, Clock clock, String activity, String place) {
    public static final Mark NONE = new Mark(null, null, Clock.UNSAID);
    static final Mark PRESENT = new Mark(Status.SERVED, null, Clock.UNSAID);

    public Mark(@Nullable Status status, @Nullable Hours hours, Clock clock) {
        this(status, hours, clock, "", "");
    }
}
