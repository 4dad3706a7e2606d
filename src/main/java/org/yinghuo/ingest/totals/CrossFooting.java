package org.yinghuo.ingest.totals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Block;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.ingest.layout.HeadingUse;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.SpreadColumn;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.Amount;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Hours;
import org.yinghuo.words.Amounts;
import org.yinghuo.words.Counts;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Unit;

/** Compares a 合计 column with the columns of its row that it sums. */
public final class CrossFooting {

    private CrossFooting() {}

    /** What a row's total says and what its columns come to. */
    public record Checked(String stated, String summed, boolean holds) {}

    /**
     * Null where the row states no total, or nothing there is to sum.
     *
     * @param money whether the columns hold sums, else marks
     */
    public static @Nullable Checked check(SheetLine line, Block block, Heading total, Stated said, boolean money) {
        String text = line.own(total.column());
        CellType type = line.row().type(total.column());
        if (Folding.isBlank(text)
                || type == CellType.FORMULA_WITHOUT_VALUE
                || block.spreads().isEmpty()) {
            return null;
        }
        return money ? sums(line, block, total, said) : marks(line, block, total, text, type);
    }

    private static @Nullable Checked sums(SheetLine line, Block block, Heading total, Stated said) {
        Unit ofParts = block.spreads().get(0).heading().header().unit();
        Unit unit =
                said.moneyUnit(total.header().unit().isMoney() ? total.header().unit() : ofParts);
        Amount stated = Amounts.signed(line.own(total.column()), line.row().type(total.column()), unit)
                .value();
        if (stated == null) {
            return null;
        }
        Amount sum = Amount.ZERO;
        // 小计 beneath 线上 is of what else stands beneath it.
        boolean ofGroup = !total.group().isEmpty()
                && block.spreads().stream()
                        .anyMatch(spread -> spread.heading().group().equals(total.group()));
        for (SpreadColumn spread : block.spreads()) {
            if (ofGroup && !spread.heading().group().equals(total.group())) {
                continue;
            }
            Unit own = said.moneyUnit(spread.heading().header().unit());
            Amount amount = Amounts.signed(line.own(spread.column()), line.row().type(spread.column()), own)
                    .value();
            sum = amount == null ? sum : sum.plus(amount);
        }
        boolean holds = stated.equals(sum) || stated.equals(sum.plus(worthOfGoods(line, block, said)));
        return new Checked(stated.toString(), sum.toString(), holds);
    }

    /** What goods beside the money are worth, which a row's total may hold too. */
    private static Amount worthOfGoods(SheetLine line, Block block, Stated said) {
        Amount worth = Amount.ZERO;
        for (Column column : block.all(Field.OTHER)) {
            Unit unit = said.moneyUnit(column.heading().header().unit());
            Amount amount = HeadingUse.GOODS.isWithin(column.heading())
                    ? Amounts.signed(line.own(column.column()), line.row().type(column.column()), unit)
                            .value()
                    : null;
            worth = amount == null ? worth : worth.plus(amount);
        }
        return worth;
    }

    /** A total of marks may count them, count days or add up hours. */
    private static @Nullable Checked marks(SheetLine line, Block block, Heading total, String text, CellType type) {
        List<SpreadColumn> marks = block.marks();
        MarkSums sums = MarkSums.of(line, marks);
        if (marks.isEmpty() || (isHours(block, total) && sums.plain() > 0)) {
            return null;
        }
        if (isHours(block, total)) {
            Long hours = new SummedColumn(total, Field.HOURS, total.header().unit()).read(text, type);
            return hours == null
                    ? null
                    : new Checked(
                            new Hours(hours).toString(),
                            sums.hours().toString(),
                            hours == sums.hours().millis());
        }
        BigDecimal stated = MarkSums.number(Counts.withoutUnit(text));
        if (stated == null) {
            return null;
        }
        boolean days = countsDays(total);
        boolean holds = sums.holdsAsCount(stated)
                || sums.holdsAsDays(stated)
                || (!days && (sums.holdsAsHours(stated) || stated.compareTo(numbers(line, marks)) == 0));
        String summed = days || sums.hours().equals(Hours.ZERO)
                ? sums.inDays().toPlainString()
                : sums.hours().toString();
        return new Checked(stated.stripTrailingZeros().toPlainString(), summed, holds);
    }

    private static BigDecimal numbers(SheetLine line, List<SpreadColumn> marks) {
        return marks.stream()
                .map(spread -> MarkSums.number(line.own(spread.column())))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The headings whose columns sum a row's marks or sums: 合计, 服务天数, 次数, 时长. */
    public static List<Heading> sums(Block block) {
        if (block.spreads().isEmpty()) {
            return List.of();
        }
        List<Heading> sums = new ArrayList<>(block.totals());
        if (!block.marks().isEmpty()) {
            block.all(Field.HOURS).forEach(column -> sums.add(column.heading()));
            block.all(Field.TIMES_THIS_YEAR).stream()
                    .map(Column::heading)
                    .filter(HeadingUse.TURNS::is)
                    .forEach(sums::add);
        }
        return sums;
    }

    /** Whether a sum counts days: 合计（天）, 出勤天数. */
    public static boolean countsDays(Heading sum) {
        return sum.header().unit() == Unit.DAYS || HeadingUse.DAYS.isWithin(sum);
    }

    private static boolean isHours(Block block, Heading sum) {
        return !countsDays(sum)
                && block.all(Field.HOURS).stream()
                        .anyMatch(column -> column.heading().equals(sum));
    }
}
