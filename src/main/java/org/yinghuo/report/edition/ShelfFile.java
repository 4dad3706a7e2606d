package org.yinghuo.report.edition;

import java.io.IOException;
import java.io.OutputStream;

/** A file of the output folder about all issues, such as {@code index.html}: the same shelf always gives the same bytes. */
public interface ShelfFile {

    /** Its path below the output folder. */
    String path();

    void write(Shelf shelf, OutputStream out) throws IOException;
}
