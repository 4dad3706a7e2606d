package org.yinghuo.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the campaign did and found; a fault that did not come to pass is a finding too. */
final class Tally {

    private final Path file;
    private final List<String> finds = new ArrayList<>();
    private final SortedMap<String, Integer> trials = new TreeMap<>();
    private final long started = System.nanoTime();

    Tally(Path file) {
        this.file = file;
    }

    void trial(String kind) {
        trials(kind, 1);
    }

    void trials(String kind, int more) {
        trials.merge(kind, more, Integer::sum);
    }

    /** Holds a promise against what came of a trial. */
    boolean check(boolean kept, String what) {
        if (!kept) {
            finds.add(what);
            System.out.println("FOUND " + what);
        }
        return kept;
    }

    int trials(String kind) {
        return trials.getOrDefault(kind, 0);
    }

    List<String> finds() {
        return List.copyOf(finds);
    }

    /** What was done so far stands in the figures, should the campaign be stopped. */
    void say(String line) {
        System.out.printf("%5d s  %s%n", (System.nanoTime() - started) / 1_000_000_000, line);
        try {
            save();
        } catch (IOException unwritable) {
            System.out.println("cannot write " + file + ": " + unwritable);
        }
    }

    /** Leaves the figures as a table of Markdown. */
    void write() throws IOException {
        System.out.print(save());
    }

    private String save() throws IOException {
        StringBuilder text = new StringBuilder("| trials | of |\n| ---: | --- |\n");
        trials.forEach((kind, count) ->
                text.append("| ").append(count).append(" | ").append(kind).append(" |\n"));
        text.append("\n").append(finds.size()).append(" found\n");
        finds.forEach(find -> text.append("- ").append(find).append('\n'));
        Path plain = Image.machine(file);
        Files.createDirectories(plain.getParent());
        Files.writeString(plain, text, StandardCharsets.UTF_8);
        return text.toString();
    }
}
