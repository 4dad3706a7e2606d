package org.yinghuo.ingest.kinds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.CumulativeWords;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.ingest.layout.HeadingUse;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.SpreadColumn;
import org.yinghuo.model.Amount;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.Amounts;
import org.yinghuo.words.Counts;
import org.yinghuo.words.Field;
import org.yinghuo.words.TitleWords;
import org.yinghuo.words.WordList;

/** Where several columns hold sums: which is the gift, which repeats it, which sums the others, which is a part of them. */
final class AmountColumns {

    private static final Pattern PART =
            Pattern.compile("(?:^|\\s)[（(]?" + WordList.BUILT_IN.either("heading says", "part"));

    private AmountColumns() {}

    /** Whether a heading is named as a part of another column: 其中党员. */
    static boolean isPart(Heading heading) {
        return PART.matcher(heading.quoted()).find();
    }

    /** 人数 金额 其中党员 人数 金额: what is named as a part of them counts no second time. */
    static List<Heading> withoutParts(List<Heading> headings) {
        return headings.stream()
                .filter(heading -> !isPart(heading)
                        || (heading.first() != Field.PEOPLE && heading.first() != Field.AMOUNT)
                        || headings.stream().noneMatch(other -> other.first() == heading.first() && !isPart(other)))
                .toList();
    }

    /** 当日人数 当日金额 累计人数 累计金额: where the sums of some days stand beside those from the first day on, the latter tell nothing new. */
    static List<Heading> withoutRunning(List<Heading> headings) {
        boolean increments = headings.stream()
                .anyMatch(heading -> heading.first() == Field.AMOUNT && CumulativeWords.isIncrement(heading.quoted()));
        return headings.stream()
                .filter(heading -> !isRunning(heading, increments)
                        || headings.stream()
                                .noneMatch(other -> other.first() == heading.first() && !isRunning(other, increments)))
                .toList();
    }

    private static boolean isRunning(Heading heading, boolean increments) {
        return (heading.first() == Field.PEOPLE || heading.first() == Field.AMOUNT)
                && (CumulativeWords.isCumulative(heading.quoted())
                        || (increments && CumulativeWords.isWhole(heading.quoted())));
    }

    /** 党员 人数 金额, 群众 人数 金额, 合计 人数 金额: what is summed counts, and its parts say nothing more. */
    static List<Heading> summed(List<Heading> part) {
        boolean people = part.stream().anyMatch(heading -> heading.total() && heading.first() == Field.PEOPLE);
        boolean money = part.stream().anyMatch(heading -> heading.total() && heading.first() == Field.AMOUNT);
        if (!people || !money) {
            return part;
        }
        return part.stream()
                .filter(heading ->
                        heading.total() || (heading.first() != Field.PEOPLE && heading.first() != Field.AMOUNT))
                .map(heading -> new Heading(
                        heading.column(),
                        heading.text(),
                        heading.group(),
                        heading.header(),
                        heading.day(),
                        heading.clock(),
                        heading.total() && heading.first() != Field.PEOPLE && heading.first() != Field.AMOUNT))
                .toList();
    }

    /** Where several columns hold sums: which is the gift, which repeats it in capitals, which sums the others. */
    static Layout.@Nullable Refused settle(
            Map<Field, List<Column>> assigned,
            List<SpreadColumn> spreads,
            List<Heading> totals,
            SheetKind kind,
            List<SheetLine> sample,
            Set<Integer> summed) {
        List<Column> amounts = assigned.get(Field.AMOUNT);
        boolean gifts = kind == SheetKind.DONATIONS || kind == SheetKind.DONATION_SUMMARY;
        if (!gifts) {
            return null;
        }
        if (amounts == null) {
            if (spreads.isEmpty() && totals.size() == 1) {
                Heading only = totals.remove(0);
                Column sum = new Column(only.column(), Field.AMOUNT, only);
                assigned.put(Field.AMOUNT, new ArrayList<>(List.of(sum)));
                List<Column> parts = assigned.getOrDefault(Field.OTHER, List.of()).stream()
                        .filter(column -> column.column() != only.column())
                        .toList();
                if (!parts.isEmpty() && isSum(sum, parts, sample)) {
                    parts.forEach(part -> summed.add(part.column()));
                }
            }
            return null;
        }
        if (!spreads.isEmpty()
                && spreads.stream().anyMatch(spread -> spread.by() != Field.DATE || amounts.size() == 1)) {
            amounts.forEach(column -> totals.add(column.heading()));
            assigned.remove(Field.AMOUNT);
            return null;
        }
        // 认捐金额 beside 实捐金额: what was given counts.
        if (amounts.stream().anyMatch(column -> !HeadingUse.PROMISED.isWithin(column.heading()))) {
            amounts.removeIf(column -> HeadingUse.PROMISED.isWithin(column.heading()));
        }
        List<Column> others = new ArrayList<>(amounts.subList(1, amounts.size()));
        for (Column other : others) {
            if (agree(amounts.get(0), other, sample)) {
                amounts.remove(other);
            }
        }
        if (amounts.size() > 2) {
            for (Column sum : List.copyOf(amounts)) {
                List<Column> rest =
                        amounts.stream().filter(column -> !column.equals(sum)).toList();
                if (isSum(sum, rest, sample)) {
                    return new Layout.Refused("two-amounts", quoted(rest));
                }
            }
        }
        if (amounts.size() > 1) {
            return new Layout.Refused("two-amounts", quoted(amounts));
        }
        if (spreads.isEmpty()) {
            preferSum(assigned, totals, sample, summed);
        }
        return null;
    }

    /** 微信金额 and 现金金额 of a department without their sum: neither is what it gave. */
    static Layout.@Nullable Refused besideWays(
            Map<Field, List<Column>> assigned, List<Column> ways, List<SheetLine> sample) {
        List<Column> amounts = assigned.getOrDefault(Field.AMOUNT, List.of());
        if (amounts.isEmpty() || mostlySums(amounts.get(0), ways, sample)) {
            return null;
        }
        List<Column> all = new ArrayList<>(ways);
        amounts.stream()
                .filter(amount -> ways.stream().noneMatch(way -> way.column() == amount.column()))
                .forEach(all::add);
        return new Layout.Refused("two-amounts", quoted(all));
    }

    /** 本人捐款 家属捐款 合计: where a sum and columns of unknown words add up to the row's 合计, that is what was given. */
    private static void preferSum(
            Map<Field, List<Column>> assigned, List<Heading> totals, List<SheetLine> sample, Set<Integer> summed) {
        List<Column> amounts = assigned.getOrDefault(Field.AMOUNT, List.of());
        if (amounts.size() != 1 || totals.size() != 1) {
            return;
        }
        List<Column> parts = new ArrayList<>(amounts);
        Heading total = totals.get(0);
        assigned.getOrDefault(Field.OTHER, List.of()).stream()
                .filter(column -> column.column() != total.column())
                .forEach(parts::add);
        // 党费 beside 爱心捐款 is no gift, what goods are worth is no money, and so is no sum of both.
        boolean dues = parts.stream()
                .anyMatch(part -> isFee(part.heading())
                        || (HeadingUse.GOODS.isWithin(part.heading())
                                && sample.stream().anyMatch(line -> read(part, line) != null)));
        Column sum = new Column(total.column(), Field.AMOUNT, total);
        if (!dues && parts.size() > 1 && mostlySums(sum, parts, sample)) {
            totals.clear();
            parts.forEach(part -> summed.add(part.column()));
            assigned.put(Field.AMOUNT, new ArrayList<>(List.of(sum)));
        }
    }

    private static boolean isFee(Heading heading) {
        return heading.first() != Field.AMOUNT && TitleWords.isFee(heading.text());
    }

    private static List<String> quoted(List<Column> columns) {
        return List.of(String.join("、", columns.stream().map(Column::quoted).toList()));
    }

    /** Whether two columns say the same sum in every line that fills both: figures and capitals. */
    static boolean agree(Column one, Column other, List<SheetLine> sample) {
        int same = 0;
        for (SheetLine line : sample) {
            Amount left = read(one, line);
            Amount right = read(other, line);
            if (left != null && right != null) {
                if (!left.equals(right)) {
                    return false;
                }
                same++;
            } else if (left == null && right != null) {
                return false;
            }
        }
        return same > 0 || sample.stream().allMatch(line -> line.isBlank(other.column()));
    }

    /** Whether a column sums the others in every line that fills it. */
    static boolean isSum(Column sum, List<Column> parts, List<SheetLine> sample) {
        int same = 0;
        for (SheetLine line : sample) {
            Amount whole = read(sum, line);
            if (whole == null) {
                continue;
            }
            Amount total = Amount.ZERO;
            for (Column part : parts) {
                Amount amount = read(part, line);
                total = amount == null ? total : total.plus(amount);
            }
            if (!total.equals(whole)) {
                return false;
            }
            same++;
        }
        return same > 0;
    }

    /** Whether a column sums others in more than half of the lines that fill it, and is more than its first part somewhere. */
    static boolean mostlySums(Column sum, List<Column> parts, List<SheetLine> sample) {
        int same = 0;
        int other = 0;
        boolean more = false;
        for (SheetLine line : sample) {
            Amount whole = read(sum, line);
            if (whole == null) {
                continue;
            }
            Amount first = read(parts.get(0), line);
            Amount total = Amount.ZERO;
            for (Column part : parts) {
                Amount amount = read(part, line);
                total = amount == null ? total : total.plus(amount);
            }
            boolean holds = total.equals(whole);
            same += holds ? 1 : 0;
            other += holds ? 0 : 1;
            more |= holds && !whole.equals(first);
        }
        return more && same > other;
    }

    /** Whether a column is another times a third in more than half of the lines that fill all three. */
    static boolean areProducts(Column price, Column number, Column sum, List<SheetLine> sample) {
        int same = 0;
        int other = 0;
        for (SheetLine line : sample) {
            Amount each = read(price, line);
            Amount whole = read(sum, line);
            Counts.Measured count = Counts.measured(
                            line.own(number.column()), line.row().type(number.column()))
                    .value();
            if (each == null || whole == null || count == null) {
                continue;
            }
            boolean product = new BigDecimal(each.fen())
                            .multiply(count.quantity().value())
                            .compareTo(new BigDecimal(whole.fen()))
                    == 0;
            same += product ? 1 : 0;
            other += product ? 0 : 1;
        }
        return same >= other;
    }

    private static @org.jspecify.annotations.Nullable Amount read(Column column, SheetLine line) {
        return Amounts.signed(line.own(column.column()), line.row().type(column.column()), column.unit())
                .value();
    }
}
