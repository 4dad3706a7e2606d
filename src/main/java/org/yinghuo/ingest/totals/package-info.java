/**
 * What a table's totals say, and whether its rows come to that.
 *
 * <p>Start at {@link Totals}: it sums the {@link SummedColumn}s of a table line by line and compares each total line with what stands above it. {@link CrossFooting} does the same along a
 * row, {@link TotalAbove} with a sentence above the table. It tells what does not hold; findings are made by who asks.
 */
@NullMarked
package org.yinghuo.ingest.totals;

import org.jspecify.annotations.NullMarked;
