package org.yinghuo.report.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.IssueFile;

/** {@code report.schema.json}: the JSON Schema of {@code report.json}, laid beside it. */
public final class ReportSchema implements IssueFile {

    static final String PATH = "report.schema.json";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        try (InputStream schema = ReportSchema.class.getResourceAsStream(PATH)) {
            if (schema == null) {
                throw new IOException("the program lacks " + PATH);
            }
            schema.transferTo(out);
        }
    }
}
