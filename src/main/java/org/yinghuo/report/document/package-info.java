/**
 * The issue itself as a document.
 *
 * <p>Start at {@link IssueDocument}; {@link Newsletter} holds the sentences, {@link NewsletterValues} what fills them.
 */
@NullMarked
package org.yinghuo.report.document;

import org.jspecify.annotations.NullMarked;
