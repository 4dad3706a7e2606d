/**
 * Rows to records: finds the header by its words, knows the forms a sheet can take, and reads every cell's value.
 *
 * <p>A cell that cannot be read becomes a finding, never an exception.
 */
@NullMarked
package org.yinghuo.ingest;

import org.jspecify.annotations.NullMarked;
