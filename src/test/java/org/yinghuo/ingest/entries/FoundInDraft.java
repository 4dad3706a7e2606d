package org.yinghuo.ingest.entries;

import java.util.List;
import java.util.function.Function;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Numbering;
import org.yinghuo.model.SheetId;

/** What is asked of a row once its draft is finished. */
final class FoundInDraft {
    private static final SheetId SHEET = new SheetId("名单.csv", "");

    private FoundInDraft() {}

    /** Code and variant of each finding. */
    static List<String> of(EntryDraft draft) {
        return of(draft, FoundInDraft::kind);
    }

    /** With the value that each is about. */
    static List<String> withValues(EntryDraft draft) {
        return of(draft, finding -> kind(finding) + " " + finding.value());
    }

    private static String kind(Finding finding) {
        return finding.code().word() + "/" + finding.variant();
    }

    private static List<String> of(EntryDraft draft, Function<Finding, String> said) {
        ReadingOutcome outcome = new ReadingOutcome(new Numbering());
        draft.finish(outcome, draft.cells().origin(SHEET, 0), 1);
        outcome.endOfTable();
        Ingested taken = outcome.take(2);
        return taken == null ? List.of() : taken.findings().stream().map(said).toList();
    }
}
