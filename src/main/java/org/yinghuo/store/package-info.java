/**
 * What the night keeps between runs: the ledger in HSQLDB, the staged rows, the kept originals.
 *
 * <p>Alone knows SQL. All of it can be deleted: the next run builds it anew.
 */
@NullMarked
package org.yinghuo.store;

import org.jspecify.annotations.NullMarked;
