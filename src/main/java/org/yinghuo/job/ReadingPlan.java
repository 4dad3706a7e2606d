package org.yinghuo.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yinghuo.model.SourceFile;

/** Shares files out among partitions so that each has about as many bytes to read; the largest first, so that none is left for the end. */
final class ReadingPlan {

    private ReadingPlan() {}

    /** As many shares as asked for, fewer where there are fewer files, at least one. */
    static List<List<SourceFile>> share(List<SourceFile> files, int shares) {
        int count = Math.max(1, Math.min(shares, files.size()));
        var plan = new ArrayList<List<SourceFile>>();
        long[] bytes = new long[count];
        for (int i = 0; i < count; i++) {
            plan.add(new ArrayList<>());
        }
        List<SourceFile> largestFirst = files.stream()
                .sorted(Comparator.comparingLong(SourceFile::size).reversed().thenComparing(SourceFile::path))
                .toList();
        for (SourceFile file : largestFirst) {
            int least = 0;
            for (int i = 1; i < count; i++) {
                least = bytes[i] < bytes[least] ? i : least;
            }
            plan.get(least).add(file);
            bytes[least] += file.size();
        }
        return plan;
    }
}
