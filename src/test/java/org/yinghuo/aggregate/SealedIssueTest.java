package org.yinghuo.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.aggregate.lines.Late.Correction;
import org.yinghuo.model.Code;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.reconcile.Draft;
import org.yinghuo.reconcile.Office;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.words.han.StrokeOrder;

/** Issue 34 is closed and sealed, issue 35 is open; what is dropped, changed and removed then (rules sealed-issue, late-entry, sealed-summary-stays). */
class SealedIssueTest {

    private static final IssueId OPEN = new IssueId(2022, 35);

    private static final Draft WANG =
            Draft.of("王甲", "综合处").on("2022-09-03").doing("秩序维护").hours("3");
    private static final Draft LI =
            Draft.of("李乙", "人事处").on("2022-09-04").doing("秩序维护").hours("2");
    private static final Draft GIFT =
            Draft.of("王甲", "综合处").on("2022-09-05").yuan("100").campaign("助学");

    @Test
    void nothingIsToldWhereNothingChanged() {
        Night first = new Night();
        first.services("服务.csv", WANG, LI).donations("捐款.csv", GIFT);
        Night second = first.with(night -> night.services("服务.csv", WANG, LI).donations("捐款.csv", GIFT));
        assertThat(second.rows("supplements")).isEmpty();
        assertThat(second.rows("corrections")).isEmpty();
        assertThat(second.fates()).containsOnly(Map.entry(Fate.COUNTED, 3L));
        assertThat(second.value("year_to_date.volunteers.turns")).isEqualTo("2");
        assertThat(second.value("year_to_date.donations.amount")).isEqualTo("100.00");
        assertThat(second.value("volunteers.turns")).isEqualTo("0");
        assertThat(second.value("year_to_date.since")).isEqualTo("2022-08-26");
    }

    @Test
    void whatArrivesLateIsASupplementAndCountsInTheYear() {
        Night first = new Night();
        first.services("服务.csv", WANG);
        Night second = first.with(
                night -> night.services("服务.csv", WANG).services("迟到.csv", LI).donations("捐款.csv", GIFT));
        assertThat(second.rows("supplements"))
                .containsExactly(
                        List.of("2022-34", "donations", "1", "0", "0", "1", "100.00"),
                        List.of("2022-34", "services", "1", "1", "2", "0", "0.00"));
        assertThat(second.value("volunteers.turns")).isEqualTo("0");
        assertThat(second.value("year_to_date.volunteers.served")).isEqualTo("2");
        assertThat(second.value("year_to_date.volunteers.hours")).isEqualTo("5");
        assertThat(second.value("year_to_date.donations.amount")).isEqualTo("100.00");
        assertThat(second.fates()).containsEntry(Fate.LATE, 2L);
        assertThat(second.counted.books().findings())
                .filteredOn(finding -> finding.code() == Code.LATE_ENTRY)
                .extracting(Finding::issue, Finding::file)
                .containsExactlyInAnyOrder(tuple(OPEN, "迟到.csv"), tuple(OPEN, "捐款.csv"));
        Posting late = second.report().postings().stream()
                .filter(posting -> posting.entry().origin().sheet().file().equals("迟到.csv"))
                .findFirst()
                .orElseThrow();
        assertThat(second.report().lineage().countsIn(late.entry().origin()))
                .containsExactly(
                        "year_to_date.volunteers.hours",
                        "year_to_date.volunteers.served",
                        "year_to_date.volunteers.turns");
        assertThat(second.report().lineage().behind("supplements[2022-34/services].hours"))
                .singleElement()
                .satisfies(contribution -> assertThat(contribution.value()).isEqualTo("2"));
    }

    /** The row that repeats it has no figure of its own, and nobody else would tell of it. */
    @Test
    void whatRepeatsARowThatArrivesLateIsToldByWhoeverPrintsThatRow() {
        Night first = new Night();
        first.services("服务.csv", WANG);
        Night second = first.with(
                night -> night.services("服务.csv", WANG).services("迟到.csv", LI).services("再报.csv", LI));
        assertThat(second.counted.books().findings())
                .filteredOn(finding -> finding.code() == Code.DUPLICATE_ROW)
                .extracting(Finding::issue)
                .containsExactly(OPEN);
    }

    @Test
    void anEntryChangedInItsFileIsACorrection() {
        Night first = new Night();
        first.services("服务.csv", WANG, LI).donations("捐款.csv", GIFT);
        Night second = first.with(night -> night.services(
                        "服务.csv",
                        WANG,
                        Draft.of("李乙", "人事处").on("2022-09-04").doing("秩序维护").hours("5"))
                .donations(
                        "捐款.csv",
                        Draft.of("王甲", "综合处").on("2022-09-05").yuan("80").campaign("助学")));
        assertThat(second.rows("corrections"))
                .containsExactly(
                        List.of("2022-34", "donations", "0", "0", "0", "0", "-20.00"),
                        List.of("2022-34", "services", "0", "0", "3", "0", "0.00"));
        assertThat(second.rows("supplements")).isEmpty();
        assertThat(second.value("year_to_date.volunteers.turns")).isEqualTo("2");
        assertThat(second.value("year_to_date.volunteers.hours")).isEqualTo("8");
        assertThat(second.value("year_to_date.donations.amount")).isEqualTo("80.00");
        assertThat(second.report().late().corrections())
                .extracting(Correction::cause)
                .containsOnly("changed");
    }

    @Test
    void anEntryTakenOutOfAFileStillThereIsACorrection() {
        Night first = new Night();
        first.services("服务.csv", WANG, LI);
        Night second = first.with(night -> night.services("服务.csv", WANG));
        assertThat(second.rows("corrections"))
                .containsExactly(List.of("2022-34", "services", "-1", "-1", "-2", "0", "0.00"));
        assertThat(second.value("year_to_date.volunteers.served")).isEqualTo("1");
        assertThat(second.report().lineage().behind("corrections[2022-34/services].people"))
                .singleElement()
                .satisfies(contribution -> {
                    assertThat(contribution.value()).isEqualTo("-1");
                    assertThat(contribution.origin().row()).isEqualTo(3);
                });
    }

    @Test
    void anEntrySkippedByADecisionIsACorrection() {
        Night first = new Night();
        first.donations("捐款.csv", GIFT, GIFT);
        Finding repeated = first.count().books().findings().stream()
                .filter(finding -> finding.code() == Code.REPEATED_ROW)
                .findFirst()
                .orElseThrow();
        Night second = first.with(night -> {
            night.donations("捐款.csv", GIFT, GIFT);
            night.office.sheet("意见.xlsx", "", SheetKind.DECISIONS).decision(repeated.id(), "skip");
        });
        assertThat(second.rows("corrections"))
                .containsExactly(List.of("2022-34", "donations", "0", "0", "0", "-1", "-100.00"));
        assertThat(second.value("year_to_date.donations.amount")).isEqualTo("100.00");
        assertThat(second.report().late().corrections())
                .extracting(Correction::cause)
                .containsExactly("skipped");
    }

    @Test
    void aCorrectedCopyCorrectsWhatItSupersedes() {
        Night first = new Night();
        first.services("服务.csv", WANG, LI);
        Night second = first.with(night -> night.services("服务.csv", WANG, LI)
                .services(
                        "服务(2).csv",
                        WANG,
                        Draft.of("李乙", "人事处").on("2022-09-04").doing("秩序维护").hours("6")));
        assertThat(second.rows("corrections"))
                .containsExactly(List.of("2022-34", "services", "0", "0", "4", "0", "0.00"));
        assertThat(second.rows("supplements")).isEmpty();
        assertThat(second.value("year_to_date.volunteers.hours")).isEqualTo("9");
        assertThat(second.report().late().corrections())
                .extracting(Correction::cause)
                .containsExactly("superseded");
    }

    @Test
    void aListOfNamesThatComesLateReplacesTheSummaryOfTheSamePeople() {
        Night first = new Night();
        Draft summary =
                Draft.of("", "综合处").heads(2).yuan("150").on("2022-09-05").campaign("助学");
        first.office.summaries("汇总.csv").add(summary);
        assertThat(first.value("donations.amount")).isEqualTo("150.00");
        Night second = first.with(night -> {
            night.office.summaries("汇总.csv").add(summary);
            night.donations(
                    "名单.csv",
                    GIFT,
                    Draft.of("周戊", "综合处").on("2022-09-05").yuan("50").campaign("助学"));
        });
        assertThat(second.rows("corrections"))
                .containsExactly(List.of("2022-34", "donation-summary", "-2", "0", "0", "-1", "-150.00"));
        assertThat(second.rows("supplements"))
                .containsExactly(List.of("2022-34", "donations", "2", "0", "0", "2", "150.00"));
        assertThat(second.value("year_to_date.donations.amount")).isEqualTo("150.00");
        assertThat(second.value("year_to_date.donations.donors")).isEqualTo("2");
    }

    private static final Draft SUMMARY =
            Draft.of("", "综合处").heads(3).yuan("500").on("2022-09-05").campaign("助学");

    private static Draft named(String name, String yuan) {
        return Draft.of(name, "综合处").on("2022-09-05").yuan(yuan).campaign("助学");
    }

    @Test
    void aSummaryThatASealedIssueCountedStaysCountedWhereNamedGiftsComeLate() {
        Night first = new Night();
        first.office.summaries("汇总.csv").add(SUMMARY);
        Night second = first.with(night -> {
            night.office.summaries("汇总.csv").add(SUMMARY);
            night.donations("补交.csv", named("周戊", "777"));
        });
        assertThat(second.rows("corrections")).isEmpty();
        assertThat(second.rows("supplements"))
                .containsExactly(List.of("2022-34", "donations", "1", "0", "0", "1", "777.00"));
        assertThat(second.value("year_to_date.donations.amount")).isEqualTo("1277.00");
        assertThat(second.value("year_to_date.donations.donors")).isEqualTo("4");
        assertThat(second.report().findings())
                .filteredOn(finding -> finding.code() == Code.SUMMARY_MISMATCH)
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.issue()).isEqualTo(OPEN);
                    assertThat(asked.variant()).isEqualTo("sealed");
                    assertThat(asked.args()).containsExactly("综合处", "3", "500.00", "1", "777.00");
                });
    }

    @Test
    void whereTheSummaryIsGoneGiftsThatDoNotComeToItAreAskedToo() {
        Night first = new Night();
        first.office.summaries("汇总.csv").add(SUMMARY);
        Night second = first.with(night -> night.donations("名单.csv", named("周戊", "200"), named("吴己", "100")));
        assertThat(second.rows("corrections")).isEmpty();
        assertThat(second.value("year_to_date.donations.amount")).isEqualTo("800.00");
        assertAsked(second, "sealed");
    }

    @Test
    void whereTheNamesAreGoneASumOfThemIsNothingNewAndAnyOtherIsAsked() {
        Night first = new Night();
        first.donations("名单.csv", named("周戊", "200"), named("吴己", "100"));
        Night same = first.with(night -> night.office
                .summaries("汇总.csv")
                .add(Draft.of("", "综合处").heads(2).yuan("300").on("2022-09-05").campaign("助学")));
        assertThat(same.rows("supplements")).isEmpty();
        assertThat(same.value("year_to_date.donations.amount")).isEqualTo("300.00");
        Night other = first.with(night -> night.office.summaries("汇总.csv").add(SUMMARY));
        assertThat(other.value("year_to_date.donations.amount")).isEqualTo("800.00");
        assertAsked(other, "sealed-list");
    }

    private static void assertAsked(Night night, String variant) {
        assertThat(night.report().findings())
                .filteredOn(finding -> finding.code() == Code.SUMMARY_MISMATCH)
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.issue()).isEqualTo(OPEN);
                    assertThat(asked.variant()).isEqualTo(variant);
                    assertThat(asked.args()).containsExactly("综合处", "3", "500.00", "2", "300.00");
                });
    }

    @Test
    void onceAskedALateGiftBesideASealedSummaryIsNotAskedAgain() {
        Night first = new Night();
        first.office.summaries("汇总.csv").add(SUMMARY);
        java.util.function.Consumer<Night> input = night -> {
            night.office.summaries("汇总.csv").add(SUMMARY);
            night.donations("补交.csv", named("周戊", "777"));
        };
        Night third = first.with(input).with(input);
        assertThat(third.rows("corrections")).isEmpty();
        assertThat(third.rows("supplements")).isEmpty();
        assertThat(third.value("year_to_date.donations.amount")).isEqualTo("1277.00");
        assertThat(third.report().findings())
                .noneMatch(finding -> finding.code() == Code.SUMMARY_MISMATCH
                        && finding.variant().equals("sealed"));
    }

    @Test
    void namesThatComeInTurnsReplaceASealedSummaryOnlyOnceTheyAccountForIt() {
        Night first = new Night();
        first.office.summaries("汇总.csv").add(SUMMARY);
        Night second = first.with(night -> {
            night.office.summaries("汇总.csv").add(SUMMARY);
            night.donations("一.csv", named("周戊", "200"));
        });
        assertThat(second.value("year_to_date.donations.amount")).isEqualTo("700.00");
        Night third = second.with(night -> {
            night.office.summaries("汇总.csv").add(SUMMARY);
            night.donations("一.csv", named("周戊", "200")).donations("二.csv", named("吴己", "200"), named("郑庚", "100"));
        });
        assertThat(third.rows("corrections"))
                .containsExactly(List.of("2022-34", "donation-summary", "-3", "0", "0", "-1", "-500.00"));
        assertThat(third.value("year_to_date.donations.amount")).isEqualTo("500.00");
        assertThat(third.value("year_to_date.donations.donors")).isEqualTo("3");
    }

    @Test
    void aLateGiftForAnotherCampaignLeavesASealedSummaryAlone() {
        Night first = new Night();
        first.office.summaries("汇总.csv").add(SUMMARY);
        Night second = first.with(night -> {
            night.office.summaries("汇总.csv").add(SUMMARY);
            night.donations("救灾.csv", named("周戊", "777").campaign("救灾"));
        });
        assertThat(second.rows("corrections")).isEmpty();
        assertThat(second.value("year_to_date.donations.amount")).isEqualTo("1277.00");
        assertThat(second.report().findings()).noneMatch(finding -> finding.code() == Code.SUMMARY_MISMATCH);
    }

    @Test
    void aFileRemovedOrRenamedChangesNothing() {
        Night first = new Night();
        first.services("服务.csv", WANG, LI).donations("捐款.csv", GIFT);
        Night renamed = first.with(night -> night.services("归档/服务.csv", WANG, LI));
        assertThat(renamed.rows("supplements")).isEmpty();
        assertThat(renamed.rows("corrections")).isEmpty();
        assertThat(renamed.value("year_to_date.volunteers.turns")).isEqualTo("2");
        assertThat(renamed.value("year_to_date.donations.amount")).isEqualTo("100.00");
    }

    @Test
    void theSameServiceToldAgainByAnotherFileIsNotLate() {
        Night first = new Night();
        first.services("服务.csv", WANG);
        Night second = first.with(night -> night.services(
                "汇总.csv",
                Draft.of("王甲", "综合处").on("2022-09-03").doing("秩序维护").at("翠苑社区").hours("3")));
        assertThat(second.rows("supplements")).isEmpty();
        assertThat(second.value("year_to_date.volunteers.turns")).isEqualTo("1");
    }

    @Test
    void aFileThatCannotBeUnderstoodAnyMoreTakesNothingBack() {
        Night first = new Night();
        first.services("服务.csv", WANG);
        Night second = first.with(night -> night.office.sheet("服务.csv", "", null));
        assertThat(second.rows("corrections")).isEmpty();
        assertThat(second.value("year_to_date.volunteers.turns")).isEqualTo("1");
    }

    @Test
    void onceToldItIsNotToldAgainAndTheYearKeepsIt() {
        Night first = new Night();
        first.services("服务.csv", WANG);
        Night second = first.with(night -> night.services("服务.csv", WANG).services("迟到.csv", LI));
        Night third = second.with(night -> night.services("服务.csv", WANG).services("迟到.csv", LI));
        assertThat(third.report().issue().id()).isEqualTo(new IssueId(2022, 36));
        assertThat(third.rows("supplements")).isEmpty();
        assertThat(third.rows("corrections")).isEmpty();
        assertThat(third.value("year_to_date.volunteers.turns")).isEqualTo("2");
    }

    @Test
    void someoneWhoServedInASealedIssueIsNoFirstTimer() {
        Night first = new Night();
        first.services("服务.csv", WANG);
        Night second = first.with(night -> night.services(
                "新.csv",
                Draft.of("王甲", "综合处").on("2022-09-12").doing("秩序维护"),
                Draft.of("李乙", "人事处").on("2022-09-12").doing("秩序维护")));
        assertThat(second.value("volunteers.served")).isEqualTo("2");
        assertThat(second.value("volunteers.first_time")).isEqualTo("1");
        assertThat(second.value("year_to_date.volunteers.served")).isEqualTo("2");
        assertThat(second.value("year_to_date.volunteers.turns")).isEqualTo("3");
    }

    private static Draft li() {
        return Draft.of("李乙", "人事处").on("2022-09-04").doing("秩序维护");
    }

    @Test
    void anotherPlaceActivityOrDayIsLate() {
        Night first = new Night();
        first.services("服务.csv", li().at("翠苑社区").hours("2"));
        Night second =
                first.with(night -> night.services("服务.csv", li().at("翠苑社区").hours("2"))
                        .services(
                                "迟到.csv",
                                li().at("东苑小区").hours("2"),
                                Draft.of("李乙", "人事处")
                                        .on("2022-09-04")
                                        .doing("物资分发")
                                        .at("翠苑社区")
                                        .hours("2"),
                                li().on("2022-09-05").at("翠苑社区").hours("2")));
        assertThat(second.rows("supplements"))
                .containsExactly(List.of("2022-34", "services", "1", "3", "6", "0", "0.00"));
        assertThat(second.rows("corrections")).isEmpty();
        assertThat(second.value("year_to_date.volunteers.turns")).isEqualTo("4");
    }

    @Test
    void ofAFileThatIsGoneTheSameServiceInOtherWordsStandsAsSealed() {
        Night first = new Night();
        first.services("服务.csv", li().hours("2"));
        Night second = first.with(night -> night.services("汇总.csv", li().hours("4")));
        assertThat(second.rows("supplements")).isEmpty();
        assertThat(second.rows("corrections")).isEmpty();
        assertThat(second.value("year_to_date.volunteers.hours")).isEqualTo("2");
    }

    @Test
    void aRowThatNamesSomeoneElseNowTakesOneBackAndBringsOne() {
        Night first = new Night();
        first.services("服务.csv", WANG, LI);
        Night second = first.with(night -> night.services(
                "服务.csv",
                WANG,
                Draft.of("周戊", "人事处").on("2022-09-04").doing("秩序维护").hours("2")));
        assertThat(second.report().late().corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.cause()).isEqualTo("changed");
            assertThat(correction.before().person().name()).isEqualTo("李乙");
            assertThat(correction.after().person().name()).isEqualTo("周戊");
        });
        assertThat(second.rows("supplements")).isEmpty();
        assertThat(second.value("year_to_date.volunteers.served")).isEqualTo("2");
        assertThat(second.value("year_to_date.volunteers.turns")).isEqualTo("2");
    }

    @Test
    void ofTwoNewRowsOfAPersonTheOneOfTheDayStandsForTheOldOne() {
        Night first = new Night();
        first.services("服务.csv", WANG, li().hours("2"));
        Night second = first.with(
                night -> night.services("服务.csv", WANG, li().on("2022-09-06").hours("1"), li().hours("3")));
        assertThat(second.rows("corrections"))
                .containsExactly(List.of("2022-34", "services", "0", "0", "1", "0", "0.00"));
        assertThat(second.rows("supplements"))
                .containsExactly(List.of("2022-34", "services", "1", "1", "1", "0", "0.00"));
    }

    @Test
    void aRowThatNamesAnotherIssueNowIsMovedThere() {
        Night first = new Night();
        first.donations("捐款.csv", GIFT);
        Night second = first.with(night -> night.donations(
                "捐款.csv",
                Draft.of("王甲", "综合处")
                        .on("2022-09-05")
                        .yuan("100")
                        .campaign("助学")
                        .issue(2022, 35)));
        assertThat(second.report().late().corrections())
                .extracting(Correction::cause)
                .containsExactly("moved");
        assertThat(second.value("donations.amount")).isEqualTo("100.00");
        assertThat(second.value("year_to_date.donations.amount")).isEqualTo("100.00");
    }

    @Test
    void aFullerRowOfAnotherFileReplacesWhatWasSealed() {
        Night first = new Night();
        first.services("服务.csv", li());
        Night second = first.with(night -> night.services("服务.csv", li()).services("补充.csv", li().hours("4")));
        assertThat(second.rows("corrections"))
                .containsExactly(List.of("2022-34", "services", "0", "0", "4", "0", "0.00"));
        assertThat(second.rows("supplements")).isEmpty();
        assertThat(second.value("year_to_date.volunteers.turns")).isEqualTo("1");
        assertThat(second.value("year_to_date.volunteers.hours")).isEqualTo("4");
    }

    @Test
    void aSignUpThatBecameAServiceLateIsACorrectionNotASecondPerson() {
        Night first = new Night();
        first.office.signUps("报名.csv").add(li());
        Night second = first.with(night -> {
            night.office.signUps("报名.csv").add(li());
            night.services("服务.csv", li().hours("2"));
        });
        assertThat(second.value("year_to_date.volunteers.served")).isEqualTo("1");
        assertThat(second.value("year_to_date.volunteers.turns")).isEqualTo("1");
        assertThat(second.value("year_to_date.volunteers.hours")).isEqualTo("2");
    }

    private static final Draft LIS_GIFT =
            Draft.of("李乙", "综合处").on("2022-09-05").yuan("60").campaign("助学");

    /** A statement on which 王甲 pays what two gave, and someone unknown a little more. */
    private static void statement(Night night, String unknown) {
        night.office
                .sheet("微信.csv", "", SheetKind.PAYMENTS)
                .covers("2022-09-01T00:00", "2022-09-20T00:00", org.yinghuo.model.Channel.WECHAT)
                .payment("2022-09-05T09:00", "王甲", "160", "捐款")
                .payment("2022-09-05T10:00", "路人", unknown, "捐款");
    }

    @Test
    void moneyThatIsStillThereIsNeitherLateNorCorrected() {
        Night first = new Night();
        first.donations("捐款.csv", GIFT, LIS_GIFT);
        statement(first, "50");
        assertThat(first.value("donations.received")).isEqualTo("160.00");
        Night second = first.with(night -> {
            night.donations("捐款.csv", GIFT, LIS_GIFT);
            statement(night, "50");
        });
        assertThat(second.rows("supplements")).isEmpty();
        assertThat(second.rows("corrections")).isEmpty();
    }

    @Test
    void aStatementThatComesLateSupplementsWhatArrivedAndGivesNothing() {
        Night first = new Night();
        first.donations("捐款.csv", GIFT, LIS_GIFT);
        Night second = first.with(night -> {
            night.donations("捐款.csv", GIFT, LIS_GIFT);
            statement(night, "50");
        });
        assertThat(second.rows("supplements"))
                .extracting(row -> row.get(1) + " " + row.get(5) + " " + row.get(6))
                .containsExactly("payments 0 210.00");
        assertThat(second.value("year_to_date.donations.amount")).isEqualTo("160.00");
        assertThat(second.value("year_to_date.donations.donors")).isEqualTo("2");
    }

    @Test
    void aPaymentThatReadsOtherwiseNowIsACorrection() {
        Night first = new Night();
        first.donations("捐款.csv", GIFT, LIS_GIFT);
        statement(first, "50");
        Night second = first.with(night -> {
            night.donations("捐款.csv", GIFT, LIS_GIFT);
            statement(night, "70");
        });
        assertThat(second.rows("corrections"))
                .extracting(row -> row.get(1) + " " + row.get(6))
                .containsExactly("payments 20.00");
        assertThat(second.rows("supplements")).isEmpty();
    }

    @Test
    void aSummaryThatReadsOtherwiseNowIsACorrection() {
        Draft summary =
                Draft.of("", "综合处").heads(2).yuan("150").on("2022-09-05").campaign("助学");
        Night first = new Night();
        first.office.summaries("汇总.csv").add(summary);
        Night second = first.with(night -> night.office
                .summaries("汇总.csv")
                .add(Draft.of("", "综合处").heads(3).yuan("150").on("2022-09-05").campaign("助学")));
        assertThat(second.rows("supplements")).isEmpty();
        assertThat(second.rows("corrections"))
                .containsExactly(List.of("2022-34", "donation-summary", "1", "0", "0", "0", "0.00"));
        assertThat(second.value("year_to_date.donations.donors")).isEqualTo("3");
    }

    @Test
    void ofTwoRowsOfEqualWordsTheOneStillCountedIsNotTakenBack() {
        Night first = new Night();
        first.donations("捐款.csv", GIFT, GIFT);
        Night second = first.with(night -> night.donations("捐款.csv", GIFT));
        assertThat(second.rows("corrections"))
                .containsExactly(List.of("2022-34", "donations", "0", "0", "0", "-1", "-100.00"));
        assertThat(second.value("year_to_date.donations.amount")).isEqualTo("100.00");
        assertThat(second.value("year_to_date.donations.donors")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theYearIsTheSameWhetherItsIssuesWereSealedOrNot(long seed) {
        RandomBooks random = new RandomBooks(seed, 60);
        Books then = random.thinned(seed + 100, 0.2);
        Books now = random.thinned(seed + 200, 0.2);
        List<SealedIssue> sealed = new ArrayList<>();
        for (IssueReport report :
                Aggregator.aggregate(then, random.seeds(), RandomBooks.readings(then), RandomBooks.AS_OF)) {
            if (report.issue().id().number() < 3 || report.issue().id().year() == 2021) {
                sealed.add(SealedIssue.of(report));
            }
        }
        assertThat(sealed).hasSize(3);
        IssueReport open = last(Aggregator.aggregate(
                        now,
                        random.seeds(),
                        RandomBooks.readings(now),
                        RandomBooks.AS_OF,
                        new Past(sealed, Map.of()),
                        Comparator.naturalOrder())
                .reports());
        IssueReport neverSealed =
                last(Aggregator.aggregate(now, random.seeds(), RandomBooks.readings(now), RandomBooks.AS_OF));
        assertThat(open.figures()).isEqualTo(neverSealed.figures());
        assertThat(open.late().supplements()).isNotEmpty();
        assertThat(open.late().corrections()).isNotEmpty();
        for (String name : open.lineage().names()) {
            if (name.startsWith("year_to_date") || name.startsWith("supplements") || name.startsWith("corrections")) {
                assertThat(AggregatorTest.sum(open.lineage().behind(name)))
                        .as(name)
                        .isEqualByComparingTo(AggregatorTest.value(open, name));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theLinesOfASealedIssueAddUpToItsFigures(long seed) {
        RandomBooks random = new RandomBooks(seed, 60);
        for (IssueReport report :
                Aggregator.aggregate(random.books(), random.seeds(), random.readings(), RandomBooks.AS_OF)) {
            SealedIssue sealed = SealedIssue.of(report);
            for (Measure measure : Figures.OWN) {
                Tally tally = measure.tally().get();
                sealed.lines().stream().filter(measure.counts()).forEach(tally::add);
                assertThat(tally.value())
                        .as(measure.name())
                        .isEqualTo(sealed.figures().get(measure.name()).value());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aSealedIssueIsOpenedFromItsSealAsItWasOpenedBefore(long seed) {
        RandomBooks random = new RandomBooks(seed, 25);
        Books then = random.thinned(seed + 100, 0.2);
        List<SealedIssue> sealed = new ArrayList<>();
        for (int night = 0; night < 4; night++) {
            Books now = night == 0 ? then : random.thinned(seed + 200 + night, 0.2);
            IssueReport report = Aggregator.aggregate(
                            now,
                            random.seeds(),
                            RandomBooks.readings(now),
                            RandomBooks.AS_OF,
                            new Past(sealed, Map.of()),
                            StrokeOrder.OFFICIAL)
                    .reports()
                    .get(0);
            sealed.add(SealedIssue.of(report));
            Lineage kept = new Past(sealed, Map.of()).lineage(report.issue().id(), random.seeds());
            assertThat(kept.names()).isEqualTo(report.lineage().names());
            for (String name : kept.names()) {
                assertThat(kept.behind(name))
                        .as(name)
                        .isEqualTo(report.lineage().behind(name));
            }
        }
    }

    private static IssueReport last(List<IssueReport> reports) {
        return reports.get(reports.size() - 1);
    }

    /** A night over an invented office; the next one seals the earliest issue still open. */
    private static final class Night {
        private final Office office = Office.asOf("2022-09-30T02:00")
                .issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00")
                .issue(2022, 35, "2022-09-09T12:00", "2022-09-16T12:00")
                .issue(2022, 36, "2022-09-16T12:00", "2022-09-23T12:00")
                .department("综合处")
                .department("人事处")
                .campaign("助学", true, null)
                .activity("秩序维护");
        private final List<SealedIssue> sealed = new ArrayList<>();
        private Counted counted;

        Night services(String file, Draft... drafts) {
            office.services(file).add(drafts);
            return this;
        }

        Night donations(String file, Draft... drafts) {
            office.donations(file).add(drafts);
            return this;
        }

        private Counted count() {
            if (counted == null) {
                counted = Aggregator.aggregate(
                        office.books(),
                        office.seeds(),
                        office.readings(),
                        office.asOf(),
                        new Past(sealed, Map.of()),
                        StrokeOrder.OFFICIAL);
            }
            return counted;
        }

        Night with(java.util.function.Consumer<Night> input) {
            Night next = new Night();
            next.sealed.addAll(sealed);
            next.sealed.add(SealedIssue.of(count().reports().get(0)));
            input.accept(next);
            next.count();
            return next;
        }

        IssueReport report() {
            return count().reports().get(0);
        }

        List<List<String>> rows(String table) {
            return report().table(table).rows();
        }

        String value(String figure) {
            return report().figures().get(figure).value();
        }

        Map<Fate, Long> fates() {
            Map<Fate, Long> fates = new TreeMap<>();
            counted.books().postings().forEach(posting -> fates.merge(posting.fate(), 1L, Long::sum));
            return fates;
        }
    }
}
