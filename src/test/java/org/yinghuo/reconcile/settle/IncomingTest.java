package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
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
import org.yinghuo.model.Payment;

/** Which gifts a payment may bring by its channel, and what it is in words. */
class IncomingTest {
    private static Incoming seen(Channel channel, Channel alsoSeenIn, boolean cash) {
        Payment payment = Transfer.in(1).of(channel).payment();
        TextClues none = TextClues.NONE;
        TextClues said = new TextClues(
                none.donors(),
                false,
                none.departments(),
                none.together(),
                none.campaigns(),
                none.cause(),
                0,
                false,
                false,
                cash,
                false,
                false,
                false);
        Payer payer = new Payer(Set.of(), "", "", Set.of(), false, Set.of());
        return new Incoming(payment, payment.amount(), payer, said, alsoSeenIn, null, new IssueId(2022, 34));
    }

    @ParameterizedTest
    @CsvSource({
        "BANK,,BANK,true",
        "BANK,,WECHAT,false",
        "BANK,WECHAT,WECHAT,true",
        "BANK,WECHAT,ALIPAY,false",
        "BANK,,UNSAID,true",
        "BANK,,CASH,false",
        "UNSAID,,ALIPAY,true",
        "UNSAID,,CASH,false",
        "OTHER,,OTHER,true"
    })
    void aGiftThatStatesItsWayCameThatWay(Channel channel, Channel alsoSeenIn, Channel gift, boolean may) {
        assertThat(seen(channel, alsoSeenIn, false).isOf(gift)).isEqualTo(may);
        assertThat(seen(channel, alsoSeenIn, false).mayBring(gift)).isEqualTo(may);
        assertThat(seen(channel, alsoSeenIn, true).mayBring(gift)).isEqualTo(may || gift == Channel.CASH);
    }

    private static Incoming payment(String time, long fen, String payer, Channel channel, String number) {
        Payment plain = Money.payment(1, LocalDateTime.parse(time), payer, fen, channel, "");
        Payment payment = new Payment(
                plain.origin(),
                1,
                plain.time(),
                plain.direction(),
                plain.amount(),
                Amount.ZERO,
                plain.standing(),
                payer,
                "",
                number,
                "",
                channel,
                "",
                Payment.Booking.PLAIN);
        return new Incoming(
                payment,
                payment.amount(),
                new Payer(Set.of(), "", "", Set.of(), false, Set.of()),
                TextClues.NONE,
                null,
                null,
                null);
    }

    @Test
    void paymentsAreTheSameInWordsWhereAllTheirWordsAre() {
        List<Incoming> all = List.of(
                payment("2022-09-05T10:00", 100, "张三", Channel.BANK, "1"),
                payment("2022-09-05T10:01", 100, "张三", Channel.BANK, "1"),
                payment("2022-09-05T10:00", 101, "张三", Channel.BANK, "1"),
                payment("2022-09-05T10:00", 100, "李四", Channel.BANK, "1"),
                payment("2022-09-05T10:00", 100, "张三", Channel.WECHAT, "1"),
                payment("2022-09-05T10:00", 100, "张三", Channel.BANK, "2"));
        for (Incoming one : all) {
            for (Incoming other : all) {
                assertThat(one.hasWordsOf(other)).isEqualTo(one == other);
                assertThat(one.words().equals(other.words())).isEqualTo(one == other);
            }
        }
        assertThat(all.get(0).wordsHash())
                .isEqualTo(payment("2022-09-05T10:00", 100, "张三", Channel.BANK, "1")
                        .wordsHash());
    }

    @Test
    void paymentsOfOtherWordsAreScattered() {
        List<Incoming> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(payment("2022-09-05T10:00", 100, "张三", Channel.BANK, "42000012342022090" + i));
            all.add(payment("2022-09-05T10:00", 100, "甲" + i, Channel.BANK, ""));
            all.add(payment("2022-09-05T10:00", 200 + 100 * i, "张三", Channel.BANK, ""));
            all.add(payment(LocalDateTime.of(2022, 9, 6, 1, 0).plusMinutes(i).toString(), 100, "张三", Channel.BANK, ""));
        }
        Set<Integer> hashes = new HashSet<>();
        all.forEach(one -> hashes.add(one.wordsHash()));
        assertThat(hashes).hasSizeGreaterThan(392);
    }
}
