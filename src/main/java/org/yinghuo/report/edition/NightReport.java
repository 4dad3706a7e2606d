package org.yinghuo.report.edition;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.model.Departments;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.reconcile.books.Books;

/**
 * All that a night has worked out, before anything of it is written.
 *
 * @param asOf the run's moment in office time
 * @param sources every file that was taken in, by path
 * @param passedOver what lay in the input folder and is no input, with the reason as a code word, by path
 * @param readings how each sheet was understood
 * @param reports one an issue whose window has begun, in the order of their cutoffs
 */
public record NightReport(
        LocalDateTime asOf,
        Language language,
        Departments departments,
        List<SourceFile> sources,
        Map<String, String> passedOver,
        List<SheetReading> readings,
        Books books,
        List<IssueReport> reports) {

    public NightReport {
        sources = sources.stream().sorted().toList();
        passedOver = Collections.unmodifiableMap(new TreeMap<>(passedOver));
        readings = List.copyOf(readings);
        reports = List.copyOf(reports);
    }
}
