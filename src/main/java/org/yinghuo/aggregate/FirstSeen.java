package org.yinghuo.aggregate;

import java.util.HashMap;
import java.util.Map;
import org.yinghuo.model.IssueId;

/** In which issue each person was seen first; the issues are told in their order. */
final class FirstSeen {

    private final Map<String, IssueId> issues = new HashMap<>();

    void see(String who, IssueId issue) {
        issues.putIfAbsent(who, issue);
    }

    /** Whether anybody was seen. */
    boolean isEmpty() {
        return issues.isEmpty();
    }

    /** Whether nobody of that name was seen in an earlier issue. */
    boolean isFirst(String who, IssueId issue) {
        IssueId first = issues.get(who);
        return first == null || first.equals(issue);
    }
}
