package org.yinghuo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few trials of each kind, so that the campaign itself is known to work (rule nothing-published-half). */
class FaultSampleTest {

    @TempDir
    Path folder;

    @Test
    void aSampleOfTheCampaignFindsNothing() throws Exception {
        Path printed = folder.resolve("printed");
        Process campaign = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djdk.attach.allowAttachSelf=true",
                        "-Djava.nio.file.spi.DefaultFileSystemProvider=" + WatchedProvider.class.getName(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Campaign.class.getName(),
                        "--folder=" + folder.resolve("campaign"),
                        "--sample"))
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();

        int code = campaign.waitFor();

        assertThat(code)
                .as(() -> {
                    try {
                        return Files.readString(printed, StandardCharsets.UTF_8);
                    } catch (java.io.IOException unreadable) {
                        return unreadable.toString();
                    }
                })
                .isZero();
        assertThat(Files.readString(folder.resolve("campaign/figures.md"))).contains("killed once");
    }
}
