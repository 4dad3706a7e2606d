package org.yinghuo.report.edition;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An issue as its {@code report.json} tells it, so also one that no run works out any more.
 *
 * @param folder below the output folder: {@code 2022/034}
 * @param files what its folder holds, by path below it
 * @param closed when it is sealed; null where that is not said
 * @param figures by name, each as plain text
 * @param notStated the figures that nothing states
 * @param attention how many of its findings still wait for a person, by severity
 */
public record PublishedIssue(
        IssueId id,
        String folder,
        int revision,
        LocalDateTime asOf,
        boolean sealed,
        int cumulative,
        LocalDate date,
        @Nullable LocalDateTime closed,
        String title,
        String publisher,
        String disclosure,
        SortedMap<String, String> figures,
        Set<String> notStated,
        Map<Severity, Integer> attention,
        List<Change> changes,
        List<Download> files) {

    public PublishedIssue {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        notStated = Set.copyOf(notStated);
        attention = attention.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(attention));
        changes = List.copyOf(changes);
        files = List.copyOf(files);
    }

    /**
     * A file to open.
     *
     * @param path below the issue's folder
     * @param size in bytes
     */
    public record Download(String path, long size) {}

    /** The folder of an issue below the output folder. */
    public static String folder(IssueId id) {
        String number = Integer.toString(id.number());
        return id.year() + "/" + "0".repeat(Math.max(0, 3 - number.length())) + number;
    }

    /** From a {@code report.json}; an {@link IllegalArgumentException} where it is none of ours. */
    public static PublishedIssue of(ObjectNode report, List<Download> files) {
        try {
            IssueId id = IssueId.parse(report.path("issue").asString());
            JsonNode masthead = report.path("masthead");
            return new PublishedIssue(
                    id,
                    folder(id),
                    report.path("revision").asInt(),
                    LocalDateTime.parse(report.path("as_of").asString()),
                    report.path("sealed").asBoolean(),
                    masthead.path("cumulative").asInt(),
                    LocalDate.parse(masthead.path("date").asString()),
                    closed(masthead.path("closed").asString("")),
                    masthead.path("title").asString(),
                    masthead.path("publisher").asString(),
                    masthead.path("disclosure").asString(),
                    figures(report),
                    notStated(report),
                    attention(report.path("attention")),
                    changes(report.path("changes")),
                    files);
        } catch (java.time.DateTimeException | tools.jackson.core.JacksonException e) {
            throw new IllegalArgumentException("no report of ours", e);
        }
    }

    private static @Nullable LocalDateTime closed(String text) {
        return text.isEmpty() ? null : LocalDateTime.parse(text);
    }

    public PublishedIssue with(List<Change> otherChanges, List<Download> otherFiles) {
        return with(closed, otherChanges, otherFiles);
    }

    /** The same, to be sealed at another moment: the seeds may say so without a new revision. */
    public PublishedIssue closing(@Nullable LocalDateTime newClosed) {
        return with(newClosed, changes, files);
    }

    private PublishedIssue with(
            @Nullable LocalDateTime newClosed, List<Change> otherChanges, List<Download> otherFiles) {
        return new PublishedIssue(
                id,
                folder,
                revision,
                asOf,
                sealed,
                cumulative,
                date,
                newClosed,
                title,
                publisher,
                disclosure,
                figures,
                notStated,
                attention,
                otherChanges,
                otherFiles);
    }

    public static SortedMap<String, String> figures(ObjectNode report) {
        SortedMap<String, String> figures = new TreeMap<>();
        report.path("figures").properties().forEach(figure -> figures.put(figure.getKey(), text(figure.getValue())));
        return figures;
    }

    private static Set<String> notStated(ObjectNode report) {
        Set<String> names = new TreeSet<>();
        report.path("not_stated").forEach(name -> names.add(name.asString()));
        return names;
    }

    /** A value as plain text, a number as it is written. */
    public static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
    }

    private static Map<Severity, Integer> attention(JsonNode json) {
        Map<Severity, Integer> attention = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            attention.put(severity, json.path(severity.word()).asInt(0));
        }
        return attention;
    }

    private static List<Change> changes(JsonNode json) {
        List<Change> changes = new ArrayList<>();
        for (JsonNode row : json) {
            changes.add(new Change(
                    row.path("figure").asString(),
                    row.path("before").asString(),
                    row.path("after").asString(),
                    row.path("cause").asString(),
                    row.path("file").asString()));
        }
        return changes;
    }
}
