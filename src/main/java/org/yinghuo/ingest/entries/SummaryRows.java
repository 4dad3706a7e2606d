package org.yinghuo.ingest.entries;

import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.CumulativeWords;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Code;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.Amounts;
import org.yinghuo.words.Counts;
import org.yinghuo.words.Field;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.Reading;
import org.yinghuo.words.Unit;
import org.yinghuo.words.time.Day;

/** Rows of departments that say how many gave and how much, without names. */
public final class SummaryRows implements RowReader {

    private final SheetId sheet;
    private final OfficeNames phrases;
    private final Dating dating;
    private final WhoReader whoReader;
    private final boolean besideRunning;

    /** @param besideRunning whether sums from the first day on stand beside these */
    public SummaryRows(SheetId sheet, OfficeNames phrases, Dating dating, WhoReader whoReader, boolean besideRunning) {
        this.besideRunning = besideRunning;
        this.sheet = sheet;
        this.phrases = phrases;
        this.dating = dating;
        this.whoReader = whoReader;
    }

    @Override
    public boolean isRow(Cells cells) {
        return cells.saysItself(Field.DEPARTMENT)
                || cells.saysItself(Field.PEOPLE)
                || cells.saysItself(Field.AMOUNT)
                || cells.saysItself(Field.DATE);
    }

    @Override
    public void read(Cells cells, Reading<Day> day, Stated said, ReadingOutcome outcome) {
        EntryDraft draft = new EntryDraft(sheet, SheetKind.DONATION_SUMMARY, cells);
        Column money = cells.column(Field.AMOUNT);
        Unit unit = cells.moneyUnit(money == null ? Unit.NONE : money.unit(), said);
        Reading<Integer> people = Counts.read(cells.raw(Field.PEOPLE), cells.type(Field.PEOPLE));
        Reading<Amount> signed = Amounts.signed(cells.raw(Field.AMOUNT), cells.type(Field.AMOUNT), unit);
        if (isNothing(people, signed) && !isFormula(cells)) {
            return;
        }
        String department = whoReader.department(draft, said);
        if (department.isEmpty()) {
            draft.reject(Code.MISSING_VALUE, Field.DEPARTMENT, "department");
        }
        Amount each = amount(draft, unit);
        int heads = people(draft, people);
        Amount amount = draft.ofEach(each, heads);
        String written = cells.text(Field.CAMPAIGN);
        String campaign = written.isEmpty()
                ? said.volunteering() ? "" : said.campaign()
                : phrases.campaign(written).map(Seeds.Campaign::name).orElse(written);
        String cause = phrases.cause(written);
        IssueId issue = dating.issue(cells, said, phrases);
        Dating.Dated dated = dating.date(draft, day, said, campaign, issue, true);
        draft.belongs(Dating.aboutWhen(dated, day), issue);
        Origin origin = cells.origin(sheet, 0);
        long content = cells.content();
        if (!draft.isRejected() && dated != null) {
            outcome.add(new DonationSummary(
                    origin,
                    content,
                    department,
                    heads,
                    amount,
                    dated.day(),
                    dated.source(),
                    dated.since(),
                    campaign,
                    cause.isEmpty() ? said.cause() : cause,
                    said.increment() || besideRunning || isIncrement(cells),
                    issue));
        }
        draft.finish(outcome, origin, content);
    }

    /** A department where nobody gave: 0 people and 0 yuan, or both left blank. */
    private static boolean isNothing(Reading<Integer> people, Reading<Amount> amount) {
        boolean nobody = people.isBlank() || (people.value() != null && people.value() == 0);
        boolean nothing =
                amount.isBlank() || (amount.value() != null && amount.value().isZero());
        return nobody && nothing;
    }

    private static boolean isFormula(Cells cells) {
        return cells.isFormulaWithoutValue(Field.AMOUNT) || cells.isFormulaWithoutValue(Field.PEOPLE);
    }

    private static Amount amount(EntryDraft draft, Unit unit) {
        Cells cells = draft.cells();
        if (cells.isFormulaWithoutValue(Field.AMOUNT)) {
            draft.reject(Code.FORMULA_WITHOUT_VALUE, Field.AMOUNT, "rejected");
            return Amount.ZERO;
        }
        Reading<Amount> reading = Amounts.read(cells.raw(Field.AMOUNT), cells.type(Field.AMOUNT), unit);
        if (Currencies.areForeign(cells)) {
            draft.reject(Code.BAD_AMOUNT, Field.CURRENCY, "foreign");
        } else if (reading.isBad()) {
            draft.reject(Code.BAD_AMOUNT, Field.AMOUNT, reading.problem());
        } else if (reading.value() == null) {
            draft.reject(Code.MISSING_VALUE, Field.AMOUNT, "amount");
        }
        return reading.value() == null ? Amount.ZERO : reading.value();
    }

    private static int people(EntryDraft draft, Reading<Integer> reading) {
        if (draft.cells().isFormulaWithoutValue(Field.PEOPLE)) {
            draft.reject(Code.FORMULA_WITHOUT_VALUE, Field.PEOPLE, "rejected");
            return 0;
        }
        if (reading.value() == null || reading.value() == 0) {
            draft.reject(Code.MISSING_VALUE, Field.PEOPLE, reading.isBad() ? "people-unreadable" : "people");
            return 0;
        }
        return reading.value();
    }

    private static boolean isIncrement(Cells cells) {
        Column money = cells.column(Field.AMOUNT);
        return money != null && CumulativeWords.isIncrement(money.quoted());
    }
}
