package org.yinghuo.report.edition;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A run as its record in {@code runs/} tells it, well or failed.
 *
 * @param asOf its moment in office time
 * @param outcome {@code published}, {@code unchanged} or {@code failed}
 * @param message why it failed; empty where it did not
 * @param files every file it took in
 * @param unassigned errors that belong to no issue and that nobody has answered
 * @param issues what it published
 */
public record Run(
        LocalDateTime asOf,
        String outcome,
        String message,
        long entries,
        List<FileLine> files,
        List<Unassigned> unassigned,
        List<IssueLine> issues) {

    public static final String PUBLISHED = "published";
    public static final String UNCHANGED = "unchanged";
    public static final String FAILED = "failed";

    public Run {
        files = List.copyOf(files);
        unassigned = List.copyOf(unassigned);
        issues = List.copyOf(issues);
    }

    public boolean failed() {
        return outcome.equals(FAILED);
    }

    /**
     * A file and what became of it.
     *
     * @param kinds of its sheets, as code words
     * @param became what it came to as a whole, in one code word
     * @param amount the sum of the money counted; empty where none is
     * @param questions errors and warnings that nobody has answered
     * @param receipt its receipt's path below the output folder; empty for none
     */
    public record FileLine(
            String file,
            List<String> kinds,
            String became,
            long entries,
            long counted,
            String amount,
            long questions,
            String receipt) {
        public FileLine {
            kinds = List.copyOf(kinds);
        }
    }

    /** An error of no issue: where it is and what it says. */
    public record Unassigned(String place, String message, String suggestion) {}

    /** An issue that a run published: what it did with it, and how many changes there were. */
    public record IssueLine(String issue, int revision, String outcome, int changes) {}
}
