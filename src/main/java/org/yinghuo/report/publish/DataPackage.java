package org.yinghuo.report.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.yinghuo.aggregate.Table;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.model.Issue;
import org.yinghuo.report.data.FindingsCsv;
import org.yinghuo.report.data.Json;
import org.yinghuo.report.data.LineageCsv;
import org.yinghuo.report.data.TableCsv;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.ReportWords;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code datapackage.json}: the issue's CSV files and their columns, as a Data Package of version 2. */
public final class DataPackage {

    static final String PATH = "datapackage.json";

    private static final List<String> NUMBERS = List.of("row");

    private DataPackage() {}

    /**
     * Writes the description.
     *
     * @param files what the folder holds besides, by path
     */
    public static void write(Edition edition, SortedMap<String, Backups.Entry> files, OutputStream out)
            throws IOException {
        Issue issue = edition.report().issue();
        ReportWords phrases = ReportWords.in(edition.language());
        ObjectNode json = Json.object();
        json.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        json.put("name", "yinghuo-" + issue.id());
        json.put("title", Masking.mask((issue.title() + " " + issue.id()).strip()));
        json.put("version", edition.revision() + ".0.0");
        if (!issue.publisher().isEmpty()) {
            ObjectNode publisher = json.putArray("contributors").addObject();
            publisher.put("title", Masking.mask(issue.publisher()));
            publisher.putArray("roles").add("publisher");
        }
        ArrayNode resources = json.putArray("resources");
        for (Table table : edition.report().tables()) {
            ArrayNode fields = resource(
                    resources, table.name(), phrases.table(table.name()), new TableCsv(table.name()).path(), files);
            for (Table.Column column : table.columns()) {
                field(fields, column.name(), phrases.column(table.name(), column.name()), type(column.type()));
            }
        }
        for (Map.Entry<String, List<String>> listing : Map.of(
                        FindingsCsv.PATH, FindingsCsv.COLUMNS,
                        LineageCsv.PATH, LineageCsv.COLUMNS,
                        ChangesCsv.PATH, ChangesCsv.COLUMNS)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            String name = listing.getKey().replace(".csv", "");
            ArrayNode fields = resource(resources, name, phrases.table(name), listing.getKey(), files);
            for (String column : listing.getValue()) {
                field(fields, column, phrases.column(column), NUMBERS.contains(column) ? "integer" : "string");
            }
        }
        Json.write(json, out);
    }

    private static ArrayNode resource(
            ArrayNode resources, String name, String title, String path, SortedMap<String, Backups.Entry> files) {
        ObjectNode resource = resources.addObject();
        resource.put("name", name);
        resource.put("title", title);
        resource.put("path", path);
        resource.put("type", "table");
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        Backups.Entry file = files.get(path);
        if (file != null) {
            resource.put("bytes", file.size());
            resource.put("hash", "sha256:" + file.sha256());
        }
        ObjectNode dialect = resource.putObject("dialect");
        dialect.put("delimiter", ",");
        dialect.put("lineTerminator", "\r\n");
        ObjectNode schema = resource.putObject("schema");
        schema.putArray("missingValues").add("");
        return schema.putArray("fields");
    }

    private static void field(ArrayNode fields, String name, String title, String type) {
        ObjectNode field = fields.addObject();
        field.put("name", name);
        field.put("title", title);
        field.put("type", type);
    }

    private static String type(ValueType type) {
        return switch (type) {
            case TEXT -> "string";
            case COUNT -> "integer";
            case HOURS, MONEY, QUANTITY -> "number";
            case DAY -> "date";
        };
    }
}
