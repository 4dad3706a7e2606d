package org.yinghuo.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Status;

/**
 * What one person did on one day with one activity in one place, by all that was said of it.
 *
 * <p>What leaves activity or place blank goes with what names them; where several would fit, with the first by the order of characters, so that
 * the order of rows decides nothing.
 */
final class Gathering {
    private static final Comparator<Slot> FULL_FIRST = Comparator.comparing(
                    (Slot slot) -> slot.activity().isEmpty() || slot.place().isEmpty())
            .thenComparing(slot -> slot.activity().isEmpty())
            .thenComparing(slot -> Slot.said(slot.lines().get(0)).status())
            .thenComparing(Slot::activity)
            .thenComparing(Slot::place)
            .thenComparing(slot -> slot.lines().get(0).entry.origin());

    private record Key(String activity, String place) {}

    private String activity;
    private String place;
    private final List<Slot> slots = new ArrayList<>(2);

    private Gathering(String activity, String place) {
        this.activity = activity;
        this.place = place;
    }

    static List<Gathering> of(List<Slot> slots) {
        if (slots.size() == 1) {
            return List.of(with(slots.get(0)));
        }
        Map<Key, Gathering> gatherings = new LinkedHashMap<>();
        for (Slot slot : slots.stream().sorted(FULL_FIRST).toList()) {
            Gathering same = gatherings.get(new Key(slot.activity(), slot.place()));
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

    private static Gathering with(Slot slot) {
        Gathering gathering = new Gathering(slot.activity(), slot.place());
        gathering.slots.add(slot);
        return gathering;
    }

    private void join(Slot slot) {
        slots.add(slot);
        if (activity.isEmpty()) {
            activity = slot.activity();
        }
        if (place.isEmpty()) {
            place = slot.place();
        }
    }

    /** The first that agrees where both say something; for what did not take place also one that shares an activity of several. */
    private static @org.jspecify.annotations.Nullable Gathering fitting(Iterable<Gathering> gatherings, Slot slot) {
        for (Gathering gathering : gatherings) {
            if (agree(gathering.activity, slot.activity()) && agree(gathering.place, slot.place())) {
                return gathering;
            }
        }
        if (Slot.said(slot.lines().get(0)).status() != Status.SERVED) {
            for (Gathering gathering : gatherings) {
                if (agree(gathering.place, slot.place()) && gathering.shares(slot)) {
                    return gathering;
                }
            }
        }
        return null;
    }

    private static boolean agree(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private boolean shares(Slot slot) {
        List<String> theirs = Slot.said(slot.lines().get(0)).activities();
        return slots.stream()
                .flatMap(own -> Slot.said(own.lines().get(0)).activities().stream())
                .anyMatch(theirs::contains);
    }

    List<Slot> slots() {
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
                .filter(slot -> !slot.activity().isEmpty())
                .map(Gathering::status)
                .min(Comparator.naturalOrder())
                .orElse(Status.REGISTERED);
        TreeSet<String> all = new TreeSet<>();
        for (Slot slot : slots) {
            if (status(slot) == surest) {
                slot.lines().forEach(line -> all.addAll(named(Slot.said(line))));
            }
        }
        return List.copyOf(all);
    }

    private static Status status(Slot slot) {
        return Slot.said(slot.lines().get(0)).status();
    }

    private static List<String> named(Attendance said) {
        if (!said.activities().isEmpty()) {
            return said.activities();
        }
        return said.activity().isEmpty() ? List.of() : List.of(said.activity());
    }
}
