package org.yinghuo.report.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.yinghuo.aggregate.Table;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.model.Sha256;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.Masking;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an issue's {@code report.json} says, small enough to be held: of a roll, which may have a row for each of a million gifts, only the number of
 * its rows and their hash.
 */
public final class ReportContent {

    /** Tables with a row a person or a gift. */
    public static final Set<String> ROLLS = Set.of("volunteers", "donors", "reconciliation");

    private ReportContent() {}

    /** The same without its tables, which is all that the shelf tells of an issue. */
    public static ObjectNode withoutTables(Edition edition) throws IOException {
        ObjectNode content = ReportJson.head(edition);
        content.setAll(ReportJson.tail(edition));
        return (ObjectNode) Json.read(Json.bytes(content));
    }

    /** As the edition will say it, and as it would be read back. */
    public static ObjectNode of(Edition edition) throws IOException {
        ObjectNode content = ReportJson.head(edition);
        ObjectNode tables = content.putObject(ReportJson.TABLES);
        for (Table table : edition.report().tables()) {
            if (ROLLS.contains(table.name())) {
                RollDigest roll = new RollDigest();
                for (List<String> cells : table.rows()) {
                    for (int at = 0; at < cells.size(); at++) {
                        Table.Column column = table.columns().get(at);
                        String text = cells.get(at);
                        roll.add(column.name(), column.type() == ValueType.TEXT ? Masking.mask(text) : text);
                    }
                    roll.endRow();
                }
                tables.set(table.name(), roll.node());
            } else {
                var rows = tables.putArray(table.name());
                table.rows().forEach(cells -> rows.add(ReportJson.row(table, cells)));
            }
        }
        content.setAll(ReportJson.tail(edition));
        return (ObjectNode) Json.read(Json.bytes(content));
    }

    /** From the file; an {@link IOException} where it is no JSON object. */
    public static ObjectNode read(InputStream in) throws IOException {
        try (JsonParser json = Json.parser(new BufferedInputStream(in))) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a JSON object");
            }
            ObjectNode content = Json.object();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                boolean tables = json.nextToken() == JsonToken.START_OBJECT && name.equals(ReportJson.TABLES);
                content.set(name, tables ? tables(json) : tree(json));
            }
            return content;
        } catch (JacksonException e) {
            throw new IOException("not JSON", e);
        }
    }

    private static ObjectNode tables(JsonParser json) throws IOException {
        ObjectNode tables = Json.object();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.START_ARRAY && ROLLS.contains(name)) {
                RollDigest roll = new RollDigest();
                for (JsonToken row = json.nextToken(); row != JsonToken.END_ARRAY; row = json.nextToken()) {
                    if (row != JsonToken.START_OBJECT) {
                        throw new IOException("a row of " + name + " is no object");
                    }
                    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                        String column = json.currentName();
                        JsonToken value = json.nextToken();
                        if (value.isStructStart()) {
                            throw new IOException("a cell of " + name + " is no value");
                        }
                        roll.add(column, value == JsonToken.VALUE_NULL ? "" : json.getString());
                    }
                    roll.endRow();
                }
                tables.set(name, roll.node());
            } else {
                tables.set(name, tree(json));
            }
        }
        return tables;
    }

    private static JsonNode tree(JsonParser json) {
        return json.readValueAsTree();
    }

    /** How many rows a table of content has, a roll too. */
    public static int rows(JsonNode table) {
        return table.isObject() ? table.path("rows").asInt() : table.size();
    }

    /** A roll while its rows go by. */
    private static final class RollDigest {
        private static final byte END = 0;

        private final MessageDigest digest = Sha256.digest();
        private int rows;

        void add(String column, String value) {
            add(column);
            add(value);
        }

        void endRow() {
            digest.update(END);
            rows++;
        }

        private void add(String text) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update(END);
        }

        ObjectNode node() {
            ObjectNode node = Json.object();
            node.put("rows", rows);
            node.put("sha256", HexFormat.of().formatHex(digest.digest()));
            return node;
        }
    }
}
