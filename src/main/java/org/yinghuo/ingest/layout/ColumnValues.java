package org.yinghuo.ingest.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Seeds;
import org.yinghuo.words.Amounts;
import org.yinghuo.words.Counts;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.GoodsWords;
import org.yinghuo.words.Identifiers;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.PartyWords;
import org.yinghuo.words.Places;
import org.yinghuo.words.TopicWords;
import org.yinghuo.words.Unit;
import org.yinghuo.words.UnitText;
import org.yinghuo.words.WordList;
import org.yinghuo.words.WordSet;
import org.yinghuo.words.names.JobTitle;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.time.ClockDigits;
import org.yinghuo.words.time.Day;
import org.yinghuo.words.time.DayWords;
import org.yinghuo.words.time.Days;
import org.yinghuo.words.time.HoursText;
import org.yinghuo.words.time.Times;

/** The first values of a column, by which its meaning is decided where the header leaves it open. */
public final class ColumnValues {
    /** Neither for nor against a field: no values, or such as no reading can tell. */
    private static final double UNTOLD = 0.5;

    /** How departments' names end, known or not; a unit such as 治疗单位 or 人次 does not. */
    private static final Pattern DEPARTMENT_LIKE =
            Pattern.compile(WordList.BUILT_IN.either("name ends", "department") + "$");

    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})?");
    /** What an office's own departments are called; 公司 and 学校 are others'. */
    private static final Pattern PHONE_BEHIND = Pattern.compile("[\\s:：,，/-]*[（(]?1\\d{10}[)）]?\\s*$");

    private static final Pattern OFFICE_LIKE = Pattern.compile(WordList.BUILT_IN.either("name ends", "office") + "$");

    private static final int ENOUGH = 200;
    /** A time of day with its day in front: 20220903101112. */
    private static final int WITH_ITS_DAY = 14;

    private static final int TOLD = 20;

    private static final WordSet CAME_IN = WordSet.of("row says", "came_in");
    private static final WordSet WENT_OUT = WordSet.of("row says", "went_out");

    private final List<Cell> cells = new ArrayList<>();
    private final Lexicon lexicon;
    private final OfficeNames phrases;
    private final Days days;

    private record Cell(String text, CellType type) {}

    public ColumnValues(int column, List<SheetLine> sample, Lexicon lexicon, OfficeNames phrases, Days days) {
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

    public boolean isEmpty() {
        return cells.isEmpty();
    }

    /** How many of the values, from 0 to 1, can be read as a field's; a half where there are none to tell. */
    public double fit(Field field) {
        return field.value() == Field.Value.ACTIVITY ? activities() : share(reader(field.value()));
    }

    /** Whether one cell can be read as such a value; what cannot be told by reading is neither borne out nor denied. */
    private @Nullable Predicate<Cell> reader(Field.Value value) {
        return switch (value) {
            case DAY -> this::isDay;
            case TIME_OF_DAY ->
                cell -> cell.text.strip().length() < WITH_ITS_DAY
                        && ClockDigits.read(cell.text, cell.type).value() != null;
            case CLOCK -> cell -> Times.read(cell.text, cell.type).value() != null;
            case HOURS -> cell -> HoursText.isWithinDay(cell.text, cell.type);
            case MONEY ->
                cell -> Amounts.signed(cell.text, cell.type, Unit.NONE).value() != null;
            case ORDINAL, COUNT -> cell -> Counts.read(cell.text, cell.type).value() != null;
            case QUANTITY -> cell -> Counts.measured(cell.text, cell.type).value() != null;
            case NAMES -> ColumnValues::isNames;
            case DEPARTMENT -> cell -> phrases.department(cell.text).isPresent();
            case UNIT -> this::isUnit;
            case CAMPAIGN -> cell -> phrases.campaign(cell.text).isPresent();
            case STATUS ->
                cell -> lexicon.statuses().read(cell.text).value() != null
                        || lexicon.payments().state(cell.text).isPresent();
            case DIRECTION -> cell -> lexicon.payments().direction(cell.text).isPresent();
            case MEMBER -> cell -> PartyWords.member(cell.text).value() != null;
            case PHONE -> cell -> Identifiers.phone(cell.text, cell.type).value() != null;
            case ID_NUMBER -> cell -> Identifiers.idNumber(cell.text, cell.type).value() != null;
            case TITLE -> cell -> JobTitle.isTitle(cell.text);
            case ACTIVITY, CODE, PLACE, CHANNEL, CURRENCY, TEXT, ANY -> null;
        };
    }

    /** What the office's seeds know as an activity tells more than what volunteers commonly do. */
    private double activities() {
        double known = share(cell -> phrases.isActivity(cell.text));
        return cells.isEmpty() ? known : Math.max(known, 0.5 * share(cell -> TopicWords.BUILT_IN.isTask(cell.text)));
    }

    private static boolean isNames(Cell cell) {
        List<Names.Named> names = Names.split(PHONE_BEHIND.matcher(cell.text).replaceFirst(""));
        return !names.isEmpty()
                && names.stream().allMatch(named -> named.anonymous() || Names.isPlausible(named.name()));
    }

    private boolean isUnit(Cell cell) {
        String text = cell.text.strip();
        return text.length() <= 5
                && phrases.department(cell.text).isEmpty()
                && !DEPARTMENT_LIKE.matcher(text).find();
    }

    /** Whether every value is a unit, and some are units of money: 元, 万元, JPY, and 箱 of what was given beside it. */
    public boolean areUnitsOfMoney() {
        return cells.stream().anyMatch(cell -> UnitText.money(cell.text) != Unit.NONE)
                && cells.stream()
                        .allMatch(cell -> UnitText.money(cell.text) != Unit.NONE || GoodsWords.isMeasure(cell.text));
    }

    /** How many of the values, from 0 to 1, may be issues of the newsletter. */
    public double issues() {
        return share(cell -> phrases.mayBeIssue(cell.text));
    }

    /** How many of the values, from 0 to 1, are names that people have. */
    public double namesOfPeople() {
        return share(cell -> {
            List<Names.Named> names = Names.split(cell.text);
            return !names.isEmpty()
                    && names.stream()
                            .allMatch(named -> named.anonymous()
                                    || (Names.isPlausible(named.name()) && Names.beginsWithSurname(named.name())));
        });
    }

    /** How many of the values, from 0 to 1, are departments of the office, or called as such. */
    public double departments() {
        return share(cell -> phrases.department(cell.text).isPresent()
                || OFFICE_LIKE.matcher(cell.text.strip()).find());
    }

    /** How many of the values, from 0 to 1, are places; a half where there are none to tell. */
    double places() {
        return share(cell -> Places.isPlace(cell.text.strip()));
    }

    public boolean arePlaces() {
        return !cells.isEmpty() && places() >= FieldScores.HALF;
    }

    /** How many of the values, from 0 to 1, are days as they head columns; a half where there are none to tell. */
    double daysOfColumns() {
        return share(cell -> days.columnDay(cell.text, cell.type) != null);
    }

    /** Whether nearly all values are days and nothing else: 9月3日, 2022-09-03; a bare number may be one of many things. */
    public boolean areWholeDays() {
        return !cells.isEmpty()
                && share(cell -> days.columnDay(cell.text, cell.type) != null
                                && !cell.text.strip().chars().allMatch(Character::isDigit))
                        >= FieldScores.NEARLY_ALL;
    }

    /** How many of the values, from 0 to 1, are parts of a day; a half where there are none to tell. */
    double partsOfDay() {
        return share(cell -> DayWords.isPart(cell.text, cell.type));
    }

    /**
     * What a column of activities, posts or campaigns tells of the paper's subject: the words of at least half of its cells.
     *
     * @param posts whether they may be titles of the staff, which tell nothing
     */
    public void tell(Evidence evidence, boolean posts) {
        if (cells.isEmpty()) {
            return;
        }
        if (share(cell -> phrases.isActivity(cell.text)) >= 0.5) {
            evidence.known(Evidence.Source.CELLS, false);
        }
        if (!posts && share(cell -> phrases.campaign(cell.text).isPresent()) >= 0.5) {
            boolean giving = share(cell -> phrases.campaign(cell.text)
                            .filter(Seeds.Campaign::donation)
                            .isPresent())
                    >= 0.5;
            evidence.known(Evidence.Source.CELLS, giving);
        }
        if (share(cell -> !TopicWords.BUILT_IN
                        .in(phrases.withoutDepartments(cell.text))
                        .isEmpty())
                >= 0.5) {
            cells.stream().limit(TOLD).forEach(cell -> evidence.hear(Evidence.Source.CELLS, cell.text));
        }
    }

    /** Whether all values are ids of questions. */
    public boolean areQuestions() {
        return !cells.isEmpty()
                && cells.stream()
                        .allMatch(cell ->
                                Finding.isId(Folding.narrow(cell.text).strip().toLowerCase(Locale.ROOT)));
    }

    /** Whether all values say which way a punch of a clock was, 签到 or 签退, some the one and some the other. */
    public boolean areWaysOfPunches() {
        return cells.stream().anyMatch(cell -> CAME_IN.is(cell.text))
                && cells.stream().anyMatch(cell -> WENT_OUT.is(cell.text))
                && cells.stream().allMatch(cell -> isWayOfPunch(cell.text));
    }

    /** Whether a cell says which way a punch of a clock was. */
    public static boolean isWayOfPunch(String text) {
        return CAME_IN.is(text) || WENT_OUT.is(text);
    }

    /** Whether most values are sums, hours or marks, as under a day, a campaign or a channel. */
    public boolean areMarks() {
        return cells.isEmpty()
                || share(cell -> lexicon.statuses().isMark(cell.text)
                                || Amounts.signed(cell.text, cell.type, Unit.NONE)
                                                .value()
                                        != null
                                || HoursText.read(cell.text, cell.type, Unit.NONE)
                                                .value()
                                        != null
                                || lexicon.statuses().read(cell.text).value() != null)
                        >= 0.5;
    }

    /** Whether a cell is a day; 2.5 may be hours too, and is no day far from all issues. */
    private boolean isDay(Cell cell) {
        Day day = days.read(cell.text, cell.type).value();
        return day != null && (!SHORT_NUMBER.matcher(cell.text.strip()).matches() || days.isNearIssues(day.first()));
    }

    private double share(@Nullable Predicate<Cell> reads) {
        if (cells.isEmpty() || reads == null) {
            return UNTOLD;
        }
        long count = cells.stream().filter(reads).count();
        return (double) count / cells.size();
    }
}
