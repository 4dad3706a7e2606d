package org.yinghuo.ingest.totals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.model.CellType;
import org.yinghuo.words.CellMemo;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Reading;
import org.yinghuo.words.SumText;
import org.yinghuo.words.Unit;
import org.yinghuo.words.lines.StatementClaim;

/**
 * Adds up a table's numbers, and compares its total lines with them (rule totals-checked).
 *
 * <p>A total may sum the whole table, what came since the last total, or its section; it holds where it equals one of these. A total that stands
 * above the rows it sums is compared once they have been read.
 */
public final class Totals {

    private static final long MILLIS_OF_AN_HOUR = 3_600_000;

    /** What a total may sum, as a place in the arrays. */
    private static final int WHOLE = 0;

    private static final int SINCE_TOTAL = 1;
    private static final int SECTION = 2;
    private static final int RANGES = 3;
    private static final int MOST_NAMES = 10_000;

    private final List<SummedColumn> measures;
    private final List<CellMemo<Reading<Long>>> memos = new ArrayList<>();
    private final long[][] sums;
    private final long[][] without;
    private final long[][] marks;
    private final long[] brought;
    private final long[] parts;
    private @Nullable SheetLine lastPart;
    private final long[] rows = new long[RANGES];
    private final long[] heads = new long[RANGES];
    /** Who is named, as long as they are few enough to be kept. */
    private final List<Set<String>> distinct = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>());

    private final List<Pending> pending = new ArrayList<>();
    private final Map<Field, Long> earlier;
    private boolean totalsStandAbove;

    /** A number of a total line that was compared. */
    public record Compared(
            int row,
            int column,
            String quoted,
            Field field,
            String value,
            String stated,
            String summed,
            boolean holds) {}

    /** A total line that stands above its rows. */
    private record Pending(SheetLine line, boolean subtotal, IntPredicate columns) {}

    /** @param earlier what the sheet's earlier tables of the same kind come to, which a 总计 at its end sums too; NAME for people */
    public Totals(List<SummedColumn> measures, Map<Field, Long> earlier) {
        this.earlier = Map.copyOf(earlier);
        this.measures = List.copyOf(measures);
        for (SummedColumn measure : measures) {
            memos.add(new CellMemo<>((text, type) -> new Reading<>(measure.read(text, type), "")));
        }
        this.sums = new long[measures.size()][RANGES];
        this.without = new long[measures.size()][RANGES];
        this.marks = new long[measures.size()][RANGES];
        this.brought = new long[measures.size()];
        this.parts = new long[measures.size()];
    }

    /** What this table and the earlier ones come to, by field; NAME for people. */
    public Map<Field, Long> soFar() {
        Map<Field, Long> soFar = new EnumMap<>(Field.class);
        soFar.putAll(earlier);
        for (int m = 0; m < measures.size(); m++) {
            soFar.merge(measures.get(m).field(), sums[m][WHOLE], Long::sum);
        }
        soFar.merge(Field.NAME, heads[WHOLE], Long::sum);
        return soFar;
    }

    public List<SummedColumn> measures() {
        return measures;
    }

    /**
     * A row that counts.
     *
     * @param names whom it names; who comes twice is one of so many people
     * @param leftOut whether a total may leave it out
     * @param columns which of its columns are the row's; the others hold a total beside it
     */
    public void add(SheetLine line, int people, List<String> names, boolean leftOut, IntPredicate columns) {
        for (int m = 0; m < measures.size(); m++) {
            SummedColumn measure = measures.get(m);
            String text = line.own(measure.column());
            if (Folding.isBlank(text) || !columns.test(measure.column())) {
                continue;
            }
            Long number =
                    memos.get(m).read(text, line.row().type(measure.column())).value();
            for (int range = 0; range < rows.length; range++) {
                marks[m][range]++;
                if (number != null) {
                    sums[m][range] += number;
                    without[m][range] += leftOut ? number : 0;
                }
            }
        }
        for (int range = 0; range < rows.length; range++) {
            rows[range]++;
            heads[range] += people;
            if (distinct.get(range).size() < MOST_NAMES) {
                distinct.get(range).addAll(names);
            }
        }
    }

    /** A section begins: what stands above it is another's; totals above their own rows are due. */
    public List<Compared> section() {
        List<Compared> due = totalsStandAbove ? due(true) : List.of();
        reset(SECTION);
        return due;
    }

    /**
     * A total line. Returns what could be compared, of this line or of one before it.
     *
     * @param columns which of its columns are the total's; the others hold a row beside it
     */
    public List<Compared> total(SheetLine line, boolean subtotal, IntPredicate columns) {
        if (rows[SINCE_TOTAL] == 0 && (rows[WHOLE] == 0 || totalsStandAbove)) {
            totalsStandAbove |= subtotal;
            pending.add(new Pending(line, subtotal, columns));
            return List.of();
        }
        List<Compared> compared = new ArrayList<>();
        if (totalsStandAbove && subtotal) {
            compared.addAll(due(true));
            reset(SINCE_TOTAL);
            reset(SECTION);
            pending.add(new Pending(line, true, columns));
            return compared;
        }
        compared.addAll(compare(line, subtotal, columns));
        reset(SINCE_TOTAL);
        if (subtotal) {
            reset(SECTION);
        }
        return compared;
    }

    /** Whether a line holds a number where the rows have them. */
    public boolean isMeasured(SheetLine line) {
        return measures.stream()
                .anyMatch(measure ->
                        measure.read(line.own(measure.column()), line.row().type(measure.column())) != null);
    }

    /** A sum carried over from the page before, or on to the next; where no row stands above it, it is of rows elsewhere, and later totals hold it. */
    public List<Compared> carried(SheetLine line) {
        if (rows[WHOLE] > 0) {
            return compare(line, false, column -> true);
        }
        for (int m = 0; m < measures.size(); m++) {
            SummedColumn measure = measures.get(m);
            Long number = measure.read(line.own(measure.column()), line.row().type(measure.column()));
            brought[m] += number == null ? 0 : number;
        }
        return List.of();
    }

    /** A line that says how much of a total is of one sort; the sorts together are compared with it. */
    public void part(SheetLine line) {
        for (int m = 0; m < measures.size(); m++) {
            SummedColumn measure = measures.get(m);
            Long number = measure.read(line.own(measure.column()), line.row().type(measure.column()));
            if (number != null) {
                parts[m] += number;
                lastPart = line;
            }
        }
    }

    /** Whether the sorts of which lines told come to the whole, or are but some of it. */
    private List<Compared> parts() {
        List<Compared> compared = new ArrayList<>();
        SheetLine last = lastPart;
        for (int m = 0; last != null && m < measures.size(); m++) {
            if (parts[m] > sums[m][WHOLE] + brought[m]) {
                SummedColumn measure = measures.get(m);
                compared.add(new Compared(
                        last.number(),
                        last.fileColumn(measure.column()),
                        measure.heading().quoted(),
                        measure.field(),
                        last.own(measure.column()),
                        measure.show(parts[m]),
                        measure.show(sums[m][WHOLE]),
                        false));
            }
        }
        return compared;
    }

    /** The table ends: totals that stood above their rows are compared. */
    public List<Compared> end() {
        List<Compared> compared = new ArrayList<>(due(true));
        compared.addAll(due(false));
        compared.addAll(parts());
        return compared;
    }

    private List<Compared> due(boolean subtotals) {
        List<Compared> compared = new ArrayList<>();
        for (Pending waiting : List.copyOf(pending)) {
            if (waiting.subtotal == subtotals) {
                compared.addAll(compare(waiting.line, waiting.subtotal, waiting.columns));
                pending.remove(waiting);
            }
        }
        return compared;
    }

    /** Whether a line without a name or a word is a total all the same: every number in it is the sum of at least two rows above. */
    public boolean looksLikeTotal(SheetLine line) {
        int numbers = 0;
        for (int m = 0; m < measures.size(); m++) {
            SummedColumn measure = measures.get(m);
            Long stated = measure.read(line.own(measure.column()), line.row().type(measure.column()));
            if (stated == null) {
                continue;
            }
            numbers++;
            boolean sums = false;
            for (int range = 0; range < RANGES; range++) {
                sums |= rows[range] >= 2 && matches(stated, m, range);
            }
            if (!sums) {
                return false;
            }
        }
        return numbers > 0;
    }

    private void reset(int at) {
        for (int m = 0; m < measures.size(); m++) {
            sums[m][at] = 0;
            without[m][at] = 0;
            marks[m][at] = 0;
        }
        rows[at] = 0;
        heads[at] = 0;
        distinct.get(at).clear();
    }

    private List<Compared> compare(SheetLine line, boolean subtotal, IntPredicate columns) {
        int[] order = subtotal ? new int[] {SINCE_TOTAL, SECTION, WHOLE} : new int[] {WHOLE, SINCE_TOTAL, SECTION};
        List<Compared> compared = new ArrayList<>();
        for (int m = 0; m < measures.size(); m++) {
            SummedColumn measure = measures.get(m);
            String text = line.own(measure.column());
            CellType type = line.row().type(measure.column());
            Long stated = columns.test(measure.column()) ? measure.read(text, type) : null;
            if (stated == null) {
                continue;
            }
            int at = m;
            boolean holds = Arrays.stream(order).anyMatch(range -> matches(stated, at, range));
            long sum = ofField(measure.field(), order[0], m);
            compared.add(new Compared(
                    line.number(),
                    line.fileColumn(measure.column()),
                    measure.heading().quoted(),
                    measure.field(),
                    text,
                    measure.show(stated),
                    measure.show(holds ? stated : sum),
                    holds));
        }
        compared.addAll(inWords(line, order, !compared.isEmpty(), columns));
        return compared;
    }

    /** {@code 合计：5人，1200元} in a cell of its own. */
    private List<Compared> inWords(SheetLine line, int[] order, boolean sumsCompared, IntPredicate columns) {
        List<Compared> compared = new ArrayList<>();
        for (int column = 1; column <= line.row().width(); column++) {
            String text = line.own(column);
            if (text.isBlank() || isMeasured(column) || !columns.test(column) || isOfOneWay(line, text)) {
                continue;
            }
            String people = SumText.people(text);
            if (!people.isEmpty()) {
                compared.add(counted(line, column, people, order, true));
            }
            String turns = SumText.turns(text);
            if (!turns.isEmpty()) {
                compared.add(counted(line, column, turns, order, false));
            }
            SumText.Money money = SumText.money(text);
            Integer amount = firstOf(Field.AMOUNT);
            if (!sumsCompared && amount != null && money != null) {
                addSpelt(compared, line, column, amount, order, money.figure(), money.unit());
            }
            String capitals = SumText.inCapitals(text);
            if (amount != null && !capitals.isEmpty()) {
                addSpelt(compared, line, column, amount, order, capitals, Unit.YUAN);
            }
        }
        return compared;
    }

    /** Whether a text counts only what came in, or what went out: 收入1笔. */
    private static boolean isOfOneWay(SheetLine line, String text) {
        return StatementClaim.in(line.number(), text).stream()
                .anyMatch(claim -> claim.subject() != StatementClaim.Subject.ALL);
    }

    private void addSpelt(
            List<Compared> compared, SheetLine line, int column, int amount, int[] order, String sum, Unit unit) {
        SummedColumn measure = measures.get(amount);
        Long stated = new SummedColumn(measure.heading(), Field.AMOUNT, unit).read(sum, CellType.TEXT);
        if (stated != null) {
            boolean holds = Arrays.stream(order).anyMatch(range -> matches(stated, amount, range));
            long summed = ofField(Field.AMOUNT, order[0], amount);
            compared.add(new Compared(
                    line.number(),
                    line.fileColumn(column),
                    measure.heading().quoted(),
                    Field.AMOUNT,
                    line.own(column),
                    measure.show(stated),
                    measure.show(holds ? stated : summed),
                    holds));
        }
    }

    private Compared counted(SheetLine line, int column, String number, int[] order, boolean people) {
        long stated = Long.parseLong(number);
        boolean holds = Arrays.stream(order)
                        .anyMatch(range -> stated == heads[range]
                                || stated == rows[range]
                                || (people && stated == distinct.get(range).size() && stated < MOST_NAMES))
                || stated == heads[WHOLE] + earlier.getOrDefault(Field.NAME, 0L);
        long summed = people ? heads[order[0]] : rows[order[0]];
        return new Compared(
                line.number(),
                line.fileColumn(column),
                "",
                Field.PEOPLE,
                line.own(column),
                Long.toString(stated),
                Long.toString(holds ? stated : summed),
                holds);
    }

    private boolean isMeasured(int column) {
        return measures.stream().anyMatch(measure -> measure.column() == column);
    }

    private @Nullable Integer firstOf(Field field) {
        for (int m = 0; m < measures.size(); m++) {
            if (measures.get(m).field() == field) {
                return m;
            }
        }
        return null;
    }

    /** A stated number may be the column's own sum, that of all columns of its field, with or without refused rows, or a count of marks. */
    private boolean matches(long stated, int m, int at) {
        if (rows[at] == 0) {
            return false;
        }
        SummedColumn measure = measures.get(m);
        long all = 0;
        long allWithout = 0;
        for (int other = 0; other < measures.size(); other++) {
            if (measures.get(other).field() == measure.field()) {
                all += sums[other][at];
                allWithout += without[other][at];
            }
        }
        boolean count = measure.field() == Field.HOURS
                && measure.heading().day() != null
                && stated == marks[m][at] * MILLIS_OF_AN_HOUR;
        return stated == sums[m][at]
                || stated == sums[m][at] - without[m][at]
                || stated == all
                || stated == all - allWithout
                || count
                || (at == WHOLE && stated == all + brought[m])
                || (at == WHOLE && stated == all + earlier.getOrDefault(measure.field(), 0L));
    }

    private long ofField(Field field, int range, int m) {
        long own = sums[m][range];
        long all = 0;
        for (int other = 0; other < measures.size(); other++) {
            all += measures.get(other).field() == field ? sums[other][range] : 0;
        }
        return measures.get(m).heading().day() == null ? all : own;
    }
}
