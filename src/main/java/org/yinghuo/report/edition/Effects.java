package org.yinghuo.report.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;

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

    /** The rows that any of the answers touches. */
    public List<String> rows(String findingId, ReportWords phrases) {
        List<Origin> rows = byFinding.getOrDefault(findingId, Map.of()).values().stream()
                .flatMap(effect -> effect.rows().stream())
                .distinct()
                .sorted()
                .toList();
        List<String> told = new ArrayList<>();
        for (Origin row : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
            told.add(Masking.mask(
                    row.sheet().toString().replace("#", " › ") + " " + phrases.say("html.row", row.row())));
        }
        if (rows.size() > told.size()) {
            told.add(phrases.say("questions.rows.more", rows.size() - told.size()));
        }
        return told;
    }
}
