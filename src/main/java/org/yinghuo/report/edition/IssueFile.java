package org.yinghuo.report.edition;

import java.io.IOException;
import java.io.OutputStream;

/** One of the files that an issue's folder holds: the same edition always gives the same bytes. */
public interface IssueFile {

    /** Its path below the issue's folder: {@code report.xlsx}, {@code tables/donors.csv}. */
    String path();

    /** Whether this edition has it; most files are in every one. */
    default boolean isPartOf(Edition edition) {
        return true;
    }

    void write(Edition edition, OutputStream out) throws IOException;
}
