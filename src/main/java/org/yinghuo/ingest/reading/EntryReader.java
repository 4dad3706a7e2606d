package org.yinghuo.ingest.reading;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.entries.Ingested;
import org.yinghuo.ingest.kinds.SheetAnswers;
import org.yinghuo.ingest.layout.GroupedSums;
import org.yinghuo.model.Aside;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Numbering;
import org.yinghuo.model.ReceiptOf;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.Severity;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.sheet.SheetFile;
import org.yinghuo.sheet.SheetReader;
import org.yinghuo.sheet.UnreadableFileException;
import org.yinghuo.sheet.receipts.KeptFiles;
import org.yinghuo.sheet.receipts.ReturnedReceipt;

/**
 * Reads all sheets of a file and understands them, row by row.
 *
 * <p>Whatever is wrong with the content ends in findings: an unreadable file gives one and ends, and where it turns out so in its midst, what was handed on
 * of it is withdrawn as a whole. An {@link IOException} means the disk failed.
 */
public final class EntryReader implements Closeable {

    private final SourceFile source;
    private final Path bytes;
    private final KeptFiles earlier;
    private final Readers words;
    private final Map<String, String> answers;
    private final List<SheetScan> unclear = new ArrayList<>();
    private final Deque<Later> later = new ArrayDeque<>();
    /** The second of a file is #1: people have answered by such ids. */
    private Numbering subjects = new Numbering(1);
    /** What was met before the sheet that is read. */
    private Numbering before = subjects;

    private final GroupedSums people = new GroupedSums();
    private final Deque<Ingested> ready = new ArrayDeque<>();
    private final List<Ingested> held = new ArrayList<>();

    private final ExampleSheets examples = new ExampleSheets();
    private final QuestionBudget budget = new QuestionBudget();
    private @Nullable SheetFile file;
    private @Nullable SheetScan scan;
    private @Nullable KeptRows kept;
    private @Nullable ReceiptOf receiptOf;
    private boolean understood;
    private boolean allRead;
    private boolean ended;

    /** Reads a file that is no receipt. */
    public EntryReader(SourceFile source, Path bytes, Seeds seeds) {
        this(source, bytes, KeptFiles.NONE, seeds);
    }

    /**
     * @param source the file as it lies in the input folder; its name may say what its sheets do not
     * @param bytes where its bytes are read from
     * @param earlier where the file is found that it is a receipt of, if it is one
     */
    public EntryReader(SourceFile source, Path bytes, KeptFiles earlier, Seeds seeds) {
        this(source, bytes, earlier, new Readers(seeds), Map.of());
    }

    /**
     * The same with words that several files are read by, and with what people answered about the file's sheets and columns, by the ids of the findings.
     */
    public EntryReader(SourceFile source, Path bytes, KeptFiles earlier, Readers words, Map<String, String> answers) {
        this.answers = answers;
        this.source = source;
        this.bytes = bytes;
        this.earlier = earlier;
        this.words = words;
    }

    /** The next row's outcome; null after the last sheet. */
    public @Nullable Ingested read() throws IOException {
        if (ended && ready.isEmpty()) {
            return null;
        }
        try {
            Ingested row = next();
            if (row == null) {
                return null;
            }
            budget.spend(row);
            return receiptOf == null ? row : ofReceipt(row, receiptOf);
        } catch (UnreadableFileException e) {
            return unreadable(e.code(), e.variant(), e.args());
        } catch (OutOfMemoryError e) {
            return unreadable(Code.UNREADABLE_FILE, "too-large", List.of());
        } catch (StackOverflowError e) {
            return unreadable(Code.UNREADABLE_FILE, "damaged", List.of());
        }
    }

    private @Nullable Ingested next() throws IOException {
        while (ready.isEmpty()) {
            SheetScan open = scan;
            KeptRows rows = kept;
            if (open != null && rows != null) {
                Ingested row = open.next();
                if (row != null) {
                    held.add(row);
                    if (row.reading() != null) {
                        examples.see(row.reading());
                    }
                    if (open.counts() || !rows.isWhole()) {
                        release();
                    }
                    continue;
                }
                understood |= open.isUnderstood();
                people.add(open.people());
                boolean turned = (!open.isUnderstood() || open.isRejected()) && readTurned(open, rows);
                if (!turned && open.maySum() && rows.isWhole()) {
                    later.add(new Later(open, rows, List.copyOf(held)));
                    held.clear();
                } else if (!turned && !open.isUnderstood()) {
                    unclear.add(open);
                }
                release();
                scan = null;
                continue;
            }
            if (allRead) {
                Later sums = later.poll();
                if (sums != null) {
                    readAgain(sums);
                    continue;
                }
                ended = true;
                return afterAllSheets();
            }
            SheetFile opened = file;
            if (opened == null) {
                opened = ReturnedReceipt.open(bytes, earlier);
                file = opened;
                receiptOf = ReturnedReceipt.markOf(opened)
                        .map(mark -> new ReceiptOf(mark.sha256(), mark.path()))
                        .orElse(null);
            }
            SheetReader sheet = opened.nextSheet();
            if (sheet == null) {
                allRead = true;
                continue;
            }
            kept = new KeptRows(sheet);
            before = new Numbering(subjects);
            scan = scan(kept, subjects);
        }
        return ready.poll();
    }

    private SheetScan scan(SheetReader sheet, Numbering met) {
        SheetId id = new SheetId(source.path(), sheet.head().name());
        Instant modified = file == null ? null : file.modified();
        return new SheetScan(id, sheet, words, name(), modified, met, new SheetAnswers(id, answers), people);
    }

    /** A sheet of which nothing counts as it stands: it may say what sheets behind it come to, 汇总 before the sheets of days. */
    private record Later(SheetScan scan, KeptRows rows, List<Ingested> read) {}

    private void readAgain(Later sums) throws IOException {
        SheetScan again = scan(sums.rows().again(), new Numbering(subjects));
        List<Ingested> read = new ArrayList<>();
        for (Ingested row = again.next(); row != null; row = again.next()) {
            read.add(row);
        }
        boolean onlySums = again.isUnderstood()
                && read.stream().flatMap(row -> row.entries().stream()).allMatch(entry -> entry instanceof Aside);
        ready.addAll(onlySums ? read : sums.read());
        if (!onlySums && !sums.scan().isUnderstood()) {
            unclear.add(sums.scan());
        }
    }

    /** What was held back of a sheet while it was open whether it would be understood. */
    private void release() {
        ready.addAll(held);
        held.clear();
    }

    /** Reads a small sheet that no header explains the other way about, where that explains all of it (rule turned-sheets). */
    private boolean readTurned(SheetScan refused, KeptRows rows) throws IOException {
        if (!rows.isWhole() || refused.isAnswered() || receiptOf != null) {
            return false;
        }
        for (TurnedSheet turned : words.turned(rows.head(), rows.rows())) {
            Numbering met = new Numbering(before);
            SheetScan other = scan(turned, met);
            List<Ingested> read = new ArrayList<>();
            for (Ingested row = other.next(); row != null; row = other.next()) {
                read.add(turned.placed(row));
            }
            if (other.isUnderstood() && TurnedSheet.isWhole(read)) {
                held.removeIf(
                        row -> row.findings().stream().noneMatch(finding -> finding.code() == Code.HIDDEN_CONTENT));
                held.replaceAll(row -> new Ingested(row.row(), List.of(), row.findings(), null));
                held.addAll(read);
                subjects = met;
                understood = true;
                return true;
            }
        }
        return false;
    }

    /** Blank sheets and pages of prose are nothing to worry a clerk with, as long as the file has a sheet that is understood. */
    private @Nullable Ingested afterAllSheets() {
        List<Finding> findings = new ArrayList<>(examples.findings());
        boolean prose = false;
        for (SheetScan one : unclear) {
            if (one.isTabular() || (!understood && !one.isBlank())) {
                findings.add(one.refusal());
                prose = true;
            } else if (one.isPivot()) {
                findings.add(one.refusal().as(Severity.INFO));
            }
        }
        if (!understood && !prose && !unclear.isEmpty()) {
            findings.add(unclear.get(0).refusal());
        }
        return findings.isEmpty() ? null : new Ingested(0, List.of(), findings, null);
    }

    /** The name that may say what the sheets do not: a receipt's is that of the file it was made of. */
    private String name() {
        String path = receiptOf == null ? source.path() : receiptOf.path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What is said of a receipt that came back goes by the ids of the file it was made of, so that answers hold for both. */
    private Ingested ofReceipt(Ingested row, ReceiptOf of) {
        List<Finding> findings = row.findings().stream()
                .map(finding -> {
                    String own = new SheetId(source.path(), finding.sheet()).toString();
                    return finding.subject().startsWith(own)
                            ? finding.withSubject(new SheetId(of.path(), finding.sheet())
                                    + finding.subject().substring(own.length()))
                            : finding;
                })
                .toList();
        SheetReading reading = row.reading();
        return new Ingested(
                row.row(), row.entries(), findings, reading == null ? null : reading.correcting(of), row.alone());
    }

    private Ingested unreadable(Code code, String variant, List<String> args) {
        ended = true;
        scan = null;
        held.clear();
        ready.clear();
        unclear.clear();
        subjects = new Numbering(1);
        Finding finding = Finding.about(code, new SheetId(source.path(), ""), "", variant, args);
        return new Ingested(0, List.of(), List.of(finding), null, true);
    }

    @Override
    public void close() throws IOException {
        SheetFile opened = file;
        if (opened != null) {
            opened.close();
        }
    }
}
