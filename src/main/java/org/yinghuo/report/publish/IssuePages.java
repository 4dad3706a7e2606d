package org.yinghuo.report.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yinghuo.report.document.IssueDocument;
import org.yinghuo.report.document.Newsletter;
import org.yinghuo.report.edition.IssueFile;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.page.ReportPage;
import org.yinghuo.report.page.WorkPaper;
import org.yinghuo.report.workbook.ReportWorkbook;

/** What people open of an issue: the document in the office's own words, the pages, the workbook. */
public final class IssuePages {

    private IssuePages() {}

    /** In a language; the seeds hold the office's own words. */
    public static List<IssueFile> of(Path seeds, Language language) throws IOException {
        return List.of(
                new IssueDocument(Newsletter.read(seeds, language)),
                new ReportPage(),
                new WorkPaper(),
                new ReportWorkbook());
    }
}
