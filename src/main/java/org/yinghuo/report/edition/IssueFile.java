package org.yinghuo.report.edition;

import java.io.IOException;
import java.io.OutputStream;
import org.yinghuo.model.IssueId;

/** One of the files that an issue's folder holds: the same edition always gives the same bytes. */
public interface IssueFile {

    /** Its path below the issue's folder: {@code report.xlsx}, {@code tables/donors.csv}. */
    String path();

    /** Whether this edition has it; most files are in every one. */
    default boolean isPartOf(Edition edition) {
        return true;
    }

    /** A hash of what the office itself has written that goes into this file of an issue; empty where there is nothing of that kind. */
    default String wording(IssueId issue) {
        return "";
    }

    void write(Edition edition, OutputStream out) throws IOException;
}
