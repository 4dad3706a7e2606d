package org.yinghuo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.model.Statement;
import org.yinghuo.model.Status;
import org.yinghuo.model.Unread;
import org.yinghuo.model.Who;

class StagedRowsTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsStagedReadsBackEqual(long seed) throws IOException {
        var random = new Random(seed);
        var entries = new ArrayList<Entry>();
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < 500; i++) {
            entries.add(entry(random));
            if (random.nextInt(5) == 0) {
                Entry about = entries.get(random.nextInt(entries.size()));
                findings.add(Finding.of(
                                pick(random, Code.values()),
                                about,
                                text(random),
                                text(random),
                                "v",
                                List.of(text(random)))
                        .in(issue(random)));
            }
        }
        SheetReading reading = reading(random);
        Path file = folder.resolve("staged");
        write(file, entries, findings, reading);

        StagedReader.Content content =
                new StagedReader().read(Files.readAllBytes(file)).orElseThrow();

        assertThat(content.entries()).isEqualTo(entries);
        assertThat(content.findings()).isEqualTo(findings);
        assertThat(content.readings()).containsExactly(reading);
    }

    @Test
    void aFileWithAnyByteChangedOrMissingDoesNotCount() throws IOException {
        var random = new Random(42);
        Path file = folder.resolve("staged");
        write(file, List.of(entry(random), entry(random)), List.of(), reading(random));
        byte[] whole = Files.readAllBytes(file);

        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 0x20;
            Files.write(file, changed);
            assertThat(new StagedReader().read(Files.readAllBytes(file)))
                    .as("byte %d", i)
                    .isEmpty();
            Files.write(file, java.util.Arrays.copyOf(whole, i));
            assertThat(new StagedReader().read(Files.readAllBytes(file)))
                    .as("cut at %d", i)
                    .isEmpty();
        }
    }

    @Test
    void aFileThatWasNotFinishedDoesNotCount() throws IOException {
        Path file = folder.resolve("staged");
        try (var writer = new StagedWriter(file)) {
            writer.add(entry(new Random(1)));
        }

        assertThat(new StagedReader().read(Files.readAllBytes(file))).isEmpty();
    }

    private record Before(String name, int heads) {}

    private record Grown(String name, int heads, String title) {}

    /** What was staged before a record got a component more is not found under the name of what is staged now. */
    @Test
    void aRecordWithAComponentMoreIsAnotherForm() {
        assertThat(RecordCodec.of(Before.class).name()).isEqualTo("Before(name:String,heads:int)");
        assertThat(RecordCodec.of(Grown.class).name()).isEqualTo("Grown(name:String,heads:int,title:String)");
        assertThat(RecordCodec.of(Who.class).name()).contains("partyMember:Boolean?");
    }

    @Test
    void everyKindOfEntryMayBeStaged() {
        for (Class<?> kind : Entry.class.getPermittedSubclasses()) {
            assertThat(StagedForm.isStaged(kind)).as(kind.getSimpleName()).isTrue();
        }
    }

    /** Many small files are packed into one; what each holds is what it held by itself, and one that is damaged is missed alone. */
    @Test
    void whatIsPackedIsWhatWasLoose() throws IOException {
        var random = new Random(7);
        List<SourceFile> files = new ArrayList<>();
        Map<SourceFile, byte[]> loose = new HashMap<>();
        Staging staging = new Staging(folder, folder, "seeds");
        for (int i = 0; i < 100; i++) {
            SourceFile file = new SourceFile(i + ".csv", "%064d".formatted(i), i, Instant.EPOCH);
            List<Entry> entries = new ArrayList<>();
            for (int entry = 0; entry < (i == 50 ? 2_000 : 3); entry++) {
                entries.add(entry(random));
            }
            write(staging.aside(file), entries, List.of(), reading(random));
            staging.complete(file);
            files.add(file);
            loose.put(file, staging.bytes(file).orElseThrow());
        }
        staging.keepOnly(files);

        assertThat(names()).hasSize(2).contains("pack");
        assertSame(files, loose, new Staging(folder, folder, "seeds"));
        assertThat(new Staging(folder, folder, "other seeds").has(files.get(0))).isFalse();

        // A few more stay loose; what is gone is not found again, and a pack of mostly such is made anew.
        List<SourceFile> left = new ArrayList<>(files.subList(0, 60));
        Staging next = new Staging(folder, folder, "seeds");
        next.keepOnly(left);
        assertSame(left, loose, new Staging(folder, folder, "seeds"));
        assertThat(new Staging(folder, folder, "seeds").has(files.get(99))).isFalse();

        // One that is damaged is missed alone, and is gone once it was forgotten.
        Path pack = folder.resolve("pack");
        byte[] bytes = Files.readAllBytes(pack);
        bytes[10] ^= 0x20;
        Files.write(pack, bytes);
        Staging damaged = new Staging(folder, folder, "seeds");
        List<SourceFile> unreadable = new ArrayList<>();
        for (SourceFile file : left) {
            if (new StagedReader().read(damaged.bytes(file).orElseThrow()).isEmpty()) {
                unreadable.add(file);
            }
        }
        assertThat(unreadable).hasSize(1);
        damaged.forget(unreadable.get(0));
        damaged.keepOnly(left);
        assertThat(new Staging(folder, folder, "seeds").has(unreadable.get(0))).isFalse();
        left.removeAll(unreadable);
        assertSame(left, loose, new Staging(folder, folder, "seeds"));

        // A pack whose list is damaged, or that was cut, holds nothing.
        byte[] whole = Files.readAllBytes(pack);
        for (int cut = 1; cut < whole.length; cut += 997) {
            Files.write(pack, java.util.Arrays.copyOf(whole, whole.length - cut));
            assertThat(new Staging(folder, folder, "seeds").has(left.get(0))).isFalse();
        }
        whole[whole.length - 40] ^= 0x20;
        Files.write(pack, whole);
        assertThat(new Staging(folder, folder, "seeds").has(left.get(0))).isFalse();
    }

    private static void assertSame(List<SourceFile> files, Map<SourceFile, byte[]> loose, Staging staging)
            throws IOException {
        for (SourceFile file : files) {
            assertThat(staging.has(file)).as(file.path()).isTrue();
            assertThat(staging.bytes(file).orElseThrow()).as(file.path()).isEqualTo(loose.get(file));
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static void write(Path file, List<Entry> entries, List<Finding> findings, SheetReading reading)
            throws IOException {
        try (var writer = new StagedWriter(file)) {
            for (Entry entry : entries) {
                writer.add(entry);
            }
            for (Finding finding : findings) {
                writer.add(finding);
            }
            writer.add(reading);
            writer.finish();
        }
    }

    private static Entry entry(Random random) {
        var origin = new Origin(
                new SheetId("处室/" + random.nextInt(3) + ".xlsx", random.nextBoolean() ? "" : "表"),
                random.nextInt(1_000_000),
                random.nextInt(20),
                random.nextInt(300),
                random.nextInt(4));
        long content = random.nextLong();
        var day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1000) - 500);
        var source = pick(random, DaySource.values());
        var amount = new Amount(random.nextLong() >> random.nextInt(64));
        return switch (random.nextInt(6)) {
            case 0 ->
                new Attendance(
                        origin,
                        content,
                        random.nextBoolean(),
                        who(random),
                        random.nextBoolean() ? List.of() : List.of(text(random), text(random)),
                        text(random),
                        text(random),
                        day,
                        source,
                        random.nextBoolean() ? null : LocalTime.ofSecondOfDay(random.nextInt(86_400)),
                        random.nextBoolean() ? null : LocalTime.ofSecondOfDay(random.nextInt(86_400)),
                        pick(random, HalfDay.values()),
                        random.nextBoolean() ? null : new Hours(random.nextInt(100_000_000)),
                        random.nextBoolean() ? null : new Quantity(BigDecimal.valueOf(random.nextInt(100), 1)),
                        text(random),
                        random.nextInt(12),
                        random.nextInt(3),
                        pick(random, Status.values()),
                        text(random),
                        issue(random));
            case 1 ->
                new Donation(
                        origin,
                        content,
                        who(random),
                        amount,
                        day,
                        source,
                        null,
                        text(random),
                        text(random),
                        pick(random, Channel.values()),
                        text(random),
                        issue(random));
            case 2 ->
                new DonationSummary(
                        origin,
                        content,
                        text(random),
                        random.nextInt(50),
                        amount,
                        day,
                        source,
                        null,
                        text(random),
                        text(random),
                        random.nextBoolean(),
                        issue(random));
            case 3 ->
                new Payment(
                        origin,
                        content,
                        day.atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60)),
                        pick(random, Payment.Direction.values()),
                        amount,
                        Amount.ZERO,
                        pick(random, Payment.Standing.values()),
                        text(random),
                        text(random),
                        text(random),
                        text(random),
                        pick(random, Channel.values()),
                        text(random),
                        new Payment.Booking(
                                text(random), random.nextBoolean() ? amount : null, amount, random.nextBoolean()));
            case 4 ->
                new Aside(
                        origin,
                        content,
                        pick(random, Aside.Kind.values()),
                        Map.of("a", text(random), "b", text(random)));
            default -> new Unread(origin, content, pick(random, SheetKind.values()), pick(random, Code.values()));
        };
    }

    private static SheetReading reading(Random random) {
        var sheet = new SheetId("a.csv", "");
        return new SheetReading(
                sheet,
                random.nextBoolean() ? null : pick(random, SheetKind.values()),
                3,
                List.of(new SheetReading.ColumnReading(1, "姓名", "name", "", 1)),
                Map.of("department", "综合处"),
                List.of(new SheetReading.TotalReading(9, "amount", "100", "200")),
                12,
                Collections.nCopies(
                        random.nextInt(3),
                        new Statement(
                                sheet,
                                Channel.BANK,
                                LocalDateTime.parse("2022-09-01T00:00:00"),
                                LocalDateTime.parse("2022-09-09T23:59:59"))),
                random.nextBoolean() ? null : Instant.ofEpochMilli(random.nextLong() >> 24),
                null);
    }

    private static Who who(Random random) {
        Boolean[] memberships = {null, true, false};
        return new Who(
                text(random),
                random.nextBoolean() ? List.of() : List.of(text(random), text(random)),
                text(random),
                text(random),
                text(random),
                text(random),
                text(random),
                memberships[random.nextInt(3)],
                1 + random.nextInt(5),
                random.nextBoolean());
    }

    private static IssueId issue(Random random) {
        return random.nextBoolean() ? null : new IssueId(2000 + random.nextInt(30), random.nextInt(60));
    }

    private static String text(Random random) {
        String[] texts = {"", "朱丹", "扎西·顿珠", "𠮷田", "13000000000", "a\tb\nc", "x".repeat(300)};
        return texts[random.nextInt(texts.length)];
    }

    private static <T> T pick(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }
}
