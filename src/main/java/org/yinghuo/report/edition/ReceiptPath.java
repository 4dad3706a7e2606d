package org.yinghuo.report.edition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yinghuo.model.SourceFile;
import org.yinghuo.words.filing.ReceiptName;

/** Where the receipt of a file lies: under the file's own name and folder, so that whoever knows the one finds the other. */
public final class ReceiptPath {
    private static final String FOLDER = "receipts/";
    private static final String ENDING = ".xlsx";
    private static final int LONGEST_NAME = 60;
    private static final int SHA8 = 8;

    private ReceiptPath() {}

    /** By the files' own paths. Two files whose receipts would bear one name keep their endings, or show a part of their hash. */
    public static Map<String, String> of(Iterable<SourceFile> sources) {
        Map<String, Integer> names = new HashMap<>();
        for (SourceFile source : sources) {
            names.merge(key(marked(source, false)), 1, Integer::sum);
        }
        Map<String, String> paths = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (SourceFile source : sources) {
            String bare = marked(source, false);
            String path = names.getOrDefault(key(bare), 0) == 1 ? bare : marked(source, true);
            if (!taken.add(key(path))) {
                path = path.substring(0, path.length() - ENDING.length()) + "-"
                        + source.sha256().substring(0, SHA8) + ENDING;
                taken.add(key(path));
            }
            paths.put(source.path(), path);
        }
        return paths;
    }

    private static String key(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    private static String marked(SourceFile source, boolean withEnding) {
        StringBuilder path = new StringBuilder(FOLDER);
        if (!source.folder().isEmpty()) {
            for (String folder : source.folder().split("/", -1)) {
                path.append(safe(folder)).append('/');
            }
        }
        String name = source.name();
        int dot = name.lastIndexOf('.');
        String bare = safe(dot > 0 && !withEnding ? name.substring(0, dot) : name);
        return path.append(ReceiptName.of(bare)).append(ENDING).toString();
    }

    /** A name that every file system takes, its numbers covered. */
    private static String safe(String name) {
        String plain =
                Masking.mask(name).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
        String cut = plain.codePointCount(0, plain.length()) > LONGEST_NAME
                ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME)).strip()
                : plain;
        return cut.isEmpty() || cut.equals(".") || cut.equals("..") ? "_" : cut;
    }
}
