/**
 * When: what a text says of days, times of day and lengths of time.
 *
 * <p>Start at {@link Days} (any way to write a day; {@link DayText} takes the writing apart, {@link Weekdays} checks the weekday beside it), {@link Times}
 * (a time of day, or a range of them) and {@link HoursText} (3小时, 半天). {@link LostZeros} mends days whose last zero a spreadsheet dropped.
 */
@NullMarked
package org.yinghuo.words.time;

import org.jspecify.annotations.NullMarked;
