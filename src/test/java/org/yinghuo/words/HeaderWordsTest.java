package org.yinghuo.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.words.Header.Match;

/** Shows (rule header-by-words). */
class HeaderWordsTest {

    private final HeaderWords words = HeaderWords.BUILT_IN;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seq|序号 编号 No. # 項次",
                "name|姓名 志愿者 捐款人 志愿者姓名 捐款人姓名 人员姓名 *姓名 姓名* 姓名（必填） 1、您的姓名 姓名/Name Name 報名人員",
                "department|部门 处室 所在处室 所属部门 工作单位 填报单位 填报处室 捐款人所在部门 您所在的部门 Dept. 處室",
                "title|职务 职级 职务/职级 Title",
                "party_member|政治面貌 是否党员 是否为中共党员",
                "phone|手机 联系电话 手机号码 联系方式 捐款人联系电话 党员联系电话 聯絡電話 Phone Mobile",
                "id_number|身份证号 身份证号码 证件号码",
                "staff_id|工号 员工编号 StaffID staff_id",
                "status|是否献血 是否值守 是否已签到 实际到岗与否",
                "activity|4、您愿意参加的服务【多选题】 参加的服务",
                "name|昵称/姓名",
                "activity|活动 服务内容 服务项目 岗位 报名活动 活动名称 志愿项目 任务 志愿服务内容 Activity",
                "place|地点 社区 小区 服务地点 社区/小区 服务点 活动地点 Place Venue",
                "date|日期 服务日期 捐款日期 捐款时间 活动日期 参与日期 捐赠日期 Date",
                "start|开始时间 服务开始时间 Start",
                "end|结束时间 服务结束时间 End",
                "hours|时长 服务时长(小时) 时长（小时） 时长/h 小时数 工时 服务时间（小时） 服务时长（单位：小时） Hours 志愿服务时长",
                "quantity|数量 献血量",
                "times_this_year|本年次数 本年第几次",
                "status|状态 是否录取 情况 录用情况 到岗情况 审核状态 当前状态 交易状态 Status",
                "campaign|项目 用途 捐款项目 捐赠项目 Campaign",
                "amount|金额 捐款金额(元) 捐款数额 金额/元 金额（万元） 捐赠金额 实捐金额 认捐金额 捐款金额（单位：元） 金額 Amount(CNY) 捐款（元）",
                "people|人数 捐款人数 人数（人）",
                "channel|方式 捐款方式 支付渠道",
                "transaction_id|交易单号 流水号 账户明细编号-交易流水号 日~志~号",
                "time|交易时间 交易日期 付款时间 记账日期 发生时间",
                "payer|交易对方 付款人 对方户名 付款人名称[Payer'sName] 对手信息",
                "account|对方账号 对方卡号/账号",
                "direction|收/支 借贷(贷Cr/借Dr) 借贷标志",
                "debit|借方发生额 借方发生额/元(支取) 交易金额(支出) 支出金额（-元） 支出",
                "credit|贷方发生额 贷方发生额/元(收入) 交易金额(收入) 收入金额（+元） 转入金额 收入",
                "refunded|成功退款（元） 退款金额",
                "fee|服务费（元） 手续费",
                "method|收/付款方式",
                "merchant_order|商户单号 商家订单号",
                "note|备注 商品 摘要 交易附言 客户摘要 商品说明 Remarks",
                "balance|余额 账户余额 联机余额",
                "currency|币种 币别",
                "transaction_type|交易类型 交易分类 业务类型",
                "filled_on|填报日期 提交时间",
                "money_unit|金额单位",
                "issue|期数",
                "finding_id|finding_id",
                "decision|decision",
                "other|性别 签名 开户行 审核人 制表人 钞汇 起息日 党员人数 联系人 负责人",
            })
    void understandsTheWordsOfOfficesAndBanks(String field, String headers) {
        for (String header : headers.split(" ")) {
            assertThat(words.header(header.replace("~", " ")).likeliest().word())
                    .as(header)
                    .isEqualTo(field);
        }
    }

    @Test
    void aLineBreakOrPaddingInAHeaderIsNothing() {
        assertThat(words.header("姓\n名").fields()).containsExactly(Field.NAME);
        assertThat(words.header(" 姓　　名 ").fields()).containsExactly(Field.NAME);
        assertThat(words.header("捐款金额\r\n（元）").unit()).isEqualTo(Unit.YUAN);
        assertThat(words.header("\ufeff序号").fields()).contains(Field.SEQ);
    }

    @ParameterizedTest
    @CsvSource({
        "服务时间,date period start hours",
        "时间,date time start period hours",
        "单位,department unit",
        "岗位,activity title",
        "活动,activity campaign",
        "用途,campaign note",
        "项目,campaign activity",
        "情况,status note",
        "编号,seq",
        "党员,name party_member",
        "交易收入金额,credit",
        "交易支出金额,debit",
        "支取金额,debit",
        "交易额汇入,credit",
        "交易对方户名,payer",
        "用户实付金额,amount",
        "商户实收金额,amount",
        "订单支付时间,time date"
    })
    void someHeadersMeanSeveralThings(String header, String fields) {
        assertThat(words.header(header).fields().stream().map(Field::word).collect(Collectors.joining(" ")))
                .isEqualTo(fields);
    }

    @Test
    void aUnitDecidesBetweenMeanings() {
        assertThat(words.header("服务时间（小时）").fields()).containsExactly(Field.HOURS);
        assertThat(words.header("时间(分钟)").unit()).isEqualTo(Unit.MINUTES);
        assertThat(words.header("金额(万元)").unit()).isEqualTo(Unit.TEN_THOUSAND_YUAN);
        assertThat(words.header("合计（元）").fields()).containsExactly(Field.AMOUNT);
        assertThat(words.header("分钟数").unit()).isEqualTo(Unit.MINUTES);
        assertThat(words.header("单位：元").isKnown()).as("a form line").isFalse();
    }

    @Test
    void saysHowSureItIs() {
        assertThat(words.header("姓名").match()).isEqualTo(Match.LISTED);
        assertThat(words.header("捐款人联系电话").match()).isEqualTo(Match.COMPOSED);
        assertThat(words.header("金额大写").match()).isEqualTo(Match.WEAK);
        assertThat(words.header("捐款金额（大写）").match()).isEqualTo(Match.WEAK);
        assertThat(words.header("张三").match()).isEqualTo(Match.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "志愿服务情况登记表",
                "抗震救灾捐款登记表",
                "2022年9月志愿服务签到表",
                "捐款明细",
                "办公室助学捐款名单",
                "志愿者报名表",
                "张三",
                "办公室",
                "综合处",
                "秩序维护",
                "核酸检测信息录入",
                "玉林东路社区",
                "东苑小区A区",
                "已报名",
                "已完成",
                "到岗",
                "是",
                "√",
                "9月1日",
                "2022-09-03",
                "100元",
                "微信支付",
                "银行转账",
                "处长",
                "一级调研员",
                "13000000000",
                "填报单位：综合处",
                "制表人：张三",
                "各处室：",
                "请于周五下午参加会议。",
                "一、综合处",
                "第34期",
                "S0001",
                "捐款金额 1000",
                "共43笔记录",
                "",
                " ",
                "——",
                "志愿者信息",
                "捐款信息",
                "无偿献血",
                "入户宣传",
                "抗震救灾捐款",
                "慈善一日捐",
                "扎西·顿珠",
                "半天",
                "3小时",
                "匿名",
                "年鉴社"
            })
    void aTitleOrAValueIsNoHeader(String text) {
        assertThat(words.header(text).isKnown()).isFalse();
    }

    @Test
    void theOfficesOwnWordsComeFirst() {
        HeaderWords more =
                new HeaderWords(Map.of(Folding.letters("心意"), Field.AMOUNT, Folding.letters("编号"), Field.STAFF_ID));
        assertThat(more.header("心意（元）").fields()).containsExactly(Field.AMOUNT);
        assertThat(more.header("本人心意").fields()).containsExactly(Field.AMOUNT);
        assertThat(more.header("编号").fields()).containsExactly(Field.STAFF_ID);
        assertThat(words.header("心意").isKnown()).isFalse();
    }

    @Test
    void everyListedWordIsUnderstoodHoweverItIsWritten() {
        Random random = new Random(7);
        for (WordList.Line line : WordList.BUILT_IN.section("header")) {
            List<Field> meant = new ArrayList<>();
            for (String field : line.meaning().split(":")[0].split(" ")) {
                meant.add(Field.valueOf(field.toUpperCase(Locale.ROOT)));
            }
            for (String listed : line.words()) {
                String word = listed.replace("~", "");
                String spaced = word.replaceAll("(?<=\\p{IsHan})(?=\\p{IsHan})", random.nextBoolean() ? " " : "　");
                for (String form : new String[] {word, spaced, word + "*", word.toUpperCase(Locale.ROOT), wide(word)}) {
                    assertThat(words.header(form).fields())
                            .as("%s of %s", form, line.meaning())
                            .containsAll(meant);
                }
            }
        }
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append(c > 0x20 && c < 0x7f ? (char) (c + 0xfee0) : (char) c));
        return wide.toString();
    }
}
