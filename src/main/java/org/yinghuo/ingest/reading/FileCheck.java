package org.yinghuo.ingest.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.entries.Ingested;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.Severity;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.model.Statement;
import org.yinghuo.sheet.receipts.KeptFiles;

/** Tells a clerk how a file is understood: kind, header, columns, what the titles give, totals compared, findings with their cells. */
public final class FileCheck {

    private static final int MOST_FINDINGS = 200;

    private final CheckWords words;
    private final Function<Finding, String> sentence;

    /**
     * @param language {@code zh} or {@code en}
     * @param sentence what a finding says, in the same language
     */
    public FileCheck(String language, Function<Finding, String> sentence) {
        this.words = new CheckWords(language);
        this.sentence = sentence;
    }

    /**
     * How a file is understood.
     *
     * @param findings the first of them
     * @param more how many there are besides
     * @param worst the gravest severity of all; null where nothing was found
     */
    public record Checked(
            SourceFile source,
            List<SheetReading> readings,
            List<Finding> findings,
            long more,
            @Nullable Severity worst) {

        public Checked {
            readings = List.copyOf(readings);
            findings = List.copyOf(findings);
        }
    }

    /** Reads a file as the night would. */
    public static Checked read(SourceFile source, Path bytes, KeptFiles earlier, Seeds seeds) throws IOException {
        List<SheetReading> readings = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        long more = 0;
        Severity worst = null;
        try (EntryReader reader = new EntryReader(source, bytes, earlier, seeds)) {
            for (Ingested row = reader.read(); row != null; row = reader.read()) {
                if (row.alone()) {
                    readings.clear();
                    findings.clear();
                    more = 0;
                }
                for (Finding finding : row.findings()) {
                    worst = worst == null || finding.severity().compareTo(worst) < 0 ? finding.severity() : worst;
                    if (findings.size() < MOST_FINDINGS) {
                        findings.add(finding);
                    } else {
                        more++;
                    }
                }
                if (row.reading() != null) {
                    readings.add(row.reading());
                }
            }
        }
        return new Checked(source, readings, findings, more, worst);
    }

    /** How a file is understood, as lines of plain text. */
    public String of(SourceFile source, Path bytes, KeptFiles earlier, Seeds seeds) throws IOException {
        return text(read(source, bytes, earlier, seeds));
    }

    /** The same of a file that was read already. */
    public String text(Checked checked) {
        List<SheetReading> readings = checked.readings();
        List<Finding> findings = checked.findings();
        long more = checked.more();
        StringBuilder text = new StringBuilder();
        line(text, 0, words.say("file", checked.source().path()));
        readings.forEach(reading -> sheet(text, reading, findings));
        List<Finding> others = findings.stream()
                .filter(finding -> readings.stream()
                        .noneMatch(reading -> reading.sheet().sheet().equals(finding.sheet())))
                .toList();
        findings(text, 1, others);
        if (more > 0) {
            line(text, 1, words.say("more", more));
        }
        if (findings.isEmpty()) {
            line(text, 1, words.say("none"));
        }
        return text.toString();
    }

    private void sheet(StringBuilder text, SheetReading reading, List<Finding> findings) {
        String name = reading.sheet().sheet();
        String what = name.isEmpty() ? "text" : "sheet";
        SheetKind kind = reading.kind();
        if (kind == null) {
            line(text, 1, words.say(what + ".unknown", name));
        } else {
            line(text, 1, words.say(what, name, words.say(kind.word()), reading.entries(), reading.headerRow()));
            columns(text, reading);
        }
        findings(
                text,
                2,
                findings.stream()
                        .filter(finding -> finding.sheet().equals(name))
                        .toList());
    }

    private void columns(StringBuilder text, SheetReading reading) {
        int table = 0;
        for (SheetReading.ColumnReading column : reading.columns()) {
            if (column.table() != table) {
                line(text, 2, words.say(table == 0 ? "columns" : "columns.more", column.table()));
                table = column.table();
            }
            String letters = Origin.columnName(column.column());
            String header = column.header();
            String key = column.field().isEmpty() ? "column.unused." + column.why() : "column";
            line(text, 3, words.say(key, letters, header, words.say(column.field())));
        }
        List<String> given = reading.given().entrySet().stream()
                .filter(one -> !SheetReading.SIGNS.contains(one.getKey()))
                .map(one -> words.say("given.one", words.say(one.getKey()), within(one.getValue())))
                .toList();
        if (!given.isEmpty()) {
            line(text, 2, words.say("given", String.join(words.say("list"), given)));
        }
        for (Statement statement : reading.statements()) {
            line(
                    text,
                    2,
                    words.say(
                            "statement",
                            words.say(statement.channel().word()),
                            statement.from().toString().replace('T', ' '),
                            statement.to().toString().replace('T', ' ')));
        }
        for (SheetReading.TotalReading total : reading.totals()) {
            String key = total.stated().equals(total.summed()) ? "total.same" : "total.differs";
            line(text, 2, words.say(key, total.row(), words.say(total.field()), total.stated(), total.summed()));
        }
    }

    private void findings(StringBuilder text, int depth, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        line(text, depth, words.say("findings"));
        for (Finding finding : findings) {
            String severity = words.say(finding.severity().word());
            String said = sentence.apply(finding);
            line(
                    text,
                    depth + 1,
                    finding.row() == 0
                            ? words.say("finding.whole", severity, said)
                            : words.say("finding", cells(finding), severity, said));
        }
    }

    private static String cells(Finding finding) {
        String first = Origin.columnName(finding.firstColumn()) + finding.row();
        return finding.firstColumn() == finding.lastColumn()
                ? first
                : first + ":" + Origin.columnName(finding.lastColumn()) + finding.row();
    }

    private static void line(StringBuilder text, int depth, String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
    }

    /** What stands in quotes has single ones of its own: “‘9·5’泸定地震抗震救灾捐款”. */
    private static String within(String quoted) {
        return quoted.replace('“', '‘').replace('”', '’');
    }
}
