import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Takes the moment of the build out of a jar, so that the same sources give the same bytes.
 *
 * <p>Merging the lists of what Spring is to load, as the parent of our build does it, leaves the time it was done in a comment.
 */
final class SameBytes {

    private static final String MERGED = "META-INF/spring.factories";

    private SameBytes() {}

    /**
     * Rewrites the jar.
     *
     * @param arguments the jar, and the time that everything in it bears
     */
    public static void main(String[] arguments) throws IOException {
        URI jar = URI.create("jar:" + Path.of(arguments[0]).toUri());
        try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of())) {
            Path merged = inside.getPath(MERGED);
            List<String> lines = Files.readAllLines(merged, StandardCharsets.ISO_8859_1).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            Files.write(merged, lines, StandardCharsets.ISO_8859_1);
            Files.setLastModifiedTime(merged, FileTime.from(Instant.parse(arguments[1])));
        }
    }
}
