package org.yinghuo.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yinghuo.job.ClusterParts;
import org.yinghuo.job.ClusterParts.Running;

/** The same with a manager and two workers over a real broker and a real database: any of the three is killed, and started again as an operator would. */
final class RandomKillsOnWorkers extends RandomKills {

    private static final int BUSY = 75;
    private static final int PATIENCE = 60;

    /** The end of what a night says that could not reach the broker or the database. */
    private static final String GO_ON_LATER = "恢复后再运行即接着做";

    private static final List<String> ROLES = List.of("manager", "first worker", "second worker");

    private ClusterParts parts;
    private Path settings;

    RandomKillsOnWorkers(Path office, Path home, String asOf, Tally tally, long seed) {
        super(office, home, asOf, null, tally, seed);
    }

    @Override
    void run(int kills) throws IOException, InterruptedException {
        Path folder = home().resolveSibling("parts");
        Image.delete(folder);
        Files.createDirectories(folder);
        try (ClusterParts started = ClusterParts.start(folder)) {
            parts = started;
            settings = parts.settings();
            super.run(kills);
        } catch (IOException | InterruptedException broken) {
            throw broken;
        } catch (Exception noneHere) {
            tally.check(false, "no broker and database to try workers with: " + noneHere);
        }
    }

    @Override
    String what() {
        return "a year's night on workers";
    }

    private Running start(int role) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--cluster=" + settings));
        if (role == 0) {
            arguments.addAll(nights("killed").arguments(asOf()));
        } else {
            arguments.add("--role=worker");
            arguments.add("--state=" + home().resolve("killed").resolve("state"));
        }
        return parts.start(arguments, "-Xmx768m");
    }

    @Override
    int chain(int most, String what) throws IOException, InterruptedException {
        List<Running> all = new ArrayList<>();
        for (int role = 0; role < ROLES.size(); role++) {
            all.add(start(role));
        }
        int links = 0;
        Running begun = all.get(0);
        try {
            for (int refused = 0; refused < PATIENCE; ) {
                Running manager = all.get(0);
                boolean ended = links >= most
                        ? manager.ends(FOREVER)
                        : endsBeforeItsMoment(begun, all.toArray(Running[]::new));
                String after = what + ", after kill " + links;
                if (ended && manager.code() == BUSY) {
                    // The database has not noticed yet that the one before it is dead: whoever starts it tries again.
                    refused++;
                    begun = start(0);
                    all.set(0, begun);
                    continue;
                }
                if (ended && manager.code() == 1 && manager.printed().contains(GO_ON_LATER)) {
                    // On a machine that others want the broker or the database answers too late: whoever starts it tries again.
                    refused++;
                    tally.trial(what() + ": begun again because broker or database did not answer in time");
                    begun = start(0);
                    all.set(0, begun);
                    continue;
                }
                if (ended) {
                    tally.check(manager.code() == 0, after + ": exit " + manager.code() + " " + manager.printed());
                    same("killed", after);
                    return links;
                }
                int role = random.nextInt(ROLES.size());
                Running killed = all.get(role);
                if (!tally.check(
                        killed.isAlive(), after + ": the " + ROLES.get(role) + " had ended: " + killed.printed())) {
                    begun = start(role);
                    all.set(role, begun);
                    continue;
                }
                killed.kill();
                if (role > 0 || killed.code() == KILLED) {
                    tally.check(
                            killed.code() == KILLED,
                            after + ": the " + ROLES.get(role) + " ended with " + killed.code());
                    tally.trial(what() + ": " + ROLES.get(role) + " killed (SIGKILL), the manager "
                            + phase(manager.printed()));
                    links++;
                    begun = start(role);
                    all.set(role, begun);
                    readersOf("killed", after);
                    if (links % 10 == 0) {
                        tally.say(after + " the manager " + phase(manager.printed()));
                    }
                }
            }
            tally.check(false, what + ": a manager is refused for good after kill " + links);
            return links;
        } finally {
            all.forEach(Running::kill);
        }
    }
}
