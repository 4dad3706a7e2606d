package org.yinghuo.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.reconcile.books.Decisions;
import org.yinghuo.reconcile.books.Findings;

class CountersTest {
    private final Office office =
            Office.asOf("2022-12-30T02:00").issue(2022, 34, "2022-08-26T12:00", "2022-12-09T12:00");

    private static Draft donates(String day) {
        return Draft.of("王涛", "综合处").on(day).doing("无偿献血").at("献血屋");
    }

    private List<String> jumps() {
        return office.books().findings().stream()
                .filter(finding -> finding.code() == Code.COUNTER_JUMP)
                .map(finding -> finding.value() + " after " + finding.args().get(2))
                .toList();
    }

    @Test
    void aCountThatGoesOnIsRight() {
        office.services("a.xlsx")
                .add(donates("2022-09-01").times(9), donates("2022-09-02").times(10));

        assertThat(jumps()).isEmpty();
    }

    @Test
    void theEleventhAfterAKnownNinthIsAJump() {
        office.services("a.xlsx")
                .add(donates("2022-09-20").times(11), donates("2022-09-01").times(9));

        assertThat(jumps()).containsExactly("11 after 9");
        assertThat(office.books().findings().get(0).issue()).isEqualTo(new IssueId(2022, 34));
    }

    @Test
    void twoOfOneDayAreInTheOrderOfTheirCounts() {
        office.services("a.xlsx")
                .add(
                        donates("2022-09-01").times(9),
                        donates("2022-09-02").times(11).at("锦绣社区"),
                        donates("2022-09-02").times(10).at("幸福社区"));

        assertThat(jumps()).isEmpty();
    }

    @Test
    void servicesThatStateNoCountAreCounted() {
        office.services("a.xlsx")
                .add(
                        donates("2022-09-01"),
                        donates("2022-09-02"),
                        donates("2022-09-03").times(3),
                        donates("2022-09-04"),
                        donates("2022-09-05").times(6));

        assertThat(jumps()).containsExactly("6 after 4");
    }

    @Test
    void aCountThatFallsBackIsSaid() {
        office.services("a.xlsx")
                .add(donates("2022-09-01").times(9), donates("2022-09-02").times(9));

        assertThat(jumps()).containsExactly("9 after 9");
    }

    @Test
    void theFirstKnownMayBeAny() {
        office.services("a.xlsx").add(donates("2022-09-01").times(7));

        assertThat(jumps()).isEmpty();
    }

    @Test
    void eachActivityPersonAndYearHasItsOwnCount() {
        office.issue(2023, 1, "2022-12-09T12:00", "2023-01-09T12:00");
        office.services("a.xlsx")
                .add(
                        donates("2022-09-01").times(7),
                        donates("2022-09-02").doing("秩序维护").times(2),
                        Draft.of("李敏", "综合处").doing("无偿献血").on("2022-09-03").times(4));

        assertThat(jumps()).isEmpty();
    }

    @Test
    void anIssueNumberLeftOutIsSaid() {
        office.issue(2022, 36, "2022-12-09T12:00", "2022-12-23T12:00");

        Finding finding = office.books().findings().get(0);
        assertThat(finding.variant()).isEqualTo("issue");
        assertThat(finding.args()).containsExactly("2022-34", "95", "2022-36", "97");
        assertThat(finding.issue()).isEqualTo(new IssueId(2022, 36));
    }

    @Test
    void issuesThatFollowEachOtherAreRight() {
        office.issue(2022, 35, "2022-12-09T12:00", "2022-12-23T12:00");

        assertThat(office.books().findings()).isEmpty();
    }

    @Test
    void aNewYearBeginsWithItsFirstIssue() {
        office.issue(2023, 2, "2022-12-09T12:00", "2023-01-23T12:00");

        assertThat(office.books().findings()).extracting(Finding::code).containsExactly(Code.COUNTER_JUMP);
    }

    @Test
    void turnsOfOneDayAreTakenByTheirHourThenByTheirCount() {
        office.services("a.xlsx")
                .add(
                        donates("2022-09-01").from("14:00").times(3),
                        donates("2022-09-01").from("09:00").times(2),
                        donates("2022-08-31").times(1))
                .add(
                        donates("2022-09-02")
                                .half(org.yinghuo.model.HalfDay.AFTERNOON)
                                .times(5),
                        donates("2022-09-02")
                                .half(org.yinghuo.model.HalfDay.MORNING)
                                .times(4));

        assertThat(jumps()).isEmpty();
    }

    private static org.yinghuo.model.Issue issue(int number, int cumulative) {
        java.time.LocalDateTime cutoff =
                java.time.LocalDateTime.of(2022, 1, 1, 12, 0).plusDays(number);
        return new org.yinghuo.model.Issue(
                new IssueId(2022, number),
                cumulative,
                cutoff.toLocalDate(),
                cutoff.minusDays(1),
                cutoff,
                null,
                "",
                "",
                "",
                "",
                "",
                0);
    }

    private static List<Finding> said(org.yinghuo.model.Issue... issues) {
        Findings findings = new Findings(
                Decisions.of(List.of(), List.of(), List.of(), java.util.Map.of(), java.time.LocalDateTime.MIN));
        new Counters(findings).checkIssues(new org.yinghuo.model.Calendar(List.of(issues)));
        return findings.inOrder(java.util.Map.of());
    }

    @Test
    void aRunningNumberThatJumpsIsSaidThoughTheIssuesFollowEachOther() {
        assertThat(said(issue(3, 63), issue(4, 65)))
                .singleElement()
                .extracting(Finding::issue, Finding::args)
                .containsExactly(new IssueId(2022, 4), List.of("2022-3", "63", "2022-4", "65"));
    }

    @Test
    void arunningNumberNotGivenIsNoJump() {
        assertThat(said(issue(3, 0), issue(4, 65), issue(5, 0), issue(6, 1))).isEmpty();
    }
}
