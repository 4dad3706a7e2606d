package org.yinghuo.ingest.reading;

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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yinghuo.ingest.entries.ReadingOutcome;
import org.yinghuo.ingest.entries.RowReader;
import org.yinghuo.ingest.layout.Block;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.Dittos;
import org.yinghuo.ingest.layout.FormLine;
import org.yinghuo.ingest.layout.HeaderFinder;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.ingest.layout.Layout;
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
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading.ColumnReading;
import org.yinghuo.model.SheetReading.TotalReading;
import org.yinghuo.model.Unread;
import org.yinghuo.words.ContentHash;
import org.yinghuo.words.Field;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.Reading;
import org.yinghuo.words.TotalWords;
import org.yinghuo.words.WordList;
import org.yinghuo.words.lines.LineWords;
import org.yinghuo.words.lines.SectionName;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.time.Day;
import org.yinghuo.words.time.Days;

/** Takes the lines beneath a header, tells rows from totals, sections and remarks, and has the rows read. */
final class SheetTable {

    private static final Pattern ZERO = Pattern.compile("0(?:\\.0+)?");
    private static final Pattern NUMBER = Pattern.compile("^[（(]?\\d{1,3}[)）.、．]\\s*");
    private static final Pattern BRACKETS = Pattern.compile("[（()）]");

    /** Values that no heading looks like. */
    private static final Set<Field.Value> FIGURES = EnumSet.of(
            Field.Value.ORDINAL,
            Field.Value.COUNT,
            Field.Value.DAY,
            Field.Value.HOURS,
            Field.Value.MONEY,
            Field.Value.PHONE);

    /** Who signs a form, which says nothing of its rows. */
    private static final Pattern SIGNED = Pattern.compile(WordList.BUILT_IN.either("row says", "signed"));

    private final SheetId sheet;
    private final Layout layout;
    private final Stated said;
    private final Function<List<FormLine>, Stated> forms;
    private final RowReader reader;
    private final Sections sections;
    private final Dittos dittos;
    private final WrappedRows wrapped;
    private final SplitThousands sums;
    private final Totals totals;
    private final ReadingOutcome outcome;
    private final List<Integer> figures = new ArrayList<>();
    private final List<Neighbours> neighbours = new ArrayList<>();
    private final List<TotalReading> compared = new ArrayList<>();
    private final UnreadColumns unread;
    private final SeenValues values = new SeenValues();
    private final List<LineKind> lineKinds = lineKinds();
    private List<SheetLine> tail = new ArrayList<>();

    /**
     * @param forms what a form line says
     * @param sums puts together sums that commas cut
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
            ReadingOutcome outcome,
            Map<Field, Long> earlier) {
        this.sheet = sheet;
        this.layout = layout;
        this.said = said;
        this.forms = forms;
        this.reader = reader;
        this.outcome = outcome;
        this.sections = sections;
        this.dittos = new Dittos(layout);
        this.wrapped = new WrappedRows(layout);
        this.sums = sums;
        this.unread = new UnreadColumns(sheet, layout, lexicon, days);
        this.totals = new Totals(SummedColumns.of(layout, said), earlier);
        layout.blocks().forEach(block -> {
            neighbours.add(new Neighbours(days));
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
    }

    /** The lines after the last row that are no rows: what may head the next table. */
    List<SheetLine> tail() {
        return tail;
    }

    /**
     * Reads lines.
     *
     * @param each is told of every line once its entries and findings are with the outcome
     */
    void take(List<SheetLine> held, Consumer<SheetLine> each) {
        List<SheetLine> lines =
                dittos.resolve(wrapped.joined(held.stream().map(sums::mended).toList()));
        List<List<Reading<Day>>> dayCells = new ArrayList<>();
        for (int b = 0; b < layout.blocks().size(); b++) {
            dayCells.add(neighbours.get(b).settle(layout.blocks().get(b), lines, layout.kind() == SheetKind.PAYMENTS));
        }
        for (int i = 0; i < lines.size(); i++) {
            take(lines, i, dayCells);
            each.accept(lines.get(i));
        }
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
                new LineKind("filled down", at -> isFilledDown(at.line()), nothing),
                new LineKind("carried over", at -> isCarried(at.line()), at -> carried(at.line())),
                new LineKind("total", at -> isTotal(at.line()), this::totalBesideRows),
                new LineKind("statistic", at -> isStatistic(at.line()), at -> aside(at.line())),
                new LineKind("part of a total", at -> isPartOfTotal(at.line()), at -> partOfTotal(at.line())),
                new LineKind("column numbers", at -> isColumnNumbers(at.line()), nothing),
                new LineKind("hints", at -> areHints(at.line()), nothing),
                new LineKind(
                        "list of names",
                        at -> at.alone()
                                && reader.readList(at.line(), sections.said().or(said), outcome),
                        at -> tail = new ArrayList<>()),
                new LineKind("section", at -> isSection(at.line(), at.first(), at.alone()), at -> {
                    finish(totals.section());
                    tail.add(at.line());
                }),
                new LineKind("section with its sum", at -> isSummedSection(at.line()), at -> {
                    total(at.line(), column -> true);
                    sections.open(at.line().own(at.first()), layout.header());
                }),
                new LineKind(
                        "title of sums",
                        at -> at.alone()
                                && isCounted()
                                && TotalWords.endsAsTotal(at.line().own(at.first())),
                        at -> leave(at.line())),
                new LineKind("remark", at -> isRemark(at.line(), at.first(), at.alone()), at -> leave(at.line())),
                new LineKind("example", at -> isExample(at.line(), at.first()), at -> leave(at.line())),
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

    private void leave(SheetLine line) {
        reader.hear(line);
        tail.add(line);
    }

    private void aside(SheetLine line) {
        outcome.add(aside(line, line.firstOwn(), line.lastOwn()));
        tail = new ArrayList<>();
    }

    private void totalBesideRows(At at) {
        SheetLine line = at.line();
        Set<Integer> beside = rowsBesideTotal(line);
        if (!beside.isEmpty()) {
            rows(at.lines(), at.index(), at.dayCells(), beside);
        }
        total(line, column -> !beside.contains(column));
        tail = new ArrayList<>();
    }

    /** 0 | 0 | 0: formulas filled down farther than there are rows. */
    private boolean isFilledDown(SheetLine line) {
        if (!isCounted() || line.ownCells() < 2) {
            return false;
        }
        for (int column = line.firstOwn(); column != 0; column = line.nextOwn(column)) {
            if (!ZERO.matcher(line.own(column).strip()).matches() && !isColumnOf(Field.SEQ, column)) {
                return false;
            }
        }
        return true;
    }

    private boolean isCarried(SheetLine line) {
        return isCounted()
                && line.ownCells() > 1
                && (TotalWords.isCarried(line.own(line.firstOwn()))
                        || TotalWords.isCarried(line.own(line.nextOwn(line.firstOwn()))));
    }

    /** A page's sum carried over is compared with what stands above it; at the head of a list it is of rows that stand elsewhere. */
    private void carried(SheetLine line) {
        outcome.add(aside(line, line.firstOwn(), line.lastOwn()));
        finish(totals.carried(line));
        tail = new ArrayList<>();
    }

    /** 现金 | | 100 beneath a total or above it: of what is summed so much; no day, no name. */
    private boolean isPartOfTotal(SheetLine line) {
        int first = line.firstOwn();
        if (!isCounted()
                || line.row().type(first) != CellType.TEXT
                || !TotalWords.isPartOfTotal(line.own(first))
                || !isNameless(line, first)
                || isColumnOf(Field.DEPARTMENT, first)
                || (isColumnOf(Field.CHANNEL, first) && line.ownCells() > 2)) {
            return false;
        }
        boolean dated = layout.blocks().stream()
                .anyMatch(block -> block.all(Field.DATE).stream().anyMatch(column -> !line.isBlank(column.column())));
        return !dated && totals.isMeasured(line);
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
        boolean refused = false;
        int people = 0;
        for (int b = 0; b < layout.blocks().size(); b++) {
            Block block = layout.blocks().get(b);
            if (!only.isEmpty() && block.own().stream().noneMatch(only::contains)) {
                continue;
            }
            Cells cells = new Cells(line, block, SharedSums.names(block, lines, index));
            if (!reader.isRow(cells)) {
                continue;
            }
            if (only.isEmpty() && isTotalByArithmetic(cells)) {
                total(line, column -> true);
                return true;
            }
            any = true;
            long before = outcome.refused();
            reader.read(
                    cells,
                    dayCells.get(b).get(index),
                    block.said().or(sections.said()).or(said),
                    outcome);
            refused |= outcome.refused() > before;
            people += Math.max(1, Names.heads(Names.split(cells.names())));
        }
        if (any) {
            unread.see(line);
            values.see(line);
            totals.add(line, people, refused, column -> only.isEmpty() || only.contains(column));
            crossFoot(line);
            tail = new ArrayList<>();
        }
        return any;
    }

    /** A line between the rows that says something of those beneath it: 一、综合处; 部门：综合处; 一 | 综合处. */
    private boolean isSection(SheetLine line, int first, boolean alone) {
        String text = line.own(first);
        FormLine.Parts parts = text.indexOf('：') < 0 && text.indexOf(':') < 0 ? null : FormLine.of(line);
        boolean isForm = parts != null
                && parts.rest().isEmpty()
                && parts.pairs().stream().anyMatch(pair -> !pair.value().isEmpty())
                && !sections.isDepartment(text);
        if (alone && !isForm) {
            boolean named = isNumberedName(text, first) && !sections.isDepartment(text);
            if (!named && sections.open(text, layout.header())) {
                return true;
            }
        }
        int second = line.nextOwn(first);
        if (line.ownCells() == 2
                && SectionName.isNumber(text)
                && sections.isDepartment(line.own(second))
                && isNameless(line, second)) {
            String number = text.strip();
            boolean bare = Character.isLetterOrDigit(number.charAt(number.length() - 1));
            return sections.open(number + (bare ? "、" : "") + line.own(second), layout.header());
        }
        if (parts == null || !isForm) {
            return false;
        }
        Stated here = forms.apply(parts.pairs());
        boolean says = !here.department().isEmpty()
                || here.day() != null
                || !here.place().isEmpty()
                || !here.activity().isEmpty()
                || !here.campaign().isEmpty();
        if (says
                && parts.pairs().stream()
                        .noneMatch(pair -> SIGNED.matcher(pair.label()).find())) {
            sections.open(here);
            return true;
        }
        return false;
    }

    /** Whether rows of this kind count people or money. */
    private boolean isCounted() {
        return switch (layout.kind()) {
            case DONATIONS, DONATION_SUMMARY, SERVICES, SIGN_UPS -> true;
            case PAYMENTS, ROSTER, DECISIONS -> false;
        };
    }

    /** A row that shows how to fill the form in: 例：张三, 示例 | 张三. */
    private static boolean isExample(SheetLine line, int first) {
        String second = line.own(line.nextOwn(first));
        return LineWords.isExample(line.own(first).strip()) || LineWords.isExample(second.strip());
    }

    /** A department that stands alone with what its rows come to: 综合处（2人） | | 200. */
    private boolean isSummedSection(SheetLine line) {
        int first = line.firstOwn();
        if (!isCounted()
                || !isNameless(line, first)
                || isColumnOf(Field.NAME, first)
                || isColumnOf(Field.DEPARTMENT, first)
                || !sections.isDepartment(line.own(first))) {
            return false;
        }
        for (int column = first + 1; column <= line.row().width(); column++) {
            if (!line.isBlank(column) && !LineWords.isCount(line.own(column))) {
                return false;
            }
        }
        return true;
    }

    private boolean isColumnOf(Field field, int column) {
        for (Block block : layout.blocks()) {
            for (Column one : block.all(field)) {
                if (one.column() == column) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether no column of names, but perhaps this one, says anything in a line. */
    private boolean isNameless(SheetLine line, int but) {
        for (Block block : layout.blocks()) {
            for (Column name : block.all(Field.NAME)) {
                if (name.column() != but && !line.isBlank(name.column())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The columns of the blocks that hold a row of their own beside another block's total: 朱丹 | 100 | 合计 | 250. */
    private Set<Integer> rowsBesideTotal(SheetLine line) {
        Set<Integer> beside = new HashSet<>();
        if (layout.blocks().size() < 2) {
            return beside;
        }
        for (Block block : layout.blocks()) {
            boolean named = false;
            boolean labelled = false;
            for (int column : block.own()) {
                String text = line.own(column).strip();
                boolean label = TotalWords.mayBe(text) && isTotalWord(text);
                labelled |= label;
                named |= !label
                        && !text.isEmpty()
                        && block.all(Field.NAME).stream().anyMatch(name -> name.column() == column)
                        && Names.split(text).stream().anyMatch(one -> one.anonymous() || Names.isPlausible(one.name()));
            }
            if (named && !labelled) {
                beside.addAll(block.own());
            }
        }
        return beside;
    }

    /** 1.朱丹 in a list of names is a name, not a section. */
    private boolean isNumberedName(String text, int column) {
        String bare = NUMBER.matcher(text.strip()).replaceFirst("");
        return bare.length() < text.strip().length()
                && layout.blocks().stream()
                        .anyMatch(block -> block.all(Field.NAME).stream().anyMatch(name -> name.column() == column))
                && reader.isName(bare);
    }

    private void malformed(SheetLine line, String variant) {
        Origin origin = line.origin(sheet, line.firstOwn(), line.lastOwn(), 0);
        long content = ContentHash.of(Field.OTHER, line.joined());
        outcome.add(new Unread(origin, content, layout.kind(), Code.MALFORMED_ROW));
        outcome.find(Code.MALFORMED_ROW, origin, content, "", "", variant, List.of());
    }

    private boolean isTotal(SheetLine line) {
        int seen = 0;
        for (int column = 1; column <= line.row().width() && seen < 3; column++) {
            if (line.isBlank(column)) {
                continue;
            }
            seen++;
            if (line.row().type(column) == CellType.TEXT && !isSum(column)) {
                String text = line.own(column).strip();
                if (!TotalWords.mayBe(text)) {
                    continue;
                }
                if (isPartsTotal(line, column)) {
                    return true;
                }
                if (isTotalWord(text)) {
                    return mayLabelTotal(column) || seen == 1 || isOfNobody(line);
                }
            }
        }
        return seen == 1 && isCounted() && TotalWords.isTotalSentence(line.own(line.firstOwn()));
    }

    /** 综合处 汇总 without a name beside it. */
    private boolean isPartsTotal(SheetLine line, int column) {
        return isCounted()
                && TotalWords.endsAsTotal(line.own(column))
                && isNameless(line, column)
                && totals.isMeasured(line);
    }

    private boolean isTotalWord(String text) {
        return TotalWords.isTotal(text)
                || TotalWords.isAtEnd(text)
                || (isCounted() && (TotalWords.isSpeltTotal(text) || TotalWords.isRowTotal(text)));
    }

    /** Whether a column holds sums, which no total's word stands in: 大写：伍佰元 is a gift's. */
    private boolean isSum(int column) {
        return totals.measures().stream()
                .anyMatch(measure -> measure.column() == column && measure.field() != Field.PEOPLE);
    }

    /**
     * Whether a line holds figures where this table has them, and nothing that heads a column in front: no header, then.
     *
     * @param headers knows header words
     */
    boolean isPlainlyARow(SheetLine line, HeaderFinder headers) {
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

    /** 党员 in front of a row is a value; of a header's cells most are headings. */
    private static boolean headsMost(SheetLine line, HeaderFinder headers) {
        int known = 0;
        for (int column = line.firstOwn(); column != 0; column = line.nextOwn(column)) {
            known += headers.header(line.own(column).strip()).isKnown() ? 1 : 0;
        }
        return known * 2 > line.ownCells();
    }

    /** Whether a statement's line names no other side: 本日合计 in its summary sums a ledger's day. */
    private boolean isOfNobody(SheetLine line) {
        return layout.kind() == SheetKind.PAYMENTS
                && layout.blocks().stream()
                        .flatMap(block -> Stream.of(Field.PAYER, Field.ACCOUNT, Field.TRANSACTION_ID)
                                .flatMap(field -> block.all(field).stream()))
                        .allMatch(column -> line.isBlank(column.column()));
    }

    /** A total's word stands where a number or a name would; in a remark it is a remark. */
    private boolean mayLabelTotal(int column) {
        return layout.blocks().stream()
                .noneMatch(block -> block.all(Field.NOTE).stream().anyMatch(note -> note.column() == column));
    }

    /** @param columns those that are the total's */
    private void total(SheetLine line, IntPredicate columns) {
        boolean subtotal = isSummedSection(line);
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

    /** 人均 | | 142, 捐款人数： | 5: figures about the rows that no sum of them can be compared with. */
    private boolean isStatistic(SheetLine line) {
        int first = line.firstOwn();
        return isCounted()
                && line.row().type(first) == CellType.TEXT
                && line.ownCells() > 1
                && TotalWords.isStatistic(line.own(first).strip())
                && isNameless(line, first);
    }

    /** Reports totals that were compared. */
    private void finish(List<Totals.Compared> due) {
        for (Totals.Compared one : due) {
            compared.add(new TotalReading(one.row(), one.field().word(), one.stated(), one.summed()));
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

    /** The table ends. */
    void end() {
        finish(totals.end());
        reader.end(outcome);
        outcome.endOfTable();
        unread.report(outcome);
    }

    /** The columns without a heading that its rows fill. */
    List<ColumnReading> withoutHeading() {
        return unread.withoutHeading();
    }

    private boolean isTotalByArithmetic(Cells cells) {
        boolean named = cells.saysItself(Field.NAME)
                || cells.saysItself(Field.SEQ)
                || (layout.kind() == SheetKind.DONATION_SUMMARY && cells.saysItself(Field.DEPARTMENT))
                || cells.saysItself(Field.DATE);
        return isCounted() && !named && totals.looksLikeTotal(cells.line());
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

    /** A line beneath the header that says how to fill the columns in. */
    private static boolean areHints(SheetLine line) {
        for (int column = 1; column <= line.row().width(); column++) {
            if (!line.isBlank(column) && !LineWords.isHint(line.own(column))) {
                return false;
            }
        }
        return line.ownCells() > 1;
    }

    /** A line that numbers the columns: 1 2 3 4 … */
    private static boolean isColumnNumbers(SheetLine line) {
        int first = line.firstOwn();
        if (first == 0 || line.own(first).indexOf('1') < 0) {
            return false;
        }
        int expected = 0;
        for (int column = 1; column <= line.row().width(); column++) {
            if (line.isBlank(column)) {
                continue;
            }
            expected++;
            String bare = BRACKETS.matcher(line.own(column).strip()).replaceAll("");
            if (!bare.equals(Integer.toString(expected))) {
                return false;
            }
        }
        return expected >= 4;
    }

    /** 组长：朱丹 | 3 is a row, 制表人：朱丹 | 日期：9月9日 none. */
    private boolean isNamedWithSum(SheetLine line, int first) {
        boolean name = layout.blocks().stream()
                .anyMatch(block -> block.all(Field.NAME).stream().anyMatch(column -> column.column() == first));
        return name
                && totals.measures().stream()
                        .anyMatch(measure -> measure.column() != first
                                && measure.read(
                                                line.own(measure.column()),
                                                line.row().type(measure.column()))
                                        != null);
    }

    private boolean isRemark(SheetLine line, int first, boolean alone) {
        String text = line.own(first).strip();
        if (line.row().type(first) != CellType.TEXT || (!alone && Character.isDigit(text.charAt(0)))) {
            return false;
        }
        if (LineWords.isSigner(text)) {
            return true;
        }
        if (LineWords.isRemark(text) || (LineWords.isSigned(text) && !isNamedWithSum(line, first))) {
            return true;
        }
        if (alone && LineWords.isEnding(text)) {
            return true;
        }
        if (!alone) {
            return false;
        }
        for (Block block : layout.blocks()) {
            for (Column name : block.all(Field.NAME)) {
                if (name.column() == first) {
                    return !reader.isName(text);
                }
            }
            if (block.spreads().stream().anyMatch(one -> one.column() == first)) {
                return false;
            }
            for (Field field : SummedColumns.FIELDS) {
                for (Column column : block.all(field)) {
                    if (column.column() == first) {
                        return new SummedColumn(column.heading(), field, column.unit()).read(text, CellType.TEXT)
                                == null;
                    }
                }
            }
        }
        return true;
    }
}
