package org.yinghuo.words.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yinghuo.words.Folding;
import org.yinghuo.words.WordList;
import org.yinghuo.words.time.Weekdays;

/**
 * The text of a line that may open a section: 一、综合处（5人）, ★锦绣社区, （二）9月3日.
 *
 * @param line the whole, its circled and bracketed numbers spelt out
 * @param level of what sort its number is, from 1 (一、) to 4; {@link #UNNUMBERED} where it has none
 * @param body what stands behind number or bullet, its count of people and its sum left out
 */
public record SectionName(String line, int level, String body) {

    /** The level of sections without a number, beneath all that have one. */
    public static final int UNNUMBERED = 9;

    /** The longest that an unknown name of a section is. */
    public static final int LONGEST = 24;

    /** The longest that a known one is, with all that stands around it. */
    private static final int LONGEST_KNOWN = 48;

    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:第?([一二三四五六七八九十]{1,3}|[IVXⅠ-Ⅻ]{1,4})[、.．，,:：）)\\s]|[（(]([一二三四五六七八九十]{1,3})[）)][、.．]?|(\\d{1,2})(?:[、．.]|\\s(?=[\\p{IsHan}&&[^年月日号点时个]]))(?!\\d)|[（(](\\d{1,2})[）)]|(\\d{1,2})[）)]|第[一二三四五六七八九十\\d]{1,3}(?:组|部分|批|小组|队)[:：、\\s]?)\\s*(.*)$");
    /** ★综合处, 【综合处】, ▲ 综合处. */
    private static final Pattern BULLET = Pattern.compile("^[★☆●○◆◇■□▲△▶►※*#•·➤>◎【\\[《—-]+\\s*|[】\\]》—-]+$");
    /** 一综合处, without anything between. */
    private static final Pattern BARE_NUMBER = Pattern.compile("^(?:[一二三四五六七八九十]{1,3}|\\d{1,2})\\s*");
    /** The number alone, in a cell of its own beside the section's name. */
    private static final Pattern NUMBER_ALONE =
            Pattern.compile("[（(]?第?(?:[一二三四五六七八九十]{1,3}|\\d{1,2}|[IVXⅠ-Ⅻ]{1,4})(?:组|部分)?[）)]?[、.．:：]?");

    private static final Pattern COUNTED = Pattern.compile(
            "[（(，,：:\\s—-]*(?:共计?|合计|小计|计|参加|捐款)*[:：]?\\d+\\s*[人名位](?:次)?(?:[，,、；;\\s]*(?:共计?|合计|小计|计|捐款|捐赠|捐|金额)*[:：]?[￥¥]?[\\d.,]+\\s*(?:万?元|小时))?[）)]?$"
                    + "|[（(](?:共计?|合计|小计|计|捐款|捐赠|捐|金额)*[:：]?[￥¥]?[\\d.,]+\\s*(?:万?元|小时)[）)]$|[：:]$");
    private static final Pattern DEPARTMENT =
            Pattern.compile(".{1,14}(?:处|室|科|部|局|委|办|中心|馆|社|院|所|组|队|会|党支部|支部|厅|司|股|站|公司|协会)$");
    private static final Set<String> GROUP_ENDINGS = WordList.BUILT_IN.words("name ends", "group");
    private static final Pattern ACTIVITY =
            Pattern.compile("(?!.*(?:请|填|说明|要求|注意|名单|情况|表|统计|如下|以下|其他|其它|人员|部门|单位|处室|机关|志愿者))\\p{IsHan}{2,10}");
    private static final Pattern DAY =
            Pattern.compile("[（(]?(?:\\d{2,4} ?[年./-] ?)?\\d{1,2} ?[月./-] ?\\d{1,2} ?[日号]?(?:[（(]?" + Weekdays.CHINESE
                    + "[）)]?)?[）)]?");

    /** What a line says as a section's. */
    public static SectionName of(String text) {
        String line = plain(text);
        if (line.length() > LONGEST_KNOWN) {
            return new SectionName(line, UNNUMBERED, "");
        }
        Matcher numbered = NUMBERED.matcher(line);
        boolean isNumbered = numbered.matches();
        String body = isNumbered ? numbered.group(6) : withoutBullet(line);
        return new SectionName(line, isNumbered ? level(numbered) : UNNUMBERED, withoutCount(body));
    }

    public boolean isNumbered() {
        return level != UNNUMBERED;
    }

    /** The names that the line may be, from the one that keeps most: with its count, without; with a bare number (一综合处), without. */
    public List<String> candidates() {
        if (line.length() > LONGEST_KNOWN) {
            return List.of();
        }
        String bare = withoutBullet(line);
        Matcher numbered = NUMBERED.matcher(bare);
        String name = numbered.matches() ? numbered.group(6) : bare;
        List<String> names = new ArrayList<>();
        for (String candidate : List.of(name, withoutCount(name))) {
            names.add(candidate);
            names.add(BARE_NUMBER.matcher(candidate).replaceFirst(""));
        }
        return names;
    }

    /** Whether a line is numbered as sections are: 一、, （二）, 3. */
    public static boolean isNumbered(String text) {
        String line = Folding.clean(text);
        return line.length() <= LONGEST && NUMBERED.matcher(line).matches();
    }

    /** Whether a text is a section's number alone: 一, （二）, 3. */
    public static boolean isNumber(String text) {
        return NUMBER_ALONE.matcher(plain(text)).matches();
    }

    /** Whether a name, known or not, ends as a department's does. */
    public static boolean endsAsDepartment(String name) {
        return DEPARTMENT.matcher(name).matches();
    }

    /** Whether a name ends as that of people who belong together does: 高二年级, 三号楼. */
    public static boolean endsAsGroup(String name) {
        return name.length() > 1
                && name.length() <= LONGEST
                && (DEPARTMENT.matcher(name).matches() || GROUP_ENDINGS.stream().anyMatch(name::endsWith));
    }

    /** Whether a name nobody knows may be that of what people did: short words, none of them of a list's own. */
    public static boolean mayBeActivity(String name) {
        return ACTIVITY.matcher(name).matches();
    }

    /** A name without its day. */
    public static String withoutDay(String name) {
        return DAY.matcher(name).replaceAll(" ").strip();
    }

    private static String withoutBullet(String line) {
        return BULLET.matcher(line).replaceAll("").strip();
    }

    private static String withoutCount(String name) {
        return COUNTED.matcher(name.strip()).replaceAll("").strip();
    }

    private static int level(Matcher numbered) {
        for (int group = 1; group <= 5; group++) {
            if (numbered.group(group) != null) {
                return Math.min(group, 4);
            }
        }
        return 1;
    }

    /** A line's text with its circled and bracketed numbers spelt out: ⑥ is (6), ㈠ is (一). */
    private static String plain(String text) {
        String line = Folding.clean(text);
        if (line.isEmpty()) {
            return line;
        }
        char first = line.charAt(0);
        boolean circled = (first >= '\u2460' && first <= '\u249b')
                || (first >= '\u3220' && first <= '\u3229')
                || (first >= '\u2776' && first <= '\u277f');
        if (!circled) {
            return line;
        }
        String number = first >= '\u2776' && first <= '\u277f'
                ? Integer.toString(first - '\u2775')
                : Folding.narrow(line.substring(0, 1));
        String bare = number.replaceAll("[().]", "");
        return "(" + bare + ")" + line.substring(1);
    }
}
