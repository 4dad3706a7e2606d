/**
 * JSON and CSV: report.json, sealed.json, the tables, findings and lineage.
 *
 * <p>Start at {@link ReportJson} and {@link SealedJson}.
 */
@NullMarked
package org.yinghuo.report.data;

import org.jspecify.annotations.NullMarked;
