package org.yinghuo.job;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yinghuo.aggregate.Counted;
import org.yinghuo.aggregate.Figure;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.UnbalancedBooksException;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.model.Answer;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Intake;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.report.edition.Effects;
import org.yinghuo.report.edition.NamedAnswers;

/**
 * Tries out each answer to each open question by itself, on the night's own entries, and notes which figures and rows it would move.
 *
 * <p>That is the truth and no estimate, but it is the night's work once more for each answer; so only as many are tried as the number of entries allows,
 * always the same ones.
 */
final class WhatIf {

    /** How many entries are reconciled again in all. */
    private static final long MOST_ENTRIES = 60_000;

    /** The night's own moment is always earlier. */
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private static final int MOST_ROWS = 50;
    private static final int MOST_NAMED = 3;
    private static final String HOURS = "volunteers.hours";
    private static final String YEAR = "year_to_date.";

    /** The night's way from entries to figures. */
    interface Night {
        Counted count(Intake intake) throws IOException;
    }

    private final Intake intake;
    private final Night night;
    private final Map<IssueId, Map<String, BigDecimal>> figures;
    private final Map<Origin, Fate> fates;
    private long left = MOST_ENTRIES;

    private WhatIf(Intake intake, Night night, Books books, List<IssueReport> reports) {
        this.intake = intake;
        this.night = night;
        this.figures = figures(reports);
        this.fates = fates(books);
    }

    /** What the answers to the open questions of a night's books would move. */
    static Effects of(Intake intake, Night night, Books books, List<IssueReport> reports) throws IOException {
        WhatIf tried = new WhatIf(intake, night, books, reports);
        Set<IssueId> open = new HashSet<>();
        reports.forEach(report -> open.add(report.issue().id()));
        List<Finding> asked = books.findings().stream()
                .filter(finding -> !books.decided().containsKey(finding.id())
                        && (finding.issue() == null || open.contains(finding.issue())))
                .toList();
        Map<String, Map<String, Effects.Effect>> effects = new TreeMap<>();
        for (Finding finding : asked) {
            tried.each(finding, plain(finding), effects);
        }
        // What names something else comes last: there are many such answers, and most of them are not meant.
        NamedAnswers named = new NamedAnswers(asked);
        for (Finding finding : asked) {
            if (tried.left < tried.cost()) {
                break;
            }
            List<String> likely = named.of(finding).stream()
                    .filter(NamedAnswers.Named::likely)
                    .limit(MOST_NAMED)
                    .map(NamedAnswers.Named::decision)
                    .toList();
            tried.each(finding, likely, effects);
        }
        return new Effects(effects);
    }

    private static List<String> plain(Finding finding) {
        return finding.decisions().stream()
                .filter(decision -> !decision.isNaming())
                .map(Decision::word)
                .toList();
    }

    private void each(Finding finding, List<String> decisions, Map<String, Map<String, Effects.Effect>> effects)
            throws IOException {
        for (String decision : decisions) {
            Effects.Effect effect = effect(finding.id(), decision);
            if (effect != null) {
                effects.computeIfAbsent(finding.id(), any -> new TreeMap<>()).put(decision, effect);
            }
        }
    }

    private Effects.@org.jspecify.annotations.Nullable Effect effect(String findingId, String decision)
            throws IOException {
        left -= cost();
        if (left < 0) {
            return null;
        }
        Map<String, Answer> answers = new HashMap<>(intake.remembered());
        answers.put(findingId, new Answer(findingId, decision, "", LAST, LAST, intake.asOf(), ""));
        try {
            Counted counted = night.count(intake.remembering(answers));
            return new Effects.Effect(moves(figures(counted.reports())), rows(fates(counted.books())));
        } catch (UnbalancedBooksException e) {
            // The night itself refuses such books; what cannot be published moves nothing.
            return null;
        }
    }

    /** How many entries one try reconciles again. */
    private long cost() {
        return Math.max(100, intake.entries().size());
    }

    private List<Effects.Move> moves(Map<IssueId, Map<String, BigDecimal>> after) {
        List<Effects.Move> moves = new ArrayList<>();
        after.forEach((issue, its) -> its.forEach((name, value) -> {
            BigDecimal before = figures.getOrDefault(issue, Map.of()).getOrDefault(name, BigDecimal.ZERO);
            BigDecimal by = value.subtract(before);
            if (by.signum() != 0) {
                moves.add(new Effects.Move(issue, name, (by.signum() > 0 ? "+" : "") + written(name, by)));
            }
        }));
        return moves;
    }

    /** Hours lose the zeros that a subtraction leaves; money keeps its two places. */
    private static String written(String figure, BigDecimal by) {
        return (figure.equals(HOURS) ? by.stripTrailingZeros() : by).toPlainString();
    }

    private List<Origin> rows(Map<Origin, Fate> after) {
        TreeSet<Origin> rows = new TreeSet<>();
        after.forEach((origin, fate) -> {
            if (fates.get(origin) != fate) {
                rows.add(origin);
            }
        });
        return rows.stream().limit(MOST_ROWS).toList();
    }

    private static Map<IssueId, Map<String, BigDecimal>> figures(List<IssueReport> reports) {
        Map<IssueId, Map<String, BigDecimal>> figures = new TreeMap<>();
        for (IssueReport report : reports) {
            Map<String, BigDecimal> its = new TreeMap<>();
            for (Figure figure : report.figures().values()) {
                boolean counts = figure.type() != ValueType.DAY && figure.type() != ValueType.TEXT;
                if (counts && !figure.name().startsWith(YEAR) && !figure.value().isEmpty()) {
                    its.put(figure.name(), new BigDecimal(figure.value()));
                }
            }
            figures.put(report.issue().id(), its);
        }
        return figures;
    }

    private static Map<Origin, Fate> fates(Books books) {
        Map<Origin, Fate> fates = new HashMap<>();
        for (Posting posting : books.postings()) {
            fates.put(posting.entry().origin(), posting.fate());
        }
        return fates;
    }
}
