package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Of a list that runs on from the first day counts only what sealed issues have not, also where their files are there no longer (rule sums-are-no-entries);
 * and a file that was sealed, renamed and corrected corrects (rule late-entry).
 */
class WithdrawnFilesTest {

    @TempDir
    Path folder;

    private Nights office;

    @BeforeEach
    void open() throws IOException {
        office = Nights.ofOneDepartment(
                folder,
                "2022,1,1,2022-09-09,2022-09-01T00:00,2022-09-09T23:59,2022-09-12T00:00",
                "2022,2,2,2022-09-20,,2022-09-20T23:59,");
    }

    private void withdraw(String name) throws IOException {
        Files.delete(office.input().resolve(name));
    }

    private void night(int day) {
        Nights.Ended ended = office.run("--as-of=2022-09-%02dT02:00".formatted(day), "--accept-withdrawals");
        assertThat(ended.code()).as(ended.printed()).isZero();
    }

    /** Drops a file, seals what it says, and takes it away. */
    private void seal(String file, String text) throws IOException {
        office.drop(file, text);
        night(10);
        night(13);
        withdraw(file);
    }

    private void assertFigures(String gifts, String amount, String year) throws IOException {
        assertThat(Files.readString(office.output().resolve("2022/002/report.json")))
                .contains("\"donations.gifts\" : " + gifts + ",")
                .contains("\"donations.amount\" : \"" + amount + "\"")
                .contains("\"year_to_date.donations.amount\" : \"" + year + "\"");
    }

    @Test
    void aCumulativeListOfPeopleCountsOnlyWhatIsNew() throws IOException {
        seal("第一周捐款.csv", "姓名,部门,捐款金额,捐款日期\n萤安,综合处,100,2022-09-05\n萤平,综合处,50,2022-09-06\n");
        office.drop("累计.csv", "爱心捐款累计名单（截至2022年9月15日）,,\n姓名,部门,累计捐款金额\n萤安,综合处,300\n萤平,综合处,50\n萤和,综合处,70\n");
        night(17);

        assertFigures("2", "270.00", "420.00");
    }

    @Test
    void aCumulativeListThatGivesWayToTheNextKeepsWhatWasSealed() throws IOException {
        seal("名单1.csv", "爱心捐款累计名单（截至2022年9月8日）,,\n姓名,部门,累计捐款金额\n萤安,综合处,100\n萤平,综合处,50\n");
        office.drop("名单2.csv", "爱心捐款累计名单（截至2022年9月15日）,,\n姓名,部门,累计捐款金额\n萤安,综合处,100\n萤平,综合处,50\n萤和,综合处,70\n");
        night(17);

        assertFigures("1", "70.00", "220.00");
    }

    @Test
    void aFileThatWasOnlyMovedIsNotCountedTwice() throws IOException {
        seal("第一周捐款.csv", "姓名,部门,捐款金额,捐款日期\n萤安,综合处,100,2022-09-05\n萤平,综合处,50,2022-09-06\n");
        office.drop("归档/第一周捐款.csv", "姓名,部门,捐款金额,捐款日期\n萤安,综合处,100,2022-09-05\n萤平,综合处,50,2022-09-06\n");
        office.drop("累计.csv", "爱心捐款累计名单（截至2022年9月15日）,,\n姓名,部门,累计捐款金额\n萤安,综合处,300\n萤平,综合处,50\n");
        night(17);

        assertFigures("1", "200.00", "350.00");
    }

    @Test
    void aDepartmentsRunningSumCountsOnlyWhatIsNew() throws IOException {
        seal("第一周.csv", "爱心捐款统计（2022年9月8日）,,\n部门,捐款人数,捐款金额\n综合处,3,300\n");
        office.drop("第二周.csv", "爱心捐款累计统计（截至2022年9月15日）,,\n部门,捐款人数,捐款金额\n综合处,5,520\n");
        night(17);

        assertFigures("1", "220.00", "520.00");
    }

    @Test
    void aRunningSumIsHeldAgainstGiftsThatNamedPeopleGave() throws IOException {
        seal("第一周捐款.csv", "姓名,部门,捐款金额,捐款日期\n萤安,综合处,100,2022-09-05\n萤平,综合处,50,2022-09-06\n");
        office.drop("第二周.csv", "爱心捐款累计统计（截至2022年9月15日）,,\n部门,捐款人数,捐款金额\n综合处,5,520\n");
        night(17);

        assertFigures("1", "370.00", "520.00");
    }

    /** Four gifts of the first week, and what their office makes of it after the issue is sealed. */
    private void sealFour(String file) throws IOException {
        seal(
                file,
                "姓名,部门,捐款金额,捐款日期\n"
                        + "萤安,综合处,100,2022-09-05\n"
                        + "萤平,综合处,50,2022-09-06\n"
                        + "萤和,综合处,70,2022-09-06\n"
                        + "萤乐,综合处,30,2022-09-07\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"归档/第一周捐款.csv", "9月上旬爱心名单.csv", "第一周捐款（更正）.csv"})
    void aRenamedFileWithACorrectionCorrects(String name) throws IOException {
        sealFour("第一周捐款.csv");
        office.drop(
                name,
                "姓名,部门,捐款金额,捐款日期\n"
                        + "萤安,综合处,150,2022-09-05\n"
                        + "萤平,综合处,50,2022-09-06\n"
                        + "萤和,综合处,70,2022-09-06\n"
                        + "萤乐,综合处,30,2022-09-07\n");
        night(17);

        assertFigures("0", "0.00", "300.00");
    }

    @Test
    void aRowTakenOutOfTheSameDocumentUnderAnotherNameIsTakenOut() throws IOException {
        sealFour("第一周捐款.csv");
        office.drop(
                "第一周捐款v2.csv", "姓名,部门,捐款金额,捐款日期\n萤安,综合处,100,2022-09-05\n萤平,综合处,50,2022-09-06\n萤和,综合处,70,2022-09-06\n");
        night(17);

        assertFigures("0", "0.00", "220.00");
    }

    /** Of the two lists that tell the rest only one counts, and that is not the version. */
    @Test
    void aRowTakenOutOfAVersionBesideATotalListIsTakenOut() throws IOException {
        sealFour("第一周捐款.csv");
        String three = "姓名,部门,捐款金额,捐款日期\n萤安,综合处,100,2022-09-05\n萤平,综合处,50,2022-09-06\n萤和,综合处,70,2022-09-06\n";
        office.drop("第一周捐款v2.csv", three);
        office.drop("全办总表.csv", three + "萤远,综合处,10,2022-09-06\n");
        night(17);

        assertFigures("0", "0.00", "230.00");
    }

    @Test
    void aRowThatAnotherListLacksStaysAsSealed() throws IOException {
        sealFour("第一周捐款.csv");
        office.drop("工会总表.csv", "姓名,部门,捐款金额,捐款日期\n萤安,综合处,100,2022-09-05\n萤平,综合处,50,2022-09-06\n萤和,综合处,70,2022-09-06\n");
        night(17);

        assertFigures("0", "0.00", "250.00");
        assertThat(Files.readString(office.output().resolve("findings.csv"))).contains("缺少其中已计入第 2022-1 期的 1 条（如 萤乐）");
    }

    @Test
    void hoursCorrectedInARenamedFileAreCorrected() throws IOException {
        seal(
                "值守.csv",
                "志愿服务,,,,\n"
                        + "姓名,部门,服务内容,日期,时长（小时）\n"
                        + "萤安,综合处,秩序维护,2022-09-05,2\n"
                        + "萤平,综合处,秩序维护,2022-09-05,3\n"
                        + "萤和,综合处,秩序维护,2022-09-05,3\n");
        office.drop(
                "一周值守名单.csv",
                "志愿服务,,,,\n"
                        + "姓名,部门,服务内容,日期,时长（小时）\n"
                        + "萤安,综合处,秩序维护,2022-09-05,4\n"
                        + "萤平,综合处,秩序维护,2022-09-05,3\n"
                        + "萤和,综合处,秩序维护,2022-09-05,3\n");
        night(17);

        assertThat(Files.readString(office.output().resolve("2022/002/report.json")))
                .contains("\"year_to_date.volunteers.hours\" : 10,");
    }

    /** The first version told two of three anew, the second all three: what the first corrected does not go back. */
    @Test
    void aVersionThatCorrectsMoreThanHalfOfItsRowsStillCorrects() throws IOException {
        String heading = "姓名,部门,志愿服务内容,日期,时长（小时）\n";
        seal(
                "第一周值守.csv",
                heading + "萤安,综合处,秩序维护,2022-09-05,2\n" + "萤平,综合处,秩序维护,2022-09-05,3\n" + "萤和,综合处,秩序维护,2022-09-06,3\n");
        office.drop(
                "第一周值守v2.csv",
                heading + "萤安,综合处,秩序维护,2022-09-05,4\n" + "萤平,综合处,秩序维护,2022-09-05,5\n" + "萤和,综合处,秩序维护,2022-09-06,3\n");
        night(17);
        withdraw("第一周值守v2.csv");
        office.drop(
                "第一周值守v3.csv",
                heading + "萤安,综合处,秩序维护,2022-09-05,4\n" + "萤平,综合处,秩序维护,2022-09-05,5\n" + "萤和,综合处,秩序维护,2022-09-06,6\n");
        night(18);

        assertThat(Files.readString(office.output().resolve("2022/002/report.json")))
                .contains("\"year_to_date.volunteers.hours\" : 15,")
                .contains("\"year_to_date.volunteers.turns\" : 3");
    }

    @Test
    void aVersionThatCorrectsMostDaysStillCorrects() throws IOException {
        sealFour("第一周捐款.csv");
        office.drop(
                "第一周捐款v2.csv",
                "姓名,部门,捐款金额,捐款日期\n"
                        + "萤安,综合处,100,2022-09-04\n"
                        + "萤平,综合处,50,2022-09-05\n"
                        + "萤和,综合处,70,2022-09-05\n"
                        + "萤乐,综合处,30,2022-09-07\n");
        night(17);

        assertFigures("0", "0.00", "250.00");
    }

    /** One part tells only what was corrected, so it is known by the day, the person and the work alone. */
    @Test
    void whatIsCorrectedWhileAFileFallsIntoPartsIsCorrected() throws IOException {
        String heading = "姓名,部门,志愿服务内容,日期,时长（小时）\n";
        seal("九月上旬.csv", heading + "萤安,综合处,秩序维护,2022-09-05,2\n萤平,综合处,秩序维护,2022-09-06,3\n");
        office.drop("五日.csv", heading + "萤安,综合处,秩序维护,2022-09-05,4\n");
        office.drop("六日.csv", heading + "萤平,综合处,秩序维护,2022-09-06,3\n");
        night(17);

        assertThat(Files.readString(office.output().resolve("2022/002/report.json")))
                .contains("\"year_to_date.volunteers.hours\" : 7,")
                .contains("\"year_to_date.volunteers.turns\" : 2");
    }

    @Test
    void aSumCorrectedWhileAFileFallsIntoPartsIsCorrected() throws IOException {
        sealFour("第一周捐款.csv");
        office.drop("五日.csv", "姓名,部门,捐款金额,捐款日期\n萤安,综合处,150,2022-09-05\n");
        office.drop("六日.csv", "姓名,部门,捐款金额,捐款日期\n萤平,综合处,50,2022-09-06\n萤和,综合处,70,2022-09-06\n");
        office.drop("七日.csv", "姓名,部门,捐款金额,捐款日期\n萤乐,综合处,30,2022-09-07\n");
        night(17);

        assertFigures("0", "0.00", "300.00");
    }

    @Test
    void otherSumsInAnotherListAreAsked() throws IOException {
        sealFour("第一周捐款.csv");
        office.drop("工会名单.csv", "姓名,部门,捐款金额,捐款日期\n萤安,综合处,110,2022-09-05\n萤平,综合处,60,2022-09-06\n萤乐,综合处,30,2022-09-07\n");
        night(17);

        assertFigures("0", "0.00", "420.00");
        assertThat(Files.readString(office.output().resolve("2022/002/findings.csv")))
                .contains("其中已计入第 2022-1 期的 2 笔捐款（如 萤安），本文件记有同一人同一天、金额不同的一笔");
    }

    @Test
    void aListThatToldNoHoursTakesNoneBackWhenTheFullerOneIsGone() throws IOException {
        office.drop("签到.csv", "姓名,部门,志愿服务内容,日期\n萤安,综合处,秩序维护,2022-09-05\n萤平,综合处,秩序维护,2022-09-05\n");
        seal("值守.csv", "姓名,部门,志愿服务内容,日期,时长（小时）\n萤安,综合处,秩序维护,2022-09-05,4\n萤平,综合处,秩序维护,2022-09-05,3\n");
        night(17);

        assertThat(Files.readString(office.output().resolve("2022/002/report.json")))
                .contains("\"year_to_date.volunteers.hours\" : 7,")
                .contains("\"corrections\" : [ ]");
    }

    @Test
    void aListThatToldFewerHoursBeforeTakesNothingBackWhenTheFullerOneIsGone() throws IOException {
        String heading = "姓名,部门,志愿服务内容,日期,时长（小时）\n";
        office.drop("汇总.csv", heading + "萤安,综合处,秩序维护,2022-09-05,2\n萤平,综合处,秩序维护,2022-09-05,3\n");
        seal("值守.csv", heading + "萤安,综合处,秩序维护,2022-09-05,4\n萤平,综合处,秩序维护,2022-09-05,3\n");
        night(17);

        assertThat(Files.readString(office.output().resolve("2022/002/report.json")))
                .contains("\"year_to_date.volunteers.hours\" : 7,")
                .contains("\"corrections\" : [ ]");
        assertThat(Files.readString(office.output().resolve("2022/001/sealed.json")))
                .contains("\"outweighed\"");
    }

    @Test
    void aDepartmentsSumSavedAnewInOtherWordsCorrectsNothing() throws IOException {
        seal("汇总.csv", "爱心捐款汇总,,\n日期：2022年9月5日,,\n部门,捐款人数,捐款金额\n综合处,14,5050\n");
        office.drop("爱心捐款/汇总表.csv", "爱心捐款汇总,,\n日期：2022年9月5日,,\n部门,捐款人数,捐款金额\n综合处,14人,\"￥5,050.00\"\n");
        night(17);

        assertFigures("0", "0.00", "5050.00");
        assertThat(Files.readString(office.output().resolve("2022/002/report.json")))
                .contains("\"supplements\" : [ ]", "\"corrections\" : [ ]");
    }

    /** Nobody was asked about it when the issue was sealed. */
    @Test
    void whatThereIsToAskOfALateRowIsAskedByTheIssueThatPrintsIt() throws IOException {
        Files.writeString(
                folder.resolve("seeds/roster.csv"),
                "staff_id,name,department,title,party_member,phone\nS1,萤平,综合处,科员,否,\nS2,萤平,人事处,科员,否,\n");
        office.drop("捐款.csv", "姓名,部门,捐款金额,捐款日期\n萤平,综合处,100,2022-09-05\n");
        night(13);
        office.drop("补报.csv", "姓名,部门,捐款金额,捐款日期\n萤平,,50,2022-09-06\n");
        night(17);

        assertFigures("0", "0.00", "150.00");
        assertThat(Files.readString(office.output().resolve("findings.csv")))
                .contains("ambiguous-person,2022-2,补报.csv", "late-entry,2022-2,补报.csv");
    }

    @Test
    void otherHoursInAnotherListAreAsked() throws IOException {
        String heading = "姓名,部门,志愿服务内容,日期,时长（小时）\n";
        seal("综合处值守.csv", heading + "萤安,综合处,秩序维护,2022-09-05,2\n萤平,综合处,秩序维护,2022-09-05,3\n");
        office.drop("社区发来.csv", heading + "萤安,综合处,秩序维护,2022-09-05,4\n萤平,综合处,秩序维护,2022-09-05,5\n");
        night(17);

        assertThat(Files.readString(office.output().resolve("2022/002/report.json")))
                .contains("\"year_to_date.volunteers.hours\" : 5,");
        assertThat(Files.readString(office.output().resolve("findings.csv")))
                .contains("本文件对其中已计入第 2022-1 期的 2 条（如 萤安）所记时长不同");
    }

    @Test
    void aDepartmentsSumSentAnewReplacesTheSealedOne() throws IOException {
        seal("统计.csv", "爱心捐款统计（2022年9月8日）,,\n部门,捐款人数,捐款金额\n综合处,3,300\n");
        office.drop("统计最新.csv", "爱心捐款统计（2022年9月8日）,,\n部门,捐款人数,捐款金额\n综合处,4,350\n");
        night(17);

        assertFigures("0", "0.00", "350.00");
    }

    @Test
    void namesThatTellASealedSumInFullReplaceIt() throws IOException {
        seal("统计.csv", "爱心捐款统计（2022年9月8日）,,\n部门,捐款人数,捐款金额\n综合处,2,150\n");
        office.drop("名单.csv", "姓名,部门,捐款金额,捐款日期\n萤安,综合处,100,2022-09-05\n萤平,综合处,50,2022-09-06\n");
        night(17);

        assertFigures("0", "0.00", "150.00");
    }

    @Test
    void whichOfTwoFilesHoldsIsAskedOfASealedIssueToo() throws IOException {
        office.drop(
                "第一周捐款.csv", "姓名,部门,捐款金额,捐款日期\n萤安,综合处,100,2022-09-05\n萤平,综合处,50,2022-09-06\n萤和,综合处,70,2022-09-06\n");
        night(10);
        night(13);
        office.drop("捐款_科长核过.csv", "姓名,部门,捐款金额,捐款日期\n萤安,综合处,100,2022-09-05\n萤平,综合处,50,2022-09-06\n");
        night(17);

        assertFigures("0", "0.00", "220.00");
        assertThat(Files.readString(office.output().resolve("2022/002/findings.csv")))
                .contains("overlapping-files");
    }
}
