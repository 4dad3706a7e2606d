package org.yinghuo.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimiterTest {

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|"})
    void theFourDelimitersAreTold(String delimiter) throws IOException {
        assertThat(Shown.rows("姓名,部门,别名,金额\n张三,综合处,小张,100\n".replace(",", delimiter)))
                .containsExactly("1|姓名|部门|别名|金额", "2|张三|综合处|小张|100");
    }

    @Test
    void separatorsWithinCellsDoNotMislead() {
        assertThat(Delimiter.of(List.of("order,department,aliases", "1,综合处,综合;办公室", "2,人事处,人事;组织"))
                        .character())
                .isEqualTo(',');
        assertThat(Delimiter.of(List.of("户名\t金额\t余额", "张三\t1,000.00\t2,000.00", "李四\t3,000.00\t5,000.00"))
                        .character())
                .isEqualTo('\t');
        assertThat(Delimiter.of(List.of("a;b;c", "\"1,2,3,4\";x;y")).character())
                .isEqualTo(';');
    }

    @Test
    void aPreambleDoesNotMislead() {
        assertThat(Delimiter.of(List.of(
                                "微信支付账单明细,,,,",
                                "注：",
                                "1. 充值;提现;理财;购买;零钱;存取;还款",
                                "交易时间,交易类型,交易对方,商品,金额",
                                "2022-09-01 10:00:00,转账,张三,/,100"))
                        .character())
                .isEqualTo(',');
        assertThat(Delimiter.of(List.of("单位：综合处，日期：2022,9", "", "姓名|部门|金额", "张三|综合处|100"))
                        .character())
                .isEqualTo('|');
    }

    @Test
    void tabsThatPadCellsAreNoDelimiters() throws IOException {
        assertThat(Shown.rows("日期\t,户名\t,金额\t\n2022-09-01\t,张三      \t,100\t\n"))
                .containsExactly("1|日期\t|户名\t|金额\t", "2|2022-09-01\t|张三      \t|100\t");
    }

    @Test
    void whatDressesACellOfMarkdownIsNotOfIt() throws IOException {
        assertThat(
                        Shown.rows(
                                "| 捐赠人 | 金额 | 附语 |\n| :---: | ---: | --- |\n| [@huang](https://x.cn/h) | **100** | `好` |\n| \\*\\*煜 | 20 | a\\_b |\n"))
                .containsExactly("1||捐赠人|金额|附语", "3||@huang|100|好", "4||**煜|20|a_b");
    }

    @Test
    void aLineThatOnlyNamesTheDelimiterIsNoRow() throws IOException {
        assertThat(Shown.rows("sep=;\r\n姓名;金额\r\n张三;1,5\r\n")).containsExactly("1|姓名|金额", "2|张三|1,5");
    }

    @Test
    void aSingleColumnHasNoDelimiter() throws IOException {
        assertThat(Shown.rows("姓名\n张三\n李四\n")).containsExactly("1|姓名", "2|张三", "3|李四");
    }

    @Test
    void anyLineEndEndsALine() throws IOException {
        assertThat(Shown.rows("a,b\r\n1,2\n3,4\r5,6")).containsExactly("1|a|b", "2|1|2", "3|3|4", "4|5|6");
    }

    @Test
    void aFileThatOnlyBlanksDivideIsATable() throws IOException {
        assertThat(Shown.rows("姓名 日期 金额\n朱丹 2022-09-05 100\n熊倩  2022-09-05　50\n"))
                .containsExactly("1|姓名|日期|金额", "2|朱丹|2022-09-05|100", "3|熊倩|2022-09-05|50");
    }

    @Test
    void columnsSetApartByManyBlanksMayHoldSingleOnes() throws IOException {
        assertThat(Shown.rows("姓名      日期          金额\n朱 丹     2022-09-05    100\n熊倩  2022-09-05    50\n"))
                .containsExactly("1|姓名|日期|金额", "2|朱 丹|2022-09-05|100", "3|熊倩|2022-09-05|50");
    }

    @Test
    void proseIsNoTableHoweverManyBlanksItHas() throws IOException {
        assertThat(Shown.rows("Dear all\nwe met on Monday and\nplanted many trees there\nYours\nZhu Dan\n"))
                .hasSize(5)
                .allMatch(line -> line.chars().filter(c -> c == '|').count() == 1);
    }
}
