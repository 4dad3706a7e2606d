package org.yinghuo.report.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.yinghuo.aggregate.ContributingLine;
import org.yinghuo.aggregate.Correction;
import org.yinghuo.aggregate.Figure;
import org.yinghuo.aggregate.Late;
import org.yinghuo.aggregate.SealedIssue;
import org.yinghuo.aggregate.Table;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Code;
import org.yinghuo.model.Hours;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Person;
import org.yinghuo.model.Quantity;
import org.yinghuo.model.Sha256;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.Status;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.IssueFile;
import org.yinghuo.report.edition.Masking;
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
 * <p>Sheets and people are listed once and named by their place in the list; a line is an array, its fields in the order of {@link ContributingLine}. The
 * last member is the SHA-256 of all bytes before it, its comma not among them.
 */
public final class SealedJson implements IssueFile {

    public static final String PATH = "sealed.json";

    private static final String CHECKSUM = "sha256";

    private static final String ANSWERS = "answers";

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
            new Writer(json).write(sealed, edition);
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
            return new Reader(json, fileNames, shared).read();
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
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
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                JsonParser parser = Json.parser(in)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (HEAD.contains(name)) {
                    json.set(name, parser.<JsonNode>readValueAsTree());
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            throw new IOException("no sealed issue: " + file.getFileName(), e);
        }
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
        LocalDateTime asOf = LocalDateTime.MIN;
        SortedMap<String, String> answers = new TreeMap<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                JsonParser parser = Json.parser(in)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "as_of" -> asOf = LocalDateTime.parse(parser.getString());
                    case ANSWERS -> {
                        JsonNode told = parser.readValueAsTree();
                        told.properties()
                                .forEach(one ->
                                        answers.put(one.getKey(), one.getValue().asString()));
                    }
                    case "figures" -> {
                        // All that is to be known here stands before them, and the lines behind are long.
                        return new Answers(asOf, answers);
                    }
                    default -> parser.skipChildren();
                }
            }
        } catch (JacksonException | java.time.DateTimeException e) {
            throw new IOException("no sealed issue: " + file.getFileName(), e);
        }
        return new Answers(asOf, answers);
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

    /** Writes all but the checksum. */
    private static final class Writer {
        private final JsonGenerator json;
        private final Map<SheetId, Integer> sheets = new LinkedHashMap<>();
        private final Map<Person, Integer> people = new LinkedHashMap<>();

        Writer(JsonGenerator json) {
            this.json = json;
        }

        void write(SealedIssue sealed, Edition edition) {
            Late late = sealed.late();
            sealed.lines().forEach(this::list);
            late.supplements().forEach(this::list);
            for (Correction correction : late.corrections()) {
                list(correction.before());
                if (correction.after() != null) {
                    list(correction.after());
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
            json.writeArrayPropertyStart("sheets");
            sheets.keySet().forEach(sheet -> {
                json.writeStartArray();
                json.writeString(Masking.mask(sheet.file()));
                json.writeString(Masking.mask(sheet.sheet()));
                json.writeEndArray();
            });
            json.writeEndArray();
            json.writeArrayPropertyStart("people");
            people.keySet().forEach(this::person);
            json.writeEndArray();
            json.writeArrayPropertyStart("lines");
            sealed.lines().forEach(this::line);
            json.writeEndArray();
            json.writeArrayPropertyStart("supplements");
            late.supplements().forEach(this::line);
            json.writeEndArray();
            json.writeArrayPropertyStart("corrections");
            for (Correction correction : late.corrections()) {
                json.writeStartArray();
                json.writeString(correction.cause());
                line(correction.before());
                if (correction.after() != null) {
                    line(correction.after());
                }
                json.writeEndArray();
            }
            json.writeEndArray();
        }

        /** An answer that a covered number would change is left out, it would answer something else from then on; but a file is known by the rest of its path. */
        private void answers(Map<String, String> inForce) {
            SortedMap<String, String> told = new TreeMap<>(inForce);
            told.values()
                    .removeIf(decision -> !decision.startsWith(Code.SUPERSEDES)
                            && !Masking.decision(decision).equals(decision));
            if (told.isEmpty()) {
                return;
            }
            json.writeObjectPropertyStart(ANSWERS);
            told.forEach((id, decision) -> json.writeStringProperty(id, Masking.decision(decision)));
            json.writeEndObject();
        }

        private void list(ContributingLine line) {
            sheets.putIfAbsent(line.origin().sheet(), sheets.size());
            sheets.putIfAbsent(line.about().sheet(), sheets.size());
            people.putIfAbsent(line.person(), people.size());
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

        private void person(Person person) {
            json.writeStartArray();
            json.writeString(person.key());
            json.writeString(Masking.mask(person.name()));
            json.writeString(Masking.mask(person.department()));
            json.writeString(Masking.mask(person.title()));
            json.writeBoolean(person.partyMember());
            json.writeBoolean(person.onRoster());
            json.writeNumber(person.heads());
            json.writeEndArray();
        }

        private void line(ContributingLine line) {
            json.writeStartArray();
            json.writeString(line.issue().toString());
            json.writeString(line.kind().name());
            origin(line.origin());
            origin(line.about());
            json.writeString(Long.toHexString(line.content()));
            json.writeString(line.sheetKind());
            // A key is no number of anybody: covered, it would be another person's from the next night on.
            json.writeString(line.unnamed() ? Masking.mask(line.who()) : line.who());
            json.writeBoolean(line.unnamed());
            json.writeNumber(people.getOrDefault(line.person(), -1));
            json.writeString(Masking.mask(line.department()));
            json.writeString(Masking.mask(line.campaign()));
            json.writeString(line.day().toString());
            attended(line.attended());
            money(line.money());
            json.writeEndArray();
        }

        private void origin(Origin origin) {
            json.writeStartArray();
            json.writeNumber(sheets.getOrDefault(origin.sheet(), -1));
            json.writeNumber(origin.row());
            json.writeNumber(origin.firstColumn());
            json.writeNumber(origin.lastColumn());
            json.writeNumber(origin.part());
            json.writeEndArray();
        }

        private void attended(ContributingLine.Attended attended) {
            json.writeStartArray();
            if (!attended.equals(ContributingLine.Attended.NONE)) {
                json.writeStartArray();
                attended.activities().forEach(activity -> json.writeString(Masking.mask(activity)));
                json.writeEndArray();
                json.writeString(Masking.mask(attended.place()));
                json.writeString(attended.status().name());
                json.writeString(attended.standing().name());
                json.writeBoolean(attended.firstTime());
                json.writeNumber(attended.turns());
                json.writeNumber(attended.hours().millis());
                json.writeString(attended.quantity().toString());
                json.writeString(attended.unit());
            }
            json.writeEndArray();
        }

        private void money(ContributingLine.Money money) {
            json.writeStartArray();
            if (!money.equals(ContributingLine.Money.NONE)) {
                json.writeNumber(money.gifts());
                json.writeNumber(money.declared().fen());
                json.writeNumber(money.received().fen());
                json.writeNumber(money.unreceived().fen());
                json.writeNumber(money.unverified().fen());
                json.writeNumber(money.unclaimed().fen());
                json.writeNumber(money.paid().fen());
                json.writeString(money.how());
            }
            json.writeEndArray();
        }
    }

    /** What sealed issues say in the same words, once: the lines of a year are many, but people, sums and days repeat. */
    public static final class Shared {
        private final Map<Object, Object> values = new HashMap<>();

        /** The value, or one equal to it that was met before. */
        @SuppressWarnings("unchecked")
        private <T> T one(T value) {
            Object before = values.putIfAbsent(value, value);
            return before == null ? value : (T) before;
        }
    }

    /** Reads what {@link Writer} wrote. */
    private static final class Reader {
        private final JsonParser json;
        private final UnaryOperator<String> fileNames;
        private final Shared shared;
        private final List<SheetId> sheets = new ArrayList<>();
        private final List<Person> people = new ArrayList<>();

        Reader(JsonParser json, UnaryOperator<String> fileNames, Shared shared) {
            this.json = json;
            this.fileNames = fileNames;
            this.shared = shared;
        }

        SealedIssue read() throws IOException {
            Issue issue = null;
            SortedMap<String, Figure> figures = new TreeMap<>();
            List<Table> tables = new ArrayList<>();
            List<ContributingLine> lines = new ArrayList<>();
            List<ContributingLine> supplements = new ArrayList<>();
            List<Correction> corrections = new ArrayList<>();
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "masthead" -> issue = issue(json.readValueAsTree());
                    case "figures" -> figures.putAll(figures(json.readValueAsTree()));
                    case "tables" -> readTables(tables);
                    case "sheets" -> each(() -> sheets.add(sheet()));
                    case "people" -> each(() -> people.add(person()));
                    case "lines" -> each(() -> lines.add(line()));
                    case "supplements" -> each(() -> supplements.add(line()));
                    case "corrections" -> each(() -> corrections.add(correction()));
                    default -> json.skipChildren();
                }
            }
            if (issue == null) {
                throw new IOException("a sealed issue without masthead");
            }
            return new SealedIssue(issue, figures, tables, lines, new Late(supplements, corrections));
        }

        /** Each array of an array; what reads one begins behind its bracket and ends with its closing one. */
        private void each(Runnable row) {
            while (json.nextToken() == JsonToken.START_ARRAY) {
                row.run();
            }
        }

        private String text() {
            json.nextToken();
            return shared.one(json.getString());
        }

        private long number() {
            json.nextToken();
            return json.getLongValue();
        }

        private boolean flag() {
            return json.nextToken() == JsonToken.VALUE_TRUE;
        }

        private Amount amount() {
            return shared.one(new Amount(number()));
        }

        private <T> T ended(T value) {
            json.nextToken();
            return value;
        }

        private static Issue issue(JsonNode json) {
            String closed = json.path("closed").asString();
            return new Issue(
                    new IssueId(json.path("year").asInt(), json.path("number").asInt()),
                    json.path("cumulative").asInt(),
                    LocalDate.parse(json.path("date").asString()),
                    LocalDateTime.parse(json.path("opens").asString()),
                    LocalDateTime.parse(json.path("cutoff").asString()),
                    closed.isEmpty() ? null : LocalDateTime.parse(closed),
                    json.path("title").asString(),
                    json.path("publisher").asString(),
                    json.path("disclosure").asString(),
                    json.path("report_to").asString(),
                    json.path("send_to").asString(),
                    json.path("copies").asInt());
        }

        private static SortedMap<String, Figure> figures(JsonNode json) {
            SortedMap<String, Figure> figures = new TreeMap<>();
            json.properties()
                    .forEach(figure -> figures.put(
                            figure.getKey(),
                            new Figure(
                                    figure.getKey(),
                                    ValueType.valueOf(figure.getValue().get(0).asString()),
                                    figure.getValue().get(1).asString())));
            return figures;
        }

        /** All but the rolls, which earlier versions wrote too. */
        private void readTables(List<Table> tables) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (ReportContent.ROLLS.contains(name)) {
                    json.skipChildren();
                } else {
                    JsonNode table = json.readValueAsTree();
                    tables.add(table(name, table));
                }
            }
        }

        private static Table table(String name, JsonNode table) {
            List<Table.Column> columns = new ArrayList<>();
            table.path("columns")
                    .properties()
                    .forEach(column -> columns.add(new Table.Column(
                            column.getKey(), ValueType.valueOf(column.getValue().asString()))));
            List<List<String>> rows = new ArrayList<>();
            for (JsonNode row : table.path("rows")) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.asString()));
                rows.add(cells);
            }
            return new Table(name, columns, rows);
        }

        private SheetId sheet() {
            return ended(new SheetId(fileNames.apply(text()), text()));
        }

        private Person person() {
            return ended(shared.one(new Person(text(), text(), text(), text(), flag(), flag(), (int) number())));
        }

        private Correction correction() {
            String why = text();
            json.nextToken();
            ContributingLine before = line();
            ContributingLine after = json.nextToken() == JsonToken.START_ARRAY ? ended(line()) : null;
            return new Correction(before, after, why);
        }

        private ContributingLine line() {
            IssueId issue = shared.one(IssueId.parse(text()));
            ContributingLine.Kind kind = ContributingLine.Kind.valueOf(text());
            Origin origin = origin();
            Origin about = origin();
            long content = Long.parseUnsignedLong(string(), 16);
            String sheetKind = text();
            String who = text();
            boolean unnamed = flag();
            Person person = people.get((int) number());
            return ended(new ContributingLine(
                    issue,
                    kind,
                    origin,
                    about.equals(origin) ? origin : about,
                    content,
                    sheetKind,
                    // Seals of before 29 November 2026 have some keys covered like numbers; the person beside has the
                    // key itself.
                    unnamed ? who : person.key(),
                    unnamed,
                    person,
                    text(),
                    text(),
                    shared.one(LocalDate.parse(string())),
                    attended(),
                    money()));
        }

        private String string() {
            json.nextToken();
            return json.getString();
        }

        private Origin origin() {
            json.nextToken();
            return ended(new Origin(
                    sheets.get((int) number()), (int) number(), (int) number(), (int) number(), (int) number()));
        }

        private ContributingLine.Attended attended() {
            json.nextToken();
            if (json.nextToken() == JsonToken.END_ARRAY) {
                return ContributingLine.Attended.NONE;
            }
            List<String> activities = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                activities.add(shared.one(json.getString()));
            }
            return ended(shared.one(new ContributingLine.Attended(
                    shared.one(List.copyOf(activities)),
                    text(),
                    Status.valueOf(text()),
                    Status.valueOf(text()),
                    flag(),
                    (int) number(),
                    shared.one(new Hours(number())),
                    shared.one(new Quantity(new BigDecimal(string()))),
                    text())));
        }

        private ContributingLine.Money money() {
            json.nextToken();
            if (json.nextToken() == JsonToken.END_ARRAY) {
                return ContributingLine.Money.NONE;
            }
            return ended(shared.one(new ContributingLine.Money(
                    json.getIntValue(), amount(), amount(), amount(), amount(), amount(), amount(), text())));
        }
    }
}
