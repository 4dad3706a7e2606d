package org.yinghuo.words;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words by which a statement's lines and the lines above them say whose account it is, what sort of account, and what a payment is for. */
public final class StatementWords {

    private static final Set<String> ACCOUNT = WordList.BUILT_IN.words("statement", "account");
    private static final Set<String> HOLDER = WordList.BUILT_IN.words("statement", "holder");
    private static final Set<String> NICKNAME = WordList.BUILT_IN.words("statement", "nickname");
    private static final Set<String> EXPORTED = WordList.BUILT_IN.words("statement", "exported");
    private static final Set<String> CREDIT_CARD = WordList.BUILT_IN.words("statement", "credit_card");
    private static final Set<String> CARD_LINE = WordList.BUILT_IN.words("statement", "card_line");
    private static final Set<String> REPAYMENT = WordList.BUILT_IN.words("statement", "repayment");
    private static final Set<String> MERCHANT = WordList.BUILT_IN.words("statement", "merchant");
    private static final Set<String> PAYERS_CARD = WordList.BUILT_IN.words("statement", "payers_card");
    private static final Set<String> OTHER_ACCOUNT = WordList.BUILT_IN.words("statement", "other_account");
    private static final Set<String> OTHER_SIDE = WordList.BUILT_IN.words("statement", "other_side");
    private static final Set<String> PRICE = WordList.BUILT_IN.words("statement", "price");
    private static final Set<String> PURPOSE = WordList.BUILT_IN.words("purpose", "any", "statement");

    private static final Pattern SIDE_BEHIND = Pattern.compile("(?i)\\s*([0-9][0-9,.]*)\\s*(cr|dr)\\.?\\s*");
    private static final Pattern REFUND_BEHIND = Pattern.compile("[（(\\[【][^（()）]*退[^（()）]*[）)\\]】]\\s*$");
    /** A remark, a signature, a sum: what may stand beneath a table. */
    private static final Pattern BENEATH = Pattern.compile("[:：]|^[（(【*※]|^(?:备注|说明|注|以下|合计|小计|总计)");

    private static final Pattern OWN_ACCOUNT = Pattern.compile("^(?:本方|我方|查询|交易)?(?:账号|帐号|卡号|账户|帐户|户名|账户名称|账号名称)$");

    private StatementWords() {}

    /** Whether a label stands before the number of the account: 账号, 卡号. */
    public static boolean labelsAccount(String label) {
        return ACCOUNT.contains(Folding.letters(label));
    }

    /** Whether a label stands before the name of the account's holder: 户名. */
    public static boolean labelsHolder(String label) {
        return HOLDER.contains(Folding.letters(label));
    }

    /** Whether a label stands before what a wallet's owner is called there: 微信昵称. */
    public static boolean labelsNickname(String label) {
        return NICKNAME.contains(Folding.letters(label));
    }

    /** Whether a label stands before the direction that was exported: 导出类型. */
    public static boolean labelsExported(String label) {
        return EXPORTED.contains(Folding.letters(label));
    }

    /** Whether a title is a credit card's bill's, and not one that speaks of paying such a card. */
    public static boolean titlesCard(String title) {
        String words = Folding.letters(title);
        return CREDIT_CARD.stream().anyMatch(words::contains)
                && REPAYMENT.stream().noneMatch(words::contains);
    }

    /** Whether a heading is only a credit card's: 卡号末四位. */
    public static boolean headsCard(String heading) {
        String words = Folding.letters(heading);
        return CREDIT_CARD.stream().anyMatch(words::contains);
    }

    /** Whether a line's words are those of a credit card's bill: 消费, 还款, 分期. */
    public static boolean isOfCard(String text) {
        String words = Folding.letters(text);
        return CARD_LINE.stream().anyMatch(words::contains);
    }

    /** Whether a heading is only a merchant's statement's: 终端号, 门店. */
    public static boolean headsMerchant(String heading) {
        return MERCHANT.contains(Folding.letters(heading));
    }

    /** Whether a heading is, in a merchant's statement, that of the payers' cards: 卡号. */
    public static boolean headsPayersCard(String heading) {
        return PAYERS_CARD.contains(Folding.letters(heading));
    }

    /** Whether a heading is that of the other side's account where its name stands beside it, else of the statement's own: Account number. */
    public static boolean mayHeadOtherAccount(String heading) {
        return OTHER_ACCOUNT.contains(Folding.letters(heading));
    }

    /** Whether a heading may be that of the other side, where no other is: 商户名称. */
    public static boolean mayHeadOtherSide(String heading) {
        return OTHER_SIDE.contains(Folding.letters(heading));
    }

    /** Whether a heading is that of the sum before anything was taken off: 原价, 订单金额. */
    public static boolean headsPrice(String heading) {
        String words = Folding.letters(heading);
        return PRICE.stream().anyMatch(words::startsWith);
    }

    /** Whether a text says that money is for something else than a gift: 报销, 货款, 工资, AA. */
    public static boolean saysOtherPurpose(String text) {
        String words = Folding.fold(text);
        return PURPOSE.stream().anyMatch(words::contains);
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
