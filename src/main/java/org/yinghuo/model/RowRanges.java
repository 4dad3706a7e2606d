package org.yinghuo.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Row numbers of a sheet as people write them: 3、5-7、12. */
public final class RowRanges {

    private static final String STOP = "、";

    private RowRanges() {}

    /** The numbers in their order, each once; runs of three and more by their ends. */
    public static String write(Collection<Integer> rows) {
        return String.join(STOP, split(rows));
    }

    /** The same, one by one. */
    public static List<String> split(Collection<Integer> rows) {
        List<Integer> sorted = List.copyOf(new TreeSet<>(rows));
        List<String> ranges = new ArrayList<>();
        for (int first = 0; first < sorted.size(); ) {
            int last = first;
            while (last + 1 < sorted.size() && sorted.get(last + 1) == sorted.get(last) + 1) {
                last++;
            }
            int end = last - first > 1 ? last : first;
            ranges.add(end > first ? sorted.get(first) + "-" + sorted.get(end) : String.valueOf(sorted.get(first)));
            first = end + 1;
        }
        return ranges;
    }

    /** The numbers that {@link #write} wrote. */
    public static List<Integer> read(String text) {
        List<Integer> rows = new ArrayList<>();
        for (String part : text.split(STOP, -1)) {
            int dash = part.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? part : part.substring(0, dash));
            int last = dash < 0 ? first : Integer.parseInt(part.substring(dash + 1));
            for (int row = first; row <= last; row++) {
                rows.add(row);
            }
        }
        return rows;
    }
}
