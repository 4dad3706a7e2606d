package org.yinghuo.ingest.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.CellType;
import org.yinghuo.model.SheetKind;
import org.yinghuo.sheet.SheetRow;
import org.yinghuo.words.Amounts;
import org.yinghuo.words.Currency;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.PaymentWords;
import org.yinghuo.words.SumText;
import org.yinghuo.words.TotalWords;
import org.yinghuo.words.Unit;
import org.yinghuo.words.time.DayWords;

/**
 * Puts together sums that a text file's commas cut in two: {@code 1,000.00} written without quotes.
 *
 * <p>A row is mended only where it has more cells than its header and there is one way to do it that leaves every cell under a heading it suits; where there are
 * several, or where a cut sum shows in a row no longer than the header, the row is marked malformed. A row that suits its headings as it stands, and hides no such sum, is
 * left alone.
 */
public final class SplitThousands {

    private static final Pattern LEAD = Pattern.compile("[+-]?[¥￥]?[1-9]\\d{0,2}");
    private static final Pattern MIDDLE = Pattern.compile("\\d{3}");
    private static final Pattern DECIMALS = Pattern.compile("[+-]?[¥￥]?[\\d,]*\\d\\.\\d{2}");
    private static final Set<SheetKind> OF_MONEY =
            EnumSet.of(SheetKind.DONATIONS, SheetKind.DONATION_SUMMARY, SheetKind.PAYMENTS);

    /** More pieces than any row has sums. */
    private static final int MOST_RUNS = 24;

    private final Map<Integer, Field> fields = new HashMap<>();
    private final Lexicon lexicon;
    private final boolean statement;
    private final boolean money;
    private final int headed;
    private final int usual;

    private record Run(int first, int last) {}

    /**
     * Sums of the table under a header.
     *
     * @param headerCells into how many cells commas part the header
     * @param sample lines beneath it: those without anything like a cut sum tell whether rows end in a comma more
     */
    public SplitThousands(Layout layout, int headerCells, List<SheetLine> sample, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.statement = layout.kind() == SheetKind.PAYMENTS;
        this.money = headerCells > 0 && OF_MONEY.contains(layout.kind());
        layout.blocks().forEach(block -> {
            block.columns().forEach((field, columns) -> columns.forEach(column -> fields.put(column.column(), field)));
            block.spreads().forEach(spread -> fields.put(spread.column(), Field.AMOUNT));
            block.totals().forEach(heading -> fields.put(heading.column(), Field.AMOUNT));
        });
        this.headed = layout.header().lastColumn();
        int least = Integer.MAX_VALUE;
        for (SheetLine line : sample) {
            if (money && !mayBeCut(line) && line.ownCells() > 2) {
                least = Math.min(least, line.row().commaCells());
            }
        }
        this.usual = Math.max(headerCells, least == Integer.MAX_VALUE ? 0 : least);
    }

    /** The line with its sums whole. */
    public SheetLine mended(SheetLine line) {
        if (!money || line.row().malformed() != null || !mayBeCut(line)) {
            return line;
        }
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= line.lastOwn(); column++) {
            cells.add(line.own(column).strip());
        }
        List<Run> runs = runs(cells);
        int excess = line.row().commaCells() - usual;
        boolean hidden = runs.stream().anyMatch(run -> isHidden(run, cells));
        boolean suits = suits(cells);
        if (runs.isEmpty() || (excess <= 0 && !hidden && (suits || !statement))) {
            return line;
        }
        List<List<Run>> ways = new ArrayList<>();
        if (runs.size() <= MOST_RUNS && (excess > 0 || statement)) {
            join(cells, runs, 0, List.of(), Math.max(0, excess), ways);
        }
        if (ways.size() == 1) {
            return rejoined(line, cells, ways.get(0));
        }
        return (suits || (excess <= 0 && isSummed(line))) && !hidden && ways.isEmpty()
                ? line
                : malformed(line, cells, excess > 0 ? "too-many-cells" : "cut-sum");
    }

    /** Whether a line says what others come to, and not when: 本日合计 | 100 | 180. */
    private static boolean isSummed(SheetLine line) {
        String first = line.own(line.firstOwn());
        return TotalWords.isTotal(first) || PaymentWords.isBalance(first);
    }

    /** A cheap look that passes nearly every row by: up to three digits, and a cell that begins with three behind them. */
    private static boolean mayBeCut(SheetLine line) {
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

    private static SheetLine malformed(SheetLine line, List<String> cells, String variant) {
        return SheetLine.of(row(line, cells, variant), List.of());
    }

    private static SheetRow row(SheetLine line, List<String> cells, @Nullable String malformed) {
        return SheetRow.ofCommas(
                line.number(),
                cells.toArray(String[]::new),
                malformed,
                line.row().commaCells());
    }

    private static SheetLine rejoined(SheetLine line, List<String> cells, List<Run> joined) {
        List<String> whole = whole(cells, joined);
        int[] starts = new int[whole.size() + 1];
        int next = 0;
        int column = 1;
        for (int i = 0; i < whole.size(); i++) {
            starts[i] = column;
            if (next < joined.size() && joined.get(next).first == column) {
                column = joined.get(next++).last;
            }
            column++;
        }
        starts[whole.size()] = column;
        return SheetLine.rejoined(row(line, whole, null), starts);
    }

    /** Neighbouring cells that may be one sum: 1 and 000.00; 1, 234 and 567. */
    private static List<Run> runs(List<String> cells) {
        List<Run> runs = new ArrayList<>();
        for (int first = 0; first + 1 < cells.size(); first++) {
            if (!LEAD.matcher(cells.get(first)).matches()) {
                continue;
            }
            for (int last = first + 1; last < cells.size(); last++) {
                if (!SumText.isTail(cells.get(last))) {
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
        if (!isMoney(run.first)) {
            return false;
        }
        String tail = cells.get(run.last - 1);
        Field under = fields.getOrDefault(run.last, Field.OTHER);
        boolean decimals = tail.indexOf('.') > 0 && (!under.isMoney() || tail.startsWith("0"));
        return decimals || (!statement && run.last <= headed && saysWords(under));
    }

    /** Whether what stands in a column of a list is said in words, of which three digits are none. */
    private static boolean saysWords(Field field) {
        return switch (field.value()) {
            case NAMES, DEPARTMENT, TITLE, MEMBER, CHANNEL, CAMPAIGN, ACTIVITY, PLACE, STATUS, DAY, PHONE, TEXT -> true;
            default -> false;
        };
    }

    private static boolean isDigits(String text) {
        return text.codePoints().allMatch(c -> Character.isDigit(c) || c == '.');
    }

    private boolean isMoney(int column) {
        return fields.getOrDefault(column, Field.OTHER).isMoney();
    }

    /** All ways to join runs so that every cell suits its heading; {@code excess} cells must go where the row is longer than its header. */
    private void join(
            List<String> cells, List<Run> runs, int from, List<Run> joined, int excess, List<List<Run>> ways) {
        if (ways.size() > 1) {
            return;
        }
        int gone = joined.stream().mapToInt(run -> run.last - run.first).sum();
        if (!joined.isEmpty() && (excess == 0 || gone == excess) && isWay(cells, joined)) {
            ways.add(joined);
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

    /** Whether every joined sum stands under a heading of money, and every cell suits its own. */
    private boolean isWay(List<String> cells, List<Run> joined) {
        int gone = 0;
        for (Run run : joined) {
            if (!isMoney(run.first - gone)) {
                return false;
            }
            gone += run.last - run.first;
        }
        List<String> whole = whole(cells, joined);
        return suits(whole) && runs(whole).stream().noneMatch(run -> isHidden(run, whole));
    }

    private static List<String> whole(List<String> cells, List<Run> joined) {
        List<String> whole = new ArrayList<>();
        int next = 0;
        for (int column = 1; column <= cells.size(); column++) {
            if (next < joined.size() && joined.get(next).first == column) {
                Run run = joined.get(next);
                whole.add(String.join(",", cells.subList(run.first - 1, run.last)));
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
        return switch (field.value()) {
            case MONEY ->
                Amounts.signed(text, CellType.TEXT, Unit.NONE).problem().isEmpty();
            case DAY -> !statement || DayWords.holdsDay(text);
            case DIRECTION -> lexicon.payments().direction(text).isPresent();
            case CURRENCY -> Currency.isYuan(text) || Currency.isForeign(text);
            case STATUS, TEXT -> !DECIMALS.matcher(text).matches();
            case NAMES, CHANNEL -> statement ? !DECIMALS.matcher(text).matches() : !isDigits(text);
            case DEPARTMENT, CAMPAIGN, TITLE -> !isDigits(text);
            default -> true;
        };
    }
}
