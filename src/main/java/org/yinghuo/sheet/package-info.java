/**
 * What is inside a file: its sheets, row by row, each cell as text with what the file says about it.
 *
 * <p>Decides by content, never by name or ending. Understands no word of what it reads; that is {@code ingest}. Alone knows commons-csv and, with {@code report}, POI.
 */
@NullMarked
package org.yinghuo.sheet;

import org.jspecify.annotations.NullMarked;
