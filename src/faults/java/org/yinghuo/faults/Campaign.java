package org.yinghuo.faults;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
            options.put("--kills", "3");
            options.put("--errors", "3");
            options.put("--cuts", "3");
        }
        long seed = Long.parseLong(options.getOrDefault("--seed", "20260101"));
        DatabaseWatch.install();
        Path home = Path.of(options.getOrDefault("--folder", "target/faults")).toAbsolutePath();
        Office office = new Office(home.resolve("office"));
        Tally tally = new Tally(home.resolve("figures.md"));
        List<Office.Scenario> scenarios = office.scenarios();
        tally.say("undisturbed nights made");
        for (Office.Scenario scenario : scenarios) {
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
        tally.write();
        System.exit(tally.finds().isEmpty() ? 0 : 1);
    }

    private static int number(Map<String, String> options, String name) {
        String value = options.getOrDefault(name, "0");
        return value.equals("all") ? Integer.MAX_VALUE : Integer.parseInt(value);
    }
}
