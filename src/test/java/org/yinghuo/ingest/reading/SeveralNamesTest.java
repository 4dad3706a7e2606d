package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.ingest.reading.Paper.Format;

/** Form 7: several names in one cell. */
class SeveralNamesTest {

    @ParameterizedTest
    @EnumSource(Format.class)
    void inAServiceEachNameIsAnEntry(Format format) {
        var understood = Paper.of("志愿服务分组", "部门|岗位|服务地点|日期|服务时长|姓名", "综合处|秩序维护|锦绣社区|9月3日|3|熊倩、黄绚，牛森")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "A3:F3/1 熊倩 综合处 秩序维护 锦绣社区 2022-09-03 3h served",
                        "A3:F3/2 黄绚 综合处 秩序维护 锦绣社区 2022-09-03 3h served",
                        "A3:F3/3 牛森 综合处 秩序维护 锦绣社区 2022-09-03 3h served");
        assertThat(understood.entries().stream().map(entry -> entry.content()).distinct())
                .hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void inAGiftTheyGaveTogether(Format format) {
        assertThat(Paper.of("助学捐款 2022年9月5日", "姓名|部门|金额", "熊倩、黄绚|综合处|300", "张三等3人|人事处|90")
                        .read(format)
                        .lines())
                .containsExactly(
                        "A3:C3 熊倩、黄绚 综合处 300.00 2022-09-05 助学捐款 2 people",
                        "A4:C4 张三 人事处 90.00 2022-09-05 助学捐款 3 people");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "综合处：朱丹；人事处：牛森、熊倩",
                "综合处朱丹、人事处牛森、熊倩",
                "综合处（朱丹）、人事处（牛森、熊倩）",
                "朱丹（综合处）、牛森（人事处）、熊倩（人事处）",
                "朱丹 综合处 牛森 熊倩 人事处",
                "1.综合处：朱丹 2.人事处：牛森、熊倩",
                "综合处处长朱丹、人事处一级主任科员牛森、人事处熊倩",
                "综合：朱丹，人事处：牛森 熊倩"
            })
    void eachNameInACellIsOfTheDepartmentItStandsWith(String names) {
        assertThat(Paper.of("2022年9月3日秩序维护志愿服务情况", "地点|参加人员", "幸福社区|" + names)
                        .read()
                        .lines())
                .containsExactly(
                        "A3:B3/1 朱丹 综合处 秩序维护 幸福社区 2022-09-03 served",
                        "A3:B3/2 牛森 人事处 秩序维护 幸福社区 2022-09-03 served",
                        "A3:B3/3 熊倩 人事处 秩序维护 幸福社区 2022-09-03 served");
    }

    @Test
    void aStatusThatNamesSomeOfARowIsTheirs() {
        assertThat(Paper.of("秩序维护志愿服务", "日期|班次|岗位|值守人员|到岗情况", "9月3日|上午|一号门|黄绚、邓海|黄绚未到", "9月3日|下午|一号门|朱丹、牛森|朱丹请假，其余到岗")
                        .read()
                        .lines())
                .extracting(line -> line.split(" ")[1] + line.substring(line.lastIndexOf(' ')))
                .containsExactly("黄绚 absent", "邓海 served", "朱丹 cancelled", "牛森 served");
    }

    @Test
    void whomARemarkExceptsIsAsked() {
        var understood = Paper.of("秩序维护志愿服务", "日期|岗位|值守人员|备注", "9月3日|一号门|朱丹、牛森|牛森请假", "9月4日|一号门|葛亮、熊倩|除熊倩外均到岗")
                .read();
        assertThat(understood.lines())
                .extracting(line -> line.split(" ")[1] + line.substring(line.lastIndexOf(' ')))
                .containsExactly("朱丹 served", "牛森 cancelled", "葛亮 served", "熊倩 served");
        assertThat(understood.found()).containsExactly("unknown-status/served 4");
    }

    @Test
    void aWholeNameBesideItsPartsIsTheName() {
        assertThat(Paper.of(
                                "Name|Donor's First Name|Donor's Last Name|Campaign|Amount|Currency|Processing"
                                        + " Fee|Donated At|Status",
                                "Mei Zhang|Mei|Zhang|抗震救灾捐款|100.00|CNY|3.2|2022-09-05 14:20:11|paid",
                                "SMITH, John|John|Smith|抗震救灾捐款|50.00|CNY|1.7|2022-09-06 09:01:00|paid")
                        .read()
                        .lines())
                .containsExactly(
                        "A2:I2 Mei Zhang - 100.00 2022-09-05 抗震救灾捐款", "A3:I3 John SMITH - 50.00 2022-09-06 抗震救灾捐款");
        assertThat(Paper.of("姓氏|姓名|捐款金额|捐款日期", "欧阳|欧阳娜|100|2022-09-05", "朱|丹|50|2022-09-05")
                        .read()
                        .lines())
                .containsExactly("A2:D2 欧阳娜 - 100.00 2022-09-05 -", "A3:D3 朱丹 - 50.00 2022-09-05 -");
    }

    @Test
    void aDepartmentBesideANameOutweighsARowsOnlyWhereThereAreSeveral() {
        assertThat(Paper.of("2022年9月3日秩序维护志愿服务情况", "牵头处室|参加人员", "办公室|综合处朱丹、人事处牛森", "人事处|朱丹（综合处）")
                        .read()
                        .lines())
                .containsExactly(
                        "A3:B3/1 朱丹 综合处 秩序维护 - 2022-09-03 served",
                        "A3:B3/2 牛森 人事处 秩序维护 - 2022-09-03 served",
                        "A4:B4 朱丹 人事处 秩序维护 - 2022-09-03 served");
    }

    @ParameterizedTest
    @ValueSource(strings = {"总时长", "总时长（小时）", "活动总时长(h)", "服务总工时"})
    void aLengthOfAllBesideSeveralNamesIsAsked(String heading) {
        var understood = Paper.of("志愿服务", "姓名|服务内容|日期|" + heading, "朱丹、熊倩|秩序维护|9月3日|6", "牛森|秩序维护|9月3日|2")
                .read();
        assertThat(understood.lines().toString())
                .contains("牛森 - 秩序维护 - 2022-09-03 2h")
                .doesNotContain("6h");
        assertThat(understood.found())
                .allMatch(found -> found.equals("bad-hours/several-people 3"))
                .isNotEmpty();
    }

    @Test
    void whatEachOfSeveralServicesTookIsTakenAsOften() {
        assertThat(Paper.of("志愿服务", "姓名|服务内容|日期|服务次数|每次时长", "朱丹|秩序维护|9月3日|2|1.5", "熊倩|秩序维护|9月3日|1|2")
                        .read()
                        .lines()
                        .toString())
                .contains(" 3h", " 2h");
    }
}
