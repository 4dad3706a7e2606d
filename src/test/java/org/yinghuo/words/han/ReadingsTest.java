package org.yinghuo.words.han;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingsTest {
    private final Readings readings = new Readings();

    @ParameterizedTest
    @CsvSource({
        "单雄信, shan xiong xin",
        "单雄信, dan xiong xin",
        "曾泰, zeng tai",
        "解珍, xie zhen",
        "仇英, qiu ying",
        "查良, zha liang",
        "尉迟恭, yu chi gong",
        "长孙无忌, zhang sun wu ji",
        "王乐, wang le",
        "王乐, wang yue",
        "吕布, lv bu",
        "王芳A, wang fang a",
        "扎西·顿珠, zha xi dun zhu"
    })
    void aNameSoundsInEveryWayItsCharactersAreRead(String name, String sound) {
        assertThat(readings.sounds(name)).contains(sound);
    }

    @Test
    void theTwoDotsOfALetterAreHeard() {
        assertThat(readings.sounds("吕布")).doesNotContain("lu bu");
    }

    @Test
    void whatIsNoChineseNameHasNoSound() {
        assertThat(readings.sounds("Anna")).isEmpty();
        assertThat(readings.sounds("")).isEmpty();
        assertThat(readings.sounds("重".repeat(25))).isNotEmpty().hasSizeLessThanOrEqualTo(2 * 64);
        assertThat(readings.sounds("重".repeat(26))).isEmpty();
    }

    @Test
    void aNameHasOneKeyHoweverItIsWritten() {
        assertThat(readings.key("張國榮")).isEqualTo("张国荣").isEqualTo(readings.key("张国荣"));
        assertThat(readings.key("魏徵")).isEqualTo(readings.key("魏征"));
        assertThat(readings.key("王方")).isNotEqualTo(readings.key("王芳"));
    }
}
