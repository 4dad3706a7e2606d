package org.yinghuo.report.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.yinghuo.aggregate.SealedIssue;
import org.yinghuo.model.Sha256;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.IssueFile;
import org.yinghuo.report.edition.PublishedIssue;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code sealed.json}: a closed issue, told so that later issues can count on it without any database (rule sealed-issue).
 *
 * <p>Sheets and people are listed once and named by their place in the list; a line is an array, its fields in the order of {@link SealedLineForm}. The
 * last member is the SHA-256 of all bytes before it, its comma not among them.
 */
public final class SealedJson implements IssueFile {

    public static final String PATH = "sealed.json";

    private static final String CHECKSUM = "sha256";

    static final String ANSWERS = "answers";

    static final String OUTWEIGHED = "outweighed";

    private static final Set<String> HEAD = Set.of("issue", "revision", "as_of", "masthead", "figures");

    /** As long as the last member and the closing brace are at most. */
    private static final int TAIL = 256;

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public boolean isPartOf(Edition edition) {
        return edition.sealed();
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        SealedIssue sealed = SealedIssue.of(edition.report());
        MessageDigest digest = Sha256.digest();
        DigestOutputStream digesting = new DigestOutputStream(out, digest);
        try (JsonGenerator json = Json.lists(digesting)) {
            new SealWriter(json).write(sealed, edition);
            json.flush();
            digesting.on(false);
            json.writeStringProperty(CHECKSUM, HexFormat.of().formatHex(digest.digest()));
            json.writeEndObject();
        } catch (JacksonException e) {
            throw new IOException("cannot write JSON", e);
        }
        out.write('\n');
    }

    /**
     * Reads a sealed issue back.
     *
     * @param fileNames from the covered name of a file to its own, where it still lies in the input folder
     * @param shared with the other issues read, so that equal values of them are one object
     * @throws IOException where the file is damaged or none of ours
     */
    public static SealedIssue read(Path file, UnaryOperator<String> fileNames, Shared shared) throws IOException {
        verify(file);
        return readWhole(file, fileNames, shared);
    }

    /** The same of a file whose bytes are known to be those that were written. */
    public static SealedIssue readWhole(Path file, UnaryOperator<String> fileNames, Shared shared) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                JsonParser json = Json.parser(in)) {
            return new SealReader(json, fileNames, shared).read();
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new IOException("no sealed issue: " + file.getFileName(), e);
        }
    }

    /** Whether the file is the seal of that issue, every byte as it was written. */
    public static boolean isWhole(Path file, String folder) {
        try {
            verify(file);
            return head(file).folder().equals(folder);
        } catch (IOException | IllegalArgumentException damaged) {
            return false;
        }
    }

    /** What a whole seal says of its issue, for those who only list it. */
    public static PublishedIssue head(Path file) throws IOException {
        ObjectNode json = Json.object();
        members(file, (name, parser) -> {
            if (HEAD.contains(name)) {
                json.set(name, parser.<JsonNode>readValueAsTree());
            } else {
                parser.skipChildren();
            }
            return true;
        });
        ObjectNode figures = Json.object();
        json.path("figures")
                .properties()
                .forEach(
                        figure -> figures.set(figure.getKey(), figure.getValue().path(1)));
        json.set("figures", figures);
        json.put("sealed", true);
        return PublishedIssue.of(json, List.of());
    }

    /**
     * What people had answered when an issue was sealed.
     *
     * @param asOf the night that sealed it
     * @param inForce finding id to answer
     */
    public record Answers(LocalDateTime asOf, SortedMap<String, String> inForce) {}

    /** The answers that a whole seal keeps. */
    public static Answers answers(Path file) throws IOException {
        LocalDateTime[] asOf = {LocalDateTime.MIN};
        SortedMap<String, String> answers = new TreeMap<>();
        members(file, (name, parser) -> {
            switch (name) {
                case "as_of" -> asOf[0] = LocalDateTime.parse(parser.getString());
                case ANSWERS ->
                    parser.<JsonNode>readValueAsTree()
                            .properties()
                            .forEach(one ->
                                    answers.put(one.getKey(), one.getValue().asString()));
                default -> parser.skipChildren();
            }
            // All that is to be known here stands before the figures, and the lines behind them are long.
            return !name.equals("figures");
        });
        return new Answers(asOf[0], answers);
    }

    /** What is done with a member of a seal. */
    private interface Member {
        /** Takes or skips its value; says whether the next one is wanted too. */
        boolean take(String name, JsonParser parser);
    }

    private static void members(Path file, Member member) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                JsonParser parser = Json.parser(in)) {
            parser.nextToken();
            boolean more = true;
            while (more && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                more = member.take(name, parser);
            }
        } catch (JacksonException | DateTimeException e) {
            throw new IOException("no sealed issue: " + file.getFileName(), e);
        }
    }

    private static void verify(Path file) throws IOException {
        String tail;
        long start;
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            start = Math.max(0, bytes.length() - TAIL);
            bytes.seek(start);
            byte[] last = new byte[(int) (bytes.length() - start)];
            bytes.readFully(last);
            tail = new String(last, StandardCharsets.ISO_8859_1);
        }
        int member = tail.lastIndexOf(",\n  \"" + CHECKSUM + "\" : \"");
        if (member < 0) {
            throw new IOException("no checksum in " + file.getFileName());
        }
        String stated = tail.substring(tail.indexOf(" : \"", member) + 4).split("\"", -1)[0];
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] buffer = new byte[1 << 16];
            long left = start + member;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    break;
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(stated)) {
            throw new IOException("altered since it was sealed: " + file.getFileName());
        }
    }

    /** What sealed issues say in the same words, once: the lines of a year are many, but people, sums and days repeat. */
    public static final class Shared {
        private final Map<Object, Object> values = new HashMap<>();

        /** The value, or one equal to it that was met before. */
        @SuppressWarnings("unchecked")
        <T> T one(T value) {
            Object before = values.putIfAbsent(value, value);
            return before == null ? value : (T) before;
        }
    }
}
