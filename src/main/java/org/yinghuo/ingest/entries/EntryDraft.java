package org.yinghuo.ingest.entries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.model.Code;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Severity;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.Unread;
import org.yinghuo.words.Field;

/** One entry in the making: its cells, what is wrong with them, and whether it can still be counted. */
final class EntryDraft {

    private record Problem(
            Code code, Severity severity, String column, int at, String value, String variant, List<String> args) {}

    private final SheetId sheet;
    private final SheetKind kind;
    private final Cells cells;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Code rejected;
    private @Nullable LocalDate day;
    private @Nullable IssueId issueNamed;

    EntryDraft(SheetId sheet, SheetKind kind, Cells cells) {
        this.sheet = sheet;
        this.kind = kind;
        this.cells = cells;
    }

    Cells cells() {
        return cells;
    }

    SheetId sheet() {
        return sheet;
    }

    boolean isRejected() {
        return rejected != null;
    }

    /** When it happened and which issue is named, as far as either is known: an entry that cannot be counted is missing there. */
    void belongs(@Nullable LocalDate itsDay, @Nullable IssueId named) {
        day = itsDay;
        issueNamed = named;
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

    /** Hands over the findings; and, where the entry cannot be counted, the entry as unread. */
    void finish(ReadingOutcome outcome, Origin origin, long content) {
        if (rejected != null) {
            outcome.add(new Unread(origin, content, kind, rejected, day, issueNamed));
        }
        for (Problem problem : problems) {
            Origin at = problem.at == 0 ? origin : cells.line().origin(sheet, problem.at, problem.at, origin.part());
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
        problems.clear();
    }
}
