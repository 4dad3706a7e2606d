package org.yinghuo.ingest.entries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.SpreadColumn;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.Amount;
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
import org.yinghuo.words.ContentHash;
import org.yinghuo.words.Counts;
import org.yinghuo.words.Day;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.Names;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.Reading;
import org.yinghuo.words.Unit;

/** Rows of donors: one gift a row, of one person or of several together; one a column where campaigns, channels or days head columns. */
final class GiftRows implements RowReader {

    private static final Pattern CAPITALS = Pattern.compile("[壹贰貳叁肆伍陆陸柒捌玖拾佰仟]");

    private final SheetId sheet;
    private final Lexicon lexicon;
    private final OfficeNames phrases;
    private final CellMemo<Channel> channels;
    private final CellMemo<Optional<Seeds.Campaign>> campaigns;
    private final Dating dating;
    private final WhoReader whoReader;

    GiftRows(SheetId sheet, Lexicon lexicon, OfficeNames phrases, Dating dating, WhoReader whoReader) {
        this.sheet = sheet;
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.channels = new CellMemo<>((text, type) -> lexicon.channel(text));
        this.campaigns = new CellMemo<>((text, type) -> phrases.campaign(text));
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
        if (cells.block().spreads().isEmpty()) {
            one(cells, null, day, said, outcome, cells.origin(sheet, 0), cells.content());
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
            one(cells, spread, day, said, outcome, origin, content);
        }
    }

    private void one(
            Cells cells,
            @Nullable SpreadColumn spread,
            Reading<Day> cellDay,
            Stated said,
            ReadingOutcome outcome,
            Origin origin,
            long content) {
        EntryDraft draft = new EntryDraft(sheet, SheetKind.DONATIONS, cells);
        Names.Named donor = donor(draft);
        Amount amount = spread == null ? amount(draft, said) : amountOf(draft, spread, said);
        String campaign = campaign(cells, spread, said);
        IssueId issue = dating.issue(cells, said, phrases);
        LocalDate headed = spread == null ? null : spread.heading().day();
        Dating.Dated dated = headed != null
                ? new Dating.Dated(headed, DaySource.ROW)
                : dating.date(draft, cellDay, said, campaign, issue, true);
        draft.belongs(Dating.aboutWhen(dated, cellDay), issue);
        Channel channel = channel(cells, spread, said);
        String transaction = WhoReader.transaction(draft);
        Who who = donor == null ? null : whoReader.read(draft, said, donor);
        if (!draft.isRejected() && who != null && amount != null && dated != null) {
            outcome.add(new Donation(
                    origin,
                    content,
                    who,
                    amount,
                    dated.day(),
                    dated.source(),
                    dated.since(),
                    campaign,
                    channel,
                    transaction,
                    issue));
        }
        draft.finish(outcome, origin, content);
    }

    /** Who gave: several names of one row gave together. */
    private Names.@Nullable Named donor(EntryDraft draft) {
        Cells cells = draft.cells();
        List<Names.Named> names = whoReader.names(cells.names()).names();
        if (names.isEmpty()) {
            boolean formula = cells.isFormulaWithoutValue(Field.NAME);
            draft.reject(
                    formula ? Code.FORMULA_WITHOUT_VALUE : Code.MISSING_VALUE,
                    Field.NAME,
                    formula ? "rejected" : "name");
            return null;
        }
        Integer people =
                Counts.read(cells.raw(Field.PEOPLE), cells.type(Field.PEOPLE)).value();
        if (names.size() == 1) {
            Names.Named only = names.get(0);
            return people != null && people > only.heads()
                    ? new Names.Named(only.name(), people, only.anonymous())
                    : only;
        }
        int heads = names.stream().mapToInt(Names.Named::heads).sum();
        return new Names.Named(
                String.join("、", names.stream().map(Names.Named::name).toList()),
                people == null ? heads : Math.max(heads, people),
                false);
    }

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
        Unit unit = unit(column.unit(), said);
        Reading<Amount> reading = Amounts.read(text, cells.type(Field.AMOUNT), unit);
        if (reading.value() != null && isSpeltOtherwise(draft, reading.value())) {
            return null;
        }
        if (reading.isBad()) {
            draft.reject(Code.BAD_AMOUNT, Field.AMOUNT, reading.problem());
        } else if (reading.value() == null) {
            draft.reject(Code.MISSING_VALUE, Field.AMOUNT, "amount");
        }
        return reading.value();
    }

    /** Whether a column beside the sum spells it in capitals, and spells another: nobody can say which was given. */
    private static boolean isSpeltOtherwise(EntryDraft draft, Amount amount) {
        Cells cells = draft.cells();
        for (Column column : cells.block().all(Field.OTHER)) {
            if (!column.quoted().contains("大写")) {
                continue;
            }
            String spelt = cells.line().own(column.column());
            Amount said = Amounts.signed(spelt, CellType.TEXT, Unit.YUAN).value();
            if (said != null && !said.equals(amount) && CAPITALS.matcher(spelt).find()) {
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
        Unit unit = unit(spread.heading().header().unit(), said);
        Reading<Amount> reading = Amounts.read(line.own(spread.column()), type, unit);
        if (reading.value() == null) {
            draft.reject(
                    Code.BAD_AMOUNT, spread.heading(), reading.problem().isEmpty() ? "unreadable" : reading.problem());
        }
        return reading.value();
    }

    /** The unit of money: the heading's own, else the titles'. */
    static Unit unit(Unit ofHeading, Stated said) {
        return ofHeading.isMoney() ? ofHeading : said.unit();
    }

    private String campaign(Cells cells, @Nullable SpreadColumn spread, Stated said) {
        String own = cells.text(Field.CAMPAIGN);
        if (spread != null && spread.by() == Field.CAMPAIGN) {
            String text = spread.heading().text();
            own = phrases.campaign(text).isPresent() ? text : spread.heading().group();
        }
        if (!own.isEmpty()) {
            String written = own;
            return campaigns.read(own, CellType.TEXT).map(Seeds.Campaign::name).orElse(written);
        }
        return said.volunteering() ? "" : said.campaign();
    }

    private Channel channel(Cells cells, @Nullable SpreadColumn spread, Stated said) {
        if (spread != null && spread.by() == Field.CHANNEL) {
            return lexicon.channel(spread.heading().text());
        }
        String own = cells.text(Field.CHANNEL);
        return channels.read(own.isEmpty() ? said.channel() : own, CellType.TEXT);
    }
}
