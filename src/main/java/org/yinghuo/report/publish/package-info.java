/**
 * Into the output folder in one step, and what stood there before.
 *
 * <p>Start at {@link Publisher}; {@link Standing} tells what is published, {@link Backups} keep its bytes, {@link Handover} completes a swap that was killed.
 */
@NullMarked
package org.yinghuo.report.publish;

import org.jspecify.annotations.NullMarked;
