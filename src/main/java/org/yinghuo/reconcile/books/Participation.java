package org.yinghuo.reconcile.books;

import java.time.LocalDate;
import java.util.List;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Person;
import org.yinghuo.model.Status;

/**
 * One person on one day with one activity in one place: what became of it, and the services it came to.
 *
 * @param activities official names; empty if not said
 * @param place empty if not said
 * @param campaign empty if not said
 * @param turns the services counted, each a turn (人次); empty unless served
 * @param evidence every counted entry that speaks of it, sign-ups and services, in the order of their origins
 */
public record Participation(
        Person person,
        IssueId issue,
        LocalDate day,
        List<String> activities,
        String place,
        String campaign,
        Status status,
        List<Attendance> turns,
        List<Attendance> evidence) {

    public Participation {
        activities = List.copyOf(activities);
        turns = List.copyOf(turns);
        evidence = evidence.equals(turns) ? turns : List.copyOf(evidence); // mostly the same, and there are millions
    }
}
