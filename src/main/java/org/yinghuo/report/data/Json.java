package org.yinghuo.report.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as all our files have it: UTF-8, two spaces, line feeds, keys in the order they are put, numbers exact; what stands in a list is a line each. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = MAPPER.writer()
            .with(new DefaultPrettyPrinter()
                    .withObjectIndenter(new OutsideLists(0))
                    .withArrayIndenter(new OutsideLists(1)));

    private static final ObjectWriter LISTS = MAPPER.writer()
            .with(new DefaultPrettyPrinter()
                    .withObjectIndenter(LINES)
                    .withArrayIndenter(new DefaultPrettyPrinter.NopIndenter()))
            .without(StreamWriteFeature.AUTO_CLOSE_TARGET);

    private Json() {}

    /**
     * A new line for each member, unless it stands within a list: a row of a table is one line.
     *
     * @param own how many levels about a member are not asked: of a list its own, which is one
     */
    private record OutsideLists(int own) implements DefaultPrettyPrinter.Indenter {
        @Override
        public void writeIndentation(JsonGenerator json, int level) {
            TokenStreamContext about = json.streamWriteContext();
            for (int skipped = 0; about != null && skipped < own; skipped++) {
                about = about.getParent();
            }
            for (; about != null; about = about.getParent()) {
                if (about.inArray()) {
                    json.writeRaw(' ');
                    return;
                }
            }
            LINES.writeIndentation(json, level);
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }

    /** Writes piece by piece, as {@link #write} does as a whole; the stream stays open. */
    static JsonGenerator generator(OutputStream out) {
        return WRITER.without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(out);
    }

    /** The same for long lists: an array stands on one line, without blanks. */
    static JsonGenerator lists(OutputStream out) {
        return LISTS.createGenerator(out);
    }

    /** The shortest form of a value: equal values have equal bytes. */
    public static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** Reads long lists piece by piece. */
    public static JsonParser parser(InputStream in) {
        return MAPPER.createParser(in);
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ObjectNode texts(SortedMap<String, String> texts) {
        ObjectNode json = object();
        texts.forEach(json::put);
        return json;
    }

    public static void write(JsonNode node, OutputStream out) throws IOException {
        try {
            out.write(WRITER.writeValueAsBytes(node));
            out.write('\n');
        } catch (JacksonException e) {
            throw new IOException("cannot write JSON", e);
        }
    }

    static JsonNode read(byte[] bytes) throws IOException {
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw new IOException("not JSON", e);
        }
    }

    /** The object in a file; null where the file is missing or holds something else. */
    public static @Nullable ObjectNode readObject(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        return object(Files.readAllBytes(file));
    }

    /** The object that bytes hold; null where they hold something else. */
    public static @Nullable ObjectNode object(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes) instanceof ObjectNode object ? object : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}
