package org.yinghuo.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yinghuo.sheet.SheetHead.Region;

/** Files made by other programs (LibreOffice, openpyxl, SheetJS, ExcelJS) and by hand read as {@code expected.txt} says. */
class CorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    @Test
    void everyFileReadsAsExpected() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(CORPUS)) {
            for (Path file :
                    files.filter(f -> !f.endsWith("expected.txt")).sorted().toList()) {
                lines.add("== " + file.getFileName());
                read(file, lines);
            }
        }
        assertThat(lines)
                .hasSizeGreaterThan(100)
                .containsExactlyElementsOf(Files.readAllLines(CORPUS.resolve("expected.txt")));
    }

    private static void read(Path file, List<String> lines) {
        try (SheetFile sheets = SheetFile.open(file)) {
            for (SheetReader sheet = sheets.nextSheet(); sheet != null; sheet = sheets.nextSheet()) {
                lines.add("# " + sheet.head().name() + (sheet.head().hidden() ? " hidden" : "") + " merged"
                        + sheet.head().mergedRegions().stream()
                                .map(CorpusTest::cells)
                                .toList() + " hidden columns"
                        + sheet.head().hiddenColumns());
                for (SheetRow row = sheet.read(); row != null; row = sheet.read()) {
                    lines.add(Shown.row(row));
                }
            }
        } catch (UnreadableFileException e) {
            lines.add("! " + e.variant() + " " + e.args());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cells(Region region) {
        return region.firstRow() + "," + region.firstColumn() + "-" + region.lastRow() + "," + region.lastColumn();
    }
}
