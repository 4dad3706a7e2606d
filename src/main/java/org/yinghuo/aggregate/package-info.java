/**
 * The figures and tables of each issue, and the entries behind every one of them.
 *
 * <p>Start at {@link Aggregator}, which hands on an {@link IssueReport} for each issue. {@link Figures} and {@link Breakdowns} say what each figure and table is, once, as a {@link Measure}: a
 * {@link Tally} of lines gives the value and, line by line, what stands behind it; {@link ActivityLabels} say what activities are called in it. {@link Controls} hold entries and money against their fates. What the package
 * {@code late} finds of sealed issues stands in {@link LateTables}.
 *
 * <p>Pure functions over the books.
 */
@NullMarked
package org.yinghuo.aggregate;

import org.jspecify.annotations.NullMarked;
