package org.yinghuo.ingest;

import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Seeds;

/** What section lines give to the rows beneath them: 一、综合处, and below it （一）9月3日 (contract, section 4, form 4). */
final class Sections {

    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:([一二三四五六七八九十]{1,3})[、.．，,:：\\s]|[（(]([一二三四五六七八九十]{1,3})[）)][、.．]?|(\\d{1,2})[、．.](?!\\d)|[（(](\\d{1,2})[）)]|第[一二三四五六七八九十\\d]{1,3}(?:组|部分|批|小组|队)[:：、\\s]?)\\s*(.*)$");
    private static final Pattern COUNTED =
            Pattern.compile("[（(]?(?:共计?|合计|小计)?\\d+[人名](?:次)?[，,、]?(?:[\\d.,]+元)?[）)]?$|[：:]$");
    private static final Pattern DEPARTMENT =
            Pattern.compile(".{1,14}(?:处|室|科|部|局|委|办|中心|馆|社|院|所|组|队|会|党支部|支部|厅|司|股|站|公司|协会)$");
    private static final Pattern PLACE = Pattern.compile(".{1,14}(?:社区|小区|街道|村|广场|公园|医院|学校|献血屋|敬老院)$");
    private static final Pattern ACTIVITY =
            Pattern.compile("(?!.*(?:请|填|说明|要求|注意|名单|情况|表|统计|如下|以下|其他|其它|人员|部门|单位|处室|机关|志愿者))\\p{IsHan}{2,10}");
    private static final int LONGEST = 24;

    private final Phrases phrases;
    private final Days days;
    private final TreeMap<Integer, Said> levels = new TreeMap<>();

    Sections(Phrases phrases, Days days) {
        this.phrases = phrases;
        this.days = days;
    }

    /** Whether a line is numbered as sections are: 一、, （二）, 3. */
    static boolean isNumbered(String text) {
        String line = Folding.clean(text);
        return line.length() <= LONGEST && NUMBERED.matcher(line).matches();
    }

    /** What all open sections say together. */
    Said said() {
        Said said = Said.NOTHING;
        for (Said level : levels.descendingMap().values()) {
            said = said.or(level);
        }
        return said;
    }

    /**
     * Takes a line as a section's; false where it is none. A numbered line of unknown meaning ends the sections of its level.
     *
     * @param header what the table's own columns say already
     */
    boolean open(String text, HeaderRows header) {
        String line = Folding.clean(text);
        if (line.isEmpty() || line.length() > LONGEST) {
            return false;
        }
        Matcher numbered = NUMBERED.matcher(line);
        boolean isNumbered = numbered.matches();
        String body = isNumbered ? numbered.group(5) : line.replaceAll("^[【\\[]|[】\\]]$", "");
        body = COUNTED.matcher(body.strip()).replaceAll("").strip();
        if (body.isEmpty()) {
            return false;
        }
        int level = isNumbered ? level(numbered) : 9;
        Said said = read(body, isNumbered && (level <= 2), isNumbered, header);
        if (said == null && !isNumbered) {
            return false;
        }
        levels.tailMap(level, true).clear();
        if (said == null) {
            return true;
        }
        levels.put(level, said);
        return true;
    }

    private static int level(Matcher numbered) {
        for (int group = 1; group <= 4; group++) {
            if (numbered.group(group) != null) {
                return group;
            }
        }
        return 1;
    }

    private @Nullable Said read(String body, boolean inHan, boolean numbered, HeaderRows header) {
        Said.Draft draft = new Said.Draft();
        Optional<String> known = phrases.department(body);
        Optional<Seeds.Campaign> campaign = phrases.campaign(body);
        Day day = days.within(body);
        if (known.isPresent()) {
            draft.department = known.get();
        } else if (campaign.isPresent()) {
            draft.campaign = campaign.get().name();
            draft.volunteering = !campaign.get().donation();
        } else if (phrases.isActivity(body)) {
            draft.activity = body;
            draft.activities = phrases.activities(body);
        } else if (day != null && body.length() <= 14 && !header.has(Field.DATE)) {
            draft.day = day;
        } else if (!numbered) {
            return null;
        } else if (phrases.departmentWithin(body) != null) {
            String within = phrases.departmentWithin(body);
            draft.department = within == null ? "" : within;
        } else if (PLACE.matcher(body).matches()) {
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
