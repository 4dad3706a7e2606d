package org.yinghuo.report.data;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yinghuo.aggregate.Figure;
import org.yinghuo.aggregate.SealedIssue;
import org.yinghuo.aggregate.Table;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.aggregate.lines.Late;
import org.yinghuo.aggregate.lines.Late.Correction;
import org.yinghuo.model.Decision;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.Masking;
import tools.jackson.core.JsonGenerator;

/** Writes a seal, all but the checksum. */
final class SealWriter {
    private final JsonGenerator json;
    private final SealedLineForm.Written form;

    SealWriter(JsonGenerator json) {
        this.json = json;
        this.form = new SealedLineForm.Written(json);
    }

    void write(SealedIssue sealed, Edition edition) {
        Late late = sealed.late();
        sealed.lines().forEach(form::list);
        late.supplements().forEach(form::list);
        for (Correction correction : late.corrections()) {
            form.list(correction.before());
            if (correction.after() != null) {
                form.list(correction.after());
            }
        }
        json.writeStartObject();
        json.writeNumberProperty("schema_version", ReportJson.SCHEMA_VERSION);
        json.writeStringProperty("issue", sealed.issue().id().toString());
        json.writeNumberProperty("revision", edition.revision());
        json.writeStringProperty("as_of", ReportJson.moment(edition.asOf()));
        json.writeName("masthead");
        json.writeTree(ReportJson.masthead(sealed.issue()));
        answers(edition.answers());
        figures(sealed);
        tables(sealed);
        form.sheetsAndPeople();
        json.writeArrayPropertyStart("lines");
        sealed.lines().forEach(line -> SealedLineForm.line(line, form));
        json.writeEndArray();
        json.writeArrayPropertyStart("supplements");
        late.supplements().forEach(line -> SealedLineForm.line(line, form));
        json.writeEndArray();
        json.writeArrayPropertyStart("corrections");
        for (Correction correction : late.corrections()) {
            json.writeStartArray();
            json.writeString(correction.cause());
            SealedLineForm.line(correction.before(), form);
            if (correction.after() != null) {
                SealedLineForm.line(correction.after(), form);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        outweighed(sealed);
    }

    private void outweighed(SealedIssue sealed) {
        if (!sealed.outweighed().isEmpty()) {
            json.writeArrayPropertyStart(SealedJson.OUTWEIGHED);
            sealed.outweighed().forEach(content -> json.writeString(Long.toHexString(content)));
            json.writeEndArray();
        }
    }

    /** An answer that a covered number would change is left out, it would answer something else from then on; but a file is known by the rest of its path. */
    private void answers(Map<String, String> inForce) {
        SortedMap<String, String> told = new TreeMap<>(inForce);
        told.values()
                .removeIf(decision -> !Decision.SUPERSEDES.is(decision)
                        && !Masking.decision(decision).equals(decision));
        if (told.isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart(SealedJson.ANSWERS);
        told.forEach((id, decision) -> json.writeStringProperty(id, Masking.decision(decision)));
        json.writeEndObject();
    }

    private void figures(SealedIssue sealed) {
        json.writeObjectPropertyStart("figures");
        for (Figure figure : sealed.figures().values()) {
            json.writeArrayPropertyStart(figure.name());
            json.writeString(figure.type().name());
            json.writeString(figure.value());
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void tables(SealedIssue sealed) {
        json.writeObjectPropertyStart("tables");
        for (Table table : sealed.tables()) {
            if (ReportContent.ROLLS.contains(table.name())) {
                // Its lines tell the same, and report.json has the table.
                continue;
            }
            json.writeObjectPropertyStart(table.name());
            json.writeObjectPropertyStart("columns");
            for (Table.Column column : table.columns()) {
                json.writeStringProperty(column.name(), column.type().name());
            }
            json.writeEndObject();
            json.writeArrayPropertyStart("rows");
            for (List<String> row : table.rows()) {
                json.writeStartArray();
                for (int at = 0; at < row.size(); at++) {
                    boolean text = table.columns().get(at).type() == ValueType.TEXT;
                    json.writeString(text ? Masking.mask(row.get(at)) : row.get(at));
                }
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
