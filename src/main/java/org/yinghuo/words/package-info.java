/**
 * What a text says, wherever it stands: names, days, times, amounts, posts, places, status words, words of headings.
 *
 * <p>Start at {@link WordList} (the built-in words of {@code words.txt}) and {@link Lexicon} (those that a vocabulary extends: {@link StatusWords},
 * {@link PaymentWords} and, for headings, {@link HeaderWords}); {@link Field} tells of each field what its values are and where it is read, {@link OfficeNames} what the office's own seeds add. Words that
 * nobody extends have a class by their subject: {@link TotalWords}, {@link TitleWords}, {@link ChannelWords}, {@link MarkWords}, {@link SumText}, {@link UnitText}. Then one class for each sort of value: {@link Amounts},
 * {@link org.yinghuo.words.time.Days}, {@link org.yinghuo.words.time.Times}, {@link org.yinghuo.words.time.HoursText}, {@link Counts}, {@link Identifiers}, {@link org.yinghuo.words.names.Names}. A value comes back as a {@link Reading}: read, blank or unreadable, never
 * an exception. Knows no sheet and no row; not an API.
 */
@NullMarked
package org.yinghuo.words;

import org.jspecify.annotations.NullMarked;
