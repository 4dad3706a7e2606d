package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a payer's cell names, told as {@code name} or {@code name@department} (rule payer-by-evidence). */
class PayerCellTest {
    private static final Set<String> KNOWN =
            Set.of("谷雨", "明月", "安全", "欧阳文", "扎西顿珠", "johnsmith", "annao'neill", "li", "𠮷田");

    private static String named(String cell) {
        PhraseIndex<String> departments = new PhraseIndex<>();
        for (String name : Set.of("综合处", "综合", "人事处", "安全科", "安全")) {
            departments.add(name, name.equals("综合") ? "综合处" : name.equals("安全") ? "安全科" : name);
        }
        Map<String, String> names = PayerCell.names(cell, KNOWN::contains, departments);
        return names.entrySet().stream()
                .map(name -> name.getKey() + (name.getValue().isEmpty() ? "" : "@" + name.getValue()))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "谷雨,谷雨",
        "谷雨女士,谷雨",
        "处长谷雨,谷雨",
        "会计谷雨同志,谷雨",
        "☆谷雨☆,谷雨",
        "13900000000谷雨,谷雨",
        "🌸谷雨🌸,谷雨",
        "谷雨 明月,明月 谷雨",
        "扎西·顿珠,扎西顿珠",
        "扎西·顿珠女士,扎西顿珠"
    })
    void aNameStandsBesideTitlesSignsAndDigits(String cell, String named) {
        assertThat(named(cell)).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({
        "综合处谷雨,谷雨@综合处",
        "谷雨综合处,谷雨@综合处",
        "综合谷雨,谷雨@综合处",
        "谷雨 综合处,谷雨@综合处",
        "综合处 谷雨 明月,明月@综合处 谷雨@综合处",
        "综合处副处长谷雨,谷雨@综合处",
        "人事处（谷雨）,谷雨@人事处"
    })
    void aDepartmentBesideANameIsWhereItsBearerWorks(String cell, String named) {
        assertThat(named(cell)).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({"安全综合处,安全@综合处", "综合处安全,安全@综合处", "安全安全科,安全@安全科"})
    void ofTwoDepartmentsAtTheEndsTheLongerIsOne(String cell, String named) {
        assertThat(named(cell)).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"谷雨时节", "清明谷雨", "蓝天 谷雨", "谷雨 蓝天", "蓝天白云", "综合处", "女士", "小谷雨 明月", ""})
    void aShortNameBesideUnknownWordsIsNone(String cell) {
        assertThat(named(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"蓝天-谷雨,谷雨", "谷雨-蓝天,谷雨", "蓝天（谷雨）,谷雨", "（蓝天）谷雨,谷雨", "谷雨@蓝天,谷雨", "蓝天 欧阳文,欧阳文", "欧阳文 蓝天 白云,欧阳文"})
    void itIsOneWhereASignSetsThemApartOrItIsLongEnough(String cell, String named) {
        assertThat(named(cell)).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({
        "john smith,johnsmith",
        "john·smith,johnsmith",
        "综合处 john smith,johnsmith@综合处",
        "john smith综合处,johnsmith@综合处",
        "a谷雨,谷雨",
        "谷雨a,谷雨",
        "john. smith 1985,johnsmith",
        "john&smith,''",
        "johnny smith,''"
    })
    void lettersStandTogetherOverBlanksAndPoints(String cell, String named) {
        assertThat(named(cell)).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({"𠮷田,𠮷田", "综合处𠮷田,𠮷田@综合处", "𠮷田女士,𠮷田", "🌸𠮷田,𠮷田"})
    void aRareCharacterIsOneOfAName(String cell, String named) {
        assertThat(named(cell)).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({"财务处,财务", "工程部,工程", "办公室,办公", "党办,党办", "工会,工会", "宣传队,宣传队"})
    void aDepartmentIsShortenedByWhatEveryDepartmentIsCalled(String department, String shortened) {
        assertThat(PayerCell.shortened(department)).isEqualTo(shortened);
    }

    @Test
    void aLatinNameIsNotPartOfALongerOne() {
        assertThat(named("lina")).isEmpty();
        assertThat(named("li 13900000000")).isEqualTo("li");
    }
}
