package org.yinghuo.report.data;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.Figure;
import org.yinghuo.aggregate.FilesShare;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.SheetControl;
import org.yinghuo.aggregate.Table;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Issue;
import org.yinghuo.model.Severity;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.report.edition.Change;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.IssueFile;
import org.yinghuo.report.edition.Masking;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code report.json}: everything a program may want of an issue, as {@code report.schema.json} describes it.
 *
 * <p>Money is a text with two decimals, counts and hours are numbers, days are ISO.
 */
public final class ReportJson implements IssueFile {

    static final int SCHEMA_VERSION = 1;
    public static final String PATH = "report.json";
    static final String TABLES = "tables";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            put(head(edition), json);
            json.writeObjectPropertyStart(TABLES);
            for (Table table : edition.report().tables()) {
                json.writeArrayPropertyStart(table.name());
                List<SerializedString> names = table.columns().stream()
                        .map(column -> new SerializedString(column.name()))
                        .toList();
                for (List<String> cells : table.rows()) {
                    json.writeStartObject();
                    for (int at = 0; at < cells.size(); at++) {
                        json.writeName(names.get(at));
                        put(table.columns().get(at).type(), cells.get(at), json);
                    }
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            put(tail(edition), json);
            json.writeEndObject();
        } catch (JacksonException e) {
            throw new IOException("cannot write JSON", e);
        }
        out.write('\n');
    }

    private static void put(ObjectNode part, JsonGenerator json) {
        part.properties().forEach(member -> {
            json.writeName(member.getKey());
            json.writeTree(member.getValue());
        });
    }

    /** What stands before the tables. */
    static ObjectNode head(Edition edition) {
        IssueReport report = edition.report();
        ObjectNode json = Json.object();
        json.put("$schema", ReportSchema.PATH);
        json.put("schema_version", SCHEMA_VERSION);
        json.put("issue", report.issue().id().toString());
        json.put("revision", edition.revision());
        json.put("as_of", moment(edition.asOf()));
        json.put("sealed", edition.sealed());
        json.put("language", edition.language().tag());
        json.set("masthead", masthead(report.issue()));
        if (!edition.wording().isEmpty()) {
            json.put("wording", edition.wording());
        }
        ObjectNode figures = json.putObject("figures");
        for (Figure figure : report.figures().values()) {
            put(figures, figure.name(), figure.type(), figure.value());
        }
        ArrayNode notStated = json.putArray("not_stated");
        report.notStated().forEach(notStated::add);
        return json;
    }

    /** What stands after them. */
    static ObjectNode tail(Edition edition) {
        IssueReport report = edition.report();
        ObjectNode json = Json.object();
        control(report.control(), json.putArray("control"));
        sources(edition, json.putArray("sources"));
        counts(report.findings(), json.putObject("findings"));
        attention(report.findings(), report.decided(), json.putObject("attention"));
        ObjectNode decisions = json.putObject("decisions");
        new TreeMap<>(report.decided()).forEach((id, decision) -> decisions.put(id, Masking.decision(decision)));
        declared(report.declared(), json.putArray("declared"));
        shares(report.shares(), json.putArray("shares"));
        changes(edition.changes(), json.putArray("changes"));
        return json;
    }

    private static void declared(Map<SheetId, Amount> declared, ArrayNode json) {
        declared.forEach((sheet, amount) -> {
            ObjectNode row = json.addObject();
            row.put("file", Masking.mask(sheet.file()));
            row.put("sheet", Masking.mask(sheet.sheet()));
            row.put("amount", amount.toString());
        });
    }

    private static void files(List<String> paths, ArrayNode json) {
        paths.forEach(path -> json.add(Masking.mask(path)));
    }

    private static void shares(List<FilesShare> shares, ArrayNode json) {
        for (FilesShare share : shares) {
            ObjectNode row = json.addObject();
            files(share.files(), row.putArray("files"));
            if (!share.with().isEmpty()) {
                files(share.with(), row.putArray("with"));
            }
            if (!share.without().isEmpty()) {
                files(share.without(), row.putArray("without"));
            }
            ObjectNode figures = row.putObject("figures");
            share.figures().forEach((figure, part) -> figures.put(figure, part.toPlainString()));
        }
    }

    private static void changes(List<Change> changes, ArrayNode json) {
        for (Change change : changes) {
            ObjectNode row = json.addObject();
            row.put("figure", change.figure());
            row.put("before", change.before());
            row.put("after", change.after());
            row.put("cause", change.cause());
            row.put("file", Masking.mask(change.file()));
        }
    }

    public static String moment(LocalDateTime time) {
        return MOMENT.format(time);
    }

    static ObjectNode masthead(Issue issue) {
        ObjectNode json = Json.object();
        json.put("year", issue.id().year());
        json.put("number", issue.id().number());
        json.put("cumulative", issue.cumulative());
        json.put("date", issue.date().toString());
        json.put("opens", moment(issue.opens()));
        json.put("cutoff", moment(issue.cutoff()));
        LocalDateTime closed = issue.closed();
        json.put("closed", closed == null ? "" : moment(closed));
        json.put("title", Masking.mask(issue.title()));
        json.put("publisher", Masking.mask(issue.publisher()));
        json.put("disclosure", issue.disclosure());
        json.put("report_to", Masking.mask(issue.reportTo()));
        json.put("send_to", Masking.mask(issue.sendTo()));
        json.put("copies", issue.copies());
        return json;
    }

    /** A row of a table, its cells by their columns. */
    static ObjectNode row(Table table, List<String> cells) {
        ObjectNode row = Json.object();
        for (int at = 0; at < cells.size(); at++) {
            Table.Column column = table.columns().get(at);
            put(row, column.name(), column.type(), cells.get(at));
        }
        return row;
    }

    private static void put(ValueType type, String value, JsonGenerator json) {
        switch (type) {
            case TEXT -> json.writeString(Masking.mask(value));
            case MONEY, DAY -> json.writeString(value);
            case COUNT, HOURS, QUANTITY -> {
                if (value.isEmpty()) {
                    json.writeNull();
                } else {
                    json.writeNumber(value);
                }
            }
        }
    }

    /** A number where the type is one and there is one. */
    private static void put(ObjectNode json, String name, ValueType type, String value) {
        switch (type) {
            case TEXT -> json.put(name, Masking.mask(value));
            case MONEY, DAY -> json.put(name, value);
            case COUNT, HOURS, QUANTITY -> json.put(name, value.isEmpty() ? null : new BigDecimal(value));
        }
    }

    private static void control(List<SheetControl> control, ArrayNode json) {
        for (SheetControl sheet : control) {
            ObjectNode row = json.addObject();
            row.put("file", Masking.mask(sheet.sheet().file()));
            row.put("sheet", Masking.mask(sheet.sheet().sheet()));
            row.put("entries", sheet.entries());
            fates(sheet.fates(), row.putObject("fates"));
        }
    }

    public static void fates(Map<Fate, Long> fates, ObjectNode json) {
        fates.forEach((fate, count) -> json.put(fate.word(), count));
    }

    private static void sources(Edition edition, ArrayNode json) {
        Map<String, SourceFile> files = new HashMap<>();
        edition.sources().forEach(file -> files.put(file.path(), file));
        for (SheetReading reading : edition.readings()) {
            SourceFile file = files.get(reading.sheet().file());
            if (file == null) {
                continue;
            }
            ObjectNode row = json.addObject();
            row.put("file", Masking.mask(file.path()));
            row.put("sha256", file.sha256());
            row.put("sheet", Masking.mask(reading.sheet().sheet()));
            row.put("kind", kind(reading));
            row.put("entries", reading.entries());
        }
    }

    private static @Nullable String kind(SheetReading reading) {
        return reading.kind() == null ? null : reading.kind().word();
    }

    /** How many findings of each code there are, by code. */
    public static void counts(List<Finding> findings, ObjectNode json) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        findings.forEach(finding -> counts.merge(finding.code().word(), 1, Integer::sum));
        counts.forEach(json::put);
    }

    /** How many findings still wait for a person, by severity. */
    public static void attention(List<Finding> findings, Map<String, String> decided, ObjectNode json) {
        for (Severity severity : Severity.values()) {
            json.put(
                    severity.word(),
                    findings.stream()
                            .filter(finding -> finding.severity() == severity && !decided.containsKey(finding.id()))
                            .count());
        }
    }
}
