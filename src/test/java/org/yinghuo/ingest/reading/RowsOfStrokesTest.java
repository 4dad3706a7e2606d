package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row in which every cell says that nothing stands there is a row without anything, wherever it stands. */
class RowsOfStrokesTest {

    @ParameterizedTest
    @ValueSource(strings = {"---|---|---", "/|/|/", "——|——|——", "无|无|无"})
    void beneathAHeadingThatIsNotUnderstoodItFailsNoNight(String strokes) {
        Understood understood =
                Paper.of("姓名|金额|日期", strokes, "黄绚|200|2022-09-05").read();
        assertThat(understood.findings()).hasSize(1);
        assertThat(understood.findings().get(0).code().word()).isEqualTo("unrecognised-sheet");
    }

    @Test
    void withinAFormItSaysNothing() {
        String[] form = {"志愿服务登记表", "姓名|朱丹", "部门|综合处", "服务内容|秩序维护", "服务日期|2022年9月3日", "时长|3"};
        String[] stroked = {"志愿服务登记表", "姓名|朱丹", "部门|综合处", "/|/", "服务内容|秩序维护", "服务日期|2022年9月3日", "时长|3"};
        assertThat(Paper.of(form).read().lines()).hasSize(1);
        assertThat(Paper.of(stroked).read().lines()).hasSize(1);
    }
}
