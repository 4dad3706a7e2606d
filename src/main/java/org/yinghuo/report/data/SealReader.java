package org.yinghuo.report.data;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.yinghuo.aggregate.Figure;
import org.yinghuo.aggregate.SealedIssue;
import org.yinghuo.aggregate.Table;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.aggregate.lines.Late;
import org.yinghuo.aggregate.lines.Late.Correction;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Reads what {@link SealWriter} wrote, and what it wrote in earlier versions. */
final class SealReader {
    private final JsonParser json;
    private final SealedLineForm.Read form;

    SealReader(JsonParser json, UnaryOperator<String> fileNames, SealedJson.Shared shared) {
        this.json = json;
        this.form = new SealedLineForm.Read(json, fileNames, shared);
    }

    SealedIssue read() throws IOException {
        Issue issue = null;
        SortedMap<String, Figure> figures = new TreeMap<>();
        List<Table> tables = new ArrayList<>();
        List<ContributingLine> lines = new ArrayList<>();
        List<ContributingLine> supplements = new ArrayList<>();
        List<Correction> corrections = new ArrayList<>();
        List<Long> outweighed = new ArrayList<>();
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "masthead" -> issue = issue(json.readValueAsTree());
                case "figures" -> figures.putAll(figures(json.readValueAsTree()));
                case "tables" -> readTables(tables);
                case "sheets" -> each(form::sheet);
                case "people" -> each(form::person);
                case "lines" -> each(() -> lines.add(SealedLineForm.line(form)));
                case "supplements" -> each(() -> supplements.add(SealedLineForm.line(form)));
                case "corrections" -> each(() -> corrections.add(correction()));
                case SealedJson.OUTWEIGHED -> {
                    while (json.nextToken() == JsonToken.VALUE_STRING) {
                        outweighed.add(Long.parseUnsignedLong(json.getString(), 16));
                    }
                }
                default -> json.skipChildren();
            }
        }
        if (issue == null) {
            throw new IOException("a sealed issue without masthead");
        }
        return new SealedIssue(issue, figures, tables, lines, new Late(supplements, corrections), outweighed);
    }

    /** Each array of an array; what reads one begins behind its bracket and ends with its closing one. */
    private void each(Runnable row) {
        while (json.nextToken() == JsonToken.START_ARRAY) {
            row.run();
        }
    }

    private static Issue issue(JsonNode json) {
        String closed = json.path("closed").asString();
        return new Issue(
                new IssueId(json.path("year").asInt(), json.path("number").asInt()),
                json.path("cumulative").asInt(),
                LocalDate.parse(json.path("date").asString()),
                LocalDateTime.parse(json.path("opens").asString()),
                LocalDateTime.parse(json.path("cutoff").asString()),
                closed.isEmpty() ? null : LocalDateTime.parse(closed),
                json.path("title").asString(),
                json.path("publisher").asString(),
                json.path("disclosure").asString(),
                json.path("report_to").asString(),
                json.path("send_to").asString(),
                json.path("copies").asInt());
    }

    private static SortedMap<String, Figure> figures(JsonNode json) {
        SortedMap<String, Figure> figures = new TreeMap<>();
        json.properties()
                .forEach(figure -> figures.put(
                        figure.getKey(),
                        new Figure(
                                figure.getKey(),
                                ValueType.valueOf(figure.getValue().get(0).asString()),
                                figure.getValue().get(1).asString())));
        return figures;
    }

    /** All but the rolls, which earlier versions wrote too. */
    private void readTables(List<Table> tables) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (ReportContent.ROLLS.contains(name)) {
                json.skipChildren();
            } else {
                JsonNode table = json.readValueAsTree();
                tables.add(table(name, table));
            }
        }
    }

    private static Table table(String name, JsonNode table) {
        List<Table.Column> columns = new ArrayList<>();
        table.path("columns")
                .properties()
                .forEach(column -> columns.add(new Table.Column(
                        column.getKey(), ValueType.valueOf(column.getValue().asString()))));
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : table.path("rows")) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.asString()));
            rows.add(cells);
        }
        return new Table(name, columns, rows);
    }

    private Correction correction() {
        String why = form.text();
        json.nextToken();
        ContributingLine before = SealedLineForm.line(form);
        ContributingLine after =
                json.nextToken() == JsonToken.START_ARRAY ? form.ended(SealedLineForm.line(form)) : null;
        return new Correction(before, after, why);
    }
}
