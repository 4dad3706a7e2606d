/**
 * Workbooks: the report, the findings, each clerk's own file handed back.
 *
 * <p>Start at {@link ReportWorkbook}, {@link FindingsXlsx} and {@link Receipt}; {@link StableZip} makes their bytes the same on every machine.
 */
@NullMarked
package org.yinghuo.report.workbook;

import org.jspecify.annotations.NullMarked;
