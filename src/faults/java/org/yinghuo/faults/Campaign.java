package org.yinghuo.faults;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs the campaign and ends with 1 where a promise was broken. */
public final class Campaign {

    private Campaign() {}

    public static void main(String[] arguments) throws Exception {
        if (!(FileSystems.getDefault() instanceof WatchedFileSystem)) {
            System.err.println(
                    "start with -Djava.nio.file.spi.DefaultFileSystemProvider=" + WatchedProvider.class.getName());
            System.exit(2);
        }
        Map<String, String> options = new TreeMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            options.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        if (options.containsKey("--sample")) {
            options.put("--kills", "1");
            options.put("--errors", "1");
            options.put("--cuts", "1");
            options.put("--damage", "1");
            options.put("--moving", "1");
            options.put("--texts", "40");
            options.put("--workbooks", "12");
            options.put("--seed-files", "2");
        }
        long seed = Long.parseLong(options.getOrDefault("--seed", "20260101"));
        DatabaseWatch.install();
        Path home = Path.of(options.getOrDefault("--folder", "target/faults")).toAbsolutePath();
        Office office = new Office(home.resolve("office"));
        Tally tally = new Tally(home.resolve("figures.md"));
        List<Office.Scenario> scenarios = needsThem(options) ? office.scenarios() : List.of();
        String nights = options.getOrDefault("--nights", "123");
        tally.say("undisturbed nights made");
        for (Office.Scenario scenario : scenarios) {
            if (nights.indexOf('1' + scenarios.indexOf(scenario)) < 0) {
                continue;
            }
            tally.say(scenario.toString());
            if (number(options, "--kills") > 0) {
                new Kills(office, tally, seed).run(scenario, scenarios, number(options, "--kills"));
            }
            if (number(options, "--errors") > 0) {
                new Errors(office, tally, seed).run(scenario, number(options, "--errors"));
            }
            if (number(options, "--cuts") > 0) {
                new PowerCuts(office, tally, seed).run(scenario, number(options, "--cuts"));
            }
        }
        for (int night = 0; night + 1 < scenarios.size(); night++) {
            if (nights.indexOf('1' + night) < 0) {
                continue;
            }
            Office.Scenario tonight = scenarios.get(night);
            if (number(options, "--damage") > 0) {
                new Damage(office, tally, seed).run(tonight, scenarios.get(night + 1), number(options, "--damage"));
            }
            if (number(options, "--moving") > 0) {
                new MovingFiles(office, tally, seed)
                        .run(tonight, scenarios.get(night + 1), number(options, "--moving"));
            }
        }
        if (options.containsKey("--clocks")) {
            for (Office.Scenario scenario : scenarios) {
                new Clocks(office, tally).run(scenario);
            }
            new Clocks(office, tally).backwards(scenarios.get(2), "2026-02-01T02:00");
        }
        if (options.containsKey("--full-disk")) {
            new FullDisk(office, tally).run(scenarios.get(0));
        }
        if (options.containsKey("--hostile")) {
            new Hostile(office, home.resolve("hostile"), tally, seed).run(scenarios.get(0));
        }
        new Mutants(Path.of("src/test/resources/cases").toAbsolutePath(), home.resolve("mutants"), tally, seed)
                .run(number(options, "--texts"), number(options, "--workbooks"), number(options, "--seed-files"));
        if (options.containsKey("--jar")) {
            new JarTwice(Path.of("").toAbsolutePath(), home.resolve("jar"), tally).run();
        }
        random(options, home, tally, seed);
        tally.write();
        System.exit(tally.finds().isEmpty() ? 0 : 1);
    }

    private static boolean needsThem(Map<String, String> options) {
        return options.keySet().stream()
                .anyMatch(
                        Set.of(
                                "--kills",
                                "--errors",
                                "--cuts",
                                "--damage",
                                "--moving",
                                "--clocks",
                                "--full-disk",
                                "--hostile")::contains);
    }

    /** Processes are killed over an office that was given, or over a year that is made. */
    private static void random(Map<String, String> options, Path home, Tally tally, long seed) throws Exception {
        int alone = number(options, "--random");
        int onWorkers = number(options, "--random-workers");
        if (alone + onWorkers == 0) {
            return;
        }
        Path year = Path.of(options.getOrDefault("--year", home.resolve("year").toString()))
                .toAbsolutePath();
        String asOf = options.getOrDefault("--as-of", "");
        if (asOf.isEmpty()) {
            asOf = YearOffice.make(
                    year,
                    Integer.parseInt(options.getOrDefault("--departments", "60")),
                    Integer.parseInt(options.getOrDefault("--weeks", "52")));
        }
        tally.say("an office's year lies in " + year + ", its night is " + asOf);
        if (alone > 0) {
            new RandomKills(year, home.resolve("random"), asOf, program(options), tally, seed).run(alone);
        }
        if (onWorkers > 0) {
            new RandomKillsOnWorkers(year, home.resolve("workers"), asOf, tally, seed).run(onWorkers);
        }
    }

    /** The jar of {@code --program}, which is what an office runs. */
    private static @Nullable Path program(Map<String, String> options) {
        return options.containsKey("--program")
                ? Path.of(options.get("--program")).toAbsolutePath()
                : null;
    }

    private static int number(Map<String, String> options, String name) {
        String value = options.getOrDefault(name, "0");
        return value.equals("all") ? Integer.MAX_VALUE : Integer.parseInt(value);
    }
}
