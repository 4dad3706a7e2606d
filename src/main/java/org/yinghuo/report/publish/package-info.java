/**
 * Into the output folder in one step, and what stood there before.
 *
 * <p>Start at {@link Publisher}. {@link Standing} tells what is published and {@link Revisions} what becomes of each issue; {@link Publication} puts a night together and {@link Delivery} has it
 * written aside. {@link Handover} swaps it in, also after a kill; {@link Backups} keep the bytes. {@link RunNotices} tell of runs that publish nothing.
 */
@NullMarked
package org.yinghuo.report.publish;

import org.jspecify.annotations.NullMarked;
