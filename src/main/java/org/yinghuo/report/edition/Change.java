package org.yinghuo.report.edition;

/**
 * What a revision says otherwise than the one before.
 *
 * @param figure the figure, or {@code findings} or a table's name where only those differ
 * @param before empty for the first revision; likewise {@code after} where it is gone
 * @param cause {@code first}, {@code added}, {@code changed}, {@code withdrawn}, {@code superseded}, {@code decided}, {@code seeds}
 * @param file the file that caused it; empty if none
 */
public record Change(String figure, String before, String after, String cause, String file) {}
