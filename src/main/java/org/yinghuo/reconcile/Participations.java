package org.yinghuo.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Code;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Person;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.Status;
import org.yinghuo.reconcile.books.BookLine;
import org.yinghuo.reconcile.books.Findings;
import org.yinghuo.reconcile.books.Identity;
import org.yinghuo.reconcile.books.Participation;

/** Brings sign-ups and services of one person on one day together: one participation per activity and place (rule one-participation). */
final class Participations {
    private record PersonDay(Identity identity, LocalDate day) {}

    private record Held(String activity, String place, LocalDate day) {}

    /** A day of a plan. */
    private record Planned(SheetId sheet, LocalDate day) {}

    private record Kind(boolean signUp, Status status) {}

    private final Findings findings;
    private final Services services;
    private final Set<Held> signUpSheets = new HashSet<>();
    private final Set<Held> serviceSheets = new HashSet<>();
    private final Set<Held> heldAsTold = new HashSet<>();
    private final Set<SheetId> plans;
    private final Set<Planned> followed = new HashSet<>();
    private final Set<PersonDay> told = new HashSet<>();
    private final List<Participation> participations = new ArrayList<>();

    /** @param plans sheets of services that say who was to come, and nothing of who came */
    Participations(Findings findings, Set<SheetId> plans) {
        this.plans = plans;
        this.findings = findings;
        this.services = new Services(findings);
    }

    /** All participations that the open lines come to; each of these gets its fate. */
    List<Participation> of(List<BookLine> lines) {
        Map<PersonDay, List<BookLine>> groups = new LinkedHashMap<>();
        for (BookLine line : lines) {
            if (line.entry instanceof Attendance attendance) {
                if (!isVoid(line)) {
                    noteHeld(attendance);
                }
                if (line.isOpen()) {
                    groups.computeIfAbsent(new PersonDay(line.who(), attendance.day()), any -> new ArrayList<>(2))
                            .add(line);
                }
            }
        }
        groups.forEach(this::noteFollowed);
        groups.forEach((key, group) -> gather(key, group));
        participations.sort(Participations::inOrder);
        return participations;
    }

    /** Whether its sheet says nothing of who signed up or came: it was replaced, left out, or is of what is still to come. */
    private static boolean isVoid(BookLine line) {
        return line.fate == Fate.SUPERSEDED || line.fate == Fate.SKIPPED || line.fate == Fate.NOT_YET;
    }

    /** Remembers which sheets there are of which activity, place and day; a blank stands for any. */
    private void noteHeld(Attendance said) {
        note(said, said.signUp() ? signUpSheets : serviceSheets);
        if (!said.signUp() && !plans.isEmpty() && !isPlanned(said)) {
            note(said, heldAsTold);
        }
    }

    private boolean isPlanned(Attendance said) {
        return plans.contains(said.origin().sheet());
    }

    /** Remembers the days of plans of which another sheet tells who came: some of the same people stand on both. */
    private void noteFollowed(PersonDay key, List<BookLine> group) {
        List<Attendance> services = group.stream()
                .map(SameService::said)
                .filter(said -> !said.signUp())
                .toList();
        if (!plans.isEmpty() && services.stream().anyMatch(said -> !isPlanned(said))) {
            told.add(key);
            services.stream()
                    .filter(this::isPlanned)
                    .forEach(said -> followed.add(new Planned(said.origin().sheet(), key.day())));
        }
    }

    private static void note(Attendance said, Set<Held> sheets) {
        String activity = said.activityWords();
        if (sheets.add(new Held(activity, said.place(), said.day()))) {
            sheets.add(new Held(activity, "*", said.day()));
            sheets.add(new Held("*", said.place(), said.day()));
        }
    }

    private static boolean isHeld(Set<Held> sheets, String activity, String place, LocalDate day) {
        if (activity.isEmpty()) {
            return sheets.contains(new Held("*", place, day)) || sheets.contains(new Held("*", "", day));
        }
        if (place.isEmpty()) {
            return sheets.contains(new Held(activity, "*", day)) || sheets.contains(new Held("", "*", day));
        }
        return sheets.contains(new Held(activity, place, day))
                || sheets.contains(new Held(activity, "", day))
                || sheets.contains(new Held("", place, day));
    }

    private void gather(PersonDay key, List<BookLine> group) {
        List<SameService> slots = new ArrayList<>();
        if (group.size() == 1) {
            slots.add(new SameService(group.get(0)));
        } else {
            Map<Kind, List<BookLine>> byKind =
                    new TreeMap<>(Comparator.comparing(Kind::status).thenComparing(Kind::signUp));
            for (BookLine line : group) {
                Attendance said = SameService.said(line);
                boolean together = said.status() == Status.SERVED;
                byKind.computeIfAbsent(new Kind(!together && said.signUp(), said.status()), any -> new ArrayList<>(2))
                        .add(line);
            }
            byKind.values().forEach(some -> slots.addAll(services.apart(some)));
        }
        for (SameOccasion gathering : SameOccasion.of(slots)) {
            for (Map.Entry<IssueId, List<SameService>> part :
                    byIssue(gathering.slots()).entrySet()) {
                participations.add(participation(key, gathering, part.getKey(), part.getValue()));
            }
        }
    }

    /**
     * Parts what took place on both sides of a cutoff: an instant or a named issue says where it belongs, a mere day goes along with the surest of
     * these, for a sign-up of that day is for the service of that day.
     */
    private static Map<IssueId, List<SameService>> byIssue(List<SameService> slots) {
        Map<IssueId, List<SameService>> parts = new TreeMap<>();
        Status surest = slots.stream()
                .map(slot -> SameService.said(slot.lines().get(0)).status())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<SameService> others = new ArrayList<>();
        for (SameService slot : slots) {
            if (SameService.said(slot.lines().get(0)).status() == surest || isFixed(slot)) {
                parts.computeIfAbsent(issue(slot), any -> new ArrayList<>(2)).add(slot);
            } else {
                others.add(slot);
            }
        }
        IssueId first = parts.keySet().iterator().next();
        for (SameService slot : others) {
            IssueId own = issue(slot);
            parts.computeIfAbsent(parts.containsKey(own) ? own : first, any -> new ArrayList<>())
                    .add(slot);
        }
        return parts;
    }

    private static boolean isFixed(SameService slot) {
        return slot.lines().stream()
                .anyMatch(line -> SameService.said(line).issueNamed() != null
                        || SameService.said(line).start() != null);
    }

    /** That of the row that names one, else of the row that says the hour, else of the row kept. */
    private static IssueId issue(SameService slot) {
        @Nullable IssueId timed = null;
        for (BookLine line : slot.lines()) {
            IssueId issue = line.issue;
            if (issue != null && SameService.said(line).issueNamed() != null) {
                return issue;
            }
            if (timed == null && SameService.said(line).start() != null) {
                timed = issue;
            }
        }
        IssueId kept = timed != null ? timed : slot.lines().get(0).issue;
        if (kept == null) {
            throw new IllegalStateException(
                    "open without an issue: " + slot.lines().get(0).entry.origin());
        }
        return kept;
    }

    private Participation participation(PersonDay key, SameOccasion gathering, IssueId issue, List<SameService> slots) {
        List<BookLine> counted = new ArrayList<>();
        List<Attendance> turns = new ArrayList<>();
        Status status = Status.REGISTERED;
        for (SameService slot : slots) {
            Attendance kept = SameService.said(slot.lines().get(0));
            if (kept.status().compareTo(status) < 0) {
                status = kept.status();
            }
            if (kept.status() == Status.SERVED) {
                turns.add(kept);
            }
            for (BookLine line : slot.lines()) {
                line.issue = issue;
                if (line.isOpen()) {
                    line.close(Fate.COUNTED, "counted", null);
                    counted.add(line);
                }
            }
        }
        if (counted.size() > 1) {
            counted.sort(Comparator.comparing(line -> line.entry.origin()));
            turns.sort(Comparator.comparing(Entry::origin));
        }
        List<Attendance> evidence = new ArrayList<>(counted.size());
        counted.forEach(line -> evidence.add(SameService.said(line)));
        Person person = key.identity().person();
        Status decided = noted(key, gathering, counted, status);
        return new Participation(
                person,
                issue,
                key.day(),
                gathering.activities(),
                gathering.place(),
                campaign(turns, evidence),
                decided,
                decided == status ? turns : List.of(),
                evidence);
    }

    /** By issue, person, day and origin; told step by step, for there are as many as there are rows. */
    private static int inOrder(Participation one, Participation other) {
        int order = one.issue().compareTo(other.issue());
        if (order == 0) {
            order = one.person().key().compareTo(other.person().key());
        }
        if (order == 0) {
            order = one.day().compareTo(other.day());
        }
        return order != 0
                ? order
                : one.evidence()
                        .get(0)
                        .origin()
                        .compareTo(other.evidence().get(0).origin());
    }

    private static String campaign(Collection<Attendance> turns, Collection<Attendance> evidence) {
        for (Collection<Attendance> some : List.of(turns, evidence)) {
            for (Attendance said : some) {
                if (!said.campaign().isEmpty()) {
                    return said.campaign();
                }
            }
        }
        return "";
    }

    /** Says who came without having signed up, and who signed up and did not come; a decision makes the latter absent. */
    private Status noted(PersonDay key, SameOccasion gathering, List<BookLine> counted, Status status) {
        boolean signedUp = false;
        boolean onServiceSheet = false;
        for (BookLine line : counted) {
            signedUp |= SameService.said(line).signUp();
            onServiceSheet |= !SameService.said(line).signUp();
        }
        String activity = gathering.activity();
        String place = gathering.place();
        BookLine first = counted.get(0);
        if (status == Status.SERVED && !signedUp && isHeld(signUpSheets, activity, place, key.day())) {
            findings.add(about(Code.WALK_IN, first, key, activity, place, ""), first);
        }
        if (status == Status.SERVED && isOnlyPlanned(key, counted) && isHeld(heldAsTold, activity, place, key.day())) {
            Finding asked = about(Code.NO_SHOW, first, key, activity, place, "planned");
            return Decision.ABSENT.is(findings.add(asked, first)) ? Status.ABSENT : status;
        }
        if (status == Status.REGISTERED
                && !onServiceSheet
                && isHeld(serviceSheets, activity, place, key.day())
                && Decision.ABSENT.is(findings.add(about(Code.NO_SHOW, first, key, activity, place, ""), first))) {
            return Status.ABSENT;
        }
        return status;
    }

    private boolean isOnlyPlanned(PersonDay key, List<BookLine> counted) {
        return !plans.isEmpty()
                && !told.contains(key)
                && counted.stream()
                        .map(SameService::said)
                        .allMatch(said ->
                                followed.contains(new Planned(said.origin().sheet(), key.day())));
    }

    private static Finding about(
            Code code, BookLine line, PersonDay key, String activity, String place, String variant) {
        String subject =
                String.join("|", key.identity().person().key(), key.day().toString(), activity, place);
        String where = activity.isEmpty() || place.isEmpty() ? activity + place : activity + " " + place;
        List<String> args = List.of(key.identity().name(), Finding.day(key.day()), where);
        return Finding.at(code, line.entry.origin(), "", key.identity().name(), variant, args, subject);
    }
}
