/**
 * What comes after a seal: what sealed issues know held against the books of tonight.
 *
 * <p>Start at {@link LateComparison}, which finds what came late and what is no longer so; {@link LatePayments} does the same for money, {@link CarriedFiles}
 * tells which files go on in others. {@link LateBooks} says it in findings.
 */
@NullMarked
package org.yinghuo.aggregate.late;

import org.jspecify.annotations.NullMarked;
