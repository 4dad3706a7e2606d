package org.yinghuo.bench;

import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;

/**
 * A night on many workers as a queue of shares, a shared folder, a job repository, a manager and issues to be written, fed with what was measured on one machine.
 *
 * <p>{@code java -cp target/test-classes org.yinghuo.bench.ScaleModel [name=value ...]}; names and values are those of {@link Costs}. It knows no failures, no cold caches and no
 * network's moods: what it says is how the parts stand to each other, and what is full first.
 */
public final class ScaleModel {

    private ScaleModel() {}

    /** What things cost; the values are measured where src/docs/scale.md says so, else assumed there. */
    private static final class Costs {
        /** Processor seconds to read and stage a row, and a file besides its rows. */
        double readRow = 28e-6;

        double readFile = 10e-3;

        /** Bytes a row has in its file and staged. */
        double rowBytes = 57;

        double stagedBytes = 60;

        /** A worker's own time between two shares: message, plan, two steps of the repository. */
        double share = 0.05;

        /** Statements of the repository for a share, and for a chunk of 2,000 rows. */
        double shareStatements = 14;

        double chunkStatements = 3;

        /** The manager, one after the other: a row taken in and kept, loaded, settled, counted and drafted; a file looked at. */
        double manageRow = 150e-6;

        double manageFile = 2e-3;

        /** A worker, for a row and for an issue that it writes; an issue is one worker's. */
        double writeRow = 50e-6;

        double writeIssue = 0.5;
        double issues = 52;

        /** Bytes of the manager's memory for a row of the open issues. */
        double heapRow = 800;

        /** What the shared folder and the repository can do. */
        double folderBytesASecond = 500e6;

        double statementsASecond = 5_000;

        double rows = 1e9;
        double files = 20_000;
        double openPart = 0.08;

        void set(String name, double value) {
            switch (name) {
                case "readRow" -> readRow = value;
                case "readFile" -> readFile = value;
                case "rowBytes" -> rowBytes = value;
                case "stagedBytes" -> stagedBytes = value;
                case "share" -> share = value;
                case "manageRow" -> manageRow = value;
                case "manageFile" -> manageFile = value;
                case "writeRow" -> writeRow = value;
                case "writeIssue" -> writeIssue = value;
                case "issues" -> issues = value;
                case "heapRow" -> heapRow = value;
                case "folder" -> folderBytesASecond = value;
                case "statements" -> statementsASecond = value;
                case "rows" -> rows = value;
                case "files" -> files = value;
                case "open" -> openPart = value;
                default -> throw new IllegalArgumentException("no cost: " + name);
            }
        }
    }

    /** What a worker does with a share, one after the other. */
    private enum Stage {
        TAKE,
        READ,
        TELL,
        STAGE
    }

    /** A worker that has come to a stage of its share. */
    private record Event(double time, Stage stage, double began) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return Double.compare(time, other.time);
        }
    }

    /** A part that serves one after the other, so fast and no faster. */
    private static final class Server {
        private double free;
        private double busy;

        double serve(double asked, double work) {
            double begins = Math.max(asked, free);
            free = begins + work;
            busy += work;
            return free;
        }
    }

    public static void main(String[] arguments) {
        var costs = new Costs();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            costs.set(argument.substring(0, equals), Double.parseDouble(argument.substring(equals + 1)));
        }
        System.out.printf(
                Locale.ROOT,
                "%,.0f rows in %,.0f files; the manager holds %.1f GB of rows of open issues%n",
                costs.rows,
                costs.files,
                costs.rows * costs.openPart * costs.heapRow / 1e9);
        System.out.println(
                "workers | reading, s | folder busy | repository busy | workers busy | manager, s | writing, s |"
                        + " night, s | gain");
        double alone = 0;
        for (int workers : List.of(1, 2, 10, 100, 1_000)) {
            alone = night(costs, workers, alone);
        }
    }

    /** Plays a night and prints its line; returns what one worker takes. */
    private static double night(Costs costs, int workers, double alone) {
        double bytes = costs.rows * costs.rowBytes;
        int shares = (int) Math.max(1, Math.min(Math.min(costs.files, 2_000), bytes / (32 << 20)));
        double rows = costs.rows / shares;
        double files = costs.files / shares;
        var folder = new Server();
        var repository = new Server();
        var events = new PriorityQueue<Event>();
        for (int worker = 0; worker < workers; worker++) {
            events.add(new Event(0, Stage.TAKE, 0));
        }
        int left = shares;
        double working = 0;
        double read = 0;
        while (!events.isEmpty()) {
            Event event = events.remove();
            double now = event.time();
            switch (event.stage()) {
                case TAKE -> {
                    read = Math.max(read, now);
                    if (left-- > 0) {
                        double got = folder.serve(now, rows * costs.rowBytes / costs.folderBytesASecond);
                        events.add(new Event(got, Stage.READ, now));
                    }
                }
                case READ ->
                    events.add(new Event(
                            now + rows * costs.readRow + files * costs.readFile + costs.share,
                            Stage.TELL,
                            event.began()));
                case TELL -> {
                    double statements = costs.shareStatements + costs.chunkStatements * rows / 2_000;
                    events.add(new Event(
                            repository.serve(now, statements / costs.statementsASecond), Stage.STAGE, event.began()));
                }
                case STAGE -> {
                    double staged = folder.serve(now, rows * costs.stagedBytes / costs.folderBytesASecond);
                    working += staged - event.began();
                    events.add(new Event(staged, Stage.TAKE, 0));
                }
            }
        }
        double manager = costs.rows * costs.manageRow + costs.files * costs.manageFile;
        double writing =
                Math.ceil(costs.issues / workers) * (costs.rows / costs.issues * costs.writeRow + costs.writeIssue);
        double night = read + manager + writing;
        double one = alone == 0 ? night : alone;
        System.out.printf(
                Locale.ROOT,
                "%,7d | %,10.0f | %10.0f%% | %14.0f%% | %11.0f%% | %,10.0f | %,10.0f | %,8.0f | %.2f%n",
                workers,
                read,
                100 * folder.busy / read,
                100 * repository.busy / read,
                100 * working / (read * workers),
                manager,
                writing,
                night,
                one / night);
        return one;
    }
}
