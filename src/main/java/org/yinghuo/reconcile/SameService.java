package org.yinghuo.reconcile;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Agreement;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.HalfDay;
import org.yinghuo.model.SheetId;
import org.yinghuo.reconcile.books.BookLine;
import org.yinghuo.words.TitleWords;

/** One service, or one sign-up, that one or more rows tell of; what one row leaves blank another may say. */
public final class SameService {
    private final List<BookLine> lines = new ArrayList<>(2);
    private @Nullable Map<SheetId, List<Attendance>> distinctBySheet;
    private String activity = "";
    private String place = "";
    private @Nullable LocalTime start;

    public SameService(BookLine first) {
        join(first);
    }

    public static Attendance said(BookLine line) {
        return (Attendance) line.entry;
    }

    /** What a row says that somebody did; empty where it says no more than that they volunteered. */
    static String task(Attendance said) {
        String activity = said.activityWords();
        return activity.equals(TitleWords.VOLUNTEERING) ? "" : activity;
    }

    public void join(BookLine line) {
        Attendance said = said(line);
        lines.add(line);
        if (distinctBySheet != null) {
            note(distinctBySheet, line);
        }
        if (activity.isEmpty()) {
            activity = task(said);
        }
        if (place.isEmpty()) {
            place = said.place();
        }
        if (start == null) {
            start = said.start();
        }
    }

    public List<BookLine> lines() {
        return lines;
    }

    public String activity() {
        return activity;
    }

    public String place() {
        return place;
    }

    /** How well a row tells of the same service: more is better, negative is not at all. */
    public int agreement(BookLine line) {
        Attendance said = said(line);
        int score = place.equals(said.place()) ? 1 : 0;
        boolean named = !place.isEmpty() && !said.place().isEmpty();
        if (named && score == 0 && !isToldElsewhere(line)) {
            return -1;
        }
        String itsActivity = task(said);
        if (!activity.equals(itsActivity)) {
            boolean oneIsBlank = activity.isEmpty() || itsActivity.isEmpty();
            if (!oneIsBlank || score == 0 || place.isEmpty() || isCalledOtherwise(line)) {
                return -1;
            }
        } else {
            score++;
        }
        LocalTime itsStart = said.start();
        if (start != null && itsStart != null && !start.equals(itsStart)) {
            return -1;
        }
        score += start != null && start.equals(itsStart) ? 8 : 0;
        Attendance first = said(lines.get(0));
        score += first.half() == said.half() ? 2 : 0;
        score += Objects.equals(first.hours(), said.hours()) ? 4 : 0;
        List<Attendance> ofItsSheet =
                distinctBySheet().getOrDefault(line.entry.origin().sheet(), List.of());
        if (ofItsSheet.stream().anyMatch(other -> differ(other, said))) {
            return -1;
        }
        return ofItsSheet.isEmpty() ? score : score + 16;
    }

    /** Whether a row of the same sheet names another activity: there 志愿服务 beside 秩序维护 is another service. */
    private boolean isCalledOtherwise(BookLine line) {
        String called = said(line).activityWords();
        return !called.isEmpty()
                && lines.stream()
                        .filter(other -> areOfOneSheet(other, line))
                        .map(other -> said(other).activityWords())
                        .anyMatch(its -> !its.isEmpty() && !its.equals(called));
    }

    /** Whether a row of another sheet tells the same activity of as many hours at a place that is within this one's, or the other way about. */
    private boolean isToldElsewhere(BookLine line) {
        Attendance said = said(line);
        return activity.equals(task(said))
                && Agreement.onPlace(place, said.place())
                && lines.stream()
                        .allMatch(other ->
                                Objects.equals(said.hours(), said(other).hours()) && !areOfOneSheet(other, line));
    }

    private static boolean areOfOneSheet(BookLine left, BookLine right) {
        return left.entry.origin().sheet().equals(right.entry.origin().sheet());
    }

    /** The rows of each sheet that differ in what is measured; most services have but one row, and nobody asks. */
    private Map<SheetId, List<Attendance>> distinctBySheet() {
        if (distinctBySheet == null) {
            Map<SheetId, List<Attendance>> noted = new HashMap<>(4);
            lines.forEach(line -> note(noted, line));
            distinctBySheet = noted;
        }
        return distinctBySheet;
    }

    private static void note(Map<SheetId, List<Attendance>> bySheet, BookLine line) {
        Attendance said = said(line);
        List<Attendance> ofItsSheet =
                bySheet.computeIfAbsent(line.entry.origin().sheet(), any -> new ArrayList<>(1));
        if (ofItsSheet.stream().noneMatch(other -> isMeasuredAs(other, said))) {
            ofItsSheet.add(said);
        }
    }

    private static boolean isMeasuredAs(Attendance one, Attendance other) {
        return one.half() == other.half()
                && one.unit().equals(other.unit())
                && Objects.equals(one.hours(), other.hours())
                && Objects.equals(one.quantity(), other.quantity());
    }

    /** Whether two served rows of one sheet are different services though person, day, activity, place and start agree. */
    private static boolean differ(Attendance one, Attendance other) {
        boolean quantitiesDiffer = one.quantity() != null
                && other.quantity() != null
                && !(one.quantity().equals(other.quantity()) && one.unit().equals(other.unit()));
        boolean halvesDiffer = one.half() != HalfDay.NONE && other.half() != HalfDay.NONE && one.half() != other.half();
        return one.differsInHours(other) || quantitiesDiffer || halvesDiffer;
    }
}
