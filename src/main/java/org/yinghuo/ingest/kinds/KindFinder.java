package org.yinghuo.ingest.kinds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Evidence;
import org.yinghuo.ingest.layout.HeaderRows;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.Field;
import org.yinghuo.words.StatementWords;
import org.yinghuo.words.WordSet;

/**
 * Decides what the rows of a table are, by a table of kinds: what each must have, and what the paper must be about (rule kind-by-evidence).
 *
 * <p>The first kind that has all it needs wins. Where none does, the nearest one says what it lacks.
 */
final class KindFinder {

    private static final WordSet BOOKED = WordSet.of("heading says", "booked");

    private static final WordSet OTHER_SIDE = WordSet.of("heading says", "other_side");
    /** What a title that says 花名册 is worth beside what else it says: as much as any title's last word. */
    private static final int ROSTER = 4;

    private KindFinder() {}

    /**
     * What was decided.
     *
     * @param kind null where nothing fits, or two kinds fit equally
     * @param variant why there is none: the sentence of {@code unrecognised-sheet} that says it; else the rule that decided
     * @param missing the needs of the nearest kind that are not met, by their words
     * @param looksLike the other paper it looks like, as words.txt calls it; empty where it looks like none
     */
    record Verdict(@Nullable SheetKind kind, String variant, List<String> missing, String looksLike) {}

    /**
     * What the columns of a spread table are headed by.
     *
     * @param sums whether numbers stand under the days: hours, or what was given
     */
    record Spreads(boolean days, boolean sums, boolean money, boolean activities) {}

    /** One thing a kind must have. */
    private enum Need {
        FINDING(facts -> facts.has(Field.FINDING_ID)),
        DECISION(facts -> facts.has(Field.DECISION)),
        NAME(facts -> facts.name),
        DONOR(facts -> facts.name || facts.donorByPayer() || facts.organisations),
        DEPARTMENT(facts -> facts.header.mayHave(Field.DEPARTMENT)),
        PEOPLE(facts -> facts.header.mayHave(Field.PEOPLE)),
        AMOUNT(facts -> facts.money()),
        TIME(facts -> facts.header.mayHave(Field.TIME) || facts.header.mayHave(Field.DATE)),
        SUM(facts -> facts.has(Field.AMOUNT) || facts.sides()),
        OTHER_SIDE(facts -> facts.keepsBooks() || facts.namesOtherSide()),
        ACTIVITY_OR_PLACE(Facts::saysWhat),
        ATTENDED(facts ->
                facts.attended() || facts.evidence.volunteersNamed() || facts.dated() || facts.given.day() != null),
        ROSTER_TITLE(facts -> facts.rosterTitle),
        GIVING(facts -> facts.evidence.giving() > 0),
        VOLUNTEERING(facts -> facts.evidence.volunteering() > 0);

        @SuppressWarnings("ImmutableEnumChecker") // each is a method of facts, without a state
        private final Predicate<Facts> met;

        Need(Predicate<Facts> met) {
            this.met = met;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A kind of sheet.
     *
     * @param kind services stands for sign-ups too, which its titles tell apart
     * @param points how much tells for it
     * @param refused why it is none all the same, as the variant that says so; empty where nothing speaks against it
     */
    private record Rule(
            SheetKind kind,
            Set<Need> needs,
            java.util.function.ToIntFunction<Facts> points,
            java.util.function.Function<Facts, String> refused) {

        List<Need> missing(Facts facts) {
            return needs.stream().filter(need -> !need.met.test(facts)).toList();
        }
    }

    /** The table of kinds, in the order of asking: what is certain by its columns alone first. */
    private static final List<Rule> RULES = List.of(
            new Rule(SheetKind.DECISIONS, EnumSet.of(Need.FINDING, Need.DECISION), facts -> 0, facts -> ""),
            // Balance, direction or serial numbers are kept by banks and wallets only.
            new Rule(
                    SheetKind.PAYMENTS,
                    EnumSet.of(Need.TIME, Need.SUM, Need.OTHER_SIDE),
                    facts -> 0,
                    facts -> facts.vouchers ? "vouchers" : ""),
            new Rule(
                    SheetKind.DONATION_SUMMARY,
                    EnumSet.of(Need.DEPARTMENT, Need.PEOPLE, Need.AMOUNT, Need.GIVING),
                    facts -> facts.evidence.giving(),
                    facts -> facts.name ? "named" : facts.outweighed(facts.evidence.giving())),
            new Rule(
                    SheetKind.DONATIONS,
                    EnumSet.of(Need.DONOR, Need.AMOUNT, Need.GIVING),
                    facts -> facts.evidence.giving(),
                    Facts::refusesGifts),
            new Rule(
                    SheetKind.SERVICES,
                    EnumSet.of(Need.NAME, Need.ACTIVITY_OR_PLACE, Need.ATTENDED, Need.VOLUNTEERING),
                    facts -> facts.evidence.volunteering(),
                    Facts::refusesServices),
            // Names and departments alone may be any list; only one that says so is the staff's.
            new Rule(
                    SheetKind.ROSTER,
                    EnumSet.of(Need.NAME, Need.DEPARTMENT, Need.ROSTER_TITLE),
                    facts -> facts.rosterTitle ? ROSTER : 0,
                    Facts::refusesRoster));

    /** What is known of a table before its kind is. */
    record Facts(
            HeaderRows header,
            Spreads spreads,
            Stated given,
            Evidence evidence,
            boolean name,
            boolean organisations,
            boolean goods,
            boolean rosterTitle,
            boolean signUps,
            boolean statement,
            boolean directions,
            boolean vouchers) {

        private boolean has(Field field) {
            return header.has(field);
        }

        private boolean sides() {
            return has(Field.DEBIT) || has(Field.CREDIT);
        }

        /** Under words of giving a sum received beside the giver's name is the gift. */
        private boolean received() {
            return has(Field.CREDIT) && !has(Field.DEBIT) && evidence.givingHeaded();
        }

        private boolean sums() {
            return header.headings().stream().anyMatch(heading -> heading.first() == Field.AMOUNT && !heading.total());
        }

        private boolean money() {
            // 合计 behind months of service sums no money.
            boolean only = has(Field.AMOUNT)
                    && !spreads.days()
                    && !spreads.activities()
                    && evidence.giving() >= evidence.volunteering();
            boolean daily = spreads.sums() && evidence.giving() > evidence.volunteering();
            return sums() || only || daily || spreads.money() || received();
        }

        private boolean serial() {
            return header.mayHave(Field.TRANSACTION_ID);
        }

        private boolean keepsBooks() {
            boolean books = has(Field.BALANCE)
                    || has(Field.DIRECTION)
                    || directions
                    || has(Field.MERCHANT_ORDER)
                    || (has(Field.PAYEE) && has(Field.PAYER));
            boolean ledger = sides() && !(received() && name);
            return books || ledger || (!name && isBooked());
        }

        /** Whether the headings are a bank's or a card's: 交易日期, 记账日期, 交易摘要; a list of expenses has 日期 and 摘要. */
        private boolean isBooked() {
            long booked = header.headings().stream()
                    .filter(heading -> BOOKED.isWithin(heading.text()))
                    .count();
            return booked >= 2
                    || header.headings().stream()
                            .anyMatch(heading -> StatementWords.CREDIT_CARD.isWithin(heading.quoted()));
        }

        /** Whether whoever paid is called so, and not the other side of an account: under a title of giving they are donors. */
        private boolean namesGivers() {
            return header.headings().stream()
                    .filter(heading -> heading.first() == Field.PAYER)
                    .noneMatch(heading -> OTHER_SIDE.isWithin(heading.text()));
        }

        private boolean namesOtherSide() {
            boolean payer = has(Field.PAYER);
            boolean otherSide = payer || has(Field.ACCOUNT);
            return !name
                    && ((otherSide && serial())
                            || (payer && (statement || !evidence.givingHeaded() || !namesGivers())));
        }

        private boolean donorByPayer() {
            return has(Field.PAYER) && evidence.givingHeaded() && namesGivers();
        }

        private boolean project() {
            return header.headings().stream()
                    .anyMatch(heading -> heading.mayBe(Field.ACTIVITY) && heading.mayBe(Field.CAMPAIGN));
        }

        private boolean place() {
            return has(Field.ACTIVITY) || has(Field.PLACE) || (project() && !money());
        }

        private boolean service() {
            return place() || has(Field.HOURS) || has(Field.TIMES_THIS_YEAR);
        }

        private boolean dated() {
            return spreads.days()
                    || header.mayHave(Field.DATE)
                    || header.mayHave(Field.TIME)
                    || header.mayHave(Field.PERIOD);
        }

        private boolean attended() {
            return service() || spreads.days() || has(Field.START) || (has(Field.STATUS) && dated());
        }

        private boolean attendedOnDays() {
            return service() || spreads.days();
        }

        private boolean saysWhat() {
            return place()
                    || spreads.activities()
                    || !given.activity().isEmpty()
                    || !given.place().isEmpty()
                    || given.volunteering();
        }

        /** Whether another paper's words outweigh a kind's. */
        private String outweighed(int points) {
            return evidence.other() >= points && evidence.other() > 0 ? "other-paper" : "";
        }

        private String refusesGifts() {
            if (goods) {
                return "goods";
            }
            String other = outweighed(evidence.giving());
            if (!other.isEmpty()) {
                return other;
            }
            if (!service() || evidence.giving() > evidence.volunteering()) {
                return "";
            }
            return evidence.giving() == evidence.volunteering() ? "two-kinds" : "named";
        }

        private String refusesRoster() {
            if (money() || evidence.volunteersNamed() || attendedOnDays()) {
                return "named";
            }
            return outweighed(ROSTER);
        }

        private String refusesServices() {
            if (rosterTitle && !service() && !evidence.volunteersNamed()) {
                return "named";
            }
            boolean asMuch = money()
                    && evidence.giving() > 0
                    && (evidence.giving() >= evidence.volunteering()
                            || (evidence.givingNamed() && !evidence.volunteersNamed()));
            return asMuch ? "two-kinds" : outweighed(evidence.volunteering());
        }
    }

    static Verdict find(Facts facts) {
        List<Refusal> refusals = new ArrayList<>();
        for (Rule rule : RULES) {
            List<Need> missing = rule.missing(facts);
            String refused = missing.isEmpty() ? rule.refused.apply(facts) : "";
            if (missing.isEmpty() && refused.isEmpty()) {
                return new Verdict(kind(rule, facts), rule.kind.word(), List.of(), "");
            }
            if (rule.kind != SheetKind.DECISIONS && !refused.equals("named")) {
                refusals.add(new Refusal(rule, missing, refused));
            }
        }
        return nearest(refusals, facts);
    }

    /** The kind that somebody says a table is, where it has the columns that cannot be done without. */
    static boolean mayBe(SheetKind asked, Facts facts) {
        Set<Need> bare = EnumSet.of(
                Need.NAME, Need.DONOR, Need.DEPARTMENT, Need.PEOPLE, Need.AMOUNT, Need.TIME, Need.SUM, Need.FINDING);
        SheetKind kind = asked == SheetKind.SIGN_UPS ? SheetKind.SERVICES : asked;
        return RULES.stream()
                .filter(rule -> rule.kind == kind)
                .flatMap(rule -> rule.needs.stream())
                .filter(bare::contains)
                .allMatch(need -> need.met.test(facts) || (need == Need.DONOR && facts.has(Field.PAYER)));
    }

    private record Refusal(Rule rule, List<Need> missing, String refused) {}

    /** Says what the kind lacks that has the most evidence, then the least to lack, then the most that is there. */
    private static Verdict nearest(List<Refusal> refusals, Facts facts) {
        String looksLike = facts.evidence.looksLike();
        int evidence = Math.max(facts.evidence.giving(), facts.evidence.volunteering());
        if (facts.goods) {
            return new Verdict(null, "goods", List.of(), "goods");
        }
        if (!looksLike.isEmpty() && facts.evidence.other() >= evidence) {
            return new Verdict(null, "other-paper", List.of(), looksLike);
        }
        if (facts.vouchers) {
            return new Verdict(null, "vouchers", List.of(), looksLike);
        }
        List<String> ofStatement = missingOfStatement(refusals);
        boolean isStatement = facts.statement || facts.keepsBooks();
        if (isStatement && !facts.name && !ofStatement.isEmpty() && facts.evidence.volunteering() == 0) {
            return new Verdict(null, "no-statement", ofStatement, looksLike);
        }
        Refusal nearest = refusals.stream()
                .max(Comparator.<Refusal>comparingInt(one -> one.rule.points.applyAsInt(facts))
                        .thenComparingInt(one -> -one.missing.size())
                        .thenComparingInt(one -> one.rule.needs.size())
                        .thenComparing(
                                one -> one.missing.contains(Need.GIVING) || one.missing.contains(Need.VOLUNTEERING)))
                .orElseThrow();
        List<String> missing = nearest.missing.stream().map(Need::word).toList();
        if (!nearest.refused.isEmpty()) {
            return new Verdict(null, nearest.refused, missing, looksLike);
        }
        return new Verdict(null, variant(nearest, facts), missing, looksLike);
    }

    private static List<String> missingOfStatement(List<Refusal> refusals) {
        return refusals.stream()
                .filter(one -> one.rule.kind == SheetKind.PAYMENTS)
                .flatMap(one -> one.missing.stream())
                .map(Need::word)
                .toList();
    }

    private static String variant(Refusal nearest, Facts facts) {
        boolean noGiver = nearest.missing.contains(Need.DONOR)
                || (nearest.rule.kind == SheetKind.DONATION_SUMMARY
                        && nearest.missing.contains(Need.DEPARTMENT)
                        && !nearest.missing.contains(Need.AMOUNT));
        if (nearest.missing.contains(Need.NAME) || noGiver) {
            boolean known = nearest.rule.points.applyAsInt(facts) > 0 || facts.attendedOnDays();
            return !known ? "no-kind" : facts.header.has(Field.NAME) ? "no-people" : "no-names";
        }
        if (nearest.missing.equals(List.of(Need.DEPARTMENT))) {
            return "no-department";
        }
        if (nearest.rule.kind == SheetKind.DONATION_SUMMARY && nearest.missing.equals(List.of(Need.PEOPLE))) {
            return "no-heads";
        }
        if (nearest.rule.kind == SheetKind.DONATIONS || nearest.rule.kind == SheetKind.DONATION_SUMMARY) {
            // Names and telephones alone are anybody's list.
            boolean ofGiving = nearest.rule.points.applyAsInt(facts) > 0;
            return nearest.missing.equals(List.of(Need.GIVING)) ? "no-giving" : ofGiving ? "no-amount" : "no-kind";
        }
        if (nearest.rule.kind == SheetKind.SERVICES) {
            return nearest.missing.equals(List.of(Need.VOLUNTEERING)) ? "no-volunteering" : "no-activity";
        }
        return "no-kind";
    }

    private static SheetKind kind(Rule rule, Facts facts) {
        return rule.kind == SheetKind.SERVICES && facts.signUps ? SheetKind.SIGN_UPS : rule.kind;
    }
}
