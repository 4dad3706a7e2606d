package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Broker and database that speak TLS only, told by the options that the operations page names (rule same-night-on-workers). */
@Tag("cluster")
class TlsTest extends ClusterNight {

    @Override
    ClusterParts parts(Path home) throws Exception {
        return ClusterParts.startWithTls(home);
    }

    @Test
    void theNightIsTheSameOverTls() throws Exception {
        sheets(20);
        gifts();
        settings = parts.settingsOf(
                brokerTrusting(parts.keys().certificate()),
                databaseTrusting(parts.keys().certificate()));
        ClusterParts.Running worker = worker();
        ClusterParts.Running manager = manager();
        assertThat(manager.exit()).as(manager.printed()).isZero();
        assertThat(worker.times(ISSUE_BEGINS)).isPositive();
        assertThat(parts.encryptedConnections()).isPositive();
        assertThat(published()).isEqualTo(alone());
    }

    @Test
    void aTrustStoreWithAPasswordDoesToo() throws Exception {
        sheets(5);
        settings = parts.settingsOf(
                parts.brokerAddress() + "?sslEnabled=true&trustStoreType=PKCS12&trustStorePath="
                        + parts.keys().store() + "&trustStorePassword=" + ClusterParts.Keys.STORE_PASSWORD,
                databaseTrusting(parts.keys().certificate()));
        worker();
        ClusterParts.Running manager = manager();
        assertThat(manager.exit()).as(manager.printed()).isZero();
        assertThat(manager.printed()).doesNotContain(ClusterParts.Keys.STORE_PASSWORD);

        Files.setPosixFilePermissions(settings, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        ClusterParts.Running refused = manager();
        assertThat(refused.exit()).as(refused.printed()).isEqualTo(2);
        assertThat(refused.printed()).contains("chmod 600").doesNotContain(ClusterParts.Keys.STORE_PASSWORD);
    }

    @Test
    void whoIsNotTrustedOrSpeaksPlainlyIsAway() throws Exception {
        sheets(5);
        Path stranger = ClusterParts.Keys.make(Files.createDirectories(folder.resolve("stranger")))
                .certificate();
        Path known = parts.keys().certificate();

        settings = parts.settingsOf(brokerTrusting(stranger), databaseTrusting(known));
        isAway("连不上消息服务 tcp://127.0.0.1");
        settings = parts.settingsOf(parts.brokerAddress(), databaseTrusting(known));
        isAway("连不上消息服务 tcp://127.0.0.1");
        settings = parts.settingsOf(brokerTrusting(known), databaseTrusting(stranger));
        isAway("连不上数据库 jdbc:postgresql://127.0.0.1");
        assertThat(folder.resolve("shared/index.html")).doesNotExist();
    }

    private void isAway(String said) throws Exception {
        ClusterParts.Running manager = manager();
        assertThat(manager.exit()).as(manager.printed()).isEqualTo(1);
        assertThat(manager.printed()).contains(said).doesNotContain(ClusterParts.BROKER_PASSWORD);
    }

    private String brokerTrusting(Path certificate) {
        return parts.brokerAddress() + "?sslEnabled=true&trustStoreType=PEMCA&trustStorePath=" + certificate;
    }

    private String databaseTrusting(Path certificate) {
        return parts.databaseAddress() + "?sslmode=verify-full&sslrootcert=" + certificate;
    }
}
