package org.yinghuo.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Calendar;
import org.yinghuo.model.Code;
import org.yinghuo.model.Departments;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Seeds;

/** Reads the office's own reference sheets, each {@code NAME.csv}, {@code .xlsx} or {@code .xls} in the seeds folder (contract, section 2). */
public final class SeedReader {

    private static final Map<String, List<String>> ISSUES = Map.ofEntries(
            Map.entry("year", List.of("年", "年份", "年度")),
            Map.entry("number", List.of("期号", "期", "期数", "期次")),
            Map.entry("cumulative", List.of("总期号", "总期数", "总期", "总第期")),
            Map.entry("date", List.of("日期", "出版日期", "印发日期")),
            Map.entry("opens", List.of("开始", "起", "起始", "开始时间")),
            Map.entry("cutoff", List.of("截止", "截至", "截止时间", "截至时间")),
            Map.entry("closed", List.of("关闭", "封存", "关闭时间", "封存时间")),
            Map.entry("title", List.of("刊名", "标题", "名称")),
            Map.entry("publisher", List.of("编发单位", "印发单位", "印发机关", "主办单位")),
            Map.entry("disclosure", List.of("信息公开", "公开选项", "信息公开选项", "公开")),
            Map.entry("report_to", List.of("报", "报送", "主送")),
            Map.entry("send_to", List.of("发", "抄送", "发送")),
            Map.entry("copies", List.of("份数", "印数", "共印")));
    private static final Map<String, List<String>> DEPARTMENTS = Map.of(
            "order", List.of("序号", "顺序", "排序"),
            "department", List.of("部门", "处室", "单位"),
            "aliases", List.of("别名", "简称", "又名"));
    private static final Map<String, List<String>> ROSTER = Map.of(
            "staff_id", List.of("工号", "员工号", "职工号", "编号"),
            "name", List.of("姓名"),
            "department", List.of("部门", "处室", "单位"),
            "title", List.of("职务", "职级"),
            "party_member", List.of("是否党员", "政治面貌", "党员"),
            "phone", List.of("手机", "电话", "联系电话", "手机号码", "手机号"),
            "id_number", List.of("身份证号", "身份证", "身份证号码"));
    private static final Map<String, List<String>> CAMPAIGNS = Map.of(
            "campaign", List.of("项目", "活动", "名称", "专项"),
            "aliases", List.of("别名", "简称", "又名"),
            "kind", List.of("类别", "类型", "种类"),
            "starts", List.of("开始", "开始日期", "起"),
            "deadline", List.of("截止", "截止日期", "止"));
    private static final Map<String, List<String>> ACTIVITIES =
            Map.of("activity", List.of("活动", "服务内容", "名称"), "aliases", List.of("别名", "说法", "又名"));
    private static final Map<String, List<String>> VOCABULARY =
            Map.of("word", List.of("词", "词语", "写法"), "means", List.of("含义", "意思", "即"));
    private static final Map<String, List<String>> ALIASES = Map.of(
            "alias", List.of("别名", "昵称", "网名"),
            "person", List.of("姓名", "本人", "真名"),
            "department", List.of("部门", "处室", "单位"),
            "role", List.of("角色", "关系"));
    private static final Map<String, List<String>> OPENING =
            Map.of("year", List.of("年", "年份", "年度"), "figure", List.of("数字", "指标"), "value", List.of("数值", "值"));

    private final Path folder;
    private final List<Finding> findings = new ArrayList<>();
    private final Days days = new Days(new Calendar(List.of()), null);

    private SeedReader(Path folder) {
        this.folder = folder;
    }

    /** All of them; a sheet that is missing is empty, a row that cannot be read is a finding. */
    public static Seeds read(Path folder) throws IOException {
        return new SeedReader(folder).read();
    }

    private Seeds read() throws IOException {
        Calendar calendar = calendar();
        Departments departments = departments();
        Map<String, String> vocabulary = vocabulary();
        return new Seeds(
                calendar,
                departments,
                roster(departments),
                campaigns(),
                activities(vocabulary),
                vocabulary,
                aliases(departments),
                opening(),
                findings);
    }

    private SeedSheet sheet(String name, Map<String, List<String>> columns, String needed) throws IOException {
        return SeedSheet.read(folder, name, columns, needed, findings);
    }

    private Calendar calendar() throws IOException {
        List<Issue> unopened = new ArrayList<>();
        Map<IssueId, LocalDateTime> stated = new HashMap<>();
        for (SeedSheet.Row row : sheet("issues", ISSUES, "cutoff").rows()) {
            Integer year = count(row, "year");
            Integer number = count(row, "number");
            LocalDateTime cutoff = instant(row, "cutoff", LocalTime.of(23, 59, 59));
            if (year == null || number == null || cutoff == null) {
                row.bad(Code.MISSING_VALUE, cutoff == null ? "cutoff" : year == null ? "year" : "number", "seeds");
                continue;
            }
            IssueId id = new IssueId(year, number);
            LocalDateTime opens = instant(row, "opens", LocalTime.MIN);
            if (opens != null) {
                stated.put(id, opens);
            }
            LocalDateTime date = instant(row, "date", LocalTime.MIN);
            Integer copies = count(row, "copies");
            Integer cumulative = count(row, "cumulative");
            unopened.add(new Issue(
                    id,
                    cumulative == null ? 0 : cumulative,
                    date == null ? cutoff.toLocalDate() : date.toLocalDate(),
                    cutoff,
                    cutoff,
                    instant(row, "closed", LocalTime.MIN),
                    row.text("title"),
                    row.text("publisher"),
                    row.text("disclosure"),
                    row.text("report_to"),
                    row.text("send_to"),
                    copies == null ? 0 : copies));
        }
        return new Calendar(opened(unopened, stated));
    }

    /** Where {@code opens} is blank it is the previous issue's cutoff, for the first the start of its year. */
    private static List<Issue> opened(List<Issue> issues, Map<IssueId, LocalDateTime> stated) {
        List<Issue> inOrder = issues.stream()
                .sorted(Comparator.comparing(Issue::cutoff).thenComparing(Issue::id))
                .toList();
        List<Issue> opened = new ArrayList<>();
        for (Issue issue : inOrder) {
            LocalDateTime before = opened.isEmpty()
                    ? LocalDate.of(issue.id().year(), 1, 1).atStartOfDay()
                    : opened.get(opened.size() - 1).cutoff();
            opened.add(new Issue(
                    issue.id(),
                    issue.cumulative(),
                    issue.date(),
                    stated.getOrDefault(issue.id(), before),
                    issue.cutoff(),
                    issue.closed(),
                    issue.title(),
                    issue.publisher(),
                    issue.disclosure(),
                    issue.reportTo(),
                    issue.sendTo(),
                    issue.copies()));
        }
        return opened;
    }

    private Departments departments() throws IOException {
        List<SeedSheet.Row> rows =
                new ArrayList<>(sheet("departments", DEPARTMENTS, "department").rows());
        rows.sort(Comparator.comparing(row -> {
            Integer order = Counts.read(row.text("order"), row.type("order")).value();
            return order == null ? Integer.MAX_VALUE : order;
        }));
        List<String> inOrder = new ArrayList<>();
        Map<String, String> aliases = new HashMap<>();
        for (SeedSheet.Row row : rows) {
            String department = row.text("department");
            if (department.isEmpty()) {
                continue;
            }
            inOrder.add(department);
            row.list("aliases").forEach(alias -> aliases.putIfAbsent(alias, department));
        }
        return new Departments(inOrder, aliases);
    }

    private List<Seeds.Member> roster(Departments departments) throws IOException {
        Lexicon lexicon = Lexicon.builtIn();
        List<Seeds.Member> members = new ArrayList<>();
        for (SeedSheet.Row row : sheet("roster", ROSTER, "name").rows()) {
            String name = Names.fold(row.text("name"));
            if (name.isEmpty()) {
                row.bad(Code.MISSING_VALUE, "name", "seeds");
                continue;
            }
            String department = row.text("department");
            members.add(new Seeds.Member(
                    text(Identifiers.code(row.text("staff_id"), row.type("staff_id"))),
                    name,
                    departments.official(department).orElse(department),
                    row.text("title"),
                    lexicon.partyMember(row.text("party_member")).value(),
                    text(Identifiers.phone(row.text("phone"), row.type("phone"))),
                    text(Identifiers.idNumber(row.text("id_number"), row.type("id_number")))));
        }
        return members;
    }

    private List<Seeds.Campaign> campaigns() throws IOException {
        List<Seeds.Campaign> campaigns = new ArrayList<>();
        for (SeedSheet.Row row : sheet("campaigns", CAMPAIGNS, "campaign").rows()) {
            String name = row.text("campaign");
            if (name.isEmpty()) {
                row.bad(Code.MISSING_VALUE, "campaign", "seeds");
                continue;
            }
            LocalDateTime starts = instant(row, "starts", LocalTime.MIN);
            LocalDateTime deadline = instant(row, "deadline", LocalTime.MIN);
            String kind = row.text("kind");
            campaigns.add(new Seeds.Campaign(
                    name,
                    row.list("aliases"),
                    kind.equalsIgnoreCase("donation") || kind.contains("捐"),
                    starts == null ? null : starts.toLocalDate(),
                    deadline == null ? null : deadline.toLocalDate()));
        }
        return campaigns;
    }

    private List<Seeds.Activity> activities(Map<String, String> vocabulary) throws IOException {
        Map<String, List<String>> aliases = new TreeMap<>();
        List<String> inOrder = new ArrayList<>();
        for (SeedSheet.Row row : sheet("activities", ACTIVITIES, "activity").rows()) {
            String name = row.text("activity");
            if (name.isEmpty()) {
                continue;
            }
            inOrder.add(name);
            aliases.computeIfAbsent(name, any -> new ArrayList<>()).addAll(row.list("aliases"));
        }
        new TreeMap<>(vocabulary).forEach((word, means) -> {
            List<String> known = aliases.get(means);
            if (known != null && !Lexicon.meansFieldOrStatus(means)) {
                known.add(word);
            }
        });
        return inOrder.stream()
                .distinct()
                .map(name -> new Seeds.Activity(name, aliases.getOrDefault(name, List.of())))
                .toList();
    }

    private Map<String, String> vocabulary() throws IOException {
        Map<String, String> words = new HashMap<>();
        for (SeedSheet.Row row : sheet("vocabulary", VOCABULARY, "word").rows()) {
            if (row.text("word").isEmpty() || row.text("means").isEmpty()) {
                row.bad(Code.MISSING_VALUE, row.text("word").isEmpty() ? "word" : "means", "seeds");
                continue;
            }
            words.put(row.text("word"), row.text("means"));
        }
        return words;
    }

    private List<Seeds.Alias> aliases(Departments departments) throws IOException {
        List<Seeds.Alias> aliases = new ArrayList<>();
        for (SeedSheet.Row row : sheet("aliases", ALIASES, "alias").rows()) {
            String person = Names.fold(row.text("person"));
            if (row.text("alias").isEmpty() || person.isEmpty()) {
                row.bad(Code.MISSING_VALUE, person.isEmpty() ? "person" : "alias", "seeds");
                continue;
            }
            String department = row.text("department");
            String role = row.text("role");
            aliases.add(new Seeds.Alias(
                    row.text("alias"),
                    person,
                    departments.official(department).orElse(department),
                    role.equalsIgnoreCase("payer") || role.contains("代")));
        }
        return aliases;
    }

    private Map<Integer, Map<String, String>> opening() throws IOException {
        Map<Integer, Map<String, String>> opening = new HashMap<>();
        for (SeedSheet.Row row : sheet("opening", OPENING, "figure").rows()) {
            Integer year = count(row, "year");
            if (year == null
                    || row.text("figure").isEmpty()
                    || row.text("value").isEmpty()) {
                row.bad(Code.MISSING_VALUE, year == null ? "year" : "value", "seeds");
                continue;
            }
            opening.computeIfAbsent(year, any -> new HashMap<>())
                    .put(row.text("figure"), row.text("value").replace(",", ""));
        }
        return opening;
    }

    private static String text(Reading<String> reading) {
        String value = reading.value();
        return value == null ? "" : value;
    }

    private static @Nullable Integer count(SeedSheet.Row row, String column) {
        return Counts.read(row.text(column), row.type(column)).value();
    }

    /** An instant; a cell with a day only means a moment of that day that suits its column. */
    private @Nullable LocalDateTime instant(SeedSheet.Row row, String column, LocalTime unsaid) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        Day day = days.read(text, row.type(column)).value();
        if (day == null) {
            row.bad(Code.BAD_DATE, column, "seeds");
            return null;
        }
        LocalTime time = day.clock().start();
        return day.first().atTime(time == null ? unsaid : time);
    }
}
