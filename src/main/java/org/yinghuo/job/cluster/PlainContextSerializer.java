package org.yinghuo.job.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Execution contexts as JSON of texts and numbers: what comes out of a database that others write to is never deserialized.
 *
 * <p>Spring Batch's own way is Java serialization. What its steps remember here is a few texts and counts.
 */
public final class PlainContextSerializer implements ExecutionContextSerializer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public void serialize(Map<String, Object> context, OutputStream out) throws IOException {
        ObjectNode node = JSON.createObjectNode();
        for (Map.Entry<String, Object> entry : context.entrySet()) {
            node.put(entry.getKey(), kindOf(entry.getValue()) + ":" + entry.getValue());
        }
        out.write(node.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String kindOf(Object value) throws IOException {
        if (value instanceof String) {
            return "text";
        } else if (value instanceof Long) {
            return "long";
        } else if (value instanceof Integer) {
            return "int";
        } else if (value instanceof Boolean) {
            return "boolean";
        }
        throw new IOException("a step remembers neither a text nor a number: " + value.getClass());
    }

    @Override
    public Map<String, Object> deserialize(InputStream in) throws IOException {
        Map<String, Object> context = new HashMap<>();
        try {
            JsonNode node = JSON.readTree(in.readAllBytes());
            for (String name : node.propertyNames()) {
                context.put(name, value(node.path(name).asString()));
            }
        } catch (JacksonException | IllegalArgumentException notOurs) {
            throw new IOException("the job repository holds a context that is none of ours", notOurs);
        }
        return context;
    }

    private static Object value(String text) {
        int colon = text.indexOf(':');
        String value = text.substring(colon + 1);
        return switch (colon < 0 ? "" : text.substring(0, colon)) {
            case "text" -> value;
            case "long" -> Long.valueOf(value);
            case "int" -> Integer.valueOf(value);
            case "boolean" -> Boolean.valueOf(value);
            default -> throw new IllegalArgumentException("unknown kind");
        };
    }
}
