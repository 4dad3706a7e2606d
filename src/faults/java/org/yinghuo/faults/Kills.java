package org.yinghuo.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yinghuo.faults.DurableCall.Operation;
import org.yinghuo.faults.Office.Scenario;
import org.yinghuo.job.Nights;

/**
 * A night killed before each call that changes the disk.
 *
 * <p>What a killed process leaves is what the disk held at that instant. So an undisturbed night is watched, the disk is copied before each of its calls (and in
 * the middle of every write), and a new night is begun on each copy.
 */
final class Kills {

    /** The disk as a kill at this call would have left it. */
    record Moment(int number, DurableCall call, Image disk) {
        @Override
        public String toString() {
            return "call " + number + ", " + call.operation() + " "
                    + call.target().getFileName();
        }
    }

    private final Office office;
    private final Tally tally;
    private final Random random;

    Kills(Office office, Tally tally, long seed) {
        this.office = office;
        this.tally = tally;
        this.random = new Random(seed);
    }

    /** Tries the night at every moment, or at so many of them. */
    void run(Scenario scenario, List<Scenario> all, int most) throws IOException {
        office.set(scenario);
        List<Moment> moments = moments(scenario, false);
        tally.check(moments.size() > 50, scenario + ": only " + moments.size() + " calls seen");
        List<Moment> chosen = ofDisksOfTheirOwn(moments);
        tally.say(scenario + ": " + moments.size() + " moments, " + byOperation(moments) + ", that leave "
                + chosen.size() + " disks");
        tally.trials(scenario + ": moments at which it was killed", most < chosen.size() ? most : moments.size());
        while (chosen.size() > most) {
            chosen.remove(random.nextInt(chosen.size()));
        }
        int number = 0;
        for (Moment moment : chosen) {
            boolean twice = number++ % 10 == 0;
            if (number % 100 == 0) {
                tally.say(scenario + ": " + number + " of " + chosen.size() + " disks");
            }
            String what = scenario + " killed at " + moment;
            tally.trial(scenario + " killed once");
            readers(tally, scenario, moment.disk(), what);
            moment.disk().restore(office.disk);
            if (twice) {
                List<Moment> again = moments(scenario, true);
                if (!again.isEmpty()) {
                    Moment second = again.get(random.nextInt(again.size()));
                    tally.trial(scenario + " killed again in recovery");
                    readers(tally, scenario, second.disk(), what + " and at " + second);
                    second.disk().restore(office.disk);
                    recover(scenario, what + " and at " + second);
                }
                moment.disk().restore(office.disk);
            }
            boolean well = recover(scenario, what);
            Scenario next = following(scenario, all);
            if (well && twice && next != null) {
                tally.trial(scenario + " killed, and the night after it");
                next.input().restore(office.input);
                same(next, office.run(next.asOf()), what + ", the night after");
                scenario.input().restore(office.input);
            }
        }
    }

    /** Before a call that forces, the disk is as it was before the call ahead of it made it: what a kill leaves is tried once. */
    private static List<Moment> ofDisksOfTheirOwn(List<Moment> moments) {
        List<Moment> own = new ArrayList<>();
        for (Moment moment : moments) {
            if (own.isEmpty() || !own.get(own.size() - 1).disk().isTouchedLike(moment.disk())) {
                own.add(moment);
            }
        }
        return own;
    }

    private static Scenario following(Scenario scenario, List<Scenario> all) {
        int next = all.indexOf(scenario) + 1;
        return next < all.size() ? all.get(next) : null;
    }

    private static SortedMap<Operation, Integer> byOperation(List<Moment> moments) {
        SortedMap<Operation, Integer> counts = new TreeMap<>();
        moments.forEach(moment -> counts.merge(moment.call().operation(), 1, Integer::sum));
        return counts;
    }

    /** A night on the disk as it is, with a copy of the disk before each call; of a recovery only one in ten. */
    private List<Moment> moments(Scenario scenario, boolean sparse) {
        List<Moment> moments = new ArrayList<>();
        int offset = random.nextInt(10);
        int[] number = new int[1];
        Watcher.Post.set(new Watcher() {
            private boolean halved;

            @Override
            public void before(DurableCall call) {
                if (call.isBelow(Image.machine(office.disk)) && (number[0]++ + offset) % (sparse ? 10 : 1) == 0) {
                    moments.add(new Moment(number[0], call, Image.of(office.disk)));
                }
            }

            /** Every other write comes to half only, and the rest is a call of its own: so there is a moment in its middle. */
            @Override
            public int granted(DurableCall write, int bytes) {
                halved = bytes > 1 && !halved;
                return halved ? bytes / 2 : bytes;
            }
        });
        try {
            same(scenario, office.run(scenario.asOf()), scenario + " while watched");
        } finally {
            Watcher.Post.set(Watcher.NONE);
        }
        return moments;
    }

    boolean recover(Scenario scenario, String what) {
        return same(scenario, office.run(scenario.asOf()), what);
    }

    /** The night ended well and left what the undisturbed one left. */
    private boolean same(Scenario scenario, Nights.Ended ended, String what) {
        boolean well = tally.check(ended.code() == 0, what + ": exit " + ended.code() + " " + ended.printed());
        Image disk = Image.of(office.disk);
        // Killed when all was published, the night is another run that found nothing changed: so its record says.
        List<String> differing = differing(Errors.shown(scenario.after()), Errors.shown(disk));
        well &= tally.check(differing.isEmpty(), what + ": output differs in " + differing);
        // What is only a copy of what is published goes with the next night that publishes.
        List<String> left = disk.entries().keySet().stream()
                .filter(path -> !path.startsWith("state/published/co"))
                .filter(path -> path.endsWith(".part") || path.contains(".publishing") || path.endsWith("/writing"))
                .toList();
        return well & tally.check(left.isEmpty(), what + ": left behind " + left);
    }

    static List<String> differing(Map<String, Image.Entry> expected, Map<String, Image.Entry> found) {
        List<String> paths = new ArrayList<>();
        expected.forEach((path, entry) -> {
            if (!entry.hasBytesOf(found.get(path))) {
                paths.add(path);
            }
        });
        found.keySet().stream().filter(path -> !expected.containsKey(path)).forEach(paths::add);
        return paths;
    }

    /** Whoever looks at this instant finds every file whole, as it was or as it will be, and by the checksums a revision in one piece. */
    static void readers(Tally tally, Scenario scenario, Image disk, String what) {
        readers(tally, scenario.before().files("output"), scenario.after().files("output"), disk.files("output"), what);
    }

    static void readers(
            Tally tally,
            Map<String, Image.Entry> old,
            Map<String, Image.Entry> fresh,
            Map<String, Image.Entry> seen,
            String what) {
        seen.keySet().removeIf(path -> path.startsWith(".") || path.contains("/."));
        seen.forEach((path, entry) -> tally.check(
                entry.hasBytesOf(old.get(path)) || entry.hasBytesOf(fresh.get(path)),
                what + ": a reader sees half of " + path));
        old.keySet().stream()
                .filter(fresh::containsKey)
                .forEach(path -> tally.check(seen.containsKey(path), what + ": a reader misses " + path));
        seen.forEach((path, entry) -> {
            if (path.endsWith("/SHA256SUMS")
                    && !path.contains("/revisions/")
                    && entry.hasBytesOf(fresh.get(path))
                    && !entry.hasBytesOf(old.get(path))) {
                String folder = path.substring(0, path.length() - "SHA256SUMS".length());
                fresh.forEach((file, bytes) -> {
                    if (file.startsWith(folder)) {
                        tally.check(bytes.hasBytesOf(seen.get(file)), what + ": new checksums, old " + file);
                    }
                });
            }
        });
    }
}
