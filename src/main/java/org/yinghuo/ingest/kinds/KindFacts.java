package org.yinghuo.ingest.kinds;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.ColumnValues;
import org.yinghuo.ingest.layout.Evidence;
import org.yinghuo.ingest.layout.FieldScores;
import org.yinghuo.ingest.layout.HeaderRows;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.ingest.layout.Preamble;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.SpreadColumn;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Header;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.Places;
import org.yinghuo.words.StatementWords;
import org.yinghuo.words.TitleWords;
import org.yinghuo.words.WordList;
import org.yinghuo.words.WordSet;

/** Gathers what a table shows of its kind: whom it names, what its headings, cells and titles speak of. */
final class KindFacts {

    private static final Set<Field> OF_SUMS = Set.of(Field.FEE, Field.REFUNDED, Field.STATUS);

    /** Headings that name people in a list of people and things in a list of things. */
    private static final Set<String> OF_ANYTHING = WordList.BUILT_IN.words("heading says", "anything");

    /** Headings that nothing but people has: whatever stands beneath is what somebody calls himself. */
    private static final WordSet NICKNAMES = WordSet.of("heading says", "nickname");

    private final OfficeNames phrases;

    KindFacts(OfficeNames phrases) {
        this.phrases = phrases;
    }

    KindFinder.Facts of(
            HeaderRows header,
            List<SpreadColumn> spreads,
            Stated given,
            Preamble above,
            Map<Integer, ColumnValues> values,
            List<SheetLine> sample) {
        Evidence evidence = evidence(header, given, above, values);
        boolean signUps = above.saysSignUp()
                || header.headings().stream()
                        .map(Heading::quoted)
                        .anyMatch(text -> TitleWords.saysSignUp(text) || TitleWords.saysIntention(text));
        var spread = new KindFinder.Spreads(
                header.hasDays(),
                areSums(spreads, values),
                spreads.stream()
                        .anyMatch(one ->
                                one.by() == Field.CAMPAIGN || one.by() == Field.CHANNEL || one.by() == Field.AMOUNT),
                spreads.stream()
                        .anyMatch(one -> one.by() == Field.ACTIVITY
                                || !one.said().activity().isEmpty()
                                || !one.said().place().isEmpty()));
        boolean name = header.headings().stream()
                .anyMatch(heading ->
                        heading.first() == Field.NAME && (header.has(Field.NAME_REST) || arePeople(heading, values)));
        return new KindFinder.Facts(
                header,
                spread,
                given,
                evidence,
                name,
                !name && areOrganisations(header, values),
                areGoods(header, sample),
                above.saysRoster(),
                signUps,
                above.saysStatement(),
                areDirections(header, values),
                areVouchers(header, sample));
    }

    /** Whether the columns of days hold numbers and no marks. */
    private static boolean areSums(List<SpreadColumn> spreads, Map<Integer, ColumnValues> values) {
        List<ColumnValues> days = spreads.stream()
                .filter(spread -> spread.by() == Field.DATE)
                .map(spread -> values.get(spread.column()))
                .filter(own -> own != null && !own.isEmpty())
                .toList();
        return !days.isEmpty() && days.stream().allMatch(own -> own.fit(Field.AMOUNT) >= FieldScores.NEARLY_ALL);
    }

    /** Whether lines are booked to several accounts, each sum to one and out of another: no one of them tells what came in. */
    private static boolean areVouchers(HeaderRows header, List<SheetLine> sample) {
        return header.has(Field.DEBIT)
                && header.has(Field.CREDIT)
                && header.headings().stream()
                        .filter(heading -> StatementWords.BOOKED_TO.is(heading.text()))
                        .anyMatch(heading -> sample.stream()
                                        .map(line -> line.text(heading.column()).strip())
                                        .filter(text -> !text.isEmpty())
                                        .distinct()
                                        .count()
                                > 1);
    }

    /** Whether a column that may be of kinds of payments holds which way the money went: Transaction Type over credit and debit. */
    private static boolean areDirections(HeaderRows header, Map<Integer, ColumnValues> values) {
        return header.headings().stream()
                .filter(heading -> heading.mayBe(Field.DIRECTION))
                .map(heading -> values.get(heading.column()))
                .anyMatch(own -> own != null && !own.isEmpty() && own.fit(Field.DIRECTION) >= 0.5);
    }

    private Evidence evidence(HeaderRows header, Stated given, Preamble above, Map<Integer, ColumnValues> values) {
        Evidence evidence = above.evidence();
        boolean outside = Places.isPlace(given.place());
        for (Heading heading : header.headings()) {
            ColumnValues own = values.get(heading.column());
            // 商品 over the names of campaigns sells nothing.
            boolean ofCampaigns = own != null
                    && !own.isEmpty()
                    && heading.mayBe(Field.CAMPAIGN)
                    && heading.mayBe(Field.NOTE)
                    && own.fit(Field.CAMPAIGN) >= 0.5;
            // 手续费, 退款金额 and 退款状态 beside the sum are of it; they make no list of fees or refunds.
            boolean ofSum = OF_SUMS.contains(heading.first()) && header.has(Field.AMOUNT);
            if (!ofCampaigns && !ofSum) {
                evidence.hear(Evidence.Source.HEADING, heading.quoted());
            }
            if (own == null) {
                continue;
            }
            outside |= Places.isPlace(heading.text()) || (heading.mayBe(Field.PLACE) && own.arePlaces());
            if (heading.mayBe(Field.ACTIVITY) || heading.mayBe(Field.CAMPAIGN) || heading.mayBe(Field.TITLE)) {
                own.tell(evidence, heading.mayBe(Field.TITLE));
            }
        }
        if (given.activities().stream().anyMatch(phrases::isActivity)) {
            evidence.known(Evidence.Source.TITLE, false);
        }
        if (phrases.campaign(given.campaign()).isPresent()) {
            evidence.known(Evidence.Source.TITLE, !given.volunteering());
        }
        evidence.settle(outside);
        return evidence;
    }

    /** Whether a column of names holds people: under 名称 or name alone there may stand things. */
    private static boolean arePeople(Heading heading, Map<Integer, ColumnValues> values) {
        ColumnValues own = values.get(heading.column());
        boolean mayBeThings =
                heading.header().match() == Header.Match.WEAK || OF_ANYTHING.contains(Folding.letters(heading.text()));
        return !mayBeThings
                || NICKNAMES.isWithin(heading.text())
                || own == null
                || own.isEmpty()
                || own.namesOfPeople() >= 0.5;
    }

    /** Whether those who gave are organisations: 捐赠单位 over names that are no departments of ours. */
    private static boolean areOrganisations(HeaderRows header, Map<Integer, ColumnValues> values) {
        return header.headings().stream()
                .filter(heading -> heading.first() == Field.DEPARTMENT)
                .map(heading -> values.get(heading.column()))
                .anyMatch(own -> own != null && !own.isEmpty() && own.departments() < 0.5);
    }

    /** Whether the sums are prices times numbers: what things are worth, not what somebody gave in money. */
    private boolean areGoods(HeaderRows header, List<SheetLine> sample) {
        Heading price = first(header, heading -> TitleWords.isPrice(heading.text()));
        Heading number = first(header, heading -> heading.mayBe(Field.QUANTITY));
        Heading sum = first(header, heading -> heading.first() == Field.AMOUNT);
        return price != null
                && number != null
                && (sum == null
                        || AmountColumns.areProducts(
                                new Column(price.column(), Field.AMOUNT, price),
                                new Column(number.column(), Field.QUANTITY, number),
                                new Column(sum.column(), Field.AMOUNT, sum),
                                sample));
    }

    private static @Nullable Heading first(HeaderRows header, java.util.function.Predicate<Heading> is) {
        return header.headings().stream().filter(is).findFirst().orElse(null);
    }
}
