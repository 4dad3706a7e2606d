package org.yinghuo.aggregate;

/**
 * One number of an issue.
 *
 * @param name as in report.json: {@code donations.amount}
 * @param value as plain text: a count, hours, money with two decimals, or a day
 */
public record Figure(String name, ValueType type, String value) {}
