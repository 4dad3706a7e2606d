package org.yinghuo.ingest.entries;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Block;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.ingest.layout.HeadingUse;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Code;
import org.yinghuo.model.Status;
import org.yinghuo.words.CellMemo;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.Reading;
import org.yinghuo.words.Review;
import org.yinghuo.words.StatusWords;
import org.yinghuo.words.VoidWords;
import org.yinghuo.words.WordList;
import org.yinghuo.words.WordSet;
import org.yinghuo.words.names.NamedMember;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.names.SaidOfNames;
import org.yinghuo.words.names.TeamWords;

/** Reads what became of somebody's taking part, from all the columns that say so. */
final class StatusReader {

    private static final WordSet SIGNATURE = WordSet.of("row says", "signature");
    private static final WordSet ASKS_WHO_COMES = WordSet.of("sign-up", "asked");
    private static final Set<String> PLANS = WordList.BUILT_IN.words("sign-up", "plans");
    private static final Set<String> STANDS = WordList.BUILT_IN.words("sign-up", "stands");
    private static final List<Field> MEANT_FOR_MORE = List.of(
            Field.START,
            Field.END,
            Field.PERIOD,
            Field.HOURS,
            Field.QUANTITY,
            Field.PLACE,
            Field.ACTIVITY,
            Field.OTHER);

    /** Two names have more characters than this, with the sign between them. */
    private static final int LONGEST_SINGLE = 4;

    private final Lexicon lexicon;
    private final Status unsaid;
    private final Predicate<Block> tellsAbsence;
    private final CellMemo<VoidWords.Said> undone = new CellMemo<>((text, type) -> VoidWords.read(text, false));
    /** By the headings themselves, of which a sheet has a few and its rows ask over and over. */
    private final IdentityHashMap<Heading, Set<HeadingUse>> uses = new IdentityHashMap<>();

    /**
     * @param unsaid what holds where nobody says anything
     * @param tellsAbsence whether the status of some says that they did not come, so that 参加 of others says that they did
     */
    StatusReader(Lexicon lexicon, Status unsaid, Predicate<Block> tellsAbsence) {
        this.tellsAbsence = tellsAbsence;
        this.lexicon = lexicon;
        this.unsaid = unsaid;
    }

    /** The column in which whoever looks records over approved, refused or still has to see a row; null where none does. */
    @Nullable
    Column reviewed(Cells cells, Review review) {
        for (Column column : cells.block().all(Field.STATUS)) {
            boolean ofComing =
                    HeadingUse.REAL.isWithin(column.heading()) || HeadingUse.TAKEN.isWithin(column.heading());
            if (!ofComing && review.says(cells.line().text(column.column()))) {
                return column;
            }
        }
        return null;
    }

    /**
     * What a row says became of somebody.
     *
     * @param said whether the row says it, or a list's heading; else it is what holds where nobody says anything
     */
    record Became(Status status, boolean said) {}

    private boolean says(Heading heading, HeadingUse use) {
        return uses.computeIfAbsent(heading, HeadingUse::within).contains(use);
    }

    /** What a status, a bracket or a remark says of undoing the row. */
    VoidWords.Said undone(String text) {
        return undone.read(text, CellType.TEXT);
    }

    /** Whether a word, as a status or as all that a remark says, undoes the row: 作废, 重复登记, 否 under 是否认定; null where none does. */
    @Nullable
    Column undoing(Cells cells) {
        for (Column column : cells.block().all(Field.STATUS)) {
            String text = cells.line().text(column.column());
            if (Folding.isBlank(text)) {
                continue;
            }
            boolean answered = (says(column.heading(), HeadingUse.RECOGNISED) && StatusWords.isNo(text))
                    || (says(column.heading(), HeadingUse.VOID) && StatusWords.isYes(text));
            if (answered
                    || (lexicon.statuses().read(text, column.heading().header()).value() == null
                            && undone(text) == VoidWords.Said.UNDONE)) {
                return column;
            }
        }
        for (Column column : cells.block().all(Field.NOTE)) {
            String text = cells.line().text(column.column());
            if (undone(text) == VoidWords.Said.UNDONE) {
                return column;
            }
        }
        return null;
    }

    /** What a word says of who came; 待认定 and 认证通过 say no more than that a row is there. */
    private Reading<Status> told(String text, Heading heading) {
        Reading<Status> reading = lexicon.statuses().read(text, heading.header());
        return reading.isBad() && Review.isWord(text) ? Reading.of(Status.REGISTERED) : reading;
    }

    /**
     * The status of a row: columns about coming outweigh columns about being let in, and a word nobody knows is a warning.
     *
     * @param listed what the heading of a list says of everyone in it; null where it says nothing
     * @param member whose status is asked, with what stands in brackets behind the name; null for nobody
     */
    Became read(EntryDraft draft, @Nullable Status listed, @Nullable NamedMember member) {
        String remark = member == null ? "" : member.remark();
        Status unsaid = listed == null ? this.unsaid : listed;
        Cells cells = draft.cells();
        Status admitted = null;
        Status attended = null;
        Status really = null;
        for (Column column : cells.block().all(Field.STATUS)) {
            String text = of(cells, member, cells.line().text(column.column()));
            Reading<Status> reading = told(text, column.heading());
            Status status = ofSigningUp(cells.block(), column.heading(), text, reading.value());
            if (isAboutTheRow(column.heading(), text)) {
                continue;
            }
            boolean partly = unsaid == Status.SERVED && saysPartlyAway(status, text);
            if (reading.isBad() || partly) {
                draft.warn(Code.UNKNOWN_STATUS, column.heading(), partly ? "part-of-day" : unsaid.word());
            } else if (status != null && says(column.heading(), HeadingUse.REAL)) {
                really = weightier(really, status);
            } else if (status != null && says(column.heading(), HeadingUse.TAKEN)) {
                attended = weightier(attended, status);
            } else if (status != null) {
                admitted = weightier(admitted, status);
            }
        }
        if (really != null) {
            return new Became(really, true);
        }
        if (attended != null) {
            return new Became(attended, true);
        }
        Status beside = remark.isEmpty() || StatusWords.saysPartly(remark)
                ? null
                : lexicon.statuses().refusal(remark);
        if (beside != null) {
            return new Became(beside, true);
        }
        if (admitted != null) {
            return new Became(admitted, true);
        }
        if (!cells.text(Field.STATUS).isEmpty()) {
            return new Became(unsaid, listed != null);
        }
        Became became = besides(draft, unsaid, listed != null, of(cells, member, cells.text(Field.NOTE)));
        Heading standIns = became.said() ? null : standIns(cells, member);
        if (standIns != null) {
            draft.warn(Code.UNKNOWN_STATUS, standIns, "remark");
        }
        return became;
    }

    /** The heading under which somebody is named who came for a row's own people; null where nobody is. */
    private static @Nullable Heading standIns(Cells cells, @Nullable NamedMember member) {
        return member == null
                ? null
                : cells.block().all(Field.NAME).stream()
                        .filter(column -> TeamWords.areStandIns(column.heading().text()))
                        .filter(column -> cells.block().all(Field.NAME).size() > 1)
                        .filter(column -> !Folding.isBlank(cells.line().own(column.column()))
                                && !cells.line()
                                        .own(column.column())
                                        .contains(member.named().name()))
                        .map(Column::heading)
                        .findFirst()
                        .orElse(null);
    }

    /** What a remark says, or a cell meant for more, where no status does. */
    private Became besides(EntryDraft draft, Status unsaid, boolean listed, String note) {
        Cells cells = draft.cells();
        if (SaidOfNames.excepts(note)) {
            draft.warn(Code.UNKNOWN_STATUS, cells.block().all(Field.NOTE).get(0).heading(), unsaid.word());
        }
        Status noted = noted(note);
        Status elsewhere = noted == null ? elsewhere(cells) : noted;
        if (elsewhere == null && lexicon.statuses().doubts(note)) {
            draft.warn(Code.UNKNOWN_STATUS, cells.block().all(Field.NOTE).get(0).heading(), "remark");
        }
        return elsewhere == null ? new Became(unsaid, listed) : new Became(elsewhere, true);
    }

    /** 下午请假 leaves the morning open. */
    static boolean saysPartlyAway(@Nullable Status status, String text) {
        return (status == Status.CANCELLED || status == Status.ABSENT) && StatusWords.saysPartly(text);
    }

    /** The part of a cell that is about somebody, where it names some of the row's people. */
    private static String of(Cells cells, @Nullable NamedMember member, String text) {
        return member == null || Folding.isBlank(text) || cells.names().length() <= LONGEST_SINGLE
                ? text
                : SaidOfNames.of(
                        text,
                        member.named().name(),
                        Names.split(cells.names()).stream()
                                .map(Names.Named::name)
                                .toList());
    }

    /** What a status says of somebody who put their name down, of whom 是 and 否 under 是否参加 tell only what they mean to do. */
    private @Nullable Status ofSigningUp(Block block, Heading heading, String text, @Nullable Status status) {
        boolean asked = unsaid == Status.REGISTERED && ASKS_WHO_COMES.is(heading.text());
        if (status == Status.SERVED && ((asked && StatusWords.isYes(text)) || isOfSigningUp(block, heading, text))) {
            return Status.REGISTERED;
        }
        return status == Status.ABSENT && asked && StatusWords.isNo(text) ? Status.CANCELLED : status;
    }

    /** 正常 under the 状态 of a list of those who put their names down says that the row stands, 参加 that somebody will come: not that anybody came. */
    private boolean isOfSigningUp(Block block, Heading heading, String text) {
        if (unsaid != Status.REGISTERED || HeadingUse.REAL.isWithin(heading)) {
            return false;
        }
        if (PLANS.contains(Folding.letters(text)) && !tellsAbsence.test(block)) {
            return true;
        }
        return !HeadingUse.TAKEN.isWithin(heading)
                && !HeadingUse.SIGN.isWithin(heading)
                && (STANDS.contains(Folding.letters(text)) || HeadingUse.REVIEW.isWithin(heading));
    }

    /** 是 under 是否认定, 否 under 是否作废 say that the row is as good as any, and not what became of anybody. */
    private boolean isAboutTheRow(Heading heading, String text) {
        return (says(heading, HeadingUse.RECOGNISED) || says(heading, HeadingUse.VOID))
                && (StatusWords.isYes(text)
                        || StatusWords.isNo(text)
                        || lexicon.payments().isSettled(text));
    }

    /** 请假 or 缺席 where a time, a length or a signature should stand. */
    private @Nullable Status elsewhere(Cells cells) {
        for (Field field : MEANT_FOR_MORE) {
            for (Column column : cells.block().all(field)) {
                boolean signed = field != Field.OTHER || SIGNATURE.isWithin(column.quoted());
                Status status = signed
                        ? instead(
                                cells.line().text(column.column()), cells.line().type(column.column()))
                        : null;
                if (status != null) {
                    return status;
                }
            }
        }
        return null;
    }

    /** What a cell that is meant for a time, a length or a signature says of somebody who did not come; null where nothing. */
    @Nullable
    Status instead(String text, CellType type) {
        if (type != CellType.TEXT || text.length() > 20 || text.chars().anyMatch(Character::isDigit)) {
            return null;
        }
        return lexicon.statuses().refusal(text);
    }

    private static Status weightier(@Nullable Status one, Status other) {
        return one == null || other.compareTo(one) < 0 ? other : one;
    }

    /** A remark that is nothing but 请假, 未到 or 候补 says what became of it, where no cell of its own does. */
    private @Nullable Status noted(String note) {
        if (note.isEmpty() || note.length() > 8) {
            return null;
        }
        Status said = lexicon.statuses().read(note).value();
        boolean came = said == Status.SERVED
                && note.chars().filter(Character::isIdeographic).count() > 1;
        return came || said == Status.ABSENT || said == Status.CANCELLED || said == Status.WAITLISTED ? said : null;
    }
}
