package org.yinghuo.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yinghuo.model.Aside;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;

/** What people answered to findings (contract, section 8); of contradicting answers the later workbook's, then the lower row's, stands. */
final class Decisions {
    private final Map<String, String> answers = new TreeMap<>();
    private final Map<String, Aside> standing = new TreeMap<>();
    private final List<Aside> overruled = new ArrayList<>();

    private Decisions() {}

    /** The answers in rows of the kind {@link Aside.Kind#DECISION}; a blank one is none. */
    static Decisions of(List<Aside> rows, List<SheetReading> readings) {
        Map<SheetId, Instant> modified = new HashMap<>();
        for (SheetReading reading : readings) {
            Instant at = reading.modified();
            if (at != null) {
                modified.put(reading.sheet(), at);
            }
        }
        List<Aside> inTime = new ArrayList<>(rows);
        inTime.sort(Comparator.comparing(
                        (Aside row) -> modified.getOrDefault(row.origin().sheet(), Instant.MIN))
                .thenComparing(Aside::origin));
        Decisions decisions = new Decisions();
        inTime.forEach(decisions::take);
        return decisions;
    }

    private void take(Aside row) {
        String id = row.values().getOrDefault("finding_id", "").strip().toLowerCase(Locale.ROOT);
        String answer = normal(row.values().getOrDefault("decision", ""));
        if (id.isEmpty() || answer.isEmpty()) {
            return;
        }
        String before = answers.put(id, answer);
        Aside earlier = standing.put(id, row);
        if (before != null && earlier != null && !before.equals(answer)) {
            overruled.add(earlier);
        }
    }

    private static String normal(String answer) {
        String plain = answer.strip().replace('：', ':');
        String lower = plain.toLowerCase(Locale.ROOT);
        if (lower.startsWith(Code.MATCH)) {
            return Code.MATCH + lower.substring(Code.MATCH.length()).strip();
        }
        for (Code code : Code.values()) {
            if (code.decisions().contains(lower)) {
                return lower;
            }
        }
        return plain;
    }

    boolean isEmpty() {
        return answers.isEmpty();
    }

    /** The answer to the finding of that id, empty if none. */
    String on(String findingId) {
        return answers.getOrDefault(findingId, "");
    }

    /** Finding id to answer. */
    Map<String, String> answers() {
        return answers;
    }

    static boolean isAllowed(Code code, String answer) {
        List<String> allowed = code.decisions();
        return allowed.contains(answer)
                || (allowed.contains(Code.MATCH) && answer.startsWith(Code.MATCH))
                || (allowed.contains(Code.STAFF_ID) && !isWord(answer));
    }

    private static boolean isWord(String answer) {
        for (Code code : Code.values()) {
            if (code.decisions().contains(answer)) {
                return true;
            }
        }
        return answer.startsWith(Code.MATCH);
    }

    /** Says which answers changed nothing: to findings that are no more, of words that are no answer to theirs, or overruled later. */
    void reportUnused(Findings findings) {
        Set<String> unused = new TreeSet<>(answers.keySet());
        unused.removeAll(findings.decided().keySet());
        for (String id : unused) {
            Aside row = standing.get(id);
            if (row != null) {
                String variant = findings.isRefused(id) ? "not-allowed" : "gone";
                findings.add(unused(row, id, variant, List.of(on(id))));
            }
        }
        for (Aside row : overruled) {
            String id = row.values().getOrDefault("finding_id", "").strip().toLowerCase(Locale.ROOT);
            String answer = normal(row.values().getOrDefault("decision", ""));
            findings.add(unused(row, id, "overruled", List.of(answer, on(id))));
        }
    }

    private static Finding unused(Aside row, String id, String variant, List<String> args) {
        String subject = id + "|" + variant + "|" + args.get(0);
        return Finding.at(Code.UNUSED_DECISION, row.origin(), "finding_id", id, variant, args, subject);
    }
}
