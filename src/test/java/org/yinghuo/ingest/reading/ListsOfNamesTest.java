package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.ingest.reading.Paper.Format;

/** Lists of people as they are typed in a hurry: one column, what became of whom in headings, teams with their leader. */
class ListsOfNamesTest {

    private static final String TITLE = "2022年9月3日幸福社区秩序维护志愿者报名";

    @ParameterizedTest
    @CsvSource({
        "1. 朱丹 综合处,综合处",
        "2、朱丹-综合处,综合处",
        "朱丹 综合处 科员,综合处",
        "朱丹 综合处 13000000001,综合处",
        "综合处 朱丹,综合处",
        "朱丹（综合处）,综合处",
        "朱丹 综合处 可以,综合处",
        "朱丹 13000000001,-"
    })
    void aLineOfAGroupChatIsOnePerson(String written, String department) {
        assertThat(Paper.of(TITLE, "姓名", written).read().lines())
                .containsExactly("A3 朱丹 " + department + " 秩序维护 幸福社区 2022-09-03 registered");
    }

    @Test
    void namesakesToldApartByALetterDoNotVanish() {
        assertThat(Paper.of(TITLE, "姓名", "王芳A", "王芳B", "请各处室于9月2日前报送").read().lines())
                .containsExactly(
                        "A3 王芳A - 秩序维护 幸福社区 2022-09-03 registered", "A4 王芳B - 秩序维护 幸福社区 2022-09-03 registered");
    }

    @Test
    void severalNamesBesideADepartmentAreSeveralPeople() {
        assertThat(Paper.of(TITLE, "姓名|备注", "朱丹 牛森 综合处|").read().lines())
                .containsExactly(
                        "A3/1 朱丹 综合处 秩序维护 幸福社区 2022-09-03 registered", "A3/2 牛森 综合处 秩序维护 幸福社区 2022-09-03 registered");
    }

    @ParameterizedTest
    @CsvSource({
        "二、候补人员,waitlisted",
        "候补：,waitlisted",
        "候补名单（1人）,waitlisted",
        "未录取人员,waitlisted",
        "请假人员,cancelled",
        "取消报名,cancelled",
        "缺席人员：,absent",
        "实到人员,served",
        "正式人员,registered"
    })
    void aSectionSaysWhatBecameOfEveryoneInIt(String section, String status) {
        var understood = Paper.of(TITLE, "序号|姓名|部门", "#1|朱丹|综合处", section, "#1|牛森|人事处", "#2|熊倩|人事处")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A3:C3 朱丹 综合处 秩序维护 幸福社区 2022-09-03 registered",
                        "A5:C5 牛森 人事处 秩序维护 幸福社区 2022-09-03 " + status,
                        "A6:C6 熊倩 人事处 秩序维护 幸福社区 2022-09-03 " + status);
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022年9月3日秩序维护志愿者候补名单", "2022年9月3日秩序维护志愿服务候补人员名单"})
    void aTitleSaysSoToo(String title) {
        assertThat(Paper.of(title, "姓名|部门|服务内容", "朱丹|综合处|秩序维护").read().lines().get(0))
                .endsWith("waitlisted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022年9月3日秩序维护志愿者报名及候补名单", "2022年9月3日秩序维护志愿者报名表"})
    void aTitleThatSpeaksOfOthersTooSaysNothing(String title) {
        assertThat(Paper.of(title, "姓名|部门|服务内容", "朱丹|综合处|秩序维护").read().lines().get(0))
                .endsWith("registered");
    }

    @Test
    void aLineBeneathTheListMayNameThoseWhoDidNotCome() {
        var understood = Paper.of(
                        "2022年9月3日秩序维护志愿服务签到表", "姓名|部门|时长", "朱丹|综合处|3", "请假人员：牛森（人事处）、熊倩", "缺席：黄绚", "候补：无", "请假：2人")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A3:C3 朱丹 综合处 秩序维护 - 2022-09-03 3h served",
                        "A4/1 牛森 人事处 秩序维护 - 2022-09-03 cancelled",
                        "A4/2 熊倩 - 秩序维护 - 2022-09-03 cancelled",
                        "A5 黄绚 - 秩序维护 - 2022-09-03 absent");
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "牛森（取消）,cancelled",
        "牛森(请假),cancelled",
        "牛森（候补1）,waitlisted",
        "牛森（未到）,absent",
        "牛森（上午请假）,registered",
        "牛森（中途请假）,registered",
        "牛森（女）,registered",
        "牛森（N）,registered"
    })
    void whatStandsBehindANameMaySayThatSomebodyDidNotCome(String written, String status) {
        assertThat(Paper.of(TITLE, "姓名|部门", "朱丹|综合处", written + "|人事处")
                        .read()
                        .lines()
                        .get(1))
                .endsWith(status);
        assertThat(Paper.of(TITLE, "姓名|部门", "朱丹、" + written + "|人事处").read().lines())
                .hasSize(2)
                .first()
                .asString()
                .endsWith("registered");
    }

    @Test
    void aRowsOwnStatusOutweighsItsSection() {
        assertThat(Paper.of(TITLE, "姓名|部门|状态", "候补人员", "牛森|人事处|到岗").read().lines())
                .containsExactly("A4:C4 牛森 人事处 秩序维护 幸福社区 2022-09-03 served");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void blocksSideBySideAreHeadedByWhatBecameOfPeople(Format format) {
        assertThat(Paper.of(TITLE, "录取人员|部门|候补人员|部门", "朱丹|综合处|牛森|人事处", "熊倩|人事处||")
                        .read(format)
                        .lines())
                .containsExactly(
                        "A3:B3 朱丹 综合处 秩序维护 幸福社区 2022-09-03 registered",
                        "C3:D3 牛森 人事处 秩序维护 幸福社区 2022-09-03 waitlisted",
                        "A4:B4 熊倩 人事处 秩序维护 幸福社区 2022-09-03 registered");
    }

    @Test
    void columnsOfNamesAreAllReadAsTheirHeadingsSay() {
        assertThat(Paper.of("2022年9月3日幸福社区秩序维护", "部门|实到人员|请假人员|缺席人员", "综合处|朱丹、牛森|熊倩|", "人事处|黄绚||朱一")
                        .read()
                        .lines())
                .containsExactly(
                        "B3/1 朱丹 综合处 秩序维护 幸福社区 2022-09-03 served",
                        "B3/2 牛森 综合处 秩序维护 幸福社区 2022-09-03 served",
                        "C3 熊倩 综合处 秩序维护 幸福社区 2022-09-03 cancelled",
                        "B4 黄绚 人事处 秩序维护 幸福社区 2022-09-03 served",
                        "D4 朱一 人事处 秩序维护 幸福社区 2022-09-03 absent");
    }

    @Test
    void whoLeadsATeamServesWithIt() {
        assertThat(Paper.of("2022年9月3日秩序维护志愿服务分组", "组别|组长|组员|服务社区", "第一组|朱丹|朱丹、牛森|幸福社区", "第二组|黄绚|朱一|锦绣社区")
                        .read()
                        .lines())
                .containsExactly(
                        "B3 朱丹 - 秩序维护 幸福社区 2022-09-03 served",
                        "C3 牛森 - 秩序维护 幸福社区 2022-09-03 served",
                        "B4 黄绚 - 秩序维护 锦绣社区 2022-09-03 served",
                        "C4 朱一 - 秩序维护 锦绣社区 2022-09-03 served");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void namesSideBySideUnderOneHeadingAreAllRead(Format format) {
        var understood = Paper.of("2022年9月3日秩序维护志愿服务", "部门|人员|||备注", "综合处|朱丹|牛森|熊倩|", "人事处|黄绚|朱一||")
                .merge("B2:D2")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "B3 朱丹 综合处 秩序维护 - 2022-09-03 served",
                        "C3 牛森 综合处 秩序维护 - 2022-09-03 served",
                        "D3 熊倩 综合处 秩序维护 - 2022-09-03 served",
                        "B4 黄绚 人事处 秩序维护 - 2022-09-03 served",
                        "C4 朱一 人事处 秩序维护 - 2022-09-03 served");
    }

    @ParameterizedTest
    @ValueSource(strings = {"组长", "代签", "带队", "候补"})
    void aWordBesideANameIsNobody(String word) {
        assertThat(Paper.of("2022年9月3日秩序维护志愿服务", "部门|姓名|", "综合处|朱丹|" + word, "人事处|黄绚|")
                        .read()
                        .lines())
                .hasSize(2);
    }

    @Test
    void aLeaderBesideSinglePeopleIsTheirsToNameAndNoEntry() {
        assertThat(Paper.of("2022年9月3日秩序维护志愿服务", "姓名|部门|组长", "牛森|综合处|朱丹", "熊倩|综合处|朱丹")
                        .read()
                        .lines())
                .hasSize(2);
    }

    @Test
    void aChatsListMayPutDepartmentsPicturesAndPhonesBesideTheNames() {
        assertThat(Paper.of(
                                "接龙",
                                "9月3日（周六）上午8:30，锦绣社区环境清洁，欢迎报名，限5人",
                                "1. 综合处 朱丹",
                                "2. 综合处-熊倩",
                                "3. 牛森🌸",
                                "4. 人事处邓海 13000000004")
                        .read()
                        .lines())
                .containsExactly(
                        "A3 朱丹 综合处 环境清洁 锦绣社区 2022-09-03 08:30 registered",
                        "A4 熊倩 综合处 环境清洁 锦绣社区 2022-09-03 08:30 registered",
                        "A5 牛森 - 环境清洁 锦绣社区 2022-09-03 08:30 registered",
                        "A6 邓海 人事处 环境清洁 锦绣社区 2022-09-03 08:30 registered");
    }

    @Test
    void aNameTwiceBesideOneSumGaveOnce() {
        assertThat(Paper.of("助学捐款登记表", "姓名|姓名|日期|金额", "朱丹|朱丹|9月5日|100").read().lines())
                .hasSize(1);
    }
}
