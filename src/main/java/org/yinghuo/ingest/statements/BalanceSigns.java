package org.yinghuo.ingest.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;

/**
 * Tells by the balances of an account which way a line's money went, whatever sign or word stands beside it.
 *
 * <p>Only where the balances of a statement's first rows nearly all follow from one another by the sums between them: a list of receipts alone, or one sorted by name, proves nothing.
 */
public final class BalanceSigns {

    /** In which order the rows stand. */
    public enum Order {
        OLDEST_FIRST,
        NEWEST_FIRST
    }

    private static final int FEWEST = 3;

    private final @Nullable Order order;
    private final boolean mixed;
    private final boolean swapped;

    /** @param moves what the first rows say, in their order */
    public BalanceSigns(List<Move> moves) {
        int pairs = 0;
        int oldest = 0;
        int newest = 0;
        int asPrinted = 0;
        boolean rises = false;
        boolean falls = false;
        for (int i = 1; i < moves.size(); i++) {
            Move before = moves.get(i - 1);
            Move here = moves.get(i);
            if (before.balance == null || here.balance == null) {
                continue;
            }
            pairs++;
            long risen = here.balance.fen() - before.balance.fen();
            oldest += Math.abs(risen) == Math.abs(here.change.fen()) ? 1 : 0;
            newest += Math.abs(risen) == Math.abs(before.change.fen()) ? 1 : 0;
            asPrinted += (risen == here.change.fen() ? 1 : 0) - (-risen == before.change.fen() ? 1 : 0);
            rises |= risen > 0;
            falls |= risen < 0;
        }
        int most = Math.max(oldest, newest);
        boolean proven = (most >= FEWEST && (pairs - most) * FEWEST <= most) || (most == pairs && pairs > 1);
        int lead = oldest != newest ? oldest - newest : asPrinted;
        order = !proven || lead == 0 ? null : lead > 0 ? Order.OLDEST_FIRST : Order.NEWEST_FIRST;
        swapped = order != null && isSwapped(moves, order, most);
        mixed = order != null && rises && falls;
    }

    /**
     * What a row says of the account.
     *
     * @param change what moved, by the sign or word beside it
     * @param balance what stood in the account then; null where it says none
     */
    public record Move(Amount change, @Nullable Amount balance) {}

    /** Whether what is printed as paid came in, and the other way round: 借方 of an office's own journal is what it received. */
    public boolean isSwapped() {
        return swapped;
    }

    private static boolean isSwapped(List<Move> moves, Order order, int most) {
        int opposite = 0;
        for (int i = 1; i < moves.size(); i++) {
            Move before = moves.get(i - 1);
            Move here = moves.get(i);
            if (before.balance != null && here.balance != null) {
                long risen = here.balance.fen() - before.balance.fen();
                long moved = order == Order.OLDEST_FIRST ? here.change.fen() : -before.change.fen();
                opposite += risen != 0 && risen == -moved ? 1 : 0;
            }
        }
        return opposite == most;
    }

    /** The order of the rows; null where the balances prove none. */
    @Nullable
    public Order order() {
        return order;
    }

    /** Whether money went both ways in the rows seen. */
    public boolean isMixed() {
        return mixed;
    }
}
