package org.yinghuo.report.publish;

import java.util.List;
import org.yinghuo.model.IssueId;
import org.yinghuo.report.edition.Change;

/**
 * What a run did to the output folder, or would have done in a dry run.
 *
 * @param issues what became of each issue, in the order of their numbers
 * @param written paths below the output folder whose content is new, in order; those of an issue's folder are not listed one by one
 * @param removed paths that are gone
 * @param restored paths that were missing or altered and are as they were published
 * @param beyondRepair paths that were altered and of which no copy is left
 * @param kept where what people had written into published files is kept
 */
public record Published(
        List<IssueOutcome> issues,
        List<String> written,
        List<String> removed,
        List<String> restored,
        List<String> beyondRepair,
        List<String> kept) {

    public Published {
        kept = List.copyOf(kept);
        issues = List.copyOf(issues);
        written = List.copyOf(written);
        removed = List.copyOf(removed);
        restored = List.copyOf(restored);
        beyondRepair = List.copyOf(beyondRepair);
    }

    /** Whether anything new was published; what was only restored is not new. */
    public boolean changed() {
        return !written.isEmpty()
                || !removed.isEmpty()
                || issues.stream().anyMatch(issue -> issue.outcome().isNew());
    }

    /**
     * What became of one issue.
     *
     * @param changes what its new revision says otherwise; empty where there is none
     */
    public record IssueOutcome(IssueId id, int revision, Outcome outcome, List<Change> changes) {
        public IssueOutcome {
            changes = List.copyOf(changes);
        }
    }

    /** What becomes of an issue in a run. */
    public enum Outcome {
        /** Published for the first time. */
        FIRST(true),
        /** Published as the next revision. */
        REVISED(true),
        /** Published a last time; from now on not a byte changes. */
        SEALED(true),
        /** Stands as it was published. */
        UNCHANGED(false),
        /** Was sealed by an earlier run. */
        KEPT(false),
        /** Was damaged, without a copy, and was written anew with the same content. */
        REWRITTEN(false);

        private final boolean isNew;

        Outcome(boolean isNew) {
            this.isNew = isNew;
        }

        /** Whether the run brought something new. */
        public boolean isNew() {
            return isNew;
        }
    }
}
