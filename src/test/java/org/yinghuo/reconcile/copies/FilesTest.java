package org.yinghuo.reconcile.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Code;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Severity;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.reconcile.Draft;
import org.yinghuo.reconcile.Office;
import org.yinghuo.reconcile.books.Posting;

/** Shows (rules same-file-twice, corrected-copy). */
class FilesTest {
    private static final String EARLY = "2022-09-01T00:00:00Z";
    private static final String LATE = "2022-09-02T00:00:00Z";

    private final Office office = Office.asOf("2022-09-30T02:00")
            .issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00")
            .department("综合处");

    private static Draft gift(String name, String yuan) {
        return Draft.of(name, "综合处").on("2022-09-03").campaign("抗震救灾").yuan(yuan);
    }

    private static Draft service(String name, String day) {
        return Draft.of(name, "综合处").on(day).doing("秩序维护").at("锦绣社区");
    }

    private Map<Fate, Long> fates() {
        return office.books().postings().stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        Posting::fate, java.util.TreeMap::new, java.util.stream.Collectors.counting()));
    }

    private List<String> countedFiles() {
        return office.books().postings().stream()
                .filter(posting -> posting.fate() == Fate.COUNTED)
                .map(Posting::entry)
                .map(Entry::origin)
                .map(origin -> origin.sheet().file())
                .distinct()
                .toList();
    }

    private List<Finding> findings() {
        return office.books().findings();
    }

    @Test
    void theSameBytesUnderALargerPathCountOnce() {
        office.file("报送/a.xlsx", "same", EARLY).file("备份/a.xlsx", "same", LATE);
        office.donations("报送/a.xlsx").add(gift("王涛", "100"), gift("李敏", "100"));
        office.donations("备份/a.xlsx").add(gift("王涛", "100"), gift("李敏", "100"));

        assertThat(fates()).containsExactly(Map.entry(Fate.COUNTED, 2L), Map.entry(Fate.DUPLICATE, 2L));
        assertThat(countedFiles()).containsExactly("备份/a.xlsx");
        Posting repeated = office.books().postings().get(2);
        assertThat(repeated.reason()).isEqualTo("duplicate-file");
        assertThat(repeated.twin().sheet()).isEqualTo(new SheetId("备份/a.xlsx", ""));
        assertThat(repeated.twin().row()).isEqualTo(repeated.entry().origin().row());
        assertThat(findings())
                .extracting(Finding::code, Finding::file, Finding::args)
                .containsExactly(tuple(Code.DUPLICATE_FILE, "报送/a.xlsx", List.of("备份/a.xlsx")));
    }

    @Test
    void whatReadingFoundInADuplicateIsNotSaidAgain() {
        office.file("a.xlsx", "same", EARLY).file("b.xlsx", "same", LATE);
        for (String file : List.of("a.xlsx", "b.xlsx")) {
            Office.Sheet sheet = office.donations(file).unread(Code.BAD_AMOUNT);
            office.found(Finding.of(Code.BAD_AMOUNT, sheet.entries().get(0), "金额", "x", "", List.of()));
        }

        assertThat(findings()).extracting(Finding::code).containsExactly(Code.BAD_AMOUNT, Code.DUPLICATE_FILE);
        assertThat(fates()).containsExactly(Map.entry(Fate.DUPLICATE, 1L), Map.entry(Fate.REJECTED, 1L));
    }

    @Test
    void aCorrectedCopySupersedesTheEarlierWithAnAccountOfItsRows() {
        office.donations("名单.xlsx").add(gift("王涛", "100"), gift("李敏", "200"), gift("何伟", "50"));
        office.donations("名单(2).xlsx").add(gift("赵军", "10"), gift("李敏", "300"), gift("王涛", "100"), gift("钱多", "20"));

        assertThat(countedFiles()).containsExactly("名单(2).xlsx");
        assertThat(fates()).containsExactly(Map.entry(Fate.COUNTED, 4L), Map.entry(Fate.SUPERSEDED, 3L));
        assertThat(findings())
                .extracting(Finding::code, Finding::severity, Finding::file, Finding::args)
                .containsExactly(tuple(
                        Code.SUPERSEDED_FILE, Severity.WARNING, "名单.xlsx", List.of("名单(2).xlsx", "2", "1", "1", "1")));
        assertThat(office.books().postings().stream()
                        .filter(posting -> posting.fate() == Fate.SUPERSEDED)
                        .map(posting ->
                                posting.twin() == null ? 0 : posting.twin().row()))
                .containsExactly(4, 3, 0);
    }

    @Test
    void lessThanHalfRecurringIsNoCopy() {
        office.donations("名单.xlsx").add(gift("王涛", "100"), gift("李敏", "200"), gift("何伟", "50"));
        office.donations("名单(2).xlsx").add(gift("王涛", "100"));

        assertThat(findings()).extracting(Finding::code).containsExactly(Code.DUPLICATE_ROW);
    }

    @Test
    void exactlyHalfRecurringIsACopy() {
        office.donations("名单.xlsx").add(gift("王涛", "100"), gift("李敏", "200"));
        office.donations("名单(2).xlsx").add(gift("王涛", "100"));

        assertThat(findings()).extracting(Finding::code).containsExactly(Code.SUPERSEDED_FILE);
    }

    @Test
    void servicesRecurByPersonAndDay() {
        office.services("服务.xlsx").add(service("王涛", "2022-09-03"), service("李敏", "2022-09-03"));
        office.services("服务（更正）.xlsx")
                .add(service("王涛", "2022-09-04"), service("李敏", "2022-09-04"), service("王涛", "2022-09-05"));

        assertThat(countedFiles()).hasSize(2);
    }

    @Test
    void giftsOfAnotherCampaignDoNotRecur() {
        office.donations("名单.xlsx").add(gift("王涛", "100"));
        office.donations("名单(2).xlsx").add(gift("王涛", "100").campaign("助学"));

        assertThat(countedFiles()).hasSize(2);
    }

    /** (rule causes-apart) */
    @Test
    void giftsForAnotherCauseAreNoCopyUnlessTheNameSaysSo() {
        office.file("名单.xlsx", "1", EARLY).file("名单(2).xlsx", "2", LATE).file("名单更正.xlsx", "3", LATE);
        for (String file : List.of("名单.xlsx", "名单(2).xlsx")) {
            String cause = file.contains("2") ? "epidemic" : "schooling";
            office.donations(file)
                    .add(
                            gift("王涛", "100").campaign("").cause(cause),
                            gift("李敏", "80").campaign("").cause(cause));
        }
        assertThat(countedFiles()).containsExactly("名单(2).xlsx", "名单.xlsx");

        office.donations("名单更正.xlsx")
                .add(
                        gift("王涛", "100").campaign("").cause("elderly"),
                        gift("李敏", "90").campaign("").cause("elderly"));
        assertThat(countedFiles()).containsExactly("名单更正.xlsx");
    }

    @Test
    void anotherFolderOrKindIsNoCopy() {
        office.donations("一组/名单.xlsx").add(gift("王涛", "100"));
        office.donations("二组/名单(2).xlsx").add(gift("王涛", "100").on("2022-09-04"));
        office.services("一组/名单(3).xlsx").add(service("王涛", "2022-09-03"));

        assertThat(countedFiles()).hasSize(3);
    }

    @Test
    void signUpsAreNoCopyOfServices() {
        office.signUps("志愿.xlsx").add(service("王涛", "2022-09-03"));
        office.services("志愿(2).xlsx").add(service("王涛", "2022-09-03"));

        assertThat(countedFiles()).hasSize(2);
    }

    @Test
    void theRankOfTheMarksDecidesBeforeAnyTime() {
        office.file("名单定稿.xlsx", "1", EARLY).file("名单更正.xlsx", "2", LATE).file("名单v9.xlsx", "3", LATE);
        for (String file : List.of("名单定稿.xlsx", "名单更正.xlsx", "名单v9.xlsx", "名单.xlsx")) {
            office.donations(file)
                    .modified(file.equals("名单定稿.xlsx") ? EARLY : LATE)
                    .add(gift("王涛", "100"));
        }

        assertThat(countedFiles()).containsExactly("名单定稿.xlsx");
        assertThat(findings()).extracting(finding -> finding.args().get(0)).containsOnly("名单定稿.xlsx");
    }

    @Test
    void theNumberOfTheVersionDecides() {
        office.file("名单(10).xlsx", "1", EARLY);
        for (String file : List.of("名单(2).xlsx", "名单(10).xlsx", "名单(9).xlsx")) {
            office.donations(file).add(gift("王涛", "100"));
        }

        assertThat(countedFiles()).containsExactly("名单(10).xlsx");
    }

    @Test
    void theWorkbooksOwnTimeDecidesBeforeTheFiles() {
        office.file("名单.xlsx", "1", EARLY).file("名单 - 副本.xlsx", "2", LATE);
        office.donations("名单.xlsx").modified(LATE).add(gift("王涛", "100"));
        office.donations("名单 - 副本.xlsx").modified(EARLY).add(gift("王涛", "200"));

        assertThat(countedFiles()).containsExactly("名单.xlsx");
    }

    @Test
    void theFilesTimeDecidesWhereAWorkbookHasNone() {
        office.file("名单.csv", "1", LATE).file("名单 - 副本.csv", "2", EARLY);
        office.donations("名单.csv").add(gift("王涛", "100"));
        office.donations("名单 - 副本.csv").modified(LATE).add(gift("王涛", "200"));

        assertThat(countedFiles()).containsExactly("名单.csv");
    }

    @Test
    void whereNothingDecidesBothCountAndThatIsAnError() {
        office.donations("名单.xlsx").add(gift("王涛", "100"));
        office.donations("名单 - 副本.xlsx").add(gift("王涛", "200"));

        assertThat(countedFiles()).hasSize(2);
        assertThat(findings())
                .extracting(Finding::code, Finding::severity, Finding::variant)
                .containsOnly(tuple(Code.SUPERSEDED_FILE, Severity.ERROR, "undecided"))
                .hasSize(2);
    }

    /** 更正 in a name says which is the later, but days and sums are all others: it may be another week's list. */
    @Test
    void aCorrectionOfWhichNothingRecursIsAsked() {
        office.donations("名单.xlsx").add(gift("王涛", "100"));
        office.donations("名单更正.xlsx").add(gift("王涛", "200").on("2022-09-04"));

        assertThat(countedFiles()).hasSize(2);
        assertThat(findings())
                .extracting(Finding::code, Finding::severity, Finding::variant, Finding::file)
                .containsExactly(tuple(Code.SUPERSEDED_FILE, Severity.WARNING, "unlike", "名单.xlsx"));
        office.sheet("findings.xlsx", "", SheetKind.DECISIONS)
                .decision(findings().get(0).id(), "skip");
        assertThat(countedFiles()).containsExactly("名单更正.xlsx");
    }

    @Test
    void aDecisionLeavesOneOfTwoUndecidedOut() {
        office.donations("名单.xlsx").add(gift("王涛", "100"));
        office.donations("名单 - 副本.xlsx").add(gift("王涛", "200"));
        Finding first = findings().get(0);
        office.sheet("findings.xlsx", "", SheetKind.DECISIONS).decision(first.id(), "skip");

        assertThat(countedFiles()).hasSize(1).doesNotContain(first.file());
        assertThat(fates()).containsEntry(Fate.SKIPPED, 1L);
    }

    @Test
    void aThirdCopyThatIsLaterSettlesTwoUndecided() {
        office.donations("名单.xlsx").add(gift("王涛", "100"));
        office.donations("名单 - 副本.xlsx").add(gift("王涛", "200"));
        office.donations("名单定稿.xlsx").add(gift("王涛", "300"));

        assertThat(countedFiles()).containsExactly("名单定稿.xlsx");
        assertThat(findings()).extracting(Finding::severity).containsOnly(Severity.WARNING);
    }

    @Test
    void copiesChainToTheLatest() {
        office.donations("名单.xlsx").add(gift("甲甲", "1"), gift("乙乙", "1"));
        office.donations("名单(2).xlsx").add(gift("乙乙", "1"), gift("丙丙", "1"));
        office.donations("名单(3).xlsx").add(gift("丙丙", "1"), gift("丁丁", "1"));

        assertThat(countedFiles()).containsExactly("名单(3).xlsx");
        assertThat(findings()).extracting(finding -> finding.args().get(0)).containsOnly("名单(3).xlsx");
    }

    @Test
    void datesInNamesMakeCopiesOnlyOfTheSameDays() {
        office.file("签到0905.xlsx", "1", EARLY).file("签到0906.xlsx", "2", LATE).file("签到0907.xlsx", "3", LATE);
        office.services("签到0905.xlsx").add(service("王涛", "2022-09-03"), service("李敏", "2022-09-04"));
        office.services("签到0906.xlsx").add(service("王涛", "2022-09-03"), service("李敏", "2022-09-04"));
        office.services("签到0907.xlsx").add(service("王涛", "2022-09-03"), service("李敏", "2022-09-05"));

        assertThat(findings().stream()
                        .filter(finding -> finding.code() == Code.SUPERSEDED_FILE)
                        .map(finding -> finding.file() + ">" + finding.args().get(0)))
                .containsExactly("签到0905.xlsx>签到0906.xlsx");
    }

    @Test
    void aCorrectedCopyAlsoReplacesTheSameBytesElsewhere() {
        office.file("一组/名单.xlsx", "same", EARLY).file("二组/名单.xlsx", "same", EARLY);
        office.donations("一组/名单.xlsx").add(gift("王涛", "100"));
        office.donations("二组/名单.xlsx").add(gift("王涛", "100"));
        office.donations("二组/名单(2).xlsx").add(gift("王涛", "200"));

        assertThat(countedFiles()).containsExactly("二组/名单(2).xlsx");
    }

    @Test
    void twoFilesThatReplaceEachOtherInTwoFoldersLeaveOneStanding() {
        office.file("一组/名单.xlsx", "x", EARLY).file("一组/名单(2).xlsx", "y", EARLY);
        office.file("二组/名单.xlsx", "y", EARLY).file("二组/名单(2).xlsx", "x", EARLY);
        for (String file : List.of("一组/名单.xlsx", "二组/名单(2).xlsx")) {
            office.donations(file).add(gift("王涛", "100"));
        }
        for (String file : List.of("一组/名单(2).xlsx", "二组/名单.xlsx")) {
            office.donations(file).add(gift("王涛", "200"));
        }

        assertThat(countedFiles()).hasSize(1);
    }

    @Test
    void aWorkbookOfSeveralSheetsIsComparedAsOne() {
        office.sheet("签到.xlsx", "一", SheetKind.SERVICES).add(service("王涛", "2022-09-03"));
        office.sheet("签到.xlsx", "二", SheetKind.SERVICES).add(service("李敏", "2022-09-04"));
        office.sheet("签到修订.xlsx", "全", SheetKind.SERVICES)
                .add(service("王涛", "2022-09-03"), service("李敏", "2022-09-04"));

        assertThat(countedFiles()).containsExactly("签到修订.xlsx");
    }

    @Test
    void rostersAndDecisionsAreNeverSuperseded() {
        office.sheet("名册.xlsx", "", SheetKind.ROSTER).rosterRow(Map.of("name", "王涛", "department", "综合处"));
        office.sheet("名册(2).xlsx", "", SheetKind.ROSTER).rosterRow(Map.of("name", "王涛", "department", "综合处"));

        assertThat(fates()).containsExactly(Map.entry(Fate.NEUTRAL, 2L));
        assertThat(findings()).isEmpty();
    }

    @Test
    void rowsThatCouldNotBeReadGoWithTheirFile() {
        office.donations("名单.xlsx").add(gift("王涛", "100")).unread(Code.BAD_AMOUNT);
        office.donations("名单(2).xlsx").add(gift("王涛", "100"), gift("李敏", "100"));
        office.found(Finding.of(Code.BAD_AMOUNT, office.intake().entries().get(1), "金额", "x", "", List.of()));

        assertThat(fates()).containsExactly(Map.entry(Fate.COUNTED, 2L), Map.entry(Fate.SUPERSEDED, 2L));
        assertThat(findings()).extracting(Finding::code).containsExactly(Code.SUPERSEDED_FILE);
    }

    /** The question is what the rows say, in whatever bytes; an answer that went by the bytes holds too. */
    @ParameterizedTest
    @ValueSource(strings = {"by its rows", "by its bytes"})
    void anAnswerHoldsWhenTheEarlierFileIsSavedAnew(String answered) {
        office.file("名单.xlsx", "1", EARLY).file("名单(2).xlsx", "2", LATE);
        office.donations("名单.xlsx").add(gift("王涛", "100"));
        office.donations("名单(2).xlsx").add(gift("王涛", "200"));
        boolean byBytes = answered.equals("by its bytes");
        String id = byBytes
                ? Finding.id(Code.SUPERSEDED_FILE, "1|名单(2).xlsx")
                : findings().get(0).id();
        office.sheet("findings.xlsx", "", SheetKind.DECISIONS).decision(id, "keep-both");
        assertThat(countedFiles()).hasSize(2);

        office.file("名单.xlsx", "3", EARLY);
        assertThat(countedFiles()).hasSize(byBytes ? 1 : 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keep-both", "count"})
    void aDecisionKeepsBoth(String decision) {
        office.donations("名单.xlsx").add(gift("王涛", "100"));
        office.donations("名单(2).xlsx").add(gift("王涛", "200"));
        String id = findings().get(0).id();
        office.sheet("findings.xlsx", "", SheetKind.DECISIONS).decision(id, decision);

        assertThat(countedFiles()).hasSize(2);
        assertThat(office.books().decided()).containsEntry(id, decision);
    }

    @Test
    void theFindingKeepsItsIdWhenFilesMoveAndTheLaterIsEdited() {
        office.file("a/名单.xlsx", "x", EARLY);
        office.donations("a/名单.xlsx").add(gift("王涛", "100"));
        office.donations("a/名单(2).xlsx").add(gift("王涛", "200"));
        Office moved = Office.asOf("2022-09-30T02:00").issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00");
        moved.file("b/名单.xlsx", "x", EARLY);
        moved.donations("b/名单.xlsx").add(gift("王涛", "100"));
        moved.donations("b/名单(2).xlsx").add(gift("王涛", "300"));

        assertThat(moved.books().findings().get(0).id())
                .isEqualTo(findings().get(0).id());
    }

    @Test
    void ofThreeFilesTwoWorkbooksAreComparedByTheirOwnTimeThoughTheThirdHasNone() {
        office.file("名单.xlsx", "a", LATE).file("名单(副本).xlsx", "b", EARLY).file("名单-副本.csv", "c", EARLY);
        office.donations("名单.xlsx").modified("2022-09-01T10:00:00Z").add(gift("王涛", "100"), gift("李敏", "100"));
        office.donations("名单(副本).xlsx").modified("2022-09-01T11:00:00Z").add(gift("王涛", "200"), gift("李敏", "100"));
        office.donations("名单-副本.csv").add(gift("赵国", "300"), gift("钱多", "100"));

        assertThat(countedFiles()).containsExactly("名单(副本).xlsx", "名单-副本.csv");
    }

    @Test
    void aFileOfWhichNothingCouldBeReadIsReplacedByNothing() {
        office.donations("名单.xlsx").unread(Code.BAD_AMOUNT);
        office.donations("名单(2).xlsx").add(gift("王涛", "100"));

        assertThat(findings()).isEmpty();
    }

    @Test
    void namesakesOfTwoDepartmentsDoNotRecur() {
        office.donations("名单.xlsx").add(gift("王涛", "100"));
        office.donations("名单(2).xlsx")
                .add(Draft.of("王涛", "人事处").on("2022-09-03").campaign("抗震救灾").yuan("200"));

        assertThat(countedFiles()).hasSize(2);
    }

    @Test
    void whoseDepartmentIsLeftOutRecursAllTheSame() {
        office.services("名单.xlsx").add(service("王涛", "2022-09-03"));
        office.services("名单(2).xlsx")
                .add(Draft.of("王涛", "").on("2022-09-03").doing("秩序维护").at("锦绣社区"));

        assertThat(countedFiles()).containsExactly("名单(2).xlsx");
    }

    private static Draft sum(String department, int people, String yuan, String campaign) {
        return Draft.of("", department)
                .heads(people)
                .yuan(yuan)
                .on("2022-09-05")
                .campaign(campaign);
    }

    @Test
    void aCorrectedSummaryIsComparedDepartmentByDepartment() {
        office.department("人事处").department("资料馆");
        office.summaries("汇总.xlsx")
                .add(sum("综合处", 3, "300", "抗震救灾"), sum("人事处", 2, "200", "抗震救灾"), sum("资料馆", 1, "100", "抗震救灾"));
        office.summaries("汇总更正.xlsx")
                .add(sum("综合处", 3, "300", "抗震救灾"), sum("人事处", 4, "200", "抗震救灾"), sum("资料馆", 1, "100", "助学"));

        assertThat(countedFiles()).containsExactly("汇总更正.xlsx");
        assertThat(findings().stream().filter(finding -> finding.code() == Code.SUPERSEDED_FILE))
                .singleElement()
                .extracting(Finding::args)
                .isEqualTo(List.of("汇总更正.xlsx", "1", "1", "1", "1"));
    }

    @Test
    void anythingARowSaysMakesItAChangedOne() {
        office.services("签到.xlsx")
                .add(service("王涛", "2022-09-03"), service("李敏", "2022-09-03"), service("赵国", "2022-09-03"));
        office.services("签到修订.xlsx")
                .add(
                        service("王涛", "2022-09-03").times(2),
                        service("李敏", "2022-09-03").to("11:00"))
                .add(service("赵国", "2022-09-03"));

        assertThat(findings().get(0).args()).containsExactly("签到修订.xlsx", "0", "2", "1", "0");
    }

    @Test
    void eachRowOfTheCopyTakesThePlaceOfOneOnly() {
        office.donations("名单.xlsx").add(gift("王涛", "100"), gift("王涛", "100"), gift("李敏", "100"));
        office.donations("名单v2.xlsx").add(gift("王涛", "100"), gift("王涛", "200"));

        assertThat(findings().get(0).args()).containsExactly("名单v2.xlsx", "0", "1", "1", "1");
    }

    /** (rule overlapping-files) */
    @ParameterizedTest
    @ValueSource(strings = {"甲.xlsx", "捐款/甲.xlsx"})
    void ofTwoFilesOfOneNameTheAnswerMeansTheOneAtItsPath(String voided) {
        office.file("甲.xlsx", "one", EARLY).file("捐款/甲.xlsx", "other", EARLY);
        office.donations("甲.xlsx").add(gift("王涛", "100"), gift("李敏", "100"), gift("赵云", "30"));
        office.donations("捐款/甲.xlsx").add(gift("王涛", "100"), gift("李敏", "100"), gift("陈晨", "7"));
        String asked = findings().stream()
                .filter(finding -> finding.code() == Code.OVERLAPPING_FILES)
                .findFirst()
                .orElseThrow()
                .id();

        office.sheet("答复.xlsx", "", SheetKind.DECISIONS).decision(asked, "supersedes:" + voided);

        assertThat(countedFiles()).hasSize(1).doesNotContain(voided);
    }

    /** (rule overlapping-files) */
    @Test
    void anAnswerThatMayMeanEitherFileVoidsNone() {
        office.file("综合处/甲.xlsx", "one", EARLY).file("捐款/甲.xlsx", "other", EARLY);
        office.donations("综合处/甲.xlsx").add(gift("王涛", "100"), gift("李敏", "100"), gift("赵云", "30"));
        office.donations("捐款/甲.xlsx").add(gift("王涛", "100"), gift("李敏", "100"), gift("陈晨", "7"));
        String asked = findings().stream()
                .filter(finding -> finding.code() == Code.OVERLAPPING_FILES)
                .findFirst()
                .orElseThrow()
                .id();

        office.sheet("答复.xlsx", "", SheetKind.DECISIONS).decision(asked, "supersedes:甲.xlsx");

        assertThat(fates()).containsEntry(Fate.COUNTED, 4L).doesNotContainKey(Fate.SUPERSEDED);
        assertThat(findings()).extracting(Finding::code).contains(Code.UNUSED_DECISION);
    }

    /** (rule overlapping-files) */
    @Test
    void twoSheetsOfAWorkbookThatSayDifferentThingsOfOnePersonAreAsked() {
        office.file("捐款.xlsx", "one", EARLY);
        office.sheet("捐款.xlsx", "初稿", SheetKind.DONATIONS).add(gift("王涛", "100"), gift("李敏", "100"), gift("赵云", "200"));
        office.sheet("捐款.xlsx", "终稿", SheetKind.DONATIONS).add(gift("王涛", "100"), gift("李敏", "100"), gift("赵云", "300"));
        assertThat(findings()).extracting(Finding::code).contains(Code.OVERLAPPING_FILES);
    }

    /** (rule overlapping-files) */
    @Test
    void aSheetOfEveryoneBesideOneADepartmentIsNotAsked() {
        office.file("捐款.xlsx", "one", EARLY);
        office.sheet("捐款.xlsx", "综合处", SheetKind.DONATIONS).add(gift("王涛", "100"), gift("李敏", "100"));
        office.sheet("捐款.xlsx", "总表", SheetKind.DONATIONS).add(gift("王涛", "100"), gift("李敏", "100"), gift("赵云", "300"));
        assertThat(findings()).extracting(Finding::code).doesNotContain(Code.OVERLAPPING_FILES);
    }

    /** (rule overlapping-files) */
    @Test
    void twoSheetsOfAWorkbookThatTellOtherHoursAreAsked() {
        office.file("服务.xlsx", "one", EARLY);
        office.sheet("服务.xlsx", "更正", SheetKind.SERVICES).add(turn("王涛", "1"), turn("李敏", "2"));
        office.sheet("服务.xlsx", "服务", SheetKind.SERVICES).add(turn("王涛", "3"), turn("李敏", "2"));
        assertThat(findings()).extracting(Finding::code).containsOnlyOnce(Code.OVERLAPPING_FILES);
        assertThat(findings()).extracting(Finding::variant).contains("sheets-hours", "hours");
    }

    private static Draft turn(String name, String hours) {
        return Draft.of(name, "综合处").on("2022-09-03").doing("秩序维护").at("东苑小区").hours(hours);
    }
}
