package org.yinghuo.reconcile.settle;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A payment that may be of several gifts together: what it says, where these may be, and what looking for them came to so far. */
final class Candidate {
    /** The gifts it pays, and how many days it lies from the last of them. */
    record Found(List<Pledge> pledges, long days) {}

    /**
     * What came of looking for its gifts.
     *
     * @param contest why none may be taken though some fit; null where nothing fits or something was found
     * @param firm whether that keeps a later step from taking it
     */
    record Search(@Nullable Found found, @Nullable Supplier<Ambiguity> contest, boolean firm) {
        static final Search NOTHING = new Search(null, null, true);

        static Search of(Found found) {
            return new Search(found, null, true);
        }

        boolean isNothing() {
            return found == null && contest == null;
        }
    }

    /** Looks for a payment's gifts in some places, in no more steps than allowed. */
    interface Searcher {
        Search search(Candidate candidate, List<GiftGroup> places, StepLimit allowance);
    }

    /** A search that is made again only where its places have changed. */
    private final class Sought {
        private final List<GiftGroup> among;
        private final Searcher search;
        private final StepLimit allowance;
        private long changes = -1;
        private Search result = Search.NOTHING;

        Sought(List<GiftGroup> among, Searcher search) {
            this.among = among;
            this.search = search;
            this.allowance = new StepLimit(
                    among.stream().mapToLong(GiftGroup::stepsEach).max().orElse(0));
        }

        Search result() {
            long now = 0;
            for (GiftGroup place : among) {
                now += place.changes();
            }
            if (changes != now) {
                result = search.search(Candidate.this, among, allowance);
                changes = now;
            }
            return result;
        }
    }

    final Clues clues;
    private final Sought whole;
    private final Sought inDepartments;
    private final Sought inLists;

    /** To be made when all payments have said where they may belong. */
    Candidate(Clues clues, Searcher whole, Searcher subset) {
        this.clues = clues;
        List<GiftGroup> places = clues.places();
        List<GiftGroup> drives =
                places.stream().filter(place -> !place.isList()).toList();
        List<GiftGroup> named = drives.stream()
                .filter(place -> clues.campaigns().contains(place.campaign()))
                .toList();
        this.whole = new Sought(places, whole);
        this.inDepartments = new Sought(named.isEmpty() ? drives : named, subset);
        this.inLists = new Sought(places.stream().filter(GiftGroup::isList).toList(), subset);
    }

    Incoming receipt() {
        return clues.receipt();
    }

    /** Whether it may pay all the open gifts of a place. */
    Search whole() {
        return whole.result();
    }

    /** Whether it may pay some of the gifts of a department, else of a list. */
    Search subset() {
        Search found = inDepartments.result();
        return found.isNothing() ? inLists.result() : found;
    }
}
