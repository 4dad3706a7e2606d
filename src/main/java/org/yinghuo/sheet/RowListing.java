package org.yinghuo.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Origin;

/** Writes the rows of a file as they were read: CSV {@code file,sheet,row,A,B,…}, lines ended by LF. */
public final class RowListing {

    private final UnaryOperator<String> mask;

    /**
     * @param mask what a cell's text is shown as; hides numbers that identify a person or an account
     */
    public RowListing(UnaryOperator<String> mask) {
        this.mask = mask;
    }

    /**
     * Reads the file twice: its widest row gives the columns.
     *
     * @param name what the file is called in the listing
     * @throws UnreadableFileException where the file's content cannot be read
     */
    public void write(Path file, String name, Appendable out) throws IOException {
        int width = width(file);
        CSVPrinter csv =
                CSVFormat.RFC4180.builder().setRecordSeparator('\n').get().print(out);
        csv.print("file");
        csv.print("sheet");
        csv.print("row");
        for (int column = 1; column <= width; column++) {
            csv.print(Origin.columnName(column));
        }
        csv.println();
        try (SheetFile sheets = SheetFile.open(file)) {
            for (SheetReader sheet = sheets.nextSheet(); sheet != null; sheet = sheets.nextSheet()) {
                for (SheetRow row = sheet.read(); row != null; row = sheet.read()) {
                    csv.print(mask.apply(name));
                    csv.print(mask.apply(sheet.head().name()));
                    csv.print(row.number());
                    for (int column = 1; column <= width; column++) {
                        csv.print(shown(row, column));
                    }
                    csv.println();
                }
            }
        }
    }

    private @Nullable String shown(SheetRow row, int column) {
        String text = row.text(column);
        return text.isEmpty() ? null : defused(mask.apply(text));
    }

    /** A text that a spreadsheet program would run as a formula is marked as text; numbers stay. */
    private static String defused(String text) {
        if (text.length() < 2 || "=+-@\t\r".indexOf(text.charAt(0)) < 0) {
            return text;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != ',') {
                return "'" + text;
            }
        }
        return text.charAt(0) == '-' ? text : "'" + text;
    }

    private static int width(Path file) throws IOException {
        int width = 0;
        try (SheetFile sheets = SheetFile.open(file)) {
            for (SheetReader sheet = sheets.nextSheet(); sheet != null; sheet = sheets.nextSheet()) {
                for (SheetRow row = sheet.read(); row != null; row = sheet.read()) {
                    width = Math.max(width, row.width());
                }
            }
        }
        return width;
    }
}
