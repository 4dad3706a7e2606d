/**
 * Who is who, what repeats, who really came, and what money really arrived.
 *
 * <p>Pure functions over the night's entries: the same entries in any order give the same books, and every entry has one fate.
 */
@NullMarked
package org.yinghuo.reconcile;

import org.jspecify.annotations.NullMarked;
