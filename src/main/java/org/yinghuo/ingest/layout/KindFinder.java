package org.yinghuo.ingest.layout;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.StatementWords;

/** Decides what the rows of a table are about, by its header and the titles above it (rule kind-by-evidence). */
final class KindFinder {

    private static final Pattern GIFT =
            Pattern.compile("捐款|捐赠|捐资|捐助|捐金|捐书|募捐|募集|善款|一日捐|爱心款|慈善|donat|gift|contribution");
    private static final Pattern VOLUNTEER =
            Pattern.compile("志愿|义工|服务|签到|考勤|值守|值班|报名|volunteer|service|attendance|signup");
    private static final Pattern SIGN_UP = Pattern.compile("报名|signup|enrol|registrationlist|registeredvolunteers");
    /** What somebody wants to do is no service yet. */
    private static final Pattern INTENDED = Pattern.compile("意向|[能可想愿]意?参[加与]|可服务|希望|拟参加|拟报");

    private static final Pattern ROSTER =
            Pattern.compile("花名册|通讯录|职工名册|人员名册|干部名册|在职|编制|职工名单|人员名单|干部名单|roster|staff|directory");

    private static final Pattern BOOKED = Pattern.compile("交易|记账|入账|transaction|post");

    private static final Pattern OTHER_SIDE = Pattern.compile("对方|对手|往来|交易|counterparty");

    private KindFinder() {}

    /**
     * What was decided.
     *
     * @param kind null where nothing fits, or two kinds fit equally
     * @param variant why there is none: {@code no-header}, {@code two-kinds}, {@code no-activity}
     */
    record Verdict(@Nullable SheetKind kind, String variant) {

        static Verdict of(SheetKind kind) {
            return new Verdict(kind, "");
        }

        static Verdict none(String variant) {
            return new Verdict(null, variant);
        }
    }

    /**
     * @param spreads whether columns are headed by days, campaigns, channels or activities
     * @param given what the titles give
     * @param titles the words of title lines and of the sheet's name
     */
    static Verdict find(HeaderRows header, Spreads spreads, Stated given, List<String> titles) {
        if (header.has(Field.FINDING_ID) && header.has(Field.DECISION)) {
            return Verdict.of(SheetKind.DECISIONS);
        }
        String title = Folding.fold(String.join(" ", titles));
        boolean name = header.has(Field.NAME);
        boolean sums =
                header.headings().stream().anyMatch(heading -> heading.first() == Field.AMOUNT && !heading.total());
        boolean giftTitle = GIFT.matcher(title).find();
        boolean volunteerTitle = VOLUNTEER.matcher(title).find();
        // 合计 behind months of service sums no money.
        boolean only = !sums
                && header.has(Field.AMOUNT)
                && !spreads.days()
                && !spreads.activities()
                && (giftTitle || !volunteerTitle);
        boolean money = sums || only || spreads.money();
        if (isStatement(header, name, giftTitle)) {
            return Verdict.of(SheetKind.PAYMENTS);
        }
        if (!name && header.mayHave(Field.DEPARTMENT) && header.mayHave(Field.PEOPLE) && money) {
            return Verdict.of(SheetKind.DONATION_SUMMARY);
        }
        if (!name && header.has(Field.PAYER) && header.has(Field.AMOUNT)) {
            return Verdict.of(SheetKind.DONATIONS);
        }
        if (!name) {
            return Verdict.none("no-kind");
        }
        boolean giftWords = header.headings().stream()
                .anyMatch(
                        heading -> GIFT.matcher(Folding.fold(heading.quoted())).find());
        boolean project = header.headings().stream()
                .anyMatch(heading -> heading.mayBe(Field.ACTIVITY) && heading.mayBe(Field.CAMPAIGN));
        boolean place = header.has(Field.ACTIVITY) || header.has(Field.PLACE) || (project && !money);
        boolean service = place || header.has(Field.HOURS) || header.has(Field.TIMES_THIS_YEAR);
        if (money || (spreads.days() && giftTitle && !volunteerTitle)) {
            if (!service || (giftWords && !volunteerTitle) || (giftTitle && !volunteerTitle)) {
                return Verdict.of(SheetKind.DONATIONS);
            }
            return volunteerTitle && !giftTitle && !giftWords
                    ? Verdict.of(volunteers(header, title))
                    : Verdict.none("two-kinds");
        }
        boolean said = place
                || spreads.activities()
                || !given.activity().isEmpty()
                || !given.place().isEmpty()
                || given.volunteering();
        boolean dated = spreads.days()
                || header.mayHave(Field.DATE)
                || header.mayHave(Field.TIME)
                || header.mayHave(Field.PERIOD);
        boolean attended = service || spreads.days() || header.has(Field.START) || (header.has(Field.STATUS) && dated);
        boolean rosterTitle = ROSTER.matcher(title).find();
        if (said
                && (attended || volunteerTitle || dated || given.day() != null)
                && !(rosterTitle && !service && !volunteerTitle)) {
            return Verdict.of(volunteers(header, title));
        }
        if (giftTitle && !volunteerTitle) {
            return Verdict.none("no-amount");
        }
        if (attended || volunteerTitle) {
            return Verdict.none("no-activity");
        }
        return header.mayHave(Field.DEPARTMENT) ? Verdict.of(SheetKind.ROSTER) : Verdict.none("no-kind");
    }

    private static SheetKind volunteers(HeaderRows header, String title) {
        boolean signUp = SIGN_UP.matcher(title).find()
                || header.headings().stream()
                        .map(heading -> Folding.fold(heading.quoted()))
                        .anyMatch(words -> SIGN_UP.matcher(words).find()
                                || INTENDED.matcher(words).find());
        return signUp ? SheetKind.SIGN_UPS : SheetKind.SERVICES;
    }

    private static boolean isStatement(HeaderRows header, boolean name, boolean giftTitle) {
        boolean when = header.mayHave(Field.TIME) || header.mayHave(Field.DATE);
        boolean sides = header.has(Field.DEBIT) || header.has(Field.CREDIT);
        boolean money = header.has(Field.AMOUNT) || sides;
        boolean bookkeeping = sides
                || header.has(Field.BALANCE)
                || header.has(Field.DIRECTION)
                || header.has(Field.MERCHANT_ORDER)
                || (!name && isBooked(header));
        boolean otherSide = header.has(Field.PAYER) || header.has(Field.ACCOUNT);
        return when
                && money
                && (bookkeeping
                        || (otherSide && header.mayHave(Field.TRANSACTION_ID) && !name)
                        || (header.has(Field.PAYER) && !name && !(giftTitle && namesGivers(header))));
    }

    /** Whether the headings are a bank's or a card's: 交易日期, 记账日期, 交易摘要; a list of expenses has 日期 and 摘要. */
    private static boolean isBooked(HeaderRows header) {
        long booked = header.headings().stream()
                .filter(heading -> BOOKED.matcher(Folding.fold(heading.text())).find())
                .count();
        return booked >= 2
                || header.headings().stream().anyMatch(heading -> StatementWords.headsCard(heading.quoted()));
    }

    /** Whether whoever paid is called so, and not the other side of an account: under a title of giving they are donors. */
    private static boolean namesGivers(HeaderRows header) {
        return header.headings().stream()
                .filter(heading -> heading.first() == Field.PAYER)
                .noneMatch(heading -> OTHER_SIDE.matcher(heading.text()).find());
    }

    /** What the columns of a spread table are headed by. */
    record Spreads(boolean days, boolean money, boolean activities) {}
}
