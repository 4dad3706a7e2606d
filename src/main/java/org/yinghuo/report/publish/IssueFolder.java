package org.yinghuo.report.publish;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.IssueId;
import org.yinghuo.report.data.FindingsCsv;
import org.yinghuo.report.data.LineageCsv;
import org.yinghuo.report.data.ReportContent;
import org.yinghuo.report.data.ReportJson;
import org.yinghuo.report.data.ReportSchema;
import org.yinghuo.report.data.SealedJson;
import org.yinghuo.report.data.TableCsv;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.IssueFile;
import org.yinghuo.report.edition.PublishedIssue;
import org.yinghuo.report.workbook.FindingsXlsx;
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

    /** A hash of what the office itself has written for an issue; empty where it has not. */
    String wording(IssueId issue) {
        return pages.stream().map(page -> page.wording(issue)).collect(Collectors.joining());
    }

    /**
     * Writes the folder.
     *
     * @param standing what stands published, for the earlier revisions
     * @param superseded the revision that goes to {@code revisions/} now; 0 for none
     * @param elsewhere where another process has written the edition's own files; null where they are still to be written
     * @return what was written, by path below the folder
     */
    SortedMap<String, Backups.Entry> write(
            Edition edition, Standing standing, int superseded, Path folder, Backups copies, @Nullable Path elsewhere)
            throws IOException {
        Writing written = new Writing(folder, copies);
        String live = PublishedIssue.folder(edition.report().issue().id());
        // What nobody has written, whoever says so, is written here.
        if (elsewhere == null || !Files.exists(elsewhere)) {
            own(edition, written, () -> {});
        } else {
            written.takeOver(elsewhere);
        }
        for (String path : standing.files(live).keySet()) {
            if (path.startsWith(REVISIONS)) {
                copy(standing, live, path, path, written);
            }
        }
        if (superseded > 0) {
            keep(standing, live, superseded, written);
        }
        SortedMap<String, Backups.Entry> described = new TreeMap<>(written.files);
        written.put(DataPackage.PATH, out -> DataPackage.write(edition, described, out));
        written.put(Checksums.PATH, out -> Checksums.write(hashes(written.files, ""), out));
        return written.files;
    }

    /** Writes only what the edition alone decides; that needs nothing of what stands published. */
    SortedMap<String, Backups.Entry> writeOwn(Edition edition, Path folder, Backups copies, Runnable told)
            throws IOException {
        Writing written = new Writing(folder, copies);
        own(edition, written, told);
        return written.files;
    }

    private void own(Edition edition, Writing written, Runnable told) throws IOException {
        Parallel.run(files(edition).stream()
                .filter(file -> file.isPartOf(edition))
                .map(file -> (Parallel.Work) () -> {
                    Backups.Entry entry = written.put(file.path(), out -> file.write(edition, out));
                    if (file instanceof ReportJson) {
                        written.copies.keepContent(entry.sha256(), ReportContent.of(edition));
                    }
                    told.run();
                })
                .toList());
    }

    /** The pages first: they take longest. */
    private List<IssueFile> files(Edition edition) {
        List<IssueFile> files = new ArrayList<>(pages);
        files.add(new ReportJson());
        files.add(new ReportSchema());
        edition.report().tables().forEach(table -> files.add(new TableCsv(table.name())));
        files.add(new FindingsCsv());
        files.add(new FindingsXlsx());
        files.add(new LineageCsv());
        files.add(new ChangesCsv());
        files.add(new SealedJson());
        return files;
    }

    private static void keep(Standing standing, String live, int revision, Writing written) throws IOException {
        String kept = REVISIONS + revision + "/";
        for (String name : KEPT) {
            copy(standing, live, name, kept + name, written);
        }
        written.put(kept + Checksums.PATH, out -> Checksums.write(hashes(written.files, kept), out));
    }

    private static void copy(Standing standing, String live, String from, String to, Writing written)
            throws IOException {
        @Nullable Path source = standing.source(live + "/" + from);
        if (source != null) {
            written.put(to, out -> Files.copy(source, out));
        }
    }

    /** A folder being written, and a copy of each of its files with it. */
    private static final class Writing {
        private final Path folder;
        private final Backups copies;
        private final SortedMap<String, Backups.Entry> files = new TreeMap<>();

        Writing(Path folder, Backups copies) {
            this.folder = folder;
            this.copies = copies;
        }

        Backups.Entry put(String path, DurableFiles.Content content) throws IOException {
            Path file = place(path);
            String sha256 = DurableFiles.writeForced(file, copies.inWorkplace(content));
            copies.keep(file, sha256);
            Backups.Entry entry = new Backups.Entry(sha256, Files.size(file), "");
            synchronized (files) {
                files.put(path, entry);
            }
            return entry;
        }

        /** Takes files that another process has written and kept copies of; all of them, and each with the bytes it wrote. */
        void takeOver(Path elsewhere) throws IOException {
            for (Map.Entry<String, Backups.Entry> file :
                    IssueWriter.list(elsewhere).entrySet()) {
                Path here = place(file.getKey());
                Path there = IssueWriter.file(elsewhere, file.getKey());
                try {
                    Files.move(there, here, StandardCopyOption.ATOMIC_MOVE);
                } catch (AtomicMoveNotSupportedException otherFileSystem) {
                    DurableFiles.writeForced(here, out -> Files.copy(there, out));
                }
                if (!file.getValue().sha256().equals(DurableFiles.sha256(here))) {
                    throw new IOException("what a worker wrote was altered: " + file.getKey());
                }
                files.put(file.getKey(), file.getValue());
            }
        }

        private Path place(String path) throws IOException {
            Path file = folder.resolve(path);
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            return file;
        }
    }

    private static SortedMap<String, String> hashes(SortedMap<String, Backups.Entry> files, String below) {
        SortedMap<String, String> hashes = new TreeMap<>();
        files.forEach((path, entry) -> {
            if (path.startsWith(below)) {
                hashes.put(path.substring(below.length()), entry.sha256());
            }
        });
        return hashes;
    }
}
