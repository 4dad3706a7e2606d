package org.yinghuo.report.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.yinghuo.store.DurableFiles;

/** Writes single files of the output folder outside of a handover, each in one step, and takes them down in the list of what stands. */
final class SingleFiles {

    private final Path output;
    private final Backups copies;
    private final SortedMap<String, Backups.Entry> list;

    SingleFiles(Path output, Backups copies, SortedMap<String, Backups.Entry> list) {
        this.output = output;
        this.copies = copies;
        this.list = list;
    }

    void put(String path, DurableFiles.Content content) throws IOException {
        Path file = output.resolve(path);
        Path parent = file.getParent();
        if (parent != null) {
            DurableFiles.createFolders(parent);
        }
        String sha256 = DurableFiles.replace(file, content);
        copies.keep(file, sha256);
        list.put(path, new Backups.Entry(sha256, Files.size(file), ""));
    }
}
