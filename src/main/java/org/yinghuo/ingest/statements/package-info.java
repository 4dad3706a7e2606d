/**
 * What a statement of an account says of all its lines, and whether its lines come to what it says.
 *
 * <p>Start at {@link StatementCheck}: it hears the lines around a statement ({@link StatementHead}, {@link StatementPeriod}, {@link StatementClaim}) and holds them against the lines read.
 * {@link RunningBalance} and {@link BalanceSigns} tell by the balances which way money went. Knows where columns stand, not what becomes of a row.
 */
@NullMarked
package org.yinghuo.ingest.statements;

import org.jspecify.annotations.NullMarked;
import org.yinghuo.words.lines.StatementClaim;
