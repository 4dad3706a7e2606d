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
    OTHER;

    /** The name used in every output: {@code wechat}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
