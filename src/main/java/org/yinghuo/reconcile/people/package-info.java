/**
 * Who is who.
 *
 * <p>Start at {@link People}: {@link StatedPeople} gathers what all rows together say of somebody, {@link Roster} finds a person by number, name and department, or sound.
 */
@NullMarked
package org.yinghuo.reconcile.people;

import org.jspecify.annotations.NullMarked;
