/**
 * What a text says, wherever it stands: names, days, times, amounts, posts, places, status words, words of headings.
 *
 * <p>Start at {@link WordList} (the built-in words of {@code words.txt}) and {@link Lexicon} (what a word of a status, a total or a payment means);
 * {@link HeaderWords} knows what a heading means, {@link OfficeNames} what the office's own seeds add. Then one class for each sort of value: {@link Amounts},
 * {@link org.yinghuo.words.time.Days}, {@link org.yinghuo.words.time.Times}, {@link org.yinghuo.words.time.HoursText}, {@link Counts}, {@link Identifiers}, {@link org.yinghuo.words.names.Names}. A value comes back as a {@link Reading}: read, blank or unreadable, never
 * an exception. Knows no sheet and no row; not an API.
 */
@NullMarked
package org.yinghuo.words;

import org.jspecify.annotations.NullMarked;
