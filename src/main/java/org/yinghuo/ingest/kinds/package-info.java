/**
 * What a table is, and which columns it has by that: everything that hands on a {@link org.yinghuo.ingest.layout.Layout}, or says why there is none.
 *
 * <p>Start at {@link LayoutMaker} (a header and its first rows beneath). {@link KindFacts} gathers what the table shows, {@link KindFinder} is the table of kinds (what each must have, what speaks against it),
 * {@link Refusals} says what is missing, {@link SheetAnswers} what the office answered. Then the columns: {@link SideBySide} tells blocks apart, {@link SpreadFinder} columns that stand for a day or a channel,
 * {@link AmountColumns} which of several sums counts. Tables without rows of their own: {@link NameGrids}, {@link ChatLists}, {@link Teams}. Not an API.
 */
@NullMarked
package org.yinghuo.ingest.kinds;

import org.jspecify.annotations.NullMarked;
