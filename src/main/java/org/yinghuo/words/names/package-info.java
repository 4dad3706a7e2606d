/**
 * Who: what a text says of people and organisations.
 *
 * <p>Start at {@link Names} (one name, or several in one text); {@link NamesByDepartment} reads lists such as 综合处：朱丹、黄绚, {@link Counterparty} the other side
 * of a payment. {@link NameMask} knows what a mask (*丹) may stand for, {@link Organisation} and {@link JobTitle} what is no person's name.
 */
@NullMarked
package org.yinghuo.words.names;

import org.jspecify.annotations.NullMarked;
