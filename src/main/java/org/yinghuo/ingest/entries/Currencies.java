package org.yinghuo.ingest.entries;

import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.words.Currency;
import org.yinghuo.words.Field;

/** What the columns of currencies say of a row's money. */
final class Currencies {
    private Currencies() {}

    /** Whether it is not yuan; one currency of several may be that of the purchase, the other that of the account. */
    static boolean areForeign(Cells cells) {
        boolean foreign = false;
        for (Column column : cells.block().all(Field.CURRENCY)) {
            String word = cells.line().text(column.column());
            if (Currency.isYuan(word)) {
                return false;
            }
            foreign |= Currency.isForeign(word);
        }
        return foreign;
    }
}
