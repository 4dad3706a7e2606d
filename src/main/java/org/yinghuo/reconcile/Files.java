package org.yinghuo.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yinghuo.model.Code;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SourceFile;

/** Finds files that hold the same bytes again (contract, section 6, Files). */
final class Files {
    private final Map<String, String> firstOf = new HashMap<>();

    private Files() {}

    static Files of(List<SourceFile> sources) {
        Files files = new Files();
        Map<String, String> byBytes = new HashMap<>();
        for (SourceFile source : sources.stream().sorted().toList()) {
            String first = byBytes.putIfAbsent(source.sha256(), source.path());
            if (first != null) {
                files.firstOf.put(source.path(), first);
            }
        }
        return files;
    }

    void closeDuplicates(List<Line> lines) {
        if (firstOf.isEmpty()) {
            return;
        }
        for (Line line : lines) {
            Origin origin = line.entry.origin();
            String first = firstOf.get(origin.sheet().file());
            if (first != null) {
                SheetId twin = new SheetId(first, origin.sheet().sheet());
                line.close(
                        Fate.DUPLICATE,
                        Code.DUPLICATE_FILE.word(),
                        new Origin(twin, origin.row(), origin.firstColumn(), origin.lastColumn(), origin.part()));
            }
        }
    }
}
