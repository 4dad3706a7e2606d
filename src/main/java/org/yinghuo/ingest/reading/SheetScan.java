package org.yinghuo.ingest.reading;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.entries.Ingested;
import org.yinghuo.ingest.entries.ReadingOutcome;
import org.yinghuo.ingest.kinds.LayoutMaker;
import org.yinghuo.ingest.kinds.Refusals;
import org.yinghuo.ingest.kinds.SheetAnswers;
import org.yinghuo.ingest.layout.GroupedSums;
import org.yinghuo.ingest.layout.HeaderRows;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.LookAhead;
import org.yinghuo.ingest.layout.PlainCells;
import org.yinghuo.ingest.layout.Preamble;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.SplitThousands;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.ingest.statements.StatementChannel;
import org.yinghuo.ingest.statements.StatementCheck;
import org.yinghuo.model.Aside;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Numbering;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Severity;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SheetReading.ColumnReading;
import org.yinghuo.model.Statement;
import org.yinghuo.sheet.SheetReader;
import org.yinghuo.words.ContentHash;
import org.yinghuo.words.Field;
import org.yinghuo.words.PivotWords;
import org.yinghuo.words.TitleWords;
import org.yinghuo.words.time.Days;

/** Understands one sheet from top to bottom: titles, then a table, then perhaps more of both. */
public final class SheetScan {

    /** Rows kept back while the sheet goes on, since a header may begin among them. */
    private static final int KEPT = 4;

    private static final int LONGEST_MERGED = 200;

    /** Rows in which a header is looked for; each costs as much as fifty rows of a table, and a file may have millions. */
    private static final int MOST_UNHEADED = 5_000;

    private final SheetId sheet;
    private final LookAhead lines;
    private final Readers words;
    private final @Nullable Instant modified;
    private final ReadingOutcome outcome;
    private final Deque<Ingested> ready = new ArrayDeque<>();
    private final Preamble preamble;
    private final HiddenParts hidden;
    private final Misunderstood misunderstood;
    private final SheetSums sums;
    private final List<ColumnReading> columns = new ArrayList<>();
    private @Nullable SheetTable table;
    private @Nullable SheetKind kind;
    private int headerRow;
    private boolean answered;
    private boolean maySum;
    private final SheetAnswers answers;
    private final GroupedSums before;
    private final TableAttempts attempts;
    private @Nullable RefusedTable refused;
    private StatementCheck check;
    private final List<Statement> statements = new ArrayList<>();
    private boolean ended;
    private String undone = "";
    private boolean card;
    private int month;
    private int unheaded;

    /**
     * @param fileName the file's name, which may say what nothing in it does
     * @param answers what people said of the sheet
     * @param before what the file's sheets before come to for each person
     * @param subjects what findings of the file's sheets before were about
     */
    SheetScan(
            SheetId sheet,
            SheetReader reader,
            Readers words,
            String fileName,
            @Nullable Instant modified,
            Numbering subjects,
            SheetAnswers answers,
            GroupedSums before) {
        this.answers = answers;
        this.before = before;
        this.sheet = sheet;
        this.misunderstood = new Misunderstood(sheet);
        this.outcome = new ReadingOutcome(subjects);
        this.sums = new SheetSums(sheet, outcome);
        this.lines = new LookAhead(reader);
        this.words = words;
        this.attempts = new TableAttempts(words, lines, answers);
        this.modified = modified;
        this.check = new StatementCheck(words.lexicon());
        this.preamble = new Preamble(words.surroundings(), sheet.sheet(), fileName);
        this.hidden = new HiddenParts(sheet, reader.head(), outcome);
    }

    /** The next row's outcome; null after the sheet's reading has been given. */
    @Nullable
    Ingested next() throws IOException {
        while (ready.isEmpty() && !ended) {
            step();
        }
        return ready.poll();
    }

    /** Whether somebody said what the sheet is. */
    boolean isAnswered() {
        return answers.isAnswered();
    }

    /** Whether nothing at all stands in the sheet. */
    boolean isBlank() {
        return misunderstood.isBlank();
    }

    /** Whether it looks like a table, though none that could be understood; prose is none. */
    boolean isTabular() {
        return misunderstood.isTabular();
    }

    /** Whether nothing stands in it but a pivot table. */
    boolean isPivot() {
        return misunderstood.isPivot();
    }

    /** Why the sheet was not understood. */
    Finding refusal() {
        return misunderstood.finding(preamble, words.headings());
    }

    /** Whether nothing of the sheet counts, and it may only say what sheets behind it come to. */
    boolean maySum() {
        return maySum && !answered && !outcome.anyCounts();
    }

    /** Whether there is an entry that may count. */
    boolean counts() {
        return outcome.anyCounts();
    }

    /** Whether people's rows were read, and none of them could be. */
    boolean isRejected() {
        return (kind == SheetKind.SERVICES || kind == SheetKind.SIGN_UPS || kind == SheetKind.DONATIONS)
                && !outcome.anyCounts()
                && outcome.refused() > 0;
    }

    /** Whether a table was understood. */
    boolean isUnderstood() {
        return kind != null;
    }

    private void step() throws IOException {
        lines.fill();
        if (lines.size() == 0) {
            finish();
            return;
        }
        if (unheaded > MOST_UNHEADED) {
            lines.drop(lines.size());
            return;
        }
        Days days = preamble.days(words.seeds());
        month = preamble.said().month();
        // One person's form, label beside value, is no table; the rows beneath a heading 姓名 would be its other labels.
        card = table == null && words.headers().isPairs(lines.get(0)) && (card || isPairs(1));
        HeaderRows header = card ? null : header(0, days);
        if (header != null && startsTable(header)) {
            return;
        }
        if (!card && (startsGrid() || startsChatList())) {
            return;
        }
        if (endsAtOtherTable()) {
            return;
        }
        seeSomethingElseOnTop(header);
        int end = 1;
        int most = lines.isEnd() ? lines.size() : Math.max(1, lines.size() - KEPT);
        if (table != null) {
            while (end < most && header(end, days) == null && !isOtherTable(end)) {
                end++;
            }
        }
        boolean headed = table != null && end < most && header(end, days) != null;
        if (end == most && end < lines.size()) {
            end = beforeWrapped(beforeMerged(end));
        }
        List<SheetLine> rows = lines.slice(0, end);
        if (table == null) {
            above(rows.get(0));
        } else {
            table.take(rows, headed, this::emit);
        }
        if (kind == null || answered) {
            rows.forEach(misunderstood::see);
        }
        lines.drop(end);
    }

    /** Ends the open table where a table of other things, or of its sums, begins. */
    private boolean endsAtOtherTable() {
        if (isPivot(0)) {
            passPivot();
            return true;
        }
        if (isForeign(0)) {
            leave(lines.get(0).number(), anotherTable(lines.get(0)));
            lines.drop(1);
            return true;
        }
        return false;
    }

    private boolean isOtherTable(int index) {
        return (isGrid() && grid(index, preamble) != null) || isForeign(index) || isPivot(index);
    }

    /** A table of other things above the first that is understood says nothing of that one. */
    private void seeSomethingElseOnTop(@Nullable HeaderRows header) {
        if (header == null && !card && table == null && kind == null && headsSomethingElse(0)) {
            refused = new RefusedTable(preamble, lines.get(0).number());
            misunderstood.refuse(anotherTable(lines.get(0)), lines.get(0).number());
        }
    }

    /** The cut moved up so that it parts no merged cells, unless they reach too far up. */
    private int beforeMerged(int end) {
        int cut = end;
        while (cut > 1 && cut > end - LONGEST_MERGED && lines.get(cut).isWithinMerged()) {
            cut--;
        }
        return lines.get(cut).isWithinMerged() ? end : cut;
    }

    /** The cut moved up so that it parts no row wrapped over several lines. */
    private int beforeWrapped(int end) {
        SheetTable open = table;
        int cut = end;
        while (open != null && cut > 1 && end - cut < KEPT && open.mayBeRest(lines.get(cut))) {
            cut--;
        }
        return cut;
    }

    private @Nullable HeaderRows header(int index, Days days) {
        SheetTable open = table;
        if (open != null && open.isPlainlyARow(lines.get(index), words.headings())) {
            return null;
        }
        HeaderRows header = words.headers().at(lines, index, days, month);
        if (open == null || header == null) {
            return header;
        }
        // A word alone heads the line beneath as well, unless that is a row of the open table.
        int depth = header.depth() + (header.headings().size() == 1 ? 1 : 0);
        boolean ofTable = lines.slice(index, Math.min(lines.size(), index + depth)).stream()
                .anyMatch(line -> open.isPlainlyARow(line, words.headings()));
        return ofTable ? null : header;
    }

    /** Says that no header is looked for any further. */
    private void giveUp(int row) {
        if (kind == null) {
            misunderstood.giveUp(MOST_UNHEADED);
        } else {
            leave(row, Refusals.withoutHeaderIn(MOST_UNHEADED));
        }
    }

    private void above(SheetLine line) {
        unheaded++;
        if (unheaded > MOST_UNHEADED) {
            giveUp(line.number());
        }
        preamble.hear(line);
        check.hear(line);
        if (refused != null) {
            refused.see(line);
        }
        if (kind == null) {
            sums.hear(line);
        }
        String malformed = line.row().malformed();
        if (malformed != null) {
            outcome.find(
                    Code.MALFORMED_ROW,
                    new Origin(sheet, line.number(), Math.max(1, line.firstOwn()), Math.max(1, line.lastOwn()), 0),
                    ContentHash.of(Field.OTHER, line.joined()),
                    "",
                    "",
                    malformed,
                    List.of());
            emit(line);
        }
    }

    private void emit(SheetLine line) {
        hidden.see(line);
        handOver(line.number());
    }

    private void handOver(int row) {
        Ingested taken = outcome.take(row);
        if (taken != null) {
            ready.add(taken);
        }
    }

    /** Begins the table under a header, or goes on with the same where the header only repeats. */
    private boolean startsTable(HeaderRows header) throws IOException {
        SheetTable open = table;
        if (open != null && open.layout().header().signature().equals(header.signature()) && goesOn(open)) {
            open.goOn();
            lines.drop(header.depth());
            return true;
        }
        RefusedTable above = open == null ? refused : null;
        Preamble own = above != null && above.isOver()
                ? above.next()
                : open == null ? preamble : preamble.nextTable(open.tail());
        TableAttempt attempt = attempts.of(header, own);
        if (open != null && attempts.mayGoOn(open, attempt)) {
            TableAttempt same = attempts.of(header, preamble.nextOfSameTitle(open.tail()));
            attempt = same.isAttendance() ? same : attempt;
        }
        attempt = apart(above, header, attempt);
        own = attempt.preamble();
        LayoutMaker.Made made = attempt.made();
        Layout layout = made.layout();
        if (onlySums(open, header, attempt)) {
            return true;
        }
        if (layout == null && open != null && kind != SheetKind.PAYMENTS && made.refused() != null) {
            leave(header.firstRow(), made.refused());
            lines.drop(header.depth());
            return true;
        }
        if (layout == null) {
            if (open == null && made.refused() != null && misunderstood.refuse(made.refused(), header)) {
                refused = new RefusedTable(own, header.lastRow());
            }
            return false;
        }
        if (open != null && kind == SheetKind.PAYMENTS && layout.kind() != SheetKind.PAYMENTS) {
            return false;
        }
        closeAbove(open);
        preamble.replaceBy(own);
        if (made.refused() != null) {
            misunderstood.refuse(made.refused(), header);
            answered = true;
        }
        // A line of the preamble close above the header may have been taken for the header's upper row.
        lines.slice(0, header.depth() - 1).forEach(check::hear);
        var split = new SplitThousands(layout, commaCells(header), attempt.sample(), words.lexicon());
        begin(layout, attempt.days(), attempt.sample(), split);
        lines.drop(header.depth());
        return true;
    }

    /** What a table comes to by itself, where blank rows alone part it from one above that says what it could not be. */
    private TableAttempt apart(@Nullable RefusedTable above, HeaderRows header, TableAttempt attempt) {
        if (above == null || attempt.layout() != null || !above.endsBefore(header.firstRow())) {
            return attempt;
        }
        TableAttempt alone = attempts.of(header, above.next());
        return alone.layout() == null ? attempt : alone;
    }

    /** Passes over a table that only says what the rows above it, or those of other sheets, come to; whether it is one. */
    private boolean onlySums(@Nullable SheetTable open, HeaderRows header, TableAttempt attempt) throws IOException {
        Layout layout = attempt.layout();
        if (open != null) {
            return attempt.mayBeSumOfRows() && sumsPeople(outcome.people(), header, attempt.sample());
        }
        boolean undated = layout == null ? !header.has(Field.DATE) && !header.hasDays() : attempt.isWithoutDay();
        if (!undated || !sumsPeople(before, header, attempt.sample())) {
            maySum = undated && GroupedSums.mayHead(header);
            return false;
        }
        kind = layout != null
                ? layout.kind()
                : header.has(Field.AMOUNT) ? SheetKind.DONATION_SUMMARY : SheetKind.SERVICES;
        headerRow = header.lastRow();
        return true;
    }

    private int commaCells(HeaderRows header) {
        return lines.slice(0, header.depth()).stream()
                .mapToInt(line -> line.row().commaCells())
                .max()
                .orElse(0);
    }

    /** Passes over a table that only says what the rows above come to for each person; whether it is one. */
    private boolean sumsPeople(GroupedSums people, HeaderRows header, List<SheetLine> rows) {
        int many = people.repeated(header, rows);
        if (many == 0) {
            return false;
        }
        closeTable();
        passOver(rows.subList(0, many));
        lines.drop(header.depth() + many);
        return true;
    }

    /** Whether a pivot table begins there, beneath the table. */
    private boolean isPivot(int index) {
        SheetLine line = lines.get(index);
        return table != null
                && kind != SheetKind.PAYMENTS
                && line.ownCells() > 0
                && line.allOwn(
                        column -> PivotWords.isLabel(line.own(column)) || PivotWords.isMeasure(line.own(column)));
    }

    /** Passes over a pivot table: it sums what stands above or elsewhere. */
    private void passPivot() {
        int end = 1;
        while (end < lines.size() && lines.get(end).ownCells() > 1) {
            end++;
        }
        closeTable();
        passOver(lines.slice(1, end));
        lines.drop(end);
    }

    private void passOver(List<SheetLine> sums) {
        for (SheetLine line : sums) {
            outcome.add(new Aside(
                    line.origin(sheet, line.firstOwn(), line.lastOwn(), 0),
                    ContentHash.of(Field.OTHER, line.joined()),
                    Aside.Kind.TOTAL,
                    Map.of()));
            emit(line);
        }
    }

    /** What the sheet's rows come to for each person. */
    GroupedSums people() {
        return outcome.people();
    }

    /** Ends the open table where another begins that cannot be understood; its rows are none of the open one's. */
    private void leave(int row, Layout.Refused why) {
        closeTable();
        outcome.find(
                Code.UNRECOGNISED_SHEET,
                new Origin(sheet, row, 1, 1, 0),
                ContentHash.of(Field.OTHER, why.variant() + row),
                "",
                "",
                why.variant(),
                why.args());
        handOver(row);
    }

    private boolean isPairs(int index) {
        return index < lines.size() && words.headers().isPairs(lines.get(index));
    }

    private static Layout.Refused anotherTable(SheetLine header) {
        return new Layout.Refused("another-table", List.of(Integer.toString(header.number()), header.joined()));
    }

    /** Whether another table's header stands there, with rows beneath it. */
    private boolean isForeign(int index) {
        return table != null
                && kind != SheetKind.PAYMENTS
                && !table.isPlainlyARow(lines.get(index), words.headings())
                && headsSomethingElse(index);
    }

    private boolean headsSomethingElse(int index) {
        return index + 1 < lines.size()
                && lines.get(index + 1).ownCells() > 1
                && words.headers().headsSomethingElse(lines.get(index));
    }

    private boolean isGrid() {
        return table != null && table.layout().isGrid();
    }

    private @Nullable Layout grid(int index, Preamble above) {
        Stated said = above.said();
        return words.grids().at(lines, index, above.days(words.seeds()), said.month(), titled(above), above);
    }

    /** What the titles say, with the activity that is left of them. */
    private Stated titled(Preamble above) {
        return above.said(new HeaderRows(0, 0, 0, List.of()));
    }

    /** Begins a roster of duties, where nothing or another roster stands above. */
    private boolean startsGrid() {
        SheetTable open = table;
        if (open != null && !isGrid()) {
            return false;
        }
        Preamble own = open == null ? preamble : preamble.nextTable(open.tail());
        Layout layout = grid(0, own);
        if (layout == null) {
            return false;
        }
        closeTable();
        preamble.replaceBy(own);
        begin(layout, own.days(words.seeds()), List.of(), new SplitThousands(layout, 0, List.of(), words.lexicon()));
        lines.drop(layout.header().depth());
        return true;
    }

    /** Begins a list pasted from a group chat, where nothing stands above but what it is for. */
    private boolean startsChatList() {
        if (table != null || kind != null || !preamble.saysSignUp()) {
            return false;
        }
        Layout layout = words.chats().at(lines, 0, titled(preamble));
        if (layout == null) {
            return false;
        }
        begin(
                layout,
                preamble.days(words.seeds()),
                List.of(),
                new SplitThousands(layout, 0, List.of(), words.lexicon()));
        return true;
    }

    /** Whether a header repeated is the same table's on another page: what stands between says nothing new. */
    private boolean goesOn(SheetTable open) {
        if (open.tail().isEmpty()) {
            return true;
        }
        if (kind == SheetKind.PAYMENTS) {
            return !check.isOver(open.tail());
        }
        Preamble next = preamble.nextTable(open.tail());
        return next.sections().isEmpty()
                && (next.said().equals(preamble.said())
                        || open.tail().stream()
                                .anyMatch(line ->
                                        TitleWords.isContinued(line.joined().strip())));
    }

    private void begin(Layout layout, Days days, List<SheetLine> sample, SplitThousands sums) {
        Stated said = preamble.said(layout);
        if (kind == null && layout.kind() != SheetKind.PAYMENTS) {
            sayWhatStandsAbove();
        }
        refused = null;
        if (kind == null) {
            kind = layout.kind();
            headerRow = layout.header().lastRow();
        }
        unheaded = 0;
        layout.columns().stream().filter(column -> !isListed(column)).forEach(columns::add);
        preamble.use(layout, said);
        undone = undone.isEmpty() && layout.isCounted() ? preamble.undone() : undone;
        PlainCells plain = new PlainCells(layout, preamble.legend(), sample);
        List<SheetLine> plainly = sample.stream().map(plain::plain).toList();
        table = new SheetTable(
                sheet,
                layout,
                said,
                words.lexicon(),
                words.surroundings()::formLine,
                attempts.sections(preamble, layout.header(), days),
                days,
                words.rows(sheet, layout, plainly, days, said, preamble, check),
                sums,
                plain,
                outcome,
                this.sums.of(layout.kind()));
        preamble.coloured().forEach(table::askOfColours);
    }

    /** Nobody would miss people above the first table that is understood. */
    private void sayWhatStandsAbove() {
        Layout.Refused rows = misunderstood.unheaded();
        int pivot = misunderstood.pivotRow();
        if (pivot > 0) {
            outcome.find(
                    Code.UNRECOGNISED_SHEET,
                    Severity.INFO,
                    new Origin(sheet, pivot, 1, 1, 0),
                    ContentHash.of(Field.OTHER, "pivot" + pivot),
                    "",
                    "",
                    "pivot",
                    List.of());
        }
        if (misunderstood.hidesPeople()) {
            leave(misunderstood.refusedRow(), misunderstood.why());
        } else if (rows != null) {
            leave(Integer.parseInt(rows.args().get(0)), rows);
        }
    }

    /** Whether a table before had the same column; tables of one form are listed once. */
    private boolean isListed(ColumnReading column) {
        return columns.stream()
                .anyMatch(one -> one.column() == column.column()
                        && one.header().equals(column.header())
                        && one.field().equals(column.field())
                        && one.why().equals(column.why()));
    }

    private void closeTable() {
        SheetTable open = table;
        if (open == null) {
            return;
        }
        open.end();
        undone = undone.isEmpty() ? open.undone() : undone;
        open.withoutHeading().stream().filter(column -> !isListed(column)).forEach(columns::add);
        sums.add(open);
        if (open.layout().kind() == SheetKind.PAYMENTS) {
            closeStatement(open.layout());
        }
        handOver(0);
        table = null;
    }

    /** Closes the open table where another begins beneath it, whose head may stand between the two. */
    private void closeAbove(@Nullable SheetTable open) {
        if (open == null || open.layout().kind() != SheetKind.PAYMENTS) {
            closeTable();
            return;
        }
        StatementCheck next = check.next(open.tail());
        closeTable();
        check = next;
    }

    private void closeStatement(Layout layout) {
        check.end();
        sums.compare(check);
        Statement statement = check.statement(sheet, StatementChannel.of(layout, preamble));
        if (statement != null) {
            statements.add(statement);
        }
        check = new StatementCheck(words.lexicon());
    }

    private void finish() {
        closeTable();
        sums.compareAbove(kind);
        if (answered) {
            outcome.find(refusal());
        }
        hidden.end();
        if (!undone.isEmpty() && outcome.anyCounts()) {
            outcome.find(Finding.about(Code.VOIDED_ROW, sheet, undone, "sheet", List.of())
                    .as(Severity.WARNING));
        }
        Map<String, String> given = new TreeMap<>(preamble.given());
        Ingested rest = outcome.take(0);
        SheetReading reading = new SheetReading(
                sheet, kind, headerRow, columns, given, sums.compared(), outcome.count(), statements, modified, null);
        ready.add(new Ingested(
                0, rest == null ? List.of() : rest.entries(), rest == null ? List.of() : rest.findings(), reading));
        ended = true;
    }
}
