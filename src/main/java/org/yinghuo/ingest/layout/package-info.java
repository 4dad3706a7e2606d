/**
 * Where things stand on a sheet: its header, its columns, its kind, and what is said around the table.
 *
 * <p>Start at {@link HeaderFinder} (which rows are a header) and {@link LayoutMaker} (which column is which field, which blocks stand side by side);
 * {@link KindFinder} tells what a sheet is, {@link Preamble} and {@link Surroundings} what title and form lines give to all rows. Hands on a {@link Layout}. Special forms:
 * {@link SideBySide}, {@link Teams}, {@link Sections}. Not an API.
 */
@NullMarked
package org.yinghuo.ingest.layout;

import org.jspecify.annotations.NullMarked;
