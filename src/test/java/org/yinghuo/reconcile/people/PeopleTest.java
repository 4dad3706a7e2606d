package org.yinghuo.reconcile.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.model.Code;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Person;
import org.yinghuo.model.SheetKind;
import org.yinghuo.reconcile.Draft;
import org.yinghuo.reconcile.Office;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.words.han.Readings;

/** Shows (rules who-is-who, outside-person, number-of-two, nobody-in-particular). */
class PeopleTest {
    private static final String PHONE = "13000000001";

    private final Office office = Office.asOf("2022-09-30T02:00")
            .issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00")
            .department("综合处")
            .department("人事处")
            .member("S1", "王涛", "综合处", "处长", true, PHONE)
            .member("S2", "李敏", "综合处", "", null, "13000000002")
            .member("S3", "王涛", "人事处", "科员", false, "13000000003")
            .member("S4", "单丽", "人事处", "", null, "")
            .member("S5", "扎西·顿珠", "人事处", "", null, "")
            .member("S6", "陈乐", "人事处", "", null, "")
            .member("S7", "赵国荣", "人事处", "", null, "")
            .member("S8", "吴军", "人事处", "", null, "")
            .member("S9", "吴军", "人事处", "", null, "");

    private int row;

    private Draft served(String name, String department) {
        row++;
        return Draft.of(name, department).doing("服务" + row).at("锦绣社区");
    }

    private Posting only(Draft draft) {
        office.services("a.xlsx").add(draft);
        return office.books().postings().get(0);
    }

    private List<Code> codes() {
        return office.books().findings().stream().map(Finding::code).toList();
    }

    private List<Person> people() {
        return office.books().postings().stream()
                .map(Posting::person)
                .distinct()
                .toList();
    }

    @Test
    void aMemberIsFoundByNameAndDepartment() {
        Posting posting = only(served("王涛", "人事处"));

        assertThat(posting.person())
                .extracting(Person::department, Person::title, Person::partyMember, Person::onRoster)
                .containsExactly("人事处", "科员", false, true);
        assertThat(posting.matchedBy()).isEqualTo("name-department");
        assertThat(codes()).isEmpty();
    }

    @Test
    void aStaffNumberWithItsNameOutweighsTheDepartment() {
        Posting posting = only(served("王涛", "人事处").staffId("S1"));

        assertThat(posting.person().department()).isEqualTo("综合处");
        assertThat(posting.matchedBy()).isEqualTo("staff-id");
    }

    @Test
    void aStaffNumberMayHaveLostItsZeros() {
        office.member("0011", "王芳", "综合处");
        office.member("0012", "王芳", "资料馆");
        Posting posting = only(served("王芳", "").staffId("12"));

        assertThat(posting.person().department()).isEqualTo("资料馆");
        assertThat(posting.matchedBy()).isEqualTo("staff-id");
        assertThat(codes()).isEmpty();
    }

    @Test
    void aPhoneWithItsNameIsEnoughWithoutADepartment() {
        Posting posting = only(served("王涛", "").phone(PHONE));

        assertThat(posting.person().department()).isEqualTo("综合处");
        assertThat(posting.matchedBy()).isEqualTo("phone");
    }

    @Test
    void anIdentityNumberWithItsNameIsEnough() {
        office.sheet("名册.xlsx", "", SheetKind.ROSTER)
                .rosterRow(Map.of("name", "孙静", "department", "综合处", "id_number", "510100199001010000"))
                .rosterRow(Map.of("name", "孙静", "department", "人事处"));
        office.services("a.xlsx").add(served("孙静", "").idNumber("510100199001010000"));

        Posting posting = office.books().postings().get(0);
        assertThat(posting.person().department()).isEqualTo("综合处");
        assertThat(posting.matchedBy()).isEqualTo("id-number");
    }

    @Test
    void aPhoneBesideANameThatSoundsTheSameIsThatPersonAndSaid() {
        Posting posting = only(served("王滔", "综合处").phone(PHONE));

        assertThat(posting.person().name()).isEqualTo("王涛");
        assertThat(posting.matchedBy()).isEqualTo("phone");
        assertThat(office.books().findings())
                .extracting(Finding::code, Finding::variant)
                .containsExactly(tuple(Code.LIKELY_SAME_PERSON, "number"));
    }

    @Test
    void soundsAloneNeverReachIntoAnotherDepartment() {
        Posting posting = only(served("李闽", "人事处"));

        assertThat(posting.person().onRoster()).isFalse();
        assertThat(codes()).containsExactly(Code.NOT_ON_ROSTER);
    }

    @Test
    void aNumberWithANameOfItsSoundReachesIntoAnotherDepartment() {
        Posting posting = only(served("王滔", "人事处").phone(PHONE));

        assertThat(posting.person().department()).isEqualTo("综合处");
        assertThat(posting.matchedBy()).isEqualTo("phone");
        assertThat(codes()).containsExactly(Code.LIKELY_SAME_PERSON);
    }

    @Test
    void whoBearsTheNameAsWrittenIsNotTheOtherOfItsSoundWhoseNumberItIs() {
        office.member("S10", "王滔", "综合处");
        Posting posting = only(served("王滔", "综合处").phone(PHONE));

        assertThat(posting.person().name()).isEqualTo("王滔");
        assertThat(codes()).containsExactly(Code.IDENTITY_CONFLICT);
    }

    @Test
    void ofTwoNamesakesWhoShareANumberTheDepartmentSaysWhich() {
        office.member("S10", "王涛", "资料馆", "", null, PHONE);

        Posting posting = only(served("王涛", "资料馆").phone(PHONE));

        assertThat(posting.person().department()).isEqualTo("资料馆");
        assertThat(posting.matchedBy()).isEqualTo("phone");
    }

    @Test
    void aNumberThatTwoNamesakesShareSaysNothingWithoutADepartment() {
        office.member("S10", "王涛", "资料馆", "", null, PHONE);

        assertThat(only(served("王涛", "").phone(PHONE)).matchedBy()).isEqualTo("ambiguous");
    }

    @Test
    void nameAndDepartmentWinOverAnothersNumber() {
        Posting posting = only(served("李敏", "综合处").phone(PHONE));

        assertThat(posting.person().name()).isEqualTo("李敏");
        assertThat(posting.matchedBy()).isEqualTo("name-department");
        assertThat(office.books().findings())
                .extracting(Finding::code, Finding::variant)
                .containsExactly(tuple(Code.IDENTITY_CONFLICT, "phone"));
    }

    @Test
    void aNumberBesideTwoNamesOfASheetIdentifiesNobody() {
        office.services("a.xlsx")
                .add(served("王涛", "").phone(PHONE))
                .add(served("李敏", "综合处").phone(PHONE));

        Books books = office.books();

        assertThat(books.postings()).extracting(Posting::matchedBy).containsExactly("ambiguous", "name-department");
        assertThat(codes()).containsExactly(Code.AMBIGUOUS_PERSON);
    }

    @Test
    void aNumberBesideOneNameInEachOfTwoSheetsStillIdentifies() {
        office.services("a.xlsx").add(served("王涛", "").phone(PHONE));
        office.services("b.xlsx").add(served("李敏", "综合处").phone(PHONE));

        assertThat(office.books().postings())
                .extracting(Posting::matchedBy)
                .containsExactly("phone", "name-department");
    }

    @Test
    void aNameAloneIsEnoughWhereOnlyOneBearsIt() {
        Posting posting = only(served("李敏", ""));

        assertThat(posting.person().department()).isEqualTo("综合处");
        assertThat(posting.matchedBy()).isEqualTo("name");
    }

    /** A leader, or whoever HR forgot: of another organisation nobody knows who bears the name. */
    @Test
    void aMemberOfNoDepartmentIsFoundInAnyOfTheOffice() {
        office.member("900", "方丁", "");
        Posting posting = only(served("方丁", "人事处"));

        assertThat(posting.person())
                .extracting(Person::department, Person::onRoster)
                .containsExactly("人事处", true);
        office.services("b.xlsx").add(served("方丁", "锦绣街道办"));
        assertThat(people()).hasSize(2);
    }

    @Test
    void aNameAloneThatTwoBearIsNeither() {
        office.services("a.xlsx").add(served("王涛", ""), served("王涛", ""), served("王涛", "人事处"));

        assertThat(people()).hasSize(2);
        assertThat(people().get(0).onRoster()).isFalse();
        assertThat(codes()).containsExactly(Code.AMBIGUOUS_PERSON);
    }

    /** An answer that told two of one name apart holds when one of them has left the roster. */
    @ParameterizedTest
    @CsvSource({"S8, 2, left", "different, 2, left", "S9, 1,"})
    void whoStaysIsNotWhomTheAnswerDidNotMean(String answer, int people, String variant) {
        Office left = Office.asOf("2022-09-30T02:00")
                .issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00")
                .department("综合处")
                .department("人事处")
                .member("S9", "王涛", "人事处");
        left.services("a.xlsx").add(served("王涛", "").on("2022-09-02"), served("王涛", "人事处"));
        left.sheet("答复.xlsx", "", SheetKind.DECISIONS)
                .decision(Finding.id(Code.AMBIGUOUS_PERSON, new Readings().key("王涛") + "|"), answer);

        assertThat(left.books().postings().stream()
                        .filter(posting -> posting.fate() == Fate.COUNTED)
                        .map(Posting::person)
                        .distinct())
                .hasSize(people);
        assertThat(left.books().findings().stream()
                        .filter(one -> one.code() == Code.AMBIGUOUS_PERSON)
                        .map(Finding::variant))
                .isEqualTo(variant == null ? List.of() : List.of(variant));
    }

    /** Who married goes by another name; the old one, an alias by now, is still mistyped, and an answer to that stays one. */
    @Test
    void aNameThatSoundsLikeAnAliasIsAsked() {
        Office married = Office.asOf("2022-09-30T02:00")
                .issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00")
                .department("综合处")
                .member("S2", "温敏", "综合处")
                .alias("李敏", "温敏", "综合处", false);
        married.services("a.xlsx")
                .add(served("李敏", "综合处").on("2022-09-01"), served("黎敏", "综合处").on("2022-09-02"));

        assertThat(married.books().findings())
                .extracting(Finding::code, Finding::variant)
                .containsExactly(tuple(Code.LIKELY_SAME_PERSON, "alias"));
        assertThat(married.books().postings().stream().map(Posting::person).distinct())
                .hasSize(1);
        assertThat(married.books().findings())
                .extracting(Finding::id)
                .contains(Finding.id(
                        Code.LIKELY_SAME_PERSON, new Readings().key("黎敏") + "|综合处|S2" + new Readings().key("李敏")));
    }

    /** The former name of one is another's own. */
    @Test
    void whoBearsANameInTheirDepartmentIsNotWhoseAliasItIs() {
        office.member("S10", "温敏", "人事处").alias("李敏", "温敏", "人事处", false);
        office.services("a.xlsx").add(served("李敏", "综合处"), served("李敏", "人事处"), served("李敏", ""));

        assertThat(office.books().postings().stream()
                        .map(posting -> posting.person().name()))
                .containsExactly("李敏", "温敏", "李敏");
        assertThat(people()).hasSize(3);
        assertThat(codes()).containsExactly(Code.AMBIGUOUS_PERSON);
    }

    @Test
    void twoOfOneNameInOneDepartmentAreAmbiguous() {
        Posting posting = only(served("吴军", "人事处"));

        assertThat(posting.matchedBy()).isEqualTo("ambiguous");
        assertThat(posting.person().department()).isEqualTo("人事处");
        assertThat(office.books().findings().get(0).args().get(1))
                .contains("S8")
                .contains("S9");
    }

    @Test
    void aNameThatSoundsTheSameInTheDepartmentIsTakenAndSaid() {
        Posting posting = only(served("李闽", "综合处"));

        assertThat(posting.person().name()).isEqualTo("李敏");
        assertThat(posting.matchedBy()).isEqualTo("sound");
        assertThat(codes()).containsExactly(Code.LIKELY_SAME_PERSON);
    }

    @Test
    void aSurnameIsReadAsASurname() {
        assertThat(only(served("善丽", "人事处")).person().name()).isEqualTo("单丽");
    }

    @Test
    void aCharacterIsReadInEveryWay() {
        office.services("a.xlsx").add(served("陈月", "人事处"), served("陈勒", "人事处"));

        assertThat(people()).extracting(Person::name).containsExactly("陈乐");
    }

    @Test
    void aNameWithoutItsDotSoundsTheSame() {
        assertThat(only(served("扎西顿珠", "人事处")).person().name()).isEqualTo("扎西·顿珠");
    }

    @Test
    void traditionalCharactersAreTheSameName() {
        Posting posting = only(served("趙國榮", "人事处"));

        assertThat(posting.person().name()).isEqualTo("赵国荣");
        assertThat(codes()).isEmpty();
    }

    @Test
    void whoBearsTheNameAsWrittenIsTakenBeforeAnyoneOfItsSound() {
        office.member("S10", "李闽", "综合处");

        assertThat(only(served("李闽", "综合处")).person().name()).isEqualTo("李闽");
        assertThat(codes()).isEmpty();
    }

    @Test
    void twoOfOneSoundAreAmbiguous() {
        office.member("S10", "李闽", "综合处");

        assertThat(only(served("李悯", "综合处")).matchedBy()).isEqualTo("ambiguous");
    }

    @Test
    void theSameNameInAnotherDepartmentIsAnotherPersonAndNamedAsNear() {
        Posting posting = only(served("李敏", "人事处"));

        assertThat(posting.person().onRoster()).isFalse();
        assertThat(posting.person().department()).isEqualTo("人事处");
        Finding finding = office.books().findings().get(0);
        assertThat(finding.code()).isEqualTo(Code.NOT_ON_ROSTER);
        assertThat(finding.args()).containsExactly("人事处 李敏", "综合处 李敏 (S2)");
    }

    @Test
    void aNameOneCharacterAwayIsNamedAsNearButNotTaken() {
        Posting posting = only(served("赵国强", "人事处"));

        assertThat(posting.person().onRoster()).isFalse();
        assertThat(office.books().findings().get(0).args().get(1)).isEqualTo("人事处 赵国荣 (S7)");
    }

    @Test
    void outsidersOfOneNameAndDepartmentAreOnePersonAndSaidOnce() {
        office.services("a.xlsx").add(served("何伟", "外单位"), served("何伟", "外单位").phone("13000000009"));
        office.services("b.xlsx").add(served("何伟", "外单位"));

        assertThat(people()).hasSize(1);
        assertThat(codes()).containsExactly(Code.NOT_ON_ROSTER);
    }

    @Test
    void twoStatedPhonesTellOutsidersApart() {
        office.services("a.xlsx").add(served("何伟", "外单位").phone("13000000008"));
        office.services("b.xlsx").add(served("何伟", "外单位").phone("13000000009"));

        assertThat(people()).hasSize(2);
    }

    @Test
    void anOutsiderWithoutAPhoneAmongTwoIsNeither() {
        office.services("a.xlsx").add(served("何伟", "外单位").phone("13000000008"), served("何伟", "外单位"));
        office.services("b.xlsx").add(served("何伟", "外单位").phone("13000000009"), served("何伟", "外单位"));

        assertThat(people()).hasSize(3);
        assertThat(codes()).contains(Code.AMBIGUOUS_PERSON);
    }

    @Test
    void aContactsPhoneBesideManyNamesTellsNoOutsidersApart() {
        office.services("a.xlsx")
                .add(
                        served("何伟", "外单位").phone("13000000008"),
                        served("何平", "外单位").phone("13000000008"));
        office.services("b.xlsx").add(served("何伟", "外单位").phone("13000000009"));

        assertThat(people()).extracting(Person::name).containsExactly("何伟", "何平");
    }

    @Test
    void outsidersOfTwoDepartmentsAreTwo() {
        office.services("a.xlsx").add(served("何伟", "外单位"), served("何伟", "另一单位"));

        assertThat(people()).hasSize(2);
    }

    @Test
    void theAnonymousAreOnePersonEachRow() {
        office.donations("a.xlsx")
                .add(
                        Draft.of("匿名", "综合处").anonymous().yuan("100"),
                        Draft.of("匿名", "综合处").anonymous().yuan("100"));

        assertThat(people()).hasSize(2);
        assertThat(office.books().gifts()).hasSize(2);
        assertThat(codes()).isEmpty();
    }

    @Test
    void aGroupIsAsManyPeopleAsItSaysAndNotItsFirst() {
        office.donations("a.xlsx")
                .add(
                        Draft.of("李敏", "综合处").heads(3).yuan("300"),
                        Draft.of("李敏", "综合处").yuan("100"));

        assertThat(people()).extracting(Person::heads).containsExactly(3, 1);
        assertThat(people()).extracting(Person::onRoster).containsExactly(false, true);
    }

    @Test
    void aNicknameOfTheOfficesOwnIsThePersonBehindIt() {
        office.alias("云淡风轻", "李敏", "综合处", false);
        Posting posting = only(served("云淡风轻", ""));

        assertThat(posting.person().name()).isEqualTo("李敏");
        assertThat(posting.matchedBy()).isEqualTo("alias");
    }

    @Test
    void whoPaysForOthersIsNoneOfThem() {
        office.alias("云淡风轻", "李敏", "综合处", true);

        assertThat(only(served("云淡风轻", "综合处")).person().name()).isEqualTo("云淡风轻");
    }

    @Test
    void withoutARosterEveryoneIsKnownByNameAndDepartmentAndNothingIsSaid() {
        Office small = Office.asOf("2022-09-30T02:00").issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00");
        small.services("a.xlsx")
                .add(served("何伟", "综合处"), served("何薇", "综合处"), served("何伟", "人事处"), served("何伟", "综合处"));

        assertThat(small.books().postings().stream().map(Posting::person).distinct())
                .hasSize(3);
        assertThat(small.books().findings()).isEmpty();
    }

    @Test
    void anOutsiderKeepsTheNameAsFirstWritten() {
        assertThat(only(served("張國強", "外單位")).person().name()).isEqualTo("張國強");
    }

    @Test
    void theRosterDecidesOnMembershipAndTheSheetOnlyWhereItIsBlank() {
        office.services("a.xlsx")
                .add(
                        served("王涛", "综合处").party(false),
                        served("李敏", "综合处").party(true).title("科长"),
                        served("单丽", "人事处"));

        assertThat(people()).extracting(Person::partyMember).containsExactly(true, true, false);
        assertThat(people()).extracting(Person::title).containsExactly("处长", "科长", "");
    }

    @Test
    void aDroppedRosterExtendsTheSeedsAndGivesWayToThem() {
        office.sheet("名册.xlsx", "", SheetKind.ROSTER)
                .rosterRow(Map.of("name", "钱多", "department", "综合处", "party_member", "中共党员", "title", "科员"))
                .rosterRow(Map.of("staff_id", "S1", "name", "王涛", "department", "人事处"))
                .rosterRow(Map.of("name", "李敏", "department", "综合处", "title", "主任"))
                .rosterRow(Map.of("name", "李敏", "department", "综合处", "phone", "13000000077"));
        office.services("a.xlsx").add(served("钱多", "综合处"), served("王涛", "人事处"), served("李敏", "综合处"));

        List<Posting> postings = office.books().postings();

        assertThat(postings).extracting(Posting::reason).contains("roster");
        assertThat(postings.get(0).person())
                .extracting(Person::partyMember, Person::title, Person::onRoster)
                .containsExactly(true, "科员", true);
        assertThat(postings.get(1).person().title()).isEqualTo("科员");
        assertThat(postings.get(2).matchedBy()).isEqualTo("ambiguous");
    }

    @Test
    void membershipOnADroppedRosterIsReadAsOnAnySheet() {
        office.sheet("名册.xlsx", "", SheetKind.ROSTER)
                .rosterRow(Map.of("name", "钱多", "department", "综合处", "party_member", "中国共产党党员"))
                .rosterRow(Map.of("name", "韩霜", "department", "综合处", "party_member", "党员（预备）"))
                .rosterRow(Map.of("name", "蒋雾", "department", "综合处", "party_member", "群众"));
        office.services("a.xlsx").add(served("钱多", "综合处"), served("韩霜", "综合处"), served("蒋雾", "综合处"));

        assertThat(office.books().postings().stream()
                        .map(Posting::person)
                        .filter(person -> person != null && person.partyMember())
                        .map(Person::name))
                .containsExactlyInAnyOrder("钱多", "韩霜");
    }

    @Test
    void phonesOfADroppedRosterAreReadHoweverTheyAreWritten() {
        office.sheet("名册.xlsx", "", SheetKind.ROSTER)
                .rosterRow(Map.of("name", "钱多", "department", "综合处", "phone", "+86 130-0000-0088"))
                .rosterRow(Map.of("name", "钱多", "department", "人事处", "phone", "１３０００００００９９"));
        office.services("a.xlsx")
                .add(served("钱多", "").phone("13000000088"))
                .add(served("钱多", "").phone("13000000099"));

        assertThat(office.books().postings().stream()
                        .filter(posting -> posting.person() != null)
                        .map(posting -> posting.matchedBy() + posting.person().department()))
                .containsExactly("phone综合处", "phone人事处");
    }

    @Test
    void aPersonsKeyIsTheSameInEveryRunAndShowsNoNumber() {
        Posting posting = only(served("何伟", "外单位").phone("13000000008"));
        Posting again = office.books().postings().get(0);

        assertThat(again.person().key()).isEqualTo(posting.person().key()).matches("[0-9a-f]{16}");
    }

    @Test
    void staffAndIdentityNumbersBesideTwoNamesIdentifyNobodyEither() {
        office.services("a.xlsx")
                .add(served("王涛", "").staffId("S1"), served("何伟", "综合处").staffId("S1"))
                .add(
                        served("王涛", "").idNumber("510101199001010011"),
                        served("何伟", "综合处").idNumber("510101199001010011"));

        assertThat(office.books().postings())
                .extracting(Posting::matchedBy)
                .containsExactly("ambiguous", "outside", "ambiguous", "outside");
    }

    @Test
    void lettersThatTellNamesakesApartAreHeard() {
        office.member("S10", "王芳A", "综合处");

        assertThat(only(served("王芳B", "综合处")).person().onRoster()).isFalse();
        assertThat(only(served("王方A", "综合处")).person().name()).isEqualTo("王芳B");
        assertThat(office.books().postings())
                .extracting(posting -> posting.person().name())
                .containsExactly("王芳B", "王芳A");
    }

    @Test
    void namesOfAnyLengthSoundTheSame() {
        office.member("S10", "阿卜杜热合曼·阿卜杜热伊木江", "综合处");

        assertThat(only(served("阿不都热合曼·阿不都热依木江", "综合处")).matchedBy()).isEqualTo("sound");
    }

    @Test
    void aNicknameWithoutADepartmentIsThePersonOfTheRowsDepartment() {
        office.alias("小王", "王涛", "", false);
        office.services("a.xlsx").add(served("小王", "人事处"), served("小王", "综合处"));

        assertThat(people()).extracting(Person::department).containsExactly("人事处", "综合处");
    }

    @Test
    void aNicknamesOwnDepartmentOutweighsTheRows() {
        office.alias("小王", "王涛", "综合处", false);

        assertThat(only(served("小王", "人事处")).person().department()).isEqualTo("综合处");
    }

    @Test
    void aGroupNamedAfterTheOnlyBearerOfANameIsOfThatDepartment() {
        office.donations("捐款.xlsx")
                .add(
                        Draft.of("李敏", "").heads(3).yuan("300"),
                        Draft.of("王涛", "").heads(3).yuan("200"));

        assertThat(people()).extracting(Person::department).containsExactly("综合处", "");
        assertThat(office.books().postings()).extracting(Posting::matchedBy).containsOnly("outside");
    }

    @Test
    void aGroupIsOneWhereverItGives() {
        office.donations("捐款.xlsx")
                .add(
                        Draft.of("李敏", "综合处").heads(3).yuan("300"),
                        Draft.of("李敏", "综合处").heads(3).yuan("100"))
                .add(
                        Draft.of("李敏", "综合处").heads(4).yuan("100"),
                        Draft.of("李敏", "人事处").heads(3).yuan("100"));

        assertThat(people()).extracting(Person::heads).containsExactly(3, 4, 3);
    }

    @Test
    void aMembersOwnPhoneTellsNoOutsidersApart() {
        office.services("a.xlsx")
                .add(served("王涛", "外单位").phone(PHONE), served("王涛", "外单位").phone("13700000001"), served("王涛", "外单位"));

        assertThat(office.books().postings())
                .extracting(Posting::matchedBy)
                .containsExactly("phone", "outside", "outside");
        assertThat(people()).hasSize(2);
    }

    @Test
    void phonesOfRowsThatDoNotCountTellNoOutsidersApart() {
        office.services("名单.xlsx")
                .add(Draft.of("何伟", "外单位").phone("13700000001").doing("秩序维护"));
        office.services("名单(2).xlsx")
                .add(Draft.of("何伟", "外单位").phone("13700000002").doing("秩序维护"));

        assertThat(people()).hasSize(1);
        assertThat(codes()).containsExactlyInAnyOrder(Code.SUPERSEDED_FILE, Code.NOT_ON_ROSTER);
    }

    @Test
    void rowsThatDoNotCountAreAboutSomeoneToo() {
        office.services("名单.xlsx").add(Draft.of("王涛", "综合处").title("旧").doing("秩序维护"));
        office.services("名单(2).xlsx").add(Draft.of("王涛", "综合处").doing("秩序维护"));

        assertThat(people()).extracting(Person::title).containsExactly("处长");
    }

    @Test
    void eachOutsiderHasAFindingOfTheirOwn() {
        office.services("a.xlsx").add(served("何伟", "外单位"), served("钱多", "外单位"), served("何伟", "综合处"));

        assertThat(office.books().findings())
                .extracting(Finding::id)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void nearOnesStandByNameThenDepartmentThenNumber() {
        office.member("S22", "何伟", "资料馆").member("S21", "何伟", "资料馆").member("S20", "何伟", "人事处");
        only(served("何伟", "综合处"));

        assertThat(office.books().findings().get(0).args())
                .containsExactly("综合处 何伟", "人事处 何伟 (S20)、资料馆 何伟 (S21)、资料馆 何伟 (S22)");
    }

    @Test
    void membersWithoutANumberAreToldApartByTheirPhones() {
        office.member("", "何伟", "综合处", "", null, "13800000001").member("", "何伟", "综合处", "", null, "13800000002");
        office.services("a.xlsx")
                .add(
                        served("何伟", "综合处").phone("13800000001"),
                        served("何伟", "综合处").phone("13800000002"));

        assertThat(people()).hasSize(2).allMatch(Person::onRoster);
    }

    @Test
    void aDroppedRosterRowIsAnotherMemberOnlyIfItsNumberOrPhoneSaysSo() {
        office.member("", "何伟", "综合处", "", null, "13800000001");
        office.sheet("名册.xlsx", "", SheetKind.ROSTER)
                .rosterRow(Map.of("staff_id", "S30", "name", "何伟", "department", "综合处"))
                .rosterRow(Map.of("staff_id", "S31", "name", "李敏", "department", "综合处", "phone", "13000000002"))
                .rosterRow(Map.of("name", "王涛", "department", "综合处", "phone", PHONE))
                .rosterRow(Map.of("department", "综合处", "phone", "13800000009"));
        office.services("a.xlsx").add(served("何伟", "综合处"), served("李敏", "综合处"), served("王涛", "综合处"));

        assertThat(office.books().postings().stream()
                        .filter(posting -> posting.person() != null)
                        .map(Posting::matchedBy))
                .containsExactly("name-department", "ambiguous", "name-department");
    }

    @Test
    void aDroppedRosterSaysWhoIsNoMember() {
        office.sheet("名册.xlsx", "", SheetKind.ROSTER)
                .rosterRow(Map.of("name", "何伟", "department", "综合处", "party_member", "群众"))
                .rosterRow(Map.of("name", "何薇", "department", "综合处"));
        office.services("a.xlsx")
                .add(served("何伟", "综合处").party(true), served("何薇", "综合处").party(true));

        assertThat(office.books().postings().stream()
                        .filter(posting -> posting.person() != null)
                        .map(posting -> posting.person().partyMember()))
                .containsExactly(false, true);
    }

    @Test
    void ofSeveralTitlesOfAnOutsiderOneStandsWhateverTheOrderOfRows() {
        office.services("a.xlsx")
                .add(served("何伟", "外单位").title("副主任"), served("何伟", "外单位").title("主任"));
        office.services("b.xlsx")
                .add(served("钱多", "外单位").title("主任"), served("钱多", "外单位").title("副主任"));

        assertThat(people()).extracting(Person::title).containsExactly("主任", "主任");
    }

    @Test
    void aGroupIsNoPartyMember() {
        office.donations("捐款.xlsx")
                .add(Draft.of("何伟", "外单位").heads(3).party(true).yuan("300"));

        assertThat(people()).extracting(Person::partyMember).containsExactly(false);
    }
}
