/**
 * The open and the closed books: entries on their way to a fate, people, gifts, participations, what was settled, and what people decided.
 *
 * <p>{@link Intake} is what comes in, {@link Books} what goes out; {@link BookLine} is an entry between the two.
 */
@NullMarked
package org.yinghuo.reconcile.books;

import org.jspecify.annotations.NullMarked;
