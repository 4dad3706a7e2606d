package org.yinghuo.ingest.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yinghuo.model.Seeds;
import org.yinghuo.words.ChannelWords;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Header;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.NumberedHeading;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.Places;
import org.yinghuo.words.TitleWords;
import org.yinghuo.words.TopicWords;
import org.yinghuo.words.Unit;
import org.yinghuo.words.UnitText;
import org.yinghuo.words.WordSet;
import org.yinghuo.words.lines.LineWords;
import org.yinghuo.words.time.Day;
import org.yinghuo.words.time.DayWords;
import org.yinghuo.words.time.Days;
import org.yinghuo.words.time.HoursText;

/** Reads what titles, form lines, section lines and names of sheets and files say about the rows beneath (rule titles-give). */
public final class Surroundings {

    private static final int LONGEST_FOOTNOTE = 80;
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z]{2,5}$");
    private static final Pattern BRACKETS = Pattern.compile("[（(]([^（()）]{2,20})[）)]");
    private static final WordSet INCREMENT = WordSet.of("title says", "increment");
    private static final WordSet SIGNED_ON = WordSet.of("form label", "signed_on");
    private static final WordSet EVENT = WordSet.of("form label", "event");
    private static final WordSet REPORT_DAY = WordSet.of("form label", "report_day");
    private static final WordSet OF_UNIT = WordSet.of("form label", "unit");
    private static final WordSet OF_DEPARTMENT = WordSet.of("form label", "department");

    private final Lexicon lexicon;
    private final OfficeNames phrases;
    private final Seeds seeds;

    public Surroundings(Lexicon lexicon, OfficeNames phrases, Seeds seeds) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.seeds = seeds;
    }

    /** Evidence of a paper's subject, before anything is heard. */
    Evidence evidence() {
        return new Evidence(phrases);
    }

    /** Whether a title or a heading says that people have put their names down. */
    boolean saysSignUp(String text) {
        return TitleWords.saysSignUp(text);
    }

    /** Whether a title says that this is a statement of an account. */
    boolean saysStatement(String text) {
        return TitleWords.saysStatement(text);
    }

    /** Whether a title says that the staff are listed. */
    boolean saysRoster(String text) {
        return TitleWords.saysRoster(text);
    }

    /** What a form line says. */
    public Stated formLine(List<FormLine> pairs) {
        Stated.Draft draft = new Stated.Draft();
        for (FormLine pair : pairs) {
            if (!Folding.isBlank(pair.value())) {
                read(pair, draft);
            }
        }
        return draft.said();
    }

    /** The labels and values of a line that has each in a cell of its own, 日期 | 2022年9月3日 | 地点 | 幸福社区; empty where it is none. */
    public List<FormLine> pairsInCells(SheetLine line) {
        List<FormLine> pairs = new ArrayList<>();
        String label = "";
        for (int column : line.filled()) {
            String text = line.own(column).strip();
            boolean word = lexicon.header(text).exact();
            if (word != label.isEmpty()) {
                return List.of();
            }
            if (!word) {
                pairs.add(new FormLine(label, text));
            }
            label = word ? text : "";
        }
        return label.isEmpty() ? pairs : List.of();
    }

    private void read(FormLine pair, Stated.Draft draft) {
        String value = Folding.clean(pair.value());
        Days days = new Days(seeds.calendar(), draft.year);
        // 单位：百元，9月5日 in the brackets of a title.
        Unit unit = UnitText.of(DayWords.tidied(DayWords.blanked(value)));
        if (OF_UNIT.ends(pair.label()) && unit != Unit.NONE) {
            draft.unit = unit;
            draft.day = draft.day == null ? days.within(value) : draft.day;
            return;
        }
        if (draft.issue == null) {
            draft.issue = phrases.issueWithin(pair.label() + value, Days.yearWithin(value));
        }
        Header header = lexicon.header(pair.label());
        boolean reported = REPORT_DAY.is(pair.label()) || header.likeliest() == Field.FILLED_ON;
        boolean isDay = reported || header.mayBe(Field.DATE) || header.mayBe(Field.TIME);
        if (isDay) {
            Day day = days.within(value);
            if (day != null) {
                if (reported) {
                    draft.reportDay = day;
                } else {
                    draft.day = day;
                }
                return;
            }
            year(value, draft);
        }
        Field field = header.likeliest();
        if (OF_DEPARTMENT.ends(pair.label())) {
            field = Field.DEPARTMENT;
        }
        switch (field) {
            case DEPARTMENT -> department(value, draft);
            case ACTIVITY -> {
                activityOrCampaign(withoutDay(value, days, draft), draft);
                draft.cause = phrases.cause(value);
            }
            case PLACE -> draft.place = withoutDay(value, days, draft);
            case CAMPAIGN -> {
                campaign(value, draft);
                draft.cause = phrases.cause(value);
            }
            case CHANNEL, METHOD -> draft.channel = value;
            case HOURS, PERIOD -> draft.hours = value;
            default -> signedOn(pair, value, days, draft);
        }
    }

    /** 经办人：朱丹 2022年9月6日 tells the paper's day beside whoever signs. */
    private static void signedOn(FormLine pair, String value, Days days, Stated.Draft draft) {
        Day day = LineWords.isSignedBySomebody(pair.label() + "：") ? days.within(value) : null;
        if (draft.reportDay == null && day != null && day.yearSaid() && !day.isRange()) {
            draft.reportDay = day;
        }
    }

    /** 秩序维护 2022年9月3日: the day that stands beside what people did, or where, is the day of it. */
    private static String withoutDay(String value, Days days, Stated.Draft draft) {
        String rest = DayWords.blanked(value).strip();
        Day day = rest.length() < value.length() ? days.within(value) : null;
        String bare = DayWords.tidied(rest);
        if (day == null || bare.length() < 2) {
            return value;
        }
        draft.day = draft.day == null ? day : draft.day;
        return bare;
    }

    private void department(String value, Stated.Draft draft) {
        Optional<String> known = phrases.department(value);
        String within = known.isPresent() ? null : phrases.departmentWithin(value);
        if (known.isPresent()) {
            draft.department = known.get();
        } else if (within != null) {
            draft.department = within;
        }
    }

    private void activityOrCampaign(String value, Stated.Draft draft) {
        Optional<Seeds.Campaign> campaign = phrases.campaign(value);
        if (campaign.isPresent()) {
            draft.campaign = campaign.get().name();
            draft.volunteering = !campaign.get().donation();
            if (campaign.get().donation() && !phrases.isActivity(value)) {
                return;
            }
        }
        draft.activity = value;
        draft.activities = phrases.activities(value);
    }

    private void campaign(String value, Stated.Draft draft) {
        Optional<Seeds.Campaign> known = phrases.campaign(value);
        draft.campaign = known.map(Seeds.Campaign::name).orElse(value);
        draft.volunteering = known.isPresent() && !known.get().donation();
        if (phrases.isActivity(value)) {
            draft.activity = value;
            draft.activities = phrases.activities(value);
        }
    }

    /** What a remark above or beneath a table says of its sums, or of everybody's hours: 注：以上单位为万元, 每人服务3小时. */
    public Stated footnote(String text) {
        Stated.Draft draft = new Stated.Draft();
        if (text.length() <= LONGEST_FOOTNOTE) {
            draft.unit = UnitText.ofFootnote(text);
            draft.hours = HoursText.ofEverybody(text);
        }
        return draft.said();
    }

    /**
     * The day with its year under which a list is signed: 填报日期：2022年9月8日, 综合处 2022年9月8日, 制表：朱丹 2022年9月8日, 截至2022年9月8日; or when and where all
     * happened, by its labels: 活动时间：2022年9月3日 活动地点：锦绣社区.
     */
    public Stated signature(SheetLine line) {
        Stated.Draft draft = new Stated.Draft();
        List<FormLine> all = FormLine.of(line).pairs();
        Stated happened =
                formLine(all.stream().filter(pair -> EVENT.is(pair.label())).toList());
        if (happened.day() != null) {
            return happened;
        }
        // 日期：2022年9月8日 is the paper's; 下次活动时间 is not.
        List<FormLine> pairs = all.stream()
                .filter(pair -> REPORT_DAY.is(pair.label()) || SIGNED_ON.is(pair.label()))
                .toList();
        Stated form = formLine(pairs);
        Day day = form.reportDay() == null ? form.day() : form.reportDay();
        if (day == null && line.ownCells() == 1) {
            String text = Folding.clean(line.own(line.firstOwn())).strip();
            boolean signs = DayWords.isSignature(text) || LineWords.isSignedBySomebody(text);
            day = signs ? new Days(seeds.calendar(), null).within(text) : null;
        }
        draft.reportDay = day == null || !day.yearSaid() || day.isRange() ? null : day;
        return draft.said();
    }

    /** What a title, or the name of a sheet, says; only names that the seeds know, and days. */
    public Stated title(String text) {
        Stated.Draft draft = new Stated.Draft();
        String bare = TitleWords.withoutNumber(Folding.clean(text));
        String department = phrases.departmentWithin(bare);
        draft.department = department == null ? "" : department;
        Optional<Seeds.Campaign> campaign = phrases.campaign(bare);
        if (campaign.isPresent()) {
            draft.campaign = campaign.get().name();
            draft.volunteering = !campaign.get().donation();
        }
        draft.cause = TitleWords.isHeadline(bare) ? phrases.cause(bare) : "";
        draft.activities = activitiesWithin(bare);
        draft.activity = String.join("、", draft.activities);
        draft.place = place(TitleWords.withoutAuthor(bare), draft.department);
        Days days = new Days(seeds.calendar(), null);
        draft.day = days.within(DayWords.withoutCutoff(bare));
        if (draft.day == null) {
            draft.reportDay = days.within(bare);
        }
        if (draft.day == null && draft.reportDay == null) {
            year(bare, draft);
        }
        draft.issue = phrases.issueWithin(bare, Days.yearWithin(bare));
        draft.unit = UnitText.inBrackets(bare);
        draft.status = lexicon.statuses().ofTitle(bare);
        draft.increment = INCREMENT.isWithin(bare);
        return draft.said();
    }

    /** The known activities whose names stand within a title, each once; a name within a longer one that stands there too does not count. */
    private List<String> activitiesWithin(String title) {
        String folded = Folding.fold(title);
        Map<String, String> found = new TreeMap<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (Seeds.Activity activity : seeds.activities()) {
            found.put(Folding.fold(activity.name()), activity.name());
            activity.aliases().forEach(alias -> found.put(Folding.fold(alias), activity.name()));
        }
        Set<String> activities = new LinkedHashSet<>();
        for (Map.Entry<String, String> one : found.entrySet()) {
            if (one.getKey().length() >= 2 && folded.contains(one.getKey())) {
                activities.add(one.getValue());
                folded = folded.replace(one.getKey(), "|");
            }
        }
        return List.copyOf(activities);
    }

    /** Whether a line says no more than what became of those listed beneath: 候补名单. */
    public boolean isListOfSome(String text) {
        return lexicon.statuses().ofList(text) != null;
    }

    /** What the heading of a column of marks or names says besides its day: 9月3日 over 幸福社区, 9月3日秩序维护. */
    public Stated heading(Heading heading) {
        Stated.Draft draft = new Stated.Draft();
        for (String text : List.of(heading.text(), heading.group())) {
            String rest = DayWords.withoutDay(text);
            if (draft.activity.isEmpty() && phrases.isActivity(rest)) {
                draft.activity = rest;
                draft.activities = phrases.activities(rest);
            } else if (draft.department.isEmpty() && phrases.department(rest).isPresent()) {
                draft.department = phrases.department(rest).get();
            } else if (draft.place.isEmpty() && Places.isPlace(rest)) {
                draft.place = rest;
            } else if (draft.channel.isEmpty() && ChannelWords.isNamed(rest)) {
                draft.channel = rest;
            } else if (draft.activity.isEmpty() && isUnknownTask(text, rest)) {
                draft.activity = rest;
            }
        }
        return draft.said();
    }

    /** 9月3日校园清扫: of a task that nobody lists; 9月3日时长 and 9月3日签到 say what stands beneath. */
    private boolean isUnknownTask(String text, String rest) {
        return !rest.equals(text)
                && HeadingReader.isTaskOfDay(text, rest)
                && !lexicon.header(rest).isKnown()
                && !TitleWords.asksWhoComes(rest)
                && !NumberedHeading.isBatch(rest)
                && !DayWords.isPartOfDay(rest);
    }

    /** What is said where a text is what people did, whether seeds know it or not. */
    public Stated task(String text) {
        Stated.Draft draft = new Stated.Draft();
        draft.activity = text;
        draft.activities = phrases.activities(text);
        return draft.said();
    }

    /** What a file's name says, without its ending; it does not say what became of people, since a file is renamed lightly. */
    public Stated fileName(String name) {
        return sheetName(ENDING.matcher(name).replaceFirst("")).listing(null);
    }

    /** What a sheet's name says: what a title would, and a day in four digits, 0903. */
    Stated sheetName(String name) {
        return title(DayWords.spelt(name));
    }

    /** What people did by the title of a list of theirs: 秩序维护 of 秩序维护志愿服务名单; empty where it is none, or says nothing of it. */
    public String doneByTitle(String title) {
        boolean ofTheirs = TitleWords.isOfTable(title) || TitleWords.endsAsService(title);
        return ofTheirs && TitleWords.speaksOfService(title) ? remainingActivity(title, "") : "";
    }

    /** What is left of a title as the name of an activity that the seeds do not list; empty where nothing is. */
    public String remainingActivity(String title, String department) {
        String rest = DayWords.cutOut(TitleWords.withoutSurroundings(Folding.clean(title)));
        if (!department.isEmpty()) {
            rest = rest.replace(department, "");
        }
        for (String name : seeds.departments().names()) {
            rest = name.length() >= 2 ? rest.replace(name, "") : rest;
        }
        String place = place(rest, "");
        if (!place.isEmpty()) {
            rest = rest.replace(place, "");
        }
        rest = TitleWords.withoutOwnWords(rest);
        String bare = TitleWords.withoutSchedule(rest);
        boolean measures = place.isEmpty() && TitleWords.isOfMeasures(bare);
        if (!rest.isEmpty() && (measures || DayWords.isMonthInHan(bare))) {
            // 志愿服务时长统计表 tells no more than that they volunteered.
            return TitleWords.VOLUNTEERING;
        }
        // 护理排班 is 护理; of 排班 alone nothing is left where the place is known.
        rest = TitleWords.withoutMeasure(bare.length() >= 2 || !place.isEmpty() ? bare : rest);
        String behind = DayWords.behindPartOfDay(rest);
        rest = behind.isEmpty() ? rest : behind;
        return rest.length() >= 2 && rest.length() <= 12 && rest.codePoints().allMatch(Character::isIdeographic)
                ? rest
                : taskInBrackets(title);
    }

    /** 志愿服务报名表（9月3日秩序维护）: what the brackets of a title say beside the day, where it is what volunteers do. */
    private static String taskInBrackets(String title) {
        Matcher brackets = BRACKETS.matcher(DayWords.cutOut(Folding.clean(title)));
        while (brackets.find()) {
            String task = DayWords.tidied(brackets.group(1));
            if (TopicWords.BUILT_IN.isTaskItself(task)) {
                return task;
            }
        }
        return "";
    }

    private static String place(String text, String department) {
        String rest = department.isEmpty() ? text : text.replace(department, " ");
        Matcher matcher = Places.within(DayWords.blanked(rest));
        if (!matcher.find()) {
            return "";
        }
        String place = Places.bare(matcher.group());
        return place.length() > 2 ? place : "";
    }

    private static void year(String text, Stated.Draft draft) {
        draft.year = Days.yearWithin(text);
        Integer month = Days.monthWithin(text);
        draft.month = month == null ? 0 : month;
    }
}
