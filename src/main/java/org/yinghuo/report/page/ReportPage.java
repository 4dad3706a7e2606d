package org.yinghuo.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yinghuo.aggregate.Figure;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.model.Issue;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.FigureGroup;
import org.yinghuo.report.edition.IssueFile;
import org.yinghuo.report.edition.Masthead;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.edition.ValueText;

/**
 * The issue to look at: one page that needs neither network nor script, for a phone, a projector and paper alike.
 *
 * <p>It may be published: names stand in it only where the issue's disclosure lets them, and never a question, nor who has not paid. What is internal
 * stands in {@link WorkPaper}.
 */
public final class ReportPage implements IssueFile {
    /** Tables whose rows are people; only what is public shows them. */
    public static final Set<String> OF_PEOPLE = Set.of("volunteers", "donors", "reconciliation");

    private static final List<String> TAKING_PART = List.of(
            "volunteers_by_department",
            "volunteers_by_activity",
            "volunteers_by_day",
            "volunteers_by_place",
            "volunteers_by_campaign",
            "quantities",
            "volunteers");

    private static final List<String> GIVING = List.of("donations_by_department", "donations_by_campaign", "donors");

    /** What would name someone as not having paid: a department may have one donor. */
    public static final Set<String> UNTOLD = Set.of("received");

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
        List<PageSection> sections = sections(report, names, phrases);
        Map<String, Object> model = new HashMap<>();
        model.put("p", new PageWords(phrases));
        model.put("lang", phrases.say("html.lang"));
        model.put("issue", issue);
        model.put("masthead", Masthead.of(edition));
        model.put("groups", groups(report, phrases));
        model.put("split", MoneySplit.of(report, phrases));
        model.put("sections", sections);
        model.put("empty", emptyTables(report, names, phrases));
        model.put("names", names);
        Pages.write("report.html", model, out);
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
                boolean stated = !report.notStated().contains(name);
                cards.add(new Card(
                        phrases.figure(name),
                        stated ? ValueText.show(figure.type(), figure.value(), phrases.language()) : phrases.unstated(),
                        stated ? phrases.unit(name) : "",
                        phrases.meaning(name),
                        cards.isEmpty()));
            }
        }
        return new Group("figures-" + group.word(), phrases.say("html.group." + group.word()), cards);
    }

    private static List<PageSection> sections(IssueReport report, boolean names, ReportWords phrases) {
        List<PageSection> sections = new ArrayList<>();
        PageSection.of("volunteers", report, names ? TAKING_PART : withoutPeople(TAKING_PART), Set.of(), phrases)
                .ifPresent(sections::add);
        PageSection.of("donations", report, names ? GIVING : withoutPeople(GIVING), UNTOLD, phrases)
                .ifPresent(sections::add);
        PageSection.of("later", report, List.of("supplements", "corrections"), Set.of(), phrases)
                .ifPresent(sections::add);
        return sections;
    }

    private static List<String> withoutPeople(List<String> tables) {
        return tables.stream().filter(name -> !OF_PEOPLE.contains(name)).toList();
    }

    private static String emptyTables(IssueReport report, boolean names, ReportWords phrases) {
        return String.join(
                phrases.say("html.comma"),
                report.tables().stream()
                        .filter(table -> table.rows().isEmpty())
                        .filter(table -> TAKING_PART.contains(table.name()) || GIVING.contains(table.name()))
                        .filter(table -> names || !OF_PEOPLE.contains(table.name()))
                        .map(table -> phrases.table(table.name()))
                        .toList());
    }
}
