package org.yinghuo.ingest.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.CellType;
import org.yinghuo.sheet.SheetHead.Region;
import org.yinghuo.words.ChannelWords;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Header;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.NumberedHeading;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.PivotWords;
import org.yinghuo.words.Places;
import org.yinghuo.words.StatusWords;
import org.yinghuo.words.TitleWords;
import org.yinghuo.words.TotalWords;
import org.yinghuo.words.Unit;
import org.yinghuo.words.UnitText;
import org.yinghuo.words.WordSet;
import org.yinghuo.words.lines.LineWords;
import org.yinghuo.words.time.Clock;
import org.yinghuo.words.time.Day;
import org.yinghuo.words.time.DayWords;
import org.yinghuo.words.time.Days;

/** Reads what stands over the columns of a table: a heading's words, the groups above it, its day and its part of the day. */
public final class HeadingReader {

    /** The longest that a heading is; what is longer asks or explains. */
    static final int LONGEST = 40;

    /** When somebody came or went. */
    private static final WordSet COMING = WordSet.of("heading says", "coming");

    private static final int LONGEST_TASK = 10;

    private static final int MOST_REMEMBERED = 8192;
    private static final Pattern CHOICE = Pattern.compile("(.+?)[（(:：]([^（）()]{1,20})[）)]?");
    private static final Pattern NUMBER_ALONE = Pattern.compile("\\d{1,2} ?[、.．]");
    private static final Pattern FORM = Pattern.compile("[：:].*\\S");

    /** What a column of a single day may hold. */
    private static final Set<Field> MAY_BE_OF_DAYS = Set.of(Field.HOURS, Field.STATUS, Field.AMOUNT);

    private final Lexicon lexicon;
    private final OfficeNames phrases;
    private final Map<String, Header> known = new HashMap<>();

    public HeadingReader(Lexicon lexicon, OfficeNames phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
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

    /** The meaning of a cell's words as a heading; none where the cell can be no heading. */
    Header header(SheetLine line, int column, String text) {
        if (text.length() > LONGEST || line.row().type(column) != CellType.TEXT || isForm(text)) {
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
                                || !DayWords.partsOfDay(text).isEmpty()
                                || Places.isPlace(text)
                                || isOfComing(text)
                                || isDated(text)));
    }

    /** Whether a heading says a day and what people did or where, or what stands beneath: 9月3日秩序维护, 幸福社区（9月3日）, 9月3日时长. */
    private boolean isDated(String text) {
        String rest = text.length() > LONGEST ? text : DayWords.withoutDay(text);
        return !rest.equals(text)
                && !rest.isEmpty()
                && (isTaskOfDay(text, rest)
                        || phrases.isActivity(rest)
                        || Places.isPlace(rest)
                        || TitleWords.asksWhoComes(rest)
                        || NumberedHeading.isBatch(rest)
                        || MAY_BE_OF_DAYS.stream().anyMatch(header(rest)::mayBe));
    }

    /** 9月3日校园清扫: a few words behind a day are what was done on it, whether or not the office's seeds know them. */
    static boolean isTaskOfDay(String text, String rest) {
        return rest.length() >= 2
                && rest.length() <= LONGEST_TASK
                && text.endsWith(rest)
                && rest.codePoints().allMatch(Character::isIdeographic);
    }

    /** Whether a heading says on which day somebody came or went: 9月3日签到. */
    private static boolean isOfComing(String text) {
        String rest = text.length() > LONGEST ? text : DayWords.withoutDay(text);
        return !rest.equals(text) && text.endsWith(rest) && COMING.is(rest);
    }

    /** What stands over each column in the rows of a header. */
    public List<Heading> headings(List<SheetLine> rows, Days days, int month) {
        int width = 0;
        for (SheetLine row : rows) {
            width = Math.max(width, row.row().width());
        }
        SheetLine bottom = rows.get(rows.size() - 1);
        boolean units = rows.size() > 1 && SubheaderRows.areUnits(rows.get(rows.size() - 2), bottom);
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
            Unit beneath = units && !reachesDown ? UnitText.of(bottom.own(column)) : Unit.NONE;
            if (beneath != Unit.NONE
                    || (!reachesDown
                            && at > 0
                            && DayWords.isWeekday(bottom.own(column).strip()))) {
                at--;
                reachesDown = true;
            }
            SheetLine row = reachesDown ? rows.get(at) : bottom;
            Choice choice = rows.size() == 1 ? choice(bottom, column, days) : null;
            if (choice != null) {
                headings.add(heading(column, choice.chosen(), CellType.TEXT, choice.question(), days, month));
                continue;
            }
            String text = row.own(column).strip();
            // 上午、下午 over two columns beneath a day heads one each.
            List<String> parts = partsOver(rows, row, column, text);
            for (int part = 0; part < parts.size(); part++) {
                headings.add(in(
                        beneath,
                        heading(
                                column + part,
                                parts.get(part),
                                row.row().type(column),
                                groupsOver(rows.subList(0, at), column + part),
                                days,
                                month)));
            }
        }
        return withoutPivot(headings);
    }

    /** What a cell says of the columns beneath it, one after the other; the whole text where it is of its own column alone. */
    private static List<String> partsOver(List<SheetLine> rows, SheetLine row, int column, String text) {
        List<String> parts = rows.size() > 1 ? DayWords.partsOfDay(text) : List.of();
        Region region = row.region(column);
        boolean each = !parts.isEmpty()
                && (region == null
                        ? IntStream.range(column + 1, column + parts.size())
                                .allMatch(next -> rows.stream()
                                        .allMatch(one -> one.own(next).isBlank()))
                        : region.lastColumn() - region.firstColumn() + 1 == parts.size());
        return each ? parts : List.of(text);
    }

    /** The columns of a pivot table beside the table are sums and no columns of its rows. */
    private static List<Heading> withoutPivot(List<Heading> headings) {
        int from = headings.stream()
                .filter(heading -> PivotWords.isLabel(heading.text()))
                .mapToInt(Heading::column)
                .min()
                .orElse(Integer.MAX_VALUE);
        if (from == Integer.MAX_VALUE) {
            return headings;
        }
        return headings.stream()
                .map(heading -> heading.column() >= from
                                && (PivotWords.isLabel(heading.text()) || PivotWords.isMeasure(heading.text()))
                        ? heading.ofPivot()
                        : heading)
                .toList();
    }

    /** The same heading with the unit that stands beneath it in a row of units. */
    private static Heading in(Unit unit, Heading heading) {
        Header own = heading.header();
        return unit == Unit.NONE
                ? heading
                : new Heading(
                        heading.column(),
                        heading.text(),
                        heading.group(),
                        new Header(own.text(), own.fields(), unit, own.match()),
                        heading.day(),
                        heading.clock(),
                        heading.total());
    }

    /** One of a question's choices, each of which an export gives a column: 可服务时段（上午） beside 可服务时段（下午）. */
    private record Choice(String question, String chosen) {

        /** 4、可服务时间（9月3日） beside 4、（9月4日）: a survey tool says the question over its first choice only. */
        boolean isOfSameQuestion(Choice other) {
            return question.equals(other.question) || isNumberOf(other.question) || other.isNumberOf(question);
        }

        private boolean isNumberOf(String whole) {
            return NUMBER_ALONE.matcher(question).matches() && whole.startsWith(question);
        }
    }

    private @Nullable Choice choice(SheetLine line, int column, Days days) {
        Choice own = choice(line.own(column).strip());
        if (own == null) {
            return null;
        }
        String question = own.question();
        boolean several = false;
        boolean known = isWhenOrWhere(own.chosen(), days);
        for (int other : line.filled()) {
            Choice beside = other == column ? null : choice(line.own(other).strip());
            if (beside != null
                    && beside.isOfSameQuestion(own)
                    && !beside.chosen().equals(own.chosen())) {
                several = true;
                known &= isWhenOrWhere(beside.chosen(), days);
                question = beside.question().length() > question.length() ? beside.question() : question;
            }
        }
        boolean asked = header(question).likeliest() == Field.ACTIVITY;
        return several && (known || asked) ? new Choice(question, own.chosen()) : null;
    }

    private static @Nullable Choice choice(String text) {
        Matcher brackets = CHOICE.matcher(text);
        return brackets.matches()
                ? new Choice(brackets.group(1).strip(), brackets.group(2).strip())
                : null;
    }

    private boolean isWhenOrWhere(String text, Days days) {
        return days.columnDay(text, CellType.TEXT) != null
                || DayWords.isPartOfDay(text)
                || Places.isPlace(text)
                || phrases.isActivity(text);
    }

    /** Whether a text with nothing beneath it heads only the columns to its right: a group whose first column is empty. */
    private static boolean isGroupOnly(List<SheetLine> rows, int at, int column) {
        Region region = rows.get(at).region(column);
        return region != null
                && region.lastColumn() > region.firstColumn()
                && region.lastRow() < rows.get(rows.size() - 1).number();
    }

    private Heading heading(int column, String text, CellType type, String group, Days days, int month) {
        if (group.isEmpty() && isOfComing(text)) {
            // 9月3日签到 in one cell is 签到 beneath 9月3日.
            String word = DayWords.withoutDay(text);
            return heading(
                    column,
                    word,
                    type,
                    text.substring(0, text.lastIndexOf(word)).strip(),
                    days,
                    month);
        }
        Header own = own(text, type, group);
        Day day = null;
        Clock clock = Clock.UNSAID;
        if (!own.isKnown()
                || DayWords.isPartOfDay(text)
                || !DayWords.partsOfDay(text).isEmpty()
                || ChannelWords.isNamed(text)) {
            day = dayOver(text, type, group, own, days, month);
            if (day != null) {
                Clock part = day.clock().equals(Clock.UNSAID) ? DayWords.partOfDay(text) : day.clock();
                clock = part == null ? Clock.UNSAID : part;
            }
        }
        if (day != null) {
            own = nothing(text);
        } else if (!own.isKnown() && type == CellType.TEXT) {
            clock = partOfDay(text);
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

    /** What a heading's words mean, by themselves or with those above them. */
    private Header own(String text, CellType type, String group) {
        Header own = type == CellType.TEXT ? header(text) : nothing(text);
        if (own.isKnown() || group.isEmpty() || type != CellType.TEXT) {
            return own;
        }
        Header joined = header(group + text);
        boolean unit = Lexicon.unit(text) != Unit.NONE && joined.unit() != Unit.NONE;
        if (joined.isKnown() && (unit || !header(group).fields().equals(joined.fields()))) {
            return new Header(text, joined.fields(), joined.unit(), Header.Match.COMPOSED);
        }
        // 到岗 beneath a day, as 签到 does, heads the hour somebody came.
        return COMING.is(text) ? header(text + "时间") : own;
    }

    /** The part of the day that a heading says, or begins with before a word for people: 上午, 上午值班人员. */
    private Clock partOfDay(String text) {
        String behind = DayWords.behindPartOfDay(text);
        boolean ofPeople = !behind.isEmpty() && header(behind).mayBe(Field.NAME);
        Clock part = DayWords.partOfDay(ofPeople ? text.substring(0, text.lastIndexOf(behind)) : text);
        return part == null ? Clock.UNSAID : part;
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
            day = days.columnDay(
                    DayWords.dayOf(Integer.toString(month), Integer.toString(DayWords.dayOfMonth(text))),
                    CellType.TEXT);
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
    @Nullable
    Day dayBeneath(String group, String text, Days days) {
        if (group.isEmpty()) {
            return null;
        }
        if (DayWords.isPartOfDay(text)
                || Places.isPlace(text)
                || ChannelWords.isNamed(text)
                || phrases.isActivity(text)) {
            return days.columnDay(group, CellType.TEXT);
        }
        String month = DayWords.monthWithin(group);
        int day = DayWords.dayOfMonth(text);
        return !month.isEmpty() && day > 0
                ? days.columnDay(DayWords.dayOf(month, Integer.toString(day)), CellType.TEXT)
                : null;
    }

    /** The texts over a column in the upper rows of a header, spread over merged cells and, where nothing is merged, over blanks. */
    static String groupsOver(List<SheetLine> upper, int column) {
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

    /** Whether a text, in a row of headings, says more than one: 部门：综合处; 上午：秩序维护 heads what was done in a part of the day. */
    static boolean isForm(String text) {
        return FORM.matcher(text).find() && !DayWords.isPartOfDay(LineWords.label(Folding.narrow(text)));
    }

    private static String clean(String text) {
        return Folding.clean(text.replace('\n', ' ').replace('\r', ' '));
    }

    private static Header nothing(String text) {
        return new Header(text, Set.of(), Unit.NONE, Header.Match.NONE);
    }
}
