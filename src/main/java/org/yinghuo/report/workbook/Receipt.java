package org.yinghuo.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.ReceiptOf;
import org.yinghuo.model.Severity;
import org.yinghuo.model.Sha256;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.report.edition.FindingText;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.NightReport;
import org.yinghuo.report.edition.OutputFile;
import org.yinghuo.report.edition.ReceiptPath;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.sheet.SheetFile;
import org.yinghuo.sheet.SheetReader;
import org.yinghuo.sheet.UnreadableFileException;
import org.yinghuo.sheet.receipts.KeptFiles;
import org.yinghuo.sheet.receipts.ReceiptMark;
import org.yinghuo.sheet.receipts.ReturnedReceipt;

/**
 * A clerk's own file handed back as a workbook: its rows where they were, cells in question coloured and commented, a last column with what became
 * of each row, and a first sheet with counts and sums.
 *
 * <p>Of a file of more than 100,000 rows only the rows in question are shown, at their own numbers.
 */
public final class Receipt implements OutputFile {
    /** Properties must tell some moment; a file's own differs between machines. */
    private static final LocalDateTime CREATED = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** What became of a row that its clerk should know of. */
    private static final Set<Fate> WORTH_TELLING =
            EnumSet.of(Fate.DUPLICATE, Fate.SUPERSEDED, Fate.REJECTED, Fate.OUTSIDE, Fate.LATE, Fate.SKIPPED);

    private static final String VOIDED = "voided-row";

    private final SourceFile source;
    private final String path;
    private final KeptFiles kept;
    private final List<SheetReading> readings;
    private final List<Posting> postings;
    private final List<Finding> findings;
    private final Map<String, String> decided;
    private final Language language;
    private boolean questionedOnly;

    /**
     * The receipt of one file.
     *
     * @param path its own, below the output folder
     * @param kept where its bytes are kept
     * @param readings how its sheets were understood
     * @param postings what became of its entries
     * @param findings about it
     * @param decided finding id to decision taken
     */
    public Receipt(
            SourceFile source,
            String path,
            KeptFiles kept,
            List<SheetReading> readings,
            List<Posting> postings,
            List<Finding> findings,
            Map<String, String> decided,
            Language language) {
        this.source = source;
        this.path = path;
        this.kept = kept;
        this.readings = List.copyOf(readings);
        this.postings = List.copyOf(postings);
        this.findings = List.copyOf(findings);
        this.decided = Map.copyOf(decided);
        this.language = language;
    }

    /**
     * A receipt for each file of a night about which there is something to say.
     *
     * @param kept where the bytes of a file are kept
     */
    public static List<Receipt> of(NightReport night, KeptFiles kept) {
        Map<String, List<SheetReading>> readings = new HashMap<>();
        night.readings()
                .forEach(reading -> readings.computeIfAbsent(reading.sheet().file(), file -> new ArrayList<>())
                        .add(reading));
        Map<String, List<Posting>> postings = new HashMap<>();
        night.books()
                .postings()
                .forEach(posting -> postings.computeIfAbsent(
                                posting.entry().origin().sheet().file(), file -> new ArrayList<>())
                        .add(posting));
        Map<String, List<Finding>> findings = new HashMap<>();
        night.books()
                .findings()
                .forEach(finding -> findings.computeIfAbsent(finding.file(), file -> new ArrayList<>())
                        .add(finding));
        List<Receipt> receipts = new ArrayList<>();
        Map<String, String> paths = ReceiptPath.of(night.sources());
        for (SourceFile source : night.sources()) {
            List<Posting> its = postings.getOrDefault(source.path(), List.of());
            List<Finding> about = findings.getOrDefault(source.path(), List.of());
            if (hasSomethingToSay(its, about)) {
                receipts.add(new Receipt(
                        source,
                        paths.getOrDefault(source.path(), ""),
                        kept,
                        readings.getOrDefault(source.path(), List.of()),
                        its,
                        about,
                        night.books().decided(),
                        night.language()));
            }
        }
        return receipts;
    }

    private static boolean hasSomethingToSay(List<Posting> postings, List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() != Severity.INFO)
                || postings.stream()
                        .anyMatch(posting -> WORTH_TELLING.contains(posting.fate())
                                || posting.reason().equals(VOIDED));
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String about() {
        return source.path();
    }

    @Override
    public String basis() {
        MessageDigest digest = Sha256.digest();
        add(digest, "receipt 4", path, language.tag(), source.path(), source.sha256());
        for (SheetReading reading : readings) {
            add(
                    digest,
                    reading.sheet().sheet(),
                    String.valueOf(reading.kind()),
                    reading.columns().toString());
            add(digest, Integer.toString(reading.headerRow()), Long.toString(reading.entries()));
        }
        StringBuilder told = new StringBuilder();
        for (Posting posting : postings) {
            told.setLength(0);
            add(told, posting.entry().origin());
            told.append(posting.fate().word()).append(' ').append(posting.reason());
            if (posting.issue() != null) {
                told.append(' ')
                        .append(posting.issue().year())
                        .append('-')
                        .append(posting.issue().number());
            }
            if (posting.twin() != null) {
                told.append(" of ");
                add(told, posting.twin());
            }
            add(digest, told.toString());
        }
        FindingText text = FindingText.in(language);
        for (Finding finding : findings) {
            add(digest, finding.id(), finding.severity().word(), Integer.toString(finding.row()), finding.column());
            add(digest, finding.firstColumn() + "-" + finding.lastColumn(), finding.sheet());
            add(digest, text.message(finding), text.suggestion(finding));
            add(digest, decided.getOrDefault(finding.id(), ""));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void write(OutputStream out) throws IOException {
        ReportWords phrases = ReportWords.in(language);
        try (PlainWorkbook workbook = new PlainWorkbook()) {
            PlainSheet summary = workbook.sheet(phrases.say("receipt.summary"));
            Map<String, String> names = sheets(workbook, phrases);
            ReceiptMark mark = mark(phrases);
            workbook.property(ReceiptMark.PROPERTY, mark.text());
            new ReceiptSummary(summary, phrases).write(source, mark, readings, postings, findings, decided, names);
            workbook.write(phrases.say("receipt.title", Masking.mask(source.name())), CREATED, out);
        }
    }

    /** By it the receipt is known again when it comes back; a receipt of a receipt goes by the file that was there first. */
    private ReceiptMark mark(ReportWords phrases) {
        String first = readings.stream()
                .map(SheetReading::corrects)
                .filter(Objects::nonNull)
                .map(ReceiptOf::path)
                .findFirst()
                .orElse(source.path());
        return new ReceiptMark(
                source.sha256(),
                !questionedOnly,
                phrases.say("receipt.outcome"),
                phrases.column("finding_id"),
                Masking.mask(first));
    }

    /** Copies all sheets that can be read; the name given to each, by its own name. */
    private Map<String, String> sheets(PlainWorkbook workbook, ReportWords phrases) throws IOException {
        Map<String, String> names = new HashMap<>();
        Path bytes = kept.bytes(source.sha256());
        if (bytes == null) {
            return names;
        }
        Map<String, SheetExtent> extents = SheetExtent.of(bytes, kept);
        questionedOnly = extents.values().stream().mapToLong(SheetExtent::rows).sum() > SheetExtent.MANY_ROWS;
        GivenRows given = questionedOnly ? new GivenRows(workbook) : null;
        Set<String> taken = new HashSet<>(Set.of(phrases.say("receipt.summary")));
        try (SheetFile file = ReturnedReceipt.open(bytes, kept)) {
            for (SheetReader sheet = file.nextSheet(); sheet != null; sheet = file.nextSheet()) {
                String own = sheet.head().name();
                SheetExtent extent = extents.get(own);
                if (extent != null) {
                    String name = ReceiptSheet.name(own.isEmpty() ? phrases.say("receipt.data") : own, taken);
                    names.put(own, name);
                    var copy = new ReceiptSheet(own, postings, findings, readings, decided, questionedOnly, phrases);
                    copy.copy(sheet, extent, workbook.sheet(name));
                    if (given != null) {
                        given.note(name, copy.given());
                    }
                }
            }
        } catch (UnreadableFileException e) {
            // What could be read is shown; a finding says what could not.
            return names;
        }
        return names;
    }

    private static void add(StringBuilder told, Origin origin) {
        told.append(origin.sheet().file())
                .append('#')
                .append(origin.sheet().sheet())
                .append('!')
                .append(origin.row())
                .append(' ')
                .append(origin.firstColumn())
                .append(' ')
                .append(origin.lastColumn())
                .append(' ')
                .append(origin.part())
                .append(' ');
    }

    private static void add(MessageDigest digest, String... texts) {
        for (String text : texts) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }
}
