package org.yinghuo.aggregate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.yinghuo.model.Amount;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.SheetId;

/**
 * What earlier nights have published.
 *
 * @param sealed the closed issues, in any order
 * @param declared what each sheet declared in the newest revision of an open issue, as its report's {@code declared} says; issues not yet published are
 *     absent
 */
public record Past(List<SealedIssue> sealed, Map<IssueId, SortedMap<SheetId, Amount>> declared) {

    /** Nothing was ever published. */
    public static final Past NONE = new Past(List.of(), Map.of());

    public Past {
        sealed = List.copyOf(sealed);
        declared = Map.copyOf(new HashMap<>(declared));
    }
}
