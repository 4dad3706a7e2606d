package org.yinghuo.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone who registered for an activity, or served in one.
 *
 * @param signUp whether the sheet is one of sign-ups; its status column may still say {@code served}
 * @param activities official names of the activities, several where the text names several; empty if not said
 * @param activity the activity as written
 * @param place empty if not said
 * @param day the day; null never counts and is rejected while reading
 * @param start null if not said; likewise the end
 * @param half 上午 or 下午
 * @param hours null if not said
 * @param quantity how many units (of platelets, of parcels); null if not said
 * @param unit the unit of the quantity, empty if not said
 * @param timesThisYear which time this year it is by the sheet's own count; 0 if not said
 * @param turns how many services the row stands for, of which its hours are all; 1 where it says nothing of it, 0 for a punch of a clock, two of
 *     which make one
 * @param campaign empty if not said
 * @param issueNamed the issue that the sheet or its title names; null if none
 */
public record Attendance(
        Origin origin,
        long content,
        boolean signUp,
        Who who,
        List<String> activities,
        String activity,
        String place,
        LocalDate day,
        DaySource daySource,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        HalfDay half,
        @Nullable Hours hours,
        @Nullable Quantity quantity,
        String unit,
        int timesThisYear,
        int turns,
        Status status,
        String campaign,
        @Nullable IssueId issueNamed)
        implements Entry {

    public Attendance {
        activities = List.copyOf(activities);
    }

    /** The activities as one word, the same whatever order they are named in; what was written where none is known; empty if not said. */
    public String activityWords() {
        return switch (activities.size()) {
            case 0 -> activity;
            case 1 -> activities.get(0);
            default -> String.join("、", activities.stream().sorted().distinct().toList());
        };
    }

    /** Whether it only tells when somebody came or went. */
    public boolean isPunch() {
        return turns == 0;
    }

    /**
     * The service that a punch begins.
     *
     * @param left when it ended, null if nothing says so; likewise its length
     */
    public Attendance until(@Nullable LocalTime left, @Nullable Hours length) {
        return copy(left, hours == null ? length : hours, 1, status);
    }

    /** The same of which another thing became. */
    public Attendance with(Status became) {
        return copy(end, hours, turns, became);
    }

    private Attendance copy(@Nullable LocalTime left, @Nullable Hours length, int times, Status became) {
        return new Attendance(
                origin,
                content,
                signUp,
                who,
                activities,
                activity,
                place,
                day,
                daySource,
                start,
                left,
                half,
                length,
                quantity,
                unit,
                timesThisYear,
                times,
                became,
                campaign,
                issueNamed);
    }

    @Override
    public Attendance at(Origin cells) {
        return new Attendance(
                cells,
                content,
                signUp,
                who,
                activities,
                activity,
                place,
                day,
                daySource,
                start,
                end,
                half,
                hours,
                quantity,
                unit,
                timesThisYear,
                turns,
                status,
                campaign,
                issueNamed);
    }

    /** Whether both state hours, and not the same. */
    public boolean differsInHours(Attendance other) {
        Hours its = hours;
        return its != null && other.hours != null && !its.equals(other.hours);
    }
}
