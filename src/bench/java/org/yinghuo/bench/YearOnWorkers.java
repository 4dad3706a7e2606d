package org.yinghuo.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The year of an office on one process, then on a manager and workers over a real broker and a real database: the same bytes, and what it costs.
 *
 * <p>{@code --departments=} and {@code --weeks=} say how large the office is (60, 52), {@code --office=} takes a folder that is there ({@code input}, {@code seeds},
 * {@code next}; with {@code --as-of=} and {@code --next=}), {@code --workers=} says how many there are (2), {@code --heap=} what each process may take (1g).
 */
public final class YearOnWorkers {

    private static final long LOOK_MILLIS = 50;
    private static final List<String> TELL_OF_RUNS = List.of("index.html", "files.html");

    /** A process, and the processor time it had taken when last looked at. */
    private static final class Running {
        private final Process process;
        private final Path out;
        private Duration cpu = Duration.ZERO;

        Running(Process process, Path out) {
            this.process = process;
            this.out = out;
        }

        double cpu() {
            process.info().totalCpuDuration().ifPresent(now -> cpu = now);
            return cpu.toMillis() / 1000.0;
        }

        String printed() throws IOException {
            return Files.readString(out, StandardCharsets.UTF_8);
        }

        long times(String words) throws IOException {
            return printed().lines().filter(line -> line.contains(words)).count();
        }

        /** Waits for its end, looking at what it takes. */
        void end() throws IOException, InterruptedException {
            while (process.isAlive()) {
                cpu();
                Thread.sleep(LOOK_MILLIS);
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException("ended with " + process.exitValue() + ": " + printed());
            }
        }
    }

    private final Path home;
    private final String heap;

    private YearOnWorkers(Path home, String heap) {
        this.home = home;
        this.heap = heap;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new TreeMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            options.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        // Broker and database say much that is of no use here.
        LoggingSystem.get(YearOnWorkers.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        Path home = Files.createDirectories(
                Path.of(options.getOrDefault("--folder", "target/year")).toAbsolutePath());
        var bench = new YearOnWorkers(home, "-Xmx" + options.getOrDefault("--heap", "1g"));
        Path office;
        String asOf;
        String next;
        if (options.containsKey("--office")) {
            office = Path.of(options.get("--office")).toAbsolutePath();
            asOf = options.get("--as-of");
            next = options.get("--next");
        } else {
            var year = new YearOffice(
                    Integer.parseInt(options.getOrDefault("--departments", "60")),
                    Integer.parseInt(options.getOrDefault("--weeks", "52")));
            office = home.resolve("office");
            delete(office);
            year.write(office);
            asOf = year.asOf().toString();
            next = year.asOf().plusHours(20).toString();
        }
        bench.compare(office, asOf, next, Integer.parseInt(options.getOrDefault("--workers", "2")));
        System.exit(0);
    }

    private void compare(Path office, String asOf, String next, int workers) throws Exception {
        for (String old : List.of("alone", "shared", "alone-state", "shared-state", "input", "parts")) {
            delete(home.resolve(old));
        }
        Path input = home.resolve("input");
        copy(office.resolve("input"), input);
        System.out.printf("%n%d files, %s%n", files(input), LocalDateTime.now().withNano(0));
        System.out.println("| | processor s | wall s | |%n| --- | --- | --- | --- |".replace("%n", "\n"));
        Path settings = cluster(Files.createDirectories(home.resolve("parts")));
        List<Running> all = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            all.add(start(
                    "worker-" + worker,
                    List.of("--cluster=" + settings, "--role=worker", "--state=" + home.resolve("shared-state"))));
        }
        for (Running worker : all) {
            while (worker.times("工作机就绪") == 0) {
                Thread.sleep(LOOK_MILLIS);
            }
            System.out.printf(Locale.ROOT, "| a worker, ready | %.1f | | |%n", worker.cpu());
        }
        night("first night", input, office, asOf, settings, all);
        copy(office.resolve("next"), input);
        night("next night", input, office, next, settings, all);
        all.forEach(worker -> worker.process.destroy());
    }

    private void night(String name, Path input, Path office, String asOf, Path settings, List<Running> workers)
            throws IOException, InterruptedException {
        List<Double> before = workers.stream().map(Running::cpu).toList();
        timed(name + ", manager", "shared", input, office, asOf, List.of("--cluster=" + settings));
        for (int i = 0; i < workers.size(); i++) {
            Running worker = workers.get(i);
            System.out.printf(
                    Locale.ROOT,
                    "| %s, worker %d | %.1f | | so far %d shares read, %d issues written |%n",
                    name,
                    i + 1,
                    worker.cpu() - before.get(i),
                    worker.times("开始读一份"),
                    worker.times("开始写一期"));
        }
        timed(name + ", one process", "alone", input, office, asOf, List.of());
        SortedMap<String, String> alone = hashes(home.resolve("alone"));
        if (!alone.equals(hashes(home.resolve("shared")))) {
            throw new IllegalStateException("not the same bytes");
        }
        System.out.printf("| %s, the same bytes | | | %d files |%n", name, alone.size());
    }

    private void timed(String name, String folder, Path input, Path office, String asOf, List<String> more)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "--input=" + input,
                "--seeds=" + office.resolve("seeds"),
                "--output=" + home.resolve(folder),
                "--state=" + home.resolve(folder + "-state"),
                "--settle=0s",
                "--as-of=" + asOf));
        arguments.addAll(more);
        long begun = System.nanoTime();
        Running night = start(folder, arguments);
        night.end();
        System.out.printf(
                Locale.ROOT, "| %s | %.1f | %.1f | |%n", name, night.cpu(), (System.nanoTime() - begun) / 1e9);
    }

    /** The built jars; where there are none, the classes this was started with. */
    private Running start(String name, List<String> arguments) throws IOException {
        Path jar = Path.of(
                "target",
                arguments.stream().anyMatch(option -> option.startsWith("--cluster"))
                        ? "yinghuo-cluster.jar"
                        : "yinghuo.jar");
        List<String> command = new ArrayList<>(List.of("java", heap));
        command.addAll(
                Files.exists(jar)
                        ? List.of("-jar", jar.toString())
                        : List.of("-cp", System.getProperty("java.class.path"), "org.yinghuo.job.Main"));
        command.addAll(arguments);
        Path out = home.resolve(name + ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new Running(builder.start(), out);
    }

    /** A broker and a database of our own, without passwords; both end with this process. */
    private static Path cluster(Path folder) throws Exception {
        EmbeddedPostgres database = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("pg"))
                .setCleanDataDirectory(true)
                .start();
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var broker = new EmbeddedActiveMQ();
        broker.setConfiguration(new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port));
        broker.start();
        Path settings = folder.resolve("cluster.properties");
        Files.write(
                settings,
                List.of(
                        "broker=tcp://127.0.0.1:" + port,
                        "database=jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres",
                        "database.user=postgres"));
        return settings;
    }

    private static SortedMap<String, String> hashes(Path output) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(output)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String path = output.relativize(file).toString();
                if (!path.startsWith("runs") && !TELL_OF_RUNS.contains(path)) {
                    hashes.put(
                            path,
                            HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
                }
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        return hashes;
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).count();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
