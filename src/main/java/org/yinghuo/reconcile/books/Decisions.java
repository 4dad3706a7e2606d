package org.yinghuo.reconcile.books;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Answer;
import org.yinghuo.model.Aside;
import org.yinghuo.model.Code;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Severity;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.words.filing.AnswerWords;
import org.yinghuo.words.filing.AskedSheet;

/**
 * What people answered to findings: what was remembered, and what the workbooks of tonight say besides.
 *
 * <p>Of contradicting answers the later workbook's stands, then that of the later file, then the lower row's. A cell that still holds what its workbook was
 * written with says nothing new; one that was emptied takes the answer back.
 */
public final class Decisions {
    static final String NOT_ALLOWED = "not-allowed";
    public static final String NO_SUCH_MEMBER = "no-such-member";
    static final String NO_SUCH_FINDING = "no-such-finding";

    /** Why an answer is refused that names neither, or not clearly one, of the two files that were asked about. */
    public static final String NO_SUCH_FILE = "no-such-file";

    /** Stands in a number that was covered; a workbook of ours that repeats such an answer says nothing new. */
    private static final String COVERED = "****";

    /** One row of a workbook of answers. */
    private record Said(Answer answer, Aside row, boolean repeated) {}

    private final Map<String, Answer> answers = new TreeMap<>();
    private final Map<String, Aside> standing = new HashMap<>();
    private final List<Said> overruled = new ArrayList<>();
    private final Map<String, String> refused = new TreeMap<>();
    private final Set<String> remembered;

    private Decisions(Set<String> remembered) {
        this.remembered = remembered;
    }

    /**
     * The answers in force.
     *
     * @param rows of the kind {@link Aside.Kind#DECISION}
     * @param remembered of earlier nights, by finding id
     */
    public static Decisions of(
            List<Aside> rows,
            List<SheetReading> readings,
            List<SourceFile> sources,
            Map<String, Answer> remembered,
            LocalDateTime night) {
        Map<String, Instant> written = new HashMap<>();
        // The same answers dropped in again are said again: whoever has taken one back may give it once more.
        Map<String, Instant> lastWritten = new HashMap<>();
        sources.forEach(source -> lastWritten.merge(
                source.sha256(), source.modified(), (one, other) -> one.isAfter(other) ? one : other));
        sources.forEach(
                source -> written.put(source.path(), lastWritten.getOrDefault(source.sha256(), source.modified())));
        Map<SheetId, Instant> modified = new HashMap<>();
        for (SheetReading reading : readings) {
            Instant at = reading.modified();
            if (at != null) {
                modified.put(reading.sheet(), at);
            }
        }
        List<Said> said = new ArrayList<>();
        for (Aside row : rows) {
            SheetId sheet = row.origin().sheet();
            Instant file = written.getOrDefault(sheet.file(), Instant.EPOCH).truncatedTo(ChronoUnit.MILLIS);
            Instant own = modified.getOrDefault(sheet, file).truncatedTo(ChronoUnit.MILLIS);
            Said one = said(row, own, file, night);
            if (one != null) {
                said.add(one);
            }
        }
        said.sort(Comparator.comparing((Said one) -> one.answer().saved())
                .thenComparing(one -> one.answer().written())
                .thenComparing(one -> one.row().origin()));
        Decisions decisions = new Decisions(Set.copyOf(remembered.keySet()));
        decisions.answers.putAll(remembered);
        said.stream().filter(one -> !one.repeated()).forEach(decisions::take);
        said.stream().filter(Said::repeated).forEach(decisions::takeIfNew);
        return decisions;
    }

    /** What a row says; null where it says nothing. */
    private static @Nullable Said said(Aside row, Instant saved, Instant written, LocalDateTime night) {
        String id = id(row);
        String decision = row.values().getOrDefault("decision", "").strip();
        String before = row.values().getOrDefault("decision_before", "").strip();
        if (id.isEmpty() || (decision.isEmpty() && before.isEmpty())) {
            return null;
        }
        boolean withdrawn = decision.isEmpty() || plain(decision).equals(AnswerWords.WITHDRAW);
        boolean repeated = decision.equals(before) || isIllegible(decision);
        Answer answer = new Answer(
                id,
                withdrawn ? "" : decision,
                row.origin().sheet().file(),
                saved,
                written,
                night,
                row.values().getOrDefault("note", ""));
        return new Said(answer, row, repeated);
    }

    /** Whether a number was covered in it, so that nobody knows what it said; of a file that is asked about the rest of its path tells. */
    private static boolean isIllegible(String decision) {
        return decision.contains(COVERED) && !Decision.SUPERSEDES.is(plain(decision));
    }

    private static String id(Aside row) {
        String text = row.values().getOrDefault("finding_id", "").strip();
        String id = AnswerWords.id(text);
        return id.isEmpty() ? text : id;
    }

    private void take(Said said) {
        Answer answer = said.answer();
        Answer before = answers.get(answer.findingId());
        Aside tonight = standing.get(answer.findingId());
        if (before != null && answer.isBefore(before)) {
            if (!plain(before.decision()).equals(plain(answer.decision()))) {
                overruled.add(said);
            }
            return;
        }
        if (before != null && !before.isOfSeal() && plain(before.decision()).equals(plain(answer.decision()))) {
            // The same again: it stays the answer of the night that heard it first.
            standing.put(answer.findingId(), said.row());
            return;
        }
        if (before != null && tonight != null && !answer.isWithdrawn() && !before.isWithdrawn()) {
            overruled.add(new Said(before, tonight, false));
        }
        answers.put(answer.findingId(), answer);
        standing.put(answer.findingId(), said.row());
    }

    /** A workbook that repeats an answer brings it back where nothing else is known of it. */
    private void takeIfNew(Said said) {
        Answer answer = said.answer();
        Answer known = answers.get(answer.findingId());
        if ((known == null || known.isOfSeal()) && !isIllegible(answer.decision())) {
            answers.put(answer.findingId(), answer);
        }
        if (!answer.isWithdrawn()) {
            standing.putIfAbsent(answer.findingId(), said.row());
        }
    }

    /** The same answers, whose refusals are not these'. */
    Decisions copy() {
        Decisions copy = new Decisions(remembered);
        copy.answers.putAll(answers);
        copy.standing.putAll(standing);
        copy.overruled.addAll(overruled);
        copy.refused.putAll(refused);
        return copy;
    }

    private static String plain(String answer) {
        return AnswerWords.decision(answer, List.of());
    }

    public boolean isEmpty() {
        return answers.values().stream().allMatch(Answer::isWithdrawn);
    }

    /** The answer to a finding in the program's own words, as that kind of finding takes it; empty if none. */
    public String on(String findingId, Code code) {
        Answer answer = answers.get(findingId);
        return answer == null || answer.isWithdrawn() ? "" : AnswerWords.decision(answer.decision(), code.decisions());
    }

    /** Finding id to answer, for those about money. */
    public Map<String, String> aboutMoney() {
        Map<String, String> plain = new TreeMap<>();
        answers.forEach((id, answer) -> {
            if (!answer.isWithdrawn()) {
                plain.put(id, AnswerWords.decision(answer.decision(), MONEY));
            }
        });
        return plain;
    }

    private static final List<Decision> MONEY = List.of(Decision.MATCH, Decision.UNMATCH, Decision.COUNT);

    public static boolean isAllowed(Code code, String answer) {
        List<Decision> allowed = code.decisions();
        return allowed.stream().anyMatch(one -> one.is(answer))
                || (allowed.contains(Decision.KIND) && AskedSheet.kind(answer) != null)
                || (allowed.contains(Decision.FIELD) && AskedSheet.field(answer) != null)
                || isStaffId(code, answer);
    }

    /** Whether the answer names a member of staff. */
    public static boolean isStaffId(Code code, String answer) {
        return code.decisions().contains(Decision.STAFF_ID) && !answer.isEmpty() && !isWord(answer);
    }

    /** Notes that an answer cannot be followed, and why. */
    public void refuse(String findingId, String why) {
        refused.put(findingId, why);
    }

    boolean isRefused(String findingId) {
        return refused.containsKey(findingId);
    }

    private static boolean isWord(String answer) {
        return answer.indexOf(':') >= 0
                || Arrays.stream(Decision.values()).anyMatch(one -> one.word().equals(answer));
    }

    /**
     * The answers to be remembered: those that were followed tonight or on an earlier night, and those that were taken back.
     *
     * @param decided finding id to the answer as it was followed
     */
    public List<Answer> toRemember(Map<String, String> decided) {
        List<Answer> kept = new ArrayList<>();
        answers.forEach((id, answer) -> {
            String followed = decided.get(id);
            if (answer.isWithdrawn() || remembered.contains(id)) {
                kept.add(followed == null ? answer : answer.saying(followed));
            } else if (followed != null) {
                kept.add(answer.saying(followed));
            }
        });
        return kept;
    }

    /** What answers name behind a word, by finding id. */
    public Map<String, String> naming(Decision naming) {
        Map<String, String> named = new TreeMap<>();
        answers.forEach((id, answer) -> {
            String decision = AnswerWords.decision(answer.decision(), List.of(naming));
            if (naming.is(decision)) {
                named.put(id, naming.named(decision));
            }
        });
        return named;
    }

    /** Says which answers changed nothing: to findings that are no more, of words that are no answer to theirs, or overruled later. */
    public void reportUnused(Findings findings) {
        Set<String> unused = new TreeSet<>(answers.keySet());
        unused.removeAll(findings.decided().keySet());
        for (String id : unused) {
            Answer answer = answers.get(id);
            Aside row = standing.get(id);
            if (answer != null && !answer.isWithdrawn() && row != null) {
                Finding asked = findings.asked(id);
                String why = asked == null ? "gone" : refused.getOrDefault(id, NOT_ALLOWED);
                findings.add(unused(row, why, answer, "", asked));
            }
        }
        for (Said said : overruled) {
            Answer stands = answers.get(said.answer().findingId());
            if (stands != null) {
                Finding asked = findings.asked(said.answer().findingId());
                String variant = stands.isWithdrawn() ? "withdrawn" : "overruled";
                findings.add(unused(said.row(), variant, said.answer(), stands.decision(), asked));
            }
        }
    }

    /** What its sentence needs, to say which question is meant: the sentence of the workbook, or all that the finding's own is made of. */
    private static Finding unused(Aside row, String variant, Answer answer, String stands, @Nullable Finding asked) {
        List<String> args = new ArrayList<>(List.of(answer.decision(), stands, answer.question()));
        if (asked != null) {
            args.addAll(List.of(asked.code().word(), asked.variant(), asked.value()));
            args.addAll(asked.args());
        }
        String id = answer.findingId();
        String subject = id + "|" + variant + "|" + answer.decision();
        Finding finding = Finding.at(Code.UNUSED_DECISION, row.origin(), "finding_id", id, variant, args, subject);
        boolean settled = List.of("gone", "overruled", "withdrawn").contains(variant);
        return settled ? finding.as(Severity.INFO) : finding;
    }
}
