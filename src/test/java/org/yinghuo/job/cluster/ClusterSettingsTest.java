package org.yinghuo.job.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterSettingsTest {

    @TempDir
    Path folder;

    private Path file(String rights, String... more) throws IOException {
        Path file = folder.resolve("cluster.properties");
        Files.write(file, List.of("broker=tcp://mq:61616", "database=jdbc:postgresql://db/yinghuo", "# a remark"));
        Files.write(file, List.of(more), java.nio.file.StandardOpenOption.APPEND);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        return file;
    }

    @Test
    void whatIsNotSaidHasADefault() throws IOException {
        ClusterSettings settings = ClusterSettings.read(file("rw-r--r--"), Map.of());

        assertThat(settings.queue()).isEqualTo("yinghuo.shares");
        assertThat(settings.worker()).isFalse();
        assertThat(settings.deadAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.shareBytes()).isEqualTo(32L << 20);
    }

    @Test
    void passwordsComeFromTheEnvironmentFirst() throws IOException {
        Path file = file("rw-------", "broker.password=of-file", "database.password=of-file", "broker.user=me");

        ClusterSettings settings = ClusterSettings.read(file, Map.of("YINGHUO_BROKER_PASSWORD", "of-environment"));

        assertThat(settings.brokerLogin()).isEqualTo(new ClusterSettings.Login("me", "of-environment"));
        assertThat(settings.databaseLogin().password()).isEqualTo("of-file");
        assertThat(settings.toString()).doesNotContain("of-environment", "of-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"broker.password=secret", "broker=tcp://mq:1?trustStorePassword=secret"})
    void aFileWithAPasswordIsItsOwnersOnly(String line) throws IOException {
        assertThatThrownBy(() -> ClusterSettings.read(file("rw-r-----", line), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chmod 600")
                .hasMessageNotContaining("secret");
        assertThat(ClusterSettings.read(file("rw-------", line), Map.of())).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwort=secret",
                "secret",
                "database=jdbc:postgresql://db/y?user=a&password=secret",
                "database=jdbc:hsqldb:secret",
                "role=secret",
                "patience=secret",
                "share=secret",
                "broker="
            })
    void aWrongLineIsSaidWithoutItsValue(String line) {
        assertThatThrownBy(() -> ClusterSettings.read(file("rw-------", line), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void ofAnAddressOnlyHostAndPortAreShown() {
        assertThat(ClusterSettings.shown("tcp://me:secret@mq:61616?trustStorePassword=secret"))
                .isEqualTo("tcp://mq:61616");
        assertThat(ClusterSettings.shown("jdbc:postgresql://db:5432/yinghuo?sslpassword=secret"))
                .isEqualTo("jdbc:postgresql://db:5432/yinghuo");
    }
}
