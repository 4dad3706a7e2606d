package org.yinghuo.ingest.reading;

import java.util.List;
import org.yinghuo.ingest.entries.ReadingOutcome;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.model.Aside;
import org.yinghuo.model.Code;
import org.yinghuo.model.Donation;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.sheet.SheetHead;
import org.yinghuo.words.ContentHash;
import org.yinghuo.words.CorrectionWords;
import org.yinghuo.words.Field;
import org.yinghuo.words.VoidWords;

/** Reports what counts although nobody sees it: hidden sheets, columns and rows, one finding a block; comments that touch a row; and rows struck through. */
final class HiddenParts {

    private final SheetId sheet;
    private final SheetHead head;
    private final ReadingOutcome outcome;
    private int firstHidden;
    private int lastHidden;
    private long content;
    private long entries;
    private long all;
    private int lastColumn;

    HiddenParts(SheetId sheet, SheetHead head, ReadingOutcome outcome) {
        this.sheet = sheet;
        this.head = head;
        this.outcome = outcome;
    }

    /** Looks at a line whose entries are with the outcome. */
    void see(SheetLine line) {
        // Who answers may well have filtered the list before; and a total that nobody sees counts nowhere.
        List<Entry> made = outcome.made().stream()
                .filter(entry -> !(entry instanceof Aside aside) || aside.kind() == Aside.Kind.ROSTER)
                .toList();
        if (!made.isEmpty()) {
            lastColumn = Math.max(lastColumn, line.lastOwn());
        }
        all += made.size();
        if (line.row().isHidden() && !made.isEmpty()) {
            if (firstHidden == 0) {
                firstHidden = line.number();
            }
            lastHidden = line.number();
            entries += made.size();
            for (Entry entry : made) {
                content += entry.content();
            }
        } else if (!line.row().isHidden() && line.ownCells() > 0) {
            endBlock();
        }
        String comment = head.comments().getOrDefault(line.number(), "");
        if (!made.isEmpty() && touches(comment, made.get(0))) {
            Entry entry = made.get(0);
            outcome.find(Code.HIDDEN_CONTENT, entry.origin(), entry.content(), "", comment, "comment", List.of());
        }
        if (line.row().isStruckOut()) {
            for (Entry entry : made) {
                outcome.find(Code.STRUCK_OUT, entry.origin(), entry.content(), "", "", "", List.of());
            }
        }
    }

    private static boolean touches(String comment, Entry entry) {
        return CorrectionWords.touchesRows(comment)
                || VoidWords.read(comment, entry instanceof Donation) != VoidWords.Said.NOTHING;
    }

    private void endBlock() {
        if (firstHidden > 0) {
            outcome.find(
                    Code.HIDDEN_CONTENT,
                    new Origin(sheet, firstHidden, 1, 1, 0),
                    content,
                    "",
                    "",
                    firstHidden == lastHidden ? "row" : "rows",
                    List.of(Integer.toString(firstHidden), Integer.toString(lastHidden), Long.toString(entries)));
        }
        firstHidden = 0;
        content = 0;
        entries = 0;
    }

    /** The sheet ends. */
    void end() {
        endBlock();
        if (all == 0) {
            return;
        }
        if (head.hidden()) {
            outcome.find(org.yinghuo.model.Finding.about(
                    Code.HIDDEN_CONTENT, sheet, "", "sheet", List.of(sheet.sheet(), Long.toString(all))));
        }
        int column = head.hiddenColumns().nextSetBit(1);
        while (column > 0) {
            int last = head.hiddenColumns().nextClearBit(column) - 1;
            if (column <= lastColumn) {
                outcome.find(
                        Code.HIDDEN_CONTENT,
                        new Origin(sheet, 0, column, last, 0),
                        ContentHash.of(Field.OTHER, sheet + "/" + column),
                        "",
                        "",
                        column == last ? "column" : "columns",
                        List.of(Origin.columnName(column), Origin.columnName(last), Long.toString(all)));
            }
            column = head.hiddenColumns().nextSetBit(last + 1);
        }
    }
}
