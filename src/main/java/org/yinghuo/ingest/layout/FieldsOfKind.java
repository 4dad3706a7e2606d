package org.yinghuo.ingest.layout;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Header;
import org.yinghuo.words.StatementWords;
import org.yinghuo.words.WordSet;

/** Which fields each kind of sheet has, and what a heading means in it. */
final class FieldsOfKind {

    private static final WordSet OF_THE_SERVICE = WordSet.of("heading says", "service");
    private static final WordSet NICKNAMES = WordSet.of("heading says", "nickname");
    private static final WordSet OF_THE_GIFT = WordSet.of("heading says", "gift");
    private static final WordSet OF_THE_PAPER = WordSet.of("heading says", "paper");
    private static final WordSet PAID = WordSet.of("heading says", "paid");
    /** What moved, beside what was to be paid. */
    private static final WordSet MOVED = WordSet.of("heading says", "moved");

    private static final WordSet NET = WordSet.of("heading says", "net");

    private static final WordSet PRICED = WordSet.of("heading says", "priced");
    private static final WordSet CHANGED = WordSet.of("heading says", "changed");
    private static final WordSet DAY_ALONE = WordSet.of("heading says", "day");
    /** When somebody came and went says more than when the activity was to begin and end. */
    private static final WordSet CAME = WordSet.of("heading says", "came");

    private static final WordSet SAID_OF_MANY = WordSet.of("heading says", "contact");

    private FieldsOfKind() {}

    /** What a heading can mean in a kind of sheet, the likeliest first; OTHER alone where nothing. */
    static Set<Field> meanings(Heading heading, SheetKind kind, List<Heading> all) {
        // A bank's Item # counts lines; Item says what was bought.
        if (kind == SheetKind.PAYMENTS
                && heading.mayBe(Field.NOTE)
                && heading.quoted().strip().endsWith("#")) {
            return EnumSet.of(Field.OTHER);
        }
        Set<Field> fields =
                heading.total() && !isOnlyLength(heading, kind, all) ? new LinkedHashSet<>() : told(heading, kind, all);
        if (kind == SheetKind.PAYMENTS && (fields.isEmpty() || fields.contains(Field.OTHER))) {
            Field otherSide = otherSide(heading, all);
            if (otherSide != Field.OTHER) {
                return EnumSet.of(otherSide);
            }
        }
        if (kind == SheetKind.PAYMENTS && fields.contains(Field.AMOUNT) && fields.size() > 1) {
            chooseSide(fields, all);
        }
        if (saysWhoGave(heading, kind, fields)) {
            // 支部 or 班级 that no seed knows gave all the same.
            fields.remove(Field.OTHER);
        }
        return fields.isEmpty() ? EnumSet.of(Field.OTHER) : fields;
    }

    /** 工时合计 where nothing else in the row tells a length sums nothing: it is the row's. */
    private static boolean isOnlyLength(Heading heading, SheetKind kind, List<Heading> all) {
        return isAttendance(kind)
                && heading.mayBe(Field.HOURS)
                && all.stream()
                        .filter(other -> !other.equals(heading))
                        .noneMatch(other ->
                                other.mayBe(Field.HOURS) || other.day() != null || other.total() || !other.isKnown());
    }

    private static boolean saysWhoGave(Heading heading, SheetKind kind, Set<Field> fields) {
        return (kind == SheetKind.DONATION_SUMMARY && fields.contains(Field.DEPARTMENT))
                || (kind == SheetKind.DONATIONS && fields.contains(Field.NAME) && heading.mayBe(Field.DEPARTMENT));
    }

    /** What the words of a heading tell in a kind of sheet. */
    private static Set<Field> told(Heading heading, SheetKind kind, List<Heading> all) {
        Set<Field> fields = new LinkedHashSet<>();
        for (Field field : heading.header().fields()) {
            if ((field == Field.DATE || field == Field.TIME) && isAttendance(kind) && heading.mayBe(Field.FILLED_ON)) {
                // 报名时间 and 创建时间 say when somebody signed up or wrote it down, not when anything happened.
                continue;
            }
            if (field == Field.ACTIVITY && kind == SheetKind.DONATIONS && heading.mayBe(Field.TRANSACTION_TYPE)) {
                // 类型 beside a gift is its campaign only where campaigns we know stand beneath it.
                fields.add(Field.OTHER);
            }
            Field translated =
                    field != Field.OTHER && isOutdone(heading, field, all) ? null : translated(field, kind, all);
            if (translated != null && (translated.isIn(kind) || translated == Field.OTHER)) {
                fields.add(translated);
            }
        }
        return fields;
    }

    /** A card beside a terminal is the payer's; the merchant beside a direction, or a type and no fee, is whom a wallet's owner dealt with. */
    private static Field otherSide(Heading heading, List<Heading> all) {
        boolean merchants =
                all.stream().anyMatch(other -> !other.equals(heading) && StatementWords.MERCHANT.is(other.text()));
        if (merchants && !has(all, Field.ACCOUNT) && StatementWords.PAYERS_CARD.is(heading.text())) {
            return Field.ACCOUNT;
        }
        if (StatementWords.OTHER_ACCOUNT.is(heading.text())
                && (has(all, Field.PAYER) || has(all, Field.PAYEE))
                && !has(all, Field.ACCOUNT)) {
            return Field.ACCOUNT;
        }
        boolean moved = has(all, Field.DIRECTION)
                || (has(all, Field.TRANSACTION_TYPE) && !has(all, Field.FEE) && !has(all, Field.ACCOUNT));
        boolean wallet = !merchants && moved && !has(all, Field.PAYER);
        return wallet && StatementWords.OTHER_SIDE.is(heading.text()) ? Field.PAYER : Field.OTHER;
    }

    private static boolean isAttendance(SheetKind kind) {
        return kind == SheetKind.SERVICES || kind == SheetKind.SIGN_UPS;
    }

    /** 收款金额 is money received where 付款金额 stands beside it, and an amount where nothing does. */
    private static void chooseSide(Set<Field> fields, List<Heading> all) {
        Field side = fields.contains(Field.CREDIT) ? Field.CREDIT : Field.DEBIT;
        Field opposite = side == Field.CREDIT ? Field.DEBIT : Field.CREDIT;
        if (fields.contains(side) && all.stream().anyMatch(other -> other.mayBe(opposite))) {
            fields.remove(Field.AMOUNT);
        } else {
            fields.remove(side);
        }
    }

    /** Whether another column has a surer word for the field: a weak word gives way to it. */
    private static boolean isOutdone(Heading heading, Field field, List<Heading> all) {
        return field != Field.NOTE
                && field != Field.DEBIT
                && field != Field.CREDIT
                && heading.header().match() == Header.Match.WEAK
                && all.stream()
                        .anyMatch(other -> other.first() == field
                                && other.header().match() != Header.Match.WEAK
                                && other.isKnown());
    }

    private static @Nullable Field translated(Field field, SheetKind kind, List<Heading> all) {
        return switch (kind) {
            case SIGN_UPS, SERVICES ->
                field == Field.TIME ? Field.DATE : field == Field.TIME_OF_DAY ? Field.PERIOD : field;
            case DONATIONS -> ofGift(field, all);
            case PAYMENTS -> ofLine(field, all);
            case DONATION_SUMMARY -> field == Field.TIME ? Field.DATE : field;
            case ROSTER, DECISIONS -> field;
        };
    }

    private static @Nullable Field ofGift(Field field, List<Heading> all) {
        if (field == Field.PAYER) {
            return has(all, Field.NAME) ? null : Field.NAME;
        }
        if (field == Field.DEPARTMENT && !has(all, Field.NAME) && !has(all, Field.PAYER)) {
            // 捐赠单位 alone: those who gave are organisations.
            return Field.NAME;
        }
        if (field == Field.CREDIT) {
            return has(all, Field.AMOUNT) ? null : Field.AMOUNT;
        }
        if (field == Field.ACTIVITY) {
            return has(all, Field.CAMPAIGN) ? null : Field.CAMPAIGN;
        }
        return field == Field.TIME ? Field.DATE : field == Field.METHOD ? Field.CHANNEL : field;
    }

    private static @Nullable Field ofLine(Field field, List<Heading> all) {
        if (field == Field.NAME) {
            return has(all, Field.PAYER) ? null : Field.PAYER;
        }
        if (field == Field.DATE) {
            return Field.TIME;
        }
        return field == Field.PERIOD ? Field.TIME_OF_DAY : field == Field.CHANNEL ? Field.METHOD : field;
    }

    private static boolean isName(Heading other, Heading heading) {
        return !other.equals(heading) && other.first() == Field.NAME;
    }

    private static boolean has(List<Heading> all, Field field) {
        return all.stream().anyMatch(heading -> heading.first() == field);
    }

    private static double preferenceOfPayments(Field field, Heading heading, String words, List<Heading> all) {
        if (field == Field.TIME) {
            boolean onlyHour = heading.mayBe(Field.TIME_OF_DAY) && standsBesideDay(heading, all);
            return onlyHour ? -FieldScores.TELLING : leaning(words, PAID, CHANGED);
        }
        // Where a fee was kept, what was paid stands beside what was left of it.
        return has(all, Field.FEE) && NET.isWithin(words) ? -FieldScores.TELLING : leaning(words, MOVED, PRICED);
    }

    /** How much likelier a heading's own words make it the column wanted, where several have the field: 服务日期 before 报名日期. */
    static double preference(Field field, Heading heading, SheetKind kind, List<Heading> all) {
        String words = Folding.fold(heading.quoted());
        if (field == Field.NAME) {
            // 捐赠者 beside 姓名: the other one is who was given to.
            double giver = kind == SheetKind.DONATIONS && OF_THE_GIFT.isWithin(words) ? FieldScores.TELLING : 0;
            if (NICKNAMES.isWithin(words) && all.stream().noneMatch(other -> isName(other, heading))) {
                // 昵称 beside no 姓名: whatever stands beneath is what somebody calls himself.
                return FieldScores.NO_OTHER;
            }
            return SAID_OF_MANY.isWithin(words) ? FieldScores.OF_OTHERS : giver;
        }
        if (field == Field.ACTIVITY && heading.mayBe(Field.CAMPAIGN)) {
            // 项目名称 is what people did where no other column says it.
            return kind != SheetKind.DONATIONS && !has(all, Field.ACTIVITY) ? FieldScores.FOR_WANT_OF_BETTER : 0;
        }
        if (field == Field.START || field == Field.END) {
            return CAME.isWithin(words) ? FieldScores.TELLING : 0;
        }
        if (field == Field.TIME_OF_DAY) {
            return standsBesideDay(heading, all) ? FieldScores.TELLING : 0;
        }
        if (kind == SheetKind.PAYMENTS && (field == Field.TIME || field == Field.AMOUNT)) {
            return preferenceOfPayments(field, heading, words, all);
        }
        if (field != Field.DATE && field != Field.STATUS && field != Field.AMOUNT && field != Field.PERIOD) {
            return 0;
        }
        return leaning(words, kind == SheetKind.DONATIONS ? OF_THE_GIFT : OF_THE_SERVICE, OF_THE_PAPER);
    }

    private static double leaning(String words, WordSet wanted, WordSet unwanted) {
        return wanted.isWithin(words) ? FieldScores.TELLING : unwanted.isWithin(words) ? -FieldScores.TELLING : 0;
    }

    private static boolean standsBesideDay(Heading heading, List<Heading> all) {
        return all.stream()
                .anyMatch(other -> !other.equals(heading)
                        && other.header().match() != Header.Match.WEAK
                        && DAY_ALONE.ends(other.text()));
    }
}
