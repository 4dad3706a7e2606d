package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.ingest.reading.Paper.Format;
import org.yinghuo.model.Donation;

/** Small sheets that no header explains: people across, one person's form, gifts and names in lines of text (rule turned-sheets). */
class TurnedSheetsTest {

    @ParameterizedTest
    @EnumSource(Format.class)
    void peopleAcrossAndDaysDown(Format format) {
        var understood = Paper.of("9月锦绣社区志愿服务记录", "日期|朱丹|熊倩|黄绚", "9月3日|√|√|", "9月4日||√|3")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "B3 朱丹 - - 锦绣社区 2022-09-03 served",
                        "C3 熊倩 - - 锦绣社区 2022-09-03 served",
                        "C4 熊倩 - - 锦绣社区 2022-09-04 served",
                        "D4 黄绚 - - 锦绣社区 2022-09-04 3h served");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void headingsDownTheFirstColumn() {
        var understood = Paper.of("助学捐款登记", "姓名|朱丹|熊倩|合计", "部门|综合处|人事处|", "金额|100|若干|100", "日期|9月6日|9月7日|")
                .read();
        assertThat(understood.lines()).containsExactly("B2 朱丹 综合处 100.00 2022-09-06 助学捐款", "C2 bad-amount", "D2 TOTAL");
        assertThat(understood.found()).containsExactly("bad-amount/unreadable 4");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void onePersonsForm(Format format) {
        var understood = Paper.of("志愿服务登记表|||", "姓名|朱丹|部门|综合处", "服务日期|9月3日|服务地点|锦绣社区", "服务内容|秩序维护|服务时长|3小时", "备注|||")
                .read(format);
        assertThat(understood.lines()).containsExactly("B2 朱丹 综合处 秩序维护 锦绣社区 2022-09-03 3h served");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void labelsDownAFormOfOne() {
        assertThat(Paper.of("志愿者报名表", "姓名|朱丹", "部门|综合处", "政治面貌|中共党员", "报名活动|秩序维护", "参加日期|9月3日")
                        .read()
                        .lines())
                .containsExactly("B2 朱丹 综合处 秩序维护 - 2022-09-03 registered");
    }

    @Test
    void formsBeneathEachOther() {
        assertThat(Paper.of(
                                "志愿服务登记表",
                                "姓名|朱丹|部门|综合处",
                                "服务日期|9月3日|服务内容|秩序维护",
                                "志愿服务登记表",
                                "姓名|熊倩|部门|人事处",
                                "服务日期|9月4日|服务内容|秩序维护")
                        .read()
                        .lines())
                .containsExactly("B2 朱丹 综合处 秩序维护 - 2022-09-03 served", "B5 熊倩 人事处 秩序维护 - 2022-09-04 served");
    }

    @Test
    void aBlankFormIsRefused() {
        assertThat(Paper.of("志愿服务登记表", "姓名||部门|", "服务日期||服务内容|").read().lines()).isEmpty();
    }

    @Test
    void giftsInLinesOfText() {
        var understood = Paper.of("9月6日助学捐款名单", "综合处：黄绚200元、朱丹等3人1,300元", "人事处：熊倩50元", "合计：1550元")
                .read();
        assertThat(understood.lines())
                .extracting(line -> line.replaceAll(" 2022-09-06.*", ""))
                .containsExactly("A2/1 黄绚 综合处 200.00", "A2/2 朱丹 综合处 1300.00", "A3 熊倩 人事处 50.00", "A4 TOTAL");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void textThatTellsASumOtherwiseIsRefused() {
        for (String line : new String[] {"本次捐款标准为100元", "综合处：黄绚捐了200元，非常感谢", "打印纸：200元一箱"}) {
            assertThat(Paper.of("9月6日助学捐款", line, "熊倩50元").read().lines()).isEmpty();
        }
    }

    @Test
    void namesBesideTheirDepartments() {
        assertThat(Paper.of("9月3日锦绣社区志愿服务人员名单", "综合处：黄绚、朱丹", "人事处：熊倩").read().lines())
                .extracting(line -> line.split(" ")[1] + " " + line.split(" ")[2])
                .containsExactly("黄绚 综合处", "朱丹 综合处", "熊倩 人事处");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void giftsWithTheirSumsInOneCell(Format format) {
        var understood = Paper.of("助学捐款情况 2022年9月6日", "部门|捐款人及金额|合计", "综合处|黄绚200元、熊倩（100元）|#300", "人事处|牛森50元|#50")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "B3/1 黄绚 综合处 200.00 2022-09-06 助学捐款",
                        "B3/2 熊倩 综合处 100.00 2022-09-06 助学捐款",
                        "B4 牛森 人事处 50.00 2022-09-06 助学捐款");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void giftsInOneCellThatTheirSumContradictsAreRefused() {
        assertThat(Paper.of("助学捐款情况 2022年9月6日", "部门|捐款人及金额|合计", "综合处|黄绚200元、熊倩100元|#350")
                        .read()
                        .entries())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"姓名|服务1日期|服务1内容|服务2日期|服务2内容", "姓名|第一次服务日期|第一次服务内容|第二次服务日期|第二次服务内容", "姓名|日期1|服务内容1|日期2|服务内容2"})
    void columnsThatComeAgainWithANumber(String header) {
        var understood = Paper.of("志愿服务记录表", header, "朱丹|9月3日|秩序维护|9月5日|信息录入", "熊倩|9月4日|秩序维护||")
                .read();
        assertThat(understood.lines().stream().map(line -> line.substring(3)).toList())
                .containsExactly(
                        "朱丹 - 秩序维护 - 2022-09-03 served",
                        "朱丹 - 信息录入 - 2022-09-05 served",
                        "熊倩 - 秩序维护 - 2022-09-04 served");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void aLengthThatNoNumberOwnsLeavesThemAlone() {
        assertThat(Paper.of("志愿服务记录表", "姓名|日期1|服务内容1|日期2|服务内容2|时长", "朱丹|9月3日|秩序维护|9月5日|信息录入|5")
                        .read()
                        .lines())
                .noneMatch(line -> line.endsWith("served"));
    }

    @Test
    void namesThatFillRowAfterRowAreAList() {
        assertThat(Paper.of(
                                "志愿服务人员名单",
                                "服务内容：环境清洁 时间：2022年9月3日",
                                "综合处（3人）",
                                "朱丹|熊倩|黄绚",
                                "人事处（2人）",
                                "牛森|邓海",
                                "合计5人",
                                "以上人员已完成服务。")
                        .read()
                        .lines())
                .containsExactly(
                        "A4 朱丹 综合处 环境清洁 - 2022-09-03 served",
                        "B4 熊倩 综合处 环境清洁 - 2022-09-03 served",
                        "C4 黄绚 综合处 环境清洁 - 2022-09-03 served",
                        "A6 牛森 人事处 环境清洁 - 2022-09-03 served",
                        "B6 邓海 人事处 环境清洁 - 2022-09-03 served",
                        "A7 TOTAL");
        assertThat(Paper.of("9月3日环境清洁志愿服务人员名单", "综合处|朱丹|熊倩|", "人事处|牛森|邓海|黄绚")
                        .read()
                        .lines())
                .hasSize(5)
                .contains("B2 朱丹 综合处 环境清洁 - 2022-09-03 served", "D3 黄绚 人事处 环境清洁 - 2022-09-03 served");
    }

    @Test
    void aDepartmentMayCountTheGiversBehindIt() {
        assertThat(Paper.of("助学捐款名单 2022年9月6日", "综合处（2人）：朱丹200元、熊倩50元", "人事处 1人：牛森30元", "合计：3人，280元")
                        .read()
                        .lines())
                .hasSize(4)
                .anyMatch(line -> line.contains("牛森 人事处 30.00"));
    }

    @Test
    void namesOneBelowAnotherAreAListWhereATitleSaysOfWhat() {
        assertThat(Paper.of("9月3日河道清理志愿者名单", "朱丹", "熊倩", "黄绚", "牛森").read().lines())
                .hasSize(4)
                .contains("A2 朱丹 - 河道清理 - 2022-09-03 served");
        assertThat(Paper.of("9月3日河道清理志愿者名单：", "朱丹、熊倩、黄绚、牛森").read().lines()).hasSize(4);
        // They may be those that other sheets' cells are chosen from.
        assertThat(Paper.of("朱丹", "熊倩", "黄绚", "牛森")
                        .named("9月3日河道清理志愿者名单")
                        .read()
                        .lines())
                .isEmpty();
    }

    @Test
    void aChatsGiftsMaySpellTheirSumsAndNameDepartments() {
        assertThat(Paper.of(
                                "助学捐款 9月6日 单位：元",
                                "1. 综合处 朱丹 100",
                                "2. 综合处熊倩 200",
                                "3. 黄绚：五十元",
                                "4. 牛森 一百",
                                "5. 人事处全体 1000元")
                        .read()
                        .entries())
                .extracting(entry -> ((Donation) entry).amount().toString())
                .containsExactly("100.00", "200.00", "50.00", "100.00", "1000.00");
    }
}
