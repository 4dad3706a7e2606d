package org.yinghuo.words.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.CellType;
import org.yinghuo.words.Amounts;
import org.yinghuo.words.Unit;

/**
 * What a statement says of its own lines: how many there are of a kind, and what they come to.
 *
 * @param row where it says so
 * @param count null where only a sum is claimed
 * @param sum null where only a count is claimed
 * @param text as written
 */
public record StatementClaim(
        int row,
        Subject subject,
        @Nullable Long count,
        @Nullable Amount sum,
        String text) {

    /** Which lines are spoken of. */
    public enum Subject {
        ALL,
        IN,
        OUT,
        NEUTRAL,
        /** Not yet final: 待收入, 待支出. */
        PENDING_IN,
        PENDING_OUT,
        /** All but refunds, and refunds alone: a merchant's 交易合计 and 退款合计. */
        TRADES,
        REFUNDS
    }

    private static final String DIRECTION = "(中性交易|不计收支|收入|支出|其他|借方|贷方|转入|转出|入账|出账|存入|支取|收|支)";
    private static final String SUM = "-?[￥¥]?([\\d,]+(?:\\.\\d{1,2})?)";
    private static final Pattern LINES = Pattern.compile("共\\s*(\\d+)\\s*(?:笔|条)(?:记录|交易|明细)?");
    private static final Pattern NUMBER_OF_LINES = Pattern.compile(
            "(?<!\\p{IsHan})(?:汇总|合计|累计|总)?(?:交易)?(?:总)?(?:笔数|记录数|条数|交易单数)(?:\\[[^\\]]*\\]|[（(][^）)]*[）)])?[\\s：:]*(\\d+)(?![\\d,.])");
    private static final Pattern COUNT_AND_SUM = Pattern.compile("(待|未)?" + DIRECTION
            + "[^\\d笔收支]{0,8}?[：:]?\\s*(\\d+)\\s*笔(?:[^\\d笔收支]{0,8}?([\\d,]+\\.\\d{1,2}|[\\d,]+(?=\\s*元))\\s*元?)?");
    private static final Pattern COUNT_WORD_SUM =
            Pattern.compile("(?<![\\d.])(\\d+)\\s*(?:笔)?\\s*(收|支)\\s+([\\d,]+(?:\\.\\d{1,2})?)(?![\\d.笔])");
    private static final Pattern MERCHANT =
            Pattern.compile("(交易|退款)合计[：:]\\s*(\\d+)\\s*笔[，,]?(?:[^\\d笔]{0,14}?([\\d,]+\\.\\d{1,2}))?");
    private static final Pattern LABELLED =
            Pattern.compile("(?<!\\p{IsHan})(?:汇总|累计|本期|期间)?(借方|贷方|收入|支出|转入|转出|入账|出账|存入|支取|应结订单|退款)(?:发生|交易|累计|汇总)?"
                    + "(?:(总?笔数)|总金额|总额|合计金额|金额合计|合计|发生额|金额)(?:\\[[^\\]]*\\]|[（(][^）)]*[）)])?[\\s：:]*"
                    + SUM + "(?!\\s*笔)(?![\\d.])");

    /** A sum of one page or day only. */
    private static final Pattern PARTIAL = Pattern.compile("本页|当页|本日|当日|每页|小计");

    /** The claims in a line; a cell's label may stand in the cell before, two blanks between. */
    public static List<StatementClaim> in(int row, String text) {
        List<StatementClaim> claims = new ArrayList<>();
        if (PARTIAL.matcher(text).find()) {
            return claims;
        }
        Matcher lines = LINES.matcher(text);
        if (lines.find()) {
            claims.add(new StatementClaim(row, Subject.ALL, Long.valueOf(lines.group(1)), null, lines.group()));
        }
        Matcher number = NUMBER_OF_LINES.matcher(text);
        if (number.find()) {
            claims.add(new StatementClaim(row, Subject.ALL, Long.valueOf(number.group(1)), null, number.group()));
        }
        Matcher both = COUNT_AND_SUM.matcher(text);
        while (both.find()) {
            Subject subject = subject(both.group(2));
            boolean pending = both.group(1) != null;
            claims.add(new StatementClaim(
                    row,
                    !pending ? subject : subject == Subject.IN ? Subject.PENDING_IN : Subject.PENDING_OUT,
                    Long.valueOf(both.group(3)),
                    sum(both.group(4)),
                    both.group()));
        }
        Matcher bank = COUNT_WORD_SUM.matcher(text);
        while (bank.find()) {
            claims.add(new StatementClaim(
                    row, subject(bank.group(2)), Long.valueOf(bank.group(1)), sum(bank.group(3)), bank.group()));
        }
        Matcher merchant = MERCHANT.matcher(text);
        while (merchant.find()) {
            claims.add(new StatementClaim(
                    row,
                    merchant.group(1).equals("退款") ? Subject.REFUNDS : Subject.TRADES,
                    Long.valueOf(merchant.group(2)),
                    sum(merchant.group(3)),
                    merchant.group()));
        }
        Matcher labelled = LABELLED.matcher(text);
        while (labelled.find()) {
            boolean counts = labelled.group(2) != null;
            String figure = labelled.group(3);
            if (counts && figure.matches("\\d{1,9}")) {
                claims.add(new StatementClaim(
                        row, subject(labelled.group(1)), Long.valueOf(figure), null, labelled.group()));
            } else if (!counts) {
                claims.add(new StatementClaim(row, subject(labelled.group(1)), null, sum(figure), labelled.group()));
            }
        }
        return claims;
    }

    private static Subject subject(String word) {
        return switch (word) {
            case "收入", "贷方", "转入", "入账", "存入", "收", "应结订单" -> Subject.IN;
            case "支出", "借方", "转出", "出账", "支取", "支" -> Subject.OUT;
            case "退款" -> Subject.REFUNDS;
            default -> Subject.NEUTRAL;
        };
    }

    private static @Nullable Amount sum(@Nullable String figure) {
        return figure == null
                ? null
                : Amounts.signed(figure, CellType.TEXT, Unit.YUAN).value();
    }

    /** What it states, as findings quote it. */
    public String stated() {
        return said(count, sum);
    }

    /** What lines come to, in the same terms. */
    public String summed(long lines, Amount total) {
        return said(count == null ? null : Long.valueOf(lines), sum == null ? null : total);
    }

    private static String said(@Nullable Long count, @Nullable Amount sum) {
        if (count == null) {
            return String.valueOf(sum);
        }
        return sum == null ? count.toString() : count + " / " + sum;
    }

    /** Whether so many lines of that sum bear it out. */
    public boolean agrees(long lines, Amount total) {
        return (count == null || count == lines)
                && (sum == null || sum.equals(total) || sum.equals(Amount.ZERO.minus(total)));
    }
}
