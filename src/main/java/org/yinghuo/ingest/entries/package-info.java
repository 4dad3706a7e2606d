/**
 * Rows into entries and findings.
 *
 * <p>Start at {@link EntryReader} (a file) and {@link SheetScan} (a sheet, table after table); {@link RowReader} hands each row to the reader of its kind: {@link AttendanceRows},
 * {@link GiftRows}, {@link SummaryRows}, {@link PaymentRows}, {@link AsideRows}; {@link NameGrids} reads rosters of duties. What comes of a row is an {@link Ingested}; a cell that cannot be read is a finding, never an exception.
 */
@NullMarked
package org.yinghuo.ingest.entries;

import org.jspecify.annotations.NullMarked;
