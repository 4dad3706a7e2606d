package org.yinghuo.report.edition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yinghuo.words.filing.AnswerWords;

/**
 * Covers the numbers and addresses that identify a person or an account, in every text that leaves the program (rules, {@code masking}).
 *
 * <p>Phones keep their first 3 and last 4 digits, identity, account, transaction and passport numbers their last 4, e-mail addresses their first letter and
 * domain, however their digits are parted. Days, times, amounts and hours stay as they are. Marks that turn the direction of writing are shown as a mark.
 * Covering twice is the same as covering once.
 */
public final class Masking {

    /** Fields whose whole value is such a number, however short it is or whatever letters stand in it. */
    private static final Set<String> NUMBER_FIELDS = Set.of("id_number", "transaction_id", "account");

    /** What people and programs put between the digits of one number: blanks of every width, dashes, points, strokes, and what cannot be seen. */
    private static final String SEPARATORS = " \\t\\r"
            + "\\n"
            + "\\f\\u000B\\u0085\\u00A0\\u00AD\\u1680\\u180E\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u2064\\u2066-\\u206F\\u3000\\uFEFF"
            + "\\uFFFD\\-\\u2010-\\u2015\\u2043\\u2212\\uFE58\\uFE63\\uFF0D\\u30FC.\\uFF0E\\u00B7\\u2022\\u2027\\u30FB_\\uFF3F/\\uFF0F\\\\~\\uFF5E";

    /** A mobile phone with its country code, in the groups people write; the last three where groups of four begin it, parted twice by the same. */
    private static final Pattern PHONE = pattern("¶(?<![0０][.．])(?:(?:[+＋]|00)?86§{0,2})?([1１][3-9３-９]#)"
            + "(?:[)）]?§{0,3}####§{0,3}####|#(§{1,2})####\\2###)(?!#)");

    /** A landline with its area code, unless a day follows there. */
    private static final Pattern LANDLINE =
            pattern("¶(?<!#[.．/])([0０][1-9１-９]#)#?[)）]?§{0,2}(?!(?:19|20)##§?####(?!#))#{3,4}§{0,2}(####)(?!#)");

    /** A mainland identity number, grouped in any way: six digits of a place, a day of birth, three digits and the check. */
    private static final Pattern IDENTITY = pattern("¶(?<!#[.．])#(?:§{0,2}#){5}§{0,2}(?:[1１]§{0,2}[9９]|[2２]§{0,2}[0０])"
            + "(?:§{0,2}#){6}(?:§{0,2}#){3}§{0,2}[#XxＸｘ](?!#)");

    /** A card's number in groups of four. */
    private static final Pattern CARD = pattern("¶(?<!#[.．])(?:[3-9３-９]###(?:[-－ 　]####){2,4}(?:[-－ 　]#{1,3})?"
            + "|[3-9３-９]###(§{1,2})####\\1####\\1####(?:\\1#{1,4})?)(?!#)");

    /** A number of 12 digits and more, an identity number's last X with it. */
    private static final Pattern NUMBER = pattern("¶(?<!#[.．])#{11,}[#XxＸｘ](?!#)"
            // After a point stands a fraction as Excel stores it, of at most 17 digits.
            + "|(?<=#[.．])(?<!(?<!#)0[.．])#{17,}[#XxＸｘ](?!#)");

    /**
     * Passports and permits: China's letters with eight digits and more, unless those are a day, others with seven; beside such a word any. A cell far down in a
     * sheet is none.
     */
    private static final Pattern PASSPORT = pattern(
            "(?<![#A-Za-z!])¤(?<!#:)(?:[EGDSPHMCWKRegdsphmcwkrＥＧＤＳＰＨＭＣＷＫＲ]§?(?!(?:19|20)##[01]#[0-3]#(?!#))#{8,10}"
                    + "|[Ee][A-HJ-NP-Za-hj-np-z]§?#{7}|[A-Z]{2}#{7})(?![#A-Za-z])"
                    + "|(?<=(?:护照|通行证|[Pp]assport|PASSPORT)[ :：号码]{0,6})[A-Za-z]{0,3}#{5,11}(?![#A-Za-z])");

    private static final Pattern MAIL = Pattern.compile(
            "([\\p{L}\\p{N}])[\\p{L}\\p{N}._%+\\-]*\\s{0,2}[@＠]\\s{0,2}([\\p{L}\\p{N}\\-]+(?:[.．][\\p{L}\\p{N}\\-]+)+)");

    /** A number as a program writes a large one: {@code 1.3000000000E10}. */
    private static final Pattern SCIENTIFIC =
            Pattern.compile("(?<![0-9.])[0-9]\\.[0-9]{6,}[Ee][+]?[0-9]{1,2}(?![0-9])");

    private static final Pattern TURNING = Pattern.compile("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");

    private static final int SHORTEST = 10;

    /** Of a number as a program writes a large one. */
    private static final int SHORTEST_POWER = 8;

    /** Of a passport, its letters aside. */
    private static final int SHORTEST_LETTERED = 7;

    /** Of a passport beside its name, its letters aside. */
    private static final int SHORTEST_NAMED = 5;

    /** The last letters of what names a passport or permit. */
    private static final List<String> NAMED = List.of("照", "证", "assport", "ASSPORT");

    private Masking() {}

    /** The text with every such number in it covered. */
    public static String mask(String text) {
        Look look = new Look(text);
        String safe = look.turns ? TURNING.matcher(text).replaceAll("\uFFFD") : text;
        String mails = look.mail ? MAIL.matcher(safe).replaceAll("$1***@$2") : safe;
        String numbers = look.near ? longNumbers(mails) : mails;
        return look.lettered ? PASSPORT.matcher(numbers).replaceAll(Masking::coverLast) : numbers;
    }

    private static String longNumbers(String text) {
        String plain = SCIENTIFIC.matcher(text).replaceAll(Masking::coverScientific);
        String identities = IDENTITY.matcher(plain).replaceAll(Masking::coverIdentity);
        String cards = CARD.matcher(identities).replaceAll(Masking::coverLast);
        String phones = PHONE.matcher(cards).replaceAll(Masking::coverPhone);
        String landlines = LANDLINE.matcher(phones).replaceAll("$1****$2");
        return numbers(landlines);
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
        return AnswerWords.isMatch(text) ? text : mask(text);
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
        return Matcher.quoteReplacement(covered.equals(plain) ? found.group() : covered);
    }

    private static String coverPhone(MatchResult found) {
        String whole = digits(found.group(1));
        String all = digits(found.group());
        // The groups of four and three end with three digits: the fourth stands before the gap.
        return whole + "****" + all.substring(all.length() - 4);
    }

    private static String coverIdentity(MatchResult found) {
        String all = digits(found.group());
        boolean fraction = found.group().chars().filter(c -> !isDigit(c)).count() == 1
                && (found.group().indexOf('.') >= 0 || found.group().indexOf('．') >= 0);
        return fraction || !isDay(all.substring(6, 14))
                ? Matcher.quoteReplacement(found.group())
                : "****" + all.substring(all.length() - 4);
    }

    private static String coverLast(MatchResult found) {
        return "****" + tail(digits(found.group()), 4);
    }

    private static String numbers(String text) {
        return NUMBER.matcher(text).replaceAll(found -> {
            String number = found.group();
            boolean named = number.length() == 12
                    && AnswerWords.holdsMatch(text.substring(Math.max(0, found.start() - 6), found.end()));
            return isMoment(number) || named ? Matcher.quoteReplacement(number) : coverLast(found);
        });
    }

    private static boolean isDay(String digits) {
        StringBuilder ascii = new StringBuilder();
        digits.chars().forEach(c -> ascii.append(Character.digit(c, 10)));
        try {
            LocalDate.of(
                    Integer.parseInt(ascii, 0, 4, 10),
                    Integer.parseInt(ascii, 4, 6, 10),
                    Integer.parseInt(ascii, 6, 8, 10));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The digits and letters of a number, without what parts them. */
    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars()
                .filter(c -> isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == 'Ｘ' || c == 'ｘ')
                .forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    private static boolean isDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
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

    /**
     * {@code #} stands for a digit of either width, also within a class, {@code §} for one of the separators, {@code ¤} for a place where no covered number ends: a
     * star or two before a number are only a mark, as of a heading that must be filled in; {@code ¶} for one where no digit stands before besides.
     */
    private static Pattern pattern(String text) {
        return Pattern.compile(text.replace("¶", "(?<!#)¤")
                .replace("¤", "(?<![*]{4})")
                .replace("[#", "[0-9０-９")
                .replace("#", "[0-9０-９]")
                .replace("§", "[" + SEPARATORS + "]"));
    }

    /** A first look, which spares the patterns the many texts that hold too few digits, or hold them too far apart to be one number. */
    private static final class Look {
        private boolean near;
        private boolean mail;
        private boolean turns;
        private boolean lettered;

        Look(String text) {
            int together = 0;
            int run = 0;
            boolean power = false;
            boolean letters = false;
            boolean named = false;
            char[] chars = text.toCharArray();
            for (int at = 0; at < chars.length; at++) {
                char c = chars[at];
                if (isDigit(c)) {
                    together++;
                    run++;
                    near |= together >= SHORTEST || (power && together >= SHORTEST_POWER);
                    lettered |= letters && run >= SHORTEST_LETTERED;
                    named |= letters && run == SHORTEST_NAMED;
                    continue;
                }
                run = 0;
                mail |= c == '@' || c == '＠';
                turns |= c == '\u200E'
                        || c == '\u200F'
                        || c == '\u061C'
                        || (c >= '\u202A' && c <= '\u202E')
                        || (c >= '\u2066' && c <= '\u2069');
                boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 'Ａ' && c <= 'Ｚ');
                letters |= letter || c == '照' || c == '证';
                power |= c == 'E' || c == 'e';
                if (!mayStandBetween(c)) {
                    together = 0;
                    power = c == 'E' || c == 'e';
                }
            }
            lettered |= named && NAMED.stream().anyMatch(text::contains);
        }

        private static boolean mayStandBetween(char c) {
            return (c < '0' && c != ',')
                    || c == '_'
                    || c == '\\'
                    || c == '~'
                    || "EeXxＸｘ＋ー・．／＿～－　）\uFFFD".indexOf(c) >= 0
                    || (c >= '\u0080' && c <= '\u00BF')
                    || c == '\u1680'
                    || c == '\u180E'
                    || (c >= '\u2000' && c <= '\u206F')
                    || c == '\u2212'
                    || c == '\uFE58'
                    || c == '\uFE63'
                    || c == '\uFEFF';
        }
    }

    private static String tail(String text, int length) {
        return text.substring(text.offsetByCodePoints(text.length(), -length));
    }
}
