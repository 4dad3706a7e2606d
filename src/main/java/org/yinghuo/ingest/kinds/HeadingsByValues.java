package org.yinghuo.ingest.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.ColumnValues;
import org.yinghuo.ingest.layout.FieldScores;
import org.yinghuo.ingest.layout.HeaderRows;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.model.Status;
import org.yinghuo.words.Counts;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Header;
import org.yinghuo.words.StatusWords;
import org.yinghuo.words.Unit;
import org.yinghuo.words.WordSet;

/** Headings whose words leave open what the values beneath tell: 时间 behind a signature under 签退, a day under 参加哪天的活动. */
final class HeadingsByValues {

    private static final WordSet SERVED_PEOPLE = WordSet.of("heading says", "served people");
    private static final WordSet LISTED_PEOPLE = WordSet.of("heading says", "listed people");
    private static final WordSet COMING = WordSet.of("heading says", "coming");
    private static final WordSet GOING = WordSet.of("heading says", "going");
    private static final WordSet HOUR = WordSet.of("heading says", "hour");
    private static final WordSet OF_DAY = WordSet.of("heading says", "which day");
    private static final WordSet OF_DAY_IN_ENGLISH = WordSet.of("heading says", "which day in english");
    private static final WordSet OTHER_DAY = WordSet.of("heading says", "paper", "other day");

    private static final WordSet PIECES = WordSet.of("heading says", "piece");

    private HeadingsByValues() {}

    /** The header with what the values settle. */
    static HeaderRows settled(HeaderRows header, Map<Integer, ColumnValues> values, SheetAnswers answers) {
        List<Heading> headings = new ArrayList<>(header.headings());
        if (header.has(Field.NAME)) {
            // 服务人数 beside names may count those who served or those they served.
            headings.replaceAll(heading ->
                    SERVED_PEOPLE.is(Folding.outsideBrackets(heading.text())) && answers.field(heading.quoted()) == null
                            ? as(heading, Set.of(), Header.Match.NONE)
                            : heading);
            settleWays(headings, values, answers);
            settlePieces(headings, values, answers);
        }
        // 服务内容 over days stands a column beside what it heads.
        headings.replaceAll(
                heading -> isShifted(heading, values.get(heading.column())) && answers.field(heading.quoted()) == null
                        ? as(heading, Set.of(), Header.Match.NONE)
                        : heading);
        if (headings.stream().noneMatch(heading -> heading.mayBe(Field.NAME))) {
            settleNames(headings, values);
        }
        settleQuestions(headings, values);
        settleUnits(headings, values);
        settleIssues(headings, values);
        settleSignatures(headings, values);
        settleHours(headings, values);
        settleComing(headings, values);
        if (headings.stream().noneMatch(HeadingsByValues::mayTellDay)) {
            settleDay(headings, values);
        }
        if (headings.stream().noneMatch(HeadingsByValues::maySayWay) && header.has(Field.AMOUNT)) {
            settleWay(headings, values, answers);
        }
        return headings.equals(header.headings())
                ? header
                : new HeaderRows(header.firstRow(), header.lastRow(), header.depth(), headings);
    }

    private static boolean isShifted(Heading heading, @Nullable ColumnValues own) {
        return own != null
                && !own.isEmpty()
                && (heading.first() == Field.ACTIVITY || heading.first() == Field.PLACE)
                && !heading.mayBe(Field.DATE)
                && own.areWholeDays();
    }

    /** 名单 over names, which over a whole table would be its title. */
    private static void settleNames(List<Heading> headings, Map<Integer, ColumnValues> values) {
        headings.replaceAll(heading -> {
            ColumnValues own = values.get(heading.column());
            boolean named = LISTED_PEOPLE.is(heading.text())
                    && own != null
                    && !own.isEmpty()
                    && own.fit(Field.NAME) >= FieldScores.NEARLY_ALL;
            return named ? as(heading, Field.NAME) : heading;
        });
    }

    /** 编号 beside 答复, over ids of questions and nothing else. */
    private static void settleQuestions(List<Heading> headings, Map<Integer, ColumnValues> values) {
        if (headings.stream().anyMatch(heading -> heading.mayBe(Field.DECISION))
                && headings.stream().noneMatch(heading -> heading.mayBe(Field.FINDING_ID))) {
            headings.replaceAll(heading -> {
                ColumnValues own = values.get(heading.column());
                return own != null && own.areQuestions() ? as(heading, Field.FINDING_ID) : heading;
            });
        }
    }

    /** 单位 over 元 and 万元, Unit over JPY and EUR: what each sum counts, and of whom it is not. */
    private static void settleUnits(List<Heading> headings, Map<Integer, ColumnValues> values) {
        headings.replaceAll(heading -> {
            ColumnValues own = values.get(heading.column());
            return heading.mayBe(Field.UNIT) && own != null && own.areUnitsOfMoney()
                    ? as(heading, Field.MONEY_UNIT)
                    : heading;
        });
    }

    /** 期数 over numbers of which few are issues of the calendar: its 35th is none of ours either. */
    private static void settleIssues(List<Heading> headings, Map<Integer, ColumnValues> values) {
        headings.replaceAll(heading -> {
            ColumnValues own = values.get(heading.column());
            boolean chance = heading.first() == Field.ISSUE
                    && own != null
                    && !own.isEmpty()
                    && own.issues() > 0
                    && own.issues() < FieldScores.HALF;
            return chance ? as(heading, Set.of(), Header.Match.NONE) : heading;
        });
    }

    /** 植树（棵） over numbers beside names: how many of them each did, where no other column counts and no money is told. */
    private static void settlePieces(List<Heading> headings, Map<Integer, ColumnValues> values, SheetAnswers answers) {
        List<Heading> pieces = headings.stream()
                .filter(heading -> !heading.isKnown()
                        && PIECES.is(Counts.unitOfHeading(heading.text()))
                        && answers.field(heading.quoted()) == null)
                .toList();
        boolean told = headings.stream()
                .anyMatch(heading -> heading.mayBe(Field.QUANTITY) || heading.mayBe(Field.AMOUNT) || heading.total());
        if (pieces.size() != 1 || told) {
            return;
        }
        ColumnValues own = values.get(pieces.get(0).column());
        if (own != null && !own.isEmpty() && own.fit(Field.QUANTITY) >= FieldScores.NEARLY_ALL) {
            headings.set(headings.indexOf(pieces.get(0)), as(pieces.get(0), Field.QUANTITY));
        }
    }

    /** 签到（签名） | 时间 | 签退（签名） | 时间: people sign, and write when they came and went beside it. */
    private static void settleSignatures(List<Heading> headings, Map<Integer, ColumnValues> values) {
        for (int i = 1; i < headings.size(); i++) {
            Heading signed = headings.get(i - 1);
            Heading time = headings.get(i);
            String word = Folding.outsideBrackets(signed.text());
            ColumnValues own = values.get(signed.column());
            boolean hours = own != null && !own.isEmpty() && own.fit(Field.START) >= FieldScores.HALF;
            if (HOUR.is(Folding.outsideBrackets(time.text())) && COMING.is(word) && !hours && isBeside(signed, time)) {
                boolean went = GOING.is(word);
                headings.set(i, as(time, went ? Field.END : Field.START));
                if (went) {
                    headings.set(i - 1, as(signed, Field.OTHER));
                }
            }
        }
    }

    /** 到岗 | 离岗 over clock times, where ticks might have stood. */
    private static void settleHours(List<Heading> headings, Map<Integer, ColumnValues> values) {
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            ColumnValues own = values.get(heading.column());
            if (!heading.isKnown()
                    && COMING.is(heading.text())
                    && own != null
                    && !own.isEmpty()
                    && own.fit(Field.START) >= FieldScores.NEARLY_ALL) {
                headings.set(i, as(heading, GOING.is(heading.text()) ? Field.END : Field.START));
            }
        }
    }

    /** 签到 and 签退 by turns under 类型: which way the clock was punched, and nothing that anybody did. */
    private static void settleWays(List<Heading> headings, Map<Integer, ColumnValues> values, SheetAnswers answers) {
        headings.replaceAll(heading -> {
            ColumnValues own = values.get(heading.column());
            boolean ways = !heading.mayBe(Field.DIRECTION)
                    && own != null
                    && own.areWaysOfPunches()
                    && answers.field(heading.quoted()) == null;
            return ways ? as(heading, Field.OTHER) : heading;
        });
    }

    /** 到岗 over √ and ×: whether somebody came. */
    private static void settleComing(List<Heading> headings, Map<Integer, ColumnValues> values) {
        headings.replaceAll(heading -> {
            ColumnValues own = values.get(heading.column());
            boolean asked = !heading.isKnown()
                    && StatusWords.ofMarks(heading.text()) == Status.SERVED
                    && own != null
                    && !own.isEmpty()
                    && own.fit(Field.STATUS) >= FieldScores.NEARLY_ALL;
            return asked ? as(heading, Field.STATUS) : heading;
        });
    }

    private static boolean isBeside(Heading left, Heading right) {
        return right.column() == left.column() + 1 && right.group().equals(left.group());
    }

    /** A single column of days that its heading asks for in words nobody listed: Date volunteered, 参加哪天的活动. */
    private static void settleDay(List<Heading> headings, Map<Integer, ColumnValues> values) {
        List<Heading> days = headings.stream()
                .filter(heading -> !heading.isKnown()
                        && (OF_DAY.isWithin(heading.text()) || OF_DAY_IN_ENGLISH.begins(heading.text()))
                        && !OTHER_DAY.isWithin(heading.text()))
                .filter(heading -> {
                    ColumnValues own = values.get(heading.column());
                    return own != null && !own.isEmpty() && own.fit(Field.DATE) >= FieldScores.NEARLY_ALL;
                })
                .toList();
        if (days.size() == 1) {
            headings.set(headings.indexOf(days.get(0)), as(days.get(0), Field.DATE));
        }
    }

    /** A single column of 来账 and 往账 beside sums, whatever it is called, says which way the money went. */
    private static void settleWay(List<Heading> headings, Map<Integer, ColumnValues> values, SheetAnswers answers) {
        List<Heading> ways = headings.stream()
                .filter(heading -> !heading.isKnown() && answers.field(heading.quoted()) == null)
                .filter(heading -> {
                    ColumnValues own = values.get(heading.column());
                    return own != null && !own.isEmpty() && own.fit(Field.DIRECTION) >= FieldScores.NEARLY_ALL;
                })
                .toList();
        if (ways.size() == 1) {
            headings.set(headings.indexOf(ways.get(0)), as(ways.get(0), Field.DIRECTION));
        }
    }

    private static boolean maySayWay(Heading heading) {
        return heading.mayBe(Field.DIRECTION) || heading.mayBe(Field.DEBIT) || heading.mayBe(Field.CREDIT);
    }

    private static boolean mayTellDay(Heading heading) {
        return heading.day() != null
                || heading.mayBe(Field.DATE)
                || heading.mayBe(Field.TIME)
                || heading.mayBe(Field.START);
    }

    private static Heading as(Heading heading, Field field) {
        return as(heading, Set.of(field), Header.Match.COMPOSED);
    }

    private static Heading as(Heading heading, Set<Field> fields, Header.Match match) {
        return new Heading(
                heading.column(),
                heading.text(),
                heading.group(),
                new Header(heading.header().text(), fields, Unit.NONE, match),
                heading.day(),
                heading.clock(),
                heading.total());
    }
}
