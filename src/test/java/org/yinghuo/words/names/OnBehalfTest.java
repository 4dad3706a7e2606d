package org.yinghuo.words.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One pays, another gives (rule payer-by-evidence). */
class OnBehalfTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "牛森（代黄绚）",
                "牛森(代黄绚)",
                "牛森 （替黄绚）",
                "牛森（代替黄绚捐）",
                "牛森（代黄绚同志交）",
                "黄绚（牛森代）",
                "黄绚（由牛森代交）",
                "黄绚（牛森代捐款）",
                "牛森代黄绚",
                "牛森替黄绚",
                "牛森（代表黄绚）",
                "牛森（为代黄绚）"
            })
    void theDonorIsWhomItWasDoneFor(String cell) {
        assertThat(OnBehalf.payerAndDonor(OnBehalf.told(cell))).isEqualTo(List.of("牛森", "黄绚"));
        assertThat(OnBehalf.donor(OnBehalf.told(cell))).isEqualTo("黄绚");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "牛森",
                "牛森（代）",
                "牛森（综合处）",
                "牛森（代处长）",
                "牛森（代理科长）",
                "牛森（代表团）",
                "代黄绚",
                "时代黄河",
                "牛森、黄绚",
                "牛森（代综合处）",
                "替换绚",
                "牛森（代大家）",
                "牛森（代全体职工）",
                "新时代文明",
                "匿名（代黄绚）x"
            })
    void anythingElseStaysAsItIs(String cell) {
        assertThat(OnBehalf.told(cell)).isEqualTo(cell);
        assertThat(OnBehalf.payerAndDonor(cell)).isEmpty();
        assertThat(OnBehalf.donor(cell)).isEqualTo(cell);
    }
}
