package org.yinghuo.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Sha256;
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

    /** What tells this build from any other, on whatever machine: the hash of its jar; the version where it runs from classes. */
    static String build() throws IOException {
        Path jar = jar();
        return jar == null ? version() : Sha256.of(jar);
    }

    /** The jar that this program is in; null where it runs from classes. */
    static @Nullable Path jar() {
        CodeSource source = Help.class.getProtectionDomain().getCodeSource();
        try {
            Path path = source == null ? null : Path.of(source.getLocation().toURI());
            return path != null && Files.isRegularFile(path) ? path : null;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The version the jar was built as; {@code dev} when run from classes. */
    static String version() {
        String version = Help.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
