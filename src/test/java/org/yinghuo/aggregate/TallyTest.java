package org.yinghuo.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.aggregate.lines.LinePrint;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Hours;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Person;
import org.yinghuo.model.Quantity;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.Status;

/** What a line adds, and whether that is nothing. */
class TallyTest {

    private static ContributingLine line(String who, int heads, long millis, long fen) {
        Origin origin = new Origin(new SheetId("a.csv", ""), 2, 1, 3, 0);
        var attended = new ContributingLine.Attended(
                List.of("巡河"), "", Status.SERVED, Status.SERVED, false, 1, new Hours(millis), Quantity.ZERO, "");
        Amount sum = new Amount(fen);
        var money = new ContributingLine.Money(
                1, sum, Amount.ZERO, Amount.ZERO, Amount.ZERO, Amount.ZERO, Amount.ZERO, Amount.ZERO, "");
        return new ContributingLine(
                new IssueId(2022, 34),
                ContributingLine.Kind.ATTENDANCE,
                origin,
                origin,
                7,
                "services",
                who,
                false,
                new Person(who, who, "综合处", "", false, true, heads),
                "综合处",
                "",
                "",
                LocalDate.of(2022, 9, 3),
                attended,
                money);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 17, 18, 19, 359, 360, 361, 719, 720, 721, 3_600, 36_000, 1_200_000, -1, -720, -721})
    void hoursAddNothingWhereTheyPrintTheSame(long millis) {
        for (long before : new long[] {0, 17, 18, 360, 720, 1_200_000, 17_999}) {
            Tally hours = new Tally.Sum(
                    ValueType.HOURS, line -> line.attended().hours().millis());
            hours.add(line("甲", 1, before, 0));
            hours.add(line("甲", 1, millis, 0));
            assertThat(hours.addedNothing())
                    .as("%s after %s", millis, before)
                    .isEqualTo(new BigDecimal(hours.added()).signum() == 0);
        }
    }

    @Test
    void aSumAddsWhatItDiffersBy() {
        Tally sum =
                new Tally.Sum(ValueType.MONEY, line -> line.money().declared().fen());
        sum.add(line("甲", 1, 0, 1));
        assertThat(sum.addedNothing()).isFalse();
        assertThat(sum.added()).isEqualTo("0.01");
        sum.add(line("甲", 1, 0, 0));
        assertThat(sum.addedNothing()).isTrue();
        sum.add(line("甲", 1, 0, -1));
        assertThat(sum.addedNothing()).isFalse();
        assertThat(sum.value()).isEqualTo("0.00");
    }

    @Test
    void aPersonIsAddedOnceAndAGroupByWhatIsNewOfIt() {
        Tally people = new Tally.People(line -> 0);
        people.add(line("甲", 1, 0, 0));
        assertThat(people.addedNothing()).isFalse();
        people.add(line("甲", 1, 0, 0));
        assertThat(people.addedNothing()).isTrue();
        people.add(line("甲", 3, 0, 0));
        assertThat(people.added()).isEqualTo("2");
        assertThat(people.addedNothing()).isFalse();
        people.add(line("乙", 1, 0, 0));
        assertThat(people.value()).isEqualTo("4");
    }

    @Test
    void thePrintOfLinesIsThatOfTheirWordsInAnyOrder() {
        ContributingLine one = line("甲", 1, 0, 0);
        ContributingLine other = line("乙", 1, 0, 0);
        LinePrint both = LinePrint.of(List.of(one, other)::forEach);
        assertThat(LinePrint.of(List.of(other, one)::forEach)).isEqualTo(both);
        assertThat(both.lines()).isEqualTo(2);
        assertThat(both.sum())
                .isEqualTo(LinePrint.of(List.of(one)::forEach).sum()
                        + LinePrint.of(List.of(other)::forEach).sum());
        assertThat(LinePrint.of(List.of(one, one)::forEach)).isNotEqualTo(both);
        assertThat(List.of(
                        both,
                        LinePrint.of(List.of(one)::forEach),
                        LinePrint.of(List.of(other)::forEach),
                        LinePrint.of(List.<ContributingLine>of()::forEach)))
                .doesNotHaveDuplicates();
    }

    @Test
    void severalLinesOfOnePaymentPrintOnce() {
        ContributingLine paid = of(line("甲", 1, 0, 5), ContributingLine.Kind.PAYMENT, 7, LocalDate.of(2022, 9, 3));
        LinePrint once = LinePrint.of(List.of(paid)::forEach);
        assertThat(LinePrint.of(List.of(paid, paid)::forEach)).isEqualTo(once);
        ContributingLine served = of(paid, ContributingLine.Kind.ATTENDANCE, 7, LocalDate.of(2022, 9, 3));
        ContributingLine gift = of(paid, ContributingLine.Kind.GIFT, 7, LocalDate.of(2022, 9, 3));
        ContributingLine otherWords = of(paid, ContributingLine.Kind.PAYMENT, 8, LocalDate.of(2022, 9, 3));
        ContributingLine otherDay = of(paid, ContributingLine.Kind.PAYMENT, 7, LocalDate.of(2022, 9, 4));
        for (ContributingLine other : List.of(served, gift, otherWords, otherDay)) {
            LinePrint print = LinePrint.of(List.of(other)::forEach);
            assertThat(print.sum()).isNotEqualTo(once.sum());
            assertThat(print.other()).isNotEqualTo(once.other());
        }
    }

    private static ContributingLine of(ContributingLine line, ContributingLine.Kind kind, long content, LocalDate day) {
        return new ContributingLine(
                line.issue(),
                kind,
                line.origin(),
                line.about(),
                content,
                line.sheetKind(),
                line.who(),
                line.unnamed(),
                line.person(),
                line.department(),
                line.campaign(),
                line.cause(),
                day,
                line.attended(),
                line.money());
    }
}
