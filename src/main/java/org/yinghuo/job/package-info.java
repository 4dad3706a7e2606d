/**
 * The night, step by step, and the commands around it: command line, lock, recovery, exit codes.
 *
 * <p>Alone knows Spring Batch, the clock and the environment; {@link org.yinghuo.job.cluster} in it the broker and the database of several machines.
 */
@NullMarked
package org.yinghuo.job;

import org.jspecify.annotations.NullMarked;
