package org.yinghuo.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
import org.yinghuo.words.PivotWords;
import org.yinghuo.words.lines.LineWords;
import org.yinghuo.words.lines.SectionName;
import org.yinghuo.words.names.Names;

/** Why a sheet, or its first table, was not understood, by what stands in it. */
final class Misunderstood {

    private static final int FEWEST_CELLS = 2;
    private static final int FEWEST_ROWS = 2;
    private static final int LONGEST_NAME = 4;
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}{2,}(?:[ .·-]{1,2}\\p{IsLatin}+){1,4}");

    private final SheetId sheet;
    private final SheetShape shape = new SheetShape();
    private Layout.@Nullable Refused refused;
    private int refusedRow;
    private boolean refusedMayBeProse;
    private boolean ofSomethingElse;
    private int lookedAt;
    private int beneath;
    private int ofPeople;
    private boolean ofPivot;
    private boolean named;
    private int cells;
    private int figures;
    private int people;

    /** The rows above any header that name somebody beside a figure, by the column of the name: a table without a header, or with one of unknown words. */
    private final Map<Integer, List<Integer>> unheaded = new TreeMap<>();

    Misunderstood(SheetId sheet) {
        this.sheet = sheet;
    }

    /** A line that was read, as whatever it was. */
    void see(SheetLine line) {
        shape.see(line);
        seeWords(line);
        if (refused != null && line.number() > refusedRow && line.ownCells() >= FEWEST_CELLS) {
            beneath++;
            ofPeople +=
                    line.anyOwn(column -> line.type(column) == CellType.TEXT && mayBePerson(line.own(column))) ? 1 : 0;
        }
        if (refused == null && !ofPivot && line.ownCells() > 1) {
            noteUnheaded(line);
        }
    }

    private void seeWords(SheetLine line) {
        int first = line.firstOwn();
        ofPivot |= first > 0 && (PivotWords.isLabel(line.own(first)) || PivotWords.isMeasure(line.own(first)));
        if (line.ownCells() < 2) {
            return;
        }
        for (int column = first; column != 0; column = line.nextOwn(column)) {
            String text = line.own(column).strip();
            cells++;
            figures +=
                    column > first && (line.type(column) != CellType.TEXT || Character.isDigit(text.charAt(0))) ? 1 : 0;
            people += line.type(column) == CellType.TEXT
                            && (mayBePerson(text) || LATIN.matcher(text).matches())
                    ? 1
                    : 0;
        }
    }

    /** Whether nothing in it could count: a list of words to choose from, which names hardly anybody and holds no figure; or a pivot table, which only sums. */
    private boolean countsNothing() {
        return ofPivot || (!named && figures == 0 && people * 4 < cells);
    }

    private void noteUnheaded(SheetLine line) {
        int person = 0;
        boolean figured = false;
        for (int column = line.firstOwn(); column != 0; column = line.nextOwn(column)) {
            String text = line.own(column).strip();
            if (LineWords.isSigner(text)
                    || !LineWords.label(text).isEmpty()
                    || Lexicon.builtIn().header(text).isKnown()) {
                return;
            }
            boolean figure = line.type(column) != CellType.TEXT || Character.isDigit(text.charAt(0));
            figured |= figure;
            person = person == 0 && !figure && mayBePerson(text) ? column : person;
        }
        if (person > 0 && figured) {
            unheaded.computeIfAbsent(person, any -> new ArrayList<>()).add(line.number());
        }
    }

    /** Why rows above the first table that is understood, with no header of their own, are not; null where there are none. */
    Layout.@Nullable Refused unheaded() {
        return unheaded.values().stream()
                .filter(rows -> rows.size() >= FEWEST_ROWS)
                .findFirst()
                .map(rows -> new Layout.Refused(
                        "no-header.above",
                        List.of(
                                Integer.toString(rows.get(0)),
                                Integer.toString(rows.get(rows.size() - 1)),
                                Integer.toString(rows.size()))))
                .orElse(null);
    }

    private static boolean mayBePerson(String text) {
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
        if (ofPivot) {
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
