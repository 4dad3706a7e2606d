package org.yinghuo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReportPageTest {
    @Test
    void look() throws IOException {
        for (Language language : Language.values()) {
            Files.write(
                    Path.of("/tmp/pages/report-" + language.tag() + ".html"), bytes(InventedIssue.edition(language)));
        }
        Files.write(Path.of("/tmp/pages/report-quiet.html"), bytes(InventedIssue.quiet(Language.ZH)));
        Files.write(
                Path.of("/tmp/pages/report-internal.html"),
                bytes(InventedIssue.edition(Language.ZH, InventedIssue.INTERNAL, 62)));
        assertThat(html(InventedIssue.edition(Language.ZH))).contains("第34期");
    }

    private static String html(Edition edition) throws IOException {
        return new String(bytes(edition), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Edition edition) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportPage().write(edition, out);
        return out.toByteArray();
    }
}
