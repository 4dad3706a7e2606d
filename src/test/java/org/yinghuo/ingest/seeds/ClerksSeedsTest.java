package org.yinghuo.ingest.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Seeds;

/** Reference sheets as offices keep them, not as {@code init} writes them (rule clerks-seeds). */
class ClerksSeedsTest {

    @TempDir
    Path folder;

    private final XSSFWorkbook workbook = new XSSFWorkbook();

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private XSSFSheet sheet(String name, String... lines) {
        XSSFSheet sheet = workbook.createSheet(name);
        for (int r = 0; r < lines.length; r++) {
            var row = sheet.createRow(r);
            String[] cells = lines[r].split("\\|", -1);
            for (int c = 0; c < cells.length; c++) {
                if (!cells[c].isEmpty()) {
                    row.createCell(c).setCellValue(cells[c]);
                }
            }
        }
        return sheet;
    }

    private Seeds read(String name) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            workbook.write(out);
        }
        return SeedReader.read(folder);
    }

    private static String[] said(Seeds seeds) {
        return seeds.findings().stream()
                .map(one -> one.severity() + " " + one.code().word() + "/" + one.variant() + " " + one.file() + " "
                        + one.column())
                .toArray(String[]::new);
    }

    /** As HR sends it: sections with numbers and counts, people of none, and rows that nobody filled in. */
    @Test
    void sectionsOfARosterGiveTheirDepartment() throws IOException {
        write("departments.csv", "department", "综合处", "人事处");
        write(
                "花名册.csv",
                "序号,姓名,处室,职务",
                "局领导,,,",
                "1,方丁,,局长",
                "一、综合处（2人）,,,",
                "1,朱丹,,处长",
                "2,萤安,,",
                "3,,,",
                "4,萤平,,",
                "（二）人事处,,,",
                "1,牛森,,",
                "离职人员,,,",
                "1,熊倩,,");
        Seeds seeds = SeedReader.read(folder);
        assertThat(said(seeds)).isEmpty();
        assertThat(seeds.roster())
                .extracting(Seeds.Member::name, Seeds.Member::department)
                .containsExactly(
                        tuple("方丁", ""),
                        tuple("朱丹", "综合处"),
                        tuple("萤安", "综合处"),
                        tuple("萤平", "综合处"),
                        tuple("牛森", "人事处"),
                        tuple("熊倩", ""));
    }

    /** A text has no merged cells; one department that is missing is no such export. */
    @Test
    void departmentsThatWereMergedGoDownATextWhereEachStandsOnce() throws IOException {
        write("departments.csv", "department", "综合处", "人事处");
        write("花名册.csv", "处室,姓名", "综合处,朱丹", ",萤安", "人事处,牛森", ",熊倩", ",邓海");
        assertThat(SeedReader.read(folder).roster())
                .extracting(Seeds.Member::department)
                .containsExactly("综合处", "综合处", "人事处", "人事处", "人事处");
        write("花名册.csv", "处室,姓名", "综合处,朱丹", ",萤安", "综合处,牛森", ",熊倩", ",邓海");
        assertThat(SeedReader.read(folder).roster())
                .extracting(Seeds.Member::department)
                .containsExactly("综合处", "", "综合处", "", "");
    }

    @Test
    void blocksBesideEachOtherAreOneListAndStruckRowsAreSaid() throws IOException {
        XSSFSheet sheet = sheet("通讯录", "姓名|手机||姓名|手机", "朱丹|13000000001||牛森|13000000002", "萤安|13000000003||");
        var font = workbook.createFont();
        font.setStrikeout(true);
        var style = workbook.createCellStyle();
        style.setFont(font);
        sheet.getRow(2).getCell(0).setCellStyle(style);
        Seeds seeds = read("通讯录.xlsx");
        assertThat(seeds.roster())
                .extracting(Seeds.Member::name, Seeds.Member::phone)
                .containsExactly(tuple("朱丹", "13000000001"), tuple("牛森", "13000000002"), tuple("萤安", "13000000003"));
        assertThat(seeds.findings()).singleElement().satisfies(struck -> {
            assertThat(struck.variant()).isEqualTo("seed");
            assertThat(struck.args()).containsExactly("3");
        });
    }

    @Test
    void headingsSayTheSameInOtherWordsAndWithRemarks() throws IOException {
        write("部门表.csv", "部门一览表,,", "排序号,部门（处室）,其他叫法", "1,综合处,综合", "合计,1个,");
        write(
                "花名册.csv",
                "某某局花名册,,,,",
                "更新日期：2022年1月5日　　单位：人,,,,",
                "序号,姓名*,所在部门,政治面貌（党员/群众）,联系电话",
                "1,朱丹,综合处,中共党员,13000000001",
                "2,牛森,综合,群众,",
                "填表人：周文,,,,",
                "备注：以人事部门为准,,,,");
        write("期号表.csv", "年度,本年期号,统计起始,统计终止,封账时间", "2022,34,2022-09-01,2022-09-09 12:00,2022-09-20");
        Seeds seeds = SeedReader.read(folder);
        assertThat(said(seeds)).isEmpty();
        assertThat(seeds.departments().official("综合")).contains("综合处");
        assertThat(seeds.roster())
                .containsExactly(
                        new Seeds.Member("", "朱丹", "综合处", "", true, "13000000001", ""),
                        new Seeds.Member("", "牛森", "综合处", "", false, "", ""));
        assertThat(seeds.calendar().issues().get(0).closed()).isEqualTo(LocalDateTime.of(2022, 9, 20, 0, 0));
    }

    @Test
    void everySheetOfTheRosterCounts() throws IOException {
        write("部门表.csv", "次序,部门,别名", "1,综合处,综合", "2,人事处,");
        sheet("综合处", "工号|姓名|手机", "001|朱丹|13000000001", "002|牛森|");
        sheet("人事处", "工号|姓名|手机", "003|熊倩|");
        sheet("党员", "工号|姓名|部门|党员", "001|朱丹|综合处|是", "003|熊倩|人事处|是");
        sheet("填写示例", "工号|姓名|部门", "009|黄绚|人事处");
        sheet("必读", "工号不能重复", "示例（写在前面的表里才算数）", "工号|姓名|部门", "010|江雁|人事处");
        workbook.setSheetHidden(workbook.getSheetIndex(sheet("旧", "工号|姓名|部门", "008|邓海|人事处")), true);
        Seeds seeds = read("花名册.xlsx");
        assertThat(said(seeds)).isEmpty();
        assertThat(seeds.roster())
                .containsExactly(
                        new Seeds.Member("001", "朱丹", "综合处", "", true, "13000000001", ""),
                        new Seeds.Member("002", "牛森", "综合处", "", null, "", ""),
                        new Seeds.Member("003", "熊倩", "人事处", "", true, "", ""));
    }

    @Test
    void aHiddenSheetIsReadWhereItIsAlone() throws IOException {
        workbook.setSheetHidden(workbook.getSheetIndex(sheet("旧", "姓名|部门|党员", "邓海|人事处|是")), true);
        assertThat(read("花名册.xlsx").roster()).extracting(Seeds.Member::name).containsExactly("邓海");
        sheet("新", "姓名|部门|党员", "朱丹|综合处|是", "姓名|部门|党员", "牛森|综合处|否");
        assertThat(read("花名册.xlsx").roster()).extracting(Seeds.Member::name).containsExactly("朱丹", "牛森");
    }

    @Test
    void aDepartmentMayBeMergedDownOrStandAloneAboveItsPeople() throws IOException {
        write("部门表.csv", "次序,部门,别名", "1,综合处,", "2,人事处,");
        XSSFSheet sheet = sheet("人员", "部门|姓名|党员", "综合处|朱丹|是", "|牛森|否", "人事处（2人）", "|熊倩|是", "|黄绚|否");
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        assertThat(read("花名册.xlsx").roster())
                .extracting(one -> one.name() + " " + one.department())
                .containsExactly("朱丹 综合处", "牛森 综合处", "熊倩 人事处", "黄绚 人事处");
    }

    @Test
    void anIssueMayBeCalledAsItsTitleIs() throws IOException {
        write(
                "期号表.csv",
                "年份,期号,总期号,统计截止",
                "2022年,第34期（总第95期）,,9月9日12:00前",
                "2022年,第35期,总第96期,2022年9月19日止",
                "2022年,第36期,待定,2022年9月29日前");
        Seeds seeds = SeedReader.read(folder);
        assertThat(seeds.calendar().issues())
                .extracting(one -> one.id() + " " + one.cumulative() + " " + one.cutoff())
                .containsExactly("2022-34 95 2022-09-09T12:00", "2022-35 96 2022-09-19T23:59:59");
        assertThat(said(seeds)).containsExactly("ERROR bad-date/unreadable seeds/期号表.csv cutoff");
        write("期号表.csv", "年份,期号,总期号,统计截止", "2022,36,待定,2022-09-29");
        assertThat(said(SeedReader.read(folder)))
                .containsExactly("ERROR malformed-row/total-number seeds/期号表.csv cumulative");
    }

    @Test
    void nicknamesWordsAndOpeningsMayBeHeadedOtherwise() throws IOException {
        write("别名表.csv", "微信昵称,真实姓名,所在部门,关系", "小牛,牛森,,代捐");
        write("词汇表.csv", "词,对应", "到啦,已服务");
        write("期初数.csv", "年份,项目,累计", "2022年,累计服务人次,120人次", "2022年,累计捐款金额,\"12,600元\"");
        Seeds seeds = SeedReader.read(folder);
        assertThat(said(seeds)).isEmpty();
        assertThat(seeds.aliases()).containsExactly(new Seeds.Alias("小牛", "牛森", "", true));
        assertThat(seeds.vocabulary()).containsEntry("到啦", "已服务");
        assertThat(seeds.opening().get(2022))
                .containsEntry("volunteers.turns", "120")
                .containsEntry("donations.amount", "12600");
    }

    @Test
    void whatCannotBeReadIsSaidOnce() throws IOException {
        write("花名册.csv", "姓名,部门,政治面貌", "朱丹,综合处,退休党员", "牛森,综合处,退休党员", "熊倩,综合处,/");
        write("别名表.csv", "别名,姓名,关系", "云淡风轻,朱丹,家属", "小牛,牛森,本人");
        assertThat(said(SeedReader.read(folder)))
                .containsExactly(
                        "WARNING unknown-status/seed-member seeds/花名册.csv party_member",
                        "WARNING unknown-status/seed-role seeds/别名表.csv role");
    }

    /** Two rows of one sheet are two people, whatever they say; of two sheets each of them is who stands on the other. */
    @Test
    void namesakesStayTwo() throws IOException {
        sheet("人员", "工号|姓名|部门", "001|朱丹|综合处", "002|朱丹|综合处", "|牛森|综合处", "|牛森|综合处");
        sheet("党员", "姓名|部门|党员", "朱丹|综合处|是", "牛森|综合处|是", "牛森|综合处|是");
        sheet("领导", "姓名|部门|职务", "朱丹|综合处|处长", "朱丹|综合处|副处长");
        assertThat(read("花名册.xlsx").roster())
                .extracting(one -> one.staffId() + " " + one.name() + " " + one.title() + " " + one.partyMember())
                .containsExactly("001 朱丹 处长 true", "002 朱丹 副处长 null", " 牛森  true", " 牛森  true");
    }

    @Test
    void aBlankPartsNothingWhereASignDoes() throws IOException {
        write("活动表.csv", "活动,别名", "信息录入,核酸检测 信息录入、登记信息");
        assertThat(SeedReader.read(folder).activities().get(0).aliases()).containsExactly("核酸检测信息录入", "登记信息");
    }

    @Test
    void aColumnThatMayBeTheOneMissingIsSaid() throws IOException {
        write("花名册.csv", "姓名,部门,组织关系,爱好", "朱丹,综合处,党员,棋", "牛森,综合处,群众,");
        assertThat(said(SeedReader.read(folder)))
                .containsExactly(
                        "WARNING unread-column/seed seeds/花名册.csv 组织关系", "INFO unread-column/seed seeds/花名册.csv 爱好");
        write("花名册.csv", "姓名,部门,党员,爱好", "朱丹,综合处,是,棋", "牛森,综合处,否,");
        assertThat(said(SeedReader.read(folder))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"维持秩序、维护秩序", "维持秩序 维护秩序", "维持秩序/维护秩序", "维持秩序；维护秩序", "维持秩序 | 维护秩序"})
    void otherNamesMayBePartedInManyWays(String aliases) throws IOException {
        write("活动表.csv", "活动,别名", "秩序维护," + aliases);
        assertThat(SeedReader.read(folder).activities().get(0).aliases()).containsExactly("维持秩序", "维护秩序");
    }

    @Test
    void aFilesNameMaySayMoreThanTheSheets() throws IOException {
        write("2022.9 职工花名册（最新）.csv", "姓名,部门,党员", "朱丹,综合处,是");
        write("活动安排.csv", "活动,日期", "秩序维护,9月3日");
        write("花名册说明.txt", "每年一月更新");
        Seeds seeds = SeedReader.read(folder);
        assertThat(seeds.roster()).hasSize(1);
        assertThat(said(seeds)).containsExactly("WARNING unrecognised-sheet/seed-name seeds/活动安排.csv ");
    }

    @Test
    void theVeryNameComesBeforeOthersThatHoldIt() throws IOException {
        write("党员花名册.csv", "姓名,部门,党员", "朱丹,综合处,是");
        write("花名册.csv", "姓名,部门,党员", "朱丹,综合处,是", "牛森,综合处,否");
        Seeds seeds = SeedReader.read(folder);
        assertThat(seeds.roster()).hasSize(2);
        assertThat(said(seeds)).containsExactly("INFO duplicate-file/ seeds/党员花名册.csv ");
    }
}
