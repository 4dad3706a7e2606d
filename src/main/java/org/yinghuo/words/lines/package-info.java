/**
 * What a whole line around or among the rows of a table says: its section, its signature, what a statement claims.
 *
 * <p>Start at {@link LineWords} (remarks, hints, signatures) and {@link SectionName} (一、综合处). Each tells of a text alone; where it stands is known to who asks.
 */
@NullMarked
package org.yinghuo.words.lines;

import org.jspecify.annotations.NullMarked;
