/**
 * What an issue counts, line by line, as its figures, its seal and later nights know it.
 *
 * <p>Start at {@link ContributingLine}. A seal's lines are {@link KeptLines}, drawn where they are asked for and known by their {@link LinePrint}; {@link Late}
 * is what became known of sealed issues since.
 */
@NullMarked
package org.yinghuo.aggregate.lines;

import org.jspecify.annotations.NullMarked;
