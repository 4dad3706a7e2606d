package org.yinghuo.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the office itself keeps: its issues, departments, people, campaigns and words.
 *
 * @param vocabulary further words and what they mean: a field, a status or an official activity
 * @param opening what year_to_date figures stood at before the first issue known: year to figure to value
 * @param findings what was wrong with the seeds themselves
 */
public record Seeds(
        Calendar calendar,
        Departments departments,
        List<Member> roster,
        List<Campaign> campaigns,
        List<Activity> activities,
        Map<String, String> vocabulary,
        List<Alias> aliases,
        Map<Integer, Map<String, String>> opening,
        List<Finding> findings) {

    public Seeds {
        roster = List.copyOf(roster);
        campaigns = List.copyOf(campaigns);
        activities = List.copyOf(activities);
        vocabulary = Map.copyOf(vocabulary);
        aliases = List.copyOf(aliases);
        opening = Map.copyOf(opening);
        findings = List.copyOf(findings);
    }

    /** The same with further findings about the seeds. */
    public Seeds with(List<Finding> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new Seeds(calendar, departments, roster, campaigns, activities, vocabulary, aliases, opening, all);
    }

    /** The same with another calendar. */
    public Seeds with(Calendar other) {
        return new Seeds(other, departments, roster, campaigns, activities, vocabulary, aliases, opening, findings);
    }

    /** A member of staff; empty strings for what the roster leaves blank, null for an unsaid membership. */
    public record Member(
            String staffId,
            String name,
            String department,
            String title,
            @Nullable Boolean partyMember,
            String phone,
            String idNumber) {}

    /** A campaign people volunteer in or give to; starts and deadline are null if not said. */
    public record Campaign(
            String name,
            List<String> aliases,
            boolean donation,
            @Nullable LocalDate starts,
            @Nullable LocalDate deadline) {
        public Campaign {
            aliases = List.copyOf(aliases);
        }
    }

    /** An activity and the other phrases it goes by. */
    public record Activity(String name, List<String> aliases) {
        public Activity {
            aliases = List.copyOf(aliases);
        }
    }

    /** Who stands behind a nickname; a payer pays for others. */
    public record Alias(String alias, String person, String department, boolean payer) {}
}
