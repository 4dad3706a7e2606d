package org.yinghuo.ingest.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.kinds.Refusals;
import org.yinghuo.ingest.layout.HeaderRows;
import org.yinghuo.ingest.layout.HeadingReader;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.Preamble;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.SheetShape;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;

/** Why a sheet, or its first table, was not understood, by what stands in it. */
final class Misunderstood {

    private final SheetId sheet;
    private final SheetShape shape = new SheetShape();
    private Layout.@Nullable Refused refused;
    private int refusedRow;
    private boolean refusedMayBeProse;
    private int lookedAt;

    Misunderstood(SheetId sheet) {
        this.sheet = sheet;
    }

    /** A line that was read, as whatever it was. */
    void see(SheetLine line) {
        shape.see(line);
    }

    /** Keeps why the first table was not understood; words above a few lines of prose head no table. */
    void refuse(Layout.Refused why, HeaderRows header) {
        boolean mayBeProse =
                why.variant().startsWith("no-kind") && header.headings().size() < 3;
        if (refused == null || (refusedMayBeProse && !mayBeProse)) {
            refused = why;
            refusedRow = header.lastRow();
            refusedMayBeProse = mayBeProse;
        }
    }

    /** Keeps that no header was looked for beyond so many rows. */
    void giveUp(int rows) {
        lookedAt = rows;
    }

    /** Whether nothing at all stands in the sheet. */
    boolean isBlank() {
        return shape.isBlank();
    }

    /** Whether it looks like a table, though none that could be understood; prose is none. */
    boolean isTabular() {
        return shape.isTabular() || (refused != null && !refusedMayBeProse);
    }

    /** Why the sheet was not understood. */
    Finding finding(Preamble preamble, HeadingReader headings) {
        SheetLine headed = shape.isTabular() ? shape.headed() : null;
        Layout.Refused why = refused;
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
