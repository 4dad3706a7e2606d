package org.yinghuo.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.SheetReading;
import org.yinghuo.reconcile.Office.Sheet;

/** Summaries that run on from issue to issue count only what is new (rule summary-counts). */
class RunningSummariesTest {

    private final Office office = Office.asOf("2022-09-30T02:00")
            .issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00")
            .issue(2022, 35, "2022-09-09T12:00", "2022-09-23T12:00")
            .department("综合处")
            .department("人事处");

    private static Draft summary(String department, int people, String yuan, String day, String campaign) {
        return Draft.of("", department)
                .heads(people)
                .yuan(yuan)
                .on(day)
                .dayFrom(DaySource.TITLE)
                .campaign(campaign);
    }

    private Sheet first(String campaign) {
        return office.summaries("第一周.xlsx").add(summary("综合处", 3, "300", "2022-09-05", campaign));
    }

    private Sheet next(int people, String yuan, String campaign, String how) {
        return office.summaries("第二周.xlsx").runsOn(how).add(summary("综合处", people, yuan, "2022-09-15", campaign));
    }

    private List<String> counted() {
        return office.books().gifts().stream()
                .map(gift -> gift.issue() + " " + gift.department() + " "
                        + gift.person().heads() + ":" + gift.amount())
                .toList();
    }

    private List<String> found() {
        return office.books().findings().stream()
                .map(finding -> finding.severity() + " " + finding.code().word() + "/" + finding.variant())
                .toList();
    }

    @Test
    void onlyWhatIsNewCounts() {
        first("助学捐款");
        next(5, "450", "助学捐款", SheetReading.WHOLE);
        assertThat(counted()).containsExactly("2022-34 综合处 3:300.00", "2022-35 综合处 2:150.00");
        assertThat(found()).containsExactly("INFO summed-rows/cumulative");
    }

    @Test
    void aSheetThatOnlySaysUpToWhichDayIsAskedUnlessSomethingInItIsAsBefore() {
        first("助学捐款");
        next(5, "450", "助学捐款", SheetReading.PERHAPS);
        assertThat(found()).containsExactly("WARNING summed-rows/cumulative");
        assertThat(counted()).containsExactly("2022-34 综合处 3:300.00", "2022-35 综合处 2:150.00");
    }

    @Test
    void whatIsAsBeforeProvesThatASheetRunsOn() {
        first("助学捐款");
        next(3, "300", "助学捐款", SheetReading.PERHAPS).add(summary("人事处", 1, "50", "2022-09-15", "助学捐款"));
        assertThat(found()).containsExactly("INFO summed-rows/cumulative");
        assertThat(counted()).containsExactly("2022-34 综合处 3:300.00", "2022-35 人事处 1:50.00");
    }

    @ParameterizedTest
    @CsvSource({"5, 299", "2, 450"})
    void whatIsLessThanBeforeDoesNotRunOnWhereItOnlyMay(int people, String yuan) {
        first("助学捐款");
        next(people, yuan, "助学捐款", SheetReading.PERHAPS);
        assertThat(counted()).containsExactly("2022-34 综合处 3:300.00", "2022-35 综合处 " + people + ":" + yuan + ".00");
        assertThat(found()).isEmpty();
    }

    @Test
    void lessThanBeforeIsAskedWhereTheSheetSurelyRunsOn() {
        first("助学捐款");
        next(3, "299", "助学捐款", SheetReading.WHOLE);
        assertThat(counted()).containsExactly("2022-34 综合处 3:300.00");
        assertThat(found()).containsExactly("INFO summed-rows/cumulative", "WARNING summary-mismatch/running");
    }

    @Test
    void moreMoneyOfNoMorePeopleIsOneMoreAndAsked() {
        first("助学捐款");
        next(3, "450", "助学捐款", SheetReading.WHOLE);
        assertThat(counted()).containsExactly("2022-34 综合处 3:300.00", "2022-35 综合处 1:150.00");
        assertThat(found()).containsExactly("INFO summed-rows/cumulative", "WARNING summary-mismatch/running-people");
    }

    @Test
    void anotherCampaignIsAnotherSum() {
        first("抗震救灾捐款");
        next(5, "450", "助学捐款", SheetReading.WHOLE);
        assertThat(counted()).containsExactly("2022-34 综合处 3:300.00", "2022-35 综合处 5:450.00");
        assertThat(found()).isEmpty();
    }

    @Test
    void aCampaignThatIsNotSaidMayBeAny() {
        first("助学捐款");
        next(5, "450", "", SheetReading.WHOLE);
        assertThat(counted()).containsExactly("2022-34 综合处 3:300.00", "2022-35 综合处 2:150.00");
    }

    @Test
    void aRowHeadedAsNewRunsOnFromNothing() {
        first("助学捐款");
        office.summaries("第二周.xlsx")
                .runsOn(SheetReading.WHOLE)
                .add(summary("综合处", 5, "450", "2022-09-15", "助学捐款").increment());
        assertThat(counted()).containsExactly("2022-34 综合处 3:300.00", "2022-35 综合处 5:450.00");
    }

    @Test
    void answeredAsCountedItCountsWhole() {
        first("助学捐款");
        next(5, "450", "助学捐款", SheetReading.WHOLE);
        String id = office.books().findings().get(0).id();
        office.sheet("答复.xlsx", "", org.yinghuo.model.SheetKind.DECISIONS).decision(id, "count");
        assertThat(counted()).containsExactly("2022-34 综合处 3:300.00", "2022-35 综合处 5:450.00");
    }
}
