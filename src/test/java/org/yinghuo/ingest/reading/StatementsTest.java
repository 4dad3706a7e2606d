package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yinghuo.ingest.reading.Paper.Format;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.Statement;

/** Form 11: statements of wallets and banks, their preambles and footers. */
class StatementsTest {

    private static Paper weChat(String claim) {
        return Paper.of(
                "微信支付账单明细",
                "微信昵称：[办公室]",
                "起始时间：[2022-09-01 00:00:00] 终止时间：[2022-09-09 23:59:59]",
                "导出类型：[全部]",
                "",
                "共4笔记录",
                claim,
                "支出：1笔 5.00元",
                "中性交易：1笔 50.00元",
                "注：",
                "1. 充值/提现/理财通购买/零钱通存取/信用卡还款等交易，将计入中性交易",
                "----------------------微信支付账单明细列表--------------------",
                "交易时间|交易类型|交易对方|商品|收/支|金额(元)|支付方式|当前状态|交易单号|商户单号|备注",
                "2022-09-03 08:00:01|转账|朱丹|转账备注:助学|收入|¥100.00|/|已存入零钱|1000000012345|/|/",
                "2022-09-03 09:00:00|转账|牛森|/|收入|¥200.00|/|已退款(￥50.00)|1000000012346|/|/",
                "2022-09-04 10:00:00|商户消费|店|饭|支出|¥5.00|零钱|支付成功|1000000012347|/|/",
                "2022-09-05 10:00:00|零钱提现|招商银行|/|/|¥50.00|招商银行|提现已到账|1000000012348|/|服务费¥0.10");
    }

    /** Nothing says whose account it is but the one name that every line has on either side. */
    @ParameterizedTest
    @EnumSource(Format.class)
    void payersAndPayeesWithoutADirection(Format format) {
        var understood = Paper.of(
                        "交易日期|付款人户名|付款人账号|收款人户名|收款人账号|交易金额|用途",
                        "2022-09-03|朱丹|6222001|大机关工会|5105|200.00|捐款",
                        "2022-09-04|大机关工会|5105|山区学校|7001|150.00|拨付捐款",
                        "2022-09-05|牛森|6222002|大机关工会|5105|100.00|捐款")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "A2:G2 2022-09-03T00:00 IN 200.00 朱丹 捐款",
                        "A3:G3 2022-09-04T00:00 OUT 150.00 山区学校 拨付捐款",
                        "A4:G4 2022-09-05T00:00 IN 100.00 牛森 捐款");
    }

    @Test
    void theOtherSideAndTheWordsOfAPaymentUnderOtherHeadings() {
        var understood = Paper.of(
                        "日期|支取金额|存入金额|余额|对手方名称|对手方账号|付款附言",
                        "2022-09-03|0.00|200.00|1200.00|朱丹|6222001|地震捐款",
                        "2022-09-04|3.00|0.00|1197.00|||")
                .read();
        assertThat(understood.lines()).first().asString().endsWith("IN 200.00 朱丹 地震捐款");
        assertThat(understood.found()).isEmpty();
    }

    /** A merchant's list of receipts has no sign, side or word for the way of money but the sort of each line. */
    @ParameterizedTest
    @EnumSource(Format.class)
    void refundsAmongReceiptsWithoutSigns(Format format) {
        var understood = Paper.of(
                        "收款明细",
                        "交易时间|交易类型|订单金额|退款金额|付款人|交易状态|商品|订单号",
                        "2022-09-03 10:00:00|消费|200.00|0.00|朱丹|交易成功|捐款|90001000001",
                        "2022-09-04 10:00:00|退款|200.00|200.00|朱丹|退款成功|捐款|90001000001",
                        "2022-09-05 10:00:00|消费|100.00|0.00|牛森|交易成功|捐款|90001000002",
                        "2022-09-06 10:00:00|退款|100.00|60.00|牛森|退款成功|捐款|90001000002",
                        "2022-09-06 11:00:00|退款|100.00|40.00|牛森|交易关闭|捐款|90001000002")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "A3:H3 2022-09-03T10:00 IN 200.00 朱丹 捐款",
                        "A4:H4 2022-09-04T10:00 OUT 200.00 朱丹 捐款 退款",
                        "A5:H5 2022-09-05T10:00 IN 100.00 牛森 捐款",
                        "A6:H6 2022-09-06T10:00 OUT 60.00 牛森 捐款 退款",
                        "A7:H7 2022-09-06T11:00 NEUTRAL 100.00 牛森 捐款 退款 refunded 40.00 CLOSED");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void weChatOfAPerson(Format format) {
        var understood = weChat("收入：2笔 300.00元").read(format);
        assertThat(understood.kind()).isEqualTo("payments");
        assertThat(understood.lines())
                .containsExactly(
                        "A14:K14 2022-09-03T08:00:01 IN 100.00 朱丹 转账备注:助学",
                        "A15:K15 2022-09-03T09:00 IN 200.00 牛森 - refunded 50.00",
                        "A16:K16 2022-09-04T10:00 OUT 5.00 店 饭",
                        "A17:K17 2022-09-05T10:00 NEUTRAL 50.00 招商银行 服务费¥0.10 零钱提现");
        assertThat(understood.found()).isEmpty();
        Statement statement = understood.readings().get(0).statements().get(0);
        assertThat(statement.channel()).isEqualTo(Channel.WECHAT);
        assertThat(statement.from()).isEqualTo(LocalDateTime.parse("2022-09-01T00:00:00"));
        assertThat(statement.to()).isEqualTo(LocalDateTime.parse("2022-09-09T23:59:59"));
        assertThat(understood.entries())
                .allSatisfy(
                        entry -> assertThat(((Payment) entry).transactionId()).startsWith("10000000123"));
    }

    @Test
    void aPreambleThatItsLinesDoNotBearOutIsAMismatch() {
        assertThat(weChat("收入：2笔 301.00元").read().found()).containsExactly("total-mismatch/statement 7");
        assertThat(weChat("收入：3笔").read().found()).containsExactly("total-mismatch/statement 7");
    }

    @Test
    void weChatOfAMerchant() {
        assertThat(Paper.of(
                                "交易时间|公众账号ID|商户号|特约商户号|设备号|微信订单号|商户订单号|用户标识|交易类型|交易状态|付款银行|货币种类|应结订单金额|代金券金额|微信退款单号|商户退款单号|退款金额|充值券退款金额|退款类型|退款状态|商品名称|商户数据包|手续费|费率|订单金额|申请退款金额|费率备注",
                                "`2022-09-03"
                                        + " 10:00:00|`wx|`1|`0|`|`4200001|`a1|`oXyz|`JSAPI|`SUCCESS|`CMB|`CNY|`100.00|`0.00|`0|`0|`0.00|`0.00|`|`|`助学捐款|`|`0.60|`0.60%|`100.00|`0.00|`",
                                "总交易单数|应结订单总金额|退款总金额|充值券退款总金额|手续费总金额|订单总金额|申请退款总金额",
                                "`1|`100.00|`0.00|`0.00|`0.60|`100.00|`0.00")
                        .read(Format.CSV)
                        .lines())
                .containsExactly("A2:W2 2022-09-03T10:00 IN 100.00 oXyz 助学捐款");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void alipayOfAPersonInBothOrders(Format format) {
        String[] preamble = {
            "------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------",
            "姓名：某某",
            "起始时间：[2022-09-01 00:00:00]    终止时间：[2022-09-09 23:59:59]",
            "共2笔记录",
            "收入：1笔 100.00元",
            "不计收支：1笔 20.00元"
        };
        assertThat(Paper.of(
                                preamble[0],
                                preamble[1],
                                preamble[2],
                                preamble[3],
                                preamble[4],
                                preamble[5],
                                "交易时间|交易分类|交易对方|对方账号|商品说明|收/支|金额|收/付款方式|交易状态|交易订单号|商家订单号|备注|",
                                "2022-09-03"
                                        + " 08:00:01|转账红包|朱丹|zhu***@example.com|助学捐款|收入|100.00|余额|交易成功|2022090300001|||",
                                "2022-09-04 08:00:01|退款|店|/|退款-饭|不计收支|20.00|余额|退款成功|2022090300002_1|||")
                        .read(format)
                        .lines())
                .containsExactly(
                        "A8:J8 2022-09-03T08:00:01 IN 100.00 朱丹 助学捐款",
                        "A9:J9 2022-09-04T08:00:01 NEUTRAL 20.00 店 退款-饭 退款 refunded 20.00 REFUNDED");
        assertThat(Paper.of(
                                preamble[0],
                                "收/支|交易对方|对方账号|商品说明|收/付款方式|金额|交易状态|交易分类|交易订单号|商家订单号|交易时间|",
                                "收入|朱丹|zhu***@example.com|助学捐款|余额|100.00|交易成功|转账红包|2022090300001||2022-09-03 08:00:01|",
                                "收入|牛森||助学捐款|余额|30.00|交易关闭|转账红包|2022090300003||2022-09-03 08:10:01|")
                        .read(format)
                        .lines())
                .containsExactly(
                        "A3:K3 2022-09-03T08:00:01 IN 100.00 朱丹 助学捐款",
                        "A4:K4 2022-09-03T08:10:01 IN 30.00 牛森 助学捐款 CLOSED");
    }

    @Test
    void alipayOfTheWebPutsWhatWasPaidBackInAColumn() {
        var understood = Paper.of(
                        "支付宝交易记录明细查询",
                        "账号:[a@example.com]",
                        "起始日期:[2022-09-01 00:00:00]    终止日期:[2022-09-09 23:59:59]",
                        "---------------------------------交易记录明细列表------------------------------------",
                        "交易号|商家订单号|交易创建时间|付款时间|最近修改时间|交易来源地|类型|交易对方|商品名称|金额（元）|收/支|交易状态|服务费（元）|成功退款（元）|备注|资金状态|",
                        "2022090300001||2022-09-03 09:59:00|2022-09-03 10:00:00|2022-09-05"
                                + " 10:00:00|其他|即时到账交易|朱丹|助学捐款|100.00|收入|交易成功|0.00|40.00||已收入|",
                        "------------------------------------------------------------------------------------",
                        "共1笔记录",
                        "已收入:1笔,100.00元",
                        "导出时间:[2022-09-10 10:00:00]    用户:办公室")
                .read(Format.CSV);
        assertThat(understood.lines()).containsExactly("A6:N6 2022-09-03T10:00 IN 100.00 朱丹 助学捐款 refunded 40.00");
        assertThat(understood.found()).isEmpty();
        assertThat(understood.readings().get(0).totals()).hasSize(2);
    }

    @Test
    void alipayOfAMerchant() {
        var understood = Paper.of(
                        "#支付宝账务明细查询",
                        "#账号：[2088000000]",
                        "#起始日期：[2022年09月01日 00:00:00]   终止日期：[2022年09月30日 00:00:00]",
                        "账务流水号|业务流水号|商户订单号|商品名称|发生时间|对方账号|收入金额（+元）|支出金额（-元）|账户余额（元）|交易渠道|业务类型|备注",
                        "10001|20001|a1|助学捐款|2022-09-03 10:00:00|朱丹(zhu***)|100.00|0.00|100.00|支付宝|在线支付|",
                        "10002|20002|a1|助学捐款|2022-09-04 10:00:00|朱丹(zhu***)|0.00|-100.00|0.00|支付宝|交易退款|",
                        "#-----------------------------------------账务明细列表结束------------------------------------",
                        "#支出合计：1笔，共-100.00元",
                        "#收入合计：1笔，共100.00元")
                .read(Format.CSV);
        assertThat(understood.lines())
                .containsExactly(
                        "A5:K5 2022-09-03T10:00 IN 100.00 朱丹 助学捐款", "A6:K6 2022-09-04T10:00 OUT 100.00 朱丹 助学捐款 交易退款");
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void banksOfEveryHeader(Format format) {
        assertThat(Paper.of(
                                "明细查询文件下载",
                                "卡号: 6222****1234",
                                "起始日期: 2022-09-01    截止日期: 2022-09-30",
                                "交易日期|摘要|交易详情|交易场所|交易国家或地区简称|钞/汇|交易金额(收入)|交易金额(支出)|交易币种|记账金额(收入)|记账金额(支出)|记账币种|余额|对方户名|对方账户",
                                "2022-09-03|转账|助学捐款|网银|CHN|钞|200.00||人民币|200.00||人民币|1200.00|朱丹|6222****0001",
                                "2022-09-04|消费|||CHN|钞||30.00|人民币||30.00|人民币|1170.00|店|6222****0002",
                                "人民币合计||||||200.00|30.00|||||||")
                        .read(format)
                        .lines())
                .containsExactly(
                        "A5:O5 2022-09-03T00:00 IN 200.00 朱丹 转账 助学捐款",
                        "A6:O6 2022-09-04T00:00 OUT 30.00 店 消费",
                        "A7:H7 TOTAL");
        assertThat(Paper.of(
                                "交易日期|交易时间|交易摘要|交易金额|本次余额|对手信息|日 志 号|交易渠道|交易附言",
                                "20220903|101112|转账|+200.00|1200.00|朱丹|123|网银|助学",
                                "20220904|111213|消费|-30.00|1170.00|店|124|POS|",
                                "1 收 200.00")
                        .read(format)
                        .lines())
                .containsExactly(
                        "A2:I2 2022-09-03T10:11:12 IN 200.00 朱丹 转账 助学", "A3:H3 2022-09-04T11:12:13 OUT 30.00 店 消费");
        assertThat(Paper.of(
                                "交易时间|借方发生额/元(支取)|贷方发生额/元(收入)|余额|币种|对方户名|对方账号|对方开户机构|记账日期|摘要|备注|账户明细编号-交易流水号|企业流水号|凭证种类|凭证号",
                                "20220903"
                                        + " 10:11:12|0.00|200.00|1200.00|人民币|朱丹|6222000100020003|某支行|20220903|转账|综合处2人捐款|1-2|||")
                        .read(format)
                        .lines())
                .containsExactly("A2:L2 2022-09-03T10:11:12 IN 200.00 朱丹 转账 综合处2人捐款");
        assertThat(Paper.of(
                                "[HISTORYDETAIL]",
                                "凭证号|本方账号|对方账号|交易时间|借/贷|借方发生额|贷方发生额|对方行号|摘要|用途|对方单位名称|余额|个性化信息",
                                "1|111|222|2022-09-03-10.11.12|贷|0.00|200.00||转账|捐款|朱丹|2000.00|")
                        .read(format)
                        .lines())
                .containsExactly("A3:L3 2022-09-03T10:11:12 IN 200.00 朱丹 转账 捐款");
        assertThat(Paper.of(
                                "账户明细 2022年9月1日至2022年9月30日",
                                "交易日|交易时间|借贷标志|发生额|余额|对方单位名称|摘要|用途",
                                "2022/9/3|10:11:12|贷|200.00|1200.00|朱丹|转账|捐款",
                                "2022/9/4|10:11:12|借|30.00|1170.00|店|消费|")
                        .read(format)
                        .lines())
                .containsExactly(
                        "A3:H3 2022-09-03T10:11:12 IN 200.00 朱丹 转账 捐款", "A4:G4 2022-09-04T10:11:12 OUT 30.00 店 消费");
    }

    /** An export of a program of accounts says by two words alone that it is of an account. */
    @ParameterizedTest
    @CsvSource({
        "Date|Description|Original Description|Amount|Transaction Type|Category|Account Name|Labels|Notes,credit,debit",
        "Date|Description|Memo|Amount|Transaction Type|Category,Credit,Debit",
        "Date|Details|Reference|Amount|Transaction Type|Category,CR,DR"
    })
    void aColumnOfCreditAndDebitMakesAStatement(String header, String in, String out) {
        var understood = Paper.of(
                        header,
                        "2022-09-05|朱丹|TRANSFER FROM|100.00|" + in + "|Transfer",
                        "2022-09-06|Shop|SHOP|20.00|" + out + "|Shopping",
                        "2022-09-25|牛森|TRANSFER FROM|50.00|" + in + "|Transfer")
                .read();
        assertThat(understood.kind()).isEqualTo("payments");
        assertThat(understood.entries())
                .extracting(entry -> ((Payment) entry).direction() + " " + ((Payment) entry).amount())
                .containsExactly("IN 100.00", "OUT 20.00", "IN 50.00");
    }

    /** Banks call the column by many names; the words beneath are few. */
    @ParameterizedTest
    @CsvSource({"来往账标志,来账,往账", "账务性质,贷,借", "进出,进账,出账"})
    void aColumnOfWordsForInAndOutSaysWhichWay(String heading, String in, String out) {
        var understood = Paper.of(
                        "交易日期|" + heading + "|交易金额|余额|对方户名|摘要",
                        "2022-09-03|" + in + "|200.00|1200.00|朱丹|捐款",
                        "2022-09-04|" + out + "|30.00|1170.00|某某超市|纸")
                .read();
        assertThat(understood.found()).isEmpty();
        assertThat(understood.lines())
                .containsExactly("A2:F2 2022-09-03T00:00 IN 200.00 朱丹 捐款", "A3:F3 2022-09-04T00:00 OUT 30.00 某某超市 纸");
    }

    @Test
    void aListOfGoodsWithOtherTypesIsNone() {
        assertThat(Paper.of(
                                "Date|Description|Original Description|Amount|Transaction Type|Category",
                                "2022-09-05|Chair|CHAIR|100.00|purchase order|Furniture",
                                "2022-09-06|Desk|DESK|20.00|purchase order|Furniture")
                        .read()
                        .kind())
                .isNotEqualTo("payments");
    }

    /** Months pasted beneath each other: each has its period, its account and its sums (rule several-tables). */
    @ParameterizedTest
    @EnumSource(Format.class)
    void statementsUnderneathAreEachItsOwn(Format format) {
        var understood = Paper.of(
                        "账户交易明细",
                        "户名|某某局机关工会委员会|账号|5105014886080123",
                        "开始日期|2022-09-01|结束日期|2022-09-13",
                        "对方户名|交易日期|借方发生额|贷方发生额|余额|摘要",
                        "朱丹|2022-09-03||200.00|1200.00|捐款",
                        "某某超市|2022-09-04|30.00||1170.00|纸",
                        "共2笔　收入1笔　支出1笔",
                        "账户交易明细",
                        "户名|某某局机关工会委员会|账号|5105014886080123",
                        "开始日期|2022-10-01|结束日期|2022-10-31",
                        "对方户名|交易日期|借方发生额|贷方发生额|余额|摘要",
                        "牛森|2022-10-05||100.00|2100.00|捐款",
                        "共1笔　收入1笔　支出0笔")
                .read(format);
        assertThat(understood.found()).isEmpty();
        assertThat(understood.lines())
                .containsExactly(
                        "A5:F5 2022-09-03T00:00 IN 200.00 朱丹 捐款",
                        "A6:F6 2022-09-04T00:00 OUT 30.00 某某超市 纸",
                        "A12:F12 2022-10-05T00:00 IN 100.00 牛森 捐款");
        assertThat(understood.readings().get(0).statements())
                .extracting(one -> one.from().toLocalDate() + " " + one.to().toLocalDate())
                .containsExactly("2022-09-01 2022-09-13", "2022-10-01 2022-10-31");
    }

    /** A page's head says again whose account it is and which time: the sums beneath the last are of all pages. */
    @Test
    void pagesWithTheSameHeadAreOneStatement() {
        var understood = Paper.of(
                        "账户交易明细",
                        "起始日期：2022-09-01　终止日期：2022-09-30",
                        "交易日期|借方发生额|贷方发生额|余额|对方户名|摘要",
                        "2022-09-03||200.00|1200.00|朱丹|捐款",
                        "第1页",
                        "账户交易明细",
                        "起始日期：2022-09-01　终止日期：2022-09-30",
                        "交易日期|借方发生额|贷方发生额|余额|对方户名|摘要",
                        "2022-09-04|30.00||1170.00|某某超市|纸",
                        "共2笔　收入1笔　支出1笔")
                .read();
        assertThat(understood.found()).isEmpty();
        assertThat(understood.readings().get(0).statements())
                .extracting(one -> one.from().toLocalDate() + " " + one.to().toLocalDate())
                .containsExactly("2022-09-01 2022-09-30");
    }

    /** Without heads of their own, newest line first in each. */
    @Test
    void aBalanceNeedNotFollowOverARepeatedHeader() {
        String header = "交易日期|借方发生额|贷方发生额|余额|对方户名|摘要";
        assertThat(Paper.of(
                                header,
                                "2022-09-06||50.00|1350.00|熊倩|捐款",
                                "2022-09-05||100.00|1300.00|牛森|捐款",
                                "2022-09-03||200.00|1200.00|朱丹|捐款",
                                "",
                                header,
                                "2022-10-05||80.00|1620.00|黄绚|捐款",
                                "2022-10-04||190.00|1540.00|邓海|捐款")
                        .read()
                        .found())
                .isEmpty();
    }

    @Test
    void aTotalLineOfABankIsCompared() {
        assertThat(Paper.of("交易日期|收入|支出|对方|摘要", "2022-09-03|200||朱丹|捐款", "2022-09-04||30|店|", "合计|200|31||")
                        .read()
                        .found())
                .containsExactly("total-mismatch/sum 4");
    }

    @Test
    void withoutAPreambleAStatementCoversItsLines() {
        Statement statement = Paper.of("交易日期|收入|支出|对方|摘要", "2022-09-04|200||朱丹|捐款", "2022-09-03||30|店|")
                .read()
                .readings()
                .get(0)
                .statements()
                .get(0);
        assertThat(statement.from()).isEqualTo(LocalDateTime.parse("2022-09-03T00:00:00"));
        assertThat(statement.to()).isEqualTo(LocalDateTime.parse("2022-09-04T23:59:59"));
    }

    @Test
    void anotherCurrencyIsNoYuan() {
        var understood = Paper.of(
                        "交易日期|币种|收入|支出|余额|对方户名|摘要",
                        "2022-09-03|USD|100.00||100.00|朱丹|捐款",
                        "2022-09-04|人民币|200.00||300.00|牛森|捐款",
                        "2022-09-05||50.00||350.00|熊倩|捐款")
                .read();
        assertThat(understood.found()).containsExactly("bad-amount/foreign 2");
        assertThat(understood.lines())
                .containsExactly(
                        "A2:G2 bad-amount",
                        "A3:G3 2022-09-04T00:00 IN 200.00 牛森 捐款",
                        "A4:G4 2022-09-05T00:00 IN 50.00 熊倩 捐款");
    }

    @Test
    void aLineWithoutASumIsSaidAndABalanceIsNoLine() {
        var understood = Paper.of(
                        "交易日期|收入|支出|余额|对方户名|摘要",
                        "2022-09-01|||5000.00||期初余额",
                        "2022-09-03|200.00||5200.00|朱丹|捐款",
                        "2022-09-04||||牛森|捐款")
                .read();
        assertThat(understood.found()).containsExactly("missing-value/amount 4");
        assertThat(understood.lines()).containsExactly("A3:F3 2022-09-03T00:00 IN 200.00 朱丹 捐款", "A4:F4 missing-value");
    }

    @Test
    void whoeverWasPaidIsTheOtherSideOfWhatWentOut() {
        assertThat(Paper.of(
                                "交易日期|付款人名称|付款人账号|收款人名称|收款人账号|交易金额|摘要",
                                "2022-09-03|朱丹|6222000000000011|某某办公室|120000000001|+200.00|捐款",
                                "2022-09-04|某某办公室|120000000001|青禾公益基金会|5105000000000022|-100.00|转交",
                                "2022-09-05|某某办公室|120000000001|||-1.00|手续费")
                        .read()
                        .entries())
                .extracting(entry -> ((Payment) entry).payer() + "/" + ((Payment) entry).account())
                .containsExactly("朱丹/6222000000000011", "青禾公益基金会/5105000000000022", "/");
    }

    @ParameterizedTest
    @CsvSource({"金额（收入）,金额（支出）", "发生额(贷方),发生额(借方)", "交易金额（转入）,交易金额（转出）", "贷方(入账),借方(出账)", "收款金额,付款金额", "汇入金额,汇出金额"})
    void inAndOutMayBeSaidInBrackets(String in, String out) {
        assertThat(Paper.of("交易日期|" + in + "|" + out + "|对方户名|摘要", "2022-09-03|200.00||朱丹|捐款", "2022-09-04||30.00|店|纸")
                        .read()
                        .lines())
                .containsExactly("A2:E2 2022-09-03T00:00 IN 200.00 朱丹 捐款", "A3:E3 2022-09-04T00:00 OUT 30.00 店 纸");
    }

    @Test
    void aClerkMayAddWordsOfHerBank() {
        Seeds office = Office.seeds();
        Seeds seeds = new Seeds(
                office.calendar(),
                office.departments(),
                office.roster(),
                office.campaigns(),
                office.activities(),
                Map.of("进金", "in", "出金", "out", "已划妥", "settled", "划转失败", "closed", "归集", "own_money", "往来人", "payer"),
                office.aliases(),
                Map.of(),
                List.of());
        assertThat(Paper.of(
                                "交易时间|往来人|收支|金额|状态|交易类型",
                                "2022-09-03 10:00:00|朱丹|进金|200.00|已划妥|转账",
                                "2022-09-04 10:00:00|牛森|进金|100.00|划转失败|转账",
                                "2022-09-05 10:00:00|店|出金|30.00|已划妥|转账",
                                "2022-09-06 10:00:00|总账户|进金|70.00|已划妥|资金归集")
                        .with(seeds)
                        .read()
                        .lines())
                .containsExactly(
                        "A2:F2 2022-09-03T10:00 IN 200.00 朱丹 -",
                        "A3:F3 2022-09-04T10:00 IN 100.00 牛森 - CLOSED",
                        "A4:F4 2022-09-05T10:00 OUT 30.00 店 -",
                        "A5:F5 2022-09-06T10:00 NEUTRAL 70.00 总账户 资金归集");
    }

    @Test
    void whoHasNotYetPaidMovedNothing() {
        var understood = Paper.of(
                        "收款说明：抗震救灾捐款",
                        "序号|付款人|应付金额|支付状态|支付时间",
                        "1|朱丹|100.00|已支付|2022-09-06 10:01:00",
                        "2|牛森|100.00|未支付|")
                .read();
        assertThat(understood.lines()).containsExactly("A3:E3 2022-09-06T10:01 IN 100.00 朱丹 -", "A4:D4 VOID");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void howManyLinesThereAreIsNoSum() {
        var understood = Paper.of(
                        "入账日期|借方金额|贷方金额|对方名称|附言",
                        "20220905||200.00|朱丹|捐款",
                        "20220906|2.00|||短信服务费",
                        "笔数合计|1|1||",
                        "金额合计|2.00|200.00||")
                .read();
        assertThat(understood.lines())
                .hasSize(4)
                .filteredOn(line -> line.contains("IN"))
                .hasSize(1);
        assertThat(understood.found()).isEmpty();
    }
}
