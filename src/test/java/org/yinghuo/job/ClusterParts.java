package org.yinghuo.job;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.jspecify.annotations.Nullable;

/** A real broker and a real PostgreSQL for a test, which can be taken away and brought back, and processes that work with them. */
public final class ClusterParts implements AutoCloseable {

    static final String BROKER_PASSWORD = "wu7Broker-secret";
    static final String DATABASE_PASSWORD = "wu7Database-secret";
    private static final Duration LONGEST = Duration.ofSeconds(Long.getLong("cluster.longest", 240));

    private final Path folder;
    private final int brokerPort;
    private final int databasePort;
    private final List<Running> running = new ArrayList<>();
    private @Nullable Keys keys;
    private @Nullable EmbeddedActiveMQ broker;
    private @Nullable EmbeddedPostgres database;

    private ClusterParts(Path folder) throws IOException {
        this.folder = folder;
        this.brokerPort = freePort();
        this.databasePort = freePort();
    }

    public static ClusterParts start(Path folder) throws Exception {
        var parts = new ClusterParts(folder);
        parts.startDatabase();
        parts.startBroker();
        return parts;
    }

    /** The same, both speaking TLS only. */
    static ClusterParts startWithTls(Path folder) throws Exception {
        var parts = new ClusterParts(folder);
        parts.keys = Keys.make(Files.createDirectories(folder.resolve("keys")));
        parts.startDatabase();
        parts.startBroker();
        return parts;
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    void startDatabase() throws IOException, SQLException {
        boolean again = Files.exists(folder.resolve("pg/PG_VERSION"));
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("pg"))
                .setCleanDataDirectory(false)
                .setPort(databasePort)
                .setServerConfig("fsync", "off");
        if (keys != null) {
            builder.setServerConfig("ssl", "on")
                    .setServerConfig("ssl_cert_file", keys.certificate().toString())
                    .setServerConfig("ssl_key_file", keys.key().toString());
        }
        database = builder.start();
        if (!again) {
            try (Connection connection = database.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE yinghuo LOGIN PASSWORD '" + DATABASE_PASSWORD + "'");
                statement.execute("CREATE DATABASE yinghuo OWNER yinghuo");
            }
        }
    }

    void stopDatabase() throws IOException {
        if (database != null) {
            database.close();
            database = null;
        }
    }

    void startBroker() throws Exception {
        var security = new SecurityConfiguration();
        security.addUser("yinghuo", BROKER_PASSWORD);
        security.addRole("yinghuo", "office");
        var configuration = new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(true)
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration(
                        "tcp", "tcp://127.0.0.1:" + brokerPort + (keys == null ? "" : keys.acceptor()))
                .putSecurityRoles(
                        "#",
                        Set.of(new Role(
                                "office", true, true, true, true, true, true, true, true, true, true, true, true)));
        broker = new EmbeddedActiveMQ();
        broker.setConfiguration(configuration);
        broker.setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), security));
        broker.start();
    }

    void stopBroker() throws Exception {
        if (broker != null) {
            broker.stop();
            broker = null;
        }
    }

    Keys keys() {
        return Objects.requireNonNull(keys, "started with TLS");
    }

    String databaseAddress() {
        return "jdbc:postgresql://127.0.0.1:" + databasePort + "/yinghuo";
    }

    String brokerAddress() {
        return "tcp://127.0.0.1:" + brokerPort;
    }

    /** The file of {@code --cluster}, with passwords in it for its owner only. */
    public Path settings(String... more) throws IOException {
        return settingsOf(brokerAddress(), databaseAddress(), more);
    }

    Path settingsOf(String brokerAt, String databaseAt, String... more) throws IOException {
        Path file = folder.resolve("cluster.properties");
        List<String> lines = new ArrayList<>(List.of(
                "broker=" + brokerAt,
                "broker.user=yinghuo",
                "broker.password=" + BROKER_PASSWORD,
                "database=" + databaseAt,
                "database.user=yinghuo",
                "database.password=" + DATABASE_PASSWORD,
                "dead-after=120s",
                "share=1MB"));
        lines.addAll(List.of(more));
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, lines);
        return file;
    }

    /** How many shares of files the repository holds in a state. */
    int partitions(String status) throws SQLException {
        return partitions("readFiles", status);
    }

    /** How many partitions of a step it holds in a state. */
    int partitions(String step, String status) throws SQLException {
        String address = "jdbc:postgresql://127.0.0.1:" + databasePort + "/yinghuo";
        try (Connection connection = DriverManager.getConnection(address, "yinghuo", DATABASE_PASSWORD);
                var statement = connection.prepareStatement(
                        "SELECT count(*) FROM batch_step_execution WHERE step_name LIKE ? AND status = ?")) {
            statement.setString(1, step + ":%");
            statement.setString(2, status);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Does to the job repository what anybody can who may write to it. */
    void execute(String sql) throws SQLException {
        String address = "jdbc:postgresql://127.0.0.1:" + databasePort + "/yinghuo";
        try (Connection connection = DriverManager.getConnection(address, "yinghuo", DATABASE_PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How many connections to the database are encrypted now. */
    int encryptedConnections() throws SQLException {
        try (Connection connection =
                        Objects.requireNonNull(database).getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM pg_stat_ssl WHERE ssl")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Starts a process of the program. */
    public Running start(List<String> arguments, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = new Running(builder.start(), running);
        running.add(process);
        return process;
    }

    @Override
    public void close() throws IOException {
        running.forEach(Running::kill);
        try {
            stopBroker();
        } catch (Exception e) {
            throw new IOException(e);
        } finally {
            stopDatabase();
        }
    }

    /**
     * A key and its certificate, as keytool makes them.
     *
     * @param store with the key
     * @param certificate in PEM, which clients trust
     * @param key in PEM, for the database
     */
    record Keys(Path store, Path certificate, Path key) {

        static final String STORE_PASSWORD = "wu7Store-secret";

        static Keys make(Path folder) throws Exception {
            Path store = folder.resolve("broker.p12");
            keytool(
                    "-genkeypair",
                    "-alias",
                    "here",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "SAN=dns:localhost,ip:127.0.0.1",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    store.toString(),
                    "-storepass",
                    STORE_PASSWORD);
            Path certificate = folder.resolve("ca.pem");
            keytool(
                    "-exportcert",
                    "-rfc",
                    "-alias",
                    "here",
                    "-keystore",
                    store.toString(),
                    "-storepass",
                    STORE_PASSWORD,
                    "-file",
                    certificate.toString());
            KeyStore keys = KeyStore.getInstance(store.toFile(), STORE_PASSWORD.toCharArray());
            Path key = folder.resolve("key.pem");
            Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    key,
                    "-----BEGIN PRIVATE KEY-----\n"
                            + Base64.getMimeEncoder()
                                    .encodeToString(keys.getKey("here", STORE_PASSWORD.toCharArray())
                                            .getEncoded())
                            + "\n-----END PRIVATE KEY-----\n");
            return new Keys(store, certificate, key);
        }

        private static void keytool(String... arguments) throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
            command.addAll(List.of(arguments));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(said);
            }
        }

        private String acceptor() {
            return "?sslEnabled=true;keyStoreType=PKCS12;keyStorePath=" + store + ";keyStorePassword=" + STORE_PASSWORD;
        }
    }

    /** A process and what it has printed so far. */
    public static final class Running {
        private final Process process;
        private final List<Running> all;
        private final StringBuffer printed = new StringBuffer();
        private final Thread reader;

        /** One that works alone. */
        public static Running of(Process process) {
            return new Running(process, List.of());
        }

        private Running(Process process, List<Running> all) {
            this.process = process;
            this.all = all;
            reader = new Thread(() -> {
                try (var lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        printed.append(line).append('\n');
                    }
                } catch (IOException gone) {
                    // With the process.
                }
            });
            reader.setDaemon(true);
            reader.start();
        }

        private String everybody() {
            return all.stream()
                    .map(one ->
                            (one == this ? "* " : "- ") + (one.isAlive() ? "alive" : "ended") + "\n" + one.printed())
                    .collect(Collectors.joining("\n"));
        }

        public String printed() {
            return printed.toString();
        }

        /** Waits until it has ended, and says all it has printed. */
        public String printedToItsEnd() throws InterruptedException {
            process.waitFor();
            reader.join();
            return printed();
        }

        int times(String words) {
            return printed().split(words, -1).length - 1;
        }

        /** Waits until it has said these words so often. */
        void waitFor(String words, int times) throws InterruptedException {
            long end = System.nanoTime() + LONGEST.toNanos();
            while (times(words) < times) {
                if (System.nanoTime() > end || !process.isAlive() && times(words) < times) {
                    throw new AssertionError("never said " + words + ": " + everybody());
                }
                Thread.sleep(20);
            }
        }

        int exit() throws InterruptedException {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("did not end: " + everybody());
            }
            Thread.sleep(100);
            return process.exitValue();
        }

        public boolean isAlive() {
            return process.isAlive();
        }

        /** Whether it ends within so many milliseconds. */
        public boolean ends(long millis) throws InterruptedException {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        }

        public ProcessHandle handle() {
            return process.toHandle();
        }

        /** What it ended with. */
        public int code() {
            return process.exitValue();
        }

        public void kill() {
            process.destroyForcibly().onExit().join();
        }
    }
}
