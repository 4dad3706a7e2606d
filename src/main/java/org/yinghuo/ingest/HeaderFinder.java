package org.yinghuo.ingest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Channel;
import org.yinghuo.model.HalfDay;
import org.yinghuo.sheet.SheetHead.Region;
import org.yinghuo.sheet.SheetRow.CellType;

/**
 * Finds a header by its words, wherever it stands (contract, section 4, forms 1 and 2).
 *
 * <p>A header is one to three rows. In one of them more than half of the cells are words a column can be headed with; above it may stand groups
 * (服务, 9月, a campaign), below it what divides a group (1日 2日, 上午 下午).
 */
final class HeaderFinder {

    private static final int MOST_ROWS = 3;
    private static final int MOST_REMEMBERED = 8192;
    private static final int LONGEST_HEADING = 40;
    private static final Pattern FORM = Pattern.compile("[：:].*\\S");
    private static final Pattern TITLE = Pattern.compile(".*(表|名单|名册|明细|情况|通知|汇总|统计|一览|公示)[)）】\\]]?$");
    private static final Pattern MONTH = Pattern.compile("(?:\\d{2,4}年)?(\\d{1,2})月份?");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("(\\d{1,2})[日号]?(.*)");
    private static final Pattern WEEKDAY =
            Pattern.compile("[(（]?(?:周|星期|礼拜)?[一二三四五六日天][)）]?|(?i)(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d,.，．]+%?");

    private final Lexicon lexicon;
    private final Phrases phrases;
    private final Map<String, Header> known = new HashMap<>();

    HeaderFinder(Lexicon lexicon, Phrases phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
    }

    /**
     * The header that starts at a line; null where none does.
     *
     * @param days reads the days that head columns
     * @param month the month a title gives to columns headed by a day of the month alone; 0 if none
     */
    @Nullable
    HeaderRows at(LookAhead lines, int index, Days days, int month) {
        Line line = lines.get(index);
        if (!mayStart(line)) {
            return null;
        }
        int core = -1;
        for (int candidate = index; candidate < Math.min(index + MOST_ROWS, lines.size()); candidate++) {
            Line row = lines.get(candidate);
            if (candidate > index && row.number() != lines.get(candidate - 1).number() + 1) {
                break;
            }
            boolean isCore = isCore(row, days, month);
            if (isCore && (core < 0 || knownFields(row) > knownFields(lines.get(core)))) {
                core = candidate;
            }
            if ((!isCore && !isGroups(row, days))
                    || (isCore && candidate > index && !divides(lines.get(candidate - 1), row))) {
                break;
            }
        }
        if (core < 0) {
            return null;
        }
        if (core > index && isCore(line, days, month) && !divides(line, lines.get(core))) {
            core = index;
        }
        int last = core;
        while (last + 1 < lines.size()
                && last + 1 - index < MOST_ROWS
                && lines.get(last + 1).number() == lines.get(last).number() + 1
                && isSubheader(lines, index, last + 1, days, month)) {
            last++;
        }
        List<Line> rows = lines.slice(index, last + 1);
        List<Heading> headings = headings(rows, days, month);
        if (!isEnough(headings)) {
            return null;
        }
        return new HeaderRows(line.number(), rows.get(rows.size() - 1).number(), rows.size(), headings);
    }

    /** The meaning of a heading's words, remembered while there are few. */
    Header header(String text) {
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
    private boolean mayStart(Line line) {
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

    private boolean isCore(Line line, Days days, int month) {
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
        boolean nameAlone = fields.size() == 1 && fields.contains(Field.NAME);
        return headed * 2 > cells && (fields.size() >= 2 || (nameAlone && headed == cells));
    }

    private static Header nothing(String text) {
        return new Header(text, Set.of(), Unit.NONE, Header.Match.NONE);
    }

    private Header header(Line line, int column, String text) {
        if (text.length() > LONGEST_HEADING
                || line.row().type(column) != CellType.TEXT
                || FORM.matcher(text).find()) {
            return nothing(text);
        }
        return header(text);
    }

    private boolean isHeadingOfGroup(Line line, int column, String text, Days days, int month) {
        return lexicon.isTotal(text)
                || days.columnDay(text, line.row().type(column)) != null
                || (month > 0 && dayOfMonth(text) > 0)
                || (phrases.campaign(text).isPresent() && text.length() <= 20)
                || phrases.department(text).isPresent()
                || MONTH.matcher(text).matches()
                || (text.length() <= 20 && phrases.isActivity(text));
    }

    private int knownFields(Line line) {
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
    private boolean isGroups(Line line, Days days) {
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
                            || TITLE.matcher(text).matches())) {
                return false;
            }
        }
        return cells >= 2 || (cells == 1 && isPartlyMerged(line));
    }

    private static boolean isPartlyMerged(Line line) {
        Region region = line.region(line.firstOwn());
        return region != null && region.firstColumn() > 1 && region.lastColumn() > region.firstColumn();
    }

    /** Whether a row stands beneath another as its lower half: where the upper has text, it is a group over the lower's or reaches down. */
    private static boolean divides(Line upper, Line lower) {
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
        Line line = lines.get(index);
        Line above = lines.get(index - 1);
        if (line.ownCells() > 0 && areWeekdays(lines.slice(first, index), line, days, month)) {
            return true;
        }
        if (line.ownCells() == 0 || !divides(above, line)) {
            return false;
        }
        if (dividesMerged(above, line)) {
            return true;
        }
        for (int column = 1; column <= line.row().width(); column++) {
            String text = line.own(column).strip();
            if (text.isEmpty()) {
                continue;
            }
            if (header(line, column, text).isKnown()
                    || isHeadingOfGroup(line, column, text, days, month)
                    || isHalf(text)) {
                continue;
            }
            String groups = groupsOver(lines.slice(first, index), column);
            if (isChannel(text) && header(groups).mayBe(Field.AMOUNT)) {
                continue;
            }
            if (dayBeneath(groups, text, days) == null && !header(groups + text).isKnown()) {
                return false;
            }
        }
        return true;
    }

    private boolean isChannel(String text) {
        Channel channel = lexicon.channel(text);
        return channel != Channel.UNSAID && channel != Channel.OTHER;
    }

    /** Whether a row holds words alone, each beneath cells that the row above merges over several columns: what the group is made of. */
    private static boolean dividesMerged(Line above, Line line) {
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

    /** 周四 周五 周六 beneath 9月1日 9月2日 9月3日. */
    private static boolean areWeekdays(List<Line> upper, Line line, Days days, int month) {
        for (int column = 1; column <= line.row().width(); column++) {
            String text = line.own(column).strip();
            if (!text.isEmpty() && (!WEEKDAY.matcher(text).matches() || !isDayOver(upper, column, days, month))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDayOver(List<Line> upper, int column, Days days, int month) {
        boolean monthSaid = month > 0 || upper.size() > 1;
        return upper.stream()
                .anyMatch(row -> days.columnDay(row.own(column), row.row().type(column)) != null
                        || (monthSaid && dayOfMonth(row.own(column).strip()) > 0));
    }

    private List<Heading> headings(List<Line> rows, Days days, int month) {
        int width = 0;
        for (Line row : rows) {
            width = Math.max(width, row.row().width());
        }
        Line bottom = rows.get(rows.size() - 1);
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
            if (!reachesDown
                    && at > 0
                    && WEEKDAY.matcher(bottom.own(column).strip()).matches()) {
                at--;
                reachesDown = true;
            }
            Line row = reachesDown ? rows.get(at) : bottom;
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
    private static boolean isGroupOnly(List<Line> rows, int at, int column) {
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
        HalfDay half = HalfDay.NONE;
        if (!own.isKnown() || isHalf(text)) {
            day = days.columnDay(text, type);
            if (day == null) {
                day = dayBeneath(group, text, days);
            }
            if (day == null && month > 0 && dayOfMonth(text) > 0) {
                day = days.columnDay(month + "月" + dayOfMonth(text) + "日", CellType.TEXT);
            }
            if (day != null) {
                half = day.clock().half() == HalfDay.NONE
                        ? halfOf(text)
                        : day.clock().half();
            }
        }
        if (day != null) {
            own = nothing(text);
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
                half,
                day == null && isTotal(text, group));
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
        return lexicon.isTotal(text) || lexicon.isTotal(group);
    }

    /** The day of a column under a group: 9月 over 1日, 9月3日 over 上午. */
    private static @Nullable Day dayBeneath(String group, String text, Days days) {
        if (group.isEmpty()) {
            return null;
        }
        if (isHalf(text)) {
            return days.columnDay(group, CellType.TEXT);
        }
        var month = MONTH.matcher(Folding.clean(group));
        int day = dayOfMonth(text);
        return month.find() && day > 0
                ? days.columnDay(
                        Folding.clean(group).substring(0, month.end()).replace("份", "") + day + "日", CellType.TEXT)
                : null;
    }

    private static int dayOfMonth(String text) {
        var matcher = DAY_OF_MONTH.matcher(text);
        if (!matcher.matches()) {
            return 0;
        }
        String rest = matcher.group(2).strip();
        int day = Integer.parseInt(matcher.group(1));
        boolean weekdayOnly = rest.isEmpty() || rest.matches("[(（]?(周|星期|礼拜)?[一二三四五六日天][)）]?") || isHalf(rest);
        return weekdayOnly && day <= 31 ? day : 0;
    }

    private static boolean isHalf(String text) {
        return text.equals("上午") || text.equals("下午") || text.equalsIgnoreCase("am") || text.equalsIgnoreCase("pm");
    }

    private static HalfDay halfOf(String text) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        if (lower.contains("上午") || lower.endsWith("am")) {
            return HalfDay.MORNING;
        }
        return lower.contains("下午") || lower.endsWith("pm") ? HalfDay.AFTERNOON : HalfDay.NONE;
    }

    /** The texts over a column in the upper rows of a header, spread over merged cells and, where nothing is merged, over blanks. */
    private static String groupsOver(List<Line> upper, int column) {
        StringBuilder groups = new StringBuilder();
        for (Line row : upper) {
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
