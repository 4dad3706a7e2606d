package org.yinghuo.ingest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.sheet.SheetRow;
import org.yinghuo.sheet.SheetRow.CellType;

/**
 * Puts together sums that a text file's commas cut in two: {@code 1,000.00} written without quotes.
 *
 * <p>A row is mended only where there is one way to do it that leaves every cell under a heading it suits; where there are several, the row is marked malformed. A row
 * that suits its headings as it stands, and hides no such sum, is left alone.
 */
final class SplitThousands {

    private static final Pattern LEAD = Pattern.compile("[+-]?[¥￥]?\\d{1,3}");
    private static final Pattern MIDDLE = Pattern.compile("\\d{3}");
    private static final Pattern TAIL = Pattern.compile("\\d{3}(?:\\.\\d{1,2})?");
    private static final Pattern DECIMALS = Pattern.compile("[+-]?[¥￥]?[\\d,]*\\d\\.\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}|\\d{1,2}[-/.月]\\d{1,2}");
    private static final Set<Field> MONEY =
            EnumSet.of(Field.AMOUNT, Field.DEBIT, Field.CREDIT, Field.BALANCE, Field.REFUNDED, Field.FEE);

    /** More pieces than any row of a statement has sums. */
    private static final int MOST_RUNS = 24;

    private final Map<Integer, Field> fields = new HashMap<>();
    private final int width;
    private final Lexicon lexicon;

    private record Run(int first, int last) {}

    SplitThousands(Layout layout, Lexicon lexicon) {
        this.lexicon = lexicon;
        int last = 0;
        for (Heading heading : layout.header().headings()) {
            last = Math.max(last, heading.column());
        }
        this.width = last;
        layout.blocks()
                .forEach(block -> block.columns()
                        .forEach((field, columns) -> columns.forEach(column -> fields.put(column.column(), field))));
    }

    /** The line with its sums whole. */
    Line mended(Line line) {
        if (!mayBeCut(line)) {
            return line;
        }
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= line.lastOwn(); column++) {
            if (line.row().type(column) != CellType.TEXT) {
                return line;
            }
            cells.add(line.own(column).strip());
        }
        List<Run> runs = runs(cells);
        if (runs.isEmpty() || line.row().malformed() != null) {
            return line;
        }
        int excess = cells.size() - width;
        boolean suits = suits(cells);
        if (excess <= 0 && suits && runs.stream().noneMatch(run -> isHidden(run, cells))) {
            return line;
        }
        List<List<String>> ways = new ArrayList<>();
        if (runs.size() <= MOST_RUNS) {
            join(cells, runs, 0, List.of(), Math.max(0, excess), ways);
        }
        if (ways.size() == 1) {
            return again(line, ways.get(0), null);
        }
        boolean hidden = excess <= 0 && runs.stream().anyMatch(run -> isHidden(run, cells));
        return suits && !hidden && ways.isEmpty() ? line : again(line, cells, "too-many-cells");
    }

    /** A cheap look that passes nearly every row by: up to three digits, and a cell that begins with three behind them. */
    private static boolean mayBeCut(Line line) {
        for (int column = 1; column < line.row().width(); column++) {
            String lead = line.own(column).strip();
            int length = lead.length();
            if (length > 0 && length < 8 && isDigit(lead.charAt(length - 1)) && lead.indexOf('.') < 0) {
                String tail = line.own(column + 1);
                if (tail.length() > 2 && !tail.isBlank() && isDigit(tail.strip().charAt(0))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Line again(Line line, List<String> cells, @Nullable String malformed) {
        SheetRow row = new SheetRow(
                line.number(), cells.toArray(String[]::new), null, line.row().isHidden(), false, malformed);
        return Line.of(row, List.of());
    }

    /** Neighbouring cells that may be one sum: 1 and 000.00; 1, 234 and 567. */
    private List<Run> runs(List<String> cells) {
        List<Run> runs = new ArrayList<>();
        for (int first = 0; first + 1 < cells.size(); first++) {
            if (!LEAD.matcher(cells.get(first)).matches()) {
                continue;
            }
            for (int last = first + 1; last < cells.size(); last++) {
                if (!TAIL.matcher(cells.get(last)).matches()) {
                    break;
                }
                runs.add(new Run(first + 1, last + 1));
                if (!MIDDLE.matcher(cells.get(last)).matches()) {
                    break;
                }
            }
        }
        return runs;
    }

    /** Whether a sum stands cut in a row that is no longer than its header: what follows it cannot be what its heading says. */
    private boolean isHidden(Run run, List<String> cells) {
        String tail = cells.get(run.last - 1);
        boolean under = MONEY.contains(fields.getOrDefault(run.last, Field.OTHER));
        return isMoney(run.first) && tail.indexOf('.') > 0 && (!under || tail.startsWith("0"));
    }

    private boolean isMoney(int column) {
        return MONEY.contains(fields.getOrDefault(column, Field.OTHER));
    }

    /** All ways to join runs so that every cell suits its heading; {@code excess} cells must go where the row is longer than its header. */
    private void join(
            List<String> cells, List<Run> runs, int from, List<Run> joined, int excess, List<List<String>> ways) {
        if (ways.size() > 1) {
            return;
        }
        int gone = joined.stream().mapToInt(run -> run.last - run.first).sum();
        if (!joined.isEmpty() && (excess == 0 || gone == excess)) {
            List<String> whole = whole(cells, joined);
            if (whole != null && suits(whole) && !ways.contains(whole)) {
                ways.add(whole);
            }
        }
        if (excess > 0 && gone >= excess) {
            return;
        }
        for (int i = from; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (joined.isEmpty() || joined.get(joined.size() - 1).last < run.first) {
                List<Run> more = new ArrayList<>(joined);
                more.add(run);
                join(cells, runs, i + 1, more, excess, ways);
            }
        }
    }

    /** The cells with runs joined; null where one would not stand under a heading of money. */
    private @Nullable List<String> whole(List<String> cells, List<Run> joined) {
        List<String> whole = new ArrayList<>();
        int next = 0;
        for (int column = 1; column <= cells.size(); column++) {
            if (next < joined.size() && joined.get(next).first == column) {
                Run run = joined.get(next);
                whole.add(String.join(",", cells.subList(run.first - 1, run.last)));
                if (!isMoney(whole.size())) {
                    return null;
                }
                column = run.last;
                next++;
            } else {
                whole.add(cells.get(column - 1));
            }
        }
        return whole;
    }

    /** Whether every cell may be what its heading says. */
    private boolean suits(List<String> cells) {
        for (int column = 1; column <= cells.size(); column++) {
            String text = cells.get(column - 1);
            if (!Folding.isBlank(text) && !suits(text, fields.getOrDefault(column, Field.OTHER))) {
                return false;
            }
        }
        return true;
    }

    private boolean suits(String text, Field field) {
        return switch (field) {
            case AMOUNT, DEBIT, CREDIT, BALANCE, REFUNDED, FEE ->
                Amounts.signed(text, CellType.TEXT, Unit.NONE).problem().isEmpty();
            case TIME -> DAY.matcher(text).find();
            case DIRECTION -> lexicon.direction(text).isPresent();
            case CURRENCY -> lexicon.isYuan(text) || lexicon.isForeignCurrency(text);
            case PAYER, PAYEE, STATUS, TRANSACTION_TYPE, METHOD, NOTE ->
                !DECIMALS.matcher(text).matches();
            default -> true;
        };
    }
}
