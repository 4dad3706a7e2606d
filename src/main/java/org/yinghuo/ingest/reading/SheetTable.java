package org.yinghuo.ingest.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.entries.ReadingOutcome;
import org.yinghuo.ingest.entries.RowReader;
import org.yinghuo.ingest.layout.Block;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Dittos;
import org.yinghuo.ingest.layout.FormLine;
import org.yinghuo.ingest.layout.GroupCounts;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.ingest.layout.HeadingReader;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.PlainCells;
import org.yinghuo.ingest.layout.Preamble;
import org.yinghuo.ingest.layout.Sections;
import org.yinghuo.ingest.layout.SeenValues;
import org.yinghuo.ingest.layout.SharedSums;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.SplitThousands;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.ingest.totals.CrossFooting;
import org.yinghuo.ingest.totals.SummedColumn;
import org.yinghuo.ingest.totals.SummedColumns;
import org.yinghuo.ingest.totals.Totals;
import org.yinghuo.model.Aside;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading.ColumnReading;
import org.yinghuo.model.SheetReading.TotalReading;
import org.yinghuo.model.Unread;
import org.yinghuo.words.ContentHash;
import org.yinghuo.words.CorrectionWords;
import org.yinghuo.words.Field;
import org.yinghuo.words.Header;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.Reading;
import org.yinghuo.words.TotalWords;
import org.yinghuo.words.VoidWords;
import org.yinghuo.words.lines.MarkLegend;
import org.yinghuo.words.lines.SectionName;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.names.Organisation;
import org.yinghuo.words.time.Day;
import org.yinghuo.words.time.DayWords;
import org.yinghuo.words.time.Days;
import org.yinghuo.words.time.Weekdays;

/** Takes the lines beneath a header, tells rows from totals, sections and remarks, and has the rows read. */
final class SheetTable {

    /** Values that no heading looks like. */
    private static final Set<Field.Value> FIGURES = EnumSet.of(
            Field.Value.ORDINAL,
            Field.Value.COUNT,
            Field.Value.DAY,
            Field.Value.HOURS,
            Field.Value.MONEY,
            Field.Value.PHONE);

    private final SheetId sheet;
    private final Layout layout;
    private final Stated said;
    private final RowReader reader;
    private final Sections sections;
    private final Dittos dittos;
    private final WrappedRows wrapped;
    private final SplitThousands sums;
    private final PlainCells plain;
    private final Totals totals;
    private final TotalLines totalLines;
    private final SectionLines sectionLines;
    private final RemarkLines remarkLines;
    private final ReadingOutcome outcome;
    private final List<Integer> figures = new ArrayList<>();
    private final List<Neighbours> neighbours = new ArrayList<>();
    private final List<TotalReading> compared = new ArrayList<>();
    private final UnreadColumns unread;
    private final SeenValues values = new SeenValues();
    private final List<LineKind> lineKinds;
    private List<SheetLine> tail = new ArrayList<>();
    private int caption;
    private String undone = "";

    /**
     * @param forms what a form line says
     * @param sums puts together sums that commas cut
     * @param plain says in plain words what cells say by signs of their own
     * @param earlier what earlier tables of the same kind come to
     */
    SheetTable(
            SheetId sheet,
            Layout layout,
            Stated said,
            Lexicon lexicon,
            Function<List<FormLine>, Stated> forms,
            Sections sections,
            Days days,
            RowReader reader,
            SplitThousands sums,
            PlainCells plain,
            ReadingOutcome outcome,
            Map<Field, Long> earlier) {
        this.sheet = sheet;
        this.layout = layout;
        this.said = said;
        this.reader = reader;
        this.outcome = outcome;
        this.sections = sections;
        this.dittos = new Dittos(layout);
        this.wrapped = new WrappedRows(layout);
        this.sums = sums;
        this.plain = plain;
        this.unread = new UnreadColumns(sheet, layout, lexicon, days);
        this.totals = new Totals(SummedColumns.of(layout, said), earlier);
        this.totalLines = new TotalLines(layout, totals);
        this.sectionLines = new SectionLines(layout, said, sections, reader, forms);
        this.remarkLines = new RemarkLines(layout, totals, reader);
        this.lineKinds = lineKinds();
        layout.blocks().forEach(block -> {
            neighbours.add(new Neighbours(days, layout.kind() == SheetKind.DONATIONS));
            block.columns().values().stream()
                    .flatMap(List::stream)
                    .filter(column -> FIGURES.contains(column.field().value()))
                    .forEach(column -> figures.add(column.column()));
        });
    }

    Layout layout() {
        return layout;
    }

    /** What this table and the earlier ones of its kind come to, by field. */
    Map<Field, Long> sums() {
        return totals.soFar();
    }

    /** Total lines compared so far. */
    List<TotalReading> compared() {
        return compared;
    }

    /** The table goes on behind a repeated header. */
    void goOn() {
        tail = new ArrayList<>();
        reader.goOn();
    }

    /** The lines after the last row that are no rows: what may head the next table. */
    List<SheetLine> tail() {
        return tail;
    }

    /**
     * Reads lines.
     *
     * @param headed whether a header stands right beneath them
     * @param each is told of every line once its entries and findings are with the outcome
     */
    void take(List<SheetLine> held, boolean headed, Consumer<SheetLine> each) {
        caption = headed ? lastFilled(held) : 0;
        List<SheetLine> lines = dittos.resolve(
                wrapped.joined(held.stream().map(sums::mended).map(plain::plain).toList()));
        List<List<Reading<Day>>> dayCells = new ArrayList<>();
        for (int b = 0; b < layout.blocks().size(); b++) {
            dayCells.add(neighbours.get(b).settle(layout.blocks().get(b), lines, layout.kind() == SheetKind.PAYMENTS));
        }
        for (int i = 0; i < lines.size(); i++) {
            take(lines, i, dayCells);
            each.accept(lines.get(i));
        }
    }

    private static int lastFilled(List<SheetLine> held) {
        return held.stream()
                .filter(line -> line.ownCells() > 0)
                .mapToInt(SheetLine::number)
                .max()
                .orElse(0);
    }

    /** 高二年级 alone above a header is what that header's rows are called together, and none of the rows above. */
    private boolean isCaption(At at) {
        String text = at.line().own(at.first()).strip();
        return at.alone()
                && at.line().number() == caption
                && at.line().type(at.first()) == CellType.TEXT
                && SectionName.endsAsGroup(text)
                && !(text.length() < 4 && Names.beginsWithSurname(text));
    }

    /** 机关党委 alone over 2022年9月8日 alone, parted from the rows: whoever signs for the list. */
    private static boolean isSignature(At at) {
        SheetLine next = at.next();
        return at.alone()
                && next != null
                && next.ownCells() == 1
                && DayWords.isDay(next.own(next.firstOwn()).strip())
                && at.index() > 0
                && at.lines().get(at.index() - 1).ownCells() < 2
                && isBody(at.line().own(at.first()).strip());
    }

    private static boolean isBody(String text) {
        return Organisation.is(text) || SectionName.endsAsGroup(text);
    }

    /** Whether a line may be the rest of a row above it, from which it must not be parted. */
    boolean mayBeRest(SheetLine line) {
        return wrapped.isRest(line);
    }

    /** A line among those held with it. */
    private record At(List<SheetLine> lines, int index, List<List<Reading<Day>>> dayCells) {

        SheetLine line() {
            return lines.get(index);
        }

        int first() {
            return line().firstOwn();
        }

        boolean alone() {
            return line().ownCells() == 1;
        }

        @Nullable
        SheetLine next() {
            return index + 1 < lines.size() ? lines.get(index + 1) : null;
        }
    }

    /**
     * Something a line beneath a header can be.
     *
     * @param name for whoever reads the list
     * @param is whether a line is that; what a test finds out it may put to use at once
     * @param effect what is done with such a line
     */
    private record LineKind(String name, Predicate<At> is, Consumer<At> effect) {}

    /** All that a line can be, in the order in which it is asked: the first that fits is it. */
    private List<LineKind> lineKinds() {
        Consumer<At> nothing = at -> {};
        return List.of(
                new LineKind("blank", at -> at.line().ownCells() == 0, nothing),
                new LineKind(
                        "malformed",
                        at -> at.line().row().malformed() != null,
                        at -> malformed(
                                at.line(), String.valueOf(at.line().row().malformed()))),
                new LineKind("filled down", at -> totalLines.isFilledDown(at.line()), nothing),
                new LineKind("carried over", at -> totalLines.isCarried(at.line()), at -> carried(at.line())),
                new LineKind("statistic", at -> totalLines.isStatistic(at.line()), at -> aside(at.line())),
                new LineKind("total", at -> totalLines.isTotal(at.line()), this::totalBesideRows),
                new LineKind(
                        "part of a total", at -> totalLines.isPartOfTotal(at.line()), at -> partOfTotal(at.line())),
                new LineKind("column numbers", at -> RemarkLines.isColumnNumbers(at.line()), nothing),
                new LineKind("hints", at -> RemarkLines.areHints(at.line()), nothing),
                new LineKind(
                        "list of names",
                        at -> at.alone()
                                && reader.readList(at.line(), sections.said().or(said), outcome),
                        at -> tail = new ArrayList<>()),
                new LineKind("section", at -> sectionLines.opens(at.line(), at.first(), at.alone()), at -> {
                    finish(totals.section());
                    tail.add(at.line());
                }),
                new LineKind(
                        "section of a task", at -> sectionLines.opensTask(at.line(), at.first(), at.next()), at -> {
                            finish(totals.section());
                            tail.add(at.line());
                        }),
                new LineKind("section with its sum", at -> sectionLines.isWithSum(at.line()), at -> {
                    total(at.line(), column -> true);
                    sections.open(at.line().own(at.first()), layout::has);
                }),
                new LineKind(
                        "title of sums",
                        at -> at.alone()
                                && layout.isCounted()
                                && TotalWords.endsAsTotal(at.line().own(at.first())),
                        at -> leave(at.line())),
                new LineKind(
                        "remark",
                        at -> remarkLines.isRemark(at.line(), at.first(), at.alone())
                                || sectionLines.isForm(at.line(), at.first())
                                || !MarkLegend.of(at.line().joined()).isEmpty(),
                        at -> leave(at.line())),
                new LineKind("signature over a day", SheetTable::isSignature, at -> leave(at.line())),
                new LineKind("caption", this::isCaption, at -> leave(at.line())),
                new LineKind("example", at -> RemarkLines.isExample(at.line(), at.first()), at -> leave(at.line())),
                new LineKind("row", at -> rows(at.lines(), at.index(), at.dayCells(), Set.of()), nothing),
                new LineKind("none of these", at -> true, at -> {
                    leave(at.line());
                    unread.see(at.line());
                }));
    }

    private void take(List<SheetLine> lines, int index, List<List<Reading<Day>>> dayCells) {
        At at = new At(lines, index, dayCells);
        for (LineKind kind : lineKinds) {
            if (kind.is().test(at)) {
                kind.effect().accept(at);
                return;
            }
        }
    }

    /** A line above or beneath that says what colours mean, 标黄为未到: they are not looked at, so it is asked which rows are meant. */
    void askOfColours(SheetLine line) {
        if (layout.isCounted()) {
            ask(Code.UNKNOWN_STATUS, line, "colours", List.of());
        }
    }

    private void leave(SheetLine line) {
        if (Preamble.explainsColours(line.joined())) {
            askOfColours(line);
        } else if (layout.isCounted()) {
            askOfRemark(line);
        }
        reader.hear(line);
        tail.add(line);
    }

    /** A remark beneath the rows that says something of somebody in them changes none of them, and is asked. */
    private void askOfRemark(SheetLine line) {
        String text = line.joined();
        String named = CorrectionWords.touchesRows(text) ? values.within(text, layout) : "";
        if (!named.isEmpty()) {
            ask(Code.UNKNOWN_STATUS, line, "beneath", List.of(named));
        } else if (CorrectionWords.tellsOfMore(text)) {
            ask(Code.UNKNOWN_STATUS, line, "more", List.of());
        } else if (VoidWords.undoesAllAbove(text) && values.within(text, layout).isEmpty()) {
            undone = text;
        }
    }

    private void ask(Code code, SheetLine line, String variant, List<String> args) {
        Origin origin = line.origin(sheet, line.firstOwn(), line.lastOwn(), 0);
        outcome.find(code, origin, ContentHash.of(Field.OTHER, line.joined()), "", line.joined(), variant, args);
    }

    /** What a line beneath says that nothing of the table stands by; empty where none does. */
    String undone() {
        return undone;
    }

    private void aside(SheetLine line) {
        outcome.add(aside(line, line.firstOwn(), line.lastOwn()));
        tail = new ArrayList<>();
    }

    private void totalBesideRows(At at) {
        SheetLine line = at.line();
        if (line.number() == caption && !tail.isEmpty()) {
            // 9月5日捐款名单, 合计：2人，250元 above the next header: of what stands beneath it.
            leave(line);
            return;
        }
        Set<Integer> beside = totalLines.rowsBesideTotal(line);
        if (!beside.isEmpty()) {
            rows(at.lines(), at.index(), at.dayCells(), beside);
        }
        total(line, column -> !beside.contains(column));
        tail = new ArrayList<>();
    }

    /** A page's sum carried over is compared with what stands above it; at the head of a list it is of rows that stand elsewhere. */
    private void carried(SheetLine line) {
        outcome.add(aside(line, line.firstOwn(), line.lastOwn()));
        finish(totals.carried(line));
        tail = new ArrayList<>();
    }

    private void partOfTotal(SheetLine line) {
        outcome.add(aside(line, line.firstOwn(), line.lastOwn()));
        totals.part(line);
        tail = new ArrayList<>();
    }

    /**
     * Reads a line's rows, one a block.
     *
     * @param only the columns to read; all where empty
     * @return whether there was any
     */
    private boolean rows(List<SheetLine> lines, int index, List<List<Reading<Day>>> dayCells, Set<Integer> only) {
        SheetLine line = lines.get(index);
        boolean any = false;
        boolean leftOut = false;
        int people = 0;
        List<String> names = new ArrayList<>();
        for (int b = 0; b < layout.blocks().size(); b++) {
            Block block = layout.blocks().get(b);
            if (!only.isEmpty() && block.own().stream().noneMatch(only::contains)) {
                continue;
            }
            Cells cells = new Cells(
                    line, block, SharedSums.names(block, lines, index), GroupCounts.isOfRows(block, lines, index));
            if (!reader.isRow(cells)) {
                continue;
            }
            if (only.isEmpty() && totalLines.isTotalByArithmetic(cells)) {
                total(line, column -> true);
                return true;
            }
            any = true;
            long before = outcome.leftOut();
            reader.read(
                    cells,
                    dayCells.get(b).get(index),
                    block.said().or(sections.said()).or(said),
                    outcome);
            leftOut |= outcome.leftOut() > before;
            // 朱丹 above a number of hers is one.
            List<Names.Named> named = Names.split(cells.names()).stream()
                    .filter(one -> one.anonymous() || Names.isPlausible(one.name()))
                    .toList();
            people += Math.max(1, Names.heads(named));
            named.forEach(one -> names.add(one.name()));
            if (named.isEmpty()) {
                names.add(cells.names());
            }
        }
        if (any) {
            unread.see(line);
            values.see(line);
            totals.add(line, people, names, leftOut, column -> only.isEmpty() || only.contains(column));
            crossFoot(line);
            tail = new ArrayList<>();
        }
        return any;
    }

    private void malformed(SheetLine line, String variant) {
        Origin origin = line.origin(sheet, line.firstOwn(), line.lastOwn(), 0);
        long content = ContentHash.of(Field.OTHER, line.joined());
        outcome.add(new Unread(origin, content, layout.kind(), Code.MALFORMED_ROW));
        outcome.find(Code.MALFORMED_ROW, origin, content, "", "", variant, List.of());
    }

    /**
     * Whether a line holds figures where this table has them, and nothing that heads a column in front: no header, then.
     *
     * @param headers knows header words
     */
    boolean isPlainlyARow(SheetLine line, HeadingReader headers) {
        int first = line.firstOwn();
        if (first == 0) {
            return true;
        }
        if (values.holdsSomeOf(line)) {
            return true;
        }
        String front = line.own(first).strip();
        if (!front.isEmpty()
                && !Character.isDigit(front.charAt(0))
                && headers.header(front).isKnown()
                && headsMost(line, headers)) {
            return false;
        }
        for (int column : figures) {
            String text = line.own(column);
            if (!text.isEmpty() && (line.row().type(column) != CellType.TEXT || Character.isDigit(text.charAt(0)))) {
                return true;
            }
        }
        return false;
    }

    /** 党员 in front of a row is a value; of a header's cells most are headings, or all that are none are days: 序号 | 姓名 | 9月1日 | 9月2日. */
    private static boolean headsMost(SheetLine line, HeadingReader headers) {
        int known = 0;
        int days = 0;
        boolean named = false;
        for (int column = line.firstOwn(); column != 0; column = line.nextOwn(column)) {
            String text = line.own(column).strip();
            Header header = headers.header(text);
            known += header.isKnown() ? 1 : 0;
            named |= header.exact() && header.mayBe(Field.NAME);
            days += !header.isKnown() && DayWords.isDay(text) ? 1 : 0;
        }
        return known * 2 > line.ownCells() || (named && known > 1 && known + days == line.ownCells());
    }

    /** @param columns those that are the total's */
    private void total(SheetLine line, IntPredicate columns) {
        boolean subtotal = sectionLines.isWithSum(line);
        int first = 0;
        int last = 0;
        for (int column = 1; column <= line.row().width(); column++) {
            if (line.isBlank(column) || !columns.test(column)) {
                continue;
            }
            first = first == 0 ? column : first;
            last = column;
            String text = line.own(column).strip();
            subtotal |= TotalWords.isSubtotal(text) || (TotalWords.endsAsTotal(text) && !TotalWords.isTotal(text));
        }
        outcome.add(aside(line, first, last));
        for (SummedColumn measure : totals.measures()) {
            int column = measure.column();
            if (columns.test(column) && line.row().type(column) == CellType.FORMULA_WITHOUT_VALUE) {
                outcome.find(
                        Code.FORMULA_WITHOUT_VALUE,
                        line.origin(sheet, column, column, 0),
                        ContentHash.of(Field.OTHER, line.joined()),
                        measure.heading().quoted(),
                        "",
                        "total",
                        List.of());
            }
        }
        finish(totals.total(line, subtotal, columns));
    }

    private Aside aside(SheetLine line, int first, int last) {
        return new Aside(
                line.origin(sheet, first, last, 0),
                ContentHash.of(Field.OTHER, line.joined()),
                Aside.Kind.TOTAL,
                Map.of());
    }

    /** Reports totals that were compared; a sum that a line tells twice, in words and in figures, is said once. */
    private void finish(List<Totals.Compared> due) {
        Set<TotalReading> said = new HashSet<>();
        for (Totals.Compared one : due) {
            TotalReading reading = new TotalReading(one.row(), one.field().word(), one.stated(), one.summed());
            if (!said.add(reading)) {
                continue;
            }
            compared.add(reading);
            if (!one.holds()) {
                Origin at = new Origin(sheet, one.row(), one.column(), one.column(), 0);
                outcome.find(
                        Code.TOTAL_MISMATCH,
                        at,
                        ContentHash.of(Field.OTHER, one.stated() + "/" + one.summed()),
                        one.quoted(),
                        one.value(),
                        one.field() == Field.PEOPLE && one.quoted().isEmpty() ? "people" : "sum",
                        List.of(one.stated(), one.summed()));
            }
        }
    }

    /** 9月3日（周日） over a column, where that is a Saturday: one of the two is a slip, perhaps in all columns of an old form. */
    private void askOfWeekdays() {
        for (Heading heading : layout.header().headings()) {
            LocalDate day = heading.day();
            DayOfWeek said = day == null ? null : Weekdays.within(heading.text());
            if (day != null && said != null && said != day.getDayOfWeek()) {
                outcome.find(
                        Code.IMPLAUSIBLE,
                        new Origin(sheet, layout.header().lastRow(), heading.column(), heading.column(), 0),
                        ContentHash.of(Field.DATE, heading.text()),
                        heading.quoted(),
                        heading.text(),
                        "weekday",
                        List.of(Finding.day(day)));
                return;
            }
        }
    }

    /** The table ends. */
    void end() {
        askOfWeekdays();
        finish(totals.end());
        reader.end(outcome);
        outcome.endOfTable();
        unread.report(outcome);
    }

    /** The columns without a heading that its rows fill. */
    List<ColumnReading> withoutHeading() {
        return unread.withoutHeading();
    }

    /** Compares a row's own 合计 with the days, campaigns or channels beside it. */
    private void crossFoot(SheetLine line) {
        boolean money = layout.kind() == SheetKind.DONATIONS || layout.kind() == SheetKind.DONATION_SUMMARY;
        for (Block block : layout.blocks()) {
            for (Heading heading : CrossFooting.sums(block)) {
                CrossFooting.Checked checked = CrossFooting.check(line, block, heading, said, money);
                if (checked != null && !checked.holds()) {
                    Origin at = line.origin(sheet, heading.column(), heading.column(), 0);
                    outcome.find(
                            Code.TOTAL_MISMATCH,
                            at,
                            new Cells(line, block).content() + ContentHash.of(Field.OTHER, checked.stated()),
                            heading.quoted(),
                            line.own(heading.column()),
                            "row",
                            List.of(checked.stated(), checked.summed()));
                }
            }
        }
    }
}
