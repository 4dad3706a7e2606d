package org.yinghuo.report.edition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Covers the numbers that identify a person or an account, in every text that leaves the program (rule masked-everywhere).
 *
 * <p>Phones keep their first 3 and last 4 digits, all others their last 4. Days, times, amounts and hours stay as they are. Covering
 * twice is the same as covering once.
 */
public final class Masking {

    /** Fields whose whole value is such a number, however short it is or whatever letters stand in it. */
    private static final Set<String> NUMBER_FIELDS = Set.of("id_number", "transaction_id", "account");

    /** A mobile phone with its country code and the gaps people write; a landline with its area code, unless a day follows there. */
    private static final Pattern PHONE =
            pattern("(?<!D)(?<![0０][.．])(?:(?:[+＋]|00)?86[-－ 　]?)?([1１][3-9３-９]D)[-－ 　]?DDDD[-－ "
                    + "　]?(DDDD)(?!D)|(?<!D)(?<!D[.．])([0０][1-9１-９]D)D?[-－ 　]?(?!(?:19|20)DD[-－ 　]?DDDD(?!D))D{3,4}[-－ "
                    + "　]?(DDDD)(?!D)");

    /** A number of 12 digits and more, an identity number's last X with it; a card or identity number written in groups. */
    private static final Pattern NUMBER = pattern("(?<!D)(?<!D[.．])(?:[3-9３-９]DDD(?:[-－ 　]DDDD){2,4}(?:[-－ 　]D{1,3})?"
            + "|D{6}[-－ 　](?:19|20)D{6}[-－ 　]DDD[DXxＸｘ]|D{11,}[DXxＸｘ])(?!D)"
            // After a point stands a fraction as Excel stores it, of at most 17 digits.
            + "|(?<=D[.．])(?<!(?<!D)0[.．])D{17,}[DXxＸｘ](?!D)");

    /** A number as a program writes a large one: {@code 1.3000000000E10}. */
    private static final Pattern SCIENTIFIC =
            Pattern.compile("(?<![0-9.])[0-9]\\.[0-9]{6,}[Ee][+]?[0-9]{1,2}(?![0-9])");

    private static final Pattern DECISION = Pattern.compile("match:\\s*[a-z0-9]{12}");

    private static final int SHORTEST = 10;

    /** Of a number as a program writes a large one. */
    private static final int SHORTEST_POWER = 8;

    /** What stands between the digits of one number, in any of the patterns. */
    private static final String MAY_STAND_BETWEEN = "-－ 　.．+＋EeXxＸｘ";

    private Masking() {}

    /** The text with every such number in it covered. */
    public static String mask(String text) {
        if (!mayHoldNumber(text)) {
            return text;
        }
        String plain = SCIENTIFIC.matcher(text).replaceAll(Masking::coverScientific);
        String phones = PHONE.matcher(plain).replaceAll(Masking::coverPhone);
        return NUMBER.matcher(phones).replaceAll(Masking::coverNumber);
    }

    /** A cell's text, knowing what its column is: {@code phone}, {@code transaction_id} …; other fields are covered as free text. */
    public static String mask(String field, String text) {
        if (NUMBER_FIELDS.contains(field)) {
            return number(text);
        }
        if (field.equals("phone")) {
            return phone(text);
        }
        return mask(text);
    }

    /** A decision as a person gave it; the name of another finding in it is no number of anybody, also where it is all digits. */
    public static String decision(String text) {
        return DECISION.matcher(text).matches() ? text : mask(text);
    }

    /** A text known to be a phone. */
    public static String phone(String text) {
        String bare = text.strip();
        if (bare.isEmpty() || bare.indexOf('*') >= 0) {
            return text;
        }
        String masked = mask(bare);
        if (!masked.equals(bare)) {
            return masked;
        }
        return bare.length() >= 9 ? bare.substring(0, 3) + "****" + tail(bare, 4) : number(bare);
    }

    /** A text known to be an identity, account or transaction number: its last 4 characters, never more than half of it. */
    public static String number(String text) {
        String bare = text.strip();
        if (bare.isEmpty() || bare.indexOf('*') >= 0) {
            return text;
        }
        return "****" + tail(bare, Math.min(4, bare.codePointCount(0, bare.length()) / 2));
    }

    private static String coverScientific(MatchResult found) {
        String plain = new BigDecimal(found.group()).toPlainString();
        String covered = mask(plain);
        return covered.equals(plain) ? found.group() : covered;
    }

    private static String coverPhone(MatchResult found) {
        boolean mobile = found.group(1) != null;
        return found.group(mobile ? 1 : 3) + "****" + found.group(mobile ? 2 : 4);
    }

    private static String coverNumber(MatchResult found) {
        String number = found.group();
        return isMoment(number) ? number : "****" + tail(number, 4);
    }

    /** Whether the digits are a day and time run together, as file names and exports have them: {@code 20220903143000}. */
    private static boolean isMoment(String digits) {
        if (digits.length() != 12 && digits.length() != 14) {
            return false;
        }
        try {
            int year = Integer.parseInt(digits, 0, 4, 10);
            LocalDateTime.of(
                    year,
                    Integer.parseInt(digits, 4, 6, 10),
                    Integer.parseInt(digits, 6, 8, 10),
                    Integer.parseInt(digits, 8, 10, 10),
                    Integer.parseInt(digits, 10, 12, 10),
                    digits.length() == 14 ? Integer.parseInt(digits, 12, 14, 10) : 0);
            return year >= 1990 && year < 2100;
        } catch (DateTimeException | NumberFormatException e) {
            return false;
        }
    }

    /** {@code D} stands for a digit of either width, also within a class. */
    private static Pattern pattern(String text) {
        return Pattern.compile(text.replace("[DXx", "[0-9０-９Xx").replace("D", "[0-9０-９]"));
    }

    /** Spares the patterns the many texts that hold too few digits, or hold them too far apart to be one number. */
    private static boolean mayHoldNumber(String text) {
        int digits = 0;
        int together = 0;
        boolean near = false;
        boolean power = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if ((c >= '0' && c <= '9') || (c >= '０' && c <= '９')) {
                digits++;
                together++;
                near |= together >= SHORTEST || (power && together >= SHORTEST_POWER);
            } else if (MAY_STAND_BETWEEN.indexOf(c) < 0) {
                together = 0;
                power = false;
            } else {
                power |= c == 'E' || c == 'e';
            }
        }
        return near && digits >= SHORTEST;
    }

    private static String tail(String text, int length) {
        return text.substring(text.offsetByCodePoints(text.length(), -length));
    }
}
