package org.yinghuo.ingest.layout;

import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Seeds;
import org.yinghuo.words.Field;
import org.yinghuo.words.GivingWords;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.Places;
import org.yinghuo.words.lines.SectionName;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.time.Day;
import org.yinghuo.words.time.Days;

/** What section lines give to the rows beneath them: 一、综合处, and below it （一）9月3日 (rule section-lines). */
public final class Sections {

    private static final int LONGEST_NAME = 3;

    private final Lexicon lexicon;
    private final OfficeNames phrases;
    private final Days days;
    private final UnaryOperator<String> doneByTitle;
    private final TreeMap<Integer, Stated> levels = new TreeMap<>();

    /** @param doneByTitle what people did by the title of a list, 秩序维护 of 秩序维护志愿服务名单; empty where it says nothing of it */
    public Sections(Lexicon lexicon, OfficeNames phrases, Days days, UnaryOperator<String> doneByTitle) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.days = days;
        this.doneByTitle = doneByTitle;
    }

    /** What all open sections say together. */
    public Stated said() {
        Stated said = Stated.NOTHING;
        for (Stated level : levels.descendingMap().values()) {
            said = said.or(level);
        }
        return said;
    }

    /**
     * Takes a line as a section's; false where it is none. A numbered line of unknown meaning ends the sections of its level.
     *
     * @param told which fields the table's own columns tell already
     */
    public boolean open(String text, Predicate<Field> told) {
        SectionName name = SectionName.of(text);
        String known = named(name);
        if (known != null) {
            put(name.level(), read(known, false, true, told));
            return true;
        }
        if (name.line().length() > SectionName.LONGEST || name.body().isEmpty()) {
            return false;
        }
        Stated said = read(name.body(), name.level() <= 2, name.isNumbered(), told);
        if (said == null && !name.isNumbered()) {
            return false;
        }
        put(name.level(), said);
        return true;
    }

    /** Whether a line may say, in words that nobody knows, what the people beneath it did: 义务植树, 【义务植树】. */
    public static boolean mayBeTask(String text) {
        String body = SectionName.of(text).body();
        return SectionName.mayBeActivity(body)
                && !SectionName.endsAsGroup(body)
                && !(body.length() <= LONGEST_NAME && Names.beginsWithSurname(body));
    }

    /** Opens a section by what its people did. */
    public void openTask(String text) {
        String body = SectionName.of(text).body();
        Stated.Draft draft = new Stated.Draft();
        draft.activity = body;
        draft.activities = phrases.activities(body);
        put(SectionName.UNNUMBERED, draft.said());
    }

    /** Opens a section by what a form line between the rows says: 部门：综合处. */
    public void open(Stated said) {
        put(SectionName.UNNUMBERED, said.or(levels.getOrDefault(SectionName.UNNUMBERED, Stated.NOTHING)));
    }

    private void put(int level, @Nullable Stated said) {
        levels.tailMap(level, true).clear();
        if (said != null) {
            levels.put(level, said);
        }
    }

    /** Whether a text is a section's name as surely as can be: a known department, with nothing beside it but its number and a count. */
    public boolean isDepartment(String text) {
        return named(SectionName.of(text)) != null;
    }

    /** The known department that a line names, without its number, bullet and count; null where it names none. */
    private @Nullable String named(SectionName name) {
        return name.candidates().stream()
                .filter(candidate -> phrases.department(candidate).isPresent())
                .findFirst()
                .orElse(null);
    }

    private @Nullable Stated read(String body, boolean inHan, boolean numbered, Predicate<Field> told) {
        Stated.Draft draft = new Stated.Draft();
        draft.status = lexicon.statuses().ofList(body);
        if (draft.status != null) {
            return draft.said();
        }
        Day day = told.test(Field.DATE) || body.length() > SectionName.LONGEST ? null : days.within(body);
        String rest = day == null ? body : SectionName.withoutDay(body);
        Optional<String> known = phrases.department(rest);
        Optional<Seeds.Campaign> campaign = phrases.campaign(rest);
        boolean undone = !told.test(Field.ACTIVITY) && !told.test(Field.AMOUNT);
        String done = undone && (day != null || numbered) ? doneByTitle.apply(rest) : "";
        draft.day = day;
        draft.cause = phrases.cause(rest);
        if (known.isPresent()) {
            draft.department = known.get();
        } else if (campaign.isPresent()) {
            draft.campaign = campaign.get().name();
            draft.volunteering = !campaign.get().donation();
        } else if (!done.isEmpty() && !phrases.isActivity(rest)) {
            draft.activity = done;
            draft.activities = phrases.activities(done);
            draft.department = department(rest);
        } else if (day != null) {
            readBesideDay(rest, draft);
        } else if (phrases.isActivity(rest)) {
            draft.activity = rest;
            draft.activities = phrases.activities(rest);
        } else if (!draft.cause.isEmpty() && GivingWords.speaks(rest, GivingWords.GIVING)) {
            // 助学捐款, which is no campaign of the office's: its cause is all it says.
            return draft.said();
        } else if (!numbered) {
            return null;
        } else if (phrases.departmentWithin(body) != null) {
            draft.department = department(body);
        } else if (Places.isPlace(body)) {
            draft.place = body;
        } else if (SectionName.endsAsDepartment(body)) {
            draft.department = body;
        } else if (inHan && undone && SectionName.mayBeActivity(body)) {
            draft.activity = body;
            draft.activities = phrases.activities(body);
        } else if (draft.cause.isEmpty()) {
            return null;
        }
        return draft.said();
    }

    /** What stands beside a day: 幸福社区 秩序维护 of 9月3日 幸福社区 秩序维护. */
    private void readBesideDay(String rest, Stated.Draft draft) {
        draft.place = Places.leading(rest);
        String behind = rest.substring(draft.place.length()).strip();
        if (phrases.isActivity(behind)) {
            draft.activity = behind;
            draft.activities = phrases.activities(behind);
        } else {
            draft.department = department(behind);
        }
    }

    private String department(String text) {
        String within = phrases.departmentWithin(text);
        return within == null ? "" : within;
    }
}
