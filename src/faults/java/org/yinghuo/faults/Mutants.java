package org.yinghuo.faults;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.yinghuo.job.Nights;

/**
 * Files of every form and the seeds, altered at random from a seed, looked at as a night looks at them: each is understood or refused in words, in little time.
 *
 * <p>Only a file that breaks a promise is kept.
 */
final class Mutants {

    private static final long LONGEST_SECONDS = 60;
    private static final int LARGEST = 200_000;

    /** What is put into texts: words and signs that mean something to a reader. */
    private static final List<String> SPICE = List.of(
            "\"",
            ",",
            "\t",
            "\n",
            "\r",
            "\0",
            ";",
            "|",
            "￥",
            "=1+1",
            "@",
            "-",
            "合计",
            "小计",
            "2月31日",
            "1.23E+17",
            "壹佰",
            "万元",
            "姓名,部门,捐款金额",
            "收/支",
            "序号",
            "、",
            "√",
            "同上",
            "99999999999999999999",
            "-0",
            "NaN",
            "9月9日",
            "\uFEFF",
            "\uD842\uDFB7",
            "１２",
            "<",
            ">",
            "&#0;",
            "第34期",
            "0:00",
            "24:00");

    private static final List<String> MARKUP = List.of(
            "<c r=\"A1\" t=\"s\"><v>99999999</v></c>",
            "<row r=\"0\">",
            "<v>1E400</v>",
            "<mergeCell ref=\"A1:XFD1048576\"/>",
            "</sheetData>",
            "<c r=\"ZZZZ9\"><v>1</v></c>",
            "&lt;",
            "&#xD800;",
            "<t xml:space=\"preserve\"> </t>",
            "r=\"1048577\"",
            "s=\"-1\"",
            "hidden=\"1\"",
            "table:number-columns-repeated=\"999999999\"",
            "<!DOCTYPE x>",
            "<?x?>",
            "<v/>");

    private final Path samples;
    private final Path home;
    private final Tally tally;
    private final Random random;

    Mutants(Path samples, Path home, Tally tally, long seed) {
        this.samples = Image.machine(samples);
        this.home = home;
        this.tally = tally;
        this.random = new Random(seed);
    }

    private record Sample(Path path, byte[] bytes) {
        boolean isZip() {
            return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K';
        }

        boolean isWorkbook() {
            return isZip() || (bytes.length > 8 && (bytes[0] & 0xff) == 0xd0 && (bytes[1] & 0xff) == 0xcf);
        }
    }

    void run(int texts, int workbooks, int seedFiles) throws IOException {
        List<Sample> inputs = samples("input");
        List<Sample> seeds = samples("seeds");
        List<Sample> plain =
                inputs.stream().filter(sample -> !sample.isWorkbook()).toList();
        List<Sample> books = inputs.stream().filter(Sample::isWorkbook).toList();
        tally.say(plain.size() + " texts, " + books.size() + " workbooks, " + seeds.size() + " seed files to alter");
        check("altered texts", plain, texts);
        check("altered workbooks", books, workbooks);
        for (int number = 0; number < seedFiles; number++) {
            seeds(seeds.get(random.nextInt(seeds.size())), number);
        }
    }

    private List<Sample> samples(String kind) throws IOException {
        List<Sample> all = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(samples)) {
            for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                if (file.toString().contains("/" + kind + "/") && Files.size(file) > 0 && Files.size(file) < LARGEST) {
                    all.add(new Sample(file, Files.readAllBytes(file)));
                }
            }
        }
        return all;
    }

    private void check(String kind, List<Sample> from, int count) throws IOException {
        Path file = Files.createDirectories(home).resolve("mutant");
        for (int number = 0; number < count; number++) {
            Sample sample = from.get(random.nextInt(from.size()));
            byte[] bytes = altered(sample);
            if (Arrays.equals(bytes, sample.bytes())) {
                number--;
                continue;
            }
            tally.trial(kind);
            Files.write(file, bytes);
            Path seeds = Path.of(sample.path().getParent().toString());
            while (seeds != null && !Files.isDirectory(seeds.resolve("seeds"))) {
                seeds = seeds.getParent();
            }
            String what = kind + " " + number + " of " + sample.path();
            judged(List.of("check", "--seeds=" + seeds.resolve("seeds"), file.toString()), true, bytes, what);
        }
    }

    private void seeds(Sample sample, int number) throws IOException {
        Path office = home.resolve("seeds");
        Image.of(sample.path().getParent()).restore(office);
        byte[] bytes = altered(sample);
        Files.write(Image.machine(office).resolve(sample.path().getFileName().toString()), bytes);
        tally.trial("altered seeds");
        Path input = Path.of(sample.path().getParent().getParent().toString()).resolve("input");
        judged(
                List.of(
                        "--dry-run",
                        "--settle=0s",
                        "--as-of=2022-09-10T02:00",
                        "--input=" + input,
                        "--seeds=" + office,
                        "--output=" + home.resolve("none"),
                        "--state=" + home.resolve("nowhere")),
                false,
                bytes,
                "altered seeds " + number + " of " + sample.path());
    }

    private void judged(List<String> command, boolean always, byte[] bytes, String what) throws IOException {
        long started = System.nanoTime();
        String said;
        try {
            Nights.Ended ended = Nights.command(command);
            boolean unexpected =
                    ended.printed().contains("java.") || ended.printed().contains("Exception");
            said = (always && ended.code() != 0) || unexpected ? "exit " + ended.code() + " " + ended.printed() : "";
        } catch (RuntimeException | Error thrown) {
            said = thrown.toString();
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started);
        if (!tally.check(said.isEmpty(), what + ": " + said)
                | !tally.check(seconds < LONGEST_SECONDS, what + ": took " + seconds + " s")) {
            Path finds = Files.createDirectories(home.resolve("finds"));
            Files.write(finds.resolve(String.format(Locale.ROOT, "%08x", Arrays.hashCode(bytes))), bytes);
        }
    }

    private byte[] altered(Sample sample) throws IOException {
        if (!sample.isWorkbook() && random.nextBoolean()) {
            return new AlteredRows(random).of(sample.bytes());
        }
        if (!sample.isZip() || random.nextInt(8) == 0) {
            return altered(sample.bytes(), sample.isWorkbook() ? List.of() : SPICE);
        }
        List<String> names = new ArrayList<>();
        List<byte[]> contents = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(sample.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                contents.add(zip.readAllBytes());
            }
        }
        int at = random.nextInt(names.size());
        contents.set(at, altered(contents.get(at), MARKUP));
        var out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int entry = 0; entry < names.size(); entry++) {
                zip.putNextEntry(new ZipEntry(names.get(entry)));
                zip.write(contents.get(entry));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private byte[] altered(byte[] original, List<String> spice) {
        byte[] bytes = original.clone();
        for (int times = 1 + random.nextInt(4); times > 0 && bytes.length > 0; times--) {
            int at = random.nextInt(bytes.length);
            int to = at + random.nextInt(Math.min(64, bytes.length - at));
            switch (random.nextInt(spice.isEmpty() ? 4 : 6)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes = joined(bytes, 0, at, new byte[0], to);
                case 2 -> bytes = joined(bytes, 0, to, Arrays.copyOfRange(bytes, at, to), to);
                case 3 -> bytes = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
                default ->
                    bytes = joined(
                            bytes,
                            0,
                            at,
                            spice.get(random.nextInt(spice.size())).getBytes(StandardCharsets.UTF_8),
                            random.nextBoolean() ? at : to);
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int from, int to, byte[] between, int on) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, from, to - from);
        out.writeBytes(between);
        out.write(bytes, on, bytes.length - on);
        return out.toByteArray();
    }
}
