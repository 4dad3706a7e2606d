package org.yinghuo.ingest.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.entries.ReadingOutcome;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.statements.StatementCheck;
import org.yinghuo.ingest.totals.TotalAbove;
import org.yinghuo.model.Code;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading.TotalReading;
import org.yinghuo.words.ContentHash;
import org.yinghuo.words.Field;
import org.yinghuo.words.lines.StatementClaim;

/** What the tables of a sheet come to, held against what its total lines, the lines above them and a statement's claims say. */
final class SheetSums {

    private final SheetId sheet;
    private final ReadingOutcome outcome;
    private final List<TotalReading> compared = new ArrayList<>();
    private final Map<SheetKind, Map<Field, Long>> sums = new EnumMap<>(SheetKind.class);
    private final Map<SheetKind, Map<Field, Long>> first = new EnumMap<>(SheetKind.class);
    private final List<TotalAbove> above = new ArrayList<>();

    SheetSums(SheetId sheet, ReadingOutcome outcome) {
        this.sheet = sheet;
        this.outcome = outcome;
    }

    /** A line above the first table, which may say what all gifts come to. */
    void hear(SheetLine line) {
        TotalAbove stated = TotalAbove.in(sheet, line);
        if (stated != null) {
            above.add(stated);
        }
    }

    /** A table that has been read. */
    void add(SheetTable table) {
        compared.addAll(table.compared());
        sums.put(table.layout().kind(), table.sums());
        first.putIfAbsent(table.layout().kind(), table.sums());
    }

    /** What the tables of a kind come to so far, by field. */
    Map<Field, Long> of(SheetKind kind) {
        return sums.getOrDefault(kind, Map.of());
    }

    List<TotalReading> compared() {
        return compared;
    }

    /** Compares what the lines above the header say of all gifts with what the tables come to. */
    void compareAbove(@Nullable SheetKind kind) {
        if (kind != SheetKind.DONATIONS && kind != SheetKind.DONATION_SUMMARY) {
            return;
        }
        Field counted = kind == SheetKind.DONATIONS ? Field.NAME : Field.PEOPLE;
        for (TotalAbove stated : above) {
            var contradiction = stated.against(of(kind), counted);
            // Above the first of several tables, each with its sum above it, it may be of that one.
            boolean ofFirst = stated.against(first.getOrDefault(kind, Map.of()), counted) == null;
            if (contradiction != null && !ofFirst) {
                outcome.find(
                        Code.TOTAL_MISMATCH,
                        stated.origin(),
                        ContentHash.of(Field.OTHER, stated.text()),
                        "",
                        stated.text(),
                        contradiction.ofPeople() ? "people" : "",
                        List.of(contradiction.stated(), contradiction.summed()));
            }
        }
    }

    /** Compares what a statement claims of its lines with them. */
    void compare(StatementCheck check) {
        for (StatementClaim claim : check.claims()) {
            boolean holds = check.holds(claim);
            String stated = claim.stated();
            String summed = check.summed(claim);
            compared.add(new TotalReading(claim.row(), "lines", stated, holds ? stated : summed));
            if (!holds) {
                outcome.find(
                        Code.TOTAL_MISMATCH,
                        new Origin(sheet, claim.row(), 1, 1, 0),
                        ContentHash.of(Field.OTHER, claim.text() + summed),
                        "",
                        claim.text(),
                        "statement",
                        List.of(stated, summed));
            }
        }
    }
}
