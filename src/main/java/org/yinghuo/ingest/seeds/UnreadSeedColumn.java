package org.yinghuo.ingest.seeds;

import java.util.List;
import java.util.Optional;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Severity;
import org.yinghuo.model.SheetId;
import org.yinghuo.words.Folding;
import org.yinghuo.words.PartyWords;
import org.yinghuo.words.time.DayWords;

/** A column of a reference sheet under a heading that nobody knows, and whether its values are those of a column that is missing. */
final class UnreadSeedColumn {

    private final String heading;
    private final List<String> missing;
    private int cells;
    private int fitting;
    private String first = "";

    /** @param missing the columns that the sheet lacks and figures rest on */
    UnreadSeedColumn(String heading, List<String> missing) {
        this.heading = heading;
        this.missing = missing;
    }

    /** A cell beneath it. */
    void see(String text, CellType type) {
        if (Folding.isBlank(text)) {
            return;
        }
        first = cells == 0 ? text.strip() : first;
        cells++;
        if (missing.stream().anyMatch(column -> fits(column, text, type))) {
            fitting++;
        }
    }

    private static boolean fits(String column, String text, CellType type) {
        return switch (column) {
            case "party_member" -> PartyWords.member(text).value() != null;
            case "opens", "closed", "date", "deadline" -> type == CellType.DATE || DayWords.beginsWithDay(text.strip());
            default -> false;
        };
    }

    /** What is said of it: a question where its values are those of a missing column; nothing where it is empty. */
    Optional<Finding> say(SheetId sheet, int column) {
        if (cells == 0) {
            return Optional.empty();
        }
        Finding finding = Finding.at(
                Code.UNREAD_COLUMN,
                new Origin(sheet, 0, column, column, 0),
                heading,
                first,
                "seed",
                List.of(Origin.columnName(column), Integer.toString(cells)),
                sheet.file() + "|" + heading);
        return Optional.of(fitting == cells ? finding.as(Severity.WARNING) : finding);
    }
}
