package org.yinghuo.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Code;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.reconcile.books.Settlement;

/** Shows (rule same-gift). */
class GiftsTest {
    private final Office office = Office.asOf("2022-09-30T02:00")
            .issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00")
            .issue(2022, 35, "2022-09-09T12:00", "2022-09-23T12:00")
            .department("综合处")
            .department("人事处")
            .member("S1", "王涛", "综合处")
            .member("S2", "李敏", "综合处")
            .member("S3", "王涛", "人事处");

    private static Draft gift() {
        return Draft.of("王涛", "综合处").on("2022-09-03").campaign("抗震救灾").yuan("100");
    }

    private List<Gift> gifts() {
        return office.books().gifts();
    }

    private List<Fate> fates() {
        return office.books().postings().stream().map(Posting::fate).toList();
    }

    private List<Code> codes() {
        return office.books().findings().stream().map(Finding::code).toList();
    }

    private void listsOfDays(String first, String second, String... yuan) {
        for (String sum : yuan) {
            String name = "王" + sum;
            office.donations("a.xlsx").add(gift(name, sum).on(first));
            office.donations("b.xlsx").add(gift(name, sum).on(second));
        }
    }

    private static Draft gift(String name, String yuan) {
        return Draft.of(name, "综合处").campaign("抗震救灾").yuan(yuan);
    }

    @Test
    void aListThatRecursAFewDaysLaterIsAskedOnce() {
        listsOfDays("2022-09-03", "2022-09-05", "50", "100", "300");

        assertThat(gifts()).hasSize(6);
        assertThat(office.books().findings())
                .filteredOn(finding -> finding.code() == Code.IMPLAUSIBLE)
                .extracting(Finding::variant)
                .containsExactly("days");
    }

    @Test
    void whoGivesEveryWeekIsNotAsked() {
        listsOfDays("2022-09-01", "2022-09-08", "50", "100", "300");

        assertThat(codes()).doesNotContain(Code.IMPLAUSIBLE);
    }

    @Test
    void onOtherDaysOfTheirOwnRowsTheyAreOtherGifts() {
        office.donations("a.xlsx").add(gift());
        office.donations("b.xlsx").add(gift().on("2022-09-04"));

        assertThat(gifts()).hasSize(2);
    }

    @Test
    void theSameGiftInAnotherSheetIsTheSameGiftAndNamesItsTwin() {
        office.donations("a.xlsx").add(gift());
        office.donations("b.xlsx").add(gift());

        assertThat(gifts()).hasSize(1);
        assertThat(fates()).containsExactly(Fate.COUNTED, Fate.DUPLICATE);
        assertThat(office.books().postings().get(1).twin())
                .isEqualTo(office.books().postings().get(0).entry().origin());
        assertThat(office.books().findings().get(0).args()).containsExactly("a.xlsx", "A2:F2");
        assertThat(office.books().findings().get(0).value()).isEqualTo("王涛");
    }

    @Test
    void repeatedWithinASheetTheyAreSoManyGifts() {
        office.donations("a.xlsx").add(gift(), gift(), gift());

        assertThat(gifts()).hasSize(3);
        assertThat(codes()).containsExactly(Code.REPEATED_ROW, Code.REPEATED_ROW);
        assertThat(office.books().findings()).extracting(Finding::id).doesNotHaveDuplicates();
        assertThat(office.books().findings().get(0).args()).containsExactly("a.xlsx", "A2:F2");
    }

    @Test
    void theSheetThatHasThemMostOftenDecides() {
        office.donations("a.xlsx").add(gift());
        office.donations("b.xlsx").add(gift(), gift());
        office.donations("c.xlsx").add(gift(), gift());

        assertThat(gifts()).hasSize(2);
        assertThat(fates().stream().filter(Fate.DUPLICATE::equals)).hasSize(3);
    }

    @Test
    void anotherAmountDayPersonOrCampaignIsAnotherGift() {
        office.donations("a.xlsx").add(gift());
        office.donations("b.xlsx")
                .add(
                        gift().yuan("100.01"),
                        gift().on("2022-09-04"),
                        gift().campaign("助学"),
                        Draft.of("王涛", "人事处").on("2022-09-03").campaign("抗震救灾").yuan("100"));

        assertThat(gifts()).hasSize(5);
        assertThat(codes()).isEmpty();
    }

    @Test
    void aDayOnlyTheTitleGivesAgreesWithAnyOfTheIssue() {
        office.donations("a.xlsx").add(gift().on("2022-09-09").dayFrom(DaySource.TITLE));
        office.donations("b.xlsx").add(gift());
        office.donations("c.xlsx").add(gift().on("2022-09-20").dayFrom(DaySource.TITLE));

        assertThat(gifts()).hasSize(2);
        assertThat(gifts().get(0).day()).hasToString("2022-09-03");
        assertThat(gifts().get(0).daySource()).isEqualTo(DaySource.ROW);
    }

    @Test
    void aCampaignStatedNowhereAgreesWithAny() {
        office.donations("a.xlsx").add(gift().campaign(""));
        office.donations("b.xlsx").add(gift());

        assertThat(gifts()).extracting(Gift::campaign).containsExactly("抗震救灾");
        assertThat(fates()).containsExactly(Fate.DUPLICATE, Fate.COUNTED);
    }

    @Test
    void inOneSheetARowThatSaysLessMayRepeatAnother() {
        office.donations("a.xlsx").add(gift().campaign(""), gift());

        assertThat(gifts()).hasSize(2);
        assertThat(codes()).containsExactly(Code.REPEATED_ROW);
        assertThat(office.books().findings().get(0).args()).containsExactly("a.xlsx", "A3:F3");
    }

    @Test
    void aVagueDayOfOneSheetRepeatsNoGiftOfAnotherDayElsewhere() {
        office.donations("a.xlsx").add(gift(), gift().on("2022-09-09").dayFrom(DaySource.TITLE));
        office.donations("b.xlsx").add(gift().on("2022-09-05"));

        assertThat(gifts()).hasSize(2);
        assertThat(fates()).containsExactly(Fate.COUNTED, Fate.DUPLICATE, Fate.COUNTED);
        assertThat(codes()).containsExactly(Code.DUPLICATE_ROW);
    }

    @Test
    void theRowThatSaysTheDayAndTheChannelIsKept() {
        office.donations("a.xlsx").add(gift().dayFrom(DaySource.TITLE));
        office.donations("b.xlsx").add(gift());
        office.donations("c.xlsx").add(gift().yuan("5"));
        office.donations("d.xlsx").add(gift().yuan("5").by(Channel.CASH));
        office.donations("e.xlsx").add(gift().yuan("7").by(Channel.CASH));
        office.donations("f.xlsx").add(gift().yuan("7").transaction("T1"));

        assertThat(gifts().stream().map(gift -> gift.entry().origin().sheet().file()))
                .containsExactly("b.xlsx", "d.xlsx", "f.xlsx");
    }

    @Test
    void giftsStandInTheOrderOfTheirRows() {
        office.donations("a.xlsx").add(gift(), gift().yuan("5"), gift().on("2022-09-04"));

        assertThat(gifts().stream().map(gift -> gift.entry().origin().row())).containsExactly(2, 3, 4);
    }

    @Test
    void namesWithoutADepartmentButWithOtherPhonesAreOthers() {
        office.donations("a.xlsx").add(Draft.of("何伟", "").phone("13000000008").yuan("100"));
        office.donations("b.xlsx")
                .add(Draft.of("何伟", "外单位").phone("13000000009").yuan("100"));
        office.donations("c.xlsx").add(Draft.of("钱多", "").phone("13000000008").yuan("100"));
        office.donations("d.xlsx").add(Draft.of("钱多", "外单位").yuan("100"));

        assertThat(gifts()).extracting(gift -> gift.person().name()).containsExactly("何伟", "何伟", "钱多");
    }

    @Test
    void aGroupIsNotTheOneItIsNamedAfter() {
        office.donations("a.xlsx").add(Draft.of("何伟", "").heads(3).yuan("300"));
        office.donations("b.xlsx").add(Draft.of("何伟", "外单位").yuan("300"));
        office.donations("c.xlsx").add(Draft.of("何伟", "").heads(3).yuan("300"));

        assertThat(gifts()).extracting(gift -> gift.person().heads()).containsExactly(3, 1);
    }

    @Test
    void theAnonymousOfTwoSheetsAreNoRepetitions() {
        office.donations("a.xlsx").add(Draft.of("匿名", "").anonymous().yuan("100"));
        office.donations("b.xlsx").add(Draft.of("匿名", "").anonymous().yuan("100"));

        assertThat(gifts()).hasSize(2);
        assertThat(gifts().stream().map(gift -> gift.person().key()).distinct()).hasSize(2);
    }

    @Test
    void aDepartmentStatedNowhereAgreesWithAny() {
        office.donations("a.xlsx")
                .add(Draft.of("王涛", "").on("2022-09-03").campaign("抗震救灾").yuan("100"));
        office.donations("b.xlsx").add(gift());

        assertThat(gifts()).extracting(Gift::department).containsExactly("综合处");
    }

    @Test
    void twoDepartmentsOfOneNameAreTwoGiftsThoughAThirdRowNamesNone() {
        office.donations("a.xlsx")
                .add(
                        gift(),
                        Draft.of("王涛", "人事处").on("2022-09-03").campaign("抗震救灾").yuan("100"));
        office.donations("b.xlsx")
                .add(Draft.of("王涛", "").on("2022-09-03").campaign("抗震救灾").yuan("100"));

        assertThat(gifts()).hasSize(2);
    }

    @Test
    void differentTransactionsOrChannelsAreDifferentGifts() {
        office.donations("a.xlsx").add(gift().transaction("T1"), gift().transaction("T2"));
        office.donations("b.xlsx").add(gift().by(Channel.CASH).yuan("50"));
        office.donations("c.xlsx").add(gift().by(Channel.WECHAT).yuan("50"));

        assertThat(gifts()).hasSize(4);
        assertThat(codes()).containsExactly(Code.IMPLAUSIBLE);
    }

    @Test
    void whatOneRowLeavesOutAnotherMaySay() {
        office.donations("a.xlsx").add(gift().transaction("T1"));
        office.donations("b.xlsx").add(gift().by(Channel.WECHAT));

        assertThat(gifts()).hasSize(1);
        assertThat(gifts().get(0).channel()).isEqualTo(Channel.WECHAT);
        assertThat(gifts().get(0).transactionId()).isEqualTo("T1");
    }

    @Test
    void aDecisionSkipsARepeatedRow() {
        office.donations("a.xlsx").add(gift(), gift());
        String id = office.books().findings().get(0).id();
        office.sheet("findings.xlsx", "", SheetKind.DECISIONS).decision(id, "skip");

        assertThat(gifts()).hasSize(1);
        assertThat(fates()).containsExactly(Fate.COUNTED, Fate.SKIPPED, Fate.NEUTRAL);
        assertThat(codes()).containsExactly(Code.REPEATED_ROW);
    }

    @Test
    void aDecisionCountsADuplicateRow() {
        office.donations("a.xlsx").add(gift());
        office.donations("b.xlsx").add(gift());
        String id = office.books().findings().get(0).id();
        office.sheet("findings.xlsx", "", SheetKind.DECISIONS).decision(id, "count");

        assertThat(gifts()).hasSize(2);
    }

    @Test
    void aNamedIssueTakesTheGiftWhereverItsDayFalls() {
        office.donations("a.xlsx").add(gift().issue(2022, 35));
        office.donations("b.xlsx").add(gift());

        assertThat(gifts()).extracting(Gift::issue).containsExactly(new IssueId(2022, 35));
        assertThat(office.books().postings()).extracting(Posting::issue).containsOnly(new IssueId(2022, 35));
    }

    @Test
    void withoutStatementsNothingIsVerified() {
        office.donations("a.xlsx").add(gift());

        Settlement.Account account = office.books().settlement().accounts().get(0);
        assertThat(account.unverified()).hasToString("100.00");
        assertThat(account.received().isZero()).isTrue();
        assertThat(account.unreceived().isZero()).isTrue();
    }

    @Test
    void byTransferInOneSheetAndByAWalletInAnotherTheyAreOneGift() {
        office.donations("a.xlsx").add(gift().by(Channel.TRANSFER));
        office.donations("b.xlsx").add(gift().by(Channel.WECHAT));

        assertThat(gifts()).hasSize(1);
        assertThat(gifts().get(0).channel()).isEqualTo(Channel.WECHAT);
        assertThat(codes()).containsExactly(Code.DUPLICATE_ROW);
    }

    @Test
    void byTransferAndByAWalletInOneSheetTheyAreTwo() {
        office.donations("a.xlsx").add(gift().by(Channel.TRANSFER), gift().by(Channel.WECHAT));

        assertThat(gifts()).hasSize(2);
        assertThat(codes()).isEmpty();
    }

    /** (rule causes-apart) */
    @Test
    void forAnotherCauseItIsAnotherGift() {
        office.donations("a.xlsx").add(gift().campaign("").cause("schooling"));
        office.donations("b.xlsx").add(gift().campaign("").cause("disaster/earthquake"));
        office.donations("c.xlsx").add(gift().campaign("").cause("disaster"), gift().campaign(""));

        assertThat(gifts()).extracting(Gift::cause).containsExactly("schooling", "disaster/earthquake");
        assertThat(fates()).containsExactly(Fate.COUNTED, Fate.COUNTED, Fate.DUPLICATE, Fate.DUPLICATE);
        assertThat(codes()).containsOnly(Code.DUPLICATE_ROW);
    }

    /** (rules causes-apart, implausible) */
    @Test
    void aWholeListThatRecursForAnotherCauseIsAsked() {
        Draft other = Draft.of("李敏", "综合处").on("2022-09-03").yuan("50");
        office.donations("a.xlsx").add(gift().campaign("").cause("schooling"), other.cause("schooling"));
        office.donations("b.xlsx").add(gift().campaign("").cause("epidemic"));
        assertThat(codes()).isEmpty();

        Draft again = Draft.of("李敏", "综合处").on("2022-09-03").yuan("50");
        office.donations("b.xlsx").add(again.cause("epidemic"));
        assertThat(gifts()).hasSize(4);
        assertThat(codes()).containsExactly(Code.IMPLAUSIBLE);
        Finding asked = office.books().findings().get(0);
        assertThat(asked.value()).isEqualTo("150.00");

        office.sheet("答复.xlsx", "", SheetKind.DECISIONS).decision(asked.id(), "skip");
        assertThat(gifts()).extracting(Gift::cause).containsOnly("schooling");
    }

    /** (rule implausible) */
    @Test
    void alikeInAllButTheChannelTheyAreTwoAndAsked() {
        office.donations("a.xlsx").add(gift().by(Channel.CASH));
        office.donations("b.xlsx").add(gift().by(Channel.WECHAT));

        assertThat(gifts()).hasSize(2);
        assertThat(codes()).containsExactly(Code.IMPLAUSIBLE);

        office.sheet("答复.xlsx", "", SheetKind.DECISIONS)
                .decision(office.books().findings().get(0).id(), "skip");
        assertThat(gifts()).extracting(Gift::channel).containsExactly(Channel.CASH);
        assertThat(fates()).contains(Fate.SKIPPED);
    }

    /** (rule implausible) */
    @Test
    void whatIsSoOfAWholeSheetIsAskedOnceAndAnsweredOnce() {
        Draft other = Draft.of("李敏", "综合处").on("2022-09-03").campaign("抗震救灾").yuan("50");
        office.donations("a.xlsx").add(gift().by(Channel.CASH), other.by(Channel.CASH));
        office.donations("b.xlsx").add(gift().by(Channel.WECHAT), other.by(Channel.WECHAT));

        assertThat(codes()).containsExactly(Code.IMPLAUSIBLE);
        Finding asked = office.books().findings().get(0);
        assertThat(asked.value()).isEqualTo("150.00");
        assertThat(asked.rowNumbers()).containsExactly(2, 3);

        office.sheet("答复.xlsx", "", SheetKind.DECISIONS).decision(asked.id(), "skip");
        assertThat(gifts()).extracting(Gift::channel).containsOnly(Channel.CASH);
    }
}
