package org.yinghuo.ingest.entries;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.ingest.statements.BalanceSigns;
import org.yinghuo.ingest.statements.Movement;
import org.yinghuo.ingest.statements.RunningBalance;
import org.yinghuo.ingest.statements.StatementCheck;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Aside;
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
import org.yinghuo.words.ChannelWords;
import org.yinghuo.words.ContentHash;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.GivingWords;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.PaymentState;
import org.yinghuo.words.PaymentWords;
import org.yinghuo.words.Reading;
import org.yinghuo.words.TransactionSort;
import org.yinghuo.words.names.Counterparty;
import org.yinghuo.words.time.Clock;
import org.yinghuo.words.time.ClockDigits;
import org.yinghuo.words.time.Day;
import org.yinghuo.words.time.DayWords;

/** Lines of a statement of WeChat Pay, Alipay or a bank. */
public final class PaymentRows implements RowReader {

    private final SheetId sheet;
    private final Lexicon lexicon;
    private final Channel channel;
    private final Predicate<String> isAlias;
    private final StatementCheck check;
    private final RunningBalance balance;
    private final BalanceSigns signs;
    private final boolean swapped;
    private final Movements movements;
    private final boolean creditCard;
    private final CellMemo<Optional<TransactionSort>> wholeSorts;
    private @Nullable PaymentDraft held;
    private @Nullable PaymentDraft lastOfPage;

    /**
     * @param isAlias whether a counterparty's cell is one of the office's aliases: then nothing is taken from it
     * @param check adds up what the statement's own counts and sums are compared with, and knows what its head says
     * @param sample the first lines beneath the header
     * @param said what the titles say
     */
    public PaymentRows(
            SheetId sheet,
            Layout layout,
            Lexicon lexicon,
            Predicate<String> isAlias,
            Channel channel,
            StatementCheck check,
            List<SheetLine> sample,
            Stated said) {
        this.isAlias = isAlias;
        this.sheet = sheet;
        this.lexicon = lexicon;
        this.channel = channel;
        this.check = check;
        this.creditCard = check.head().isCreditCard(layout, sample);
        this.balance = new RunningBalance(layout);
        this.movements = new Movements(lexicon, layout, sample, said);
        this.signs = movements.signs(balance);
        this.swapped = signs.order() == null ? movements.isOwnBook() : signs.isSwapped();
        this.wholeSorts = new CellMemo<>((text, type) -> lexicon.payments().wholeSort(text));
        if (creditCard) {
            check.coversNothing();
        }
    }

    @Override
    public void end(ReadingOutcome outcome) {
        PaymentDraft last = held;
        held = null;
        if (last != null && signs.order() == BalanceSigns.Order.NEWEST_FIRST) {
            add(last, null, outcome);
        }
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
        boolean dated = saysDay(cells);
        if (standsAround(cells, dated)) {
            return false;
        }
        if (money) {
            return said >= 3 || (said >= 2 && cells.saysItself(Field.TIME));
        }
        return dated && said >= 3;
    }

    /** Whether a line is of those around the movements: a balance, a sum, a head's labels. */
    private boolean standsAround(Cells cells, boolean dated) {
        SheetLine line = cells.line();
        // 本年累计 with what moved so far is no movement either.
        boolean payer = cells.saysItself(Field.PAYER) && !PaymentWords.isBalance(cells.raw(Field.PAYER));
        if ((!payer && saysBalance(line)) || StatementCheck.isPeriod(line)) {
            return true;
        }
        return !dated && (check.isClaim(line) || check.isHead(line) || isHeadings(line) || isLabels(cells));
    }

    /** Whether it says no figure at all: labels of sums under a merchant's lines. */
    private boolean isLabels(Cells cells) {
        SheetLine line = cells.line();
        return !line.anyOwn(column -> line.own(column).chars().anyMatch(Character::isDigit))
                && movements.plain(cells) == null;
    }

    /** Whether every cell is a header word: the head of the sums under a merchant's lines. */
    private boolean isHeadings(SheetLine line) {
        return line.allOwn(column -> lexicon.header(line.own(column).strip()).isKnown());
    }

    /** What a line of a refund that no sign marks took back; null where it is none. */
    private @Nullable Movement wentBack(Cells cells, @Nullable Movement moved, @Nullable Amount paidBack) {
        if (moved == null) {
            return null;
        }
        Amount back = paidBack == null ? Amount.ZERO : paidBack;
        if (back.isPositive() && moved.amount().isZero()) {
            // A merchant's line: nothing paid, and in a column of its own what went back.
            return Movement.of(Direction.OUT, back);
        }
        // A list of receipts has no other way to tell that a sum went back.
        return !creditCard && movements.isUnsaid(cells, moved) && saysRefund(cells)
                ? Movement.of(Direction.OUT, back.isPositive() ? back : moved.amount())
                : null;
    }

    /** Whether its type, or all of its note, says that money went back, and its status that it did. */
    private boolean saysRefund(Cells cells) {
        Optional<TransactionSort> byType = lexicon.payments().sort(cells.text(Field.TRANSACTION_TYPE));
        Optional<TransactionSort> sort = byType.isPresent() ? byType : sortOfNotes(cells);
        Standing standing = lexicon.payments()
                .state(cells.text(Field.STATUS))
                .map(PaymentState::standing)
                .orElse(Standing.SETTLED);
        return sort.filter(TransactionSort.REFUND::equals).isPresent()
                && (standing == Standing.SETTLED || standing == Standing.REFUNDED);
    }

    private static boolean saysDay(Cells cells) {
        return cells.saysItself(Field.TIME)
                && (cells.type(Field.TIME) == CellType.DATE
                        || DayWords.beginsWithDay(cells.raw(Field.TIME).strip()));
    }

    /** Whether a line only says what stood in the account: 期初余额, 承前页. */
    private boolean saysBalance(SheetLine line) {
        return line.anyOwn(column -> PaymentWords.isBalance(line.own(column)));
    }

    /** Whether a line has no time because nothing was paid, as its status says: who has not yet paid stands in a collection's list too. */
    private boolean isUnpaid(Cells cells, Reading<Day> day) {
        return day.value() == null
                && !day.isBad()
                && lexicon.payments()
                        .state(cells.text(Field.STATUS))
                        .filter(state -> state.standing() == Standing.CLOSED || state.standing() == Standing.PENDING)
                        .isPresent();
    }

    @Override
    public void read(Cells cells, Reading<Day> day, Stated said, ReadingOutcome outcome) {
        if (isUnpaid(cells, day)) {
            outcome.add(new Aside(cells.origin(sheet, 0), cells.content(), Aside.Kind.VOID, Map.of()));
            return;
        }
        check.goOn();
        EntryDraft draft = new EntryDraft(sheet, SheetKind.PAYMENTS, cells);
        LocalDateTime time = time(draft, day);
        draft.belongs(time == null ? null : time.toLocalDate(), null);
        Movement moved = movements.read(draft, said);
        Reading<Amount> refund = refund(cells, said);
        Movement wentBack = wentBack(cells, moved, refund.value());
        boolean refundLine = wentBack != null;
        if (wentBack != null) {
            moved = wentBack;
            refund = Reading.blank();
        } else if (moved != null && refund.value() != null && movements.isNet(cells, moved.amount(), refund.value())) {
            refund = Reading.blank();
        }
        if (Currencies.areForeign(cells)) {
            draft.reject(Code.BAD_AMOUNT, Field.CURRENCY, "foreign");
        }
        PaymentDraft read = new PaymentDraft(
                draft, time, moved, refund, refundLine, balance.stated(cells, said), balance.account(cells), said);
        PaymentDraft before = held;
        boolean sameAccount = before != null && before.account().equals(read.account());
        switch (signs.order() == null ? BalanceSigns.Order.OLDEST_FIRST : signs.order()) {
            case NEWEST_FIRST -> {
                if (before != null) {
                    add(before, sameAccount ? risen(read, before) : null, outcome);
                }
                if (draft.isRejected()) {
                    add(read, null, outcome);
                    held = null;
                    return;
                }
            }
            case OLDEST_FIRST ->
                add(read, signs.order() != null && before != null && sameAccount ? risen(before, read) : null, outcome);
        }
        held = read;
    }

    /** What the balance says moved between two rows; null where one of them does not say. */
    private static @Nullable Amount risen(PaymentDraft from, PaymentDraft to) {
        Amount before = from.balance();
        Amount after = to.balance();
        return before == null || after == null ? null : after.minus(before);
    }

    /** @param shown what the balance shows to have moved; null where it shows nothing */
    private void add(PaymentDraft read, @Nullable Amount shown, ReadingOutcome outcome) {
        EntryDraft draft = read.draft();
        Cells cells = draft.cells();
        LocalDateTime time = read.time();
        Movement moved = read.moved();
        Origin origin = cells.origin(sheet, 0);
        long content = cells.content();
        if (time != null && moved != null && !draft.isRejected()) {
            moved = directed(draft, moved, shown);
            Optional<PaymentState> state = read.refundLine() ? Optional.empty() : state(draft);
            Amount refunded = refunded(moved.amount(), read.refund(), state);
            Standing standing = state.map(PaymentState::standing).orElse(Standing.SETTLED);
            if (standing == Standing.SETTLED && refunded.isPositive() && refunded.equals(moved.amount())) {
                standing = Standing.REFUNDED;
            }
            if (standing == Standing.REFUNDED && refunded.isZero()) {
                refunded = moved.amount();
            }
            Optional<TransactionSort> byType = lexicon.payments().sort(cells.text(Field.TRANSACTION_TYPE));
            Optional<TransactionSort> sort = byType.isPresent() ? byType : sortOfNotes(cells);
            boolean pays = sort.isPresent() && sort.get() == TransactionSort.REFUND;
            check.add(time, moved.printed(), moved.stated(), standing, read.refundLine() || pays);
            balance.add(cells, moved.change(), read.said());
            if (pays && moved.direction() == Direction.IN) {
                // What we had paid came back: no money moved in the end, and nobody's gift is paid back by it.
                standing = Standing.CLOSED;
            }
            Counterparty other = counterparty(cells, moved.direction());
            if (check.head().isOwn(other.name()) || balance.isOwn(cells, other.name())) {
                moved = moved.own();
            }
            Direction direction = direction(moved.direction(), sort);
            if (creditCard) {
                direction = movements.spends(cells, direction) ? Direction.OUT : Direction.NEUTRAL;
            }
            String text = (said(cells) + " " + other.wallet()).strip();
            Payment.Booking booking = booking(read, moved, pays && moved.direction() == Direction.OUT);
            Amount paid =
                    direction == Direction.IN ? movements.paid(cells, moved.amount(), booking.fee()) : moved.amount();
            outcome.add(new Payment(
                    origin,
                    content,
                    time,
                    direction,
                    paid,
                    refunded,
                    standing,
                    other.name(),
                    other.account(),
                    WhoReader.transaction(draft),
                    byType.isPresent() ? (text + " " + cells.text(Field.TRANSACTION_TYPE)).strip() : text,
                    channel(cells),
                    cells.text(Field.METHOD),
                    booking));
        }
        draft.finish(outcome, origin, content);
        if (read.equals(lastOfPage)) {
            balance.startAnew();
        }
    }

    /** Which way the money went: as the whole statement signs it, as the balance shows it, else as the note says; said where nothing does. */
    private Movement directed(EntryDraft draft, Movement read, @Nullable Amount shown) {
        Movement moved = swapped ? read.swapped() : read;
        moved = shown == null ? moved : moved.asBalanceShows(shown);
        if (!moved.sure() && (moved.printed() == Direction.NEUTRAL || signs.isMixed())) {
            moved = movements.byNote(draft.cells(), moved);
            if (!moved.sure() && sortOfNotes(draft.cells()).isEmpty()) {
                warnOfDirection(draft);
            }
        }
        return moved;
    }

    private Payment.Booking booking(PaymentDraft read, Movement moved, boolean refund) {
        String own = read.account().isEmpty() ? check.head().account() : read.account();
        Amount fee = movements.fee(read.draft().cells(), read.said());
        return new Payment.Booking(own, read.balance(), fee, moved.takesBack() || refund);
    }

    /** A list that does not say whose it is may name the way of each payment. */
    private Channel channel(Cells cells) {
        if (channel != Channel.UNSAID) {
            return channel;
        }
        Channel named = ChannelWords.read(cells.text(Field.METHOD));
        return named == Channel.OTHER || named == Channel.TRANSFER ? Channel.UNSAID : named;
    }

    private static void warnOfDirection(EntryDraft draft) {
        Cells cells = draft.cells();
        boolean worded = !cells.text(Field.DIRECTION).isEmpty();
        if (worded || !cells.block().has(Field.DIRECTION)) {
            draft.warn(Code.UNKNOWN_STATUS, worded ? Field.DIRECTION : Field.AMOUNT, "direction");
        }
    }

    @Override
    public void hear(SheetLine line) {
        check.hear(line);
    }

    @Override
    public void goOn() {
        lastOfPage = held;
        balance.startAnew();
    }

    /** What a line's words are; where no column is for them, the name of a transaction that says what it is for: 转账-助学捐款. */
    private static String said(Cells cells) {
        String note = cells.joined(Field.NOTE);
        if (!note.isEmpty() || cells.block().has(Field.NOTE)) {
            return note;
        }
        String type = cells.text(Field.TRANSACTION_TYPE);
        return GivingWords.speaks(Folding.fold(type), GivingWords.GIVING) ? type : "";
    }

    private Counterparty counterparty(Cells cells, Direction direction) {
        boolean toOthers = direction == Direction.OUT && cells.block().has(Field.PAYEE);
        String account = cells.text(toOthers ? Field.PAYEE_ACCOUNT : Field.ACCOUNT);
        String name = cells.text(toOthers ? Field.PAYEE : Field.PAYER);
        Counterparty other = isAlias.test(name) ? new Counterparty(name.strip(), "", "") : Counterparty.of(name);
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

    private static Reading<Amount> refund(Cells cells, Stated said) {
        Column column = cells.column(Field.REFUNDED);
        if (column == null) {
            return Reading.blank();
        }
        return Amounts.signed(
                cells.raw(Field.REFUNDED), cells.type(Field.REFUNDED), cells.moneyUnit(column.unit(), said));
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
        Optional<PaymentState> state = lexicon.payments().state(word);
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
