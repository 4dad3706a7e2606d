package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.ingest.reading.Paper.Format;
import org.yinghuo.model.Seeds;

/** A table of what one person did, a line or the sheet's name telling who (rule turned-sheets). */
class OnePersonsTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"姓名：朱丹|部门：综合处|", "姓名|朱丹|部门|综合处", "志愿者姓名：朱丹  部门：综合处||", "姓名：|朱丹|部门：|综合处"})
    void aLineAboveItSaysWhoseItIs(String line) {
        Understood understood = Paper.of(
                        "志愿服务记录表", line, "序号|日期|服务内容|时长", "1|9月3日|秩序维护|3", "2|9月4日|信息录入|2", "3|||", "|合计||5", "本人签字：")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A4:D4 朱丹 综合处 秩序维护 - 2022-09-03 3h served",
                        "A5:D5 朱丹 综合处 信息录入 - 2022-09-04 2h served",
                        "B7:D7 TOTAL");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void severalPeoplesTablesMayStandOneBeneathTheOther() {
        assertThat(Paper.of("志愿服务记录", "姓名：朱丹", "日期|服务内容|时长", "9月3日|秩序维护|3", "姓名：牛森", "日期|服务内容|时长", "9月4日|信息录入|2")
                        .read(Format.CSV)
                        .lines()
                        .toString())
                .contains("朱丹 - 秩序维护 - 2022-09-03", "牛森 - 信息录入 - 2022-09-04");
    }

    @Test
    void aSheetCalledByOneOfTheStaffIsHis() {
        Seeds before = Office.seeds();
        Seeds known = new Seeds(
                before.calendar(),
                before.departments(),
                List.of(new Seeds.Member("S1", "朱丹", "综合处", "", null, "", "")),
                before.campaigns(),
                before.activities(),
                before.vocabulary(),
                before.aliases(),
                before.opening(),
                before.findings());
        assertThat(Paper.of("无关的话")
                        .with(known)
                        .named("志愿服务记录")
                        .sheet("朱丹", "日期|服务内容|时长", "9月3日|秩序维护|3")
                        .sheet("白天", "日期|服务内容|时长", "9月3日|秩序维护|3")
                        .read()
                        .lines()
                        .toString())
                .contains("朱丹 ")
                .doesNotContain("白天 ");
    }

    @Test
    void whoseAccountItIsGaveNothing() {
        assertThat(Paper.of("捐款账户流水", "姓名：朱丹", "日期|摘要|收入|余额", "9月3日|捐款|#100|#100")
                        .read()
                        .lines()
                        .toString())
                .doesNotContain("朱丹 - 100");
    }

    @Test
    void aSheetForEachThingPeopleDidIsCalledByIt() {
        assertThat(Paper.of("无关的话")
                        .named("9月志愿服务")
                        .sheet("图书整理", "姓名|日期|时长", "朱丹|9月3日|3")
                        .sheet("宣传科", "姓名|日期|时长", "牛森|9月3日|2")
                        .read()
                        .lines())
                .containsExactly("A2:C2 朱丹 - 图书整理 - 2022-09-03 3h served");
    }

    @Test
    void soIsAFile() {
        assertThat(Paper.of("志愿服务签到", "姓名|签到时间", "朱丹|9:00")
                        .named("9月3日图书整理")
                        .read(Format.CSV)
                        .lines()
                        .toString())
                .contains("朱丹 - 图书整理 - 2022-09-03");
    }
}
