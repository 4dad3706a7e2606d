package org.yinghuo.ingest.entries;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.ingest.layout.HeadingUse;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Code;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.SheetId;
import org.yinghuo.words.Amounts;
import org.yinghuo.words.ArrivalWords;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.PaymentState;
import org.yinghuo.words.Review;
import org.yinghuo.words.StatusWords;
import org.yinghuo.words.Unit;
import org.yinghuo.words.VoidWords;
import org.yinghuo.words.WordSet;
import org.yinghuo.words.names.NameRemarks;
import org.yinghuo.words.names.NamedMember;
import org.yinghuo.words.names.NamesInCell;

/** Tells whether a gift stands: by columns of status, by who looked it over, by whether the money came, by what a remark undoes. */
final class GiftStatus {

    /** What stands for a name where somebody only tried whether it works: 测试. */
    private static final WordSet TRIED = WordSet.of("row says", "tried");

    private static final WordSet IN_FULL = WordSet.of("heading says", "in full");
    private static final WordSet GIVEN_SUM = WordSet.of("heading says", "given sum");

    private final SheetId sheet;
    private final Lexicon lexicon;
    private final Map<Integer, Arrivals> arrivals = new TreeMap<>();

    GiftStatus(SheetId sheet, Lexicon lexicon) {
        this.sheet = sheet;
        this.lexicon = lexicon;
    }

    /** 作废 in a status, behind the name or instead of it, where the sum should stand or as all that a remark says undoes the gift; more words are asked. */
    void undo(EntryDraft draft, NamesInCell.Listed listed) {
        Cells cells = draft.cells();
        if (takesBack(cells)) {
            return;
        }
        for (Field field : List.of(Field.STATUS, Field.AMOUNT, Field.NOTE, Field.OTHER)) {
            for (Column column : cells.block().all(field)) {
                String text = cells.line().text(column.column());
                boolean arrives = field == Field.STATUS && HeadingUse.ARRIVED.isWithin(column.heading());
                if (arrives ? hasNotCome(draft, column, text) : isUndone(draft, field, column, text)) {
                    return;
                }
            }
        }
        for (NamedMember member : listed.members()) {
            if (TRIED.is(member.named().name())) {
                draft.warn(Code.VOIDED_ROW, Field.NAME, "tried");
                return;
            }
            Column names = cells.column(Field.NAME);
            if (names != null
                    && listed.members().size() == 1
                    && VoidWords.read(member.named().name(), true) == VoidWords.Said.UNDONE) {
                draft.undo(names, "");
                return;
            }
            boolean struck = NameRemarks.isCross(member.remark());
            if (struck || VoidWords.read(member.remark(), true) == VoidWords.Said.UNDONE) {
                if (listed.members().size() == 1) {
                    draft.undo(member.remark(), "");
                } else {
                    draft.warn(Code.VOIDED_ROW, Field.NAME, "perhaps", "");
                }
                return;
            }
        }
    }

    /** Asks about what the columns of a table left blank. */
    void end(ReadingOutcome outcome) {
        arrivals.values().forEach(answers -> answers.ask(outcome));
        arrivals.clear();
    }

    /** Whether a cell of a status, a sum or a remark undoes the gift. */
    private boolean isUndone(EntryDraft draft, Field field, Column column, String text) {
        boolean status = field == Field.STATUS;
        if (field == Field.OTHER && !HeadingUse.VOID.isWithin(column.heading())) {
            return false;
        }
        boolean answered = (HeadingUse.VOID.isWithin(column.heading()) && StatusWords.isYes(text))
                || (HeadingUse.RECOGNISED.isWithin(column.heading()) && StatusWords.isNo(text));
        VoidWords.Said undone = VoidWords.read(text, true);
        boolean refused = status && (isUnpaid(text, column.heading()) || Review.REFUSED.says(text));
        boolean partly = undone == VoidWords.Said.UNDONE && VoidWords.undoesOnlyPart(text, amount(draft.cells()));
        if (answered || (undone == VoidWords.Said.UNDONE && !partly) || refused) {
            draft.undo(column, "");
            return true;
        }
        if (partly) {
            draft.warn(Code.VOIDED_ROW, column.heading(), "perhaps", "");
        } else if (status) {
            ask(draft, column, text, isUnknown(text));
        } else if (undone == VoidWords.Said.PERHAPS) {
            draft.warn(Code.VOIDED_ROW, column.heading(), "perhaps", "");
        }
        return false;
    }

    /** Whether a cell undoes the gift where its heading asks whether the money came; a word that answers neither way is asked, and so are blanks beside answers. */
    private boolean hasNotCome(EntryDraft draft, Column column, String text) {
        Arrivals answers = arrivals.computeIfAbsent(column.column(), any -> new Arrivals());
        if (Folding.isBlank(text)) {
            answers.blank(draft.cells().origin(sheet, 0), draft.cells().content(), column.quoted());
            return false;
        }
        ArrivalWords.Said said = ArrivalWords.read(text);
        boolean undone = VoidWords.read(text, true) == VoidWords.Said.UNDONE
                || said == ArrivalWords.Said.NOT_COME
                || isUnpaid(text, column.heading())
                || Review.REFUSED.says(text);
        answers.answered |= !undone;
        if (undone && IN_FULL.isWithin(column.heading().text()) && tellsWhatCame(draft.cells())) {
            return false;
        }
        if (undone) {
            draft.undo(column, "");
            return true;
        }
        ask(draft, column, text, said == ArrivalWords.Said.OTHER && isUnknown(text));
        return false;
    }

    /** Whether the row's sum is headed as what came of it: 否 under 是否缴清 is of the rest. */
    private static boolean tellsWhatCame(Cells cells) {
        Amount came = amount(cells);
        return came != null
                && came.isPositive()
                && cells.block().all(Field.AMOUNT).stream()
                        .allMatch(column -> GIVEN_SUM.isWithin(column.heading().text()));
    }

    /** Asks what a status leaves open. */
    private void ask(EntryDraft draft, Column column, String text, boolean unknown) {
        if (Review.PENDING.says(text)) {
            draft.warn(Code.VOIDED_ROW, column.heading(), "unreviewed");
        } else if (VoidWords.read(text, true) == VoidWords.Said.PERHAPS || isOpen(text)) {
            draft.warn(Code.VOIDED_ROW, column.heading(), "perhaps", "");
        } else if (unknown) {
            draft.warn(Code.UNKNOWN_STATUS, column.heading(), "gift");
        }
    }

    /** Whether the sum takes back what an earlier row gave: a remark such as 退款 says so of that row, not of this one. */
    private static boolean takesBack(Cells cells) {
        Amount amount = amount(cells);
        return amount != null && !amount.isZero() && !amount.isPositive();
    }

    private static @Nullable Amount amount(Cells cells) {
        return Amounts.signed(cells.raw(Field.AMOUNT), cells.type(Field.AMOUNT), Unit.YUAN)
                .value();
    }

    /** Whether a platform's status says that the money did not come or did not stay; 处理中 says so only where the column tells of paying. */
    private boolean isUnpaid(String text, Heading heading) {
        Optional<PaymentState> state = lexicon.payments().state(text);
        return state.isPresent()
                && switch (state.get().standing()) {
                    case SETTLED -> false;
                    case REFUNDED, CLOSED -> true;
                    case PENDING -> HeadingUse.PAYING.isWithin(heading);
                };
    }

    /** Whether a status says in other words that there is nothing: 缺, 未成功; 否 only answers what its heading asks. */
    private boolean isOpen(String text) {
        return !StatusWords.isNo(text)
                && lexicon.payments().state(text).isEmpty()
                && lexicon.statuses().refusal(text) != null;
    }

    private boolean isUnknown(String text) {
        if (Folding.isBlank(text) || StatusWords.isYes(text) || StatusWords.isNo(text)) {
            return false;
        }
        Optional<PaymentState> state = lexicon.payments().state(text);
        return state.isPresent()
                ? state.get().standing() == Payment.Standing.PENDING
                : lexicon.statuses().read(text).isBad();
    }

    /** What the cells of a column say that asks whether the money came. */
    private static final class Arrivals {
        private boolean answered;
        private int blanks;
        private @Nullable Origin first;
        private long content;
        private String heading = "";

        void blank(Origin row, long itsContent, String quoted) {
            if (blanks++ == 0) {
                first = row;
                content = itsContent;
                heading = quoted;
            }
        }

        /** Blanks say nothing where all are blank; beside answers they may say no. */
        void ask(ReadingOutcome outcome) {
            Origin row = first;
            if (answered && row != null) {
                outcome.find(
                        Code.UNKNOWN_STATUS,
                        row,
                        content,
                        heading,
                        "",
                        "arrival-blank",
                        List.of(Integer.toString(blanks)));
            }
        }
    }
}
