package org.yinghuo.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows (rule names-divide). */
class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "朱　丹,朱丹",
        "朱 丹,朱丹",
        "朱\u00a0\u200b丹,朱丹",
        "' 朱丹 ',朱丹",
        "王 艳 平,王艳平",
        "张三（代）,张三",
        "张三(退休),张三",
        "张三同志,张三",
        "欧阳文美老师,欧阳文美",
        "John  Smith,John Smith",
        "ＪＯＨＮ,JOHN",
        "朱丹*,朱丹*",
        "朱丹：,朱丹",
        "⻢子,马子",
        "張國榮,張國榮"
    })
    void foldsWidthBlanksAndTitles(String text, String name) {
        assertThat(Names.fold(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "扎西·顿珠",
                "扎西•顿珠",
                "扎西・顿珠",
                "扎西･顿珠",
                "扎西‧顿珠",
                "扎西∙顿珠",
                "扎西⋅顿珠",
                "扎西●顿珠",
                "扎西．顿珠",
                "扎西.顿珠",
                "扎西 · 顿珠",
                "扎西　·顿珠",
                "扎西\u00b7\u200b顿珠"
            })
    void theDotOfANameHasOneForm(String text) {
        assertThat(Names.fold(text)).isEqualTo("扎西\u00b7顿珠");
        assertThat(Names.split(text)).containsExactly(new Names.Named("扎西\u00b7顿珠", 1, false));
    }

    @Test
    void aTitleAloneOrAShortNameIsLeftAlone() {
        assertThat(Names.fold("李处长")).isEqualTo("李处长");
        assertThat(Names.fold("处长")).isEqualTo("处长");
        assertThat(Names.fold("")).isEmpty();
        assertThat(Names.fold(" / ")).isEmpty();
        assertThat(Names.fold("无")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "熊倩、黄绚、牛森|熊倩 黄绚 牛森",
                "熊倩，黄绚,牛森|熊倩 黄绚 牛森",
                "熊倩；黄绚;牛森|熊倩 黄绚 牛森",
                "熊倩/黄绚|熊倩 黄绚",
                "熊倩 黄绚 牛森|熊倩 黄绚 牛森",
                "熊倩　黄绚|熊倩 黄绚",
                "朱 丹、李　明|朱丹 李明",
                "朱 丹 李 明|朱丹 李明",
                "张三丰和李四光|张三丰 李四光",
                "李和平|李和平",
                "扎西·顿珠、马子|扎西·顿珠 马子",
                "董泽巧 、曾瑞华 、曾艳帆|董泽巧 曾瑞华 曾艳帆",
                "熊倩、、黄绚、|熊倩 黄绚",
                "1.张三|张三",
                "John Smith|John_Smith",
            })
    void severalNamesInOneCellAreEachAPerson(String text, String names) {
        assertThat(Names.split(text).stream()
                        .map(n -> n.name().replace(' ', '_'))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(names);
    }

    @Test
    void namesOnSeveralLinesAreSeveral() {
        assertThat(Names.split("熊倩\n黄绚")).extracting(Names.Named::name).containsExactly("熊倩", "黄绚");
    }

    @ParameterizedTest
    @CsvSource({
        "张三等3人,3",
        "张三等三人,3",
        "张三等3名同志,3",
        "张三（等3人）,3",
        "张三、李四等5人,5",
        "张三、李四（共5人）,5",
        "张三夫妇,2",
        "张三夫妇、李四,3",
        "张三一家三口,3",
        "张三,1",
        "张三、李四,2",
        "张三、李四2人,2",
        "10人,10",
        "张三等,1"
    })
    void countsTheHeadsBehindACell(String text, int heads) {
        assertThat(Names.heads(Names.split(text))).isEqualTo(heads);
    }

    @Test
    void theLastNameStandsForThoseNotNamed() {
        assertThat(Names.split("张三、李四等5人"))
                .containsExactly(new Names.Named("张三", 1, false), new Names.Named("李四", 4, false));
        assertThat(Names.split("10人")).containsExactly(new Names.Named("10人", 10, true));
        assertThat(Names.split("张三等0人")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"匿名", "匿 名", "（匿名）", "爱心人士", "好心人", "无名氏", "匿名捐款", "匿名者1", "Anonymous", "热心群众", "不愿透露姓名"})
    void someAreNobodyInParticular(String text) {
        assertThat(Names.split(text)).hasSize(1).allMatch(Names.Named::anonymous);
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三", "欧阳文美", "扎西·顿珠", "买买提·阿不都拉", "John Smith", "朱 丹", "张三（代）", "匿名", "𠮷田"})
    void knowsWhatCanBeAName(String text) {
        assertThat(Names.isPlausible(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "张", "张三等3人", "100", "2022-09-03", "制表人：张三", "以上人员均已到岗", "志愿服务情况登记表", "张三、李四", "√", "S0001"})
    void knowsWhatCannot(String text) {
        assertThat(Names.isPlausible(text)).isFalse();
    }

    @Test
    void aStatementsPayerKeepsWhatMasksIt() {
        assertThat(Names.shown("*艳平")).isEqualTo("*艳平");
        assertThat(Names.shown("刘**")).isEqualTo("刘**");
        assertThat(Names.shown("扎西．顿 珠")).isEqualTo("扎西·顿珠");
        assertThat(Names.shown("张三（财务）")).isEqualTo("张三（财务）");
        assertThat(Names.shown("/")).isEmpty();
        assertThat(Names.fold("★张三")).as("a clerk's mark").isEqualTo("张三");
        assertThat(Names.fold("*艳平")).isEqualTo("*艳平");
    }

    @Test
    void oneNameIsOneHowEverOftenItIsFolded() {
        for (String name : List.of("朱　丹", "扎西．顿珠", "张三（代）", "张三同志", "⻢子")) {
            assertThat(Names.fold(Names.fold(name))).isEqualTo(Names.fold(name));
        }
    }
}
