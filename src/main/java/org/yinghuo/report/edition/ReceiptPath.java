package org.yinghuo.report.edition;

import java.nio.charset.StandardCharsets;
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

    /** What is left of the 255 that a file system takes for what is put beside a name: that it is a receipt, is somebody's edit, is one of two. */
    private static final int MOST_BYTES = 3 * LONGEST_NAME;

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
                path.append(unlikeAReceipt(safe(folder))).append('/');
            }
        }
        String name = source.name();
        int dot = name.lastIndexOf('.');
        String bare = safe(dot > 0 && !withEnding ? name.substring(0, dot) : name);
        return path.append(ReceiptName.of(bare)).append(ENDING).toString();
    }

    /** Whoever unpacks a receipt has a folder of its name: the receipts of what lies in it do not lie where a receipt does. */
    private static String unlikeAReceipt(String folder) {
        return key(folder).endsWith(ENDING) ? folder + "_" : folder;
    }

    /** A name that every file system takes, its numbers covered. */
    private static String safe(String name) {
        String plain =
                Masking.mask(name).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
        String cut = begin(plain).strip();
        return cut.isEmpty() || cut.equals(".") || cut.equals("..") ? "_" : cut;
    }

    /** As much of a name as is not too long, in letters and in bytes: a rare Han or a picture has four. */
    private static String begin(String name) {
        int end = 0;
        int bytes = 0;
        for (int letters = 0; end < name.length() && letters < LONGEST_NAME; letters++) {
            int next = name.offsetByCodePoints(end, 1);
            bytes += name.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                break;
            }
            end = next;
        }
        return name.substring(0, end);
    }
}
