/**
 * A file from top to bottom: its sheets, their tables, and what each line of a table is.
 *
 * <p>Start at {@link EntryReader} (a file) and {@link SheetScan} (a sheet, table after table); {@link SheetTable} tells of every line beneath a header what it is and hands rows to the
 * readers of {@code entries}. {@link UnreadColumns} and {@link HiddenParts} account for what no field took. {@link FileCheck} is the same reading told to a person who asks what was understood.
 */
@NullMarked
package org.yinghuo.ingest.reading;

import org.jspecify.annotations.NullMarked;
