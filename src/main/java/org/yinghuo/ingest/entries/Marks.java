package org.yinghuo.ingest.entries;

import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.SpreadColumn;
import org.yinghuo.ingest.totals.MarkSums;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Code;
import org.yinghuo.model.Hours;
import org.yinghuo.model.Status;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.MarkWords;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.Places;
import org.yinghuo.words.StatusWords;
import org.yinghuo.words.Unit;
import org.yinghuo.words.time.Clock;
import org.yinghuo.words.time.HoursText;
import org.yinghuo.words.time.Times;

/** Reads the marks under a day, a shift or 到岗 and 请假: √, 3, 上午, 请假, or the activity itself. */
public final class Marks {

    private final Lexicon lexicon;
    private final OfficeNames phrases;
    private final Status presence;

    /** @param presence what a plain mark says: in a list of sign-ups that somebody wants to come, else that somebody was there */
    public Marks(Lexicon lexicon, OfficeNames phrases, Status presence) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.presence = presence;
    }

    /** Whether a cell under a day says anything of somebody: a zero, a blank and a day off do not. */
    public boolean isMarked(SheetLine line, int column) {
        if (line.row().type(column) == CellType.FORMULA_WITHOUT_VALUE) {
            return true;
        }
        String text = line.text(column);
        if (Folding.isBlank(text) || MarkWords.isDayOff(text)) {
            return false;
        }
        if (MarkWords.isCircle(text)) {
            // A circle is no zero here; what it means only a legend would say.
            return true;
        }
        Hours hours = HoursText.read(text, line.type(column), Unit.NONE).value();
        return hours == null || hours.millis() > 0;
    }

    /**
     * What a mark under a heading says.
     *
     * @param unit what a bare number counts
     */
    Mark read(EntryDraft draft, SpreadColumn spread, MarkHabits its, Unit unit) {
        int column = spread.column();
        String text = draft.cells().line().text(column);
        CellType type = draft.cells().line().type(column);
        if (type == CellType.FORMULA_WITHOUT_VALUE) {
            draft.reject(Code.FORMULA_WITHOUT_VALUE, spread.heading(), "rejected");
            return Mark.PRESENT;
        }
        Status marked = spread.by() == Field.STATUS
                ? StatusWords.ofMarks(spread.heading().text())
                : null;
        if (marked != null) {
            return new Mark(marked, null, Clock.UNSAID);
        }
        if (its.crossed() && MarkWords.isCross(text)) {
            draft.warn(Code.UNKNOWN_STATUS, spread.heading(), "cross");
            return new Mark(presence, null, Clock.UNSAID);
        }
        Status lettered = its.lettered() ? MarkWords.lettered(text) : null;
        if (lettered != null) {
            return new Mark(lettered == Status.SERVED ? presence : lettered, null, Clock.UNSAID);
        }
        Hours hours = MarkSums.hours(text, type, unit);
        if (hours != null) {
            // 上午 where others have 全天 or 3 says how long as well as when.
            Clock half = Times.read(text, type).value();
            return new Mark(presence, hours, half == null || half.start() != null ? Clock.UNSAID : half);
        }
        if (lexicon.statuses().isMark(text)) {
            return new Mark(presence, null, Clock.UNSAID);
        }
        Status status = lexicon.statuses().read(text, spread.heading().header()).value();
        if (spread.heading().clock().equals(Clock.UNSAID) && StatusReader.saysPartlyAway(status, text)) {
            // 下午请假 under a whole day leaves the morning open.
            draft.warn(Code.UNKNOWN_STATUS, spread.heading(), "part-of-day");
            return new Mark(presence, null, Clock.UNSAID);
        }
        if (status != null) {
            return new Mark(status, null, Clock.UNSAID);
        }
        Clock clock = Times.read(text, type).value();
        if (clock != null) {
            return new Mark(presence, null, clock);
        }
        if (phrases.isActivity(text)) {
            return new Mark(presence, null, Clock.UNSAID, Folding.clean(text), "");
        }
        if (Places.isPlace(Folding.clean(text))) {
            return new Mark(presence, null, Clock.UNSAID, "", Folding.clean(text));
        }
        if (MarkWords.isOnce(text)) {
            return new Mark(presence, null, Clock.UNSAID);
        }
        String problem = HoursText.read(text, type, unit).problem();
        if (problem.equals("too-long") || problem.equals("negative")) {
            draft.warn(Code.BAD_HOURS, spread.heading(), problem);
        } else {
            draft.warn(Code.UNKNOWN_STATUS, spread.heading(), "mark");
        }
        return new Mark(presence, null, Clock.UNSAID);
    }
}
