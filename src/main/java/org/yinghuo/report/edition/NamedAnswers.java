package org.yinghuo.report.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final Map<Code, List<Finding>> byCode = new EnumMap<>(Code.class);

    /** @param findings among which an answer may name another */
    public NamedAnswers(List<Finding> findings) {
        findings.forEach(finding -> byCode.computeIfAbsent(finding.code(), code -> new ArrayList<>())
                .add(finding));
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
        List<Finding> others = new ArrayList<>();
        COUNTERPARTS
                .getOrDefault(finding.code(), List.of())
                .forEach(code -> others.addAll(byCode.getOrDefault(code, List.of())));
        List<Named> named = new ArrayList<>();
        boolean listed = others.stream().anyMatch(other -> speaksOf(finding, other));
        if (!listed
                && finding.code() == Code.UNCLAIMED_PAYMENT
                && finding.args().size() > GIFT) {
            // The gift waits for no answer itself, as one in cash does, but the payment's question speaks of it.
            String name = finding.args().get(GIFT - 2) + " " + finding.args().get(GIFT - 1);
            named.add(new Named(Decision.MATCH.of(finding.args().get(GIFT)), name, null, true, true));
        }
        others.stream()
                .sorted(Comparator.comparing((Finding other) -> !speaksOf(finding, other))
                        .thenComparing(other -> !other.value().equals(finding.value()))
                        .thenComparing(other -> !Objects.equals(other.issue(), finding.issue())))
                .limit(MOST)
                .map(other -> new Named(
                        Decision.MATCH.of(other.id()),
                        "",
                        other,
                        speaksOf(finding, other) || other.value().equals(finding.value()),
                        speaksOf(finding, other)))
                .forEach(named::add);
        return named;
    }

    private static boolean speaksOf(Finding finding, Finding other) {
        return finding.args().contains(other.id());
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
