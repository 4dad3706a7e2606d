/**
 * The pages people open in a browser.
 *
 * <p>Start at {@link ReportPage} and {@link IndexPage}; the templates are resources beside this package.
 */
@NullMarked
package org.yinghuo.report.page;

import org.jspecify.annotations.NullMarked;
