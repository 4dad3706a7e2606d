package org.yinghuo.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yinghuo.model.Finding;
import org.yinghuo.model.SourceFile;

/**
 * What a night takes from the input folder, frozen before anything is read.
 *
 * @param files the files that count, by path
 * @param passedOver what lies there and is no input, by path, each with the reason as a code word
 * @param findings of taking in: files that were still changing
 */
public record Manifest(List<SourceFile> files, Map<String, String> passedOver, List<Finding> findings) {

    public static final Manifest EMPTY = new Manifest(List.of(), Map.of(), List.of());

    public Manifest {
        files = files.stream().sorted().toList();
        passedOver = java.util.Collections.unmodifiableMap(new TreeMap<>(passedOver));
        findings = List.copyOf(findings);
    }
}
