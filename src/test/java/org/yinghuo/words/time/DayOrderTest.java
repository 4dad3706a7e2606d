package org.yinghuo.words.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shows (rule ambiguous-day). */
class DayOrderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3/9/2022; 13/9/2022|DAY_FIRST",
                "3/9/2022; 9/13/2022|MONTH_FIRST",
                "13.09.2022 08:00|DAY_FIRST",
                "12/12/2022; 1/1/2022|UNKNOWN",
                "13/9/2022; 9/13/2022|UNKNOWN",
                "2022/9/13; 2022-13-09|UNKNOWN",
                "Start Date/Time (mm/dd/yyyy); 3/9/2022|MONTH_FIRST",
                "Date (DD/MM/YYYY)|DAY_FIRST",
                "日期 d-m-yyyy|DAY_FIRST",
                "13/9/20221|UNKNOWN",
                "9/3/22; 9/13/22|MONTH_FIRST",
                "22/9/13|UNKNOWN",
                "Date (m/d/yy)|MONTH_FIRST",
                "1/2/3|UNKNOWN",
            })
    void whatASheetsCellsShowTogether(String cells, DayOrder order) {
        DayOrder.Seen seen = new DayOrder.Seen();
        List.of(cells.split("; ")).forEach(seen::see);
        assertThat(seen.order()).isEqualTo(order);
    }
}
