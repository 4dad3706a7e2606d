package org.yinghuo.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.yinghuo.job.Nights;

/**
 * Nights in processes of their own, killed at random moments again and again until they come to their end.
 *
 * <p>A chain is one night: it is begun, killed, begun again on what was left, killed again, until a run ends before its moment has come, or until it has been
 * killed so often that it is let through. Then it must stand as the undisturbed night does, byte for byte; and at every kill whoever reads sees no file by half.
 */
class RandomKills {

    /** How often a night is killed before it is let through. */
    static final int IN_A_CHAIN = 40;

    /** Most kills come soon, so that a night gets on in small steps; some may come late in it. */
    private static final List<Double> PARTS_OF_A_NIGHT = List.of(0.6, 0.3, 0.3, 0.12, 0.12, 0.06);

    private static final long LOOK_EVERY_MILLIS = 20;
    private static final long LONGEST_WAIT_MILLIS = 120_000;

    static final int KILLED = 128 + 9;
    private static final int STOPPED = 128 + 15;

    private final Path office;
    private final Path home;
    private final String asOf;
    private Duration whole = Duration.ofMillis(1);
    private Map<String, Image.Entry> expected = Map.of();

    final Tally tally;
    final Random random;

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

    Nights nights(String name) {
        return new Nights(
                office.resolve("input"),
                office.resolve("seeds"),
                home.resolve(name).resolve("output"),
                home.resolve(name).resolve("state"));
    }

    Path home() {
        return home;
    }

    String asOf() {
        return asOf;
    }

    /** The night as it is when nobody disturbs it. */
    final void quietly() throws IOException, InterruptedException {
        Image.delete(home);
        Process quiet = nights("quiet").start(List.of(), asOf);
        while (!quiet.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            whole = quiet.info().totalCpuDuration().orElse(whole);
        }
        tally.check(quiet.waitFor() == 0, "the undisturbed night failed: " + said(quiet));
        expected = published("quiet");
        tally.check(expected.size() > 10, "the undisturbed night published nothing");
        tally.say("a night takes " + whole.toMillis() + " ms of processor and leaves " + expected.size() + " files");
    }

    private Map<String, Image.Entry> published(String name) {
        return Errors.shown(Image.of(home.resolve(name)));
    }

    /**
     * Waits for the moment of the next kill, which is one of the processor's time: so it comes just as far into the night on a busy machine.
     *
     * @return whether the first of them ended before
     */
    final boolean endsBeforeItsMoment(ProcessHandle... all) throws InterruptedException {
        double part = PARTS_OF_A_NIGHT.get(random.nextInt(PARTS_OF_A_NIGHT.size()));
        long moment = random.nextLong(1 + (long) (whole.toNanos() * part));
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_WAIT_MILLIS);
        Duration before = used(all);
        while (all[0].isAlive()) {
            if (used(all).minus(before).toNanos() >= moment || System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return true;
    }

    private static Duration used(ProcessHandle... all) {
        Duration used = Duration.ZERO;
        for (ProcessHandle one : all) {
            used = used.plus(one.info().totalCpuDuration().orElse(Duration.ZERO));
        }
        return used;
    }

    /** What a killed night left is no file by half. */
    final void readersOf(String name, String what) {
        Kills.readers(tally, Map.of(), expected, published(name), what);
    }

    /** What a completed night left is what the undisturbed one left. */
    final void same(String name, String what) {
        List<String> differing = Kills.differing(expected, published(name));
        tally.check(differing.isEmpty(), what + ": output differs in " + differing);
    }

    void run(int kills) throws IOException, InterruptedException {
        quietly();
        int done = 0;
        for (int chain = 1; done < kills; chain++) {
            Image.delete(home.resolve("killed"));
            int links = chain(Math.min(IN_A_CHAIN, kills - done), "chain " + chain);
            done += links;
            tally.trial(what() + " completed after kills, and compared");
            tally.say("chain " + chain + ": completed after " + links + " kills, " + done + " in all");
            if (!tally.check(links > 0 || chain < kills, "only " + done + " kills came to pass")) {
                return;
            }
        }
    }

    /** What the figures call such a night. */
    String what() {
        return "a year's night";
    }

    /** One night, killed until it completes; says how often. */
    int chain(int most, String what) throws IOException, InterruptedException {
        int links = 0;
        while (true) {
            Process run = nights("killed").start(List.of(), asOf);
            boolean ended = links >= most ? run.waitFor() >= 0 : endsBeforeItsMoment(run.toHandle());
            boolean gently = random.nextInt(8) == 0;
            if (!ended) {
                // By its handle: the process would close what it has printed.
                if (gently) {
                    run.toHandle().destroy();
                } else {
                    run.toHandle().destroyForcibly();
                }
            }
            String said = said(run);
            int code = run.waitFor();
            String after = what + ", after kill " + links;
            if (ended || code == 0) {
                tally.check(code == 0, after + ": exit " + code + " " + said);
                same("killed", after);
                return links;
            }
            tally.check(code == (gently ? STOPPED : KILLED), after + ": exit " + code + " " + said);
            tally.trial(
                    what() + " " + (gently ? "told to stop (SIGTERM)" : "killed (SIGKILL)") + " while " + phase(said));
            links += gently ? 0 : 1;
            readersOf("killed", after);
            if (links % 10 == 0) {
                tally.say(after + " " + phase(said));
            }
        }
    }

    /** What the night was at, by the last of the parts it said it had done. */
    static String phase(String said) {
        if (said.contains("首次发布")) {
            return "ending";
        } else if (said.contains("汇总：")) {
            return "settling, counting and publishing";
        } else if (said.contains("收取：")) {
            return "reading";
        }
        return "starting and taking in";
    }

    private static String said(Process run) throws IOException {
        return new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
