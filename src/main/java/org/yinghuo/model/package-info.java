/**
 * The plain words: what a spreadsheet entry, a person, an issue, an amount and a finding are.
 *
 * <p>Start at {@link Entry} and its kinds ({@link Attendance}, {@link Donation}, {@link Payment} …), each with its {@link Origin}; {@link Who} is whom a row names, {@link Seeds} what the office
 * itself keeps, {@link Issue} and {@link Calendar} which window a day falls into, {@link Finding} and {@link Code} what is asked. {@link Amount} and {@link Hours} are exact.
 *
 * <p>Knows the JDK only. Everything here is a value: immutable, compared by content, without a clock, a locale or a file.
 */
@NullMarked
package org.yinghuo.model;

import org.jspecify.annotations.NullMarked;
