package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Payment;

/** A wallet's export saved under another name, without the lines above its header, is still that wallet's, line for line. */
class ExportsWithoutTitleTest {

    @Test
    void ofWeChat() {
        assertThat(Paper.of(
                                "交易时间|交易类型|交易对方|商品|收/支|金额(元)|支付方式|当前状态|交易单号|商户单号|备注",
                                "2022-09-03 08:00:01|转账|朱丹|转账备注:助学|收入|¥100.00|/|已存入零钱|1000000012345|/|/",
                                "2022-09-04 10:00:00|商户消费|店|饭|支出|¥5.00|招商银行(1234)|支付成功|1000000012347|/|/",
                                "2022-09-05 10:00:00|转账|朱丹|/|支出|¥100.00|零钱|朋友已收钱|1000000012348|/|/")
                        .read()
                        .entries())
                .extracting(entry -> ((Payment) entry).channel())
                .containsOnly(Channel.WECHAT);
    }

    @Test
    void ofAlipay() {
        assertThat(Paper.of(
                                "交易时间|交易分类|交易对方|对方账号|商品说明|收/支|金额|收/付款方式|交易状态|交易订单号|商家订单号|备注",
                                "2022-09-03 08:00:01|转账红包|朱丹|zhu***@example.org|助学|收入|100.00|余额|交易成功|2022090322001|/|",
                                "2022-09-04 10:00:00|餐饮|店|d***@example.org|饭|支出|5.00|招商银行(1234)|交易成功|2022090422001|/|")
                        .read()
                        .entries())
                .extracting(entry -> ((Payment) entry).channel())
                .containsOnly(Channel.ALIPAY);
    }
}
