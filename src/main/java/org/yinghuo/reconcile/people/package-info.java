/**
 * Who is who.
 *
 * <p>Start at {@link People}: {@link StatedPeople} gathers what all rows together say of somebody, {@link Roster} finds a person by number, name and department, or sound,
 * {@link FormerPosts} by the department or the name that sealed issues know them by. {@link KnownPeople} tells who of tonight is whom of the seals.
 */
@NullMarked
package org.yinghuo.reconcile.people;

import org.jspecify.annotations.NullMarked;
