package org.yinghuo.ingest.layout;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.yinghuo.model.CellType;
import org.yinghuo.words.Field;
import org.yinghuo.words.Header;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.time.Days;

/** Bears a header out by what stands beneath its known words: days under 日期, sums under 金额, names of people under 姓名. */
final class ColumnsBeneath {

    /** So many rows beneath are looked at; a header is looked for often. */
    private static final int ROWS = 8;

    private static final int COLUMNS = 2;

    /** The fields whose values look like nothing else, and unlike their own heading. */
    private static final Set<Field> TELLING = EnumSet.of(
            Field.DATE,
            Field.TIME,
            Field.START,
            Field.END,
            Field.HOURS,
            Field.AMOUNT,
            Field.DEBIT,
            Field.CREDIT,
            Field.BALANCE,
            Field.PHONE,
            Field.ID_NUMBER,
            Field.PEOPLE,
            Field.PARTY_MEMBER,
            Field.STATUS,
            Field.DIRECTION);

    private final Lexicon lexicon;
    private final OfficeNames phrases;
    private final Function<String, Header> headers;

    ColumnsBeneath(Lexicon lexicon, OfficeNames phrases, Function<String, Header> headers) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.headers = headers;
    }

    /** Whether at least two columns of a line, each with a known heading, hold what their headings say. */
    boolean isBy(LookAhead lines, int index, SheetLine line, Days days) {
        List<SheetLine> beneath = lines.slice(index + 1, Math.min(lines.size(), index + 1 + ROWS));
        int borneOut = 0;
        for (int column = 1; column <= line.row().width(); column++) {
            String text = line.own(column).strip();
            if (text.isEmpty() || line.row().type(column) != CellType.TEXT) {
                continue;
            }
            Header header = headers.apply(text);
            if (!header.isKnown() || header.match() == Header.Match.WEAK) {
                continue;
            }
            ColumnValues values = new ColumnValues(column, beneath, lexicon, phrases, days);
            if (!values.isEmpty() && header.fields().stream().anyMatch(field -> holds(field, values))) {
                borneOut++;
            }
        }
        return borneOut >= COLUMNS;
    }

    private static boolean holds(Field field, ColumnValues values) {
        if (field == Field.NAME || field == Field.PAYER) {
            return values.namesOfPeople() >= FieldScores.MOST;
        }
        if (field == Field.DEPARTMENT) {
            return values.departments() >= FieldScores.MOST;
        }
        return TELLING.contains(field) && values.fit(field) >= FieldScores.MOST;
    }
}
