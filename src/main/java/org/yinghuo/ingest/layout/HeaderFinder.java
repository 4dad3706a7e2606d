package org.yinghuo.ingest.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.CellType;
import org.yinghuo.sheet.SheetHead.Region;
import org.yinghuo.words.ChannelWords;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Header;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.PartyWords;
import org.yinghuo.words.Places;
import org.yinghuo.words.StatusWords;
import org.yinghuo.words.TitleWords;
import org.yinghuo.words.TotalWords;
import org.yinghuo.words.Unit;
import org.yinghuo.words.time.Clock;
import org.yinghuo.words.time.Day;
import org.yinghuo.words.time.DayWords;
import org.yinghuo.words.time.Days;

/**
 * Finds a header by its words, wherever it stands (rule header-by-words).
 *
 * <p>A header is one to three rows. In one of them more than half of the cells are words a column can be headed with; above it may stand groups
 * (服务, 9月, a campaign), below it what divides a group (1日 2日, 上午 下午).
 */
public final class HeaderFinder {

    private static final int MOST_ROWS = 3;
    private static final int MOST_REMEMBERED = 8192;
    private static final int LONGEST_HEADING = 40;
    private static final int LONGEST_QUESTION = 60;
    private static final Pattern FORM = Pattern.compile("[：:].*\\S");

    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d,.，．]+%?");

    private final Lexicon lexicon;
    private final OfficeNames phrases;
    private final Map<String, Header> known = new HashMap<>();
    private final ColumnsBeneath borneOut;

    public HeaderFinder(Lexicon lexicon, OfficeNames phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.borneOut = new ColumnsBeneath(lexicon, phrases, this::header);
    }

    /**
     * The header that starts at a line; null where none does.
     *
     * @param days reads the days that head columns
     * @param month the month a title gives to columns headed by a day of the month alone; 0 if none
     */
    @Nullable
    public HeaderRows at(LookAhead lines, int index, Days days, int month) {
        SheetLine line = lines.get(index);
        if (!mayStart(line) || isForm(line)) {
            return null;
        }
        int core = -1;
        for (int candidate = index; candidate < Math.min(index + MOST_ROWS, lines.size()); candidate++) {
            SheetLine row = lines.get(candidate);
            if (candidate > index && row.number() != lines.get(candidate - 1).number() + 1) {
                break;
            }
            boolean isCore = isCore(lines, candidate, days, month);
            if (isCore && candidate > index && !isUnderGroups(lines.get(candidate - 1), row, days, month)) {
                break;
            }
            if (isCore && (core < 0 || knownFields(row) > knownFields(lines.get(core)))) {
                core = candidate;
            }
            if (!isCore && !isGroups(row, days) && !headsBlanks(lines, candidate)) {
                break;
            }
        }
        if (core < 0) {
            return null;
        }
        if (core > index && isCore(lines, index, days, month) && !divides(line, lines.get(core))) {
            core = index;
        }
        int last = core;
        while (last + 1 < lines.size()
                && last + 1 - index < MOST_ROWS
                && lines.get(last + 1).number() == lines.get(last).number() + 1
                && isSubheader(lines, index, last + 1, days, month)) {
            last++;
        }
        List<SheetLine> rows = lines.slice(index, last + 1);
        List<Heading> headings = headings(rows, days, month);
        if (!isEnough(headings)) {
            return null;
        }
        return new HeaderRows(line.number(), rows.get(rows.size() - 1).number(), rows.size(), headings);
    }

    /** The meaning of a heading's words, remembered while there are few. */
    public Header header(String text) {
        Header header = known.get(text);
        if (header == null) {
            header = lexicon.header(text);
            if (known.size() >= MOST_REMEMBERED) {
                known.clear();
            }
            known.put(text, header);
        }
        return header;
    }

    /** A cheap look that keeps most rows of data out: two cells that no header has come before any header word. */
    private boolean mayStart(SheetLine line) {
        int strangers = 0;
        for (int column = 1; column <= line.row().width(); column++) {
            String text = line.own(column);
            if (text.isBlank()) {
                continue;
            }
            CellType type = line.row().type(column);
            if (text.length() <= LONGEST_HEADING
                    && type == CellType.TEXT
                    && !Character.isDigit(text.charAt(0))
                    && header(text.strip()).isKnown()) {
                return true;
            }
            if (++strangers > 2 && !mayBeGroup(text, type)) {
                return false;
            }
        }
        return strangers > 0;
    }

    private static boolean mayBeGroup(String text, CellType type) {
        return (type == CellType.TEXT && text.length() <= 12) || type == CellType.DATE;
    }

    /** Whether a row's own words, or what stands beneath some of them, show that it heads columns. */
    private boolean isCore(LookAhead lines, int index, Days days, int month) {
        SheetLine line = lines.get(index);
        return isMostlyWords(line, days, month) || (mayHead(line) && borneOut.isBy(lines, index, line, days));
    }

    /** Whether a row may head columns although most of its words are unknown: all of them short texts, some of them known. */
    private boolean mayHead(SheetLine line) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (int column = 1; column <= line.row().width(); column++) {
            String text = line.own(column).strip();
            if (text.isEmpty()) {
                continue;
            }
            if (line.row().type(column) != CellType.TEXT
                    || text.length() > LONGEST_QUESTION
                    || NUMBER.matcher(text).matches()) {
                return false;
            }
            Header header = header(line, column, text);
            if (header.isKnown() && header.match() != Header.Match.WEAK) {
                fields.add(header.likeliest());
            }
        }
        fields.remove(Field.OTHER);
        return fields.size() >= 2;
    }

    /** Whether a row has a heading over a column that the header row beneath leaves without one: 是否录取 above a blank. */
    private boolean headsBlanks(LookAhead lines, int index) {
        if (index + 1 >= lines.size()) {
            return false;
        }
        SheetLine upper = lines.get(index);
        SheetLine lower = lines.get(index + 1);
        boolean heads = false;
        for (int column = 1; column <= upper.row().width(); column++) {
            String text = upper.own(column).strip();
            if (text.isEmpty()) {
                continue;
            }
            if (upper.row().type(column) != CellType.TEXT
                    || text.length() > LONGEST_HEADING
                    || FORM.matcher(text).find()) {
                return false;
            }
            Header header = header(upper, column, text);
            heads |= header.isKnown()
                    && header.match() != Header.Match.WEAK
                    && lower.own(column).isBlank()
                    && lower.ownCells() >= 2;
        }
        return heads;
    }

    private boolean isMostlyWords(SheetLine line, Days days, int month) {
        int cells = 0;
        int headed = 0;
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (int column = 1; column <= line.row().width(); column++) {
            String text = line.own(column).strip();
            if (text.isEmpty()) {
                continue;
            }
            cells++;
            Header header = header(line, column, text);
            if (header.isKnown()) {
                headed++;
                fields.add(header.fields().iterator().next());
            } else if (isHeadingOfGroup(line, column, text, days, month)) {
                headed++;
            } else if (NUMBER.matcher(text).matches()) {
                cells++;
            }
        }
        // 请假人员 alone between rows opens a section.
        boolean nameAlone = fields.size() == 1
                && fields.contains(Field.NAME)
                && lexicon.statuses().ofList(line.own(line.firstOwn())) == null;
        return headed * 2 > cells && (fields.size() >= 2 || (nameAlone && headed == cells));
    }

    /** Whether a line says something of all rows beneath, label beside value: 日期 | 2022年9月3日. It stands over no columns. */
    private boolean isForm(SheetLine line) {
        int cells = 0;
        for (int column = 1; column <= line.row().width(); column++) {
            String text = line.own(column).strip();
            if (text.isEmpty()) {
                continue;
            }
            Header header = header(line, column, text);
            boolean label = header.exact() && header.likeliest().mayBeOfAll();
            if (cells % 2 == 0 ? !label : header.isKnown()) {
                return false;
            }
            cells++;
        }
        return cells >= 2 && cells % 2 == 0;
    }

    /** Whether a line pairs labels with values as one person's form does: 姓名 | 朱丹 | 部门 | 综合处. */
    public boolean isPairs(SheetLine line) {
        int cells = 0;
        for (int column = 1; column <= line.row().width(); column++) {
            String text = line.own(column).strip();
            if (text.isEmpty()) {
                continue;
            }
            // 政治面貌 | 中共党员: a few values are header words too.
            boolean label = header(line, column, text).exact()
                    && (cells % 2 == 0 || PartyWords.member(text).value() == null);
            if (label != (cells % 2 == 0)) {
                return false;
            }
            cells++;
        }
        return cells >= 4 && cells % 2 == 0;
    }

    /** Whether a line that is no header heads some other table: most of its cells are plain header words, 序号 物资名称 数量 领取人. */
    public boolean headsSomethingElse(SheetLine line) {
        int first = line.firstOwn();
        if (first == 0 || !header(line, first, line.own(first).strip()).exact()) {
            // Nearly all rows of data end here.
            return false;
        }
        int cells = 0;
        int words = 0;
        for (int column = 1; column <= line.row().width(); column++) {
            String text = line.own(column).strip();
            if (text.isEmpty()) {
                continue;
            }
            cells++;
            words += line.row().type(column) == CellType.TEXT
                            && header(line, column, text).exact()
                    ? 1
                    : 0;
        }
        return words >= 3 && words * 2 > cells;
    }

    private static Header nothing(String text) {
        return new Header(text, Set.of(), Unit.NONE, Header.Match.NONE);
    }

    private Header header(SheetLine line, int column, String text) {
        if (text.length() > LONGEST_HEADING
                || line.row().type(column) != CellType.TEXT
                || FORM.matcher(text).find()) {
            return nothing(text);
        }
        return header(text);
    }

    /** Whether a cell can head a column of marks or names: a day, a part of one, a total, a campaign, a department, an activity. */
    public boolean isHeadingOfGroup(SheetLine line, int column, String text, Days days, int month) {
        return TotalWords.isTotal(text)
                || days.columnDay(text, line.row().type(column)) != null
                || (month > 0 && DayWords.dayOfMonth(text) > 0)
                || (phrases.campaign(text).isPresent() && text.length() <= 20)
                || phrases.department(text).isPresent()
                || DayWords.isMonth(text)
                || (text.length() <= 20 && phrases.isActivity(text))
                || (line.row().type(column) == CellType.TEXT
                        && (StatusWords.ofMarks(text) != null
                                || DayWords.isPartOfDay(text)
                                || Places.isPlace(text)
                                || isDated(text)));
    }

    /** Whether a heading says a day and what people did or where: 9月3日秩序维护, 幸福社区（9月3日）. */
    private boolean isDated(String text) {
        String rest = text.length() > LONGEST_HEADING ? text : DayWords.withoutDay(text);
        return !rest.equals(text)
                && !rest.isEmpty()
                && (phrases.isActivity(rest) || Places.isPlace(rest) || TitleWords.asksWhoComes(rest));
    }

    private int knownFields(SheetLine line) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (int column = 1; column <= line.row().width(); column++) {
            String text = line.own(column).strip();
            if (!text.isEmpty()) {
                fields.addAll(
                        header(line, column, text).fields().stream().limit(1).toList());
            }
        }
        return fields.size();
    }

    /** Whether a row holds groups only: short words over columns, no title and no form line. */
    private boolean isGroups(SheetLine line, Days days) {
        int cells = 0;
        for (int column = 1; column <= line.row().width(); column++) {
            String text = line.own(column).strip();
            if (text.isEmpty()) {
                continue;
            }
            cells++;
            boolean day = days.columnDay(text, line.row().type(column)) != null;
            if (!day
                    && (line.row().type(column) != CellType.TEXT
                            || text.length() > 16
                            || FORM.matcher(text).find()
                            || NUMBER.matcher(text).matches()
                            || TitleWords.isTitle(text))) {
                return false;
            }
        }
        return cells >= 2 || (cells == 1 && isPartlyMerged(line));
    }

    /** Whether a row of header words stands beneath groups: the last row before a repeated header is none, 朱丹 heads no 姓名. */
    private boolean isUnderGroups(SheetLine upper, SheetLine lower, Days days, int month) {
        for (int column = 1; column <= lower.row().width(); column++) {
            String text = upper.own(column).strip();
            boolean alone = !text.isEmpty()
                    && !lower.own(column).isBlank()
                    && (!upper.own(column + 1).isBlank()
                            || lower.own(column + 1).isBlank());
            if (alone
                    && !header(upper, column, text).isKnown()
                    && !isHeadingOfGroup(upper, column, text, days, month)) {
                return false;
            }
        }
        return divides(upper, lower);
    }

    private static boolean isPartlyMerged(SheetLine line) {
        Region region = line.region(line.firstOwn());
        return region != null && region.firstColumn() > 1 && region.lastColumn() > region.firstColumn();
    }

    /** Whether a row stands beneath another as its lower half: where the upper has text, it is a group over the lower's or reaches down. */
    private static boolean divides(SheetLine upper, SheetLine lower) {
        int beneathBlank = 0;
        int beneathText = 0;
        for (int column = 1; column <= lower.row().width(); column++) {
            if (lower.own(column).isBlank()) {
                continue;
            }
            boolean group = !upper.own(column).isBlank()
                    && upper.own(column + 1).isBlank()
                    && !lower.own(column + 1).isBlank();
            if (upper.own(column).isBlank() || group) {
                beneathBlank++;
            } else {
                beneathText++;
            }
        }
        return beneathBlank > 0
                && beneathText <= Math.max(2 * beneathBlank, lower.row().width() / 3);
    }

    private boolean isSubheader(LookAhead lines, int first, int index, Days days, int month) {
        SheetLine line = lines.get(index);
        SheetLine above = lines.get(index - 1);
        if (line.ownCells() > 0 && stayBeneathDays(lines.slice(first, index), line, days, month)) {
            return true;
        }
        if (line.ownCells() == 0 || !divides(above, line)) {
            return false;
        }
        if (dividesMerged(above, line) || fillsGaps(lines, index)) {
            return true;
        }
        for (int column = 1; column <= line.row().width(); column++) {
            String text = line.own(column).strip();
            if (text.isEmpty()) {
                continue;
            }
            if (header(line, column, text).isKnown() || isHeadingOfGroup(line, column, text, days, month)) {
                continue;
            }
            String groups = groupsOver(lines.slice(first, index), column);
            if (ChannelWords.isNamed(text) && header(groups).mayBe(Field.AMOUNT)) {
                continue;
            }
            if (dayBeneath(groups, text, days) == null && !header(groups + text).isKnown()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a row's headings all stand where the row above has none, and the row beneath fills columns of both: one header on two rows. */
    private boolean fillsGaps(LookAhead lines, int index) {
        SheetLine upper = lines.get(index - 1);
        SheetLine line = lines.get(index);
        int known = 0;
        for (int column = line.firstOwn(); column != 0; column = line.nextOwn(column)) {
            String text = line.own(column).strip();
            if (!upper.isBlank(column)
                    || line.row().type(column) != CellType.TEXT
                    || text.length() > LONGEST_HEADING
                    || NUMBER.matcher(text).matches()) {
                return false;
            }
            Header header = header(line, column, text);
            known += header.isKnown() && header.match() != Header.Match.WEAK ? 1 : 0;
        }
        return known >= 2 && known * 2 >= line.ownCells() && isFilledBeneath(lines, index);
    }

    private static boolean isFilledBeneath(LookAhead lines, int index) {
        if (index + 1 >= lines.size()) {
            return false;
        }
        SheetLine row = lines.get(index + 1);
        boolean upper = false;
        boolean lower = false;
        for (int column = row.firstOwn(); column != 0; column = row.nextOwn(column)) {
            upper |= !lines.get(index - 1).own(column).isBlank();
            lower |= !lines.get(index).own(column).isBlank();
        }
        return upper && lower;
    }

    /** Whether a row holds words alone, each beneath cells that the row above merges over several columns: what the group is made of. */
    private static boolean dividesMerged(SheetLine above, SheetLine line) {
        int beneath = 0;
        for (int column = 1; column <= line.row().width(); column++) {
            String text = line.own(column).strip();
            if (text.isEmpty()) {
                continue;
            }
            Region over = above.region(column);
            if (over == null
                    || over.lastColumn() == over.firstColumn()
                    || over.lastRow() != above.number()
                    || over.firstColumn() == 1
                    || line.row().type(column) != CellType.TEXT
                    || text.length() > 16
                    || text.chars().anyMatch(Character::isDigit)) {
                return false;
            }
            beneath++;
        }
        return beneath >= 2;
    }

    /** 周四 周五 周六, or 幸福社区 锦绣社区 和平社区, beneath 9月1日 9月2日 9月3日. */
    private boolean stayBeneathDays(List<SheetLine> upper, SheetLine line, Days days, int month) {
        for (int column = 1; column <= line.row().width(); column++) {
            String text = line.own(column).strip();
            boolean dividesDay = DayWords.isWeekday(text)
                    || DayWords.isPartOfDay(text)
                    || Places.isPlace(text)
                    || phrases.isActivity(text);
            if (!text.isEmpty() && (!dividesDay || !isDayOver(upper, column, days, month))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDayOver(List<SheetLine> upper, int column, Days days, int month) {
        boolean monthSaid = month > 0 || upper.size() > 1;
        return upper.stream()
                .anyMatch(row -> days.columnDay(row.own(column), row.row().type(column)) != null
                        || (monthSaid && DayWords.dayOfMonth(row.own(column).strip()) > 0));
    }

    /** What stands over each column in the rows of a header. */
    public List<Heading> headings(List<SheetLine> rows, Days days, int month) {
        int width = 0;
        for (SheetLine row : rows) {
            width = Math.max(width, row.row().width());
        }
        SheetLine bottom = rows.get(rows.size() - 1);
        List<Heading> headings = new ArrayList<>();
        for (int column = 1; column <= width; column++) {
            int at = rows.size() - 1;
            while (at >= 0 && rows.get(at).own(column).isBlank()) {
                at--;
            }
            boolean reachesDown = at < rows.size() - 1;
            if (at < 0 || (reachesDown && isGroupOnly(rows, at, column))) {
                continue;
            }
            if (!reachesDown && at > 0 && DayWords.isWeekday(bottom.own(column).strip())) {
                at--;
                reachesDown = true;
            }
            SheetLine row = reachesDown ? rows.get(at) : bottom;
            headings.add(heading(
                    column,
                    row.own(column).strip(),
                    row.row().type(column),
                    groupsOver(rows.subList(0, at), column),
                    days,
                    month));
        }
        return headings;
    }

    /** Whether a text with nothing beneath it heads only the columns to its right: a group whose first column is empty. */
    private static boolean isGroupOnly(List<SheetLine> rows, int at, int column) {
        Region region = rows.get(at).region(column);
        return region != null
                && region.lastColumn() > region.firstColumn()
                && region.lastRow() < rows.get(rows.size() - 1).number();
    }

    private Heading heading(int column, String text, CellType type, String group, Days days, int month) {
        Header own = type == CellType.TEXT ? header(text) : nothing(text);
        if (!own.isKnown() && !group.isEmpty() && type == CellType.TEXT) {
            Header joined = header(group + text);
            if (joined.isKnown() && !header(group).fields().equals(joined.fields())) {
                own = new Header(text, joined.fields(), joined.unit(), Header.Match.COMPOSED);
            }
        }
        Day day = null;
        Clock clock = Clock.UNSAID;
        if (!own.isKnown() || DayWords.isPartOfDay(text)) {
            day = dayOver(text, type, group, own, days, month);
            if (day != null) {
                Clock part = day.clock().equals(Clock.UNSAID) ? DayWords.partOfDay(text) : day.clock();
                clock = part == null ? Clock.UNSAID : part;
            }
        }
        if (day != null) {
            own = nothing(text);
        } else if (!own.isKnown() && type == CellType.TEXT) {
            Clock part = DayWords.partOfDay(text);
            clock = part == null ? Clock.UNSAID : part;
        }
        if (own.unit() == Unit.NONE && !group.isEmpty()) {
            // 捐款金额（万元） over 微信 and 现金.
            own = new Header(own.text(), own.fields(), unitOver(group), own.match());
        }
        return new Heading(
                column,
                clean(text),
                clean(group),
                own,
                day == null ? null : day.first(),
                clock,
                day == null && isTotal(text, group));
    }

    /** The day that a heading says, alone, with its group or with the month of the title. */
    private @Nullable Day dayOver(String text, CellType type, String group, Header own, Days days, int month) {
        Day day = days.columnDay(text, type);
        if (day == null) {
            day = dayBeneath(group, text, days);
        }
        if (day == null && !own.isKnown() && isDated(text)) {
            day = days.within(text);
        }
        if (day == null && month > 0 && DayWords.dayOfMonth(text) > 0) {
            day = days.columnDay(month + "月" + DayWords.dayOfMonth(text) + "日", CellType.TEXT);
        }
        return day;
    }

    private Unit unitOver(String group) {
        for (String one : group.split(" ")) {
            Unit unit = header(one).unit();
            if (unit.isMoney()) {
                return unit;
            }
        }
        return Unit.NONE;
    }

    private boolean isTotal(String text, String group) {
        return TotalWords.isTotal(text) || TotalWords.isTotal(group);
    }

    /** The day of a column under a group: 9月 over 1日, 9月3日 over 上午. */
    private @Nullable Day dayBeneath(String group, String text, Days days) {
        if (group.isEmpty()) {
            return null;
        }
        if (DayWords.isPartOfDay(text) || Places.isPlace(text) || phrases.isActivity(text)) {
            return days.columnDay(group, CellType.TEXT);
        }
        String month = DayWords.monthWithin(group);
        int day = DayWords.dayOfMonth(text);
        return !month.isEmpty() && day > 0 ? days.columnDay(month + day + "日", CellType.TEXT) : null;
    }

    /** The texts over a column in the upper rows of a header, spread over merged cells and, where nothing is merged, over blanks. */
    private static String groupsOver(List<SheetLine> upper, int column) {
        StringBuilder groups = new StringBuilder();
        for (SheetLine row : upper) {
            int at = column;
            Region region = row.region(column);
            if (region != null) {
                at = region.firstColumn();
            } else {
                while (at > 1 && row.own(at).isBlank() && row.region(at) == null) {
                    at--;
                }
                Region left = row.region(at);
                if (left != null && at != column) {
                    continue;
                }
            }
            String text = row.own(at).strip();
            groups.append(groups.isEmpty() || text.isEmpty() ? "" : " ").append(text);
        }
        return groups.toString();
    }

    private static String clean(String text) {
        return Folding.clean(text.replace('\n', ' ').replace('\r', ' '));
    }

    private boolean isEnough(List<Heading> headings) {
        long fields = headings.stream()
                .filter(Heading::isKnown)
                .map(Heading::first)
                .filter(field -> field != Field.OTHER && field != Field.SEQ)
                .distinct()
                .count();
        boolean name = headings.stream().anyMatch(heading -> heading.first() == Field.NAME);
        return fields >= 2 || (fields == 1 && name);
    }
}
