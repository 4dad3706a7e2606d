package org.yinghuo.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Code;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.reconcile.books.Posting;

/** Shows (rule summary-counts). */
class SummariesTest {
    private final Office office = Office.asOf("2022-09-30T02:00")
            .issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00")
            .issue(2022, 35, "2022-09-09T12:00", "2022-09-23T12:00")
            .department("综合处");

    private static Draft summary(int people, String yuan) {
        return Draft.of("", "综合处")
                .heads(people)
                .yuan(yuan)
                .on("2022-09-05")
                .dayFrom(org.yinghuo.model.DaySource.TITLE)
                .campaign("抗震救灾");
    }

    private static Draft gift(String name, String yuan) {
        return Draft.of(name, "综合处").yuan(yuan).on("2022-09-05").campaign("抗震救灾");
    }

    private List<String> counted() {
        return office.books().gifts().stream()
                .map(gift -> gift.person().heads() + ":" + gift.amount())
                .toList();
    }

    private List<Fate> fates() {
        return office.books().postings().stream().map(Posting::fate).toList();
    }

    private List<Code> codes() {
        return office.books().findings().stream().map(Finding::code).toList();
    }

    @Test
    void aSummaryThatAgreesWithTheNamedGiftsIsOnlyChecked() {
        office.donations("名单.xlsx").add(gift("王涛", "100"), gift("李敏", "200"));
        office.summaries("汇总.xlsx").add(summary(2, "300"));

        assertThat(counted()).containsExactly("1:100.00", "1:200.00");
        assertThat(fates()).contains(Fate.NEUTRAL);
        assertThat(office.books().postings()).extracting(Posting::reason).contains("summary-checked");
        assertThat(codes()).isEmpty();
    }

    @Test
    void aSumThatDisagreesIsSaidAndTheListCounts() {
        office.donations("名单.xlsx").add(gift("王涛", "100"), gift("王涛", "200"));
        office.summaries("汇总.xlsx").add(summary(1, "400"));

        assertThat(counted()).hasSize(2);
        assertThat(codes()).containsExactly(Code.SUMMARY_MISMATCH);
        assertThat(office.books().findings().get(0).args()).containsExactly("综合处", "1", "400.00", "1", "300.00");
    }

    @Test
    void aHeadcountThatDisagreesIsSaid() {
        office.donations("名单.xlsx").add(gift("王涛", "300"));
        office.summaries("汇总.xlsx").add(summary(2, "300"));

        assertThat(codes()).containsExactly(Code.SUMMARY_MISMATCH);
    }

    @Test
    void withoutNamedGiftsASummaryIsAGiftOfSoManyPeople() {
        office.summaries("汇总.xlsx").add(summary(12, "3400"));

        assertThat(counted()).containsExactly("12:3400.00");
        assertThat(fates()).containsExactly(Fate.COUNTED);
        assertThat(office.books().gifts().get(0).department()).isEqualTo("综合处");
    }

    @Test
    void namedGiftsOfAnotherCampaignOrIssueDoNotCheckIt() {
        office.donations("名单.xlsx")
                .add(gift("王涛", "100").campaign("助学"), gift("李敏", "100").on("2022-09-12"));
        office.summaries("汇总.xlsx").add(summary(2, "200"));

        assertThat(counted()).containsExactlyInAnyOrder("1:100.00", "1:100.00", "2:200.00");
    }

    @Test
    void aSummaryWithoutACampaignIsCheckedAgainstAll() {
        office.donations("名单.xlsx").add(gift("王涛", "100").campaign("助学"), gift("李敏", "100"));
        office.summaries("汇总.xlsx").add(summary(2, "200").campaign(""));

        assertThat(codes()).isEmpty();
        assertThat(counted()).hasSize(2);
    }

    @Test
    void ofSeveralTheLatestCounts() {
        office.summaries("汇总1.xlsx").add(summary(5, "500").on("2022-09-03"));
        office.summaries("汇总2.xlsx").add(summary(8, "900").on("2022-09-06"));

        assertThat(counted()).containsExactly("8:900.00");
        assertThat(fates()).containsExactly(Fate.SUPERSEDED, Fate.COUNTED);
        assertThat(codes()).containsExactly(Code.DUPLICATE_ROW);
    }

    @Test
    void whatIsNewAddsToWhatWasBefore() {
        office.summaries("汇总.xlsx").add(summary(5, "500").on("2022-09-03"));
        office.summaries("新增.xlsx").add(summary(2, "150").on("2022-09-04").increment());
        office.summaries("当日.xlsx").add(summary(1, "50").on("2022-09-05").increment());

        assertThat(counted()).containsExactlyInAnyOrder("5:500.00", "2:150.00", "1:50.00");
    }

    @Test
    void unnamedPeopleOfTwoSummariesAreDifferent() {
        office.summaries("a.xlsx")
                .add(summary(2, "150").increment(), summary(2, "160").increment());

        assertThat(office.books().gifts().stream()
                        .map(gift -> gift.person().key())
                        .distinct())
                .hasSize(2);
    }

    @Test
    void aDecisionCountsAReplacedSummary() {
        office.summaries("汇总1.xlsx").add(summary(5, "500").on("2022-09-03"));
        office.summaries("汇总2.xlsx").add(summary(8, "900").on("2022-09-06"));
        String id = office.books().findings().get(0).id();
        office.sheet("findings.xlsx", "", org.yinghuo.model.SheetKind.DECISIONS).decision(id, "count");

        assertThat(counted()).containsExactly("5:500.00", "8:900.00");
    }

    @Test
    void aLaterTotalHoldsWhatWasNewBefore() {
        office.summaries("新增.xlsx").add(summary(2, "150").on("2022-09-03").increment());
        office.summaries("汇总.xlsx").add(summary(7, "650").on("2022-09-06"));

        assertThat(counted()).containsExactly("7:650.00");
    }

    @Test
    void theSameIncrementInTwoSheetsIsOne() {
        office.summaries("a.xlsx").add(summary(2, "150").increment());
        office.summaries("b.xlsx").add(summary(2, "150").increment());

        assertThat(counted()).containsExactly("2:150.00");
        assertThat(codes()).containsExactly(Code.DUPLICATE_ROW);
    }

    @Test
    void issuesHaveSummariesOfTheirOwn() {
        office.summaries("a.xlsx").add(summary(5, "500"));
        office.summaries("b.xlsx").add(summary(8, "900").on("2022-09-20"));

        assertThat(counted()).containsExactly("5:500.00", "8:900.00");
        assertThat(office.books().gifts().stream()
                        .map(gift -> gift.person().key())
                        .distinct())
                .hasSize(2);
    }
}
