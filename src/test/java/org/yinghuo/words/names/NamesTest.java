package org.yinghuo.words.names;

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

    @ParameterizedTest
    @CsvSource({
        "处长朱丹, 朱丹",
        "副处长 牛森, 牛森",
        "一级主任科员单雄, 单雄",
        "党员黄绚, 黄绚",
        "志愿者邓海, 邓海",
        "预备党员欧阳娜, 欧阳娜",
        "党员代表, 党员代表",
        "干部学院, 干部学院",
        "党员辉, 党员辉"
    })
    void whatSomebodyIsBeforeANameIsNoPartOfIt(String text, String name) {
        assertThat(Names.split(text)).extracting(Names.Named::name).containsExactly(name);
        assertThat(Names.fold(text.replace(" ", ""))).isEqualTo(name);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "欧阳 娜娜|欧阳娜娜",
                "司马 长风|司马长风",
                "阿依 古丽|阿依古丽",
                "尼玛 次仁|尼玛次仁",
                "白玛 央金|白玛央金",
                "吉克 木呷|吉克木呷",
                "阿卜杜 热合曼|阿卜杜热合曼",
                "朱丹 黄绚|朱丹 黄绚",
                "欧阳娜娜 诸葛明|欧阳娜娜 诸葛明",
                "熊倩 娜扎 牛森|熊倩 娜扎 牛森",
            })
    void aBlankDividesNamesThatAreNamesOfTheirOwn(String text, String names) {
        assertThat(Names.split(text).stream().map(Names.Named::name).collect(Collectors.joining(" ")))
                .isEqualTo(names);
        assertThat(Names.read(text, any -> false).instead()).isEmpty();
    }

    @Test
    void whetherABlankDividesMayBeUntold() {
        assertThat(Names.read("朱丹 娜扎", any -> false).people())
                .extracting(Names.Named::name)
                .containsExactly("朱丹娜扎");
        assertThat(Names.read("朱丹 娜扎", any -> false).instead())
                .extracting(Names.Named::name)
                .containsExactly("朱丹", "娜扎");
        assertThat(Names.read("朱丹 娜扎", List.of("娜扎", "朱丹")::contains).people()).hasSize(2);
        assertThat(Names.read("娜扎 热巴", List.of("娜扎热巴")::contains).people()).hasSize(1);
        assertThat(Names.read("尼玛 次仁", List.of("尼玛", "次仁")::contains).people()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"朱丹\u00a0", "\u200b朱丹", "朱丹。", "朱丹、", "朱丹 等", "朱丹等人", "\ufeff朱丹，", "朱丹!", "朱\u00a0丹 。"})
    void paddingIsNoPartOfAName(String text) {
        assertThat(Names.split(text)).containsExactly(new Names.Named("朱丹", 1, false));
    }

    @Test
    void paddingNeverGluesNames() {
        for (String text : List.of("朱丹 熊倩 牛森\u00a0", "朱丹\u00a0熊倩\u3000牛森。", "朱丹、熊倩、牛森等", "朱丹，熊倩，牛森等人。", "朱丹 熊倩 牛森 等")) {
            assertThat(Names.split(text)).extracting(Names.Named::name).containsExactly("朱丹", "熊倩", "牛森");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "0", "0.00", "100", "-1"})
    void anErrorAndANumberAreNobody(String text) {
        assertThat(Names.split(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "工会 妇联",
                "中国石油、中石化联合体",
                "蓝天药业有限公司",
                "蓝天 红星商会",
                "Lions Club",
                "Blue Sky Co., Ltd.",
                "WALMART HONG KONG CO.,LIMITED",
                "和平街道办事处"
            })
    void anOrganisationIsOneDonor(String text) {
        assertThat(Names.split(text)).hasSize(1);
        assertThat(Names.read(text, any -> false).instead()).isEmpty();
    }

    @Test
    void peopleAndOrganisationsInOneCellAreEachADonor() {
        assertThat(Names.split("蓝天药业有限公司、朱丹")).hasSize(2);
        assertThat(Names.split("和平社区居委会、红星小学")).hasSize(2);
        assertThat(Names.split("朱丹、熊倩")).hasSize(2);
    }

    @Test
    void aSurnameInFrontOfAStopIsOnePersonsInLatinLetters() {
        assertThat(Names.split("Smith, John")).containsExactly(new Names.Named("John Smith", 1, false));
        assertThat(Names.split("John Smith, Mary Brown")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"张三夫妇,张三", "张三一家,张三", "张三一家3口,张三", "张三等,张三", "何等,何等", "王全家,王全家", "张三,张三"})
    void whoStandsForMoreThanOneIsCalledBySoMuch(String name, String principal) {
        assertThat(Names.principal(name)).isEqualTo(principal);
    }

    @Test
    void aSingleCharacterBesideALineBreakIsTheRestOfAName() {
        assertThat(Names.split("熊\n倩")).extracting(Names.Named::name).containsExactly("熊倩");
        assertThat(Names.split("欧阳\r\n娜")).extracting(Names.Named::name).containsExactly("欧阳娜");
        assertThat(Names.split("朱丹\n熊倩")).extracting(Names.Named::name).containsExactly("朱丹", "熊倩");
    }
}
