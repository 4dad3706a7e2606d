package org.yinghuo.aggregate;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What some files together bring to the figures: each person, turn, gift and sum stands once, beneath all files that tell of it.
 *
 * @param files their paths, in order; any one of them is enough
 * @param with one of these is needed too: the statements by which a gift is known to have arrived or not; empty where none is needed
 * @param without none of these may be there: the services of who else would be only registered, the statements that verify a gift
 * @param figures what they add, by figure
 */
public record FilesShare(
        List<String> files, List<String> with, List<String> without, SortedMap<String, BigDecimal> figures) {

    public FilesShare {
        files = List.copyOf(files);
        with = List.copyOf(with);
        without = List.copyOf(without);
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }
}
