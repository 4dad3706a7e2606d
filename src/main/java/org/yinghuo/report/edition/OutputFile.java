package org.yinghuo.report.edition;

import java.io.IOException;
import java.io.OutputStream;

/** A file of the output folder that belongs to no single issue: the same basis always gives the same bytes. */
public interface OutputFile {

    /** Its path below the output folder: {@code receipts/0123abcd-名单.xlsx}. */
    String path();

    /** A short text, a hash, that changes with anything the file is written from; while it stays the same the file is not written anew. */
    String basis();

    /** The input file it is about. */
    String about();

    void write(OutputStream out) throws IOException;
}
