package org.yinghuo.model;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet was understood, for {@code check}, for the run's summary and for finding corrected copies.
 *
 * @param kind null where the sheet was not recognised
 * @param headerRow the (last) row of its first header, 0 if none
 * @param columns which field each column was taken for, by its letters and header as written, table after table
 * @param given what titles, form lines and names gave to rows that lack it: field name to value
 * @param totals total lines compared, each already a sentence's arguments: row, what it says, what the rows sum to
 * @param entries how many entries it held, by the reader's own count
 * @param statements for payments, what each statement on the sheet covers
 * @param modified the workbook's own time of last change; null if it keeps none
 * @param corrects the file whose corrected copy this is because it is a receipt that came back; else null
 */
public record SheetReading(
        SheetId sheet,
        @Nullable SheetKind kind,
        int headerRow,
        List<ColumnReading> columns,
        Map<String, String> given,
        List<TotalReading> totals,
        long entries,
        List<Statement> statements,
        @Nullable Instant modified,
        @Nullable ReceiptOf corrects) {

    /**
     * In {@code given}: that the sheet says its sums are cumulative, {@link #WHOLE} where its title does, else the numbers of the columns headed so.
     */
    public static final String CUMULATIVE = "cumulative";

    public static final String WHOLE = "*";

    /** The same where it only says up to which day it goes. */
    public static final String PERHAPS = "?";

    /** In {@code given}: the numbers of the columns headed as a person's sum. */
    public static final String SUMMED = "summed";

    /** In {@code given}: that the sheet says who is to come, and nothing of who came. */
    public static final String PLANNED = "planned";

    /** What is in {@code given} and is no value that rows take. */
    public static final Set<String> SIGNS = Set.of(CUMULATIVE, SUMMED, PLANNED);

    public SheetReading {
        columns = List.copyOf(columns);
        given = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(given));
        totals = List.copyOf(totals);
        statements = List.copyOf(statements);
    }

    /** The same of a receipt that came back, corrected copy of a file. */
    public SheetReading correcting(@Nullable ReceiptOf file) {
        return new SheetReading(sheet, kind, headerRow, columns, given, totals, entries, statements, modified, file);
    }

    /**
     * A column and the field it was taken for.
     *
     * @param field empty where the column means nothing here
     * @param why where it was not used, why not: {@code unknown}, {@code no-heading}, {@code not-needed}, {@code not-of-kind}, {@code sum},
     *     {@code part}, {@code repeats}, {@code beside}; {@code answered} where somebody has said what it is; else empty
     * @param table the (last) row of its table's header, which tells the tables of a sheet apart
     */
    public record ColumnReading(int column, String header, String field, String why, int table) {}

    /** A total line, what it says and what the rows it sums come to. */
    public record TotalReading(int row, String field, String stated, String summed) {}

    /** What of each sheet is given under a word, such as {@link #CUMULATIVE}; sheets of which nothing is are absent. */
    public static Map<SheetId, String> given(Collection<SheetReading> readings, String word) {
        Map<SheetId, String> given = new HashMap<>();
        for (SheetReading reading : readings) {
            String said = reading.given().get(word);
            if (said != null) {
                given.put(reading.sheet(), said);
            }
        }
        return given;
    }
}
