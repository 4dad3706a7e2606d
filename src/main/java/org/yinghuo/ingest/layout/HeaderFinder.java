package org.yinghuo.ingest.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.CellType;
import org.yinghuo.sheet.SheetHead.Region;
import org.yinghuo.words.Field;
import org.yinghuo.words.Header;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.PartyWords;
import org.yinghuo.words.TitleWords;
import org.yinghuo.words.TotalWords;
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
    private static final int LONGEST_QUESTION = 60;
    private static final int LONGEST_GROUP = 8;

    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d,.，．]+%?");

    private final Lexicon lexicon;
    private final HeadingReader headings;
    private final SubheaderRows subheaders;
    private final ColumnsBeneath borneOut;

    public HeaderFinder(Lexicon lexicon, OfficeNames phrases, HeadingReader headings) {
        this.lexicon = lexicon;
        this.headings = headings;
        this.subheaders = new SubheaderRows(headings, phrases);
        this.borneOut = new ColumnsBeneath(lexicon, phrases, headings::header);
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
            if (!isCore && !isGroups(lines, candidate, days) && !headsBlanks(lines, candidate)) {
                break;
            }
        }
        if (core < 0) {
            return null;
        }
        if (core > index && isCore(lines, index, days, month) && !mayDivide(line, lines.get(core))) {
            core = index;
        }
        int last = core;
        while (last + 1 < lines.size()
                && last + 1 - index < MOST_ROWS
                && lines.get(last + 1).number() == lines.get(last).number() + 1
                && subheaders.isSubheader(lines, index, last + 1, days, month)) {
            last++;
        }
        List<SheetLine> rows = lines.slice(index, last + 1);
        List<Heading> found = headings.headings(rows, days, month);
        if (!isEnough(found)) {
            return null;
        }
        return new HeaderRows(line.number(), rows.get(rows.size() - 1).number(), rows.size(), found);
    }

    /** A cheap look that keeps most rows of data out: two cells that no header has come before any header word. */
    private boolean mayStart(SheetLine line) {
        int strangers = 0;
        for (int column : line.filled()) {
            String text = line.own(column);
            CellType type = line.row().type(column);
            if (text.length() <= HeadingReader.LONGEST
                    && type == CellType.TEXT
                    && !Character.isDigit(text.charAt(0))
                    && headings.header(text.strip()).isKnown()) {
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
        for (int column : line.filled()) {
            String text = line.own(column).strip();
            if (line.row().type(column) != CellType.TEXT || text.length() > LONGEST_QUESTION || isNumber(text)) {
                return false;
            }
            Header header = headings.header(line, column, text);
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
        if (reachesDown(upper, lower)) {
            return true;
        }
        boolean heads = false;
        for (int column : upper.filled()) {
            String text = upper.own(column).strip();
            if (upper.row().type(column) != CellType.TEXT
                    || text.length() > HeadingReader.LONGEST
                    || HeadingReader.isForm(text)) {
                return false;
            }
            Header header = headings.header(upper, column, text);
            heads |= header.isKnown()
                    && header.match() != Header.Match.WEAK
                    && lower.own(column).isBlank()
                    && lower.ownCells() >= 2;
        }
        return heads;
    }

    private boolean isMostlyWords(SheetLine line, Days days, int month) {
        List<Integer> strange = new ArrayList<>();
        Set<Field> fields = EnumSet.noneOf(Field.class);
        int headed = 0;
        for (int column : line.filled()) {
            Header header = headings.header(line, column, line.own(column).strip());
            if (header.isKnown()) {
                headed++;
                fields.add(header.fields().iterator().next());
            } else {
                strange.add(column);
            }
        }
        if (fields.size() < 2 && !fields.contains(Field.NAME)) {
            // Nearly all rows of data end here, before their cells are looked at for days, places and departments.
            return false;
        }
        int cells = headed + strange.size();
        int dated = 0;
        for (int column : strange) {
            String text = line.own(column).strip();
            if (headings.isHeadingOfGroup(line, column, text, days, month)) {
                headed++;
                dated += days.columnDay(text, line.row().type(column)) == null ? 0 : 1;
            } else if (isNumber(text)) {
                cells++;
            }
        }
        // 请假人员 alone between rows opens a section.
        boolean nameAlone = fields.size() == 1
                && fields.contains(Field.NAME)
                && lexicon.statuses().ofList(line.own(line.firstOwn())) == null;
        return headed * 2 > cells && (fields.size() >= 2 || (nameAlone && (headed == cells || dated > 1)));
    }

    /** Whether a line says something of all rows beneath, label beside value: 日期 | 2022年9月3日. It stands over no columns. */
    private boolean isForm(SheetLine line) {
        int cells = 0;
        for (int column : line.filled()) {
            String text = line.own(column).strip();
            Header header = headings.header(line, column, text);
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
        for (int column : line.filled()) {
            String text = line.own(column).strip();
            // 政治面貌 | 中共党员: a few values are header words too.
            boolean label = headings.header(line, column, text).exact()
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
        if (first == 0 || !headings.header(line, first, line.own(first).strip()).exact()) {
            // Nearly all rows of data end here.
            return false;
        }
        int cells = 0;
        int words = 0;
        for (int column : line.filled()) {
            String text = line.own(column).strip();
            cells++;
            words += line.row().type(column) == CellType.TEXT
                            && headings.header(line, column, text).exact()
                    ? 1
                    : 0;
        }
        return words >= 3 && words * 2 > cells;
    }

    private int knownFields(SheetLine line) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (int column : line.filled()) {
            fields.addAll(headings.header(line, column, line.own(column).strip()).fields().stream()
                    .limit(1)
                    .toList());
        }
        return fields.size();
    }

    /** Whether a row holds groups only: short words over columns, no title and no form line. */
    private boolean isGroups(LookAhead lines, int index, Days days) {
        SheetLine line = lines.get(index);
        if (index + 1 < lines.size() && isOverAll(line, lines.get(index + 1))) {
            return false;
        }
        int cells = 0;
        for (int column : line.filled()) {
            String text = line.own(column).strip();
            cells++;
            boolean day = days.columnDay(text, line.row().type(column)) != null;
            if (!day
                    && (line.row().type(column) != CellType.TEXT
                            || text.length() > 16
                            || HeadingReader.isForm(text)
                            || isNumber(text)
                            || TitleWords.isTitle(text)
                            || TotalWords.isTotalSentence(text))) {
                return false;
            }
        }
        return cells >= 2 || (cells == 1 && isPartlyMerged(line));
    }

    /** Whether a row of header words stands beneath groups: the last row before a repeated header is none, 朱丹 heads no 姓名. */
    private boolean isUnderGroups(SheetLine upper, SheetLine lower, Days days, int month) {
        if (reachesDown(upper, lower)) {
            return true;
        }
        for (int column = 1; column <= lower.row().width(); column++) {
            String text = upper.own(column).strip();
            boolean alone = !text.isEmpty()
                    && !lower.own(column).isBlank()
                    && (!upper.own(column + 1).isBlank()
                            || lower.own(column + 1).isBlank());
            if (alone
                    && !headings.header(upper, column, text).isKnown()
                    && !headings.isHeadingOfGroup(upper, column, text, days, month)) {
                return false;
            }
        }
        return SubheaderRows.divides(upper, lower);
    }

    private boolean mayDivide(SheetLine upper, SheetLine lower) {
        return SubheaderRows.divides(upper, lower) || reachesDown(upper, lower);
    }

    private static boolean areShortWords(SheetLine line) {
        return line.ownCells() > 1
                && line.allOwn(column -> line.row().type(column) == CellType.TEXT
                        && line.own(column).strip().length() <= LONGEST_GROUP
                        && line.own(column).chars().noneMatch(Character::isDigit));
    }

    /** Whether a plain heading of the upper row stands over a blank, merged with it or not: 序号, or 9月3日, over two rows beside 人员信息 over 姓名. */
    private boolean reachesDown(SheetLine upper, SheetLine lower) {
        return upper.anyOwn(column -> {
            Region region = upper.region(column);
            Header header = headings.header(upper, column, upper.own(column).strip());
            return region == null
                    ? header.exact() && lower.isBlank(column) && areShortWords(upper)
                    : (header.isKnown() || DayWords.isDay(upper.own(column))) && region.lastRow() == lower.number();
        });
    }

    /** Whether a line is one cell merged over all that the next has: a title, or what the rows come to, and no group of columns. */
    private static boolean isOverAll(SheetLine line, SheetLine next) {
        Region region = line.region(line.firstOwn());
        return line.ownCells() == 1
                && region != null
                && next.ownCells() > 0
                && region.firstColumn() <= next.firstOwn()
                && next.lastOwn() <= region.lastColumn();
    }

    private static boolean isPartlyMerged(SheetLine line) {
        Region region = line.region(line.firstOwn());
        return region != null && region.firstColumn() > 1 && region.lastColumn() > region.firstColumn();
    }

    private boolean isEnough(List<Heading> headings) {
        long fields = headings.stream()
                .filter(Heading::isKnown)
                .map(Heading::first)
                .filter(field -> field != Field.OTHER && field != Field.SEQ)
                .distinct()
                .count();
        boolean name = headings.stream().anyMatch(heading -> heading.first() == Field.NAME);
        // 编号 | 答复: what stands beneath the number tells whether it is a question's.
        boolean answers = headings.stream().anyMatch(heading -> heading.first() == Field.DECISION)
                && headings.stream().anyMatch(heading -> heading.first() == Field.SEQ);
        return fields >= 2 || (fields == 1 && (name || answers));
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
