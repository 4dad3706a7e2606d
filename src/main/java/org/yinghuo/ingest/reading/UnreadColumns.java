package org.yinghuo.ingest.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yinghuo.ingest.entries.ReadingOutcome;
import org.yinghuo.ingest.kinds.SheetAnswers;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.Sections;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Severity;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading.ColumnReading;
import org.yinghuo.words.Amounts;
import org.yinghuo.words.Counts;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.TitleWords;
import org.yinghuo.words.Unit;
import org.yinghuo.words.VoidWords;
import org.yinghuo.words.WordSet;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.time.Days;
import org.yinghuo.words.time.HoursText;
import org.yinghuo.words.time.Times;

/**
 * The columns of a table that no field takes although its rows fill them: each is said once, so that nothing on a sheet is passed over.
 *
 * <p>Worse where the cells look as if they mattered: words of status, days, money or names.
 */
final class UnreadColumns {

    /** So many cells of a column are looked at to say what they hold. */
    private static final int ENOUGH = 200;

    private static final double MOST = 0.5;

    /** ON, CK: an abbreviation names nobody. */
    private static final WordSet SERVED_PEOPLE = WordSet.of("heading says", "served people");

    private static final WordSet TRAIT = WordSet.of("heading says", "trait");
    private static final WordSet LENGTH = WordSet.of("heading says", "length");

    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}");

    private static final Pattern CODE = Pattern.compile("[A-Z]{1,3}");

    /** One name in two may be a coincidence of two characters; a column of people has nearly nothing else. */
    private static final double NEARLY_ALL = 0.8;

    /** Of a table beside the one that was read. */
    private static final String BESIDE = "beside";

    private static final Set<String> REPORTED = Set.of("unknown", "not-of-kind", BESIDE);

    private final SheetId sheet;
    private final Layout layout;
    private final Lexicon lexicon;
    private final Days days;
    private final boolean lacksLength;
    private final boolean besideTasks;
    private final boolean[] accounted;
    private final Map<Integer, Cells> unread = new TreeMap<>();

    /** The cells of one column. */
    private static final class Cells {
        private final int row;
        private final List<String> texts = new ArrayList<>();
        private final List<CellType> types = new ArrayList<>();
        private long count;

        Cells(int row) {
            this.row = row;
        }
    }

    UnreadColumns(SheetId sheet, Layout layout, Lexicon lexicon, Days days) {
        this.sheet = sheet;
        this.layout = layout;
        this.lexicon = lexicon;
        this.days = days;
        this.lacksLength = layout.kind() == SheetKind.SERVICES
                && layout.blocks().stream()
                        .noneMatch(block -> block.has(Field.HOURS) || (block.has(Field.START) && block.has(Field.END)));
        // 3 under a task that nobody knows, beside lengths under those that are known.
        this.besideTasks = layout.blocks().stream()
                .flatMap(block -> block.spreads().stream())
                .anyMatch(spread -> spread.by() == Field.ACTIVITY);
        Set<Integer> known = new HashSet<>();
        layout.blocks().forEach(block -> {
            block.columns().forEach((field, columns) -> {
                if (field != Field.OTHER) {
                    columns.forEach(column -> known.add(column.column()));
                }
            });
            block.spreads().forEach(spread -> known.add(spread.column()));
            block.totals().forEach(total -> known.add(total.column()));
        });
        layout.columns().stream()
                .filter(column -> !REPORTED.contains(column.why()))
                .forEach(column -> known.add(column.column()));
        // What somebody has answered stays listed with the answer.
        layout.columns().stream()
                .filter(column -> column.why().equals("answered"))
                .forEach(column -> known.remove(column.column()));
        accounted = new boolean[known.stream().mapToInt(Integer::intValue).max().orElse(0) + 1];
        known.forEach(column -> accounted[column] = true);
    }

    /** Sees a line that was read as a row. */
    void see(SheetLine line) {
        int width = line.row().width();
        for (int column = 1; column <= width; column++) {
            if ((column >= accounted.length || !accounted[column]) && !line.isBlank(column)) {
                int row = line.number();
                Cells cells = unread.computeIfAbsent(line.fileColumn(column), key -> new Cells(row));
                if (cells.count++ < ENOUGH && !Folding.isBlank(line.own(column))) {
                    cells.texts.add(line.own(column).strip());
                    cells.types.add(line.row().type(column));
                }
            }
        }
    }

    /** The columns without a heading that hold something. */
    List<ColumnReading> withoutHeading() {
        return unread.keySet().stream()
                .filter(column -> layout.columns().stream().noneMatch(one -> one.column() == column))
                .map(column -> new ColumnReading(
                        column, "", "", "no-heading", layout.header().lastRow()))
                .toList();
    }

    /** Says of each column that was not read what it holds. */
    void report(ReadingOutcome outcome) {
        int beside = layout.columns().stream()
                .filter(column -> column.why().equals(BESIDE))
                .mapToInt(ColumnReading::column)
                .min()
                .orElse(Integer.MAX_VALUE);
        reportBeside(beside, outcome);
        unread.forEach((column, cells) -> {
            if (cells.texts.isEmpty() || isBeside(column, beside)) {
                return;
            }
            String heading = heading(column);
            String letters = Origin.columnName(column);
            String what = what(cells, heading);
            outcome.find(Finding.at(
                            Code.UNREAD_COLUMN,
                            new Origin(sheet, cells.row, column, column, 0),
                            heading.isEmpty() ? letters : heading,
                            cells.texts.get(0),
                            what + (heading.isEmpty() ? (what.isEmpty() ? "no-heading" : ".no-heading") : ""),
                            List.of(letters, Long.toString(cells.count)),
                            SheetAnswers.subject(sheet, heading.isEmpty() ? letters : heading))
                    .as(what.isEmpty() ? Severity.INFO : Severity.WARNING));
        });
    }

    /** Of a whole table that stands beside the one that was read it is said once. */
    private void reportBeside(int first, ReadingOutcome outcome) {
        List<Integer> columns = unread.keySet().stream()
                .filter(column -> isBeside(column, first))
                .toList();
        if (columns.isEmpty()) {
            return;
        }
        Cells cells = Objects.requireNonNull(unread.get(columns.get(0)));
        int last = columns.get(columns.size() - 1);
        String heading = columns.stream()
                .map(this::heading)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        outcome.find(Finding.at(
                        Code.UNREAD_COLUMN,
                        new Origin(sheet, cells.row, columns.get(0), last, 0),
                        heading,
                        cells.texts.isEmpty() ? "" : cells.texts.get(0),
                        BESIDE,
                        List.of(Origin.columnName(columns.get(0)), Origin.columnName(last)),
                        SheetAnswers.subject(sheet, heading))
                .as(Severity.WARNING));
    }

    private boolean isBeside(int column, int first) {
        return column >= first
                && (heading(column).isEmpty()
                        || layout.columns().stream()
                                .anyMatch(one ->
                                        one.column() == column && one.why().equals(BESIDE)));
    }

    private String heading(int column) {
        return layout.columns().stream()
                .filter(one -> one.column() == column)
                .map(ColumnReading::header)
                .findFirst()
                .orElse("");
    }

    /** What most cells hold that would matter: status, days, money or names; empty where nothing of the kind. */
    private String what(Cells cells, String heading) {
        if (share(cells, (text, type) -> isDay(text, type)) >= MOST) {
            return "days";
        }
        if (lacksLength
                && (share(cells, UnreadColumns::isTime) >= MOST
                        || ((besideTasks || mayBeTasks(heading) || LENGTH.isWithin(heading))
                                && share(cells, HoursText::isWithinDay) >= MOST))) {
            return "times";
        }
        if (SERVED_PEOPLE.is(heading) && share(cells, UnreadColumns::isCount) >= MOST) {
            return "people";
        }
        if (share(cells, (text, type) -> isMoney(text, type, heading)) >= MOST) {
            return "money";
        }
        if ((!TRAIT.is(heading) && share(cells, (text, type) -> type == CellType.TEXT && isStatus(text)) >= MOST)
                || cells.texts.stream().anyMatch(text -> VoidWords.read(text, true) == VoidWords.Said.UNDONE)) {
            return "status";
        }
        Set<String> different = new HashSet<>(cells.texts);
        boolean named = different.size() > 1 || cells.texts.size() == 1;
        return named && share(cells, (text, type) -> type == CellType.TEXT && isPerson(text)) >= NEARLY_ALL
                ? "names"
                : "";
    }

    /** 义务植树 beside 图书整理 that nobody knows, numbers beneath both where nothing else tells how long somebody served. */
    private boolean mayBeTasks(String heading) {
        return Sections.mayBeTask(heading)
                && unread.entrySet().stream()
                                .filter(one -> layout.columns().stream()
                                        .anyMatch(column ->
                                                column.column() == one.getKey() && Sections.mayBeTask(column.header())))
                                .filter(one -> share(one.getValue(), (text, type) -> HoursText.isWithinDay(text, type))
                                        >= MOST)
                                .count()
                        > 1;
    }

    private boolean isStatus(String text) {
        return text.length() <= 12
                && text.chars().noneMatch(Character::isDigit)
                && lexicon.statuses().read(text).value() != null;
    }

    /** A day that cannot be a mere number: 2005 may be a class, 9.3 a length. */
    private boolean isDay(String text, CellType type) {
        boolean written = type == CellType.DATE
                || (type == CellType.TEXT
                        && (!isNumber(text) || ISO_DAY.matcher(text).matches()));
        return written && text.length() <= 40 && days.read(text, type).value() != null;
    }

    /** 8:30 where nothing else tells how long somebody served. */
    private static boolean isTime(String text, CellType type) {
        return (type == CellType.TIME || (type == CellType.TEXT && text.length() <= 20 && Times.saysHour(text)))
                && Times.read(text, type).value() != null;
    }

    private static boolean isCount(String text, CellType type) {
        return Counts.read(text, type).value() != null;
    }

    private static boolean isMoney(String text, CellType type, String heading) {
        if (type != CellType.TEXT && type != CellType.NUMBER) {
            return false;
        }
        // 六 in a column of weekdays spells a number and no sum.
        // 其中：特殊党费 is in the sum beside it.
        boolean said =
                (TitleWords.speaksOfMoney(heading) && !Folding.letters(heading).startsWith("其中"))
                        || (!isNumber(text) && (text.chars().anyMatch(Character::isDigit) || Amounts.hasSign(text)));
        return said && Amounts.signed(text, type, Unit.NONE).value() != null;
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || ".,-+".indexOf(c) >= 0);
    }

    private static boolean isPerson(String text) {
        return text.length() <= 20
                && !CODE.matcher(text).matches()
                && !Names.split(text).isEmpty()
                && Names.split(text).stream()
                        .allMatch(named -> !named.anonymous()
                                && Names.isPlausible(named.name())
                                && named.name().length() <= 4
                                && Names.beginsWithSurname(named.name()));
    }

    private interface Test {
        boolean holds(String text, CellType type);
    }

    private static double share(Cells cells, Test test) {
        int count = 0;
        for (int i = 0; i < cells.texts.size(); i++) {
            count += test.holds(cells.texts.get(i), cells.types.get(i)) ? 1 : 0;
        }
        return (double) count / cells.texts.size();
    }
}
