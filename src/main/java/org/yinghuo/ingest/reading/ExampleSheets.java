package org.yinghuo.ingest.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading;
import org.yinghuo.words.lines.LineWords;

/** Asks about a sheet that its name calls a template or an example, where another sheet of the workbook is filled in the same way. */
final class ExampleSheets {

    private final List<SheetReading> examples = new ArrayList<>();
    private final Set<SheetKind> filled = EnumSet.noneOf(SheetKind.class);

    /** Notes a sheet that has been read. */
    void see(SheetReading reading) {
        SheetKind kind = reading.kind();
        if (kind == null || reading.entries() == 0) {
            return;
        }
        if (LineWords.isExampleSheet(reading.sheet().sheet())) {
            examples.add(reading);
        } else {
            filled.add(kind);
        }
    }

    /** What is to be asked once all sheets are read. */
    List<Finding> findings() {
        return examples.stream()
                .filter(example -> filled.contains(example.kind()))
                .map(example -> Finding.about(
                        Code.HIDDEN_CONTENT,
                        example.sheet(),
                        "",
                        "example",
                        List.of(example.sheet().sheet(), Long.toString(example.entries()))))
                .toList();
    }
}
