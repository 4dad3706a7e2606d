/**
 * What money arrived: which payment pays which gift.
 *
 * <p>Start at {@link Settler}, which runs the steps in their order: {@link Matching} (one payment, one gift), {@link Parts}, {@link Collective} (one payment, many gifts: {@link OpenGroups} knows where they lie, a {@link Choice} is one way to take them), {@link Instalments}.
 * Before that {@link StatementCopies}, {@link Refunds} and {@link WalletTwins} decide which lines are money received; {@link Closing} writes down what it all came to. Every search is bounded by a
 * {@link StepLimit} that counts steps, never time.
 */
@NullMarked
package org.yinghuo.reconcile.settle;

import org.jspecify.annotations.NullMarked;
