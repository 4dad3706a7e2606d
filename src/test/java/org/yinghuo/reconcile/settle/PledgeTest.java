package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Channel;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Person;
import org.yinghuo.reconcile.books.Gift;

/** How far payments lie from a gift, and what a gift is in words. */
class PledgeTest {
    private static final long DAY = Money.START.plusDays(20).toEpochDay();

    private static Pledge given(int first, int last, boolean sure) {
        GivingDays days = new GivingDays(DAY + first, DAY + last, sure);
        return new Pledge(
                Money.gift(1, "张三", "抗震救灾捐款", 10_000, 20 + last, Channel.UNSAID), 0, Set.of("张三"), false, days, true);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "5,5", "-1,1", "-5,5"})
    void aDayOfItsOwnIsAsNearBeforeAsAfter(int paid, long days) {
        assertThat(given(0, 0, true).daysTo(DAY + paid)).isEqualTo(days);
        assertThat(given(0, 0, true).firstWithin(3)).isEqualTo(DAY - 3);
    }

    @ParameterizedTest
    @CsvSource({"-10,0", "-5,0", "0,0", "1,1", "7,7"})
    void anyDayOfASpanIsItsOwn(int paid, long days) {
        assertThat(given(-10, 0, false).daysTo(DAY + paid)).isEqualTo(days);
    }

    @Test
    void beforeADayNobodyWroteDownItIsNotPaid() {
        assertThat(given(-10, 0, false).daysTo(DAY - 11)).isEqualTo(Pledge.FAR);
        assertThat(given(-10, 0, false).firstWithin(3)).isEqualTo(DAY - 10);
    }

    private static Pledge pledge(Gift gift) {
        long day = gift.day().toEpochDay();
        return new Pledge(gift, 0, Set.of(), false, new GivingDays(day, day, true), true);
    }

    private static final Gift GIFT = Money.gift(1, "张三", "抗震救灾捐款", 10_000, 5, Channel.BANK);

    private static Gift gift(
            String person, String campaign, int issue, int day, long fen, Channel channel, String number) {
        return new Gift(
                GIFT.entry(),
                new Person(person, "张三", "综合处", "", false, true, 1),
                new IssueId(2022, issue),
                "综合处",
                campaign,
                Money.START.plusDays(day),
                GIFT.daySource(),
                null,
                new Amount(fen),
                channel,
                number);
    }

    @Test
    void giftsAreTheSameInWordsWhereAllTheirWordsAre() {
        Gift one = gift("a", "抗震救灾捐款", 34, 5, 100, Channel.BANK, "1");
        List<Gift> others = List.of(
                one,
                gift("b", "抗震救灾捐款", 34, 5, 100, Channel.BANK, "1"),
                gift("a", "助学捐款", 34, 5, 100, Channel.BANK, "1"),
                gift("a", "抗震救灾捐款", 35, 5, 100, Channel.BANK, "1"),
                gift("a", "抗震救灾捐款", 34, 6, 100, Channel.BANK, "1"),
                gift("a", "抗震救灾捐款", 34, 5, 101, Channel.BANK, "1"),
                gift("a", "抗震救灾捐款", 34, 5, 100, Channel.CASH, "1"),
                gift("a", "抗震救灾捐款", 34, 5, 100, Channel.BANK, "2"));
        for (Gift left : others) {
            for (Gift right : others) {
                Pledge first = pledge(left);
                Pledge second = pledge(right);
                assertThat(first.hasWordsOf(second)).isEqualTo(left == right);
                assertThat(first.words().equals(second.words())).isEqualTo(left == right);
            }
        }
        assertThat(pledge(one).wordsHash())
                .isEqualTo(pledge(gift("a", "抗震救灾捐款", 34, 5, 100, Channel.BANK, "1"))
                        .wordsHash());
    }

    @Test
    void giftsOfOtherWordsAreScattered() {
        Set<Integer> hashes = new HashSet<>();
        List<Gift> gifts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            gifts.add(gift("a", "抗震救灾捐款", 34, 5, 100, Channel.BANK, "42000012342022090" + i));
            gifts.add(gift("甲" + i, "抗震救灾捐款", 34, 5, 100, Channel.BANK, ""));
            gifts.add(gift("a", "抗震救灾捐款", 34, i, 300, Channel.BANK, ""));
            gifts.add(gift("a", "抗震救灾捐款", 34, 5, 500 + 100 * i, Channel.BANK, ""));
            gifts.add(gift("a", "捐款" + i, 34, 5, 200, Channel.BANK, ""));
        }
        gifts.forEach(gift -> hashes.add(pledge(gift).wordsHash()));
        assertThat(hashes).hasSizeGreaterThan(490);
    }
}
