package org.yinghuo.ingest.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Block;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.Amount;
import org.yinghuo.words.Amounts;
import org.yinghuo.words.Field;
import org.yinghuo.words.StatementWords;

/**
 * Follows an account's balance from row to row, the oldest or the newest first, account by account.
 *
 * <p>Only a statement whose balances nearly all follow from one another is held to it: a list of receipts alone, or one sorted by name, is not.
 */
public final class RunningBalance {

    /** Balances that must follow from one another before one that does not is a mistake. */
    private static final int FEWEST = 3;

    private static final int MOST_BREAKS = 100;

    private final @Nullable Column column;
    private final List<Integer> accounts = new ArrayList<>();
    private final Map<String, Row> last = new HashMap<>();
    private final List<Break> oldestFirst = new ArrayList<>();
    private final List<Break> newestFirst = new ArrayList<>();
    private long risingBreaks;
    private long fallingBreaks;
    private long pairs;

    private record Row(Amount change, Amount balance) {}

    /** A balance that does not follow from the row before. */
    public record Break(int row, int column, String heading, String text, Amount stated, Amount summed) {}

    public RunningBalance(Layout layout) {
        Block block = layout.blocks().get(0);
        this.column = block.column(Field.BALANCE);
        for (Heading heading : layout.header().headings()) {
            boolean ofOthers = List.of(Field.PAYER, Field.ACCOUNT, Field.PAYEE, Field.PAYEE_ACCOUNT).stream()
                    .flatMap(field -> block.all(field).stream())
                    .anyMatch(one -> one.column() == heading.column());
            if (!ofOthers && StatementWords.headsOwnAccount(heading.text())) {
                accounts.add(heading.column());
            }
        }
    }

    /** A row, with what it changes in the account. */
    public void add(Cells cells, Amount change, Stated said) {
        Column balances = column;
        if (balances == null) {
            return;
        }
        Amount balance = stated(cells, said);
        String account = own(cells);
        if (balance == null) {
            last.remove(account);
            return;
        }
        Row before = last.put(account, new Row(change, balance));
        if (before == null) {
            return;
        }
        pairs++;
        Amount rising = before.balance.plus(change);
        if (!rising.equals(balance)) {
            risingBreaks++;
            note(oldestFirst, cells, balances, balance, rising);
        }
        Amount falling = before.balance.minus(before.change);
        if (!falling.equals(balance)) {
            fallingBreaks++;
            note(newestFirst, cells, balances, balance, falling);
        }
    }

    /** The next row need not follow from the last: months pasted beneath each other, each with its newest line first. */
    public void startAnew() {
        last.clear();
    }

    /** What stood in the account after a row; null where it does not say. */
    @Nullable
    public Amount stated(Cells cells, Stated said) {
        Column balances = column;
        return balances == null
                ? null
                : Amounts.signed(
                                StatementWords.sideAsSign(cells.raw(Field.BALANCE)),
                                cells.type(Field.BALANCE),
                                cells.moneyUnit(balances.unit(), said))
                        .value();
    }

    private String own(Cells cells) {
        StringBuilder account = new StringBuilder();
        accounts.forEach(at -> account.append(cells.line().own(at).strip()).append('|'));
        return account.toString();
    }

    /** The number of the row's own account; empty where the row names none. */
    public String account(Cells cells) {
        for (int at : accounts) {
            String text = cells.line().own(at).strip();
            if (text.chars().anyMatch(Character::isDigit)) {
                return text;
            }
        }
        return "";
    }

    /** Whether the row names somebody as its own account's holder. */
    public boolean isOwn(Cells cells, String name) {
        return !name.isEmpty()
                && accounts.stream().anyMatch(at -> cells.line().own(at).strip().equals(name));
    }

    private static void note(List<Break> breaks, Cells cells, Column column, Amount stated, Amount summed) {
        if (breaks.size() < MOST_BREAKS) {
            breaks.add(new Break(
                    cells.line().number(),
                    cells.line().fileColumn(column.column()),
                    column.quoted(),
                    cells.line().text(column.column()).strip(),
                    stated,
                    summed));
        }
    }

    /** The balances that do not follow, where the others do. */
    public List<Break> breaks() {
        boolean rising = risingBreaks <= fallingBreaks;
        long broken = rising ? risingBreaks : fallingBreaks;
        long kept = pairs - broken;
        return kept >= FEWEST && broken * FEWEST <= kept ? (rising ? oldestFirst : newestFirst) : List.of();
    }
}
