package org.yinghuo.ingest.entries;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Block;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.ingest.layout.HeadingUse;
import org.yinghuo.ingest.layout.SpreadColumn;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.ingest.totals.CrossFooting;
import org.yinghuo.ingest.totals.MarkSums;
import org.yinghuo.ingest.totals.SummedColumn;
import org.yinghuo.model.Code;
import org.yinghuo.model.Hours;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.MarkWords;
import org.yinghuo.words.Unit;
import org.yinghuo.words.WordSet;

/**
 * How the marks of a row count where it has one a day (rule marks-of-a-row): whether a bare number is hours, days or once, and what
 * columns of hours and times beside them say of all its marks together.
 *
 * @param unit what a bare number counts: DAYS, COUNT, else hours
 * @param plainIsDay whether the sums of rows with halves of days prove that a plain mark is a whole one
 * @param crossed whether there is no mark but crosses, of which nobody knows whether they stand for a tick
 * @param lettered whether the marks are letters as English lists have them: P was present, A absent
 * @param whole the column that tells the hours of all a row's marks; null where none does
 */
record MarkHabits(Unit unit, boolean plainIsDay, @Nullable Column whole, boolean crossed, boolean lettered) {

    static final MarkHabits NONE = new MarkHabits(Unit.NONE, false, null, false, false);
    private static final WordSet PRESENT = WordSet.of("mark", "present");
    private static final WordSet PRESENT_OR_NOT = WordSet.of("mark", "present", "absent", "late", "excused");
    private static final Hours DAY = Hours.ofMinutes(8 * 60);

    private static final Hours LONGEST = Hours.ofMinutes(24 * 60);

    static MarkHabits of(Block block, List<Cells> rows) {
        List<SpreadColumn> marks = block.marks();
        if (marks.isEmpty()) {
            return NONE;
        }
        Column hours = block.column(Field.HOURS);
        Unit stated = stated(block);
        Unit proven = proven(block, rows, marks);
        boolean together = hours != null
                && marks.size() > 1
                && !HeadingUse.EACH.isWithin(hours.heading())
                && !areEachs(rows, marks, hours);
        return new MarkHabits(
                stated == Unit.NONE ? proven : stated,
                proven == Unit.DAYS,
                together ? hours : null,
                areAll(rows, marks, MarkWords::isCross),
                areAll(rows, marks, PRESENT_OR_NOT::is) && areSome(rows, marks, PRESENT::is));
    }

    /** What a bare number beneath a heading counts. */
    Unit unit(SpreadColumn spread, Stated said) {
        Unit own = spread.heading().header().unit();
        Unit of = own == Unit.NONE ? unit : own;
        return said.hoursUnit(of);
    }

    /** Whether the hours of a mark that tells none follow from its row. */
    boolean isTold(Cells cells, Stated said) {
        return whole == null ? plainIsDay : millis(cells, whole, said) != null;
    }

    /** A mark's part of its row's hours, those that tell their own left out: each the same, the first what is over; null where none is left. */
    @Nullable
    Hours share(EntryDraft draft, SpreadColumn of, Stated said, Marks marks) {
        Cells cells = draft.cells();
        Long stated = whole == null ? null : millis(cells, whole, said);
        if (stated == null) {
            return plainIsDay ? DAY : null;
        }
        long left = stated;
        List<SpreadColumn> silent = new ArrayList<>();
        for (SpreadColumn spread : cells.block().marks()) {
            if (marks.isMarked(cells.line(), spread.column())) {
                Hours own = MarkSums.hours(
                        cells.line().text(spread.column()), cells.line().type(spread.column()), unit(spread, said));
                left -= own == null ? 0 : own.millis();
                if (own == null) {
                    silent.add(spread);
                }
            }
        }
        if (left <= 0 || silent.isEmpty()) {
            return null;
        }
        long each = left / silent.size();
        Hours share = new Hours(silent.get(0).equals(of) ? left - each * (silent.size() - 1) : each);
        if (share.compareTo(LONGEST) > 0) {
            draft.warn(Code.BAD_HOURS, Field.HOURS, "too-long");
            return null;
        }
        return share;
    }

    private static @Nullable Long millis(Cells cells, Column column, Stated said) {
        return new SummedColumn(column.heading(), Field.HOURS, said.hoursUnit(column.unit()))
                .read(cells.bare(column), cells.line().type(column.column()));
    }

    private static Unit stated(Block block) {
        for (Heading total : block.totals()) {
            if (CrossFooting.countsDays(total)) {
                return Unit.DAYS;
            }
            if (total.header().unit() == Unit.COUNT || HeadingUse.TURNS.isWithin(total)) {
                return Unit.COUNT;
            }
        }
        for (Column column : block.all(Field.HOURS)) {
            if (CrossFooting.countsDays(column.heading())) {
                return Unit.DAYS;
            }
        }
        return Unit.NONE;
    }

    /** Days where only so a row's sum holds; once where every number is a one and a column of times counts them, or the hours beside them are others. */
    private static Unit proven(Block block, List<Cells> rows, List<SpreadColumn> marks) {
        int days = 0;
        int hours = 0;
        int others = 0;
        int numbers = 0;
        int ones = 0;
        Column told = block.column(Field.HOURS);
        for (Cells row : rows) {
            MarkSums sums = MarkSums.of(row.line(), marks);
            numbers += sums.numbers();
            ones += sums.ones();
            for (Heading total : block.totals()) {
                BigDecimal stated = MarkSums.number(row.line().own(total.column()));
                boolean asHours = stated != null && sums.holdsAsHours(stated);
                boolean asDays = stated != null && sums.holdsAsDays(stated);
                // 2 beside two ticks counts them and says nothing of how long each was.
                days += stated != null && asDays && !asHours && !sums.holdsAsCount(stated) ? 1 : 0;
                hours += asHours && !asDays ? 1 : 0;
            }
            Long beside = told == null ? null : millis(row, told, Stated.NOTHING);
            others += beside != null && beside != sums.hours().millis() ? 1 : 0;
            hours += beside != null && beside == sums.hours().millis() ? 1 : 0;
        }
        if (areChoices(rows, marks)) {
            return Unit.COUNT;
        }
        if (days > 0 && hours == 0) {
            return Unit.DAYS;
        }
        boolean counted =
                block.all(Field.TIMES_THIS_YEAR).stream().anyMatch(column -> HeadingUse.TURNS.is(column.heading()));
        return numbers > 0 && numbers == ones && hours == 0 && (others > 0 || (counted && told == null))
                ? Unit.COUNT
                : Unit.NONE;
    }

    private static boolean areAll(List<Cells> rows, List<SpreadColumn> marks, Predicate<String> are) {
        return areSome(rows, marks, are) && !areSome(rows, marks, text -> !are.test(text));
    }

    private static boolean areSome(List<Cells> rows, List<SpreadColumn> marks, Predicate<String> are) {
        return rows.stream()
                .anyMatch(row -> marks.stream()
                        .map(spread -> row.line().own(spread.column()))
                        .anyMatch(text -> !Folding.isBlank(text) && are.test(text)));
    }

    /** Whether every cell is a 0 or a 1, as an export writes what was ticked and what was not. */
    private static boolean areChoices(List<Cells> rows, List<SpreadColumn> marks) {
        boolean unticked = false;
        for (Cells row : rows) {
            for (SpreadColumn spread : marks) {
                String text = row.line().own(spread.column()).strip();
                if (!text.isEmpty() && Folding.isBlank(text)) {
                    // (空) and (跳过): a survey says that somebody was not asked.
                    continue;
                }
                if (!text.equals("0") && !text.equals("1")) {
                    return false;
                }
                unticked |= text.equals("0");
            }
        }
        return unticked;
    }

    /** Whether every row tells the same hours however many marks it has: 3 beside one and beside two. */
    private static boolean areEachs(List<Cells> rows, List<SpreadColumn> marks, Column hours) {
        Map<Long, Integer> first = new HashMap<>();
        boolean differ = false;
        for (Cells row : rows) {
            Long told = millis(row, hours, Stated.NOTHING);
            int count = MarkSums.of(row.line(), marks).count();
            if (told != null && count > 0) {
                Integer before = first.putIfAbsent(told, count);
                differ |= before != null && before != count;
            }
        }
        return first.size() == 1 && differ;
    }
}
