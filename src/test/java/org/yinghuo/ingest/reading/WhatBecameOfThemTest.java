package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of those listed, where boxes, plans, reasons and columns of names say it (rules unsigned-row, really-happened). */
class WhatBecameOfThemTest {

    @ParameterizedTest
    @ValueSource(strings = {"☑到场 □未到;□到场 ☑未到", "到场☑ 未到□;到场□ 未到☑", "（√）到场（ ）未到;（ ）到场（√）未到", "□√到场 □未到;□到场 □√未到"})
    void aTickedBoxIsTheAnswer(String answers) {
        String[] each = answers.split(";");
        var understood = Paper.of("秩序维护志愿服务（9月3日）", "姓名|到场情况", "朱丹|" + each[0], "熊倩|" + each[1])
                .read();
        assertThat(understood.lines())
                .containsExactly("A3:B3 朱丹 - 秩序维护 - 2022-09-03 served", "A4:B4 熊倩 - 秩序维护 - 2022-09-03 absent");
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"计划日期|实际日期|2022-09-03|2022-09-04", "计划时长|实际时长|#3|#2", "计划到岗|实际到岗|8:00|8:05"})
    void whatWasDoneOutweighsWhatWasPlanned(String columns) {
        String[] each = columns.split("\\|");
        boolean day = each[2].startsWith("2022");
        var understood = Paper.of(
                        day ? "防汛值守志愿服务" : "防汛值守志愿服务（9月4日）",
                        "姓名|" + each[0] + "|" + each[1],
                        "朱丹|" + each[2] + "|" + each[3],
                        "熊倩|" + each[2] + "|")
                .read();
        assertThat(understood.lines().get(0)).contains("朱丹", "2022-09-04").endsWith("served");
        assertThat(understood.lines().get(1)).contains("熊倩").endsWith("absent");
        assertThat(understood.found()).anyMatch(one -> one.contains("unsigned-row"));
    }

    @Test
    void whoHasAReasonDidNotCome() {
        var understood = Paper.of("防汛值守志愿服务人员名单（9月3日）", "姓名|是否参加|未参加原因", "朱丹|是|", "熊倩||出差", "黄绚|是|无")
                .read();
        assertThat(understood.lines())
                .hasSize(3)
                .filteredOn(line -> line.endsWith("served"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"报名人员|候补人员|实到人员", "应到人员|候补人员|到场人员"})
    void columnsOfNamesSayWhatBecameOfEach(String columns) {
        var understood = Paper.of("志愿服务活动统计", "活动|日期|" + columns, "秩序维护|9月3日|朱丹、熊倩|牛森|朱丹、牛森")
                .read();
        assertThat(understood.lines())
                .containsExactlyInAnyOrder(
                        "E3/1 朱丹 - 秩序维护 - 2022-09-03 served",
                        "E3/2 牛森 - 秩序维护 - 2022-09-03 served",
                        "C3 熊倩 - 秩序维护 - 2022-09-03 registered");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void unnamedPeopleCameWithThoseWhoCame() {
        var understood = Paper.of("秩序维护志愿服务", "日期|参加人数|参加人员|请假人员", "9月3日|#3|朱丹、黄绚|熊倩", "9月4日|#2|朱丹、黄绚|熊倩")
                .read();
        assertThat(understood.lines())
                .hasSize(7)
                .filteredOn(line -> line.endsWith("served"))
                .hasSize(5);
    }

    @Test
    void aRosterMayNameWhoStandsBy() {
        var understood = Paper.of(
                        "护学岗志愿服务值班表（2022年9月）", "日期|上学（7:40-8:40）|放学16:30-17:30|候补", "9月5日|朱丹|熊倩|黄绚", "9月6日|熊倩|朱丹|黄绚")
                .read();
        assertThat(understood.lines())
                .filteredOn(line -> line.endsWith("served"))
                .hasSize(4);
        assertThat(understood.lines())
                .filteredOn(line -> line.endsWith("waitlisted"))
                .hasSize(2);
    }

    /** In a list of those who put their names down 是否参加 asks what they mean to do. */
    @Test
    void whoSaysYesHasPutTheirNameDown() {
        var understood = Paper.of("秩序维护志愿服务报名表（9月3日）", "姓名|是否参加", "朱丹|否", "熊倩|是", "黄绚|□是 ☑否")
                .read();
        assertThat(understood.lines())
                .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
                .containsExactly("cancelled", "registered", "cancelled");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void nobodyKnowsHowManyAWholeDepartmentIs() {
        var understood =
                Paper.of("秩序维护志愿服务（9月3日）", "姓名|时长", "综合处全体|#2", "人事处全体5人|#2").read();
        assertThat(understood.found()).containsExactly("implausible/everybody 3");
    }

    @Test
    void placesAcrossTellWhereEachServed() {
        var understood = Paper.of("社区志愿服务时长（9月3日）", "姓名|和平社区|新桥社区|合计", "朱丹|#2||#2", "黄绚|#1|#2|#3")
                .read();
        assertThat(understood.lines())
                .filteredOn(line -> line.endsWith("served"))
                .hasSize(3)
                .anyMatch(line -> line.contains("黄绚") && line.contains("新桥社区") && line.contains("2h"));
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void whatIsCountedMayStandInAHeadingsBrackets() {
        var understood = Paper.of("义务植树志愿活动登记表（9月3日）", "姓名|部门|植树（棵）", "朱丹|综合处|#5", "熊倩|综合处|#3")
                .read();
        assertThat(understood.lines()).hasSize(2);
        assertThat(understood.found()).isEmpty();
    }
}
