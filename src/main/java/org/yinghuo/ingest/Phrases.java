package org.yinghuo.ingest;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Seeds;

/** The office's own names, found in cells and titles: departments, campaigns, activities, issues. */
final class Phrases {

    Phrases(Seeds seeds) {}

    /** The official department behind a name or alias; empty where none is known. */
    Optional<String> department(String text) {
        return Optional.empty();
    }

    /** The department whose name or alias stands within a longer text, the longest one; null where none or where several fit. */
    @Nullable
    String departmentWithin(String text) {
        return null;
    }

    /** The campaign that a cell names: its name, an alias, or a longer text with one of them; empty where none is known. */
    Optional<Seeds.Campaign> campaign(String text) {
        return Optional.empty();
    }

    /** The official activities that a text names, in its order; what is unknown stays as written; none for a blank. */
    List<String> activities(String text) {
        return List.of();
    }

    /** Whether the text, or a part of it, is a known activity phrase. */
    boolean isActivity(String text) {
        return false;
    }

    /** The issue that a text names: 第34期, 2022年第34期, 总第95期; null where none, or none of the calendar's. */
    @Nullable
    IssueId issueWithin(String text, @Nullable Integer yearGiven) {
        return null;
    }
}
