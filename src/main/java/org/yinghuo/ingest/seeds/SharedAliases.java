package org.yinghuo.ingest.seeds;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yinghuo.model.Code;
import org.yinghuo.words.Folding;

/** The other names that two rows of a reference sheet claim, or that are another row's own: they are nobody's, since either could be meant. */
final class SharedAliases {

    /** A name with its others, and where it stands. */
    record Named(String name, List<String> aliases, SeedTable.Row row) {}

    private final Set<String> shared = new HashSet<>();

    /** Says each where it stands again. */
    SharedAliases(List<Named> rows) {
        Set<String> names = new HashSet<>();
        rows.forEach(row -> names.add(Folding.fold(row.name())));
        Map<String, String> owners = new HashMap<>();
        for (Named row : rows) {
            for (String alias : row.aliases()) {
                String key = Folding.fold(alias);
                String owner = owners.putIfAbsent(key, row.name());
                boolean isAnothers = (owner != null && !owner.equals(row.name())) || names.contains(key);
                if (isAnothers && !key.equals(Folding.fold(row.name()))) {
                    shared.add(key);
                    row.row().report(Code.MALFORMED_ROW, "aliases", "alias-twice");
                }
            }
        }
    }

    /** Those of a row that are its own. */
    List<String> own(Named row) {
        return row.aliases().stream()
                .filter(alias -> !shared.contains(Folding.fold(alias)))
                .toList();
    }
}
