package org.yinghuo.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.yinghuo.faults.Office.Scenario;
import org.yinghuo.job.Nights;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Files come, change and go while a night is under way; the night after it has the figures it would have had without that. */
final class MovingFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private final Office office;
    private final Tally tally;
    private final Random random;

    MovingFiles(Office office, Tally tally, long seed) {
        this.office = office;
        this.tally = tally;
        this.random = new Random(seed);
    }

    void run(Scenario night, Scenario next, int count) throws IOException {
        office.set(night);
        int[] calls = new int[1];
        Watcher.Post.set(call -> calls[0] += call.isBelow(Image.machine(office.disk)) ? 1 : 0);
        try {
            office.run(night.asOf());
        } finally {
            Watcher.Post.set(Watcher.NONE);
        }
        for (int trial = 0; trial < count; trial++) {
            // Most of a night's calls publish; files are looked at and read in the first third.
            int at = random.nextInt(trial % 2 == 0 ? calls[0] / 3 : calls[0]);
            String what = night + ", files come and go at call " + at;
            tally.trial("files come and go during the " + night);
            office.set(night);
            boolean[] moved = new boolean[1];
            Nights.Ended ended = disturbed(night, next, at, moved);
            tally.check(moved[0], what + ": never came to pass");
            tally.check(ended.code() == 0, what + ": exit " + ended.code() + " " + ended.printed());
            Nights.Ended after = office.run(next.asOf());
            tally.check(after.code() == 0, what + ", the night after: exit " + after.code() + " " + after.printed());
            Map<String, String> expected = figures(next.after());
            figures(Image.of(office.disk))
                    .forEach((path, figures) -> tally.check(
                            figures.equals(expected.get(path)),
                            what + ": the night after has " + figures + " in " + path + ", not " + expected.get(path)));
        }
    }

    private Nights.Ended disturbed(Scenario night, Scenario next, int at, boolean[] moved) {
        int[] seen = new int[1];
        Watcher.Post.set(call -> {
            if (call.isBelow(Image.machine(office.disk)) && seen[0]++ == at) {
                next.input().restore(office.input);
                moved[0] = true;
            }
        });
        try {
            return office.run(night.asOf());
        } finally {
            Watcher.Post.set(Watcher.NONE);
        }
    }

    /** Figures and tables of every issue; revisions and changes may differ. */
    static Map<String, String> figures(Image image) {
        Map<String, String> figures = new TreeMap<>();
        image.files("output").forEach((path, entry) -> {
            if (path.endsWith("/report.json") && !path.contains("/revisions/")) {
                JsonNode report = JSON.readTree(new String(entry.bytes(), StandardCharsets.UTF_8));
                ObjectNode tables = (ObjectNode) report.path("tables");
                // It tells what changed since the revision before, and which that was depends on what the night still
                // took in.
                tables.remove("bridge");
                figures.put(path, report.path("figures").toString() + tables);
            }
        });
        return figures;
    }
}
