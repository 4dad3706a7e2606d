package org.yinghuo.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.model.CellType;
import org.yinghuo.words.names.NameForms;

/** Words looked for in a text, and what was read once remembered. */
class WordSetTest {

    private static final WordSet WORDS = new WordSet(Set.of("单位", "签到"));

    @ParameterizedTest
    @CsvSource({
        "单位, true, true, true, true",
        "（单 位）, true, true, true, true",
        "單位, true, true, true, true",
        "填报单位, false, true, true, false",
        "单位名称, false, true, false, true",
        "人员签到情况, false, true, false, false",
        "部门, false, false, false, false",
        "'', false, false, false, false"
    })
    void aWordIsTheTextOrStandsInItOrAtItsEnds(String text, boolean is, boolean within, boolean ends, boolean begins) {
        assertThat(WORDS.is(text)).isEqualTo(is);
        assertThat(WORDS.isWithin(text)).isEqualTo(within);
        assertThat(WORDS.ends(text)).isEqualTo(ends);
        assertThat(WORDS.begins(text)).isEqualTo(begins);
    }

    @Test
    void aCellOfOneTextAndTypeIsReadOnce() {
        List<String> read = new ArrayList<>();
        CellMemo<String> memo = new CellMemo<>((text, type) -> {
            read.add(text + type);
            return text + "!";
        });
        assertThat(memo.read("9.3", CellType.TEXT)).isEqualTo("9.3!");
        assertThat(memo.read("9.3", CellType.TEXT)).isEqualTo("9.3!");
        assertThat(memo.read("9.3", CellType.NUMBER)).isEqualTo("9.3!");
        assertThat(read).containsExactly("9.3TEXT", "9.3NUMBER");
    }

    @ParameterizedTest
    @CsvSource({"2022年, 2022", "2022, 2022", "30份, ", "第11次, 11"})
    void aCountMayHaveASignBehindIt(String text, Integer count) {
        assertThat(Counts.read(text, CellType.TEXT, Set.of("年")).value()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"共5人, true", "无, true", "暂无, true", "12名, true", "朱丹, false", "共5人参加, false"})
    void onlyHowManyAreListed(String text, boolean count) {
        assertThat(Counts.isCountOfPeople(text)).isEqualTo(count);
    }

    @Test
    void aNameOfPartsHasAFormForEachThatMayStandFirst() {
        assertThat(NameForms.of("扎西·顿珠", name -> name)).containsExactly("扎西顿珠", "顿珠扎西");
        assertThat(NameForms.of("Zhu Dan", name -> name)).containsExactly("zhudan", "danzhu");
        assertThat(NameForms.of("朱丹", name -> name)).containsExactly("朱丹");
        assertThat(NameForms.of("a b c d e", name -> name)).containsExactly("abcde");
        assertThat(NameForms.of("--", name -> name)).isEmpty();
        assertThat(NameForms.letters("朱᛫丹 ＡＢ", name -> name)).isEqualTo("朱丹ab");
        assertThat(NameForms.letters("朱丹2", name -> name + "!")).isEqualTo("朱丹2!");
    }
}
