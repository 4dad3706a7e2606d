package org.yinghuo.ingest.totals;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.model.Amount;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.words.Amounts;
import org.yinghuo.words.Field;
import org.yinghuo.words.SumText;
import org.yinghuo.words.TotalWords;

/**
 * What a line above the header says that a sheet's gifts come to: {@code 合计：3人，300元}.
 *
 * <p>It speaks of all tables of the sheet. More people than it states may be the same ones again, and are no contradiction.
 *
 * @param origin where it says so
 * @param text as written
 * @param people null where it states none
 * @param sum null where it states none
 */
public record TotalAbove(
        Origin origin,
        String text,
        @Nullable Long people,
        @Nullable Amount sum) {

    /** What a line states; null where it states no total. */
    public static @Nullable TotalAbove in(SheetId sheet, SheetLine line) {
        String text = line.joined();
        String whole = TotalWords.ofWhole(text);
        Long heads = SumText.peopleAtLeast(whole);
        SumText.Money money = SumText.exactMoney(whole);
        Amount sum = money == null
                ? null
                : Amounts.signed(money.figure(), CellType.TEXT, money.unit()).value();
        return heads == null && sum == null
                ? null
                : new TotalAbove(
                        new Origin(sheet, line.number(), line.firstOwn(), line.lastOwn(), 0), text, heads, sum);
    }

    /** What is stated, and what the tables come to instead; null where they agree. */
    @Nullable
    public Contradiction against(Map<Field, Long> sums, Field counted) {
        long fen = sums.getOrDefault(Field.AMOUNT, 0L);
        long heads = sums.getOrDefault(counted, 0L);
        if (sum != null && sum.fen() != fen) {
            return new Contradiction(sum.toString(), new Amount(fen).toString(), false);
        }
        return people != null && people > heads
                ? new Contradiction(people.toString(), Long.toString(heads), true)
                : null;
    }

    /**
     * A sum that is not what is stated.
     *
     * @param ofPeople whether heads were counted, not money
     */
    public record Contradiction(String stated, String summed, boolean ofPeople) {}
}
