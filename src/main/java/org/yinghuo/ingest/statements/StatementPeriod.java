package org.yinghuo.ingest.statements;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Channel;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.Statement;

/** The time a statement covers: what a line before or after its table says, else from its first line to its last. */
final class StatementPeriod {

    private static final String INSTANT =
            "(?<!\\d)(20\\d{2})([-/.年]?)(0?[1-9]|1[0-2])(?:[-/.月]|(?<=\\d{2}))(\\d{1,2})日?(?:["
                    + " T]?\\s*(\\d{1,2})[:：时](\\d{2})(?:[:：分](\\d{2}))?)?(?!\\d)";
    private static final Pattern INSTANTS = Pattern.compile(INSTANT);
    private static final Pattern RANGE = Pattern.compile(INSTANT
            + "\\s*(?:至|到|-{1,2}|[—–~～]{1,2}|to|until|through)\\s*(?=20\\d{2}|(\\d{1,2})[-/.月](\\d{1,2})|(\\d{1,2})日)");
    private static final Pattern LABEL =
            Pattern.compile("起始|开始|起日|终止|结束|截止|止日|期间|周期|时间段|范围|查询|起止|账期|自.*至|period|from", Pattern.CASE_INSENSITIVE);
    private static final Pattern START = Pattern.compile("起始|开始|起日|from|start", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("终止|结束|截止|止日|until|end", Pattern.CASE_INSENSITIVE);

    private @Nullable LocalDateTime from;
    private @Nullable LocalDateTime to;
    private @Nullable LocalDateTime first;
    private @Nullable LocalDateTime last;
    private boolean labelled;
    /** Whether the end is a midnight written out, which may be the end of the day before. */
    private boolean endsAtMidnight;

    private record Instant(LocalDateTime time, boolean dayOnly) {}

    /** A line above the header or below the last row. */
    void hear(String text) {
        List<Instant> instants = instants(text);
        if (LABEL.matcher(text).find() && !instants.isEmpty()) {
            labelled(text, instants);
        } else if (!labelled && first == null) {
            titled(text);
        }
    }

    private void labelled(String text, List<Instant> instants) {
        Instant one = instants.get(0);
        if (instants.size() >= 2 && !instants.get(1).time.isBefore(one.time)) {
            from = one.time;
            end(instants.get(1));
            labelled = true;
        } else if (instants.size() == 1) {
            LocalDateTime until = shortEnd(text);
            if (until != null) {
                from = one.time;
                end(new Instant(until, true));
                labelled = true;
            } else if (START.matcher(text).find()) {
                from = one.time;
                labelled = true;
            } else if (END.matcher(text).find()) {
                end(one);
                labelled = true;
            }
        }
    }

    /** A title that is nothing but a range, or ends with one: 捐款专户流水（2022年9月1日至9月9日）. */
    private void titled(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.find()) {
            return;
        }
        List<Instant> instants = instants(text);
        LocalDateTime until = instants.size() >= 2 ? null : shortEnd(text);
        if (instants.size() == 2 && !instants.get(1).time.isBefore(instants.get(0).time)) {
            from = instants.get(0).time;
            end(instants.get(1));
        } else if (until != null && instants.size() == 1) {
            from = instants.get(0).time;
            end(new Instant(until, true));
        }
    }

    /** The end of a range that leaves out its year, or year and month: 2022年9月1日至9月9日, 2022年9月1日至9日. */
    private static @Nullable LocalDateTime shortEnd(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.find() || (range.group(8) == null && range.group(10) == null)) {
            return null;
        }
        LocalDateTime start = time(range);
        if (start == null) {
            return null;
        }
        try {
            int month = range.group(8) == null ? start.getMonthValue() : Integer.parseInt(range.group(8));
            int day = Integer.parseInt(range.group(8) == null ? range.group(10) : range.group(9));
            int year = month < start.getMonthValue() ? start.getYear() + 1 : start.getYear();
            LocalDateTime end = LocalDateTime.of(year, month, day, 0, 0);
            return end.toLocalDate().isBefore(start.toLocalDate()) ? null : end;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void end(Instant instant) {
        to = instant.dayOnly ? endOfDay(instant.time) : instant.time;
        endsAtMidnight = !instant.dayOnly && instant.time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static List<Instant> instants(String text) {
        List<Instant> instants = new ArrayList<>();
        Matcher matcher = INSTANTS.matcher(text);
        while (matcher.find()) {
            LocalDateTime time = time(matcher);
            if (time != null) {
                instants.add(new Instant(time, matcher.group(5) == null));
            }
        }
        return instants;
    }

    private static @Nullable LocalDateTime time(Matcher matcher) {
        try {
            int hour = matcher.group(5) == null ? 0 : Integer.parseInt(matcher.group(5));
            int minute = matcher.group(6) == null ? 0 : Integer.parseInt(matcher.group(6));
            int second = matcher.group(7) == null ? 0 : Integer.parseInt(matcher.group(7));
            if (hour == 24 && minute == 0) {
                hour = 23;
                minute = 59;
                second = 59;
            }
            return LocalDateTime.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(4)),
                    hour,
                    minute,
                    second);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDateTime endOfDay(LocalDateTime time) {
        return time.toLocalDate().atTime(LocalTime.of(23, 59, 59));
    }

    /** A line of the statement. */
    void add(LocalDateTime time) {
        if (first == null || time.isBefore(first)) {
            first = time;
        }
        if (last == null || time.isAfter(last)) {
            last = time;
        }
    }

    /** What the statement covers; null where it has neither a period nor a line. */
    @Nullable
    Statement statement(SheetId sheet, Channel channel) {
        LocalDateTime start = from == null ? first : from;
        LocalDateTime end = to == null ? lastLine() : named(to, start);
        return start == null || end == null ? null : new Statement(sheet, channel, start, end);
    }

    /** A last line without a time of day may be of any hour of its day. */
    private @Nullable LocalDateTime lastLine() {
        return last != null && last.toLocalTime().equals(LocalTime.MIDNIGHT) ? endOfDay(last) : last;
    }

    /** 终止日期：[2022年09月04日 00:00:00] ends with the 3rd, unless the period begins on the 4th or a line is of that day. */
    private LocalDateTime named(LocalDateTime end, @Nullable LocalDateTime start) {
        if (!endsAtMidnight) {
            return end;
        }
        boolean within = last != null && !last.isBefore(end);
        return within || start == null || !start.isBefore(end) ? endOfDay(end) : end.minusSeconds(1);
    }
}
