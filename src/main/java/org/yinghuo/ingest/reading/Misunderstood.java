package org.yinghuo.ingest.reading;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.kinds.Refusals;
import org.yinghuo.ingest.layout.HeaderRows;
import org.yinghuo.ingest.layout.HeadingReader;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.Preamble;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.SheetShape;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.words.Field;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.lines.SectionName;
import org.yinghuo.words.names.Names;

/** Why a sheet, or its first table, was not understood, by what stands in it. */
final class Misunderstood {

    private static final int FEWEST_CELLS = 2;
    private static final int LONGEST_NAME = 4;

    private final SheetId sheet;
    private final SheetShape shape = new SheetShape();
    private final WordsOnly words = new WordsOnly();
    private final UnheadedRows unheaded = new UnheadedRows();
    private Layout.@Nullable Refused refused;
    private int refusedRow;
    private boolean refusedMayBeProse;
    private boolean ofSomethingElse;
    private int lookedAt;
    private int beneath;
    private int ofPeople;
    private boolean named;

    Misunderstood(SheetId sheet) {
        this.sheet = sheet;
    }

    /** A line above the first table that is understood, or of one that somebody has said what it is. */
    void see(SheetLine line) {
        shape.see(line);
        words.see(line);
        if (refused != null && line.number() > refusedRow && line.ownCells() >= FEWEST_CELLS) {
            beneath++;
            ofPeople +=
                    line.anyOwn(column -> line.type(column) == CellType.TEXT && mayBePerson(line.own(column))) ? 1 : 0;
        }
        if (refused == null && line.ownCells() > 1 && !words.isInPivot()) {
            unheaded.see(line);
        }
    }

    /** Whether nothing in it could count; what is headed as names is somebody's, whatever it looks like. */
    private boolean countsNothing() {
        return !named && words.isNobodys();
    }

    /** Whether nothing stands in it but a pivot table. */
    boolean isPivot() {
        return words.pivotRow() > 0 && refused == null && words.isNobodys();
    }

    /** Where a pivot table begins above the first table that is understood; 0 where none does. */
    int pivotRow() {
        return words.pivotRow();
    }

    /** Why rows above any header are not understood; null where there are none. */
    Layout.@Nullable Refused unheaded() {
        return unheaded.why();
    }

    static boolean mayBePerson(String text) {
        String name = Names.fold(text);
        return name.length() > 1
                && name.length() <= LONGEST_NAME
                && name.codePoints().allMatch(Character::isIdeographic)
                && Names.beginsWithSurname(name)
                && !SectionName.endsAsGroup(name)
                && !Lexicon.builtIn().header(name).isKnown();
    }

    /** Whether rows that name people stand beneath the first table's header, which nobody would miss where a later table is understood. */
    boolean hidesPeople() {
        return refused != null && !refusedMayBeProse && ofPeople > 0 && ofPeople * 2 >= beneath;
    }

    /** Why the first table was not understood, and where its header stands. */
    Layout.Refused why() {
        return Objects.requireNonNull(refused);
    }

    int refusedRow() {
        return refusedRow;
    }

    /** Keeps why the first table was not understood; words above a few lines of prose head no table. Whether it is one. */
    boolean refuse(Layout.Refused why, HeaderRows header) {
        if (words.goesOnWithPivot(header.firstRow())) {
            return false;
        }
        named |= header.has(Field.NAME);
        boolean mayBeProse =
                why.variant().startsWith("no-kind") && header.headings().size() < 3;
        if (refused == null || ofSomethingElse || (refusedMayBeProse && !mayBeProse)) {
            refusedMayBeProse = mayBeProse;
            keep(why, header.lastRow());
        }
        return !mayBeProse;
    }

    /** Keeps that the first table is of something else, which is worth a word where a later one is understood. */
    void refuse(Layout.Refused why, int headerRow) {
        if (refused == null || refusedMayBeProse) {
            refusedMayBeProse = false;
            keep(why, headerRow);
            ofSomethingElse = true;
        }
    }

    private void keep(Layout.Refused why, int row) {
        refused = why;
        refusedRow = row;
        ofSomethingElse = false;
        beneath = 0;
        ofPeople = 0;
    }

    /** Keeps that no header was looked for beyond so many rows. */
    void giveUp(int rows) {
        lookedAt = rows;
    }

    /** Whether nothing at all stands in the sheet. */
    boolean isBlank() {
        return shape.isBlank();
    }

    /** Whether it looks like a table that could count, though none that could be understood; prose is none. */
    boolean isTabular() {
        return !countsNothing() && (shape.isTabular() || (refused != null && !refusedMayBeProse));
    }

    /** Why the sheet was not understood. */
    Finding finding(Preamble preamble, HeadingReader headings) {
        SheetLine headed = shape.isTabular() ? shape.headed() : null;
        if (isPivot()) {
            return Finding.about(Code.UNRECOGNISED_SHEET, sheet, "", "pivot", List.of());
        }
        Layout.Refused why = ofSomethingElse ? null : refused;
        if (why == null || (refusedMayBeProse && !shape.isTabular())) {
            why = headed == null
                    ? shape.isTabular()
                            ? withoutHeader(preamble.saysStatement())
                            : new Layout.Refused(shape.isBlank() ? "empty" : "prose", List.of())
                    : Refusals.ofLabels(headed, headings, preamble.evidence(), preamble.saysStatement());
            refusedRow = headed == null ? refusedRow : headed.number();
            if (why.variant().startsWith("no-")
                    && !preamble.saysStatement()
                    && !shape.weekdays().isEmpty()) {
                why = new Layout.Refused("weekdays", List.of(String.join("、", shape.weekdays())));
            }
        }
        Finding about = Finding.about(Code.UNRECOGNISED_SHEET, sheet, "", why.variant(), why.args());
        return refusedRow == 0
                ? about
                : Finding.at(
                        Code.UNRECOGNISED_SHEET,
                        new Origin(sheet, refusedRow, 1, 1, 0),
                        "",
                        "",
                        why.variant(),
                        why.args(),
                        about.subject());
    }

    private Layout.Refused withoutHeader(boolean statement) {
        return lookedAt > 0 && !statement ? Refusals.withoutHeaderIn(lookedAt) : Refusals.withoutHeader(statement);
    }
}
