package org.yinghuo.ingest.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yinghuo.ingest.layout.DrawnTable.line;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.ingest.layout.DrawnTable;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.Lexicon;

/** What the lines above a statement say of all its lines. */
class StatementHeadTest {

    private final StatementHead head = new StatementHead(Lexicon.builtIn());

    private static final DrawnTable BILL = DrawnTable.of(
            SheetKind.PAYMENTS, "交易日:TIME", "记账日:TIME", "摘要:NOTE", "金额:AMOUNT", "余额:BALANCE", "对方户名:PAYER");

    @ParameterizedTest
    @CsvSource({"账号：6222001, 6222001", "账号|6222001, 6222001", "微信昵称：[云淡风轻], 云淡风轻", "账号：, ''", "备注：6222001, ''"})
    void theAccountIsTheNumberElseTheNickname(String said, String account) {
        head.hear(line(2, said));
        assertThat(head.account()).isEqualTo(account);
    }

    @Test
    void theFirstNumberSaidStandsAndOutweighsTheNickname() {
        head.hear(line(2, "微信昵称：云淡风轻"));
        head.hear(line(3, "账号：6222001"));
        head.hear(line(4, "账号：6222002"));
        assertThat(head.account()).isEqualTo("6222001");
    }

    @Test
    void onlyAnExportOfWhatWentOutIsOutgoing() {
        head.hear(line(2, "导出类型：[全部]"));
        assertThat(head.isOutgoingOnly()).isFalse();
        head.hear(line(3, "导出类型：[支出]"));
        assertThat(head.isOutgoingOnly()).isTrue();
    }

    @Test
    void aCardsBillIsKnownByItsTitle() {
        assertThat(head.isCreditCard(BILL.layout(), List.of())).isFalse();
        head.hear(line(1, "信用卡账单"));
        assertThat(head.isCreditCard(BILL.layout(), List.of())).isTrue();
    }

    @Test
    void anExplanationThatNamesACardIsNoTitle() {
        head.hear(line(1, "说明：本单据仅供参考，信用卡账单请到网点柜台或者拨打客服热线查询，如有任何疑问请在三十日之内书面提出，谢谢配合。"));
        assertThat(head.isCreditCard(BILL.layout(), List.of())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-03|2022-09-04|消费 超市|30.00||, true",
        "2022-09-03|2022-09-04|消费 超市|30.00|500|, false",
        "2022-09-03|2022-09-04|消费 超市|30.00||朱丹, false",
        "2022-09-03|2022-09-04|捐款|30.00||, false"
    })
    void orByWhatABillAloneIsMadeOf(String row, boolean bill) {
        assertThat(head.isCreditCard(BILL.layout(), List.of(line(2, row)))).isEqualTo(bill);
    }

    @Test
    void aMerchantsStatementHasTwoTimesAndIsNoBill() {
        DrawnTable merchant =
                DrawnTable.of(SheetKind.PAYMENTS, "交易日:TIME", "记账日:TIME", "摘要:NOTE", "金额:AMOUNT", "手续费:FEE");
        assertThat(head.isCreditCard(merchant.layout(), List.of(line(2, "2022-09-03|2022-09-04|消费|30.00|0.10"))))
                .isFalse();
    }
}
