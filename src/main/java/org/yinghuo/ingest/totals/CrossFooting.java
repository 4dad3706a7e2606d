package org.yinghuo.ingest.totals;

import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Block;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.SpreadColumn;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.Amount;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Hours;
import org.yinghuo.words.Amounts;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Unit;

/** Compares a 合计 column with the columns of its row that it sums. */
public final class CrossFooting {

    private CrossFooting() {}

    /** What a row's total says and what its columns come to. */
    public record Checked(String stated, String summed, boolean holds) {}

    /** Null where the row states no total, or nothing there is to sum. */
    public static @Nullable Checked check(SheetLine line, Block block, Heading total, Stated said) {
        String text = line.own(total.column());
        CellType type = line.row().type(total.column());
        if (Folding.isBlank(text)
                || type == CellType.FORMULA_WITHOUT_VALUE
                || block.spreads().isEmpty()) {
            return null;
        }
        boolean money = block.spreads().get(0).by() != Field.DATE
                && block.spreads().get(0).by() != Field.ACTIVITY;
        return money ? sums(line, block, total, said) : marks(line, block, text, type);
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
        for (SpreadColumn spread : block.spreads()) {
            Unit own = said.moneyUnit(spread.heading().header().unit());
            Amount amount = Amounts.signed(line.own(spread.column()), line.row().type(spread.column()), own)
                    .value();
            sum = amount == null ? sum : sum.plus(amount);
        }
        return new Checked(stated.toString(), sum.toString(), stated.equals(sum));
    }

    /** A total of marks may count days or add up hours. */
    private static @Nullable Checked marks(SheetLine line, Block block, String text, CellType type) {
        SummedColumn hours = new SummedColumn(block.spreads().get(0).heading(), Field.HOURS, Unit.NONE);
        Long stated = hours.read(text.replaceAll("[天次日]$", ""), type);
        if (stated == null) {
            return null;
        }
        long sum = 0;
        long amounts = 0;
        int marks = 0;
        for (SpreadColumn spread : block.spreads()) {
            String cell = line.own(spread.column());
            if (Folding.isBlank(cell)) {
                continue;
            }
            marks++;
            Long number = hours.read(cell, line.row().type(spread.column()));
            sum += number == null ? 0 : number;
            Amount amount = Amounts.signed(cell, line.row().type(spread.column()), Unit.NONE)
                    .value();
            amounts += amount == null ? 0 : amount.fen();
        }
        Amount asAmount = Amounts.signed(text, type, Unit.NONE).value();
        boolean holds = stated == sum
                || stated == Hours.ofMinutes(60L * marks).millis()
                || (asAmount != null && asAmount.fen() == amounts);
        return new Checked(
                new Hours(stated).toString(), sum == 0 ? Integer.toString(marks) : new Hours(sum).toString(), holds);
    }
}
