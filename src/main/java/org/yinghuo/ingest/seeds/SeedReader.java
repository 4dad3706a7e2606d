package org.yinghuo.ingest.seeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yinghuo.model.Calendar;
import org.yinghuo.model.Code;
import org.yinghuo.model.Departments;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.Severity;
import org.yinghuo.model.SheetId;

/** Reads the office's own reference sheets, each {@code NAME.csv}, {@code .xlsx} or {@code .xls} in the seeds folder, under its English or a Chinese name. */
public final class SeedReader {

    private final Path folder;
    private final List<Finding> findings = new ArrayList<>();

    private SeedReader(Path folder) {
        this.folder = folder;
    }

    /** All of them; a sheet that is missing is empty, a row that cannot be read is a finding. */
    public static Seeds read(Path folder) throws IOException {
        return new SeedReader(folder).read();
    }

    private Seeds read() throws IOException {
        sayWhatIsNone();
        var calendar = new Calendar(SeedIssues.read(table("issues")));
        Departments departments = SeedPeople.departments(table("departments"));
        List<Seeds.Member> roster = SeedPeople.roster(table("roster"), departments);
        List<Seeds.Alias> aliases = SeedPeople.aliases(table("aliases"), departments);
        return new Seeds(
                calendar,
                departments,
                roster,
                SeedWords.campaigns(table("campaigns"), calendar),
                SeedWords.activities(table("activities")),
                SeedWords.vocabulary(table("vocabulary")),
                aliases,
                SeedWords.opening(table("opening")),
                findings);
    }

    /** Tables that are no reference sheets by their names, so that nothing in them is known. */
    private void sayWhatIsNone() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(file -> Files.isRegularFile(file) && SeedFiles.isUnknownTable(file))
                    .sorted()
                    .forEach(file -> findings.add(Finding.about(
                                    Code.UNRECOGNISED_SHEET,
                                    new SheetId("seeds/" + file.getFileName(), ""),
                                    "",
                                    "seed-name",
                                    List.of())
                            .as(Severity.WARNING)));
        }
    }

    private SeedTable table(String name) throws IOException {
        Optional<Path> file = file(name);
        return file.isPresent() ? SeedTable.read(file.get(), name, findings) : SeedTable.empty();
    }

    /** The file of that name, whatever its ending; of several the first by name, one of the very name before all, and the others are said. */
    private Optional<Path> file(String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> Files.isRegularFile(file)
                            && SeedFiles.sheetOf(file).filter(name::equals).isPresent())
                    .sorted(Comparator.comparing((Path file) -> !SeedFiles.isExact(file))
                            .thenComparing(file -> file.getFileName().toString()))
                    .toList();
        }
        for (Path other : files.subList(Math.min(1, files.size()), files.size())) {
            findings.add(Finding.about(
                    Code.DUPLICATE_FILE,
                    new SheetId("seeds/" + other.getFileName(), ""),
                    "",
                    "",
                    List.of("seeds/" + files.get(0).getFileName())));
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(files.get(0));
    }
}
