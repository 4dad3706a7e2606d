package org.yinghuo.words;

import java.util.Set;
import java.util.regex.Pattern;

/** What titles, names and headings say of a paper: that people put their names down, that staff are listed, that prices are. */
public final class TitleWords {

    private static final int LONGEST_HEADLINE = 40;

    private static final Set<String> SIGN_UPS = WordList.BUILT_IN.words("sign-up", "sure");
    private static final Set<String> NO_SIGN_UPS = WordList.BUILT_IN.words("sign-up", "none");
    private static final Set<String> INTENTIONS = WordList.BUILT_IN.words("sign-up", "intended");
    private static final Set<String> STATEMENTS = WordList.BUILT_IN.words("statement", "title");
    private static final Set<String> ROSTERS = WordList.BUILT_IN.words("roster", "title");
    private static final Set<String> PRICES = WordList.BUILT_IN.words("price", "each");
    private static final Set<String> MONEY_WORDS = WordList.BUILT_IN.words("price", "money");

    private static final Pattern TABLE_TITLE =
            Pattern.compile(WordList.BUILT_IN.either("title says", "table") + "[^\\p{IsHan}]*$");
    private static final Pattern TITLED =
            Pattern.compile("(?:表|名单|名册|明细|公示|一览)$|(?i)(?:sheet|list|record|form|register)$");
    /** 接龙主题：9月3日秩序维护志愿者报名 is a title with a label. */
    private static final WordSet SUBJECT = WordSet.of("title says", "subject");

    private static final WordSet VOLUNTEERS = WordSet.of("title says", "volunteers");
    private static final WordSet SERVICE = WordSet.of("title says", "service");
    private static final Pattern OF_SERVICE = Pattern.compile("(?:服务|活动|志愿者|义工|人员)[^\\p{IsHan}]*$");
    private static final WordSet PLAN = WordSet.of("title says", "plan");
    /** People sign in for these too, and serve nobody. */
    private static final Pattern MEETING = Pattern.compile("会议|会$|例会|培训|学习|党课|讲座|考试|体检|宣讲|座谈|党日|竞赛|运动会|测评|疫苗|领取|值班");

    private static final Pattern SIGNATURE = Pattern.compile("^" + WordList.BUILT_IN.either("title says", "signature"));
    private static final Pattern CONTINUED = Pattern.compile("[（(]?(?:续表?|接上页|续上页|续前表)\\s*\\d*[）)]?$|^续表");
    /** Titles of lists that go on with the people of the table above: no staff's directory. */
    private static final Pattern MORE_OF_THEM = Pattern.compile("志愿|服务|报名|签到|候补|替补|请假|缺席|第[一二三四五六\\d]批|补充|增补|续");

    private static final Pattern TITLE = Pattern.compile(".*(表|名单|名册|明细|情况|通知|汇总|统计|一览|公示)[)）】\\]]?$");
    /** 是否参加9月3日活动. */
    private static final Pattern ASKED =
            Pattern.compile("(?:是否|能否|可否)?\\s*(?:能|可以)?(?:参加|参与|报名|到岗|服务)?\\s*(?:当天|当日)?(?:的?志愿)?(?:的?服务|的?活动)?");

    /** 附件1：, the author of a letter 关于报送: what stands before what a paper is about. */
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:(?:附件|附表|附|表)\\s*[\\d一二三四五六七八九十]{0,3}(?:-\\d+)?\\s*[:：.、\\s]|(?:附件|附表|表)\\s*[\\d一二三四五六七八九十]{1,3}(?:-\\d+)?)\\s*");

    /** The author of a letter, and what it does: 某某学校关于报送. */
    private static final Pattern AUTHOR = Pattern.compile("^[^，。]{0,24}?关于(?:做好|开展|报送|上报|征集|公布|印发|组织|参加|安排)*");

    /** 四点半课堂 is what people do; only behind a part of the day, or with another, are these times. */
    private static final String O_CLOCK = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[点时](?:半|整|\\d{1,2}分?)?";

    private static final String TO_CLOCK = "\\s*[-—~～至到]\\s*" + O_CLOCK;

    /** …的函, 如下：, 第三季度, 星期六下午2点, 最终版: what papers have around what they are about. */
    private static final Pattern AROUND = Pattern.compile("(?:的?(?:函|通知|报告|请示|公告|通报|说明|汇报|反馈|方案))[:：]?$"
            + "|(?:的?(?:情况|名单))?如下(?:表|所示)?[:：]?$|(?:附后|见[下后附]表?)[:：]?$"
            + "|(?:(?:19|20)?\\d\\d\\s*年)?度?第?[一二三四1-4]季度|(?:(?:19|20)?\\d\\d\\s*年)?[上下]半年|(?:19|20)\\d\\d\\s*年度|[本上][月周季]度?(?!边)"
            + "|(?<!每)(?:星期|礼拜|周)[一二三四五六日天末](?!次)"
            + "|(?:[上下]午|早上|晚上|中午|傍晚)\\s*" + O_CLOCK + "(?:" + TO_CLOCK + ")?|" + O_CLOCK + TO_CLOCK
            + "|[（(]?(?:最终|修订|更新|修改|正式|新)版[）)]?$|[（(]?(?:定稿|终稿)[）)]?$|[ _-]?[Vv]\\d{1,2}(?:\\.\\d+)?$");

    /** 赴血站, 在血站开展: how people came where they served; 在线辅导 and 到岗值守 are what they did. */
    private static final Pattern TO =
            Pattern.compile("(?:前往|赴)(?=\\p{IsHan}{2})|[在到去](?=\\p{IsHan}{2,10}?(?:开展|进行|参加|参与))");

    private static final Pattern OWN_WORDS = Pattern.compile(
            "[本我]单位|[本我]公司|欢迎|踊跃|志愿服务|志愿者|志愿|服务|活动|打卡|参加|参与|开展|组织|人员|工作|签到表|登记表|报名表|统计表|汇总表|情况表|明细表|一览表|花名册|名册|名单|签到|登记|报名|统计|汇总|情况|明细|公示|信息|记录|台账|表|单|年度|本次|各处室|机关|干部|职工|党员|关于|的|及|和|与|第[一二三四五六七八九十0-9]+[期批次组]|总|[限共]\\d+[人名]|名额\\d+|（.*?）|\\(.*?\\)|[\\d\\s\\p{P}\\p{S}]|Sheet|sheet");
    /** What a paper is, not what people did. */
    private static final Pattern OF_PAPERS = Pattern.compile(WordList.BUILT_IN.either("title says", "schedule"));

    /** What a paper tells of people, not what they did: 时长, 到岗. */
    private static final Pattern MEASURES = Pattern.compile(WordList.BUILT_IN.either("title says", "measure"));

    private static final Pattern MEASURED =
            Pattern.compile("(?:" + WordList.BUILT_IN.either("title says", "measure") + ")+$");

    /** What people did, where a title says no more than that they volunteered. */
    public static final String VOLUNTEERING =
            WordList.BUILT_IN.words("title says", "volunteering").iterator().next();

    private static final Pattern FEE = Pattern.compile(".*(?<!特殊党)费|.*fees?|.*dues");
    private static final Pattern OF_EACH =
            Pattern.compile("/ ?每?人|每人|per (?:person|head|capita)", Pattern.CASE_INSENSITIVE);

    private TitleWords() {}

    /** Whether a heading is of what people owe and do not give: 党费, 会费, dues. */
    public static boolean isFee(String heading) {
        return FEE.matcher(Folding.letters(heading)).matches();
    }

    /** Whether a heading's sum is each one's of several: 金额（元/人）. */
    public static boolean isOfEach(String heading) {
        return OF_EACH.matcher(Folding.narrow(heading)).find();
    }

    /** Whether a title, a name or a heading says that people have put their names down, 报名 or 接龙; 报名时间 does not. */
    public static boolean saysSignUp(String text) {
        String folded = Folding.fold(text);
        for (String other : NO_SIGN_UPS) {
            folded = folded.replace(other, "|");
        }
        return SIGN_UPS.stream().anyMatch(folded::contains);
    }

    /** Whether a heading asks what somebody wants to do, which is no service yet: 意向岗位, 可服务时间. */
    public static boolean saysIntention(String heading) {
        String folded = Folding.fold(heading);
        return INTENTIONS.stream().anyMatch(folded::contains);
    }

    /** Whether a title says that the staff are listed: 花名册, 通讯录. */
    public static boolean saysRoster(String text) {
        String folded = Folding.fold(text);
        return ROSTERS.stream().anyMatch(folded::contains);
    }

    /** Whether a title says that this is a statement of an account: 流水, 对账单. */
    public static boolean saysStatement(String text) {
        String folded = Folding.fold(text);
        return STATEMENTS.stream().anyMatch(folded::contains);
    }

    /** Whether a heading stands over the price of each. */
    public static boolean isPrice(String heading) {
        return PRICES.contains(Folding.letters(Folding.outsideBrackets(heading)));
    }

    /** Whether a heading may stand over sums of money. */
    public static boolean speaksOfMoney(String heading) {
        String folded = Folding.fold(heading);
        return MONEY_WORDS.stream().anyMatch(folded::contains)
                || HeaderWords.BUILT_IN.header(heading).mayBe(Field.AMOUNT);
    }

    /** Whether a text is short enough for a title, and no sentence. */
    public static boolean isHeadline(String text) {
        return text.length() <= LONGEST_HEADLINE && !text.endsWith("。") && !text.endsWith("；");
    }

    /** Whether a line is a table's title: …签到表（9月3日）. */
    public static boolean isOfTable(String text) {
        return TABLE_TITLE.matcher(text).find();
    }

    /** Whether a text ends as the title of a list does. */
    public static boolean endsAsList(String text) {
        return TITLED.matcher(text).find();
    }

    /** Whether a text is a title and no heading. */
    public static boolean isTitle(String text) {
        return TITLE.matcher(text).matches();
    }

    /** Whether a label stands before a title. */
    public static boolean labelsSubject(String label) {
        return SUBJECT.ends(label);
    }

    /** Whether a title has any word of volunteers and their lists. */
    public static boolean speaksOfVolunteers(String title) {
        return VOLUNTEERS.isWithin(title);
    }

    /** Whether a title says who is to be where: 排班表, 值守安排. */
    public static boolean speaksOfPlan(String title) {
        return PLAN.isWithin(title);
    }

    /** Whether a title speaks of service itself, not only of a list. */
    public static boolean speaksOfService(String title) {
        return SERVICE.isWithin(title);
    }

    /** Whether a title ends with the word of a service or of those who serve: 秩序维护志愿服务. */
    public static boolean endsAsService(String title) {
        return OF_SERVICE.matcher(title).find();
    }

    /** Whether a title's own words are of what people sign in for and serve nobody. */
    public static boolean isMeeting(String words) {
        return MEETING.matcher(words).find();
    }

    /** Whether a line begins as a signature does: 制表：. */
    public static boolean beginsAsSignature(String line) {
        return SIGNATURE.matcher(line).find();
    }

    /** Whether a line says that a table goes on: 续表, 接上页. */
    public static boolean isContinued(String line) {
        return CONTINUED.matcher(line).find();
    }

    /** Whether a title is of a list that goes on with the people of the table above, and of no staff's directory. */
    public static boolean isOfMore(String title) {
        return MORE_OF_THEM.matcher(title).find();
    }

    /** Whether a heading's words besides its day ask who comes: 是否参加…活动. */
    public static boolean asksWhoComes(String words) {
        return ASKED.matcher(words).matches();
    }

    /** A title without the number that papers have among others: 附件1：. */
    public static String withoutNumber(String title) {
        return BEFORE.matcher(title).replaceFirst("");
    }

    /** A title without the author of a letter: 报送名单的函 of 某某学校关于报送名单的函. */
    public static String withoutAuthor(String title) {
        return AUTHOR.matcher(title).replaceFirst("");
    }

    /** A title without what papers have around what they are about: their number, the author and kind of a letter, a quarter, a version. */
    public static String withoutSurroundings(String title) {
        String bare = AROUND.matcher(withoutAuthor(withoutNumber(title))).replaceAll("");
        return TO.matcher(bare).replaceFirst("");
    }

    /** A title without the words that any title of a list may have. */
    public static String withoutOwnWords(String title) {
        return OWN_WORDS.matcher(title).replaceAll("").strip();
    }

    /** A title without what says that it is a schedule. */
    public static String withoutSchedule(String title) {
        return OF_PAPERS.matcher(title).replaceAll("");
    }

    /** A title's own words without what is counted of people at their end: 秩序维护 of 秩序维护时长. */
    public static String withoutMeasure(String words) {
        String bare = MEASURED.matcher(words).replaceFirst("");
        return bare.length() >= 2 ? bare : words;
    }

    /** Whether a title's own words only say what is counted of people, or nothing. */
    public static boolean isOfMeasures(String words) {
        return MEASURES.matcher(words).replaceAll("").isEmpty();
    }
}
