package org.yinghuo.ingest;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Payment.Direction;
import org.yinghuo.model.Payment.Standing;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.Statement;
import org.yinghuo.sheet.SheetRow.CellType;

/** What a statement says of itself before and after its lines (period, counts, sums), to be compared with the lines (contract, section 4, form 11). */
final class StatementCheck {

    private static final Pattern INSTANT = Pattern.compile(
            "(?<!\\d)(20\\d{2})([-/.年]?)(0?[1-9]|1[0-2])(?:[-/.月]|(?<=\\d{2}))(\\d{1,2})日?(?:[ T]?\\s*(\\d{1,2})[:：时](\\d{2})(?:[:：分](\\d{2}))?)?(?!\\d)");
    private static final Pattern PERIOD =
            Pattern.compile("起始|开始|终止|结束|截止|期间|周期|时间段|范围|查询|起止|账期|自.*至|period|from", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINES = Pattern.compile("共\\s*(\\d+)\\s*(?:笔|条)(?:记录|交易|明细)?");
    private static final String DIRECTION_WORD = "(收入|支出|中性交易|不计收支|其他|借方|贷方|转入|转出|收|支)";
    private static final Pattern COUNT_AND_SUM = Pattern.compile(DIRECTION_WORD
            + "[^\\d笔收支]{0,8}?[：:]?\\s*(\\d+)\\s*笔(?:[^\\d笔收支]{0,8}?([\\d,]+\\.\\d{1,2}|[\\d,]+(?=\\s*元))\\s*元?)?");
    private static final Pattern COUNT_WORD_SUM =
            Pattern.compile("(?<![\\d.])(\\d+)\\s*(?:笔)?\\s*(收|支)\\s+([\\d,]+\\.\\d{2})");

    private final List<Claim> claims = new ArrayList<>();
    private final Map<Direction, Tally> tallies = new EnumMap<>(Direction.class);
    private @Nullable LocalDateTime from;
    private @Nullable LocalDateTime to;
    private @Nullable LocalDateTime first;
    private @Nullable LocalDateTime last;
    private boolean midnightsOnly = true;

    /** What a line before or after the table claims; direction null for all lines, sum null where only a count is claimed. */
    record Claim(
            int row,
            @Nullable Direction direction,
            long count,
            @Nullable Amount sum,
            String text) {}

    private static final class Tally {
        private long lines;
        private Amount sum = Amount.ZERO;
        private long standingLines;
        private Amount standingSum = Amount.ZERO;
    }

    /** A line above the header or below the last row. */
    void hear(int row, String text) {
        List<LocalDateTime> instants = new ArrayList<>();
        List<Boolean> days = new ArrayList<>();
        Matcher instant = INSTANT.matcher(text);
        while (instant.find()) {
            LocalDateTime time = time(instant);
            if (time != null) {
                instants.add(time);
                days.add(instant.group(5) == null);
            }
        }
        if (PERIOD.matcher(text).find()) {
            period(text, instants, days);
        }
        Matcher lines = LINES.matcher(text);
        if (lines.find()) {
            claims.add(new Claim(row, null, Long.parseLong(lines.group(1)), null, lines.group()));
        }
        Matcher both = COUNT_AND_SUM.matcher(text);
        while (both.find()) {
            claim(row, both.group(1), both.group(2), both.group(3), both.group());
        }
        Matcher bank = COUNT_WORD_SUM.matcher(text);
        while (bank.find()) {
            claim(row, bank.group(2), bank.group(1), bank.group(3), bank.group());
        }
    }

    private void period(String text, List<LocalDateTime> instants, List<Boolean> days) {
        boolean startOnly = text.contains("起始") || text.contains("开始");
        if (instants.size() >= 2 && !instants.get(1).isBefore(instants.get(0))) {
            from = instants.get(0);
            to = days.get(1) ? endOfDay(instants.get(1)) : instants.get(1);
        } else if (instants.size() == 1 && startOnly) {
            from = instants.get(0);
        } else if (instants.size() == 1 && (text.contains("终止") || text.contains("结束") || text.contains("截止"))) {
            to = days.get(0) ? endOfDay(instants.get(0)) : instants.get(0);
        }
    }

    private static LocalDateTime endOfDay(LocalDateTime time) {
        return time.toLocalDate().atTime(LocalTime.of(23, 59, 59));
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
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }

    private void claim(int row, String word, String count, @Nullable String sum, String text) {
        Direction direction = switch (word) {
            case "收入", "贷方", "转入", "收" -> Direction.IN;
            case "支出", "借方", "转出", "支" -> Direction.OUT;
            default -> Direction.NEUTRAL;
        };
        Amount amount = sum == null
                ? null
                : Amounts.signed(sum, CellType.TEXT, Unit.YUAN).value();
        claims.add(new Claim(row, direction, Long.parseLong(count), amount, text));
    }

    /** A line of the statement. */
    void add(LocalDateTime time, Direction printed, Amount amount, Standing standing) {
        if (first == null || time.isBefore(first)) {
            first = time;
        }
        if (last == null || time.isAfter(last)) {
            last = time;
        }
        midnightsOnly &= time.toLocalTime().equals(LocalTime.MIDNIGHT);
        Tally tally = tallies.computeIfAbsent(printed, direction -> new Tally());
        tally.lines++;
        tally.sum = tally.sum.plus(amount);
        if (standing != Standing.CLOSED && standing != Standing.PENDING) {
            tally.standingLines++;
            tally.standingSum = tally.standingSum.plus(amount);
        }
    }

    /** A claim that the lines do not bear out. */
    record Disproved(Claim claim, String stated, String summed) {}

    /** All claims made, with what the lines come to. */
    List<Disproved> compared() {
        List<Disproved> compared = new ArrayList<>();
        for (Claim claim : claims) {
            compared.add(new Disproved(claim, stated(claim.count, claim.sum), summed(claim)));
        }
        return compared;
    }

    /** Whether the lines bear a claim out; lines that were closed may be counted or not. */
    boolean holds(Claim claim) {
        Direction direction = claim.direction;
        if (direction == null) {
            long all = tallies.values().stream().mapToLong(tally -> tally.lines).sum();
            long standing = tallies.values().stream()
                    .mapToLong(tally -> tally.standingLines)
                    .sum();
            return claim.count == all || claim.count == standing;
        }
        Tally tally = tallies.getOrDefault(direction, new Tally());
        return holds(claim, tally.lines, tally.sum) || holds(claim, tally.standingLines, tally.standingSum);
    }

    private static boolean holds(Claim claim, long lines, Amount sum) {
        return claim.count == lines && (claim.sum == null || claim.sum.equals(sum));
    }

    private String summed(Claim claim) {
        Direction direction = claim.direction;
        if (direction == null) {
            return stated(
                    tallies.values().stream().mapToLong(tally -> tally.lines).sum(), null);
        }
        Tally tally = tallies.getOrDefault(direction, new Tally());
        return stated(tally.lines, claim.sum == null ? null : tally.sum);
    }

    private static String stated(long count, @Nullable Amount sum) {
        return sum == null ? Long.toString(count) : count + " / " + sum;
    }

    /** What the statement covers; null where it has neither a period nor a line. */
    @Nullable
    Statement statement(SheetId sheet, Channel channel) {
        LocalDateTime start = from == null ? first : from;
        LocalDateTime end = to == null ? last : to;
        if (end != null && to == null && midnightsOnly) {
            end = endOfDay(end);
        }
        return start == null || end == null ? null : new Statement(sheet, channel, start, end);
    }
}
