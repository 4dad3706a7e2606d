package org.yinghuo.ingest.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Seeds;

class SeedReaderTest {

    @TempDir
    Path folder;

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    @Test
    void readsTheIssuesAndChainsTheirWindows() throws IOException {
        write(
                "issues.csv",
                "year,number,cumulative,date,opens,cutoff,closed,title,publisher,disclosure,report_to,send_to,copies",
                "2022,35,96,2022-09-19,,2022-09-19T12:00,,简讯,办公室,主动公开,上级机关,各处室,13",
                "2022,34,95,2022-09-09,,2022-09-09T12:00,2022-09-30T18:00,简讯,办公室,依申请公开,,,");
        Seeds seeds = SeedReader.read(folder);
        assertThat(seeds.findings()).isEmpty();
        Issue first = seeds.calendar().issues().get(0);
        assertThat(first.id()).isEqualTo(new IssueId(2022, 34));
        assertThat(first.opens()).as("the first opens with its year").isEqualTo(LocalDateTime.of(2022, 1, 1, 0, 0));
        assertThat(first.closed()).isEqualTo(LocalDateTime.of(2022, 9, 30, 18, 0));
        assertThat(first.cumulative()).isEqualTo(95);
        assertThat(first.namesArePublic()).isFalse();
        Issue second = seeds.calendar().issues().get(1);
        assertThat(second.opens()).isEqualTo(first.cutoff());
        assertThat(second.closed()).isNull();
        assertThat(second.copies()).isEqualTo(13);
        assertThat(second.reportTo()).isEqualTo("上级机关");
    }

    /** A seal is never broken, so a closing before the cutoff is not taken, and what holds no day is said. */
    @Test
    void saysWhatAnIssueCannotBe() throws IOException {
        write(
                "issues.csv",
                "year,number,opens,cutoff,closed",
                "2022,34,,2022-09-09,2022-09-09",
                "2022,35,,2022-09-19,2022-09-18",
                "2022,36,2022-09-30,2022-09-26,",
                "2022,36,,2022-10-09,");
        Seeds seeds = SeedReader.read(folder);
        List<Issue> issues = seeds.calendar().issues();
        assertThat(issues.get(0).closed()).isEqualTo(issues.get(0).cutoff());
        assertThat(issues.get(1).closed()).isNull();
        assertThat(seeds.findings())
                .extracting(Finding::variant)
                .containsExactlyInAnyOrder("closed-early", "empty-window", "issue-twice");
    }

    /** The second of two was passed over, or the first, and nobody was told. */
    @Test
    void whatTwoRowsSayDifferentlyIsSaid() throws IOException {
        write("campaigns.csv", "campaign,aliases,kind", "抗震救灾,地震捐款、赈灾,donation", "助学,地震捐款,donation", "赈灾,,donation");
        write("activities.csv", "activity,aliases", "秩序维护,维持秩序", "引导,维持秩序");
        write("vocabulary.csv", "word,means", "毛毛虫,served", "毛毛虫,absent", "毛毛虫,served");
        write(
                "aliases.csv",
                "alias,person,department,role",
                "静水,王甲,,",
                "静水,李乙,,",
                "静水,王甲,,payer",
                "云,王甲,,",
                "云,王甲,综合处,");
        write("opening.csv", "year,figure,value", "2022,人次,12", "2022,服务人次,13");
        Seeds seeds = SeedReader.read(folder);
        assertThat(seeds.campaigns())
                .allSatisfy(campaign -> assertThat(campaign.aliases()).isEmpty());
        assertThat(seeds.activities())
                .allSatisfy(activity -> assertThat(activity.aliases()).isEmpty());
        assertThat(seeds.aliases()).extracting(Seeds.Alias::alias).containsOnly("云");
        assertThat(seeds.vocabulary()).containsEntry("毛毛虫", "served");
        assertThat(seeds.opening().get(2022)).containsValue("12");
        assertThat(seeds.findings())
                .extracting(Finding::variant)
                .containsExactlyInAnyOrder(
                        "alias-twice", "alias-twice", "alias-twice", "alias-twice", "name-twice", "name-twice");
    }

    @Test
    void readsChineseHeadersUnderATitleInGbk() throws IOException {
        Files.write(
                folder.resolve("issues.csv"),
                "简讯各期一览,,,\n年度,期号,总期号,截止时间\n2022年,34,95,2022年9月9日12时\n2022年,35,96,2022/9/19\n"
                        .getBytes(Charset.forName("GB18030")));
        Seeds seeds = SeedReader.read(folder);
        assertThat(seeds.findings()).isEmpty();
        assertThat(seeds.calendar().issues().get(0).cutoff()).isEqualTo(LocalDateTime.of(2022, 9, 9, 12, 0));
        assertThat(seeds.calendar().issues().get(0).date())
                .as("no date: the cutoff's")
                .isEqualTo(LocalDate.of(2022, 9, 9));
        assertThat(seeds.calendar().issues().get(1).cutoff())
                .as("a cutoff that is a day includes it")
                .isEqualTo(LocalDateTime.of(2022, 9, 19, 23, 59, 59));
    }

    @Test
    void readsAWorkbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("departments.xlsx"))) {
            var sheet = workbook.createSheet("部门");
            String[][] rows = {{"序号", "部门", "别名"}, {"2", "人事处", "人事、组织人事处"}, {"1", "综合处", "综合；办公室，总值班室"}};
            for (int r = 0; r < rows.length; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < 3; c++) {
                    row.createCell(c).setCellValue(rows[r][c]);
                }
            }
            workbook.write(out);
        }
        Seeds seeds = SeedReader.read(folder);
        assertThat(seeds.departments().inOrder()).containsExactly("综合处", "人事处");
        assertThat(seeds.departments().official("总值班室")).contains("综合处");
        assertThat(seeds.departments().official("组织人事处")).contains("人事处");
    }

    @Test
    void readsPeopleAndTheirNames() throws IOException {
        write("departments.csv", "order,department,aliases", "1,综合处,综合", "2,人事处,");
        write(
                "roster.csv",
                "staff_id,name,department,title,party_member,phone",
                "0001,朱　丹,综合,处长,是,130 0000 0000",
                "0002,扎西•顿珠,人事处,,群众,",
                "0003,李四,保卫处,干部,,abc");
        write("aliases.csv", "alias,person,department,role", "云淡风轻,朱丹,综合,same", "小李,李四,人事处,payer");
        Seeds seeds = SeedReader.read(folder);
        assertThat(seeds.roster())
                .containsExactly(
                        new Seeds.Member("0001", "朱丹", "综合处", "处长", true, "13000000000", ""),
                        new Seeds.Member("0002", "扎西·顿珠", "人事处", "", false, "", ""),
                        new Seeds.Member("0003", "李四", "保卫处", "干部", null, "", ""));
        assertThat(seeds.aliases())
                .containsExactly(new Seeds.Alias("云淡风轻", "朱丹", "综合处", false), new Seeds.Alias("小李", "李四", "人事处", true));
        assertThat(seeds.findings())
                .extracting(Finding::code)
                .containsExactly(Code.UNKNOWN_DEPARTMENT, Code.DAMAGED_IDENTIFIER);
        assertThat(seeds.findings()).allMatch(f -> f.file().equals("seeds/roster.csv") && f.row() == 4);
        assertThat(seeds.findings().toString()).as("no phone in a subject").doesNotContain("130 0000 0000");
    }

    @Test
    void readsCampaignsActivitiesWordsAndOpenings() throws IOException {
        write("issues.csv", "year,number,cutoff", "2022,34,2022-09-09T12:00");
        write(
                "campaigns.csv",
                "campaign,aliases,kind,starts,deadline",
                "抗震救灾捐款,地震捐款、救灾,donation,2022-09-05,9月8日",
                "邻里守望,,志愿,,",
                "慈善一日捐,,,,");
        write("activities.csv", "activity,aliases", "秩序维护,维持秩序、维护秩序");
        write("vocabulary.csv", "word,means", "泡汤,cancelled", "心意,amount");
        write(
                "opening.csv",
                "year,figure,value",
                "2022,donations.amount,\"12,600.50\"",
                "2022,volunteers.served,30",
                "2022,x,y");
        Seeds seeds = SeedReader.read(folder);
        assertThat(seeds.campaigns().get(0).aliases()).containsExactly("地震捐款", "救灾");
        assertThat(seeds.campaigns()).extracting(Seeds.Campaign::donation).containsExactly(true, false, true);
        assertThat(seeds.campaigns().get(0).deadline()).isEqualTo(LocalDate.of(2022, 9, 8));
        assertThat(seeds.activities().get(0).aliases()).containsExactly("维持秩序", "维护秩序");
        assertThat(seeds.vocabulary()).containsEntry("泡汤", "cancelled").containsEntry("心意", "amount");
        assertThat(seeds.opening().get(2022))
                .containsEntry("donations.amount", "12600.50")
                .containsEntry("volunteers.served", "30");
        assertThat(seeds.findings()).extracting(Finding::code).containsExactly(Code.BAD_AMOUNT);
    }

    @Test
    void whatIsMissingIsEmpty() throws IOException {
        Seeds seeds = SeedReader.read(folder);
        assertThat(seeds.calendar().issues()).isEmpty();
        assertThat(seeds.roster()).isEmpty();
        assertThat(seeds.departments().inOrder()).isEmpty();
        assertThat(seeds.findings()).isEmpty();
        assertThat(SeedReader.read(folder.resolve("nowhere")).campaigns()).isEmpty();
    }

    @Test
    void aBadRowIsAFindingAndTheOthersGoOn() throws IOException {
        write(
                "issues.csv",
                "year,number,cutoff,opens",
                "2022,34,2022-09-09T12:00,bald",
                "2022,34,2022-09-10T12:00,",
                "2022,35,soon,",
                "2022,36,,",
                "x,y,2022-09-09,",
                "2022,37,2022-09-30T12:00,");
        Seeds seeds = SeedReader.read(folder);
        assertThat(seeds.calendar().issues())
                .extracting(issue -> issue.id().number())
                .containsExactly(34, 37);
        assertThat(seeds.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        Code.BAD_DATE, Code.MALFORMED_ROW, Code.BAD_DATE, Code.MISSING_VALUE, Code.MALFORMED_ROW);
        assertThat(seeds.findings().stream().map(Finding::id).distinct()).hasSize(5);
    }

    @Test
    void aFileThatIsNoTableIsAFinding() throws IOException {
        Files.write(folder.resolve("issues.xlsx"), new byte[] {'P', 'K', 3, 4, 9, 9, 9});
        Files.write(folder.resolve("roster.csv"), "会议通知\n请参加会议。\n".getBytes(StandardCharsets.UTF_8));
        Seeds seeds = SeedReader.read(folder);
        assertThat(seeds.findings())
                .extracting(Finding::code, Finding::file)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Code.UNREADABLE_FILE, "seeds/issues.xlsx"),
                        org.assertj.core.groups.Tuple.tuple(Code.UNRECOGNISED_SHEET, "seeds/roster.csv"));
    }

    @Test
    void ofTwoFilesOfOneNameTheFirstCounts() throws IOException {
        write("activities.csv", "activity,aliases", "甲,");
        write("activities.txt", "activity,aliases", "乙,");
        Seeds seeds = SeedReader.read(folder);
        assertThat(seeds.activities()).extracting(Seeds.Activity::name).containsExactly("甲");
        assertThat(seeds.findings()).extracting(Finding::code).containsExactly(Code.DUPLICATE_FILE);
    }

    @Test
    void anAliasOfTwoDepartmentsIsNobodys() throws IOException {
        write("departments.csv", "order,department,aliases", "1,综合处,综合", "2,综合科,综合");
        Seeds seeds = SeedReader.read(folder);
        assertThat(seeds.departments().official("综合")).isEmpty();
        assertThat(seeds.findings()).extracting(Finding::code).containsExactly(Code.MALFORMED_ROW);
    }
}
