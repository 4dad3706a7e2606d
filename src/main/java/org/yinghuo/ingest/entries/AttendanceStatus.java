package org.yinghuo.ingest.entries;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.HeadingUse;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Code;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.Status;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.Review;
import org.yinghuo.words.VoidWords;
import org.yinghuo.words.names.NamedMember;
import org.yinghuo.words.time.Times;

/** Tells what became of somebody: by columns of status, by who looked the row over, by signatures, by what is said of everyone listed. */
final class AttendanceStatus {

    private static final Pattern ZERO = Pattern.compile("0+(?:\\.0+)?");

    private final SheetKind kind;
    private final Lexicon lexicon;
    private final StatusReader statuses;

    AttendanceStatus(SheetKind kind, Lexicon lexicon, StatusReader statuses) {
        this.kind = kind;
        this.lexicon = lexicon;
        this.statuses = statuses;
    }

    /** @param told whether hours or times say that somebody was there */
    Status read(EntryDraft draft, Habits its, @Nullable NamedMember member, Stated said, boolean told) {
        StatusReader.Became became = statuses.read(draft, listed(draft.cells(), said), member);
        boolean open = !became.said() || became.status() == Status.REGISTERED;
        if (reviewed(draft, its, became.status()) != became.status()) {
            return Status.SERVED;
        }
        if (!open || told || member == null || draft.isRejected() || !its.isUnsigned(draft.cells())) {
            return became.status();
        }
        draft.warn(
                Code.UNSIGNED_ROW,
                its.signs().get(0).heading(),
                "",
                member.named().name());
        return Status.ABSENT;
    }

    /** What says that the row, or one of its names, does not count; a perhaps is asked. */
    void undo(EntryDraft draft, Habits its, @Nullable NamedMember member) {
        Column undoing = statuses.undoing(draft.cells());
        if (undoing == null && isEvident(draft.cells(), its)) {
            undoing = statuses.reviewed(draft.cells(), Review.REFUSED);
        }
        String name = member == null ? "" : member.named().name();
        if (undoing != null) {
            draft.undo(undoing, "");
        } else if (member != null && statuses.undone(member.remark()) == VoidWords.Said.UNDONE) {
            draft.undo(member.remark(), name);
        } else if (VoidWords.namesNobody(name)) {
            draft.undo(name, "");
        } else {
            for (Column note : draft.cells().block().all(Field.NOTE)) {
                if (statuses.undone(draft.cells().line().text(note.column())) == VoidWords.Said.PERHAPS) {
                    draft.warn(Code.VOIDED_ROW, note.heading(), "perhaps", "");
                }
            }
        }
    }

    /** What is approved where hours or a sign say that somebody came is a service; what still has to be seen is one for now, and asked. */
    private Status reviewed(EntryDraft draft, Habits its, Status status) {
        if (status != Status.REGISTERED || !(isEvident(draft.cells(), its) || cameAndWent(draft.cells()))) {
            return status;
        }
        Column pending = statuses.reviewed(draft.cells(), Review.PENDING);
        if (pending != null) {
            draft.warn(Code.VOIDED_ROW, pending.heading(), "pending");
            return Status.SERVED;
        }
        boolean served = statuses.reviewed(draft.cells(), Review.APPROVED) != null || cameAndWent(draft.cells());
        return served ? Status.SERVED : status;
    }

    /** Whether a clock or a list at the door says when somebody came and went: 已录用 beside it tells only that they might. */
    private static boolean cameAndWent(Cells cells) {
        return Stream.of(Field.START, Field.END)
                .allMatch(field -> cells.block().all(field).stream()
                        .anyMatch(column -> HeadingUse.REAL.isWithin(column.heading())
                                && cells.line().type(column.column()) != CellType.FORMULA_WITHOUT_VALUE
                                && Times.read(cells.bare(column), cells.line().type(column.column()))
                                                .value()
                                        != null));
    }

    private boolean isEvident(Cells cells, Habits its) {
        boolean hours = kind == SheetKind.SERVICES && cells.saysItself(Field.HOURS) && !isZero(cells.raw(Field.HOURS));
        return hours || its.isSigned(cells);
    }

    private static boolean isZero(String text) {
        return ZERO.matcher(Folding.narrow(text).strip()).matches();
    }

    /** What the heading of the names, the section or the title says of everyone listed beneath; null where nothing. */
    private @Nullable Status listed(Cells cells, Stated said) {
        List<Column> names = cells.block().all(Field.NAME);
        Status headed = names.size() == 1
                ? lexicon.statuses().ofNames(names.get(0).heading().text())
                : null;
        return headed == null ? said.status() : headed;
    }
}
