package org.yinghuo.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom an entry names, as its sheet says it: folded, but not yet looked up anywhere.
 *
 * @param name the name with width, spaces and dots folded ({@code 朱　丹} is {@code 朱丹}); empty only for a row without names
 * @param together the names of those who gave together, each alone and in the order written; empty where the row names one
 * @param department the official department where an alias or the name itself is known, else as written; empty if not said
 * @param staffId empty if not said; likewise the phone and the identity number
 * @param title post or rank
 * @param partyMember whether a member of the party; null if not said
 * @param heads how many people stand behind the name: 1, or 3 for {@code 张三等3人}
 * @param anonymous nobody in particular: 匿名, 爱心人士 and the like
 */
public record Who(
        String name,
        List<String> together,
        String department,
        String staffId,
        String phone,
        String idNumber,
        String title,
        @Nullable Boolean partyMember,
        int heads,
        boolean anonymous) {

    /** Someone of whom only name and department are known. */
    public static Who of(String name, String department) {
        return new Who(name, List.of(), department, "", "", "", "", null, 1, false);
    }

    /** The names of all who are named, each alone. */
    public List<String> names() {
        return together.isEmpty() ? List.of(name) : together;
    }
}
