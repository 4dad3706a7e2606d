package org.yinghuo.report.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.ContributingLine;
import org.yinghuo.aggregate.ContributingLines;
import org.yinghuo.aggregate.Correction;
import org.yinghuo.aggregate.KeptLines;
import org.yinghuo.aggregate.Late;
import org.yinghuo.aggregate.LinePrint;
import org.yinghuo.aggregate.SealedIssue;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Hours;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Person;
import org.yinghuo.model.Quantity;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.Status;

/**
 * What later nights need of a seal, in a form that is gone through without holding it: the issue's lines, what it prints of others, and their print.
 *
 * <p>It is made of {@link SealedJson} and says nothing else; it may be deleted. Everything that repeats, texts, people, sums, stands once and is referred to
 * by its number.
 */
public final class SealedLinesFile {

    /** How the file's name ends. */
    public static final String ENDING = ".lines";

    private static final int MAGIC = 0x59484c32;
    private static final int NONE = 0;

    private SealedLinesFile() {}

    /** Writes what a seal holds, whose file names are covered as they are there. */
    public static void write(SealedIssue sealed, OutputStream out) throws IOException {
        Writer writer = new Writer();
        writer.write(sealed);
        try (DataOutputStream packed = new DataOutputStream(new GZIPOutputStream(out))) {
            packed.writeInt(MAGIC);
            writer.strings(packed);
            writer.body.writeTo(packed);
        }
    }

    /**
     * The seal that a file was made of, without its figures and tables; null where it is not as it was written.
     *
     * @param fileNames from the covered name of a file to its own, where it still lies in the input folder
     */
    public static @Nullable SealedIssue read(Path file, UnaryOperator<String> fileNames) throws IOException {
        byte[] bytes = bytes(file);
        if (bytes.length == 0) {
            return null;
        }
        Reader reader = new Reader(bytes, fileNames);
        Issue issue = reader.issue();
        LinePrint print = new LinePrint(reader.fixed(), reader.fixed(), reader.fixed());
        boolean together = reader.flag();
        reader.tables();
        Late late = reader.late();
        int count = reader.number();
        List<ContributingLine> lines = new Kept(file, fileNames, count, print, together);
        return new SealedIssue(issue, new TreeMap<>(), List.of(), lines, late);
    }

    /** What is packed in a file; nothing where it is not as it was written. */
    private static byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new byte[0];
        }
        byte[] packed = Files.readAllBytes(file);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = in.readAllBytes();
            return bytes.length > Integer.BYTES && ByteBuffer.wrap(bytes).getInt() == MAGIC ? bytes : new byte[0];
        } catch (IOException damaged) {
            // Memory is read, so it is no disk that failed: the bytes are not those that were packed.
            return new byte[0];
        }
    }

    /** Lines that are read from the file each time. */
    private static final class Kept extends KeptLines {
        private final Path file;
        private final UnaryOperator<String> fileNames;
        private final int count;
        private final LinePrint print;
        private final boolean together;

        Kept(Path file, UnaryOperator<String> fileNames, int count, LinePrint print, boolean together) {
            this.file = file;
            this.fileNames = fileNames;
            this.count = count;
            this.print = print;
            this.together = together;
        }

        @Override
        public int size() {
            return count;
        }

        @Override
        protected LinePrint print() {
            return print;
        }

        @Override
        protected List<ContributingLine> draw() {
            List<ContributingLine> lines = new ArrayList<>(count);
            read(lines::add);
            return lines;
        }

        @Override
        protected void tell(Consumer<ContributingLine> to) {
            if (together) {
                read(to);
            } else {
                ContributingLines.of(draw()).forEach(to);
            }
        }

        private void read(Consumer<ContributingLine> to) {
            try {
                byte[] bytes = bytes(file);
                if (bytes.length == 0) {
                    throw new IOException("no longer as it was written: " + file);
                }
                Reader reader = new Reader(bytes, fileNames);
                reader.issue();
                for (int skipped = 0; skipped < 3; skipped++) {
                    reader.fixed();
                }
                reader.flag();
                reader.tables();
                reader.late();
                int lines = reader.number();
                for (int line = 0; line < lines; line++) {
                    to.accept(reader.line());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Gathers the values that repeat, and what is said of each by their numbers. */
    private static final class Writer {
        private final Map<String, Integer> strings = new LinkedHashMap<>();
        private final Map<SheetId, Integer> sheets = new LinkedHashMap<>();
        private final Map<Person, Integer> people = new LinkedHashMap<>();
        private final Map<ContributingLine.Attended, Integer> attended = new LinkedHashMap<>();
        private final Map<ContributingLine.Money, Integer> money = new LinkedHashMap<>();
        private final Bytes body = new Bytes();

        void write(SealedIssue sealed) {
            issue(sealed.issue());
            LinePrint print = LinePrint.of(sealed.lines()::forEach);
            body.fixed(print.lines());
            body.fixed(print.sum());
            body.fixed(print.other());
            body.flag(isTogether(sealed.lines()));
            Bytes told = new Bytes();
            late(sealed.late(), told);
            told.number(sealed.lines().size());
            sealed.lines().forEach(line -> line(line, told));
            tables();
            body.add(told);
        }

        private static boolean isTogether(List<ContributingLine> lines) {
            List<ContributingLine> together = new ArrayList<>();
            ContributingLines.of(lines).forEach(together::add);
            return together.equals(lines);
        }

        /** All texts, in the order of their numbers. */
        void strings(DataOutputStream out) throws IOException {
            out.writeInt(strings.size());
            for (String text : strings.keySet()) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }

        private static <T> int number(Map<T, Integer> numbers, T value) {
            Integer known = numbers.putIfAbsent(value, numbers.size());
            return known == null ? numbers.size() - 1 : known;
        }

        private void text(String text, Bytes to) {
            to.number(number(strings, text));
        }

        private void issue(Issue issue) {
            body.number(issue.id().year());
            body.number(issue.id().number());
            body.number(issue.cumulative());
            body.number((int) issue.date().toEpochDay());
            text(issue.opens().toString(), body);
            text(issue.cutoff().toString(), body);
            text(issue.closed() == null ? "" : issue.closed().toString(), body);
            text(issue.title(), body);
            text(issue.publisher(), body);
            text(issue.disclosure(), body);
            text(issue.reportTo(), body);
            text(issue.sendTo(), body);
            body.number(issue.copies());
        }

        private void tables() {
            body.number(sheets.size());
            sheets.keySet().forEach(sheet -> {
                text(sheet.file(), body);
                text(sheet.sheet(), body);
            });
            body.number(people.size());
            people.keySet().forEach(person -> {
                text(person.key(), body);
                text(person.name(), body);
                text(person.department(), body);
                text(person.title(), body);
                body.flag(person.partyMember());
                body.flag(person.onRoster());
                body.number(person.heads());
            });
            body.number(attended.size());
            attended.keySet().forEach(this::attended);
            body.number(money.size());
            money.keySet().forEach(sum -> {
                body.number(sum.gifts());
                body.fixed(sum.declared().fen());
                body.fixed(sum.received().fen());
                body.fixed(sum.unreceived().fen());
                body.fixed(sum.unverified().fen());
                body.fixed(sum.unclaimed().fen());
                body.fixed(sum.paid().fen());
                text(sum.how(), body);
            });
        }

        private void attended(ContributingLine.Attended one) {
            body.number(one.activities().size());
            one.activities().forEach(activity -> text(activity, body));
            text(one.place(), body);
            text(one.status().name(), body);
            text(one.standing().name(), body);
            body.flag(one.firstTime());
            body.number(one.turns());
            body.fixed(one.hours().millis());
            text(one.quantity().toString(), body);
            text(one.unit(), body);
        }

        private void late(Late late, Bytes to) {
            to.number(late.supplements().size());
            late.supplements().forEach(line -> line(line, to));
            to.number(late.corrections().size());
            for (Correction correction : late.corrections()) {
                text(correction.cause(), to);
                line(correction.before(), to);
                to.flag(correction.after() != null);
                if (correction.after() != null) {
                    line(correction.after(), to);
                }
            }
        }

        private void line(ContributingLine line, Bytes to) {
            to.number(line.issue().year());
            to.number(line.issue().number());
            text(line.kind().name(), to);
            origin(line.origin(), to);
            boolean other = !line.about().equals(line.origin());
            to.flag(other);
            if (other) {
                origin(line.about(), to);
            }
            to.fixed(line.content());
            text(line.sheetKind(), to);
            to.number(line.who().equals(line.person().key()) ? NONE : 1 + number(strings, line.who()));
            to.flag(line.unnamed());
            to.number(number(people, line.person()));
            text(line.department(), to);
            text(line.campaign(), to);
            to.number((int) line.day().toEpochDay());
            to.number(
                    line.attended().equals(ContributingLine.Attended.NONE)
                            ? NONE
                            : 1 + number(attended, line.attended()));
            to.number(line.money().equals(ContributingLine.Money.NONE) ? NONE : 1 + number(money, line.money()));
        }

        private void origin(Origin origin, Bytes to) {
            to.number(number(sheets, origin.sheet()));
            to.number(origin.row());
            to.number(origin.firstColumn());
            to.number(origin.lastColumn());
            to.number(origin.part());
        }
    }

    /** Numbers, small ones in few bytes. */
    private static final class Bytes {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        /** Any number; those below zero take most room. */
        void number(int value) {
            int left = value;
            while ((left & ~0x7F) != 0) {
                out.write((left & 0x7F) | 0x80);
                left >>>= 7;
            }
            out.write(left);
        }

        void fixed(long value) {
            for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                out.write((int) (value >>> shift));
            }
        }

        void flag(boolean value) {
            out.write(value ? 1 : 0);
        }

        void add(Bytes more) {
            out.writeBytes(more.out.toByteArray());
        }

        void writeTo(OutputStream target) throws IOException {
            out.writeTo(target);
        }
    }

    /** Reads what {@link Writer} wrote. */
    private static final class Reader {
        private final ByteBuffer bytes;
        private final UnaryOperator<String> fileNames;
        private final String[] strings;
        private SheetId[] sheets = {};
        private Person[] people = {};
        private ContributingLine.Attended[] attended = {};
        private ContributingLine.Money[] money = {};
        private final Map<Integer, LocalDate> days = new java.util.HashMap<>();
        private final Map<Integer, IssueId> issues = new java.util.HashMap<>();

        Reader(byte[] packed, UnaryOperator<String> fileNames) {
            this.bytes = ByteBuffer.wrap(packed);
            this.fileNames = fileNames;
            bytes.getInt();
            strings = new String[bytes.getInt()];
            for (int at = 0; at < strings.length; at++) {
                int length = bytes.getInt();
                strings[at] = new String(packed, bytes.position(), length, StandardCharsets.UTF_8);
                bytes.position(bytes.position() + length);
            }
        }

        int number() {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes.get();
                value |= (next & 0x7F) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        long fixed() {
            return bytes.getLong();
        }

        boolean flag() {
            return bytes.get() != 0;
        }

        private String text() {
            return strings[number()];
        }

        private Amount amount() {
            return new Amount(fixed());
        }

        Issue issue() {
            IssueId id = new IssueId(number(), number());
            int cumulative = number();
            LocalDate date = LocalDate.ofEpochDay(number());
            LocalDateTime opens = LocalDateTime.parse(text());
            LocalDateTime cutoff = LocalDateTime.parse(text());
            String closed = text();
            return new Issue(
                    id,
                    cumulative,
                    date,
                    opens,
                    cutoff,
                    closed.isEmpty() ? null : LocalDateTime.parse(closed),
                    text(),
                    text(),
                    text(),
                    text(),
                    text(),
                    number());
        }

        void tables() {
            sheets = new SheetId[number()];
            for (int at = 0; at < sheets.length; at++) {
                sheets[at] = new SheetId(fileNames.apply(text()), text());
            }
            people = new Person[number()];
            for (int at = 0; at < people.length; at++) {
                people[at] = new Person(text(), text(), text(), text(), flag(), flag(), number());
            }
            attended = new ContributingLine.Attended[number()];
            for (int at = 0; at < attended.length; at++) {
                attended[at] = attendance();
            }
            money = new ContributingLine.Money[number()];
            for (int at = 0; at < money.length; at++) {
                money[at] = new ContributingLine.Money(
                        number(), amount(), amount(), amount(), amount(), amount(), amount(), text());
            }
        }

        private ContributingLine.Attended attendance() {
            int count = number();
            List<String> activities = new ArrayList<>(count);
            for (int at = 0; at < count; at++) {
                activities.add(text());
            }
            return new ContributingLine.Attended(
                    activities,
                    text(),
                    Status.valueOf(text()),
                    Status.valueOf(text()),
                    flag(),
                    number(),
                    new Hours(fixed()),
                    new Quantity(new BigDecimal(text())),
                    text());
        }

        Late late() {
            int count = number();
            List<ContributingLine> supplements = new ArrayList<>(count);
            for (int at = 0; at < count; at++) {
                supplements.add(line());
            }
            int corrected = number();
            List<Correction> corrections = new ArrayList<>(corrected);
            for (int at = 0; at < corrected; at++) {
                String cause = text();
                ContributingLine before = line();
                corrections.add(new Correction(before, flag() ? line() : null, cause));
            }
            return new Late(supplements, corrections);
        }

        ContributingLine line() {
            int year = number();
            int number = number();
            IssueId issue = issues.computeIfAbsent(year * 100_000 + number, any -> new IssueId(year, number));
            ContributingLine.Kind kind = ContributingLine.Kind.valueOf(text());
            Origin origin = origin();
            Origin about = flag() ? origin() : origin;
            long content = fixed();
            String sheetKind = text();
            int who = number();
            boolean unnamed = flag();
            Person person = people[number()];
            String department = text();
            String campaign = text();
            LocalDate day = days.computeIfAbsent(number(), LocalDate::ofEpochDay);
            int attendance = number();
            int sum = number();
            return new ContributingLine(
                    issue,
                    kind,
                    origin,
                    about,
                    content,
                    sheetKind,
                    who == NONE ? person.key() : strings[who - 1],
                    unnamed,
                    person,
                    department,
                    campaign,
                    day,
                    attendance == NONE ? ContributingLine.Attended.NONE : attended[attendance - 1],
                    sum == NONE ? ContributingLine.Money.NONE : money[sum - 1]);
        }

        private Origin origin() {
            return new Origin(sheets[number()], number(), number(), number(), number());
        }
    }
}
