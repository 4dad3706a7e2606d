package org.yinghuo.report;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.yinghuo.aggregate.Table;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an issue's {@code report.json} says, small enough to be held: of a roll, which may have a row for each of a million gifts, only the number of
 * its rows and their hash.
 */
final class ReportContent {

    /** Tables with a row a person or a gift. */
    static final Set<String> ROLLS = Set.of("volunteers", "donors", "reconciliation");

    private ReportContent() {}

    /** As the edition will say it, and as it would be read back. */
    static ObjectNode of(Edition edition) throws IOException {
        ObjectNode content = ReportJson.head(edition);
        ObjectNode tables = content.putObject(ReportJson.TABLES);
        for (Table table : edition.report().tables()) {
            if (ROLLS.contains(table.name())) {
                RollDigest roll = new RollDigest();
                for (List<String> cells : table.rows()) {
                    roll.add(ReportJson.row(table, cells));
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
    static ObjectNode read(InputStream in) throws IOException {
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

    private static ObjectNode tables(JsonParser json) {
        ObjectNode tables = Json.object();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.START_ARRAY && ROLLS.contains(name)) {
                RollDigest roll = new RollDigest();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    roll.add(tree(json));
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
    static int rows(JsonNode table) {
        return table.isObject() ? table.path("rows").asInt() : table.size();
    }

    /** A roll while its rows go by. */
    private static final class RollDigest {
        private final MessageDigest digest;
        private int rows;

        RollDigest() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        void add(JsonNode row) {
            digest.update(Json.bytes(row));
            rows++;
        }

        ObjectNode node() {
            ObjectNode node = Json.object();
            node.put("rows", rows);
            node.put("sha256", HexFormat.of().formatHex(digest.digest()));
            return node;
        }
    }
}
