package org.yinghuo.reconcile.books;

import java.text.Normalizer;
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
import org.yinghuo.model.SourceFile;

/**
 * What people answered to findings (rule answer-remembered); of contradicting answers the later workbook's stands, then that of the later file, then the
 * lower row's.
 */
public final class Decisions {
    static final String NOT_ALLOWED = "not-allowed";
    public static final String NO_SUCH_MEMBER = "no-such-member";
    static final String NO_SUCH_FINDING = "no-such-finding";

    /** Stands in a number that was covered; a workbook of ours that repeats such an answer says nothing new. */
    private static final String COVERED = "****";

    private final Map<String, String> answers = new TreeMap<>();
    private final Map<String, Aside> standing = new TreeMap<>();
    private final List<Aside> overruled = new ArrayList<>();
    private final Map<String, String> refused = new TreeMap<>();

    private Decisions() {}

    /** The answers in rows of the kind {@link Aside.Kind#DECISION}; a blank one is none. */
    public static Decisions of(List<Aside> rows, List<SheetReading> readings, List<SourceFile> sources) {
        Map<String, Instant> written = new HashMap<>();
        sources.forEach(source -> written.put(source.path(), source.modified()));
        Map<SheetId, Instant> modified = new HashMap<>();
        for (SheetReading reading : readings) {
            Instant at = reading.modified();
            if (at != null) {
                modified.put(reading.sheet(), at);
            }
        }
        List<Aside> inTime = new ArrayList<>(rows);
        inTime.sort(Comparator.comparing((Aside row) -> {
                    SheetId sheet = row.origin().sheet();
                    Instant at = modified.get(sheet);
                    return at == null ? written.getOrDefault(sheet.file(), Instant.MIN) : at;
                })
                .thenComparing(row -> written.getOrDefault(row.origin().sheet().file(), Instant.MIN))
                .thenComparing(Aside::origin));
        Decisions decisions = new Decisions();
        inTime.forEach(decisions::take);
        return decisions;
    }

    private void take(Aside row) {
        String id = row.values().getOrDefault("finding_id", "").strip().toLowerCase(Locale.ROOT);
        String answer = normal(row.values().getOrDefault("decision", ""));
        if (id.isEmpty() || answer.isEmpty() || (answer.contains(COVERED) && answers.containsKey(id))) {
            return;
        }
        String before = answers.put(id, answer);
        Aside earlier = standing.put(id, row);
        if (before != null && earlier != null && !before.equals(answer)) {
            overruled.add(earlier);
        }
    }

    /** The same answers, whose refusals are not these'. */
    Decisions copy() {
        Decisions copy = new Decisions();
        copy.answers.putAll(answers);
        copy.standing.putAll(standing);
        copy.overruled.addAll(overruled);
        copy.refused.putAll(refused);
        return copy;
    }

    private static String normal(String answer) {
        String plain = Normalizer.normalize(answer, Normalizer.Form.NFKC).strip();
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

    public boolean isEmpty() {
        return answers.isEmpty();
    }

    /** The answer to the finding of that id, empty if none. */
    public String on(String findingId) {
        return answers.getOrDefault(findingId, "");
    }

    /** Finding id to answer. */
    public Map<String, String> answers() {
        return answers;
    }

    public static boolean isAllowed(Code code, String answer) {
        List<String> allowed = code.decisions();
        return allowed.contains(answer)
                || (allowed.contains(Code.MATCH) && answer.startsWith(Code.MATCH))
                || isStaffId(code, answer);
    }

    /** Whether the answer names a member of staff. */
    public static boolean isStaffId(Code code, String answer) {
        return code.decisions().contains(Code.STAFF_ID) && !answer.isEmpty() && !isWord(answer);
    }

    /** Notes that an answer cannot be followed, and why. */
    public void refuse(String findingId, String why) {
        refused.put(findingId, why);
    }

    boolean isRefused(String findingId) {
        return refused.containsKey(findingId);
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
    public void reportUnused(Findings findings) {
        Set<String> unused = new TreeSet<>(answers.keySet());
        unused.removeAll(findings.decided().keySet());
        for (String id : unused) {
            Aside row = standing.get(id);
            if (row != null) {
                findings.add(unused(row, id, refused.getOrDefault(id, "gone"), List.of(on(id))));
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
