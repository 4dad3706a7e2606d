package org.yinghuo.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class IssueDocumentTest {
    @Test
    void look() throws IOException {
        Files.write(Path.of("/tmp/pages/doc.docx"), bytes(InventedIssue.edition(Language.ZH)));
        Files.write(Path.of("/tmp/pages/doc-en.docx"), bytes(InventedIssue.edition(Language.EN)));
        Files.write(Path.of("/tmp/pages/doc-quiet.docx"), bytes(InventedIssue.quiet(Language.ZH)));
        Files.write(
                Path.of("/tmp/pages/doc-internal.docx"),
                bytes(InventedIssue.edition(Language.ZH, InventedIssue.INTERNAL, 62)));
    }

    private static byte[] bytes(Edition edition) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new IssueDocument(Newsletter.builtIn(edition.language())).write(edition, out);
        return out.toByteArray();
    }
}
