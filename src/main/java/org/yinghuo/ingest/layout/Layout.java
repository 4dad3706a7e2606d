package org.yinghuo.ingest.layout;

import java.util.List;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading.ColumnReading;
import org.yinghuo.words.Field;

/**
 * How a table is laid out.
 *
 * @param kind what a row is
 * @param header where it stands
 * @param blocks one, or several side by side
 * @param columns what every column with a heading was taken for
 */
public record Layout(SheetKind kind, HeaderRows header, List<Block> blocks, List<ColumnReading> columns) {

    public Layout {
        blocks = List.copyOf(blocks);
        columns = List.copyOf(columns);
    }

    /** A table that cannot be understood, and why. */
    public record Refused(String variant, List<String> args) {}

    /** Whether it is a list pasted from a chat, without a header: each numbered line is somebody, however it is written. */
    public boolean isChat() {
        return header.depth() == 0;
    }

    /** Whether names stand under days, shifts or places. */
    public boolean isGrid() {
        List<SpreadColumn> spreads = blocks.get(0).spreads();
        return !spreads.isEmpty() && spreads.get(0).names();
    }

    public boolean has(Field field) {
        return blocks.stream().anyMatch(block -> block.has(field));
    }

    /** Whether sums from the first day on stand beside the sums that are counted, which are then those of some days. */
    public boolean isBesideRunningSums() {
        return header.headings().stream()
                .anyMatch(heading -> heading.first() == Field.AMOUNT
                        && !isColumnOf(Field.AMOUNT, heading.column())
                        && CumulativeWords.isCumulative(heading.quoted()));
    }

    /** Whether rows of this kind count people or money. */
    public boolean isCounted() {
        return switch (kind) {
            case DONATIONS, DONATION_SUMMARY, SERVICES, SIGN_UPS -> true;
            case PAYMENTS, ROSTER, DECISIONS -> false;
        };
    }

    /** Whether a column is one that a field takes. */
    public boolean isColumn(int column) {
        return blocks.stream()
                .anyMatch(block -> block.columns().values().stream()
                        .anyMatch(columns -> columns.stream().anyMatch(one -> one.column() == column)));
    }

    /** Whether a column is one of a field. */
    public boolean isColumnOf(Field field, int column) {
        return blocks.stream().anyMatch(block -> block.all(field).stream().anyMatch(one -> one.column() == column));
    }

    /** Whether no column of names, but perhaps this one, says anything in a line. */
    public boolean isNameless(SheetLine line, int but) {
        for (Block block : blocks) {
            for (Column name : block.all(Field.NAME)) {
                if (name.column() != but && !line.isBlank(name.column())) {
                    return false;
                }
            }
        }
        return true;
    }
}
