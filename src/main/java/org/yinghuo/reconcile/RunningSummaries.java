package org.yinghuo.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Agreement;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Code;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Decision;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Severity;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;
import org.yinghuo.reconcile.books.BookLine;
import org.yinghuo.reconcile.books.Findings;
import org.yinghuo.reconcile.books.Gift;

/**
 * Takes from departments' sums that run on from the first day (累计, 截至9月15日) what earlier issues have counted (rule sums-are-no-entries).
 *
 * <p>A title that only says until when it goes, or a sheet that tells no day at all, runs on where no department has less than was counted of it before.
 */
final class RunningSummaries {

    /**
     * What earlier issues counted of a department in a campaign.
     *
     * @param heads how many people each of the gifts' givers are
     */
    record Before(
            Map<String, Integer> heads,
            Amount amount,
            @Nullable Origin last) {
        static final Before NOTHING = new Before(Map.of(), Amount.ZERO, null);

        int people() {
            return heads.values().stream().mapToInt(Integer::intValue).sum();
        }

        boolean isNothing() {
            return last == null;
        }
    }

    private final Findings findings;
    private final Map<SheetId, String> cumulative;
    private final Map<SheetId, List<BookLine>> rows = new HashMap<>();
    private final Map<SheetId, Boolean> running = new HashMap<>();
    private final Map<String, List<Gift>> gifts = new HashMap<>();

    /**
     * @param readings say which sheets run on
     * @param open summaries that have no fate yet
     */
    RunningSummaries(Findings findings, List<SheetReading> readings, List<BookLine> open) {
        this.findings = findings;
        this.cumulative = SheetReading.given(readings, SheetReading.CUMULATIVE);
        for (BookLine line : open) {
            SheetId sheet = line.entry.origin().sheet();
            if (!said(line).increment() && (cumulative.containsKey(sheet) || isUndated(line))) {
                rows.computeIfAbsent(sheet, any -> new ArrayList<>()).add(line);
            }
        }
        rows.values().forEach(ofSheet -> ofSheet.sort(Comparator.comparing(line -> line.entry.origin())));
    }

    /** Whether nothing but the campaign's deadline tells when: it may sum all there was. */
    private static boolean isUndated(BookLine line) {
        return said(line).daySource() == DaySource.DEADLINE;
    }

    /** Learns of a gift that counts. */
    void see(Gift gift) {
        if (!rows.isEmpty()) {
            gifts.computeIfAbsent(gift.department(), any -> new ArrayList<>()).add(gift);
        }
    }

    /** What earlier issues counted of what a summary says; nothing where it does not run on from before. */
    Before before(BookLine line) {
        SheetId sheet = line.entry.origin().sheet();
        if (!rows.containsKey(sheet) || said(line).increment()) {
            return Before.NOTHING;
        }
        return running.computeIfAbsent(sheet, this::runsOn) ? counted(line) : Before.NOTHING;
    }

    private boolean runsOn(SheetId sheet) {
        List<BookLine> ofSheet = rows.getOrDefault(sheet, List.of());
        boolean perhaps = SheetReading.PERHAPS.equals(cumulative.getOrDefault(sheet, SheetReading.PERHAPS));
        boolean told = false;
        boolean same = false;
        for (BookLine line : ofSheet) {
            Before before = counted(line);
            DonationSummary said = said(line);
            if (perhaps && (said.amount().compareTo(before.amount()) < 0 || said.people() < before.people())) {
                return false;
            }
            told |= !before.isNothing();
            same |= said.amount().equals(before.amount()) && said.people() == before.people();
        }
        if (!told) {
            return false;
        }
        BookLine first = ofSheet.get(0);
        Amount sum = Amount.ZERO;
        long content = 0;
        for (BookLine line : ofSheet) {
            sum = sum.plus(said(line).amount());
            content += line.entry.content();
        }
        Finding finding = Finding.at(
                Code.SUMMED_ROWS,
                first.entry.origin(),
                "",
                "",
                "cumulative",
                List.of(Integer.toString(ofSheet.size()), sum.toString(), "", ""),
                "cumulative|" + Long.toHexString(content));
        boolean asks = perhaps && !same;
        return !Decision.COUNT.is(findings.add(asks ? finding.as(Severity.WARNING) : finding, first));
    }

    private Before counted(BookLine line) {
        IssueId issue = line.issue;
        DonationSummary said = said(line);
        if (issue == null) {
            return Before.NOTHING;
        }
        Map<String, Integer> heads = new HashMap<>();
        Amount amount = Amount.ZERO;
        Origin last = null;
        for (Gift gift : gifts.getOrDefault(said.department(), List.of())) {
            if (gift.issue().compareTo(issue) < 0
                    && Agreement.of(gift.campaign(), said.campaign())
                    && Agreement.onCause(gift.cause(), said.cause())) {
                heads.putIfAbsent(gift.person().key(), gift.person().heads());
                amount = amount.plus(gift.amount());
                last = gift.entry().origin();
            }
        }
        return last == null ? Before.NOTHING : new Before(heads, amount, last);
    }

    /** Leaves of a summary what is new; it has its fate where nothing is. */
    void takeOff(BookLine line, Before before) {
        if (before.isNothing()) {
            return;
        }
        DonationSummary said = said(line);
        int order = said.amount().compareTo(before.amount());
        if (order <= 0) {
            if (order < 0) {
                findings.add(disagreeing(said, before, "running"), line);
            }
            line.close(Fate.NEUTRAL, Code.SUMMED_ROWS.word(), before.last());
            return;
        }
        int more = said.people() - before.people();
        if (more <= 0) {
            findings.add(disagreeing(said, before, "running-people"), line);
        }
        line.entry = said.counting(Math.max(1, more), said.amount().minus(before.amount()));
    }

    private static Finding disagreeing(DonationSummary said, Before before, String variant) {
        return Finding.of(
                Code.SUMMARY_MISMATCH,
                said,
                "",
                said.amount().toString(),
                variant,
                List.of(
                        said.department(),
                        Integer.toString(said.people()),
                        said.amount().toString(),
                        Integer.toString(before.people()),
                        before.amount().toString()));
    }

    private static DonationSummary said(BookLine line) {
        return (DonationSummary) line.entry;
    }
}
