package org.yinghuo.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.model.Amount;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.Status;
import org.yinghuo.reconcile.Draft;
import org.yinghuo.reconcile.Office;
import org.yinghuo.words.han.StrokeOrder;

/** One sentence about figures after the other (rules year-to-date, first-time). */
class FiguresTest {

    private final Office office = Office.asOf("2022-09-30T02:00")
            .issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00")
            .issue(2022, 35, "2022-09-09T12:00", "2022-09-16T12:00")
            .department("综合处")
            .department("人事处")
            .department("年鉴社")
            .campaign("助学", true, null)
            .campaign("抗震救灾", true, null)
            .activity("无偿献血")
            .activity("秩序维护");

    private Office.Sheet services;
    private Office.Sheet signUps;
    private Office.Sheet donations;

    @BeforeEach
    void openSheets() {
        services = office.services("服务.csv");
        signUps = office.signUps("报名.csv");
        donations = office.donations("捐款.csv");
    }

    @Test
    void aPersonStandsOnceByTheFirstOfServedRegisteredWaitlistedAbsent() {
        services.add(served("王甲").on("2022-09-03"), served("王甲").on("2022-09-04"));
        signUps.add(
                served("王甲").on("2022-09-05").status(Status.ABSENT),
                served("李乙").on("2022-09-05").status(Status.ABSENT),
                served("李乙").on("2022-09-06").status(Status.WAITLISTED),
                served("赵丙").on("2022-09-06").status(Status.WAITLISTED),
                served("赵丙").on("2022-09-07").status(Status.REGISTERED),
                served("钱丁").on("2022-09-07").status(Status.CANCELLED));
        assertFigures(
                34,
                Map.of(
                        "volunteers.people", "3",
                        "volunteers.served", "1",
                        "volunteers.registered", "1",
                        "volunteers.waitlisted", "1",
                        "volunteers.absent", "0",
                        "volunteers.turns", "2"));
        assertThat(report(34).table("volunteers").rows())
                .extracting(row -> row.get(0) + row.get(3))
                .containsExactly("王甲served", "李乙waitlisted", "赵丙registered");
    }

    @Test
    void aServiceThatNamesTwoActivitiesCountsInBothRowsAndOnceInTheFigure() {
        services.add(
                served("王甲").doing("秩序维护", "无偿献血").hours("3"),
                served("李乙").doing("秩序维护").hours("0.5"));
        assertThat(report(34).table("volunteers_by_activity").rows())
                .containsExactly(List.of("无偿献血", "1", "1", "1", "3"), List.of("秩序维护", "2", "2", "2", "3.5"));
        assertFigures(34, Map.of("volunteers.turns", "2", "volunteers.hours", "3.5"));
    }

    @Test
    void threePeopleInOneRowAreThreePeopleAndThreeTurns() {
        services.add(served("王甲").heads(3).hours("2"));
        donations.add(gave("李乙", "300").heads(3));
        assertFigures(
                34,
                Map.of(
                        "volunteers.served", "3",
                        "volunteers.turns", "3",
                        "volunteers.hours", "6",
                        "donations.donors", "3",
                        "donations.gifts", "1"));
    }

    @Test
    void twoAnonymousDonorsAreTwoPeopleInEveryIssueAndTheYearAddsThemEachTime() {
        donations.add(
                gave("匿名", "10").anonymous(),
                gave("匿名", "10").anonymous(),
                gave("匿名", "10").anonymous().on("2022-09-12"),
                gave("王甲", "10"),
                gave("王甲", "10").on("2022-09-12"));
        assertFigures(34, Map.of("donations.donors", "3", "year_to_date.donations.donors", "3"));
        assertFigures(
                35,
                Map.of(
                        "donations.donors", "2",
                        "year_to_date.donations.donors", "4",
                        "year_to_date.donations.amount", "50.00"));
    }

    @Test
    void theUnnamedPeopleOfASummaryAreDonorsToo() {
        office.summaries("汇总.csv").add(Draft.of("", "年鉴社").heads(5).yuan("500").on("2022-09-03"));
        donations.add(gave("王甲", "100").campaign("助学"));
        assertFigures(34, Map.of("donations.donors", "6", "donations.gifts", "2", "donations.amount", "600.00"));
        assertThat(report(34).table("donations_by_department").rows())
                .containsExactly(
                        List.of("综合处", "1", "1", "100.00", "0.00"), List.of("年鉴社", "5", "1", "500.00", "0.00"));
    }

    @Test
    void whoServedInAnEarlierIssueOrSaysSoByACounterIsNoFirstTimer() {
        services.add(
                served("王甲").on("2022-09-03"),
                served("李乙").on("2022-09-03").times(11),
                served("赵丙").on("2022-09-03").times(1),
                served("赵丙").on("2022-09-05").times(2),
                served("王甲").on("2022-09-12"),
                served("钱丁").on("2022-09-12"));
        assertFigures(34, Map.of("volunteers.first_time", "2"));
        assertFigures(35, Map.of("volunteers.first_time", "1", "volunteers.served", "2"));
    }

    @Test
    void hoursCountWhereTheyAreStated() {
        services.add(served("王甲").hours("2.5"), served("李乙"));
        assertFigures(34, Map.of("volunteers.turns", "2", "volunteers.hours", "2.5"));
        assertThat(report(34).lineage().behind("volunteers.hours")).hasSize(1);
    }

    @Test
    void quantitiesAddUpByActivityAndUnit() {
        services.add(
                served("王甲").doing("无偿献血").quantity("2", "单位"),
                served("李乙").doing("无偿献血").quantity("1.5", "单位"),
                served("李乙").doing("无偿献血").on("2022-09-05").quantity("400", "毫升"),
                served("赵丙").doing("秩序维护").quantity("7", "份"));
        assertThat(report(34).table("quantities").rows())
                .containsExactly(List.of("无偿献血", "单位", "3.5"), List.of("无偿献血", "毫升", "400"), List.of("秩序维护", "份", "7"));
    }

    @Test
    void departmentsStandInOfficialOrderOthersAfterThemAndNoneLast() {
        donations.add(
                Draft.of("王甲", "外单位").yuan("1"),
                Draft.of("李乙", "").yuan("1"),
                Draft.of("赵丙", "年鉴社").yuan("1"),
                Draft.of("钱丁", "综合处").yuan("1"));
        assertThat(report(34).table("donations_by_department").rows())
                .extracting(row -> row.get(0))
                .containsExactly("综合处", "年鉴社", "外单位", "");
        assertThat(report(34).table("donors").rows())
                .extracting(row -> row.get(0))
                .isSortedAccordingTo(StrokeOrder.OFFICIAL);
    }

    @Test
    void campaignsStandAsTheSeedsListThemWithTheirFirstAndLastDay() {
        donations.add(
                gave("王甲", "5").campaign("抗震救灾").on("2022-09-06"),
                gave("李乙", "5").campaign("抗震救灾").on("2022-09-02"),
                gave("李乙", "7").campaign("助学").on("2022-09-05"));
        assertThat(report(34).table("donations_by_campaign").rows())
                .containsExactly(
                        List.of("助学", "1", "1", "7.00", "0.00", "2022-09-05", "2022-09-05"),
                        List.of("抗震救灾", "2", "2", "10.00", "0.00", "2022-09-02", "2022-09-06"));
    }

    @Test
    void theOpeningIsAddedToTheYearAndStandsBehindIt() {
        office.opening(2022, "year_to_date.volunteers.turns", "120")
                .opening(2022, "year_to_date.donations.amount", "12600");
        services.add(served("王甲"));
        assertFigures(
                34,
                Map.of(
                        "year_to_date.volunteers.turns", "121",
                        "year_to_date.donations.amount", "12600.00",
                        "year_to_date.since", "2022-01-01"));
        assertThat(report(34).lineage().behind("year_to_date.volunteers.turns"))
                .extracting(Contribution::rule, Contribution::value)
                .containsExactlyInAnyOrder(tuple("opening", "120"), tuple("served", "1"));
    }

    @Test
    void withoutAnOpeningTheYearIsKnownFromTheFirstIssue() {
        assertFigures(35, Map.of("year_to_date.since", "2022-08-26"));
    }

    /** The last minute of December belongs to no day of the old year that the new one would count. */
    @Test
    void aYearThatBeginsWhereTheLastIssueWasCutIsKnownFromItsFirstDay() {
        Office january = Office.asOf("2023-01-09T02:00")
                .issue(2022, 52, "2022-12-24T23:59", "2022-12-31T23:59")
                .issue(2023, 1, "2022-12-31T23:59", "2023-01-07T23:59");

        assertThat(Aggregator.aggregate(january.books(), january.seeds(), january.readings(), january.asOf()))
                .extracting(report -> report.figures().get("year_to_date.since").value())
                .containsExactly("2022-12-25", "2023-01-01");
    }

    @Test
    void theBridgeLeadsFromTheRevisionBeforeSheetBySheet() {
        donations.add(gave("王甲", "100"));
        office.donations("新增.csv").add(gave("李乙", "30"));
        TreeMap<SheetId, Amount> before = new TreeMap<>();
        before.put(new SheetId("捐款.csv", ""), Amount.parse("80.00"));
        before.put(new SheetId("撤回.csv", ""), Amount.parse("50.00"));
        IssueReport report = Aggregator.aggregate(
                        office.books(),
                        office.seeds(),
                        office.readings(),
                        office.asOf(),
                        new Past(List.of(), Map.of(new IssueId(2022, 34), before)),
                        StrokeOrder.OFFICIAL)
                .reports()
                .get(0);
        assertThat(report.table("bridge").rows())
                .containsExactly(
                        List.of("declared", "130.00"),
                        List.of("unreceived", "0.00"),
                        List.of("unverified", "-130.00"),
                        List.of("unclaimed", "0.00"),
                        List.of("arrived", "0.00"),
                        List.of("revision-before", "130.00"),
                        List.of("added", "30.00"),
                        List.of("changed", "20.00"),
                        List.of("withdrawn", "-50.00"),
                        List.of("revision-now", "130.00"),
                        List.of("unexplained", "0.00"));
        for (List<String> line : report.table("bridge").rows()) {
            assertThat(AggregatorTest.sum(report.lineage().behind("bridge[" + line.get(0) + "].amount")))
                    .isEqualByComparingTo(line.get(1));
        }
    }

    @Test
    void moneyThatEndsNowhereStopsTheRun() {
        Bridge.Filling bridge = new Bridge.Filling(Bridge.steps(null, Map.of()));
        donations.add(gave("王甲", "100"));
        ContributingLine whole = report(34).lineage().lines().get(0);
        ContributingLine.Money money = whole.money();
        bridge.add(new ContributingLine(
                whole.issue(),
                whole.kind(),
                whole.origin(),
                whole.about(),
                whole.content(),
                whole.sheetKind(),
                whole.who(),
                whole.unnamed(),
                whole.person(),
                whole.department(),
                whole.campaign(),
                whole.cause(),
                whole.day(),
                whole.attended(),
                new ContributingLine.Money(
                        1,
                        money.declared(),
                        Amount.ZERO,
                        Amount.ZERO,
                        Amount.parse("99.99"),
                        Amount.ZERO,
                        Amount.ZERO,
                        Amount.ZERO,
                        "")));
        assertThatThrownBy(() -> bridge.table("2022-34"))
                .isInstanceOf(UnbalancedBooksException.class)
                .hasMessageContaining("2022-34")
                .hasMessageContaining("0.01");
    }

    @Test
    void aNameThatIsNoFigureCannotBeOpened() {
        services.add(served("王甲"));
        Lineage lineage = report(34).lineage();
        for (String name :
                List.of("volunteers.peple", "donors[无此人/].amount", "volunteers_by_department[综合处].peple", "")) {
            assertThatThrownBy(() -> lineage.behind(name)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(lineage.behind("volunteers_by_department[综合处].served")).hasSize(1);
    }

    private static Draft served(String name) {
        return Draft.of(name, "综合处").doing("秩序维护");
    }

    private static Draft gave(String name, String yuan) {
        return Draft.of(name, "综合处").yuan(yuan);
    }

    private IssueReport report(int number) {
        return Aggregator.aggregate(office.books(), office.seeds(), office.readings(), office.asOf()).stream()
                .filter(report -> report.issue().id().number() == number)
                .findFirst()
                .orElseThrow();
    }

    private void assertFigures(int number, Map<String, String> expected) {
        Map<String, String> found = new TreeMap<>();
        report(number).figures().forEach((name, figure) -> found.put(name, figure.value()));
        assertThat(found).containsAllEntriesOf(expected);
    }

    private static Draft gives(String name, String yuan) {
        return Draft.of(name, "综合处").on("2022-09-05").yuan(yuan).campaign("助学");
    }

    @Test
    void reconciliationTellsOfEachGiftWhatWasPaidAndHowAndOfEachPaymentNobodyListed() {
        donations.add(
                gives("王甲", "100"),
                gives("李乙", "200"),
                gives("赵丙", "300"),
                gives("钱丁", "400").by(org.yinghuo.model.Channel.CASH));
        office.sheet("微信.csv", "", org.yinghuo.model.SheetKind.PAYMENTS)
                .covers("2022-09-01T00:00", "2022-09-20T00:00", org.yinghuo.model.Channel.WECHAT)
                .payment("2022-09-05T09:00", "王甲", "100", "捐款")
                .payment("2022-09-05T10:00", "李乙", "150", "捐款")
                .payment("2022-09-05T11:00", "路人", "50", "捐款");

        assertThat(report(34).table("reconciliation").rows())
                .containsExactly(
                        List.of("捐款.csv!A2:F2", "微信.csv!A2:F2", "王甲", "100.00", "100.00", "received", "exact"),
                        List.of(
                                "捐款.csv!A3:F3",
                                "微信.csv!A3:F3",
                                "李乙",
                                "200.00",
                                "150.00",
                                "partly-received",
                                "other-amount"),
                        List.of("捐款.csv!A4:F4", "", "赵丙", "300.00", "0.00", "unreceived", ""),
                        List.of("捐款.csv!A5:F5", "", "钱丁", "400.00", "0.00", "unverified", ""),
                        List.of("", "微信.csv!A4:F4", "路人", "0.00", "50.00", "unclaimed", ""));
    }

    @Test
    void donorsStandByStrokesOfTheirNamesThenByDepartment() {
        donations.add(
                Draft.of("黄甲", "综合处").yuan("1"),
                Draft.of("丁乙", "人事处").yuan("2"),
                Draft.of("丁乙", "综合处").yuan("3"),
                Draft.of("王丙", "综合处").yuan("4"));

        assertThat(report(34).table("donors").rows())
                .extracting(row -> row.get(0) + row.get(1))
                .containsExactly("丁乙综合处", "丁乙人事处", "王丙综合处", "黄甲综合处");
    }
}
