package org.yinghuo.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Code;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.HalfDay;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Status;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Participation;
import org.yinghuo.reconcile.books.Posting;

/** Shows (rules one-participation, walk-in-and-no-show). */
class ParticipationsTest {
    private final Office office = Office.asOf("2022-09-30T02:00")
            .issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00")
            .issue(2022, 35, "2022-09-09T12:00", "2022-09-23T12:00")
            .department("综合处")
            .member("S1", "王涛", "综合处")
            .member("S2", "李敏", "综合处");

    private static Draft wang() {
        return Draft.of("王涛", "综合处").doing("秩序维护").at("锦绣社区").on("2022-09-03");
    }

    private static Draft li() {
        return Draft.of("李敏", "综合处").doing("秩序维护").at("锦绣社区").on("2022-09-03");
    }

    private List<Participation> participations() {
        return office.books().participations();
    }

    private List<Fate> fates() {
        return office.books().postings().stream().map(Posting::fate).toList();
    }

    private List<Code> codes() {
        return office.books().findings().stream().map(Finding::code).toList();
    }

    private Participation only() {
        assertThat(participations()).hasSize(1);
        return participations().get(0);
    }

    @Test
    void theSameServiceInTwoSheetsIsOneAndTheTwinsCellsAreNamed() {
        office.services("a.xlsx").add(wang().hours("3"));
        office.services("b.xlsx").add(wang().hours("3"));

        assertThat(only().turns()).hasSize(1);
        assertThat(fates()).containsExactly(Fate.COUNTED, Fate.DUPLICATE);
        Books books = office.books();
        Posting repeated = books.postings().get(1);
        assertThat(repeated.reason()).isEqualTo("duplicate-row");
        assertThat(repeated.twin()).isEqualTo(books.postings().get(0).entry().origin());
        assertThat(repeated.issue()).isEqualTo(new IssueId(2022, 34));
        assertThat(books.findings().get(0).code()).isEqualTo(Code.DUPLICATE_ROW);
        assertThat(books.findings().get(0).file()).isEqualTo("b.xlsx");
        assertThat(books.findings().get(0).args()).containsExactly("a.xlsx", "A2:F2");
    }

    @Test
    void theSameServiceTwiceInOneSheetIsOne() {
        office.services("a.xlsx").add(wang().hours("3"), wang().hours("3"));

        assertThat(only().turns()).hasSize(1);
        assertThat(fates()).containsExactly(Fate.COUNTED, Fate.DUPLICATE);
    }

    @Test
    void servedRowsOfOneSheetThatDifferInHoursAreTwoServices() {
        office.services("a.xlsx").add(wang().hours("3"), wang().hours("2"));

        assertThat(only().turns()).hasSize(2);
        assertThat(codes()).isEmpty();
    }

    @Test
    void servedRowsOfOneSheetThatDifferInQuantityAreTwoServices() {
        office.services("a.xlsx").add(wang().quantity("1", "单位"), wang().quantity("2", "单位"));

        assertThat(only().turns()).hasSize(2);
    }

    @Test
    void quantitiesOfTwoUnitsDiffer() {
        office.services("a.xlsx").add(wang().quantity("1", "单位"), wang().quantity("1", "袋"));

        assertThat(only().turns()).hasSize(2);
    }

    @Test
    void morningAndAfternoonOfOneSheetAreTwoServicesWithinOneParticipation() {
        office.services("a.xlsx").add(wang().half(HalfDay.MORNING), wang().half(HalfDay.AFTERNOON));

        assertThat(only().turns()).hasSize(2);
    }

    @Test
    void hoursThatAreNotSaidDifferFromNone() {
        office.services("a.xlsx").add(wang(), wang().hours("2").half(HalfDay.MORNING));

        assertThat(only().turns()).hasSize(1);
    }

    @Test
    void acrossSheetsHoursAndHalfDaysDoNotDiffer() {
        office.services("a.xlsx").add(wang().half(HalfDay.MORNING).hours("2"));
        office.services("b.xlsx").add(wang().half(HalfDay.AFTERNOON).hours("3"));

        assertThat(only().turns()).extracting(Attendance::hours).hasToString("[3]");
    }

    @Test
    void twoServicesOfOneSheetAreFoundAgainInAnother() {
        office.services("a.xlsx").add(wang().hours("2"), wang().hours("3"));
        office.services("b.xlsx").add(wang().hours("3"), wang().hours("2"));

        assertThat(only().turns()).hasSize(2);
        List<Origin> twins = office.books().postings().stream()
                .filter(posting -> posting.fate() == Fate.DUPLICATE)
                .map(Posting::twin)
                .toList();
        assertThat(twins).extracting(Origin::row).containsExactly(3, 2);
    }

    @Test
    void anotherStartIsAnotherService() {
        office.services("a.xlsx").add(wang().from("09:00"));
        office.services("b.xlsx").add(wang().from("14:00"));

        assertThat(only().turns()).hasSize(2);
    }

    @Test
    void aBlankStartAgreesWithAny() {
        office.services("a.xlsx").add(wang());
        office.services("b.xlsx").add(wang().from("14:00"));

        assertThat(only().turns())
                .extracting(said -> said.origin().sheet().file())
                .containsExactly("b.xlsx");
    }

    @Test
    void aBlankPlaceAgreesWithAnyAndMakesNoThirdService() {
        office.services("a.xlsx").add(wang(), wang().at("东苑小区"));
        office.services("b.xlsx").add(wang().at(""));

        assertThat(participations()).hasSize(2);
        assertThat(fates()).containsExactly(Fate.COUNTED, Fate.COUNTED, Fate.DUPLICATE);
    }

    @Test
    void placesThatBothSayAreTwoServices() {
        office.services("a.xlsx").add(wang());
        office.services("b.xlsx").add(wang().at("东苑小区"));

        assertThat(participations()).extracting(Participation::place).containsExactly("锦绣社区", "东苑小区");
    }

    @Test
    void anotherActivityIsAnotherService() {
        office.services("a.xlsx").add(wang(), wang().doing("物资分发"));

        assertThat(participations()).hasSize(2);
    }

    @Test
    void activitiesAreTheSameInAnyOrder() {
        office.services("a.xlsx").add(wang().doing("秩序维护", "物资分发"));
        office.services("b.xlsx").add(wang().doing("物资分发", "秩序维护"));

        assertThat(only().turns()).hasSize(1);
        assertThat(only().activities()).containsExactly("物资分发", "秩序维护");
    }

    @Test
    void aSheetWithoutActivitiesTellsOfTheServiceAtItsPlace() {
        office.services("a.xlsx").add(wang());
        office.services("b.xlsx").add(wang().doing());

        assertThat(only().turns()).hasSize(1);
    }

    @Test
    void theFullerRowIsKeptThenTheLongerThenTheSmallerPath() {
        office.services("a.xlsx").add(wang().hours("3"), li().hours("2"));
        office.services("b.xlsx").add(wang().hours("2").from("09:00"), li().hours("4"));
        office.services("c.xlsx").add(li().hours("4"));

        assertThat(participations().stream()
                        .flatMap(participation -> participation.turns().stream())
                        .map(said -> said.who().name()
                                + said.hours()
                                + said.origin().sheet().file()))
                .containsExactlyInAnyOrder("王涛2b.xlsx", "李敏4b.xlsx");
    }

    @Test
    void hoursAreNotLostWithAFullerRowThatHasNone() {
        office.services("a.xlsx")
                .add(wang().from("09:00").to("11:00").campaign("抗震救灾").phone("13000000001"));
        office.services("b.xlsx").add(wang().hours("2"));

        assertThat(only().turns()).extracting(Attendance::hours).hasToString("[2]");
    }

    @Test
    void aDecisionMakesARepeatedRowAnotherService() {
        office.services("a.xlsx").add(wang());
        office.services("b.xlsx").add(wang());
        String id = office.books().findings().get(0).id();
        office.sheet("findings.xlsx", "", org.yinghuo.model.SheetKind.DECISIONS).decision(id, "count");

        assertThat(only().turns()).hasSize(2);
        assertThat(fates()).containsExactly(Fate.COUNTED, Fate.COUNTED, Fate.NEUTRAL);
        assertThat(office.books().decided()).containsEntry(id, "count");
        assertThat(codes()).containsExactly(Code.DUPLICATE_ROW);
    }

    @Test
    void aSignUpAndAServiceAreOneParticipation() {
        office.signUps("报名.xlsx").add(wang());
        office.services("服务.xlsx").add(wang().hours("2"));

        Participation participation = only();

        assertThat(participation.status()).isEqualTo(Status.SERVED);
        assertThat(participation.turns()).hasSize(1);
        assertThat(participation.evidence()).hasSize(2);
        assertThat(fates()).containsOnly(Fate.COUNTED);
        assertThat(codes()).isEmpty();
    }

    @Test
    void whatBecameOfItOutweighsWhatWasIntended() {
        for (Status status : List.of(Status.ABSENT, Status.CANCELLED, Status.WAITLISTED)) {
            Office each = Office.asOf("2022-09-30T02:00").issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00");
            each.signUps("报名.xlsx").add(wang());
            each.services("服务.xlsx").add(wang().status(status));
            assertThat(each.books().participations())
                    .extracting(Participation::status)
                    .containsExactly(status);
        }
    }

    @Test
    void aSignUpSheetThatSaysServedIsAService() {
        office.signUps("报名.xlsx").add(wang().status(Status.SERVED).hours("2"));

        assertThat(only().turns()).hasSize(1);
        assertThat(codes()).isEmpty();
    }

    @Test
    void aServedSignUpAndItsServiceAreOneTurnAndNeitherIsARepetition() {
        office.signUps("报名.xlsx").add(wang().status(Status.SERVED));
        office.services("服务.xlsx").add(wang().hours("2"));

        assertThat(only().turns()).extracting(Attendance::signUp).containsExactly(false);
        assertThat(fates()).containsOnly(Fate.COUNTED);
    }

    @Test
    void theSameSignUpTwiceIsOne() {
        office.signUps("报名.xlsx").add(wang(), wang());

        assertThat(fates()).containsExactly(Fate.COUNTED, Fate.DUPLICATE);
    }

    @Test
    void aSignUpAndItsCancellationAreBothEvidence() {
        office.signUps("报名.xlsx").add(wang());
        office.signUps("报名2组.xlsx").add(wang().status(Status.CANCELLED));

        assertThat(only().status()).isEqualTo(Status.CANCELLED);
        assertThat(only().evidence()).hasSize(2);
    }

    @Test
    void aSignUpThatSaysNoPlaceGoesWithTheService() {
        office.signUps("报名.xlsx").add(wang().at(""));
        office.services("服务.xlsx").add(wang());

        assertThat(only().status()).isEqualTo(Status.SERVED);
        assertThat(only().place()).isEqualTo("锦绣社区");
    }

    @Test
    void aSignUpForOneOfTwoActivitiesGoesWithTheService() {
        office.signUps("报名.xlsx").add(wang().doing("秩序维护"));
        office.services("服务.xlsx").add(wang().doing("秩序维护", "物资分发"));

        assertThat(only().status()).isEqualTo(Status.SERVED);
        assertThat(only().activities()).hasSize(2);
    }

    @Test
    void whatWasSignedUpForIsNotWhatWasDone() {
        office.signUps("报名.xlsx").add(wang().doing("秩序维护", "物资分发"));
        office.services("服务.xlsx").add(wang().doing("秩序维护"));

        assertThat(only().activities()).containsExactly("秩序维护");
    }

    @Test
    void whoServesWithoutSigningUpWalksInWhereThereIsASignUpSheet() {
        office.signUps("报名.xlsx").add(li());
        office.services("服务.xlsx").add(li(), wang(), wang().on("2022-09-04"), wang().at("东苑小区"), wang().doing("物资分发"));

        List<Finding> findings = office.books().findings();
        assertThat(findings).extracting(Finding::code).containsExactly(Code.WALK_IN);
        assertThat(findings.get(0).args()).containsExactly("王涛", "@2022-09-03", "秩序维护 锦绣社区");
        assertThat(findings.get(0).row()).isEqualTo(3);
    }

    @Test
    void aSignUpSheetWithoutPlacesIsOneOfAnyPlace() {
        office.signUps("报名.xlsx").add(li().at(""));
        office.services("服务.xlsx").add(li(), wang());

        assertThat(codes()).containsExactly(Code.WALK_IN);
    }

    @Test
    void whoSignsUpAndIsNotOnTheServicesSheetIsANoShowAndStaysRegistered() {
        office.signUps("报名.xlsx").add(li(), wang(), wang().on("2022-09-04"));
        office.services("服务.xlsx").add(li());

        assertThat(codes()).containsExactly(Code.NO_SHOW);
        assertThat(participations().stream().map(Participation::status))
                .containsExactlyInAnyOrder(Status.SERVED, Status.REGISTERED, Status.REGISTERED);
    }

    @Test
    void whoTheServicesSheetNamesAsRegisteredIsNoNoShow() {
        office.signUps("报名.xlsx").add(wang());
        office.services("服务.xlsx").add(li(), wang().status(Status.REGISTERED));

        assertThat(codes()).containsExactly(Code.WALK_IN);
    }

    @Test
    void whoIsWaitlistedIsNoNoShow() {
        office.signUps("报名.xlsx").add(li(), wang().status(Status.WAITLISTED));
        office.services("服务.xlsx").add(li());

        assertThat(codes()).isEmpty();
    }

    @Test
    void aDecisionMakesANoShowAbsent() {
        office.signUps("报名.xlsx").add(li(), wang());
        office.services("服务.xlsx").add(li());
        String id = office.books().findings().get(0).id();
        office.sheet("findings.xlsx", "", org.yinghuo.model.SheetKind.DECISIONS).decision(id, "absent");

        assertThat(participations().stream().map(Participation::status))
                .containsExactlyInAnyOrder(Status.SERVED, Status.ABSENT);
        assertThat(codes()).containsExactly(Code.NO_SHOW);
    }

    @Test
    void servicesOnBothSidesOfACutoffBelongToTwoIssues() {
        office.services("a.xlsx")
                .add(
                        wang().on("2022-09-09").from("09:00"),
                        wang().on("2022-09-09").from("14:00"));

        assertThat(participations())
                .extracting(Participation::issue)
                .containsExactly(new IssueId(2022, 34), new IssueId(2022, 35));
    }

    @Test
    void aSignUpForTheDayGoesWithTheServiceOfTheHour() {
        office.signUps("报名.xlsx").add(wang().on("2022-09-09"));
        office.services("服务.xlsx").add(wang().on("2022-09-09").from("14:00"));

        assertThat(only().issue()).isEqualTo(new IssueId(2022, 35));
        assertThat(office.books().postings()).extracting(Posting::issue).containsOnly(new IssueId(2022, 35));
    }

    @Test
    void aRowThatNamesItsIssueTakesTheServiceThere() {
        office.services("a.xlsx").add(wang().hours("2").from("10:00"));
        office.services("b.xlsx").add(wang().issue(2022, 35));

        assertThat(only().issue()).isEqualTo(new IssueId(2022, 35));
    }

    @Test
    void theCampaignIsThatOfTheServiceElseOfTheSignUp() {
        office.signUps("报名.xlsx").add(wang().campaign("抗震救灾"));
        office.services("服务.xlsx").add(wang());

        assertThat(only().campaign()).isEqualTo("抗震救灾");
    }

    @Test
    void participationsStandByIssuePersonAndDay() {
        office.services("a.xlsx").add(wang().on("2022-09-12"), li().on("2022-09-03"), wang(), wang().on("2022-09-01"));

        assertThat(participations())
                .extracting(Participation::issue)
                .containsExactly(
                        new IssueId(2022, 34), new IssueId(2022, 34), new IssueId(2022, 34), new IssueId(2022, 35));
        assertThat(participations().stream()
                        .filter(each -> each.person().name().equals("王涛"))
                        .map(each -> each.day().getDayOfMonth()))
                .containsExactly(1, 3, 12);
    }

    @Test
    void aSheetThatWasLeftOutSaysNothingOfWhoCame() {
        office.signUps("报名.xlsx").add(wang());
        office.services("服务.xlsx").add(li());
        office.found(Finding.about(
                Code.HIDDEN_CONTENT, new org.yinghuo.model.SheetId("服务.xlsx", ""), "", "sheet", List.of()));
        String id = office.books().findings().stream()
                .filter(finding -> finding.code() == Code.HIDDEN_CONTENT)
                .findFirst()
                .orElseThrow()
                .id();
        office.sheet("findings.xlsx", "", org.yinghuo.model.SheetKind.DECISIONS).decision(id, "skip");

        assertThat(codes()).containsExactly(Code.HIDDEN_CONTENT);
    }

    @Test
    void aServiceStillToComeMakesNobodyANoShow() {
        office.issue(2022, 36, "2022-09-23T12:00", "2022-10-09T12:00");
        office.signUps("报名.xlsx").add(wang().on("2022-09-30"));
        office.services("服务.xlsx").add(li().on("2022-09-30").from("09:00"));

        assertThat(codes()).doesNotContain(Code.NO_SHOW);
    }

    @ParameterizedTest
    @CsvSource({
        // what the sign-up sheet says, what the service says, whether there was a sign-up sheet for it
        "秩序维护, 锦绣社区, '', 锦绣社区, true",
        "秩序维护, 锦绣社区, '', 东苑小区, false",
        "秩序维护, '', '', 东苑小区, true",
        "秩序维护, 锦绣社区, 秩序维护, '', true",
        "秩序维护, 锦绣社区, 物资分发, '', false",
        "'', 锦绣社区, 物资分发, '', true",
        "'', 锦绣社区, 物资分发, 锦绣社区, true",
        "'', 锦绣社区, 物资分发, 东苑小区, false",
        "秩序维护, '', 秩序维护, 东苑小区, true",
        "秩序维护, '', 物资分发, 东苑小区, false"
    })
    void aBlankActivityOrPlaceIsAny(String activity, String place, String doing, String at, boolean isHeld) {
        office.signUps("报名.xlsx").add(where(li(), activity, place));
        office.services("服务.xlsx").add(where(wang(), doing, at));

        assertThat(codes().contains(Code.WALK_IN)).isEqualTo(isHeld);
    }

    private static Draft where(Draft draft, String activity, String place) {
        return (activity.isEmpty() ? draft.doing() : draft.doing(activity)).at(place);
    }

    @Test
    void aRowThatNamesAnIssueOutweighsTheHour() {
        office.signUps("a.xlsx").add(wang().on("2022-09-09").issue(2022, 35));
        office.services("b.xlsx").add(wang().on("2022-09-09").from("09:00").issue(2022, 34));

        assertThat(participations())
                .extracting(Participation::issue)
                .containsExactly(new IssueId(2022, 34), new IssueId(2022, 35));
    }

    @Test
    void evidenceAndTurnsStandInTheOrderOfTheirRows() {
        office.services("a.xlsx").add(wang().hours("1"), wang().hours("3"), wang().hours("2"));
        office.signUps("0.xlsx").add(wang());

        Participation one = only();
        assertThat(one.evidence()).extracting(Attendance::origin).isSorted();
        assertThat(one.turns()).extracting(Attendance::origin).isSorted().hasSize(3);
    }

    @Test
    void whatEachRowLeavesBlankAnotherMaySay() {
        office.signUps("报名.xlsx").add(where(wang(), "", "锦绣社区"));
        office.services("服务.xlsx").add(where(wang(), "秩序维护", ""));

        assertThat(only().place()).isEqualTo("锦绣社区");
        assertThat(only().activities()).containsExactly("秩序维护");
    }
}
