package org.yinghuo.faults;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yinghuo.faults.DurableCall.Operation;
import org.yinghuo.faults.Office.Scenario;
import org.yinghuo.job.Nights;

/** A night whose disk refuses calls: full, broken, closed to it, or writing a few bytes at a time; in each sort of place it writes to. */
final class Errors {

    /** What the disk answers. */
    enum Refusal {
        NO_SPACE,
        BROKEN,
        FORBIDDEN,
        FEW_BYTES;

        IOException answer(DurableCall call) {
            String file = call.path().toString();
            return switch (this) {
                case NO_SPACE -> new FileSystemException(file, null, "No space left on device");
                case FORBIDDEN -> new AccessDeniedException(file);
                default -> new IOException("Input/output error");
            };
        }

        /** A full disk still renames and deletes; what may not be written may be synced. */
        boolean touches(Operation operation) {
            return switch (this) {
                case NO_SPACE ->
                    operation == Operation.CREATE
                            || operation == Operation.WRITE
                            || operation == Operation.FOLDER
                            || operation == Operation.FORCE;
                case BROKEN -> true;
                case FORBIDDEN -> operation != Operation.WRITE && operation != Operation.FORCE;
                case FEW_BYTES -> operation == Operation.WRITE;
            };
        }
    }

    private record Kind(String place, Operation operation) {
        @Override
        public String toString() {
            return operation + " in " + place;
        }
    }

    private final Office office;
    private final Tally tally;
    private final Random random;

    Errors(Office office, Tally tally, long seed) {
        this.office = office;
        this.tally = tally;
        this.random = new Random(seed);
    }

    /** Every sort of place, operation and refusal, the refusal once and for the rest of the night; at most so many trials. */
    void run(Scenario scenario, int most) throws IOException {
        SortedMap<String, Kind> kinds = new TreeMap<>();
        SortedMap<String, Integer> calls = new TreeMap<>();
        office.set(scenario);
        Watcher.Post.set(call -> {
            if (call.isBelow(Image.machine(office.disk))) {
                Kind kind = kind(call);
                kinds.put(kind.toString(), kind);
                calls.merge(kind.toString(), 1, Integer::sum);
            }
        });
        try {
            tally.check(office.run(scenario.asOf()).code() == 0, scenario + " while counted");
        } finally {
            Watcher.Post.set(Watcher.NONE);
        }
        tally.say(scenario + ": " + kinds.size() + " kinds of calls");
        List<Runnable> trials = new ArrayList<>();
        for (Kind kind : kinds.values()) {
            for (Refusal refusal : Refusal.values()) {
                for (boolean lasting : new boolean[] {false, true}) {
                    if (refusal.touches(kind.operation()) && (lasting || refusal != Refusal.FEW_BYTES)) {
                        int at = random.nextInt(calls.get(kind.toString()));
                        trials.add(() -> trial(scenario, kind, refusal, lasting, at));
                    }
                }
            }
        }
        while (trials.size() > most) {
            trials.remove(random.nextInt(trials.size()));
        }
        trials.forEach(Runnable::run);
    }

    /** The sort of place a call is about: of the state its part, of the output the workplace, an issue's folder or what stands beside them. */
    private Kind kind(DurableCall call) {
        Path below = Image.machine(office.disk).relativize(call.target());
        String place = below.toString();
        if (below.getNameCount() > 1) {
            String part = below.getName(1).toString();
            boolean file = below.getNameCount() == 2;
            if (below.startsWith("state")) {
                place = "state/" + (file ? "its own files" : part);
            } else if (part.startsWith(".")) {
                place = "output/the workplace";
            } else {
                place = "output/" + (file ? "its own files" : part.matches("\\d+") ? "an issue" : part);
            }
        }
        return new Kind(place, call.operation());
    }

    private void trial(Scenario scenario, Kind kind, Refusal refusal, boolean lasting, int at) {
        String what = scenario + ", " + refusal + " at " + kind + (lasting ? " from call " : " at call ") + at;
        try {
            tally.trial(scenario + ": " + refusal + (lasting ? " lasting" : " once"));
            office.set(scenario);
            int[] refused = new int[1];
            Nights.Ended ended = disturbed(scenario, kind, refusal, lasting, at, refused);
            tally.check(refused[0] > 0, what + ": never came to pass");
            Image disk = Image.of(office.disk);
            Kills.readers(tally, shown(scenario.before()), shown(scenario.after()), shown(disk), what);
            if (ended.code() == 0) {
                List<String> differing = Kills.differing(shown(scenario.after()), shown(disk));
                tally.check(differing.isEmpty(), what + ": exit 0, but output differs in " + differing);
            } else {
                tally.check(refusal != Refusal.FEW_BYTES, what + ": few bytes at a time are no failure");
                tally.check(ended.code() == 1, what + ": exit " + ended.code());
                tally.check(ended.printed().contains("失败"), what + ": does not say that it failed: " + ended.printed());
            }
            Nights.Ended next = office.run(scenario.asOf());
            tally.check(next.code() == 0, what + ": the next night ends with " + next.code() + " " + next.printed());
            List<String> differing = Kills.differing(shown(scenario.after()), shown(Image.of(office.disk)));
            tally.check(differing.isEmpty(), what + ": after the next night output differs in " + differing);
        } catch (IOException broken) {
            tally.check(false, what + ": " + broken);
        }
    }

    private Nights.Ended disturbed(
            Scenario scenario, Kind kind, Refusal refusal, boolean lasting, int at, int[] refused) {
        int[] seen = new int[1];
        Watcher.Post.set(new Watcher() {
            private boolean now(DurableCall call) {
                if (!call.isBelow(Image.machine(office.disk)) || !kind(call).equals(kind)) {
                    return false;
                }
                int number = seen[0]++;
                return lasting ? number >= at : number == at;
            }

            @Override
            public void before(DurableCall call) throws IOException {
                if (refusal != Refusal.FEW_BYTES && now(call)) {
                    refused[0]++;
                    throw refusal.answer(call);
                }
            }

            @Override
            public int granted(DurableCall write, int bytes) {
                if (refusal == Refusal.FEW_BYTES && bytes > 0 && now(write)) {
                    refused[0]++;
                    return 1 + (bytes - 1) / 7;
                }
                return bytes;
            }
        });
        try {
            return office.run(scenario.asOf());
        } finally {
            Watcher.Post.set(Watcher.NONE);
        }
    }

    /** What is published, without what tells of each run that it ran or failed. */
    static Map<String, Image.Entry> shown(Image image) {
        return shown(image.files("output"));
    }

    /** The same of all files of an output folder. */
    static Map<String, Image.Entry> shown(Map<String, Image.Entry> files) {
        files.keySet()
                .removeIf(path -> path.startsWith("runs/")
                        || path.startsWith(".")
                        || List.of("index.html", "files.html", "FAILED.txt").contains(path));
        return files;
    }
}
