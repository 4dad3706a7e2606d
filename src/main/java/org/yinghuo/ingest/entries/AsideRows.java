package org.yinghuo.ingest.entries;

import java.util.HashMap;
import java.util.Map;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.Aside;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.Field;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.Reading;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.time.Day;

/** Rows that count nowhere by themselves: members of staff, decisions. */
public final class AsideRows implements RowReader {

    private final SheetId sheet;
    private final SheetKind kind;
    private final OfficeNames phrases;

    /** @param kind ROSTER or DECISIONS */
    public AsideRows(SheetId sheet, SheetKind kind, OfficeNames phrases) {
        this.sheet = sheet;
        this.kind = kind;
        this.phrases = phrases;
    }

    @Override
    public boolean isRow(Cells cells) {
        return kind == SheetKind.DECISIONS
                ? cells.saysItself(Field.FINDING_ID)
                        && (cells.saysItself(Field.DECISION) || cells.saysItself(Field.DECISION_BEFORE))
                : cells.saysItself(Field.NAME);
    }

    @Override
    public void read(Cells cells, Reading<Day> day, Stated said, ReadingOutcome outcome) {
        Map<String, String> values = new HashMap<>();
        for (Field field : cells.block().columns().keySet()) {
            String text = cells.text(field);
            if (field != Field.SEQ && field != Field.OTHER && !text.isEmpty()) {
                values.put(field.word(), field == Field.NAME ? Names.fold(text) : text);
            }
        }
        if (kind == SheetKind.ROSTER) {
            String department = values.getOrDefault(Field.DEPARTMENT.word(), said.department());
            values.put(Field.DEPARTMENT.word(), phrases.department(department).orElse(department));
        }
        Aside.Kind of = kind == SheetKind.ROSTER ? Aside.Kind.ROSTER : Aside.Kind.DECISION;
        outcome.add(new Aside(cells.origin(sheet, 0), cells.content(), of, values));
    }
}
