package org.yinghuo.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.SheetKind;
import org.yinghuo.reconcile.Draft;
import org.yinghuo.reconcile.Office;
import org.yinghuo.reconcile.Reconciliation;
import org.yinghuo.words.han.StrokeOrder;

/** Issue 34 is sealed; what tells people apart has changed since, they have not (rule known-person). */
class KnownPeopleTest {

    private static final Consumer<Office> TWO_DEPARTMENTS =
            office -> office.department("综合处").department("人事处");
    private static final Consumer<Office> RENAMED =
            office -> office.department("办公室", "综合处").department("人事处");
    private static final Consumer<Office> BEFORE =
            office -> office.services("一.csv").add(served("王甲", "综合处", 3), served("李乙", "人事处", 4));

    private final List<SealedIssue> sealed = new ArrayList<>();

    @Test
    void whoseDepartmentIsCalledOtherwise() {
        seal(TWO_DEPARTMENTS, BEFORE);
        IssueReport next = night(
                RENAMED,
                office -> office.services("一.csv").add(served("王甲", "办公室", 3), served("李乙", "人事处", 4)),
                serves("王甲", "办公室"));
        assertYear(next, 2, 3, 0);
        assertThat(next.table("volunteers").rows().get(0)).startsWith("王甲", "办公室");
    }

    @Test
    void whoseFileIsGoneToo() {
        seal(TWO_DEPARTMENTS, BEFORE);
        assertYear(night(RENAMED, serves("王甲", "办公室")), 2, 3, 0);
    }

    @Test
    void whoCameOntoTheRosterAndWhoLeftIt() {
        Consumer<Office> roster = TWO_DEPARTMENTS.andThen(office -> office.member("001", "王甲", "综合处"));
        seal(TWO_DEPARTMENTS, BEFORE);
        assertYear(night(roster, BEFORE, serves("王甲", "综合处")), 2, 3, 0);
        sealed.clear();
        seal(roster, BEFORE);
        assertYear(night(TWO_DEPARTMENTS, BEFORE, serves("王甲", "综合处")), 2, 3, 0);
    }

    @Test
    void whoseNumberIsAnothersByNow() {
        seal(TWO_DEPARTMENTS.andThen(office -> office.member("001", "王甲", "综合处").member("002", "李乙", "人事处")), BEFORE);
        Consumer<Office> numberedAnew = TWO_DEPARTMENTS.andThen(office ->
                office.member("001", "李乙", "人事处").member("002", "孙丙", "人事处").member("007", "王甲", "综合处"));
        assertYear(night(numberedAnew, BEFORE, serves("王甲", "综合处").andThen(serves("李乙", "人事处"))), 2, 4, 0);
        assertYear(night(numberedAnew, serves("王甲", "综合处"), serves("孙丙", "人事处")), 3, 4, 1);
    }

    @Test
    void whoStatesADepartmentOnlyNow() {
        Consumer<Office> unstated = office -> office.services("一.csv").add(served("王甲", "", 3), served("李乙", "人事处", 4));
        seal(TWO_DEPARTMENTS, unstated);
        assertYear(night(TWO_DEPARTMENTS, unstated, serves("王甲", "综合处")), 2, 3, 0);
        assertYear(night(TWO_DEPARTMENTS, serves("王甲", "综合处")), 2, 3, 0);
    }

    @Test
    void whomAnAliasTellsByNow() {
        Consumer<Office> roster = TWO_DEPARTMENTS.andThen(office -> office.member("001", "王甲", "综合处"));
        Consumer<Office> nickname =
                office -> office.services("一.csv").add(served("云淡风轻", "", 3), served("李乙", "人事处", 4));
        seal(roster, nickname);
        assertYear(
                night(
                        roster.andThen(office -> office.alias("云淡风轻", "王甲", "综合处", false)),
                        nickname,
                        serves("王甲", "综合处")),
                2,
                3,
                0);
    }

    /** A roster without numbers tells a person by the name, where only one bears it. */
    @Test
    void whoMovedToAnotherDepartment() {
        Consumer<Office> before =
                TWO_DEPARTMENTS.andThen(office -> office.member("", "王甲", "综合处").member("", "李乙", "人事处"));
        Consumer<Office> moved =
                TWO_DEPARTMENTS.andThen(office -> office.member("", "王甲", "人事处").member("", "李乙", "人事处"));
        seal(before, BEFORE);
        assertYear(night(moved, serves("王甲", "人事处")), 2, 3, 0);
        assertYear(night(moved, BEFORE, serves("王甲", "人事处")), 2, 3, 0);
        Consumer<Office> another =
                TWO_DEPARTMENTS.andThen(office -> office.member("", "王甲", "综合处").member("", "王甲", "人事处"));
        assertYear(night(another, serves("王甲", "人事处")), 3, 3, 1);
    }

    /** What was listed before somebody moved is theirs, in the issue too, and counts where they stand now. */
    @Test
    void whatOldListsTellOfWhoeverMoved() {
        Consumer<Office> served = serves("王甲", "人事处")
                .andThen(office -> office.services("旧处.csv")
                        .add(Draft.of("王甲", "综合处")
                                .on("2022-09-10")
                                .doing("秩序维护")
                                .hours("1")));
        for (String number : List.of("001", "")) {
            sealed.clear();
            seal(
                    TWO_DEPARTMENTS.andThen(
                            office -> office.member(number, "王甲", "综合处").member("002", "李乙", "人事处")),
                    BEFORE);
            Consumer<Office> moved = TWO_DEPARTMENTS.andThen(
                    office -> office.member(number, "王甲", "人事处").member("002", "李乙", "人事处"));
            IssueReport next = night(moved, BEFORE, served);
            assertYear(next, 2, 4, 0);
            assertThat(next.table("volunteers").rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row).startsWith("王甲", "人事处"));
        }
    }

    /** Another number is another person's where numbers stand, unless it was given with the new department: that is asked. */
    @Test
    void whoMovedAndTookAnotherNumberIsAsked() {
        Consumer<Office> before = TWO_DEPARTMENTS.andThen(
                office -> office.member("001", "王甲", "综合处").member("002", "李乙", "人事处"));
        Consumer<Office> now = TWO_DEPARTMENTS.andThen(
                office -> office.member("007", "王甲", "人事处").member("002", "李乙", "人事处"));
        seal(before, BEFORE);
        IssueReport asked = night(now, BEFORE, serves("王甲", "人事处"));
        assertYear(asked, 2, 3, 0);
        Finding question = asked.findings().stream()
                .filter(finding -> finding.variant().equals("moved"))
                .findFirst()
                .orElseThrow();
        Consumer<Office> different =
                office -> office.sheet("答复.csv", "", SheetKind.DECISIONS).decision(question.id(), "different");
        assertYear(night(now, BEFORE, serves("王甲", "人事处").andThen(different)), 3, 3, 1);
    }

    /** The number says that it is the same person, the name that it may be somebody who took it over: that is asked, whether old lists are there or not. */
    @Test
    void whoTookAnotherNameUnderTheirNumberIsAsked() {
        Consumer<Office> before = TWO_DEPARTMENTS.andThen(
                office -> office.member("001", "王甲", "综合处").member("002", "李乙", "人事处"));
        Consumer<Office> now = TWO_DEPARTMENTS.andThen(
                office -> office.member("001", "方丁", "综合处").member("002", "李乙", "人事处"));
        seal(before, BEFORE);
        for (Consumer<Office> lists : List.<Consumer<Office>>of(BEFORE, office -> {})) {
            IssueReport asked = night(now, lists, serves("方丁", "综合处"));
            assertYear(asked, 2, 3, 0);
            Consumer<Office> different = office -> asked.findings()
                    .forEach(finding -> office.sheet(finding.id() + ".csv", "", SheetKind.DECISIONS)
                            .decision(finding.id(), "different"));
            assertThat(asked.findings()).extracting(Finding::code).containsExactly(Code.LIKELY_SAME_PERSON);
            assertYear(night(now, lists, serves("方丁", "综合处").andThen(different)), 3, 3, 1);
            Consumer<Office> alias = now.andThen(office -> office.alias("王甲", "方丁", "综合处", false));
            IssueReport told = night(alias, lists, serves("方丁", "综合处"));
            assertYear(told, 2, 3, 0);
            assertThat(told.findings()).isEmpty();
        }
        IssueReport old = night(now, BEFORE, serves("王甲", "综合处"));
        assertYear(old, 2, 3, 0);
        assertThat(old.findings()).extracting(Finding::variant).containsExactly("renamed");
    }

    @Test
    void whomAnAliasTellsWhenTheListIsGone() {
        Consumer<Office> roster = TWO_DEPARTMENTS.andThen(office -> office.member("001", "王甲", "综合处"));
        seal(roster, office -> office.services("一.csv").add(served("云淡风轻", "综合处", 3), served("李乙", "人事处", 4)));
        Consumer<Office> learnt = roster.andThen(office -> office.alias("云淡风轻", "王甲", "综合处", false));
        assertYear(night(learnt, serves("王甲", "综合处")), 2, 3, 0);
    }

    /** (rule late-entry) */
    @Test
    void twoWhomAnAliasTellsToBeOneAreOneInTheYear() {
        Consumer<Office> roster = TWO_DEPARTMENTS.andThen(office -> office.member("001", "王甲", "综合处"));
        Consumer<Office> both = office -> office.services("一.csv").add(served("云淡风轻", "", 3), served("王甲", "综合处", 4));
        Consumer<Office> learnt = roster.andThen(office -> office.alias("云淡风轻", "王甲", "综合处", false));
        seal(roster, both);

        IssueReport next = night(learnt, both, serves("王甲", "综合处"));
        assertThat(next.figures().get("year_to_date.volunteers.served").value()).isEqualTo("1");
        assertThat(next.figures().get("year_to_date.volunteers.turns").value()).isEqualTo("3");
        assertThat(next.figures().get("volunteers.first_time").value()).isEqualTo("0");
        assertThat(next.table("supplements").rows()).isEmpty();
        assertThat(next.table("corrections").rows())
                .containsExactly(List.of("2022-34", "services", "-1", "0", "0", "0", "0.00"));
        assertThat(next.findings()).extracting(Finding::variant).containsOnlyOnce("attributed");
    }

    /** Under the nickname more was sealed than under the name. */
    @Test
    void whoCameOntoTheRosterTogetherWithAnAlias() {
        Consumer<Office> told = office -> office.services("一.csv")
                .add(served("云淡风轻", "综合处", 2), served("云淡风轻", "综合处", 3), served("王甲", "综合处", 4));
        seal(TWO_DEPARTMENTS, told);
        Consumer<Office> learnt = TWO_DEPARTMENTS.andThen(
                office -> office.member("001", "王甲", "综合处").alias("云淡风轻", "王甲", "综合处", false));

        IssueReport next = night(learnt, told, serves("王甲", "综合处"));
        assertThat(next.figures().get("year_to_date.volunteers.served").value()).isEqualTo("1");
        assertThat(next.table("corrections").rows())
                .containsExactly(List.of("2022-34", "services", "-1", "0", "0", "0", "0.00"));
    }

    @Test
    void namesakesOfDepartmentsThatAreOneByNowStayTwo() {
        Consumer<Office> both = office -> office.services("一.csv").add(served("王甲", "综合处", 3), served("王甲", "人事处", 4));
        seal(TWO_DEPARTMENTS, both);
        Consumer<Office> one = office -> office.department("综合人事处", "综合处", "人事处");
        assertYear(night(one, serves("王甲", "综合人事处")), 2, 3, 0);
    }

    @Test
    void namesakesStayTwo() {
        seal(TWO_DEPARTMENTS, BEFORE);
        assertYear(night(TWO_DEPARTMENTS, serves("王甲", "人事处")), 3, 3, 1);
        assertYear(night(TWO_DEPARTMENTS, serves("王甲", "人事处"), serves("王甲", "综合处")), 3, 4, 1);
    }

    @Test
    void whatWasSealedUnderAnotherNameOfItsCampaignIsNotLate() {
        seal(
                TWO_DEPARTMENTS,
                office -> office.donations("捐款.csv")
                        .add(Draft.of("王甲", "综合处").on("2022-09-03").yuan("100").campaign("暖冬行动")));
        IssueReport next = night(
                TWO_DEPARTMENTS.andThen(office -> office.campaign("爱心捐款", true, null, "暖冬行动")),
                office -> office.donations("名单.csv")
                        .add(Draft.of("王甲", "综合处").on("2022-09-03").yuan("100").campaign("爱心捐款")));
        assertThat(next.table("supplements").rows()).isEmpty();
        assertThat(next.figures().get("year_to_date.donations.amount").value()).isEqualTo("100.00");
    }

    private static Draft served(String name, String department, int day) {
        return Draft.of(name, department).on("2022-09-0" + day).doing("秩序维护").hours("2");
    }

    private static Consumer<Office> serves(String name, String department) {
        return office -> office.services(name + department + ".csv")
                .add(Draft.of(name, department).on("2022-09-12").doing("秩序维护").hours("1"));
    }

    private static void assertYear(IssueReport report, int served, int turns, int first) {
        assertThat(report.figures().get("year_to_date.volunteers.served").value())
                .isEqualTo(String.valueOf(served));
        assertThat(report.figures().get("year_to_date.volunteers.turns").value())
                .isEqualTo(String.valueOf(turns));
        assertThat(report.figures().get("volunteers.first_time").value()).isEqualTo(String.valueOf(first));
        assertThat(report.table("supplements").rows()).isEmpty();
        assertThat(report.table("corrections").rows()).isEmpty();
    }

    private void seal(Consumer<Office> seeds, Consumer<Office> says) {
        sealed.add(SealedIssue.of(night(seeds, says)));
    }

    private IssueReport night(Consumer<Office> seeds, Consumer<Office> says) {
        return night(seeds, says, office -> {});
    }

    private IssueReport night(Consumer<Office> seeds, Consumer<Office> says, Consumer<Office> more) {
        Office office = Office.asOf("2022-09-14T02:00")
                .issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00")
                .issue(2022, 35, "2022-09-09T12:00", "2022-09-16T12:00");
        seeds.andThen(says).andThen(more).accept(office);
        Past past = new Past(sealed, Map.of());
        return Aggregator.aggregate(
                        Reconciliation.of(office.intake(), past).atNight(),
                        office.seeds(),
                        office.readings(),
                        office.asOf(),
                        past,
                        StrokeOrder.OFFICIAL)
                .reports()
                .get(0);
    }
}
