package org.yinghuo.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.yinghuo.model.Aside;
import org.yinghuo.model.Code;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading.TotalReading;
import org.yinghuo.model.Unread;
import org.yinghuo.sheet.SheetRow.CellType;

/** Takes the lines beneath a header, tells rows from totals, sections and remarks, and has the rows read. */
final class Table {

    private static final Pattern REMARK =
            Pattern.compile("^[\\s（(【*※]*(?:备注|说明|附注|附件|注|注意|填表说明|温馨提示)\\s*[:：0-9一二三1-9、.]");
    private static final Pattern TOTAL_AT_END = Pattern.compile("^.{1,16}(?:小计|合计|总计|共计)[:：]?$");
    private static final Pattern NUMBER = Pattern.compile("^[（(]?\\d{1,3}[)）.、．]\\s*");
    private static final Pattern BRACKETS = Pattern.compile("[（()）]");
    private static final Pattern SIGNATURE =
            Pattern.compile("^[\\p{IsHan}（）()]{1,10}(?:人|员|章|字|名|长|主任|日期|时间|单位|领导|会计|出纳|电话|部门)[^\\p{IsHan}]{0,2}[:：]");

    /** A number in one of these columns is a row's, though nothing stands beside it; any other text alone in its row is a remark. */
    private static final List<Field> COUNTED_ALONE =
            List.of(Field.AMOUNT, Field.HOURS, Field.PEOPLE, Field.QUANTITY, Field.DEBIT, Field.CREDIT);

    private static final List<Field> FIGURES = List.of(
            Field.SEQ,
            Field.DATE,
            Field.TIME,
            Field.AMOUNT,
            Field.HOURS,
            Field.PHONE,
            Field.PEOPLE,
            Field.DEBIT,
            Field.CREDIT);

    private final SheetId sheet;
    private final Layout layout;
    private final Said said;
    private final Lexicon lexicon;
    private final RowReader reader;
    private final Sections sections;
    private final Totals totals;
    private final Outcome outcome;
    private final List<Integer> figures = new ArrayList<>();
    private final List<Neighbours> neighbours = new ArrayList<>();
    private final List<TotalReading> compared = new ArrayList<>();
    private List<Line> tail = new ArrayList<>();

    Table(
            SheetId sheet,
            Layout layout,
            Said said,
            Lexicon lexicon,
            Sections sections,
            Days days,
            RowReader reader,
            Outcome outcome) {
        this.sheet = sheet;
        this.layout = layout;
        this.said = said;
        this.lexicon = lexicon;
        this.reader = reader;
        this.outcome = outcome;
        this.sections = sections;
        this.totals = new Totals(Measures.of(layout, said));
        layout.blocks().forEach(block -> {
            neighbours.add(new Neighbours(days));
            FIGURES.forEach(field -> block.all(field).forEach(column -> figures.add(column.column())));
        });
    }

    Layout layout() {
        return layout;
    }

    /** Total lines compared so far. */
    List<TotalReading> compared() {
        return compared;
    }

    /** The lines after the last row that are no rows: what may head the next table. */
    List<Line> tail() {
        return tail;
    }

    /**
     * Reads lines.
     *
     * @param each is told of every line once its entries and findings are with the outcome
     */
    void take(List<Line> read, Consumer<Line> each) {
        List<Line> lines = read.stream().map(reader::mended).toList();
        List<List<Reading<Day>>> dayCells = new ArrayList<>();
        for (int b = 0; b < layout.blocks().size(); b++) {
            dayCells.add(neighbours.get(b).settle(layout.blocks().get(b), lines, layout.kind() == SheetKind.PAYMENTS));
        }
        for (int i = 0; i < lines.size(); i++) {
            take(lines, i, dayCells);
            each.accept(lines.get(i));
        }
    }

    private void take(List<Line> lines, int index, List<List<Reading<Day>>> dayCells) {
        Line line = lines.get(index);
        if (line.ownCells() == 0) {
            return;
        }
        String malformed = line.row().malformed();
        if (malformed != null) {
            malformed(line, malformed);
            return;
        }
        if (isTotal(line)) {
            total(line);
            tail = new ArrayList<>();
            return;
        }
        if (isColumnNumbers(line)) {
            return;
        }
        int first = line.firstOwn();
        boolean alone = line.ownCells() == 1;
        if (alone && !isNumberedName(line.own(first), first) && sections.open(line.own(first), layout.header())) {
            finish(totals.section());
            tail.add(line);
            return;
        }
        if (isRemark(line, first, alone)) {
            reader.hear(line);
            tail.add(line);
            return;
        }
        boolean any = false;
        boolean refused = false;
        int people = 0;
        for (int b = 0; b < layout.blocks().size(); b++) {
            Block block = layout.blocks().get(b);
            Cells cells = new Cells(line, block, SharedSums.names(block, lines, index));
            if (!reader.isRow(cells)) {
                continue;
            }
            if (isTotalByArithmetic(cells)) {
                total(line);
                return;
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
            totals.add(line, people, refused);
            crossFoot(line);
            tail = new ArrayList<>();
        } else {
            reader.hear(line);
            tail.add(line);
        }
    }

    /** 1.朱丹 in a list of names is a name, not a section. */
    private boolean isNumberedName(String text, int column) {
        String bare = NUMBER.matcher(text.strip()).replaceFirst("");
        return bare.length() < text.strip().length()
                && layout.blocks().stream()
                        .anyMatch(block -> block.all(Field.NAME).stream().anyMatch(name -> name.column() == column))
                && Names.isPlausible(bare);
    }

    private void malformed(Line line, String variant) {
        Origin origin = new Origin(sheet, line.number(), line.firstOwn(), line.lastOwn(), 0);
        long content = Content.of(Field.OTHER, line.joined());
        outcome.add(new Unread(origin, content, layout.kind(), Code.MALFORMED_ROW));
        outcome.find(Code.MALFORMED_ROW, origin, content, "", "", variant, List.of());
    }

    private boolean isTotal(Line line) {
        int seen = 0;
        for (int column = 1; column <= line.row().width() && seen < 3; column++) {
            if (line.isBlank(column)) {
                continue;
            }
            seen++;
            if (line.row().type(column) == CellType.TEXT) {
                String text = line.own(column).strip();
                if (!mayBeTotal(text)) {
                    continue;
                }
                if (lexicon.isTotal(text) || TOTAL_AT_END.matcher(text).matches()) {
                    return mayLabelTotal(column) || seen == 1;
                }
            }
        }
        return false;
    }

    /** A cheap look: no total's word lacks all of these. */
    private static boolean mayBeTotal(String text) {
        for (int i = 0; i < text.length() && i < 40; i++) {
            char c = text.charAt(i);
            if ("计計共总總合和额額数數".indexOf(c) >= 0 || c == 't' || c == 'T' || c == 's' || c == 'S') {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a line holds figures where this table has them, and nothing that heads a column in front: no header, then.
     *
     * @param headers knows header words
     */
    boolean isPlainlyARow(Line line, HeaderFinder headers) {
        int first = line.firstOwn();
        if (first == 0) {
            return true;
        }
        String front = line.own(first).strip();
        if (!front.isEmpty()
                && !Character.isDigit(front.charAt(0))
                && headers.header(front).isKnown()) {
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

    /** A total's word stands where a number or a name would; in a remark it is a remark. */
    private boolean mayLabelTotal(int column) {
        return layout.blocks().stream()
                .noneMatch(block -> block.all(Field.NOTE).stream().anyMatch(note -> note.column() == column));
    }

    private void total(Line line) {
        boolean subtotal = false;
        for (int column = 1; column <= line.row().width(); column++) {
            subtotal |=
                    !line.isBlank(column) && lexicon.isSubtotal(line.own(column).strip());
        }
        Origin origin = new Origin(sheet, line.number(), line.firstOwn(), line.lastOwn(), 0);
        outcome.add(new Aside(origin, Content.of(Field.OTHER, line.joined()), Aside.Kind.TOTAL, java.util.Map.of()));
        for (Measure measure : totals.measures()) {
            int column = measure.column();
            if (line.row().type(column) == CellType.FORMULA_WITHOUT_VALUE) {
                outcome.find(
                        Code.FORMULA_WITHOUT_VALUE,
                        new Origin(sheet, line.number(), column, column, 0),
                        Content.of(Field.OTHER, line.joined()),
                        measure.heading().quoted(),
                        "",
                        "total",
                        List.of());
            }
        }
        finish(totals.total(line, subtotal));
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
                        Content.of(Field.OTHER, one.stated() + "/" + one.summed()),
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
    }

    private boolean isTotalByArithmetic(Cells cells) {
        boolean named = cells.saysItself(Field.NAME)
                || cells.saysItself(Field.SEQ)
                || (layout.kind() == SheetKind.DONATION_SUMMARY && cells.saysItself(Field.DEPARTMENT))
                || cells.saysItself(Field.DATE);
        boolean counted = layout.kind() == SheetKind.DONATIONS
                || layout.kind() == SheetKind.DONATION_SUMMARY
                || layout.kind() == SheetKind.SERVICES
                || layout.kind() == SheetKind.SIGN_UPS;
        return counted && !named && totals.looksLikeTotal(cells.line());
    }

    /** Compares a row's own 合计 with the days, campaigns or channels beside it. */
    private void crossFoot(Line line) {
        for (Block block : layout.blocks()) {
            for (Heading heading : block.totals()) {
                CrossFooting.Checked checked = CrossFooting.check(line, block, heading, said);
                if (checked != null && !checked.holds()) {
                    Origin at = new Origin(sheet, line.number(), heading.column(), heading.column(), 0);
                    outcome.find(
                            Code.TOTAL_MISMATCH,
                            at,
                            new Cells(line, block).content() + Content.of(Field.OTHER, checked.stated()),
                            heading.quoted(),
                            line.own(heading.column()),
                            "row",
                            List.of(checked.stated(), checked.summed()));
                }
            }
        }
    }

    /** A line that numbers the columns: 1 2 3 4 … */
    private static boolean isColumnNumbers(Line line) {
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

    private boolean isRemark(Line line, int first, boolean alone) {
        String text = line.own(first).strip();
        if (line.row().type(first) != CellType.TEXT || (!alone && Character.isDigit(text.charAt(0)))) {
            return false;
        }
        if (REMARK.matcher(text).find() || SIGNATURE.matcher(text).find()) {
            return true;
        }
        if (!alone) {
            return false;
        }
        for (Block block : layout.blocks()) {
            for (Column name : block.all(Field.NAME)) {
                if (name.column() == first) {
                    return Names.split(text).stream()
                            .noneMatch(named -> named.anonymous() || Names.isPlausible(named.name()));
                }
            }
            if (block.spreads().stream().anyMatch(one -> one.column() == first)) {
                return false;
            }
            for (Field field : COUNTED_ALONE) {
                for (Column column : block.all(field)) {
                    if (column.column() == first) {
                        return new Measure(column.heading(), field, column.unit()).read(text, CellType.TEXT) == null;
                    }
                }
            }
        }
        return true;
    }
}
