/**
 * Where things stand on a sheet: its header, its columns, its kind, and what is said around the table.
 *
 * <p>Start at {@link HeaderFinder} (which rows are a header; {@link HeadingReader} reads what stands over a column, {@link SubheaderRows} tells a header's lower rows) and {@link LayoutMaker}
 * (which blocks stand side by side). {@link FieldScores} tells which column is which field, with all weights, {@link SpreadFinder} which columns stand for a day or a channel, {@link AmountColumns} which of
 * several sums counts. {@link KindFinder} tells what a sheet is from {@link KindFacts}, {@link Preamble} and {@link Surroundings} what title and form lines give to all rows. Hands on a {@link Layout}. Special forms:
 * {@link SideBySide}, {@link Teams}, {@link Sections}, {@link NameGrids}, {@link ChatLists}. Not an API.
 */
@NullMarked
package org.yinghuo.ingest.layout;

import org.jspecify.annotations.NullMarked;
