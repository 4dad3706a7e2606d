package org.yinghuo.ingest.kinds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Block;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.ColumnValues;
import org.yinghuo.ingest.layout.Evidence;
import org.yinghuo.ingest.layout.FieldScores;
import org.yinghuo.ingest.layout.HeaderRows;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.ingest.layout.HeadingReader;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.LookAhead;
import org.yinghuo.ingest.layout.Preamble;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.SpreadColumn;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.ingest.layout.Surroundings;
import org.yinghuo.model.CellType;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading.ColumnReading;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Header;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.MarkWords;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.Places;
import org.yinghuo.words.StatusWords;
import org.yinghuo.words.TitleWords;
import org.yinghuo.words.Unit;
import org.yinghuo.words.lines.SectionName;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.names.NamesInCell;
import org.yinghuo.words.names.TeamWords;
import org.yinghuo.words.time.Clock;
import org.yinghuo.words.time.DayWords;
import org.yinghuo.words.time.Days;
import org.yinghuo.words.time.Weekdays;

/**
 * Finds rosters of duties: days, shifts, places, tasks or departments across, and names beneath (值班表, 排班表).
 *
 * <p>One is only taken for such where its titles speak of volunteers, nearly all that stands beneath its headings are names, and it is certain
 * on which day each of them served.
 */
public final class NameGrids {

    private static final Pattern WEEKDAY = Pattern.compile(Weekdays.CHINESE);
    private static final int MOST_ROWS = 3;
    private static final int LONGEST_HEADING = 20;

    private final HeadingReader headers;
    private final Lexicon lexicon;
    private final OfficeNames phrases;
    private final Surroundings surroundings;
    private final NamesInCell names;

    public NameGrids(HeadingReader headers, Lexicon lexicon, OfficeNames phrases, Surroundings surroundings) {
        this.headers = headers;
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.surroundings = surroundings;
        this.names = new NamesInCell(lexicon, phrases, any -> false);
    }

    /**
     * The roster of duties whose headings begin at a line; null where none does.
     *
     * @param month the month a title gives to columns headed by a day of the month alone; 0 if none
     * @param given what the titles say; {@code above} the titles and names themselves
     */
    @Nullable
    public Layout at(LookAhead lines, int index, Days days, int month, Stated given, Preamble above) {
        if (!mayBeVolunteers(above, given)) {
            return null;
        }
        int depth = 0;
        while (depth < MOST_ROWS
                && index + depth < lines.size()
                && (depth == 0
                        || lines.get(index + depth).number()
                                == lines.get(index + depth - 1).number() + 1)
                && isHeading(lines.get(index + depth), days, month)) {
            depth++;
        }
        if (depth == 0 && headsShifts(lines, index)) {
            depth = 1;
        }
        if (depth == 0) {
            return null;
        }
        List<SheetLine> rows = lines.slice(index, index + depth);
        List<SheetLine> beneath = beneath(lines, index + depth, days, month);
        List<Heading> headings = headers.headings(rows, days, month);
        if (headings.stream().anyMatch(heading -> heading.first() == Field.NAME || heading.first() == Field.AMOUNT)
                || areTablesBeside(headings)) {
            return null;
        }
        return layout(rows, headings, beneath, days, given, above);
    }

    /** Whether a line of posts nobody knows stands over rows that each begin with a part of the day, names behind it: 楼栋 | 1号楼 | 2号楼 over 上午. */
    private boolean headsShifts(LookAhead lines, int index) {
        SheetLine line = lines.get(index);
        int first = line.firstOwn();
        if (index + 1 >= lines.size() || line.ownCells() < 3) {
            return false;
        }
        SheetLine next = lines.get(index + 1);
        return next.number() == line.number() + 1
                && next.firstOwn() == first
                && DayWords.isPart(next.own(first).strip(), CellType.TEXT)
                && next.ownCells() > 1
                && line.allOwn(column -> line.row().type(column) == CellType.TEXT
                        && line.own(column).strip().length() <= LONGEST_HEADING
                        && (column == first || !areNames(line.own(column).strip())))
                && next.allOwn(column -> column == first
                        || (!line.isBlank(column) && areNames(next.own(column).strip())));
    }

    /** Whether a word that heads what is told of each row stands over two columns: 日期 | 时长 | 日期 | 时长 is of two tables. */
    private static boolean areTablesBeside(List<Heading> headings) {
        Set<String> told = new HashSet<>();
        return headings.stream()
                .filter(heading -> heading.group().isEmpty() && heading.header().exact())
                .anyMatch(heading -> heading.first() != Field.OTHER && !told.add(heading.text()));
    }

    /** Whether titles and names may speak of volunteers; whether a duty is the office's own is seen by its places later. */
    private static boolean mayBeVolunteers(Preamble above, Stated given) {
        Evidence evidence = above.evidence();
        evidence.settle(true);
        return given.volunteering() || evidence.volunteering() > Math.max(evidence.giving(), evidence.other());
    }

    private boolean areVolunteers(List<Heading> headings, List<SpreadColumn> spreads, Stated given, Preamble above) {
        Evidence evidence = above.evidence();
        headings.forEach(heading -> evidence.hear(Evidence.Source.HEADING, heading.quoted()));
        if (given.activities().stream().anyMatch(phrases::isActivity)) {
            evidence.known(Evidence.Source.TITLE, false);
        }
        evidence.settle(Places.isPlace(given.place())
                || spreads.stream().anyMatch(spread -> !spread.said().place().isEmpty())
                || headings.stream().anyMatch(heading -> heading.first() == Field.PLACE));
        return given.volunteering() || evidence.volunteering() > Math.max(evidence.giving(), evidence.other());
    }

    private List<SheetLine> beneath(LookAhead lines, int from, Days days, int month) {
        int end = from;
        while (end < lines.size() && !isHeading(lines.get(end), days, month)) {
            end++;
        }
        return lines.slice(from, end);
    }

    /** Whether every cell of a line can head a column; a stranger (东门岗) only beside a header's word. */
    private boolean isHeading(SheetLine line, Days days, int month) {
        int strangers = 0;
        int words = 0;
        int slots = 0;
        for (int column : line.filled()) {
            String text = line.own(column).strip();
            boolean word = line.row().type(column) == CellType.TEXT
                    && headers.header(text).isKnown();
            if (headers.isHeadingOfGroup(line, column, text, days, month)
                    || WEEKDAY.matcher(text).matches()
                    || Places.isPlace(text)) {
                slots++;
            } else if (word) {
                words++;
            } else if (line.row().type(column) == CellType.TEXT && text.length() <= LONGEST_HEADING / 2) {
                strangers++;
            } else {
                return false;
            }
        }
        return slots + words + strangers >= 2 && (strangers == 0 || words > 0 || (strangers == 1 && slots > 1));
    }

    private @Nullable Layout layout(
            List<SheetLine> rows,
            List<Heading> headings,
            List<SheetLine> beneath,
            Days days,
            Stated given,
            Preamble above) {
        List<SpreadColumn> spreads = new ArrayList<>();
        Map<Field, List<Column>> columns = new EnumMap<>(Field.class);
        int width = rows.stream().mapToInt(line -> line.row().width()).max().orElse(0);
        long named = 0;
        long filled = 0;
        for (int column = 1; column <= width; column++) {
            int at = column;
            Heading heading = headings.stream()
                    .filter(one -> one.column() == at)
                    .findFirst()
                    .orElse(new Heading(
                            column,
                            "",
                            "",
                            new Header("", Set.of(), Unit.NONE, Header.Match.NONE),
                            null,
                            Clock.UNSAID,
                            false));
            List<String> values = values(beneath, column);
            double names = values.isEmpty() ? 0 : share(values, this::areNames);
            boolean stranger = heading.day() == null && !heading.isKnown() && !isSlot(heading);
            boolean slot = mayHeadNames(heading);
            if (slot
                    && names >= FieldScores.HALF
                    && !heading.total()
                    && !(stranger && share(values, this::mayBePeople) < FieldScores.NEARLY_ALL)) {
                spreads.add(spread(heading));
                filled += values.size();
                named += Math.round(names * values.size());
            } else if (slot && !stranger && !values.isEmpty()) {
                // Marks, or departments under a day: this is none of names.
                return null;
            } else if (!slot || spreads.isEmpty()) {
                Field field =
                        FieldScores.besideNames(heading, new ColumnValues(column, beneath, lexicon, phrases, days));
                columns.computeIfAbsent(field, key -> new ArrayList<>()).add(new Column(column, field, heading));
            } else if (names > 0) {
                return null;
            }
        }
        nameTasks(spreads, columns, given);
        if (spreads.isEmpty()
                || named < 2
                || named < FieldScores.NEARLY_ALL * filled
                || !saysWhen(spreads, columns, given)
                || !saysWhere(spreads, columns, given)
                || !areVolunteers(headings, spreads, given, above)) {
            return null;
        }
        HeaderRows header =
                new HeaderRows(rows.get(0).number(), rows.get(rows.size() - 1).number(), rows.size(), headings);
        List<ColumnReading> readings = headings.stream()
                .map(heading -> reading(heading, word(heading, columns, spreads), header.lastRow()))
                .toList();
        Block block = new Block(columns, spreads, List.of(), Stated.NOTHING, Set.of());
        return new Layout(
                above.saysSignUp() ? SheetKind.SIGN_UPS : SheetKind.SERVICES, header, List.of(block), readings);
    }

    /** Whether names may stand beneath a heading: of a day, of a part of one, of those who came or did not, or one that nobody knows. */
    private static boolean mayHeadNames(Heading heading) {
        return heading.day() != null
                || (!heading.isKnown() && !heading.text().isEmpty())
                || StatusWords.ofMarks(heading.text()) != null;
    }

    private static boolean saysWhen(List<SpreadColumn> spreads, Map<Field, List<Column>> columns, Stated given) {
        return spreads.stream().allMatch(spread -> spread.by() == Field.DATE)
                || columns.containsKey(Field.DATE)
                || (given.day() != null && !given.day().isRange());
    }

    /** Whether a place or an activity is told, by the title, a column or the heading over the names. */
    private static boolean saysWhere(List<SpreadColumn> spreads, Map<Field, List<Column>> columns, Stated given) {
        return !given.activity().isEmpty()
                || !given.place().isEmpty()
                || columns.containsKey(Field.PLACE)
                || columns.containsKey(Field.ACTIVITY)
                || spreads.stream()
                        .anyMatch(spread -> !spread.said().place().isEmpty()
                                || !spread.said().activity().isEmpty());
    }

    private static ColumnReading reading(Heading heading, String word, int table) {
        String why = !word.isEmpty() ? "" : heading.total() ? "sum" : heading.isKnown() ? "not-needed" : "unknown";
        return new ColumnReading(heading.column(), heading.quoted(), word, why, table);
    }

    private static String word(Heading heading, Map<Field, List<Column>> columns, List<SpreadColumn> spreads) {
        for (SpreadColumn spread : spreads) {
            if (spread.column() == heading.column()) {
                return Field.NAME.word();
            }
        }
        for (Map.Entry<Field, List<Column>> entry : columns.entrySet()) {
            if (entry.getKey() != Field.OTHER
                    && entry.getValue().stream().anyMatch(column -> column.column() == heading.column())) {
                return entry.getKey().word();
            }
        }
        return "";
    }

    /** Whether a heading says when, where, what or of which department: no post nobody knows. */
    private boolean isSlot(Heading heading) {
        return heading.day() != null
                || !heading.clock().equals(Clock.UNSAID)
                || !surroundings.heading(heading).equals(Stated.NOTHING);
    }

    private SpreadColumn spread(Heading heading) {
        Stated said = surroundings.heading(heading);
        Field by = heading.day() != null
                ? Field.DATE
                : !heading.clock().equals(Clock.UNSAID)
                        ? Field.PERIOD
                        : !said.place().isEmpty()
                                ? Field.PLACE
                                : !said.department().isEmpty()
                                        ? Field.DEPARTMENT
                                        : !said.activity().isEmpty() ? Field.ACTIVITY : Field.NAME;
        return new SpreadColumn(heading, by, said, true);
    }

    /** 交通劝导 that nobody knows, beside 秩序维护 that seeds know or where nothing else says what was done: over names, so it is what these did. */
    private void nameTasks(List<SpreadColumn> spreads, Map<Field, List<Column>> columns, Stated given) {
        boolean told = columns.containsKey(Field.ACTIVITY) || columns.containsKey(Field.PLACE);
        boolean known = spreads.stream().anyMatch(spread -> spread.by() == Field.ACTIVITY);
        boolean unsaid = given.activity().isEmpty() || given.activity().equals(TitleWords.VOLUNTEERING);
        boolean needed = unsaid && given.place().isEmpty() && spreads.size() > 1;
        if (!told && (known || needed)) {
            spreads.replaceAll(spread -> spread.by() == Field.NAME ? asTask(spread) : spread);
        }
    }

    private SpreadColumn asTask(SpreadColumn unknown) {
        String text = unknown.heading().text();
        if (!SectionName.mayBeActivity(text) || SectionName.endsAsGroup(text) || TeamWords.isOfTeam(text)) {
            return unknown;
        }
        return new SpreadColumn(unknown.heading(), Field.ACTIVITY, surroundings.task(text), true);
    }

    /** Whether a cell holds names and nothing else. */
    private boolean areNames(String text) {
        List<Names.Named> people = names.read(text).names();
        return !people.isEmpty()
                && people.stream().allMatch(named -> named.anonymous() || Names.isPlausible(named.name()))
                && phrases.department(text).isEmpty()
                && !phrases.isActivity(text)
                && !Places.isPlace(text)
                && !WEEKDAY.matcher(text).matches()
                && !headers.header(text).isKnown()
                && lexicon.statuses().read(text).value() == null
                && !DayWords.isPart(text, CellType.TEXT);
    }

    /** Whether the names of a cell begin as people's do: under a heading nobody knows, 审批通过 is none. */
    private boolean mayBePeople(String text) {
        return names.read(text).names().stream().allMatch(named -> Names.beginsWithSurname(named.name()));
    }

    private static List<String> values(List<SheetLine> lines, int column) {
        return lines.stream()
                .filter(line -> line.ownCells() > 1 || line.isWithinMerged())
                .map(line -> line.own(column).strip())
                .filter(text -> !Folding.isBlank(text) && !MarkWords.isDayOff(text))
                .toList();
    }

    private static double share(List<String> values, Predicate<String> is) {
        return (double) values.stream().filter(is).count() / values.size();
    }
}
