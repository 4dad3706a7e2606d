/**
 * Where things stand on a sheet: its lines, its header, what stands beneath and around it.
 *
 * <p>Start at {@link HeaderFinder} (which rows are a header; {@link HeadingReader} reads what stands over a column, {@link SubheaderRows} tells a header's lower rows). {@link FieldScores} tells which column is
 * which field, with all weights, from {@link ColumnValues}; {@link Preamble} and {@link Surroundings} what title and form lines give to all rows, {@link Evidence} what they speak of. A {@link Layout} says it all
 * to whoever reads the rows. Special forms: {@link Sections}, {@link Dittos}, {@link SplitThousands}. Not an API.
 */
@NullMarked
package org.yinghuo.ingest.layout;

import org.jspecify.annotations.NullMarked;
