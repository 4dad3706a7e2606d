package org.yinghuo.words.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as statements show them, some characters hidden (rule payer-by-evidence). */
class NameMaskTest {

    @ParameterizedTest
    @CsvSource({
        "*丹, *丹",
        "刘**, 刘**",
        "○牛森, *牛森",
        "朱某, 朱*",
        "朱xx, 朱**",
        "xx, ''",
        "某某, ''",
        "某公司朱丹, ''",
        "**, ''",
        "朱丹, ''",
        "朱, ''",
        "朱*, 朱*",
        "一二三四五六七*, 一二三四五六七*",
        "一二三四五六七八*, ''"
    })
    void isANameWithSomethingHiddenAndSomethingShown(String text, String mask) {
        assertThat(NameMask.of(text)).isEqualTo(mask);
    }

    @ParameterizedTest
    @CsvSource({"*丹, true", "扎西●顿珠, false", "●丹, true", "朱●, true", "朱丹, false"})
    void aRoundSignWithinANameIsItsDot(String text, boolean hides) {
        assertThat(NameMask.hides(text)).isEqualTo(hides);
    }

    @ParameterizedTest
    @CsvSource({
        "*丹, 朱丹, true",
        "*丹, 朱绚, false",
        "*丹, 朱小丹, false",
        "朱*丹, 朱小丹, true",
        "朱**, 朱小丹, true",
        "*小丹, 欧阳小丹, true",
        "*阳小丹, 欧阳小丹, true",
        "*丹, 欧阳丹, true",
        "欧*, 欧阳丹, false",
        "*小丹, 朱大小丹, false",
        "'', 朱丹, false"
    })
    void aStatementMayShowANameUnderIt(String mask, String name, boolean shows) {
        assertThat(NameMask.shows(mask, name)).isEqualTo(shows);
    }

    @Test
    void allMasksOfANameAreThoseUnderWhichItMayBeShown() {
        assertThat(NameMask.all("朱丹")).containsExactlyInAnyOrder("*丹", "朱*");
        assertThat(NameMask.all("欧阳丹"))
                .contains("*丹", "**丹", "欧**", "欧*丹")
                .allMatch(mask -> NameMask.shows(mask, "欧阳丹"));
        assertThat(NameMask.all("朱")).isEmpty();
        assertThat(NameMask.all("一二三四五六七八")).isNotEmpty();
        assertThat(NameMask.all("一二三四五六七八九")).isEmpty();
    }

    @Test
    void twoNamesMayBeOfOneWhereNeitherContradictsTheOther() {
        assertThat(NameMask.mayBeOne("朱丹", "朱丹")).isTrue();
        assertThat(NameMask.mayBeOne("*丹", "朱丹")).isTrue();
        assertThat(NameMask.mayBeOne("朱丹", "朱*")).isTrue();
        assertThat(NameMask.mayBeOne("", "朱丹")).isTrue();
        assertThat(NameMask.mayBeOne("*倩", "朱丹")).isFalse();
        assertThat(NameMask.mayBeOne("熊倩", "朱丹")).isFalse();
    }
}
