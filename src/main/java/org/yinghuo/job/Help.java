package org.yinghuo.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.yinghuo.report.edition.Language;

/** The page that {@code --help} prints. */
final class Help {

    private Help() {}

    static String text(Language language) {
        String name = "help_" + language.tag() + ".txt";
        try (InputStream in = Help.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not packed: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version the jar was built as; {@code dev} when run from classes. */
    static String version() {
        String version = Help.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
