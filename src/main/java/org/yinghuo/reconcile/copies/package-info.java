/**
 * Which file replaces which.
 *
 * <p>Start at {@link Files}; {@link org.yinghuo.words.filing.VersionedName} reads the marks of versions in file names, {@link FileCopies} compares what two files hold.
 */
@NullMarked
package org.yinghuo.reconcile.copies;

import org.jspecify.annotations.NullMarked;
