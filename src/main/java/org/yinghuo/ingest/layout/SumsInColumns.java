package org.yinghuo.ingest.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.sheet.SheetRow;
import org.yinghuo.words.SumPlaces;

/**
 * Puts together sums whose digits stand in a column each, under 元 | 角 | 分 or 万 | 千 | 百 | 十 | 元 | 角 | 分.
 *
 * <p>The first of the columns has the whole sum, the others nothing. What heads them in the row above goes on heading it; where nothing does, it is headed 金额.
 */
final class SumsInColumns {

    private static final String HEADING = "金额（元）";

    private List<Sum> sums = List.of();
    private @Nullable SheetRow above;

    private record Sum(int first, List<Integer> places) {

        int last() {
            return first + places.size() - 1;
        }

        List<String> cells(SheetRow row) {
            List<String> cells = new ArrayList<>();
            for (int column = first; column <= last(); column++) {
                cells.add(row.text(column));
            }
            return cells;
        }
    }

    /** The row with its sums whole. */
    SheetRow whole(SheetRow row) {
        List<Sum> headed = headed(row);
        SheetRow upper = above;
        above = row;
        if (!headed.isEmpty()) {
            sums = headed;
            List<String> headings = headed.stream()
                    .map(sum -> isHeaded(sum, upper, row) ? "" : HEADING)
                    .toList();
            return row(row, headed, headings);
        }
        if (sums.isEmpty()) {
            return row;
        }
        // Another table beneath has headings of its own there.
        sums = sums.stream()
                .filter(sum -> sum.cells(row).stream()
                                .filter(cell -> !SumPlaces.mayStand(cell))
                                .count()
                        < 2)
                .toList();
        List<Sum> here = sums.stream()
                .filter(sum -> sum.cells(row).stream().allMatch(SumPlaces::mayStand))
                .toList();
        List<String> texts = here.stream()
                .map(sum -> SumPlaces.joined(sum.places, sum.cells(row)))
                .toList();
        return here.isEmpty() ? row : row(row, here, texts);
    }

    private static List<Sum> headed(SheetRow row) {
        List<Sum> sums = new ArrayList<>();
        for (int column = 1; column < row.width(); column++) {
            List<Integer> places = new ArrayList<>();
            Integer place = SumPlaces.of(row.text(column));
            for (int next = column + 1; place != null && (places.isEmpty() || last(places) > place); next++) {
                places.add(place);
                place = SumPlaces.of(row.text(next));
            }
            if (SumPlaces.areOfOneSum(places)) {
                sums.add(new Sum(column, List.copyOf(places)));
                column += places.size() - 1;
            }
        }
        return sums;
    }

    private static int last(List<Integer> places) {
        return places.get(places.size() - 1);
    }

    /** Whether the row above heads the sum alone: 捐款金额 over its first column, nothing over the others, and more beside it. */
    private static boolean isHeaded(Sum sum, @Nullable SheetRow above, SheetRow row) {
        if (above == null
                || above.number() != row.number() - 1
                || above.text(sum.first).isBlank()) {
            return false;
        }
        for (int column = sum.first + 1; column <= sum.last(); column++) {
            if (!above.text(column).isBlank()) {
                return false;
            }
        }
        for (int column = 1; column <= above.width(); column++) {
            if (column != sum.first && !above.text(column).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static SheetRow row(SheetRow row, List<Sum> sums, List<String> texts) {
        Map<Integer, String> said = new HashMap<>();
        for (int i = 0; i < sums.size(); i++) {
            Sum sum = sums.get(i);
            for (int column = sum.first; column <= Math.min(sum.last(), row.width()); column++) {
                said.put(column, column == sum.first ? texts.get(i) : "");
            }
        }
        return row.saying(said);
    }
}
