package org.yinghuo.job;

import java.util.List;
import java.util.Map;
import org.yinghuo.ingest.reading.FileCheck;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetReading;
import org.yinghuo.report.edition.FindingText;
import org.yinghuo.report.edition.Masking;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code check} finds, as a program reads it: {@code {"files": [{"file", "sheets", "findings", "more"}]}}. */
final class CheckJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CheckJson() {}

    static String of(List<FileCheck.Checked> files, FindingText sentences) {
        ObjectNode json = MAPPER.createObjectNode();
        ArrayNode rows = json.putArray("files");
        for (FileCheck.Checked file : files) {
            ObjectNode row = rows.addObject();
            row.put("file", Masking.mask(file.source().path()));
            row.put("sha256", file.source().sha256());
            ArrayNode sheets = row.putArray("sheets");
            file.readings().forEach(reading -> sheet(reading, sheets.addObject()));
            ArrayNode findings = row.putArray("findings");
            file.findings().forEach(finding -> finding(finding, sentences, findings.addObject()));
            row.put("more", file.more());
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    private static void sheet(SheetReading reading, ObjectNode json) {
        json.put("sheet", Masking.mask(reading.sheet().sheet()));
        json.put("kind", reading.kind() == null ? null : reading.kind().word());
        json.put("entries", reading.entries());
        json.put("header_row", reading.headerRow());
        ArrayNode columns = json.putArray("columns");
        for (SheetReading.ColumnReading column : reading.columns()) {
            ObjectNode one = columns.addObject();
            one.put("column", Origin.columnName(column.column()));
            one.put("header", Masking.mask(column.header()));
            one.put("field", column.field());
            one.put("why", column.why());
            one.put("table", column.table());
        }
        ObjectNode given = json.putObject("given");
        for (Map.Entry<String, String> one : reading.given().entrySet()) {
            given.put(one.getKey(), Masking.mask(one.getValue()));
        }
        ArrayNode totals = json.putArray("totals");
        for (SheetReading.TotalReading total : reading.totals()) {
            ObjectNode one = totals.addObject();
            one.put("row", total.row());
            one.put("field", total.field());
            one.put("stated", total.stated());
            one.put("summed", total.summed());
        }
    }

    private static void finding(Finding finding, FindingText sentences, ObjectNode json) {
        json.put("severity", finding.severity().word());
        json.put("code", finding.code().word());
        json.put("sheet", Masking.mask(finding.sheet()));
        json.put("row", finding.row());
        json.put("column", Masking.mask(finding.column()));
        json.put("value", Masking.mask(finding.value()));
        json.put("message", sentences.message(finding));
        json.put("suggestion", sentences.suggestion(finding));
    }
}
