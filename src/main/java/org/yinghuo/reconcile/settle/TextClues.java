package org.yinghuo.reconcile.settle;

import java.util.Map;
import java.util.Set;
import org.yinghuo.model.Agreement;
import org.yinghuo.reconcile.books.Gift;

/**
 * What the words of a payment say of what it is for.
 *
 * @param donors keys of the names that it says gave, each with the department it stands in there, empty if none; in their order
 * @param known whether the books know each of these as a donor, or it says that it is on their behalf
 * @param departments official departments it names
 * @param together those of them that its text names, which is for all of them where they are several
 * @param campaigns campaigns it names
 * @param cause the causes whose words stand in it, as {@link Agreement#onCause} compares them; empty if none
 * @param people how many people it says it is from; 0 if it does not
 * @param withSender whether it says that whoever sends it is one of them
 * @param speaksOfGiving whether it says that it is a gift
 * @param isCash whether it says that cash was collected
 * @param isGathered whether it says that it was gathered from several
 * @param isLater whether it says that it makes good what was short
 * @param isForElse whether it says that it is for something else, and names no gift or campaign, nor a department it was gathered in
 */
record TextClues(
        Map<String, String> donors,
        boolean known,
        Set<String> departments,
        Set<String> together,
        Set<String> campaigns,
        String cause,
        int people,
        boolean withSender,
        boolean speaksOfGiving,
        boolean isCash,
        boolean isGathered,
        boolean isLater,
        boolean isForElse) {
    static final TextClues NONE = new TextClues(
            Map.of(), false, Set.of(), Set.of(), Set.of(), "", 0, false, false, false, false, false, false);

    TextClues {
        departments = Set.copyOf(departments);
        together = Set.copyOf(together);
        campaigns = Set.copyOf(campaigns);
    }

    /** Whether it says what the money is for. */
    boolean nameAPurpose() {
        return !campaigns.isEmpty() || !cause.isEmpty();
    }

    /** Whether it says of a gift what that is for: names its campaign, or its cause where one of the two is of no campaign. */
    boolean nameThePurposeOf(Gift gift) {
        return campaigns.contains(gift.campaign())
                || ((campaigns.isEmpty() || gift.campaign().isEmpty())
                        && !cause.isEmpty()
                        && !gift.cause().isEmpty()
                        && Agreement.onCause(cause, gift.cause()));
    }

    /** These, but with the donors of another reading where that names any. */
    TextClues orDonorsOf(TextClues other) {
        return other.donors.isEmpty()
                ? this
                : new TextClues(
                        other.donors,
                        other.known,
                        departments,
                        together,
                        campaigns,
                        cause,
                        people,
                        withSender,
                        speaksOfGiving,
                        isCash,
                        isGathered,
                        isLater,
                        isForElse);
    }
}
