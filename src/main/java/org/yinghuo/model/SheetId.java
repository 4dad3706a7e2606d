package org.yinghuo.model;

import java.util.Comparator;

/**
 * One sheet of one file.
 *
 * @param file path below the input folder, with {@code /} between folders
 * @param sheet the sheet's name; empty for a text file, which is its own only sheet
 */
public record SheetId(String file, String sheet) implements Comparable<SheetId> {

    private static final Comparator<SheetId> ORDER =
            Comparator.comparing(SheetId::file).thenComparing(SheetId::sheet);

    @Override
    public int compareTo(SheetId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return sheet.isEmpty() ? file : file + "#" + sheet;
    }
}
