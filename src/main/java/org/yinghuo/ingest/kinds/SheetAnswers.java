package org.yinghuo.ingest.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.HeaderRows;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Header;
import org.yinghuo.words.Unit;
import org.yinghuo.words.filing.AskedSheet;
import org.yinghuo.words.time.Clock;

/** What people answered about a sheet: what its rows are, and what the columns hold that were not understood. */
public final class SheetAnswers {

    private final SheetId sheet;
    private final Map<String, String> answers;

    /** @param answers by the ids of the findings they answer */
    public SheetAnswers(SheetId sheet, Map<String, String> answers) {
        this.sheet = sheet;
        this.answers = answers;
    }

    /** What a finding about a column is about, in words that stay the same while rows move. */
    public static String subject(SheetId sheet, String column) {
        return sheet + "|" + Folding.fold(column);
    }

    /** Whether somebody answered what the sheet is, if only that it does not count. */
    public boolean isAnswered() {
        return !answers.isEmpty() && ofSheet() != null;
    }

    private @Nullable String ofSheet() {
        return answers.get(
                Finding.about(Code.UNRECOGNISED_SHEET, sheet, "", "", List.of()).id());
    }

    /** The kind that somebody says the sheet is; null where nobody does. */
    public @Nullable SheetKind kind() {
        if (answers.isEmpty()) {
            return null;
        }
        String answer = ofSheet();
        return answer == null ? null : AskedSheet.kind(answer);
    }

    /** The field that somebody says a column is, by its heading or, where it has none, by its letters; null where nobody does. */
    public @Nullable Field field(String column) {
        if (answers.isEmpty()) {
            return null;
        }
        String answer = answers.get(Finding.id(Code.UNREAD_COLUMN, subject(sheet, column)));
        if (answer == null) {
            answer = answers.get(Finding.id(Code.UNREAD_COLUMN, subject(new SheetId(sheet.file(), ""), column)));
        }
        return answer == null ? null : AskedSheet.field(answer);
    }

    /** A header with the fields that people say its columns are, and headings for those that had none. */
    HeaderRows applied(HeaderRows header, int width) {
        if (answers.isEmpty()) {
            return header;
        }
        List<Heading> headings = new ArrayList<>();
        for (int column = 1; column <= Math.max(width, header.lastColumn()); column++) {
            int at = column;
            Heading heading = header.headings().stream()
                    .filter(one -> one.column() == at)
                    .findFirst()
                    .orElse(null);
            String name = heading == null ? Origin.columnName(column) : heading.quoted();
            Field field = field(name);
            if (field != null) {
                Unit unit = heading == null ? Unit.NONE : heading.header().unit();
                headings.add(new Heading(
                        column,
                        heading == null ? name : heading.text(),
                        heading == null ? "" : heading.group(),
                        new Header(name, Set.of(field), unit, Header.Match.LISTED),
                        null,
                        Clock.UNSAID,
                        false));
            } else if (heading != null) {
                headings.add(heading);
            }
        }
        return new HeaderRows(header.firstRow(), header.lastRow(), header.depth(), headings);
    }
}
