package org.yinghuo.reconcile.books;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Person;

/**
 * Which money arrived for which gift; each yuan declared and each yuan paid ends in exactly one line.
 *
 * @param accounts one a gift, in the gifts' own order
 * @param matches in the order of their first gift
 * @param unclaimed payments nobody listed, with their issue
 * @param fates of every payment looked at: counted, duplicate, neutral, outside …, with reason and twin
 */
public record Settlement(
        List<Account> accounts,
        List<Match> matches,
        List<Unclaimed> unclaimed,
        Map<Origin, Posting> fates,
        List<Finding> findings) {

    public Settlement {
        accounts = List.copyOf(accounts);
        matches = List.copyOf(matches);
        unclaimed = List.copyOf(unclaimed);
        fates = Collections.unmodifiableMap(fates);
        findings = List.copyOf(findings);
    }

    /** What became of a gift's money; the three sum to its amount. The excess paid over it is unclaimed. */
    public record Account(
            Gift gift,
            Amount received,
            Amount unreceived,
            Amount unverified,
            @Nullable Match match) {}

    /**
     * Money that arrived and that no list names, or the excess of a payment over its gifts.
     *
     * @param payment as far as it stands: less what other lines paid back
     * @param issue null where it falls in no issue's window
     * @param payer whom it is from where the books know; else null
     */
    public record Unclaimed(
            Payment payment,
            Amount amount,
            @Nullable IssueId issue,
            @Nullable Person payer) {}
}
