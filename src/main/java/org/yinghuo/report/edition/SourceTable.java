package org.yinghuo.report.edition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yinghuo.aggregate.SheetControl;
import org.yinghuo.model.Fate;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;

/** The sheets an issue was made from, and what became of their entries: as many fates as entries, line by line. */
public final class SourceTable {
    private SourceTable() {}

    /** A line a sheet, or a line a kind of sheet where names must not be shown: a file may be called after a person. */
    public static PageTable of(Edition edition, boolean names, ReportWords phrases) {
        Map<SheetId, String> kinds = new TreeMap<>();
        for (SheetReading reading : edition.readings()) {
            kinds.put(reading.sheet(), reading.kind() == null ? "" : phrases.kind(reading.kind()));
        }
        Set<Fate> fates = EnumSet.noneOf(Fate.class);
        edition.report()
                .control()
                .forEach(control -> fates.addAll(control.fates().keySet()));
        Map<String, Line> lines = new LinkedHashMap<>();
        for (SheetControl control : edition.report().control()) {
            String kind = kinds.getOrDefault(control.sheet(), "");
            String title = names ? Masking.mask(control.sheet().toString().replace("#", " › ")) : kind;
            lines.computeIfAbsent(title, any -> new Line(kind)).add(control);
        }
        List<PageTable.Head> heads = new ArrayList<>();
        heads.add(new PageTable.Head(phrases.say(names ? "html.sheet" : "html.kind"), false));
        if (names) {
            heads.add(new PageTable.Head(phrases.say("html.kind"), false));
        } else {
            heads.add(new PageTable.Head(phrases.say("html.sheets"), true));
        }
        heads.add(new PageTable.Head(phrases.say("html.entries"), true));
        fates.forEach(fate -> heads.add(new PageTable.Head(phrases.fate(fate), true)));
        List<List<PageTable.Cell>> rows = new ArrayList<>();
        lines.forEach((title, line) -> {
            if (rows.size() < PageTable.MOST_ROWS) {
                rows.add(line.cells(title, names, fates, phrases));
            }
        });
        return new PageTable(
                "table-sources", phrases.say("html.sources.caption"), heads, rows, lines.size() - rows.size());
    }

    private static final class Line {
        private final String kind;
        private final Map<Fate, Long> fates = new TreeMap<>();
        private long sheets;
        private long entries;

        Line(String kind) {
            this.kind = kind;
        }

        void add(SheetControl control) {
            sheets++;
            entries += control.entries();
            control.fates().forEach((fate, count) -> fates.merge(fate, count, Long::sum));
        }

        List<PageTable.Cell> cells(String title, boolean names, Set<Fate> shown, ReportWords phrases) {
            List<PageTable.Cell> cells = new ArrayList<>();
            cells.add(new PageTable.Cell(title.isEmpty() ? phrases.say("html.unnamed") : title, false));
            cells.add(names ? new PageTable.Cell(kind, false) : number(sheets));
            cells.add(number(entries));
            shown.forEach(fate -> cells.add(number(fates.getOrDefault(fate, 0L))));
            return cells;
        }

        private static PageTable.Cell number(long value) {
            return new PageTable.Cell(ValueText.grouped(Long.toString(value)), true);
        }
    }
}
