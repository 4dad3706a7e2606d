package org.yinghuo.ingest;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Code;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.HalfDay;
import org.yinghuo.model.Hours;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.Status;
import org.yinghuo.model.Who;
import org.yinghuo.sheet.SheetHead.Region;
import org.yinghuo.sheet.SheetRow.CellType;

/** Rows of those who registered or served: one entry a name and, where there is a column a day, one a mark. */
final class AttendanceRows implements RowReader {

    private static final Set<String> CIRCLES = Set.of("○", "◯", "〇", "⭕", "△", "O", "o");
    /** A cross, a no, or a day off in a roster of shifts. */
    private static final Pattern NOT_THERE = Pattern.compile("[×xX✗✘]|否|(?i:no)|休|休息|轮休|公休|(?i:off)");

    /** √（3小时）, √3, 3h√ */
    private static final Pattern MARK_AND_MORE =
            Pattern.compile("(?:[√✓✔☑✅]|是|到岗|到|已到)\\s*\\(?\\s*([^()]+?)\\s*\\)?|([^√✓✔☑✅]+?)\\s*[√✓✔☑✅]");

    /** 请假人员：牛森、熊倩 */
    private static final Pattern LIST =
            Pattern.compile("(?:[(（]?\\d{1,2}[.、)）]\\s*)?([^:]{2,12}):\\s*(.+)", Pattern.DOTALL);

    private static final Pattern SERVED_HOURS =
            Pattern.compile("(已?(?:服务|参加|完成|到岗|参与)了?)?\\s*[(,，]?\\s*(\\d[^()]{0,8}(?:小时|分钟|h|天))\\s*\\)?");

    private static final Pattern COUNT_ALONE = Pattern.compile("无|暂无|没有|(?:共|计)?\\d{1,3}\\s*[人名位]?[。.]?");

    private static final Block NO_COLUMNS = new Block(Map.of(), List.of(), List.of(), Said.NOTHING, Set.of());

    private static final Pattern ONCE = Pattern.compile("[1一]次");
    /** 王芳A and 王芳B are namesakes told apart. */
    private static final Pattern MARKED_NAME = Pattern.compile("\\p{IsHan}{2,4}[A-Za-z0-9?？]{1,2}");

    private static final Pattern NEXT_DAY = Pattern.compile("次日|第二天|翌日");

    private final SheetId sheet;
    private final SheetKind kind;
    private final Lexicon lexicon;
    private final Phrases phrases;
    private final CellMemo<List<String>> official;
    private final CellMemo<Optional<Seeds.Campaign>> campaigns;
    private final Dating dating;
    private final WhoReader whoReader;
    private final StatusReader statuses;

    AttendanceRows(
            SheetId sheet, SheetKind kind, Lexicon lexicon, Phrases phrases, Dating dating, WhoReader whoReader) {
        this.sheet = sheet;
        this.kind = kind;
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.official = new CellMemo<>((text, type) -> phrases.activities(text));
        this.campaigns = new CellMemo<>((text, type) -> phrases.campaign(text));
        this.dating = dating;
        this.whoReader = whoReader;
        this.statuses = new StatusReader(lexicon, kind == SheetKind.SIGN_UPS ? Status.REGISTERED : Status.SERVED);
    }

    /** Lists of one column hold what is no plain name too, and a row of them would vanish without a word: 王芳A, 熊倩（待定）？ */
    @Override
    public boolean isName(String text) {
        return RowReader.super.isName(text)
                || whoReader.names(text).names().stream()
                        .anyMatch(named -> Names.isPlausible(named.name())
                                || MARKED_NAME.matcher(named.name()).matches());
    }

    @Override
    public boolean isRow(Cells cells) {
        return cells.isFilled();
    }

    @Override
    public void read(Cells cells, Reading<Day> day, Said said, Outcome outcome) {
        if (cells.block().spreads().stream().anyMatch(Spread::names)) {
            readGrid(cells, day, said, outcome);
            return;
        }
        List<Column> lists = cells.block().all(Field.NAME).size() > 1 ? listsOfNames(cells.block()) : List.of();
        if (lists.isEmpty()) {
            read(cells, null, whoReader.names(cells.raw(Field.NAME)).members(), day, said, outcome);
            return;
        }
        Set<String> read = new HashSet<>();
        for (Column list : lists) {
            // A leader listed among the members too is one person.
            List<WhoReader.Member> names = whoReader.names(cells.line().own(list.column())).members().stream()
                    .filter(member -> member.named().anonymous()
                            || read.add(member.named().name()))
                    .toList();
            if (!names.isEmpty()) {
                read(cells, list, names, day, said, outcome);
            }
        }
        if (read.isEmpty()) {
            read(cells, null, List.of(), day, said, outcome);
        }
    }

    @Override
    public boolean readList(Line line, Said said, Outcome outcome) {
        int column = line.firstOwn();
        Matcher list = LIST.matcher(Folding.narrow(line.own(column)).strip());
        Status status = list.matches() ? lexicon.statusOfList(list.group(1)) : null;
        if (status == null) {
            return false;
        }
        if (COUNT_ALONE.matcher(list.group(2)).matches()) {
            return true;
        }
        List<WhoReader.Member> members = whoReader.names(list.group(2)).members();
        boolean names = !members.isEmpty()
                && members.stream()
                        .map(WhoReader.Member::named)
                        .allMatch(named -> !named.anonymous() && Names.isPlausible(named.name()));
        for (int part = 0; names && part < members.size(); part++) {
            Origin origin = new Origin(sheet, line.number(), column, column, members.size() == 1 ? 0 : part + 1);
            long content = Content.of(Field.STATUS, list.group(1))
                    + Content.of(Field.NAME, members.get(part).named().name());
            Cells none = new Cells(line, NO_COLUMNS);
            one(none, null, members.get(part), Reading.blank(), said.listing(status), outcome, origin, content);
        }
        return names;
    }

    /** A row of a roster of duties: each name under a day, a shift or a place is an entry. */
    private void readGrid(Cells cells, Reading<Day> day, Said said, Outcome outcome) {
        Line line = cells.line();
        for (Spread spread : cells.block().spreads()) {
            String text = underMerged(line, spread.column());
            if (Folding.isBlank(text) || isDayOff(text)) {
                continue;
            }
            List<WhoReader.Member> names = whoReader.names(text).members();
            List<Reading<Day>> days = days(cells, day);
            int parts = Math.max(1, names.size());
            for (int part = 0; part < parts * days.size(); part++) {
                WhoReader.Member member = names.isEmpty() ? null : names.get(part / days.size());
                if (member != null
                        && !member.named().anonymous()
                        && !Names.isPlausible(member.named().name())) {
                    member = null;
                }
                Origin origin = new Origin(
                        sheet,
                        line.number(),
                        spread.column(),
                        spread.column(),
                        parts * days.size() == 1 ? 0 : part + 1);
                long content = cells.content()
                        + Content.of(spread.by(), spread.heading().quoted())
                        + Content.of(
                                Field.NAME,
                                member == null ? text : member.named().name());
                one(cells, spread, member, days.get(part % days.size()), said, outcome, origin, content);
            }
        }
    }

    /** What stands in a cell or in the merged cells it is part of: a name over two days is there on both. */
    private static String underMerged(Line line, int column) {
        if (!line.isBlank(column)) {
            return line.own(column);
        }
        Region region = line.region(column);
        return region == null ? "" : line.text(region.firstColumn());
    }

    /** The columns of names that are all to be read: 组长 beside 组员, 实到人员 beside 请假人员, several under one heading; none where one only says another's again. */
    private List<Column> listsOfNames(Block block) {
        List<Column> names = block.all(Field.NAME).stream()
                .sorted(Comparator.comparingInt(Column::column))
                .toList();
        boolean together = names.stream().map(Column::heading).distinct().count() == 1;
        return together
                        || names.stream()
                                .allMatch(column -> Teams.isOfTeam(
                                                column.heading().text())
                                        || lexicon.statusOfList(column.heading().text()) != null)
                ? names
                : List.of();
    }

    /** @param list the column of names that is read, where there are several; null where there is one */
    private void read(
            Cells cells,
            @Nullable Column list,
            List<WhoReader.Member> names,
            Reading<Day> day,
            Said said,
            Outcome outcome) {
        Status listed =
                list == null ? null : lexicon.statusOfList(list.heading().text());
        Said about = listed == null ? said : said.listing(listed);
        List<Spread> spreads = cells.block().spreads();
        List<Reading<Day>> days = days(cells, day);
        int parts = Math.max(1, names.size());
        for (int part = 0; part < parts; part++) {
            WhoReader.Member member = names.isEmpty() ? null : names.get(part);
            long content = cells.content();
            if (member != null && (parts > 1 || list != null)) {
                content +=
                        Content.of(Field.NAME, member.named().name()) - Content.of(Field.NAME, cells.raw(Field.NAME));
            }
            for (int d = 0; d < days.size(); d++) {
                int number = parts * days.size() == 1 ? 0 : part * days.size() + d + 1;
                if (spreads.isEmpty() || isUnmarked(cells.line(), spreads)) {
                    Origin origin = list == null
                            ? cells.origin(sheet, number)
                            : new Origin(sheet, cells.line().number(), list.column(), list.column(), number);
                    one(cells, null, member, days.get(d), about, outcome, origin, content);
                    continue;
                }
                for (Spread spread : spreads) {
                    if (isMarked(cells.line(), spread.column())) {
                        Origin origin =
                                new Origin(sheet, cells.line().number(), spread.column(), spread.column(), number);
                        long marked = content
                                + Content.of(spread.by(), spread.heading().quoted())
                                + Content.of(Field.HOURS, cells.line().own(spread.column()));
                        one(cells, spread, member, days.get(d), about, outcome, origin, marked);
                    }
                }
            }
        }
    }

    /** The days that a row's cell names singly, where no column heads them: 9月3日、5日 are two services of everyone named beside them. */
    private static List<Reading<Day>> days(Cells cells, Reading<Day> day) {
        Day value = day.value();
        boolean headed = cells.block().spreads().stream()
                .anyMatch(spread -> spread.heading().day() != null);
        return value == null || headed || !value.isSeveral()
                ? List.of(day)
                : value.singly().stream().map(Reading::of).toList();
    }

    /** Whether columns of 到岗 and 请假 leave open what became of somebody, who is listed all the same. */
    private boolean isUnmarked(Line line, List<Spread> spreads) {
        return spreads.stream().allMatch(spread -> spread.by() == Field.STATUS && !isMarked(line, spread.column()));
    }

    /** Whether a cell under a day says that somebody was not to come: ×, 休. */
    static boolean isDayOff(String text) {
        return NOT_THERE.matcher(text.strip()).matches();
    }

    private boolean isMarked(Line line, int column) {
        if (line.row().type(column) == CellType.FORMULA_WITHOUT_VALUE) {
            return true;
        }
        String text = line.text(column);
        if (Folding.isBlank(text) || isDayOff(text)) {
            return false;
        }
        if (CIRCLES.contains(text.strip())) {
            // A circle is no zero here; what it means only a legend would say.
            return true;
        }
        Hours hours = HoursText.read(text, line.type(column), Unit.NONE).value();
        return hours == null || hours.millis() > 0;
    }

    private void one(
            Cells cells,
            @Nullable Spread spread,
            WhoReader.@Nullable Member member,
            Reading<Day> cellDay,
            Said above,
            Outcome outcome,
            Origin origin,
            long content) {
        EntryDraft draft = new EntryDraft(sheet, kind, cells);
        if (member == null) {
            boolean formula = cells.isFormulaWithoutValue(Field.NAME);
            draft.reject(
                    formula ? Code.FORMULA_WITHOUT_VALUE : Code.MISSING_VALUE,
                    Field.NAME,
                    formula ? "rejected" : "name");
        }
        Said said = spread == null ? above : spread.said().or(above);
        Mark mark = spread == null || spread.names() ? Mark.NONE : mark(draft, spread);
        String written = activity(cells, spread, mark, said);
        List<String> activities =
                written.equals(said.activity()) ? said.activities() : official.read(written, CellType.TEXT);
        String place = first(mark.place, cells.text(Field.PLACE), said.place());
        String campaign = campaign(cells, written, said);
        if (written.isEmpty() && place.isEmpty() && campaign.isEmpty()) {
            draft.reject(
                    Code.MISSING_VALUE, cells.block().has(Field.ACTIVITY) ? Field.ACTIVITY : Field.PLACE, "activity");
        }
        IssueId issue = dating.issue(cells, said, phrases);
        LocalDate headed = spread == null ? null : spread.heading().day();
        Dating.Dated dated = headed != null
                ? new Dating.Dated(headed, DaySource.ROW)
                : dating.date(draft, alone(cellDay), said, campaign, issue, false);
        Clock clock = clock(draft, cellDay, spread, mark, said);
        boolean several =
                headed == null && cellDay.value() != null && cellDay.value().isSeveral();
        Hours hours = hours(draft, clock, mark, said, several);
        Counts.Measured quantity = quantity(draft, several);
        Status status = mark.status == null
                ? statuses.read(draft, listed(cells, said), member == null ? "" : member.remark())
                : mark.status;
        Integer times = Counts.read(cells.raw(Field.TIMES_THIS_YEAR), cells.type(Field.TIMES_THIS_YEAR))
                .value();
        Who who = member == null ? null : whoReader.read(draft, said, member);
        if (!draft.isRejected() && who != null && dated != null) {
            outcome.add(new Attendance(
                    origin,
                    content,
                    kind == SheetKind.SIGN_UPS,
                    who,
                    activities,
                    written,
                    place,
                    dated.day(),
                    dated.source(),
                    clock.start(),
                    clock.end(),
                    clock.half(),
                    hours,
                    quantity == null ? null : quantity.quantity(),
                    unit(cells, quantity),
                    times == null ? 0 : times,
                    status,
                    campaign,
                    issue));
        }
        draft.finish(outcome, origin, content);
    }

    /** What the heading of the names, the section or the title says of everyone listed beneath; null where nothing. */
    private @Nullable Status listed(Cells cells, Said said) {
        List<Column> names = cells.block().all(Field.NAME);
        Status headed =
                names.size() == 1 ? lexicon.statusOfList(names.get(0).heading().text()) : null;
        return headed == null ? said.status() : headed;
    }

    /** What a mark under a day says besides that somebody was there; {@code text} is set where it names an activity. */
    private record Mark(@Nullable Status status, @Nullable Hours hours, Clock clock, String activity, String place) {
        static final Mark NONE = new Mark(null, null, Clock.UNSAID);
        static final Mark PRESENT = new Mark(Status.SERVED, null, Clock.UNSAID);

        Mark(@Nullable Status status, @Nullable Hours hours, Clock clock) {
            this(status, hours, clock, "", "");
        }
    }

    private Mark mark(EntryDraft draft, Spread spread) {
        int column = spread.column();
        String text = draft.cells().line().text(column);
        CellType type = draft.cells().line().type(column);
        if (type == CellType.FORMULA_WITHOUT_VALUE) {
            draft.reject(Code.FORMULA_WITHOUT_VALUE, spread.heading(), "rejected");
            return Mark.PRESENT;
        }
        Status marked = spread.by() == Field.STATUS
                ? lexicon.statusOfMarks(spread.heading().text())
                : null;
        if (marked != null) {
            return new Mark(marked, null, Clock.UNSAID);
        }
        Reading<Hours> hours =
                HoursText.read(text, type, spread.heading().header().unit());
        if (hours.value() != null && !CIRCLES.contains(text.strip())) {
            // 上午 where others have 全天 or 3 says how long as well as when.
            Clock half = Times.read(text, type).value();
            return new Mark(presence(), hours.value(), half == null || half.start() != null ? Clock.UNSAID : half);
        }
        Matcher more = MARK_AND_MORE.matcher(Folding.narrow(text).strip());
        Hours beside = more.matches()
                ? HoursText.read(more.group(1) == null ? more.group(2) : more.group(1), CellType.TEXT, Unit.NONE)
                        .value()
                : null;
        if (beside != null || lexicon.isMark(text)) {
            return new Mark(presence(), beside, Clock.UNSAID);
        }
        Status status = lexicon.status(text, spread.heading().header()).value();
        if (status != null) {
            return new Mark(status, null, Clock.UNSAID);
        }
        Clock clock = Times.read(text, type).value();
        if (clock != null) {
            return new Mark(presence(), null, clock);
        }
        if (phrases.isActivity(text)) {
            return new Mark(presence(), null, Clock.UNSAID, Folding.clean(text), "");
        }
        if (Places.isPlace(Folding.clean(text))) {
            return new Mark(presence(), null, Clock.UNSAID, "", Folding.clean(text));
        }
        if (ONCE.matcher(Folding.fold(text)).matches()) {
            return new Mark(presence(), null, Clock.UNSAID);
        }
        if (hours.problem().equals("too-long") || hours.problem().equals("negative")) {
            draft.warn(Code.BAD_HOURS, spread.heading(), hours.problem());
        } else {
            draft.warn(Code.UNKNOWN_STATUS, spread.heading(), "mark");
        }
        return new Mark(presence(), null, Clock.UNSAID);
    }

    /** A mark in a list of sign-ups says that somebody wants to come that day. */
    private Status presence() {
        return kind == SheetKind.SIGN_UPS ? Status.REGISTERED : Status.SERVED;
    }

    private static String activity(Cells cells, @Nullable Spread spread, Mark mark, Said said) {
        if (!mark.activity.isEmpty()) {
            return mark.activity;
        }
        if (spread != null && spread.by() == Field.ACTIVITY) {
            return spread.heading().text();
        }
        return first(spread == null ? "" : spread.said().activity(), cells.text(Field.ACTIVITY), said.activity());
    }

    private String campaign(Cells cells, String activity, Said said) {
        String own = cells.text(Field.CAMPAIGN);
        if (!own.isEmpty()) {
            return phrases.campaign(own).map(Seeds.Campaign::name).orElse(own);
        }
        Optional<Seeds.Campaign> named = activity.isEmpty()
                ? Optional.empty()
                : campaigns.read(activity, CellType.TEXT).filter(one -> !one.donation());
        return named.map(Seeds.Campaign::name).orElse(said.volunteering() ? said.campaign() : "");
    }

    private Clock clock(EntryDraft draft, Reading<Day> day, @Nullable Spread spread, Mark mark, Said said) {
        Cells cells = draft.cells();
        Day stated = day.value() == null ? said.day() : day.value();
        Clock of = stated == null ? Clock.UNSAID : stated.clock();
        Clock period = time(draft, Field.PERIOD);
        Clock start = time(draft, Field.START);
        Clock end = time(draft, Field.END);
        Clock over = spread == null ? Clock.UNSAID : spread.heading().clock();
        HalfDay half = first(mark.clock.half(), over.half(), period.half(), start.half(), of.half());
        LocalTime from = first(start.start(), mark.clock.start(), over.start(), period.start(), of.start());
        LocalTime to = first(end.start(), end.end(), start.end(), mark.clock.end(), over.end(), period.end(), of.end());
        if (from == null
                && to == null
                && half == HalfDay.NONE
                && !said.hours().isEmpty()
                && !cells.saysItself(Field.HOURS)) {
            Clock given = Times.read(said.hours(), CellType.TEXT).value();
            if (given != null) {
                return given;
            }
        }
        if (from != null && to != null && !to.isAfter(from) && !isNextDay(cells)) {
            draft.warn(Code.BAD_TIME, cells.block().has(Field.END) ? Field.END : Field.PERIOD, "order");
            return new Clock(from, null, half);
        }
        return new Clock(from, to, half);
    }

    /** 22:00 to 次日2:00. */
    private static boolean isNextDay(Cells cells) {
        return NEXT_DAY.matcher(cells.raw(Field.END) + cells.raw(Field.PERIOD) + cells.raw(Field.DATE))
                .find();
    }

    private Clock time(EntryDraft draft, Field field) {
        Cells cells = draft.cells();
        if (!cells.block().has(field)) {
            return Clock.UNSAID;
        }
        Reading<Clock> reading = Times.readHour(cells.raw(field), cells.type(field));
        if (reading.isBad() && !saysSomethingElse(cells, field)) {
            draft.warn(Code.BAD_TIME, field, reading.problem());
        }
        return reading.value() == null ? Clock.UNSAID : reading.value();
    }

    /** Whether a cell meant for a time says 请假 or √ instead, or how long it was. */
    private boolean saysSomethingElse(Cells cells, Field field) {
        String text = cells.raw(field);
        return statuses.instead(text, cells.type(field)) != null
                || lexicon.isMark(text)
                || isSignature(text, cells)
                || (field == Field.END && isDayAlone(text))
                || (field == Field.PERIOD
                        && HoursText.read(text, cells.type(field), Unit.NONE).value() != null);
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** Somebody's own name where a time should stand is that person's hand. */
    private static boolean isSignature(String text, Cells cells) {
        return Names.isPlausible(text) && cells.raw(Field.NAME).contains(text.strip());
    }

    /** Whether a cell says a day and no time. */
    private static boolean isDayAlone(String text) {
        String plain = DayText.plain(Folding.unquoted(text));
        DayText day = DayText.find(plain);
        return day != null && day.start() == 0 && day.end() == plain.length();
    }

    private static HalfDay first(HalfDay... halves) {
        for (HalfDay half : halves) {
            if (half != HalfDay.NONE) {
                return half;
            }
        }
        return HalfDay.NONE;
    }

    private static @Nullable LocalTime first(@Nullable LocalTime... times) {
        for (LocalTime time : times) {
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    /** The day of an entry that is made of one of a cell's several. */
    private static Reading<Day> alone(Reading<Day> day) {
        Day value = day.value();
        return value == null || !value.isSeveral() ? day : Reading.of(value.settled(value.first()));
    }

    /** @param several whether the row is of several days, of which a length may be each's or all theirs together */
    private @Nullable Hours hours(EntryDraft draft, Clock clock, Mark mark, Said said, boolean several) {
        Cells cells = draft.cells();
        if (mark.hours != null) {
            return mark.hours;
        }
        Column column = cells.column(Field.HOURS);
        if (column != null) {
            Reading<Hours> reading = HoursText.read(cells.raw(Field.HOURS), cells.type(Field.HOURS), column.unit());
            if (reading.value() != null && several) {
                draft.warn(Code.BAD_HOURS, Field.HOURS, "several-days");
            } else if (reading.value() != null) {
                return reading.value();
            }
            if (reading.isBad()) {
                if (statuses.instead(cells.raw(Field.HOURS), cells.type(Field.HOURS)) == null) {
                    draft.warn(Code.BAD_HOURS, Field.HOURS, reading.problem());
                }
                return null;
            }
            if (cells.isFormulaWithoutValue(Field.HOURS)) {
                draft.warn(Code.FORMULA_WITHOUT_VALUE, Field.HOURS, "");
                return null;
            }
        }
        if (clock.start() != null && clock.end() != null) {
            Hours parted = parted(cells, clock, said);
            return parted == null ? HoursText.between(clock.start(), clock.end()) : parted;
        }
        if (cells.block().has(Field.PERIOD)
                && Times.readHour(cells.raw(Field.PERIOD), cells.type(Field.PERIOD))
                        .isBad()) {
            Hours length = HoursText.read(cells.raw(Field.PERIOD), cells.type(Field.PERIOD), Unit.NONE)
                    .value();
            if (length != null) {
                return length;
            }
        }
        Hours beside = column == null ? besideStatus(cells) : null;
        if (beside != null) {
            return beside;
        }
        return said.hours().isEmpty()
                ? null
                : HoursText.read(said.hours(), CellType.TEXT, Unit.NONE).value();
    }

    /** The hours that stand with what became of somebody, where no column is theirs: 已服务3小时. */
    private static @Nullable Hours besideStatus(Cells cells) {
        for (Field field : List.of(Field.STATUS, Field.NOTE)) {
            for (Column column : cells.block().all(field)) {
                Matcher hours = SERVED_HOURS.matcher(
                        Folding.narrow(cells.line().text(column.column())).strip());
                // A bare length in a remark may be of anything.
                if (hours.matches() && (field == Field.STATUS || hours.group(1) != null)) {
                    return HoursText.read(hours.group(2), CellType.TEXT, Unit.NONE)
                            .value();
                }
            }
        }
        return null;
    }

    /** What the hours in one cell come to where they are several ranges, from the first of which to the last a row's clock goes. */
    private static @Nullable Hours parted(Cells cells, Clock clock, Said said) {
        for (String text : List.of(cells.raw(Field.PERIOD), cells.raw(Field.DATE), said.hours())) {
            Clock whole =
                    text.isEmpty() ? null : Times.read(text, CellType.TEXT).value();
            if (whole != null && clock.equals(whole)) {
                return HoursText.ofRanges(text);
            }
        }
        return null;
    }

    private Counts.@Nullable Measured quantity(EntryDraft draft, boolean several) {
        Cells cells = draft.cells();
        Column column = cells.column(Field.QUANTITY);
        if (column == null || cells.line().isLent(column.column())) {
            return null;
        }
        Reading<Counts.Measured> reading = Counts.measured(cells.raw(Field.QUANTITY), cells.type(Field.QUANTITY));
        if (reading.isBad()) {
            if (statuses.instead(cells.raw(Field.QUANTITY), cells.type(Field.QUANTITY)) == null) {
                draft.warn(Code.BAD_HOURS, Field.QUANTITY, "quantity");
            }
        } else if (reading.value() != null && several) {
            draft.warn(Code.BAD_HOURS, Field.QUANTITY, "several-days");
            return null;
        }
        return reading.value();
    }

    private static String unit(Cells cells, Counts.@Nullable Measured quantity) {
        if (quantity == null || !quantity.unit().isEmpty()) {
            return quantity == null ? "" : quantity.unit();
        }
        String own = cells.text(Field.UNIT);
        Column column = cells.column(Field.QUANTITY);
        return own.isEmpty() && column != null ? Counts.unitOfHeading(column.quoted()) : own;
    }
}
