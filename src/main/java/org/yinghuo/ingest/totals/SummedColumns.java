package org.yinghuo.ingest.totals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yinghuo.ingest.layout.Block;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.SpreadColumn;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.Field;
import org.yinghuo.words.Unit;

/** The columns of a table that a total line may sum. */
public final class SummedColumns {

    /** The fields that are summed; a number alone in its row is a row's in their columns, and a remark in others. */
    public static final List<Field> FIELDS = List.of(
            Field.AMOUNT,
            Field.PEOPLE,
            Field.HOURS,
            Field.QUANTITY,
            Field.DEBIT,
            Field.CREDIT,
            Field.FEE,
            Field.REFUNDED);

    private SummedColumns() {}

    public static List<SummedColumn> of(Layout layout, Stated said) {
        List<SummedColumn> measures = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (Block block : layout.blocks()) {
            for (Field field : FIELDS) {
                for (Column column : block.all(field)) {
                    if (taken.add(column.column())) {
                        measures.add(new SummedColumn(column.heading(), field, unit(field, column.unit(), said)));
                    }
                }
            }
            for (SpreadColumn spread : block.spreads()) {
                if (!spread.names() && taken.add(spread.column())) {
                    measures.add(of(layout, said, spread.heading()));
                }
            }
        }
        return measures;
    }

    private static SummedColumn of(Layout layout, Stated said, Heading heading) {
        Field field = layout.kind() == SheetKind.DONATIONS ? Field.AMOUNT : Field.HOURS;
        return new SummedColumn(heading, field, unit(field, heading.header().unit(), said));
    }

    private static Unit unit(Field field, Unit ofHeading, Stated said) {
        return field == Field.HOURS ? said.hoursUnit(ofHeading) : said.moneyUnit(ofHeading);
    }
}
