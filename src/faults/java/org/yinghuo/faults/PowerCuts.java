package org.yinghuo.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yinghuo.faults.Disk.Loss;
import org.yinghuo.faults.Office.Scenario;

/**
 * The power fails in the middle of a night, and what was not synced may be lost or torn.
 *
 * <p>All writes and syncs of a night go into a {@link Disk}; at seeded moments it says what may be left. HSQLDB's files are not told of byte by byte: of them
 * anything may be left, each whole, cut, holed or gone.
 */
final class PowerCuts {

    private static final String DATABASE = "state/database";

    /** What may be left of the disk at one moment. */
    private record Cut(int call, Loss loss, Image left) {}

    private final Office office;
    private final Tally tally;
    private final Random random;

    PowerCuts(Office office, Tally tally, long seed) {
        this.office = office;
        this.tally = tally;
        this.random = new Random(seed);
    }

    void run(Scenario scenario, int count) throws IOException {
        // A night has not always just as many calls: what its threads put aside may differ.
        int calls = calls(scenario);
        SortedMap<Integer, Integer> at = new TreeMap<>();
        for (int cut = 0; cut < count; cut++) {
            at.merge(1 + random.nextInt(calls - 20), 1, Integer::sum);
        }
        int lossy = 0;
        for (Cut cut : cuts(scenario, at)) {
            String what = scenario + ", power cut at call " + cut.call() + ", " + cut.loss();
            tally.trial(scenario + ": power cut, " + cut.loss());
            Map<String, Image.Entry> seen = cut.left().files("output");
            if (cut.loss() == Loss.JOURNAL) {
                Kills.readers(tally, scenario, cut.left(), what);
            } else {
                whole(scenario, seen, what);
            }
            cut.left().restore(office.disk);
            new Kills(office, tally, 0).recover(scenario, what);
            if (++lossy % 100 == 0) {
                tally.say(scenario + ": " + lossy + " power cuts");
            }
        }
        tally.check(lossy == count, scenario + ": only " + lossy + " power cuts of " + count);
    }

    private void whole(Scenario scenario, Map<String, Image.Entry> seen, String what) {
        Map<String, Image.Entry> old = scenario.before().files("output");
        Map<String, Image.Entry> fresh = scenario.after().files("output");
        seen.forEach((path, entry) -> {
            if (!path.startsWith(".") && !path.contains("/.")) {
                tally.check(
                        entry.hasBytesOf(old.get(path)) || entry.hasBytesOf(fresh.get(path)),
                        what + ": a reader sees half of " + path);
            }
        });
        old.keySet().stream()
                .filter(fresh::containsKey)
                .forEach(path -> tally.check(seen.containsKey(path), what + ": a reader misses " + path));
    }

    private boolean counts(DurableCall call) {
        Path disk = Image.machine(office.disk);
        return call.isBelow(disk)
                && !call.path().equals(disk)
                && !(call.path().startsWith(disk.resolve(DATABASE))
                        && !call.path().equals(disk.resolve(DATABASE)));
    }

    private int calls(Scenario scenario) throws IOException {
        office.set(scenario);
        int[] calls = new int[1];
        Watcher.Post.set(call -> calls[0] += counts(call) ? 1 : 0);
        try {
            office.run(scenario.asOf());
        } finally {
            Watcher.Post.set(Watcher.NONE);
        }
        return calls[0];
    }

    private List<Cut> cuts(Scenario scenario, SortedMap<Integer, Integer> at) throws IOException {
        office.set(scenario);
        Disk disk = new Disk(Image.machine(office.disk), scenario.before());
        List<Cut> cuts = new ArrayList<>();
        Watcher.Post.set(new Watcher() {
            private int calls;

            @Override
            public void before(DurableCall call) {}

            @Override
            public void after(DurableCall call) {
                if (!counts(call)) {
                    return;
                }
                disk.apply(call);
                int here = at.getOrDefault(++calls, 0);
                if (here > 0) {
                    Image image = Image.of(office.disk);
                    compare(image, disk.now(), scenario + " at call " + calls);
                    for (int cut = 0; cut < here; cut++) {
                        Loss loss = random.nextBoolean() ? Loss.JOURNAL : Loss.LOOSE;
                        cuts.add(new Cut(calls, loss, withDatabase(disk.afterPowerCut(loss, random, image), image)));
                    }
                }
            }

            @Override
            public void wrote(DurableCall write, long position, ByteBuffer bytes) {
                if (counts(write)) {
                    byte[] copy = new byte[bytes.remaining()];
                    bytes.duplicate().get(copy);
                    disk.write(write.path(), position, copy);
                }
            }
        });
        try {
            tally.check(office.run(scenario.asOf()).code() == 0, scenario + " while recorded");
        } finally {
            Watcher.Post.set(Watcher.NONE);
        }
        return cuts;
    }

    /** The recording must be whole: what it says stands there is what stands there. */
    private void compare(Image image, SortedMap<String, byte[]> recorded, String what) {
        image.entries().forEach((path, entry) -> {
            if (!entry.isFolder() && !path.startsWith(DATABASE)) {
                tally.check(
                        Arrays.equals(entry.bytes(), recorded.get(path)),
                        what + ": not recorded how " + path + " came");
            }
        });
    }

    private Image withDatabase(Image left, Image now) {
        SortedMap<String, Image.Entry> entries = new TreeMap<>(left.entries());
        entries.keySet().removeIf(path -> path.startsWith(DATABASE + "/"));
        if (entries.containsKey(DATABASE)) {
            now.entries().forEach((path, entry) -> {
                if (path.startsWith(DATABASE + "/")) {
                    tear(entry, path, entries);
                }
            });
        }
        return new Image(entries);
    }

    private void tear(Image.Entry entry, String path, SortedMap<String, Image.Entry> entries) {
        if (entry.isFolder()) {
            entries.put(path, entry);
            return;
        }
        byte[] bytes = entry.bytes();
        switch (random.nextInt(6)) {
            case 0 -> {}
            case 1 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 2 -> bytes = Arrays.copyOf(bytes, bytes.length + random.nextInt(4096));
            default -> {}
        }
        if (random.nextInt(12) > 0) {
            entries.put(path, new Image.Entry(bytes, entry.modified()));
        }
    }
}
