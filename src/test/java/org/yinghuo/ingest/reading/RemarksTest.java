package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.ingest.reading.Paper.Format;

/** Form 9: remarks, signatures, empty and merely numbered rows are no rows. */
class RemarksTest {

    @ParameterizedTest
    @EnumSource(Format.class)
    void remarksAndSignaturesBelow(Format format) {
        var understood = Paper.of(
                        "综合处助学捐款",
                        "序号|姓名|金额|日期",
                        "#1|朱丹|#100|9月5日",
                        "（以下为退休人员）|||",
                        "#2|牛森|#50|9月6日",
                        "#3|||",
                        "|||",
                        "注：以上金额单位为元|||",
                        "备注：1.名单以签到为准。|||",
                        "制表人：熊倩||审核人：黄绚|",
                        "负责人：|张三||",
                        "|||2022年9月9日",
                        "|||综合处（盖章）")
                .read(format);
        assertThat(understood.lines())
                .containsExactly("A3:D3 朱丹 综合处 100.00 2022-09-05 助学捐款", "A5:D5 牛森 综合处 50.00 2022-09-06 助学捐款");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void aNumberedNameInAListOfNamesIsNoSection() {
        assertThat(Paper.of("2022年9月3日秩序维护志愿者名单", "姓名", "1.朱丹", "2.牛森").read().lines())
                .containsExactly("A3 朱丹 - 秩序维护 - 2022-09-03 served", "A4 牛森 - 秩序维护 - 2022-09-03 served");
    }

    @Test
    void aRemarkThatIsAStatusWordSaysWhatBecameOfIt() {
        assertThat(Paper.of("志愿服务", "姓名|服务内容|日期|备注", "朱丹|秩序维护|9月3日|请假", "牛森|秩序维护|9月3日|表现很好")
                        .read()
                        .lines())
                .containsExactly("A3:D3 朱丹 - 秩序维护 - 2022-09-03 cancelled", "A4:D4 牛森 - 秩序维护 - 2022-09-03 served");
    }

    @Test
    void whoSignsInACellOfItsOwnIsNoRow() {
        for (String signed : new String[] {"制表人|审核人|负责人签字|日期", "制表人|牛森|审核人|熊倩", "审核||日期|"}) {
            var understood = Paper.of("2022年9月3日秩序维护志愿服务签到表", "姓名|部门|时长|备注", "朱丹|综合处|3|", signed)
                    .read();
            assertThat(understood.lines()).containsExactly("A3:C3 朱丹 综合处 秩序维护 - 2022-09-03 3h served");
            assertThat(understood.found()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "由牛森代替",
                "牛森代班",
                "牛森代",
                "调整到9月10日参加",
                "推迟到下周",
                "因家中老人突发疾病当天未能到岗",
                "因参加单位重要会议临时请假",
                "called in sick - did not come",
                "Replaced by Anna"
            })
    void aRemarkThatSoundsAsIfNobodyCameIsAsked(String remark) {
        var understood =
                Paper.of("志愿服务", "姓名|服务内容|日期|备注", "黄绚|秩序维护|9月3日|" + remark).read();
        assertThat(understood.lines()).containsExactly("A3:D3 黄绚 - 秩序维护 - 2022-09-03 served");
        assertThat(understood.found()).singleElement().asString().isEqualTo("unknown-status/remark 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"没去成", "没有去成", "未能到岗", "临时没能去"})
    void whoDidNotGetThereIsAbsentInTheWordsOfAnyone(String remark) {
        assertThat(Paper.of("志愿服务", "姓名|服务内容|日期|备注", "黄绚|秩序维护|9月3日|" + remark)
                        .read()
                        .lines())
                .containsExactly("A3:D3 黄绚 - 秩序维护 - 2022-09-03 absent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"代替黄绚", "替刘源值班", "代表处室参加", "未带志愿者证", "候补上岗", "临时增加，未报名", "第一次参加"})
    void whoStoodInForSomebodyWasThere(String remark) {
        var understood =
                Paper.of("志愿服务", "姓名|服务内容|日期|备注", "朱丹|秩序维护|9月3日|" + remark).read();
        assertThat(understood.lines()).containsExactly("A3:D3 朱丹 - 秩序维护 - 2022-09-03 served");
        assertThat(understood.found()).isEmpty();
    }
}
