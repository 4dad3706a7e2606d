package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule undone-rows: a word that undoes a row, or says that a place is vacant, is nobody's name. */
class NobodysNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"作废", "已作废", "退款", "取消", "Cancelled", "VOID"})
    void aReceiptThatWasCancelledHasNoDonor(String word) {
        var understood = Paper.of("助学捐款", "日期|收据号|姓名|金额", "2022-09-05|R1|朱丹|100", "2022-09-05|R2|" + word + "|200")
                .read();
        assertThat(understood.found()).containsExactly("voided-row 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"空缺", "待定", "取消", "作废", "TBD"})
    void aVacantPlaceServesNobody(String word) {
        assertThat(Paper.of("志愿服务签到", "日期|姓名|服务内容|时长", "2022-09-05|朱丹|清扫|2", "2022-09-05|" + word + "|清扫|2")
                        .read()
                        .found())
                .containsExactly("voided-row 4");
        assertThat(Paper.of(
                                "幸福社区志愿服务值班表",
                                "日期|上午|下午",
                                "2022-09-05|朱丹|牛森",
                                "2022-09-06|" + word + "|熊倩",
                                "2022-09-07|黄绚|邓海",
                                "2022-09-08|江雁|朱丹")
                        .read()
                        .found())
                .containsExactly("voided-row 4");
    }
}
