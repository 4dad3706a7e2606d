package org.yinghuo.ingest.reading;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private final List<Unclear> unclear = new ArrayList<>();
    /** By what was said of it, a sheet that somebody has answered for. */
    private final Map<Refusal, SheetId> answered = new HashMap<>();

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
                    SheetReading reading = row.reading();
                    if (reading != null) {
                        examples.see(reading);
                        row.findings().stream()
                                .filter(finding -> answers.containsKey(finding.id()))
                                .forEach(finding -> answered.putIfAbsent(Refusal.of(finding), reading.sheet()));
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
                    leave(open, rows);
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
        return scan(sheet, met, new SheetAnswers(id(sheet), answers));
    }

    private SheetScan scan(SheetReader sheet, Numbering met, SheetAnswers said) {
        Instant modified = file == null ? null : file.modified();
        return new SheetScan(id(sheet), sheet, words, name(), modified, met, said, people);
    }

    private SheetId id(SheetReader sheet) {
        return new SheetId(source.path(), sheet.head().name());
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
            leave(sums.scan(), sums.rows());
        }
    }

    /** Keeps a sheet that was not understood, or reads it as somebody has answered that a like one before it is to be read. */
    private void leave(SheetScan open, KeptRows rows) throws IOException {
        Finding refusal = open.refusal();
        SheetId like = rows.isWhole() && !open.isAnswered() ? answered.get(Refusal.of(refusal)) : null;
        if (like == null) {
            unclear.add(new Unclear(open, refusal, rows.isWhole()));
            return;
        }
        Numbering met = new Numbering(subjects);
        SheetScan again = scan(rows.again(), met, new SheetAnswers(like, answers));
        for (Ingested row = again.next(); row != null; row = again.next()) {
            ready.add(new Ingested(
                    row.row(),
                    row.entries(),
                    row.findings().stream()
                            .filter(finding -> finding.code() != Code.UNRECOGNISED_SHEET)
                            .toList(),
                    row.reading(),
                    row.alone()));
        }
        people.add(again.people());
        subjects = met;
        understood = true;
    }

    /** A sheet that was not understood, with why; of a whole one all rows were seen. */
    private record Unclear(SheetScan scan, Finding refusal, boolean whole) {}

    /** Why a sheet was not understood: whoever answers for one answers for all like it. */
    private record Refusal(Code code, String variant, List<String> args) {

        static Refusal of(Finding finding) {
            return new Refusal(finding.code(), finding.variant(), finding.args());
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
        List<Unclear> said = new ArrayList<>();
        for (Unclear one : unclear) {
            if (one.scan().isTabular() || (!understood && !one.scan().isBlank())) {
                said.add(one);
            } else if (one.scan().isPivot()) {
                findings.add(one.refusal().as(Severity.INFO));
            }
        }
        findings.addAll(oncePerCause(said));
        if (!understood && said.isEmpty() && !unclear.isEmpty()) {
            findings.add(unclear.get(0).refusal());
        }
        return findings.isEmpty() ? null : new Ingested(0, List.of(), findings, null);
    }

    /** What is said of sheets, of like ones at the first with how many there are. */
    private static List<Finding> oncePerCause(List<Unclear> said) {
        Map<Refusal, List<Finding>> alike = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Unclear one : said) {
            if (one.whole()) {
                alike.computeIfAbsent(Refusal.of(one.refusal()), any -> new ArrayList<>())
                        .add(one.refusal());
            } else {
                findings.add(one.refusal());
            }
        }
        alike.values().forEach(like -> findings.add(like.get(0).ofRows(like.size())));
        return findings;
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
