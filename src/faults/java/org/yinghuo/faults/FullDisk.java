package org.yinghuo.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yinghuo.faults.Office.Scenario;
import org.yinghuo.job.Nights;

/** A real file system that is full: a small one in memory, under the state or under the output; made larger for the night after. */
final class FullDisk {

    private static final List<Integer> KILOBYTES = List.of(8, 40, 80, 160, 240, 320, 480, 640, 960);

    private final Office office;
    private final Tally tally;

    FullDisk(Office office, Tally tally) {
        this.office = office;
        this.tally = tally;
    }

    void run(Scenario scenario) throws IOException, InterruptedException {
        for (String full : List.of("state", "output")) {
            for (int kilobytes : KILOBYTES) {
                office.set(scenario);
                Path there = office.disk.resolve(full);
                if (!Files.isDirectory(there)
                        || command("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", there.toString())
                                != 0) {
                    tally.say("SKIPPED: a real full disk needs the right to mount one");
                    return;
                }
                try {
                    trial(scenario, full, kilobytes, there);
                } finally {
                    // A database that would not open may keep a file of it open until this process ends.
                    tally.check(command("umount", "-l", there.toString()) == 0, "cannot unmount " + there);
                }
            }
        }
    }

    private void trial(Scenario scenario, String full, int kilobytes, Path there)
            throws IOException, InterruptedException {
        String what = scenario + ", " + full + " on a disk of " + kilobytes + " kB";
        Nights.Ended ended = office.run(scenario.asOf());
        boolean came = ended.code() != 0;
        tally.trial(full + " on a real disk that is " + (came ? "full" : "just large enough"));
        Map<String, Image.Entry> expected = Errors.shown(scenario.after());
        if (came) {
            tally.check(ended.code() == 1, what + ": exit " + ended.code() + " " + ended.printed());
            Kills.readers(tally, Errors.shown(scenario.before()), expected, Errors.shown(Image.of(office.disk)), what);
        }
        tally.check(command("mount", "-o", "remount,size=64m", there.toString()) == 0, "cannot enlarge " + there);
        Nights.Ended next = office.run(scenario.asOf());
        tally.check(next.code() == 0, what + ", then enlarged: exit " + next.code() + " " + next.printed());
        List<String> differing = Kills.differing(expected, Errors.shown(Image.of(office.disk)));
        tally.check(differing.isEmpty(), what + ", then enlarged: output differs in " + differing);
    }

    private static int command(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
