package org.yinghuo.ingest;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Payment.Direction;
import org.yinghuo.model.Status;

/** The words of offices, banks and wallets: headers, statuses, channels; built in, and extended by the seed {@code vocabulary}. */
final class Lexicon {

    /** @param vocabulary further words, each with a field, a status or an activity it means */
    Lexicon(Map<String, String> vocabulary) {}

    /** The built-in words alone. */
    static Lexicon builtIn() {
        return new Lexicon(Map.of());
    }

    /** What a header cell may mean. Never throws; a title, a name or a value is no header. */
    Header header(String text) {
        return new Header(text, Set.of(), Unit.NONE, false);
    }

    /** The status a word means in a column headed so (是 under 是否取消 is not 是 under 是否到岗); empty where unknown or blank. */
    Optional<Status> status(String text, Header header) {
        return Optional.empty();
    }

    /** Whether a mark in a day's column says that somebody served: √ ✓ 是 1. Numbers above 1 are hours, not marks. */
    boolean isMark(String text) {
        return false;
    }

    /** Whether somebody is a member of the party; blank where not said, bad where the word is unknown. */
    Reading<Boolean> partyMember(String text) {
        return Reading.blank();
    }

    /** How money was given; UNSAID for a blank, OTHER for an unknown word. */
    Channel channel(String text) {
        return Channel.UNSAID;
    }

    /** Which way money went by a word of a 收/支 or 借贷 column; empty where unknown. */
    Optional<Direction> direction(String text) {
        return Optional.empty();
    }

    /** Whether a payment stands by its status word; empty where unknown. */
    Optional<PaymentState> paymentState(String text) {
        return Optional.empty();
    }

    /** Whether a transaction type or summary says that one's own money was moved about, or that a payment was paid back. */
    Optional<TransactionSort> transactionSort(String text) {
        return Optional.empty();
    }

    /** 小计, 合计, 总计, 本页合计 … at the start of a row. */
    boolean isTotal(String text) {
        return false;
    }

    /** Whether a total word means a part only: 小计. */
    boolean isSubtotal(String text) {
        return false;
    }
}
