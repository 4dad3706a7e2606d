package org.yinghuo.words;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Status;

/** What became of somebody, by a word in a cell, a heading, a title or a line of its own: 已录取, 请假, 候补名单. */
public final class StatusWords {

    private static final Map<String, Status> STATUSES = WordList.BUILT_IN.byWord("status", Status.class, Folding::sign);
    private static final Map<String, YesNo> COLUMNS = columns();
    private static final Set<String> YES = WordList.BUILT_IN.words("yes no", "yes");
    private static final Set<String> NO = WordList.BUILT_IN.words("yes no", "no");
    /** What may end somebody's own words: 临时有事未到, 社区人员已满. */
    private static final Set<String> DENIALS = WordList.BUILT_IN.words("said of coming", "end");

    private static final Set<String> OTHER_DAY = WordList.BUILT_IN.words("said of coming", "other day");
    /** 由牛森代替, 牛森代班, 牛森代: whoever stands before it came instead; 代替黄绚 came for somebody. */
    private static final Pattern SOMEBODY_ELSE = Pattern.compile(
            ".(?:" + WordList.BUILT_IN.either("said of coming", "somebody else") + ")|^(?!代|替)\\p{IsHan}{2,4}[代替]$");

    private static final Set<String> REFUSALS = WordList.BUILT_IN.words("said of coming", "end or beginning");
    /** 候补人员, 请假名单: who is listed beneath, and nothing besides. */
    private static final Pattern LISTED = Pattern.compile(
            "(?:以下|其中|另)?(.{2,6}?)(?<many>(?:的|人员|志愿者|同志|名单|名册|情况)*)(?:如下)?[:：]?(?:[（(]?(?:共|计)?\\d{1,3}[人名位]?[）)]?)?[:：]?");
    /** What a title says of everyone in its list: …志愿服务候补人员名单. */
    private static final Pattern LISTED_AT_END =
            Pattern.compile("(?<![及和与或、/])(候补|替补|备选|未录取|未录用|请假|缺席|缺勤|未到岗|取消报名)的?(?:人员|志愿者|同志)*(?:名单|名册|人员|志愿者)(?:表)?$");
    /** The same where what they kept away from stands between: 不能参加志愿服务人员名单. */
    private static final Pattern KEPT_AWAY = Pattern.compile(
            "(不能参加|无法参加|不参加|未参加|未能参加)\\p{IsHan}{0,10}?(?:人员|志愿者|同志)的?(?:名单|名册|情况说明|情况|说明|统计|登记)表?(?:[（(].*)?$");

    private static final Pattern EXPECTED =
            Pattern.compile("(?:已?报名|应到岗?|计划(?:参加|到岗)?|拟参加|预计参加)的?(?:人员|志愿者|人|者|同志)?(?:姓名|名单)?");
    /** Words that mean a status only where 人员 or 名单 stands behind. */
    private static final Map<String, Status> ADMITTED =
            WordList.BUILT_IN.byWord("listed status", Status.class, Folding::fold);

    private static final Map<String, Status> MARKED =
            WordList.BUILT_IN.byWord("marked status", Status.class, Folding::fold);
    /** 已服务3小时, 已参加√. */
    private static final Pattern MARK_BEHIND = Pattern.compile("(?:[√✓✔]|[0-9]+(?:个?小时|h|次|天|分钟|分)?)$");

    /** Who left early was there. */
    private static final Pattern PARTLY = Pattern.compile("半|小时|中途|早退|迟到|上午|下午|[男女]");

    /** The heading that says no more than that statuses stand beneath. */
    private static final Header ANY_STATUS = HeaderWords.BUILT_IN.header("状态");

    private final Map<String, Status> more = new HashMap<>();

    /** @param more what a vocabulary's further words mean, by sign */
    StatusWords(Map<String, Status> more) {
        this.more.putAll(more);
    }

    /** The status that a vocabulary's entry means; null where it means none. */
    static @Nullable Status meaning(String means) {
        return STATUSES.get(Folding.sign(means));
    }

    /** The same for a cell whose heading says no more than 状态. */
    public Reading<Status> read(String text) {
        return read(text, ANY_STATUS);
    }

    /** What a bare yes and a bare no mean in a column; null leaves it unsaid. */
    private record YesNo(@Nullable Status yes, @Nullable Status no) {}

    /**
     * The status a word means in a column headed so (是 under 是否取消 is not 是 under 是否到岗).
     *
     * @return blank where the cell says nothing, or nothing against the usual (否 under 是否取消); problem {@code unknown}
     */
    public Reading<Status> read(String text, Header header) {
        if (Folding.isEmpty(text)) {
            return Reading.blank();
        }
        String word = Folding.sign(text);
        if (word.isEmpty()) {
            return Folding.isBlank(text) ? Reading.blank() : Reading.bad("unknown");
        }
        YesNo column = COLUMNS.get(Folding.letters(header.text()));
        if (column != null && (YES.contains(word) || NO.contains(word))) {
            Status meant = YES.contains(word) ? column.yes() : column.no();
            return meant == null ? Reading.blank() : Reading.of(meant);
        }
        Status status = known(word);
        if (status == null) {
            status = inParts(text, known(Folding.sign(Folding.outsideBrackets(text))));
        }
        if (status == null) {
            status = known(MARK_BEHIND.matcher(word).replaceFirst(""));
        }
        if (status == null) {
            status = refusalWithin(word);
        }
        if (status != null) {
            return Reading.of(status);
        }
        return Folding.isBlank(text) ? Reading.blank() : Reading.bad("unknown");
    }

    /** What a text says of somebody who did not serve: 请假, 未到, 候补; null where it says nothing of the kind. */
    @Nullable
    public Status refusal(String text) {
        Status status = read(text).value();
        return status == Status.ABSENT || status == Status.CANCELLED || status == Status.WAITLISTED ? status : null;
    }

    /** Whether a remark leaves open that somebody came: because of a refusal among its words, another day or somebody else. */
    public boolean doubts(String remark) {
        String word = Folding.letters(remark);
        // 推迟到 is not 迟到.
        return OTHER_DAY.stream().anyMatch(word::contains)
                || (!saysPartly(remark)
                        && (refusal(remark) != null
                                || SOMEBODY_ELSE.matcher(word).find()));
    }

    /** Whether a cell only says yes. */
    public static boolean isYes(String text) {
        return YES.contains(Folding.sign(text));
    }

    /** Whether a cell only says no. */
    public static boolean isNo(String text) {
        return NO.contains(Folding.sign(text));
    }

    /** What became of everyone beneath a line, or in a column, headed so: 候补人员, 请假：, 录取名单（5人）; null where it says nothing of the kind. */
    @Nullable
    public Status ofList(String text) {
        Matcher listed = LISTED.matcher(Folding.fold(text));
        if (text.length() > 20 || !listed.matches()) {
            return null;
        }
        String word = listed.group(1);
        if (!listed.group("many").isEmpty() && ADMITTED.containsKey(word)) {
            return ADMITTED.get(word);
        }
        Status status = known(word);
        return status == Status.WAITLISTED || status == Status.CANCELLED || status == Status.ABSENT ? status : null;
    }

    /** The same of a column of names beside others: 报名人员 and 应到 beside 实到人员 were only expected. */
    @Nullable
    public Status ofNames(String heading) {
        Status listed = ofList(heading);
        return listed == null && EXPECTED.matcher(Folding.fold(heading)).matches() ? Status.REGISTERED : listed;
    }

    /** What a mark means in a column headed so, 到岗 | 请假 | 缺席; null where the heading is none of these. */
    @Nullable
    public static Status ofMarks(String heading) {
        return MARKED.get(Folding.fold(Folding.outsideBrackets(heading)));
    }

    /** The same for a title, at whose end it may stand. */
    @Nullable
    public Status ofTitle(String text) {
        Status whole = ofList(text);
        String folded = Folding.fold(text);
        for (Pattern pattern : List.of(LISTED_AT_END, KEPT_AWAY)) {
            Matcher listed = pattern.matcher(folded);
            if (whole == null && listed.find()) {
                return known(listed.group(1));
            }
        }
        return whole;
    }

    /** Whether a mark in a day's column says that somebody served: √ ✓ 是 1. Other numbers are hours, not marks. */
    public boolean isMark(String text) {
        return known(Folding.sign(text)) == Status.SERVED;
    }

    private @Nullable Status known(String word) {
        Status status = more.get(word);
        return status != null ? status : STATUSES.get(word);
    }

    /**
     * 已报名（候补） is waitlisted, 已录取，已参加 served: what became of it outweighs what was intended.
     *
     * @param outside what stands outside brackets means; where nothing, every part must be known
     */
    private @Nullable Status inParts(String text, @Nullable Status outside) {
        if (text.length() > 40) {
            return outside;
        }
        Status weightiest = outside;
        boolean first = true;
        for (String part : Folding.PARTS.split(Folding.narrow(text), -1)) {
            String word = Folding.sign(part);
            if (word.isEmpty()) {
                continue;
            }
            Status status = known(word);
            if (status == null) {
                status = refusalWithin(word);
            }
            boolean refused =
                    weightiest == Status.ABSENT || weightiest == Status.CANCELLED || weightiest == Status.WAITLISTED;
            if (status == null && outside == null && (first || !refused)) {
                return null;
            }
            if (status != null && (weightiest == null || status.compareTo(weightiest) < 0)) {
                weightiest = status;
            }
            first = false;
        }
        return weightiest;
    }

    /** 因孩子生病请假: somebody's own words around a plain refusal, unless they deny it (未请假). */
    private static @Nullable Status refusalWithin(String word) {
        if (word.length() > 30) {
            return null;
        }
        for (String denial : DENIALS) {
            String before = word.endsWith(denial) ? word.substring(0, word.length() - denial.length()) : word;
            if (before.length() < word.length() && !isDenied(before)) {
                return STATUSES.get(denial);
            }
        }
        if (isDenied(word)) {
            return null;
        }
        for (String refusal : REFUSALS) {
            if (word.startsWith(refusal)
                    && word.length() > refusal.length() + 1
                    && STATUSES.get(word.substring(refusal.length())) == Status.SERVED) {
                // 候补到岗: what became of it outweighs what was intended.
                return Status.SERVED;
            }
            if (word.startsWith(refusal) || word.endsWith(refusal)) {
                return STATUSES.get(refusal);
            }
        }
        return null;
    }

    private static boolean isDenied(String word) {
        return word.chars().anyMatch(c -> "未不没无非勿".indexOf(c) >= 0);
    }

    private static Map<String, YesNo> columns() {
        Map<String, YesNo> columns = new LinkedHashMap<>();
        for (WordList.Line line : WordList.BUILT_IN.section("column")) {
            columns.put(
                    Folding.letters(line.meaning()),
                    new YesNo(meant(line.words().get(0)), meant(line.words().get(1))));
        }
        return columns;
    }

    private static @Nullable Status meant(String word) {
        return word.equals("unsaid") ? null : Status.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether a remark speaks of a part of the time, or of what no status is: 上午请假, 女. */
    public static boolean saysPartly(String remark) {
        return PARTLY.matcher(remark).find();
    }
}
