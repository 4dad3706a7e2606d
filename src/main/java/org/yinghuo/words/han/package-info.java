/**
 * How Han characters are read aloud, and in which order their strokes put them.
 *
 * <p>Start at {@link org.yinghuo.words.han.Readings} for who sounds like whom, at {@link org.yinghuo.words.han.StrokeOrder} for the order of an official list.
 * Special readings of surnames and of characters with several stand in {@code polyphones.txt}, the strokes in {@code strokes.txt}.
 */
@NullMarked
package org.yinghuo.words.han;

import org.jspecify.annotations.NullMarked;
