package org.yinghuo.words;

import java.util.List;
import java.util.Locale;
import org.yinghuo.model.SheetKind;

/**
 * What a column can mean: what its values are, and in which kinds of sheet it is read.
 *
 * <p>The letters stand for the kinds: A sign-ups and services, G gifts, S departments' sums, P payments, R the roster, D decisions.
 */
public enum Field {
    SEQ(Value.ORDINAL, "AGSPR"),
    NAME(Value.NAMES, "AGR"),
    /** The family name, where a column of its own has it beside the given name: Last Name. */
    NAME_REST(Value.TEXT, "AGR"),
    DEPARTMENT(Value.DEPARTMENT, "AGSR", Trait.DITTO, Trait.FORM),
    TITLE(Value.TITLE, "AGR", Trait.DITTO),
    PARTY_MEMBER(Value.MEMBER, "AGR"),
    PHONE(Value.PHONE, "AGR"),
    ID_NUMBER(Value.ID_NUMBER, "AGR"),
    STAFF_ID(Value.CODE, "AGR"),
    ACTIVITY(Value.ACTIVITY, "A", Trait.DITTO, Trait.FORM),
    PLACE(Value.PLACE, "A", Trait.DITTO, Trait.FORM),
    DATE(Value.DAY, "AGS", Trait.DITTO, Trait.FORM),
    /** The year in a column of its own, beside one of the month and one of the day; likewise the month. */
    YEAR(Value.ORDINAL, "AGP"),
    MONTH(Value.ORDINAL, "AGP"),
    /** When a form was filled in or sent, not when anything happened: 填报日期, 提交时间. */
    FILLED_ON(Value.TEXT, ""),
    /** 上午, 下午, or a range of clock times: 时段, 班次. */
    PERIOD(Value.CLOCK, "A", Trait.DITTO),
    START(Value.CLOCK, "A", Trait.DITTO),
    END(Value.CLOCK, "A", Trait.DITTO),
    HOURS(Value.HOURS, "A", Trait.DITTO),
    /** How long somebody rested between start and end: 午休. */
    REST(Value.HOURS, "A"),
    QUANTITY(Value.QUANTITY, "A"),
    UNIT(Value.UNIT, "A", Trait.DITTO),
    /** The unit of a row's money, or as a form line says it of a sheet's: 金额单位. */
    MONEY_UNIT(Value.TEXT, "GSP", Trait.DITTO),
    TIMES_THIS_YEAR(Value.COUNT, "A"),
    STATUS(Value.STATUS, "AGP", Trait.DITTO),
    CAMPAIGN(Value.CAMPAIGN, "AGS", Trait.DITTO, Trait.FORM),
    AMOUNT(Value.MONEY, "GSP"),
    PEOPLE(Value.COUNT, "AGS"),
    CHANNEL(Value.CHANNEL, "G", Trait.DITTO),
    /** The issue of the newsletter: 期数. */
    ISSUE(Value.CODE, "AGS", Trait.DITTO),
    TRANSACTION_ID(Value.CODE, "GP"),
    /** The instant of a payment; a bank may keep day and time of day in two columns, then the day is here too. */
    TIME(Value.DAY, "P", Trait.FORM),
    /** The time of day of a payment, beside a column with its day. */
    TIME_OF_DAY(Value.TIME_OF_DAY, "P"),
    PAYER(Value.NAMES, "P"),
    ACCOUNT(Value.CODE, "P"),
    /** Who the money went to, where a statement names both sides: the counterparty of what went out. */
    PAYEE(Value.NAMES, "P"),
    PAYEE_ACCOUNT(Value.CODE, "P"),
    DIRECTION(Value.DIRECTION, "P"),
    DEBIT(Value.MONEY, "P"),
    CREDIT(Value.MONEY, "P"),
    REFUNDED(Value.MONEY, "GP"),
    FEE(Value.MONEY, "GP"),
    BALANCE(Value.MONEY, "P"),
    CURRENCY(Value.CURRENCY, "GSP"),
    /** What a wallet's money was paid from or into; the channel of a gift. */
    METHOD(Value.CHANNEL, "P"),
    TRANSACTION_TYPE(Value.TEXT, "P"),
    MERCHANT_ORDER(Value.CODE, "P"),
    NOTE(Value.TEXT, "AGSPRD"),
    FINDING_ID(Value.CODE, "D"),
    DECISION(Value.TEXT, "D"),
    /** The answer that a workbook of ours was written with. */
    DECISION_BEFORE(Value.TEXT, "D"),
    /** A usual header that says nothing needed here: 性别, 签名, 开户行. */
    OTHER(Value.ANY, "");

    /** What the values of a column are, as far as reading them goes. */
    public enum Value {
        /** A number that counts nothing: the running number, a year. */
        ORDINAL,
        COUNT,
        QUANTITY,
        UNIT,
        MONEY,
        HOURS,
        DAY,
        TIME_OF_DAY,
        /** A time, a range of times or a part of the day. */
        CLOCK,
        NAMES,
        DEPARTMENT,
        TITLE,
        MEMBER,
        PHONE,
        ID_NUMBER,
        /** Signs that name something and mean nothing else. */
        CODE,
        ACTIVITY,
        PLACE,
        CAMPAIGN,
        STATUS,
        CHANNEL,
        DIRECTION,
        CURRENCY,
        TEXT,
        ANY
    }

    private enum Trait {
        DITTO,
        FORM
    }

    private final Value value;
    private final String kinds;
    private final boolean ditto;
    private final boolean form;

    Field(Value value, String kinds, Trait... traits) {
        this.value = value;
        this.kinds = kinds;
        this.ditto = List.of(traits).contains(Trait.DITTO);
        this.form = List.of(traits).contains(Trait.FORM);
    }

    public Value value() {
        return value;
    }

    /** Whether a column of it is read in a kind of sheet. */
    public boolean isIn(SheetKind kind) {
        return kinds.indexOf(letter(kind)) >= 0;
    }

    private static char letter(SheetKind kind) {
        return switch (kind) {
            case SIGN_UPS, SERVICES -> 'A';
            case DONATIONS -> 'G';
            case DONATION_SUMMARY -> 'S';
            case PAYMENTS -> 'P';
            case ROSTER -> 'R';
            case DECISIONS -> 'D';
        };
    }

    public boolean isMoney() {
        return value == Value.MONEY;
    }

    /** Whether a row may leave it to the row above: 同上. */
    public boolean mayBeDitto() {
        return ditto;
    }

    /** Whether a line above a table may say it of all rows, label beside value: 日期 | 9月3日. */
    public boolean mayBeOfAll() {
        return form;
    }

    /** Its English name, as decisions and headings may use it: {@code party_member}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
