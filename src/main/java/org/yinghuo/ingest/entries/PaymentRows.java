package org.yinghuo.ingest.entries;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.Amount;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Code;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Payment.Direction;
import org.yinghuo.model.Payment.Standing;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.Amounts;
import org.yinghuo.words.CellMemo;
import org.yinghuo.words.Clock;
import org.yinghuo.words.ClockDigits;
import org.yinghuo.words.ContentHash;
import org.yinghuo.words.Counterparty;
import org.yinghuo.words.Day;
import org.yinghuo.words.Field;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.PaymentState;
import org.yinghuo.words.Reading;
import org.yinghuo.words.TransactionSort;

/** Lines of a statement of WeChat Pay, Alipay or a bank. */
final class PaymentRows implements RowReader {

    /** How a cell begins that says when. */
    private static final Pattern DAY = Pattern.compile("^\\D{0,4}(?:\\d{4}|\\d{1,2}[-/.月]\\d{1,2}(?!\\d))");

    private static final Pattern REFUND_BEHIND = Pattern.compile("[（(\\[【][^（()）]*退[^（()）]*[）)\\]】]\\s*$");

    private final SheetId sheet;
    private final Lexicon lexicon;
    private final Channel channel;
    private final StatementCheck check;
    private final RunningBalance balance;
    private final CellMemo<Optional<TransactionSort>> wholeSorts;

    /** @param check adds up what the statement's own counts and sums are compared with */
    PaymentRows(SheetId sheet, Layout layout, Lexicon lexicon, Channel channel, StatementCheck check) {
        this.sheet = sheet;
        this.lexicon = lexicon;
        this.channel = channel;
        this.check = check;
        this.balance = new RunningBalance(layout);
        this.wholeSorts = new CellMemo<>((text, type) -> lexicon.wholeSort(text));
    }

    @Override
    public void end(ReadingOutcome outcome) {
        balance.breaks()
                .forEach(one -> outcome.find(
                        Code.TOTAL_MISMATCH,
                        new Origin(sheet, one.row(), one.column(), one.column(), 0),
                        ContentHash.of(Field.BALANCE, one.text()),
                        one.heading(),
                        one.text(),
                        "balance",
                        List.of(one.stated().toString(), one.summed().toString())));
    }

    @Override
    public boolean isRow(Cells cells) {
        int said = 0;
        for (Field field : cells.block().columns().keySet()) {
            if (field != Field.SEQ && field != Field.OTHER && cells.saysItself(field)) {
                said++;
            }
        }
        boolean money =
                cells.saysItself(Field.AMOUNT) || cells.saysItself(Field.DEBIT) || cells.saysItself(Field.CREDIT);
        if (!cells.saysItself(Field.PAYER) && saysBalance(cells.line())) {
            // 本年累计 with what moved so far is no movement either.
            return false;
        }
        boolean dated = saysDay(cells);
        if (!dated && (check.isClaim(cells.line()) || isHeadings(cells.line()))) {
            return false;
        }
        if (money) {
            return said >= 3 || (said >= 2 && cells.saysItself(Field.TIME));
        }
        return dated && said >= 3;
    }

    /** Whether every cell is a header word: the head of the sums under a merchant's lines. */
    private boolean isHeadings(SheetLine line) {
        for (int column = 1; column <= line.row().width(); column++) {
            if (!line.isBlank(column)
                    && !lexicon.header(line.own(column).strip()).isKnown()) {
                return false;
            }
        }
        return true;
    }

    private static boolean saysDay(Cells cells) {
        return cells.saysItself(Field.TIME)
                && (cells.type(Field.TIME) == CellType.DATE
                        || DAY.matcher(cells.raw(Field.TIME).strip()).find());
    }

    /** Whether a line only says what stood in the account: 期初余额, 承前页. */
    private boolean saysBalance(SheetLine line) {
        for (int column = 1; column <= line.row().width(); column++) {
            if (lexicon.isBalance(line.own(column))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(Cells cells, Reading<Day> day, Stated said, ReadingOutcome outcome) {
        EntryDraft draft = new EntryDraft(sheet, SheetKind.PAYMENTS, cells);
        LocalDateTime time = time(draft, day);
        Moved moved = moved(draft, said);
        Reading<Amount> refund = refund(cells, said);
        boolean refundLine = false;
        Amount paidBack = refund.value();
        if (moved != null && moved.amount.isZero() && paidBack != null && paidBack.isPositive()) {
            // A merchant's line of a refund: nothing paid, and in a column of its own what went back.
            moved = new Moved(Direction.OUT, Direction.OUT, paidBack, paidBack);
            refund = Reading.blank();
            refundLine = true;
        }
        if (isForeign(cells)) {
            draft.reject(Code.BAD_AMOUNT, Field.CURRENCY, "foreign");
        }
        Origin origin = cells.origin(sheet, 0);
        long content = cells.content();
        if (time != null && moved != null && !draft.isRejected()) {
            Optional<PaymentState> state = refundLine ? Optional.empty() : state(draft);
            Amount refunded = refunded(moved.amount, refund, state);
            Standing standing = state.map(PaymentState::standing).orElse(Standing.SETTLED);
            if (standing == Standing.SETTLED && refunded.isPositive() && refunded.equals(moved.amount)) {
                standing = Standing.REFUNDED;
            }
            if (standing == Standing.REFUNDED && refunded.isZero()) {
                refunded = moved.amount;
            }
            Optional<TransactionSort> byType = lexicon.transactionSort(cells.text(Field.TRANSACTION_TYPE));
            Optional<TransactionSort> sort = byType.isPresent() ? byType : sortOfNotes(cells);
            boolean pays = sort.isPresent() && sort.get() == TransactionSort.REFUND;
            check.add(time, moved.printed, moved.stated, standing, refundLine || pays);
            balance.add(cells, moved.change(), said);
            if (pays && moved.direction == Direction.IN) {
                // What we had paid came back: no money moved in the end, and nobody's gift is paid back by it.
                standing = Standing.CLOSED;
            }
            Counterparty other = counterparty(cells, moved.direction);
            String text = (cells.joined(Field.NOTE) + " " + other.wallet()).strip();
            outcome.add(new Payment(
                    origin,
                    content,
                    time,
                    direction(moved.direction, sort),
                    moved.amount,
                    refunded,
                    standing,
                    other.name(),
                    other.account(),
                    WhoReader.transaction(draft),
                    byType.isPresent() ? (text + " " + cells.text(Field.TRANSACTION_TYPE)).strip() : text,
                    channel,
                    cells.text(Field.METHOD)));
        }
        draft.finish(outcome, origin, content);
    }

    @Override
    public void hear(SheetLine line) {
        check.hear(line);
    }

    /** The other side: whoever paid what came in, whoever was paid what went out where the statement names both. */
    private static Counterparty counterparty(Cells cells, Direction direction) {
        boolean toOthers = direction == Direction.OUT && cells.block().has(Field.PAYEE);
        String account = cells.text(toOthers ? Field.PAYEE_ACCOUNT : Field.ACCOUNT);
        String name = cells.text(toOthers ? Field.PAYEE : Field.PAYER);
        Counterparty other = Counterparty.of(name);
        if (account.isEmpty()) {
            return other;
        }
        Counterparty second = Counterparty.of(account);
        return new Counterparty(
                other.name().isEmpty() ? second.name() : other.name(),
                second.account().isEmpty() ? other.account() : second.account(),
                other.wallet());
    }

    /** A bank's summary that is nothing but 退款 or 结息; longer words may be a donor's. */
    private Optional<TransactionSort> sortOfNotes(Cells cells) {
        for (Column column : cells.block().all(Field.NOTE)) {
            Optional<TransactionSort> sort = wholeSorts.read(cells.line().text(column.column()), CellType.TEXT);
            if (sort.isPresent() && sort.get() != TransactionSort.OWN_MONEY) {
                return sort;
            }
        }
        return Optional.empty();
    }

    /** Whether the line's money is not yuan; one currency of several may be that of the purchase, the other that of the account. */
    private boolean isForeign(Cells cells) {
        boolean foreign = false;
        for (Column column : cells.block().all(Field.CURRENCY)) {
            String word = cells.line().text(column.column());
            if (lexicon.isYuan(word)) {
                return false;
            }
            foreign |= lexicon.isForeignCurrency(word);
        }
        return foreign;
    }

    private @Nullable LocalDateTime time(EntryDraft draft, Reading<Day> day) {
        Cells cells = draft.cells();
        Day said = day.value();
        if (said == null) {
            draft.reject(
                    day.isBad() ? Code.BAD_DATE : Code.MISSING_VALUE, Field.TIME, day.isBad() ? day.problem() : "time");
            return null;
        }
        LocalTime clock = said.clock().start();
        if (cells.block().has(Field.TIME_OF_DAY)) {
            Reading<Clock> reading = ClockDigits.read(cells.raw(Field.TIME_OF_DAY), cells.type(Field.TIME_OF_DAY));
            if (reading.value() != null && reading.value().start() != null) {
                clock = reading.value().start();
            } else if (reading.isBad()) {
                draft.warn(Code.BAD_TIME, Field.TIME_OF_DAY, reading.problem());
            }
        }
        return said.first().atTime(clock == null ? LocalTime.MIDNIGHT : clock);
    }

    /**
     * @param printed the direction as the statement itself prints it, by which it counts its lines
     * @param stated the amount as it sums it: below zero where it takes one back
     */
    private record Moved(Direction direction, Direction printed, Amount amount, Amount stated) {

        Moved(Direction direction, Amount amount) {
            this(direction, direction, amount, amount);
        }

        /** What it changes in the account. */
        Amount change() {
            return printed == Direction.OUT ? Amount.ZERO.minus(stated) : stated;
        }
    }

    private @Nullable Moved moved(EntryDraft draft, Stated said) {
        Cells cells = draft.cells();
        boolean sides = cells.block().has(Field.DEBIT) || cells.block().has(Field.CREDIT);
        if (sides) {
            Moved bySide = bySide(draft, said);
            if (bySide != null || draft.isRejected()) {
                return bySide;
            }
        }
        if (!cells.block().has(Field.AMOUNT)) {
            draft.reject(Code.MISSING_VALUE, cells.block().has(Field.CREDIT) ? Field.CREDIT : Field.DEBIT, "amount");
            return null;
        }
        Amount amount = signed(draft, Field.AMOUNT, said);
        if (amount == null) {
            if (!draft.isRejected()) {
                draft.reject(Code.MISSING_VALUE, Field.AMOUNT, "amount");
            }
            return null;
        }
        Amount size = amount.fen() < 0 ? new Amount(-amount.fen()) : amount;
        String word = cells.text(Field.DIRECTION);
        Optional<Direction> stated = lexicon.direction(word);
        if (stated.isEmpty() && word.isEmpty() && cells.block().has(Field.DIRECTION)) {
            stated = lexicon.direction(cells.line().text(columnOf(cells, Field.DIRECTION)));
        }
        if (stated.isEmpty() && cells.block().has(Field.TRANSACTION_TYPE) && amount.fen() > 0) {
            stated = lexicon.direction(cells.text(Field.TRANSACTION_TYPE));
        }
        Direction direction = stated.orElse(amount.fen() < 0 ? Direction.OUT : Direction.IN);
        if (stated.isEmpty() && cells.block().has(Field.DIRECTION)) {
            direction = amount.fen() < 0 ? Direction.OUT : Direction.NEUTRAL;
            if (!word.isEmpty()) {
                draft.warn(Code.UNKNOWN_STATUS, Field.DIRECTION, "direction");
            }
        }
        return new Moved(stated.isEmpty() && size.isZero() ? Direction.NEUTRAL : direction, size);
    }

    private static int columnOf(Cells cells, Field field) {
        Column column = cells.column(field);
        return column == null ? 0 : column.column();
    }

    /** In and out in columns of their own; a negative sum is one taken back. */
    private static @Nullable Moved bySide(EntryDraft draft, Stated said) {
        Amount credit = signed(draft, Field.CREDIT, said);
        Amount debit = signed(draft, Field.DEBIT, said);
        if (credit == null && debit == null) {
            return null;
        }
        boolean in = credit != null && !credit.isZero();
        boolean out = debit != null && !debit.isZero();
        if (!in && !out) {
            return draft.cells().block().has(Field.AMOUNT) ? null : new Moved(Direction.NEUTRAL, Amount.ZERO);
        }
        if (in && credit != null) {
            return credit.isPositive()
                    ? new Moved(Direction.IN, credit)
                    : new Moved(Direction.OUT, Direction.IN, new Amount(-credit.fen()), credit);
        }
        long fen = debit == null ? 0 : debit.fen();
        return new Moved(Direction.OUT, new Amount(Math.abs(fen)));
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
                Amounts.signed(paid(cells.raw(field)), cells.type(field), GiftRows.unit(column.unit(), said));
        if (reading.isBad()) {
            draft.reject(Code.BAD_AMOUNT, field, reading.problem());
        }
        return reading.value();
    }

    /** 131.77(已退款89.84) without what was paid back, which is read by itself. */
    private static String paid(String sum) {
        return sum.indexOf('退') < 0 ? sum : REFUND_BEHIND.matcher(sum).replaceFirst("");
    }

    private static Reading<Amount> refund(Cells cells, Stated said) {
        Column column = cells.column(Field.REFUNDED);
        if (column == null) {
            return Reading.blank();
        }
        return Amounts.signed(
                cells.raw(Field.REFUNDED), cells.type(Field.REFUNDED), GiftRows.unit(column.unit(), said));
    }

    private static Amount refunded(Amount amount, Reading<Amount> column, Optional<PaymentState> state) {
        Amount most = column.value() == null ? Amount.ZERO : column.value();
        Amount byStatus = state.map(PaymentState::refunded).orElse(null);
        if (byStatus != null && byStatus.compareTo(most) > 0) {
            most = byStatus;
        }
        return most.fen() < 0 ? Amount.ZERO : most.min(amount);
    }

    private Optional<PaymentState> state(EntryDraft draft) {
        Cells cells = draft.cells();
        String word = cells.text(Field.STATUS);
        Optional<PaymentState> state = lexicon.paymentState(word);
        if (state.isEmpty() && !word.isEmpty()) {
            draft.warn(Code.UNKNOWN_STATUS, Field.STATUS, "payment");
        }
        Reading<Amount> within = Amounts.refundWithin(cells.raw(Field.AMOUNT));
        if (within.value() != null) {
            return Optional.of(
                    new PaymentState(state.map(PaymentState::standing).orElse(Standing.SETTLED), within.value()));
        }
        return state;
    }

    private static Direction direction(Direction printed, Optional<TransactionSort> sort) {
        if (sort.isEmpty()) {
            return printed;
        }
        return switch (sort.get()) {
            case OWN_MONEY, INTEREST_OR_FEE -> Direction.NEUTRAL;
            case REFUND -> printed == Direction.IN ? Direction.NEUTRAL : printed;
        };
    }
}
