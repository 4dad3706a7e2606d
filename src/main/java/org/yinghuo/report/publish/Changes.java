package org.yinghuo.report.publish;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.Figure;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Numbering;
import org.yinghuo.model.SheetId;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.report.data.CsvText;
import org.yinghuo.report.data.LineageCsv;
import org.yinghuo.report.data.ReportContent;
import org.yinghuo.report.edition.Change;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.PublishedIssue;
import org.yinghuo.report.edition.ValueText;
import org.yinghuo.words.filing.AnswerWords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a new revision of an issue says otherwise than the one before, and why.
 *
 * <p>Figures and the cells of tables without names are compared one by one; of rolls only the number of rows is told. The cause of a difference
 * is each added, changed, withdrawn or superseded file that counted in it before or counts in it now; else any such file of the night
 * (a figure of the year may change by another issue's); else a decision, the passing of time, or the seeds. A figure is told in steps, by how
 * much each file moved it and then what answers, the passing of time or the meeting of several files made of it, each step from where the one before it ended.
 */
public final class Changes {

    /** Parts of a report whose difference makes a new revision; files and moments are none. */
    private static final List<String> CONTENT =
            List.of("language", "masthead", "wording", "figures", "tables", "findings", "decisions");

    static final String BRIDGE = "bridge";
    private static final String DECIDED = "decided";
    private static final int MOST_ANSWERS = 20;

    private static final String VOLUNTEERS = "volunteers";
    private static final String DONATIONS = "donations";
    private static final String AMOUNT = "donations.amount";
    private static final String OF_YEAR = "year_to_date.";

    /** Figures to which each file brings its own part, whatever other files say of the same people and gifts. */
    private static final Set<String> BY_FILE = Set.of(
            "volunteers.people",
            "volunteers.turns",
            "volunteers.hours",
            "volunteers.party_members",
            "donations.donors",
            "donations.party_members",
            "donations.gifts",
            AMOUNT);

    /** Tables whose rows are told apart by two columns. */
    private static final Set<String> TWO_KEYS = Set.of("quantities", "supplements", "corrections");

    /** What became of the money of gifts. */
    private static final Set<String> ARRIVAL =
            Set.of("received", "unreceived", "unverified", "unclaimed", "reconciliation");

    private static final String NOT_YET = Fate.NOT_YET.word();

    private final ObjectNode before;
    private final ObjectNode after;
    private final SourceChanges sources;
    private final Map<String, Set<String>> filesByFigure = new HashMap<>();
    private final Map<String, String> causeByFile;
    private final FigureSteps steps;
    private final IssueReport report;
    private final Set<String> answeredKinds = new HashSet<>();
    private final boolean later;
    private boolean timePassed;

    private Changes(ObjectNode before, ObjectNode after, IssueReport report, SourceChanges sources, boolean later) {
        this.later = later;
        this.steps = new FigureSteps(before, report.shares());
        this.report = report;
        this.before = before;
        this.after = after;
        this.sources = sources;
        this.causeByFile = new TreeMap<>(sources.causes());
        collectAnswered(report);
    }

    /** Whether two reports say the same. */
    public static boolean sameContent(ObjectNode before, ObjectNode after) {
        return CONTENT.stream().allMatch(part -> part(before, part).equals(part(after, part)));
    }

    /**
     * A part of a report. When an issue closes is not among what its masthead says; and the bridge leads from the revision before, so after every
     * publication it would differ from itself.
     */
    private static JsonNode part(ObjectNode report, String name) {
        JsonNode part = report.path(name);
        if (!(part instanceof ObjectNode object)) {
            return part;
        }
        return switch (name) {
            case "masthead" -> object.deepCopy().without("closed");
            case "tables" -> object.deepCopy().without(BRIDGE);
            default -> object;
        };
    }

    /** Of an issue published for the first time: its figures. */
    public static List<Change> first(ObjectNode report) {
        List<Change> changes = new ArrayList<>();
        PublishedIssue.figures(report)
                .forEach((figure, value) -> changes.add(new Change(figure, "", value, "first", "")));
        return changes;
    }

    /**
     * Between two revisions, each as {@link ReportContent} gives it.
     *
     * @param lineageBefore the earlier revision's {@code lineage.csv}
     * @param later whether time has passed since the earlier one
     */
    public static List<Change> between(
            ObjectNode before,
            InputStream lineageBefore,
            ObjectNode after,
            IssueReport report,
            SourceChanges sources,
            boolean later)
            throws IOException {
        Changes changes = new Changes(before, after, report, sources, later);
        changes.collectFiles(lineageBefore, report);
        return changes.list();
    }

    /** Whether what was answered otherwise than before stands on sheets of people or of money; who somebody is matters to both. */
    private void collectAnswered(IssueReport report) {
        Map<String, String> was = texts(before.path("decisions"));
        Map<String, String> is = texts(after.path("decisions"));
        Set<SheetId> sheets = new HashSet<>();
        for (Finding finding : was.equals(is) ? List.<Finding>of() : report.findings()) {
            if (!Objects.equals(was.get(finding.id()), is.get(finding.id()))) {
                sheets.add(new SheetId(finding.file(), finding.sheet()));
                if (finding.decisions().contains(Decision.DIFFERENT)) {
                    answeredKinds.addAll(List.of(VOLUNTEERS, DONATIONS));
                }
            }
        }
        for (Posting posting : sheets.isEmpty() ? List.<Posting>of() : report.postings()) {
            if (sheets.contains(posting.entry().origin().sheet())) {
                answeredKinds.add(posting.entry() instanceof Attendance ? VOLUNTEERS : DONATIONS);
            }
        }
    }

    private void collectFiles(InputStream lineageBefore, IssueReport report) throws IOException {
        Set<String> countedBefore = new HashSet<>();
        Set<String> notYetBefore = new HashSet<>();
        Map<String, Set<String>> figuresBefore = new HashMap<>();
        CsvText.read(lineageBefore, row -> {
            if (row.size() < LineageCsv.COLUMNS.size()) {
                return;
            }
            String file = row.get(0);
            String fate = row.get(4);
            if (fate.equals(Fate.COUNTED.word())) {
                countedBefore.add(file);
                Set<String> figures = figuresBefore.computeIfAbsent(file, key -> new HashSet<>());
                for (String figure : row.get(6).split("、", -1)) {
                    figures.add(figure);
                }
            } else if (fate.equals(NOT_YET)) {
                notYetBefore.add(file + "\n" + row.get(1) + "\n" + row.get(3));
            }
        });
        Set<String> counted = new HashSet<>();
        Set<String> superseded = new HashSet<>();
        for (Posting posting : report.postings()) {
            String file = Masking.mask(posting.entry().origin().sheet().file());
            if (posting.fate() == Fate.SUPERSEDED) {
                superseded.add(file);
            } else if (posting.fate() == Fate.COUNTED) {
                counted.add(file);
            }
            timePassed |= posting.fate() != Fate.NOT_YET
                    && !notYetBefore.isEmpty()
                    && notYetBefore.contains(file + "\n"
                            + Masking.mask(posting.entry().origin().sheet().sheet()) + "\n"
                            + posting.entry().origin().cells());
            if (sources.causes().containsKey(file)) {
                for (String figure : report.lineage().countsIn(posting.entry().origin())) {
                    filesByFigure
                            .computeIfAbsent(Masking.mask(figure), key -> new TreeSet<>())
                            .add(file);
                }
            }
        }
        for (String file : superseded) {
            if (countedBefore.contains(file) && !counted.contains(file)) {
                causeByFile.putIfAbsent(file, "superseded");
            }
        }
        figuresBefore.forEach((file, figures) -> {
            if (causeByFile.containsKey(file)) {
                figures.forEach(figure -> filesByFigure
                        .computeIfAbsent(figure, key -> new TreeSet<>())
                        .add(file));
            }
        });
    }

    private List<Change> list() {
        List<Change> changes = new ArrayList<>();
        compare("masthead.", texts(part(before, "masthead")), texts(part(after, "masthead")), changes);
        compare("", texts(before.path("figures")), texts(after.path("figures")), changes);
        Set<String> tables = new LinkedHashSet<>();
        after.path("tables").properties().forEach(table -> tables.add(table.getKey()));
        before.path("tables").properties().forEach(table -> tables.add(table.getKey()));
        for (String table : tables) {
            JsonNode old = before.path("tables").path(table);
            JsonNode fresh = after.path("tables").path(table);
            if (old.equals(fresh) || table.equals(BRIDGE)) {
                continue;
            }
            if (ReportContent.ROLLS.contains(table)) {
                add(
                        table,
                        Integer.toString(ReportContent.rows(old)),
                        Integer.toString(ReportContent.rows(fresh)),
                        changes);
            } else {
                compare("", cells(table, old), cells(table, fresh), changes);
            }
        }
        if (!before.path("wording").equals(after.path("wording"))) {
            changes.add(new Change("newsletter", "", "", "seeds", "seeds/newsletter.txt"));
        }
        answered(changes);
        if (changes.isEmpty()) {
            // Only the questions differ; how many they are is no figure.
            add("findings", "", "", changes);
        }
        return changes;
    }

    private static Map<String, String> texts(JsonNode values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.properties().forEach(value -> texts.put(value.getKey(), PublishedIssue.text(value.getValue())));
        return texts;
    }

    /** A table's cells by the names they are opened by: {@code volunteers_by_department[综合处].served}. */
    private static Map<String, String> cells(String table, JsonNode rows) {
        Map<String, String> cells = new LinkedHashMap<>();
        Numbering names = new Numbering();
        int keys = TWO_KEYS.contains(table) ? 2 : 1;
        for (JsonNode row : rows) {
            List<Map.Entry<String, JsonNode>> columns = new ArrayList<>(row.properties());
            String key = String.join(
                    "/",
                    columns.stream()
                            .limit(keys)
                            .map(column -> PublishedIssue.text(column.getValue()))
                            .toList());
            String name = names.next(key);
            for (Map.Entry<String, JsonNode> column : columns.subList(Math.min(keys, columns.size()), columns.size())) {
                cells.put(table + "[" + name + "]." + column.getKey(), PublishedIssue.text(column.getValue()));
            }
        }
        return cells;
    }

    private void compare(String prefix, Map<String, String> old, Map<String, String> fresh, List<Change> changes) {
        Set<String> names = new LinkedHashSet<>(fresh.keySet());
        names.addAll(old.keySet());
        for (String name : names) {
            String was = old.getOrDefault(name, "");
            String is = fresh.getOrDefault(name, "");
            if (!was.equals(is)) {
                add(prefix + name, was, is, changes);
            }
        }
    }

    private void add(String item, String was, String is, List<Change> changes) {
        if (item.startsWith("masthead.")) {
            changes.add(new Change(item, was, is, "seeds", ""));
            return;
        }
        List<Change> told = inSteps(item, was, is);
        if (!told.isEmpty()) {
            changes.addAll(told);
            return;
        }
        SortedMap<String, String> causes = causesOf(item);
        if (causes.isEmpty()) {
            changes.add(new Change(item, was, is, causeWithoutFile(item), ""));
        }
        causes.forEach((file, cause) -> changes.add(new Change(item, was, is, cause, file)));
    }

    /** A figure's change by its causes; nothing where it cannot be told which of them moved how much. */
    private List<Change> inSteps(String item, String was, String is) {
        String own = item.startsWith(OF_YEAR) ? item.substring(OF_YEAR.length()) : item;
        Figure figure = report.figures().get(own);
        String ownWas = PublishedIssue.text(before.path("figures").path(own));
        String ownIs = PublishedIssue.text(after.path("figures").path(own));
        if (figure == null || !ValueText.isNumber(figure.type()) || was.isEmpty() || is.isEmpty()) {
            return List.of();
        }
        // A figure of the year moves by other issues too; then its own issue's files do not tell all of it.
        if (ownWas.isEmpty()
                || ownIs.isEmpty()
                || difference(was, is).compareTo(difference(ownWas, ownIs)) != 0
                || !steps.tells(own, ownWas, ownIs)) {
            return List.of();
        }
        Map<String, BigDecimal> moved = steps.moved(own, causeByFile.keySet());
        BigDecimal rest = difference(was, is);
        for (BigDecimal part : moved.values()) {
            rest = rest.subtract(part);
        }
        List<Change> others = rest.signum() == 0 ? List.of() : others(own, moved.keySet());
        if (rest.signum() != 0 && others.isEmpty()) {
            return List.of();
        }
        return FigureSteps.steps(item, was, is, figure.type(), moved, causeByFile, others);
    }

    private static BigDecimal difference(String was, String is) {
        return new BigDecimal(is).subtract(new BigDecimal(was)).stripTrailingZeros();
    }

    /** What may have moved a figure where its files' own rows do not: answers, time, or what a file says of another's people and gifts. */
    private List<Change> others(String figure, Set<String> told) {
        List<Change> others = new ArrayList<>();
        String kind = kindOf(figure);
        Change answers = answers();
        if (answers != null && (answeredKinds.contains(kind) || figure.equals(AMOUNT))) {
            others.add(answers);
        }
        if (!BY_FILE.contains(figure)) {
            SortedMap<String, String> files = causes(figure::equals);
            files.keySet().removeAll(told);
            if (files.isEmpty()) {
                files = causes(other -> kindOf(other).equals(kind));
                files.keySet().removeAll(told);
            }
            if (files.isEmpty() && others.isEmpty()) {
                files = causes(other -> kindOf(other).equals(kind));
            }
            files.forEach((file, cause) -> others.add(new Change(figure, "", "", cause, file)));
        }
        if (timePassed) {
            others.add(new Change(figure, "", "", "time", ""));
        }
        return others;
    }

    /** Whether the sum of the gifts changed by more than what files moved. */
    private boolean answersMovedGifts() {
        String was = PublishedIssue.text(before.path("figures").path(AMOUNT));
        String is = PublishedIssue.text(after.path("figures").path(AMOUNT));
        if (was.isEmpty() || is.isEmpty() || !steps.tells(AMOUNT, was, is)) {
            return true;
        }
        BigDecimal byFiles =
                steps.moved(AMOUNT, causeByFile.keySet()).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return difference(was, is).compareTo(byFiles) != 0;
    }

    /** That people answered otherwise than before, and in which workbooks; null where they did not. */
    private @Nullable Change answers() {
        Map<String, String> was = texts(before.path("decisions"));
        Map<String, String> is = texts(after.path("decisions"));
        if (was.equals(is)) {
            return null;
        }
        String workbooks = String.join(
                "、",
                causeByFile.entrySet().stream()
                        .filter(file -> file.getValue().equals(DECIDED))
                        .map(Map.Entry::getKey)
                        .toList());
        return new Change("decisions", others(was, is), others(is, was), DECIDED, workbooks);
    }

    /** The files that counted in the item itself, else in anything of its kind, else all that differ. */
    private SortedMap<String, String> causesOf(String item) {
        SortedMap<String, String> causes = causes(item::equals);
        String kind = kindOf(item);
        if (causes.isEmpty() && !kind.isEmpty()) {
            String column = columnOf(item, kind);
            causes = causes(column::equals);
            if (causes.isEmpty()) {
                causes = causes(figure -> kindOf(figure).equals(kind));
            }
            boolean byAnswer = answeredKinds.contains(kind) && (!kind.equals(DONATIONS) || answersMovedGifts());
            if (!causes.isEmpty() && byAnswer) {
                // Which rows an answer moved is not told apart here; it may have been it.
                for (Map.Entry<String, String> file : causeByFile.entrySet()) {
                    if (file.getValue().equals(DECIDED)) {
                        causes.put(file.getKey(), DECIDED);
                    }
                }
            }
        }
        if (!causes.isEmpty()) {
            return causes;
        }
        SortedMap<String, String> all = new TreeMap<>(causeByFile);
        if (isAboutArrival(item)) {
            // Whoever served moved no money; days that pass do, for until then a payment may still come.
            all.keySet().removeIf(this::isAboutPeopleOnly);
        }
        return all;
    }

    private static boolean isAboutArrival(String item) {
        String column = item.substring(item.lastIndexOf('.') + 1);
        return ARRIVAL.contains(column);
    }

    private boolean isAboutPeopleOnly(String file) {
        Set<String> kinds = new HashSet<>();
        filesByFigure.forEach((figure, files) -> {
            if (files.contains(file)) {
                kinds.add(kindOf(figure));
            }
        });
        kinds.remove("");
        return kinds.equals(Set.of(VOLUNTEERS));
    }

    private SortedMap<String, String> causes(Predicate<String> figures) {
        SortedMap<String, String> causes = new TreeMap<>();
        filesByFigure.forEach((figure, files) -> {
            if (figures.test(figure)) {
                files.forEach(file -> causes.put(file, causeByFile.getOrDefault(file, "changed")));
            }
        });
        return causes;
    }

    /** The figure that a table's column adds up to: a statement moves what arrived in a department and not what it gave. */
    private static String columnOf(String item, String kind) {
        int end = item.lastIndexOf("].");
        return end < 0 ? "" : kind + "." + item.substring(end + 2);
    }

    /** Whether a figure or table is about taking part or about money; neither for what is about both. */
    private static String kindOf(String item) {
        if (item.startsWith("volunteers") || item.startsWith("quantities")) {
            return VOLUNTEERS;
        }
        boolean money = item.startsWith("donations")
                || item.startsWith("donors")
                || item.startsWith("payments")
                || item.startsWith("reconciliation");
        return money ? DONATIONS : "";
    }

    private String causeWithoutFile(String item) {
        if (!before.path("decisions").equals(after.path("decisions"))) {
            return DECIDED;
        }
        if (timePassed || (later && isAboutArrival(item))) {
            return "time";
        }
        return before.path("language").equals(after.path("language")) ? "seeds" : "language";
    }

    /** Says which questions have another answer than before, so that a decision can be looked up: {@code 0123abcd=skip}. */
    private void answered(List<Change> changes) {
        Change answers = answers();
        if (answers != null) {
            changes.add(answers);
        }
    }

    /** The answers of one side that are not those of the other, so many that a cell can hold them. */
    private static String others(Map<String, String> answers, Map<String, String> other) {
        List<String> told = new ArrayList<>();
        for (Map.Entry<String, String> answer : new TreeMap<>(answers).entrySet()) {
            if (!answer.getValue().equals(other.get(answer.getKey()))) {
                told.add(answer.getKey() + "=" + answer.getValue());
            }
        }
        return told.size() <= MOST_ANSWERS
                ? AnswerWords.joined(told)
                : AnswerWords.joined(told.subList(0, MOST_ANSWERS)) + "…";
    }
}
