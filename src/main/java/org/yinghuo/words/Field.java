package org.yinghuo.words;

import java.util.Locale;

/** What a column can mean. */
public enum Field {
    SEQ,
    NAME,
    /** The family name, where a column of its own has it beside the given name: Last Name. */
    NAME_REST,
    DEPARTMENT,
    TITLE,
    PARTY_MEMBER,
    PHONE,
    ID_NUMBER,
    STAFF_ID,
    ACTIVITY,
    PLACE,
    DATE,
    /** The year in a column of its own, beside one of the month and one of the day; likewise the month. */
    YEAR,
    MONTH,
    /** When a form was filled in or sent, not when anything happened: 填报日期, 提交时间. */
    FILLED_ON,
    /** 上午, 下午, or a range of clock times: 时段, 班次. */
    PERIOD,
    START,
    END,
    HOURS,
    QUANTITY,
    UNIT,
    /** The unit of a sheet's money, as a form line says it: 金额单位. */
    MONEY_UNIT,
    TIMES_THIS_YEAR,
    STATUS,
    CAMPAIGN,
    AMOUNT,
    PEOPLE,
    CHANNEL,
    /** The issue of the newsletter: 期数. */
    ISSUE,
    TRANSACTION_ID,
    /** The instant of a payment; a bank may keep day and time of day in two columns, then the day is here too. */
    TIME,
    /** The time of day of a payment, beside a column with its day. */
    TIME_OF_DAY,
    PAYER,
    ACCOUNT,
    /** Who the money went to, where a statement names both sides: the counterparty of what went out. */
    PAYEE,
    PAYEE_ACCOUNT,
    DIRECTION,
    DEBIT,
    CREDIT,
    REFUNDED,
    FEE,
    BALANCE,
    CURRENCY,
    /** What a wallet's money was paid from or into; the channel of a gift. */
    METHOD,
    TRANSACTION_TYPE,
    MERCHANT_ORDER,
    NOTE,
    FINDING_ID,
    DECISION,
    /** The answer that a workbook of ours was written with. */
    DECISION_BEFORE,
    /** A usual header that says nothing needed here: 性别, 签名, 开户行. */
    OTHER;

    /** Its English name, as decisions and headings may use it: {@code party_member}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
