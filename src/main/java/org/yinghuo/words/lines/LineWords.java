package org.yinghuo.words.lines;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yinghuo.words.Folding;

/** What a line among the rows of a table can be that is no row: a remark, an example, a hint, a signature, the end. */
public final class LineWords {

    private static final Pattern REMARK =
            Pattern.compile("^[\\s（(【*※]*(?:备注|说明|附注|附件|注|注意|填表说明|温馨提示)\\s*[:：0-9一二三1-9、.]");
    private static final Pattern EXAMPLE = Pattern.compile(
            "^[（(【\\[]?(?:填写|填报|填表)?(?:示例|样例|举例|范例|例)(?:[）)】\\]:：\\s]|$)|^例如[:：]?|[（(【\\[](?:填写|填报|填表)?(?:示例|样例|举例|范例|例)[）)】\\]]$");
    private static final Pattern EXAMPLE_SHEET =
            Pattern.compile("(?:填写|填报|填表)?(?:模板|模版|样表|样例|示例|范例|例表)(?:表)?|template|sample|example");
    private static final Pattern LABEL = Pattern.compile("^([\\p{IsHan}（）()]{1,12})[:：]");
    private static final Pattern EXAMPLE_MARK =
            Pattern.compile("(?:此行|本行)?(?:为|是)?(?:填写|填报|填表)?(?:示例|样例|举例|范例)(?:行|数据)?");
    /** （必填） under a heading says how to fill its column in. */
    private static final Pattern HINT =
            Pattern.compile("[（(【\\[][^（(）)】\\]]{1,16}[）)】\\]]|[*※]?(?:必填|选填|可不填|下拉选择|自动生成|自动计算)");

    private static final Pattern SIGNATURE = Pattern.compile(
            "^(?:[\\p{IsHan}（）()]{1,10}(?:人|员|章|字|名|长|主任|日期|时间|单位|领导|会计|出纳|电话|部门)|(?:制表|填表|填报|审核|复核|审批|核对|经办|主管|批准|记录|统计)(?:人|者)?)[^\\p{IsHan}]{0,2}[:：]");
    /** The same of somebody, and of no day or telephone: 负责人：朱丹. */
    private static final Pattern SIGNED_BY = Pattern.compile(
            "^(?:[\\p{IsHan}（）()]{1,10}(?:人|员|章|字|长|主任|领导|会计|出纳)|(?:制表|填表|填报|审核|复核|审批|核对|经办|主管|批准|记录|统计)(?:人|者)?)[^\\p{IsHan}]{0,2}[:：]");
    /** Who signs, in a cell of its own. */
    private static final Pattern SIGNER = Pattern.compile(
            "(?:制表|填表|填报|制单|审核|复核|审批|核对|经办|统计|记录|报送|登记)(?:人|者|员)?|(?:部门|单位|处室|科室|分管|主管)(?:负责人|领导)(?:签字|签名)?|负责人(?:签字|签名)|(?:签字|签名|盖章)");
    /** 以下空白, 处长签字: the end of a form. */
    private static final Pattern ENDING = Pattern.compile(
            "^[—－\\-\\s（(【*]*(?:以下空白|以下为空|以下无正文|此页无正文|本页完|(?:感谢|谢谢|辛苦)\\D{0,12}|特此.{1,6}|此致敬?礼?|敬礼|.{0,8}(?:签[字名章]|盖章|公章))[—－\\-\\s）)】*!！。]*$");
    /** 满员了，别再接了！: somebody talks. */
    private static final Pattern SPOKEN = Pattern.compile("[了吧啊呢哦啦呀嘛吗哈][。！!~～，,\\s]*$");
    /** A number that is no sum: of a day or a time, of people, somebody's telephone. */
    private static final Pattern NO_SUM = Pattern.compile("\\d+(?=[年月日号时点分天人名位])|\\d+[:：]\\d+|\\d{7,}");
    /** What may stand beside a section's name: its people, its sum. */
    private static final Pattern COUNT = Pattern.compile("(?:共计?|合计|小计)?[¥￥]?[\\d,.]+(?:人次?|名|位|元|万元|小时|笔)?");

    private static final Set<String> DITTOS =
            Set.of("同上", "上同", "同前", "同上行", "〃", "″", "〞", "\"", "”", "“", "''", "ditto", "do.", "..");
    private static final int LONGEST_DITTO = 8;

    private LineWords() {}

    /** 同上, 〃: what the cell above says. */
    public static boolean isDitto(String text) {
        return text.length() <= LONGEST_DITTO
                && DITTOS.contains(Folding.clean(text).toLowerCase(Locale.ROOT));
    }

    /** 备注：…, 填表说明1. */
    public static boolean isRemark(String text) {
        return REMARK.matcher(text).find();
    }

    /** 示例, （例）朱丹: shows how to fill the table in. */
    public static boolean isExample(String text) {
        return EXAMPLE.matcher(text).find();
    }

    /** 示例, in a cell of its own that says what the row beside it is. */
    public static boolean isExampleMark(String text) {
        return EXAMPLE_MARK.matcher(Folding.fold(text)).matches();
    }

    /** 模板, 填写示例: the name of a sheet that shows how others are to be filled in. */
    public static boolean isExampleSheet(String name) {
        return EXAMPLE_SHEET.matcher(Folding.fold(name)).matches();
    }

    /** （必填）, 选填: says how to fill a column in. */
    public static boolean isHint(String text) {
        return HINT.matcher(text.strip()).matches();
    }

    /** 制表人：朱丹, 负责人签字：. */
    public static boolean isSigned(String text) {
        return SIGNATURE.matcher(text).find();
    }

    /** 制表人：朱丹; 下次活动时间：9月17日 is signed by nobody. */
    public static boolean isSignedBySomebody(String text) {
        return SIGNED_BY.matcher(text).find();
    }

    /** What stands before a colon that is no clock's: 制表人 of 制表人：朱丹; empty where there is none. */
    public static String label(String text) {
        Matcher label = LABEL.matcher(text.strip());
        return label.find() ? label.group(1) : "";
    }

    /** What stands behind such a colon; the whole where there is none. */
    public static String behindLabel(String text) {
        Matcher label = LABEL.matcher(text.strip());
        return label.find() ? text.strip().substring(label.end()).strip() : text.strip();
    }

    /** 制表人, in a cell of its own. */
    public static boolean isSigner(String text) {
        return SIGNER.matcher(Folding.fold(text)).matches();
    }

    /** 以下空白, 处长签字: the end of a form. */
    public static boolean isEnding(String text) {
        return ENDING.matcher(text).find();
    }

    /** 满员了: a line of talk in a chat, which looks like a name. */
    public static boolean isSpoken(String text) {
        return SPOKEN.matcher(text).find();
    }

    /** 截至9月9日12:00, 感谢大家！: nobody's sum stands there. */
    public static boolean tellsNoSum(String text) {
        return NO_SUM.matcher(text).replaceAll("").chars().noneMatch(Character::isDigit);
    }

    /** 共5人, 300元: what may stand beside a section's name. */
    public static boolean isCount(String text) {
        return COUNT.matcher(Folding.fold(text)).matches();
    }
}
