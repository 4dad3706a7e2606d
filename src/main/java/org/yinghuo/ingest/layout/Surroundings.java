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
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Header;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.Places;
import org.yinghuo.words.TitleWords;
import org.yinghuo.words.Unit;
import org.yinghuo.words.WordList;
import org.yinghuo.words.time.Day;
import org.yinghuo.words.time.Days;

/** Reads what titles, form lines, section lines and names of sheets and files say about the rows beneath (rule titles-give). */
public final class Surroundings {

    private static final Pattern PLACE_PREFIX = Pattern.compile("^(?:.*[日年月期号]|.*(?:参加|前往|奔赴|开展|下沉|支援|走进|[赴到在往于进]))");
    private static final Pattern EMPTY_WORDS = Pattern.compile(
            "志愿服务|志愿者|志愿|服务|活动|打卡|参加|参与|开展|组织|人员|工作|签到表|登记表|报名表|统计表|汇总表|情况表|明细表|一览表|花名册|名册|名单|签到|登记|报名|统计|汇总|情况|明细|公示|信息|记录|台账|表|单|年度|本次|各处室|机关|干部|职工|党员|关于|的|及|和|与|第[一二三四五六七八九十0-9]+[期批次组]|总|（.*?）|\\(.*?\\)|[\\d\\s\\p{P}\\p{S}]|Sheet|sheet");
    /** What a paper tells of people, not what they did: 时长, 到岗. */
    private static final Pattern MEASURES = Pattern.compile(WordList.BUILT_IN.either("title says", "measure"));

    private static final String VOLUNTEERING =
            WordList.BUILT_IN.words("title says", "volunteering").iterator().next();
    /** What a paper is, not what people did. */
    private static final Pattern OF_PAPERS = Pattern.compile(WordList.BUILT_IN.either("title says", "schedule"));

    private static final Pattern DAYS = Pattern.compile(
            "(?:\\d{2,4}[年./-])?\\d{1,2}[月./-]\\d{1,2}[日号]?|\\d{4}年(?:\\d{1,2}月份?)?|\\d{8}|\\d{1,2}月份?");
    /** What is left around a day that was taken out. */
    private static final Pattern AROUND_DAY = Pattern.compile(
            "^[\\s,，、;；()（）-]+|[\\s,，、;；(（-]+$|[(（]\\s*[)）]|(?:时间|日期)[:：]?\\s*$|[（(]?(?:周|星期|礼拜)[一二三四五六日天][）)]?");

    private static final Pattern BRACKETED =
            Pattern.compile("[（(](?:单位[:：]?\\s*([^()（）]{1,6})|[:：]?((?:人民币)?[百千万亿]{0,2}元|[美港欧日澳]元|英镑|港币))[)）]");
    private static final Pattern FOOT_UNIT = Pattern.compile(
            "(?:单位|计量|金额)[^\\p{P}\\d]{0,4}?(?:[:：]|为|是|均为|以)[:：]?\\s*((?:人民币)?[百千万亿]{0,2}元)(?!\\p{IsHan})|以(?:人民币)?([百千万亿]{0,2}元)(?:人民币)?(?:为单位|计)");
    private static final int LONGEST_FOOTNOTE = 80;
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z]{2,5}$");
    private static final Pattern INCREMENT = Pattern.compile(WordList.BUILT_IN.either("title says", "increment"));
    private static final Set<String> REPORT_DAY = Set.of(
            "填报日期", "填报时间", "填表日期", "填表时间", "制表日期", "制表时间", "报送日期", "报送时间", "上报日期", "上报时间", "统计日期", "统计时间", "截止日期",
            "截止时间", "截至日期", "登记日期", "登记时间", "汇总日期", "汇总时间", "打印日期", "导出时间", "编制日期");

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
        for (int column = 1; column <= line.row().width(); column++) {
            String text = line.own(column).strip();
            if (text.isEmpty()) {
                continue;
            }
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
        String label = Folding.fold(pair.label());
        Days days = new Days(seeds.calendar(), draft.year);
        Unit unit = unit(value);
        if (label.endsWith("单位") && unit != Unit.NONE) {
            draft.unit = unit;
            return;
        }
        if (draft.issue == null) {
            draft.issue = phrases.issueWithin(pair.label() + value, Days.yearWithin(value));
        }
        Header header = lexicon.header(pair.label());
        boolean reported = REPORT_DAY.contains(label) || header.likeliest() == Field.FILLED_ON;
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
        if (label.endsWith("单位") || label.endsWith("处室") || label.endsWith("部门")) {
            field = Field.DEPARTMENT;
        }
        switch (field) {
            case DEPARTMENT -> department(value, draft);
            case ACTIVITY -> activityOrCampaign(withoutDay(value, days, draft), draft);
            case PLACE -> draft.place = withoutDay(value, days, draft);
            case CAMPAIGN -> campaign(value, draft);
            case CHANNEL, METHOD -> draft.channel = value;
            case HOURS, PERIOD -> draft.hours = value;
            case SEQ,
                    NAME,
                    NAME_REST,
                    TITLE,
                    PARTY_MEMBER,
                    PHONE,
                    ID_NUMBER,
                    STAFF_ID,
                    DATE,
                    START,
                    END,
                    QUANTITY,
                    UNIT,
                    TIMES_THIS_YEAR,
                    STATUS,
                    AMOUNT,
                    PEOPLE,
                    ISSUE,
                    TRANSACTION_ID,
                    TIME,
                    TIME_OF_DAY,
                    PAYER,
                    ACCOUNT,
                    PAYEE,
                    PAYEE_ACCOUNT,
                    DIRECTION,
                    DEBIT,
                    CREDIT,
                    REFUNDED,
                    FEE,
                    BALANCE,
                    CURRENCY,
                    TRANSACTION_TYPE,
                    MERCHANT_ORDER,
                    NOTE,
                    FILLED_ON,
                    YEAR,
                    MONTH,
                    MONEY_UNIT,
                    FINDING_ID,
                    DECISION_BEFORE,
                    DECISION,
                    OTHER -> {}
        }
    }

    /** 秩序维护 2022年9月3日: the day that stands beside what people did, or where, is the day of it. */
    private static String withoutDay(String value, Days days, Stated.Draft draft) {
        String rest = DAYS.matcher(value).replaceAll(" ").strip();
        Day day = rest.length() < value.length() ? days.within(value) : null;
        String bare = Folding.clean(AROUND_DAY.matcher(rest).replaceAll("")).strip();
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

    /** What a remark beneath a table says of its sums: 注：以上单位为万元. */
    public Stated footnote(String text) {
        Matcher matcher = FOOT_UNIT.matcher(Folding.clean(text));
        Stated.Draft draft = new Stated.Draft();
        if (text.length() <= LONGEST_FOOTNOTE && matcher.find()) {
            draft.unit = moneyUnit(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return draft.said();
    }

    /** What a title, or the name of a sheet, says; only names that the seeds know, and days. */
    public Stated title(String text) {
        Stated.Draft draft = new Stated.Draft();
        String bare = Folding.clean(text);
        String department = phrases.departmentWithin(bare);
        draft.department = department == null ? "" : department;
        Optional<Seeds.Campaign> campaign = phrases.campaign(bare);
        if (campaign.isPresent()) {
            draft.campaign = campaign.get().name();
            draft.volunteering = !campaign.get().donation();
        }
        draft.activities = activitiesWithin(bare);
        draft.activity = String.join("、", draft.activities);
        draft.place = place(bare, draft.department);
        draft.day = new Days(seeds.calendar(), null).within(bare);
        if (draft.day == null) {
            year(bare, draft);
        }
        draft.issue = phrases.issueWithin(bare, Days.yearWithin(bare));
        draft.unit = unitInBrackets(bare);
        draft.status = lexicon.statuses().ofTitle(bare);
        draft.increment = INCREMENT.matcher(bare).find();
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
            String rest = HeaderFinder.withoutDay(text);
            if (draft.activity.isEmpty() && phrases.isActivity(rest)) {
                draft.activity = rest;
                draft.activities = phrases.activities(rest);
            } else if (draft.department.isEmpty() && phrases.department(rest).isPresent()) {
                draft.department = phrases.department(rest).get();
            } else if (draft.place.isEmpty() && Places.isPlace(rest)) {
                draft.place = rest;
            }
        }
        return draft.said();
    }

    /** What a file's name says, without its ending; it does not say what became of people, since a file is renamed lightly. */
    public Stated fileName(String name) {
        return title(ENDING.matcher(name).replaceFirst("")).listing(null);
    }

    /** What is left of a title as the name of an activity that the seeds do not list; empty where nothing is. */
    public String remainingActivity(String title, String department) {
        String rest = DAYS.matcher(Folding.clean(title)).replaceAll("");
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
        rest = EMPTY_WORDS.matcher(rest).replaceAll("").strip();
        String bare = OF_PAPERS.matcher(rest).replaceAll("");
        if (!rest.isEmpty()
                && place.isEmpty()
                && MEASURES.matcher(bare).replaceAll("").isEmpty()) {
            // 志愿服务时长统计表 tells no more than that they volunteered.
            return VOLUNTEERING;
        }
        // 护理排班 is 护理; of 排班 alone nothing is left where the place is known.
        rest = bare.length() >= 2 || !place.isEmpty() ? bare : rest;
        return rest.length() >= 2 && rest.length() <= 12 && rest.codePoints().allMatch(Character::isIdeographic)
                ? rest
                : "";
    }

    private static String place(String text, String department) {
        String rest = department.isEmpty() ? text : text.replace(department, " ");
        Matcher matcher = Places.within(DAYS.matcher(rest).replaceAll(" "));
        if (!matcher.find()) {
            return "";
        }
        String place = PLACE_PREFIX.matcher(matcher.group()).replaceFirst("");
        return place.length() > 2 ? place : "";
    }

    private static void year(String text, Stated.Draft draft) {
        draft.year = Days.yearWithin(text);
        Integer month = Days.monthWithin(text);
        draft.month = month == null ? 0 : month;
    }

    /** The unit of money that a text is: 元, 万元, 人民币元; NONE where it is something else. */
    public static Unit moneyUnit(String text) {
        Unit unit = Lexicon.unit(text);
        return unit.isMoney() ? unit : Unit.NONE;
    }

    /** The unit of money or time that a text is: 万元, 小时, 天; NONE where it is something else. */
    private static Unit unit(String text) {
        Unit unit = Lexicon.unit(text);
        return unit.isMoney() || unit.isTime() ? unit : Unit.NONE;
    }

    private static Unit unitInBrackets(String text) {
        Matcher matcher = BRACKETED.matcher(text);
        return matcher.find() ? unit(matcher.group(matcher.group(1) == null ? 2 : 1)) : Unit.NONE;
    }
}
