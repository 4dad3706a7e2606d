package org.yinghuo.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What undoes a row, what may, and what does not (rule undone-row). */
class VoidWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "作废",
                "（作废）",
                "此笔作废",
                "该条记录已作废",
                "已退款",
                "已退款200元",
                "9月6日已退款",
                "退回",
                "款项已退回",
                "冲销",
                "无效",
                "重复登记",
                "待支付",
                "交易关闭",
                "红字冲销",
                "Refunded",
                "VOID",
                "2022-09-06 已全额退款",
                "作废。",
                "已 作 废",
                "作廢",
                "此行重复",
                "测试数据"
            })
    void aWordAloneUndoesItsRow(String text) {
        assertThat(VoidWords.read(text, false)).isEqualTo(VoidWords.Said.UNDONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"已取消", "取消捐款", "cancelled"})
    void aCancelledGiftIsNone(String text) {
        assertThat(VoidWords.read(text, true)).isEqualTo(VoidWords.Said.UNDONE);
        assertThat(VoidWords.read(text, false)).isEqualTo(VoidWords.Said.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"原登记100元作废，改为200元", "收据001作废换开005", "退款50元，实捐150元", "与第3行重复登记，请核实"})
    void amongOtherWordsItIsAsked(String text) {
        assertThat(VoidWords.read(text, true)).isEqualTo(VoidWords.Said.PERHAPS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "微信", "不退款", "未作废", "有效", "已到账", "核酸检测点", "退休", "退伍军人", "不得退回", "免于退款", "第二次捐款"})
    void otherWordsSayNothingOfIt(String text) {
        assertThat(VoidWords.read(text, true)).isEqualTo(VoidWords.Said.NOTHING);
    }

    @Test
    void aRemarkWithoutEndIsNotRead() {
        assertThat(VoidWords.read("作废".repeat(200), true)).isEqualTo(VoidWords.Said.NOTHING);
    }
}
