package org.yinghuo.ingest.seeds;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yinghuo.words.Folding;
import org.yinghuo.words.WordList;

/** Which reference sheet a file of the seeds folder is, by its name: {@code issues.csv} and {@code 期号表.xlsx} are the same. */
final class SeedFiles {

    private static final Map<String, String> SHEETS = sheets();

    private SeedFiles() {}

    /** The sheet's name in English: {@code issues}; nothing where it is none. */
    static Optional<String> sheetOf(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.startsWith("~$") || name.endsWith("~") || name.endsWith(".bak") || name.endsWith(".tmp")) {
            return Optional.empty();
        }
        int dot = name.indexOf('.');
        return Optional.ofNullable(SHEETS.get(Folding.fold(dot < 0 ? name : name.substring(0, dot))));
    }

    private static Map<String, String> sheets() {
        Map<String, String> sheets = new HashMap<>();
        for (WordList.Line line : WordList.BUILT_IN.section("seed names")) {
            line.words().forEach(word -> sheets.put(Folding.fold(word), line.meaning()));
        }
        return sheets;
    }
}
