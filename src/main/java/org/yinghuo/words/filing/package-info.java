/**
 * How a clerk names the version of a file ({@link org.yinghuo.words.filing.VersionedName}) and answers a question ({@link org.yinghuo.words.filing.AnswerWords}).
 */
@NullMarked
package org.yinghuo.words.filing;

import org.jspecify.annotations.NullMarked;
