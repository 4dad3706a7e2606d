package org.yinghuo.ingest.layout;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Seeds;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.Places;
import org.yinghuo.words.time.Day;
import org.yinghuo.words.time.Days;
import org.yinghuo.words.time.Weekdays;

/** What section lines give to the rows beneath them: 一、综合处, and below it （一）9月3日 (rule section-lines). */
public final class Sections {

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
    private static final Pattern ACTIVITY =
            Pattern.compile("(?!.*(?:请|填|说明|要求|注意|名单|情况|表|统计|如下|以下|其他|其它|人员|部门|单位|处室|机关|志愿者))\\p{IsHan}{2,10}");
    private static final Pattern DAY =
            Pattern.compile("[（(]?(?:\\d{2,4} ?[年./-] ?)?\\d{1,2} ?[月./-] ?\\d{1,2} ?[日号]?(?:[（(]?" + Weekdays.CHINESE
                    + "[）)]?)?[）)]?");
    private static final int LONGEST = 24;
    private static final int LONGEST_KNOWN = 48;
    /** The level of sections without a number, beneath all that have one. */
    private static final int UNNUMBERED = 9;

    private final Lexicon lexicon;
    private final OfficeNames phrases;
    private final Days days;
    private final TreeMap<Integer, Stated> levels = new TreeMap<>();

    public Sections(Lexicon lexicon, OfficeNames phrases, Days days) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.days = days;
    }

    /** Whether a line is numbered as sections are: 一、, （二）, 3. */
    public static boolean isNumbered(String text) {
        String line = Folding.clean(text);
        return line.length() <= LONGEST && NUMBERED.matcher(line).matches();
    }

    /** What all open sections say together. */
    public Stated said() {
        Stated said = Stated.NOTHING;
        for (Stated level : levels.descendingMap().values()) {
            said = said.or(level);
        }
        return said;
    }

    /**
     * Takes a line as a section's; false where it is none. A numbered line of unknown meaning ends the sections of its level.
     *
     * @param header what the table's own columns say already
     */
    public boolean open(String text, HeaderRows header) {
        String line = plain(text);
        String known = named(line);
        if (known != null) {
            Matcher numbered = NUMBERED.matcher(line);
            put(numbered.matches() ? level(numbered) : UNNUMBERED, read(known, false, true, header));
            return true;
        }
        if (line.isEmpty() || line.length() > LONGEST) {
            return false;
        }
        Matcher numbered = NUMBERED.matcher(line);
        boolean isNumbered = numbered.matches();
        String body = isNumbered
                ? numbered.group(6)
                : BULLET.matcher(line).replaceAll("").strip();
        body = COUNTED.matcher(body.strip()).replaceAll("").strip();
        if (body.isEmpty()) {
            return false;
        }
        int level = isNumbered ? level(numbered) : UNNUMBERED;
        Stated said = read(body, isNumbered && (level <= 2), isNumbered, header);
        if (said == null && !isNumbered) {
            return false;
        }
        put(level, said);
        return true;
    }

    /** Opens a section by what a form line between the rows says: 部门：综合处. */
    public void open(Stated said) {
        put(UNNUMBERED, said.or(levels.getOrDefault(UNNUMBERED, Stated.NOTHING)));
    }

    private void put(int level, @Nullable Stated said) {
        levels.tailMap(level, true).clear();
        if (said != null) {
            levels.put(level, said);
        }
    }

    /** Whether a text is a section's name as surely as can be: a known department, with nothing beside it but its number and a count. */
    public boolean isDepartment(String text) {
        String known = named(plain(text));
        return known != null && phrases.department(known).isPresent();
    }

    /** Whether a text is a section's number alone: 一, （二）, 3. */
    public static boolean isNumber(String text) {
        return NUMBER_ALONE.matcher(plain(text)).matches();
    }

    /** The known department, campaign or activity that a line names, without its number, bullet and count; null where it names none. */
    private @Nullable String named(String line) {
        if (line.isEmpty() || line.length() > LONGEST_KNOWN) {
            return null;
        }
        String bare = BULLET.matcher(line).replaceAll("").strip();
        Matcher numbered = NUMBERED.matcher(bare);
        String body = numbered.matches() ? numbered.group(6) : bare;
        for (String candidate :
                List.of(body, COUNTED.matcher(body).replaceAll("").strip())) {
            for (String word : List.of(candidate, BARE_NUMBER.matcher(candidate).replaceFirst(""))) {
                if (phrases.department(word).isPresent()) {
                    return word;
                }
            }
        }
        return null;
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

    private static int level(Matcher numbered) {
        for (int group = 1; group <= 5; group++) {
            if (numbered.group(group) != null) {
                return Math.min(group, 4);
            }
        }
        return 1;
    }

    private @Nullable Stated read(String body, boolean inHan, boolean numbered, HeaderRows header) {
        Stated.Draft draft = new Stated.Draft();
        draft.status = lexicon.statuses().ofList(body);
        if (draft.status != null) {
            return draft.said();
        }
        Day day = header.has(Field.DATE) || body.length() > LONGEST ? null : days.within(body);
        String rest = day == null ? body : DAY.matcher(body).replaceAll(" ").strip();
        Optional<String> known = phrases.department(rest);
        Optional<Seeds.Campaign> campaign = phrases.campaign(rest);
        draft.day = day;
        if (known.isPresent()) {
            draft.department = known.get();
        } else if (campaign.isPresent()) {
            draft.campaign = campaign.get().name();
            draft.volunteering = !campaign.get().donation();
        } else if (day != null) {
            // 9月3日 幸福社区 秩序维护
            draft.place = Places.leading(rest);
            String behind = rest.substring(draft.place.length()).strip();
            String within = phrases.departmentWithin(behind);
            if (phrases.isActivity(behind)) {
                draft.activity = behind;
                draft.activities = phrases.activities(behind);
            } else {
                draft.department = within == null ? "" : within;
            }
        } else if (phrases.isActivity(rest)) {
            draft.activity = rest;
            draft.activities = phrases.activities(rest);
        } else if (!numbered) {
            return null;
        } else if (phrases.departmentWithin(body) != null) {
            String within = phrases.departmentWithin(body);
            draft.department = within == null ? "" : within;
        } else if (Places.isPlace(body)) {
            draft.place = body;
        } else if (DEPARTMENT.matcher(body).matches()) {
            draft.department = body;
        } else if (inHan
                && !header.has(Field.ACTIVITY)
                && !header.has(Field.AMOUNT)
                && ACTIVITY.matcher(body).matches()) {
            draft.activity = body;
            draft.activities = phrases.activities(body);
        } else {
            return null;
        }
        return draft.said();
    }
}
