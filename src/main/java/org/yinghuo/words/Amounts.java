package org.yinghuo.words;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.CellType;

/**
 * Reads sums of money in every form offices write them (rule exact-money).
 *
 * <p>A unit in the cell wins over the header's. What could be read in two ways (三百五, 1,00, 1.000,00) is refused, never guessed.
 */
public final class Amounts {

    /** Longer texts may be beyond the largest sum, and are read with care. */
    private static final int USUAL = 12;

    private static final BigDecimal LARGEST = new BigDecimal("10000000000000");
    private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+|\\d+\\.";
    private static final Pattern CURRENCY_BEFORE = Pattern.compile("^(?:人民币|rmb|cny|cn¥|[¥￥元])[:]?");
    private static final Pattern CURRENCY_AFTER = Pattern.compile("(?:人民币|rmb|cny|[¥￥])$");
    private static final Pattern DECIMAL = Pattern.compile(NUMBER);
    private static final Pattern PLAIN = Pattern.compile("(" + NUMBER + ")([百千万亿佰仟萬]{0,2})(?:元|块钱|块|圆)?[整正]?");
    private static final Pattern SPELT =
            Pattern.compile("(?:(.+?)(?:元|块钱|块|圆))?(?:零?([^元圆块角毛分整正]{1,2})[角毛])?(?:零?([^元圆块角毛分整正]{1,2})分)?[整正]?");
    private static final Pattern MIXED = Pattern.compile("(?:(\\d)万)?(?:(\\d)千)?(?:(\\d)百)?(?:(\\d)十)?");
    private static final Pattern REFUND =
            Pattern.compile("(?:已退款|退款|已退|退还|已部分退款|部分退款)[^\\d¥￥.]{0,4}[¥￥]?(" + NUMBER + ")");
    private static final Pattern REMARK = Pattern.compile("[(\\[]([^()\\[\\]0-9]*)[)\\]]$");
    /** 人民币伍佰元整（￥500.00）: the same sum twice. */
    private static final Pattern TWICE =
            Pattern.compile("([^()\\[\\]]+)[(\\[]([^()\\[\\]]*[0-9壹贰叁肆伍陆柒捌玖拾佰仟一二三四五六七八九十百千][^()\\[\\]]*)[)\\]]");

    private static final Pattern LABEL =
            Pattern.compile("^(?:(?:人民币)?[(]?[大小]写[)]?|金额|捐款金额|捐款|捐赠|捐|共计?|合计)[:]?(?=[^:])");
    /** ￥500.- */
    private static final Pattern DASH_BEHIND = Pattern.compile("(?<=[0-9])\\.[-—–]+$");
    /** 500。00 is typed on a Chinese keyboard. */
    private static final Pattern STOP = Pattern.compile("(?<=[0-9])。(?=[0-9])");

    private static final Pattern SPACED = Pattern.compile("(?<![\\d.,])\\d{1,2}(?: \\d{3})+(?:\\.\\d+)?(?![\\d])");
    /** 1'000.00, as the Swiss write it. */
    private static final Pattern APOSTROPHES =
            Pattern.compile("(?<![\\d.,])\\d{1,3}(?:['’‘′]\\d{3})+(?=\\.\\d{1,2}(?!\\d)|[^\\d.,'’‘′]|$)");

    private static final Pattern EXPONENT = Pattern.compile("-?\\d+(?:\\.\\d+)?E[+-]?\\d{1,3}");
    private static final Pattern CIRCLED = Pattern.compile("[①-⓿❶-➓㉑-㊿]");
    /** A sum in yuan that says so under a heading of other money. */
    private static final String SIGNS = "元圆块¥￥$";

    private static final Pattern OWN_UNIT = Pattern.compile("元|[¥￥]|(?i)rmb|cny");

    private static final Pattern INSIDE_NUMBER = Pattern.compile("[\\d.,]\\s+[\\d.,]");

    /** 1.200,50 or 50,00. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?:\\d{1,3}(?:[. ]\\d{3})+|\\d+),\\d{2}");

    private Amounts() {}

    /** A sum with a decimal comma as one with a point, 1200.50; empty where a text is none. */
    public static String ofDecimalComma(String text) {
        String bare = Folding.narrow(text).strip();
        return DECIMAL_COMMA.matcher(bare).matches()
                ? bare.replaceAll("[. ]", "").replace(',', '.')
                : "";
    }

    /**
     * A sum that somebody gave: above zero.
     *
     * @param unit the unit of header or sheet, for cells without one; yuan where none is stated
     * @return problems {@code unreadable}, {@code negative}, {@code zero}, {@code decimals} (more than two), {@code too-large},
     *     {@code ambiguous} (三百五), {@code foreign}, {@code error} (the cell shows an error)
     */
    public static Reading<Amount> read(String text, CellType type, Unit unit) {
        Reading<Amount> signed = signed(text, type, unit);
        Amount amount = signed.value();
        if (amount == null || amount.isPositive()) {
            return signed;
        }
        return Reading.bad(amount.isZero() ? "zero" : "negative");
    }

    /** A sum of a statement or a total: zero and below too; {@code +}, {@code -} and a filler such as {@code /} (blank) are usual there. */
    public static Reading<Amount> signed(String text, CellType type, Unit unit) {
        if (type == CellType.ERROR) {
            return Reading.bad("error");
        }
        if (Folding.isEmpty(text) || (type == CellType.TEXT && Folding.isBlank(text))) {
            return Reading.blank();
        }
        if (type == CellType.TEXT && unit.yuan() <= 1 && unit != Unit.FOREIGN_MONEY && unit != Unit.FEN) {
            Amount usual = usual(text);
            if (usual != null) {
                return Reading.of(usual);
            }
        }
        if (unit == Unit.FOREIGN_MONEY
                && (type == CellType.NUMBER || !OWN_UNIT.matcher(text).find())) {
            return Reading.bad("foreign");
        }
        return switch (type) {
            case NUMBER -> number(text.strip(), unit);
            case TEXT -> text(Folding.unquoted(text), unit);
            case DATE, TIME, BOOLEAN, ERROR, FORMULA_WITHOUT_VALUE -> Reading.bad("unreadable");
        };
    }

    /** The form nearly every cell has, 1000 and 1000.00, without the cost of all the others; null for any other. */
    private static @Nullable Amount usual(String text) {
        int length = text.length();
        if (length == 0 || length > USUAL) {
            return null;
        }
        long digits = 0;
        int point = length;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && point == length && i > 0) {
                point = i;
            } else if (c >= '0' && c <= '9') {
                digits = digits * 10 + c - '0';
            } else {
                return null;
            }
        }
        return switch (length - point) {
            case 0 -> new Amount(digits * 100);
            case 2 -> new Amount(digits * 10);
            case 3 -> new Amount(digits);
            default -> null;
        };
    }

    /** What a text says was paid back: {@code 已退款(￥5.00)}, {@code 131.77(已退款89.84)}; blank where nothing. */
    public static Reading<Amount> refundWithin(String text) {
        if (text.indexOf('退') < 0 || text.length() > 200) {
            return Reading.blank();
        }
        Matcher refund = REFUND.matcher(Folding.fold(text));
        if (!refund.find()) {
            return Reading.blank();
        }
        BigDecimal value = decimal(refund.group(1));
        return value == null ? Reading.bad("unreadable") : yuan(value);
    }

    private static Reading<Amount> number(String text, Unit unit) {
        if (text.length() > 60) {
            return Reading.bad("unreadable");
        }
        try {
            BigDecimal value = new BigDecimal(text);
            // An exponent of a thousand digits is no sum of money, and slow to compute with.
            return Math.abs((long) value.scale()) > 60 ? Reading.bad("unreadable") : yuan(value.multiply(factor(unit)));
        } catch (NumberFormatException e) {
            return Reading.bad("unreadable");
        }
    }

    private static Reading<Amount> text(String text, Unit unit) {
        if (text.length() > 120) {
            return Reading.bad("unreadable");
        }
        if (CIRCLED.matcher(text).find()) {
            // ①100 is folded to 1100.
            return Reading.bad("unreadable");
        }
        String narrow = STOP.matcher(Folding.narrow(text).strip()).replaceAll(".");
        if (EXPONENT.matcher(narrow).matches()) {
            return Reading.bad("unreadable");
        }
        if (APOSTROPHES.matcher(narrow).find()) {
            narrow = narrow.replaceAll("(?<=\\d)['’‘′](?=\\d)", "");
        }
        if (SPACED.matcher(narrow).find()) {
            narrow = narrow.replace(" ", "");
        } else if (INSIDE_NUMBER.matcher(narrow).find()) {
            return Reading.bad("unreadable");
        }
        String sum = Folding.fold(narrow);
        if (Currency.isForeignWithin(sum)) {
            return Reading.bad("foreign");
        }
        Matcher both = TWICE.matcher(sum);
        if (both.matches()) {
            Reading<Amount> figures = text(both.group(1), unit);
            Reading<Amount> again = text(both.group(2), unit);
            if (again.value() != null || containsDigit(both.group(2))) {
                return figures.value() != null && figures.value().equals(again.value())
                        ? figures
                        : Reading.bad("unreadable");
            }
        }
        sum = LABEL.matcher(sum).replaceFirst("");
        sum = DASH_BEHIND.matcher(sum).replaceFirst("");
        Matcher remark = REMARK.matcher(sum);
        if (remark.find() && remark.start() > 0) {
            Unit said = HeaderWords.BUILT_IN.unit(remark.group(1));
            if (said.isMoney()) {
                return text(sum.substring(0, remark.start()), said);
            }
            sum = remark.group(1).indexOf('退') >= 0 ? sum : sum.substring(0, remark.start());
        }
        return signed(sum, unit);
    }

    /** A sum with its sign and currency on either side: (100), -￥100, +100元. */
    private static Reading<Amount> signed(String written, Unit unit) {
        String sum = written;
        boolean negative = false;
        if (sum.length() > 2 && sum.startsWith("(") && sum.endsWith(")")) {
            negative = true;
            sum = sum.substring(1, sum.length() - 1);
        }
        for (int pass = 0; pass < 2; pass++) {
            if (sum.startsWith("-") || sum.startsWith("负")) {
                if (negative) {
                    return Reading.bad("unreadable");
                }
                negative = true;
                sum = sum.substring(1);
            } else if (sum.startsWith("+")) {
                sum = sum.substring(1);
            }
            sum = CURRENCY_BEFORE.matcher(sum).replaceFirst("");
        }
        sum = CURRENCY_AFTER.matcher(sum).replaceFirst("");
        Reading<BigDecimal> value = unsigned(sum, unit);
        if (value.value() == null) {
            return Reading.bad(value.problem());
        }
        return yuan(negative ? value.value().negate() : value.value());
    }

    private static Reading<BigDecimal> unsigned(String sum, Unit unit) {
        Matcher plain = PLAIN.matcher(sum);
        if (plain.matches()) {
            BigDecimal value = decimal(plain.group(1));
            BigDecimal scale = scale(plain.group(2));
            if (value == null || scale == null) {
                return Reading.bad("unreadable");
            }
            boolean unitSaid = plain.end(2) > plain.start(2) || plain.end() > plain.end(2);
            return Reading.of(value.multiply(unitSaid ? scale : factor(unit)));
        }
        return spelt(sum, unit);
    }

    /** Whether a text has a sign of money: 元, 块, ¥. */
    public static boolean hasSign(String text) {
        return text.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0);
    }

    /** 壹仟元整, 三百五十块, 12元3角, 一千二百. */
    private static Reading<BigDecimal> spelt(String sum, Unit unit) {
        Matcher parts = SPELT.matcher(sum);
        boolean coins = parts.matches() && (parts.group(1) != null || parts.group(2) != null || parts.group(3) != null);
        if (!coins) {
            String number = sum.endsWith("整") || sum.endsWith("正") ? sum.substring(0, sum.length() - 1) : sum;
            BigDecimal value = whole(number);
            if (value == null) {
                return Reading.bad(Numerals.isColloquial(number) ? "ambiguous" : "unreadable");
            }
            return Reading.of(value.multiply(factor(unit)));
        }
        BigDecimal value = BigDecimal.ZERO;
        int[] weights = {100, 10, 1};
        for (int i = 0; i < 3; i++) {
            String part = parts.group(i + 1);
            if (part == null) {
                continue;
            }
            BigDecimal number = whole(part);
            if (number == null) {
                return Reading.bad(Numerals.isColloquial(part) ? "ambiguous" : "unreadable");
            }
            if (i > 0 && (number.compareTo(BigDecimal.TEN) >= 0 || number.scale() > 0) && value.signum() != 0) {
                return Reading.bad("unreadable");
            }
            value = value.add(number.multiply(BigDecimal.valueOf(weights[i])));
        }
        return Reading.of(value.movePointLeft(2));
    }

    private static @Nullable BigDecimal whole(String text) {
        if (text.isEmpty()) {
            return null;
        }
        BigDecimal plain = decimal(text);
        if (plain != null) {
            return plain;
        }
        Matcher mixed = MIXED.matcher(text);
        return mixed.matches() || !containsDigit(text) ? Numerals.parse(text) : null;
    }

    private static boolean containsDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static @Nullable BigDecimal decimal(String text) {
        if (text.isEmpty() || text.length() > 40 || !DECIMAL.matcher(text).matches()) {
            return null;
        }
        String digits = text.replace(",", "");
        return new BigDecimal(digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits);
    }

    private static @Nullable BigDecimal scale(String units) {
        return switch (units) {
            case "" -> BigDecimal.ONE;
            case "百", "佰" -> BigDecimal.valueOf(100);
            case "千", "仟" -> BigDecimal.valueOf(1000);
            case "万" -> BigDecimal.valueOf(10_000);
            case "百万" -> BigDecimal.valueOf(1_000_000);
            case "千万" -> BigDecimal.valueOf(10_000_000);
            case "亿" -> BigDecimal.valueOf(100_000_000);
            default -> null;
        };
    }

    private static BigDecimal factor(Unit unit) {
        return unit == Unit.FEN ? new BigDecimal("0.01") : BigDecimal.valueOf(Math.max(1, unit.yuan()));
    }

    /** A sum so many times; too large where no sum would be read as such. */
    public static Reading<Amount> times(Amount amount, int number) {
        return yuan(BigDecimal.valueOf(amount.fen(), 2).multiply(BigDecimal.valueOf(number)));
    }

    private static Reading<Amount> yuan(BigDecimal value) {
        if (value.abs().compareTo(LARGEST) > 0) {
            return Reading.bad("too-large");
        }
        BigDecimal exact = value.stripTrailingZeros();
        return exact.scale() > 2 ? Reading.bad("decimals") : Reading.of(Amount.ofYuan(exact));
    }
}
