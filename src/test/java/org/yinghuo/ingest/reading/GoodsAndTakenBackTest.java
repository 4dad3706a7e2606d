package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a list of gifts only yuan that stayed counts (rule undone-row), and goods are no gift of money. */
class GoodsAndTakenBackTest {

    @ParameterizedTest
    @CsvSource({"捐赠物资,棉被2床", "物品名称,方便面", "折合金额（元）,#300"})
    void aRowOfGoodsWithoutASumIsSetAsideWithoutAQuestion(String heading, String goods) {
        Understood understood = Paper.of("助学捐款", "姓名|部门|金额|日期|" + heading, "朱丹|综合处|#100|9月5日|", "牛森|综合处||9月6日|" + goods)
                .read();
        assertThat(understood.lines()).hasSize(2);
        assertThat(understood.lines().get(1)).startsWith("A4").contains("GOODS");
        assertThat(understood.found()).noneMatch(found -> found.startsWith("missing-value"));
    }

    @Test
    void aRowWithNeitherSumNorGoodsIsAsked() {
        assertThat(Paper.of("助学捐款", "姓名|部门|金额|日期|捐赠物资", "朱丹|综合处|#100|9月5日|棉被", "牛森|综合处||9月6日|")
                        .read()
                        .found())
                .contains("missing-value/amount 4");
    }

    @Test
    void aSumInAForeignCurrencyIsNoSumOfYuan() {
        Understood understood = Paper.of(
                        "助学捐款", "姓名|部门|金额|币种|日期", "朱丹|综合处|#100|人民币|9月5日", "牛森|综合处|#50|美元|9月6日", "邓海|综合处|#70||9月6日")
                .read();
        assertThat(understood.lines().toString()).contains("100.00", "70.00").doesNotContain("50.00");
        assertThat(understood.found()).containsExactly("bad-amount/foreign 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"退款", "退回", "冲销", ""})
    void aSumTakenBackIsAskedWhateverItsRemarkSays(String remark) {
        assertThat(Paper.of("助学捐款", "姓名|部门|金额|日期|备注", "朱丹|综合处|#100|9月5日|", "朱丹|综合处|#-100|9月6日|" + remark)
                        .read()
                        .found())
                .containsExactly("bad-amount/negative 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"样例", "填写示例", "此行为示例"})
    void aRowWhoseRemarkCallsItAnExampleIsNone(String remark) {
        assertThat(Paper.of("助学捐款", "姓名|部门|金额|日期|备注", "李四|综合处|#1000|9月5日|" + remark, "朱丹|综合处|#100|9月6日|示例单位捐")
                        .read()
                        .lines())
                .hasSize(1);
    }

    @Test
    void somebodyCalledByAPostBeforeAColonIsInTheRow() {
        assertThat(Paper.of("志愿服务", "姓名|部门|服务内容|日期", "组长：朱丹|综合处|秩序维护|9月3日", "牛森|综合处|秩序维护|9月3日", "制表人：熊倩|||9月9日")
                        .read()
                        .lines())
                .containsExactly("A3:D3 朱丹 综合处 秩序维护 - 2022-09-03 served", "A4:D4 牛森 综合处 秩序维护 - 2022-09-03 served");
    }

    @ParameterizedTest
    @ValueSource(strings = {"无偿献血登记表（2022年9月6日）", "2022年9月6日社区下沉人员名单", "9月6日防控人员签到表"})
    void aTitleThatTellsOnlyWhatPeopleDidIsTheirActivity(String title) {
        assertThat(Paper.of(title, "序号|姓名|部门", "#1|朱丹|综合处", "#2|牛森|综合处").read().lines())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"临时有事不来,cancelled", "血压高未献,absent", "来不成,cancelled"})
    void aRemarkThatEndsInARefusalIsOne(String remark, String status) {
        assertThat(Paper.of("志愿服务", "姓名|部门|服务内容|日期|备注", "朱丹|综合处|秩序维护|9月3日|" + remark)
                        .read()
                        .lines())
                .allMatch(line -> line.endsWith(status));
    }

    @Test
    void aRemarkOfWhoCameInsteadIsAsked() {
        assertThat(Paper.of("志愿服务", "姓名|部门|服务内容|日期|备注", "朱丹|综合处|秩序维护|9月3日|换成邓海")
                        .read()
                        .found())
                .containsExactly("unknown-status/remark 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"类型", "捐赠方式", "款物", "备注"})
    void aGiftWhoseKindIsGoodsIsNoMoneyWhateverItIsWorth(String heading) {
        Understood understood = Paper.of("助学捐赠", "捐赠人|金额|日期|" + heading, "朱丹|#100|9月5日|现金", "牛森|#5000|9月6日|物资")
                .read();
        assertThat(understood.lines().toString()).contains("100.00", "GOODS").doesNotContain("5000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"折价，棉被50床", "口罩1000个", "大米、食用油10桶"})
    void aSumThatMayBeWhatGoodsAreWorthIsAsked(String remark) {
        Understood understood =
                Paper.of("助学捐赠", "捐赠人|金额|日期|备注", "牛森|#5000|9月6日|" + remark).read();
        assertThat(understood.lines().toString()).contains("5000.00");
        assertThat(understood.found()).containsExactly("implausible/goods 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"与第1行重复", "银行退票，未成功", "未实际缴纳", "多捐的已退50元", "此人已调离，捐款撤回"})
    void aRemarkThatMayTakeTheGiftBackIsAsked(String remark) {
        assertThat(Paper.of("助学捐款", "姓名|金额|日期|备注", "牛森|#50|9月6日|" + remark)
                        .read()
                        .found())
                .containsExactly("voided-row/perhaps 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"已退休", "含家属100元", "已退休，微信转账", "捐助2名学生"})
    void aRemarkThatTakesNothingBackIsNotAsked(String remark) {
        assertThat(Paper.of("助学捐款", "姓名|金额|日期|备注", "牛森|#50|9月6日|" + remark)
                        .read()
                        .found())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"代黄绚捐", "替黄绚交的", "代黄绚、江雁捐款"})
    void aRemarkThatMakesSomebodyElseTheDonorIsAsked(String remark) {
        assertThat(Paper.of("助学捐款", "姓名|金额|日期|备注", "牛森|#50|9月6日|" + remark)
                        .read()
                        .found())
                .containsExactly("implausible/behalf 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"代牛森捐", "由黄绚代交", "代领证书", "代表党支部", "替代党费"})
    void aRemarkThatNamesNoOtherDonorIsNotAsked(String remark) {
        assertThat(Paper.of("助学捐款", "姓名|金额|日期|备注", "牛森|#50|9月6日|" + remark)
                        .read()
                        .found())
                .isEmpty();
    }

    @Test
    void besideWhoSentTheMoneyTheRemarkTellsWhoGave() {
        Understood understood = Paper.of("助学捐款", "转账人|金额|日期|备注", "牛森|#50|9月6日|代黄绚捐", "江雁|#60|9月6日|")
                .read();
        assertThat(understood.lines().toString()).contains("牛森代黄绚", "江雁");
        assertThat(understood.found()).isEmpty();
    }

    /** 口罩一箱 where a sum should stand is goods; 不详 and 一百多 are asked. */
    @Test
    void goodsInTheColumnOfSumsAreNoGiftOfMoney() {
        var understood = Paper.of(
                        "抗震救灾捐赠记录",
                        "捐赠者|金额/物品|日期",
                        "朱丹|口罩一箱|2022-09-03",
                        "牛森|50元|2022-09-04",
                        "熊倩|消毒液20瓶|2022-09-04",
                        "江雁|不详|2022-09-05",
                        "邓海|一百多块|2022-09-05")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A3:C3 GOODS",
                        "A4:C4 牛森 - 50.00 2022-09-04 抗震救灾捐款",
                        "A5:C5 GOODS",
                        "A6:C6 bad-amount",
                        "A7:C7 bad-amount");
    }
}
