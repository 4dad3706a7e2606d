package org.yinghuo.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Code;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.HalfDay;
import org.yinghuo.model.Status;
import org.yinghuo.reconcile.books.Participation;

/** Which rows tell of the same service, and which of them is kept (rule same-service). */
class ServicesTest {
    private final Office office = Office.asOf("2022-09-30T02:00")
            .issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00")
            .department("综合处");

    private static Draft done() {
        return Draft.of("王涛", "综合处").on("2022-09-03");
    }

    private static Draft patrol() {
        return done().doing("秩序维护").at("锦绣社区");
    }

    /** Each row that does not count, with the row it repeats: {@code b.csv2>a.csv3}. */
    private List<String> repeats() {
        return office.books().postings().stream()
                .filter(posting -> posting.fate() == Fate.DUPLICATE)
                .map(posting -> posting.entry().origin().sheet().file()
                        + posting.entry().origin().row() + ">"
                        + posting.twin().sheet().file() + posting.twin().row())
                .toList();
    }

    static Stream<Draft> fuller() {
        return Stream.of(
                patrol().to("12:00"),
                patrol().half(HalfDay.MORNING),
                patrol().campaign("爱心行动"),
                patrol().times(3),
                patrol().from("09:00"),
                patrol().phone("13700000001"),
                patrol().staffId("S1"),
                patrol().idNumber("510101199001010011"),
                patrol().hours("1"),
                patrol().quantity("1", "治疗量"));
    }

    @ParameterizedTest
    @MethodSource("fuller")
    void theRowThatSaysMoreIsKeptWhateverItSays(Draft more) {
        office.services("a.csv").add(patrol());
        office.services("b.csv").add(more);

        assertThat(repeats()).containsExactly("a.csv2>b.csv2");
    }

    @Test
    void whatIsMeasuredOutweighsEverythingElse() {
        office.services("a.csv")
                .add(patrol().from("09:00")
                        .to("12:00")
                        .half(HalfDay.MORNING)
                        .campaign("爱心行动")
                        .times(3)
                        .phone("13700000001")
                        .staffId("S1")
                        .idNumber("510101199001010011"));
        office.services("b.csv").add(patrol().hours("1"));

        assertThat(repeats()).containsExactly("a.csv2>b.csv2");
    }

    @Test
    void hoursAndQuantityTogetherOutweighHoursAlone() {
        office.services("a.csv").add(patrol().hours("9"));
        office.services("b.csv").add(patrol().hours("1").quantity("2", "治疗量"));

        assertThat(repeats()).containsExactly("a.csv2>b.csv2");
    }

    @Test
    void whatSaysNoPlaceGoesWithTheServiceOfItsStart() {
        office.services("a.csv")
                .add(
                        done().doing("秩序维护").at("东苑小区").from("09:00"),
                        done().doing("秩序维护").at("锦绣社区").from("14:00"));
        office.services("b.csv")
                .add(done().doing("秩序维护").from("14:00"), done().doing("秩序维护").from("09:00"));

        assertThat(repeats()).containsExactlyInAnyOrder("b.csv2>a.csv3", "b.csv3>a.csv2");
    }

    @Test
    void whatSaysNoPlaceGoesWithTheServiceOfItsHours() {
        office.services("a.csv")
                .add(
                        done().doing("秩序维护").at("东苑小区").hours("2"),
                        done().doing("秩序维护").at("锦绣社区").hours("3"));
        office.services("b.csv").add(done().doing("秩序维护").hours("3"));

        assertThat(repeats()).containsExactly("b.csv2>a.csv3");
    }

    @Test
    void whatSaysNoPlaceGoesWithTheServiceOfItsHalfDay() {
        office.services("a.csv")
                .add(
                        done().doing("秩序维护").at("东苑小区").half(HalfDay.MORNING),
                        done().doing("秩序维护").at("锦绣社区").half(HalfDay.AFTERNOON));
        office.services("b.csv").add(done().doing("秩序维护").half(HalfDay.AFTERNOON));

        assertThat(repeats()).containsExactly("b.csv2>a.csv3");
    }

    @Test
    void whatSaysNoStartGoesWithThePlaceItNames() {
        office.services("a.csv").add(done().doing("秩序维护").from("09:00"));
        office.services("b.csv").add(patrol().hours("2"));
        office.services("c.csv").add(patrol());

        assertThat(office.books().participations())
                .singleElement()
                .satisfies(one -> assertThat(one.turns()).hasSize(1));
        assertThat(repeats()).contains("c.csv2>b.csv2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"成都市锦绣社区", "锦绣社区东门", "锦绣社区居委会", "锦绣"})
    void anotherListMayCallThePlaceMoreOrLessClosely(String place) {
        office.services("a.csv").add(patrol().hours("2"));
        office.services("b.csv").add(patrol().hours("2").at(place));

        assertThat(repeats()).containsExactly("b.csv2>a.csv2");
        assertThat(office.books().findings())
                .filteredOn(finding -> finding.code() == Code.DUPLICATE_ROW)
                .extracting(Finding::variant)
                .containsExactly("place");
    }

    @Test
    void whoDidNoMoreThanVolunteerMayHaveDoneWhatAnotherListSays() {
        office.services("a.csv").add(done().doing("志愿服务").at("锦绣社区").hours("2"));
        office.services("b.csv").add(patrol().hours("2"));

        assertThat(repeats()).containsExactly("a.csv2>b.csv2");
        assertThat(office.books().participations())
                .singleElement()
                .extracting(Participation::activities)
                .isEqualTo(List.of("秩序维护"));
    }

    @Test
    void inOneListItIsAnotherService() {
        office.services("a.csv").add(done().doing("志愿服务").at("锦绣社区").hours("2"), patrol().hours("2"));

        assertThat(repeats()).isEmpty();
    }

    @Test
    void whereNoListTellsHoursAPlaceWithinTheOtherIsTheSameToo() {
        office.services("a.csv").add(patrol());
        office.services("b.csv").add(patrol().at("成都市锦绣社区"));

        assertThat(repeats()).hasSize(1);
    }

    @Test
    void servicesThatOverlapAreAskedThoughTheyDifferInNothingButTheirTimes() {
        office.services("a.csv").add(patrol().from("09:00").to("11:00"));
        office.services("b.csv").add(patrol().from("09:05").to("11:00"));

        assertThat(repeats()).isEmpty();
        assertThat(office.books().findings()).extracting(Finding::variant).containsExactly("at-once");
    }

    @Test
    void placesWithinEachOtherAreSeveralWhereOneListOrTheHoursSaySo() {
        office.services("a.csv").add(patrol().hours("2"), patrol().hours("2").at("锦绣社区东门"));
        office.services("b.csv").add(patrol().hours("3").at("成都市锦绣社区"));
        office.services("c.csv").add(patrol().at("锦绣社区西门"));

        assertThat(repeats()).isEmpty();
    }

    @Test
    void aSignUpForAPlaceWithinTheServicesIsThatService() {
        office.signUps("a.csv").add(patrol().at("成都市锦绣社区"));
        office.services("b.csv").add(patrol().hours("2"));

        assertThat(office.books().participations()).hasSize(1);
    }

    @Test
    void aServiceOfAPlaceAndOneOfAnActivityAreTwo() {
        office.services("a.csv").add(done().at("锦绣社区"), done().doing("秩序维护"));

        assertThat(repeats()).isEmpty();
    }

    @Test
    void aPlaceWithoutAnActivityIsTheServiceThereAndNotElsewhere() {
        office.services("a.csv").add(patrol(), done().doing("秩序维护").at("东苑小区"));
        office.services("b.csv").add(done().at("东苑小区"), done().at("北街"));

        assertThat(repeats()).containsExactly("b.csv2>a.csv3");
    }

    @Test
    void ofOneSheetAThirdRowThatMeasuresTheSameRepeatsItsEqual() {
        office.services("a.csv")
                .add(patrol().hours("3"), patrol().hours("2"), patrol().hours("3"), patrol().hours("2"));

        assertThat(repeats()).containsExactlyInAnyOrder("a.csv4>a.csv2", "a.csv5>a.csv3");
    }

    @Test
    void halfDaysAndUnitsOfOneSheetRepeatTheirEqualsToo() {
        office.services("a.csv")
                .add(patrol().half(HalfDay.MORNING), patrol().half(HalfDay.AFTERNOON), patrol().half(HalfDay.MORNING));
        office.services("b.csv")
                .add(
                        patrol().on("2022-09-04").quantity("1", "治疗量"),
                        patrol().on("2022-09-04").quantity("1", "毫升"),
                        patrol().on("2022-09-04").quantity("2", "毫升"),
                        patrol().on("2022-09-04").quantity("1", "毫升"));

        assertThat(repeats()).containsExactlyInAnyOrder("a.csv4>a.csv2", "b.csv5>b.csv3");
    }

    @Test
    void threeSheetsOfTwoServicesAreTwoServices() {
        for (String file : List.of("a.csv", "b.csv", "c.csv")) {
            office.services(file).add(patrol().hours("3"), patrol().hours("2"));
        }

        assertThat(repeats())
                .containsExactlyInAnyOrder("b.csv2>a.csv2", "b.csv3>a.csv3", "c.csv2>a.csv2", "c.csv3>a.csv3");
    }

    @Test
    void theRepeatedRowIsNamed() {
        office.services("a.csv").add(patrol(), patrol());

        assertThat(office.books().findings())
                .extracting(Finding::code, Finding::value)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Code.DUPLICATE_ROW, "王涛"));
    }

    @Test
    void absencesOfOneServiceAreOne() {
        office.services("a.csv").add(patrol().status(Status.ABSENT), patrol().status(Status.ABSENT));

        assertThat(repeats()).containsExactly("a.csv3>a.csv2");
    }

    /** Hours of two people in lists that tell their days in their titles (rule sums-are-no-entries). */
    private void listsOfDays(String... hours) {
        for (int i = 0; i < hours.length; i++) {
            String day = "2022-09-0" + (3 + i);
            office.services(day + ".csv")
                    .add(
                            Draft.of("朱丹", "综合处")
                                    .on(day)
                                    .dayFrom(DaySource.TITLE)
                                    .hours(hours[i]),
                            Draft.of("熊倩", "综合处")
                                    .on(day)
                                    .dayFrom(DaySource.TITLE)
                                    .hours(hours[i]));
        }
    }

    private long counted() {
        return office.books().postings().stream()
                .filter(posting -> posting.fate() == Fate.COUNTED)
                .count();
    }

    @Test
    void aListADayIsNoSumOfTheOthersThoughTheHoursAreTheSame() {
        listsOfDays("3", "3", "3", "3");

        assertThat(counted()).isEqualTo(8);
    }

    @Test
    void noListOfADaySumsWhatIsStillToCome() {
        listsOfDays("4", "2", "2");

        assertThat(counted()).isEqualTo(6);
    }

    @Test
    void aLaterListOfWhatTheDaysComeToIsTheirSum() {
        listsOfDays("3", "2", "5");

        assertThat(counted()).isEqualTo(4);
    }
}
