package org.yinghuo.ingest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Code;
import org.yinghuo.model.Status;

/** Reads what became of somebody's taking part, from all the columns that say so. */
final class StatusReader {

    private static final Pattern ATTENDED = Pattern.compile("到岗|到场|到位|参加|签到|出勤|完成|服务|attend|served|present");

    private final Lexicon lexicon;
    private final Status unsaid;

    /** @param unsaid what holds where nobody says anything */
    StatusReader(Lexicon lexicon, Status unsaid) {
        this.lexicon = lexicon;
        this.unsaid = unsaid;
    }

    /** The status of a row: columns about coming outweigh columns about being let in, and a word nobody knows is a warning. */
    Status read(EntryDraft draft) {
        Cells cells = draft.cells();
        Status admitted = null;
        Status attended = null;
        for (Column column : cells.block().all(Field.STATUS)) {
            String text = cells.line().text(column.column());
            Reading<Status> reading = lexicon.status(text, column.heading().header());
            Status status = reading.value();
            if (reading.isBad()) {
                draft.warn(Code.UNKNOWN_STATUS, column.heading(), unsaid.word());
            } else if (status != null
                    && ATTENDED.matcher(Folding.fold(column.quoted())).find()) {
                attended = weightier(attended, status);
            } else if (status != null) {
                admitted = weightier(admitted, status);
            }
        }
        if (attended != null) {
            return attended;
        }
        if (admitted != null) {
            return admitted;
        }
        Status noted = cells.block().has(Field.STATUS) ? null : noted(cells);
        return noted == null ? unsaid : noted;
    }

    private static Status weightier(@Nullable Status one, Status other) {
        return one == null || other.compareTo(one) < 0 ? other : one;
    }

    /** A remark that is nothing but 请假, 未到 or 候补 says what became of it, where no column of its own does. */
    private @Nullable Status noted(Cells cells) {
        String note = cells.text(Field.NOTE);
        if (note.isEmpty() || note.length() > 8) {
            return null;
        }
        Status said = lexicon.status(note, lexicon.header("状态")).value();
        return said == Status.ABSENT || said == Status.CANCELLED || said == Status.WAITLISTED ? said : null;
    }
}
