/**
 * A row into entries and findings.
 *
 * <p>{@link RowReader} is what every kind of row has in common; the kinds are {@link AttendanceRows} (sign-ups and services: which entries a row makes; {@link AttendanceReader} reads each, {@link AttendanceStatus} what became of whom), {@link GiftRows} ({@link GiftStatus} tells whether a gift stands), {@link SummaryRows}, {@link PaymentRows} and
 * {@link AsideRows} (what is no entry). Each begins an {@link EntryDraft}, which gathers what was found wrong, and hands the finished entry to the {@link ReadingOutcome}. What several kinds
 * ask alike has a reader of its own: {@link WhoReader}, {@link Dating}, {@link StatusReader}, {@link Marks}. A cell that cannot be read is a finding, never an exception.
 */
@NullMarked
package org.yinghuo.ingest.entries;

import org.jspecify.annotations.NullMarked;
