/**
 * What is inside a file: its sheets, row by row, each cell as text with what the file says about it.
 *
 * <p>Start at {@link SheetFile}: {@link FileFormat} tells by the first bytes what a file is and opens it ({@link XlsxFile}, {@link XlsFile}, {@link OdsFile}, {@link HtmlFile}, {@link TextFile} …), never
 * taking more than {@link Bounds} allow ({@link BudgetedFile}). Each {@link SheetReader} hands on {@link SheetRow}s; a file that cannot be read is an {@link Unreadable}.
 *
 * <p>Decides by content, never by name or ending. Understands no word of what it reads; that is {@code ingest}. Alone knows commons-csv and, with {@code report}, POI.
 */
@NullMarked
package org.yinghuo.sheet;

import org.jspecify.annotations.NullMarked;
