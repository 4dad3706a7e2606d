package org.yinghuo.ingest;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.HalfDay;

/** A time of day as a cell says it: a start, an end, a half of the day, or some of these; null for what it does not say. */
record Clock(@Nullable LocalTime start, @Nullable LocalTime end, HalfDay half) {

    static final Clock UNSAID = new Clock(null, null, HalfDay.NONE);
}
