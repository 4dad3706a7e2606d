package org.yinghuo.reconcile.settle;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a payment tells of whom it is for.
 *
 * @param places the groups that it may pay gifts of
 * @param tooMany why none may be taken where it may be for any of very many groups
 */
record Clues(
        Incoming receipt,
        List<Pledge> own,
        Set<String> departments,
        Set<String> campaigns,
        int people,
        boolean forCampaign,
        List<GiftGroup> places,
        @Nullable Ambiguity tooMany) {
    boolean saysForWhom() {
        return !departments.isEmpty()
                || !campaigns.isEmpty()
                || !receipt.payer.together().isEmpty();
    }

    /** Whether it is for all gifts of a place or for none. */
    boolean onlyWhole() {
        return forCampaign && !receipt.clues.isGathered();
    }
}
