package org.yinghuo.ingest.entries;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Code;
import org.yinghuo.model.Status;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.Reading;

/** Reads what became of somebody's taking part, from all the columns that say so. */
final class StatusReader {

    private static final Pattern ATTENDED = Pattern.compile("到岗|到场|到位|参加|签到|出勤|完成|服务|attend|served|present");

    private static final Pattern SIGNATURE = Pattern.compile("签名|签字|签到|签退|sign");
    private static final List<Field> MEANT_FOR_MORE = List.of(
            Field.START,
            Field.END,
            Field.PERIOD,
            Field.HOURS,
            Field.QUANTITY,
            Field.PLACE,
            Field.ACTIVITY,
            Field.OTHER);

    /** Who left early was there. */
    private static final Pattern PARTLY = Pattern.compile("半|小时|中途|早退|迟到|上午|下午|[男女]");

    private final Lexicon lexicon;
    private final Status unsaid;

    /** @param unsaid what holds where nobody says anything */
    StatusReader(Lexicon lexicon, Status unsaid) {
        this.lexicon = lexicon;
        this.unsaid = unsaid;
    }

    /**
     * The status of a row: columns about coming outweigh columns about being let in, and a word nobody knows is a warning.
     *
     * @param listed what the heading of a list says of everyone in it; null where it says nothing
     * @param remark what stands in brackets behind the name
     */
    Status read(EntryDraft draft, @Nullable Status listed, String remark) {
        Status unsaid = listed == null ? this.unsaid : listed;
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
        Status beside = remark.isEmpty() || PARTLY.matcher(remark).find() ? null : refusal(remark);
        if (beside != null) {
            return beside;
        }
        if (admitted != null) {
            return admitted;
        }
        if (!cells.text(Field.STATUS).isEmpty()) {
            return unsaid;
        }
        Status noted = noted(cells);
        return noted == null ? elsewhere(cells, unsaid) : noted;
    }

    /** 请假 or 缺席 where a time, a length or a signature should stand. */
    private Status elsewhere(Cells cells, Status unsaid) {
        for (Field field : MEANT_FOR_MORE) {
            for (Column column : cells.block().all(field)) {
                boolean signed = field != Field.OTHER
                        || SIGNATURE.matcher(Folding.fold(column.quoted())).find();
                Status status = signed
                        ? instead(
                                cells.line().text(column.column()), cells.line().type(column.column()))
                        : null;
                if (status != null) {
                    return status;
                }
            }
        }
        return unsaid;
    }

    /** What a cell that is meant for a time, a length or a signature says of somebody who did not come; null where nothing. */
    @Nullable
    Status instead(String text, CellType type) {
        if (type != CellType.TEXT || text.length() > 20 || text.chars().anyMatch(Character::isDigit)) {
            return null;
        }
        return refusal(text);
    }

    private @Nullable Status refusal(String text) {
        Status status = lexicon.status(text, lexicon.header("状态")).value();
        return status == Status.ABSENT || status == Status.CANCELLED || status == Status.WAITLISTED ? status : null;
    }

    private static Status weightier(@Nullable Status one, Status other) {
        return one == null || other.compareTo(one) < 0 ? other : one;
    }

    /** A remark that is nothing but 请假, 未到 or 候补 says what became of it, where no cell of its own does. */
    private @Nullable Status noted(Cells cells) {
        String note = cells.text(Field.NOTE);
        if (note.isEmpty() || note.length() > 8) {
            return null;
        }
        Status said = lexicon.status(note, lexicon.header("状态")).value();
        return said == Status.ABSENT || said == Status.CANCELLED || said == Status.WAITLISTED ? said : null;
    }
}
