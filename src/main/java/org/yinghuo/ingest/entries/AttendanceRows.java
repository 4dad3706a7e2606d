package org.yinghuo.ingest.entries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Block;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.HeadingUse;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.SpreadColumn;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.ingest.layout.Visits;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Code;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Hours;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.Status;
import org.yinghuo.model.Who;
import org.yinghuo.sheet.SheetHead.Region;
import org.yinghuo.words.CellMemo;
import org.yinghuo.words.ContentHash;
import org.yinghuo.words.Counts;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.MarkWords;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.Reading;
import org.yinghuo.words.Review;
import org.yinghuo.words.VoidWords;
import org.yinghuo.words.names.NamedMember;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.names.NamesInCell;
import org.yinghuo.words.names.TeamWords;
import org.yinghuo.words.time.Clock;
import org.yinghuo.words.time.Day;
import org.yinghuo.words.time.Times;

/** Rows of those who registered or served: one entry a name and, where there is a column a day, one a mark. */
public final class AttendanceRows implements RowReader {

    /** 请假人员：牛森、熊倩 */
    private static final Pattern LIST =
            Pattern.compile("(?:[(（]?\\d{1,2}[.、)）]\\s*)?([^:]{2,12}):\\s*(.+)", Pattern.DOTALL);

    private static final Pattern ZERO = Pattern.compile("0+(?:\\.0+)?");

    /** More than a bus load that one name brings along is no count of people. */
    private static final int MOST_COMPANIONS = 1000;

    private static final Block NO_COLUMNS = new Block(Map.of(), List.of(), List.of(), Stated.NOTHING, Set.of());

    /** 王芳A and 王芳B are namesakes told apart. */
    private static final Pattern MARKED_NAME = Pattern.compile("\\p{IsHan}{2,4}[A-Za-z0-9?？]{1,2}");

    private final SheetId sheet;
    private final SheetKind kind;
    private final Lexicon lexicon;
    private final OfficeNames phrases;
    private final CellMemo<List<String>> official;
    private final CellMemo<Optional<Seeds.Campaign>> campaigns;
    private final Dating dating;
    private final WhoReader whoReader;
    private final StatusReader statuses;
    private final Marks marks;
    private final ServiceTimes times;
    private final ServiceLengths lengths;
    private final Map<Block, Habits> habits;
    private final Map<Block, Habits> ofVisits = new HashMap<>();
    private final Map<Block, List<Block>> visits = new HashMap<>();

    /** @param habits of each block how its rows are kept */
    public AttendanceRows(
            SheetId sheet,
            SheetKind kind,
            Lexicon lexicon,
            OfficeNames phrases,
            Dating dating,
            WhoReader whoReader,
            Map<Block, Habits> habits) {
        this.habits = habits;
        this.sheet = sheet;
        this.kind = kind;
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.official = new CellMemo<>((text, type) -> phrases.activities(text));
        this.campaigns = new CellMemo<>((text, type) -> phrases.campaign(text));
        this.dating = dating;
        this.whoReader = whoReader;
        Status presence = kind == SheetKind.SIGN_UPS ? Status.REGISTERED : Status.SERVED;
        this.statuses = new StatusReader(lexicon, presence);
        this.marks = new Marks(lexicon, phrases, presence);
        this.times = new ServiceTimes(lexicon, statuses);
        this.lengths = new ServiceLengths(statuses);
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
    public void read(Cells cells, Reading<Day> day, Stated said, ReadingOutcome outcome) {
        if (cells.block().spreads().stream().anyMatch(SpreadColumn::names)) {
            readGrid(cells, day, said, outcome);
            return;
        }
        List<Column> lists = cells.block().all(Field.NAME).size() > 1 ? listsOfNames(cells.block()) : List.of();
        if (lists.isEmpty()) {
            NamesInCell.Listed listed = whoReader.names(cells.raw(Field.NAME));
            List<NamedMember> members = withCompanions(cells, listed.members());
            readVisits(cells, members, day, said, outcome);
            if (!listed.instead().isEmpty()) {
                readInstead(cells, listed, members.size(), day, said, outcome);
            }
            return;
        }
        Set<String> read = new HashSet<>();
        for (Column list : lists) {
            // A leader listed among the members too is one person.
            List<NamedMember> names = whoReader.names(cells.line().own(list.column())).members().stream()
                    .filter(member -> member.named().anonymous()
                            || read.add(member.named().name()))
                    .toList();
            if (!names.isEmpty()) {
                read(cells, list, names, 0, day, said, outcome);
            }
        }
        if (read.isEmpty()) {
            read(cells, null, List.of(), 0, day, said, outcome);
        }
    }

    /** Each visit that a row tells is a service of everyone it names. */
    private void readVisits(
            Cells cells, List<NamedMember> members, Reading<Day> day, Stated said, ReadingOutcome outcome) {
        if (cells.block().all(Field.START).size() < 2) {
            read(cells, null, members, 0, day, said, outcome);
            return;
        }
        int made = 0;
        List<Block> all = visits.computeIfAbsent(cells.block(), this::visits);
        for (Block block : all) {
            Cells visit = all.size() == 1 ? cells : new Cells(cells.line(), block);
            if (all.size() > 1 && Visits.isMade(visit)) {
                read(visit, null, members, made * Math.max(1, members.size()), day, said, outcome);
                made++;
            }
        }
        if (made == 0) {
            read(cells, null, members, 0, day, said, outcome);
        }
    }

    private List<Block> visits(Block block) {
        List<Block> all = Visits.of(block);
        Habits its = habits.getOrDefault(block, Habits.NONE);
        all.forEach(visit -> ofVisits.put(visit, its));
        return all;
    }

    private Habits habits(Cells cells) {
        Habits its = habits.get(cells.block());
        return its == null ? ofVisits.getOrDefault(cells.block(), Habits.NONE) : its;
    }

    /** The names of a row, and behind them those nobody names: 朱丹 | 人数 3, 熊倩 | 同行 2人. */
    private List<NamedMember> withCompanions(Cells cells, List<NamedMember> members) {
        Habits of = habits(cells);
        Column people = of.people();
        Integer count = people == null || members.isEmpty() ? null : Habits.count(cells, people);
        if (count == null) {
            return members;
        }
        int named = Names.heads(members.stream().map(NamedMember::named).toList());
        int unnamed = of.companions() ? count : count - named;
        if (unnamed <= 0 || unnamed > MOST_COMPANIONS) {
            return members;
        }
        List<NamedMember> all = new ArrayList<>(members);
        all.add(new NamedMember(
                new Names.Named(unnamed + "人", unnamed, true), members.get(0).department(), false));
        return all;
    }

    /** The other way to read a cell of which nobody can tell whether it names one or several: entries that count where a decision says so. */
    private void readInstead(
            Cells cells, NamesInCell.Listed listed, int before, Reading<Day> day, Stated said, ReadingOutcome outcome) {
        List<Names.Named> taken = listed.names();
        List<NamedMember> instead = listed.instead().stream()
                .filter(named -> !taken.contains(named))
                .map(named -> new NamedMember(named, "", false))
                .toList();
        List<String> args = new ArrayList<>();
        taken.stream().filter(named -> !listed.instead().contains(named)).forEach(named -> args.add(named.name()));
        if (args.size() != 1 || instead.isEmpty()) {
            return;
        }
        instead.forEach(member -> args.add(member.named().name()));
        read(cells, null, instead, before, day, said, outcome);
        outcome.find(Code.AMBIGUOUS_NAMES, sheet, cells, Field.NAME, args);
    }

    @Override
    public boolean readList(SheetLine line, Stated said, ReadingOutcome outcome) {
        int column = line.firstOwn();
        Matcher list = LIST.matcher(Folding.narrow(line.own(column)).strip());
        Status status = list.matches() ? lexicon.statuses().ofList(list.group(1)) : null;
        if (status == null) {
            return false;
        }
        if (Counts.isCountOfPeople(list.group(2))) {
            return true;
        }
        List<NamedMember> members = whoReader.names(list.group(2)).members();
        boolean names = !members.isEmpty()
                && members.stream()
                        .map(NamedMember::named)
                        .allMatch(named -> !named.anonymous() && Names.isPlausible(named.name()));
        for (int part = 0; names && part < members.size(); part++) {
            Origin origin = new Origin(sheet, line.number(), column, column, members.size() == 1 ? 0 : part + 1);
            long content = ContentHash.of(Field.STATUS, list.group(1))
                    + ContentHash.of(Field.NAME, members.get(part).named().name());
            Cells none = new Cells(line, NO_COLUMNS);
            one(none, null, members.get(part), Reading.blank(), said.listing(status), outcome, origin, content);
        }
        return names;
    }

    /** A row of a roster of duties: each name under a day, a shift or a place is an entry. */
    private void readGrid(Cells cells, Reading<Day> day, Stated said, ReadingOutcome outcome) {
        SheetLine line = cells.line();
        for (SpreadColumn spread : cells.block().spreads()) {
            String text = underMerged(line, spread.column());
            if (Folding.isBlank(text) || MarkWords.isDayOff(text)) {
                continue;
            }
            List<NamedMember> names = whoReader.names(text).members();
            List<Reading<Day>> days = days(cells, day);
            int parts = Math.max(1, names.size());
            for (int part = 0; part < parts * days.size(); part++) {
                NamedMember member = names.isEmpty() ? null : names.get(part / days.size());
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
                        + ContentHash.of(spread.by(), spread.heading().quoted())
                        + ContentHash.of(
                                Field.NAME,
                                member == null ? text : member.named().name());
                one(cells, spread, member, days.get(part % days.size()), said, outcome, origin, content);
            }
        }
    }

    /** What stands in a cell or in the merged cells it is part of: a name over two days is there on both. */
    private static String underMerged(SheetLine line, int column) {
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
                                .allMatch(column -> TeamWords.isOfTeam(
                                                column.heading().text())
                                        || lexicon.statuses()
                                                        .ofList(column.heading().text())
                                                != null)
                ? names
                : List.of();
    }

    /**
     * @param list the column of names that is read, where there are several; null where there is one
     * @param before how many names of the same cells were read before
     */
    private void read(
            Cells cells,
            @Nullable Column list,
            List<NamedMember> names,
            int before,
            Reading<Day> day,
            Stated said,
            ReadingOutcome outcome) {
        Status listed =
                list == null ? null : lexicon.statuses().ofList(list.heading().text());
        Stated about = listed == null ? said : said.listing(listed);
        List<SpreadColumn> spreads = cells.block().spreads();
        List<Reading<Day>> days = days(cells, day);
        int parts = Math.max(1, names.size());
        for (int part = 0; part < parts; part++) {
            NamedMember member = names.isEmpty() ? null : names.get(part);
            long content = cells.content();
            if (member != null && (parts + before > 1 || list != null)) {
                content += ContentHash.of(Field.NAME, member.named().name())
                        - ContentHash.of(Field.NAME, cells.raw(Field.NAME));
            }
            for (int d = 0; d < days.size(); d++) {
                int number = (parts + before) * days.size() == 1 ? 0 : (before + part) * days.size() + d + 1;
                if (spreads.isEmpty() || isUnmarked(cells.line(), spreads)) {
                    Origin origin = list == null
                            ? cells.origin(sheet, number)
                            : new Origin(sheet, cells.line().number(), list.column(), list.column(), number);
                    one(cells, null, member, days.get(d), about, outcome, origin, content);
                    continue;
                }
                for (SpreadColumn spread : spreads) {
                    if (marks.isMarked(cells.line(), spread.column())) {
                        Origin origin =
                                new Origin(sheet, cells.line().number(), spread.column(), spread.column(), number);
                        long marked = content
                                + ContentHash.of(spread.by(), spread.heading().quoted())
                                + ContentHash.of(Field.HOURS, cells.line().own(spread.column()));
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
    private boolean isUnmarked(SheetLine line, List<SpreadColumn> spreads) {
        return spreads.stream()
                .allMatch(spread -> spread.by() == Field.STATUS && !marks.isMarked(line, spread.column()));
    }

    private void one(
            Cells cells,
            @Nullable SpreadColumn spread,
            @Nullable NamedMember member,
            Reading<Day> cellDay,
            Stated above,
            ReadingOutcome outcome,
            Origin origin,
            long content) {
        EntryDraft draft = new EntryDraft(sheet, kind, cells);
        if (member == null) {
            rejectNameless(draft);
        }
        Stated said = spread == null ? above : spread.said().or(above);
        Habits its = habits(cells);
        Mark mark = spread == null || spread.names()
                ? Mark.NONE
                : marks.read(draft, spread, its.marks().unit(spread, said));
        String written = activity(cells, spread, mark, said);
        List<String> activities =
                written.equals(said.activity()) ? said.activities() : official.read(written, CellType.TEXT);
        String place = first(mark.place(), cells.text(Field.PLACE), said.place());
        String campaign = campaign(cells, written, said);
        if (written.isEmpty() && place.isEmpty() && campaign.isEmpty()) {
            Field wanted = cells.block().has(Field.ACTIVITY) ? Field.ACTIVITY : Field.PLACE;
            draft.reject(Code.MISSING_VALUE, wanted, "activity");
        }
        IssueId issue = dating.issue(cells, said, phrases);
        LocalDate headed = spread == null ? null : spread.heading().day();
        Dating.Dated dated = headed != null
                ? new Dating.Dated(headed, DaySource.ROW)
                : dating.date(draft, alone(cellDay), said, campaign, issue, false);
        draft.belongs(Dating.aboutWhen(dated, cellDay), issue);
        Clock clock = times.read(draft, cellDay, spread, mark, said);
        boolean several =
                headed == null && cellDay.value() != null && cellDay.value().isSeveral();
        Hours hours = hours(draft, spread, clock, mark, said, several);
        Counts.Measured quantity = isFirst(cells, spread) ? quantity(draft, several) : null;
        Status status = mark.status() == null
                ? status(draft, member, listed(cells, said), hours != null || clock.end() != null)
                : mark.status();
        undo(draft, member);
        int times = times(cells);
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
                    its.turns() == null ? times : 0,
                    turns(its, spread, times),
                    status,
                    campaign,
                    issue));
        }
        draft.finish(outcome, origin, content);
    }

    /** What a mark tells, or its part of what its row tells of all marks, or what the row tells of itself; null where nothing does. */
    private @Nullable Hours hours(
            EntryDraft draft, @Nullable SpreadColumn spread, Clock clock, Mark mark, Stated said, boolean several) {
        Habits its = habits(draft.cells());
        if (spread != null
                && spread.isService()
                && mark.hours() == null
                && its.marks().isTold(draft.cells(), said)) {
            return its.marks().share(draft, spread, said, marks);
        }
        return lengths.read(draft, clock, mark, said, several, its.hours());
    }

    /** Whether what a row tells once is to be taken: with the first of its marks. */
    private boolean isFirst(Cells cells, @Nullable SpreadColumn spread) {
        return spread == null
                || !spread.isService()
                || cells.block().marks().stream()
                        .filter(one -> marks.isMarked(cells.line(), one.column()))
                        .findFirst()
                        .filter(one -> one.equals(spread))
                        .isPresent();
    }

    /** The count of a row's times; 0 where it tells none. */
    private static int times(Cells cells) {
        Integer times = Counts.read(cells.raw(Field.TIMES_THIS_YEAR), cells.type(Field.TIMES_THIS_YEAR))
                .value();
        return times == null ? 0 : times;
    }

    /** How many services a row or one of its marks stands for; 0 where two rows make one. */
    private static int turns(Habits its, @Nullable SpreadColumn spread, int times) {
        if (its.punches()) {
            return 0;
        }
        boolean told = its.turns() != null && (spread == null || !spread.isService());
        return told ? Math.max(1, times) : 1;
    }

    private static void rejectNameless(EntryDraft draft) {
        if (draft.cells().isFormulaWithoutValue(Field.NAME)) {
            draft.reject(Code.FORMULA_WITHOUT_VALUE, Field.NAME, "rejected");
        } else {
            draft.reject(Code.MISSING_VALUE, Field.NAME, "name");
        }
    }

    /** @param told whether hours or times say that somebody was there */
    private Status status(EntryDraft draft, @Nullable NamedMember member, @Nullable Status listed, boolean told) {
        StatusReader.Became became = statuses.read(draft, listed, member);
        boolean open = !became.said() || became.status() == Status.REGISTERED;
        Habits its = habits(draft.cells());
        if (reviewed(draft, became.status()) != became.status()) {
            return Status.SERVED;
        }
        if (!open || told || member == null || draft.isRejected() || !its.isUnsigned(draft.cells())) {
            return became.status();
        }
        draft.warn(
                Code.UNSIGNED_ROW,
                its.signs().get(0).heading(),
                "",
                member.named().name());
        return Status.ABSENT;
    }

    /** What is approved where hours or a sign say that somebody came is a service; what still has to be seen is one for now, and asked. */
    private Status reviewed(EntryDraft draft, Status status) {
        if (status != Status.REGISTERED || !(isEvident(draft.cells()) || cameAndWent(draft.cells()))) {
            return status;
        }
        Column pending = statuses.reviewed(draft.cells(), Review.PENDING);
        if (pending != null) {
            draft.warn(Code.VOIDED_ROW, pending.heading(), "pending");
            return Status.SERVED;
        }
        boolean served = statuses.reviewed(draft.cells(), Review.APPROVED) != null || cameAndWent(draft.cells());
        return served ? Status.SERVED : status;
    }

    /** Whether a clock or a list at the door says when somebody came and went: 已录用 beside it tells only that they might. */
    private static boolean cameAndWent(Cells cells) {
        return Stream.of(Field.START, Field.END)
                .allMatch(field -> cells.block().all(field).stream()
                        .anyMatch(column -> HeadingUse.REAL.isWithin(column.heading())
                                && cells.line().type(column.column()) != CellType.FORMULA_WITHOUT_VALUE
                                && Times.read(cells.bare(column), cells.line().type(column.column()))
                                                .value()
                                        != null));
    }

    private boolean isEvident(Cells cells) {
        Habits its = habits(cells);
        boolean hours = kind == SheetKind.SERVICES && cells.saysItself(Field.HOURS) && !isZero(cells.raw(Field.HOURS));
        return hours || its.isSigned(cells);
    }

    private static boolean isZero(String text) {
        return ZERO.matcher(Folding.narrow(text).strip()).matches();
    }

    private void undo(EntryDraft draft, @Nullable NamedMember member) {
        Column undoing = statuses.undoing(draft.cells());
        if (undoing == null && isEvident(draft.cells())) {
            undoing = statuses.reviewed(draft.cells(), Review.REFUSED);
        }
        String name = member == null ? "" : member.named().name();
        if (undoing != null) {
            draft.undo(undoing, "");
        } else if (member != null && statuses.undone(member.remark()) == VoidWords.Said.UNDONE) {
            draft.undo(member.remark(), name);
        } else {
            for (Column note : draft.cells().block().all(Field.NOTE)) {
                if (statuses.undone(draft.cells().line().text(note.column())) == VoidWords.Said.PERHAPS) {
                    draft.warn(Code.VOIDED_ROW, note.heading(), "perhaps", "");
                }
            }
        }
    }

    /** What the heading of the names, the section or the title says of everyone listed beneath; null where nothing. */
    private @Nullable Status listed(Cells cells, Stated said) {
        List<Column> names = cells.block().all(Field.NAME);
        Status headed = names.size() == 1
                ? lexicon.statuses().ofList(names.get(0).heading().text())
                : null;
        return headed == null ? said.status() : headed;
    }

    private static String activity(Cells cells, @Nullable SpreadColumn spread, Mark mark, Stated said) {
        if (!mark.activity().isEmpty()) {
            return mark.activity();
        }
        if (spread != null && spread.by() == Field.ACTIVITY) {
            return spread.heading().text();
        }
        return first(spread == null ? "" : spread.said().activity(), cells.text(Field.ACTIVITY), said.activity());
    }

    private String campaign(Cells cells, String activity, Stated said) {
        String own = cells.text(Field.CAMPAIGN);
        if (!own.isEmpty()) {
            return phrases.campaign(own).map(Seeds.Campaign::name).orElse(own);
        }
        Optional<Seeds.Campaign> named = activity.isEmpty()
                ? Optional.empty()
                : campaigns.read(activity, CellType.TEXT).filter(one -> !one.donation());
        return named.map(Seeds.Campaign::name).orElse(said.volunteering() ? said.campaign() : "");
    }

    /** The day of an entry that is made of one of a cell's several. */
    private static Reading<Day> alone(Reading<Day> day) {
        Day value = day.value();
        return value == null || !value.isSeveral() ? day : Reading.of(value.settled(value.first()));
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

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
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
