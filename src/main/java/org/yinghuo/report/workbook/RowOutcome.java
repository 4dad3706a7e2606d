package org.yinghuo.report.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.ReportWords;

/** What became of a row, in a clerk's words: 已计入（第34期）; 重复：与某表第12行相同. */
final class RowOutcome {
    private static final Map<String, Code> CODES = new HashMap<>();

    static {
        for (Code code : Code.values()) {
            CODES.put(code.word(), code);
        }
    }

    private RowOutcome() {}

    /** Empty for a row that holds no entry and about which nothing is said. */
    static String of(List<Posting> postings, List<Finding> findings, ReportWords phrases) {
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        for (Posting posting : postings) {
            outcomes.merge(outcome(posting, phrases), 1, Integer::sum);
        }
        List<String> parts = new ArrayList<>();
        outcomes.forEach(
                (outcome, count) -> parts.add(count == 1 ? outcome : phrases.say("receipt.times", outcome, count)));
        if (parts.isEmpty()) {
            for (Finding finding : findings) {
                String code = phrases.code(finding.code());
                if (!parts.contains(code)) {
                    parts.add(code);
                }
            }
        }
        return Masking.mask(String.join(phrases.say("html.semicolon"), parts));
    }

    private static String outcome(Posting posting, ReportWords phrases) {
        List<String> details = new ArrayList<>();
        if (posting.issue() != null) {
            details.add(phrases.say(
                    "receipt.issue", posting.issue().year(), posting.issue().number()));
        }
        reason(posting, phrases).ifPresent(details::add);
        Origin twin = posting.twin();
        if (twin != null) {
            boolean sameSheet = twin.sheet().equals(posting.entry().origin().sheet());
            details.add(
                    sameSheet
                            ? phrases.say("receipt.twin.here", twin.row())
                            : phrases.say(
                                    "receipt.twin", twin.sheet().toString().replace("#", " › "), twin.row()));
        }
        String fate = phrases.fate(posting.fate());
        return details.isEmpty()
                ? fate
                : phrases.say("receipt.detail", fate, String.join(phrases.say("html.comma"), details));
    }

    /** Why, where the fate alone does not say it. */
    private static Optional<String> reason(Posting posting, ReportWords phrases) {
        Optional<Code> code = Optional.ofNullable(CODES.get(posting.reason()));
        if (code.isPresent()) {
            return Optional.of(phrases.code(code.get())).filter(words -> !words.equals(phrases.fate(posting.fate())));
        }
        String words = phrases.cell("reason", posting.reason());
        return words.equals(posting.reason()) || words.equals(phrases.fate(posting.fate()))
                ? Optional.empty()
                : Optional.of(words);
    }
}
