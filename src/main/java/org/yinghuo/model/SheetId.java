package org.yinghuo.model;

/**
 * One sheet of one file.
 *
 * @param file path below the input folder, with {@code /} between folders
 * @param sheet the sheet's name; empty for a text file, which is its own only sheet
 */
public record SheetId(String file, String sheet) implements Comparable<SheetId> {

    @Override
    public int compareTo(SheetId other) {
        if (this == other) {
            return 0;
        }
        int order = file.compareTo(other.file);
        return order == 0 ? sheet.compareTo(other.sheet) : order;
    }

    @Override
    public String toString() {
        return sheet.isEmpty() ? file : file + "#" + sheet;
    }
}
