package org.yinghuo.words;

import java.util.Locale;
import java.util.regex.Pattern;
import org.yinghuo.model.CellType;

/** Reads numbers that name people, accounts and payments; keeps leading zeros, repairs nothing. */
public final class Identifiers {

    private static final Pattern EXPONENT = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d{1,3}");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{9,11}|\\d{7,8}|[48]00\\d{7}");
    private static final Pattern MASKED_PHONE = Pattern.compile("1\\d{2}\\*{3,5}\\d{4}");
    private static final Pattern ID = Pattern.compile("\\d{17}[\\dX]|\\d{15}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s().+\\-]");
    private static final Pattern WHOLE = Pattern.compile("\\d+");
    private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.0+");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Identifiers() {}

    /**
     * A phone, digits only, without +86.
     *
     * @return problems {@code damaged} (digits were lost), {@code unreadable}
     */
    public static Reading<String> phone(String text, CellType type) {
        Reading<String> code = code(text, type);
        if (code.value() == null) {
            return code;
        }
        // 13000000000.0 is how a program writes the number of a column with blanks.
        String first = code.value().split("[/、,;，；|]", 2)[0].replaceFirst("\\.0$", "");
        String digits = SEPARATORS.matcher(Folding.narrow(first)).replaceAll("");
        if (digits.startsWith("0086")) {
            digits = digits.substring(4);
        } else if (digits.length() == 13 && digits.startsWith("86")) {
            digits = digits.substring(2);
        }
        if (MOBILE.matcher(digits).matches() || LANDLINE.matcher(digits).matches()) {
            return Reading.of(digits);
        }
        return MASKED_PHONE.matcher(digits).matches() ? Reading.blank() : Reading.bad("unreadable");
    }

    /**
     * An identity number of 18 or 15 digits, its X in upper case.
     *
     * @return problems {@code damaged} (digits were lost), {@code unreadable}; a wrong check digit is {@code checksum}
     */
    public static Reading<String> idNumber(String text, CellType type) {
        Reading<String> code = code(text, type);
        if (code.value() == null) {
            return code;
        }
        String id =
                SEPARATORS.matcher(Folding.narrow(code.value())).replaceAll("").toUpperCase(Locale.ROOT);
        if (!ID.matcher(id).matches()) {
            // Masked numbers (5101**********1234) identify nobody, and say nothing wrong.
            return id.indexOf('*') >= 0 ? Reading.blank() : Reading.bad("unreadable");
        }
        return id.length() == 15 || checkDigit(id) == id.charAt(17) ? Reading.of(id) : Reading.bad("checksum");
    }

    /**
     * A staff, account or transaction number as written, blanks and a leading backtick or apostrophe removed.
     *
     * @return problem {@code damaged}: a text such as 1.23E+17, or a number of 16 digits and more, of which only 15 are kept
     */
    public static Reading<String> code(String text, CellType type) {
        if (type == CellType.ERROR) {
            return Reading.bad("unreadable");
        }
        if (Folding.isBlank(text)) {
            return Reading.blank();
        }
        String code = trimmed(text);
        if (EXPONENT.matcher(code).matches()) {
            return Reading.bad("damaged");
        }
        if (type == CellType.NUMBER) {
            var whole = NUMBER.matcher(code);
            String digits = whole.matches() ? whole.group(1) : code;
            return WHOLE.matcher(digits).matches() && digits.length() >= 16
                    ? Reading.bad("damaged")
                    : Reading.of(digits);
        }
        return code.isEmpty() ? Reading.blank() : Reading.of(code);
    }

    /** The check digit of GB 11643-1999 for the first 17 digits. */
    private static char checkDigit(String id) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (id.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
    }

    /** Without blanks, and without what exports put around numbers to keep spreadsheet programs from counting: {@code `42}, {@code ="42"}. */
    private static String trimmed(String text) {
        String narrow = Folding.narrow(text);
        StringBuilder code = new StringBuilder(narrow.length());
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (c != ' ' && c != '`' && c != '\'' && c != '"') {
                code.append(c);
            }
        }
        return code.length() > 1 && code.charAt(0) == '=' ? code.substring(1) : code.toString();
    }
}
