package org.yinghuo.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yinghuo.aggregate.Figure;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.Table;
import org.yinghuo.model.Issue;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.FigureGroup;
import org.yinghuo.report.edition.FindingList;
import org.yinghuo.report.edition.IssueFile;
import org.yinghuo.report.edition.Masthead;
import org.yinghuo.report.edition.PageTable;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.edition.SourceTable;
import org.yinghuo.report.edition.ValueText;

/**
 * The issue to look at: one page that needs neither network nor script, for a phone, a projector and paper alike.
 *
 * <p>Names stand in it only where the issue's disclosure lets them; otherwise it holds counts alone.
 */
public final class ReportPage implements IssueFile {
    /** Tables whose rows are people; only what is public shows them. */
    public static final Set<String> OF_PEOPLE = Set.of("volunteers", "donors", "reconciliation");

    @Override
    public String path() {
        return "report.html";
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        ReportWords phrases = ReportWords.in(edition.language());
        IssueReport report = edition.report();
        Issue issue = report.issue();
        boolean names = issue.namesArePublic();
        List<Section> sections = sections(report, names, phrases);
        Map<String, Object> model = new HashMap<>();
        model.put("p", new PageWords(phrases));
        model.put("lang", phrases.say("html.lang"));
        model.put("issue", issue);
        model.put("masthead", Masthead.of(edition));
        model.put("groups", groups(report, phrases));
        model.put("split", MoneySplit.of(report, phrases));
        model.put("attention", FindingList.of(report, names, phrases));
        model.put("changes", ChangeTable.of(edition, names, phrases));
        model.put("sections", sections);
        model.put("empty", emptyTables(report, names, phrases));
        model.put("sources", SourceTable.of(edition, names, phrases));
        model.put("names", names);
        Pages.write("report.html", model, out);
    }

    /** A part of the page with a heading of its own. */
    public record Section(String id, String title, List<BarChart> charts, List<PageTable> tables) {
        public Section {
            charts = List.copyOf(charts);
            tables = List.copyOf(tables);
        }
    }

    /** Figures that belong together, the first of them the largest. */
    public record Group(String id, String title, List<Card> cards) {
        public Group {
            cards = List.copyOf(cards);
        }
    }

    /** One figure as it is shown. */
    public record Card(String label, String value, String unit, String meaning, boolean lead) {}

    private static List<Group> groups(IssueReport report, ReportWords phrases) {
        List<Group> groups = new ArrayList<>();
        for (FigureGroup group : FigureGroup.values()) {
            groups.add(group(group, report, phrases));
        }
        return groups;
    }

    private static Group group(FigureGroup group, IssueReport report, ReportWords phrases) {
        List<Card> cards = new ArrayList<>();
        for (String name : group.figures()) {
            Figure figure = report.figures().get(name);
            if (figure != null) {
                cards.add(new Card(
                        phrases.figure(name),
                        ValueText.show(figure.type(), figure.value(), phrases.language()),
                        phrases.unit(name),
                        phrases.meaning(name),
                        cards.isEmpty()));
            }
        }
        return new Group("figures-" + group.word(), phrases.say("html.group." + group.word()), cards);
    }

    private static List<Section> sections(IssueReport report, boolean names, ReportWords phrases) {
        List<Section> sections = new ArrayList<>();
        add(
                sections,
                "volunteers",
                report,
                names,
                phrases,
                "volunteers_by_department",
                "volunteers_by_activity",
                "volunteers_by_day",
                "volunteers_by_place",
                "volunteers_by_campaign",
                "quantities",
                "volunteers");
        add(
                sections,
                "donations",
                report,
                names,
                phrases,
                "donations_by_department",
                "donations_by_campaign",
                "donors");
        add(sections, "money", report, names, phrases, "bridge", "reconciliation");
        add(sections, "later", report, names, phrases, "supplements", "corrections");
        return sections;
    }

    private static void add(
            List<Section> sections,
            String id,
            IssueReport report,
            boolean names,
            ReportWords phrases,
            String... tables) {
        List<BarChart> charts = new ArrayList<>();
        List<PageTable> shown = new ArrayList<>();
        for (String name : tables) {
            Table table = report.table(name);
            if (!table.rows().isEmpty() && (names || !OF_PEOPLE.contains(name))) {
                PageTable page = PageTable.of(table, phrases);
                shown.add(page);
                List<String> series = series(name);
                if (!series.isEmpty() && table.rows().size() > 1 && hasValues(table, series)) {
                    charts.add(
                            BarChart.of(table, table.columns().get(0).name(), series, "chart-" + page.id(), phrases));
                }
            }
        }
        if (!shown.isEmpty()) {
            sections.add(new Section(id, phrases.say("html.section." + id), charts, shown));
        }
    }

    /** Which columns of a table are drawn; none where a picture would say no more than the table. */
    private static List<String> series(String table) {
        return switch (table) {
            case "volunteers_by_department",
                    "volunteers_by_activity",
                    "volunteers_by_day",
                    "volunteers_by_place",
                    "volunteers_by_campaign" -> List.of("served", "turns");
            case "donations_by_department", "donations_by_campaign" -> List.of("amount", "received");
            case "bridge" -> List.of("amount");
            default -> List.of();
        };
    }

    private static boolean hasValues(Table table, List<String> series) {
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            if (series.contains(table.columns().get(i).name())
                    && table.rows().stream().anyMatch(row -> new BigDecimal(row.get(column)).signum() != 0)) {
                return true;
            }
        }
        return false;
    }

    private static String emptyTables(IssueReport report, boolean names, ReportWords phrases) {
        return String.join(
                phrases.say("html.comma"),
                report.tables().stream()
                        .filter(table -> table.rows().isEmpty())
                        .filter(table -> names || !OF_PEOPLE.contains(table.name()))
                        .map(table -> phrases.table(table.name()))
                        .toList());
    }
}
