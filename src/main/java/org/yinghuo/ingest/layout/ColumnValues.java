package org.yinghuo.ingest.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.yinghuo.model.CellType;
import org.yinghuo.words.Amounts;
import org.yinghuo.words.ClockDigits;
import org.yinghuo.words.Counts;
import org.yinghuo.words.Day;
import org.yinghuo.words.Days;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.HoursText;
import org.yinghuo.words.Identifiers;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.Names;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.Times;
import org.yinghuo.words.Unit;

/** The first values of a column, by which its meaning is decided where the header leaves it open. */
final class ColumnValues {
    /** How departments' names end, known or not; a unit such as 治疗单位 or 人次 does not. */
    private static final Pattern DEPARTMENT_LIKE = Pattern.compile("[处科部室局办社馆委会站所院队校厅股]$|中心$|公司$");

    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})?");
    private static final int ENOUGH = 200;
    /** A time of day with its day in front: 20220903101112. */
    private static final int WITH_ITS_DAY = 14;

    private final List<Cell> cells = new ArrayList<>();
    private final Lexicon lexicon;
    private final OfficeNames phrases;
    private final Days days;

    private record Cell(String text, CellType type) {}

    ColumnValues(int column, List<SheetLine> sample, Lexicon lexicon, OfficeNames phrases, Days days) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.days = days;
        for (SheetLine line : sample) {
            String text = Cells.bare(line.own(column));
            if (!Folding.isBlank(text) && line.ownCells() > 1 && cells.size() < ENOUGH) {
                cells.add(new Cell(text, line.row().type(column)));
            }
        }
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** How many of the values, from 0 to 1, can be read as a field's; a half where there are none to tell. */
    double fit(Field field) {
        return switch (field) {
            case DATE, TIME -> share(this::isDay);
            case TIME_OF_DAY ->
                share(cell -> cell.text.strip().length() < WITH_ITS_DAY
                        && ClockDigits.read(cell.text, cell.type).value() != null);
            case START, END, PERIOD ->
                share(cell -> Times.read(cell.text, cell.type).value() != null);
            case HOURS ->
                share(cell -> HoursText.read(cell.text, cell.type, Unit.NONE).value() != null);
            case AMOUNT, DEBIT, CREDIT, BALANCE, REFUNDED, FEE ->
                share(cell -> Amounts.signed(cell.text, cell.type, Unit.NONE).value() != null);
            case PEOPLE, TIMES_THIS_YEAR, SEQ ->
                share(cell -> Counts.read(cell.text, cell.type).value() != null);
            case QUANTITY -> share(cell -> Counts.measured(cell.text, cell.type).value() != null);
            case NAME, PAYER, PAYEE ->
                share(cell -> !Names.split(cell.text).isEmpty()
                        && Names.split(cell.text).stream()
                                .allMatch(named -> named.anonymous() || Names.isPlausible(named.name())));
            case DEPARTMENT -> share(cell -> phrases.department(cell.text).isPresent());
            case UNIT ->
                share(cell -> cell.text.strip().length() <= 5
                        && phrases.department(cell.text).isEmpty()
                        && !DEPARTMENT_LIKE.matcher(cell.text.strip()).find());
            case CAMPAIGN -> share(cell -> phrases.campaign(cell.text).isPresent());
            case ACTIVITY -> share(cell -> phrases.isActivity(cell.text));
            case STATUS ->
                share(cell -> lexicon.status(cell.text, lexicon.header("状态")).value() != null
                        || lexicon.paymentState(cell.text).isPresent());
            case DIRECTION -> share(cell -> lexicon.direction(cell.text).isPresent());
            case PARTY_MEMBER -> share(cell -> lexicon.partyMember(cell.text).value() != null);
            case PHONE -> share(cell -> Identifiers.phone(cell.text, cell.type).value() != null);
            case ID_NUMBER ->
                share(cell -> Identifiers.idNumber(cell.text, cell.type).value() != null);
            case TITLE,
                    STAFF_ID,
                    PLACE,
                    CHANNEL,
                    ISSUE,
                    TRANSACTION_ID,
                    ACCOUNT,
                    PAYEE_ACCOUNT,
                    CURRENCY,
                    METHOD,
                    TRANSACTION_TYPE,
                    MERCHANT_ORDER,
                    NOTE,
                    FILLED_ON,
                    MONEY_UNIT,
                    FINDING_ID,
                    DECISION,
                    OTHER -> 0.5;
        };
    }

    /** Whether most values are sums, hours or marks, as under a day, a campaign or a channel. */
    boolean areMarks() {
        return cells.isEmpty()
                || share(cell -> lexicon.isMark(cell.text)
                                || Amounts.signed(cell.text, cell.type, Unit.NONE)
                                                .value()
                                        != null
                                || HoursText.read(cell.text, cell.type, Unit.NONE)
                                                .value()
                                        != null
                                || lexicon.status(cell.text, lexicon.header("状态"))
                                                .value()
                                        != null)
                        >= 0.5;
    }

    /** Whether a cell is a day; 2.5 may be hours too, and is no day far from all issues. */
    private boolean isDay(Cell cell) {
        Day day = days.read(cell.text, cell.type).value();
        return day != null && (!SHORT_NUMBER.matcher(cell.text.strip()).matches() || days.isNearIssues(day.first()));
    }

    private double share(Predicate<Cell> reads) {
        if (cells.isEmpty()) {
            return 0.5;
        }
        long count = cells.stream().filter(reads).count();
        return (double) count / cells.size();
    }
}
