package org.yinghuo.words;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words by which a statement's lines and the lines above them say whose account it is, what sort of account, and what a payment is for. */
public final class StatementWords {

    /** A label before the number of the account: 账号, 卡号. */
    public static final WordSet ACCOUNT = WordSet.of("statement", "account");

    /** A label before the name of the account's holder: 户名. */
    public static final WordSet HOLDER = WordSet.of("statement", "holder");

    /** A label before what a wallet's owner is called there: 微信昵称. */
    public static final WordSet NICKNAME = WordSet.of("statement", "nickname");

    /** A label before the direction that was exported: 导出类型. */
    public static final WordSet EXPORTED = WordSet.of("statement", "exported");

    /** What stands only in headings and titles of a credit card's bill: 卡号末四位. */
    public static final WordSet CREDIT_CARD = WordSet.of("statement", "credit_card");

    /** What the lines of a credit card's bill say: 消费, 还款, 分期. */
    public static final WordSet CARD_LINE = WordSet.of("statement", "card_line");

    private static final WordSet REPAYMENT = WordSet.of("statement", "repayment");

    /** A heading that is only a merchant's statement's: 终端号, 门店. */
    public static final WordSet MERCHANT = WordSet.of("statement", "merchant");

    /** In a merchant's statement the heading of the payers' cards: 卡号. */
    public static final WordSet PAYERS_CARD = WordSet.of("statement", "payers_card");

    /** The heading of the other side's account where its name stands beside it, else of the statement's own: Account number. */
    public static final WordSet OTHER_ACCOUNT = WordSet.of("statement", "other_account");

    /** A heading that may be that of the other side, where no other is: 商户名称. */
    public static final WordSet OTHER_SIDE = WordSet.of("statement", "other_side");

    /** How the heading of the sum before anything was taken off begins: 原价, 订单金额. */
    public static final WordSet PRICE = WordSet.of("statement", "price");

    /** A heading that only an office's own books have: 对方科目, 凭证字号. */
    public static final WordSet OWN_BOOK = WordSet.of("statement", "own_book");

    /** The heading of the account that each line of a book of vouchers is booked to: 科目名称. */
    public static final WordSet BOOKED_TO = WordSet.of("statement", "booked_to");

    private static final WordSet CREDIT_SIDE = WordSet.of("statement", "credit_side");

    private static final Set<String> PURPOSE = WordList.BUILT_IN.words("purpose", "any", "statement");

    private static final Pattern SIDE_BEHIND = Pattern.compile("(?i)\\s*([0-9][0-9,.]*)\\s*(cr|dr)\\.?\\s*");
    private static final Pattern REFUND_BEHIND = Pattern.compile("[（(\\[【][^（()）]*退[^（()）]*[）)\\]】]\\s*$");
    /** A remark, a signature, a sum: what may stand beneath a table. */
    private static final Pattern BENEATH = Pattern.compile("[:：]|^[（(【*※]|^(?:备注|说明|注|以下|合计|小计|总计)");

    private static final Pattern OWN_ACCOUNT = Pattern.compile("^(?:本方|我方|查询|交易)?(?:账号|帐号|卡号|账户|帐户|户名|账户名称|账号名称)$");

    private StatementWords() {}

    /** Whether a title is a credit card's bill's, and not one that speaks of paying such a card. */
    public static boolean titlesCard(String title) {
        return CREDIT_CARD.isWithin(title) && !REPAYMENT.isWithin(title);
    }

    /** Whether a text says that money is for something else than a gift: 报销, 货款, 工资, AA. */
    public static boolean saysOtherPurpose(String text) {
        String words = Folding.fold(text);
        return PURPOSE.stream().anyMatch(words::contains);
    }

    /** Whether a balance is said to stand on the side of what was credited: 贷, as an account of income's does. */
    public static boolean isCreditSide(String text) {
        return CREDIT_SIDE.is(text);
    }

    /** 131.77(已退款89.84) without what was paid back. */
    public static String withoutRefund(String sum) {
        return sum.indexOf('退') < 0 ? sum : REFUND_BEHIND.matcher(sum).replaceFirst("");
    }

    /** Whether a text is a label, a remark or a sum, as may stand beneath a table, and no part of a row. */
    public static boolean standsBeneath(String text) {
        return BENEATH.matcher(text).find();
    }

    /** Whether a heading may stand over the account whose statement it is, line by line: 查询账号, 户名. */
    public static boolean headsOwnAccount(String heading) {
        return OWN_ACCOUNT.matcher(Folding.letters(heading)).matches();
    }

    /** A sum with its side behind it as a sum with a sign: 500.00CR came in, 30.00 DR went out. */
    public static String sideAsSign(String sum) {
        Matcher side = SIDE_BEHIND.matcher(sum);
        return !side.matches() ? sum : (side.group(2).equalsIgnoreCase("dr") ? "-" : "") + side.group(1);
    }
}
