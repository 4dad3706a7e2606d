/**
 * The night, step by step, and the commands around it: command line, lock, recovery, exit codes.
 *
 * <p>Start at {@link Main} and {@link CommandLine}; {@link NightRunner} locks and recovers, {@link NightlyJob} is the table of contents of a night and {@link Night} its steps. The other commands are
 * {@link Explain}, {@link EmptyOffice} and the check of single files; {@link EveryOffice} runs the nights of many.
 *
 * <p>Alone knows Spring Batch, the clock and the environment; {@link org.yinghuo.job.cluster} in it the broker and the database of several machines.
 */
@NullMarked
package org.yinghuo.job;

import org.jspecify.annotations.NullMarked;
