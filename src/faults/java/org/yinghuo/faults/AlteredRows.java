package org.yinghuo.faults;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A sheet of text altered as people alter one: rows and columns left out, doubled, exchanged, filled with strokes, the sheet turned about or pasted as another table. */
final class AlteredRows {

    /** What people write where there is nothing, and what makes a number of it. */
    private static final List<String> FILLERS = List.of("", " ", "/", "-", "--", "———", "无", "0", "1", "√", "同上", "合计", "姓名", "备注");

    private final Random random;

    AlteredRows(Random random) {
        this.random = random;
    }

    byte[] of(byte[] original) {
        // Signs of a text in GBK fall apart here and come together again: none of their bytes is a comma or ends a line.
        boolean unicode = Arrays.equals(
                new String(original, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), original);
        Charset charset = unicode ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        String text = new String(original, charset);
        String separator = text.chars().filter(c -> c == '\t').count()
                        > text.chars().filter(c -> c == ',').count()
                ? "\t"
                : ",";
        List<List<String>> rows = new ArrayList<>();
        text.lines().limit(400).forEach(line -> rows.add(new ArrayList<>(List.of(line.split(separator, -1)))));
        for (int times = 1 + random.nextInt(4); times > 0 && rows.size() > 1; times--) {
            alter(rows);
        }
        List<List<String>> written = random.nextInt(12) == 0 ? turned(rows) : rows;
        StringBuilder out = new StringBuilder(text.length());
        boolean pasted = random.nextInt(12) == 0;
        for (int row = 0; row < written.size(); row++) {
            String line = String.join(pasted ? "|" : separator, written.get(row));
            out.append(pasted ? "|" + line + "|" : line).append("\r\n");
            if (pasted && row == 0) {
                out.append("| --- ".repeat(written.get(row).size())).append("|\r\n");
            }
        }
        return out.toString().getBytes(charset);
    }

    private void alter(List<List<String>> rows) {
        int at = random.nextInt(rows.size());
        List<String> row = rows.get(at);
        int column = random.nextInt(row.size());
        switch (random.nextInt(10)) {
            case 0 -> rows.subList(Math.min(rows.size(), at + 1 + random.nextInt(4)), rows.size()).clear();
            case 1 -> rows.subList(0, at).clear();
            case 2 -> rows.add(at, new ArrayList<>(Collections.nCopies(row.size(), filler())));
            case 3 -> rows.add(random.nextInt(rows.size()), new ArrayList<>(row));
            case 4 -> Collections.swap(rows, at, random.nextInt(rows.size()));
            case 5 -> row.set(column, filler());
            case 6 -> rows.stream().filter(other -> other.size() > 1 && other.size() > column).forEach(other -> other.remove(column));
            case 7 -> rows.stream().filter(other -> other.size() > column).forEach(other -> other.add(0, other.remove(column)));
            case 8 -> rows.stream().filter(other -> other.size() > column).forEach(other -> other.add(other.get(column)));
            default -> {
                String filler = filler();
                rows.stream().skip(1).filter(other -> other.size() > column).forEach(other -> other.set(column, filler));
            }
        }
    }

    private String filler() {
        return FILLERS.get(random.nextInt(FILLERS.size()));
    }

    private static List<List<String>> turned(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> turned = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            int at = column;
            turned.add(rows.stream().map(row -> at < row.size() ? row.get(at) : "").toList());
        }
        return turned;
    }
}
