/**
 * Who is who, what repeats, who really came, and what money really arrived.
 *
 * <p>Start at {@link Reconciliation}, the order of the rules: which file replaces which (package copies), who is who (people), {@link Windows} of issues, {@link Services} into
 * {@link Participations}, {@link Gifts} and {@link Summaries}, what money arrived (settle). It hands on the books (package books). Special cases stand by themselves:
 * {@link Punches}, {@link SummedLists}, {@link Counters}, {@link Plausibility}.
 *
 * <p>Pure functions over the night's entries: the same entries in any order give the same books, and every entry has one fate.
 */
@NullMarked
package org.yinghuo.reconcile;

import org.jspecify.annotations.NullMarked;
