package org.yinghuo.ingest.seeds;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yinghuo.words.Folding;
import org.yinghuo.words.WordList;

/** Which reference sheet a file of the seeds folder is, by its name: {@code issues.csv} and {@code 期号表.xlsx} are the same. */
final class SeedFiles {

    private static final Map<String, String> SHEETS = sheets();
    private static final Set<String> TABLES = Set.of("csv", "tsv", "xlsx", "xlsm", "xls", "ods", "et");
    private static final int SHORTEST = 3;

    private SeedFiles() {}

    /** The sheet's name in English: {@code issues}; nothing where it is none. */
    static Optional<String> sheetOf(Path file) {
        String name = bare(file);
        String exact = SHEETS.get(name);
        return exact != null || name.isEmpty() || !isTable(file) ? Optional.ofNullable(exact) : within(file);
    }

    /** Whether a file bears a sheet's very name; 2022年党员花名册 only holds it. */
    static boolean isExact(Path file) {
        return SHEETS.containsKey(bare(file));
    }

    /** Whether a file is a table that nobody reads: by its ending, and because its name is no sheet's. */
    static boolean isUnknownTable(Path file) {
        return !bare(file).isEmpty() && isTable(file) && sheetOf(file).isEmpty();
    }

    private static boolean isTable(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return TABLES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static String bare(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.startsWith("~$")
                || name.startsWith(".")
                || name.endsWith("~")
                || name.endsWith(".bak")
                || name.endsWith(".tmp")) {
            return "";
        }
        int dot = name.indexOf('.');
        return Folding.fold(dot < 0 ? name : name.substring(0, dot));
    }

    /** The one sheet of whose names, of three letters at least, a file's holds any: the longest of them. */
    private static Optional<String> within(Path file) {
        String whole = String.valueOf(file.getFileName());
        String name = Folding.fold(whole.substring(0, whole.lastIndexOf('.')));
        return SHEETS.keySet().stream()
                .filter(word -> word.length() >= SHORTEST && Folding.isHan(word.charAt(0)) && name.contains(word))
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .map(SHEETS::get);
    }

    private static Map<String, String> sheets() {
        Map<String, String> sheets = new HashMap<>();
        for (WordList.Line line : WordList.BUILT_IN.section("seed names")) {
            line.words().forEach(word -> sheets.put(Folding.fold(word), line.meaning()));
        }
        return sheets;
    }
}
