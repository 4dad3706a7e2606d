/**
 * JSON and CSV: report.json, sealed.json, the tables, findings and lineage.
 *
 * <p>Start at {@link ReportJson} and {@link SealedJson}; {@link SealedLineForm} has each array of a seal, written and read side by side.
 */
@NullMarked
package org.yinghuo.report.data;

import org.jspecify.annotations.NullMarked;
