/**
 * What the night keeps between runs: the ledger in HSQLDB, the staged rows, the kept originals; how records are written to files ({@link RecordCodec}).
 *
 * <p>Start at {@link StagedWriter} and {@link StagedReader} (what was read of a file), {@link Originals} (its bytes), {@link Database} (the ledger); {@link DurableFiles} writes each in one step.
 *
 * <p>Alone knows SQL. All of it can be deleted: the next run builds it anew.
 */
@NullMarked
package org.yinghuo.store;

import org.jspecify.annotations.NullMarked;
