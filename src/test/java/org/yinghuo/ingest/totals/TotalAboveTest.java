package org.yinghuo.ingest.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.ingest.layout.DrawnTable;
import org.yinghuo.model.SheetId;
import org.yinghuo.words.Field;

/** What a line above the header says that a sheet's gifts come to (rule totals-checked). */
class TotalAboveTest {

    private static TotalAbove in(String text) {
        return TotalAbove.in(new SheetId("捐款.xlsx", "Sheet1"), DrawnTable.line(2, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"合计：3人，300元; 3; 300.00", "共收到捐款300元; ; 300.00", "合计：3人，300元，其中党员1人，100元; 3; 300.00", "共有3人捐款; 3; "
            })
    void states(String text, Long people, String sum) {
        TotalAbove above = in(text);
        assertThat(above).isNotNull();
        assertThat(above.people()).isEqualTo(people);
        assertThat(above.sum() == null ? null : above.sum().toString()).isEqualTo(sum);
        assertThat(above.origin().row()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"助学捐款名单", "其中党员捐款300元", "朱丹捐款300元", "合计"})
    void othersStateNoTotal(String text) {
        assertThat(in(text)).isNull();
    }

    @Test
    void moneyMustAgreeAndPeopleBeNoFewer() {
        TotalAbove above = in("合计：3人，300元");
        assertThat(above).isNotNull();
        assertThat(above.against(Map.of(Field.AMOUNT, 30000L, Field.NAME, 3L), Field.NAME))
                .isNull();
        assertThat(above.against(Map.of(Field.AMOUNT, 30000L, Field.NAME, 4L), Field.NAME))
                .isNull();
        assertThat(above.against(Map.of(Field.AMOUNT, 30000L, Field.NAME, 2L), Field.NAME))
                .isEqualTo(new TotalAbove.Contradiction("3", "2", true));
        assertThat(above.against(Map.of(Field.AMOUNT, 30001L, Field.NAME, 3L), Field.NAME))
                .isEqualTo(new TotalAbove.Contradiction("300.00", "300.01", false));
        assertThat(above.against(Map.of(), Field.NAME))
                .isEqualTo(new TotalAbove.Contradiction("300.00", "0.00", false));
    }
}
