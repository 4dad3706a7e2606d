package org.yinghuo.ingest.entries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.ingest.layout.HeadingUse;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Aside;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Severity;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.Unread;
import org.yinghuo.words.Amounts;
import org.yinghuo.words.CorrectionWords;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Reading;

/** One entry in the making: its cells, what is wrong with them, and whether it can still be counted. */
final class EntryDraft {

    private record Problem(
            Code code, Severity severity, String column, int at, String value, String variant, List<String> args) {}

    /** What a whole table may lack, because nothing says it anywhere. */
    private static final Set<String> DOUBTS_OF_A_COLUMN =
            Set.of("running-hours", "anonymous", "weekday", "sent-before");

    private static final Set<String> SHARED = Set.of("date", "activity", "department");

    private final SheetId sheet;
    private final SheetKind kind;
    private final Cells cells;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Code rejected;
    private @Nullable LocalDate day;
    private @Nullable IssueId issueNamed;
    private @Nullable Problem undone;
    private Aside.@Nullable Kind aside;

    EntryDraft(SheetId sheet, SheetKind kind, Cells cells) {
        this.sheet = sheet;
        this.kind = kind;
        this.cells = cells;
    }

    Cells cells() {
        return cells;
    }

    boolean isRejected() {
        return rejected != null;
    }

    /** When it happened and which issue is named, as far as either is known: an entry that cannot be counted is missing there. */
    void belongs(@Nullable LocalDate itsDay, @Nullable IssueId named) {
        day = itsDay;
        issueNamed = named;
    }

    /** What several gave together where the heading of the sum says that it is each one's: 金额（元/人）. */
    Amount ofEach(Amount amount, int heads) {
        Column money = cells.column(Field.AMOUNT);
        if (money == null || heads < 2 || !HeadingUse.isOfEach(money.heading())) {
            return amount;
        }
        Reading<Amount> all = Amounts.times(amount, heads);
        if (all.value() == null) {
            reject(Code.BAD_AMOUNT, money.heading(), all.problem());
        }
        return all.value() == null ? amount : all.value();
    }

    /** The entry cannot be counted because of this field. */
    void reject(Code code, Field field, String variant, String... args) {
        add(code, Severity.ERROR, field, variant, args);
        if (rejected == null) {
            rejected = code;
        }
    }

    /** The entry cannot be counted because of a cell outside the known fields: a day's mark, a campaign's sum. */
    void reject(Code code, Heading heading, String variant, String... args) {
        add(code, Severity.ERROR, heading, variant, args);
        if (rejected == null) {
            rejected = code;
        }
    }

    /** The entry counts, but without this value. */
    void warn(Code code, Field field, String variant, String... args) {
        add(code, Severity.WARNING, field, variant, args);
    }

    void warn(Code code, Heading heading, String variant, String... args) {
        add(code, Severity.WARNING, heading, variant, args);
    }

    /** Asks whether the row's figure stands, where a remark says that it is another. */
    void askOfCorrection(String figure) {
        for (Column note : cells.block().all(Field.NOTE)) {
            if (CorrectionWords.corrects(cells.line().text(note.column()), figure)) {
                warn(Code.IMPLAUSIBLE, note.heading(), "corrected");
                return;
            }
        }
    }

    /** The entry is there and counts nothing, for this cell says so: 作废. */
    void undo(Column column, String name) {
        undone = new Problem(
                Code.VOIDED_ROW,
                Severity.INFO,
                column.quoted(),
                0,
                cells.line().text(column.column()),
                "",
                List.of(name));
    }

    /** What stands behind a name says that the entry counts nothing: 朱丹（作废）. */
    void undo(String remark, String name) {
        undone = new Problem(Code.VOIDED_ROW, Severity.INFO, "", 0, remark, "", List.of(name));
    }

    /** The row is understood, and there is nothing to count: goods beside which no sum stands. */
    void setAside(Aside.Kind kind) {
        aside = kind;
    }

    boolean isSetAside() {
        return aside != null;
    }

    boolean isUndone() {
        return undone != null;
    }

    private void add(Code code, Severity severity, Field field, String variant, String... args) {
        Column column = cells.column(field);
        String quoted = column == null ? "" : column.quoted();
        int at = column == null ? 0 : column.column();
        String value = column == null ? "" : cells.line().text(at);
        problems.add(new Problem(code, severity, quoted, at, value, variant, List.of(args)));
    }

    private void add(Code code, Severity severity, Heading heading, String variant, String... args) {
        int at = heading.column();
        problems.add(
                new Problem(code, severity, heading.quoted(), at, cells.line().text(at), variant, List.of(args)));
    }

    /**
     * Hands over the findings; and, where the entry cannot be counted, the entry as unread. Of a rejected entry only what it was rejected for is said,
     * of one that is undone only that.
     */
    void finish(ReadingOutcome outcome, Origin origin, long content) {
        Code why = rejected;
        Problem undoing = undone;
        Aside.Kind only = aside;
        if (only != null) {
            outcome.add(new Aside(origin, content, only, Map.of()));
        } else if (undoing != null) {
            if (why == null) {
                outcome.undone();
                find(undoing, outcome, origin, content);
            } else {
                outcome.add(new Aside(origin, content, Aside.Kind.VOID, Map.of()));
            }
        } else if (why != null) {
            outcome.add(new Unread(origin, content, kind, why, day, issueNamed));
            problems.stream()
                    .filter(problem -> problem.code == why && problem.severity == Severity.ERROR)
                    .findFirst()
                    .ifPresent(problem -> find(problem, outcome, origin, content));
        } else {
            problems.forEach(problem -> find(problem, outcome, origin, content));
        }
        problems.clear();
    }

    /** What the problem shares with others of its table; null where it is wrong in its own way. */
    private @Nullable String cause(Problem problem) {
        String where = problem.variant + "|" + Folding.fold(problem.column);
        String what = where + "|" + Folding.fold(problem.value);
        return switch (problem.code) {
            case BAD_AMOUNT -> problem.variant.equals("foreign") ? where : null;
            case MISSING_VALUE -> SHARED.contains(problem.variant) ? problem.variant : null;
            case DAMAGED_IDENTIFIER -> where;
            case UNSIGNED_ROW -> where;
            case VOIDED_ROW -> problem.variant.equals("pending") || problem.variant.equals("unreviewed") ? where : null;
            case IMPLAUSIBLE -> DOUBTS_OF_A_COLUMN.contains(problem.variant) ? where : null;
            case BAD_HOURS ->
                problem.variant.equals("running") || problem.variant.equals("hours-and-minutes")
                        ? where
                        : problem.value.isBlank() ? null : what;
            case UNKNOWN_STATUS ->
                switch (problem.variant) {
                    case "cross" -> problem.variant;
                    // One sign under many days is one question.
                    case "mark" -> problem.variant + "|" + Folding.fold(problem.value);
                    default -> problem.value.isBlank() ? null : what;
                };
            case BAD_TIME -> problem.value.isBlank() ? null : what;
            case BAD_DATE -> problem.value.chars().anyMatch(Character::isDigit) ? null : what;
            default -> null;
        };
    }

    /** Whether a column is there for what is missing, so that single rows may lack it. */
    private static boolean isHeaded(Problem problem) {
        return !problem.column.isEmpty();
    }

    private void find(Problem problem, ReadingOutcome outcome, Origin origin, long content) {
        Origin at = problem.at == 0 ? origin : cells.line().origin(sheet, problem.at, problem.at, origin.part());
        String cause = cause(problem);
        if (cause != null) {
            String subject =
                    Long.toHexString(content) + (problem.column.isEmpty() ? "" : "|" + Folding.fold(problem.column));
            outcome.findOfMany(
                    cause,
                    problem.code != Code.MISSING_VALUE || !isHeaded(problem),
                    Finding.at(
                                    problem.code,
                                    at,
                                    problem.column,
                                    problem.value.strip(),
                                    problem.variant,
                                    problem.args,
                                    subject)
                            .as(problem.severity));
            return;
        }
        outcome.find(
                problem.code,
                problem.severity,
                at,
                content,
                problem.column,
                problem.value,
                problem.variant,
                problem.args);
    }
}
