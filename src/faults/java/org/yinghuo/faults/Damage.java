package org.yinghuo.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yinghuo.faults.Office.Scenario;
import org.yinghuo.job.Nights;

/** Between two nights one file of the state or of the output is damaged, or part of the state is an older one; the next night is what it would have been. */
final class Damage {

    /** What may come over a file. */
    enum Harm {
        CUT,
        FLIPPED,
        EMPTY,
        GARBAGE,
        GONE,
        FOLDER;

        void come(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            switch (this) {
                case CUT -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
                case FLIPPED -> {
                    bytes[bytes.length / 2] ^= 4;
                    Files.write(file, bytes);
                }
                case EMPTY -> Files.write(file, new byte[0]);
                case GARBAGE -> Files.write(file, "\0no\nsuch\tthing\u0001".getBytes(StandardCharsets.UTF_8));
                case GONE -> Files.delete(file);
                case FOLDER -> {
                    Files.delete(file);
                    Files.createDirectory(file);
                }
            }
        }
    }

    private final Office office;
    private final Tally tally;
    private final Random random;

    Damage(Office office, Tally tally, long seed) {
        this.office = office;
        this.tally = tally;
        this.random = new Random(seed);
    }

    /** Damages what the night left, before the one after it; at most so many of all files and harms. */
    void run(Scenario night, Scenario next, int most) throws IOException {
        List<String> files = new ArrayList<>();
        night.after().entries().forEach((path, entry) -> {
            if (!entry.isFolder() && !path.endsWith("/lock") && entry.bytes().length > 0) {
                files.add(path);
            }
        });
        List<Runnable> trials = new ArrayList<>();
        for (String file : files) {
            for (Harm harm : Harm.values()) {
                trials.add(() -> trial(night, next, file, harm));
            }
        }
        tally.say(night + ": " + files.size() + " files to damage");
        while (trials.size() > most) {
            trials.remove(random.nextInt(trials.size()));
        }
        trials.forEach(Runnable::run);
        SortedSet<String> kept = new TreeSet<>(List.of("state"));
        night.after().entries().keySet().stream()
                .filter(path -> path.startsWith("state/"))
                .map(path -> path.split("/")[0] + "/" + path.split("/")[1])
                .forEach(kept::add);
        if (kept.size() <= most) {
            kept.forEach(path -> broughtBack(night, next, path));
        }
    }

    /** A thing in the state folder, or all of it, is what it was before the night: so a backup brings it back. */
    private void broughtBack(Scenario night, Scenario next, String path) {
        String what = night + ", then " + path + " as it was before";
        try {
            tally.trial("state brought back after the " + night + " as it was before it, a part or all");
            SortedMap<String, Image.Entry> disk = new TreeMap<>(night.after().entries());
            disk.keySet().removeIf(file -> isWithin(path, file));
            night.before().entries().forEach((file, entry) -> {
                if (isWithin(path, file)) {
                    disk.put(file, entry);
                }
            });
            next.input().restore(office.input);
            new Image(disk).restore(office.disk);
            follows(next, what);
        } catch (IOException broken) {
            tally.check(false, what + ": " + broken);
        }
    }

    private static boolean isWithin(String path, String file) {
        return file.equals(path) || file.startsWith(path + "/");
    }

    private void trial(Scenario night, Scenario next, String file, Harm harm) {
        String what = night + ", then " + file + " " + harm;
        try {
            tally.trial((file.startsWith("state") ? "state" : "output") + " damaged after the " + night + ": " + harm);
            next.input().restore(office.input);
            night.after().restore(office.disk);
            Path path = Image.machine(office.disk.resolve(file));
            harm.come(path);
            tally.check(
                    !Files.isRegularFile(path)
                            || !Arrays.equals(
                                    Files.readAllBytes(path),
                                    night.after().entries().get(file).bytes()),
                    what + ": never came to pass");
            follows(next, what);
        } catch (IOException broken) {
            tally.check(false, what + ": " + broken);
        }
    }

    private void follows(Scenario next, String what) {
        Nights.Ended ended = office.run(next.asOf());
        if (!tally.check(ended.code() == 0, what + ": exit " + ended.code() + " " + ended.printed())) {
            return;
        }
        Map<String, Image.Entry> shown = Errors.shown(Image.of(office.disk));
        // What somebody altered is kept beside what is restored.
        shown.keySet().removeIf(path -> path.contains("（改动于"));
        List<String> differing = Kills.differing(Errors.shown(next.after()), shown);
        tally.check(differing.isEmpty(), what + ": output differs in " + differing);
    }
}
