package org.yinghuo.reconcile.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Code;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Person;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.reconcile.Draft;
import org.yinghuo.reconcile.Office;

/** Shows (rules stable-finding, answer-remembered). */
class DecisionsTest {
    private final Office office = Office.asOf("2022-09-30T02:00")
            .issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00")
            .department("综合处")
            .department("人事处")
            .member("S1", "王涛", "综合处", "", null, "13000000001")
            .member("S2", "李敏", "综合处")
            .member("S3", "王涛", "人事处");

    private static Draft served(String name, String department) {
        return Draft.of(name, department).doing("秩序维护").at("锦绣社区");
    }

    private Finding first() {
        return office.books().findings().get(0);
    }

    private Office.Sheet decisions(String file) {
        return office.sheet(file, "", SheetKind.DECISIONS);
    }

    private Person person() {
        return office.books().postings().get(0).person();
    }

    private List<String> unused() {
        return office.books().findings().stream()
                .filter(finding -> finding.code() == Code.UNUSED_DECISION)
                .map(Finding::variant)
                .toList();
    }

    @Test
    void differentParsWhoOnlySoundsAlike() {
        office.services("a.xlsx").add(served("李闽", "综合处"));
        String id = first().id();
        decisions("findings.xlsx").decision(id, "different");

        assertThat(person()).extracting(Person::name, Person::onRoster).containsExactly("李闽", false);
        assertThat(office.books().postings().get(0).matchedBy()).isEqualTo("decision");
        assertThat(office.books().findings()).extracting(Finding::code).containsExactly(Code.LIKELY_SAME_PERSON);
        assertThat(office.books().decided()).containsOnly(java.util.Map.entry(id, "different"));
    }

    @Test
    void differentParsWhoBearsANumberAndASound() {
        office.services("a.xlsx").add(served("王滔", "综合处").phone("13000000001"));
        decisions("findings.xlsx").decision(first().id(), "different");

        assertThat(person().onRoster()).isFalse();
    }

    @Test
    void sameLeavesThemOne() {
        office.services("a.xlsx").add(served("李闽", "综合处"));
        decisions("findings.xlsx").decision(first().id(), "same");

        assertThat(person().name()).isEqualTo("李敏");
        assertThat(office.books().decided()).hasSize(1);
    }

    @Test
    void aStaffNumberSaysWhichOfTwoIsMeant() {
        office.services("a.xlsx").add(served("王涛", ""));
        decisions("findings.xlsx").decision(first().id(), "S3");

        assertThat(person().department()).isEqualTo("人事处");
    }

    @Test
    void differentSaysItIsNeitherOfTwo() {
        office.services("a.xlsx").add(served("王涛", ""));
        Person ambiguous = person();
        decisions("findings.xlsx").decision(first().id(), "different");

        assertThat(person().onRoster()).isFalse();
        assertThat(person().key()).isNotEqualTo(ambiguous.key());
    }

    @Test
    void aStaffNumberNobodyHasChangesNothing() {
        office.services("a.xlsx").add(served("王涛", ""));
        Person ambiguous = person();
        decisions("findings.xlsx").decision(first().id(), "S99");

        assertThat(person()).isEqualTo(ambiguous);
    }

    @Test
    void aStaffNumberSettlesAConflict() {
        office.services("a.xlsx").add(served("李敏", "综合处").phone("13000000001"));
        assertThat(person().name()).isEqualTo("李敏");
        decisions("findings.xlsx").decision(first().id(), "S1");

        assertThat(person().name()).isEqualTo("王涛");
    }

    @Test
    void differentInAConflictIsSomeoneElse() {
        office.services("a.xlsx").add(served("李敏", "综合处").phone("13000000001"));
        decisions("findings.xlsx").decision(first().id(), "different");

        assertThat(person().onRoster()).isFalse();
    }

    @Test
    void aBlankDecisionIsNone() {
        office.services("a.xlsx").add(served("李闽", "综合处"));
        decisions("findings.xlsx").decision(first().id(), " ").decision("", "same");

        assertThat(office.books().decided()).isEmpty();
        assertThat(unused()).isEmpty();
    }

    @Test
    void capitalsAndBlanksDoNotMatter() {
        office.services("a.xlsx").add(served("李闽", "综合处"));
        decisions("findings.xlsx").decision(first().id().toUpperCase(java.util.Locale.ROOT) + " ", " Different ");

        assertThat(person().onRoster()).isFalse();
    }

    @Test
    void aDecisionOnWhatIsNoMoreIsSaidToBeUnused() {
        office.services("a.xlsx").add(served("李敏", "综合处"));
        decisions("findings.xlsx").decision("0123456789ab", "same");

        assertThat(office.books().findings())
                .extracting(Finding::code, Finding::variant, Finding::value, Finding::file, Finding::row)
                .containsExactly(tuple(Code.UNUSED_DECISION, "gone", "ghjkmnpqrtab", "findings.xlsx", 2));
    }

    @Test
    void anAnswerThatIsNoneIsSaidToBeUnused() {
        office.services("a.xlsx").add(served("李闽", "综合处"));
        decisions("findings.xlsx").decision(first().id(), "skip");

        assertThat(unused()).containsExactly("not-allowed");
        assertThat(person().name()).isEqualTo("李敏");
        assertThat(office.books().decided()).isEmpty();
    }

    @Test
    void theLaterWorkbookWinsAndTheEarlierIsSaid() {
        office.services("z.xlsx").add(served("李闽", "综合处"));
        String id = first().id();
        decisions("a.xlsx").modified("2022-09-29T00:00:00Z").decision(id, "same");
        decisions("b.xlsx").modified("2022-09-28T00:00:00Z").decision(id, "different");

        assertThat(office.books().decided()).containsEntry(id, "same");
        assertThat(office.books().findings())
                .filteredOn(finding -> finding.code() == Code.UNUSED_DECISION)
                .extracting(Finding::file, finding -> finding.args().subList(0, 2))
                .containsExactly(tuple("b.xlsx", List.of("different", "same")));
    }

    @Test
    void withoutATimeTheLargerPathWins() {
        office.services("z.xlsx").add(served("李闽", "综合处"));
        String id = first().id();
        decisions("b.csv").decision(id, "same");
        decisions("a.csv").decision(id, "different");

        assertThat(office.books().decided()).containsEntry(id, "same");
    }

    @Test
    void theSameDecisionAgainIsNotSaid() {
        office.services("z.xlsx").add(served("李闽", "综合处"));
        String id = first().id();
        decisions("a.csv").decision(id, "different");
        decisions("b.csv").decision(id, "different");

        assertThat(unused()).isEmpty();
    }

    /** The page saves the same bytes again. */
    @Test
    void anAnswerTakenBackIsGivenAgainByTheSameFile() {
        office.donations("a.xlsx")
                .add(Draft.of("王涛", "综合处").yuan("100"), Draft.of("王涛", "综合处").yuan("100"));
        String id = first().id();
        office.file("1.csv", "skip", "2022-09-10T00:00:00Z").file("2.csv", "back", "2022-09-11T00:00:00Z");
        decisions("1.csv").decision(id, "skip");
        decisions("2.csv").decision(id, "撤销");
        assertThat(office.books().gifts()).hasSize(2);

        office.file("3.csv", "skip", "2022-09-12T00:00:00Z");
        decisions("3.csv").decision(id, "skip");
        assertThat(office.books().gifts()).hasSize(1);
        assertThat(office.books().decided()).containsEntry(id, "skip");
    }

    @Test
    void decisionsInADuplicateFileCountOnce() {
        office.file("a.csv", "same", "2022-09-01T00:00:00Z").file("b.csv", "same", "2022-09-01T00:00:00Z");
        office.services("z.xlsx").add(served("李闽", "综合处"));
        String id = first().id();
        decisions("a.csv").decision(id, "different");
        decisions("b.csv").decision(id, "different");

        assertThat(office.books().postings())
                .extracting(Posting::fate)
                .containsExactly(Fate.NEUTRAL, Fate.DUPLICATE, Fate.COUNTED);
    }

    @Test
    void skippingARowThatReadingQuestionedLeavesOnlyThatRowOut() {
        Office.Sheet sheet = office.services("a.xlsx").add(served("李敏", "综合处"), served("王涛", "综合处"));
        office.found(Finding.of(Code.STRUCK_OUT, sheet.entries().get(1), "", "", "", List.of()));
        decisions("findings.xlsx").decision(first().id(), "skip");

        assertThat(office.books().postings())
                .extracting(Posting::fate, Posting::reason)
                .containsExactly(
                        tuple(Fate.COUNTED, "counted"),
                        tuple(Fate.SKIPPED, "struck-out"),
                        tuple(Fate.NEUTRAL, "decision"));
    }

    @Test
    void skippingAHiddenSheetLeavesAllOfItOut() {
        office.sheet("a.xlsx", "一", SheetKind.SERVICES).add(served("李敏", "综合处"));
        office.sheet("a.xlsx", "二", SheetKind.SERVICES).add(served("王涛", "综合处"), served("王涛", "人事处"));
        office.found(Finding.about(Code.HIDDEN_CONTENT, new SheetId("a.xlsx", "二"), "", "sheet", List.of()));
        decisions("z.xlsx").decision(first().id(), "skip");

        assertThat(office.books().postings())
                .extracting(Posting::fate)
                .containsExactly(Fate.COUNTED, Fate.SKIPPED, Fate.SKIPPED, Fate.NEUTRAL);
    }

    @Test
    void skippingAFileLeavesAllItsSheetsOut() {
        office.sheet("a.xlsx", "一", SheetKind.SERVICES).add(served("李敏", "综合处"));
        office.sheet("a.xlsx", "二", SheetKind.SERVICES).add(served("王涛", "综合处"));
        office.services("b.xlsx").add(served("王涛", "人事处"));
        office.found(Finding.about(Code.UNSETTLED_FILE, new SheetId("a.xlsx", ""), "", "", List.of()));
        decisions("z.xlsx").decision(first().id(), "skip");

        assertThat(office.books().postings())
                .extracting(Posting::fate)
                .containsExactly(Fate.SKIPPED, Fate.SKIPPED, Fate.COUNTED, Fate.NEUTRAL);
    }

    @Test
    void aFileOfWhichNothingCountsYetTakesNoAnswer() {
        office.services("b.xlsx").add(served("王涛", "人事处"));
        office.found(Finding.about(Code.UNSETTLED_FILE, new SheetId("a.xlsx", ""), "", "new", List.of()));
        decisions("z.xlsx").decision(first().id(), "count");

        assertThat(first().decisions()).isEmpty();
        assertThat(unused()).containsExactly("not-allowed");
    }

    @Test
    void skippingHiddenColumnsLeavesOutWhatStandsWithinThem() {
        Office.Sheet sheet = office.services("a.xlsx").add(served("李敏", "综合处"));
        Origin hidden = new Origin(sheet.id(), 0, 1, 6, 0);
        Origin partly = new Origin(sheet.id(), 0, 2, 6, 0);
        office.found(Finding.at(Code.HIDDEN_CONTENT, partly, "", "", "columns", List.of(), "partly"));
        decisions("z.xlsx").decision(first().id(), "skip");
        assertThat(office.books().postings().get(0).fate()).isEqualTo(Fate.COUNTED);

        office.found(Finding.at(Code.HIDDEN_CONTENT, hidden, "", "", "columns", List.of(), "all"));
        decisions("y.xlsx").decision(first().id(), "skip");
        assertThat(office.books().postings().get(0).fate()).isEqualTo(Fate.SKIPPED);
    }

    @Test
    void aFindingOnOtherCellsOfTheRowLeavesTheEntryAlone() {
        Office.Sheet sheet = office.services("a.xlsx").add(served("李敏", "综合处"));
        Origin beside = new Origin(sheet.id(), 2, 7, 9, 0);
        office.found(Finding.at(Code.STRUCK_OUT, beside, "", "", "", List.of(), "beside"));
        decisions("z.xlsx").decision(first().id(), "skip");

        assertThat(office.books().postings().get(0).fate()).isEqualTo(Fate.COUNTED);
    }

    @Test
    void whatCouldNotBeDatedBelongsToTheOnlyIssueOfItsSheet() {
        Office.Sheet sheet = office.services("a.xlsx")
                .add(served("李敏", "综合处"))
                .unread(Code.BAD_DATE)
                .total();
        office.found(Finding.of(Code.BAD_DATE, sheet.entries().get(1), "日期", "待定", "", List.of()));

        assertThat(office.books().postings())
                .extracting(Posting::issue)
                .containsOnly(new org.yinghuo.model.IssueId(2022, 34));
        assertThat(first().issue()).isEqualTo(new org.yinghuo.model.IssueId(2022, 34));
    }

    @Test
    void aStaffNumberNobodyHasIsSaid() {
        office.services("a.xlsx").add(served("王涛", ""));
        decisions("findings.xlsx").decision(first().id(), "S99");

        assertThat(unused()).containsExactly("no-such-member");
        assertThat(office.books().decided()).isEmpty();
    }

    @Test
    void aStaffNumberInFullWidthIsTheSame() {
        office.services("a.xlsx").add(served("王涛", ""));
        decisions("findings.xlsx").decision(first().id(), "Ｓ３");

        assertThat(person().department()).isEqualTo("人事处");
    }

    @Test
    void aStaffNumberSaysWhoAnOutsiderWithoutAPhoneIs() {
        office.services("a.xlsx")
                .add(
                        served("何伟", "综合处"),
                        served("何伟", "综合处").phone("13700000001"),
                        served("何伟", "综合处").phone("13700000002"));
        String id = first().id();
        decisions("findings.xlsx").decision(id, "S2");

        assertThat(person().name()).isEqualTo("李敏");
        assertThat(office.books().decided()).containsEntry(id, "S2");
    }

    @Test
    void matchingWithNothingKnownIsSaidOnBothSides() {
        office.campaign("抗震救灾", true, null);
        office.donations("捐款.xlsx").add(Draft.of("李敏", "综合处").campaign("抗震救灾").yuan("100"));
        office.sheet("微信.csv", "", SheetKind.PAYMENTS)
                .covers("2022-09-01T00:00", "2022-09-20T00:00", org.yinghuo.model.Channel.WECHAT)
                .payment("2022-09-03T10:00", "路人", "200", "捐款");
        List<Finding> asked = office.books().findings();
        assertThat(asked).extracting(Finding::code).containsExactly(Code.UNCLAIMED_PAYMENT, Code.UNPAID_DONATION);
        decisions("findings.xlsx")
                .decision(asked.get(0).id(), "match:ffffffffffff")
                .decision(asked.get(1).id(), "match:" + asked.get(1).id());

        assertThat(unused()).containsExactly("no-such-finding", "no-such-finding");
        assertThat(office.books().decided()).isEmpty();
    }

    @Test
    void matchingAGiftWithAPaymentIsTakenFromEitherSide() {
        office.campaign("抗震救灾", true, null);
        office.donations("捐款.xlsx").add(Draft.of("李敏", "综合处").campaign("抗震救灾").yuan("100"));
        office.sheet("微信.csv", "", SheetKind.PAYMENTS)
                .covers("2022-09-01T00:00", "2022-09-20T00:00", org.yinghuo.model.Channel.WECHAT)
                .payment("2022-09-03T10:00", "路人", "200", "捐款");
        List<Finding> asked = office.books().findings();
        decisions("findings.xlsx")
                .decision(asked.get(0).id(), "Match：" + asked.get(1).id());

        assertThat(unused()).isEmpty();
        assertThat(office.books().settlement().matches()).extracting(Match::how).containsExactly(Match.How.DECISION);
    }

    @Test
    void withoutATimeOfItsOwnAWorkbookIsAsLateAsItsFile() {
        office.services("z.xlsx").add(served("李闽", "综合处"));
        String id = first().id();
        office.file("a.csv", "a", "2022-09-03T00:00:00Z").file("b.csv", "b", "2022-09-02T00:00:00Z");
        decisions("a.csv").decision(id, "same");
        decisions("b.csv").decision(id, "different");

        assertThat(office.books().decided()).containsEntry(id, "same");
    }

    @Test
    void ofWorkbooksOfOneTimeTheLaterFileWins() {
        office.services("z.xlsx").add(served("李闽", "综合处"));
        String id = first().id();
        office.file("a.xlsx", "a", "2022-09-03T00:00:00Z").file("b.xlsx", "b", "2022-09-02T00:00:00Z");
        decisions("a.xlsx").modified("2022-09-01T00:00:00Z").decision(id, "same");
        decisions("b.xlsx").modified("2022-09-01T00:00:00Z").decision(id, "different");

        assertThat(office.books().decided()).containsEntry(id, "same");
    }

    @Test
    void ofOneWorkbookTheLowerRowWins() {
        office.services("z.xlsx").add(served("李闽", "综合处"));
        String id = first().id();
        decisions("a.xlsx").decision(id, "same").decision(id, "different");

        assertThat(office.books().decided()).containsEntry(id, "different");
        assertThat(unused()).containsExactly("overruled");
    }

    @Test
    void anAnswerRepeatedWithItsNumberCoveredChangesNothing() {
        office.member("13012345678", "何伟", "综合处").member("13012345679", "何伟", "综合处");
        office.services("z.xlsx").add(served("何伟", "综合处"));
        String id = first().id();
        decisions("a.xlsx").modified("2022-09-01T00:00:00Z").decision(id, "13012345679");
        decisions("b.xlsx").modified("2022-09-02T00:00:00Z").decision(id, "130****5679");

        assertThat(office.books().decided()).containsEntry(id, "13012345679");
        assertThat(unused()).isEmpty();
    }

    @Test
    void aMatchIsNoStaffNumberAndNoOtherAnswerIs() {
        office.services("a.xlsx").add(served("王涛", ""));
        decisions("findings.xlsx").decision(first().id(), "match:0123456789ab");
        decisions("findings2.xlsx").decision(first().id(), "absent");

        assertThat(unused()).containsExactly("overruled", "not-allowed");
        assertThat(office.books().decided()).isEmpty();
    }

    @Test
    void whatIsAskedOfAWholeFileBelongsToTheOnlyIssueOfItsSheets() {
        office.issue(2022, 35, "2022-09-09T12:00", "2022-09-23T12:00");
        office.sheet("a.xlsx", "一", SheetKind.SERVICES).add(served("李敏", "综合处").on("2022-09-03"));
        office.sheet("a.xlsx", "二", SheetKind.SERVICES).add(served("王涛", "综合处").on("2022-09-04"));
        office.sheet("b.xlsx", "一", SheetKind.SERVICES).add(served("李敏", "综合处").on("2022-09-05"));
        office.sheet("b.xlsx", "二", SheetKind.SERVICES).add(served("王涛", "综合处").on("2022-09-15"));
        for (String file : List.of("a.xlsx", "b.xlsx")) {
            office.found(Finding.about(Code.UNSETTLED_FILE, new SheetId(file, ""), "", "", List.of()));
        }

        assertThat(office.books().findings())
                .extracting(Finding::file, Finding::issue)
                .containsExactly(tuple("a.xlsx", new org.yinghuo.model.IssueId(2022, 34)), tuple("b.xlsx", null));
    }
}
