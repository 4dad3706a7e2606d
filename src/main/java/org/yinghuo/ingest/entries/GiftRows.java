package org.yinghuo.ingest.entries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.ingest.layout.HeadingUse;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.SpreadColumn;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Aside;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Code;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Donation;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.Who;
import org.yinghuo.words.Amounts;
import org.yinghuo.words.CellMemo;
import org.yinghuo.words.ChannelWords;
import org.yinghuo.words.ContentHash;
import org.yinghuo.words.Counts;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.GivingWords;
import org.yinghuo.words.GoodsWords;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.Reading;
import org.yinghuo.words.StatusWords;
import org.yinghuo.words.SumText;
import org.yinghuo.words.Unit;
import org.yinghuo.words.WordSet;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.names.NamesInCell;
import org.yinghuo.words.names.OnBehalf;
import org.yinghuo.words.time.Day;

/** Rows of donors: one gift a row, of one person or of several together; one a column where campaigns, channels or days head columns. */
public final class GiftRows implements RowReader {

    /** All that a roll of honour says of those who gave. */
    /** 非定向 names no campaign: the title's holds. */
    private static final WordSet OPEN = WordSet.of("campaign", "open");

    private static final Set<Field> ROLL = Set.of(Field.AMOUNT, Field.NAME, Field.SEQ, Field.NOTE);

    /** So many sums do not grow by chance where they are headed 累计. */
    private static final int SURELY_RUNNING = 2;

    /** Where people write what kind of gift it was. */
    private static final List<Field> SAYING_GOODS = List.of(
            Field.CHANNEL,
            Field.METHOD,
            Field.TRANSACTION_TYPE,
            Field.CAMPAIGN,
            Field.ACTIVITY,
            Field.STATUS,
            Field.OTHER,
            Field.NOTE);

    private final SheetId sheet;
    private final GiftStatus status;
    private final OfficeNames phrases;
    private final CellMemo<Channel> channels;
    private final CellMemo<Optional<Seeds.Campaign>> campaigns;
    private final CellMemo<String> causes;
    private final Dating dating;
    private final WhoReader whoReader;
    private final Map<String, Receipt> receipts = new HashMap<>();
    private @Nullable Running running;
    private @Nullable Roll roll;

    public GiftRows(SheetId sheet, Lexicon lexicon, OfficeNames phrases, Dating dating, WhoReader whoReader) {
        this.sheet = sheet;
        this.status = new GiftStatus(sheet, lexicon);
        this.phrases = phrases;
        this.channels = new CellMemo<>((text, type) -> ChannelWords.read(text));
        this.campaigns = new CellMemo<>((text, type) -> phrases.campaign(text));
        this.causes = new CellMemo<>((text, type) -> phrases.cause(text));
        this.dating = dating;
        this.whoReader = whoReader;
    }

    @Override
    public boolean isRow(Cells cells) {
        Column amount = cells.column(Field.AMOUNT);
        if (amount != null && cells.line().isLent(amount.column())) {
            return false;
        }
        return cells.isFilled();
    }

    @Override
    public void read(Cells cells, Reading<Day> day, Stated said, ReadingOutcome outcome) {
        NamesInCell.Listed listed = whoReader.names(OnBehalf.told(givers(cells)));
        if (cells.block().spreads().isEmpty()) {
            read(cells, listed, day, said, outcome);
            return;
        }
        for (SpreadColumn spread : cells.block().spreads()) {
            SheetLine line = cells.line();
            String text = line.own(spread.column());
            boolean formula = line.row().type(spread.column()) == CellType.FORMULA_WITHOUT_VALUE;
            Amount none = Amounts.signed(text, line.row().type(spread.column()), Unit.NONE)
                    .value();
            if ((!formula && Folding.isBlank(text)) || (none != null && none.isZero())) {
                continue;
            }
            Origin origin = line.origin(sheet, spread.column(), spread.column(), 0);
            long content = cells.content()
                    + ContentHash.of(spread.by(), spread.heading().quoted())
                    + ContentHash.of(Field.AMOUNT, text);
            one(cells, spread, listed, listed.names(), day, said, outcome, origin, content);
        }
    }

    /** Who is told to have given: beside who sent the money a remark 代朱丹捐 tells it. */
    private static String givers(Cells cells) {
        List<String> donors = isHeadedByPayers(cells) ? doneFor(cells) : List.of();
        return donors.size() == 1 ? cells.names() + "(代" + donors.get(0) + "捐)" : cells.names();
    }

    private static boolean isHeadedByPayers(Cells cells) {
        Column name = cells.column(Field.NAME);
        return name != null && name.heading().first() == Field.PAYER;
    }

    /** Whom the row's remark says that it was done for; nobody where it is the row's own donor. */
    private static List<String> doneFor(Cells cells) {
        return cells.block().all(Field.NOTE).stream()
                .map(note -> OnBehalf.donorsIn(cells.line().text(note.column())))
                .filter(donors -> !donors.isEmpty() && !donors.equals(List.of(cells.names())))
                .findFirst()
                .orElse(List.of());
    }

    /** 代朱丹捐 beside a name that heads a list of donors: either of the two may be who gave. */
    private static void askOfBehalf(EntryDraft draft) {
        List<String> donors = doneFor(draft.cells());
        if (donors.isEmpty() || (isHeadedByPayers(draft.cells()) && donors.size() == 1)) {
            return;
        }
        Column note = draft.cells().column(Field.NOTE);
        if (note != null) {
            draft.warn(Code.IMPLAUSIBLE, note.heading(), "behalf", draft.cells().names(), String.join("、", donors));
        }
    }

    private void read(Cells cells, NamesInCell.Listed listed, Reading<Day> day, Stated said, ReadingOutcome outcome) {
        if (listed.instead().isEmpty()) {
            one(cells, null, listed, listed.names(), day, said, outcome, cells.origin(sheet, 0), cells.content());
            return;
        }
        String instead = joined(listed.instead());
        one(cells, null, listed, listed.names(), day, said, outcome, cells.origin(sheet, 1), cells.content());
        one(
                cells,
                null,
                listed,
                listed.instead(),
                day,
                said,
                outcome,
                cells.origin(sheet, 2),
                cells.content() + ContentHash.of(Field.NAME, instead));
        outcome.find(Code.AMBIGUOUS_NAMES, sheet, cells, Field.NAME, List.of(joined(listed.names()), instead));
    }

    private static String joined(List<Names.Named> names) {
        return String.join("、", names.stream().map(Names.Named::name).toList());
    }

    private void one(
            Cells cells,
            @Nullable SpreadColumn spread,
            NamesInCell.Listed listed,
            List<Names.Named> names,
            Reading<Day> cellDay,
            Stated said,
            ReadingOutcome outcome,
            Origin origin,
            long content) {
        EntryDraft draft = new EntryDraft(sheet, SheetKind.DONATIONS, cells);
        Names.Named donor = donor(draft, names);
        Amount amount = spread == null
                ? ofAll(draft, kept(draft, amount(draft, said), said), donor)
                : amountOf(draft, spread, said);
        String campaign = campaign(cells, spread, said);
        IssueId issue = dating.issue(cells, said, phrases);
        LocalDate headed = spread == null ? null : spread.heading().day();
        Dating.Dated dated = headed != null
                ? new Dating.Dated(headed, DaySource.ROW)
                : dating.date(draft, cellDay, said, campaign, issue, true);
        if (issue == null && headed == null && dated != null && dated.source() == DaySource.ROW) {
            issue = dating.issueAt(cellDay.value());
        }
        draft.belongs(Dating.aboutWhen(dated, cellDay), issue);
        Channel channel = channel(cells, spread, said);
        String transaction = WhoReader.transaction(draft);
        status.undo(draft, listed);
        if (Currencies.areForeign(cells)) {
            draft.reject(Code.BAD_AMOUNT, Field.CURRENCY, "foreign");
        }
        List<String> together = names.size() < 2
                ? List.of()
                : names.stream().map(Names.Named::name).toList();
        Who who = donor == null ? null : whoReader.read(draft, said, donor, together);
        noteRunning(cells, amount, origin);
        if (amount != null) {
            draft.askOfCorrection(amount.toString());
            setGoodsAside(draft, spread == null);
        }
        if (!draft.isRejected() && !draft.isSetAside() && who != null && amount != null && dated != null) {
            askReceipt(draft, who.name() + "|" + amount);
            noteRoll(cells, names, amount, origin);
            askAnonymity(draft, who);
            askOfBehalf(draft);
            outcome.add(new Donation(
                    origin,
                    content,
                    who,
                    amount,
                    dated.day(),
                    dated.source(),
                    dated.since(),
                    campaign,
                    cause(cells, spread, said),
                    channel,
                    transaction,
                    issue));
        }
        draft.finish(outcome, origin, content);
    }

    /** Who gave: several names of one row gave together. */
    private Names.@Nullable Named donor(EntryDraft draft, List<Names.Named> names) {
        Cells cells = draft.cells();
        if (names.isEmpty()) {
            boolean formula = cells.isFormulaWithoutValue(Field.NAME);
            draft.reject(
                    formula ? Code.FORMULA_WITHOUT_VALUE : Code.MISSING_VALUE,
                    Field.NAME,
                    formula ? "rejected" : "name");
            return null;
        }
        Integer people = cells.isGroupCounted()
                ? null
                : Counts.read(cells.raw(Field.PEOPLE), cells.type(Field.PEOPLE)).value();
        if (names.size() == 1) {
            Names.Named only = names.get(0);
            return people != null && people > only.heads()
                    ? new Names.Named(only.name(), people, only.anonymous())
                    : only;
        }
        int heads = names.stream().mapToInt(Names.Named::heads).sum();
        return new Names.Named(joined(names), people == null ? heads : Math.max(heads, people), false);
    }

    /** 物资 as the kind of a gift says that the sum beside it is what the goods are worth; 折价 or 棉被50床 beside it asks whether it is. */
    private static void setGoodsAside(EntryDraft draft, boolean whole) {
        Cells cells = draft.cells();
        List<Heading> asked = new ArrayList<>();
        for (Field field : SAYING_GOODS) {
            for (Column column : cells.block().all(field)) {
                String text = cells.line().own(column.column());
                if (whole && GoodsWords.isKind(text)) {
                    draft.setAside(Aside.Kind.GOODS);
                    return;
                }
                if (GoodsWords.mayBeWorth(text) && !HeadingUse.GOODS.isWithin(column.heading())) {
                    asked.add(column.heading());
                }
            }
        }
        if (!asked.isEmpty() && !draft.isUndone()) {
            draft.warn(Code.IMPLAUSIBLE, asked.get(0), "goods");
        }
    }

    /** One receipt number on two gifts is asked at the second; a number merged over several rows is one receipt for all of them. */
    private void askReceipt(EntryDraft draft, String gift) {
        for (Field field : List.of(Field.OTHER, Field.TRANSACTION_ID, Field.SEQ)) {
            for (Column column : draft.cells().block().all(field)) {
                String number = Folding.letters(draft.cells().line().own(column.column()));
                if (!HeadingUse.RECEIPT.is(column.heading()) || number.isEmpty() || draft.isUndone()) {
                    continue;
                }
                Receipt before = receipts.putIfAbsent(
                        number, new Receipt(draft.cells().line().number(), gift));
                if (before != null && !before.gift().equals(gift)) {
                    draft.warn(Code.IMPLAUSIBLE, column.heading(), "receipt", Integer.toString(before.row()));
                }
            }
        }
    }

    /** 是否匿名 beside a name: the reports would print it. Who it is stays known, so that nothing counts twice. */
    private static void askAnonymity(EntryDraft draft, Who who) {
        for (Column column : draft.cells().block().all(Field.OTHER)) {
            String answer = draft.cells().line().own(column.column());
            if (!who.anonymous() && HeadingUse.ANONYMOUS.isWithin(column.heading()) && StatusWords.isYes(answer)) {
                draft.warn(Code.IMPLAUSIBLE, column.heading(), "anonymous", who.name());
            }
        }
    }

    /** Notes rows that name several people behind a sum and say nothing else, from the greatest sum down: 500元 | 朱丹、熊倩 over 200元 | 黄绚、牛森. */
    private void noteRoll(Cells cells, List<Names.Named> names, Amount amount, Origin origin) {
        Column sum = cells.column(Field.AMOUNT);
        Column name = cells.column(Field.NAME);
        Roll before = roll;
        if (sum == null
                || name == null
                || sum.column() > name.column()
                || HeadingUse.isOfEach(sum.heading())
                || !ROLL.containsAll(cells.block().columns().keySet())) {
            roll = before == null ? null : before.broken();
            return;
        }
        int several = names.size() > 1 ? 1 : 0;
        long each = names.size() * amount.fen();
        if (before == null) {
            roll = new Roll(sum, origin, cells.content(), amount, several, amount.fen(), each, true);
            return;
        }
        roll = new Roll(
                sum,
                before.first,
                before.content,
                amount,
                before.several + several,
                before.together + amount.fen(),
                before.each + each,
                before.falls && amount.fen() < before.last.fen());
    }

    /** Notes whether sums headed 累计 grow with every row, whoever gave. */
    private void noteRunning(Cells cells, @Nullable Amount amount, Origin origin) {
        Column column = cells.column(Field.AMOUNT);
        if (amount == null || column == null || !HeadingUse.RUNNING.isWithin(column.heading())) {
            return;
        }
        Running before = running;
        if (before == null) {
            running = new Running(column, origin, cells.content(), amount, 0, true);
        } else {
            boolean grows = before.grows && amount.fen() > before.last.fen();
            running = new Running(column, before.first, before.content, amount, before.more + 1, grows);
        }
    }

    @Override
    public void end(ReadingOutcome outcome) {
        status.end(outcome);
        Running sums = running;
        if (sums != null && sums.grows && sums.more >= SURELY_RUNNING) {
            outcome.find(
                    Code.IMPLAUSIBLE,
                    sums.first,
                    sums.content,
                    sums.column.quoted(),
                    "",
                    "running-sum",
                    List.of(Integer.toString(sums.more + 1)));
        }
        running = null;
        Roll rolled = roll;
        if (rolled != null && rolled.falls && rolled.several > 1) {
            outcome.find(
                    Code.IMPLAUSIBLE,
                    rolled.first,
                    rolled.content,
                    rolled.column.quoted(),
                    "",
                    "together",
                    List.of(new Amount(rolled.together).toString(), new Amount(rolled.each).toString()));
        }
        roll = null;
    }

    /** Sums of which each is greater than the one before. */
    private record Running(Column column, Origin first, long content, Amount last, int more, boolean grows) {}

    /**
     * Rows of several people behind a sum.
     *
     * @param together what all rows come to in fen where those of a row gave its sum together; {@code each} where each of them did
     * @param falls whether each sum is less than the one before, and no row says more
     */
    private record Roll(
            Column column,
            Origin first,
            long content,
            Amount last,
            int several,
            long together,
            long each,
            boolean falls) {
        Roll broken() {
            return new Roll(column, first, content, last, several, together, each, false);
        }
    }

    /** The row on which a receipt number stood first, and its gift. */
    private record Receipt(int row, String gift) {}

    private static @Nullable Amount amount(EntryDraft draft, Stated said) {
        Cells cells = draft.cells();
        Column column = cells.column(Field.AMOUNT);
        if (column == null) {
            draft.reject(Code.MISSING_VALUE, Field.AMOUNT, "amount");
            return null;
        }
        if (cells.isFormulaWithoutValue(Field.AMOUNT)) {
            draft.reject(Code.FORMULA_WITHOUT_VALUE, Field.AMOUNT, "rejected");
            return null;
        }
        String text = cells.line().own(column.column());
        if (GoodsWords.isMeasure(cells.text(Field.MONEY_UNIT))) {
            draft.setAside(Aside.Kind.GOODS);
            return null;
        }
        Unit unit = cells.moneyUnit(column.unit(), said);
        Reading<Amount> reading = Amounts.read(text, cells.type(Field.AMOUNT), unit);
        if (reading.value() != null && isSpeltOtherwise(draft, reading.value())) {
            return null;
        }
        if (reading.isBad() && GoodsWords.areCounted(text)) {
            draft.setAside(Aside.Kind.GOODS);
        } else if (reading.isBad()) {
            draft.reject(Code.BAD_AMOUNT, Field.AMOUNT, reading.problem());
        } else if (reading.value() == null && saysGoods(cells)) {
            draft.setAside(Aside.Kind.GOODS);
        } else if (reading.value() == null) {
            draft.reject(Code.MISSING_VALUE, Field.AMOUNT, "amount");
        }
        return reading.value();
    }

    /** Whether goods stand where money might have: 捐赠物资 | 棉被. */
    private static boolean saysGoods(Cells cells) {
        return cells.block().all(Field.OTHER).stream()
                .anyMatch(column -> HeadingUse.GOODS.isWithin(column.heading())
                        && !Folding.isBlank(cells.line().own(column.column())));
    }

    private static @Nullable Amount ofAll(EntryDraft draft, @Nullable Amount amount, Names.@Nullable Named donor) {
        return amount == null || donor == null ? amount : draft.ofEach(amount, donor.heads());
    }

    /** What is left of a sum where a column beside it says how much was paid back; all of it undoes the row. */
    private static @Nullable Amount kept(EntryDraft draft, @Nullable Amount amount, Stated said) {
        Cells cells = draft.cells();
        Column given = cells.column(Field.AMOUNT);
        Column back = cells.column(Field.REFUNDED);
        if (amount == null || given == null || back == null || HeadingUse.NET.isWithin(given.heading())) {
            return amount;
        }
        Amount refunded = Amounts.signed(
                        cells.raw(Field.REFUNDED), cells.type(Field.REFUNDED), cells.moneyUnit(back.unit(), said))
                .value();
        if (refunded == null || refunded.isZero()) {
            return amount;
        }
        Amount left = refunded.isPositive() ? amount.minus(refunded) : amount.plus(refunded);
        if (!left.isPositive()) {
            draft.undo(back, "");
            return amount;
        }
        return left;
    }

    /** Whether a column beside the sum spells it in capitals, and spells another: nobody can say which was given. */
    private static boolean isSpeltOtherwise(EntryDraft draft, Amount amount) {
        Cells cells = draft.cells();
        for (Column column : cells.block().all(Field.OTHER)) {
            if (!HeadingUse.CAPITALS.isWithin(column.heading())) {
                continue;
            }
            String spelt = cells.line().own(column.column());
            Amount said = Amounts.signed(spelt, CellType.TEXT, Unit.YUAN).value();
            if (said != null && !said.equals(amount) && SumText.hasCapitals(spelt)) {
                draft.reject(Code.BAD_AMOUNT, column.heading(), "capitals", amount.toString());
                return true;
            }
        }
        return false;
    }

    private static @Nullable Amount amountOf(EntryDraft draft, SpreadColumn spread, Stated said) {
        SheetLine line = draft.cells().line();
        CellType type = line.row().type(spread.column());
        if (type == CellType.FORMULA_WITHOUT_VALUE) {
            draft.reject(Code.FORMULA_WITHOUT_VALUE, spread.heading(), "rejected");
            return null;
        }
        Unit unit = draft.cells().moneyUnit(spread.heading().header().unit(), said);
        String text = line.own(spread.column());
        Amount headed =
                spread.by() == Field.AMOUNT ? SumText.ofHeading(spread.heading().text()) : null;
        Reading<Amount> reading =
                headed != null && StatusWords.isYes(text) ? Reading.of(headed) : Amounts.read(text, type, unit);
        if (headed != null && reading.value() != null && !reading.value().equals(headed)) {
            // 2 under 50元 may be two of them, or two yuan.
            reading = Reading.bad("unreadable");
        }
        if (reading.value() == null) {
            draft.reject(
                    Code.BAD_AMOUNT, spread.heading(), reading.problem().isEmpty() ? "unreadable" : reading.problem());
        }
        return reading.value();
    }

    private String campaign(Cells cells, @Nullable SpreadColumn spread, Stated said) {
        String own = purpose(cells, spread);
        if (!own.isEmpty()) {
            String written = own;
            return campaigns.read(own, CellType.TEXT).map(Seeds.Campaign::name).orElse(written);
        }
        return said.volunteering() ? "" : said.campaign();
    }

    private String cause(Cells cells, @Nullable SpreadColumn spread, Stated said) {
        String own = causes.read(purpose(cells, spread), CellType.TEXT);
        for (Column note : cells.block().all(Field.NOTE)) {
            String text = cells.line().text(note.column());
            // 用途 whose cells name no campaign is read as a remark; of any other remark what it says of giving counts.
            boolean ofPurpose = note.heading().mayBe(Field.CAMPAIGN) || GivingWords.speaks(text, GivingWords.GIVING);
            own = own.isEmpty() && ofPurpose ? causes.read(text, CellType.TEXT) : own;
        }
        return own.isEmpty() ? said.cause() : own;
    }

    /** What the row itself, or the heading of its column of sums, says that it is for, as written. */
    private String purpose(Cells cells, @Nullable SpreadColumn spread) {
        if (spread == null || spread.by() != Field.CAMPAIGN) {
            return OPEN.is(cells.text(Field.CAMPAIGN)) ? "" : cells.text(Field.CAMPAIGN);
        }
        String text = spread.heading().text();
        String group = spread.heading().group();
        return phrases.campaign(text).isPresent() || group.isEmpty() ? text : group;
    }

    private Channel channel(Cells cells, @Nullable SpreadColumn spread, Stated said) {
        if (spread != null && spread.by() == Field.CHANNEL) {
            return ChannelWords.read(spread.heading().text());
        }
        String headed = spread == null ? "" : spread.said().channel();
        String own = headed.isEmpty() ? cells.text(Field.CHANNEL) : headed;
        return channels.read(own.isEmpty() ? said.channel() : own, CellType.TEXT);
    }
}
