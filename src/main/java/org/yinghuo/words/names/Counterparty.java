package org.yinghuo.words.names;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The other side of a payment, where a statement writes name and account into one cell: {@code 朱丹(zhu***@example.com)}, {@code 6222****0001/朱丹},
 * {@code 朱丹 6222****0001}, {@code 支付宝-朱丹}.
 *
 * @param name as the statement shows it; empty where it shows fillers or a number only
 * @param account empty where the cell has none
 * @param wallet the wallet named before the name; empty where there is none
 */
public record Counterparty(String name, String account, String wallet) {

    private static final Pattern BRACKETED = Pattern.compile("^([^（(]{1,40})[（(]([^（）()]*[*@\\d][^（）()]*)[）)]$");
    private static final Pattern NUMBER_FIRST = Pattern.compile("^([\\d*]{4,32})[/|,，;； ]+(\\D.*)$");
    private static final Pattern NUMBER_LAST = Pattern.compile("^(\\D*[^\\d*/|,，;； ])[/|,，;； ]+([\\d*]{4,32})$");
    private static final Pattern NUMBER_BEHIND = Pattern.compile("^(.*\\p{IsHan})([\\d*]{8,32})$");
    /** What parts a name from an account that is not shown. */
    private static final Pattern TRAILING = Pattern.compile("(?<=.)\\s*[/|]+$");

    private static final Pattern NUMBER_ALONE = Pattern.compile("^(?=.*\\d)[\\d*\\- ]{6,40}$");
    /** An account that a spreadsheet program has damaged. */
    private static final Pattern POWER_OF_TEN = Pattern.compile("^\\d(?:\\.\\d+)?[eE]\\+\\d{1,3}$");

    private static final Pattern WALLET = Pattern.compile("^(支付宝|财付通|微信支付|微信|微信转账)[-－—:：]([\\p{IsHan}·*]{2,4})$");

    public static Counterparty of(String text) {
        if (text.length() > 1 && text.chars().allMatch(c -> c == '-')) {
            return new Counterparty("", "", "");
        }
        if (POWER_OF_TEN.matcher(text).matches()) {
            return new Counterparty("", "", "");
        }
        if (NUMBER_ALONE.matcher(text).matches()) {
            return new Counterparty("", text.strip(), "");
        }
        Matcher bracketed = BRACKETED.matcher(text);
        if (bracketed.matches()) {
            return named(bracketed.group(1), bracketed.group(2).strip());
        }
        Matcher numberFirst = NUMBER_FIRST.matcher(text);
        if (numberFirst.matches()) {
            return named(numberFirst.group(2), numberFirst.group(1));
        }
        for (Pattern numberLast : new Pattern[] {NUMBER_LAST, NUMBER_BEHIND}) {
            Matcher last = numberLast.matcher(text);
            if (last.matches()) {
                return named(last.group(1), last.group(2));
            }
        }
        return named(text, "");
    }

    /** Whether it is a name, of which a statement may hide part. */
    private static boolean mayBeName(String text) {
        return Names.isPlausible(text)
                || (text.indexOf(NameMask.HIDDEN) >= 0 && text.chars().anyMatch(Character::isIdeographic));
    }

    private static Counterparty named(String text, String account) {
        String name = TRAILING.matcher(text.strip()).replaceFirst("");
        Matcher wallet = WALLET.matcher(name);
        return wallet.matches() && mayBeName(wallet.group(2))
                ? new Counterparty(wallet.group(2), account, wallet.group(1))
                : new Counterparty(name, account, "");
    }
}
