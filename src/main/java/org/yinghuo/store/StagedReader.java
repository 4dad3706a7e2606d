package org.yinghuo.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Aside;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Code;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Donation;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Finding;
import org.yinghuo.model.HalfDay;
import org.yinghuo.model.Hours;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Quantity;
import org.yinghuo.model.ReceiptOf;
import org.yinghuo.model.Severity;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.Statement;
import org.yinghuo.model.Status;
import org.yinghuo.model.Unread;
import org.yinghuo.model.Who;

/** Reads a staged file back; equal texts of all files read with the same instance are one object, which keeps a big night small. */
public final class StagedReader {

    private final Map<String, String> sharedTexts = new HashMap<>();
    private final Map<Long, LocalDate> sharedDays = new HashMap<>();
    private final Map<Long, Hours> sharedHours = new HashMap<>();
    private final Map<Long, Amount> sharedAmounts = new HashMap<>();
    private final Map<Who, Who> sharedPeople = new HashMap<>();
    private final Map<List<String>, List<String>> sharedLists = new HashMap<>();
    private final @Nullable LocalTime[] sharedTimes = new @Nullable LocalTime[SECONDS_A_DAY];

    private static final int SECONDS_A_DAY = 86_400;

    private ByteBuffer in = ByteBuffer.allocate(0);
    private final List<String> texts = new ArrayList<>();
    private final List<SheetId> sheets = new ArrayList<>();

    /** What a staged file holds, each list in the order it was written. */
    public record Content(List<Entry> entries, List<Finding> findings, List<SheetReading> readings) {}

    /** The content; empty where the file is not whole or of another version. */
    public Optional<Content> read(Path path) throws IOException {
        return read(Files.readAllBytes(path));
    }

    /** The content of a staged file's bytes; empty where they are not whole or of another version. */
    public Optional<Content> read(byte[] bytes) {
        if (!isWhole(bytes)) {
            return Optional.empty();
        }
        in = ByteBuffer.wrap(bytes);
        in.position(Integer.BYTES);
        texts.clear();
        sheets.clear();
        var content = new Content(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int tag = in.get(); tag != StagedWriter.END; tag = in.get()) {
            switch (tag) {
                case StagedWriter.FINDING -> content.findings().add(finding());
                case StagedWriter.READING -> content.readings().add(reading());
                default -> content.entries().add(entry(tag));
            }
        }
        return Optional.of(content);
    }

    private static boolean isWhole(byte[] bytes) {
        int body = bytes.length - Long.BYTES;
        if (body <= Integer.BYTES || ByteBuffer.wrap(bytes).getInt() != StagedWriter.MAGIC) {
            return false;
        }
        var checksum = new CRC32();
        checksum.update(bytes, 0, body);
        return ByteBuffer.wrap(bytes).getLong(body) == checksum.getValue();
    }

    private Entry entry(int tag) {
        var origin = new Origin(sheet(), (int) number(), (int) number(), (int) number(), (int) number());
        long content = in.getLong();
        return switch (tag) {
            case StagedWriter.ATTENDANCE ->
                new Attendance(
                        origin,
                        content,
                        flag(),
                        who(),
                        textList(),
                        text(),
                        text(),
                        day(),
                        DaySource.valueOf(text()),
                        time(),
                        time(),
                        HalfDay.valueOf(text()),
                        hours(),
                        quantity(),
                        text(),
                        (int) number(),
                        (int) number(),
                        Status.valueOf(text()),
                        text(),
                        issue());
            case StagedWriter.DONATION ->
                new Donation(
                        origin,
                        content,
                        who(),
                        amount(),
                        day(),
                        DaySource.valueOf(text()),
                        since(),
                        text(),
                        Channel.valueOf(text()),
                        text(),
                        issue());
            case StagedWriter.SUMMARY ->
                new DonationSummary(
                        origin,
                        content,
                        text(),
                        (int) number(),
                        amount(),
                        day(),
                        DaySource.valueOf(text()),
                        since(),
                        text(),
                        flag(),
                        issue());
            case StagedWriter.PAYMENT ->
                new Payment(
                        origin,
                        content,
                        instant(),
                        Payment.Direction.valueOf(text()),
                        amount(),
                        amount(),
                        Payment.Standing.valueOf(text()),
                        text(),
                        text(),
                        text(),
                        text(),
                        Channel.valueOf(text()),
                        text(),
                        booking());
            case StagedWriter.ASIDE -> new Aside(origin, content, Aside.Kind.valueOf(text()), textMap());
            case StagedWriter.UNREAD ->
                new Unread(
                        origin,
                        content,
                        SheetKind.valueOf(text()),
                        Code.valueOf(text()),
                        flag() ? day() : null,
                        issue());
            default -> throw new IllegalStateException("a staged record of no known kind: " + tag);
        };
    }

    private Payment.Booking booking() {
        String ownAccount = text();
        boolean told = flag();
        Amount balance = amount();
        return new Payment.Booking(ownAccount, told ? balance : null, amount(), flag());
    }

    private Finding finding() {
        return new Finding(
                Code.valueOf(text()),
                Severity.valueOf(text()),
                issue(),
                text(),
                text(),
                (int) number(),
                (int) number(),
                (int) number(),
                text(),
                text(),
                text(),
                textList(),
                (int) number(),
                text());
    }

    private SheetReading reading() {
        SheetId sheet = sheet();
        String kind = text();
        int headerRow = (int) number();
        var columns = new ArrayList<SheetReading.ColumnReading>();
        for (long left = number(); left > 0; left--) {
            columns.add(new SheetReading.ColumnReading((int) number(), text(), text(), text(), (int) number()));
        }
        Map<String, String> given = textMap();
        var totals = new ArrayList<SheetReading.TotalReading>();
        for (long left = number(); left > 0; left--) {
            totals.add(new SheetReading.TotalReading((int) number(), text(), text(), text()));
        }
        long entries = number();
        Statement statement = flag() ? new Statement(sheet, Channel.valueOf(text()), instant(), instant()) : null;
        Instant modified = flag() ? Instant.ofEpochMilli(in.getLong()) : null;
        ReceiptOf corrects = flag() ? new ReceiptOf(text(), text()) : null;
        return new SheetReading(
                sheet,
                kind.isEmpty() ? null : SheetKind.valueOf(kind),
                headerRow,
                columns,
                given,
                totals,
                entries,
                statement,
                modified,
                corrects);
    }

    private Who who() {
        var who = new Who(text(), text(), text(), text(), text(), text(), membership(), (int) number(), flag());
        Who same = sharedPeople.putIfAbsent(who, who);
        return same == null ? who : same;
    }

    private @Nullable Boolean membership() {
        long said = number();
        return said == 0 ? null : Boolean.valueOf(said == 2);
    }

    private SheetId sheet() {
        int index = (int) number();
        if (index == 0) {
            sheets.add(new SheetId(text(), text()));
            return sheets.get(sheets.size() - 1);
        }
        return sheets.get(index - 1);
    }

    private String text() {
        int index = (int) number();
        if (index == 0) {
            byte[] bytes = new byte[(int) number()];
            in.get(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            String shared = sharedTexts.putIfAbsent(text, text);
            texts.add(shared == null ? text : shared);
            return texts.get(texts.size() - 1);
        }
        return texts.get(index - 1);
    }

    private List<String> textList() {
        int size = (int) number();
        if (size == 0) {
            return List.of();
        }
        var list = new ArrayList<String>(size);
        for (int i = 0; i < size; i++) {
            list.add(text());
        }
        return sharedLists.computeIfAbsent(List.copyOf(list), same -> same);
    }

    private Map<String, String> textMap() {
        var map = new HashMap<String, String>();
        for (long left = number(); left > 0; left--) {
            map.put(text(), text());
        }
        return map;
    }

    private @Nullable IssueId issue() {
        int year = (int) number();
        return year == 0 ? null : new IssueId(year, (int) number());
    }

    private @Nullable LocalDate since() {
        long day = number();
        return day == 0 ? null : sharedDays.computeIfAbsent(day - 1, LocalDate::ofEpochDay);
    }

    private LocalDate day() {
        return sharedDays.computeIfAbsent(number(), LocalDate::ofEpochDay);
    }

    private @Nullable LocalTime time() {
        long second = number();
        return second == 0 ? null : timeOf((int) second - 1);
    }

    private LocalTime timeOf(int second) {
        LocalTime known = sharedTimes[second];
        if (known == null) {
            known = LocalTime.ofSecondOfDay(second);
            sharedTimes[second] = known;
        }
        return known;
    }

    private LocalDateTime instant() {
        long second = number();
        LocalDate day = sharedDays.computeIfAbsent(Math.floorDiv(second, (long) SECONDS_A_DAY), LocalDate::ofEpochDay);
        return LocalDateTime.of(day, timeOf((int) Math.floorMod(second, (long) SECONDS_A_DAY)));
    }

    private Amount amount() {
        return sharedAmounts.computeIfAbsent(number(), Amount::new);
    }

    private @Nullable Hours hours() {
        long millis = number();
        return millis == 0 ? null : sharedHours.computeIfAbsent(millis - 1, Hours::new);
    }

    private @Nullable Quantity quantity() {
        String text = text();
        return text.isEmpty() ? null : new Quantity(new java.math.BigDecimal(text));
    }

    private boolean flag() {
        return in.get() != 0;
    }

    private long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return (value >>> 1) ^ -(value & 1);
            }
        }
    }
}
