package org.yinghuo.job.cluster;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a message says: the name of a partition and where its plan is, nothing else.
 *
 * <p>JSON text, read field by field; anything else that comes out of the queue is none of ours. No object is ever made of what was received.
 *
 * @param office the folder of the office among several; empty where there is one
 * @param plan the plan that says what the partition holds
 * @param step the step that does a partition
 * @param execution the step execution's number in the job repository
 */
public record PartitionMessage(String office, String plan, String step, long execution) {

    private static final int LONGEST = 2_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> FIELDS = new TreeSet<>(Set.of("execution", "office", "plan", "step"));

    String text() {
        ObjectNode node = JSON.createObjectNode();
        node.put("office", office).put("plan", plan).put("step", step).put("execution", execution);
        return node.toString();
    }

    /** The message of a text; empty where it is none of ours. */
    static Optional<PartitionMessage> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(text);
            boolean ours = node.isObject()
                    && FIELDS.equals(new TreeSet<>(node.propertyNames()))
                    && node.path("execution").isIntegralNumber()
                    && node.path("office").isString()
                    && node.path("step").isString()
                    && node.path("plan").isString()
                    && node.path("plan").asString().matches("[0-9a-f-]{8,40}");
            return ours
                    ? Optional.of(new PartitionMessage(
                            node.path("office").asString(),
                            node.path("plan").asString(),
                            node.path("step").asString(),
                            node.path("execution").asLong()))
                    : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
