package org.yinghuo.job;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SourceFile;
import org.yinghuo.sheet.SheetFile;
import org.yinghuo.sheet.SheetReader;
import org.yinghuo.sheet.SheetRow;
import org.yinghuo.store.Originals;

/** The rows behind some entries as their files hold them, read again from the kept originals. */
final class FoundRows {

    private record Place(SheetId sheet, int row) {}

    private final Map<Place, SheetRow> rows = new HashMap<>();

    /** Reads the rows that the origins point to; files that cannot be opened any more yield nothing. */
    static FoundRows of(Collection<Origin> origins, Map<String, SourceFile> files, Originals originals)
            throws IOException {
        Map<String, Set<Place>> wanted = new HashMap<>();
        for (Origin origin : origins) {
            wanted.computeIfAbsent(origin.sheet().file(), file -> new HashSet<>())
                    .add(new Place(origin.sheet(), origin.row()));
        }
        var found = new FoundRows();
        for (Map.Entry<String, Set<Place>> file : wanted.entrySet()) {
            SourceFile source = files.get(file.getKey());
            if (source != null && originals.has(source.sha256())) {
                found.read(source, originals, file.getValue());
            }
        }
        return found;
    }

    private void read(SourceFile source, Originals originals, Set<Place> wanted) throws IOException {
        int left = wanted.size();
        try (SheetFile file = SheetFile.open(originals.at(source.sha256()))) {
            for (SheetReader sheet = file.nextSheet(); sheet != null && left > 0; sheet = file.nextSheet()) {
                var id = new SheetId(source.path(), sheet.head().name());
                for (SheetRow row = sheet.read(); row != null && left > 0; row = sheet.read()) {
                    var place = new Place(id, row.number());
                    if (wanted.contains(place)) {
                        rows.put(place, row);
                        left--;
                    }
                }
            }
        }
    }

    @Nullable
    SheetRow row(Origin origin) {
        return rows.get(new Place(origin.sheet(), origin.row()));
    }

    /** The texts of an entry's cells joined by {@code  | }; empty where the row is not to be had. */
    String text(Origin origin) {
        SheetRow row = row(origin);
        if (row == null) {
            return "";
        }
        var text = new StringJoiner(" | ");
        for (int column = origin.firstColumn(); column <= origin.lastColumn(); column++) {
            text.add(row.text(column).strip());
        }
        return text.toString();
    }
}
