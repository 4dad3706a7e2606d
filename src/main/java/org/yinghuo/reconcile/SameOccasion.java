package org.yinghuo.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yinghuo.model.Agreement;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Status;
import org.yinghuo.words.TitleWords;

/**
 * What one person did on one day with one activity in one place, by all that was said of it.
 *
 * <p>What leaves activity or place blank goes with what names them; where several would fit, with the first by the order of characters, so that
 * the order of rows decides nothing.
 */
final class SameOccasion {
    private static final Comparator<SameService> FULL_FIRST = Comparator.comparing((SameService slot) ->
                    slot.activity().isEmpty() || slot.place().isEmpty())
            .thenComparing(slot -> slot.activity().isEmpty())
            .thenComparing(slot -> SameService.said(slot.lines().get(0)).status())
            .thenComparing(SameService::activity)
            .thenComparing(SameService::place)
            .thenComparing(slot -> slot.lines().get(0).entry.origin());

    private record Key(String activity, String place) {}

    private String activity;
    private String place;
    private final List<SameService> slots = new ArrayList<>(2);

    private SameOccasion(String activity, String place) {
        this.activity = activity;
        this.place = place;
    }

    static List<SameOccasion> of(List<SameService> slots) {
        if (slots.size() == 1) {
            return List.of(with(slots.get(0)));
        }
        Map<Key, SameOccasion> gatherings = new LinkedHashMap<>();
        for (SameService slot : slots.stream().sorted(FULL_FIRST).toList()) {
            SameOccasion same = gatherings.get(new Key(slot.activity(), slot.place()));
            if (same == null) {
                same = fitting(gatherings.values(), slot);
            }
            if (same == null) {
                gatherings.put(new Key(slot.activity(), slot.place()), with(slot));
            } else {
                same.join(slot);
            }
        }
        return List.copyOf(gatherings.values());
    }

    private static SameOccasion with(SameService slot) {
        SameOccasion gathering = new SameOccasion(slot.activity(), slot.place());
        gathering.slots.add(slot);
        return gathering;
    }

    private void join(SameService slot) {
        slots.add(slot);
        if (activity.isEmpty()) {
            activity = slot.activity();
        }
        if (place.isEmpty()) {
            place = slot.place();
        }
    }

    /** The first that agrees where both say something; for what did not take place also one that shares an activity of several, or a place within its own. */
    private static @org.jspecify.annotations.Nullable SameOccasion fitting(
            Iterable<SameOccasion> gatherings, SameService slot) {
        for (SameOccasion gathering : gatherings) {
            if (Agreement.of(gathering.activity, slot.activity()) && Agreement.of(gathering.place, slot.place())) {
                return gathering;
            }
        }
        if (SameService.said(slot.lines().get(0)).status() != Status.SERVED) {
            for (SameOccasion gathering : gatherings) {
                boolean sameTask = Agreement.of(gathering.activity, slot.activity()) || gathering.shares(slot);
                if (sameTask && Agreement.onPlace(gathering.place, slot.place())) {
                    return gathering;
                }
            }
        }
        return null;
    }

    private boolean shares(SameService slot) {
        List<String> theirs = SameService.said(slot.lines().get(0)).activities();
        return slots.stream()
                .flatMap(own -> SameService.said(own.lines().get(0)).activities().stream())
                .anyMatch(theirs::contains);
    }

    List<SameService> slots() {
        return slots;
    }

    String activity() {
        return activity;
    }

    String place() {
        return place;
    }

    /** The activities named, each once; by what took place rather than by what was intended. */
    List<String> activities() {
        Status surest = slots.stream()
                .filter(slot -> slot.lines().stream()
                        .anyMatch(line -> !named(SameService.said(line)).isEmpty()))
                .map(SameOccasion::status)
                .min(Comparator.naturalOrder())
                .orElse(Status.REGISTERED);
        TreeSet<String> all = new TreeSet<>();
        for (SameService slot : slots) {
            if (status(slot) == surest) {
                slot.lines().forEach(line -> all.addAll(named(SameService.said(line))));
            }
        }
        if (all.size() > 1) {
            all.remove(TitleWords.VOLUNTEERING);
        }
        return List.copyOf(all);
    }

    private static Status status(SameService slot) {
        return SameService.said(slot.lines().get(0)).status();
    }

    private static List<String> named(Attendance said) {
        if (!said.activities().isEmpty()) {
            return said.activities();
        }
        return said.activity().isEmpty() ? List.of() : List.of(said.activity());
    }
}
