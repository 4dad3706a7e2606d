package org.yinghuo.words;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Chinese numbers, everyday and capital: 三十四, 一万三千五百, 两百零五, 壹仟贰佰, 二〇二二, 三点五.
 *
 * <p>Stricter than speech: 三百五 is heard as 350 and read as 305, so it is no number here but {@linkplain #isColloquial colloquial}.
 */
public final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";

    private Numerals() {}

    /** The number a text of Chinese numerals writes, digits 0-9 allowed before a unit (3千5百); null where it is none. */
    public static @Nullable BigDecimal parse(String text) {
        if (text.isEmpty() || text.length() > 40) {
            return null;
        }
        String plain = plain(text);
        int point = plain.indexOf('点');
        if (point >= 0) {
            BigDecimal whole = point == 0 ? null : integer(plain.substring(0, point));
            String decimals = arabic(plain.substring(point + 1));
            return whole == null || decimals.isEmpty() ? null : whole.add(new BigDecimal("0." + decimals));
        }
        return integer(plain);
    }

    /** Whether it is a number only to the ear: a last digit right after 百, 千 or 万, as in 三百五. */
    static boolean isColloquial(String text) {
        String plain = plain(text);
        int last = plain.length() - 1;
        return last > 1
                && digit(plain.charAt(last)) > 0
                && "百千万亿".indexOf(plain.charAt(last - 1)) >= 0
                && integer(plain.substring(0, last)) != null;
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            char c = canonical(text.charAt(i));
            if (c == '廿' || c == '卅') {
                plain.append(c == '廿' ? "二十" : "三十");
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static char canonical(char c) {
        return switch (c) {
            case '〇', '○' -> '零';
            case '壹', '弌' -> '一';
            case '贰', '貳', '两', '兩', '弍' -> '二';
            case '叁', '參', '叄', '参', '弎' -> '三';
            case '肆' -> '四';
            case '伍' -> '五';
            case '陆', '陸' -> '六';
            case '柒' -> '七';
            case '捌' -> '八';
            case '玖' -> '九';
            case '拾' -> '十';
            case '佰' -> '百';
            case '仟' -> '千';
            case '萬' -> '万';
            case '億' -> '亿';
            case '點' -> '点';
            default -> c;
        };
    }

    private static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : DIGITS.indexOf(c);
    }

    private static String arabic(String digits) {
        StringBuilder arabic = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            int value = digit(digits.charAt(i));
            if (value < 0) {
                return "";
            }
            arabic.append(value);
        }
        return arabic.toString();
    }

    private static @Nullable BigDecimal integer(String plain) {
        if (plain.chars().noneMatch(c -> "十百千万亿".indexOf(c) >= 0)) {
            // Two digits side by side (三五) may be "three to five".
            String digits = plain.length() == 2 ? "" : arabic(plain);
            return digits.isEmpty() ? null : new BigDecimal(digits);
        }
        return withUnits(plain);
    }

    private static @Nullable BigDecimal withUnits(String plain) {
        for (String big : new String[] {"亿", "万"}) {
            int at = plain.indexOf(big);
            if (at >= 0) {
                String left = plain.substring(0, at);
                String right = plain.substring(at + 1);
                BigDecimal high = left.isEmpty() ? null : withUnits(left);
                if (high == null || high.signum() == 0) {
                    return null;
                }
                BigDecimal scale = new BigDecimal(big.equals("亿") ? 100_000_000 : 10_000);
                if (right.isEmpty()) {
                    return high.multiply(scale);
                }
                BigDecimal low = below(right, big.equals("亿"));
                return low == null ? null : high.multiply(scale).add(low);
            }
        }
        Integer value = section(plain);
        return value == null ? null : BigDecimal.valueOf(value);
    }

    /** What follows 万 or 亿: a section, its first unit left out only behind 零. */
    private static @Nullable BigDecimal below(String right, boolean underYi) {
        if (underYi && right.indexOf('万') >= 0) {
            return withUnits(right.charAt(0) == '零' ? right.substring(1) : right);
        }
        boolean zero = right.charAt(0) == '零';
        Integer value = section(zero ? right.substring(1) : right);
        return value == null || (!zero && right.length() == 1) ? null : BigDecimal.valueOf(value);
    }

    /** A number below ten thousand: units strictly falling, 零 over a gap, 十五 without its 一. */
    private static @Nullable Integer section(String text) {
        if (text.isEmpty()) {
            return null;
        }
        int sum = 0;
        int lastUnit = 10_000;
        int i = 0;
        while (i < text.length()) {
            boolean zero = false;
            if (text.charAt(i) == '零') {
                zero = true;
                i++;
                if (sum == 0 || i == text.length()) {
                    return null;
                }
            }
            int digit = i < text.length() ? digit(text.charAt(i)) : -1;
            int unitAt = digit >= 0 ? i + 1 : i;
            int unit = unitAt < text.length() ? unit(text.charAt(unitAt)) : 1;
            if (digit == 0 || unit == 0 || unit >= lastUnit || (digit < 0 && unit != 10)) {
                return null;
            }
            boolean gap = lastUnit / 10 != unit;
            if (unit == 1 && gap && sum > 0 && !zero) {
                return null;
            }
            sum += (digit < 0 ? 1 : digit) * unit;
            lastUnit = unit;
            i = unitAt + (unit > 1 ? 1 : 0);
            if (unit == 1 && i < text.length()) {
                return null;
            }
        }
        return sum;
    }

    private static int unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }
}
