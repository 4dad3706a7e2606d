package org.yinghuo.job;

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
