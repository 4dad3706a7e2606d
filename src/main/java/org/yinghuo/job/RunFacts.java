package org.yinghuo.job;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Severity;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.report.publish.Published;

/**
 * What a run came to, in numbers.
 *
 * @param open findings nobody has answered, by severity
 */
record RunFacts(int files, int entries, Map<Severity, Long> open, List<Published.IssueOutcome> issues) {

    /** Of a run that did not come to its end. */
    static final RunFacts NONE = new RunFacts(0, 0, Map.of(), List.of());

    static RunFacts of(int files, Books books, Published published) {
        return new RunFacts(files, books.postings().size(), open(books), published.issues());
    }

    /** Of a night that found all as it was. */
    static RunFacts again(int files, List<Long> numbers) {
        Map<Severity, Long> open = new EnumMap<>(Severity.class);
        int at = 1;
        for (Severity severity : Severity.values()) {
            open.put(severity, numbers.get(at++));
        }
        return new RunFacts(files, Math.toIntExact(numbers.get(0)), open, List.of());
    }

    /** What has to be remembered of it to say the same again. */
    List<Long> numbers() {
        List<Long> numbers = new ArrayList<>(List.of((long) entries));
        for (Severity severity : Severity.values()) {
            numbers.add(open.getOrDefault(severity, 0L));
        }
        return numbers;
    }

    /** The findings that nobody has answered yet. */
    static Map<Severity, Long> open(Books books) {
        Map<Severity, Long> open = new EnumMap<>(Severity.class);
        for (Finding finding : books.findings()) {
            if (!books.decided().containsKey(finding.id())) {
                open.merge(finding.severity(), 1L, Long::sum);
            }
        }
        return open;
    }
}
