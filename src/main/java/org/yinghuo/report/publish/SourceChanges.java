package org.yinghuo.report.publish;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.report.edition.Masking;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What differs between the files of the last run that published something and those of this one.
 *
 * @param causes {@code added}, {@code changed}, {@code withdrawn} or {@code decided}, by path as outputs show it; a file that was only moved is not among them
 */
record SourceChanges(SortedMap<String, String> causes) {

    static final SourceChanges NONE = new SourceChanges(new TreeMap<>());

    /** Between a run's record ({@code runs/*.json}) and the files of now; a new sheet of decisions is what a person decided. */
    static SourceChanges between(ObjectNode before, Collection<SourceFile> now, Collection<SheetReading> readings) {
        Set<String> answers = new HashSet<>();
        for (SheetReading reading : readings) {
            if (reading.kind() == SheetKind.DECISIONS) {
                answers.add(Masking.mask(reading.sheet().file()));
            }
        }
        Map<String, String> old = new TreeMap<>();
        for (JsonNode file : before.path("files")) {
            old.put(file.path("file").asString(), file.path("sha256").asString());
        }
        Map<String, String> current = new TreeMap<>();
        now.forEach(file -> current.put(Masking.mask(file.path()), file.sha256()));
        Set<String> oldBytes = new HashSet<>(old.values());
        Set<String> currentBytes = new HashSet<>(current.values());
        SortedMap<String, String> causes = new TreeMap<>();
        current.forEach((path, sha256) -> {
            String was = old.get(path);
            if (was == null && !oldBytes.contains(sha256)) {
                causes.put(path, answers.contains(path) ? "decided" : "added");
            } else if (was != null && !was.equals(sha256)) {
                causes.put(path, answers.contains(path) ? "decided" : "changed");
            }
        });
        old.forEach((path, sha256) -> {
            if (!current.containsKey(path) && !currentBytes.contains(sha256)) {
                causes.put(path, "withdrawn");
            }
        });
        return new SourceChanges(causes);
    }
}
