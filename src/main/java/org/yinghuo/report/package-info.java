/**
 * What people open: JSON, CSV, workbooks, pages, documents and receipts, and how they are put into the output folder in one step.
 *
 * <p>Writes values it is given; computes no figure.
 */
@NullMarked
package org.yinghuo.report;

import org.jspecify.annotations.NullMarked;
