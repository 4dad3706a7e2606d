package org.yinghuo.ingest.entries;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Block;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.ingest.statements.BalanceSigns;
import org.yinghuo.ingest.statements.Movement;
import org.yinghuo.ingest.statements.RunningBalance;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Code;
import org.yinghuo.model.Payment.Direction;
import org.yinghuo.words.Amounts;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.PaymentWords;
import org.yinghuo.words.Reading;
import org.yinghuo.words.StatementWords;
import org.yinghuo.words.TotalWords;

/** Reads from a statement's line how much moved and which way: by columns of in and out, a word, or a sign. */
final class Movements {

    private final Lexicon lexicon;
    private final List<Column> prices = new ArrayList<>();
    private final List<BalanceSigns.Move> moves = new ArrayList<>();
    private final List<SheetLine> sample;
    private final Layout layout;
    private final Stated said;
    private boolean paidIsPositive;
    private boolean signed;

    /** Whose account it is where every line has the same name as payer or as payee; empty where that tells nobody. */
    private final String holder;

    /**
     * @param sample the first lines beneath the header, which show how the statement writes what went out
     */
    Movements(Lexicon lexicon, Layout layout, List<SheetLine> sample, Stated said) {
        this.lexicon = lexicon;
        this.layout = layout;
        this.sample = sample;
        this.said = said;
        Block block = layout.blocks().get(0);
        for (Heading heading : layout.header().headings()) {
            boolean taken = block.all(Field.AMOUNT).stream().anyMatch(column -> column.column() == heading.column());
            if (!taken && (heading.mayBe(Field.AMOUNT) || StatementWords.PRICE.begins(heading.text()))) {
                prices.add(new Column(heading.column(), Field.OTHER, heading));
            }
        }
        this.holder = holder(sample, block);
        for (SheetLine line : sample) {
            Cells cells = new Cells(line, block);
            Amount debit = value(cells, Field.DEBIT);
            Amount amount = value(cells, Field.AMOUNT);
            boolean out = lexicon.payments()
                    .direction(cells.text(Field.DIRECTION))
                    .filter(Direction.OUT::equals)
                    .isPresent();
            paidIsPositive |= (debit != null && debit.isPositive()) || (out && amount != null && amount.isPositive());
            signed |= amount != null && amount.fen() < 0;
        }
    }

    /** Whether nothing in the whole statement tells which way money went: no sides, no word, no sign, no balance. */
    boolean isUnsaid(Cells cells, Movement moved) {
        return !signed
                && moved.direction() == Direction.IN
                && moved.amount().isPositive()
                && Stream.of(Field.DIRECTION, Field.DEBIT, Field.CREDIT, Field.BALANCE)
                        .noneMatch(field -> cells.block().has(field));
    }

    /** What the balances of the first lines prove. */
    BalanceSigns signs(RunningBalance balance) {
        for (SheetLine line : sample) {
            Cells cells = new Cells(line, layout.blocks().get(0));
            Amount stated = balance.stated(cells, said);
            if (stated == null || line.anyOwn(column -> TotalWords.isTotal(line.own(column)))) {
                // 本月合计 beside the same balance moved nothing.
                continue;
            }
            Movement moved = plain(cells);
            boolean opening = line.anyOwn(column -> PaymentWords.isBalance(line.own(column)));
            if (moved != null && !opening) {
                moves.add(new BalanceSigns.Move(moved.change(), stated));
            } else if (moved == null && opening) {
                moves.add(new BalanceSigns.Move(Amount.ZERO, stated));
            }
        }
        return new BalanceSigns(moves);
    }

    /** Whether it is a page of an office's own books, whose 借方 is what it received: by its headings, unless its balances stand on the side of 贷. */
    boolean isOwnBook() {
        return layout.header().headings().stream().anyMatch(heading -> StatementWords.OWN_BOOK.is(heading.text()))
                && sample.stream()
                        .map(line -> new Cells(line, layout.blocks().get(0)).text(Field.DIRECTION))
                        .noneMatch(StatementWords::isCreditSide);
    }

    /** What a line says to have moved, by itself; null where no cell of money can be read. */
    @Nullable
    Movement plain(Cells cells) {
        Amount credit = value(cells, Field.CREDIT);
        Amount debit = value(cells, Field.DEBIT);
        Movement bySide = bySide(credit, debit);
        if (bySide != null) {
            return bySide;
        }
        Amount amount = value(cells, Field.AMOUNT);
        return amount == null ? null : byWord(cells, amount);
    }

    private static String sum(Cells cells, Field field) {
        String sum = StatementWords.withoutRefund(cells.raw(field));
        return field == Field.AMOUNT ? StatementWords.sideAsSign(sum) : sum;
    }

    private @Nullable Amount value(Cells cells, Field field) {
        Column column = cells.column(field);
        return column == null
                ? null
                : Amounts.signed(sum(cells, field), cells.type(field), cells.moneyUnit(column.unit(), said))
                        .value();
    }

    /** Null where no sum can be read; the draft is rejected then. */
    @Nullable
    Movement read(EntryDraft draft, Stated itsSaid) {
        Cells cells = draft.cells();
        if (cells.block().has(Field.DEBIT) || cells.block().has(Field.CREDIT)) {
            Amount credit = signed(draft, Field.CREDIT, itsSaid);
            Amount debit = signed(draft, Field.DEBIT, itsSaid);
            Movement bySide = bySide(credit, debit);
            if (bySide == null
                    && (credit != null || debit != null)
                    && !cells.block().has(Field.AMOUNT)) {
                return Movement.of(Direction.NEUTRAL, Amount.ZERO);
            }
            if (bySide != null || draft.isRejected()) {
                return bySide;
            }
        }
        if (!cells.block().has(Field.AMOUNT)) {
            draft.reject(Code.MISSING_VALUE, cells.block().has(Field.CREDIT) ? Field.CREDIT : Field.DEBIT, "amount");
            return null;
        }
        Amount amount = signed(draft, Field.AMOUNT, itsSaid);
        if (amount == null) {
            if (!draft.isRejected()) {
                draft.reject(Code.MISSING_VALUE, Field.AMOUNT, "amount");
            }
            return null;
        }
        return byWord(cells, amount);
    }

    /** In and out in columns of their own; a negative sum is one taken back. */
    private @Nullable Movement bySide(@Nullable Amount credit, @Nullable Amount debit) {
        if (credit != null && !credit.isZero()) {
            return credit.isPositive()
                    ? Movement.of(Direction.IN, credit)
                    : Movement.takenBack(Movement.negative(credit));
        }
        if (debit == null || debit.isZero()) {
            return null;
        }
        return debit.isPositive() ? Movement.of(Direction.OUT, debit) : out(Movement.negative(debit));
    }

    /** A sum below zero in money paid: where the statement writes other payments without a sign it takes one back. */
    private Movement out(Amount amount) {
        return paidIsPositive ? Movement.returned(amount) : Movement.of(Direction.OUT, amount);
    }

    private static String holder(List<SheetLine> sample, Block block) {
        Set<String> inAll = new LinkedHashSet<>();
        boolean first = true;
        for (SheetLine line : sample) {
            Cells cells = new Cells(line, block);
            Set<String> both = new LinkedHashSet<>();
            for (Field side : List.of(Field.PAYER, Field.PAYEE)) {
                String name = Folding.letters(cells.text(side));
                if (!name.isEmpty()) {
                    both.add(name);
                }
            }
            if (both.size() == 2) {
                inAll = first ? both : inAll;
                inAll.retainAll(both);
                first = false;
            }
        }
        return inAll.size() == 1 ? inAll.iterator().next() : "";
    }

    private Movement byWord(Cells cells, Amount amount) {
        boolean negative = amount.fen() < 0;
        Amount size = negative ? Movement.negative(amount) : amount;
        Optional<Direction> stated = direction(cells, negative);
        if (stated.isPresent()) {
            return switch (stated.get()) {
                case IN -> negative ? Movement.takenBack(size) : Movement.of(Direction.IN, size);
                case OUT -> negative ? out(size) : Movement.of(Direction.OUT, size);
                case NEUTRAL -> Movement.of(Direction.NEUTRAL, size);
            };
        }
        if (negative) {
            return Movement.of(Direction.OUT, size);
        }
        if (cells.block().has(Field.DIRECTION) || size.isZero()) {
            return size.isZero()
                    ? Movement.of(Direction.NEUTRAL, size)
                    : Movement.of(Direction.NEUTRAL, size).unsure();
        }
        if (!holder.isEmpty() && holder.equals(Folding.letters(cells.text(Field.PAYER)))) {
            return Movement.of(Direction.OUT, size);
        }
        Movement in = Movement.of(Direction.IN, size);
        return signed ? in : in.unsure();
    }

    private Optional<Direction> direction(Cells cells, boolean negative) {
        String word = cells.text(Field.DIRECTION);
        Optional<Direction> stated = lexicon.payments().direction(word);
        if (stated.isEmpty() && word.isEmpty() && cells.block().has(Field.DIRECTION)) {
            Column column = cells.column(Field.DIRECTION);
            stated = lexicon.payments()
                    .direction(column == null ? "" : cells.line().text(column.column()));
        }
        if (stated.isEmpty() && cells.block().has(Field.TRANSACTION_TYPE) && !negative) {
            stated = lexicon.payments().direction(cells.text(Field.TRANSACTION_TYPE));
        }
        return stated;
    }

    /** What nothing else tells a remark may: 转入, 存入, 取现; else it is nobody's. */
    Movement byNote(Cells cells, Movement moved) {
        for (Column column : cells.block().all(Field.NOTE)) {
            Optional<Direction> said = lexicon.payments().direction(cells.line().text(column.column()));
            if (said.isPresent()) {
                return Movement.of(said.get(), moved.amount());
            }
        }
        return moved.untold();
    }

    /** Whether a line of a credit card's bill is spending: a sum in the column or with the word of what was paid, else any that is not below zero. */
    boolean spends(Cells cells, Direction direction) {
        boolean told = cells.block().has(Field.DEBIT)
                || cells.block().has(Field.CREDIT)
                || cells.block().has(Field.DIRECTION);
        return told == (direction == Direction.OUT) && direction != Direction.NEUTRAL;
    }

    /** Whether a sum is what is left of another column's, the refund taken off already. */
    boolean isNet(Cells cells, Amount amount, Amount refund) {
        return refund.isPositive() && isPrice(cells, amount.plus(refund));
    }

    /** What was paid of a sum received: that of another column, where the fee is taken off already (订单金额 手续费 实收金额). */
    Amount paid(Cells cells, Amount amount, Amount fee) {
        return fee.isPositive() && isPrice(cells, amount.plus(fee)) ? amount.plus(fee) : amount;
    }

    private boolean isPrice(Cells cells, Amount price) {
        return prices.stream()
                .map(column -> Amounts.signed(cells.bare(column), cells.line().type(column.column()), column.unit())
                        .value())
                .anyMatch(price::equals);
    }

    /** What the wallet or bank kept. */
    Amount fee(Cells cells, Stated itsSaid) {
        Column column = cells.column(Field.FEE);
        if (column == null) {
            return Amount.ZERO;
        }
        Amount fee = Amounts.signed(
                        cells.raw(Field.FEE), cells.type(Field.FEE), cells.moneyUnit(column.unit(), itsSaid))
                .value();
        return fee == null ? Amount.ZERO : fee.fen() < 0 ? Movement.negative(fee) : fee;
    }

    private static @Nullable Amount signed(EntryDraft draft, Field field, Stated said) {
        Cells cells = draft.cells();
        Column column = cells.column(field);
        if (column == null) {
            return null;
        }
        if (cells.isFormulaWithoutValue(field)) {
            draft.reject(Code.FORMULA_WITHOUT_VALUE, field, "rejected");
            return null;
        }
        Reading<Amount> reading =
                Amounts.signed(sum(cells, field), cells.type(field), cells.moneyUnit(column.unit(), said));
        if (reading.isBad()) {
            draft.reject(Code.BAD_AMOUNT, field, reading.problem());
        }
        return reading.value();
    }
}
