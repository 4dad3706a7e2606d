package org.yinghuo.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.yinghuo.job.ClusterParts.Running;
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

    /** What a night says when it has started and taken in what lies in its input. */
    private static final String TAKEN_IN = "收取：";

    /**
     * How far a night gets between two kills, on average: so a chain's kills lie everywhere in what gets done, and its longer strides come through what is not kept
     * when a night is killed.
     */
    private static final List<Double> STRIDES = List.of(0.01, 0.02, 0.02, 0.05, 0.1);

    /** One kill of so many comes while the program starts. */
    private static final int STARTING = 8;

    private static final int MOST_NAMED = 10;
    private static final long LOOK_EVERY_MILLIS = 10;
    private static final long LONGEST_WAIT_MILLIS = 900_000;

    static final long FOREVER = 24L * 3_600_000;

    static final int KILLED = 128 + 9;
    private static final int STOPPED = 128 + 15;

    private final Path office;
    private final Path home;
    private final String asOf;
    private final @Nullable Path program;
    private Took first = Took.NOTHING;
    private Took again = Took.NOTHING;
    private Map<String, Image.Entry> expected = Map.of();

    final Tally tally;
    final Random random;

    /**
     * How long an undisturbed night took, in its processor's time.
     *
     * @param start until it had taken in
     */
    private record Took(Duration start, Duration whole) {
        static final Took NOTHING = new Took(Duration.ZERO, Duration.ZERO);

        long work() {
            return whole.minus(start).toNanos();
        }
    }

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
        first = undisturbed();
        expected = published("quiet");
        tally.check(expected.size() > 10, "the undisturbed night published nothing");
        again = undisturbed();
        same("quiet", "the night after the undisturbed one, with nothing new,");
        tally.say("a night takes " + first.whole().toMillis() + " ms of processor, "
                + first.start().toMillis() + " of them until it has taken in, and leaves " + expected.size()
                + " files; one with nothing new takes " + again.whole().toMillis() + " ms");
    }

    private Took undisturbed() throws IOException, InterruptedException {
        Running quiet = begin("quiet");
        Duration start = Duration.ZERO;
        Duration whole = Duration.ZERO;
        while (!quiet.ends(LOOK_EVERY_MILLIS)) {
            whole = quiet.handle().info().totalCpuDuration().orElse(whole);
            if (!hasTakenIn(quiet)) {
                start = whole;
            }
        }
        tally.check(quiet.code() == 0, "an undisturbed night failed: " + quiet.printedToItsEnd());
        return new Took(start, whole);
    }

    private static boolean hasTakenIn(Running run) {
        return run.printed().contains(TAKEN_IN);
    }

    private Running begin(String name) throws IOException {
        return Running.of(
                program == null
                        ? nights(name).start(List.of(), asOf)
                        : Nights.ofJar(program, nights(name).arguments(asOf)));
    }

    private Map<String, Image.Entry> published(String name) {
        return Errors.shown(Image.of(home.resolve(name).resolve("output")).files(""));
    }

    /**
     * Waits for the moment of the next kill, which is one of the processor's time: so it comes just as far into the night on a busy machine. All but those while it
     * starts are counted from when the night has taken in, however long that takes.
     *
     * @param begun the one of them that was started last
     * @return whether the first of them ended before
     */
    final boolean endsBeforeItsMoment(Running begun, Running... all) throws InterruptedException {
        boolean starting = random.nextInt(STARTING) == 0;
        double stride = STRIDES.get(random.nextInt(STRIDES.size()));
        double part = random.nextDouble();
        // Who joins a night that has taken in has to start, too.
        long joining = begun == all[0] ? 0 : again.start().toNanos();
        long moment = starting
                ? (long) (again.start().toNanos() * part)
                : joining + (long) (first.work() * stride * -Math.log(1 - part));
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_WAIT_MILLIS);
        Duration before = used(all);
        boolean counts = starting;
        while (all[0].isAlive()) {
            if (!counts) {
                before = used(all);
                counts = hasTakenIn(all[0]);
            }
            if (used(all).minus(before).toNanos() >= moment && counts || System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return true;
    }

    private static Duration used(Running... all) {
        Duration used = Duration.ZERO;
        for (Running one : all) {
            used = used.plus(one.handle().info().totalCpuDuration().orElse(Duration.ZERO));
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
        tally.check(
                differing.isEmpty(),
                what + ": output differs in " + differing.size() + " files, as "
                        + differing.subList(0, Math.min(differing.size(), MOST_NAMED)));
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
            Running run = begin("killed");
            boolean ended = links >= most ? run.ends(FOREVER) : endsBeforeItsMoment(run, run);
            boolean gently = random.nextInt(8) == 0;
            if (!ended) {
                // By its handle: the process would close what it has printed.
                if (gently) {
                    run.handle().destroy();
                } else {
                    run.handle().destroyForcibly();
                }
            }
            String said = run.printedToItsEnd();
            int code = run.code();
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
        } else if (said.contains(TAKEN_IN)) {
            return "reading";
        }
        return "starting and taking in";
    }
}
