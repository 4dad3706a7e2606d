package org.yinghuo.sheet.receipts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a receipt says of the file it was made of, so that it is known again whatever its name is and whichever spreadsheet program saved it.
 *
 * <p>It stands in a property of the workbook and in a cell of its first sheet; either is enough.
 *
 * @param sha256 of the bytes it was made of
 * @param whole whether it holds all rows of the file; else only some of them
 * @param outcome the heading of its column that says what became of a row
 * @param finding the heading of the finding ids on its first sheet, where the answers stand
 * @param path of the file, its numbers covered
 */
public record ReceiptMark(String sha256, boolean whole, String outcome, String finding, String path) {

    /** The name of the workbook's property. */
    public static final String PROPERTY = "yinghuo-receipt";

    /** The sheet of a receipt that says which rows of a long file it was given; hidden. */
    public static final String GIVEN = "yinghuo-rows";

    private static final String SIGN = "yinghuo-receipt-1";
    private static final Pattern TEXT =
            Pattern.compile(SIGN + "\\|(all|some)\\|([0-9a-f]{64})\\|([^|]*)\\|([^|]*)\\|(.*)", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("[¶]\\s*(\\d{1,7})");

    /** The mark as it is written down. */
    public String text() {
        return String.join("|", SIGN, whole ? "all" : "some", sha256, outcome, finding, path);
    }

    /** The mark in a text, if it holds one. */
    public static Optional<ReceiptMark> in(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.find()
                ? Optional.of(new ReceiptMark(
                        matcher.group(2),
                        matcher.group(1).equals("all"),
                        matcher.group(3),
                        matcher.group(4),
                        matcher.group(5).strip()))
                : Optional.empty();
    }

    /** What stands at the end of a receipt's row: its number in the file, which it keeps wherever the row is moved. */
    public static String key(int row) {
        return "¶" + row;
    }

    /** The number that a cell of that sort tells; 0 for any other cell. */
    static int row(String cell) {
        Matcher matcher = KEY.matcher(cell.strip());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
