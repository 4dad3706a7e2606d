package org.yinghuo.ingest.entries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Block;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.ColumnValues;
import org.yinghuo.ingest.layout.HeadingUse;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.Status;
import org.yinghuo.words.Counts;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.StatusWords;
import org.yinghuo.words.WordList;
import org.yinghuo.words.WordSet;
import org.yinghuo.words.time.Clock;
import org.yinghuo.words.time.Day;
import org.yinghuo.words.time.Days;
import org.yinghuo.words.time.Times;

/**
 * How a list of people is kept, seen in its first rows: by it a single row is understood.
 *
 * @param signs the columns in which people sign, or are ticked off; none where nobody did
 * @param strokes whether a stroke in them is a sign, since nobody writes any other
 * @param signedDays of a list of sign-ups the days, as written, on which somebody signed; a day that is still to come has none
 * @param people the column that says how many a row stands for; null if none
 * @param companions whether that counts those who came along, the person beside left out
 * @param turns the column that says how many services a row stands for; null if none
 * @param punches whether each row is a punch of a clock, of which two make a service
 * @param absences whether the status of some says that they did not come
 * @param hours how the column of hours counts
 * @param marks how the marks under days count
 */
public record Habits(
        List<Column> signs,
        boolean strokes,
        Set<String> signedDays,
        @Nullable Column people,
        boolean companions,
        @Nullable Column turns,
        boolean punches,
        boolean absences,
        RunningHours hours,
        MarkHabits marks) {

    static final Habits NONE =
            new Habits(List.of(), false, Set.of(), null, false, null, false, false, RunningHours.NONE, MarkHabits.NONE);

    private static final Set<String> ABSENT = WordList.BUILT_IN.words("status", "absent");
    /** 最早 and 最晚 of a day's punches, which 次数 beside them counts. */
    private static final WordSet EXTREME = WordSet.of("heading says", "extreme");

    private static final WordSet PLANNED = WordSet.of("heading says", "planned");
    private static final WordSet ACTUAL = WordSet.of("heading says", "actual");

    private static final String ANY_DAY = "";

    public Habits {
        signs = List.copyOf(signs);
        signedDays = Set.copyOf(signedDays);
    }

    public static Habits of(Block block, SheetKind kind, List<SheetLine> sample, Days days) {
        List<Cells> rows = new ArrayList<>();
        for (SheetLine line : sample) {
            Cells cells = new Cells(line, block);
            if (line.ownCells() > 1 && cells.saysItself(Field.NAME)) {
                rows.add(cells);
            }
        }
        List<Column> signs = signs(block);
        // Where nobody writes anything else, a stroke is how people sign; among other signs it fills a cell left blank.
        boolean strokes = rows.stream().noneMatch(row -> isSigned(row, signs, false));
        Set<String> signedDays = new HashSet<>();
        for (Cells row : rows) {
            if (isSigned(row, signs, strokes)) {
                signedDays.add(kind == SheetKind.SIGN_UPS ? dayOf(row) : ANY_DAY);
            }
        }
        Column people = people(block, rows);
        return new Habits(
                signs,
                strokes,
                signedDays,
                people,
                people != null && HeadingUse.COMPANIONS.is(people.heading()),
                turns(block, rows),
                isPunched(block, rows, days),
                tellsAbsence(block, rows),
                RunningHours.of(block, sample, days),
                MarkHabits.of(block, rows));
    }

    private static boolean tellsAbsence(Block block, List<Cells> rows) {
        return rows.stream()
                .anyMatch(row -> block.all(Field.STATUS).stream()
                        .map(column -> row.line().text(column.column()))
                        .anyMatch(text -> ABSENT.contains(Folding.letters(text))));
    }

    /** Whether nobody signed for a row where others did: it is of somebody who did not come. */
    boolean isUnsigned(Cells row) {
        return !signs.isEmpty()
                && (signedDays.contains(ANY_DAY) || signedDays.contains(dayOf(row)))
                && !isSigned(row, signs, strokes);
    }

    /** Whether somebody signed in a row. */
    boolean isSigned(Cells row) {
        return isSigned(row, signs, strokes);
    }

    private static List<Column> signs(Block block) {
        List<Column> signs = new ArrayList<>();
        // 计划日期 beside 实际日期: the second is filled in for whoever came.
        boolean planned = block.columns().values().stream()
                .flatMap(List::stream)
                .anyMatch(column -> PLANNED.isWithin(column.quoted()));
        block.columns().forEach((field, columns) -> {
            for (Column column : columns) {
                boolean actual = planned && ACTUAL.isWithin(column.quoted());
                if (field != Field.NAME && (actual || HeadingUse.SIGN.is(column.heading()))) {
                    signs.add(column);
                }
            }
        });
        // 到岗 beside 请假: who is ticked under neither did not come.
        boolean came = block.spreads().stream()
                .anyMatch(spread -> spread.by() == Field.STATUS
                        && StatusWords.ofMarks(spread.heading().text()) == Status.SERVED);
        if (came) {
            block.spreads().stream()
                    .filter(spread -> spread.by() == Field.STATUS)
                    .forEach(spread -> signs.add(new Column(spread.column(), Field.STATUS, spread.heading())));
        }
        signs.sort(Comparator.comparingInt(Column::column));
        return signs;
    }

    private static boolean isSigned(Cells row, List<Column> signs, boolean strokes) {
        return signs.stream()
                .map(sign -> row.line().text(sign.column()))
                .anyMatch(text -> strokes ? !Folding.isEmpty(text) : !Folding.isBlank(text));
    }

    private static String dayOf(Cells row) {
        return Folding.fold(row.raw(Field.DATE));
    }

    /** A count that is each group's own size is a sum of its rows: 3 beside each of three people of one activity. */
    private static @Nullable Column people(Block block, List<Cells> rows) {
        Column people = block.column(Field.PEOPLE);
        if (people == null) {
            return null;
        }
        Map<String, List<Integer>> groups = new TreeMap<>();
        for (Cells row : rows) {
            Integer count = count(row, people);
            groups.computeIfAbsent(
                            dayOf(row) + "|" + row.text(Field.ACTIVITY) + "|" + row.text(Field.PLACE),
                            any -> new ArrayList<>())
                    .add(count == null ? 0 : count);
        }
        boolean sizes =
                groups.values().stream().allMatch(group -> group.stream().allMatch(count -> count == group.size()));
        boolean several = groups.values().stream().anyMatch(group -> group.size() > 1);
        return sizes && several ? null : people;
    }

    /** A count that grows row by row is which time it is, not how many. */
    private static @Nullable Column turns(Block block, List<Cells> rows) {
        Column times = block.column(Field.TIMES_THIS_YEAR);
        boolean ofPunches = block.all(Field.START).stream().anyMatch(column -> EXTREME.isWithin(column.quoted()));
        if (times == null || ofPunches || !HeadingUse.TURNS.is(times.heading())) {
            return null;
        }
        Map<String, Integer> last = new HashMap<>();
        int growing = 0;
        int other = 0;
        for (Cells row : rows) {
            Integer count = count(row, times);
            if (count == null) {
                continue;
            }
            Integer before = last.put(Folding.fold(row.raw(Field.NAME)), count);
            growing += before != null && count == before + 1 ? 1 : 0;
            other += before != null && count != before + 1 ? 1 : 0;
        }
        return growing > other ? null : times;
    }

    static @Nullable Integer count(Cells row, Column column) {
        return row.line().isLent(column.column())
                ? null
                : Counts.read(row.line().own(column.column()), row.line().type(column.column()))
                        .value();
    }

    /** Whether a column says of each row which way a punch was: 签到, 签退. */
    private static boolean tellsWays(Block block, List<Cells> rows) {
        return !rows.isEmpty()
                && block.all(Field.OTHER).stream()
                        .anyMatch(column -> rows.stream()
                                .allMatch(row ->
                                        ColumnValues.isWayOfPunch(row.line().own(column.column()))));
    }

    /** Whether some person comes twice on a day at other times under a heading of punches, and no column says when somebody left. */
    private static boolean isPunched(Block block, List<Cells> rows, Days days) {
        Column at = block.column(Field.START) == null ? block.column(Field.DATE) : block.column(Field.START);
        if (at == null
                || block.has(Field.END)
                || block.has(Field.HOURS)
                || !(HeadingUse.PUNCH.is(at.heading()) || tellsWays(block, rows))) {
            return false;
        }
        Map<String, String> first = new HashMap<>();
        for (Cells row : rows) {
            String text = row.line().text(at.column());
            Day day = at.field() == Field.DATE
                    ? days.read(text, row.line().type(at.column())).value()
                    : null;
            Clock clock = day != null
                    ? day.clock()
                    : Times.read(text, row.line().type(at.column())).value();
            if (clock == null || clock.start() == null) {
                continue;
            }
            String key = Folding.fold(row.raw(Field.NAME)) + "|" + (day == null ? dayOf(row) : day.first());
            String before = first.putIfAbsent(key, clock.start().toString());
            if (before != null && !before.equals(clock.start().toString())) {
                return true;
            }
        }
        return false;
    }
}
