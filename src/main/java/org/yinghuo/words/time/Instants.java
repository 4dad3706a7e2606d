package org.yinghuo.words.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads instants as programs write them: 20220905100000, 2022-09-05T02:00:00Z, 2022-09-05 10:00:00 +0800 CST, Mon Sep 05 10:00:00 CST 2022. */
final class Instants {

    /** The office's own clock; an offset that a text states is carried over to it. */
    private static final ZoneOffset OFFICE = ZoneOffset.ofHours(8);

    private static final Pattern PACKED = Pattern.compile("((?:19|20|21)\\d{6})[ T]?(\\d{4}|\\d{6})");
    private static final Pattern OFFSET = Pattern.compile(
            "(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})[ T]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?"
                    + " ?(Z|UTC|GMT|CST|(?:(?:UTC|GMT) ?)?([+-])(\\d{1,2}):?(\\d{2})?)(?: [A-Z]{2,5})?(?: m=.*)?",
            Pattern.CASE_INSENSITIVE);
    /** As Java and the shell's date print them. */
    private static final Pattern PRINTED = Pattern.compile(
            "(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* ([a-z]{3})[a-z]* +(\\d{1,2}) (\\d{1,2}):(\\d{2}):(\\d{2})"
                    + " (?:CST|([+-])(\\d{2}):?(\\d{2})|UTC|GMT|GMT([+-])(\\d{2}):?(\\d{2})) (\\d{4})",
            Pattern.CASE_INSENSITIVE);
    /** By whose clock a heading's times are: (UTC), GMT+1. */
    private static final Pattern ZONE = Pattern.compile(
            "(?<![a-z])(?:UTC|GMT)(?: ?([+-]) ?(\\d{1,2})(?::?(\\d{2}))?)?(?![a-z])", Pattern.CASE_INSENSITIVE);
    /** Seconds or milliseconds since 1970. */
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(\\d{3})?");

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private Instants() {}

    /** The instant by the office's clock; null where the text is none of these. */
    static @Nullable LocalDateTime read(String text) {
        String plain = text.strip();
        if (plain.length() < 10 || plain.length() > 60) {
            return null;
        }
        try {
            LocalDateTime at = packed(plain);
            at = at == null ? withOffset(plain) : at;
            return at == null ? printed(plain) : at;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** The same of seconds or milliseconds since 1970, which only a calendar can tell from any other number. */
    static @Nullable LocalDateTime sinceEpoch(String text) {
        Matcher epoch = EPOCH.matcher(text);
        if (!epoch.matches()) {
            return null;
        }
        long number = Long.parseLong(text);
        return Instant.ofEpochSecond(epoch.group(1) == null ? number : number / 1000)
                .atOffset(OFFICE)
                .toLocalDateTime();
    }

    static boolean saysClock(String heading) {
        return ZONE.matcher(heading).find();
    }

    /** A time by the office's clock, where what stands above it says by whose it is; as it stands where nothing does. */
    static LocalDateTime byOfficeClock(LocalDateTime time, String heading) {
        Matcher zone = ZONE.matcher(heading);
        return zone.find() ? carried(time, zone.group(1), zone.group(2), zone.group(3)) : time;
    }

    private static @Nullable LocalDateTime packed(String text) {
        Matcher packed = PACKED.matcher(text);
        if (!packed.matches()) {
            return null;
        }
        String day = packed.group(1);
        String time = packed.group(2);
        return LocalDate.of(number(day, 0, 4), number(day, 4, 6), number(day, 6, 8))
                .atTime(number(time, 0, 2), number(time, 2, 4), time.length() == 6 ? number(time, 4, 6) : 0);
    }

    private static @Nullable LocalDateTime withOffset(String text) {
        Matcher at = OFFSET.matcher(text);
        if (!at.matches()) {
            return null;
        }
        LocalDateTime local = LocalDate.of(
                        Integer.parseInt(at.group(1)), Integer.parseInt(at.group(2)), Integer.parseInt(at.group(3)))
                .atTime(LocalTime.of(
                        Integer.parseInt(at.group(4)),
                        Integer.parseInt(at.group(5)),
                        at.group(6) == null ? 0 : Integer.parseInt(at.group(6))));
        boolean office = at.group(7).equalsIgnoreCase("CST");
        return office ? local : carried(local, at.group(8), at.group(9), at.group(10));
    }

    private static @Nullable LocalDateTime printed(String text) {
        Matcher at = PRINTED.matcher(text);
        if (!at.matches()) {
            return null;
        }
        int month = MONTHS.indexOf(at.group(1).toLowerCase(Locale.ROOT));
        LocalDateTime local = LocalDate.of(
                        Integer.parseInt(at.group(12)), month < 0 ? 0 : month / 3 + 1, Integer.parseInt(at.group(2)))
                .atTime(Integer.parseInt(at.group(3)), Integer.parseInt(at.group(4)), Integer.parseInt(at.group(5)));
        if (text.toUpperCase(Locale.ROOT).contains("CST")) {
            return local;
        }
        return at.group(6) != null
                ? carried(local, at.group(6), at.group(7), at.group(8))
                : carried(local, at.group(9), at.group(10), at.group(11));
    }

    /** @param sign null for universal time */
    private static LocalDateTime carried(
            LocalDateTime local, @Nullable String sign, @Nullable String hours, @Nullable String minutes) {
        int direction = "-".equals(sign) ? -1 : 1;
        ZoneOffset offset = hours == null
                ? ZoneOffset.UTC
                : ZoneOffset.ofHoursMinutes(
                        direction * Integer.parseInt(hours),
                        minutes == null ? 0 : direction * Integer.parseInt(minutes));
        return local.atOffset(offset).withOffsetSameInstant(OFFICE).toLocalDateTime();
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }
}
