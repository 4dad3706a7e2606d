package org.yinghuo.ingest.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.Field;

/**
 * Which field each column of a table, or beside a grid of names, is: by its heading's words and by how many of its values can be read so.
 *
 * <p>All weights stand here. They were settled by hand for one order, which the layouts that tests keep hold fast: a heading with one meaning weighs what one of several weighs
 * that half of the values bear out; more values outweigh it; the place among several meanings decides last, after the wording (服务日期 beside 报名日期).
 */
public final class FieldScores {

    /** A heading with one meaning. */
    private static final double ONLY_MEANING = 1;
    /** A heading with several, before its values are looked at. */
    private static final double OPEN = 0.4;
    /** All values can be read so: with {@link #OPEN} more than a heading's only meaning; half of them, or none to read, as much. */
    private static final double VALUES = 1.2;
    /** Each meaning that stands before it in words.txt. */
    private static final double LATER = 0.1;
    /** The heading is the very word, not made of several. */
    private static final double EXACT = 0.2;
    /** What is worth more may take the column: a meaning that a sixth of the values bear out. */
    private static final double ENOUGH = 0.6;
    /** What a telling word in a heading weighs: less than one value in two that can be read, more than the order of the columns. */
    static final double TELLING = 0.3;
    /** What says that a column of names is of those who deal with many: 联系人 beside 姓名. */
    static final double OF_OTHERS = -0.5;
    /** The only column that may say it: more than its values can speak against. */
    static final double NO_OTHER = 0.8;
    /** 项目名称 where no other column says what people did. */
    static final double FOR_WANT_OF_BETTER = 0.2;
    /** Nearly all values are that, so that whatever is not is a slip. */
    public static final double NEARLY_ALL = 0.8;
    /** More than half, so that the column says it by itself, whatever its heading. */
    static final double MOST = 0.6;
    /** As many as not. */
    public static final double HALF = 0.5;

    /** What may stand in a column beside the names of a grid, the surest first. */
    private static final List<Field> BESIDE_NAMES =
            List.of(Field.DEPARTMENT, Field.PLACE, Field.ACTIVITY, Field.DATE, Field.PERIOD, Field.HOURS);

    /** Values that are numbers, whatever days they look like. */
    private static final Set<Field.Value> FIGURES = EnumSet.of(
            Field.Value.ORDINAL, Field.Value.COUNT, Field.Value.QUANTITY, Field.Value.MONEY, Field.Value.HOURS);

    private FieldScores() {}

    /** @param known of departments how many of the values seeds know: 单位 over 市局 gives way to 部门 over 综合处 */
    private record Fit(Heading heading, Field field, double score, double known) {}

    /** Gives each column the field that its words and its values fit best; each field goes to its best column first. */
    public static Map<Field, List<Column>> assign(
            List<Heading> part, SheetKind kind, Map<Integer, ColumnValues> values, Set<Integer> spreadColumns) {
        List<Fit> fits = new ArrayList<>();
        for (Heading heading : part) {
            ColumnValues own = values.get(heading.column());
            if (spreadColumns.contains(heading.column()) || own == null) {
                continue;
            }
            int rank = 0;
            Set<Field> meanings = FieldsOfKind.meanings(heading, kind, part);
            for (Field field : meanings) {
                double certainty = meanings.size() == 1 ? ONLY_MEANING : OPEN + VALUES * own.fit(field) - LATER * rank;
                double wording = heading.header().exact() ? EXACT : 0;
                fits.add(new Fit(
                        heading,
                        field,
                        certainty + wording + FieldsOfKind.preference(field, heading, kind, part),
                        field == Field.DEPARTMENT ? own.fit(field) : 0));
                rank++;
            }
            if (meanings.contains(Field.STATUS) && !own.isEmpty() && own.fit(Field.STATUS) < HALF) {
                // 签到 beside 签退 holds the hour somebody came; 未到 among such hours is of one who did not.
                double hours = own.fit(Field.START);
                fits.add(new Fit(heading, Field.START, hours < HALF ? hours : OPEN + VALUES * hours, 0));
            }
        }
        fits.sort(Comparator.comparingDouble(Fit::score)
                .thenComparingDouble(Fit::known)
                .reversed()
                .thenComparingInt(fit -> fit.heading.column()));
        Map<Field, List<Column>> assigned = new EnumMap<>(Field.class);
        Set<Integer> done = new HashSet<>();
        for (Fit fit : fits) {
            if (done.contains(fit.heading.column())) {
                continue;
            }
            boolean free = fit.field == Field.OTHER || !assigned.containsKey(fit.field);
            boolean elsewhere = fits.stream()
                    .anyMatch(other -> other.heading.equals(fit.heading)
                            && other.field != fit.field
                            && !assigned.containsKey(other.field)
                            && other.score > ENOUGH);
            if (free || !elsewhere) {
                assigned.computeIfAbsent(fit.field, field -> new ArrayList<>())
                        .add(new Column(fit.heading.column(), fit.field, fit.heading));
                done.add(fit.heading.column());
            }
        }
        return assigned;
    }

    /** What a column beside a grid of names says: by its values where they are days or shifts, else by its heading, else by its values. */
    public static Field besideNames(Heading heading, ColumnValues values) {
        // 3.5 under 时长 is no day of May.
        boolean figures = heading.isKnown() && FIGURES.contains(heading.first().value());
        if (!figures && values.daysOfColumns() >= MOST) {
            return Field.DATE;
        }
        if (values.partsOfDay() >= MOST) {
            return Field.PERIOD;
        }
        for (Field field : BESIDE_NAMES) {
            if (heading.mayBe(field)) {
                return field;
            }
        }
        if (heading.isKnown()) {
            return heading.first() == Field.NOTE ? Field.NOTE : Field.OTHER;
        }
        if (values.fit(Field.DEPARTMENT) >= MOST) {
            return Field.DEPARTMENT;
        }
        if (values.places() >= MOST) {
            return Field.PLACE;
        }
        return values.fit(Field.ACTIVITY) >= MOST ? Field.ACTIVITY : Field.OTHER;
    }
}
