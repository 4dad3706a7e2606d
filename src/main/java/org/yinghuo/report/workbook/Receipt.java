package org.yinghuo.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Sha256;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.report.edition.FindingText;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.NightReport;
import org.yinghuo.report.edition.OutputFile;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.sheet.SheetFile;
import org.yinghuo.sheet.SheetReader;
import org.yinghuo.sheet.UnreadableFileException;

/**
 * A clerk's own file handed back as a workbook: its rows where they were, cells in question coloured and commented, a last column with what became
 * of each row, and a first sheet with counts and sums.
 *
 * <p>Of a file of more than 100,000 rows only the rows in question are shown, at their own numbers.
 */
public final class Receipt implements OutputFile {
    /** Properties must tell some moment; a file's own differs between machines. */
    private static final LocalDateTime CREATED = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final int SHA8 = 8;
    private static final int LONGEST_NAME = 60;

    private final SourceFile source;
    private final Path bytes;
    private final List<SheetReading> readings;
    private final List<Posting> postings;
    private final List<Finding> findings;
    private final Map<String, String> decided;
    private final Language language;

    /**
     * The receipt of one file.
     *
     * @param bytes where its bytes are kept
     * @param readings how its sheets were understood
     * @param postings what became of its entries
     * @param findings about it
     * @param decided finding id to decision taken
     */
    public Receipt(
            SourceFile source,
            Path bytes,
            List<SheetReading> readings,
            List<Posting> postings,
            List<Finding> findings,
            Map<String, String> decided,
            Language language) {
        this.source = source;
        this.bytes = bytes;
        this.readings = List.copyOf(readings);
        this.postings = List.copyOf(postings);
        this.findings = List.copyOf(findings);
        this.decided = Map.copyOf(decided);
        this.language = language;
    }

    /**
     * A receipt for each file of a night; of files with the same name and bytes, the first by path has one.
     *
     * @param originals where the bytes of a file are kept, by their SHA-256
     */
    public static List<Receipt> of(NightReport night, Function<String, Path> originals) {
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
        Map<String, Receipt> receipts = new TreeMap<>();
        for (SourceFile source : night.sources()) {
            Receipt receipt = new Receipt(
                    source,
                    originals.apply(source.sha256()),
                    readings.getOrDefault(source.path(), List.of()),
                    postings.getOrDefault(source.path(), List.of()),
                    findings.getOrDefault(source.path(), List.of()),
                    night.books().decided(),
                    night.language());
            receipts.putIfAbsent(receipt.path(), receipt);
        }
        return List.copyOf(receipts.values());
    }

    @Override
    public String path() {
        String name = source.name();
        int dot = name.lastIndexOf('.');
        String bare =
                Masking.mask(dot > 0 ? name.substring(0, dot) : name).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        String cut = bare.codePointCount(0, bare.length()) > LONGEST_NAME
                ? bare.substring(0, bare.offsetByCodePoints(0, LONGEST_NAME))
                : bare;
        return "receipts/" + source.sha256().substring(0, SHA8) + "-" + cut.strip() + ".xlsx";
    }

    @Override
    public String about() {
        return source.path();
    }

    @Override
    public String basis() {
        MessageDigest digest = Sha256.digest();
        add(digest, "receipt 2", language.tag(), source.path(), source.sha256());
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
        List<SheetXml> rows = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CellStyles styles = new CellStyles(workbook);
            var summary = workbook.createSheet(phrases.say("receipt.summary"));
            Map<String, String> names = sheets(workbook, rows, styles, phrases);
            new ReceiptSummary(summary, new WorkbookCells(styles), phrases)
                    .write(source, readings, postings, findings, decided, names);
            StableZip.write(
                    workbook::write, rows, phrases.say("receipt.title", Masking.mask(source.name())), CREATED, out);
        } finally {
            for (SheetXml sheet : rows) {
                sheet.close();
            }
        }
    }

    /** Backups all sheets that can be read; the name given to each, by its own name. */
    private Map<String, String> sheets(
            XSSFWorkbook workbook, List<SheetXml> rows, CellStyles styles, ReportWords phrases) throws IOException {
        Map<String, SheetExtent> extents = SheetExtent.of(bytes);
        boolean questionedOnly =
                extents.values().stream().mapToLong(SheetExtent::rows).sum() > SheetExtent.MANY_ROWS;
        Map<String, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>(Set.of(phrases.say("receipt.summary")));
        try (SheetFile file = SheetFile.open(bytes)) {
            for (SheetReader sheet = file.nextSheet(); sheet != null; sheet = file.nextSheet()) {
                String own = sheet.head().name();
                SheetExtent extent = extents.get(own);
                if (extent != null) {
                    String name = ReceiptSheet.name(own.isEmpty() ? phrases.say("receipt.data") : own, taken);
                    names.put(own, name);
                    new ReceiptSheet(own, postings, findings, readings, decided, questionedOnly, styles, phrases)
                            .copy(sheet, extent, workbook.createSheet(name), rows);
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
