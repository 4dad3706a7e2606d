package org.yinghuo.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.report.InventedIssue;
import org.yinghuo.report.edition.Language;

/** The pages, looked at by axe-core in a real browser. */
class AccessibilityTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"ZH, 主动公开, 62, 1280", "EN, 主动公开, 62, 500", "ZH, 内部, 62, 500", "ZH, 主动公开, 0, 1280"})
    void theIssuesPageCanBeUsedByEveryone(Language language, String disclosure, int people, int width)
            throws IOException, InterruptedException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        new ReportPage().write(InventedIssue.edition(language, disclosure, people), page);
        check(page.toByteArray(), width);
        ByteArrayOutputStream workpaper = new ByteArrayOutputStream();
        new WorkPaper().write(InventedIssue.edition(language, disclosure, people), workpaper);
        check(workpaper.toByteArray(), width);
    }

    @ParameterizedTest
    @CsvSource({"ZH, 1280", "EN, 500"})
    void thePageOfFilesCanBeUsedByEveryone(Language language, int width) throws IOException, InterruptedException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        new FilesPage().write(IndexPageTest.shelf(language), page);
        check(page.toByteArray(), width);
    }

    @ParameterizedTest
    @CsvSource({"ZH, 1280", "EN, 500"})
    void thePageOfAllIssuesCanBeUsedByEveryone(Language language, int width) throws IOException, InterruptedException {
        check(IndexPageTest.bytes(IndexPageTest.shelf(language)), width);
    }

    private void check(byte[] page, int width) throws IOException, InterruptedException {
        Optional<Chromium> browser = Chromium.installed();
        if (browser.isEmpty()) {
            System.err.println(
                    "SKIPPED: no Chromium here, so nobody has looked whether the pages can be used by everyone");
        }
        assumeTrue(browser.isPresent(), "no Chromium installed");
        assertThat(browser.orElseThrow().axe(page, width, folder))
                .doesNotContain("violation")
                .containsPattern("[1-9][0-9] rules passed");
    }
}
