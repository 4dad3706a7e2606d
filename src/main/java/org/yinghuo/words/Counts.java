package org.yinghuo.words;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Quantity;

/** Reads counts of people and times, and quantities with their unit. */
public final class Counts {

    private static final Pattern COUNT = Pattern.compile(
            "(?:共|计|共计|合计|本年|今年)?(?:第)?(?:(-?\\d{1,9})(?:\\.0+)?|([〇零一二两三四五六七八九十百千廿卅]{1,9}))(?:人次|次|人|名|个|位|户|回|期|例)?");
    private static final Pattern MEASURED = Pattern.compile(
            "(-?(?:\\d{1,12}(?:\\.\\d{1,12})?|\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,12})?)|[〇零一二两三四五六七八九十百千半]{1,9})([^\\d.,()-]{0,12}(?:\\([^()]*\\))?)");

    private static final Pattern UNIT_OF_HEADING =
            Pattern.compile("\\((?:单位[:：]?)?([\\p{L}]{1,5})\\)$|/([\\p{L}]{1,5})$");
    private static final Set<String> UNITS = Set.of(
            "毫升", "ml", "治疗单位", "单位", "人份", "份", "件", "个", "次", "袋", "箱", "本", "册", "套", "瓶", "盒", "支", "桶", "包", "斤",
            "公斤", "千克", "公里", "棵", "株", "张", "户", "束", "面", "吨");

    private static final Pattern COUNT_ALONE = Pattern.compile("无|暂无|没有|(?:共|计)?\\d{1,3}\\s*[人名位]?[。.]?");

    private static final Pattern TIMES_AT_END = Pattern.compile("[天次日]$");
    private static final Pattern NUMERALS = Pattern.compile("[\\d一二三四]");

    private Counts() {}

    /**
     * A whole number: 11, 11次, 第11次, 十一人.
     *
     * @return problems {@code unreadable}, {@code negative}, {@code error} (the cell shows an error)
     */
    public static Reading<Integer> read(String text, CellType type) {
        Reading<String> word = word(text, type);
        if (word.value() == null) {
            return new Reading<>(null, word.problem());
        }
        Matcher count = COUNT.matcher(word.value());
        if (!count.matches()) {
            return Reading.bad("unreadable");
        }
        BigDecimal value = count.group(1) != null ? new BigDecimal(count.group(1)) : Numerals.parse(count.group(2));
        if (value == null || value.precision() > 9) {
            return Reading.bad("unreadable");
        }
        return value.signum() < 0 ? Reading.bad("negative") : Reading.of(value.intValue());
    }

    /** The same behind which one of these signs may stand: 2022年, 30份. */
    public static Reading<Integer> read(String text, CellType type, Set<String> signs) {
        String bare = text.strip();
        boolean signed = !bare.isEmpty() && signs.contains(bare.substring(bare.length() - 1));
        return read(signed ? bare.substring(0, bare.length() - 1) : bare, type);
    }

    /**
     * A quantity, with the unit where the same cell has one: 2, 2单位, 2个治疗单位.
     *
     * @return problems {@code unreadable}, {@code negative}, {@code error} (the cell shows an error)
     */
    public static Reading<Measured> measured(String text, CellType type) {
        Reading<String> word = word(text, type);
        if (word.value() == null) {
            return new Reading<>(null, word.problem());
        }
        Matcher measured = MEASURED.matcher(word.value());
        if (!measured.matches()) {
            return Reading.bad("unreadable");
        }
        BigDecimal value = decimal(measured.group(1));
        if (value == null) {
            return Reading.bad("unreadable");
        }
        return value.signum() < 0
                ? Reading.bad("negative")
                : Reading.of(new Measured(new Quantity(value), unit(measured.group(2))));
    }

    private static Reading<String> word(String text, CellType type) {
        if (type == CellType.ERROR) {
            return Reading.bad("error");
        }
        if (Folding.isBlank(text)) {
            return Reading.blank();
        }
        if (text.length() > 60 || (type != CellType.TEXT && type != CellType.NUMBER)) {
            return Reading.bad("unreadable");
        }
        return Reading.of(type == CellType.NUMBER ? plain(text.strip()) : Folding.fold(text));
    }

    private static String plain(String number) {
        try {
            BigDecimal value = new BigDecimal(number);
            return Math.abs((long) value.scale()) > 20 ? number : value.toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }

    private static @Nullable BigDecimal decimal(String text) {
        if (text.equals("半")) {
            return new BigDecimal("0.5");
        }
        char last = text.charAt(text.length() - 1);
        return last >= '0' && last <= '9' ? new BigDecimal(text.replace(",", "")) : Numerals.parse(text);
    }

    /** 个治疗单位 counts 治疗单位, as 2治疗单位 does. */
    private static String unit(String said) {
        String unit = Folding.clean(said);
        return unit.length() > 2 && unit.startsWith("个") ? unit.substring(1) : unit;
    }

    /** The unit that a heading states for quantities without one, in brackets or behind a stroke: 献血量（毫升）, 数量/件; empty where it states none. */
    public static String unitOfHeading(String heading) {
        Matcher matcher = UNIT_OF_HEADING.matcher(Folding.narrow(heading).strip());
        if (!matcher.find()) {
            return "";
        }
        String unit = unit(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        return UNITS.contains(unit) ? unit : "";
    }

    /** A quantity; its unit is empty where the cell has none. */
    public record Measured(Quantity quantity, String unit) {}

    /** Whether a text says how many people are listed, and nothing more: 共5人, 无. */
    public static boolean isCountOfPeople(String text) {
        return COUNT_ALONE.matcher(text).matches();
    }

    /** A count of days or times without its unit: 12 of 12天. */
    public static String withoutUnit(String count) {
        return TIMES_AT_END.matcher(count).replaceAll("");
    }

    /** A heading without the number that tells it from its likes: 姓名 of 姓名2. */
    public static String withoutNumerals(String heading) {
        return NUMERALS.matcher(heading).replaceAll("");
    }
}
