package org.yinghuo.report.publish;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.SheetControl;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Answer;
import org.yinghuo.model.Code;
import org.yinghuo.model.Donation;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Severity;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.report.data.Json;
import org.yinghuo.report.data.ReportJson;
import org.yinghuo.report.edition.FindingList;
import org.yinghuo.report.edition.FindingText;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.NightReport;
import org.yinghuo.report.edition.PublishedIssue;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.edition.Run;
import org.yinghuo.report.publish.Published.IssueOutcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code runs/MOMENT.json}: each file and what became of it, control totals, findings, issues.
 *
 * <p>A run that found nothing new leaves one too: that it ran is worth knowing.
 */
final class RunSummary {

    private static final List<Code> UNREAD = List.of(
            Code.UNREADABLE_FILE,
            Code.ENCRYPTED_FILE,
            Code.DUPLICATE_FILE,
            Code.UNSETTLED_FILE,
            Code.UNRECOGNISED_SHEET);

    /** What a corrected copy makes of the earlier file's rows, in the order its finding counts them. */
    private static final List<String> ACCOUNT = List.of("new", "changed", "unchanged", "removed");

    private static final int MOST_UNASSIGNED = 50;

    private RunSummary() {}

    /** The record of a run that failed: when and why. */
    static ObjectNode failed(LocalDateTime asOf, Language language, String message) {
        ObjectNode json = Json.object();
        json.put("as_of", ReportJson.moment(asOf));
        json.put("language", language.tag());
        json.put("outcome", Run.FAILED);
        json.put("message", Masking.mask(message));
        return json;
    }

    /** Where that record lies: beside that of a good run of the same moment. */
    static String failedPath(LocalDateTime asOf) {
        return "runs/" + ReportJson.moment(asOf).replace(":", "") + "-failed.json";
    }

    static String path(NightReport night) {
        return path(night.asOf());
    }

    static String path(LocalDateTime asOf) {
        return "runs/" + ReportJson.moment(asOf).replace(":", "") + ".json";
    }

    /** The record of a run that came to what the last one came to. */
    static ObjectNode again(ObjectNode last, LocalDateTime asOf) {
        ObjectNode run = last.deepCopy();
        run.put("as_of", ReportJson.moment(asOf));
        run.put("outcome", Run.UNCHANGED);
        for (JsonNode issue : run.path("issues")) {
            if (issue instanceof ObjectNode row) {
                boolean sealed = row.path("state").asString().equals("closed");
                row.put("outcome", outcome(sealed ? Published.Outcome.KEPT : Published.Outcome.UNCHANGED));
                row.put("changes", 0);
            }
        }
        return run;
    }

    /**
     * The run's record.
     *
     * @param issues as they stand published after the run, newest first
     * @param outcomes what the run did with them
     * @param receipts the receipt's path by the file it is of
     * @param changed whether the run published anything
     */
    static ObjectNode of(
            NightReport night,
            List<PublishedIssue> issues,
            Map<IssueId, IssueOutcome> outcomes,
            Map<String, String> receipts,
            boolean changed) {
        Map<SheetId, Map<Fate, Long>> fates = fates(night.books().postings());
        ObjectNode json = Json.object();
        json.put("as_of", ReportJson.moment(night.asOf()));
        json.put("language", night.language().tag());
        json.put("outcome", changed ? Run.PUBLISHED : Run.UNCHANGED);
        files(night, fates, receipts, json.putArray("files"));
        ObjectNode ignored = json.putObject("ignored");
        night.passedOver().forEach((path, reason) -> ignored.put(Masking.mask(path), reason));
        control(night, fates, json);
        superseded(night.books(), json.putArray("superseded"));
        decisions(night.books(), json.putArray("decisions"));
        ReportJson.counts(night.books().findings(), json.putObject("findings"));
        ReportJson.attention(night.books().findings(), night.books().decided(), json.putObject("attention"));
        unassigned(night, json.putArray("unassigned"));
        ReportJson.attention(
                night.books().findings().stream()
                        .filter(finding -> finding.issue() == null)
                        .toList(),
                night.books().decided(),
                json.putObject("unassigned_counts"));
        ArrayNode rows = json.putArray("issues");
        for (PublishedIssue issue : issues) {
            ObjectNode row = rows.addObject();
            row.put("issue", issue.id().toString());
            row.put("revision", issue.revision());
            row.put("state", issue.sealed() ? "closed" : "open");
            IssueOutcome outcome = outcomes.get(issue.id());
            row.put("outcome", outcome == null ? "" : outcome(outcome.outcome()));
            row.put("changes", outcome == null ? 0 : outcome.changes().size());
        }
        return json;
    }

    private static String outcome(Published.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static Map<SheetId, Map<Fate, Long>> fates(List<Posting> postings) {
        Map<SheetId, Map<Fate, Long>> fates = new HashMap<>();
        for (Posting posting : postings) {
            fates.computeIfAbsent(posting.entry().origin().sheet(), sheet -> new EnumMap<>(Fate.class))
                    .merge(posting.fate(), 1L, Long::sum);
        }
        return fates;
    }

    private static void files(
            NightReport night, Map<SheetId, Map<Fate, Long>> fates, Map<String, String> receipts, ArrayNode json) {
        Map<String, SortedSet<String>> kinds = new HashMap<>();
        Map<String, Long> entries = new HashMap<>();
        for (SheetReading reading : night.readings()) {
            String file = reading.sheet().file();
            entries.merge(file, reading.entries(), Long::sum);
            if (reading.kind() != null) {
                kinds.computeIfAbsent(file, any -> new TreeSet<>())
                        .add(reading.kind().word());
            }
        }
        Map<String, Amount> amounts = amounts(night.books().postings());
        Map<String, Long> questions = questions(night.books());
        Map<String, Map<Fate, Long>> byFile = new HashMap<>();
        fates.forEach((sheet, counts) ->
                counts.forEach((fate, count) -> byFile.computeIfAbsent(sheet.file(), file -> new EnumMap<>(Fate.class))
                        .merge(fate, count, Long::sum)));
        Map<String, Code> unread = new HashMap<>();
        for (Finding finding : night.books().findings()) {
            // A pivot table beside a list, of which there is nothing to say but that it counts nothing, is no word
            // about the file.
            boolean onlyTold = finding.code() == Code.UNRECOGNISED_SHEET && finding.severity() == Severity.INFO;
            if (UNREAD.contains(finding.code()) && !onlyTold) {
                unread.merge(
                        finding.file(), finding.code(), (left, right) -> left.compareTo(right) <= 0 ? left : right);
            }
        }
        for (SourceFile file : night.sources()) {
            Map<Fate, Long> counts = byFile.getOrDefault(file.path(), Map.of());
            ObjectNode row = json.addObject();
            row.put("file", Masking.mask(file.path()));
            row.put("sha256", file.sha256());
            row.put("size", file.size());
            row.put("became", became(counts, unread.get(file.path())));
            ArrayNode kindsOfFile = row.putArray("kinds");
            kinds.getOrDefault(file.path(), new TreeSet<>()).forEach(kindsOfFile::add);
            row.put("entries", entries.getOrDefault(file.path(), 0L));
            Amount amount = amounts.get(file.path());
            row.put("amount", amount == null ? "" : amount.toString());
            row.put("questions", questions.getOrDefault(file.path(), 0L));
            row.put("receipt", receipts.getOrDefault(file.path(), ""));
            ReportJson.fates(counts, row.putObject("fates"));
        }
    }

    /** The money counted of each file: declared by donors, or come in by a statement. */
    private static Map<String, Amount> amounts(List<Posting> postings) {
        Map<String, Amount> amounts = new HashMap<>();
        for (Posting posting : postings) {
            Amount amount = posting.fate() != Fate.COUNTED
                    ? null
                    : posting.entry() instanceof Donation gift
                            ? gift.amount()
                            : posting.entry() instanceof DonationSummary sum
                                    ? sum.amount()
                                    : posting.entry() instanceof Payment payment ? payment.net() : null;
            if (amount != null) {
                amounts.merge(posting.entry().origin().sheet().file(), amount, Amount::plus);
            }
        }
        return amounts;
    }

    /** How many errors and warnings about each file nobody has answered. */
    private static Map<String, Long> questions(Books books) {
        Map<String, Long> questions = new HashMap<>();
        for (Finding finding : books.findings()) {
            if (finding.severity() != Severity.INFO && !books.decided().containsKey(finding.id())) {
                questions.merge(finding.file(), 1L, Long::sum);
            }
        }
        return questions;
    }

    /** Errors of no issue, so that the first page can say them. */
    private static void unassigned(NightReport night, ArrayNode json) {
        ReportWords phrases = ReportWords.in(night.language());
        FindingText text = FindingText.in(night.language());
        night.books().findings().stream()
                .filter(finding -> finding.issue() == null && finding.severity() == Severity.ERROR)
                .filter(finding -> !night.books().decided().containsKey(finding.id()))
                .limit(MOST_UNASSIGNED)
                .forEach(finding -> {
                    ObjectNode row = json.addObject();
                    row.put("place", FindingList.place(finding, phrases));
                    row.put("message", text.message(finding));
                    row.put("suggestion", text.suggestion(finding));
                });
    }

    /** What a file as a whole came to, in one word: {@code counted} where any of its entries is. */
    private static String became(Map<Fate, Long> fates, @Nullable Code unread) {
        if (fates.containsKey(Fate.COUNTED)) {
            return Fate.COUNTED.word();
        }
        if (unread != null) {
            return unread.word();
        }
        return fates.entrySet().stream()
                .max(Map.Entry.<Fate, Long>comparingByValue()
                        .thenComparing(Map.Entry.<Fate, Long>comparingByKey().reversed()))
                .map(most -> most.getKey().word())
                .orElse("empty");
    }

    private static void control(NightReport night, Map<SheetId, Map<Fate, Long>> fates, ObjectNode json) {
        SortedMap<SheetId, SheetReading> readings = new TreeMap<>();
        night.readings().forEach(reading -> readings.put(reading.sheet(), reading));
        Map<Fate, Long> all = new EnumMap<>(Fate.class);
        long entries = 0;
        ArrayNode rows = json.putArray("control");
        for (SheetReading reading : readings.values()) {
            SheetControl control =
                    new SheetControl(reading.sheet(), reading.entries(), fates.getOrDefault(reading.sheet(), Map.of()));
            ObjectNode row = rows.addObject();
            row.put("file", Masking.mask(reading.sheet().file()));
            row.put("sheet", Masking.mask(reading.sheet().sheet()));
            row.put("kind", reading.kind() == null ? null : reading.kind().word());
            row.put("entries", control.entries());
            ReportJson.fates(control.fates(), row.putObject("fates"));
            control.fates().forEach((fate, count) -> all.merge(fate, count, Long::sum));
            entries += control.entries();
        }
        ObjectNode total = json.putObject("control_total");
        total.put("entries", entries);
        ReportJson.fates(all, total.putObject("fates"));
    }

    /** Which file's entries gave way to which other's, how many, and how the two compare row by row. */
    private static void superseded(Books books, ArrayNode json) {
        SortedMap<String, SortedMap<String, Long>> counts = new TreeMap<>();
        for (Posting posting : books.postings()) {
            if (posting.fate() == Fate.SUPERSEDED) {
                String by = posting.twin() == null ? "" : posting.twin().sheet().file();
                counts.computeIfAbsent(posting.entry().origin().sheet().file(), file -> new TreeMap<>())
                        .merge(by, 1L, Long::sum);
            }
        }
        Map<String, Finding> accounts = new HashMap<>();
        for (Finding finding : books.findings()) {
            if (finding.code() == Code.SUPERSEDED_FILE && finding.args().size() > ACCOUNT.size()) {
                accounts.put(finding.file(), finding);
            }
        }
        counts.forEach((file, twins) -> twins.forEach((by, entries) -> {
            ObjectNode row = json.addObject();
            row.put("file", Masking.mask(file));
            row.put("by", Masking.mask(by));
            row.put("entries", entries);
            Finding account = accounts.get(file);
            if (account != null && account.args().get(0).equals(by)) {
                for (int i = 0; i < ACCOUNT.size(); i++) {
                    row.put(ACCOUNT.get(i), Integer.parseInt(account.args().get(i + 1)));
                }
            }
        }));
    }

    /** Every answer in force, with the workbook and the night it came from: first those to what is asked tonight, then those to what is no longer asked. */
    private static void decisions(Books books, ArrayNode json) {
        SortedMap<String, Answer> answers = new TreeMap<>();
        books.answers().stream()
                .filter(answer -> !answer.isWithdrawn())
                .forEach(answer -> answers.put(answer.findingId(), answer));
        for (Finding finding : books.decided().isEmpty() ? List.<Finding>of() : books.findings()) {
            String decision = books.decided().get(finding.id());
            if (decision != null) {
                ObjectNode row = decision(finding.id(), decision, answers.remove(finding.id()), json);
                row.put("code", finding.code().word());
                row.put(
                        "issue",
                        finding.issue() == null ? null : finding.issue().toString());
                row.put("file", Masking.mask(finding.file()));
                row.put("sheet", Masking.mask(finding.sheet()));
                row.put("row", finding.row());
            }
        }
        answers.forEach((id, answer) ->
                decision(id, answer.decision(), answer, json).put("question", Masking.mask(answer.question())));
    }

    private static ObjectNode decision(String id, String decision, @Nullable Answer answer, ArrayNode json) {
        ObjectNode row = json.addObject();
        row.put("finding_id", id);
        row.put("decision", Masking.decision(decision));
        if (answer != null) {
            row.put("workbook", Masking.mask(answer.workbook()));
            row.put("night", ReportJson.moment(answer.night()));
        }
        return row;
    }
}
