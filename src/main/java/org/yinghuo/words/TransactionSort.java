package org.yinghuo.words;

/** What a transaction type means beyond money in or out. */
public enum TransactionSort {
    /** Money paid back: 退款, 微信红包-退款. */
    REFUND,
    /** One's own money moved about: 零钱提现, 转入零钱通, 信用卡还款. */
    OWN_MONEY,
    /** Interest, fees and other money that is no gift: 结息, 手续费. */
    INTEREST_OR_FEE
}
