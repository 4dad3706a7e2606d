package org.yinghuo.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.sheet.SheetFile;
import org.yinghuo.sheet.SheetReader;
import org.yinghuo.sheet.SheetRow;
import org.yinghuo.sheet.receipts.ReturnedReceipt;
import org.yinghuo.store.Originals;

/** The rows behind some entries as their files hold them, read again from the kept originals. */
final class FoundRows {

    private record Place(SheetId sheet, int row) {}

    private final Map<Place, SheetRow> rows = new HashMap<>();

    /**
     * Reads the rows that the origins point to; files whose bytes are not kept yield nothing.
     *
     * @param hashes of the files' bytes, by path
     */
    static FoundRows of(Collection<Origin> origins, Map<String, String> hashes, Originals originals)
            throws IOException {
        Map<String, Set<Place>> wanted = new HashMap<>();
        for (Origin origin : origins) {
            wanted.computeIfAbsent(origin.sheet().file(), file -> new HashSet<>())
                    .add(new Place(origin.sheet(), origin.row()));
        }
        var found = new FoundRows();
        for (Map.Entry<String, Set<Place>> file : wanted.entrySet()) {
            String sha256 = hashes.get(file.getKey());
            if (sha256 != null && originals.isWhole(sha256)) {
                found.read(file.getKey(), originals.at(sha256), originals, file.getValue());
            }
        }
        return found;
    }

    private void read(String path, Path bytes, Originals originals, Set<Place> wanted) throws IOException {
        int left = wanted.size();
        try (SheetFile file = ReturnedReceipt.open(bytes, originals::find)) {
            for (SheetReader sheet = file.nextSheet(); sheet != null && left > 0; sheet = file.nextSheet()) {
                var id = new SheetId(path, sheet.head().name());
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
