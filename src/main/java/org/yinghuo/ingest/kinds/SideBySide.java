package org.yinghuo.ingest.kinds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.Counts;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Lexicon;

/** Tells whether a header is one table, or several side by side: 姓名 金额 姓名 金额 (rule side-by-side). */
final class SideBySide {

    /** What people did or gave, how long and when. */
    private static final Set<Field> DEEDS =
            EnumSet.of(Field.AMOUNT, Field.ACTIVITY, Field.HOURS, Field.START, Field.END, Field.DATE, Field.STATUS);

    private SideBySide() {}

    /** The headings of each part; columns outside all parts (a department before, a remark after) belong to every one. */
    static List<List<Heading>> parts(List<Heading> headings, Set<Integer> spreadColumns, SheetKind kind) {
        List<List<Heading>> parts = new ArrayList<>();
        List<Heading> part = new ArrayList<>();
        Set<Field> seen = EnumSet.noneOf(Field.class);
        for (Heading heading : headings) {
            Field field = heading.first();
            boolean counts = field != Field.OTHER && !spreadColumns.contains(heading.column()) && !heading.total();
            if (counts && !seen.add(field)) {
                parts.add(part);
                part = new ArrayList<>();
                seen.clear();
                seen.add(field);
            }
            part.add(heading);
        }
        parts.add(part);
        joinNameless(parts);
        List<List<Heading>> alike = repeated(headings);
        if (!alike.isEmpty() && kind != SheetKind.PAYMENTS && kind != SheetKind.DECISIONS) {
            return alike;
        }
        if (parts.size() < 2 || kind == SheetKind.PAYMENTS || kind == SheetKind.DECISIONS) {
            return List.of(headings);
        }
        Set<Field> common = fields(parts.get(0));
        parts.forEach(each -> common.retainAll(fields(each)));
        boolean grouped = parts.stream()
                        .map(each -> each.stream()
                                .filter(heading -> common.contains(heading.first()))
                                .findFirst()
                                .map(Heading::group))
                        .distinct()
                        .count()
                == parts.size();
        boolean payload = common.stream().anyMatch(SideBySide::isPayload);
        // Of 姓名 姓名 日期 金额 the sum is one gift's.
        boolean ownSums = kind != SheetKind.DONATIONS
                || common.contains(Field.AMOUNT)
                || parts.stream()
                        .allMatch(each -> each.stream().anyMatch(heading -> spreadColumns.contains(heading.column())));
        boolean valid = (common.contains(Field.NAME) && ownSums && sameWords(parts, Field.NAME))
                || (kind == SheetKind.DONATION_SUMMARY
                        && common.contains(Field.DEPARTMENT)
                        && common.contains(Field.AMOUNT))
                || (grouped && payload);
        // Of givers with their sums, and members beside them without, only the first are a list of gifts.
        boolean givers = kind == SheetKind.DONATIONS
                && fields(parts.get(0)).contains(Field.AMOUNT)
                && !common.contains(Field.AMOUNT);
        return valid && !givers ? withShared(parts, common) : List.of(headings);
    }

    /** A second number behind the last table, 序号 姓名 金额 序号 姓名 金额 编号, is no table: it names nobody, and nothing that people did or gave. */
    private static void joinNameless(List<List<Heading>> parts) {
        for (int at = parts.size() - 1; at > 0; at--) {
            Set<Field> fields = fields(parts.get(at));
            if (!fields.contains(Field.NAME)
                    && fields(parts.get(at - 1)).contains(Field.NAME)
                    && fields.stream().noneMatch(SideBySide::isPayload)) {
                List<Heading> joined = new ArrayList<>(parts.get(at - 1));
                joined.addAll(parts.remove(at));
                parts.set(at - 1, joined);
            }
        }
    }

    private static boolean isPayload(Field field) {
        return field == Field.AMOUNT || field == Field.HOURS || field == Field.STATUS || field == Field.END;
    }

    /** The tables whose headings are the same words in the same order, 姓名 金额 大写 姓名 金额 大写; empty where none repeat. */
    private static List<List<Heading>> repeated(List<Heading> headings) {
        for (int width = 2; width <= headings.size() / 2; width++) {
            int of = width;
            boolean same = headings.size() % width == 0
                    && IntStream.range(width, headings.size())
                            .allMatch(at -> headings.get(at)
                                    .quoted()
                                    .equals(headings.get(at % of).quoted()));
            if (same && fields(headings.subList(0, width)).contains(Field.NAME)) {
                return IntStream.range(0, headings.size() / width)
                        .mapToObj(at -> List.copyOf(headings.subList(at * of, (at + 1) * of)))
                        .toList();
            }
        }
        return List.of();
    }

    /**
     * The headings of what stands beside a table behind a blank column, where it lists people of its own: what it says in a giver's row
     * is told of somebody else.
     */
    static List<Heading> beside(List<List<Heading>> parts, SheetKind kind, List<SheetLine> sample) {
        List<Heading> headings = parts.stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparingInt(Heading::column))
                .toList();
        List<List<Heading>> tables = apart(headings, sample);
        List<List<Heading>> named = tables.stream()
                .filter(table -> fields(table).contains(Field.NAME))
                .toList();
        if (named.size() < 2
                || kind == SheetKind.PAYMENTS
                || kind == SheetKind.DECISIONS
                || (parts.size() > 1 && !tellsOthers(fields(named.get(0)), fields(named.get(1))))) {
            return List.of();
        }
        List<Heading> own = named.stream()
                .filter(table -> kind != SheetKind.DONATIONS || fields(table).contains(Field.AMOUNT))
                .findFirst()
                .orElse(headings);
        return headings.stream().filter(heading -> !own.contains(heading)).toList();
    }

    /** Whether a table tells nothing of what the one before it does, and other things of its people: 姓名 部门 状态 beside 日期 姓名 服务内容 时长. */
    private static boolean tellsOthers(Set<Field> before, Set<Field> table) {
        Set<Field> deeds = EnumSet.copyOf(before);
        deeds.retainAll(DEEDS);
        return !deeds.isEmpty() && Collections.disjoint(deeds, table) && !before.containsAll(table);
    }

    static List<List<Heading>> without(List<List<Heading>> parts, List<Heading> beside) {
        return parts.stream()
                .map(part -> part.stream()
                        .filter(heading -> !beside.contains(heading))
                        .toList())
                .toList();
    }

    /** The tables that columns part which hold nothing. */
    private static List<List<Heading>> apart(List<Heading> headings, List<SheetLine> sample) {
        List<List<Heading>> tables = new ArrayList<>();
        int before = Integer.MAX_VALUE;
        for (Heading heading : headings) {
            boolean gap = IntStream.range(before + 1, heading.column())
                    .anyMatch(column -> sample.stream().allMatch(line -> line.isBlank(column)));
            if (tables.isEmpty() || gap) {
                tables.add(new ArrayList<>());
            }
            tables.get(tables.size() - 1).add(heading);
            before = heading.column();
        }
        return tables;
    }

    /** The headings of tables of different kinds that a blank column parts: names and sums to the left, names and lengths to the right; empty where all is one. */
    static String ofDifferentKinds(List<Heading> headings) {
        List<List<Heading>> tables = new ArrayList<>();
        int before = Integer.MIN_VALUE;
        for (Heading heading : headings) {
            if (tables.isEmpty() || heading.column() > before + 1) {
                tables.add(new ArrayList<>());
            }
            tables.get(tables.size() - 1).add(heading);
            before = heading.column();
        }
        List<Set<Field>> fields = tables.stream().map(SideBySide::fields).toList();
        boolean apart = fields.size() > 1
                && fields.stream().allMatch(own -> own.contains(Field.NAME))
                && fields.stream().anyMatch(SideBySide::areOfGifts)
                && fields.stream().anyMatch(SideBySide::areOfServices)
                && fields.stream().allMatch(own -> areOfGifts(own) || areOfServices(own));
        return apart
                ? String.join(
                        "；",
                        tables.stream()
                                .map(table -> String.join(
                                        "、", table.stream().map(Heading::text).toList()))
                                .toList())
                : "";
    }

    private static boolean areOfGifts(Set<Field> fields) {
        return fields.contains(Field.AMOUNT) && !areOfWork(fields);
    }

    private static boolean areOfServices(Set<Field> fields) {
        return !fields.contains(Field.AMOUNT) && areOfWork(fields);
    }

    private static boolean areOfWork(Set<Field> fields) {
        return fields.contains(Field.HOURS) || fields.contains(Field.ACTIVITY) || fields.contains(Field.START);
    }

    /** Whether a field is headed alike in every part: 姓名 and 联系人 are not two tables. */
    private static boolean sameWords(List<List<Heading>> parts, Field field) {
        return parts.stream()
                        .map(part -> part.stream()
                                .filter(heading -> heading.first() == field)
                                .map(heading -> Lexicon.builtIn().statuses().ofList(heading.text()) == null
                                        ? Counts.withoutNumerals(Folding.fold(heading.text()))
                                        : "listed")
                                .findFirst())
                        .distinct()
                        .count()
                == 1;
    }

    private static Set<Field> fields(List<Heading> part) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        part.forEach(heading -> fields.add(heading.first()));
        fields.remove(Field.OTHER);
        return fields;
    }

    private static List<List<Heading>> withShared(List<List<Heading>> parts, Set<Field> common) {
        List<Heading> first = parts.get(0);
        List<Heading> last = parts.get(parts.size() - 1);
        List<Heading> shared = new ArrayList<>();
        for (Heading heading : first) {
            if (common.contains(heading.first())) {
                break;
            }
            shared.add(heading);
        }
        for (int at = last.size() - 1; at >= 0 && !common.contains(last.get(at).first()); at--) {
            shared.add(last.get(at));
        }
        List<List<Heading>> all = new ArrayList<>();
        for (List<Heading> part : parts) {
            List<Heading> whole = new ArrayList<>(part);
            shared.stream().filter(heading -> !part.contains(heading)).forEach(whole::add);
            all.add(whole);
        }
        return all;
    }
}
