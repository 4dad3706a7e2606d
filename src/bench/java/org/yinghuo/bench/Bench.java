package org.yinghuo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a big night with yinghuo and the same figures with three other programs, checks all against the truth, and prints a table.
 *
 * <p>Each program is a process of its own; CPU seconds are the operating system's, peak memory is the largest {@code VmHWM} seen. {@code --rows=} says
 * how many services and donations there are (1,000,000), {@code --workbook=} how many rows the workbook has (300,000; the other programs do not
 * read it, so it lies in a second run of its own), {@code --heap=} how much memory yinghuo may take (3g), {@code --with-textbook} adds the textbook job, which takes minutes.
 */
public final class Bench {

    private record Run(String name, double cpuSeconds, double wallSeconds, long peakMegabytes, List<String> printed) {}

    private final Path home;
    private final Path jar;
    private final String heap;

    private Bench(Path home, Path jar, String heap) {
        this.home = home;
        this.jar = jar;
        this.heap = heap;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new TreeMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            options.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        int rows = Integer.parseInt(options.getOrDefault("--rows", "1000000"));
        int workbook = Integer.parseInt(options.getOrDefault("--workbook", "300000"));
        Path home = Files.createDirectories(Path.of(options.getOrDefault("--folder", "target/bench")));
        var bench = new Bench(
                home, Path.of("target/yinghuo.jar").toAbsolutePath(), "-Xmx" + options.getOrDefault("--heap", "3g"));
        bench.compare(rows, options.containsKey("--with-textbook"));
        bench.nextNight(rows);
        bench.workbook(workbook);
    }

    private void compare(int rows, boolean withTextbook) throws Exception {
        Path office = fresh("office");
        var generator = new BigOffice(rows, 0, 20250101);
        BigOffice.Truth truth = generator.write(office);
        List<String> expected = new ArrayList<>();
        for (int issue = 0; issue < BigOffice.ISSUES; issue++) {
            expected.add(truth.line(issue));
        }
        String input = office.resolve("input").toString();
        List<Run> runs = new ArrayList<>();
        runs.add(yinghuo("yinghuo, first night", office, "2026-01-10T02:00", heap));
        runs.add(run("DuckDB SQL", javaCommand("-Xmx768m", DuckProgram.class, input)));
        runs.add(run("plain Java, one thread", javaCommand("-Xmx4g", PlainProgram.class, input)));
        if (withTextbook) {
            runs.add(run(
                    "textbook Spring Batch + HSQLDB",
                    javaCommand(
                            "-Xmx10g",
                            TextbookJob.class,
                            input,
                            fresh("textbook").resolve("db").toString())));
        }
        System.out.printf(
                "%n%,d services, %,d donations and their statement in CSV; %,d duplicates, %,d unreadable%n",
                rows, rows, truth.duplicates, truth.rejected);
        print(runs);
        check(runs.get(0).name(), published(office), expected);
        for (Run run : runs.subList(1, runs.size())) {
            check(run.name(), run.printed(), expected);
        }
    }

    private void nextNight(int rows) throws Exception {
        Path office = home.resolve("office");
        StringBuilder more = new StringBuilder("姓名,部门,服务内容,服务地点,服务日期,时长,状态\n");
        for (int person = 0; person < 1_000; person++) {
            more.append(BigOffice.name(person)).append(",,志愿活动A,新社区,2025-12-30,2,已服务\n");
        }
        Files.writeString(office.resolve("input/志愿服务新增.csv"), more);
        System.out.printf("%nthe next night: %,d rows already taken in, 1,000 more in one new file%n", 3L * rows);
        print(List.of(yinghuo("yinghuo, next night", office, "2026-01-11T02:00", heap)));
    }

    private void workbook(int rows) throws Exception {
        Path office = fresh("workbook-office");
        BigOffice.Truth truth = new BigOffice(1_000, rows, 20250102).write(office);
        System.out.printf("%na workbook of %,d rows%n", rows);
        Run run = yinghuo("yinghuo, one workbook", office, "2026-01-10T02:00", "-Xmx512m");
        print(List.of(run));
        List<String> expected = new ArrayList<>();
        for (int issue = 0; issue < BigOffice.ISSUES; issue++) {
            expected.add(truth.line(issue));
        }
        check(run.name(), published(office), expected);
    }

    private Run yinghuo(String name, Path office, String asOf, String heap) throws Exception {
        return run(
                name,
                List.of(
                        java(),
                        heap,
                        "-jar",
                        jar.toString(),
                        "--input=" + office.resolve("input"),
                        "--seeds=" + office.resolve("seeds"),
                        "--output=" + office.resolve("output"),
                        "--state=" + office.resolve("state"),
                        "--settle=0s",
                        "--as-of=" + asOf));
    }

    private static List<String> published(Path office) throws IOException {
        var json = JsonMapper.builder().build();
        List<String> lines = new ArrayList<>();
        for (int issue = 1; issue <= BigOffice.ISSUES; issue++) {
            Path report = office.resolve(String.format("output/2025/%03d/report.json", issue));
            JsonNode figures = json.readTree(Files.readString(report)).get("figures");
            lines.add(figures.get("volunteers.served").asString() + ","
                    + figures.get("volunteers.turns").asString() + ","
                    + plain(figures.get("volunteers.hours").asString()) + ","
                    + figures.get("donations.donors").asString() + ","
                    + figures.get("donations.gifts").asString() + ","
                    + figures.get("donations.amount").asString() + ","
                    + figures.get("donations.received").asString());
        }
        return lines;
    }

    private static String plain(String hours) {
        var value = new java.math.BigDecimal(hours);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static void check(String name, List<String> lines, List<String> expected) {
        long right = 0;
        for (int i = 0; i < expected.size(); i++) {
            if (i < lines.size() && lines.get(i).equals(expected.get(i))) {
                right++;
            } else {
                System.out.println("  " + name + ", issue " + (i + 1) + ": expected " + expected.get(i) + ", got "
                        + (i < lines.size() ? lines.get(i) : "nothing"));
            }
        }
        System.out.println(name + ": " + right + " of " + expected.size() + " issues as invented");
        if (right < expected.size()) {
            System.exit(1);
        }
    }

    private static void print(List<Run> runs) {
        System.out.println("| program | CPU s | wall s | peak MB | CPU against the first |");
        System.out.println("|---|---|---|---|---|");
        for (Run run : runs) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %d | %.2f |%n",
                    run.name(),
                    run.cpuSeconds(),
                    run.wallSeconds(),
                    run.peakMegabytes(),
                    run.cpuSeconds() / runs.get(0).cpuSeconds());
        }
    }

    /** Bash's {@code time} asks the operating system what the finished process used. */
    private Run run(String name, List<String> command) throws IOException, InterruptedException {
        Path out = home.resolve("run.out");
        Path times = home.resolve("run.times");
        var script = new ArrayList<String>(List.of(
                "bash",
                "-c",
                "TIMEFORMAT='%U %S %R'; { time \"$@\" >'" + out + "' 2>&1 ; } 2>'" + times + "'",
                "bash"));
        script.addAll(command);
        Process process = new ProcessBuilder(script).start();
        long peak = 0;
        while (process.isAlive()) {
            Thread.sleep(50);
            peak = Math.max(peak, peakOf(process));
        }
        List<String> printed = Files.readAllLines(out, StandardCharsets.UTF_8);
        if (process.exitValue() != 0) {
            throw new IllegalStateException(name + " ended with " + process.exitValue() + ": " + printed);
        }
        String[] seconds = Files.readString(times).strip().split(" ", -1);
        return new Run(
                name,
                Double.parseDouble(seconds[0]) + Double.parseDouble(seconds[1]),
                Double.parseDouble(seconds[2]),
                peak / 1024,
                printed);
    }

    private static long peakOf(Process process) {
        long peak = 0;
        for (ProcessHandle child : process.descendants().toList()) {
            try (Stream<String> lines = Files.lines(Path.of("/proc/" + child.pid() + "/status"))) {
                peak = Math.max(
                        peak,
                        lines.filter(line -> line.startsWith("VmHWM:"))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                                .sum());
            } catch (IOException | java.io.UncheckedIOException ended) {
                // The process ended between the two looks.
            }
        }
        return peak;
    }

    private static List<String> javaCommand(String heap, Class<?> program, String... arguments) {
        var command = new ArrayList<String>(
                List.of(java(), heap, "-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private Path fresh(String name) throws IOException {
        Path folder = home.resolve(name);
        if (Files.exists(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return Files.createDirectories(folder).toAbsolutePath();
    }
}
