package org.yinghuo.ingest.statements;

import java.util.List;
import org.yinghuo.ingest.layout.Block;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.FormLine;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.model.Payment.Direction;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.StatementWords;

/** What the lines above a statement say of all its lines: whose account it is, whether it is a credit card's bill, whether only what went out was exported. */
public final class StatementHead {

    /** A longer line explains something. */
    private static final int LONGEST_TITLE = 40;

    private final Lexicon lexicon;
    private String account = "";
    private String nickname = "";
    private String holder = "";
    private boolean creditCard;
    private boolean outgoing;

    StatementHead(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A line above the header; whether it says whose account it is, or what of it was exported. */
    boolean hear(SheetLine line) {
        boolean says = false;
        for (FormLine pair : FormLine.of(line).pairs()) {
            says |= said(pair.label(), pair.value());
        }
        for (int column = line.firstOwn(); column > 0; column = line.nextOwn(column)) {
            String cell = line.own(column).strip();
            int next = line.nextOwn(column);
            if (next > 0 && cell.length() <= 12) {
                says |= said(cell, line.own(next).strip());
            }
            if (cell.length() <= LONGEST_TITLE) {
                creditCard |= StatementWords.titlesCard(cell);
            }
        }
        return says;
    }

    private boolean said(String label, String value) {
        if (Folding.isBlank(value)) {
            return false;
        }
        if (StatementWords.ACCOUNT.is(label) && account.isEmpty()) {
            account = Folding.clean(value);
        } else if (StatementWords.NICKNAME.is(label) && nickname.isEmpty()) {
            nickname = Folding.clean(value);
        } else if (StatementWords.HOLDER.is(label) && holder.isEmpty()) {
            holder = Folding.letters(value);
        } else if (StatementWords.EXPORTED.is(label)) {
            outgoing |= lexicon.payments()
                    .direction(value)
                    .filter(Direction.OUT::equals)
                    .isPresent();
        } else {
            return false;
        }
        return true;
    }

    /** The account whose lines these are, by its number, else its owner's nickname; empty where nothing tells. */
    public String account() {
        return account.isEmpty() ? nickname : account;
    }

    /** Whether two heads tell of different accounts. */
    boolean differs(StatementHead other) {
        return !account().isEmpty() && !other.account().isEmpty() && !account().equals(other.account());
    }

    /** Whether a counterparty is the account's own holder, who moves money of their own. */
    public boolean isOwn(String name) {
        return !holder.isEmpty() && holder.equals(Folding.letters(name));
    }

    /** Whether it is a credit card's bill, on which a positive sum is spending: by its title or a heading, or by what a bill alone is made of. */
    public boolean isCreditCard(Layout layout, List<SheetLine> sample) {
        return creditCard
                || layout.header().headings().stream()
                        .anyMatch(heading -> StatementWords.CREDIT_CARD.isWithin(heading.quoted()))
                || looksLikeBill(layout, sample);
    }

    /** The day of the purchase and the day it was booked, nobody's name, no balance, and lines that say 消费 or 还款. */
    private static boolean looksLikeBill(Layout layout, List<SheetLine> sample) {
        Block block = layout.blocks().get(0);
        boolean merchant = block.has(Field.FEE)
                || block.has(Field.MERCHANT_ORDER)
                || layout.header().headings().stream().anyMatch(heading -> StatementWords.MERCHANT.is(heading.text()));
        if (merchant || block.all(Field.TIME).size() < 2 || sample.isEmpty()) {
            return false;
        }
        int named = 0;
        boolean says = false;
        for (SheetLine line : sample) {
            Cells cells = new Cells(line, block);
            if (!cells.text(Field.BALANCE).isEmpty()
                    || !cells.text(Field.ACCOUNT).isEmpty()) {
                return false;
            }
            named += cells.text(Field.PAYER).isEmpty() ? 0 : 1;
            says |= StatementWords.CARD_LINE.isWithin(cells.joined(Field.NOTE) + cells.text(Field.TRANSACTION_TYPE));
        }
        return says && named * 2 < sample.size();
    }

    /** Whether nothing that came in was exported. */
    boolean isOutgoingOnly() {
        return outgoing;
    }
}
