/**
 * What is to be written, in which words: the edition of an issue, its headings, sentences of findings, masked texts.
 *
 * <p>Start at {@link Edition} and {@link NightReport}; {@link ReportWords} and {@link FindingText} hold the words of a language, {@link Masking} is the one place where numbers are masked.
 */
@NullMarked
package org.yinghuo.report.edition;

import org.jspecify.annotations.NullMarked;
