package org.yinghuo.report.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.RowRanges;
import org.yinghuo.model.SheetId;

/** What the answers to open questions would move, each tried out by itself before anybody gives it. */
public record Effects(Map<String, Map<String, Effect>> byFinding) {
    /** Nothing was tried out. */
    public static final Effects NONE = new Effects(Map.of());

    private static final int MOST_FIGURES = 6;
    private static final int MOST_ROWS = 12;

    public Effects {
        byFinding = Collections.unmodifiableMap(new TreeMap<>(byFinding));
    }

    /** A figure of an issue, by how much an answer would move it, with its sign. */
    public record Move(IssueId issue, String figure, String by) {}

    /**
     * What one answer would do.
     *
     * @param rows those whose fate it would change
     */
    public record Effect(List<Move> moves, List<Origin> rows) {
        public Effect {
            moves = List.copyOf(moves);
            rows = List.copyOf(rows);
        }
    }

    /** What an answer would move, in words; empty where that was not tried out. */
    public String sentence(String findingId, String decision, ReportWords phrases) {
        Effect effect = byFinding.getOrDefault(findingId, Map.of()).get(decision);
        if (effect == null) {
            return "";
        }
        if (effect.moves().isEmpty()) {
            return phrases.say("questions.moves.nothing");
        }
        List<String> parts = new ArrayList<>();
        IssueId last = null;
        for (Move move :
                effect.moves().subList(0, Math.min(MOST_FIGURES, effect.moves().size()))) {
            String figure = phrases.figure(move.figure()) + " " + move.by();
            parts.add(move.issue().equals(last) ? figure : phrases.say("questions.moves.issue", move.issue(), figure));
            last = move.issue();
        }
        int more = effect.moves().size() - parts.size();
        return phrases.say("questions.moves", String.join(phrases.say("html.comma"), parts))
                + (more > 0 ? phrases.say("questions.moves.more", more) : "");
    }

    /** All answers of a finding with what each would move, a line each; empty where nothing was tried out. */
    public String sentences(String findingId, ReportWords phrases) {
        List<String> lines = new ArrayList<>();
        byFinding
                .getOrDefault(findingId, Map.of())
                .forEach((decision, effect) -> lines.add(phrases.answer(Masking.decision(decision))
                        + phrases.say("html.colon")
                        + sentence(findingId, decision, phrases)));
        return String.join("\n", lines);
    }

    /** The rows that any of the answers touches, those of a sheet that follow each other in a line. */
    public List<String> rows(String findingId, ReportWords phrases) {
        Map<SheetId, SortedSet<Integer>> rows = new TreeMap<>();
        byFinding.getOrDefault(findingId, Map.of()).values().stream()
                .flatMap(effect -> effect.rows().stream())
                .forEach(row -> rows.computeIfAbsent(row.sheet(), sheet -> new TreeSet<>())
                        .add(row.row()));
        List<String> told = new ArrayList<>();
        int left = 0;
        for (Map.Entry<SheetId, SortedSet<Integer>> sheet : rows.entrySet()) {
            for (String range : RowRanges.split(sheet.getValue())) {
                if (told.size() < MOST_ROWS) {
                    told.add(Masking.mask(
                            sheet.getKey().toString().replace("#", " › ") + " " + phrases.say("html.row", range)));
                } else {
                    left += RowRanges.read(range).size();
                }
            }
        }
        if (left > 0) {
            told.add(phrases.say("questions.rows.more", left));
        }
        return told;
    }
}
