package org.yinghuo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands where a file of the program's own belongs. */
class DurableFilesTest {

    @TempDir
    Path folder;

    private void replace(Path file) throws IOException {
        DurableFiles.replace(file, out -> out.write('x'));
    }

    @Test
    void anEmptyFolderGivesWay() throws IOException {
        Path file = Files.createDirectory(folder.resolve("seen.tsv"));
        replace(file);
        assertThat(file).hasContent("x");
    }

    @Test
    void aFolderThatHoldsSomethingStays() throws IOException {
        Path file = Files.createDirectory(folder.resolve("seen.tsv"));
        Files.writeString(file.resolve("别人的.txt"), "y");
        assertThatThrownBy(() -> replace(file)).isInstanceOf(DirectoryNotEmptyException.class);
        assertThat(file.resolve("别人的.txt")).hasContent("y");
    }
}
