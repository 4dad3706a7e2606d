package org.yinghuo.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Calendar;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Seeds;

/**
 * The office's own names, found in cells and titles: departments, campaigns, activities, issues.
 *
 * <p>Names are compared folded (width, blanks, case, traditional forms), whole names first; within a longer text the longest one counts,
 * and where two different ones fit equally well none does.
 */
public final class OfficeNames {

    private static final Pattern SURE = Pattern.compile("[、；;┋\\n\\r]+");
    private static final Pattern MAYBE = Pattern.compile("[，,/／&＆+＋\\s\\u3000\\u00a0]+|和|及|与|以及");
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:[0-9]{1,2}[.、)）]|[一二三四五六七八九十]{1,3}[、.]|[(（][一二三四五六七八九十0-9]{1,3}[)）])\\s*");
    private static final Pattern LENT = Pattern.compile(
            "\\((?:借调|挂职|返聘|已?退休|离休|党?支部|本部|帮扶|驻村|跟岗|抽调|交流|实习|见习|聘用|外聘|临聘)(?:人员|干部)?\\)$|\\((?:共|计|合计)?\\s*\\d{1,4}\\s*[人名位]\\)$");
    private static final Pattern ISSUE = Pattern.compile(
            "(?:(\\d{4}) ?年? ?[-,]?度? ?)?(?:第 ?([0-9]{1,4}|[〇零一二三四五六七八九十百]{1,6}) ?期|(?<![0-9总])([0-9]{1,4}) ?期)");
    private static final Pattern CUMULATIVE = Pattern.compile("总 ?第? ?([0-9]{1,5}|[〇零一二三四五六七八九十百]{1,6}) ?期");
    private static final List<String> BEFORE = List.of("参加", "参与", "协助", "开展", "负责", "进行", "从事", "社区");
    private static final List<String> BEHIND =
            List.of("志愿服务活动", "志愿服务", "志愿活动", "志愿者", "工作", "活动", "服务", "任务", "岗位", "岗", "小组", "组", "等", "点");
    private static final List<String> VERBS = List.of("前往", "参加", "参与", "协助", "开展", "赴");
    /** The longest first: what may stand behind the name of any service. */
    private static final List<String> SERVICE = List.of("志愿服务活动", "志愿服务", "志愿活动", "志愿者", "活动", "服务", "志愿");

    private static final Set<String> OF_ANY_SERVICE = Set.of("志愿", "公益", "义务");

    private static final Pattern PLACE_BEHIND = Pattern.compile("^(.{2,}?)\\s*[（(]([^（()）]{2,20})[)）]$");
    private static final Pattern QUOTED = Pattern.compile("[“\"「]([^”\"」]+)[”\"」]");
    private static final List<String> GENERIC =
            List.of("爱心捐款活动", "捐款活动", "爱心捐款", "捐款", "捐赠", "募捐", "活动", "善款", "专项", "款", "项目");

    private static final Set<String> FILLERS = WordList.BUILT_IN.words("campaign", "filler");
    private static final Set<String> GIVING = WordList.BUILT_IN.words("campaign", "giving");

    private static final int SHORTEST_CORE = 2;

    private static final int LONGEST_DEPARTMENT = 20;

    private final Map<String, String> departments = new LinkedHashMap<>();
    private final List<String> departmentNames;
    private final Map<String, Seeds.Campaign> campaigns = new LinkedHashMap<>();
    private final Map<String, Seeds.Campaign> campaignCores = new HashMap<>();
    private final Map<String, String> activities = new HashMap<>();
    private final Calendar calendar;

    public OfficeNames(Seeds seeds) {
        this.calendar = seeds.calendar();
        for (String name : seeds.departments().names()) {
            seeds.departments().official(name).ifPresent(official -> departments.put(Folding.fold(name), official));
        }
        for (String official : seeds.departments().inOrder()) {
            departments.put(Folding.fold(official), official);
        }
        this.departmentNames = Stream.concat(
                        seeds.departments().inOrder().stream(), seeds.departments().names().stream())
                .distinct()
                .filter(name -> name.length() > 2)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        Set<String> sharedCores = new LinkedHashSet<>();
        for (Seeds.Campaign campaign : seeds.campaigns()) {
            List<String> names = new ArrayList<>(campaign.aliases());
            names.add(0, campaign.name());
            for (String name : names) {
                String folded = Folding.fold(name);
                if (folded.isEmpty()) {
                    continue;
                }
                campaigns.putIfAbsent(folded, campaign);
                Seeds.Campaign other = campaignCores.putIfAbsent(core(folded), campaign);
                if (other != null && !other.equals(campaign)) {
                    sharedCores.add(core(folded));
                }
            }
        }
        sharedCores.forEach(campaignCores::remove);
        for (Seeds.Activity activity : seeds.activities()) {
            activities.put(Folding.letters(activity.name()), activity.name());
        }
        for (Seeds.Activity activity : seeds.activities()) {
            activity.aliases().forEach(alias -> activities.putIfAbsent(Folding.letters(alias), activity.name()));
        }
        seeds.vocabulary().forEach((word, means) -> {
            if (!Lexicon.meansFieldOrStatus(means)) {
                activities.putIfAbsent(Folding.letters(word), activities.getOrDefault(Folding.letters(means), means));
            }
        });
        activities.remove("");
    }

    /** The official department behind a name or alias, its number in a list (一、) left aside; empty where none is known. */
    public Optional<String> department(String text) {
        if (text.length() > 60) {
            return Optional.empty();
        }
        String official = departments.get(Folding.fold(text));
        if (official == null) {
            String bare = NUMBERED.matcher(text.strip()).replaceFirst("");
            official = departments.get(Folding.fold(bare).replaceAll("[:：。.,，；;]+$", ""));
        }
        if (official == null) {
            // 综合处（借调） is of the department all the same, and so is 综合处（2人）.
            String there = LENT.matcher(Folding.narrow(text).strip()).replaceFirst("");
            official = there.length() < text.strip().length() ? departments.get(Folding.fold(there)) : null;
        }
        return Optional.ofNullable(official);
    }

    /** A text in which the names of departments say nothing more: 老干部服务处9月考勤表 is no word of service. */
    public String withoutDepartments(String text) {
        String bare = text;
        for (String name : departmentNames) {
            if (bare.contains(name)) {
                bare = bare.replace(name, "|");
            }
        }
        return bare;
    }

    /** How long the department's name is that a text begins with, the longest one; 0 where it begins with none. */
    public int leadingDepartment(String text) {
        for (int end = Math.min(text.length(), LONGEST_DEPARTMENT); end >= 2; end--) {
            if (departments.containsKey(Folding.fold(text.substring(0, end)))) {
                return end;
            }
        }
        return 0;
    }

    /** The department whose name or alias stands within a longer text, the longest one; null where none or where several fit. */
    @Nullable
    public String departmentWithin(String text) {
        return longestWithin(departments, text);
    }

    /** The campaign that a cell names: its name, an alias, or a longer text with one of them; empty where none is known. */
    public Optional<Seeds.Campaign> campaign(String text) {
        if (Folding.isBlank(text) || text.length() > 200) {
            return Optional.empty();
        }
        String folded = Folding.fold(text);
        Seeds.Campaign whole = campaigns.get(folded);
        if (whole != null) {
            return Optional.of(whole);
        }
        Seeds.Campaign within = longestWithin(campaigns, text);
        Seeds.Campaign bare = within != null ? within : campaignCores.get(core(folded));
        return Optional.ofNullable(bare != null ? bare : giving(folded));
    }

    /** The causes that a text names, or the campaign that it names goes by, as {@code words.txt} lists them; empty where it names none. */
    public String cause(String text) {
        if (Folding.isBlank(text)) {
            return "";
        }
        String own = CauseWords.BUILT_IN.in(withoutDepartments(text));
        return own.isEmpty()
                ? campaign(text)
                        .map(campaign ->
                                CauseWords.BUILT_IN.in(campaign.name() + "|" + String.join("|", campaign.aliases())))
                        .orElse("")
                : own;
    }

    /** What a department is called today; the text itself where none is known by it. */
    public String departmentToday(String then) {
        return department(then).orElse(then);
    }

    /** What a campaign is called today; the text itself where none is known by it. */
    public String campaignToday(String then) {
        return campaign(then).map(Seeds.Campaign::name).orElse(then);
    }

    /** The only campaign whose giving a longer text names in other words: 泸定地震爱心募捐名单 of 泸定地震捐款. */
    private Seeds.@Nullable Campaign giving(String folded) {
        String text = Folding.letters(folded);
        for (String filler : FILLERS) {
            text = text.replace(filler, "");
        }
        Seeds.Campaign only = null;
        for (Map.Entry<String, Seeds.Campaign> campaign : campaignCores.entrySet()) {
            String core = Folding.letters(campaign.getKey());
            boolean named = core.length() >= SHORTEST_CORE
                    && GIVING.stream().map(core::concat).anyMatch(text::contains);
            if (named && only != null && !only.equals(campaign.getValue())) {
                return null;
            }
            only = named ? campaign.getValue() : only;
        }
        return only;
    }

    /** The official activities that a text names, in its order; what is unknown stays as written; none for a blank. */
    public List<String> activities(String text) {
        if (Folding.isBlank(text)) {
            return List.of();
        }
        String whole = known(text);
        if (whole != null) {
            return List.of(whole);
        }
        Set<String> named = new LinkedHashSet<>();
        for (String part : SURE.split(text, -1)) {
            named.addAll(parts(NUMBERED.matcher(part.strip()).replaceFirst("")));
        }
        named.remove("");
        return List.copyOf(named);
    }

    /** Whether the text, or a part of it, is a known activity phrase. */
    public boolean isActivity(String text) {
        if (known(text) != null) {
            return true;
        }
        for (String part : SURE.split(text, -1)) {
            for (String piece : MAYBE.split(part, -1)) {
                if (known(piece) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The issue that a cell of its own column names, which may be no more than its number; null where it names none. */
    public @Nullable IssueId issueNamed(String text, @Nullable Integer yearGiven) {
        IssueId within = issueWithin(text, yearGiven);
        return within == null ? issueWithin("第" + text + "期", yearGiven) : within;
    }

    /** Whether a cell beneath 期数 may be an issue of the calendar, of whatever year. */
    public boolean mayBeIssue(String text) {
        return calendar.issues().stream()
                .map(issue -> issue.id().year())
                .distinct()
                .anyMatch(year -> issueNamed(text, year) != null);
    }

    /**
     * The issue that a text names: 第34期, 2022年第34期, 总第95期; null where none, none of the calendar's, or one of several years and no
     * year is said.
     */
    @Nullable
    public IssueId issueWithin(String text, @Nullable Integer yearGiven) {
        if (text.length() > 2000 || text.indexOf('期') < 0) {
            return null;
        }
        String narrow = Folding.narrow(text);
        Matcher cumulative = CUMULATIVE.matcher(narrow);
        if (cumulative.find()) {
            Integer number = number(cumulative.group(1));
            for (Issue issue : calendar.issues()) {
                if (number != null && issue.cumulative() == number) {
                    return issue.id();
                }
            }
            narrow = cumulative.replaceAll(" ");
        }
        Matcher said = ISSUE.matcher(narrow);
        while (said.find()) {
            Integer number = number(said.group(2) != null ? said.group(2) : said.group(3));
            if (number == null) {
                continue;
            }
            Integer year = said.group(1) != null ? Integer.valueOf(said.group(1)) : yearGiven;
            IssueId only = null;
            boolean several = false;
            for (Issue issue : calendar.issues()) {
                IssueId id = issue.id();
                if (id.number() == number && (year == null || id.year() == year)) {
                    several |= only != null;
                    only = id;
                }
            }
            if (only != null && !several) {
                return only;
            }
        }
        return null;
    }

    private List<String> parts(String text) {
        String whole = known(text);
        if (whole != null) {
            return List.of(whole);
        }
        List<String> names = new ArrayList<>();
        for (String piece : MAYBE.split(text, -1)) {
            if (piece.isBlank()) {
                continue;
            }
            String name = known(piece);
            if (name == null) {
                // Commas and 和 stand inside phrases too: they divide only where every part is known.
                String written = Folding.clean(text);
                return List.of(piece.length() < text.strip().length() ? written : bare(written));
            }
            names.add(name);
        }
        return names;
    }

    /** What nobody lists, without the words around it that any service may have: 义卖 of 参加义卖志愿服务, as it is called where a title tells it. */
    private static String bare(String text) {
        String rest = QUOTED.matcher(text).replaceAll("$1").strip();
        for (String verb : VERBS) {
            rest = rest.startsWith(verb) ? orWhole(rest.substring(verb.length()), rest) : rest;
        }
        for (String ending : SERVICE) {
            rest = rest.endsWith(ending) ? orWhole(rest.substring(0, rest.length() - ending.length()), rest) : rest;
        }
        return rest;
    }

    /** What is left, where it still says what was done: of 志愿服务 nothing would be. */
    private static String orWhole(String rest, String whole) {
        String left = rest.strip();
        return left.length() >= SHORTEST_CORE && !OF_ANY_SERVICE.contains(left) ? left : whole;
    }

    private @Nullable String known(String text) {
        if (text.length() > 60) {
            return null;
        }
        String word = Folding.letters(text);
        String name = activities.get(word);
        if (name != null || word.isEmpty()) {
            return name;
        }
        for (String behind : BEHIND) {
            if (word.length() > behind.length() + 1 && word.endsWith(behind)) {
                name = activities.get(word.substring(0, word.length() - behind.length()));
                if (name != null) {
                    return name;
                }
            }
        }
        for (String before : BEFORE) {
            if (word.length() > before.length() + 1 && word.startsWith(before)) {
                String rest = word.substring(before.length());
                name = activities.get(rest);
                for (int i = 0; name == null && i < BEHIND.size(); i++) {
                    String behind = BEHIND.get(i);
                    name = rest.endsWith(behind)
                            ? activities.get(rest.substring(0, rest.length() - behind.length()))
                            : null;
                }
                if (name != null) {
                    return name;
                }
            }
        }
        return null;
    }

    /** The place that stands before a known activity, or in brackets behind it: 锦绣社区秩序维护, 秩序维护（锦绣社区）; empty where none does. */
    public String placeBeside(String text) {
        String line = text.strip();
        Matcher brackets = PLACE_BEHIND.matcher(line);
        boolean behind = brackets.matches() && Places.isPlace(brackets.group(2));
        String place = behind ? brackets.group(2) : Places.leading(line);
        String rest = behind ? brackets.group(1) : line.substring(place.length());
        return !place.isEmpty() && !Folding.isBlank(rest) && known(rest) != null ? place : "";
    }

    private static String core(String folded) {
        for (String generic : GENERIC) {
            if (folded.length() > generic.length() + 1 && folded.endsWith(generic)) {
                return folded.substring(0, folded.length() - generic.length());
            }
        }
        return folded;
    }

    private static @Nullable Integer number(String text) {
        var value =
                text.charAt(0) >= '0' && text.charAt(0) <= '9' ? new java.math.BigDecimal(text) : Numerals.parse(text);
        return value == null ? null : value.intValue();
    }

    /** The value whose name stands within a text and inside no longer one that stands there too; null where two values are left. */
    private static <T> @Nullable T longestWithin(Map<String, T> names, String text) {
        if (text.length() > 2000) {
            return null;
        }
        String folded = Folding.fold(text);
        List<String> found = new ArrayList<>();
        for (String name : names.keySet()) {
            if (name.length() > 1 && folded.contains(name)) {
                found.add(name);
            }
        }
        T only = null;
        for (String name : found) {
            if (isInsideAnother(name, found, folded)) {
                continue;
            }
            T value = names.get(name);
            if (only != null && !only.equals(value)) {
                return null;
            }
            only = value;
        }
        return only;
    }

    private static boolean isInsideAnother(String name, Collection<String> found, String text) {
        for (String other : found) {
            if (other.length() > name.length()
                    && other.contains(name)
                    && !text.replace(other, "\n").contains(name)) {
                return true;
            }
        }
        return false;
    }
}
