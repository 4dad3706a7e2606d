/**
 * The night, step by step, and the commands around it: command line, lock, recovery, exit codes.
 *
 * <p>Alone knows Spring Batch, the clock and the environment.
 */
@NullMarked
package org.yinghuo.job;

import org.jspecify.annotations.NullMarked;
