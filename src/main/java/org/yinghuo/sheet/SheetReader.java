package org.yinghuo.sheet;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads one sheet from top to bottom, holding one row at a time. */
public interface SheetReader {

    SheetHead head();

    /**
     * The next row that the file holds (rows it leaves out are empty); null after the last.
     *
     * @throws UnreadableFileException where the file turns out to be damaged
     * @throws IOException where the disk fails
     */
    @Nullable
    SheetRow read() throws IOException;
}
