package org.yinghuo.job.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where broker and database are and how long to wait for whom, as the file of {@code --cluster} says.
 *
 * <p>Passwords come from the environment, or from this file if nobody but its owner can read it. No message of ours repeats a value of the file: an address
 * may hold a key store's password.
 *
 * @param broker the broker's address, with what TLS needs
 * @param database the database's JDBC address, with what TLS needs
 * @param queue where the names of partitions wait
 * @param worker whether this process takes partitions and does not share them out
 * @param deadAfter how long a worker that says nothing keeps its partition
 * @param stuckAfter how long a worker may be without a row before it ends itself
 * @param patience how long the night goes on though no worker gets any further
 * @param shareBytes about so many bytes of files make a partition
 */
public record ClusterSettings(
        String broker,
        Login brokerLogin,
        String database,
        Login databaseLogin,
        String queue,
        boolean worker,
        Duration deadAfter,
        Duration stuckAfter,
        Duration patience,
        long shareBytes) {

    private static final Set<String> NAMES = Set.of(
            "broker",
            "broker.user",
            "broker.password",
            "database",
            "database.user",
            "database.password",
            "queue",
            "role",
            "dead-after",
            "stuck-after",
            "patience",
            "share");
    private static final long MEGABYTE = 1L << 20;

    /** Who asks; shown nowhere. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /**
     * Reads the file.
     *
     * @param environment where passwords are looked for first
     * @throws IllegalArgumentException where a line is wrong; says which name, never which value
     */
    public static ClusterSettings read(Path file, Map<String, String> environment) throws IOException {
        Map<String, String> values = new HashMap<>();
        for (String raw : Files.readString(file, StandardCharsets.UTF_8).lines().toList()) {
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            String name = equals < 0 ? "" : line.substring(0, equals).strip();
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException(
                        file.getFileName() + " 有不认识的一行 (a line is no setting)，可用 (there are): "
                                + String.join(" ", NAMES.stream().sorted().toList()));
            }
            values.put(name, line.substring(equals + 1).strip());
        }
        refuseOpenSecrets(file, values);
        String broker = needed(values, "broker");
        String database = needed(values, "database");
        if (!database.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("database 应写作 (is written) jdbc:postgresql://HOST:5432/NAME");
        }
        if (database.toLowerCase(Locale.ROOT).contains("password=")) {
            throw new IllegalArgumentException(
                    "database 里不能写口令；用环境变量 YINGHUO_DATABASE_PASSWORD 或 database.password (holds no password)");
        }
        return new ClusterSettings(
                broker,
                login(values, environment, "broker"),
                database,
                login(values, environment, "database"),
                values.getOrDefault("queue", "yinghuo.shares"),
                role(values.getOrDefault("role", "manager")),
                duration(values, "dead-after", "PT30S"),
                duration(values, "stuck-after", "PT10M"),
                duration(values, "patience", "PT15M"),
                megabytes(values.getOrDefault("share", "32MB")));
    }

    /** The same with the other role. */
    public ClusterSettings as(boolean aWorker) {
        return new ClusterSettings(
                broker,
                brokerLogin,
                database,
                databaseLogin,
                queue,
                aWorker,
                deadAfter,
                stuckAfter,
                patience,
                shareBytes);
    }

    private static void refuseOpenSecrets(Path file, Map<String, String> values) throws IOException {
        boolean secret = values.keySet().stream().anyMatch(name -> name.endsWith(".password"))
                || values.getOrDefault("broker", "").contains("Password=");
        if (!secret || !file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        boolean others = rights.stream()
                .anyMatch(right -> !List.of(
                                PosixFilePermission.OWNER_READ,
                                PosixFilePermission.OWNER_WRITE,
                                PosixFilePermission.OWNER_EXECUTE)
                        .contains(right));
        if (others) {
            throw new IllegalArgumentException(file.getFileName() + " 里有口令，只能由所有者读写：chmod 600"
                    + " (holds a password and may be its owner's only)");
        }
    }

    private static String needed(Map<String, String> values, String name) {
        String value = values.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("缺少设置 (a setting is missing): " + name);
        }
        return value;
    }

    private static Login login(Map<String, String> values, Map<String, String> environment, String of) {
        String name = "YINGHUO_" + of.toUpperCase(Locale.ROOT);
        return new Login(
                environment.getOrDefault(name + "_USER", values.getOrDefault(of + ".user", "")),
                environment.getOrDefault(name + "_PASSWORD", values.getOrDefault(of + ".password", "")));
    }

    private static boolean role(String value) {
        return switch (value) {
            case "worker" -> true;
            case "manager" -> false;
            default -> throw new IllegalArgumentException("role 只能是 (is one of) manager, worker");
        };
    }

    private static Duration duration(Map<String, String> values, String name, String byDefault) {
        String value = values.getOrDefault(name, byDefault).toUpperCase(Locale.ROOT);
        try {
            Duration duration = Duration.parse(value.startsWith("PT") ? value : "PT" + value);
            if (duration.compareTo(Duration.ofSeconds(1)) >= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        throw new IllegalArgumentException(name + " 应写作 (is written) 30s, 10m");
    }

    private static long megabytes(String value) {
        if (value.matches("[1-9]\\d{0,5}MB")) {
            return Long.parseLong(value.substring(0, value.length() - 2)) * MEGABYTE;
        }
        throw new IllegalArgumentException("share 应写作 (is written) 32MB");
    }

    /** Scheme, host and port of an address: what may be shown of it. */
    static String shown(String address) {
        int end = address.indexOf('?');
        String bare = end < 0 ? address : address.substring(0, end);
        return bare.replaceAll("//[^/@]*@", "//").replaceAll("[()]", "");
    }
}
