package org.yinghuo.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yinghuo.store.DurableFiles;

/** Writes an issue's whole folder aside: its files, its earlier revisions, its description, and last the checksums of all. */
final class IssueFolder {

    /** What is kept of an earlier revision. */
    static final List<String> KEPT = List.of(ReportJson.PATH, "report.docx", ChangesCsv.PATH);

    private static final String REVISIONS = "revisions/";

    private final List<IssueFile> pages;

    IssueFolder(List<IssueFile> pages) {
        this.pages = List.copyOf(pages);
    }

    /**
     * Writes the folder.
     *
     * @param standing what stands published, for the earlier revisions
     * @param superseded the revision that goes to {@code revisions/} now; 0 for none
     * @return what was written, by path below the folder
     */
    SortedMap<String, Copies.Entry> write(Edition edition, Standing standing, int superseded, Path folder)
            throws IOException {
        SortedMap<String, Copies.Entry> written = new TreeMap<>();
        String live = PublishedIssue.folder(edition.report().issue().id());
        for (IssueFile file : files(edition)) {
            if (file.isPartOf(edition)) {
                put(folder, file.path(), out -> file.write(edition, out), written);
            }
        }
        for (String path : standing.files(live).keySet()) {
            if (path.startsWith(REVISIONS)) {
                copy(standing, live, path, folder, path, written);
            }
        }
        if (superseded > 0) {
            keep(standing, live, superseded, folder, written);
        }
        SortedMap<String, Copies.Entry> described = new TreeMap<>(written);
        put(folder, DataPackage.PATH, out -> DataPackage.write(edition, described, out), written);
        put(folder, Checksums.PATH, out -> Checksums.write(hashes(written, ""), out), written);
        return written;
    }

    private List<IssueFile> files(Edition edition) {
        List<IssueFile> files = new ArrayList<>();
        files.add(new ReportJson());
        files.add(new ReportSchema());
        edition.report().tables().forEach(table -> files.add(new TableCsv(table.name())));
        files.add(new FindingsCsv());
        files.add(new FindingsXlsx());
        files.add(new LineageCsv());
        files.add(new ChangesCsv());
        files.add(new SealedJson());
        files.addAll(pages);
        return files;
    }

    private static void keep(
            Standing standing, String live, int revision, Path folder, SortedMap<String, Copies.Entry> written)
            throws IOException {
        String kept = REVISIONS + revision + "/";
        for (String name : KEPT) {
            copy(standing, live, name, folder, kept + name, written);
        }
        put(folder, kept + Checksums.PATH, out -> Checksums.write(hashes(written, kept), out), written);
    }

    private static void copy(
            Standing standing,
            String live,
            String from,
            Path folder,
            String to,
            SortedMap<String, Copies.Entry> written)
            throws IOException {
        @Nullable Path source = standing.source(live + "/" + from);
        if (source != null) {
            put(folder, to, out -> Files.copy(source, out), written);
        }
    }

    private static void put(
            Path folder, String path, DurableFiles.Content content, SortedMap<String, Copies.Entry> written)
            throws IOException {
        Path file = folder.resolve(path);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        String sha256 = DurableFiles.writeForced(file, content);
        written.put(path, new Copies.Entry(sha256, Files.size(file), ""));
    }

    private static SortedMap<String, String> hashes(SortedMap<String, Copies.Entry> files, String below) {
        SortedMap<String, String> hashes = new TreeMap<>();
        files.forEach((path, entry) -> {
            if (path.startsWith(below)) {
                hashes.put(path.substring(below.length()), entry.sha256());
            }
        });
        return hashes;
    }
}
