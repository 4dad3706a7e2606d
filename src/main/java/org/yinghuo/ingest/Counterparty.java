package org.yinghuo.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The other side of a payment, where a statement writes name and account into one cell: {@code 朱丹(zhu***@example.com)}, {@code 6222****0001/朱丹},
 * {@code 朱丹 6222****0001}.
 *
 * @param name as the statement shows it; empty where it shows fillers only
 * @param account empty where the cell has none
 */
record Counterparty(String name, String account) {

    private static final Pattern BRACKETED = Pattern.compile("^([^（(]{1,40})[（(]([^（）()]*[*@\\d][^（）()]*)[）)]$");
    private static final Pattern NUMBER_FIRST = Pattern.compile("^([\\d*]{4,32})[/|,，;； ]+(\\D.*)$");
    private static final Pattern NUMBER_LAST = Pattern.compile("^(\\D*[^\\d*/|,，;； ])[/|,，;； ]+([\\d*]{4,32})$");

    static Counterparty of(String text) {
        if (text.length() > 1 && text.chars().allMatch(c -> c == '-')) {
            return new Counterparty("", "");
        }
        Matcher bracketed = BRACKETED.matcher(text);
        if (bracketed.matches()) {
            return new Counterparty(
                    bracketed.group(1).strip(), bracketed.group(2).strip());
        }
        Matcher numberFirst = NUMBER_FIRST.matcher(text);
        if (numberFirst.matches()) {
            return new Counterparty(numberFirst.group(2).strip(), numberFirst.group(1));
        }
        Matcher numberLast = NUMBER_LAST.matcher(text);
        if (numberLast.matches()) {
            return new Counterparty(numberLast.group(1).strip(), numberLast.group(2));
        }
        return new Counterparty(text, "");
    }
}
