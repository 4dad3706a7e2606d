/**
 * The plain words: what a spreadsheet entry, a person, an issue, an amount and a finding are.
 *
 * <p>Knows the JDK only. Everything here is a value: immutable, compared by content, without a clock, a locale or a file.
 */
@NullMarked
package org.yinghuo.model;

import org.jspecify.annotations.NullMarked;
