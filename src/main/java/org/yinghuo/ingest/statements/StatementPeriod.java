package org.yinghuo.ingest.statements;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Channel;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.Statement;
import org.yinghuo.words.time.PeriodText;

/** The time a statement covers: what a line before or after its table says, else from its first line to its last. */
final class StatementPeriod {

    private @Nullable LocalDateTime from;
    private @Nullable LocalDateTime to;
    private @Nullable LocalDateTime first;
    private @Nullable LocalDateTime last;
    private boolean labelled;
    /** Whether the end is a midnight written out, which may be the end of the day before. */
    private boolean endsAtMidnight;

    /** A line above the header or below the last row. */
    void hear(String text) {
        List<PeriodText.Moment> moments = PeriodText.moments(text);
        if (PeriodText.isLabelled(text) && !moments.isEmpty()) {
            labelled(text, moments);
        } else if (!labelled && first == null) {
            titled(text);
        }
    }

    private void labelled(String text, List<PeriodText.Moment> moments) {
        PeriodText.Moment one = moments.get(0);
        if (moments.size() >= 2 && !moments.get(1).time().isBefore(one.time())) {
            from = one.time();
            end(moments.get(1));
            labelled = true;
        } else if (moments.size() == 1) {
            LocalDateTime until = PeriodText.shortEnd(text);
            if (until != null) {
                from = one.time();
                end(new PeriodText.Moment(until, true));
                labelled = true;
            } else if (PeriodText.saysStart(text)) {
                from = one.time();
                labelled = true;
            } else if (PeriodText.saysEnd(text)) {
                end(one);
                labelled = true;
            }
        }
    }

    /** A title that is nothing but a range, or ends with one: 捐款专户流水（2022年9月1日至9月9日）. */
    private void titled(String text) {
        if (!PeriodText.holdsRange(text)) {
            return;
        }
        List<PeriodText.Moment> moments = PeriodText.moments(text);
        LocalDateTime until = moments.size() >= 2 ? null : PeriodText.shortEnd(text);
        if (moments.size() == 2
                && !moments.get(1).time().isBefore(moments.get(0).time())) {
            from = moments.get(0).time();
            end(moments.get(1));
        } else if (until != null && moments.size() == 1) {
            from = moments.get(0).time();
            end(new PeriodText.Moment(until, true));
        }
    }

    private void end(PeriodText.Moment moment) {
        to = moment.dayOnly() ? endOfDay(moment.time()) : moment.time();
        endsAtMidnight = !moment.dayOnly() && moment.time().toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static LocalDateTime endOfDay(LocalDateTime time) {
        return time.toLocalDate().atTime(LocalTime.of(23, 59, 59));
    }

    /** Whether a line says which time is meant. */
    static boolean isSaidIn(String text) {
        return PeriodText.holdsRange(text)
                || (PeriodText.isLabelled(text) && !PeriodText.moments(text).isEmpty());
    }

    /** Whether what the lines around two statements say of their time is not the same. */
    boolean differs(StatementPeriod other) {
        return from != null && other.from != null && !(from.equals(other.from) && Objects.equals(to, other.to));
    }

    /** Whether a line above or beneath says it. */
    boolean isSaid() {
        return from != null;
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
