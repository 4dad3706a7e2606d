package org.yinghuo.aggregate.late;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.aggregate.lines.ContributingLines;
import org.yinghuo.aggregate.lines.Late.Correction;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Code;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Person;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.Statement;
import org.yinghuo.reconcile.PaymentsAgain;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.reconcile.books.SealedPayment.Told;
import org.yinghuo.words.OfficeNames;

/**
 * Holds the payments that sealed issues know against what the books make of them now (rule late-entry).
 *
 * <p>Each payment is known again wherever its statement went. What it brings an issue is taken back where it brings it no more, and told anew where it
 * brings more or less; so over all issues each yuan that arrived is told once. Money that went back is said besides.
 */
final class LatePayments {

    private record OfIssue(List<ContributingLine> sealed, Set<String> since, Map<Origin, ContributingLine> now) {}

    private final Map<IssueId, OfIssue> issues = new TreeMap<>();
    private final List<Supplier<List<Payment>>> unchanged = new ArrayList<>();
    private final Map<String, List<Statement>> statements = new HashMap<>();
    private final Map<Origin, Posting> postings = new LinkedHashMap<>();
    private final Map<Origin, List<Posting>> refunds = new HashMap<>();
    private final Set<String> donors = new HashSet<>();
    private final OfficeNames names;

    private final List<ContributingLine> supplements = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final Map<LateComparison.Lacking, List<ContributingLine>> missing = new TreeMap<>();
    private final Map<Origin, List<Finding>> wentBack = new LinkedHashMap<>();

    LatePayments(Collection<SheetReading> readings, OfficeNames names) {
        this.names = names;
        for (SheetReading reading : readings) {
            if (!reading.statements().isEmpty()) {
                statements
                        .computeIfAbsent(reading.sheet().file(), any -> new ArrayList<>(1))
                        .addAll(reading.statements());
            }
        }
    }

    /**
     * Takes in what a sealed issue knows, and what it would count tonight.
     *
     * @param since the files that have told of it only since it was sealed
     */
    void compare(IssueId issue, List<ContributingLine> sealed, Set<String> since, ContributingLines now) {
        List<ContributingLine> known =
                sealed.stream().filter(ContributingLine::isOfPayment).toList();
        Map<Origin, ContributingLine> current = new LinkedHashMap<>();
        now.forEach(line -> {
            if (line.isOfPayment()) {
                current.putIfAbsent(line.origin(), line);
            }
        });
        if (!known.isEmpty() || !current.isEmpty()) {
            issues.put(issue, new OfIssue(known, since, current));
        }
    }

    /** Takes in the payments of an issue of which nothing is new: none of them is another's. */
    void pass(Supplier<List<Payment>> now) {
        unchanged.add(now);
    }

    /** Finds what became of each. */
    void close(Iterable<Posting> all) {
        if (issues.isEmpty()) {
            return;
        }
        all.forEach(this::see);
        Map<Told, Posting> tonight = tonight();
        issues.forEach((issue, lines) -> close(lines, tonight));
    }

    private void see(Posting posting) {
        Person person = posting.person();
        if (posting.entry() instanceof Payment) {
            postings.put(posting.entry().origin(), posting);
            if (posting.reason().equals("refund") && posting.twin() != null) {
                refunds.computeIfAbsent(posting.twin(), any -> new ArrayList<>(1))
                        .add(posting);
            }
        } else if (person != null) {
            donors.add(person.name());
        }
    }

    /** Each payment that a seal knows, as it counts tonight: of one that repeats another, the other. */
    private Map<Told, Posting> tonight() {
        Set<Origin> others = new HashSet<>();
        unchanged.forEach(now -> now.get().forEach(payment -> others.add(payment.origin())));
        List<PaymentsAgain.Known> known = new ArrayList<>();
        issues.values().forEach(lines -> {
            others.removeAll(lines.now().keySet());
            lines.sealed()
                    .forEach(line -> known.add(new PaymentsAgain.Known(
                            told(line),
                            line.day(),
                            line.money().paid(),
                            line.person().name(),
                            true)));
        });
        List<Payment> payments = postings.values().stream()
                .filter(posting -> !others.contains(posting.entry().origin()))
                .map(posting -> (Payment) posting.entry())
                .toList();
        Map<Told, Posting> tonight = new HashMap<>();
        new PaymentsAgain(payments, this::person, donors).find(known).forEach((told, payment) -> {
            Posting line = postings.get(payment.origin());
            if (line != null) {
                tonight.put(told, counting(line));
            }
        });
        return tonight;
    }

    private String person(Payment payment) {
        Posting posting = postings.get(payment.origin());
        Person person = posting == null ? null : posting.person();
        return person == null ? "" : person.name();
    }

    /** A line, or the one that it repeats in the end. */
    private Posting counting(Posting line) {
        Posting counting = line;
        Set<Origin> seen = new HashSet<>();
        Posting twin = twin(line);
        while (twin != null && seen.add(twin.entry().origin())) {
            counting = twin;
            twin = twin(twin);
        }
        return counting;
    }

    private @Nullable Posting twin(Posting line) {
        return line.fate() == Fate.DUPLICATE && line.twin() != null ? postings.get(line.twin()) : null;
    }

    private static Told told(ContributingLine line) {
        return new Told(line.origin(), line.content());
    }

    private void close(OfIssue lines, Map<Told, Posting> tonight) {
        Map<Origin, ContributingLine> left = new LinkedHashMap<>(lines.now());
        Map<Told, ContributingLine> known = new LinkedHashMap<>();
        lines.sealed().forEach(line -> known.putIfAbsent(told(line), line));
        CarriedFiles carried = new CarriedFiles(List.copyOf(known.values()), lines.since());
        List<ContributingLine> untold = new ArrayList<>();
        known.forEach((told, line) -> {
            Posting posting = tonight.get(told);
            if (posting == null) {
                untold.add(line);
                return;
            }
            ContributingLine now = left.remove(posting.entry().origin());
            if (now != null) {
                carried.see(line, now);
                if (!line.money().brought().equals(now.money().brought())) {
                    correct(line, now, "changed", posting);
                }
            } else {
                String cause = whyNoMore(posting);
                if (!cause.isEmpty()) {
                    correct(line, null, cause, posting);
                }
            }
        });
        Newcomers newcomers = new Newcomers(List.copyOf(left.values()), names);
        untold.forEach(line -> correctUntold(line, newcomers, carried));
        supplements.addAll(newcomers.left());
    }

    /** Why a payment that is still told brings the issue nothing; empty where nobody decided against it. */
    private static String whyNoMore(Posting posting) {
        return switch (posting.fate()) {
            case COUNTED -> "moved";
            case SKIPPED -> "skipped";
            case NEUTRAL -> posting.reason().equals("unknown-payer") ? "" : "replaced";
            case DUPLICATE, SUPERSEDED -> "replaced";
            case REJECTED, OUTSIDE, LATE, NOT_YET -> "";
        };
    }

    private void correct(ContributingLine before, @Nullable ContributingLine after, String cause, Posting posting) {
        corrections.add(new Correction(before, after, cause));
        Payment payment = (Payment) posting.entry();
        List<Posting> lines = refunds.getOrDefault(
                payment.origin(), payment.net().equals(payment.amount()) ? List.of() : List.of(posting));
        if (!lines.isEmpty() && !wentBack.containsKey(payment.origin())) {
            wentBack.put(
                    payment.origin(),
                    lines.stream()
                            .map(line -> wentBack(before.issue(), payment, (Payment) line.entry()))
                            .toList());
        }
    }

    private static Finding wentBack(IssueId issue, Payment payment, Payment back) {
        Amount amount = !back.equals(payment) ? back.amount() : payment.amount().minus(payment.net());
        return Finding.of(
                Code.LATE_ENTRY,
                back,
                "",
                amount.toString(),
                "refund",
                List.of(issue.toString(), payment.amount().toString(), amount.toString()));
    }

    /** What no statement tells any more was taken out of one that still covers its day, or stands as sealed. */
    private void correctUntold(ContributingLine line, Newcomers current, CarriedFiles carried) {
        String file = line.file();
        if (covers(file, line.day())) {
            ContributingLine after = current.successor(line, now -> now.file().equals(file));
            corrections.add(new Correction(line, after, after == null ? "removed" : "changed"));
        } else if (!statements.containsKey(file) && carried.isCarried(file) && covers(carried.in(file), line.day())) {
            if (carried.isSameDocument(file)) {
                corrections.add(new Correction(line, null, "removed"));
            } else {
                missing.computeIfAbsent(
                                new LateComparison.Lacking(line.issue(), file, carried.in(file)),
                                any -> new ArrayList<>())
                        .add(line);
            }
        }
    }

    private boolean covers(String file, LocalDate day) {
        return statements.getOrDefault(file, List.of()).stream()
                .anyMatch(statement -> !day.isBefore(statement.from().toLocalDate())
                        && !day.isAfter(statement.to().toLocalDate()));
    }

    List<ContributingLine> supplements() {
        return supplements;
    }

    List<Correction> corrections() {
        return corrections;
    }

    /** What stands as sealed although the statement that carries its own on lacks it. */
    Map<LateComparison.Lacking, List<ContributingLine>> missing() {
        return missing;
    }

    /** Of payments that brought a sealed issue more: what of them went back since. */
    Map<Origin, List<Finding>> wentBack() {
        return wentBack;
    }
}
