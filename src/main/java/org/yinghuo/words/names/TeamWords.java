package org.yinghuo.words.names;

import java.util.regex.Pattern;
import org.yinghuo.words.Folding;

/** The headings of teams, 组长 over who leads and 组员 over who follows; and what is said of people and names none. */
public final class TeamWords {

    private static final Pattern LEADER =
            Pattern.compile("(?:小|副|正)?(?:组长|队长|领队|带队人|带队人员|带队领导|带队干部|带队负责人|值班领导|带班领导|带班人|带班人员|值班组长|值班负责人|召集人)(?:姓名)?");
    private static final Pattern MEMBERS = Pattern.compile(
            "(?:小组)?(?:组员|队员|成员|组成人员|值班人员|值守人员|值班员|值守员|人员|人员名单|参加人员|参与人员|服务人员|随行人员|志愿者|志愿者名单)(?:姓名|名单)?");
    /** Beside those who follow, and nobody else, who answers for them leads them. */
    private static final Pattern IN_CHARGE = Pattern.compile("(?:小组|任务|岗位|现场)?负责人(?:姓名)?");

    private static final Pattern FOLLOWERS = Pattern.compile("(?:小组)?(?:组员|队员|成员|组成人员)(?:姓名|名单)?");
    /** Who came for somebody else: 代班人员. */
    private static final Pattern STAND_INS = Pattern.compile("(?:代|替|顶)(?:班|岗|值班)(?:人|人员|者)(?:姓名)?");

    /** 综合处全体 in a list of people. */
    private static final Pattern EVERYBODY =
            Pattern.compile("\\p{IsHan}{2,12}(?:全体|全员)(?:人员|党员|干部|职工|干部职工|同志|志愿者|成员|工作人员)?|(?:全体|全员)\\p{IsHan}{2,8}");

    private static final Pattern ABOUT_PEOPLE =
            Pattern.compile("[长员]$|带队|领队|代[签替]|书记|主任|党员|群众|司机|摄影|拍照|宣传|联络|备用|机动|自驾|乘车|上午|下午|全天|[男女]$");

    private TeamWords() {}

    /** Whether a heading is over the leaders or the members of a team. */
    public static boolean isOfTeam(String heading) {
        return isLeader(heading)
                || areMembers(heading)
                || areStandIns(heading)
                || IN_CHARGE.matcher(Folding.fold(heading)).matches();
    }

    /** Whether a heading is over those who came for others. */
    public static boolean areStandIns(String heading) {
        return STAND_INS.matcher(Folding.fold(heading)).matches();
    }

    /** Whether a heading is over who leads a team: 组长, 带队领导. */
    public static boolean isLeader(String heading) {
        return LEADER.matcher(Folding.fold(heading)).matches();
    }

    /** Whether a heading is over who leads those beneath another: 负责人 beside 组员, though of other lists somebody to be asked. */
    public static boolean isLeaderOf(String heading, String members) {
        return isLeader(heading)
                || (IN_CHARGE.matcher(Folding.fold(heading)).matches()
                        && FOLLOWERS.matcher(Folding.fold(members)).matches());
    }

    /** Whether a heading is over a team's members: 组员, 值班人员. */
    public static boolean areMembers(String heading) {
        return MEMBERS.matcher(Folding.fold(heading)).matches();
    }

    /** Whether a name is of all people of some body, and tells not how many: 综合处全体. */
    public static boolean isEverybody(String name) {
        return EVERYBODY.matcher(Folding.fold(name)).matches();
    }

    /** Whether a cell beside names says what somebody is or does: 司机, 党员, 上午. */
    public static boolean isAboutPeople(String text) {
        return ABOUT_PEOPLE.matcher(text).find();
    }
}
