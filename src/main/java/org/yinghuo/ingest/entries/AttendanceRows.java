package org.yinghuo.ingest.entries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Block;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.SpreadColumn;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.ingest.layout.Visits;
import org.yinghuo.model.Code;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.Status;
import org.yinghuo.sheet.SheetHead.Region;
import org.yinghuo.words.ContentHash;
import org.yinghuo.words.Counts;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.LineNumber;
import org.yinghuo.words.MarkWords;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.Reading;
import org.yinghuo.words.StatusWords;
import org.yinghuo.words.names.NamedMember;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.names.NamesInCell;
import org.yinghuo.words.names.TeamWords;
import org.yinghuo.words.time.Day;

/** Rows of those who registered or served: one entry a name and, where there is a column a day, one a mark. */
public final class AttendanceRows implements RowReader {

    /** 请假人员：牛森、熊倩 */
    private static final Pattern LIST = Pattern.compile("([^:]{2,12}):\\s*(.+)", Pattern.DOTALL);

    /** More than a bus load that one name brings along is no count of people. */
    private static final int MOST_COMPANIONS = 1000;

    private static final Block NO_COLUMNS = new Block(Map.of(), List.of(), List.of(), Stated.NOTHING, Set.of());

    /** 王芳A and 王芳B are namesakes told apart. */
    private static final Pattern MARKED_NAME = Pattern.compile("\\p{IsHan}{2,4}[A-Za-z0-9?？]{1,2}");

    private final SheetId sheet;
    private final Lexicon lexicon;
    private final WhoReader whoReader;
    private final Marks marks;
    private final AttendanceReader entries;
    private final Map<Block, Habits> habits;
    private final Map<Block, Habits> ofVisits = new HashMap<>();
    private final Map<Block, List<Block>> visits = new HashMap<>();
    private final Map<Block, Block> withoutAbsence = new HashMap<>();

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
        this.lexicon = lexicon;
        this.whoReader = whoReader;
        Status presence = kind == SheetKind.SIGN_UPS ? Status.REGISTERED : Status.SERVED;
        this.marks = new Marks(lexicon, phrases, presence);
        this.entries = new AttendanceReader(
                sheet,
                kind,
                lexicon,
                phrases,
                dating,
                whoReader,
                new StatusReader(
                        lexicon,
                        presence,
                        block -> habits.getOrDefault(block, Habits.NONE).absences()),
                marks);
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
            List<Column> names = cells.block().all(Field.NAME);
            boolean came = names.size() != 1 || became(names.get(0)) == Status.SERVED;
            List<NamedMember> members = came ? withCompanions(cells, listed.members()) : listed.members();
            readVisits(cells, members, day, said, outcome);
            if (!listed.instead().isEmpty()) {
                readInstead(cells, listed, members.size(), day, said, outcome);
            }
            return;
        }
        readLists(cells, lists, day, said, outcome);
    }

    private void readLists(Cells cells, List<Column> lists, Reading<Day> day, Stated said, ReadingOutcome outcome) {
        Set<String> read = new HashSet<>();
        Map<Column, List<NamedMember>> listed = new LinkedHashMap<>();
        List<NamedMember> came = new ArrayList<>();
        for (Column list : lists) {
            // A leader listed among the members too is one person.
            List<NamedMember> names = whoReader.names(cells.line().own(list.column())).members().stream()
                    .filter(member -> member.named().anonymous()
                            || read.add(member.named().name()))
                    .toList();
            listed.put(list, names);
            if (became(list) == Status.SERVED) {
                came.addAll(names);
            }
        }
        List<NamedMember> unnamed = withCompanions(cells, came);
        for (Map.Entry<Column, List<NamedMember>> list : listed.entrySet()) {
            List<NamedMember> names = new ArrayList<>(list.getValue());
            if (!names.isEmpty() && !came.isEmpty() && names.get(0).equals(came.get(0))) {
                names.addAll(unnamed.subList(came.size(), unnamed.size()));
            }
            if (!names.isEmpty()) {
                boolean standIns = TeamWords.areStandIns(list.getKey().heading().text());
                read(standIns ? withoutAbsence(cells) : cells, list.getKey(), names, 0, day, said, outcome);
            }
        }
        if (read.isEmpty()) {
            read(cells, null, List.of(), 0, day, said, outcome);
        }
    }

    /** The row as it is of who came for somebody else: 请假 in it is the other's. */
    private Cells withoutAbsence(Cells cells) {
        Block whole = cells.block();
        Block block = withoutAbsence.computeIfAbsent(whole, any -> {
            Map<Field, List<Column>> columns = new EnumMap<>(whole.columns());
            columns.remove(Field.STATUS);
            columns.remove(Field.NOTE);
            return new Block(columns, whole.spreads(), whole.totals(), whole.said(), whole.shared());
        });
        ofVisits.putIfAbsent(block, habits.getOrDefault(whole, Habits.NONE));
        return new Cells(cells.line(), block);
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
        Integer count =
                people == null || members.isEmpty() || cells.isGroupCounted() ? null : Habits.count(cells, people);
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
        Matcher list = LIST.matcher(LineNumber.without(Folding.narrow(line.own(column))));
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
            entries.read(
                    none,
                    habits(none),
                    null,
                    members.get(part),
                    Reading.blank(),
                    said.listing(status),
                    outcome,
                    origin,
                    content);
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
            Status listed = lexicon.statuses().ofNames(spread.heading().text());
            Stated about = listed == null ? said : said.listing(listed);
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
                entries.read(
                        cells,
                        habits(cells),
                        spread,
                        member,
                        days.get(part % days.size()),
                        about,
                        outcome,
                        origin,
                        content);
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
                                .allMatch(column ->
                                        TeamWords.isOfTeam(column.heading().text())
                                                || lexicon.statuses()
                                                                .ofNames(column.heading()
                                                                        .text())
                                                        != null)
                ? names.stream().sorted(Comparator.comparing(this::became)).toList()
                : List.of();
    }

    /** What became of those whom a column names; it outweighs what another says they were to do. */
    private Status became(Column names) {
        Status became = lexicon.statuses().ofNames(names.heading().text());
        return became == null ? Status.SERVED : became;
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
                list == null ? null : lexicon.statuses().ofNames(list.heading().text());
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
                    Stated came = isCrossed(cells.line(), spreads) ? about.listing(Status.ABSENT) : about;
                    entries.read(cells, habits(cells), null, member, days.get(d), came, outcome, origin, content);
                    continue;
                }
                for (SpreadColumn spread : spreads) {
                    boolean crossed = habits(cells).marks().crossed()
                            && MarkWords.isCross(cells.line().text(spread.column()));
                    if (crossed || marks.isMarked(cells.line(), spread.column())) {
                        Origin origin =
                                new Origin(sheet, cells.line().number(), spread.column(), spread.column(), number);
                        long marked = content
                                + ContentHash.of(spread.by(), spread.heading().quoted())
                                + ContentHash.of(Field.HOURS, cells.line().own(spread.column()));
                        entries.read(cells, habits(cells), spread, member, days.get(d), about, outcome, origin, marked);
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

    /** Whether a column of 到岗 is crossed, of somebody whom no other such column tells of. */
    private static boolean isCrossed(SheetLine line, List<SpreadColumn> spreads) {
        return spreads.stream()
                .anyMatch(spread -> spread.by() == Field.STATUS
                        && StatusWords.ofMarks(spread.heading().text()) == Status.SERVED
                        && StatusWords.isNo(line.own(spread.column())));
    }

    /** Whether columns of 到岗 and 请假 leave open what became of somebody, who is listed all the same. */
    private boolean isUnmarked(SheetLine line, List<SpreadColumn> spreads) {
        return spreads.stream()
                .allMatch(spread -> spread.by() == Field.STATUS && !marks.isMarked(line, spread.column()));
    }
}
