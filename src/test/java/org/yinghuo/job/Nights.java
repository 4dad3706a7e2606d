package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs nights for tests, in this process or in one of their own, over folders of a test's choosing. */
public final class Nights {

    private final Path input;
    private final Path seeds;
    private final Path output;
    private final Path state;

    public Nights(Path input, Path seeds, Path output, Path state) {
        this.input = input;
        this.seeds = seeds;
        this.output = output;
        this.state = state;
    }

    /**
     * An office of one department, 综合处, with nothing in its input.
     *
     * @param issues the rows of its issues: year, number, cumulative, date, opens, cutoff, closed
     */
    public static Nights ofOneDepartment(Path folder, String... issues) throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        StringBuilder rows =
                new StringBuilder("year,number,cumulative,date,opens,cutoff,closed,title,publisher,disclosure\n");
        for (String issue : issues) {
            rows.append(issue).append(",简讯,办公室,主动公开\n");
        }
        Files.writeString(seeds.resolve("issues.csv"), rows);
        Files.writeString(seeds.resolve("departments.csv"), "order,department,aliases\n1,综合处,\n");
        Path input = Files.createDirectories(folder.resolve("input"));
        return new Nights(input, seeds, folder.resolve("output"), folder.resolve("state"));
    }

    /** The same with an issue for each week of September 2022, closed three days after its cutoff; the last stays open. */
    public static Nights ofFourWeeks(Path folder) throws IOException {
        return ofOneDepartment(
                folder,
                "2022,1,1,2022-09-07,2022-09-01T00:00,2022-09-07T23:59,2022-09-10T00:00",
                "2022,2,2,2022-09-14,,2022-09-14T23:59,2022-09-17T00:00",
                "2022,3,3,2022-09-21,,2022-09-21T23:59,2022-09-24T00:00",
                "2022,4,4,2022-09-28,,2022-09-28T23:59,");
    }

    public Path input() {
        return input;
    }

    /** Puts a text into the input folder. */
    public void drop(String name, String text) throws IOException {
        Files.createDirectories(input.resolve(name).getParent());
        Files.writeString(input.resolve(name), text);
    }

    /** A run at two in the morning of a day of September 2022, which has to end well. */
    public Ended night(int day) {
        Ended ended = run("--as-of=2022-09-%02dT02:00".formatted(day));
        assertThat(ended.code()).as(ended.printed()).isZero();
        return ended;
    }

    /** How a run ended and what it printed, both streams together. */
    public record Ended(int code, String printed) {}

    public Path output() {
        return output;
    }

    public Path state() {
        return state;
    }

    /** A whole run in this process. */
    public Ended run(String... more) {
        return command(arguments(more));
    }

    /** Any command in this process, with just these arguments. */
    public static Ended command(List<String> arguments) {
        var printed = new ByteArrayOutputStream();
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        ExitCode code = new Main(stream, stream, InstantSource.system()).run(arguments);
        return new Ended(code.number(), printed.toString(StandardCharsets.UTF_8));
    }

    /** A run in a process of its own, so that it can be killed. */
    public Process start(List<String> jvmOptions, String... more) throws IOException {
        return start(List.of(), jvmOptions, more);
    }

    /** The same, started by another program: one that takes rights away, say. */
    public Process start(List<String> starter, List<String> jvmOptions, String... more) throws IOException {
        var command = new ArrayList<String>(starter);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(arguments(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    /** A run of a built jar in a process of its own, with the class-data archive beside it where there is one. */
    public static Process ofJar(Path jar, List<String> arguments) throws IOException {
        Path archive = jar.resolveSibling(jar.getFileName().toString().replace(".jar", ".jsa"));
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        if (Files.exists(archive)) {
            command.add("-XX:SharedArchiveFile=" + archive);
        }
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    /** Any command in a process of its own, with what it prints in a file. */
    public static Process start(List<String> jvmOptions, List<String> arguments, Path printed) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    public List<String> arguments(String... more) {
        var arguments = new ArrayList<>(List.of(
                "--input=" + input, "--seeds=" + seeds, "--output=" + output, "--state=" + state, "--settle=0s"));
        arguments.addAll(List.of(more));
        return arguments;
    }

    /** Every file below a folder with the hash of its bytes, by path. */
    public static SortedMap<String, String> hashes(Path folder) throws IOException {
        var hashes = new TreeMap<String, String>();
        if (!Files.exists(folder)) {
            return hashes;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                try {
                    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                    hashes.put(
                            folder.relativize(file).toString(), HexFormat.of().formatHex(hash));
                } catch (java.security.NoSuchAlgorithmException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return hashes;
    }

    /** The hashes of what is published, without what tells of each run that it ran: runs/, FAILED.txt and the lists of runs. */
    public static SortedMap<String, String> published(Path output) throws IOException {
        SortedMap<String, String> hashes = hashes(output);
        hashes.keySet()
                .removeIf(path -> path.startsWith("runs/")
                        || List.of("index.html", "files.html", "FAILED.txt").contains(path));
        return hashes;
    }

    /** Makes {@code to} an exact copy of {@code from}. */
    public static void copyTree(Path from, Path to) throws IOException {
        deleteTree(to);
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.sorted().toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    public static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
