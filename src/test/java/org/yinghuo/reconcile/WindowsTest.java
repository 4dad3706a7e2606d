package org.yinghuo.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Code;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.HalfDay;
import org.yinghuo.model.IssueId;
import org.yinghuo.reconcile.books.Posting;

/** Shows (rules window-of-an-issue, not-yet, after-deadline). */
class WindowsTest {
    private static final IssueId FIRST = new IssueId(2022, 34);
    private static final IssueId SECOND = new IssueId(2022, 35);

    private final Office office = Office.asOf("2022-09-20T14:00")
            .issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00")
            .issue(2022, 35, "2022-09-09T12:00", "2022-09-23T12:00")
            .campaign("抗震救灾", true, "2022-09-07");

    private static Draft on(String day) {
        return Draft.of("王涛", "综合处").on(day).doing("秩序维护").at("锦绣社区");
    }

    private Posting only(Draft draft) {
        office.services("a.xlsx").add(draft);
        return office.books().postings().get(0);
    }

    private List<Code> codes() {
        return office.books().findings().stream().map(Finding::code).toList();
    }

    @Test
    void aDayWithoutAnHourBelongsToTheEarliestIssueThatMayCoverIt() {
        assertThat(only(on("2022-09-09")).issue()).isEqualTo(FIRST);
    }

    @Test
    void anInstantBelongsToTheIssueThatCoversIt() {
        assertThat(only(on("2022-09-09").from("12:00")).issue()).isEqualTo(FIRST);
    }

    @Test
    void anInstantAfterTheCutoffBelongsToTheNext() {
        assertThat(only(on("2022-09-09").from("12:01")).issue()).isEqualTo(SECOND);
    }

    @Test
    void theAfternoonIsNoInstant() {
        assertThat(only(on("2022-09-09").half(HalfDay.AFTERNOON)).issue()).isEqualTo(FIRST);
    }

    @Test
    void theDayOnWhichTheFirstIssueOpensMayBelongToIt() {
        assertThat(only(on("2022-08-26")).issue()).isEqualTo(FIRST);
    }

    @Test
    void anInstantBeforeTheFirstIssueOpensIsOutside() {
        Posting posting = only(on("2022-08-26").from("12:00"));

        assertThat(posting.fate()).isEqualTo(Fate.OUTSIDE);
        assertThat(posting.issue()).isNull();
        assertThat(posting.reason()).isEqualTo("outside-any-issue");
        assertThat(codes()).containsExactly(Code.OUTSIDE_ANY_ISSUE);
    }

    @Test
    void aRowThatNamesAnIssueBelongsToIt() {
        assertThat(only(on("2022-09-01").issue(2022, 35)).issue()).isEqualTo(SECOND);
    }

    @Test
    void aNamedIssueThatNobodyKnowsIsAsGoodAsNone() {
        assertThat(only(on("2022-09-01").issue(2022, 99)).issue()).isEqualTo(FIRST);
    }

    @Test
    void whatBeginsAfterTheRunsMomentIsNotYet() {
        Posting posting = only(on("2022-09-20").from("14:01"));

        assertThat(posting.fate()).isEqualTo(Fate.NOT_YET);
        assertThat(posting.issue()).isEqualTo(SECOND);
        assertThat(codes()).containsExactly(Code.FUTURE_DATE);
        assertThat(office.books().participations()).isEmpty();
    }

    @Test
    void whoSignedUpForADayToComeIsSaidOnceASheetAndDay() {
        Office.Sheet sheet = office.services("报名.csv");
        for (String name : List.of("李敏", "王涛", "赵静")) {
            sheet.add(Draft.of(name, "综合处").on("2022-09-21").doing("秩序维护").at("锦绣社区"));
        }
        sheet.add(Draft.of("孙洁", "综合处").on("2022-09-22").doing("秩序维护").at("锦绣社区"));

        assertThat(office.books().postings()).extracting(Posting::fate).containsOnly(Fate.NOT_YET);
        assertThat(office.books().findings())
                .extracting(Finding::code, Finding::value, Finding::rows)
                .containsExactly(tuple(Code.FUTURE_DATE, "2022-09-21", 3), tuple(Code.FUTURE_DATE, "2022-09-22", 1));
    }

    @Test
    void theRunsMomentItselfCounts() {
        assertThat(only(on("2022-09-20").from("14:00")).fate()).isEqualTo(Fate.COUNTED);
    }

    @Test
    void theRunsDayCountsThoughItIsNotOver() {
        assertThat(only(on("2022-09-20")).fate()).isEqualTo(Fate.COUNTED);
    }

    @Test
    void tomorrowIsNotYet() {
        assertThat(only(on("2022-09-21")).fate()).isEqualTo(Fate.NOT_YET);
    }

    @Test
    void aGiftAfterTheDeadlineCountsAndIsSaid() {
        office.donations("a.xlsx")
                .add(
                        on("2022-09-07").campaign("抗震救灾").yuan("1"),
                        on("2022-09-08").campaign("抗震救灾").yuan("2"),
                        on("2022-09-08").campaign("助学").yuan("3"));

        assertThat(office.books().gifts()).hasSize(3);
        assertThat(office.books().findings())
                .extracting(Finding::code, Finding::row)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Code.AFTER_DEADLINE, 3));
        assertThat(office.books().findings().get(0).issue()).isEqualTo(FIRST);
    }

    @Test
    void servicesAndSummariesAfterTheDeadlineAreSaidToo() {
        office.services("a.xlsx").add(on("2022-09-08").campaign("抗震救灾"));
        office.summaries("b.xlsx").add(on("2022-09-08").campaign("抗震救灾").yuan("5"));

        assertThat(codes()).containsExactly(Code.AFTER_DEADLINE, Code.AFTER_DEADLINE);
    }

    @Test
    void equalRowsOutsideHaveFindingsOfTheirOwn() {
        office.services("a.xlsx").add(on("2022-01-01"), on("2022-01-01"));

        assertThat(office.books().findings())
                .extracting(Finding::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }
}
