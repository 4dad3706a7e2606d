package org.yinghuo.report.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.edition.ValueText;
import org.yinghuo.store.DurableFiles;

/** {@code FAILED.txt}: that the last run failed, when, why and what to do; gone after the next good one. */
final class FailureNotice {

    static final String PATH = "FAILED.txt";

    private FailureNotice() {}

    static void write(Path output, LocalDateTime asOf, Language language, String what, String advice)
            throws IOException {
        ReportWords phrases = ReportWords.in(language);
        String text = "\uFEFF"
                + phrases.say("failed.text", ValueText.moment(asOf, language), Masking.mask(what), advice)
                        .replace("\n", "\r\n");
        DurableFiles.createFolders(output);
        DurableFiles.replace(output.resolve(PATH), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
