package org.yinghuo.words.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidOfNamesTest {

    @ParameterizedTest
    @CsvSource({
        "黄绚未到, 黄绚, 未到",
        "黄绚未到, 邓海, ''",
        "黄绚、邓海未到, 邓海, 未到",
        "黄绚未到；邓海到岗, 邓海, 到岗",
        "黄绚未到；邓海到岗, 黄绚, 未到",
        "到岗, 邓海, 到岗",
        "除黄绚外均到岗, 邓海, 均到岗",
        "除黄绚以外均到岗, 黄绚, 除黄绚以外",
        "'黄绚未到，其余到岗', 邓海, 到岗",
        "'黄绚未到，其余到岗', 黄绚, 未到",
        "'', 邓海, ''"
    })
    void aCellSpeaksOfThoseItNames(String text, String name, String said) {
        assertThat(SaidOfNames.of(text, name, List.of("黄绚", "邓海"))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"黄绚未到, 黄绚未到"})
    void ofOnePersonItSaysAll(String text, String said) {
        assertThat(SaidOfNames.of(text, "黄绚", List.of("黄绚"))).isEqualTo(said);
    }
}
