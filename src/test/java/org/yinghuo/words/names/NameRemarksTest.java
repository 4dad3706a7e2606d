package org.yinghuo.words.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside a name in its cell and undoes it, set off from the name (rule undone-row). */
class NameRemarksTest {

    private static final Set<String> UNDOES = Set.of("请假", "作废", "未到");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "黄绚作废; 黄绚(作废)",
                "李作废; 李作废",
                "朱丹、黄绚（均请假）; 朱丹(请假)、黄绚(请假)",
                "朱丹、黄绚，均请假; 朱丹(请假)、黄绚(请假)",
                "请假：朱丹、黄绚; 朱丹(请假)、黄绚(请假)",
                "朱丹 请假、黄绚; 朱丹(请假)、黄绚",
                "朱丹-请假; 朱丹(请假)",
                "朱丹、黄绚; 朱丹、黄绚",
                "均朱丹; 均朱丹"
            })
    void areSetInBrackets(String cell, String bracketed) {
        assertThat(NameRemarks.bracketed(cell, UNDOES::contains)).isEqualTo(bracketed);
    }

    @ParameterizedTest
    @CsvSource({"'锦绣公司、朱丹', 锦绣公司|朱丹", "'锦绣有限公司,蓝天有限公司', 锦绣有限公司|蓝天有限公司", "'朱丹、黄绚', 朱丹|黄绚", "'锦绣商贸、蓝天公司', 锦绣商贸、蓝天公司"})
    void organisationsStandBesideEachOtherOnlyWhereAllAreNames(String cell, String names) {
        assertThat(String.join(
                        "|", Names.split(cell).stream().map(Names.Named::name).toList()))
                .isEqualTo(names);
    }
}
