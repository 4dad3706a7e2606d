package org.yinghuo.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The places of a sum that is written over several cells: 元 | 角 | 分, or 万 | 千 | 百 | 十 | 元 | 角 | 分 as on a printed receipt. */
public final class SumPlaces {

    private static final int JIAO = -1;

    private static final Map<String, Integer> PLACES = Map.ofEntries(
            Map.entry("千万", 7),
            Map.entry("百万", 6),
            Map.entry("十万", 5),
            Map.entry("拾万", 5),
            Map.entry("万", 4),
            Map.entry("千", 3),
            Map.entry("仟", 3),
            Map.entry("百", 2),
            Map.entry("佰", 2),
            Map.entry("十", 1),
            Map.entry("拾", 1),
            Map.entry("元", 0),
            Map.entry("圆", 0),
            Map.entry("角", JIAO),
            Map.entry("分", -2));

    private static final String SIGNS = "万萬千仟百佰十拾元圆圓角分";

    /** What fills a place in front of the first digit of a printed form. */
    private static final Pattern FILLER = Pattern.compile("[¥￥⊗×✕/\\\\—–-]*");

    private static final Pattern DIGITS = Pattern.compile("[¥￥]?\\d{1,9}");
    private static final Pattern WHOLE = Pattern.compile("[¥￥]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d{1,2})?");

    private SumPlaces() {}

    /** How many times ten yuan goes into a place: 0 for 元, -2 for 分; null where a text names no place of a sum. */
    public static @Nullable Integer of(String text) {
        return text.length() > 4 || !mayName(text) ? null : PLACES.get(Folding.letters(text));
    }

    /** Spares the many short cells of a sheet their folding. */
    private static boolean mayName(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (SIGNS.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether places, from left to right, are those of one sum: each smaller than the one before, with whole yuan and what yuan are made of. */
    public static boolean areOfOneSum(List<Integer> places) {
        return places.contains(0) && (places.contains(1) || places.contains(JIAO));
    }

    /** Whether a cell may stand in a place of a sum: digits, a sign, nothing. */
    public static boolean mayStand(String text) {
        String bare = text.strip();
        return FILLER.matcher(bare).matches()
                || DIGITS.matcher(bare).matches()
                || WHOLE.matcher(bare).matches();
    }

    /**
     * The sum that cells of such places come to, in yuan; what cannot be one sum is the cells as they stand, which read as none.
     *
     * @param places of each cell
     */
    public static String joined(List<Integer> places, List<String> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean filled = false;
        for (int i = 0; i < places.size(); i++) {
            String cell = cells.get(i).strip();
            if (FILLER.matcher(cell).matches()) {
                continue;
            }
            boolean restBlank = cells.subList(i + 1, cells.size()).stream()
                    .allMatch(rest -> FILLER.matcher(rest.strip()).matches());
            if (!DIGITS.matcher(cell).matches()) {
                // 200.50 under 元, nothing under 角 and 分.
                return !filled && restBlank && places.get(i) == 0 ? cell : String.join(" | ", cells);
            }
            String digits = cell.replaceAll("[¥￥]", "");
            boolean leads = i == 0 || places.get(i - 1) > places.get(i) + 1;
            if (digits.length() > 1 && (places.get(i) < 0 || !leads)) {
                return String.join(" | ", cells);
            }
            sum = sum.add(BigDecimal.valueOf(Long.parseLong(digits), -places.get(i)));
            filled = true;
        }
        return filled ? sum.setScale(2).toPlainString() : "";
    }
}
