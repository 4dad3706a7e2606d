package org.yinghuo.words;

import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Payment.Standing;

/**
 * What a statement's status column says of a line.
 *
 * @param refunded how much was paid back where the word says so: {@code 已退款(￥5.00)}; null where it does not
 */
public record PaymentState(Standing standing, @Nullable Amount refunded) {}
