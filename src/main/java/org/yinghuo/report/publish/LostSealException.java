package org.yinghuo.report.publish;

import java.io.IOException;
import org.yinghuo.model.IssueId;

/** A sealed issue's seal was altered or lost, no copy of it is left, and the input no longer gives its very bytes: nobody may guess what it said. */
public final class LostSealException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String issue;
    private final String folder;

    LostSealException(IssueId issue, String folder) {
        super("the seal of " + issue + " is lost");
        this.issue = issue.toString();
        this.folder = folder;
    }

    public String issue() {
        return issue;
    }

    /** Below the output folder. */
    public String folder() {
        return folder;
    }
}
