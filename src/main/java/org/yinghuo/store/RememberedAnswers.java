package org.yinghuo.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.yinghuo.model.Answer;

/** The answers that people gave, in a file of their own: they hold although the workbooks they came in are gone. */
public final class RememberedAnswers {

    private static final String FIRST_LINE = "yinghuo-answers-1";
    private static final int CELLS = 7;

    private RememberedAnswers() {}

    /** By finding id, also those that were taken back; none where nothing was remembered yet. */
    public static Map<String, Answer> load(Path path) throws IOException {
        Map<String, Answer> answers = new TreeMap<>();
        if (!Files.exists(path)) {
            return answers;
        }
        for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", CELLS);
            if (cells.length == CELLS) {
                try {
                    Answer answer = new Answer(
                            cells[0],
                            unescape(cells[1]),
                            unescape(cells[2]),
                            Instant.ofEpochMilli(Long.parseLong(cells[3])),
                            Instant.ofEpochMilli(Long.parseLong(cells[4])),
                            LocalDateTime.parse(cells[5]),
                            unescape(cells[6]));
                    answers.put(answer.findingId(), answer);
                } catch (DateTimeException | NumberFormatException e) {
                    throw new IOException(path + ": " + line, e);
                }
            }
        }
        return answers;
    }

    /** Replaces what was remembered, in one step. */
    public static void save(Path path, Collection<Answer> answers) throws IOException {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        answers.stream()
                .sorted(Comparator.comparing(Answer::findingId))
                .forEach(answer -> text.append(answer.findingId())
                        .append('\t')
                        .append(escape(answer.decision()))
                        .append('\t')
                        .append(escape(answer.workbook()))
                        .append('\t')
                        .append(answer.saved().toEpochMilli())
                        .append('\t')
                        .append(answer.written().toEpochMilli())
                        .append('\t')
                        .append(answer.night())
                        .append('\t')
                        .append(escape(answer.question()))
                        .append('\n'));
        DurableFiles.write(path, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                at++;
                plain.append(
                        switch (text.charAt(at)) {
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            case 't' -> '\t';
                            default -> text.charAt(at);
                        });
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
