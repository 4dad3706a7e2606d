package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of a payment say (rule words-outweigh-sender). */
class TextReaderTest {
    private static final Set<String> DONORS = Set.of("谷雨", "明月", "安全", "欧阳文", "扎西顿珠", "johnsmith");

    private final TextReader reader = reader();

    /** 白云 and 青山 are known and gave nothing; 谷雨 and 白云 work in 综合处, 明月 in 人事处. */
    private static TextReader reader() {
        PhraseIndex<String> departments = new PhraseIndex<>();
        departments.add("综合处", "综合处");
        departments.add("综合", "综合处");
        departments.add("人事处", "人事处");
        departments.add("档案", "档案处");
        PhraseIndex<String> campaigns = new PhraseIndex<>();
        campaigns.add("抗震救灾捐款", "抗震救灾捐款");
        campaigns.add("助学捐款", "助学捐款");
        campaigns.add("送温暖", "暖冬行动");
        Map<String, Set<String>> staff = Map.of("综合处", Set.of("谷雨", "白云"), "人事处", Set.of("明月"));
        TextReader reader = new TextReader(
                departments,
                campaigns,
                DONORS::contains,
                (name, department) -> staff.getOrDefault(department, Set.of()).contains(name),
                text -> text.replace('穀', '谷').replace('贈', '赠'));
        DONORS.forEach(reader::know);
        reader.know("白云");
        reader.know("青山");
        reader.know("云");
        reader.knowShort("助学", "助学捐款");
        reader.knowShort("送温暖", "助学捐款");
        reader.knowShort("敬老", "");
        return reader;
    }

    private TextClues read(String text) {
        return reader.read(text, "");
    }

    /** Names with the departments they stand in, in their order. */
    private String donors(String text) {
        StringBuilder told = new StringBuilder();
        read(text)
                .donors()
                .forEach((name, within) -> told.append(told.isEmpty() ? "" : " ")
                        .append(name)
                        .append(within.isEmpty() ? "" : "@" + within));
        return told.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "谷雨,谷雨",
        "转账谷雨,谷雨",
        "收谷雨捐款,谷雨",
        "收到谷雨爱心捐款,谷雨",
        "来自谷雨,谷雨",
        "谷雨捐款,谷雨",
        "谷雨6222,谷雨",
        "6222谷雨,谷雨",
        "青禾由谷雨,谷雨",
        "谷雨的心意,谷雨",
        "谷雨-心意,谷雨",
        "谷雨明月,谷雨 明月",
        "谷雨人事处,谷雨",
        "谷雨助学捐款,谷雨",
        "谷雨、明月,谷雨 明月",
        "明月和谷雨合捐,明月 谷雨",
        "谷 雨捐款,谷雨",
        "穀雨,谷雨",
        "（谷雨）,谷雨",
        "心意 谷雨,谷雨"
    })
    void aNameOfTwoCharactersStandsAtAnEndOrBesideSignsAndWordsOfStatements(String text, String donors) {
        assertThat(donors(text)).isEqualTo(donors);
    }

    @ParameterizedTest
    @ValueSource(strings = {"谷雨时节", "清明谷雨", "谷雨敬老", "大安全网", "时节谷雨捐款", "谷雨茶捐款", "云", "云捐款", "青禾谷雨", "谷 雨时节", "谷雨 时节过"})
    void withinOtherWordsItIsNone(String text) {
        assertThat(donors(text)).isEqualTo(text.equals("谷雨 时节过") ? "谷雨" : "");
    }

    @ParameterizedTest
    @CsvSource({"致敬欧阳文先生,欧阳文", "大扎西顿珠家,扎西顿珠", "扎西·顿珠捐款,扎西顿珠", "扎西•顿珠,扎西顿珠", "扎西．顿珠,扎西顿珠"})
    void aLongerNameIsOneAnywhereWithOrWithoutItsDot(String text, String donors) {
        assertThat(donors(text)).isEqualTo(donors);
    }

    @ParameterizedTest
    @ValueSource(strings = {"·扎西顿珠", "扎西顿珠·", "·扎西顿珠·"})
    void aDotAtAnEndIsASign(String text) {
        assertThat(donors(text)).isEqualTo("扎西顿珠");
    }

    @Test
    void aDotBesideOtherThanChineseCharactersIsASign() {
        assertThat(donors("谷雨.6222")).isEqualTo("谷雨");
        assertThat(read("100.5人").people()).isEqualTo(5);
        assertThat(read("3·谷雨").donors()).containsOnlyKeys("谷雨");
    }

    @ParameterizedTest
    @CsvSource({
        "综合处谷雨,谷雨@综合处",
        "综合谷雨捐款,谷雨@综合处",
        "综合处：谷雨,谷雨@综合处",
        "综合处谷雨林场,谷雨@综合处",
        "人事处谷雨林场,''",
        "人事处谷雨,谷雨@人事处",
        "综合处转账谷雨,谷雨",
        "综合处、人事处谷雨,谷雨@人事处",
        "谷雨综合处,谷雨"
    })
    void aNameRightBehindADepartmentStandsInIt(String text, String donors) {
        assertThat(donors(text)).isEqualTo(donors);
    }

    @ParameterizedTest
    @CsvSource({"收款人：谷雨,''", "转给谷雨,''", "感谢明月,''", "谷雨转给明月,谷雨", "收款人 谷雨,''", "经办明月 谷雨捐款,''"})
    void whoIsPaidOrHandlesItIsNoDonor(String text, String donors) {
        assertThat(donors(text)).isEqualTo(text.startsWith("经办") ? "谷雨" : donors);
    }

    @ParameterizedTest
    @CsvSource({
        "代江雁捐款,江雁",
        "代江小雁交,江小雁",
        "代欧阳江雁汇,欧阳江雁",
        "代 江雁转账,江雁",
        "替江雁付,江雁",
        "代谷雨捐款,谷雨",
        "代江雁,''",
        "代江捐款,''",
        "代上官欧阳雁捐款,''",
        "代人事处捐款,''",
        "代江综合捐款,''",
        "代a雁捐款,''",
        "代江b捐款,''",
        "代五人捐款,''",
        "代5人捐款,''",
        "代大家捐款,''",
        "代全科同事捐,''",
        "江雁捐款,''"
    })
    void whomNobodyKnowsIsNamedBetweenForAndAWordOfGiving(String text, String donors) {
        assertThat(donors(text)).isEqualTo(donors);
        assertThat(read(text).known()).isEqualTo(donors.equals("谷雨"));
    }

    @Test
    void aKnownPersonWhoGaveNothingStandsBackBehindDonors() {
        assertThat(donors("白云")).isEqualTo("白云");
        assertThat(read("白云").known()).isFalse();
        assertThat(donors("白云、谷雨")).isEqualTo("谷雨");
        assertThat(read("白云、谷雨").known()).isTrue();
        assertThat(donors("代白云捐款")).isEqualTo("白云");
        assertThat(read("代白云捐款").known()).as("said in so many words").isTrue();
        assertThat(read("代白云").known()).isFalse();
        assertThat(donors("综合处白云林场")).isEqualTo("白云@综合处");
    }

    @ParameterizedTest
    @CsvSource({"综合处捐款,综合处", "综合捐款,综合处", "综合人事处,人事处 综合处", "档案,档案处", "档案捐款,档案处", "市档案馆,''", "档案室,''", "抗震救灾捐款,''"})
    void aDepartmentIsKnownByAnyOfItsNamesUnlessALongerOneGoesOn(String text, String departments) {
        assertThat(String.join(" ", new TreeSet<>(read(text).departments()))).isEqualTo(departments);
        assertThat(read(text).together()).isEqualTo(read(text).departments());
    }

    @ParameterizedTest
    @CsvSource({
        "抗震救灾捐款,抗震救灾捐款",
        "抗震救 灾捐款,抗震救灾捐款",
        "为送温暖,暖冬行动",
        "助学捐款,助学捐款",
        "助学,助学捐款",
        "助学贷款还款,''",
        "助学贷款还款捐,助学捐款",
        "代扣助学贷款还款,助学捐款",
        "敬老,''",
        "抗震救灾捐款 助学,助学捐款 抗震救灾捐款"
    })
    void aCampaignIsKnownByItsNamesAndByWhatPeopleLeaveOfThem(String text, String campaigns) {
        assertThat(String.join(" ", new TreeSet<>(read(text).campaigns()))).isEqualTo(campaigns);
    }

    @Test
    void thePayersCellMayNameTheDepartmentAndTheCampaignToo() {
        TextClues clues = reader.read("转账", "综合处送温暖专户");
        assertThat(clues.departments()).containsExactly("综合处");
        assertThat(clues.together()).isEmpty();
        assertThat(clues.campaigns()).containsExactly("暖冬行动");
        assertThat(clues.speaksOfGiving()).isTrue();
        assertThat(reader.read("转账", "市档案馆").departments()).isEmpty();
        assertThat(reader.read("转账", "爱心捐助站").speaksOfGiving()).isTrue();
        assertThat(reader.read("转账", "爱车").speaksOfGiving()).isFalse();
        assertThat(reader.read("转账", "").departments()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "聚餐AA,true",
        "茶叶货款,true",
        "聚餐剩下的捐款,false",
        "综合处聚餐AA,true",
        "综合处工资代扣,false",
        "工资代扣,true",
        "助学货款,true",
        "助学捐款货款,false",
        "转账,false",
        "谷雨聚餐,true"
    })
    void moneyForSomethingElseNamesNoGiftOrCampaignNorADepartmentItWasGatheredIn(String text, boolean elsewhere) {
        assertThat(read(text).isForElse()).isEqualTo(elsewhere);
    }

    @Test
    void aDepartmentInThePayersCellMakesNoGiftOfALunch() {
        assertThat(reader.read("聚餐AA", "综合处").isForElse()).isTrue();
    }

    @Test
    void whatElseWordsSayOfTheMoney() {
        TextClues clues = read("综合处5人现金代收，本人补交");
        assertThat(clues.people()).isEqualTo(5);
        assertThat(clues.isCash()).isTrue();
        assertThat(clues.isGathered()).isTrue();
        assertThat(clues.withSender()).isTrue();
        assertThat(clues.isLater()).isTrue();
        assertThat(clues.speaksOfGiving()).isFalse();
        assertThat(read("CASH DONATION").isCash()).isTrue();
        TextClues none = read("转账");
        assertThat(none).isEqualTo(TextClues.NONE);
        assertThat(read("")).isEqualTo(TextClues.NONE);
    }

    @Test
    void blanksWithinWordsAreNoneButDonorsMayStandApart() {
        TextClues clues = read("心意 谷雨 综合 处");
        assertThat(clues.donors()).containsOnlyKeys("谷雨");
        assertThat(clues.departments()).containsExactly("综合处");
        assertThat(donors("心意 谷雨 时节")).isEqualTo("谷雨");
        assertThat(donors(" 谷雨 ")).isEqualTo("谷雨");
        assertThat(donors("谷雨 a")).isEqualTo("谷雨");
        assertThat(donors("a 谷雨")).isEqualTo("谷雨");
        assertThat(donors("johnsmith")).isEqualTo("johnsmith");
    }

    @Test
    void theSamePayersCellWithOtherWordsIsReadAnew() {
        assertThat(reader.read("综合处", "人事处").departments()).containsExactlyInAnyOrder("综合处", "人事处");
        assertThat(reader.read("综合处", "").departments()).containsExactly("综合处");
        assertThat(reader.read("", "人事处").departments()).containsExactly("人事处");
        assertThat(reader.read("", "人事处").together()).isEmpty();
    }
}
