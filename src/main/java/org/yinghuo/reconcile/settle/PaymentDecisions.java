package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Code;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Finding;
import org.yinghuo.reconcile.books.Match;

/**
 * What people decided about gifts and payments: that this payment pays that gift, that it does not, that a line is no copy.
 *
 * <p>Findings have ids made of the gift or payment they are about, so a decision is understood whether or not its finding would come up tonight.
 */
final class PaymentDecisions {

    private final Map<String, String> decisions;
    private final Map<String, Pledge> pledges = new HashMap<>();
    private final Map<String, Incoming> receipts = new HashMap<>();

    /** Payments by what they were called while their statement told no numbers; null where several were called so. */
    private final Map<String, @Nullable Incoming> unnumbered = new HashMap<>();

    private final Set<Pledge> spokenOfPledges = new HashSet<>();
    private final Set<Incoming> spokenOfReceipts = new HashSet<>();

    /** @param decisions finding id to decision */
    PaymentDecisions(Map<String, String> decisions) {
        this.decisions = decisions;
    }

    /** Learns which findings could be about which gift or payment. */
    void about(List<Pledge> everyPledge, List<Incoming> everyReceipt) {
        if (decisions.isEmpty()) {
            return;
        }
        for (Pledge pledge : everyPledge) {
            pledges.put(Finding.id(Code.UNPAID_DONATION, MoneyFindings.subject(pledge)), pledge);
            pledges.put(Finding.id(Code.AMOUNT_DIFFERS, MoneyFindings.subject(pledge)), pledge);
        }
        for (Incoming receipt : everyReceipt) {
            receipts.put(Finding.id(Code.UNCLAIMED_PAYMENT, MoneyFindings.subject(receipt)), receipt);
            receipts.put(Finding.id(Code.AMBIGUOUS_PAYMENT, MoneyFindings.subject(receipt)), receipt);
            if (!receipt.payment.transactionId().isEmpty()) {
                for (Code code : List.of(Code.UNCLAIMED_PAYMENT, Code.AMBIGUOUS_PAYMENT)) {
                    String id = Finding.id(code, receipt.wordsWithoutNumber() + "|1");
                    unnumbered.put(id, unnumbered.containsKey(id) ? null : receipt);
                }
            }
        }
    }

    /** Takes the payments for the gifts that a person named for each other, and leaves alone those a person said pay nothing. */
    void apply(Matching matching) {
        Map<Pledge, List<Incoming>> named = new LinkedHashMap<>();
        decisions.forEach((id, decision) -> {
            if (Decision.MATCH.is(decision)) {
                String other = Decision.MATCH.named(decision).strip();
                Pledge pledge = pledges.containsKey(id) ? pledges.get(id) : pledges.get(other);
                Incoming receipt = receipts.containsKey(id) ? receipts.get(id) : named(other);
                if (pledge != null && receipt != null) {
                    named.computeIfAbsent(pledge, any -> new ArrayList<>()).add(receipt);
                    note(pledges.get(id), receipts.get(id));
                }
            } else if (Decision.UNMATCH.is(decision)) {
                Incoming receipt = receipts.get(id);
                if (receipt != null) {
                    receipt.contest = new Ambiguity(List.of(), "");
                }
                note(pledges.get(id), receipt);
            }
        });
        Blocks blocks = new Blocks();
        named.keySet().forEach(pledge -> blocks.add(pledge, List.of(pledge)));
        // Once each: a payment may be named for several gifts, which it then pays together.
        named.values().stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(receipt -> blocks.add(receipt, keysOf(receipt, named)));
        for (Blocks.Block block : blocks.all()) {
            matching.match(
                    block.pledges().stream().sorted(Pairing.BY_DAY).toList(),
                    block.receipts().stream().sorted(Pairing.BY_TIME).toList(),
                    Match.How.DECISION);
        }
    }

    /** The gifts and payments that decisions name. */
    Set<Object> spokenOf() {
        Set<Object> named = new HashSet<>();
        decisions.forEach((id, decision) -> {
            String other =
                    Decision.MATCH.is(decision) ? Decision.MATCH.named(decision).strip() : id;
            for (String each : List.of(id, other)) {
                Pledge pledge = pledges.get(each);
                Incoming receipt = named(each);
                if (pledge != null) {
                    named.add(pledge);
                }
                if (receipt != null) {
                    named.add(receipt);
                }
            }
        });
        return named;
    }

    /** The payment that an answer names, also if its statement has told it with a number since. */
    private @Nullable Incoming named(String id) {
        Incoming receipt = receipts.get(id);
        return receipt == null ? unnumbered.get(id) : receipt;
    }

    private static List<Pledge> keysOf(Incoming receipt, Map<Pledge, List<Incoming>> named) {
        return named.entrySet().stream()
                .filter(entry -> entry.getValue().contains(receipt))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void note(@Nullable Pledge pledge, @Nullable Incoming receipt) {
        if (pledge != null) {
            spokenOfPledges.add(pledge);
        }
        if (receipt != null) {
            spokenOfReceipts.add(receipt);
        }
    }

    /** Whether a person said that no payment of another amount is a gift's. */
    boolean forbidsOtherAmount(Pledge pledge) {
        return spokenOfPledges.contains(pledge) && pledge.match == null;
    }

    /** Whether a decision taken tonight speaks of a gift. */
    boolean isAbout(Pledge pledge) {
        return spokenOfPledges.contains(pledge);
    }

    /** Whether a decision taken tonight speaks of a payment. */
    boolean isAbout(Incoming receipt) {
        return spokenOfReceipts.contains(receipt);
    }

    /** Whether a finding was decided, so that it stays listed. */
    boolean restsOn(Finding finding) {
        return decisions.containsKey(finding.id());
    }

    /** Whether a person decided that a line counts beside the one it repeats. */
    boolean counts(Finding repeated) {
        return !decisions.isEmpty() && "count".equals(decisions.get(repeated.id()));
    }
}
