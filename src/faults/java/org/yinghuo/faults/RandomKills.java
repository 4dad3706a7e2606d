package org.yinghuo.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.yinghuo.job.Nights;

/**
 * Nights in processes of their own, killed at random moments again and again until they come to their end.
 *
 * <p>A chain is one night: it is begun, killed, begun again on what was left, killed again, until a run ends before its moment has come, or until it has been
 * killed so often that it is let through. Then it must stand as the undisturbed night does, byte for byte; and at every kill whoever reads sees no file by half.
 */
class RandomKills {

    /** How often a night is killed before it is let through. */
    static final int IN_A_CHAIN = 50;

    /**
     * How far a night gets between two kills, on average: so a chain's kills lie everywhere in what gets done, and its longer strides come through what is not kept
     * when a night is killed.
     */
    private static final List<Double> STRIDES = List.of(0.01, 0.02, 0.02, 0.05, 0.1);

    /** One kill of so many comes while the program starts. */
    private static final int STARTING = 8;

    private static final long LOOK_EVERY_MILLIS = 10;
    private static final long LONGEST_WAIT_MILLIS = 900_000;

    static final int KILLED = 128 + 9;
    private static final int STOPPED = 128 + 15;

    private final Path office;
    private final Path home;
    private final String asOf;
    private final @Nullable Path program;
    private Duration whole = Duration.ofMillis(1);
    private Duration start = Duration.ofMillis(1);
    private Map<String, Image.Entry> expected = Map.of();

    final Tally tally;
    final Random random;

    /**
     * Over an office of its own.
     *
     * @param office holds input and seeds
     * @param program the built jar, where it and not the classes is to run
     */
    RandomKills(Path office, Path home, String asOf, @Nullable Path program, Tally tally, long seed) {
        this.office = office;
        this.home = home;
        this.asOf = "--as-of=" + asOf;
        this.program = program;
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
        whole = undisturbed();
        expected = published("quiet");
        tally.check(expected.size() > 10, "the undisturbed night published nothing");
        start = undisturbed();
        same("quiet", "the night after the undisturbed one, with nothing new,");
        tally.say("a night takes " + whole.toMillis() + " ms of processor and leaves " + expected.size()
                + " files; one with nothing new takes " + start.toMillis() + " ms");
    }

    private Duration undisturbed() throws IOException, InterruptedException {
        Process quiet = process("quiet");
        Duration took = Duration.ofMillis(1);
        while (!quiet.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            took = quiet.info().totalCpuDuration().orElse(took);
        }
        tally.check(quiet.waitFor() == 0, "an undisturbed night failed: " + said(quiet));
        return took;
    }

    private Process process(String name) throws IOException {
        return program == null
                ? nights(name).start(List.of(), asOf)
                : Nights.ofJar(program, nights(name).arguments(asOf));
    }

    private Map<String, Image.Entry> published(String name) {
        return Errors.shown(Image.of(home.resolve(name).resolve("output")).files(""));
    }

    /**
     * Waits for the moment of the next kill, which is one of the processor's time: so it comes just as far into the night on a busy machine.
     *
     * @return whether the first of them ended before
     */
    final boolean endsBeforeItsMoment(ProcessHandle... all) throws InterruptedException {
        long moment = moment();
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

    /** Nobody knows when: what has been done says nothing about when the next one comes. */
    private long moment() {
        if (random.nextInt(STARTING) == 0) {
            return random.nextLong(1 + start.toNanos());
        }
        double stride = STRIDES.get(random.nextInt(STRIDES.size()));
        return start.toNanos() + (long) (whole.toNanos() * stride * -Math.log(1 - random.nextDouble()));
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
            Process run = process("killed");
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
