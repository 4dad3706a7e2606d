package org.yinghuo.aggregate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Hours;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Quantity;

/**
 * Gathers lines into one value and says of each what it added, so that a value and what stands behind it cannot differ.
 *
 * <p>Within an issue all lines of one person come one after the other.
 */
interface Tally {

    void add(ContributingLine line);

    /** What the last line added, as plain decimal text; 0 where the value is no number. */
    default String added() {
        return "0";
    }

    /** Whether that is zero. */
    default boolean addedNothing() {
        return true;
    }

    String value();

    /** Different people, a group as many as its largest entry says. */
    final class People implements Tally {
        private final ToIntFunction<ContributingLine> already;
        private @Nullable String last;
        private @Nullable IssueId issue;
        private long counted;
        private long added;
        private long total;

        /** @param already how many of a line's people were counted before its first line */
        People(ToIntFunction<ContributingLine> already) {
            this.already = already;
        }

        @Override
        public void add(ContributingLine line) {
            if (!line.who().equals(last) || !line.issue().equals(issue)) {
                last = line.who();
                issue = line.issue();
                counted = already.applyAsInt(line);
            }
            added = Math.max(0, line.person().heads() - counted);
            counted += added;
            total += added;
        }

        @Override
        public String added() {
            return Long.toString(added);
        }

        @Override
        public boolean addedNothing() {
            return added == 0;
        }

        @Override
        public String value() {
            return Long.toString(total);
        }
    }

    /** A sum of whole things: counts, fen, thousandths of a second. */
    final class Sum implements Tally {
        /** Hours that differ by more print otherwise; in thousandths of a second. */
        private static final int ROUNDED = 720;

        private final ToLongFunction<ContributingLine> part;
        private final ValueType type;
        private long before;
        private long total;

        Sum(ValueType type, ToLongFunction<ContributingLine> part) {
            this.type = type;
            this.part = part;
        }

        @Override
        public void add(ContributingLine line) {
            before = total;
            total = Math.addExact(total, part.applyAsLong(line));
        }

        /** The step between two printed sums, so that three times twenty minutes print as one hour and add up to it. */
        @Override
        public String added() {
            return new BigDecimal(print(total))
                    .subtract(new BigDecimal(print(before)))
                    .toPlainString();
        }

        @Override
        public boolean addedNothing() {
            return total == before
                    || (type == ValueType.HOURS
                            && Math.abs(total - before) < ROUNDED
                            && print(total).equals(print(before)));
        }

        @Override
        public String value() {
            return print(total);
        }

        private String print(long sum) {
            return switch (type) {
                case MONEY -> new Amount(sum).toString();
                case HOURS -> new Hours(sum).toString();
                case COUNT, QUANTITY, DAY, TEXT -> Long.toString(sum);
            };
        }
    }

    /** A sum of units. */
    final class Units implements Tally {
        private Quantity last = Quantity.ZERO;
        private Quantity total = Quantity.ZERO;

        @Override
        public void add(ContributingLine line) {
            last = line.attended().quantity();
            total = total.plus(last);
        }

        @Override
        public String added() {
            return last.toString();
        }

        @Override
        public boolean addedNothing() {
            return last.value().signum() == 0;
        }

        @Override
        public String value() {
            return total.toString();
        }
    }

    /** Different texts in the order they come, as one list; mostly there is but one. */
    final class Texts implements Tally {
        private final Function<ContributingLine, Iterable<String>> texts;
        private String only = "";
        private @Nullable Set<String> all;

        Texts(Function<ContributingLine, Iterable<String>> texts) {
            this.texts = texts;
        }

        @Override
        public void add(ContributingLine line) {
            for (String text : texts.apply(line)) {
                if (all != null) {
                    all.add(text);
                } else if (only.isEmpty()) {
                    only = text;
                } else if (!text.isEmpty() && !text.equals(only)) {
                    all = new LinkedHashSet<>(List.of(only, text));
                }
            }
        }

        @Override
        public String value() {
            if (all == null) {
                return only;
            }
            all.remove("");
            return String.join("、", all);
        }
    }

    /** The first day of all, or the last. */
    final class Edge implements Tally {
        private final boolean first;
        private @Nullable LocalDate day;

        Edge(boolean first) {
            this.first = first;
        }

        @Override
        public void add(ContributingLine line) {
            if (day == null || (first ? line.day().isBefore(day) : line.day().isAfter(day))) {
                day = line.day();
            }
        }

        @Override
        public String value() {
            return day == null ? "" : day.toString();
        }
    }
}
