package org.yinghuo.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class JsonTest {

    @Test
    void aRowOfATableIsALineAndSaysWhatItSaid() throws IOException {
        ObjectNode json = Json.object();
        json.put("issue", "2022-34");
        ArrayNode rows = json.putObject("tables").putArray("donors");
        rows.addObject().put("name", "熊倩").putObject("fates").put("counted", 3);
        rows.addObject().put("name", "黄绚").putArray("kinds").add("services").add("donations");
        json.putArray("sources");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Json.write(json, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
            {
              "issue" : "2022-34",
              "tables" : {
                "donors" : [
                  { "name" : "熊倩", "fates" : { "counted" : 3 } },
                  { "name" : "黄绚", "kinds" : [ "services", "donations" ] }
                ]
              },
              "sources" : [ ]
            }
            """);
        assertThat(Json.read(out.toByteArray())).isEqualTo(json);
    }
}
