package org.yinghuo.report.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.yinghuo.model.IssueId;
import org.yinghuo.report.data.Json;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.IssueFile;
import org.yinghuo.report.edition.Language;
import org.yinghuo.store.DurableFiles;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes an issue's own files from its draft, on whatever machine, beside the draft and not into the output folder.
 *
 * <p>What was written appears in one step and once: of two that write the same issue the later one throws its work away. Whoever is killed
 * leaves a folder that nobody reads.
 */
public final class IssueWriter {

    private static final String FILES = "files";
    private static final String LIST = "written.json";

    private final Path state;
    private final Pages pages;

    /** What an issue's folder holds besides the data files, in a language. */
    public interface Pages {
        List<IssueFile> in(Language language) throws IOException;
    }

    /**
     * A writer for an office.
     *
     * @param state the publisher's own folder in the state folder: copies are kept there
     */
    public IssueWriter(Path state, Pages pages) {
        this.state = state;
        this.pages = pages;
    }

    /**
     * Writes one issue.
     *
     * @param drafts the folder of the drafts
     * @param told of each file that is written
     */
    public void write(Path drafts, int number, Runnable told) throws IOException {
        Path written = written(drafts, number);
        if (Files.exists(written)) {
            return;
        }
        Edition edition = Drafts.read(drafts, number).edition();
        var folder = new IssueFolder(pages.in(edition.language()));
        IssueId issue = edition.report().issue().id();
        if (!folder.wording(issue).equals(edition.wording())) {
            throw new IOException("the newsletter's text for " + issue + " is not the one it was shared out with");
        }
        String mine = UUID.randomUUID().toString();
        Path aside = drafts.resolve("." + number + "-" + mine);
        Files.createDirectories(aside);
        var copies = new Backups(state, aside.resolve("writing"), mine);
        copies.openWorkplace();
        SortedMap<String, Backups.Entry> files = folder.writeOwn(edition, aside.resolve(FILES), copies, told);
        copies.closeWorkplace();
        ObjectNode list = Backups.json(files);
        DurableFiles.writeForced(aside.resolve(LIST), out -> Json.write(list, out));
        DurableFiles.forceFolders(aside);
        try {
            Files.move(aside, written, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException taken) {
            if (!Files.exists(written)) {
                throw taken;
            }
            DurableFiles.delete(aside);
        }
    }

    static Path written(Path drafts, int number) {
        return drafts.resolve(number + ".written");
    }

    /** What was written, by path below the issue's folder. */
    static SortedMap<String, Backups.Entry> list(Path written) throws IOException {
        ObjectNode list = Json.readObject(written.resolve(LIST));
        if (list == null || !Backups.isWhole(list)) {
            throw new IOException("what a worker wrote is not there as a whole: " + written.getFileName());
        }
        return Backups.entries(list);
    }

    static Path file(Path written, String path) {
        return written.resolve(FILES).resolve(path);
    }
}
