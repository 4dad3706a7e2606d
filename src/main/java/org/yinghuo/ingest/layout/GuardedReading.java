package org.yinghuo.ingest.layout;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Code;
import org.yinghuo.sheet.SheetFile;
import org.yinghuo.sheet.SheetReader;
import org.yinghuo.sheet.SheetRow;
import org.yinghuo.sheet.UnreadableFileException;

/**
 * The edge between a file's bytes and what is understood of them: whatever a library throws over strange bytes is the file's fault.
 *
 * <p>What is thrown while rows are understood is not caught here; that would be a fault of our own.
 */
public final class GuardedReading {

    private GuardedReading() {}

    public static SheetFile open(Path bytes) throws IOException {
        try {
            return SheetFile.open(bytes);
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    public static @Nullable SheetReader nextSheet(SheetFile file) throws IOException {
        try {
            return file.nextSheet();
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    static @Nullable SheetRow read(SheetReader reader) throws IOException {
        try {
            return reader.read();
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    private static UnreadableFileException damaged(RuntimeException cause) {
        UnreadableFileException damaged = new UnreadableFileException(
                Code.UNREADABLE_FILE, "damaged", cause.getClass().getName());
        damaged.initCause(cause);
        return damaged;
    }
}
