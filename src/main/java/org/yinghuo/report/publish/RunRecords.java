package org.yinghuo.report.publish;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.report.data.Json;
import org.yinghuo.report.edition.Run;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/** The records in {@code runs/}: which there are, what stands at their head, and which have been there long enough. */
final class RunRecords {

    /** What names every file and sheet of a night: long, and of older nights asked for by nobody. */
    private static final Set<String> LONG = Set.of("files", "ignored", "control", "superseded", "decisions");

    private RunRecords() {}

    /** Their paths among all published ones, the newest first. */
    static List<String> newestFirst(Collection<String> published) {
        return published.stream()
                .filter(path -> Standing.RUN.matcher(path).matches())
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** A record without what it says of each file; null where it is missing or none of ours. */
    static @Nullable ObjectNode head(@Nullable Path record) throws IOException {
        if (record == null || !Files.isRegularFile(record)) {
            return null;
        }
        ObjectNode head = Json.object();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(record));
                JsonParser json = Json.parser(in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (LONG.contains(name)) {
                    json.skipChildren();
                } else {
                    head.set(name, json.readValueAsTree());
                }
            }
        } catch (JacksonException notOurs) {
            return null;
        }
        return head;
    }

    /** Those that may go: all but so many of the newest, and but the last that tells of something published. */
    static List<String> outdated(Standing standing, Collection<String> published, int kept) throws IOException {
        List<String> records = newestFirst(published);
        List<String> outdated = new ArrayList<>();
        boolean publishing = false;
        for (String path : records.size() <= kept ? List.<String>of() : records) {
            ObjectNode head = publishing ? null : head(standing.source(path));
            boolean first =
                    head != null && head.path("outcome").asString(Run.PUBLISHED).equals(Run.PUBLISHED);
            if (records.indexOf(path) >= kept && !first) {
                outdated.add(path);
            }
            publishing |= first;
        }
        return outdated;
    }
}
