package org.yinghuo.reconcile.settle;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Statement;

/**
 * The days on which money would have been seen, channel by channel; statements that follow one another cover what they cover together.
 *
 * <p>Days are the finest a list of donors knows, so a statement that begins at noon covers that day.
 */
final class Coverage {
    /** How many days after a gift its money may still arrive. */
    static final int GRACE = 3;

    private record Span(long from, long to) {}

    private final Map<Channel, NavigableMap<Long, Long>> spans = new EnumMap<>(Channel.class);

    /** @param asOf what a statement says of later days is not yet known */
    Coverage(List<Statement> statements, LocalDateTime asOf) {
        long lastWholeDay = asOf.toLocalTime().isBefore(LocalTime.of(23, 59))
                ? asOf.toLocalDate().toEpochDay() - 1
                : asOf.toLocalDate().toEpochDay();
        Map<Channel, List<Span>> byChannel = new EnumMap<>(Channel.class);
        for (Statement statement : statements) {
            long from = statement.from().toLocalDate().toEpochDay();
            long to = statement.to().toLocalDate().toEpochDay();
            long known = statement.to().isAfter(asOf) ? Math.min(to, lastWholeDay) : to;
            if (from <= known) {
                byChannel
                        .computeIfAbsent(statement.channel(), any -> new ArrayList<>())
                        .add(new Span(from, known));
            }
        }
        byChannel.forEach((channel, parts) -> spans.put(channel, joined(parts)));
    }

    private static NavigableMap<Long, Long> joined(List<Span> parts) {
        parts.sort(Comparator.comparingLong(Span::from).thenComparingLong(Span::to));
        NavigableMap<Long, Long> joined = new TreeMap<>();
        for (Span part : parts) {
            Map.Entry<Long, Long> last = joined.lastEntry();
            if (last != null && part.from() <= last.getValue() + 1) {
                joined.put(last.getKey(), Math.max(last.getValue(), part.to()));
            } else {
                joined.put(part.from(), part.to());
            }
        }
        return joined;
    }

    /** Whether a statement would show money given so on any of those days or up to three days later. */
    boolean covers(Channel channel, GivingDays given) {
        return switch (channel) {
            case CASH -> false;
            case UNSAID -> spans.values().stream().anyMatch(days -> covers(days, given));
            case WECHAT, ALIPAY, BANK, OTHER, TRANSFER ->
                covers(spans.getOrDefault(channel, new TreeMap<>()), given)
                        || covers(spans.getOrDefault(Channel.UNSAID, new TreeMap<>()), given);
        };
    }

    private static boolean covers(NavigableMap<Long, Long> days, GivingDays given) {
        Map.Entry<Long, Long> span = days.floorEntry(given.first());
        return span != null && span.getValue() >= given.last() + GRACE;
    }
}
