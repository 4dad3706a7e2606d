package org.yinghuo.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.yinghuo.job.Nights;

/** A night in a process of its own, killed or told to stop at random moments until it has been so often, and then let through. */
final class RandomKills {

    /** How often in a row before a run is let through. */
    private static final int IN_A_ROW = 5;

    private static final int KILLED = 128 + 9;
    private static final int STOPPED = 128 + 15;

    private final Path office;
    private final Path home;
    private final String asOf;
    private final Tally tally;
    private final Random random;

    /**
     * Over an office of its own.
     *
     * @param office holds input and seeds
     */
    RandomKills(Path office, Path home, String asOf, Tally tally, long seed) {
        this.office = office;
        this.home = home;
        this.asOf = "--as-of=" + asOf;
        this.tally = tally;
        this.random = new Random(seed);
    }

    private Nights nights(String name) {
        return new Nights(
                office.resolve("input"),
                office.resolve("seeds"),
                home.resolve(name).resolve("output"),
                home.resolve(name).resolve("state"));
    }

    void run(int kills) throws IOException, InterruptedException {
        Image.delete(home);
        long started = System.nanoTime();
        tally.check(end(nights("quiet").start(List.of(), asOf)) == 0, "the undisturbed night failed");
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        Map<String, Image.Entry> expected = Image.of(home.resolve("quiet")).files("output");
        tally.check(expected.size() > 10, "the undisturbed night published nothing");
        tally.say("a night takes " + whole + " ms and leaves " + expected.size() + " files");
        int done = 0;
        int late = 0;
        while (done < kills && late < kills) {
            Image.delete(home.resolve("killed"));
            Nights night = nights("killed");
            int row = 0;
            while (row < IN_A_ROW) {
                Process run = night.start(List.of(), asOf);
                boolean gently = random.nextInt(4) == 0;
                if (run.waitFor(random.nextLong(whole), TimeUnit.MILLISECONDS)) {
                    late++;
                    break;
                }
                if (gently) {
                    run.destroy();
                } else {
                    run.destroyForcibly();
                }
                int code = end(run);
                if (code == 0) {
                    late++;
                    break;
                }
                row++;
                done++;
                tally.trial(gently ? "random moments, told to stop (SIGTERM)" : "random moments, killed (SIGKILL)");
                tally.check(code == (gently ? STOPPED : KILLED), "kill " + done + ": exit " + code);
            }
            int code = end(night.start(List.of(), asOf));
            tally.trial("runs let through after up to " + IN_A_ROW + " kills in a row");
            tally.check(code == 0, "let through after kill " + done + ": exit " + code);
            List<String> differing =
                    Kills.differing(expected, Image.of(home.resolve("killed")).files("output"));
            tally.check(differing.isEmpty(), "let through after kill " + done + ": output differs in " + differing);
            tally.say(done + " kills");
        }
        tally.check(done >= kills, "only " + done + " kills came to pass");
    }

    /** It prints a few lines, which fit into the pipe; a killed process has none left to read from. */
    private static int end(Process run) throws InterruptedException {
        return run.waitFor();
    }

    /** When the office's night is: as the generator of the office noted it. */
    static String asOfOf(Path office) throws IOException {
        String truth = Files.readString(office.resolve("truth.json"));
        int at = truth.indexOf("\"as_of\": \"") + 10;
        return truth.substring(at, truth.indexOf('"', at));
    }
}
