package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Donation;

/** Lists that people made in a group chat, pasted line by line: who comes, and who gives what (rules chat-list, turned-sheets). */
class ChatListsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1. %s", "1、%s", "（1）%s"})
    void aListPastedFromAChatHasNoHeader(String form) {
        String second = form.replace('1', '2');
        String third = form.replace('1', '3');
        Understood understood = Paper.of(
                        "＃接龙",
                        "9月3日秩序维护志愿者接龙",
                        form.formatted("朱丹 综合处"),
                        second.formatted("熊倩"),
                        third.formatted("黄绚 请假"))
                .read();
        assertThat(understood.lines())
                .extracting(line -> line.replaceFirst("^\\S+ ", ""))
                .containsExactly(
                        "朱丹 综合处 秩序维护 - 2022-09-03 registered",
                        "熊倩 - 秩序维护 - 2022-09-03 registered",
                        "黄绚 - 秩序维护 - 2022-09-03 cancelled");
    }

    @Test
    void numberedSentencesAreNoListOfPeople() {
        assertThat(Paper.of("9月3日秩序维护报名须知", "1. 请提前十分钟到达", "2. 请穿马甲", "3. 请自带水杯")
                        .read()
                        .lines())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"满员了，别再接了", "下午：", "带好口罩", "还差3人", "4.", "请大家准时到！", "谢谢大家"})
    void aLineWithoutANumberThatNamesNobodyIsNobody(String line) {
        assertThat(Paper.of("9月3日秩序维护志愿者接龙", "1. 朱丹", "2. 熊倩", line, "3. 黄绚")
                        .read()
                        .entries())
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"黄绚", "黄绚 下午", "黄绚 请假", "综合处 黄绚", "黄绚（综合处）"})
    void aNameWithoutANumberIsSomebody(String line) {
        assertThat(Paper.of("9月3日秩序维护志愿者接龙", "1. 朱丹", "2. 熊倩", line).read().entries())
                .hasSize(3);
    }

    @Test
    void aNumberAmongSumsInYuanIsYuan() {
        assertThat(Paper.of("助学捐款接龙 2022年9月6日", "1. 朱丹 200元", "2. 熊倩 50")
                        .read()
                        .lines()
                        .toString())
                .contains("朱丹 - 200.00", "熊倩 - 50.00");
    }

    @Test
    void howItWasGivenMayStandBehindTheSum() {
        assertThat(Paper.of("助学捐款接龙 2022年9月6日", "1. 朱丹 200元 微信", "2. 熊倩 50（现金）", "3. 牛森 30元")
                        .read()
                        .entries())
                .extracting(entry -> ((Donation) entry).who().name() + " " + ((Donation) entry).channel())
                .containsExactly("朱丹 WECHAT", "熊倩 CASH", "牛森 UNSAID");
    }

    @Test
    void theExampleAboveAListGaveNothing() {
        assertThat(Paper.of("助学捐款接龙 2022年9月6日", "例 张三 100元", "1. 朱丹 200元", "2. 熊倩 50元")
                        .read()
                        .lines())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"抗震救灾捐款", "9月5日一日捐接龙", "＃接龙 9月5日爱心款"})
    void numbersBeneathATitleOfMoneyAreYuan(String title) {
        assertThat(Paper.of(title, "1. 朱丹 200", "2. 熊倩50", "3. 人事处 牛森 一百")
                        .read()
                        .lines()
                        .toString())
                .contains("朱丹 - 200.00", "熊倩 - 50.00", "牛森 人事处 100.00");
    }

    @Test
    void numbersBeneathAnyOtherTitleAreNoMoney() {
        assertThat(Paper.of("爱心书屋捐书接龙", "1. 朱丹 20", "2. 熊倩 5").read().entries()).isEmpty();
        assertThat(Paper.of("抗震救灾捐款", "1. 朱丹 13900000001", "2. 熊倩 13900000002")
                        .read()
                        .entries())
                .as("telephones")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3. 牛森; MISSING_VALUE",
                "3. 牛森 100+100; BAD_AMOUNT",
                "3. 牛森 100 现金交给黄绚; BAD_AMOUNT",
                "3. 我也捐; BAD_AMOUNT",
                "牛森 100❌; BAD_AMOUNT"
            })
    void aGiftThatCannotBeReadCostsNoOtherAndIsSaid(String line, String code) {
        Understood read =
                Paper.of("抗震救灾捐款 2022年9月6日", "1. 朱丹 200", "2. 熊倩 50", line).read();
        assertThat(read.lines().toString()).contains("朱丹 - 200.00", "熊倩 - 50.00");
        assertThat(read.findings()).extracting(finding -> finding.code().name()).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"感谢大家的爱心！", "谢谢大家", "以上款项已转交工会", "截至9月9日12:00", "还没捐的抓紧啦！", "还差3人", "3."})
    void whatIsSaidBetweenGiftsIsNone(String line) {
        Understood read = Paper.of("抗震救灾捐款 2022年9月6日", "1. 朱丹 200", "2. 熊倩 50", line, "4. 牛森 10")
                .read();
        assertThat(read.entries()).hasSize(3);
        assertThat(read.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3. 牛森 100👍", "3. 100 牛森", "3 牛森100块钱", "3. 牛森：100；黄绚：20"})
    void sumsAreWrittenInManyWays(String line) {
        assertThat(Paper.of("抗震救灾捐款 2022年9月6日", "1. 朱丹 200", "2. 熊倩 50", line)
                        .read()
                        .lines()
                        .toString())
                .contains("牛森 - 100.00");
    }

    @Test
    void numberedSentencesAboveGiftsAreTitles() {
        assertThat(Paper.of("抗震救灾捐款倡议 2022年9月6日", "1. 捐款时间：9月5日", "2. 请自愿参加", "1. 朱丹 200", "2. 熊倩 50")
                        .read()
                        .entries())
                .hasSize(2);
    }
}
