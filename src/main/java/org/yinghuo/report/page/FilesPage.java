package org.yinghuo.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yinghuo.model.Fate;
import org.yinghuo.model.SheetKind;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.edition.Run;
import org.yinghuo.report.edition.Shelf;
import org.yinghuo.report.edition.ShelfFile;
import org.yinghuo.report.edition.ValueText;

/** {@code files.html}: every file the last good run took in and what became of it, and every run with what it changed. */
public final class FilesPage implements ShelfFile {
    private static final int MOST_FILES = 2_000;

    @Override
    public String path() {
        return "files.html";
    }

    /** A file as the page lists it. */
    public record FileRow(
            String file,
            String kind,
            String became,
            String entries,
            String counted,
            String others,
            String amount,
            String questions,
            String receipt) {}

    /** A run as the page lists it. */
    public record RunRow(String moment, String outcome, String what, boolean failed) {}

    @Override
    public void write(Shelf shelf, OutputStream out) throws IOException {
        ReportWords phrases = ReportWords.in(shelf.language());
        Optional<Run> last = shelf.runs().stream().filter(run -> !run.failed()).findFirst();
        List<Run.FileLine> files = last.map(Run::files).orElse(List.of());
        Map<String, Object> model = new HashMap<>();
        model.put("p", new PageWords(phrases));
        model.put("lang", phrases.say("html.lang"));
        model.put(
                "files",
                files.stream().limit(MOST_FILES).map(file -> row(file, phrases)).toList());
        model.put("more", Math.max(0, files.size() - MOST_FILES));
        model.put(
                "asOf",
                last.map(run -> ValueText.moment(run.asOf(), shelf.language())).orElse(""));
        model.put("runs", shelf.runs().stream().map(run -> runRow(run, phrases)).toList());
        Pages.write("files.html", model, out);
    }

    private static FileRow row(Run.FileLine file, ReportWords phrases) {
        List<String> kinds = new ArrayList<>();
        for (String word : file.kinds()) {
            for (SheetKind kind : SheetKind.values()) {
                if (kind.word().equals(word)) {
                    kinds.add(phrases.kind(kind));
                }
            }
        }
        return new FileRow(
                file.file(),
                String.join(phrases.say("html.comma"), kinds),
                became(file.became(), phrases),
                ValueText.grouped(Long.toString(file.entries())),
                ValueText.grouped(Long.toString(file.counted())),
                ValueText.grouped(Long.toString(file.entries() - file.counted())),
                file.amount().isEmpty() ? "" : ValueText.grouped(file.amount()),
                file.questions() == 0 ? "" : Long.toString(file.questions()),
                file.receipt());
    }

    private static String became(String word, ReportWords phrases) {
        for (Fate fate : Fate.values()) {
            if (fate.word().equals(word)) {
                return phrases.fate(fate);
            }
        }
        for (org.yinghuo.model.Code code : org.yinghuo.model.Code.values()) {
            if (code.word().equals(word)) {
                return phrases.code(code);
            }
        }
        return word.equals("empty") ? phrases.say("files.empty") : word;
    }

    private static RunRow runRow(Run run, ReportWords phrases) {
        return new RunRow(
                ValueText.moment(run.asOf(), phrases.language()),
                phrases.say(
                        "run." + (run.failed() || run.outcome().equals(Run.UNCHANGED) ? run.outcome() : Run.PUBLISHED)),
                run.failed() ? run.message() : what(run, phrases),
                run.failed());
    }

    /** What a run did with which issues, in a line. */
    static String what(Run run, ReportWords phrases) {
        List<String> parts = new ArrayList<>();
        for (Run.IssueLine issue : run.issues()) {
            switch (issue.outcome()) {
                case "first" -> parts.add(phrases.say("run.first", issue.issue(), issue.revision()));
                case "revised" ->
                    parts.add(phrases.say("run.revised", issue.issue(), issue.revision(), issue.changes()));
                case "sealed" -> parts.add(phrases.say("run.sealed", issue.issue(), issue.revision()));
                default -> {
                    // Stands as it was.
                }
            }
        }
        return String.join(phrases.say("html.semicolon"), parts);
    }
}
