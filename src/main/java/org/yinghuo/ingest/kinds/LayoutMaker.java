package org.yinghuo.ingest.kinds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Block;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.ColumnValues;
import org.yinghuo.ingest.layout.FieldScores;
import org.yinghuo.ingest.layout.HeaderRows;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.Preamble;
import org.yinghuo.ingest.layout.Sections;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.SpreadColumn;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.ingest.layout.Surroundings;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading.ColumnReading;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.TitleWords;
import org.yinghuo.words.names.TeamWords;
import org.yinghuo.words.time.DayWords;
import org.yinghuo.words.time.Days;

/** Decides what each column of a table is, by its heading first and by its values where the heading leaves it open. */
public final class LayoutMaker {

    private final Lexicon lexicon;
    private final OfficeNames phrases;
    private final Surroundings surroundings;
    private final SpreadFinder spreadFinder;
    private final KindFacts kindFacts;

    public LayoutMaker(Lexicon lexicon, OfficeNames phrases, Surroundings surroundings) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.surroundings = surroundings;
        this.spreadFinder = new SpreadFinder(lexicon, phrases, surroundings);
        this.kindFacts = new KindFacts(phrases);
    }

    /** Either a layout, or why there is none; both where somebody has said what the sheet is. */
    public record Made(@Nullable Layout layout, Layout.@Nullable Refused refused) {}

    /**
     * The layout of the table under a header.
     *
     * @param found the header as it stands; {@code answers} what people said of it
     * @param sample the lines beneath, as many as are held
     * @param given what the titles give
     * @param above the lines above, and the names of sheet and file
     */
    public Made make(
            HeaderRows found, List<SheetLine> sample, Stated given, Preamble above, Days days, SheetAnswers answers) {
        HeaderRows header = answers.applied(
                found,
                sample.stream().mapToInt(line -> line.row().width()).max().orElse(0));
        Layout.Refused atOnce = refusedAtOnce(header);
        return atOnce == null ? made(header, sample, given, above, days, answers) : new Made(null, atOnce);
    }

    private Made made(
            HeaderRows written, List<SheetLine> sample, Stated given, Preamble above, Days days, SheetAnswers answers) {
        Map<Integer, ColumnValues> values = new HashMap<>();
        for (Heading heading : written.headings()) {
            values.put(heading.column(), new ColumnValues(heading.column(), sample, lexicon, phrases, days));
        }
        HeaderRows header = HeadingsByValues.settled(written, values, answers);
        List<SpreadColumn> spreads = SpreadFinder.withSummed(spreadFinder.find(header, values), header, sample);
        Stated told = given.or(ofGroups(header));
        KindFinder.Facts facts = kindFacts.of(header, spreads, told, above, values, sample);
        KindFinder.Verdict verdict = KindFinder.find(facts);
        SheetKind decided = verdict.kind();
        SheetKind asked = decided == null ? answers.kind() : null;
        if (decided == null && (asked == null || !KindFinder.mayBe(asked, facts))) {
            return new Made(null, Refusals.of(header, verdict));
        }
        SheetKind kind = decided == null ? Objects.requireNonNull(asked) : decided;
        List<Column> ways = spreads.stream()
                .filter(spread -> spread.by() == Field.CHANNEL && !AmountColumns.isPart(spread.heading()))
                .map(spread -> new Column(spread.column(), Field.AMOUNT, spread.heading()))
                .toList();
        spreads = spreads.stream()
                .filter(spread -> SpreadFinder.suits(spread, kind))
                .toList();
        Set<Integer> spreadColumns = new HashSet<>();
        spreads.forEach(spread -> spreadColumns.add(spread.column()));

        List<Heading> whole = AmountColumns.withoutParts(header.headings());
        boolean summary = kind == SheetKind.DONATION_SUMMARY;
        List<Heading> counted = summary ? AmountColumns.withoutRunning(whole) : whole;
        List<List<Heading>> alike = parts(counted, spreadColumns, kind);
        List<Heading> beside = SideBySide.beside(alike, kind, sample);
        List<List<Heading>> parts = SideBySide.without(alike, beside);
        List<Block> blocks = new ArrayList<>();
        Map<Integer, Field> taken = new HashMap<>();
        Set<Integer> summed = new HashSet<>();
        for (List<Heading> part : parts) {
            Map<Field, List<Column>> assigned = FieldScores.assign(part, kind, values, spreadColumns);
            if (kind == SheetKind.DONATIONS) {
                leaveOneGiver(assigned);
            }
            if (kind == SheetKind.SERVICES || kind == SheetKind.SIGN_UPS) {
                assigned = Teams.withLeaders(withMoreNames(assigned, header, sample, days), part, sample);
            }
            List<SpreadColumn> own = spreads.stream()
                    .filter(spread -> part.contains(spread.heading()))
                    .toList();
            List<Heading> totals =
                    new ArrayList<>(part.stream().filter(Heading::sumsRow).toList());
            own = own.stream()
                    .filter(spread -> !totals.contains(spread.heading()))
                    .toList();
            var refused = AmountColumns.settle(assigned, own, totals, kind, sample, summed);
            if (refused == null && summary && !ways.isEmpty()) {
                refused = AmountColumns.besideWays(assigned, ways, sample);
            }
            if (refused != null) {
                return refuse(refused.variant(), refused.args());
            }
            assigned.forEach((field, columns) -> columns.forEach(column -> taken.put(column.column(), field)));
            own.forEach(spread -> taken.put(spread.column(), spread.by()));
            Set<Integer> shared = new HashSet<>();
            part.stream()
                    .filter(heading -> parts.stream()
                                    .filter(other -> other.contains(heading))
                                    .count()
                            > 1)
                    .forEach(heading -> shared.add(heading.column()));
            blocks.add(new Block(
                    assigned,
                    own,
                    totals,
                    parts.size() > 1 ? said(part, header, kind, given) : Stated.NOTHING,
                    shared));
        }
        List<ColumnReading> columns = new ArrayList<>();
        for (Heading heading : header.headings()) {
            Field field = taken.get(heading.column());
            String word = field == null || field == Field.OTHER ? "" : field.word();
            boolean answered = !word.isEmpty() && answers.field(heading.quoted()) != null;
            columns.add(new ColumnReading(
                    heading.column(),
                    heading.quoted(),
                    word,
                    word.isEmpty()
                            ? UnusedColumns.why(
                                    heading, field, counted, beside, kind, summed.contains(heading.column()))
                            : answered ? "answered" : "",
                    header.lastRow()));
        }
        return new Made(new Layout(kind, header, blocks, columns), asked == null ? null : Refusals.of(header, verdict));
    }

    /** 捐赠者 beside 姓名: a gift has one giver, and whoever else is named was given to or dealt with it. */
    private static void leaveOneGiver(Map<Field, List<Column>> assigned) {
        List<Column> names = assigned.getOrDefault(Field.NAME, List.of());
        if (names.size() > 1) {
            List<Column> others = assigned.computeIfAbsent(Field.OTHER, field -> new ArrayList<>());
            names.subList(1, names.size())
                    .forEach(column -> others.add(new Column(column.column(), Field.OTHER, column.heading())));
            assigned.put(Field.NAME, new ArrayList<>(names.subList(0, 1)));
        }
    }

    /** The columns without a heading that go on with the names of the one before: 人员 over three names side by side. */
    private Map<Field, List<Column>> withMoreNames(
            Map<Field, List<Column>> assigned, HeaderRows header, List<SheetLine> sample, Days days) {
        List<Column> names = assigned.getOrDefault(Field.NAME, List.of());
        if (names.size() != 1) {
            return assigned;
        }
        Heading heading = names.get(0).heading();
        List<Column> all = new ArrayList<>(names);
        for (int column = heading.column() + 1; isUnheaded(column, header); column++) {
            ColumnValues own = new ColumnValues(column, sample, lexicon, phrases, days);
            if (own.isEmpty() || own.fit(Field.NAME) < FieldScores.NEARLY_ALL || !Teams.arePeople(column, sample)) {
                break;
            }
            all.add(new Column(column, Field.NAME, heading));
        }
        // One column beside 姓名 may hold a word about each of them; two, or one beside 人员, hold more of them.
        if (all.size() < (TeamWords.isOfTeam(heading.text()) ? 2 : 3)) {
            return assigned;
        }
        Map<Field, List<Column>> with = new EnumMap<>(assigned);
        with.put(Field.NAME, all);
        return with;
    }

    /** What no kind of table can be read as it stands: gifts and services side by side, months and their sum. */
    private static Layout.@Nullable Refused refusedAtOnce(HeaderRows header) {
        String beside = SideBySide.ofDifferentKinds(header.headings());
        if (!beside.isEmpty()) {
            return new Layout.Refused("tables-beside", List.of(beside));
        }
        List<String> months = header.headings().stream()
                .filter(heading -> heading.day() == null && DayWords.isMonth(heading.text()))
                .map(Heading::text)
                .toList();
        boolean summed = months.size() > 1
                && header.headings().stream().anyMatch(Heading::total)
                && header.headings().stream().noneMatch(heading -> heading.first() == Field.DATE);
        return summed ? new Layout.Refused("months", List.of(String.join("、", months))) : null;
    }

    private static boolean isUnheaded(int column, HeaderRows header) {
        return header.headings().stream().noneMatch(heading -> heading.column() == column);
    }

    private static List<List<Heading>> parts(List<Heading> counted, Set<Integer> spreadColumns, SheetKind kind) {
        return SideBySide.parts(
                kind == SheetKind.DONATION_SUMMARY ? AmountColumns.summed(counted) : counted, spreadColumns, kind);
    }

    private static Made refuse(String variant, List<String> args) {
        return new Made(null, new Layout.Refused(variant, args));
    }

    /** What the groups over several columns of names say first of what these did, or where: 秩序维护 over 姓名 时长, 信息录入 over 姓名 时长. */
    private Stated ofGroups(HeaderRows header) {
        List<String> groups = header.headings().stream()
                .filter(heading ->
                        heading.first() == Field.NAME && !heading.group().isEmpty())
                .map(Heading::group)
                .distinct()
                .toList();
        return groups.size() < 2
                ? Stated.NOTHING
                : groups.stream()
                        .map(group -> ofGroup(group, true))
                        .filter(said ->
                                !said.activity().isEmpty() || !said.place().isEmpty())
                        .findFirst()
                        .orElse(Stated.NOTHING);
    }

    /**
     * What a group over a block says.
     *
     * @param tasks whether words that nobody knows are what its people did
     */
    private Stated ofGroup(String group, boolean tasks) {
        // 上午：核酸引导 is the task of a part of the day.
        String behind = DayWords.behindPartOfDay(group);
        String task = behind.isEmpty() ? group : Folding.letters(behind);
        Stated said = surroundings.title(task);
        return tasks && said.equals(Stated.NOTHING) && Sections.mayBeTask(task) ? surroundings.task(task) : said;
    }

    /** What the heading over a block says: its department, campaign, day, task. */
    private Stated said(List<Heading> part, HeaderRows header, SheetKind kind, Stated given) {
        boolean tasks = (kind == SheetKind.SERVICES || kind == SheetKind.SIGN_UPS)
                && !header.has(Field.ACTIVITY)
                && (given.activity().isEmpty() || given.activity().equals(TitleWords.VOLUNTEERING));
        for (Heading heading : part) {
            boolean shared = header.headings().stream()
                    .anyMatch(other -> !part.contains(other) && other.group().equals(heading.group()));
            if (!heading.group().isEmpty() && !shared) {
                return ofGroup(heading.group(), tasks);
            }
        }
        return Stated.NOTHING;
    }
}
