package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Code;

/** What stands beside a name, with whatever bracket or dash, and takes it back (rule undone-row). */
class NamesTakenBackTest {

    private static Understood gift(String name) {
        return Paper.of("助学捐款 2022年9月6日", "姓名|部门|金额", "牛森|综合处|50", name + "|综合处|100")
                .read();
    }

    private static Understood service(String name) {
        return Paper.of("秩序维护志愿服务 2022年9月3日", "姓名|部门", "牛森|综合处", name + "|综合处").read();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "黄绚[作废]",
                "黄绚【退款】",
                "【已退款】黄绚",
                "黄绚-已取消",
                "黄绚——作废",
                "黄绚 — 已退",
                "黄绚 作废",
                "黄绚　已退款",
                "黄绚：退款",
                "作废：黄绚",
                "黄绚/重复登记",
                "黄绚*已撤销",
                "黄绚〔未到账〕",
                "黄绚（未到）",
                "黄绚<已退回>",
                "黄绚（9月6日已退款）",
                "黄绚（×）",
                "黄绚 ×",
                "× 黄绚",
                "✗ 黄绚",
                "黄绚[划掉]",
                "黄绚已作废",
                "John Smith (refunded)",
                "John Smith - cancelled"
            })
    void aGiftThatIsTakenBackBesideTheName(String name) {
        Understood understood = gift(name);
        assertThat(understood.findings()).extracting("code").containsExactly(Code.VOIDED_ROW);
        assertThat(understood.findings()).extracting("variant").containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"黄绚[综合处]", "黄绚（女）", "黄绚-综合处", "王小×", "张××", "Malcolm X", "黄绚【党员】", "Test User", "黄绚（代）"})
    void otherRemarksTakeNothingBack(String name) {
        assertThat(gift(name).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "黄绚-请假,cancelled",
        "黄绚[缺席],absent",
        "黄绚/未到,absent",
        "【候补】黄绚,waitlisted",
        "黄绚 请假,cancelled",
        "黄绚：病假,cancelled",
        "黄绚（×）,absent",
        "黄绚 ✗,absent",
        "黄绚——因孩子生病请假,cancelled",
        "黄绚请假,cancelled",
        "黄绚〔缺〕,absent",
        "黄绚{已取消},cancelled"
    })
    void whoDidNotCome(String name, String status) {
        Understood understood = service(name);
        assertThat(understood.lines()).hasSize(2);
        assertThat(understood.lines().get(1)).contains(" 黄绚 ").endsWith(status);
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void ofSeveralNamesEachHasItsOwn() {
        assertThat(service("黄绚-请假、熊倩、【缺席】江雁").lines().subList(1, 4))
                .extracting(line -> line.replaceFirst("^\\S+ ", ""))
                .containsExactly(
                        "黄绚 综合处 秩序维护 - 2022-09-03 cancelled",
                        "熊倩 综合处 秩序维护 - 2022-09-03 served",
                        "江雁 综合处 秩序维护 - 2022-09-03 absent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"请假：黄绚、江雁", "黄绚、江雁（均请假）", "黄绚、江雁——都请假"})
    void whatIsSaidOfAllIsEachs(String names) {
        assertThat(service(names).lines().subList(1, 3))
                .allSatisfy(line -> assertThat(line).endsWith("cancelled"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"缺", "候补"})
    void aStatusThatSaysThereIsNothingIsAsked(String status) {
        Understood understood = Paper.of("助学捐款 2022年9月6日", "姓名|部门|金额|到账情况", "黄绚|综合处|100|" + status)
                .read();
        assertThat(understood.found()).containsExactly("voided-row/perhaps 3");
    }
}
