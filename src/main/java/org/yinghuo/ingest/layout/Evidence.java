package org.yinghuo.ingest.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.TopicWords;
import org.yinghuo.words.TopicWords.Found;
import org.yinghuo.words.TopicWords.Sort;

/**
 * What titles, names, headings and cells tell of a paper's subject, in points: of giving, of volunteering, of any other paper.
 *
 * <p>What a row must hold to be somebody's gift or service is one question, what the paper is about another; a kind needs an answer to both.
 */
public final class Evidence {

    static final String GIVING = "giving";
    static final String VOLUNTEERING = "volunteering";
    private static final String DUTY = "duty";

    /** Where a word stands, and what it is worth there. */
    public enum Source {
        /** A Chinese title ends with what it is a title of: 志愿者培训签到表 is of a training, 培训志愿者签到表 of volunteers. */
        TITLE(4, 3, 4),
        /** Sheets and files are renamed and copied lightly. */
        NAME(3, 2, 3),
        /** 会议：防汛工作会: said of all rows, but often of the office itself. */
        FORM(2, 2, 2),
        /** One heading may be any paper's; several that agree are as good as a title. */
        HEADING(2, 2, 4),
        /** What people did, or gave to, in the words of the office's own seeds or in such as volunteers commonly do. */
        CELLS(3, 2, 3);

        private final int last;
        private final int within;
        private final int most;

        Source(int last, int within, int most) {
            this.last = last;
            this.within = within;
            this.most = most;
        }
    }

    /** A duty or a list of who came, whose meaning the whole sheet settles. */
    private record Told(Source source, String topic, int points) {}

    private final OfficeNames phrases;
    private final Map<Source, Map<String, Integer>> points = new HashMap<>();
    private final List<Told> dutyAndForm = new ArrayList<>();
    private boolean volunteersNamed;
    private boolean office;

    Evidence(OfficeNames phrases) {
        this.phrases = phrases;
    }

    /** The same, to hear more for itself. */
    Evidence copy() {
        Evidence copy = new Evidence(phrases);
        points.forEach((source, byTopic) -> copy.points.put(source, new TreeMap<>(byTopic)));
        copy.dutyAndForm.addAll(dutyAndForm);
        copy.volunteersNamed = volunteersNamed;
        copy.office = office;
        return copy;
    }

    /** Hears a text that stands somewhere. */
    public void hear(Source source, String text) {
        List<Found> found = TopicWords.BUILT_IN.in(phrases.withoutDepartments(text));
        boolean headed = source == Source.TITLE || source == Source.NAME;
        if (headed) {
            known(source, text);
        }
        Found last = found.stream()
                .filter(one -> one.sort() != Sort.TASK && one.sort() != Sort.OFFICE && one.sort() != Sort.SERVICE)
                .reduce((first, second) -> second)
                .orElse(null);
        for (Found one : found) {
            int full = one.equals(last) ? source.last : source.within;
            switch (one.sort()) {
                case GIVING, OTHER -> add(source, one.topic(), full);
                case VOLUNTEERING -> {
                    add(source, VOLUNTEERING, full);
                    volunteersNamed |= headed;
                }
                case SERVICE -> {
                    add(source, VOLUNTEERING, 1);
                    volunteersNamed |= headed;
                }
                case TASK -> {
                    if (source == Source.CELLS || headed) {
                        add(source, VOLUNTEERING, source == Source.CELLS ? source.within : 1);
                    }
                }
                case DUTY, FORM -> {
                    if (source == Source.CELLS) {
                        // A post or a task called 值班 stands beside somebody's name and day: it is what they did.
                        add(source, one.sort() == Sort.DUTY ? VOLUNTEERING : one.topic(), full);
                    } else {
                        dutyAndForm.add(new Told(source, one.topic(), full));
                    }
                }
                case OFFICE -> office |= headed;
            }
        }
    }

    /** A campaign or an activity that the office's seeds know. */
    private void known(Source source, String text) {
        phrases.campaign(text)
                .ifPresent(campaign -> add(source, campaign.donation() ? GIVING : VOLUNTEERING, source.last));
    }

    /** An activity or a campaign of the seeds, in a title or in most cells of a column. */
    public void known(Source source, boolean giving) {
        add(source, giving ? GIVING : VOLUNTEERING, source.last);
        volunteersNamed |= !giving && source != Source.CELLS;
    }

    private void add(Source source, String topic, int worth) {
        Map<String, Integer> byTopic = points.computeIfAbsent(source, key -> new TreeMap<>());
        int before = byTopic.getOrDefault(topic, 0);
        // A second heading adds one, a second title nothing that the first did not say better.
        int after = source == Source.HEADING && before > 0
                ? Math.min(source.most, before + 1)
                : Math.min(source.most, Math.max(before, worth));
        if (after > before) {
            byTopic.put(topic, after);
        }
    }

    /**
     * Settles what duties and lists of who came are about.
     *
     * @param outside whether a place outside the office is told
     */
    public void settle(boolean outside) {
        for (Told one : dutyAndForm) {
            if (volunteersNamed) {
                continue;
            }
            boolean volunteers = one.topic().equals(DUTY) && outside && !office;
            add(one.source(), volunteers ? VOLUNTEERING : one.topic(), volunteers ? 2 : one.points());
        }
        dutyAndForm.clear();
    }

    public int giving() {
        return sum(GIVING);
    }

    public int volunteering() {
        return sum(VOLUNTEERING);
    }

    /** Whether a title or a name speaks of volunteers, or of what they did. */
    public boolean volunteersNamed() {
        return volunteersNamed;
    }

    /** Whether a title speaks of giving. */
    public boolean givingNamed() {
        return points.getOrDefault(Source.TITLE, Map.of()).containsKey(GIVING);
    }

    /** Whether a title or a heading speaks of giving: who paid is who gave, then. */
    public boolean givingHeaded() {
        return points.getOrDefault(Source.TITLE, Map.of()).containsKey(GIVING)
                || points.getOrDefault(Source.HEADING, Map.of()).containsKey(GIVING);
    }

    /** The points of the other paper it looks like most. */
    public int other() {
        String looksLike = looksLike();
        return looksLike.isEmpty() ? 0 : sum(looksLike);
    }

    /** The name of the other paper it looks like most; empty where it looks like none. */
    public String looksLike() {
        return points.values().stream()
                .flatMap(byTopic -> byTopic.keySet().stream())
                .filter(topic -> !topic.equals(GIVING) && !topic.equals(VOLUNTEERING))
                .distinct()
                .max(Comparator.<String>comparingInt(this::sum).thenComparing(Comparator.reverseOrder()))
                .orElse("");
    }

    private int sum(String topic) {
        return points.values().stream()
                .mapToInt(byTopic -> byTopic.getOrDefault(topic, 0))
                .sum();
    }
}
