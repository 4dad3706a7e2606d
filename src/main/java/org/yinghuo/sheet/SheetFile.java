package org.yinghuo.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An opened file, whatever is inside it, as a sequence of sheets. */
public interface SheetFile extends Closeable {

    /**
     * Opens a file by what is in it, never by its name or ending, within the budget a file has of cells, text and time.
     *
     * @throws UnreadableFileException where its content cannot be read
     * @throws IOException where the disk fails
     */
    static SheetFile open(Path file) throws IOException {
        return BudgetedFile.open(file);
    }

    /** The next sheet; the reader before it ends. Null after the last. */
    @Nullable
    SheetReader nextSheet() throws IOException;

    /** When the workbook says it was last changed; null if it keeps no such time. */
    @Nullable
    default Instant modified() {
        return null;
    }

    /** A property that somebody gave the document, such as a receipt's mark; empty where there is none, or no place for any. */
    default Optional<String> property(String name) {
        return Optional.empty();
    }

    /** What its first sheet is called, where that is known before the sheet is read; else empty. */
    default String firstSheet() {
        return "";
    }
}
