package org.yinghuo.report.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Code;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Finding;

/** The answers that name something, a payment, a file or a member of staff: what a question may be answered with, so that it can be chosen and tried out. */
public final class NamedAnswers {

    /** What the gifts' questions may be answered with stands in the payments' questions, and the other way round. */
    private static final Map<Code, List<Code>> COUNTERPARTS = Map.of(
            Code.UNPAID_DONATION, List.of(Code.UNCLAIMED_PAYMENT, Code.AMBIGUOUS_PAYMENT),
            Code.AMOUNT_DIFFERS, List.of(Code.UNCLAIMED_PAYMENT, Code.AMBIGUOUS_PAYMENT),
            Code.UNCLAIMED_PAYMENT, List.of(Code.UNPAID_DONATION, Code.AMOUNT_DIFFERS),
            Code.AMBIGUOUS_PAYMENT, List.of(Code.UNPAID_DONATION, Code.AMOUNT_DIFFERS));

    private static final int MOST = 60;

    /** Where a question about a person has the staff numbers of those who may be meant; their names stand before. */
    private static final int STAFF_IDS = 2;

    /** Where the question about a payment has the id of the gift whose sum it is; whose and of when stands before. */
    private static final int GIFT = 6;

    private static final String BETWEEN = "、";

    /**
     * One such answer.
     *
     * @param decision in the program's own words
     * @param name what a person calls it; empty where {@code finding} says it
     * @param finding the question it names, if it names one
     * @param likely whether it fits by itself: the sum is the same, or the question speaks of it
     * @param suggested whether the question's own words suggest it
     */
    public record Named(
            String decision, String name, @Nullable Finding finding, boolean likely, boolean suggested) {}

    /** What is looked for in a counterpart besides its code; null stands for anything, an empty issue for none. */
    private record Key(
            Code code,
            @Nullable String id,
            @Nullable String value,
            @Nullable String issue) {}

    /** By what may be looked for, each list in the order of the findings: the questions of a year are too many to compare each with each. */
    private final Map<Key, List<Finding>> counterparts = new HashMap<>();

    /** @param findings among which an answer may name another */
    public NamedAnswers(List<Finding> findings) {
        for (Finding finding : findings) {
            if (COUNTERPARTS.containsKey(finding.code())) {
                Code code = finding.code();
                String issue = issue(finding);
                note(new Key(code, finding.id(), null, null), finding);
                note(new Key(code, null, finding.value(), issue), finding);
                note(new Key(code, null, finding.value(), null), finding);
                note(new Key(code, null, null, issue), finding);
                note(new Key(code, null, null, null), finding);
            }
        }
    }

    private void note(Key key, Finding finding) {
        counterparts.computeIfAbsent(key, any -> new ArrayList<>(1)).add(finding);
    }

    private static String issue(Finding finding) {
        return finding.issue() == null ? "" : finding.issue().toString();
    }

    /** The likely ones first; none where the question takes no such answer. */
    public List<Named> of(Finding finding) {
        List<Decision> decisions = finding.decisions();
        if (decisions.contains(Decision.MATCH)) {
            return matches(finding);
        }
        if (decisions.contains(Decision.SUPERSEDES)) {
            return files(finding);
        }
        return decisions.contains(Decision.STAFF_ID) ? staff(finding) : List.of();
    }

    private List<Named> matches(Finding finding) {
        Set<Finding> spoken = new LinkedHashSet<>();
        finding.args().forEach(id -> spoken.addAll(found(finding, code -> new Key(code, id, null, null))));
        List<Named> named = new ArrayList<>();
        if (spoken.isEmpty()
                && finding.code() == Code.UNCLAIMED_PAYMENT
                && finding.args().size() > GIFT) {
            // The gift waits for no answer itself, as one in cash does, but the payment's question speaks of it.
            String name = finding.args().get(GIFT - 2) + " " + finding.args().get(GIFT - 1);
            named.add(new Named(Decision.MATCH.of(finding.args().get(GIFT)), name, null, true, true));
        }
        String value = finding.value();
        String issue = issue(finding);
        Set<Finding> others = new LinkedHashSet<>(spoken);
        add(others, found(finding, code -> new Key(code, null, value, issue)));
        add(others, found(finding, code -> new Key(code, null, value, null)));
        add(others, found(finding, code -> new Key(code, null, null, issue)));
        add(others, found(finding, code -> new Key(code, null, null, null)));
        others.stream()
                .sorted(Comparator.comparing((Finding other) -> !spoken.contains(other))
                        .thenComparing(other -> !other.value().equals(value))
                        .thenComparing(other -> !Objects.equals(other.issue(), finding.issue())))
                .limit(MOST)
                .map(other -> new Named(
                        Decision.MATCH.of(other.id()),
                        "",
                        other,
                        spoken.contains(other) || other.value().equals(value),
                        spoken.contains(other)))
                .forEach(named::add);
        return named;
    }

    /** The counterparts of a question that are as looked for, code by code. */
    private List<Finding> found(Finding finding, Function<Code, Key> key) {
        List<Finding> found = new ArrayList<>();
        for (Code code : COUNTERPARTS.getOrDefault(finding.code(), List.of())) {
            List<Finding> its = counterparts.getOrDefault(key.apply(code), List.of());
            // No more than are offered at most, besides those that are offered already.
            found.addAll(its.subList(0, Math.min(its.size(), 2 * MOST)));
        }
        return found;
    }

    private static void add(Set<Finding> others, List<Finding> more) {
        for (Finding one : more) {
            if (others.size() >= MOST) {
                return;
            }
            others.add(one);
        }
    }

    /** The two files of which one may take the other's place. */
    private static List<Named> files(Finding finding) {
        return Stream.of(
                        finding.file(),
                        finding.args().isEmpty() ? "" : finding.args().get(0))
                .filter(file -> !file.isEmpty())
                .distinct()
                .map(file -> new Named(Decision.SUPERSEDES.of(file), Masking.mask(file), null, true, false))
                .toList();
    }

    /** The members of staff that the question speaks of, as {@code 综合处 萤方 (S01)}. */
    private static List<Named> staff(Finding finding) {
        if (finding.args().size() <= STAFF_IDS) {
            return List.of();
        }
        String[] ids = finding.args().get(STAFF_IDS).split(BETWEEN, -1);
        String[] names = finding.args().get(STAFF_IDS - 1).split(BETWEEN, -1);
        List<Named> staff = new ArrayList<>();
        for (int at = 0; at < ids.length; at++) {
            if (!ids[at].isEmpty()) {
                staff.add(new Named(ids[at], names.length == ids.length ? names[at] : ids[at], null, true, false));
            }
        }
        return staff;
    }
}
