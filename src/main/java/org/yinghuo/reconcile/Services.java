package org.yinghuo.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Agreement;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Code;
import org.yinghuo.model.Decision;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.HalfDay;
import org.yinghuo.model.Hours;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Who;
import org.yinghuo.reconcile.books.BookLine;
import org.yinghuo.reconcile.books.Findings;

/**
 * Tells one person's services of one day apart (rule same-service): the same activity, place and start is one service, a blank agrees with
 * any, and served rows of one sheet that differ in hours, quantity or half-day are several.
 */
public final class Services {
    private static final Comparator<BookLine> FULLER = Comparator.comparingInt(
                    (BookLine line) -> fullness(SameService.said(line)))
            .reversed()
            .thenComparing(
                    line -> Objects.requireNonNullElse(SameService.said(line).hours(), Hours.ZERO),
                    Comparator.reverseOrder())
            .thenComparing(line -> line.entry.origin());

    /** Rows that say most about which service they mean come first, so that the vague ones find them there. */
    private static final Comparator<BookLine> SURER = Comparator.comparingInt(
                    (BookLine line) -> certainty(SameService.said(line)))
            .reversed()
            .thenComparing(FULLER);

    /** What a row says of activity and place; sure where it says both. */
    private record Where(String activity, String place) {
        boolean isSure() {
            return !activity.isEmpty() && !place.isEmpty();
        }
    }

    private static final int MEASURES = 20;

    private final Findings findings;

    Services(Findings findings) {
        this.findings = findings;
    }

    /**
     * The services (or sign-ups) that some rows of one person, day and status come to; each row that only repeats another gets its fate.
     *
     * @return each with the row that is kept in the first place
     */
    List<SameService> apart(List<BookLine> lines) {
        if (lines.size() == 1) {
            return List.of(new SameService(lines.get(0)));
        }
        List<SameService> slots = new ArrayList<>();
        List<SameService> vague = new ArrayList<>();
        Map<Where, List<SameService>> sure = new HashMap<>();
        for (BookLine line : lines.stream().sorted(SURER).toList()) {
            Where where = new Where(
                    SameService.task(SameService.said(line)),
                    SameService.said(line).place());
            SameService best = where.isSure()
                    ? better(best(sure.getOrDefault(where, List.of()), line), best(vague, line), line)
                    : best(slots, line);
            // 成都市锦绣社区 in another list is 锦绣社区, where nothing agrees better.
            best = best == null && where.isSure() ? best(slots, line) : best;
            if (best != null) {
                best.join(line);
                continue;
            }
            SameService slot = new SameService(line);
            slots.add(slot);
            (where.isSure() ? sure.computeIfAbsent(where, any -> new ArrayList<>(1)) : vague).add(slot);
        }
        List<SameService> distinct = new ArrayList<>();
        slots.forEach(slot -> distinct.addAll(settled(slot)));
        return distinct;
    }

    private static @Nullable SameService best(List<SameService> slots, BookLine line) {
        SameService best = null;
        int agreement = -1;
        for (SameService slot : slots) {
            int its = slot.agreement(line);
            if (its > agreement) {
                best = slot;
                agreement = its;
            }
        }
        return best;
    }

    private static @Nullable SameService better(@Nullable SameService one, @Nullable SameService other, BookLine line) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.agreement(line) > one.agreement(line) ? other : one;
    }

    /** Keeps the fullest row of a service, and of sign-ups that say the same; a decision may bring a repeated row back as another service. */
    private List<SameService> settled(SameService slot) {
        List<SameService> slots = new ArrayList<>();
        List<BookLine> services = sorted(slot, line -> !SameService.said(line).signUp());
        List<BookLine> signUps = sorted(slot, line -> SameService.said(line).signUp());
        List<BookLine> kept = Stream.of(services, signUps)
                .filter(some -> !some.isEmpty())
                .map(some -> some.get(0))
                .toList();
        SameService main = new SameService(kept.get(0));
        kept.stream().skip(1).forEach(main::join);
        slots.add(main);
        for (List<BookLine> some : List.of(services, signUps)) {
            for (BookLine repeated : some.stream().skip(1).toList()) {
                Origin twin = some.get(0).entry.origin();
                if (Decision.COUNT.is(findings.add(repeats(repeated, some.get(0)), repeated))) {
                    slots.add(new SameService(repeated));
                } else {
                    repeated.close(Fate.DUPLICATE, Code.DUPLICATE_ROW.word(), twin);
                    main.join(repeated);
                }
            }
        }
        return slots;
    }

    private static List<BookLine> sorted(SameService slot, Function<BookLine, Boolean> which) {
        return slot.lines().stream().filter(which::apply).sorted(FULLER).toList();
    }

    /** Says which cells a service repeats, where the two differ in hours which of them count, and how else each calls the place. */
    private static Finding repeats(BookLine repeated, BookLine kept) {
        Attendance said = SameService.said(repeated);
        Attendance its = SameService.said(kept);
        List<String> args = new ArrayList<>(kept.entry.origin().where());
        if (said.differsInHours(its)) {
            args.addAll(List.of(String.valueOf(said.hours()), String.valueOf(its.hours())));
            return Finding.of(Code.DUPLICATE_ROW, said, "", named(said), "hours", args);
        }
        if (!Agreement.of(said.place(), its.place())) {
            args.addAll(List.of(said.place(), its.place()));
            return Finding.of(Code.DUPLICATE_ROW, said, "", named(said), "place", args);
        }
        return repeats(repeated, kept.entry.origin());
    }

    /** Says which cells an entry repeats. */
    static Finding repeats(BookLine repeated, Origin twin) {
        return Finding.of(Code.DUPLICATE_ROW, repeated.entry, "", named(repeated.entry), "", twin.where());
    }

    private static String named(Entry entry) {
        Who who = entry.who();
        if (who != null) {
            return who.name();
        }
        return entry instanceof DonationSummary summary ? summary.department() : "";
    }

    private static int certainty(Attendance said) {
        return (said.place().isEmpty() ? 0 : 4)
                + (said.start() == null ? 0 : 4)
                + (SameService.task(said).isEmpty() ? 0 : 4)
                + (said.hours() == null ? 0 : 1)
                + (said.half() == HalfDay.NONE ? 0 : 1);
    }

    /** How much a row says; what figures are made of weighs more than all the rest, so that no hours are lost with a row that is left out. */
    private static int fullness(Attendance said) {
        return said(said.place())
                + said(SameService.task(said))
                + said(said.start())
                + said(said.end())
                + MEASURES * (said(said.hours()) + said(said.quantity()))
                + said(said.campaign())
                + said(said.half() == HalfDay.NONE ? null : said.half())
                + said(said.timesThisYear() == 0 ? null : said.timesThisYear())
                + said(said.who().department())
                + said(said.who().phone())
                + said(said.who().staffId())
                + said(said.who().idNumber());
    }

    private static int said(@Nullable Object value) {
        return value == null || value.equals("") ? 0 : 1;
    }
}
