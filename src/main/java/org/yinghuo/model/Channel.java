package org.yinghuo.model;

import java.util.Locale;

/** How money was given or moved. */
public enum Channel {
    UNSAID,
    CASH,
    WECHAT,
    ALIPAY,
    BANK,
    /** Said, but none of the above: a collection box, a shop's card. */
    OTHER,
    /** By some account or wallet, it is not said which: 转账, 线上. */
    TRANSFER;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The name used in every output: {@code wechat}. */
    public String word() {
        return word;
    }
}
